#pragma once
// Where a document stands among the others of its library: in which language its folder or its name says that it is, and of
// which work it is one translation. Pure; used by whoever reads documents.

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

namespace mycel::model {

/// What can be told from a library's list of files and library.yaml before any file is read.
struct Shelf {
    QStringList languages;     ///< of library.yaml
    QSet<QByteArray> languageFolders; ///< folders that hold one language each ("en", "content/sv")
    QString mainLanguage;      ///< what an item without any sign of a language is most likely in; may be empty
    QSet<QByteArray> sources;  ///< folders with language folders in them that translate what lies beside those; by `findSources`

    bool operator==(const Shelf &) const = default;
};

/// What follows from the language folders and the main language: where that has no folder among the others, they are translations
/// of what has none.
void findSources(Shelf &shelf);

struct PathParts {
    QByteArray folder;     ///< without a trailing slash
    QByteArray stem;       ///< file name without its ending
    QByteArray suffix;     ///< "sv" of index.sv.md, or empty
};

/// A suffix is one only where a text of this language is likely what it is: `text` is in the language of most where
/// "setup.io.md" is no Ido. `said`: the language that the document's keys name.
PathParts partsOf(const QByteArray &path, const QByteArray &text, const QString &said, const Shelf &shelf);

/// The folder of the path that stands for a language ("content/sv"), or empty.
QByteArray languageFolderOf(const QByteArray &folder, const Shelf &shelf);
/// Whether its folder or the ending of its name may say what language a text is in.
bool isMarkedWithLanguage(const QByteArray &path, const Shelf &shelf);

/// i18n/sv/docusaurus-plugin-content-docs/current/a.md stands for docs/a.md, and …-content-blog/a.md for blog/a.md.
QByteArray placeOfTranslation(const QByteArray &folder);
/// The same for all translations of one text, by their paths alone.
QString workAt(const PathParts &parts, const Shelf &shelf);

} // namespace mycel::model
