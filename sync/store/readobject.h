#pragma once
// One object out of a store, as its bytes.

#include "sync/handle.h"
#include "sync/id.h"
#include "sync/result.h"

namespace mycel::sync {

/// As libgit2 says it where there is none, or it cannot be read.
Result<OdbObjectHandle> readObject(git_odb *odb, const Id &id);
/// For as long as the object is held.
QByteArrayView bytesOf(const OdbObjectHandle &object);

} // namespace mycel::sync
