#pragma once
// The way on which a server is reached: as the system says, straight, or through a proxy, which then looks the names up, too.
// What a person typed is read strictly: whoever cannot be understood goes nowhere, and never straight.

#include "sync/result.h"

#include <QString>

namespace mycel::sync {

struct Proxy {
    /// Tor is a SOCKS5 proxy that keeps the connections of each library apart.
    enum class Way { System, None, Http, Socks5, Tor };

    Way way = Way::System;
    QString host;
    int port = 0;
    QString user{};      ///< where it asks who we are; never with a password

    /// Its one canonical form: empty for the system's ("system:user" where that asks), "none", "http://user@host:port",
    /// "socks5://…", "tor://…".
    [[nodiscard]] QString text() const;

    bool operator==(const Proxy &) const = default;
};

/// Where Tor listens when nobody says otherwise.
inline constexpr const char *TorHost = "127.0.0.1";
inline constexpr int TorPort = 9050;

/// The canonical forms, "system" for the empty one, and without a port where there is a usual one; "tor" alone is the one of
/// this computer. Refused ("bad-proxy"; "proxy-secret": it has a password in it, which would be kept in plain text).
Result<Proxy> readProxy(const QString &typed);

} // namespace mycel::sync
