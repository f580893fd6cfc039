#pragma once
// Two answers to one query as one: what the tables have, and what is on its way into them.

#include "model/index/query.h"

namespace mycel::model {

/// Both are from the beginning (offset 0) on; what comes out is the page that was asked for. What both have of one work is shown
/// once, where that was asked for, and counted twice.
Answer together(const Answer &one, const Answer &other, const Query &query);

} // namespace mycel::model
