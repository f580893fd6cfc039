#include "ui/plainreader.h"

#include "ui/plainhtml.h"

#include <QFileDialog>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace mycel::ui {

namespace {

/// Our own writer made these elements, so their form is known. A picture's description stays, as a link to its file; where it or
/// one of another server stands alone, it is in a frame, as it is in the engine.
QString withoutPictures(QString html)
{
    static const QRegularExpression picture(QStringLiteral("<img src=\"mycel://picture/([^\"]*)\" alt=\"([^\"]*)\"[^>]*>"));
    static const QRegularExpression alone(QStringLiteral("<figure>(<a href=\"[^\"]*\">[^<]*</a>)(?:<figcaption>([^<]*)</figcaption>)?</figure>"
                                                         "|<p>(<a class=\"remote-picture\" href=\"[^\"]*\"><span class=\"where\">[^<]*</span>[^<]*</a>)\\s*</p>"
                                                         "|<p>(<span class=\"dead picture\"><span class=\"where\">[^<]*</span>[^<]*</span>)\\s*</p>"));
    const QString link = QStringLiteral("<a href=\"mycel://file/\\1\">[%1]</a>");
    html.replace(picture, link.arg(PlainReader::tr("Picture: %1").arg(QStringLiteral("\\2"))));
    return html.replace(alone, QStringLiteral("<table class=\"frame\" width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"14\"><tr><td align=\"center\">\\1\\3\\4</td></tr></table><p class=\"caption\">\\2</p>"));
}

} // namespace

PlainReader::PlainReader(QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(tr("Page"));
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(32);
}

void PlainReader::show(const Sheet &sheet, const Theme &theme, qreal scale)
{
    m_title = sheet.title;
    const int place = sheet.keepsPlace ? verticalScrollBar()->value() : 0;
    document()->setDefaultStyleSheet(theme.plainPageStyle(scale));
    const bool mirrored = QLocale(sheet.lang).textDirection() == Qt::RightToLeft;
    setHtml(QStringLiteral("<body dir=\"%1\">%2</body>").arg(mirrored ? QStringLiteral("rtl") : QStringLiteral("ltr"), bearableHtml(withoutPictures(sheet.plain ? sheet.plain() : sheet.html))));
    verticalScrollBar()->setValue(place);
}

void PlainReader::findWords(const QString &words, bool backwards, const std::function<void(int, int)> &found)
{
    QList<QTextCursor> places;
    for (QTextCursor at(document()); !words.isEmpty();) {
        at = document()->find(words, at);
        if (at.isNull())
            break;
        places.append(at);
    }
    if (places.isEmpty()) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
        return found(0, 0);
    }
    const QTextCursor now = textCursor();
    qsizetype next = backwards ? places.size() - 1 : 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (backwards && places[i].selectionEnd() < now.selectionEnd())
            next = i;
        else if (!backwards && places[i].selectionStart() > now.selectionStart()) {
            next = i;
            break;
        }
    }
    setTextCursor(places[next]);
    found(int(next) + 1, int(places.size()));
}

void PlainReader::savePdf()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the page as PDF"), m_title + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    QPdfWriter paper(file);
    paper.setTitle(m_title);
    document()->print(&paper);
}

QVariant PlainReader::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace mycel::ui
