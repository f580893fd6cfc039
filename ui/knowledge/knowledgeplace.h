#pragma once
// The three panes of knowledge: the list of cards, the page with the row over it, and what stands beside it.

#include "model/commons.h"
#include "model/discuss/threadquery.h"
#include "ui/knowledge/trail.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace mycel::ui {

class Actions;
class EmptyState;
class ItemDeeds;
class ItemMarks;
class ListPane;
class NewsStrip;
class NoticeBar;
class PageRow;
class PageView;
class SidePanel;
class VersionsPlace;

class KnowledgePlace : public QWidget {
    Q_OBJECT
public:
    KnowledgePlace(model::Commons &commons, const Actions &actions, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] PageView *reader() const { return m_reader; }
    [[nodiscard]] const std::optional<model::ItemRef> &open() const { return m_open; }
    [[nodiscard]] ItemMarks *marks() const { return m_marks; }
    void openItem(const model::ItemRef &ref, const QString &anchor = {});
    /// One that was just published here: there is no news in it.
    void openPublished(const model::ItemRef &ref) { load(ref, {}, Way::Published); }
    void openTwoVersions(const model::ItemRef &ref);
    /// An item as it was in a commit; as it is, where nothing changed since or nothing is known of that.
    void openVersion(const model::ItemRef &ref, const sync::Id &commit);
    /// What changed in an item, which counts as read then.
    void openChange(const model::ItemRef &ref, const model::News &news);
    void setLibraries(const QList<model::Library> &libraries);
    /// Items are new, changed or gone; an empty list: look again at everything.
    void refresh(const QList<model::ItemRef> &items);
    void enterPage();

Q_SIGNALS:
    void pageShown(const QString &title); ///< and drawn
    void libraryChosen(const QString &key);
    void threadAsked(const mycel::model::ThreadRef &ref, const QString &post);
    /// To be edited with both versions in the text.
    void editBothAsked(const mycel::model::ItemRef &ref);
    // Of offers:
    void calendarFileAsked(const QList<mycel::model::ItemRef> &offers);
    void debriefAsked(const mycel::model::ItemRef &ref);
    void repetitionAsked(const mycel::model::ItemRef &source);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePagePane(const Actions &actions);
    /// How a page comes to be shown: its reader chose it, walked back or on to it, or published it.
    enum class Way { Chosen, Walked, Published };
    void load(const model::ItemRef &ref, const QString &anchor, Way way);
    void showPage(const model::Page &page, const QString &anchor, Way way);
    void connectOffers();
    void connectVersions();
    VersionsPlace *versions();
    void openVersions(const model::ItemRef &ref, const std::function<void(const model::Item &)> &which);
    void showVersions();
    void leaveVersions();
    void tellVersions();
    void tellNews(const model::Page &page);
    /// The open page is another text now, and somebody is reading the old one.
    void tellGone();
    void tellArrival(const model::Page &page);
    void openHistory(const std::optional<model::News> &news = {});
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
    VersionsPlace *m_versions = nullptr; ///< once asked for
    NewsStrip *m_news = nullptr;
    ItemMarks *m_marks = nullptr;
    QTimer m_reading; ///< as long as this, and a page was read
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
