#pragma once
// libgit2 as this program wants it, set once for each process before any thread: no configuration of the user's,
// fsync on, limits on. And the one translation of its error codes.

#include "sync/result.h"

namespace mycel::sync {

/// Initialises libgit2 for this process with the limits and options of house.md. Cheap when called again.
void startGit();
/// The same for a courier: with small windows onto packs, so that a large one fits into the memory that it may have, and
/// without fsync (who takes its pack in makes it durable).
void startGitSmall();

/// The last error of libgit2 on this thread, as ours. `code` is what the call returned.
Error gitError(int code);

} // namespace mycel::sync
