#pragma once
// The SSH keys that Mycel makes itself: Ed25519, one file each, for its owner alone, in the form in which OpenSSH keeps them.
// They have no passphrase, and nothing in them says whose they are or where they were made.

#include "sync/result.h"

#include <QByteArray>
#include <QString>

namespace mycel::sync {

struct SshKey {
    QString file;           ///< the private one
    QByteArray publicLine;  ///< "ssh-ed25519 … mycel", for the server
};

/// The key in this file, which is on the disk; made, with the folder, where there is none. Full; Damaged ("own-key") where the
/// file is no such key.
Result<SshKey> sshKeyAt(const QString &file);

} // namespace mycel::sync
