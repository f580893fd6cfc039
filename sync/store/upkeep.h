#pragma once
// Every edit and every sync leaves a pack, and each search for an object asks all of them. When they are many, the small ones
// become one; the large stay as they are, so that a library is never written anew for a day's edits.

#include "sync/result.h"

#include <QString>

namespace mycel::sync {

/// How many packs a repository may have.
inline constexpr int MostPacks = 20;

/// Gathers the small packs of a repository into one where there are more than `most`; read again and on the disk before one of
/// them is removed. Under the library's file lock. Whoever reads meanwhile goes on. Returns whether there was anything to do.
/// Full, Damaged: then all is as it was.
Result<bool> gatherPacks(const QString &repository, int most = MostPacks);

} // namespace mycel::sync
