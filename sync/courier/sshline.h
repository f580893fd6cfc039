#pragma once
// The line on which libgit2 speaks SSH, where it is to go through a proxy: libgit2 knows none for SSH, and lets us hand it a
// stream of our own. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

/// From here on every SSH connection of this process goes the errand's way. The context outlives them. Refused ("bad-proxy").
Result<void> chooseSshLine(ExchangeContext &context);

} // namespace mycel::sync
