#pragma once
// Bytes of somebody else's, in whichever form they are, as events.

#include "model/finder/feeds/eventcsv.h"

namespace mycel::model {

/// What form it is, the bytes themselves tell. `mapping`: of a table.
FeedForm feedFormOf(QByteArrayView bytes);
Feed readFeed(QByteArrayView bytes, const CsvMapping &mapping = {});

/// "icalendar" … as a terminal calls it.
QLatin1StringView nameOf(FeedForm form);

} // namespace mycel::model
