#pragma once
// A tree with some of its files changed: only the folders on the way to them are written anew, and every other entry keeps
// its bytes, whatever it is. A folder that is left without an entry is gone.

#include "sync/id.h"
#include "sync/result.h"

#include <QByteArray>
#include <QList>

#include <git2.h>

namespace mycel::sync {

/// A file as it is to be: the blob at `path`, or null where it is to be gone.
struct TreeChange {
    QByteArray path;
    Id blob;

    bool operator==(const TreeChange &) const = default;
};

/// The new tree's id; `tree` null is one without an entry. Later entries of the same path win.
/// Refused ("path") for a path that no library may have; Full, Damaged.
Result<Id> editTree(git_odb *odb, const Id &tree, QList<TreeChange> entries);

/// Writes an object and reads its header again: libgit2 has told of objects that a full disk did not take.
Result<Id> writeObject(git_odb *odb, QByteArrayView bytes, git_object_t kind);

} // namespace mycel::sync
