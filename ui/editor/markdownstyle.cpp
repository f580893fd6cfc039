#include "ui/editor/markdownstyle.h"

#include <QRegularExpression>

namespace mycel::ui {

namespace {

constexpr int LongestLine = 4000; ///< longer ones stay plain: nobody wrote them by hand
enum State { Usual = -1, Fenced = 1, FencedByTildes = 2 };

/// A mark behind a backslash is only a character.
const QRegularExpression &escaped()
{
    static const QRegularExpression pair(QStringLiteral("\\\\[!-/:-@\\[-`{-~]"));
    return pair;
}

} // namespace

QRegularExpressionMatchIterator proseWords(const QString &line)
{
    // What stands first is passed over: code, the address of a link, an address as it is, a word with digits.
    static const QRegularExpression word(QStringLiteral("`[^`]*`|\\]\\([^)]*\\)|\\b\\w+://\\S+|\\S+@\\S+|\\S*\\d\\S*|([\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*)"));
    return word.globalMatch(line);
}

MarkdownStyle::MarkdownStyle(QTextDocument *document, const Theme &theme)
    : QSyntaxHighlighter(document)
{
    setTheme(theme);
}

void MarkdownStyle::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_mark.setForeground(theme.muted);
    m_bold.setFontWeight(QFont::Bold);
    m_italic.setFontItalic(true);
    m_struck.setFontStrikeOut(true);
    m_code.setBackground(theme.window);
    m_link.setForeground(theme.experience.text);
    m_item.setForeground(theme.accent);
    m_quote.setForeground(theme.muted);
    m_wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    m_wrong.setUnderlineColor(theme.error);
    rehighlight();
}

void MarkdownStyle::lay(qsizetype from, qsizetype length, const QTextCharFormat &layer)
{
    for (int at = int(from); at < int(from + length); ++at) {
        QTextCharFormat now = format(at);
        now.merge(layer);
        setFormat(at, 1, now);
    }
}

void MarkdownStyle::highlightBlock(const QString &text)
{
    const QString start = text.trimmed();
    const int before = previousBlockState();
    const bool ends = (before == Fenced && start.startsWith(QLatin1String("```"))) || (before == FencedByTildes && start.startsWith(QLatin1String("~~~")));
    if (before == Fenced || before == FencedByTildes) {
        setCurrentBlockState(ends ? Usual : before);
        lay(0, text.size(), ends ? m_mark : m_code);
        return;
    }
    setCurrentBlockState(start.startsWith(QLatin1String("```")) ? Fenced : start.startsWith(QLatin1String("~~~")) ? FencedByTildes : Usual);
    if (currentBlockState() != Usual) {
        lay(0, text.size(), m_mark);
        return;
    }
    if (text.size() > LongestLine)
        return;
    styleHeading(text);
    styleLineStart(text);
    styleSpans(text);
    if (m_isRight)
        styleSpelling(text);
}

void MarkdownStyle::styleSpelling(const QString &text)
{
    for (auto each = proseWords(text); each.hasNext();) {
        const auto match = each.next();
        if (match.capturedLength(1) > 1 && !m_isRight(match.captured(1)))
            lay(match.capturedStart(1), match.capturedLength(1), m_wrong);
    }
}

void MarkdownStyle::styleHeading(const QString &text)
{
    static const QRegularExpression heading(QStringLiteral("^ {0,3}(#{1,6})(?=\\s)"));
    const auto match = heading.match(text);
    if (!match.hasMatch())
        return;
    constexpr double Sizes[] = {23, 19, 17, 15, 15, 15};
    QTextCharFormat large = m_bold;
    large.setProperty(QTextFormat::FontPixelSize, m_theme.px(Sizes[match.capturedLength(1) - 1]));
    lay(0, text.size(), large);
    lay(match.capturedStart(1), match.capturedLength(1), m_mark);
}

void MarkdownStyle::styleLineStart(const QString &text)
{
    static const QRegularExpression item(QStringLiteral("^\\s*([-*+]|\\d{1,9}[.)])( \\[[ xX]\\])?(?=\\s)"));
    static const QRegularExpression quote(QStringLiteral("^\\s*>"));
    if (const auto match = item.match(text); match.hasMatch())
        lay(0, match.capturedEnd(), m_item);
    else if (quote.match(text).hasMatch())
        lay(0, text.size(), m_quote);
}

void MarkdownStyle::styleSpans(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("(`+)([^`]+)\\1"));
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\](\\([^)]*\\))"));
    static const std::pair<QRegularExpression, QTextCharFormat MarkdownStyle::*> spans[] = {
        {QRegularExpression(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1")), &MarkdownStyle::m_bold},
        {QRegularExpression(QStringLiteral("(?<![*_\\w])([*_])(?![*_\\s])([^*_]+)(?<!\\s)\\1(?![*_\\w])")), &MarkdownStyle::m_italic},
        {QRegularExpression(QStringLiteral("(~~)(?=\\S)(.+?)(?<=\\S)\\1")), &MarkdownStyle::m_struck},
    };
    const QString marked = QString(text).replace(escaped(), QStringLiteral("••")); // as long as before
    for (auto each = escaped().globalMatch(text); each.hasNext();)
        lay(each.next().capturedStart(), 1, m_mark);
    for (const auto &[pattern, layer] : spans) {
        for (auto each = pattern.globalMatch(marked); each.hasNext();) {
            const auto match = each.next();
            lay(match.capturedStart(2), match.capturedLength(2), this->*layer);
            lay(match.capturedStart(), match.capturedLength(1), m_mark);
            lay(match.capturedEnd(2), match.capturedLength(1), m_mark);
        }
    }
    for (auto each = link.globalMatch(marked); each.hasNext();) {
        const auto match = each.next();
        lay(match.capturedStart(), match.capturedLength(), m_mark);
        lay(match.capturedStart(1), match.capturedLength(1), m_link);
    }
    for (auto each = code.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        lay(match.capturedStart(), match.capturedLength(), m_code);
    }
}

} // namespace mycel::ui
