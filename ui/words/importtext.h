#pragma once
// What comes in of what others announce, in words: what becomes of each, what could not be used, and how it all went.

#include "model/finder/feeds/feeds.h"

namespace mycel::words {

/// "Event 3, “Walk”: it does not say when it begins."
QString feedProblemText(const model::FeedProblem &problem);
/// "new", "changed", "cancelled" …
QString becameText(model::ImportedOffer::Became became);
/// When it begins, as the clock here shows it; empty where it does not say.
QString beginText(const model::When &when);
/// "Title here: “Our walk”; in the feed: “Long walk”."
QString differingText(const model::Differing &differing);
/// "3 new, 1 changed, 1 cancelled, 12 as they were, 2 problems".
QString importText(const model::ImportReport &report);

} // namespace mycel::words
