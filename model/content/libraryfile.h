#pragma once
// What a library says of itself: library.yaml, or what can be told of a handbook that has none (its folders' names, its
// licence file).

#include "model/content/document.h"
#include "sync/store/repository.h"

namespace mycel::model {

struct LibraryFile {
    QString id, name, summary, region, license, contact, guidelines;
    QStringList languages, topics;
    QStringList sites;          ///< its own web addresses (`site`, `url`, `website`)
    QByteArray problem;         ///< as in FrontMatter
    QString detail;
};

LibraryFile readLibraryFile(const QByteArray &bytes);
/// The one at `commit`; empty where there is none, or where it is larger than 64 KiB.
LibraryFile libraryFileIn(const sync::Repository &store, const sync::Id &commit);

/// SPDX, from the text of a licence file; empty where it is none that we know.
QString licenseOf(const QByteArray &text);

/// What the list of all paths tells.
Shelf shelfOf(const QList<QByteArray> &paths, const LibraryFile &file);

} // namespace mycel::model
