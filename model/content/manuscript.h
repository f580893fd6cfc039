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

/// Whether a file's keys can be changed one by one. Where they cannot, its source is to be edited.
bool canChangeKeys(const QByteArray &file);
/// What a draft's keys and text are changed in: the file that the writing began with, or the draft itself, where more was
/// changed in its source than keys and text.
QByteArray writtenIn(Kind kind, const QByteArray &opening, const QByteArray &now);
/// The whole file, keys and all, with line ends as "\n".
QByteArray sourceText(const QByteArray &file);
/// What was made of that, with the line ends of `file`.
QByteArray fromSourceText(const QByteArray &file, QByteArray text);

/// A new item as it was written.
NewItem newItemOf(Kind kind, const Manuscript &written);

} // namespace mycel::model
