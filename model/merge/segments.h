#pragma once
// Front matter as raw lines, key by key, so that what nobody edited keeps its bytes: a segment is the comments and blank lines
// above a key, the key's line, and the lines that follow until the next key. It reads as much YAML as a merge needs to tell
// lists, maps and scalars apart, and calls everything else a scalar.

#include <QByteArray>
#include <QSet>

#include <optional>
#include <vector>

namespace mycel::model::merge {

struct Segment {
    QByteArray key;
    QByteArray lines;

    bool operator==(const Segment &) const = default;
};

using Segments = std::vector<Segment>;

/// The key under which comments after the last key stand; no real key has it.
inline constexpr char CommentsAtTheEnd[] = "\xef\xbf\xbf";

/// Nothing where the text is not of that form, or has a key twice.
std::optional<Segments> segmentsOf(QByteArrayView text);

/// What a segment says.
struct Field {
    enum class Is { Scalar, List, Map };

    Is is = Is::Scalar;
    QByteArray scalar;              ///< trimmed, of however many lines
    std::vector<QByteArray> items;  ///< of a list: raw text without the list's indent
    bool flow = false;              ///< a list in brackets
    QByteArray indent;              ///< of the items or sub-keys
    Segments map;                   ///< sub-keys, without their indent
};

Field readField(const Segment &segment);
/// A scalar without quotes and without the comment behind it.
QByteArray plainScalar(const QByteArray &scalar);
/// The lines above a segment's key, and its comments in the first column.
QByteArray headOf(const Segment &segment);
/// Every line that is not blank, indented.
QByteArray indented(const QByteArray &lines, const QByteArray &indent);

} // namespace mycel::model::merge
