#pragma once
// Names of kinds and of reasons as people read them, and an item as plain text for a terminal.

#include "model/commons.h"

namespace mycel::words {

QString kindName(model::Kind kind);
/// The place where items of a kind are found: "Guides", "Find engagement".
QString placeName(model::Kind kind);
/// Why something of a library is left out or marked: "dead-link" → "a link that leads nowhere".
/// What is said of a removed library that holds something which is nowhere else.
QString unsentText();
QString reasonText(const QByteArray &reason);
/// What would move the cursor, change colours or turn the direction in a terminal becomes a replacement character.
QString harmless(const QString &text);
/// A name that others chose: one line, nothing that cannot be seen or turns the direction of what stands beside it.
QString seenName(const QString &name);
/// A page for a terminal: title, facts, text.
QString plainPage(const model::Page &page, const QByteArray &source);

} // namespace mycel::words
