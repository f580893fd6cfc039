#pragma once
// A git server over HTTPS or SSH, through libgit2's protocol and our own transports: what it has is fetched into the
// quarantine, what it lacks is sent. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

Result<Arrival> fetchFromServer(ExchangeContext &context);

/// Each branch by itself, over a connection of its own: a hook that refuses one would refuse all that come with it.
Result<Arrival> sendToServer(ExchangeContext &context);

} // namespace mycel::sync
