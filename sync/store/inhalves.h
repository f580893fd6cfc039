#pragma once
// Many small deeds that do not need one another, by two threads.

#include "sync/result.h"

#include <functional>

namespace mycel::sync {

/// Does `deed(half, which)` for each of `count`: where there are many, the first half of them here (0) and the second beside it
/// (1), each in its order. The error is the one that doing them one after another would have met. `goOn(done)` is asked here
/// after each and while the second half is waited for, and may end it as Cancelled; it may be empty. `few`: so many are all done here.
Result<void> inHalves(qsizetype count, const std::function<Result<void>(int, qsizetype)> &deed, const std::function<bool(qsizetype)> &goOn, qsizetype few = 1000);

} // namespace mycel::sync
