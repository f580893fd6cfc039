#include "ui/editor/preview.h"

#include "model/content/links.h"
#include "model/content/markdown.h"

#include <QElapsedTimer>
#include <QImage>
#include <QScrollBar>

namespace mycel::ui {

namespace {

constexpr int LeastPause = 120;
constexpr int MostPause = 1500;
constexpr int WidestPicture = 420;
const QString OwnPicture = QStringLiteral("mycel://draft/");

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

void Preview::setPlace(double place)
{
    m_place = place;
    verticalScrollBar()->setValue(qRound(place * verticalScrollBar()->maximum()));
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
    setHtml(QString::fromUtf8(model::toHtml(m_text(), resolve).body));
    setPlace(m_place);
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
