#pragma once
// What stands in the keys that hold maps (format.md): a place's name and address, a relation's reason. The form makes its
// fields of this; whatever else stands in such a map is kept.

#include "model/content/kinds.h"

namespace mycel::model {

/// The keys of the map or, of Maps, of each of them; empty for a key that holds none.
std::span<const Key> partsOf(const Key &key);

/// The kind of the items that a key of shape Item or Items names; nothing where they may be of any.
std::optional<Kind> kindIn(const Key &key);

} // namespace mycel::model
