#pragma once
// A tree with some of its paths changed, written folder by folder from the bottom. Used by edits and merges; knows no file's meaning.

#include "sync/store/objects.h"
#include "sync/store/trees.h"

namespace mycel::sync {

/// A path as it is to be; the null entry: gone.
struct TreeChange {
    QByteArray path;
    Entry entry;
};

/// `from` with the changes made. What is written takes the place of a folder or a file of its name, for no tree has both.
/// Folders that come out as `from` or `like` has them are taken from there. The null id where nothing is left.
Result<Id> writeTree(Objects &objects, const Id &from, const Id &like, std::vector<TreeChange> changes);
/// The same where many of their folders have been read already.
Result<Id> writeTree(Objects &objects, Trees &read, const Id &from, const Id &like, std::vector<TreeChange> changes);

} // namespace mycel::sync
