#pragma once
// The bar over everything: the name, the search box, and Sync, which becomes Stop while something arrives.

#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace mycel::ui {

class Actions;
class Libraries;
class SearchBox;

class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(const Actions &actions, const Libraries &libraries, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    [[nodiscard]] SearchBox *searchBox() const { return m_search; }

private:
    void showSync();
    const Libraries &m_known;
    Theme m_theme;
    QLabel *m_flower = nullptr;
    QLabel *m_name = nullptr;
    SearchBox *m_search = nullptr;
    QPushButton *m_sync = nullptr;
};

} // namespace mycel::ui
