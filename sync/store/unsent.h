#pragma once
// What of a branch is nowhere but here: the edits that no place had when we last saw it, and no file that was sent or opened; nor is
// anybody cut off from a place to which they were going.

#include "sync/merge/ancestry.h"
#include "sync/store/repository.h"

#include <QSet>

namespace mycel::sync {

/// Where all places, and all files, were seen to have a branch.
Result<QList<Id>> seenAnywhere(const Repository &repository, const QByteArray &branch);

/// Newest first, without automatic merges. Damaged.
Result<QList<Commit>> unsentEdits(const Repository &repository, const QByteArray &branch);

/// The same, with those that left this computer as a file, or came to it as one: no place has them all the same.
Result<QList<Commit>> editsForPlaces(const Repository &repository, const QByteArray &branch);

/// Of files that are never changed once they are there (so that a path is enough): those that no place has, nor any file that was
/// sent or opened; and those that no place has.
Result<QSet<QByteArray>> unsentPaths(const Repository &repository, const QByteArray &branch, const QList<QByteArray> &paths);
Result<QSet<QByteArray>> pathsForPlaces(const Repository &repository, const QByteArray &branch, const QList<QByteArray> &paths);

/// Writes down that a file has a branch up to `tip`, so that nothing of it counts as never gone.
Result<void> noteFile(Repository &repository, const QByteArray &branch, const Id &tip);

/// Writes down, before anything goes, that `place` (what its refs are called by) may have a branch up to `tip` from now on. Whoever is cut
/// off meanwhile does not know whether it arrived, and what may have gone is never said to be here alone.
Result<void> noteLeaving(Repository &repository, const QByteArray &place, const QByteArray &branch, const Id &tip);
/// It is known again: the place has it, which is written down as what was seen there, or nothing went.
Result<void> noteLeft(Repository &repository, const QByteArray &place, const QByteArray &branch);

/// Whether a commit is a merge that a program made.
inline bool isAutomatic(const Commit &commit) { return commit.parents.size() > 1 && commit.author == QLatin1String(MergeAuthor); }

/// Whether there are any on any branch that certainly are nowhere else, or may be nowhere else.
Result<bool> holdsUnsent(const Repository &repository);

} // namespace mycel::sync
