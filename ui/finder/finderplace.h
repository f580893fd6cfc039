#pragma once
// The place where somebody finds something to take part in: what they look for, what there is, where and when it is.

#include "model/commons.h"
#include "model/finder/finder.h"
#include "ui/theme.h"

#include <QWidget>

class QButtonGroup;
class QStackedLayout;

namespace mycel::ui {

class CalendarView;
class FilterPane;
class HelloPage;
class ImportPage;
class MapView;
class NoticeBar;
class OfferPane;
class OfferPanel;
class ProfilePage;

class FinderPlace : public QWidget {
    Q_OBJECT
public:
    FinderPlace(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    void enter();
    /// What was kept, or comes from elsewhere.
    void ask(const model::Wanted &wanted, const QString &words = {});
    void openHello();
    void openProfile();
    /// `file`: as if it had been chosen there; empty: none is.
    void openImport(const QString &file = {});
    void openCalendar();
    [[nodiscard]] bool isAsking() const { return m_asked != m_answered; }
    [[nodiscard]] OfferPane *offers() const { return m_offers; }
    [[nodiscard]] FilterPane *filters() const { return m_filters; }
    [[nodiscard]] MapView *map() const { return m_map; }
    [[nodiscard]] CalendarView *calendar() const { return m_calendar; }

Q_SIGNALS:
    void itemAsked(const mycel::model::ItemRef &ref);
    void newAsked();
    void calendarFileAsked(const QList<mycel::model::ItemRef> &offers);
    void debriefAsked(const mycel::model::ItemRef &ref);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRight();
    void connectParts();
    void look();
    void lookAgain();
    void showView();
    void show(const model::Matches &matches, const model::Wanted &wanted);
    void open(qsizetype offer);
    void markOpen(qsizetype offer);
    [[nodiscard]] qsizetype openNow() const;
    void arrange();
    [[nodiscard]] const model::Match *matchOf(qsizetype offer) const;

    model::Commons &m_commons;
    model::Finder &m_finder;
    Theme m_theme;
    FilterPane *m_filters = nullptr;
    OfferPane *m_offers = nullptr;
    QWidget *m_right = nullptr;
    QWidget *m_views = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QStackedLayout *m_pages = nullptr;   ///< the map and the calendar, or a page of their own
    QStackedLayout *m_stack = nullptr;   ///< the map, or the calendar
    MapView *m_map = nullptr;
    CalendarView *m_calendar = nullptr;
    OfferPanel *m_panel = nullptr;
    ProfilePage *m_profile = nullptr;
    HelloPage *m_hello = nullptr;
    ImportPage *m_import = nullptr;
    QList<model::Library> m_libraries;
    NoticeBar *m_notice = nullptr;
    model::Matches m_matches;
    model::Wanted m_wanted;              ///< for which they are
    std::optional<model::ItemRef> m_open;
    int m_most = 0;
    quint64 m_asked = 0, m_answered = 0;
};

} // namespace mycel::ui
