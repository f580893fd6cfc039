#pragma once
// Who signed something with an SSH key, as git does with gpg.format=ssh: OpenSSH's PROTOCOL.sshsig. Nobody is trusted for it; one
// signature is held to be of the same hand as another.

#include <QByteArray>

namespace mycel::sync {

/// The public key, as in an authorized_keys file ("ssh-ed25519 AAAA…"), that signed `bytes` for git; empty where `armoured` is no
/// such signature, does not fit, or is of a kind that is not known here (Ed25519, ECDSA over P-256 and RSA are).
QByteArray signerOf(QByteArrayView armoured, QByteArrayView bytes);

/// A commit taken apart, as git does it: its signature, and what that is of, which is the commit without it.
struct SignedCommit {
    QByteArray signature; ///< empty: it has none
    QByteArray bytes;
};

/// `raw`: as it is stored. What its message says is no signature. libgit2's own way needs a NUL after the bytes, which objects
/// that are in memory do not have.
SignedCommit takenApart(QByteArrayView raw);

} // namespace mycel::sync
