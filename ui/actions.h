#pragma once
// Everything that can be done by a key, once: menus, buttons and the page of keys all use these. Who makes a window
// connects them.

#include "ui/theme.h"

#include <QAction>

namespace mycel::ui {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    QAction *search, *sync, *add, *back, *forward, *print, *find, *larger, *smaller, *usual, *settings, *help, *list, *page, *quit;
    QList<QAction *> kinds; ///< in the order of model::AllKinds

    /// All of them, in the order in which they are explained.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

private:
    QAction *make(const QString &text, const QList<QKeySequence> &keys);
    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace mycel::ui
