#include "ui/discuss/namecompletion.h"

#include "ui/editor/markdownedit.h"

#include <QAbstractItemView>
#include <QRegularExpression>
#include <QStringListModel>
#include <QTextBlock>

namespace mycel::ui {

namespace {
constexpr int PopupWidth = 220;
constexpr qsizetype MostOffered = 8;
}

NameCompletion::NameCompletion(MarkdownEdit *text)
    : QObject(text)
    , m_text(text)
{
    m_rows = new QStringListModel(this);
    m_completer = new QCompleter(m_rows, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(text);
    text->addCompleter(m_completer);
    connect(text, &QPlainTextEdit::textChanged, this, &NameCompletion::look);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NameCompletion::insert, Qt::QueuedConnection);
}

std::optional<QString> NameCompletion::typed() const
{
    static const QRegularExpression open(QStringLiteral("(?:^|[^\\w@])@([^@\\n]{0,60})$"), QRegularExpression::UseUnicodePropertiesOption);
    const QTextCursor cursor = m_text->textCursor();
    const auto match = open.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

void NameCompletion::look()
{
    const auto begun = m_text->hasFocus() ? typed() : std::nullopt;
    QStringList offered;
    for (const QString &name : begun ? m_names : QStringList()) {
        if (offered.size() < MostOffered && name.startsWith(*begun, Qt::CaseInsensitive) && name.size() > begun->size())
            offered.append(name);
    }
    m_rows->setStringList(offered);
    if (offered.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect at = m_text->cursorRect();
    at.setWidth(PopupWidth);
    m_completer->popup()->setAccessibleName(tr("Names"));
    m_completer->complete(at);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NameCompletion::insert(const QString &name)
{
    const auto begun = typed();
    if (!begun)
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(begun->size()));
    cursor.insertText(name + u' ');
    m_text->setTextCursor(cursor);
}

} // namespace mycel::ui
