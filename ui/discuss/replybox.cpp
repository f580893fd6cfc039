#include "ui/discuss/replybox.h"

#include "ui/editor/markdownedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace mycel::ui {

namespace {
constexpr int Low = 74, High = 170; ///< of the field, empty and while somebody writes
}

ReplyBox::ReplyBox(const Theme &theme, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("footRow"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 10, 32, 10);
    column->setSpacing(6);
    auto *above = new QHBoxLayout;
    m_says = new QLabel(this);
    m_says->setObjectName(QStringLiteral("small"));
    m_says->setTextFormat(Qt::PlainText);
    m_cancel = new QPushButton(tr("Not this"), this);
    m_cancel->setObjectName(QStringLiteral("quiet"));
    m_cancel->setAccessibleName(tr("Answer the thread instead"));
    above->addWidget(m_says, 1);
    above->addWidget(m_cancel);
    column->addLayout(above);
    m_edit = new MarkdownEdit(theme, this);
    m_edit->setObjectName(QStringLiteral("field"));
    m_edit->setPlaceholderText(tr("Write a reply… it is kept here and shared at the next sync"));
    m_edit->setAccessibleName(tr("Your reply"));
    m_edit->setTabChangesFocus(true);
    column->addWidget(m_edit);
    auto *below = new QHBoxLayout;
    auto *hint = new QLabel(tr("Markdown works here. Ctrl+Enter posts."), this);
    hint->setObjectName(QStringLiteral("small"));
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name to be seen under"));
    m_name->setAccessibleDescription(tr("This is all that others learn of you in this library. It may stay empty; but only who has a name can edit what they wrote."));
    m_name->setToolTip(m_name->accessibleDescription());
    m_name->setPlaceholderText(tr("a name, or none"));
    m_name->setMaximumWidth(170);
    m_name->setMaxLength(80);
    m_post = new QPushButton(tr("Post"), this);
    m_post->setObjectName(QStringLiteral("main"));
    below->addWidget(hint, 1);
    below->addWidget(m_name);
    below->addWidget(m_post);
    column->addLayout(below);
    const auto post = [this] {
        if (m_post->isEnabled())
            Q_EMIT postAsked(m_now.event, m_edit->text().toUtf8());
    };
    connect(m_post, &QPushButton::clicked, this, post);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_edit, post, Qt::WidgetShortcut), &QShortcut::activatedAmbiguously, this, post);
    connect(m_cancel, &QPushButton::clicked, this, [this] { begin({}, {}, m_edit->text()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReplyBox::look);
    begin({}, {}, {});
}

void ReplyBox::setTheme(const Theme &theme)
{
    m_edit->setTheme(theme);
}

void ReplyBox::open(const model::ThreadRef &thread)
{
    if (thread == m_thread)
        return;
    leave();
    m_thread = thread;
    const Begun begun = m_begun.take(thread);
    m_now = begun;
    m_edit->begin({}, begun.text);
    say(begun.says);
}

void ReplyBox::leave()
{
    m_now.text = m_edit->text();
    if (!m_now.text.trimmed().isEmpty())
        m_begun.insert(m_thread, m_now);
}

void ReplyBox::begin(const model::ThreadEvent &event, const QString &says, const QString &text)
{
    m_now = {event, says, text};
    m_edit->begin({}, text);
    say(says);
    m_edit->moveCursor(QTextCursor::End);
    if (!says.isEmpty())
        m_edit->setFocus(Qt::OtherFocusReason);
}

void ReplyBox::say(const QString &says)
{
    m_says->setText(says);
    m_says->setVisible(!says.isEmpty());
    m_cancel->setVisible(!says.isEmpty());
    look();
}

void ReplyBox::look()
{
    const bool isEmptyNow = isEmpty();
    m_edit->setFixedHeight(isEmptyNow ? Low : High);
    m_post->setEnabled(!m_waiting && (!isEmptyNow || m_now.event.act == model::Act::Vote));
}

void ReplyBox::done()
{
    setWaiting(false);
    begin({}, {}, {});
}

void ReplyBox::setWaiting(bool waiting)
{
    m_waiting = waiting;
    look();
}

void ReplyBox::setName(const QString &name)
{
    if (!m_name->hasFocus())
        m_name->setText(name);
}

QString ReplyBox::name() const
{
    return m_name->text().simplified();
}

bool ReplyBox::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

} // namespace mycel::ui
