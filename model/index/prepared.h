#pragma once
// A file of a library made ready for the tables: read from the store, understood, its words taken apart. All that takes
// time and needs no database, so it may happen on another thread than the writing.

#include "model/content/document.h"
#include "sync/store/repository.h"

namespace mycel::model {

/// The columns of the full text, as `preparedWords` gives them.
struct PreparedWords {
    QByteArray title, summary, headings, body;
};

struct Prepared {
    QByteArray path;
    sync::Id blob;
    bool isItem = false;            ///< else a file that only has a name here
    QByteArray problem;             ///< "too-large", "damaged": there is no document
    QString detail;
    Document document;              ///< without its text
    PreparedWords words;
};

/// What the full text holds of a document in `lang`.
PreparedWords wordsOf(const Document &document, const QString &lang);

Prepared prepare(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf);

} // namespace mycel::model
