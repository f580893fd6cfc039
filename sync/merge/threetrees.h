#pragma once
// Three trees into one: walks them side by side, asks what the files that differ are to be, and writes the tree that comes of
// it. What is the same in all three is never opened, and a folder that comes out as a side has it is never written again.

#include "sync/merge/meaning.h"
#include "sync/store/objects.h"

namespace mycel::sync {

/// The paths at which three trees (null: empty) are not the same. TooLarge ("object") over a budget that no library reaches.
Result<QList<ThreeWay>> differingFiles(const Objects &objects, const Id &base, const Id &a, const Id &b);

/// `isSettled` as in Question.
Result<Id> mergeTrees(Objects &objects, const Id &base, const Id &a, const Id &b, const Meaning &meaning,
                      const std::function<Result<bool>(const QByteArray &)> &isSettled);

/// All that either has, where nothing is ever taken away; of what both have differently `meaning` says what stays. Null: the empty tree.
Result<Id> uniteTrees(Objects &objects, const Id &a, const Id &b, const Meaning &meaning);

} // namespace mycel::sync
