#pragma once
// The three panes of knowledge: the list of cards, the page with the row over it, and what stands beside it.

#include "model/commons.h"
#include "ui/knowledge/trail.h"
#include "ui/theme.h"

#include <QWidget>

class QStackedLayout;

namespace mycel::ui {

class Actions;
class EmptyState;
class ItemDeeds;
class ListPane;
class NoticeBar;
class PageRow;
class PageView;
class SidePanel;

class KnowledgePlace : public QWidget {
    Q_OBJECT
public:
    KnowledgePlace(model::Commons &commons, const Actions &actions, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] PageView *reader() const { return m_reader; }
    [[nodiscard]] const std::optional<model::ItemRef> &open() const { return m_open; }
    void openItem(const model::ItemRef &ref, const QString &anchor = {});
    void setLibraries(const QList<model::Library> &libraries);
    /// Items are new, changed or gone; an empty list: look again at everything.
    void refresh(const QList<model::ItemRef> &items);
    void enterPage();

Q_SIGNALS:
    void pageShown(const QString &title); ///< and drawn
    void libraryChosen(const QString &key);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePagePane(const Actions &actions);
    void load(const model::ItemRef &ref, const QString &anchor, bool visited);
    void showPage(const model::Page &page, const QString &anchor);
    void askWeb(const QUrl &url);
    void showWays();
    void showNothing();
    /// Gives each pane its part of the width.
    void share();

    model::Commons &m_commons;
    const Actions &m_actions;
    Theme m_theme;
    ListPane *m_list = nullptr;
    PageRow *m_row = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedLayout *m_pages = nullptr;
    PageView *m_reader = nullptr;
    NoticeBar *m_notice = nullptr;
    ItemDeeds *m_deeds = nullptr;
    SidePanel *m_panel = nullptr;
    Trail m_trail;
    std::optional<model::ItemRef> m_open;
    std::optional<model::Page> m_page;
    QString m_title;
    sync::Id m_shown; ///< the text that the page was made of
    quint64 m_pageAsked = 0;
};

} // namespace mycel::ui
