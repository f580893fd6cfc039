#pragma once
// What a printed sheet says of an offer beside its time and its place.

#include "model/finder/feeds/feedevent.h"

namespace mycel::words {

/// "Every Saturday", "Filled", "Skills: cooking, driving" …
QStringList sheetLines(const model::FeedEvent &event);

/// What a form that holds events alone leaves out; empty where it leaves out nothing.
QString withoutTimeText(int offers);

} // namespace mycel::words
