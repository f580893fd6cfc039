#pragma once
// Who signed something with an SSH key, as git does with gpg.format=ssh: OpenSSH's PROTOCOL.sshsig. Nobody is trusted for it; one
// signature is held to be of the same hand as another.

#include <QByteArray>

namespace mycel::sync {

/// The public key, as in an authorized_keys file ("ssh-ed25519 AAAA…"), that signed `bytes` for git; empty where `armoured` is no
/// such signature, does not fit, or is of a kind that is not known here (Ed25519, ECDSA over P-256 and RSA are).
QByteArray signerOf(QByteArrayView armoured, QByteArrayView bytes);

} // namespace mycel::sync
