#include "model/index/coming.h"

#include "model/index/intake.h"
#include "model/index/rows.h"
#include "model/index/schema.h"
#include "model/index/search.h"
#include "model/index/tokens.h"
#include "sync/store/inhalves.h"

namespace mycel::model {

namespace {

constexpr qsizetype MostRead = 300;  ///< texts that have the words: where more have them, the others wait for their reading
constexpr qsizetype FewFiles = 100;

/// What a text has where it has one of the words that are asked for: one of these, each with all its parts.
using Ways = QList<QList<QByteArray>>;

QList<Ways> wordsAskedFor(const Query &query, const QStringList &languages, SQLite::Database &sql)
{
    const Words typed = readWords(query.words);
    const FormsOf formsOf = formsIn(sql);
    QList<Ways> words;
    for (qsizetype i = 0; i < typed.terms.size(); ++i) {
        const bool isOpen = query.prefixLast && i + 1 == typed.terms.size();
        const Marks marks = marksOf(Words{{typed.terms[i]}, {}, {}}, languages, isOpen);
        Ways ways;
        for (const QByteArray &word : marks.words) {
            ways.append({word});
            for (const QString &form : formsOf(QString::fromUtf8(word)))
                ways.append({form.toUtf8()});
        }
        for (const Marks::Run &run : marks.runs)
            ways.append(run.words);
        if (!ways.isEmpty() && !typed.terms[i].without)
            words.append(ways);
    }
    return words;
}

bool hasAll(const QByteArray &text, const QList<Ways> &words)
{
    const auto has = [&text](const QByteArray &part) { return text.contains(part); };
    return std::ranges::all_of(words, [&has](const Ways &ways) { return std::ranges::any_of(ways, [&has](const QList<QByteArray> &parts) { return std::ranges::all_of(parts, has); }); });
}

/// Those of `files` whose texts have all the words; of many on two threads, for somebody waits at the keys.
QList<sync::Difference> thoseWith(const QList<Ways> &words, const QList<sync::Difference> &files, const sync::Repository &store)
{
    const auto own = sync::Repository::open(store.folder()); // the second thread's
    QList<sync::Difference> found[2];
    const auto look = [&](int half, qsizetype which) -> sync::Result<void> {
        const sync::Id blob = files[which].after;
        const auto bytes = blob.isNull() ? sync::fail(sync::Error::Kind::NotFound) : (half == 0 ? store : *own).read(blob, MaxItemBytes);
        if (bytes && hasAll(foldedText(*bytes), words))
            found[half].append(files[which]);
        return {};
    };
    [[maybe_unused]] const auto all = sync::inHalves(files.size(), look, {}, own ? FewFiles : files.size());
    return found[0] + found[1];
}

/// A library as the tables know it, so that what is asked of them can be asked here.
void copyLibrary(SQLite::Database &from, SQLite::Database &to, qint64 number)
{
    SQLite::Statement row(from, "SELECT key, id, name FROM libraries WHERE no=?");
    bindNumber(row, 1, number);
    if (!row.executeStep())
        return;
    SQLite::Statement insert(to, "INSERT INTO libraries(no, key, id, name) VALUES(?,?,?,?)");
    bindNumber(insert, 1, number);
    for (int column = 0; column < 3; ++column)
        bindText(insert, column + 2, textOf(row.getColumn(column)));
    insert.exec();
}

QString keyOf(SQLite::Database &sql, qint64 library)
{
    SQLite::Statement row(sql, "SELECT key FROM libraries WHERE no=?");
    bindNumber(row, 1, library);
    return row.executeStep() ? textOf(row.getColumn(0)) : QString();
}

} // namespace

void tellComing(SQLite::Database &sql, qint64 library, const QList<sync::Difference> &files)
{
    haveCome(sql, library);
    SQLite::Statement insert(sql, "INSERT INTO coming(library, path, blob) VALUES(?,?,?)");
    for (const sync::Difference &file : files) {
        if (!isItemPath(file.path))
            continue;
        bindNumber(fresh(insert), 1, library);
        bindText(insert, 2, QString::fromUtf8(file.path));
        bindBytes(insert, 3, file.after.raw());
        insert.exec();
    }
}

void haveCome(SQLite::Database &sql, qint64 library)
{
    SQLite::Statement drop(sql, "DELETE FROM coming WHERE library=?");
    bindNumber(drop, 1, library);
    drop.exec();
}

Coming::Coming(SQLite::Database &sql)
    : m_sql(sql)
{
    SQLite::Statement rows(sql, "SELECT library, path, blob FROM coming");
    while (rows.executeStep())
        m_files[rows.getColumn(0).getInt64()].append({bytesOf(rows.getColumn(1)), {}, sync::Id::fromRaw(bytesOf(rows.getColumn(2)))});
}

sync::Result<std::unique_ptr<Database>> Coming::having(const Query &query, const QStringList &languages, const Reader::Stores &stores) const
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::For::Writing);
    if (const auto made = database ? makeSchema(**database) : sync::fail(database.error()); !made)
        return sync::fail(made.error());
    const QList<Ways> words = wordsAskedFor(query, languages, m_sql);
    for (const auto &[library, files] : m_files) {
        const sync::Repository *store = stores ? stores(keyOf(m_sql, library)) : nullptr;
        if (!store)
            continue;
        copyLibrary(m_sql, (*database)->sql(), library);
        const Shelf shelf = shelfOfLibrary(m_sql, library);
        Intake intake(**database, *store, library);
        intake.setShelf(shelf, {});
        FormsMet met;
        for (const sync::Difference &file : thoseWith(words, files, *store).mid(0, MostRead))
            intake.put(prepare(*store, file, {shelf, shelf}, met));
    }
    return database;
}

} // namespace mycel::model
