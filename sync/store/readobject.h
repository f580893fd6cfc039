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

/// The same of a blob, of which libgit2 keeps nothing anyway: that it is what its id says is seen by the processor's own SHA-1,
/// where libgit2's, which looks for made collisions, takes longer than all else. What comes in is looked at by that one. Damaged
/// ("wrong-kind").
Result<QByteArray> readBlob(git_odb *odb, const Id &id);

} // namespace mycel::sync
