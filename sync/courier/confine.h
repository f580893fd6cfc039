#pragma once
// What the courier gives up before it reads a byte of anybody else's: memory, time, files, cores, new privileges, and the
// calls that start or look into other processes. Called once, first thing; there is no way back.

#include "sync/couriercall.h"

namespace mycel::sync {

/// Internal where the kernel does not let us; the courier then does not go on.
Result<void> confine(const Budget &budget);

} // namespace mycel::sync
