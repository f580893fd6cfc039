#pragma once
// What somebody says of themselves for the finder, in mine.sqlite alone. Without a word it is no row, and what a row said is
// overwritten in the file.

#include "model/finder/finding.h"
#include "model/mine/mine.h"

namespace mycel::model {

sync::Result<Profile> keptProfile(const Mine &mine);
sync::Result<void> keepProfile(const Mine &mine, const Profile &profile);

} // namespace mycel::model
