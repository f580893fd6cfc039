#pragma once
// What a well-formed tree and commit is, byte by byte, and what each names. Pure: no store, no disk. The gate asks for
// every object that arrives; a fuzzer asks with anything.

#include "sync/id.h"
#include "sync/result.h"

#include <git2/types.h>

#include <vector>

namespace mycel::sync {

struct Named {
    Id id;
    git_object_t kind;
};

/// Refused ("bad-tree", "bad-name"). Submodules name nothing that we keep.
Result<std::vector<Named>> readStrictTree(QByteArrayView bytes);
/// Refused ("bad-commit").
Result<std::vector<Named>> readStrictCommit(QByteArrayView bytes);
/// Whether some file system would take the name for git's own folder.
bool looksLikeDotGit(QByteArrayView name);

} // namespace mycel::sync
