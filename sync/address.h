#pragma once
// Where a library can be had: what a person pasted, read strictly. Nothing here asks the network or the disk, apart from
// whether a folder or file is there. No string of a person's ever reaches a shell.

#include "sync/result.h"

#include <QString>

namespace mycel::sync {

struct Address {
    enum class Way { Https, Http, Ssh, Folder, Bundle };

    Way way = Way::Https;
    QString user;      ///< SSH only; a user or password in an HTTP address is refused ("secret-in-address")
    QString host;      ///< lower case, IDN as punycode
    int port = 0;      ///< 0: the way's own
    QString path;      ///< of the repository on the host, or absolute on this computer

    /// The address in its one canonical form, which tells whether a library is already there.
    [[nodiscard]] QString text() const;
    /// "host:port", with the port that the way means where none is written: whom we trust, or not.
    [[nodiscard]] QString server() const;
    /// A name for people: the last part of the path without ".git".
    [[nodiscard]] QString suggestedName() const;
    /// Whether somebody's server is asked, and may ask who we are.
    [[nodiscard]] bool isServer() const { return way != Way::Folder && way != Way::Bundle; }

    bool operator==(const Address &) const = default;
};

/// https://, http:// (only to this computer: "plain-http"), ssh://, user@host:path, file://, a folder or a bundle file.
/// Refused with "address" and what was wrong: "unknown-scheme", "control-character", "dash-host", "no-path" …
Result<Address> readAddress(const QString &typed);

} // namespace mycel::sync
