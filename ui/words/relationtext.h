#pragma once
// How one item says that it belongs to another: "explains" as people read it.

#include <QString>

namespace mycel::words {

/// `rel` as in the format; other words are shown as they are.
QString relationText(const QString &rel);

} // namespace mycel::words
