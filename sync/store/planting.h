#pragma once
// Writing files as the first commit of a new repository, in one pack. The same files, words and time give the same commit
// id on every machine. The welcome library is planted so, and so are the small worlds of tests.

#include "sync/store/writing.h"

namespace mycel::sync {

/// The commit; the edit's parent is not looked at. Full, Internal.
Result<Id> plant(const Repository &repository, const Edit &edit);

} // namespace mycel::sync
