#pragma once
// The order in which the posts of a thread are read: each behind what it answers.

#include "model/discuss/folding.h"

namespace mycel::model {

/// `posts` in the order of their numbers; in reading order, with `depth` and `orphan` set. Any depth, no recursion.
QList<Post> inReadingOrder(QList<Post> posts);

} // namespace mycel::model
