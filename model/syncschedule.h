#pragma once
// When each library is brought together with its places by itself: soon after something was published, again after a while,
// and again and again where there was no network. Pure; the window keeps the clock, a person's button does not ask here.

#include "sync/state.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace mycel::model {

class SyncSchedule {
public:
    static constexpr int QuietSeconds = 5;      ///< after the last of several things published
    static constexpr int FirstSeconds = 60;     ///< after the program began
    static constexpr int EverySeconds = 15 * 60;

    /// These are here and have a place; others are forgotten. New ones come in their turn after `now` (UTC).
    void set(const QStringList &libraries, const QDateTime &now);
    void published(const QString &library, const QDateTime &now);
    /// How a sync ended, whoever began it. One that waits for a person is not tried again before they have answered; one that
    /// failed, after longer and longer pauses.
    void ended(const QString &library, const sync::State &state, const QDateTime &now);
    /// What waits is due at once; a try that is under way and fails is repeated as soon as it has ended.
    void networkReturned(const QDateTime &now);

    /// When the next is due; invalid where none is.
    [[nodiscard]] QDateTime next() const;
    /// Those that are due, which are not named again until their sync has ended.
    QStringList due(const QDateTime &now);

private:
    QHash<QString, sync::State> m_failed; ///< what did not work lately, how often in a row
    QHash<QString, QDateTime> m_when; ///< invalid: under way, or waiting for a person
    QHash<QString, bool> m_underWay;  ///< whether the network returned since the try began
};

} // namespace mycel::model
