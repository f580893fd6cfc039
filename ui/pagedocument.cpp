#include "ui/pagedocument.h"

#include "ui/words/pagetext.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace mycel::ui {

namespace {

constexpr qsizetype LongestBody = 400'000; ///< bytes of HTML for rich text, which is laid out in the window's own thread: that must go on answering

QByteArray directionOf(const QString &lang)
{
    if (lang.isEmpty())
        return "auto";
    return QLocale(lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr";
}

/// A page that is drawn at once. Where its text is cut nothing is half written: our writer leaves no bare '<'.
model::Page bearable(model::Page page)
{
    QByteArray &body = page.html.body;
    if (body.size() <= LongestBody)
        return page;
    body.truncate(LongestBody);
    if (const qsizetype opened = body.lastIndexOf('<'); opened > body.lastIndexOf('>'))
        body.truncate(opened);
    page.html.cut = true;
    return page;
}

} // namespace

Sheet sheetOf(const model::Page &page)
{
    return {page.item.title, page.item.lang, words::pageHtml(page), [page] { return words::pageHtml(bearable(page), words::Facts::Table); }};
}

PageDocument documentOf(const Sheet &sheet, const Theme &theme)
{
    const QByteArray lang = sheet.lang.toHtmlEscaped().toUtf8();
    PageDocument document;
    document.ground = theme.surface;
    document.keepsPlace = sheet.keepsPlace;
    document.style = theme.pageStyle();
    document.html = QByteArray("<!doctype html><html lang=\"") + lang + "\" dir=\"" + directionOf(sheet.lang) + "\"><head>" + PagePolicy
        + "<meta name=\"referrer\" content=\"no-referrer\"><title>" + sheet.title.toHtmlEscaped().toUtf8() + "</title><link rel=\"stylesheet\" href=\"" + PageStyleAddress
        + "\"></head><body><main dir=\"" + directionOf(sheet.lang) + "\">" + sheet.html.toUtf8() + "</main></body></html>";
    return document;
}

QSet<QUrl> picturesOf(const QByteArray &html)
{
    static const QRegularExpression picture(QStringLiteral("<img src=\"(mycel://picture/[^\"]*)\""));
    QSet<QUrl> pictures;
    for (auto each = picture.globalMatch(QString::fromUtf8(html)); each.hasNext();)
        pictures.insert(QUrl(each.next().captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"))));
    return pictures;
}

std::optional<FileAddress> fileOfAddress(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyDecoded);
    const qsizetype slash = path.indexOf(u'/', 1);
    if (url.scheme() != QLatin1String("mycel") || (url.host() != QLatin1String("picture") && url.host() != QLatin1String("file")) || slash < 2)
        return std::nullopt;
    return FileAddress{path.mid(1, slash - 1), path.mid(slash + 1).toUtf8()};
}

} // namespace mycel::ui
