#pragma once
// Where a document stands among the others of its library: in which language its folder or its name says that it is, and of
// which work it is one translation. Pure; used by whoever reads documents.

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace mycel::model {

/// What can be told from a library's list of files and library.yaml before any file is read.
struct Shelf {
    QStringList languages;     ///< of library.yaml
    QSet<QByteArray> languageFolders; ///< folders that hold one language each ("en", "content/sv")
    QString mainLanguage;      ///< what an item without any sign of a language is most likely in; may be empty
    QHash<QByteArray, QByteArray> translated; ///< a folder of translations alone, and the one beside it that these translate: "i18n", "docs"
    QHash<QByteArray, QByteArray> sources;    ///< a folder with language folders in it, and where what they translate lies; by `findSources`

    bool operator==(const Shelf &) const = default;
};

/// What the folders of translations alone translate: the one beside them which has most of their texts. By all paths of items.
void findTranslated(Shelf &shelf, const QList<QByteArray> &items);
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

/// Whether a file of this name is the page of its folder.
bool isNamedAsPage(const QByteArray &stem);

/// The folder of the path that stands for a language ("content/sv"), or empty.
QByteArray languageFolderOf(const QByteArray &folder, const Shelf &shelf);
/// Whether its folder or the ending of its name may say what language a text is in.
bool isMarkedWithLanguage(const QByteArray &path, const Shelf &shelf);

/// i18n/sv/docusaurus-plugin-content-docs/current/a.md stands for docs/a.md, and …-content-blog/a.md for blog/a.md.
QByteArray placeOfTranslation(const QByteArray &folder);
/// Where that would lie which a file translates, by its path: docs/a.md for i18n/sv/a.md, en/a.md for sv/a.md; the path itself where it
/// is no translation.
QByteArray placeOfSource(const QByteArray &path, const Shelf &shelf);
/// The same for all translations of one text, by their paths alone.
QString workAt(const PathParts &parts, const Shelf &shelf);

} // namespace mycel::model
