#pragma once
// Names that look like one another: "aspen" in Latin letters and in Cyrillic ones, with a letter of no width inside, in capitals.
// Whoever shows names marks those, because people know each other by nothing else here. What looks like what is Unicode's own
// list (UTS 39), as ICU has it.

#include <QString>

namespace mycel::model {

/// The same for all names that look alike; empty where nothing of a name can be seen.
QString looksOf(const QString &name);

} // namespace mycel::model
