#pragma once
// Two versions of one passage (merge.md, 5): where two people changed the same words, one text stays in place and the other is
// kept beside the item. Here it is read, found again in the text, and settled as somebody decides. Pure.

#include "sync/result.h"

#include <QByteArray>

#include <optional>

namespace mycel::model {

struct KeptVersion {
    QByteArray path;      ///< the kept file, "<item folder>/versions/<8 hex>.md"
    QByteArray of;        ///< the path of the file that it is a passage of
    QByteArray part;      ///< "body", or a key, or "map.key"
    QByteArray text;      ///< the unit or the lines of the key that did not stay in place

    bool operator==(const KeptVersion &) const = default;
};

/// Nothing where the file says of no other that it is a version of it: then it is somebody's own.
std::optional<KeptVersion> readKeptVersion(const QByteArray &path, const QByteArray &bytes);

/// What stands in the file in the place of the kept text: the most similar passage, or the key's lines. Empty where nothing
/// is similar any more.
QByteArray textInPlace(const QByteArray &file, const KeptVersion &kept);

/// The kept text as a person reads it: of a key its value.
QByteArray readText(const KeptVersion &kept);

/// The heading under which the passage stands in the file; empty where there is none, and for a key.
QString headingOver(const QByteArray &file, const KeptVersion &kept);

/// Whether the file holds `text`, spaces apart, in the part that the version is of.
bool holds(const QByteArray &file, const KeptVersion &kept, const QByteArray &text);

/// Whether both can stand, one after the other.
bool canBeBoth(const KeptVersion &kept);

enum class Keep { Shared, Mine, Both };

/// The file as it is to be: the text in place alone (it stays as it is), the kept text in its stead, or both, one after the
/// other. The kept file goes with the same edit. Refused ("front-matter", "not-both": a key that can hold one value only).
sync::Result<QByteArray> settle(const QByteArray &file, const KeptVersion &kept, Keep keep);

} // namespace mycel::model
