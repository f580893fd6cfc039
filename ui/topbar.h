#pragma once
// The bar over everything: the name, the search box, New, and Sync, which becomes Stop while something arrives.

#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace mycel::ui {

class Actions;
class Libraries;
class MenuButton;
class SearchBox;

class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(const Actions &actions, const Libraries &libraries, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    [[nodiscard]] SearchBox *searchBox() const { return m_search; }
    void openNew();

Q_SIGNALS:
    void newAsked(mycel::model::Kind kind);
    void newLibraryAsked();

private:
    QMenu *makeNewMenu();
    void showSync();
    const Libraries &m_known;
    Theme m_theme;
    QLabel *m_flower = nullptr;
    QLabel *m_name = nullptr;
    SearchBox *m_search = nullptr;
    QList<QAction *> m_kinds;
    MenuButton *m_new = nullptr;
    QPushButton *m_sync = nullptr;
};

} // namespace mycel::ui
