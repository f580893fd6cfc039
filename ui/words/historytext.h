#pragma once
// The versions of an item in words: who, and which parts.

#include "model/publishing.h"

#include <QString>

namespace mycel::words {

/// The name that somebody chose, or "Somebody".
QString authorText(const QString &author);

/// What a version did: "wrote it", "deleted it", "changed Title, Topics and the text under “Food”".
QString changeText(const model::ItemVersion &version);

} // namespace mycel::words
