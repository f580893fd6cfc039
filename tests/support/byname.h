#pragma once
// A window as a blind person meets it: its controls by name and role, what it says as a screen reader would say it.

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace mycel::tests {

inline constexpr int Patience = 20'000; ///< milliseconds; far more than anything takes

class ByName {
public:
    explicit ByName(QWidget *window = nullptr) : m_window(window) {}

    /// Everything that can be met, in its order.
    [[nodiscard]] QList<QAccessibleInterface *> all() const { return below(QAccessible::queryAccessibleInterface(m_window)); }
    [[nodiscard]] QAccessibleInterface *control(const QString &name, std::initializer_list<QAccessible::Role> roles = {QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton}) const
    {
        for (QAccessibleInterface *each : all()) {
            if (each->text(QAccessible::Name) == name && std::ranges::find(roles, each->role()) != roles.end())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        QAccessibleInterface *found = control(name, {QAccessible::EditableText});
        return found ? qobject_cast<QLineEdit *>(found->object()) : nullptr;
    }
    [[nodiscard]] bool press(const QString &name) const
    {
        QAccessibleInterface *found = nullptr;
        const auto isThere = [&] {
            found = control(name);
            return found && found->actionInterface() && !found->state().disabled;
        };
        if (!QTest::qWaitFor(isThere, Patience / 4)) // a page that is just being filled is no reason
            return false;
        const QPointer<QAbstractButton> button = qobject_cast<QAbstractButton *>(found->object());
        found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        return QTest::qWaitFor([button] { return !button || !button->isDown(); }, Patience); // it stays down for a moment, to be seen
    }
    [[nodiscard]] bool chooseFrom(const QString &button, const QString &entry) const
    {
        QAccessibleInterface *found = control(button, {QAccessible::ButtonMenu, QAccessible::Button});
        auto *menu = found ? qobject_cast<QPushButton *>(found->object())->menu() : nullptr;
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text() == entry && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool type(const QString &name, const QString &text) const
    {
        QLineEdit *edit = nullptr;
        if (!QTest::qWaitFor([&] { return (edit = field(name)) && edit->isEnabled(); }, Patience / 4)) // as press()
            return false;
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
        return true;
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        return std::ranges::any_of(all(), [&part](QAccessibleInterface *each) { return each->text(QAccessible::Name).contains(part); });
    }

private:
    static QList<QAccessibleInterface *> below(QAccessibleInterface *root)
    {
        QList<QAccessibleInterface *> found{root};
        for (int i = 0; i < root->childCount(); ++i) {
            if (QAccessibleInterface *child = root->child(i); child && !child->state().invisible)
                found += below(child);
        }
        return found;
    }
    QWidget *m_window;
};

} // namespace mycel::tests
