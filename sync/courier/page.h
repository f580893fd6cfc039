#pragma once
// A file of the web, fetched because somebody asked for it: no library, and nothing that is run. It says nothing of who asks, and
// where it is sent on to it goes only if that is as safe as where it was sent. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

/// Into the quarantine, as the file PageFile. NotFound ("no-feed"), Refused ("feed-closed"; "private-host": a server sends on into a
/// network that is not everybody's; "unsafe-redirect", "redirects"), TooLarge ("long-feed"), and all that a server may say.
Result<Arrival> fetchPage(ExchangeContext &context);

} // namespace mycel::sync
