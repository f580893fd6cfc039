#pragma once
// The row over a page: what it is and of which library; its languages, Print, and the way back.

#include "model/commons.h"
#include "model/finder/finder.h"
#include "ui/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace mycel::ui {

class Actions;
class MenuButton;

class PageRow : public QFrame {
    Q_OBJECT
public:
    PageRow(const Actions &actions, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::Page &page);

Q_SIGNALS:
    void libraryChosen(const QString &key);
    void renameAsked();
    void removalAsked();
    void tendingAsked(mycel::model::Tending how);
    void repetitionAsked();
    void translationChosen(const mycel::model::ItemRef &ref);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QPushButton *makeMore(const Actions &actions);
    QPushButton *button(QAction *action, const QString &icon);
    void drawTag();
    void showLanguages(const model::Page &page);
    Theme m_theme;
    QLabel *m_tag = nullptr;
    QPushButton *m_library = nullptr;
    MenuButton *m_languages = nullptr;
    QHash<QPushButton *, QString> m_icons;
    QList<QAction *> m_ofOffers;
    std::optional<model::Kind> m_kind;
    QString m_key, m_name, m_here;
};

} // namespace mycel::ui
