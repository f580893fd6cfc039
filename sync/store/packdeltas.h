#pragma once
// What the deltas of a pack are, once all of it is there: each is applied to what it is upon, and its id is the hash of what comes
// out of that.

#include "sync/store/packindex.h"

#include <QString>

#include <functional>

namespace mycel::sync {

inline constexpr quint16 MostDeltas = 4095; ///< upon one another; git makes no more either

/// Gives an id and a kind to every one of `objects` whose `base` leads to one that has them; `pack` is the file they stand in. It
/// keeps a bounded amount of what it makes, whatever the deltas are like. Damaged ("pack"), TooLarge ("object"), Cancelled where
/// `goOn(done)` says so, Full ("disk").
Result<void> nameDeltas(const QString &pack, std::vector<PackedObject> &objects, const std::function<bool(qsizetype)> &goOn);

/// The id that git gives to such an object. Its SHA-1 looks for made collisions. Damaged ("pack") where it finds one.
Result<Id> idOfObject(QByteArrayView bytes, git_object_t kind);

} // namespace mycel::sync
