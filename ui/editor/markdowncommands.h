#pragma once
// What the buttons over the text do to it: marks around words, marks before lines, a link, a table. Each is one step of undo.

#include <QTextCursor>

namespace mycel::ui {

enum class LineMark { Heading, Bullet, Number, Task, Quote };

/// Puts `mark` on both sides of what is chosen (or of the word), or takes it away where it stands there. The words
/// stay chosen, or the cursor stays behind them.
void toggleAround(QTextCursor &cursor, const QString &mark);
/// Puts a mark before each chosen line, or takes it away where all have it. A heading goes from none over "##" to "###" and back.
void toggleLines(QTextCursor cursor, LineMark mark);
/// "[words](target)", with the words that are chosen or else `words`; the cursor is left where one goes on writing.
void insertLink(QTextCursor &cursor, const QString &words, const QString &target);
/// Begins on a line of its own, with a blank one before and behind.
void insertBlock(QTextCursor &cursor, const QString &text);
/// The first words of a line as they will be read, without its marks; empty where it has none.
QString wordsIn(const QString &line);
/// What a new line in a list begins with ("- ", "4. ", "- [ ] "); nothing outside of lists. An empty item ends its list.
bool continueList(QTextCursor cursor);

} // namespace mycel::ui
