#include "ui/editor/linkcompletion.h"

#include "ui/editor/markdowncommands.h"
#include "ui/editor/markdownedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

namespace mycel::ui {

namespace {
constexpr int PopupWidth = 340;
}

QString linkBetween(const QByteArray &from, const QByteArray &to)
{
    const QDir folder(u'/' + QString::fromUtf8(from.first(from.lastIndexOf('/') + 1)));
    const QString way = folder.relativeFilePath(u'/' + QString::fromUtf8(to));
    return QString::fromLatin1(QUrl::toPercentEncoding(way, "/", "()"));
}

LinkCompletion::LinkCompletion(model::Commons &commons, MarkdownEdit *text)
    : QObject(text)
    , m_commons(commons)
    , m_text(text)
{
    connect(text, &QPlainTextEdit::textChanged, this, &LinkCompletion::look);
}

void LinkCompletion::begin(const QString &library, const QByteArray &from)
{
    m_from = from;
    m_finder = std::make_unique<ItemFinder>(m_commons, library, nullptr);
    QCompleter *completer = m_finder->completer();
    completer->setWidget(m_text);
    m_text->addCompleter(completer);
    connect(m_finder.get(), &ItemFinder::found, this, &LinkCompletion::offer);
    connect(m_finder.get(), &ItemFinder::chosen, this, &LinkCompletion::insert);
}

std::optional<QString> LinkCompletion::words() const
{
    static const QRegularExpression open(QStringLiteral("\\[\\[([^\\[\\]]{0,80})$"));
    const QTextCursor cursor = m_text->textCursor();
    const auto match = open.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

void LinkCompletion::look()
{
    if (!m_finder || !m_text->hasFocus())
        return;
    const auto typed = words();
    m_finder->ask(typed.value_or(QString()));
    if (!typed)
        m_finder->completer()->popup()->hide();
}

void LinkCompletion::offer()
{
    QCompleter *completer = m_finder->completer();
    if (!words() || completer->completionCount() == 0) {
        completer->popup()->hide();
        return;
    }
    QRect at = m_text->cursorRect();
    at.setWidth(PopupWidth);
    completer->popup()->setAccessibleName(tr("Items by this name"));
    completer->complete(at);
    completer->popup()->setCurrentIndex(completer->completionModel()->index(0, 0));
}

void LinkCompletion::insert(const model::Item &item)
{
    const auto typed = words();
    if (!typed)
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(typed->size()) + 2);
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertLink(cursor, item.title, linkBetween(m_from, item.ref.path));
    cursor.endEditBlock();
    m_text->setTextCursor(cursor);
}

} // namespace mycel::ui
