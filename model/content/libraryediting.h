#pragma once
// Changing what a library says of itself: library.yaml as keys and values, and the file with some of them changed. Not one byte
// beside them changes, as in items.

#include "model/content/frontmatteredit.h"
#include "model/content/libraryfile.h"

namespace mycel::model {

/// As they are written.
Value categoriesOf(const QList<Category> &categories);

/// The keys of library.yaml as they are edited: people and categories are maps with a name, however they are written, and of a
/// library that names no categories they are all that its discussions have.
Value libraryKeysOf(const QByteArray &file);

/// What is to be changed to come from one state of the keys to another.
QList<KeyChange> changesBetween(const Value &before, const Value &after);

/// The file with these keys changed; an empty one begins. A category that has no id gets one made of its name.
/// Refused ("library-file", "not-text"): it is written in a way that cannot be changed safely; TooLarge ("long-library-file").
sync::Result<QByteArray> reviseLibraryFile(const QByteArray &file, const QList<KeyChange> &changes);

} // namespace mycel::model
