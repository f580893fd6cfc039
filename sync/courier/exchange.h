#pragma once
// One errand, done: whichever way a library is had, what arrives goes into the quarantine and through the gate, and the answer
// says where the place's branches stand. The courier's whole work.

#include "sync/couriercall.h"

namespace mycel::sync {

Result<Arrival> exchange(const Errand &errand, const std::function<void(const Progress &)> &report);

} // namespace mycel::sync
