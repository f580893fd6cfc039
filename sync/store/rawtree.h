#pragma once
// A tree as git writes it, entry by entry with its mode, for those who write one again: what it holds must come back out of a
// merge as it was, whether or not we understand it.

#include "sync/change.h"
#include "sync/handle.h"
#include "sync/result.h"

#include <vector>

namespace mycel::sync {

struct TreeItem {
    QByteArrayView name; ///< into the tree
    Entry entry;
};

/// git's order: a folder's name counts as if it ended in a slash, so a file and a folder of one name are two places.
std::strong_ordering placeOf(QByteArrayView name, bool folder, QByteArrayView than, bool thanFolder);

class RawTree {
public:
    /// The null id is a tree without entries. Damaged ("bad-tree").
    static Result<RawTree> read(git_odb *odb, const Id &id);

    [[nodiscard]] const std::vector<TreeItem> &items() const { return m_items; }
    [[nodiscard]] QByteArrayView bytes() const;
    /// The first entry that does not come before that name.
    [[nodiscard]] std::vector<TreeItem>::const_iterator from(QByteArrayView name, bool folder) const;
    /// Null where there is none.
    [[nodiscard]] const TreeItem *find(QByteArrayView name, bool folder) const;
    /// The bytes of the entries from one up to another.
    [[nodiscard]] QByteArrayView bytes(std::vector<TreeItem>::const_iterator from, std::vector<TreeItem>::const_iterator to) const;

private:
    OdbObjectHandle m_object;
    std::vector<TreeItem> m_items;
};

/// What stands at `path` below a tree; none where there is nothing.
Result<Entry> entryAt(git_odb *odb, const Id &tree, QByteArrayView path);

void appendItem(QByteArray &tree, QByteArrayView name, const Entry &entry);

} // namespace mycel::sync
