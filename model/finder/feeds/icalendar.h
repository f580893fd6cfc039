#pragma once
// RFC 5545, read by libical event by event, so that one that is broken or endless costs no more than itself, and written by us.
// Calendars of other kinds of things (tasks, journals, busy times) are passed over.

#include "model/finder/feeds/feedevent.h"

namespace mycel::model {

/// Bounded in all its parts; a time of a series that was moved is an event of its own, and left out of the series.
Feed readICalendar(QByteArrayView bytes);

/// One calendar with the zones that it needs. `now`: UTC, said of events that do not say when they were changed.
QByteArray writtenICalendar(const QList<FeedEvent> &events, const QDateTime &now);

/// A rule as libical writes it, so that two that say the same are equal; empty where it is none, or one that comes oftener than
/// daily, which is no time for people.
QString canonicalRule(const QString &rule);

} // namespace mycel::model
