#pragma once
// A key's value as a person types it on one line, read by the shape that the kinds table gives it.

#include "model/content/frontmatteredit.h"
#include "model/content/kinds.h"

namespace mycel::model {

/// "title", "topics" with commas between, "group_size.min", or a list or map in brackets. An empty text takes the key away.
/// `keys` are those that the item has now. Refused ("bad-key", "bad-value": not one of the key's choices, no date …).
sync::Result<KeyChange> keyFromText(Kind kind, const QString &name, const QString &text, const Value &keys);

/// The same of one of libraryKeys(); of `maintainers` the names alone, with commas between, are enough.
sync::Result<KeyChange> libraryKeyFromText(const QString &name, const QString &text, const Value &keys);

/// The table's row for a key of a kind, if it has one.
std::optional<Key> keyNamed(Kind kind, QStringView name);

} // namespace mycel::model
