#pragma once
// Which posts of a thread a page shows: a short thread whole, of a long one what is unread with what it answers, the opening and
// the end. What lies between is folded, says how many it is, and opens piece by piece. And which summary and outcome stand on top.

#include "model/discuss/folding.h"

namespace mycel::model {

/// A post, or a run of posts that is left out.
struct ShownPost {
    qsizetype post = 0;        ///< its index in Thread::posts; of a run its first
    int leftOut = 0;           ///< 0: it is shown

    bool operator==(const ShownPost &) const = default;
};

/// `opened`: indexes in Thread::posts at which somebody opened a run. `wanted`: ids of posts that are shown wherever they stand,
/// because somebody asked for them or has just written them.
QList<ShownPost> shownPosts(const Thread &thread, const QSet<QString> &unread, const QSet<qsizetype> &opened = {}, const QSet<QString> &wanted = {});

/// What stands on top as the summary or the outcome: the last one that everybody may read; null where there is none.
const Post *standing(const Thread &thread, Act act);

/// What of the unread posts is read by whoever had those on their page: not what is still folded.
QStringList readPosts(const Thread &thread, const QSet<QString> &unread, const QSet<QString> &onPage);

} // namespace mycel::model
