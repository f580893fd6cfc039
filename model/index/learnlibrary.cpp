// What a library is as a whole, learnt with its first file: its own words for it, or what can be told of a handbook that has none.
#include "model/index/index.h"

#include "model/content/languageguess.h"
#include "model/content/languagename.h"
#include "model/content/libraryfile.h"
#include "model/content/site.h"
#include "model/index/intake.h"
#include "model/index/rows.h"

#include <QMap>

namespace mycel::model {

namespace {

constexpr int SampledTexts = 12, MostSampled = 60; ///< those whose language was plain, and all that are looked at: nothing can be read before

QByteArray textAt(const sync::Repository &store, const sync::Id &commit, const QByteArray &path)
{
    const auto blob = store.find(commit, path);
    return blob ? store.read(*blob, MaxItemBytes).value_or(QByteArray()) : QByteArray();
}

QString licenseIn(const sync::Repository &store, const sync::Id &commit)
{
    for (const char *name : {"LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENCE.md", "COPYING", "license.md", "license", "License.md", "README.md", "readme.md"}) {
        if (const QString license = licenseOf(textAt(store, commit, name)); !license.isEmpty())
            return license;
    }
    return {};
}

/// The language of most of the first texts, for a handbook that never says it; of those that are marked with one, only
/// where all are.
QString guessedIn(const sync::Repository &store, const QList<sync::Difference> &files, const Shelf &shelf)
{
    const bool isAnyPlain = std::ranges::any_of(files, [&shelf](const sync::Difference &file) { return isItemPath(file.path) && !isMarkedWithLanguage(file.path, shelf); });
    QMap<QString, int> votes; // in order: of as many votes the first language is it
    int read = 0, looked = 0;
    for (const sync::Difference &file : files) {
        if (read >= SampledTexts || looked >= MostSampled)
            break;
        if (!isItemPath(file.path) || file.after.isNull() || (isAnyPlain && isMarkedWithLanguage(file.path, shelf)))
            continue;
        ++looked;
        const auto bytes = store.read(file.after, MaxItemBytes);
        const QString lang = bytes ? guessLanguage(QString::fromUtf8(readMarkdown(QByteArrayView(*bytes).sliced(readFrontMatter(*bytes).bodyAt)).text)) : QString();
        read += lang.isEmpty() ? 0 : 1;
        ++votes[lang];
    }
    votes.remove(QString());
    const auto most = std::ranges::max_element(votes);
    return most == votes.end() ? QString() : std::ranges::find(votes, *most).key();
}

Shelf shelfIn(const sync::Repository &store, const sync::Id &commit, const QList<sync::Difference> &files, const LibraryFile &file)
{
    QList<QByteArray> paths;
    for (const sync::Difference &each : files)
        paths.append(each.path);
    Shelf shelf = shelfOf(paths, file);
    if (shelf.mainLanguage.isEmpty())
        shelf.mainLanguage = guessedIn(store, files, shelf);
    if (shelf.mainLanguage.isEmpty())
        shelf.mainLanguage = siteLanguageIn(store, commit);
    findSources(shelf);
    return shelf;
}

/// Whether an item came or went that may have made a folder one of a language, or ended that: of all others the layout is as it was.
bool mayMoveLayout(const QList<sync::Difference> &files, const Shelf &before)
{
    return std::ranges::any_of(files, [&before](const sync::Difference &file) {
        if (file.before.isNull() == file.after.isNull() || !isItemPath(file.path))
            return false;
        const QList<QByteArray> folders = file.path.split('/');
        return !before.languageFolders.isEmpty() || std::any_of(folders.begin(), folders.end() - 1, [](const QByteArray &folder) { return !languageOfFolder(folder).isEmpty(); });
    });
}

/// The maintainers of a library, their keys, and whether new names wait for them: by these words threads stand as they do.
QStringList whoDecides(SQLite::Database &sql, qint64 library)
{
    SQLite::Statement row(sql, "SELECT maintainers, maintainer_keys, new_names_wait FROM libraries WHERE no=?");
    bindNumber(row, 1, library);
    return row.executeStep() ? QStringList{textOf(row.getColumn(0)), textOf(row.getColumn(1)), textOf(row.getColumn(2))} : QStringList();
}

} // namespace

sync::Result<void> Index::learnLibrary(qint64 number, const QString &otherName, const sync::Repository &store, const sync::Id &commit, const QList<sync::Difference> &files, bool anew, Intake &intake)
{
    LibraryFile file = libraryFileIn(store, commit);
    if (file.license.isEmpty())
        file.license = licenseIn(store, commit);
    file.sites += sitesIn(store, commit);
    if (const auto origin = store.origin())
        file.sites += forgeSites(origin->address, origin->branch);
    if (!file.problem.isEmpty())
        intake.addProblem(LibraryFilePath, "front-matter", file.detail);
    if (anew) { // from nothing: every file is there to be looked at
        intake.setShelf(shelfIn(store, commit, files, file), file.sites);
    } else if (const Shelf before = shelfOfLibrary(m_database->sql(), number); file.languages != before.languages || mayMoveLayout(files, before)) {
        const auto all = store.changes({}, commit);
        if (!all)
            return sync::fail(all.error());
        intake.setShelf(shelfIn(store, commit, all->files, file), file.sites);
        if (intake.shelf() != before)
            intake.readAgain(all->files, files, before);
    } else {
        Shelf shelf = before;
        if (shelf.mainLanguage.isEmpty()) { // as of one that began with nothing
            shelf.mainLanguage = guessedIn(store, files, shelf);
            findSources(shelf);
        }
        intake.setShelf(shelf, file.sites);
    }
    const Shelf &shelf = intake.shelf();
    QStringList folders, translated;
    for (const QByteArray &folder : shelf.languageFolders)
        folders.append(QString::fromUtf8(folder));
    for (auto each = shelf.translated.begin(); each != shelf.translated.end(); ++each)
        translated += {QString::fromUtf8(each.key()), QString::fromUtf8(each.value())};
    const QStringList deciding{joinedList(file.maintainers), joinedList(file.maintainerKeys), QString::number(file.newNamesWait ? 1 : 0)};
    const bool othersDecide = !anew && deciding != whoDecides(m_database->sql(), number);
    SQLite::Statement update(m_database->sql(), "UPDATE libraries SET id=?, name=?, summary=?, license=?, languages=?, topics=?, sites=?, language_folders=?, translated=?, main_language=?, maintainers=?, maintainer_keys=?, categories=?, new_names_wait=? WHERE no=?");
    int column = 0;
    for (const QString &text : {file.id, file.name.isEmpty() ? otherName : file.name, file.summary, file.license, joinedList(file.languages), joinedList(file.topics), joinedList(file.sites), joinedList(folders), joinedList(translated), shelf.mainLanguage, joinedList(file.maintainers), joinedList(file.maintainerKeys), categoriesText(file.categories)})
        bindText(update, ++column, text);
    bindNumber(update, ++column, file.newNamesWait ? 1 : 0);
    bindNumber(update, ++column, number);
    update.exec();
    return othersDecide ? settleStates(number, store) : sync::Result<void>();
}

} // namespace mycel::model
