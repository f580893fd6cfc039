#pragma once
// The time zones that a calendar file brings along, which need not be called as the tz database calls them: read from its
// VTIMEZONEs without ever running one that has no end, and written so that a program without a database knows when clocks change.

#include "model/finder/feeds/feedtext.h"

#include <QHash>
#include <QMap>
#include <QTimeZone>

namespace mycel::model {

/// What begins with one line of STANDARD or DAYLIGHT.
struct Observance {
    When onsets;                   ///< as the clock showed before
    QStringList more;              ///< RDATE
    int from = 0, to = 0;          ///< seconds east of UTC
};

struct CalendarZone {
    QString name;                  ///< TZID
    QString place;                 ///< X-LIC-LOCATION
    QMap<QDateTime, int> offsets;  ///< seconds east of UTC from when the clock showed this on, as far as 2100
    int before = 0;                ///< and before all of them

    void add(const Observance &observance);
    /// Seconds east of UTC when a clock there shows `wall`.
    [[nodiscard]] int offsetAt(const QDateTime &wall) const;
};

/// All zones of one calendar, and what they are here.
class CalendarZones {
public:
    void add(const CalendarZone &zone);
    /// The zone of the tz database that a TZID means: by its name, by the place that it names or, from the year of `around`
    /// on, because its clocks go alike. Invalid where there is none: then `moment` still tells when a single time is.
    [[nodiscard]] QTimeZone zoneOf(const QString &tzid, const QDateTime &around);
    /// UTC; invalid where the calendar does not say anything about the zone either.
    [[nodiscard]] QDateTime moment(const QString &tzid, const QDateTime &wall) const;

private:
    QHash<QString, CalendarZone> m_zones;
    QHash<QString, QTimeZone> m_known;
};

/// A VTIMEZONE for these years, as lines without folding; those beyond are told by a rule where the clocks have followed one.
QByteArrayList writtenZone(const QTimeZone &zone, int fromYear, int toYear);

} // namespace mycel::model
