// What a library is as a whole, learnt with its first file: its own words for it, or what can be told of a handbook that has none.
#include "model/index/index.h"

#include "model/content/languageguess.h"
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

/// The language of most of the first texts, for a handbook that never says it.
QString guessedIn(const sync::Repository &store, const QList<sync::Difference> &files)
{
    QMap<QString, int> votes; // in order: of as many votes the first language is it
    int read = 0, looked = 0;
    for (const sync::Difference &file : files) {
        if (read >= SampledTexts || looked >= MostSampled)
            break;
        if (!isItemPath(file.path))
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

/// The maintainers of a library, their keys, and whether new names wait for them: by these words threads stand as they do.
QStringList whoDecides(SQLite::Database &sql, qint64 library)
{
    SQLite::Statement row(sql, "SELECT maintainers, maintainer_keys, new_names_wait FROM libraries WHERE no=?");
    bindNumber(row, 1, library);
    return row.executeStep() ? QStringList{textOf(row.getColumn(0)), textOf(row.getColumn(1)), textOf(row.getColumn(2))} : QStringList();
}

} // namespace

sync::Result<void> Index::learnLibrary(qint64 number, const sync::Repository &store, const sync::Id &commit, const QList<sync::Difference> &files, bool anew, Intake &intake)
{
    LibraryFile file = libraryFileIn(store, commit);
    if (file.license.isEmpty())
        file.license = licenseIn(store, commit);
    file.sites += sitesIn(store, commit);
    if (!file.problem.isEmpty())
        intake.addProblem("library.yaml", "front-matter", file.detail);
    Shelf shelf;
    if (anew) { // from nothing: every file is there to be looked at
        QList<QByteArray> paths;
        for (const sync::Difference &each : files)
            paths.append(each.path);
        shelf = shelfOf(paths, file);
        if (shelf.mainLanguage.isEmpty())
            shelf.mainLanguage = guessedIn(store, files);
    } else {
        SQLite::Statement find(m_database->sql(), "SELECT language_folders, main_language FROM libraries WHERE no=?");
        bindNumber(find, 1, number);
        find.executeStep();
        for (const QString &folder : splitList(textOf(find.getColumn(0))))
            shelf.languageFolders.insert(folder.toUtf8());
        shelf.mainLanguage = textOf(find.getColumn(1));
        if (shelf.mainLanguage.isEmpty()) // as of one that began with nothing
            shelf.mainLanguage = file.languages.isEmpty() ? guessedIn(store, files) : file.languages.first();
        shelf.languages = file.languages;
        shelf.license = file.license;
    }
    intake.setShelf(shelf, file.sites);
    QStringList folders;
    for (const QByteArray &folder : shelf.languageFolders)
        folders.append(QString::fromUtf8(folder));
    const QStringList deciding{joinedList(file.maintainers), joinedList(file.maintainerKeys), QString::number(file.newNamesWait ? 1 : 0)};
    const bool othersDecide = !anew && deciding != whoDecides(m_database->sql(), number);
    SQLite::Statement update(m_database->sql(), "UPDATE libraries SET id=?, name=?, summary=?, license=?, languages=?, topics=?, sites=?, language_folders=?, main_language=?, maintainers=?, maintainer_keys=?, categories=?, new_names_wait=? WHERE no=?");
    int column = 0;
    for (const QString &text : {file.id, file.name, file.summary, file.license, joinedList(file.languages), joinedList(file.topics), joinedList(file.sites), joinedList(folders), shelf.mainLanguage, joinedList(file.maintainers), joinedList(file.maintainerKeys), categoriesText(file.categories)})
        bindText(update, ++column, text);
    bindNumber(update, ++column, file.newNamesWait ? 1 : 0);
    bindNumber(update, ++column, number);
    update.exec();
    return othersDecide ? settleStates(number, store) : sync::Result<void>();
}

} // namespace mycel::model
