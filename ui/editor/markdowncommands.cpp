#include "ui/editor/markdowncommands.h"

#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>

namespace mycel::ui {

namespace {

const QRegularExpression &anyMark()
{
    static const QRegularExpression mark(QStringLiteral("^(\\s*)(#{1,6} |[-*+] \\[[ xX]\\] |[-*+] |\\d{1,9}[.)] |> )"));
    return mark;
}

bool has(const QString &line, LineMark mark)
{
    const QString found = anyMark().match(line).captured(2);
    switch (mark) {
    case LineMark::Heading: return found.startsWith(u'#');
    case LineMark::Bullet: return found.size() == 2 && !found.startsWith(u'>') && !found.startsWith(u'#');
    case LineMark::Number: return !found.isEmpty() && found[0].isDigit();
    case LineMark::Task: return found.contains(u'[');
    case LineMark::Quote: return found.startsWith(u'>');
    }
    return false;
}

QString written(LineMark mark, int number, const QString &line)
{
    switch (mark) {
    case LineMark::Heading: return line.startsWith(QLatin1String("## ")) ? QStringLiteral("### ") : line.startsWith(QLatin1String("### ")) ? QString() : QStringLiteral("## ");
    case LineMark::Bullet: return QStringLiteral("- ");
    case LineMark::Number: return QStringLiteral("%1. ").arg(number);
    case LineMark::Task: return QStringLiteral("- [ ] ");
    case LineMark::Quote: return QStringLiteral("> ");
    }
    return {};
}

void replaceMark(QTextCursor cursor, const QTextBlock &block, const QString &mark)
{
    const auto match = anyMark().match(block.text());
    cursor.setPosition(block.position() + int(match.capturedLength(1)));
    cursor.setPosition(block.position() + int(match.capturedEnd(2) < 0 ? 0 : match.capturedEnd(2)), QTextCursor::KeepAnchor);
    cursor.insertText(mark);
}

} // namespace

namespace {

/// The word that the cursor is in, or at the end of; nothing where there is none.
void chooseWord(QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    const auto isInside = [&line](int at) { return at >= 0 && at < line.size() && (line[at].isLetterOrNumber() || line[at].isMark() || line[at] == u'’'); };
    int begin = cursor.positionInBlock(), end = begin;
    while (isInside(begin - 1))
        --begin;
    while (isInside(end))
        ++end;
    cursor.setPosition(cursor.block().position() + begin);
    cursor.setPosition(cursor.block().position() + end, QTextCursor::KeepAnchor);
}

} // namespace

void toggleAround(QTextCursor &cursor, const QString &mark)
{
    const bool chosen = cursor.hasSelection();
    if (!chosen)
        chooseWord(cursor);
    const int size = int(mark.size());
    int begin = cursor.selectionStart(), end = cursor.selectionEnd();
    QString words = cursor.selectedText();
    QTextCursor around = cursor;
    around.setPosition(qMax(0, begin - size));
    around.setPosition(qMin(end + size, cursor.document()->characterCount() - 1), QTextCursor::KeepAnchor);
    cursor.beginEditBlock();
    if (!words.isEmpty() && around.selectedText() == mark + words + mark) {
        around.insertText(words);
        begin -= size;
    } else if (words.size() > 2 * size && words.startsWith(mark) && words.endsWith(mark)) {
        words = words.mid(size, words.size() - 2 * size);
        cursor.insertText(words);
    } else {
        cursor.insertText(mark + words + mark);
        begin += size;
    }
    cursor.endEditBlock();
    end = begin + int(words.size());
    cursor.setPosition(chosen ? begin : end);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

void toggleLines(QTextCursor cursor, LineMark mark)
{
    const QTextDocument *document = cursor.document();
    const int first = document->findBlock(cursor.selectionStart()).blockNumber(), last = document->findBlock(cursor.selectionEnd()).blockNumber();
    bool all = true;
    for (int line = first; line <= last; ++line)
        all = all && has(document->findBlockByNumber(line).text(), mark);
    cursor.beginEditBlock();
    for (int line = first; line <= last; ++line) {
        const QTextBlock block = document->findBlockByNumber(line);
        replaceMark(cursor, block, all && mark != LineMark::Heading ? QString() : written(mark, line - first + 1, block.text()));
    }
    cursor.endEditBlock();
}

void insertLink(QTextCursor &cursor, const QString &words, const QString &target)
{
    QString shown = cursor.hasSelection() ? cursor.selectedText() : words;
    shown.replace(QChar::ParagraphSeparator, u' ').replace(u'[', QStringLiteral("\\[")).replace(u']', QStringLiteral("\\]"));
    cursor.insertText(QStringLiteral("[%1](%2)").arg(shown, target));
}

void insertBlock(QTextCursor &cursor, const QString &text)
{
    cursor.beginEditBlock();
    cursor.clearSelection();
    if (!cursor.block().text().trimmed().isEmpty()) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(QStringLiteral("\n\n"));
    } else if (cursor.block().previous().isValid() && !cursor.block().previous().text().trimmed().isEmpty()) {
        cursor.insertText(QStringLiteral("\n"));
    }
    cursor.insertText(text);
    if (cursor.block().next().isValid() && !cursor.block().next().text().trimmed().isEmpty())
        cursor.insertText(QStringLiteral("\n"));
    cursor.endEditBlock();
}

bool continueList(QTextCursor cursor)
{
    const QString line = cursor.block().text();
    const auto match = anyMark().match(line);
    const QString mark = match.captured(2);
    if (cursor.hasSelection() || mark.isEmpty() || mark.startsWith(u'#') || cursor.positionInBlock() < match.capturedEnd(2))
        return false;
    if (line.size() == match.capturedEnd(2)) { // nothing was written here: the list is at its end
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.removeSelectedText();
        return true;
    }
    QString next = mark;
    if (mark[0].isDigit())
        next = QString::number(mark.chopped(2).toInt() + 1) + mark.right(2);
    else if (mark.contains(u'['))
        next = QStringLiteral("- [ ] ");
    cursor.insertText(u'\n' + match.captured(1) + next);
    return true;
}

QString wordsIn(const QString &line)
{
    constexpr qsizetype Enough = 60;
    static const QRegularExpression before(QStringLiteral("^(?:\\s*(?:#{1,6}\\s|>|[-*+]\\s(?:\\[[ xX]\\])?|\\d{1,9}[.)]\\s|\\|))*\\s*"));
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)")), marks(QStringLiteral("[*_~`]+"));
    QString words = line.left(4 * Enough);
    words.remove(before).replace(link, QStringLiteral("\\1")).remove(marks);
    const bool hasWords = std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
    return hasWords ? words.section(u'|', 0, 0).trimmed().left(Enough) : QString();
}

} // namespace mycel::ui
