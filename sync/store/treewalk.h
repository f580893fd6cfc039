#pragma once
// Trees, walked without recursion and within a budget: a tree of 828 bytes can name ten thousand
// million paths, and one of 3.7 MB can be 100,000 folders deep.

#include "sync/change.h"
#include "sync/result.h"
#include "sync/store/repository.h"

#include <git2.h>

namespace mycel::sync {

/// Every file below a tree; a folder's own files before those of the folders in it.
Result<Listing> listTree(git_odb *odb, const Id &tree, const Limits &limits);

/// What differs between two trees; either may be null. Descends only where ids differ.
Result<Differences> compareTrees(git_odb *odb, const Id &from, const Id &to, const Limits &limits);

} // namespace mycel::sync
