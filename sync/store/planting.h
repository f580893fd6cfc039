#pragma once
// Writing files as the first commit of a new repository, in one pack. The same files, words and time give the same commit
// id on every machine. The welcome library is planted so, and so are the small worlds of tests.

#include "sync/change.h"
#include "sync/store/repository.h"

namespace mycel::sync {

/// The commit. `author` is a chosen name; `time` is UTC. Full, Internal.
Result<Id> plant(const Repository &repository, const QList<Change> &files, const QString &author, const QString &message, const QDateTime &time);

} // namespace mycel::sync
