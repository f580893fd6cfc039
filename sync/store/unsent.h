#pragma once
// What of a branch is nowhere but here: the edits that no place had when we last saw it.

#include "sync/merge/ancestry.h"
#include "sync/store/repository.h"

namespace mycel::sync {

/// Where all places were seen to have a branch.
Result<QList<Id>> seenAnywhere(const Repository &repository, const QByteArray &branch);

/// Newest first, without automatic merges. Damaged.
Result<QList<Commit>> unsentEdits(const Repository &repository, const QByteArray &branch);

/// Whether a commit is a merge that a program made.
inline bool isAutomatic(const Commit &commit) { return commit.parents.size() > 1 && commit.author == QLatin1String(MergeAuthor); }

/// Whether there are any on any branch.
Result<bool> holdsUnsent(const Repository &repository);

} // namespace mycel::sync
