#pragma once
// YAML with the place of every value in its text, for an editor that changes those bytes and no others. Of the same subset
// as yaml.h reads; what that refuses is refused here.

#include "model/content/frontmatter.h"

#include <memory>
#include <optional>
#include <vector>

namespace mycel::model {

struct SpannedNode;

struct SpannedEntry {
    QString key;
    qsizetype keyBegin = 0;                 ///< where the key is written
    qsizetype keyEnd = 0;
    std::unique_ptr<SpannedNode> value;
};

/// A value and where it is written: bytes `begin` to `end` of the text, without the line break or comment behind it.
struct SpannedNode {
    enum class Is { Scalar, List, Map };
    Is is = Is::Scalar;
    bool flow = false;                      ///< a list or map in brackets
    qsizetype begin = 0;
    qsizetype end = 0;
    Value value;
    std::vector<SpannedEntry> entries;      ///< of a map
    std::vector<std::unique_ptr<SpannedNode>> items; ///< of a list
};

/// Nothing where `text` is not one map of the subset; an empty text is a map without entries.
std::optional<SpannedNode> readSpans(QByteArrayView text);

} // namespace mycel::model
