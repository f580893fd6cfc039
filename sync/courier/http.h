#pragma once
// HTTP and HTTPS for libgit2 over Qt Network: TLS 1.2 and 1.3, system certificates, time-outs, proxies with name look-ups at
// the proxy, one bounded sign-in, no redirect to another host, and never the pack in memory. In the courier alone.

#include "sync/courier/context.h"

#include <git2.h>

namespace mycel::sync {

/// A git_transport_cb; `param` is the ExchangeContext, which outlives the remote.
int makeHttpTransport(git_transport **out, git_remote *owner, void *param);

} // namespace mycel::sync
