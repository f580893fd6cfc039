#pragma once
// A file of a library made ready for the tables: read from the store, understood, its words taken apart. All that takes
// time and needs no database, so it may happen on another thread than the writing.

#include "model/content/document.h"
#include "model/index/tokens.h"
#include "sync/change.h"
#include "sync/store/repository.h"

#include <QSet>

#include <optional>

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
    bool operator==(const PreparedWords &) const = default;
};

/// What the full text holds of a file that changed, to be forgotten.
struct Earlier {
    sync::Id blob;
    Item item;
    PreparedWords words;
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
    std::optional<Earlier> earlier; ///< of one that changed or is gone, where it could be read
};

/// Whether a file of a store is an item. It is read only where it is named as a kept version; what cannot be read is told of as
/// an item that cannot be.
bool isItemIn(const sync::Repository &store, const QByteArray &path, const sync::Id &blob);

/// What the full text holds of a blob that was read; nothing where it can no longer be.
std::optional<Earlier> earlier(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf);

/// How files are read now, and how those were that stand in the tables.
struct Shelves {
    const Shelf &now, &before;
};

/// A file that is gone comes with a null blob.
Prepared prepare(const sync::Repository &store, const sync::Difference &file, const Shelves &shelves, FormsMet &met);

} // namespace mycel::model
