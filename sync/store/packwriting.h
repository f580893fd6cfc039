#pragma once
// Objects into one pack, each as it is. libgit2's own builder sets each against the others and compresses it as far as it
// goes, and whoever publishes into a library with many folders would wait for that: there is time when packs are gathered.

#include "sync/handle.h"
#include "sync/result.h"

#include <QString>

#include <vector>

namespace mycel::sync {

/// Writes them into a pack in `folder`, a store's objects/pack; it and its index are on the disk when this returns, and before
/// nothing of them is seen. `memory`: where they are, as they were hashed when they were made. NotFound where one is not, Full;
/// Damaged ("pack") where what was written would not be read as what it is.
Result<void> writePack(const QString &folder, git_odb_backend *memory, const std::vector<git_oid> &objects);

} // namespace mycel::sync
