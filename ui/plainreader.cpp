#include "ui/plainreader.h"

#include "ui/words/pagetext.h"

#include <QBuffer>
#include <QImageReader>
#include <QScrollBar>

namespace mycel::ui {

namespace {
constexpr qint64 MostPictureBytes = 10 << 20;
constexpr qint64 MostPixels = 50'000'000;
constexpr int WidestPicture = 900;

/// What a picture is by its first bytes. Only these are opened: left to guess, Qt would also draw an SVG that calls itself
/// a PNG, and read whatever files on this computer it names.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? "webp" : "";
}

QImage pictureOf(QByteArray bytes, int widest)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > MostPixels)
        return {};
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, 4000, Qt::KeepAspectRatio));
    return reader.read();
}
} // namespace

PlainReader::PlainReader(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setAccessibleName(tr("Page"));
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(32);
    connect(this, &QTextBrowser::anchorClicked, this, &PlainReader::follow);
}

void PlainReader::show(const model::Page &page)
{
    m_asked.clear();
    m_pictures.clear();
    document()->setDefaultStyleSheet(m_theme.pageStyle());
    m_html = words::pageHtml(page);
    setHtml(m_html);
}

QVariant PlainReader::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || name.scheme() != QLatin1String("mycel"))
        return {}; // nothing is read from anywhere else
    if (m_pictures.contains(name))
        return m_pictures.value(name);
    const QString path = name.path(QUrl::FullyDecoded);
    const qsizetype slash = path.indexOf(u'/', 1);
    if (slash > 1 && !m_asked.contains(name)) {
        m_asked.insert(name);
        m_commons.file(path.mid(1, slash - 1), path.mid(slash + 1).toUtf8(), MostPictureBytes).then(this, [this, name](const sync::Result<QByteArray> &bytes) {
            const QImage picture = bytes ? pictureOf(*bytes, qBound(120, viewport()->width() - 80, WidestPicture)) : QImage();
            if (picture.isNull() || !m_asked.contains(name))
                return;
            m_pictures.insert(name, picture);
            document()->addResource(QTextDocument::ImageResource, name, picture);
            const int at = verticalScrollBar()->value();
            setHtml(m_html);
            verticalScrollBar()->setValue(at);
        });
    }
    return {};
}

void PlainReader::follow(const QUrl &url)
{
    if (const auto item = model::itemOfAddress(url))
        Q_EMIT itemAsked(*item, url.fragment(QUrl::FullyDecoded));
    else if (url.scheme().isEmpty() && url.hasFragment())
        scrollToAnchor(url.fragment(QUrl::FullyDecoded));
    else if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("mailto"))
        Q_EMIT webAsked(url);
}

} // namespace mycel::ui
