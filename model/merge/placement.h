#pragma once
// Back from items to folders, when all is merged: each item goes to a folder of its own, kept versions to the item's
// `versions/` under a name that no other text has, and a file that stands where a folder must stand gives way to it.

#include "model/merge/identity.h"

#include <map>
#include <vector>

namespace mycel::model::merge {

/// What could not stay in its place.
struct Kept {
    QByteArray itemFolder; ///< or the item's key
    QByteArray extension;
    QByteArray blobName;   ///< of its bytes, 40 digits
    sync::Outcome file;
};

struct Merged {
    std::map<QByteArray, sync::Outcome> files; ///< by key
    std::vector<Kept> kept;
};

/// A whole file that was at `path`.
Kept keptWhole(const QByteArray &path, const sync::Outcome &file);

sync::Result<sync::Answer> place(const Merged &merged, const Identity &identity, const sync::Question &question);

} // namespace mycel::model::merge
