#pragma once
// What the usual topics are called in the reader's language.

#include <QString>

namespace mycel::words {

/// Any other topic is as it was written.
QString topicText(const QString &topic);

} // namespace mycel::words
