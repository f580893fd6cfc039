#pragma once
// The frame: search box, sidebar, the places, the status line. It decides nothing.

#include "model/commons.h"
#include "ui/theme.h"

#include <QMainWindow>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace mycel::ui {

class AddPlace;
class KnowledgePlace;
class Sidebar;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(model::Commons &commons, const Theme &theme);

    [[nodiscard]] KnowledgePlace *knowledge() const { return m_knowledge; }
    [[nodiscard]] AddPlace *adding() const { return m_adding; }
    [[nodiscard]] QLineEdit *searchBox() const { return m_search; }
    void openAdding();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void readLibraries();
    void syncNow();
    void say(const QString &text);

    model::Commons &m_commons;
    QLineEdit *m_search = nullptr;
    QPushButton *m_sync = nullptr;
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_places = nullptr;
    KnowledgePlace *m_knowledge = nullptr;
    AddPlace *m_adding = nullptr;
    QLabel *m_says = nullptr;
    QLabel *m_holds = nullptr;
};

} // namespace mycel::ui
