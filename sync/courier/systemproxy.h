#pragma once
// What the system says of a proxy: the environment first, as other programs read it (http_proxy, https_proxy, all_proxy,
// no_proxy), and else the desktop's settings. Qt alone passes over all_proxy and socks5h, and would then go straight. In the
// courier alone.

#include "sync/address.h"

#include <QNetworkProxy>

namespace mycel::sync {

/// NoProxy where it names none, or says that this server is reached straight. SSH goes through what there is for everything,
/// and else through the one for web pages, by CONNECT: never silently beside it. Its user and password are UTF-8 bytes, each
/// as a letter. Refused ("bad-proxy") where what is written there is no proxy that we understand.
Result<QNetworkProxy> systemProxy(const Address &address);

} // namespace mycel::sync
