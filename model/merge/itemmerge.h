#pragma once
// The meaning of a merge of the default branch (merge.md, 2): what three trees of items become. Pure, symmetric in the two
// sides, and total: nobody's edit blocks it, no marker reaches a file, and no text gets lost. sync/merge asks here.
//
// 1. Items are told apart by their id, so that renames and edits both happen. 2. File by file, three ways; an edit lives over a
// deletion, and with an index its whole folder does. 3. What both changed is merged by meaning, and what cannot stay in place
// is kept in `versions/`. 4. Items go back to their folders, each to one of its own.

#include "sync/merge/meaning.h"

namespace mycel::model {

sync::Result<sync::Answer> mergeItems(const sync::Question &question);

} // namespace mycel::model
