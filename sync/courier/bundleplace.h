#pragma once
// A folder of bundles as a place to sync with. Fetching reads everybody's files, each checked for itself, so that a broken one
// hides no other; sending writes our own and touches no other, so that nobody has to wait for anybody. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

/// The tips of all computers; `leftOut` names the files that could not be used. No tips where there is no file yet.
/// NotFound ("no-library") of a folder with other things alone, Refused ("not-a-place") where the library is here;
/// Refused ("several-libraries") where it is not and may be either of two.
Result<Arrival> fetchBundles(ExchangeContext &context);

/// `from` is not asked here: our file is ours alone. Behind where it holds what our repository does not: fetch first.
/// Beside other things only where somebody's file already is with whom we share something.
/// Refused ("not-a-place", "read-only"), Full ("place-full").
Result<Arrival> sendToBundles(ExchangeContext &context);

} // namespace mycel::sync
