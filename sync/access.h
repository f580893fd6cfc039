#pragma once
// What lets us into a place and lets us trust it: who we are there, the key of its SSH host and the authority that vouches for
// its certificate, as a person gave or accepted them. It is handed to the courier for one exchange; nothing here is stored.

#include "sync/result.h"

#include <QByteArray>
#include <QString>

namespace mycel::sync {

struct Credentials {
    QString user;
    QString secret;        ///< password or token, HTTPS
    QString keyFile;       ///< SSH private key; its public key may lie beside it with ".pub"
    QString passphrase;
    bool agent = false;    ///< SSH: the keys of the person's own agent
    bool keep = false;     ///< wanted the next time, too; for whoever keeps it

    [[nodiscard]] bool isEmpty() const { return user.isEmpty() && secret.isEmpty() && keyFile.isEmpty() && !agent; }
};

/// Who we are at a proxy that asks, which is nobody's business at the server.
struct ProxyLogin {
    QString user;          ///< empty: the one in the proxy's address
    QString secret;
    bool keep = false;     ///< wanted the next time, too; for whoever keeps it

    [[nodiscard]] bool isEmpty() const { return user.isEmpty() && secret.isEmpty(); }
};

struct Access {
    Credentials credentials;
    QByteArray hostKey;      ///< SHA-256 of the SSH host key that is the right one; empty: the host was never met
    QByteArray authorities;  ///< PEM, one or more, of a group's own authority; trusted for this place alone
    ProxyLogin proxyLogin{};

    [[nodiscard]] bool isEmpty() const { return credentials.isEmpty() && hostKey.isEmpty() && authorities.isEmpty() && proxyLogin.isEmpty(); }
    /// What was given later goes before what was given earlier.
    void update(const Access &later);
};

/// Whether somebody's SSH agent can be asked; the courier asks it.
bool hasAgent();

/// The certificates in a file, as PEM. Refused ("not-certificate") where there is none.
Result<QByteArray> readAuthority(const QString &file);

} // namespace mycel::sync
