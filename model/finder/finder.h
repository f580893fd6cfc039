#pragma once
// The door to the finder: what can be done, where and when, in all libraries that are here. It belongs to Commons, and lives as
// long. What is asked for and what somebody says of themselves stays on this computer; nothing here asks a network.

#include "model/finder/affiliations.h"
#include "model/finder/finding.h"
#include "model/finder/gazetteer.h"
#include "model/finder/savedsearch.h"
#include "sync/lane.h"

#include <QObject>

namespace mycel::model {

class Commons;
struct Draft;
class Feeds;
class Mine;
struct Reversible;
class Rooms;

struct Match {
    Offer offer;
    Fit fit;
    Mark mark = Mark::None;
};

/// What is written where a place is said.
struct WrittenPlace {
    QString text;
    QString lang{};                ///< in which it is written; empty where nobody knows

    bool operator==(const WrittenPlace &) const = default;
    friend size_t qHash(const WrittenPlace &address, size_t seed = 0) { return qHashMulti(seed, address.text, address.lang); }
};

struct Matches {
    QList<Match> best;
    int here = 0;                  ///< all there are, whether they fit or not
    Counts counts;
    std::vector<qsizetype> all;    ///< that fit, by their places in the catalogue
    std::shared_ptr<const Catalogue> catalogue;
};

/// What those who offer something say of it.
enum class Tending { Confirm, Fill, Cancel, OpenAgain };

class Finder : public QObject {
    Q_OBJECT
public:
    Finder(Commons &commons, Rooms &rooms);
    ~Finder() override;
    /// What was asked of the gazetteer and has not begun ends as Cancelled.
    void end();

    /// `words`: as in the search box; empty: none. The profile is the one that is kept.
    sync::Future<Matches> find(const Wanted &wanted, const QString &words = {}, int most = 100);
    /// Towns whose name begins so, those first where one's languages are at home. Refused ("gazetteer") where the program came without one.
    sync::Future<QList<Town>> towns(const QString &typed, int most = 8);
    /// Those whose names are written almost so: for who mistyped one.
    sync::Future<QList<Town>> similarTowns(const QString &typed);
    /// Of each address the towns that it may end with, see Gazetteer::townsOf().
    sync::Future<QHash<WrittenPlace, QList<Point>>> townsOf(const QSet<WrittenPlace> &addresses);
    /// Those of at least a size (Town::size) in a piece of the map, the largest first.
    sync::Future<QList<Town>> townsWithin(const Point &southWest, const Point &northEast, int size, int most);
    sync::Future<Profile> profile();
    sync::Future<void> setProfile(const Profile &profile);
    /// The profile, the marks and the kept searches; they are gone from the file, too.
    sync::Future<void> forgetAll();

    /// As the list would show it; of any of its languages. NotFound.
    sync::Future<Match> matchOf(const QList<ItemRef> &languages);
    /// The edition that says so; to be published. `source`: in the language in which it was written.
    sync::Future<Reversible> tend(const ItemRef &source, Tending how);
    /// A draft of the same once more, without its time.
    sync::Future<Draft> repetition(const ItemRef &source);
    /// A draft in which somebody tells what came of it.
    sync::Future<Draft> debrief(const ItemRef &offer);

    /// Kept before this is answered; `marksChanged` follows.
    sync::Future<void> setMark(const OfferKey &offer, Mark mark);
    /// An id is made where it has none. What it finds now counts as shown.
    sync::Future<QString> saveSearch(const SavedSearch &search);
    sync::Future<void> dropSearch(const QString &id);
    /// Each with what it finds that it has not shown.
    sync::Future<QList<SearchNews>> searches();
    /// What it finds now has been shown.
    sync::Future<void> setSearchSeen(const QString &id);

    /// What others announce, in and out.
    [[nodiscard]] Feeds &feeds() const { return *m_feeds; }

Q_SIGNALS:
    /// What is here is another now: something arrived, or was written.
    void offersChanged();
    void marksChanged();
    void searchesChanged();

private:
    void tell(void (Finder::*changed)());
    [[nodiscard]] sync::Result<std::shared_ptr<const Catalogue>> catalogue();
    /// On the reading lane. `most`: of the best; all that fit are named.
    [[nodiscard]] sync::Result<Matches> look(const Mine &mine, const Wanted &wanted, const QString &words, int most);
    [[nodiscard]] sync::Result<Affiliations> groupsAndCampaigns() const;
    /// With the names that groups and campaigns have in the catalogue. On the reading lane, once that was made.
    [[nodiscard]] Wanted asCatalogued(Wanted wanted) const;
    [[nodiscard]] QList<Offer> onTheMap(QList<Offer> offers);
    [[nodiscard]] sync::Result<QSet<qsizetype>> amongWords(const Catalogue &all, const QString &words);
    [[nodiscard]] sync::Result<QList<OfferKey>> foundBy(const Mine &mine, const SavedSearch &search);
    [[nodiscard]] sync::Result<const Gazetteer *> gazetteer();
    template <class Answer>
    sync::Future<Answer> askGazetteer(std::function<Answer(const Gazetteer &)> question);

    Rooms &m_rooms;
    std::unique_ptr<Feeds> m_feeds;
    std::atomic<bool> m_isStale = true;
    std::shared_ptr<const Catalogue> m_catalogue;   ///< of the reading lane
    Affiliations m_affiliations;                    ///< of what the catalogue was made of
    QHash<WrittenPlace, QList<Point>> m_towns;           ///< that may be meant by the places that offers name; of the reading lane
    std::unique_ptr<const Gazetteer> m_gazetteer;   ///< of the lane of places
    sync::Lane m_places;
};

} // namespace mycel::model
