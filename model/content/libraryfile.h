#pragma once
// What a library says of itself: library.yaml, or what can be told of a handbook that has none (its folders' names, its
// licence file).

#include "model/content/document.h"
#include "sync/store/repository.h"

namespace mycel::model {

/// What a thread belongs to that is about no item.
struct Category {
    QString id, name, purpose;

    bool operator==(const Category &) const = default;
};

struct LibraryFile {
    QString id, name, summary, region, license, contact, guidelines;
    QStringList languages, topics;
    QStringList sites;          ///< its own web addresses (`site`, `url`, `website`)
    QStringList maintainers;    ///< names
    QStringList maintainerKeys; ///< of those who gave one: "<type> <key> <name>"
    QList<Category> categories; ///< as written; none: the default ones
    bool newNamesWait = false;  ///< `new_posts: wait`: posts of names that no maintainer has approved
    QByteArray problem;         ///< as in FrontMatter
    QString detail;
};

/// What the discussions of a library begin with that names none.
QList<Category> defaultCategories();

inline constexpr const char *LibraryFilePath = "library.yaml";
inline constexpr qint64 MaxLibraryFileBytes = 64 << 10; ///< a longer one is passed over

LibraryFile readLibraryFile(const QByteArray &bytes);
/// Whether a library says of itself in one commit what it says in the other, to the letter.
bool saysTheSame(const sync::Repository &store, const sync::Id &one, const sync::Id &other);
/// The one at `commit`; empty where there is none, or where it is too long.
LibraryFile libraryFileIn(const sync::Repository &store, const sync::Id &commit);

/// SPDX, from the text of a licence file; empty where it is none that we know.
QString licenseOf(const QByteArray &text);

/// What the list of all paths tells.
Shelf shelfOf(const QList<QByteArray> &paths, const LibraryFile &file);

} // namespace mycel::model
