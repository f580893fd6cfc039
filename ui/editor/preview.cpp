#include "ui/editor/preview.h"

#include "model/content/links.h"
#include "model/content/markdown.h"
#include "ui/plainhtml.h"

#include <QElapsedTimer>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>

namespace mycel::ui {

namespace {

constexpr int LeastPause = 120;
constexpr int MostPause = 1500;
constexpr int WidestPicture = 420;
constexpr qsizetype MostBytes = 128 << 10;    ///< more than 20,000 words: what is drawn while somebody types must not keep them from it
constexpr qsizetype MostHtmlBytes = 512 << 10; ///< and some marks make much out of little
const QString OwnPicture = QStringLiteral("mycel://draft/");

/// At most `most` bytes, up to the end of a passage where there is one.
QByteArrayView beginning(const QByteArray &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype end = text.lastIndexOf("\n\n", most);
    if (end < most / 2)
        end = most;
    while (end > 0 && (text[end] & 0xc0) == 0x80) // within a letter
        --end;
    return QByteArrayView(text).first(end);
}

} // namespace

Preview::Preview(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(28);
    m_pause.setSingleShot(true);
    m_pause.setInterval(LeastPause);
    connect(&m_pause, &QTimer::timeout, this, &Preview::draw);
    setTheme(theme);
}

void Preview::setTheme(const Theme &theme)
{
    m_theme = theme;
    document()->setDefaultStyleSheet(theme.plainPageStyle(theme.textScale));
    follow();
}

void Preview::setPictures(const QList<sync::Change> &pictures)
{
    m_pictures.clear();
    for (const sync::Change &picture : pictures)
        m_pictures.insert(picture.path, picture.bytes.value_or(QByteArray()));
    follow();
}

void Preview::follow()
{
    if (isVisible())
        m_pause.start();
}

void Preview::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    draw();
}

std::optional<int> Preview::heightOf(const Passage &passage) const
{
    if (passage.words.isEmpty())
        return std::nullopt;
    // The same words may stand in several places: the nearest is meant.
    const double length = qMax(1, document()->characterCount());
    int found = -1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const qsizetype at = block.text().indexOf(passage.words);
        const auto far = [&](int position) { return qAbs(position / length - passage.place); };
        if (const int position = block.position() + int(at); at >= 0 && (found < 0 || far(position) < far(found)))
            found = position;
    }
    if (found < 0)
        return std::nullopt;
    QTextCursor cursor(document());
    cursor.setPosition(found);
    return cursorRect(cursor).top() + verticalScrollBar()->value();
}

void Preview::keepPlace()
{
    if (!m_passage || !isVisible())
        return;
    const Passage passage = m_passage();
    const auto height = heightOf(passage);
    verticalScrollBar()->setValue(height ? *height - passage.top : qRound(passage.place * verticalScrollBar()->maximum()));
}

void Preview::draw()
{
    if (!m_text)
        return;
    QElapsedTimer took;
    took.start();
    const auto resolve = [this](const QByteArray &destination, bool picture) -> model::Target {
        if (picture && m_pictures.contains(destination))
            return {model::Target::Is::Picture, OwnPicture + QString::fromUtf8(destination), {}};
        // What is there is asked when it is published; here every link is shown as one.
        const model::Link link = model::resolveLink(destination, "a/b.md", {[](const QByteArray &) { return true; }, {}, {}});
        switch (link.is) {
        case model::Link::Is::Web: return {picture ? model::Target::Is::RemotePicture : model::Target::Is::Web, link.url, link.url};
        case model::Link::Is::Mail: return {model::Target::Is::Mail, link.url, link.url};
        case model::Link::Is::Anchor: return {model::Target::Is::Anchor, u'#' + link.anchor, {}};
        case model::Link::Is::Item:
        case model::Link::Is::File: return {picture ? model::Target::Is::File : model::Target::Is::Inside, QStringLiteral("mycel://item/"), QString::fromUtf8(link.path)};
        default: return {};
        }
    };
    const QByteArray text = m_text();
    QByteArray body = model::toHtml(beginning(text, MostBytes), resolve).body;
    if (m_finish)
        body = m_finish(body);
    const bool isTooMuch = body.size() > MostHtmlBytes;
    if (isTooMuch)
        body = "<pre>" + QString::fromUtf8(beginning(text, MostHtmlBytes / 8)).toHtmlEscaped().toUtf8() + "</pre>";
    if (isTooMuch || text.size() > MostBytes)
        body += "<hr><p><i>" + tr("The preview ends here: the text is very long. All of it is kept, and all of it is published.").toHtmlEscaped().toUtf8() + "</i></p>";
    setHtml(bearableHtml(QString::fromUtf8(body)));
    keepPlace();
    // A long text is drawn less often than a short one.
    m_pause.setInterval(qBound(LeastPause, int(took.elapsed()) * 4, MostPause));
}

QVariant Preview::loadResource(int, const QUrl &name)
{
    const QString address = name.toString(QUrl::FullyDecoded);
    const QByteArray bytes = address.startsWith(OwnPicture) ? m_pictures.value(address.mid(OwnPicture.size()).toUtf8()) : QByteArray();
    const QImage picture = QImage::fromData(bytes);
    const int widest = qMin(m_theme.px(WidestPicture), viewport()->width() - 2 * int(document()->documentMargin()));
    return picture.width() > widest ? picture.scaledToWidth(qMax(1, widest), Qt::SmoothTransformation) : picture;
}

} // namespace mycel::ui
