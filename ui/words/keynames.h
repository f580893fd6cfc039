#pragma once
// What people call the keys of the format and the choices that some of them have: "time_required" is "Time required".

#include <QString>

namespace mycel::words {

/// A key that the format does not know is shown as it is written, without underscores.
QString keyText(const QString &key);
/// The same of what a library says of itself.
QString libraryKeyText(const QString &key);
/// What stands within a key: a part of its map, or one of its choices.
QString partText(const QString &key, const QString &part);

} // namespace mycel::words
