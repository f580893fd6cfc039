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

    QAction *search, *sync, *add, *openFile, *back, *forward, *print, *find, *larger, *smaller, *usual, *settings, *help, *list, *page, *quit;
    QAction *write, *edit, *drafts, *history, *home, *discussions, *discuss;
    // While something is written.
    QAction *publish, *preview, *bold, *italic, *heading, *bullets, *numbers, *tasks, *link, *picture, *quote, *table;
    QList<QAction *> kinds; ///< in the order of model::AllKinds

    /// All of them, in the order in which they are explained.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Those that only mean something while something is written.
    [[nodiscard]] QList<QAction *> writing() const { return {publish, preview, bold, italic, heading, bullets, numbers, tasks, link, picture, quote, table}; }

private:
    QAction *make(const QString &text, const QList<QKeySequence> &keys);
    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace mycel::ui
