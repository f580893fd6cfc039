#pragma once
// A repository folder on this computer or a stick, read by us with bounds and never opened as a repository: its branches from
// HEAD, refs and packed-refs, its packs streamed through the indexer (their .idx is never looked at), its loose objects
// inflated here. Configuration, alternates, hooks and links are never followed. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

/// NotFound ("no-library") where the folder holds no repository, Damaged, TooLarge.
Result<Arrival> fetchFolder(ExchangeContext &context);

} // namespace mycel::sync
