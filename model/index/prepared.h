#pragma once
// A file of a library made ready for the tables: read from the store, understood, its words taken apart. All that takes
// time and needs no database, so it may happen on another thread than the writing.

#include "model/content/document.h"
#include "model/index/tokens.h"
#include "sync/store/repository.h"

#include <QSet>

namespace mycel::model {

/// A word that is a form of a stem: "blockades" of "blockad".
struct Form {
    QByteArray stem, word;
};

/// The forms that a run of files has had so far: each is new once.
class FormsMet {
public:
    bool isNew(const Token &token);
    /// The thread that takes words apart is as new as this, so that it need not be asked for what the thread remembers.
    void beginWithThread() { m_ofThread = true; }

private:
    bool m_ofThread = false;
    QSet<QByteArray> m_met;
    QByteArray m_asked;
};

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
    QList<Form> forms;              ///< those that no file before had
};

/// What the full text holds of a document in `lang`.
PreparedWords wordsOf(const Document &document, const QString &lang, const Stemmed &stemmed = {});

Prepared prepare(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf, FormsMet &met);

} // namespace mycel::model
