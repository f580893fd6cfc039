#pragma once
// Which folder is which item in each of three trees. An item is its id, where that stands once among the folders that differ;
// its folder is a value that changes like any other, so a rename and an edit both happen.
//
// Most merges rename nothing, and then a path is as good as an id: the files are read only where an index is not in all three
// trees, or both sides changed its folder and its id is not the same.

#include "sync/merge/meaning.h"

#include <QHash>

#include <array>
#include <map>

namespace mycel::model::merge {

class Identity {
public:
    enum Side { Base, A, B };

    static sync::Result<Identity> of(const sync::Question &question);

    /// The path with the item's id behind a zero byte instead of its folder; the path itself where it belongs to none.
    [[nodiscard]] QByteArray keyOf(Side side, const QByteArray &path) const;
    /// Where an item is to stand.
    [[nodiscard]] QByteArray homeOf(const QByteArray &id) const { return m_home.at(id); }

private:
    void settleHomes();
    void followLostIds(const sync::Question &question);

    std::array<std::map<QByteArray, QByteArray>, 3> m_folder; ///< by side: id → folder
    std::array<QHash<QByteArray, QByteArray>, 3> m_item;      ///< by side: folder → id
    std::map<QByteArray, QByteArray> m_home;
};

/// The id in a Markdown file's front matter, if it is of the form that is an identity.
QByteArray itemIdIn(const QByteArray &file);

} // namespace mycel::model::merge
