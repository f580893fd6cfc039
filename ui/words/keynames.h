#pragma once
// What people call the keys of the format and the choices that some of them have: "time_required" is "Time required".

#include <QString>

namespace mycel::words {

/// A key that the format does not know is shown as it is written, without underscores.
QString keyText(const QString &key);

} // namespace mycel::words
