#pragma once
// Files that nobody can merge by their text, taken whole: which of two stays in place.

#include "sync/merge/meaning.h"

namespace mycel::model::merge {

/// Whether `a` stays where both cannot: a file before a link, the longer, the greater in bytes. Reads bytes only where the
/// sizes are equal.
sync::Result<bool> staysWhole(const sync::Question &question, const sync::Entry &a, const sync::Entry &b);

} // namespace mycel::model::merge
