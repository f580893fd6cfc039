#pragma once
// The tables of the index. It is a shadow: where its version is another one, it is made anew, never migrated.

#include "model/index/database.h"

namespace mycel::model {

/// Makes the tables where they are missing; Damaged ("version") where they are another program's.
sync::Result<void> makeSchema(Database &database);

/// Damaged ("version") where the tables are not there, or another program's.
sync::Result<void> checkSchema(Database &database);

} // namespace mycel::model
