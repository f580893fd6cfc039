#pragma once
// Two changes of one body become one body (merge.md, 4): unit by unit, and in a unit word by word. It is symmetric in the two
// sides and total: where one text must give way to the other, it is handed out as lost, to be kept beside the item.

#include <QByteArray>

#include <optional>
#include <vector>

namespace mycel::model::merge {

struct MergedBody {
    QByteArray text;
    std::vector<QByteArray> lost; ///< units that did not stay in place
};

/// Without a base both sides made the body, and it is one unit.
MergedBody mergeBodies(const std::optional<QByteArray> &base, const QByteArray &a, const QByteArray &b);

} // namespace mycel::model::merge
