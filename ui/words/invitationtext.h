#pragma once
// The text that somebody is given who does not have a library yet: where it is, and how to begin. In its sender's language; it
// says nothing of who sent it.

#include "model/library.h"

namespace mycel::words {

/// Whether others could reach it: a server's address, not a folder of this computer.
bool isSharedAt(const QString &address);

/// `hostKey`: SHA-256 of the key of its SSH server, as this computer knows it; may be empty.
QString invitationText(const model::Library &library, const QByteArray &hostKey);

} // namespace mycel::words
