#pragma once
// How a library stands with its places in words: suggestions, a history that was replaced, what a sync took away, and who did
// what.

#include "model/mine/losses.h"
#include "model/waysout.h"
#include "sync/rewriting.h"

namespace mycel::words {

/// "3 suggestions (the server does not let you publish)".
QString suggestionsText(int edits);
/// "Missing there: 12 edits by 3 people. 2 edits are new there.", or empty where nothing is known.
QString rewritingText(const sync::Rewriting &what);
/// "14 items were deleted in the sync of today 09:12."
QString lossText(const model::Loss &loss);
/// "hazel changed Triage in a crowd", "Your text and hazel's were combined in Triage in a crowd". `myName`: the reader's own.
QString activityText(const model::Activity &activity, const QString &myName);

} // namespace mycel::words
