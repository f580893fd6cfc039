#pragma once
// What a person writes, apart from the bytes that it is kept in: an item's keys and its text. An editor takes a file apart and
// puts it together here; what was not touched keeps its bytes.

#include "model/content/composing.h"

namespace mycel::model {

struct Manuscript {
    Value keys;           ///< a map, or none
    QByteArray text;      ///< line ends as "\n", without the blank lines around it

    bool operator==(const Manuscript &) const = default;
};

Manuscript readManuscript(const QByteArray &file);

/// `opening`: the file that the writing began with; empty: a new item of `kind`. Refused ("front-matter").
sync::Result<QByteArray> writeManuscript(Kind kind, const QByteArray &opening, const Manuscript &now);

/// A new item as it was written.
NewItem newItemOf(Kind kind, const Manuscript &written);

} // namespace mycel::model
