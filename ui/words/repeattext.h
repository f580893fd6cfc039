#pragma once
// How often something comes again, in words.

#include "model/finder/recurrence.h"

namespace mycel::words {

/// "Every week on Friday", for what begins on that day.
QString everyText(model::Every every, const QDate &day);
/// The same in a sentence, with the last day where there is one: "every week on Friday, until Fri 18 Dec 2026"; empty: it comes once.
QString repeatText(const model::When &when);

} // namespace mycel::words
