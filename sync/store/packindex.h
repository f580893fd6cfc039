#pragma once
// The objects of a pack, and the file that says where each of them stands in it (version 2). https://git-scm.com/docs/gitformat-pack

#include "sync/id.h"
#include "sync/result.h"
#include "sync/store/packentry.h"

#include <vector>

namespace mycel::sync {

struct PackedObject {
    Id id;                   ///< null as long as a delta was not applied
    quint64 offset = 0;      ///< of its header in the pack
    quint32 length = 0;      ///< of header and deflated bytes
    quint32 size = 0;        ///< of what is deflated, inflated
    quint32 crc = 0;         ///< of all that `length` covers
    qint32 base = -1;        ///< of a delta: which of the objects it is upon, once that is known
    quint16 depth = 0;       ///< how many deltas make it
    quint8 header = 0;       ///< bytes before what is deflated
    git_object_t kind = GIT_OBJECT_INVALID; ///< of a delta: as that of what it is upon, once its id is known

    /// The one whose header stands there, without any of its bytes.
    static PackedObject at(quint64 offset, const EntryHeader &entry);
    /// One that stands there with all its bytes. Damaged ("pack") where they are no entry.
    static Result<PackedObject> at(quint64 offset, const Id &id, QByteArrayView entry);
    /// More of them, the header's among them.
    void append(QByteArrayView bytes);
};

/// The index of a pack that ends in `sum`. Damaged ("pack") where it holds an object twice.
Result<QByteArray> packIndex(const std::vector<PackedObject> &objects, QByteArrayView sum);

} // namespace mycel::sync
