#pragma once
// The keys and the short pages of help: a list of titles, and the page.

#include "ui/theme.h"

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace mycel::ui {

class Actions;

class HelpPlace : public QWidget {
    Q_OBJECT
public:
    HelpPlace(const Actions &actions, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void enter();

private:
    void show(int row);
    const Actions &m_actions;
    Theme m_theme;
    QListWidget *m_titles = nullptr;
    QTextBrowser *m_page = nullptr;
};

} // namespace mycel::ui
