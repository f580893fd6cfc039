#pragma once
// The checked copy of mine.sqlite that is kept beside it. The file holds what nobody can bring back, so once a day, at
// start, it is checked and copied; where it is damaged or gone the copy takes its place. A damaged file is never deleted.

#include "model/index/database.h"

#include <optional>

namespace mycel::model {

/// Whether every page of an open file is sound.
bool isSound(Database &database);

/// Copies a sound `database` to its kept copy, unless that is younger than a day. Full.
sync::Result<void> keepCopy(Database &database);

/// The same however old it is: what was forgotten shall not be in it either.
sync::Result<void> copyNow(Database &database);

/// Puts a damaged `file` aside and the kept copy, if it is sound, in its place. Only under a lock.
sync::Result<void> restoreFromCopy(const QString &file);

/// Where `file` was put aside since this was last asked: the name under which it is kept now.
std::optional<QString> asideSinceLastAsked(const QString &file);

} // namespace mycel::model
