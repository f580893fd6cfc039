#pragma once
// The door to the finder: what can be done, where and when, in all libraries that are here. It belongs to Commons, and lives as
// long. What is asked for and what somebody says of themselves stays on this computer; nothing here asks a network.

#include "model/finder/finding.h"
#include "model/finder/gazetteer.h"
#include "sync/lane.h"

#include <QFuture>
#include <QObject>

namespace mycel::model {

class Commons;
class Rooms;

struct Match {
    Offer offer;
    Fit fit;
};

struct Matches {
    QList<Match> best;
    int all = 0;                   ///< that fit
    int here = 0;                  ///< all there are
    std::array<QHash<QString, int>, Traits> counts;
};

class Finder : public QObject {
    Q_OBJECT
public:
    Finder(Commons &commons, Rooms &rooms);
    ~Finder() override;

    /// `words`: as in the search box; empty: none. The profile is the one that is kept.
    QFuture<sync::Result<Matches>> find(const Wanted &wanted, const QString &words = {}, int most = 100);
    /// Towns whose name begins so. Refused ("gazetteer") where the program came without one.
    QFuture<sync::Result<QList<Town>>> towns(const QString &typed, int most = 8);
    QFuture<sync::Result<Profile>> profile();
    QFuture<sync::Result<void>> setProfile(const Profile &profile);
    /// It is gone from the file, too.
    QFuture<sync::Result<void>> forgetProfile();

private:
    [[nodiscard]] sync::Result<std::shared_ptr<const Catalogue>> catalogue();
    [[nodiscard]] sync::Result<const Gazetteer *> gazetteer();

    Rooms &m_rooms;
    std::atomic<bool> m_isStale = true;
    std::shared_ptr<const Catalogue> m_catalogue;   ///< of the reading lane
    std::unique_ptr<const Gazetteer> m_gazetteer;   ///< of the lane of places
    std::unique_ptr<sync::Lane> m_places;           ///< made when it is first asked for
};

} // namespace mycel::model
