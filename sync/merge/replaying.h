#pragma once
// Edits made again upon another history: what somebody wrote before a place replaced its own, where that is taken over. Each
// is merged as if it had been written at the same time, so a text that both changed is there in both versions.

#include "sync/merge/folding.h"
#include "sync/store/repository.h"

namespace mycel::sync {

/// The head that has all of `onto` and, upon it, those edits of `head` that neither `onto` nor `known` has, in the order in
/// which they were made. The new commits are written when this returns; no ref moves. The same each time. Damaged, Full.
Result<Id> replayUpon(const Repository &repository, const Id &onto, const Id &head, const QList<Id> &known, const Rules &rules);

} // namespace mycel::sync
