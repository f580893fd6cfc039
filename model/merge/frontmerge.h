#pragma once
// Two changes of one front matter become one (merge.md, 3), key by key and by what a key means: a list is a set, a map is
// merged key by key, a date is the later one, of two degrees of care the more careful one counts. Only two different texts of
// one key make a kept version.

#include "model/merge/segments.h"

namespace mycel::model::merge {

struct LostSegment {
    QByteArray part; ///< "title", "group_size.min", "front matter"
    QByteArray lines;
};

struct MergedFront {
    QByteArray text;
    std::vector<LostSegment> lost;
};

/// Lines of front matter, or a whole .yaml file, with LF line ends.
MergedFront mergeFronts(const QByteArray &base, const QByteArray &a, const QByteArray &b);

/// The elements of `keep` in one order: the side that reordered what all three have leads (both or none: a fixed one of the
/// two); what only the other has goes behind its neighbour there.
std::vector<QByteArray> mergeOrder(const std::vector<QByteArray> &base, const std::vector<QByteArray> &a, const std::vector<QByteArray> &b,
                                   const QSet<QByteArray> &keep);

} // namespace mycel::model::merge
