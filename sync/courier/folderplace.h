#pragma once
// Sending to a repository folder on this computer or a stick, which is never opened as a repository: a pack of what it lacks
// is put among its own, on the disk before its branch says so, and the branch moves last, by compare-and-swap under the lock
// that git itself would take. In the courier alone.

#include "sync/courier/context.h"

namespace mycel::sync {

/// Refused: ("checked-out") a branch that somebody works on, ("hooks") where a program of its own would have to be asked,
/// ("place-busy") where git is at it, ("read-only"); Full ("place-full").
Result<Arrival> sendToFolder(ExchangeContext &context);

} // namespace mycel::sync
