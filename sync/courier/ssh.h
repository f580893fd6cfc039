#pragma once
// SSH for libgit2 through its own libssh2: keys, our own pinning of host keys, and the same cut-down list of branches as over
// HTTP. Never touches the person's known_hosts or agent configuration. In the courier alone.

#include "sync/courier/context.h"

#include <git2.h>

namespace mycel::sync {

/// A git_transport_cb; `param` is the ExchangeContext, which outlives the remote.
int makeSshTransport(git_transport **out, git_remote *owner, void *param);

/// For git_remote_callbacks; `payload` is the ExchangeContext.
int checkHost(git_cert *certificate, int valid, const char *host, void *payload);
int giveKey(git_credential **out, const char *url, const char *userInUrl, unsigned int allowed, void *payload);

/// "SHA256:…" as ssh-keygen prints it.
QString fingerprint(const QByteArray &sha256);

} // namespace mycel::sync
