#pragma once
// Changing keys of an item and not one byte beside them: comments, order, unknown keys and the way things are written stay.
// What was written is read again, and where anything but the asked keys would read differently nothing is changed.

#include "model/content/frontmatter.h"
#include "sync/result.h"

namespace mycel::model {

struct KeyChange {
    QString key;
    Value value;               ///< none: the key goes
};

/// The keys as they are to be read afterwards.
Value::Map changedKeys(Value::Map keys, const KeyChange &change);

/// The file with its keys changed; one without front matter gets one. Refused ("front-matter") where it is written in a
/// way that cannot be changed safely: then its source is to be edited.
sync::Result<QByteArray> changeKeys(const QByteArray &file, const QList<KeyChange> &changes);

/// The file with another text below its front matter. Line ends are the file's own.
QByteArray changeBody(const QByteArray &file, const QByteArray &body);

} // namespace mycel::model
