#pragma once
// Taking an edit back that went nowhere yet: what came after it here is written again without it, so that its text never
// leaves this computer. Edits that did not build upon it stay the commits that they are.

#include "sync/merge/meeting.h"
#include "sync/store/repository.h"

namespace mycel::sync {

/// The head without `gone`, which must be among the edits that no place has (NotFound "edit"), and which none of the others may
/// have changed further (Refused "built-upon", with that one's message): its text would leave with that. The new commits are
/// written when this returns; no ref moves. `rules`: how the branch is merged.
Result<Id> rebuildWithout(const Repository &repository, const QByteArray &branch, const Id &gone, const Rules &rules);

} // namespace mycel::sync
