#pragma once
// When something takes place: rules of RFC 5545 expanded by libical into moments, bounded however they are written. Zones are
// those of the system's tz database; a time without one, and a whole day, are the clock's where one is.

#include "model/finder/opportunity.h"

#include <QTimeZone>

namespace mycel::model {

/// One time that something takes place.
struct Occurrence {
    QDateTime start, end;          ///< UTC; where no end is said, the start
    bool wholeDay = false;

    bool operator==(const Occurrence &) const = default;
};

/// The zone in which a time is meant; `here` for a floating one and where the name is none.
QTimeZone zoneOf(const When &when, const QTimeZone &here);

/// The moment at which a clock in `zone` shows `wall` (kept as if it were UTC), and what it shows at a moment; of no zone the same.
QDateTime momentOf(const QDateTime &wall, const QTimeZone &zone);
QDateTime wallIn(const QDateTime &moment, const QTimeZone &zone);

/// The zone of a clock that is always so many seconds ahead of UTC, as the tz database calls it: "Etc/GMT-1" for one hour, where the
/// sign is the other way round, "Asia/Kolkata" for five and a half. "UTC" where it knows none.
QByteArray zoneAhead(int seconds);
/// A zone as people read it: "UTC+1" for Etc/GMT-1.
QString shownZone(const QByteArray &zone);

/// Those that end after `from` and begin before `to`, in their order, at most `most`; `from`, `to`: UTC. A rule that cannot be
/// read counts as none: then the first time is the only one.
QList<Occurrence> occurrencesOf(const When &when, const QDateTime &from, const QDateTime &to, int most, const QTimeZone &here);

/// Whether it takes place again and again.
bool isRegular(const When &when);
/// Whether its rule can be followed, and ever names a day.
bool comesByItsRule(const When &when);

} // namespace mycel::model
