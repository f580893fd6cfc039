#pragma once
// A connection through a proxy for those who want a plain socket, as SSH does: SOCKS5, or CONNECT over HTTP. The proxy is
// given the server's name and looks it up itself. In the courier alone.

#include "sync/result.h"

#include <QNetworkProxy>

namespace mycel::sync {

/// A connected socket, the caller's to close. Offline ("proxy": it cannot be reached or is none; "beyond-proxy": it cannot
/// reach the server), SignIn ("proxy-needs-secret", "proxy-wrong-secret").
Result<int> openTunnel(const QNetworkProxy &proxy, const QByteArray &host, quint16 port, int seconds);

} // namespace mycel::sync
