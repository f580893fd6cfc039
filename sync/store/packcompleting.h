#pragma once
// From a pack of which all bytes came to one that a store can use: every object has its id, and nothing in it is upon what is not.

#include "sync/store/packindex.h"

#include <git2/types.h>

#include <QFile>

#include <functional>

namespace mycel::sync {

struct ArrivedPack {
    std::vector<PackedObject> objects;             ///< as they stand in it
    std::vector<std::pair<qint32, Id>> upon;       ///< which of them are deltas upon what has been found nowhere yet
    quint64 end = 0;                               ///< where its sum stands
    QByteArray sum;
};

/// Names every object. What a thin pack is upon is taken from `others` (may be null) and put behind its last object; its count
/// and its sum are then others. Damaged ("pack"): upon what is nowhere; TooLarge ("object"); Full ("disk"); Cancelled where
/// `goOn(named)` says so; it counts anew where the deltas that name what they are upon begin.
Result<void> completePack(ArrivedPack &pack, QFile &file, git_odb *others, const std::function<bool(qsizetype)> &goOn);

} // namespace mycel::sync
