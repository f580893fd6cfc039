// MarkdownEdit's part for spelling: what it may have been meant to be, in the menu over a word.
#include "ui/editor/markdownedit.h"

#include "ui/editor/markdownstyle.h"
#include "ui/editor/spelling.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

namespace mycel::ui {

void MarkdownEdit::setSpelling(Spelling *spelling)
{
    m_spelling = spelling;
    m_style->setSpelling([spelling](const QString &word) { return spelling->isRight(word); });
    connect(spelling, &Spelling::changed, m_style, &QSyntaxHighlighter::rehighlight);
}

QTextCursor MarkdownEdit::misspeltAt(QTextCursor cursor) const
{
    const int at = cursor.positionInBlock(), start = cursor.block().position();
    cursor.clearSelection();
    for (auto each = proseWords(cursor.block().text()); m_spelling && each.hasNext();) {
        const auto match = each.next();
        if (match.capturedLength(1) < 2 || at < match.capturedStart(1) || at > match.capturedEnd(1) || m_spelling->isRight(match.captured(1)))
            continue;
        cursor.setPosition(start + int(match.capturedStart(1)));
        cursor.setPosition(start + int(match.capturedEnd(1)), QTextCursor::KeepAnchor);
        break;
    }
    return cursor;
}

void MarkdownEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QTextCursor wrong = misspeltAt(byKey ? textCursor() : cursorForPosition(event->pos())); wrong.hasSelection())
        offerWords(menu, wrong);
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void MarkdownEdit::offerWords(QMenu *menu, const QTextCursor &wrong)
{
    QAction *first = menu->actions().value(0);
    auto *looking = new QAction(tr("Looking for words…"), menu);
    looking->setEnabled(false);
    auto *alone = new QAction(tr("Leave “%1” alone from now on").arg(wrong.selectedText()), menu);
    connect(alone, &QAction::triggered, m_spelling, [this, word = wrong.selectedText()] { m_spelling->leaveAlone(word); });
    menu->insertActions(first, {looking, alone});
    menu->insertSeparator(first);
    m_spelling->suggest(wrong.selectedText(), [this, menu = QPointer(menu), looking = QPointer(looking), wrong](const QStringList &words) {
        if (!menu || !looking)
            return; // it was closed before
        looking->setText(tr("No word is like this one"));
        looking->setVisible(words.isEmpty());
        for (const QString &word : words) {
            auto *take = new QAction(word, menu);
            connect(take, &QAction::triggered, this, [there = QTextCursor(wrong), word]() mutable { there.insertText(word); });
            menu->insertAction(looking, take);
        }
    });
}

} // namespace mycel::ui
