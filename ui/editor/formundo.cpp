#include "ui/editor/formundo.h"

#include "ui/editor/keyfield.h"

#include <QApplication>
#include <QKeyEvent>

namespace mycel::ui {

namespace {

/// Whether something is typed there that is no value yet.
bool holdsUntaken(const QWidget *focused)
{
    for (; focused; focused = focused->parentWidget()) {
        if (const auto *field = qobject_cast<const KeyField *>(focused))
            return field->holdsUntaken();
    }
    return false;
}

} // namespace

FormUndo::FormUndo(QWidget *form)
    : QObject(form)
    , m_form(form)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watch(now); });
}

void FormUndo::begin(const model::Value &opening, const model::Value &now)
{
    m_steps = {opening};
    if (now != opening)
        m_steps.append(now);
    m_at = m_steps.size() - 1;
    forgetWord();
}

void FormUndo::take(const model::Value &now, const KeyField *by)
{
    if (now == m_steps[m_at])
        return;
    const bool joins = m_joins && by == m_by && m_at > 0;
    m_steps.resize(m_at + (joins ? 0 : 1));
    m_by = by;
    if (m_steps.isEmpty() || now != m_steps.last())
        m_steps.append(now);
    else
        forgetWord(); // it is as before that word
    m_at = m_steps.size() - 1;
}

bool FormUndo::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isBack = key->matches(QKeySequence::Undo), isForth = key->matches(QKeySequence::Redo);
    if ((!isBack && !isForth) || holdsUntaken(m_watched)) {
        const bool isLetter = !key->text().isEmpty() && key->text().front().isLetterOrNumber();
        if (event->type() == QEvent::KeyPress && !key->text().isEmpty())
            m_joins = std::exchange(m_isWord, isLetter) && isLetter;
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    const qsizetype to = m_at + (isBack ? -1 : 1);
    if (event->type() == QEvent::KeyPress && to >= 0 && to < m_steps.size()) {
        m_at = to;
        forgetWord();
        Q_EMIT stepped(m_steps[m_at]);
    }
    return true;
}

void FormUndo::watch(QWidget *focused)
{
    forgetWord();
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = focused && m_form->isAncestorOf(focused) ? focused : nullptr;
    if (m_watched)
        m_watched->installEventFilter(this);
}

void FormUndo::forgetWord()
{
    m_by = nullptr;
    m_isWord = m_joins = false;
}

} // namespace mycel::ui
