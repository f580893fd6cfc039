#pragma once
// A page as people read it: title, summary, facts, attribution, and the text. For the window and `mycelctl show --html`.

#include "model/commons.h"

namespace mycel::words {

/// The whole body of a page as HTML. Everything but the text of the item is escaped here.
QString pageHtml(const model::Page &page);
/// A fact's value for people.
QString factText(const model::Fact &fact);
/// "time_required" → "Time required".
QString keyText(const QString &key);

} // namespace mycel::words
