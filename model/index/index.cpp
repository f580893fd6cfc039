#include "model/index/index.h"

#include "model/index/coming.h"
#include "model/index/conveyor.h"
#include "model/index/database.h"
#include "model/index/intake.h"
#include "model/index/rows.h"
#include "model/index/schema.h"

#include <QFileInfo>
#include <QSet>

namespace mycel::model {

namespace {

constexpr int FirstPiece = 32;      ///< files of the first transaction: a first list of guides is readable at once
constexpr int LargestPiece = 4000;  ///< each piece is as large as all before it, up to this: a commit ends a segment of the full text
constexpr qsizetype MostNamed = 5000;
constexpr qsizetype ManyFiles = 100; ///< that changed
constexpr const char *RoomToFill = "PRAGMA cache_size=-16000"; ///< KiB of pages: with few of them, a large piece is written out and read again many times
constexpr const char *RoomToKeep = "PRAGMA cache_size=-2000";

sync::Result<std::unique_ptr<Database>> openWhole(const QString &file)
{
    auto database = Database::open(file, Database::For::Writing);
    if (!database)
        return database;
    if (const auto made = makeSchema(**database); !made)
        return sync::fail(made.error());
    const auto sound = guarded([&]() -> sync::Result<bool> { return (*database)->sql().execAndGet("SELECT count(*) FROM heads").getInt() >= 0; });
    if (!sound)
        return sync::fail(sound.error());
    return database;
}

} // namespace

Index::Index(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Index::~Index() = default;

sync::Result<std::unique_ptr<Index>> Index::open(const QString &file)
{
    if (QFileInfo(file).isDir())
        putAside(file);
    auto database = openWhole(file);
    if (!database && database.error().kind == sync::Error::Kind::Damaged) {
        // One of another version is sound, and of no use to anybody: it would only take up twice the room.
        if (database.error().why == "version")
            removeFile(file);
        else
            putAside(file);
        database = openWhole(file);
    }
    if (!database)
        return sync::fail(database.error());
    return std::unique_ptr<Index>(new Index(std::move(*database)));
}

sync::Result<QStringList> Index::libraries() const
{
    return guarded([&]() -> sync::Result<QStringList> {
        SQLite::Statement find(m_database->sql(), "SELECT key FROM libraries");
        QStringList keys;
        while (find.executeStep())
            keys.append(textOf(find.getColumn(0)));
        return keys;
    });
}

sync::Result<sync::Id> Index::head(const QString &library, const QByteArray &branch) const
{
    return guarded([&]() -> sync::Result<sync::Id> {
        SQLite::Statement find(m_database->sql(), "SELECT head FROM heads JOIN libraries ON no = library WHERE key=? AND branch=?");
        bindText(find, 1, library);
        bindText(find, 2, QString::fromUtf8(branch));
        return find.executeStep() ? sync::Id::fromRaw(bytesOf(find.getColumn(0))) : sync::Id();
    });
}

sync::Result<qint64> Index::libraryNumber(const QString &library)
{
    SQLite::Database &sql = m_database->sql();
    SQLite::Statement insert(sql, "INSERT OR IGNORE INTO libraries(key) VALUES(?)");
    bindText(insert, 1, library);
    insert.exec();
    SQLite::Statement find(sql, "SELECT no FROM libraries WHERE key=?");
    bindText(find, 1, library);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

sync::Result<QList<ItemRef>> Index::tell(const QString &library, const sync::Repository &store, const sync::Id &from, const sync::Id &to)
{
    return guarded([&]() -> sync::Result<QList<ItemRef>> {
        QList<ItemRef> coming;
        if (from.isNull())
            return coming;
        const auto differences = store.changes(from, to);
        if (!differences)
            return sync::fail(differences.error());
        m_told = {from, to, *differences};
        SQLite::Database &sql = m_database->sql();
        const bool isMuch = differences->files.size() > ManyFiles && differences->files.size() <= MostComing;
        const QList<sync::Difference> ahead = isMuch ? differences->files : QList<sync::Difference>();
        SQLite::Statement others(sql, "SELECT 1 FROM coming JOIN libraries ON no = library WHERE key=? LIMIT 1");
        bindText(others, 1, library);
        const bool wasToldOfOthers = others.executeStep(); // which were never read
        others.reset();
        if (ahead.isEmpty() && !wasToldOfOthers)
            return coming;
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        const auto number = libraryNumber(library);
        tellComing(sql, *number, ahead);
        transaction.commit();
        for (const sync::Difference &file : ahead) {
            if (isItemPath(file.path))
                coming.append({library, file.path});
        }
        return coming;
    });
}

sync::Result<Applied> Index::apply(const QString &library, const QByteArray &branch, const sync::Repository &store, const sync::Id &from, const sync::Id &to,
                                   const std::function<void(int, int)> &progress, const std::atomic<bool> &stop, const QString &otherName)
{
    return guarded([&]() -> sync::Result<Applied> {
        const auto at = head(library, branch);
        if (!at)
            return sync::fail(at.error());
        if (*at != from)
            return sync::fail(sync::Error::Kind::Refused, "moved", QString::fromLatin1(at->hex()));
        const bool wasTold = m_told.from == from && m_told.to == to;
        auto differences = wasTold ? sync::Result<sync::Differences>(std::exchange(m_told, {}).differences) : store.changes(from, to);
        if (!differences)
            return sync::fail(differences.error());
        SQLite::Database &sql = m_database->sql();
        const bool anew = from.isNull(), much = anew || differences->files.size() > ManyFiles;
        const auto number = libraryNumber(library);
        Intake intake(*m_database, store, *number);
        // Each begins as a writer: two programs wait for each other, where one that only becomes a writer is refused.
        const auto begin = [&sql] { return std::make_unique<SQLite::Transaction>(sql, SQLite::TransactionBehavior::IMMEDIATE); };
        if (much)
            sql.exec(RoomToFill);
        auto transaction = begin();
        if (const auto learnt = learnLibrary(*number, otherName, store, to, differences->files, anew, intake); !learnt)
            return sync::fail(learnt.error());
        differences->files += intake.toReadAgain();
        if (anew)
            intake.dropAllBut(differences->files);
        for (const sync::Skipped &skipped : differences->skipped)
            intake.addProblem(skipped.path, skipped.reason);
        int done = 0, piece = 0;
        const int total = int(differences->files.size());
        if (!anew)
            intake.putInOrder(differences->files);
        Conveyor conveyor(store, differences->files, {intake.shelf(), intake.shelfBefore()});
        while (done < total) {
            if (stop)
                return sync::fail(sync::Error::Kind::Cancelled);
            const Prepared file = conveyor.next();
            if (file.blob.isNull())
                intake.remove(file.path, file.earlier);
            else
                intake.put(file);
            ++done;
            ++piece;
            // Only the first time may it come in pieces: what is there is passed over by a rerun.
            if (anew && piece >= qBound(FirstPiece, done - piece, LargestPiece)) {
                intake.settle();
                transaction->commit();
                transaction.reset();
                transaction = begin();
                piece = 0;
            }
            if (progress && (done % 50 == 0 || done == total || done == FirstPiece))
                progress(done, total);
        }
        intake.settle();
        intake.resolveLinks();
        intake.nameOnlyReadmes();
        haveCome(sql, *number);
        if (!much && branch != "discussions") // of little it is known at once; of much, whoever reads shall not wait for it
            [[maybe_unused]] const auto known = tellWhoChanged(*number, store, from, to, stop); // where it cannot be, `readHistory` says why
        SQLite::Statement move(sql, "INSERT OR REPLACE INTO heads(library, branch, head) VALUES(?,?,?)");
        bindNumber(move, 1, *number);
        bindText(move, 2, QString::fromUtf8(branch));
        bindBytes(move, 3, to.raw());
        move.exec();
        transaction->commit();
        if (much)
            sql.exec(RoomToKeep);

        Applied applied;
        applied.many = intake.changed().size() > MostNamed;
        for (const QByteArray &path : intake.changed().mid(0, applied.many ? 0 : MostNamed))
            applied.changed.append({library, path});
        SQLite::Statement count(sql, "SELECT coalesce(sum(n), 0) FROM counts WHERE library=?");
        bindNumber(count, 1, *number);
        count.executeStep();
        applied.items = count.getColumn(0).getInt();
        return applied;
    });
}

sync::Result<void> Index::forget(const QString &library)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = m_database->sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement find(sql, "SELECT no FROM libraries WHERE key=?");
        bindText(find, 1, library);
        if (!find.executeStep())
            return {};
        const qint64 number = find.getColumn(0).getInt64();
        find.reset();
        // The full text cannot be told to forget without the old text. What stays of it finds no item, because numbers are
        // never used twice (AUTOINCREMENT); a search passes it over by its label, and it goes when the index is made anew.
        if (sql.execAndGet("SELECT count(*) FROM libraries").getInt() <= 1)
            sql.exec("INSERT INTO words(words) VALUES('delete-all'); INSERT INTO titles(titles) VALUES('delete-all'); INSERT INTO posts(posts) VALUES('delete-all'); DELETE FROM stems; UPDATE leftovers SET n = 0");
        else
            sql.exec("UPDATE leftovers SET n = n + (SELECT count(*) FROM items WHERE library = " + std::to_string(number) + ')');
        for (const char *statement : {"DELETE FROM topics WHERE item IN (SELECT no FROM items WHERE library=?)", "DELETE FROM links WHERE library=?", "DELETE FROM aliases WHERE library=?", "DELETE FROM items WHERE library=?",
                                      "DELETE FROM files WHERE library=?", "DELETE FROM coming WHERE library=?", "DELETE FROM problems WHERE library=?", "DELETE FROM counts WHERE library=?", "DELETE FROM works WHERE library=?",
                                      "DELETE FROM signers WHERE event IN (SELECT e.no FROM events e JOIN threads t ON t.no = e.thread WHERE t.library=?)", "DELETE FROM events WHERE thread IN (SELECT no FROM threads WHERE library=?)", "DELETE FROM threads WHERE library=?", "DELETE FROM names WHERE library=?", "DELETE FROM heads WHERE library=?",
                                      "DELETE FROM libraries WHERE no=?"}) {
            SQLite::Statement drop(sql, statement);
            bindNumber(drop, 1, number);
            drop.exec();
        }
        transaction.commit();
        return {};
    });
}

sync::Result<bool> Index::isMostlyLeftovers() const
{
    return guarded([&]() -> sync::Result<bool> {
        return m_database->sql().execAndGet("SELECT n > 1000 AND n > (SELECT coalesce(sum(n), 0) FROM counts) FROM leftovers").getInt() != 0;
    });
}

} // namespace mycel::model
