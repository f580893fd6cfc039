#pragma once
// Home: what others brought since its reader looked last, what needs them, what waits to go out, and what they were writing. It
// only gathers what other places have, and leads there; a reader who has read a thing, or says that all was seen, is not told again.

#include "model/discuss/threadquery.h"
#include "model/finder/savedsearch.h"
#include "ui/home/homecard.h"
#include "ui/libraries/libraries.h"
#include "ui/parts/columnplace.h"

#include <QTimer>

class QBoxLayout;

namespace mycel::ui {

class HandCards;
class HomeSection;
class ItemMarks;
class LossBoxes;

class HomePlace : public ColumnPlace {
    Q_OBJECT
public:
    HomePlace(model::Commons &commons, Libraries &libraries, const ItemMarks &marks, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void enter();

Q_SIGNALS:
    void newsCounted(int items);
    void itemChosen(const mycel::model::ItemRef &ref);
    /// What changed in an item is to be shown.
    void changeChosen(const mycel::model::ItemRef &ref, const mycel::model::News &news);
    void twoVersionsChosen(const mycel::model::Item &item);
    void draftChosen(const QString &draft);
    void draftsChosen();
    void threadChosen(const mycel::model::ThreadRef &ref);
    void libraryChosen(const QString &key);
    void searchChosen(const mycel::model::SavedSearch &search);
    void addAsked();
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeHead();
    void readSoon();
    void read();
    void readRest();
    void showArrivals();
    void showTroubles();
    void showUnanswered(const QList<model::OpenRound> &rounds);
    void showSaid(QList<model::ThreadCard> threads);
    void showSearches(const QList<model::SearchNews> &searches);
    void showDrafts(const QList<model::Draft> &drafts);
    void showWaiting(const QHash<QString, int> &waiting);
    void seeAll();
    void takeSeenBack();
    void mark(const QList<model::SeenMark> &marks);
    void arrange();
    [[nodiscard]] HomeCard::Content cardOf(const model::Arrived &arrived, const model::SeenMark &since);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QString nameOf(const QString &library) const;
    model::Commons &m_commons;
    Libraries &m_known;
    Theme m_theme;
    QTimer m_pause;
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QPushButton *m_seen = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_more = nullptr;
    LossBoxes *m_losses = nullptr;
    QBoxLayout *m_halves = nullptr;
    HomeSection *m_new = nullptr;
    HomeSection *m_needs = nullptr;
    HomeSection *m_hand = nullptr;
    HandCards *m_handCards = nullptr;
    HomeSection *m_unanswered = nullptr;
    HomeSection *m_said = nullptr;
    HomeSection *m_searches = nullptr;
    HomeSection *m_yours = nullptr;
    QList<HomeCard::Content> m_draftCards, m_waitingCards;
    QList<model::Arrivals> m_arrivals;
    QList<model::SeenMark> m_before; ///< what was seen before all was; may be taken back
    QStringList m_read;              ///< the libraries that were there when it was read
    int m_unread = 0;                ///< threads with something unread
    quint64 m_asked = 0;
    bool m_marking = false;
};

} // namespace mycel::ui
