#pragma once
// The meaning of a merge of the branch `discussions` (merge.md, 6): the union of the files, deletions ignored, for there files
// are only ever added. Where two files of one name differ, which breaks the format, one stays and the other is in the history.
// So it is where one stands in the place of another's folder: what is a file of a thread stays, else what is in the folder.

#include "sync/merge/meaning.h"

namespace mycel::model {

/// Asks nothing of the base.
sync::Result<sync::Answer> uniteThreads(const sync::Question &question);

} // namespace mycel::model
