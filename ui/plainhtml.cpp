#include "ui/plainhtml.h"

#include <QRegularExpression>

namespace mycel::ui {

namespace {

constexpr int LongestWord = 1000;

/// Rich text looks at a word as a whole for each line that it fills, so a line of a mebibyte without a space would take minutes.
QString withBreaks(const QString &html)
{
    QString text;
    text.reserve(html.size() + html.size() / LongestWord);
    QChar end; // of the tag or entity that we are in
    int word = 0;
    for (const QChar c : html) {
        text += c;
        if (!end.isNull()) {
            if (c != end)
                continue;
            end = {};
            if (c == u'>')
                continue;
        } else if (c == u'<' || c == u'&') {
            end = c == u'<' ? u'>' : u';';
            continue;
        }
        word = c.isSpace() ? 0 : word + 1;
        if (word < LongestWord || c.isHighSurrogate())
            continue;
        text += QChar(0x200b); // a space without width
        word = 0;
    }
    return text;
}

/// Rich text asks each table how wide it is before it lays it out, and that one those within: twice as long with each level.
QString withoutTablesInTables(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)(table|thead|tbody|tr|th|td|caption)\\b[^>]*>"));
    QString text;
    text.reserve(html.size());
    qsizetype done = 0;
    int depth = 0;
    for (auto each = tag.globalMatch(html); each.hasNext();) {
        const auto match = each.next();
        const bool isTable = match.capturedView(2) == QLatin1String("table"), closes = match.capturedLength(1) > 0;
        depth += isTable && !closes ? 1 : 0;
        text += QStringView(html).sliced(done, match.capturedStart() - done);
        if (depth <= 1)
            text += match.capturedView();
        else if (closes)
            text += match.capturedView(2) == QLatin1String("tr") || isTable ? QStringLiteral("<br>") : QStringLiteral(" ");
        done = match.capturedEnd();
        depth -= isTable && closes ? 1 : 0;
    }
    text += QStringView(html).sliced(done);
    return text;
}

} // namespace

QString bearableHtml(const QString &html)
{
    return withBreaks(withoutTablesInTables(html));
}

} // namespace mycel::ui
