#pragma once
// Where libgit2 asks a store to take a pack that it downloads, and our intake takes it.

#include "sync/result.h"

#include <git2/types.h>

#include <functional>

namespace mycel::sync {

/// What is downloaded into `odb` goes into `folder`, its objects/pack. What goes wrong there is said to `wrong`, and what
/// that refers to has to outlive `odb`: libgit2 carries only a number.
Result<void> receivePacks(git_odb *odb, const QString &folder, const std::function<void(Error)> &wrong);

} // namespace mycel::sync
