#include "ui/parts/enterkey.h"

#include <QKeyEvent>
#include <QPushButton>

namespace mycel::ui {

EnterKey::EnterKey(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *window, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        m_isFor = m_window->focusWidget();
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(window, event);
    const auto *key = static_cast<QKeyEvent *>(event); // nobody else wanted it
    auto *button = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ? qobject_cast<QPushButton *>(m_window->focusWidget()) : nullptr;
    if (!button || button != m_isFor || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) || key->isAutoRepeat())
        return QObject::eventFilter(window, event);
    button->animateClick();
    return true;
}

} // namespace mycel::ui
