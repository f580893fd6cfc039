#pragma once
// How each branch of a library is merged: threads are only ever added to, everything else is merged by its meaning.

#include "sync/merge/folding.h"

namespace mycel::model {

sync::Rules rulesOf(const QByteArray &branch);

} // namespace mycel::model
