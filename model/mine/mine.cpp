#include "model/mine/mine.h"

#include "model/content/item.h"
#include "model/index/database.h"
#include "model/mine/keptcopy.h"
#include "sync/filelock.h"
#include "sync/merge/ancestry.h"
#include "sync/merge/puttingback.h"
#include "sync/store/writing.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace mycel::model {

namespace {

/// The only road to today's tables: one more step at the end, never an edited one.
/// `last_sync` is no longer written: the repository knows it.
constexpr const char *Steps[] = {
    "CREATE TABLE libraries(key TEXT PRIMARY KEY, address TEXT NOT NULL, branch TEXT NOT NULL, name TEXT NOT NULL, removed INTEGER, last_sync INTEGER) WITHOUT ROWID;"
    "CREATE TABLE hosts(host TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;",
    "CREATE TABLE authorities(host TEXT PRIMARY KEY, pem BLOB NOT NULL) WITHOUT ROWID;",
    "CREATE TABLE places(library TEXT NOT NULL, address TEXT NOT NULL, PRIMARY KEY(library, address)) WITHOUT ROWID;"
    "CREATE TABLE names(library TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE journal(number INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, branch BLOB NOT NULL, base BLOB NOT NULL, author TEXT NOT NULL, time INTEGER NOT NULL, message TEXT NOT NULL);"
    "CREATE TABLE journal_files(deed INTEGER NOT NULL, path BLOB NOT NULL, bytes BLOB, PRIMARY KEY(deed, path)) WITHOUT ROWID;"
    "CREATE TABLE drafts(id TEXT PRIMARY KEY, library TEXT NOT NULL, path BLOB NOT NULL, kind TEXT NOT NULL, base BLOB NOT NULL, opening BLOB NOT NULL, bytes BLOB NOT NULL, changed INTEGER NOT NULL);"
    "CREATE TABLE draft_files(draft TEXT NOT NULL, path BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(draft, path)) WITHOUT ROWID;",
    "CREATE TABLE read_marks(library TEXT NOT NULL, path BLOB NOT NULL, id TEXT NOT NULL, text BLOB NOT NULL, head BLOB NOT NULL, time INTEGER NOT NULL, PRIMARY KEY(library, path)) WITHOUT ROWID;",
    "CREATE TABLE rights(library TEXT NOT NULL, place TEXT NOT NULL, may_send INTEGER NOT NULL, PRIMARY KEY(library, place)) WITHOUT ROWID;"
    "CREATE TABLE losses(library TEXT NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL, items INTEGER NOT NULL, time INTEGER NOT NULL, PRIMARY KEY(library, before)) WITHOUT ROWID;",
    "CREATE TABLE connections(library TEXT PRIMARY KEY, proxy TEXT NOT NULL, sign_in TEXT NOT NULL, user TEXT NOT NULL, key_file TEXT NOT NULL, kept INTEGER NOT NULL) WITHOUT ROWID;",
    "CREATE TABLE settled_by_drafts(draft TEXT NOT NULL, path BLOB NOT NULL, PRIMARY KEY(draft, path)) WITHOUT ROWID;",
    "CREATE TABLE unread(library TEXT NOT NULL, thread TEXT NOT NULL, post TEXT NOT NULL, PRIMARY KEY(library, thread, post)) WITHOUT ROWID;"
    "CREATE TABLE unread_threads(library TEXT NOT NULL, thread TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(library, thread)) WITHOUT ROWID;"
    "CREATE TABLE unread_totals(library TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TRIGGER unread_came AFTER INSERT ON unread BEGIN"
    " INSERT INTO unread_threads VALUES(new.library, new.thread, 1) ON CONFLICT DO UPDATE SET n = n + 1;"
    " INSERT INTO unread_totals VALUES(new.library, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;"
    "CREATE TRIGGER unread_went AFTER DELETE ON unread BEGIN"
    " UPDATE unread_threads SET n = n - 1 WHERE library = old.library AND thread = old.thread;"
    " DELETE FROM unread_threads WHERE library = old.library AND thread = old.thread AND n <= 0;"
    " UPDATE unread_totals SET n = n - 1 WHERE library = old.library; END;"
    "CREATE TABLE follows(what TEXT NOT NULL, library TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(what, library, id)) WITHOUT ROWID;"
    "CREATE TABLE muted(what TEXT NOT NULL, library TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(what, library, value)) WITHOUT ROWID;",
    "ALTER TABLE connections ADD COLUMN proxy_kept INTEGER NOT NULL DEFAULT 0;",
    "CREATE TABLE seen_marks(library TEXT PRIMARY KEY, head BLOB NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID;",
    "CREATE TABLE profile(no INTEGER PRIMARY KEY CHECK(no = 1), said BLOB NOT NULL);",
    "CREATE TABLE told_by_drafts(draft TEXT NOT NULL, post BLOB NOT NULL, PRIMARY KEY(draft, post)) WITHOUT ROWID;",
    "CREATE TABLE offer_marks(library TEXT NOT NULL, item TEXT NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY(library, item)) WITHOUT ROWID;"
    "CREATE TABLE searches(id TEXT PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, wanted BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE search_seen(search TEXT NOT NULL, library TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY(search, library, item)) WITHOUT ROWID;",
    "CREATE TABLE sign_ins(library TEXT NOT NULL, place TEXT NOT NULL, sign_in TEXT NOT NULL, user TEXT NOT NULL, key_file TEXT NOT NULL, secret TEXT NOT NULL, PRIMARY KEY(library, place)) WITHOUT ROWID;"
    "INSERT INTO sign_ins SELECT library, address, sign_in, user, key_file, CASE WHEN kept THEN CASE sign_in WHEN 'key-file' THEN key_file ELSE user END || ' (' || library || ')' ELSE '' END"
    " FROM connections JOIN libraries ON libraries.key = library WHERE sign_in <> 'asked';"
    "ALTER TABLE connections DROP COLUMN sign_in;"
    "ALTER TABLE connections DROP COLUMN user;"
    "ALTER TABLE connections DROP COLUMN key_file;"
    "ALTER TABLE connections DROP COLUMN kept;",
};

QDateTime timeOf(const SQLite::Column &column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(column.getInt64(), Qt::UTC);
}

Kept keptOf(SQLite::Statement &row)
{
    return {textOf(row.getColumn(0)), textOf(row.getColumn(1)), bytesOf(row.getColumn(2)), textOf(row.getColumn(3)), timeOf(row.getColumn(4))};
}

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/mine.sqlite");
}

QString lockIn(const QString &folder)
{
    return folder + QStringLiteral("/locks/mine.lock");
}

void bindTime(SQLite::Statement &statement, int index, const QDateTime &time)
{
    if (time.isValid())
        bindNumber(statement, index, time.toSecsSinceEpoch());
}

} // namespace

Mine::Mine(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Mine::Mine(Mine &&) noexcept = default;
Mine &Mine::operator=(Mine &&) noexcept = default;
Mine::~Mine() = default;

sync::Result<Mine> Mine::openFile(const QString &file)
{
    auto database = Database::open(file, Database::For::Writing);
    if (!database)
        return sync::fail(database.error());
    const auto made = guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = (*database)->sql();
        (*database)->useLog();
        sql.exec("PRAGMA synchronous=FULL");
        if (sql.execAndGet("PRAGMA user_version").getInt() < int(std::size(Steps))) {
            sql.exec("BEGIN IMMEDIATE");
            for (int step = sql.execAndGet("PRAGMA user_version").getInt(); step < int(std::size(Steps)); ++step)
                sql.exec(Steps[step]);
            sql.exec("PRAGMA user_version=" + std::to_string(std::size(Steps)));
            sql.exec("COMMIT");
        }
        sql.execAndGet("SELECT count(*) FROM libraries");
        return {};
    });
    if (!made)
        return sync::fail(made.error());
    return Mine(std::move(*database));
}

/// One program at a time makes the file, or puts a damaged one aside; who waited finds it done.
sync::Result<Mine> Mine::mend(const QString &folder, bool badly)
{
    const QString file = fileIn(folder);
    const auto lock = sync::FileLock::take(lockIn(folder));
    if (!lock)
        return sync::fail(lock.error());
    if (QFileInfo(file).size() > 0) {
        auto mine = openFile(file);
        const bool sound = mine && (!badly || isSound(*mine->m_database));
        if (sound || (!mine && mine.error().kind != sync::Error::Kind::Damaged))
            return mine;
    }
    if (const auto restored = restoreFromCopy(file); !restored)
        return sync::fail(restored.error());
    return openFile(file);
}

bool Mine::isNew(const QString &folder)
{
    return !QFile::exists(fileIn(folder));
}

sync::Result<Mine> Mine::open(const QString &folder)
{
    const QString file = fileIn(folder);
    if (QFileInfo(file).size() > 0) {
        auto mine = openFile(file);
        if (mine || mine.error().kind != sync::Error::Kind::Damaged)
            return mine;
    }
    return mend(folder, false);
}

sync::Result<Mine> Mine::read(const QString &folder)
{
    auto mine = open(folder);
    if (mine || mine.error().kind != sync::Error::Kind::Full)
        return mine;
    auto database = Database::open(fileIn(folder), Database::For::Reading);
    return database ? Mine(std::move(*database)) : sync::Result<Mine>(sync::fail(mine.error()));
}

sync::Result<Mine> Mine::lookAfter(const QString &folder)
{
    auto mine = open(folder);
    if (mine && !isSound(*mine->m_database))
        mine = mend(folder, true);
    const auto libraries = mine ? mine->libraries() : sync::Result<QList<Kept>>(sync::fail(mine.error()));
    if (!libraries)
        return sync::fail(libraries.error());
    // Where another program is at it, it makes the copy. One of nothing would stand in the way of the first of something.
    const auto lock = libraries->isEmpty() ? sync::fail(sync::Error::Kind::NotFound) : sync::FileLock::take(lockIn(folder), 0);
    if (const auto kept = lock ? keepCopy(*mine->m_database) : sync::Result<void>(); !kept)
        return sync::fail(kept.error());
    return mine;
}

std::optional<QString> Mine::putAside(const QString &folder)
{
    return asideSinceLastAsked(fileIn(folder));
}

sync::Result<QList<Kept>> Mine::libraries() const
{
    return guarded([&]() -> sync::Result<QList<Kept>> {
        SQLite::Statement rows(m_database->sql(), "SELECT key, address, branch, name, removed FROM libraries ORDER BY name COLLATE NOCASE, key");
        QList<Kept> libraries;
        while (rows.executeStep())
            libraries.append(keptOf(rows));
        return libraries;
    });
}

sync::Result<Kept> Mine::library(const QString &key) const
{
    return guarded([&]() -> sync::Result<Kept> {
        SQLite::Statement row(m_database->sql(), "SELECT key, address, branch, name, removed FROM libraries WHERE key=? AND removed IS NULL");
        bindText(row, 1, key);
        return row.executeStep() ? keptOf(row) : sync::Result<Kept>(sync::fail(sync::Error::Kind::NotFound, "library", key));
    });
}

sync::Result<void> Mine::write(const char *how, const Kept &library)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_database->sql(), std::string(how) + " INTO libraries(key, address, branch, name, removed) VALUES(?,?,?,?,?)");
        bindText(write, 1, library.key);
        bindText(write, 2, library.address);
        bindText(write, 3, QString::fromUtf8(library.branch));
        bindText(write, 4, library.name);
        bindTime(write, 5, library.removed);
        write.exec();
        return {};
    });
}

sync::Result<void> Mine::keep(const Kept &library)
{
    return write("INSERT OR REPLACE", library);
}

sync::Result<void> Mine::keepFound(const Kept &library)
{
    return write("INSERT OR IGNORE", library);
}

sync::Result<void> Mine::setRemoved(const QString &key, const QDateTime &removed)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_database->sql(), "UPDATE libraries SET removed=? WHERE key=?");
        bindTime(write, 1, removed);
        bindText(write, 2, key);
        write.exec();
        return {};
    });
}

sync::Result<void> Mine::drop(const QString &key)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Transaction transaction(m_database->sql(), SQLite::TransactionBehavior::IMMEDIATE);
        for (const char *gone : {"DELETE FROM journal_files WHERE deed IN (SELECT number FROM journal WHERE library=?)", "DELETE FROM journal WHERE library=?", "DELETE FROM names WHERE library=?", "DELETE FROM places WHERE library=?",
                                 "DELETE FROM read_marks WHERE library=?", "DELETE FROM rights WHERE library=?", "DELETE FROM losses WHERE library=?", "DELETE FROM connections WHERE library=?", "DELETE FROM sign_ins WHERE library=?",
                                 "DELETE FROM seen_marks WHERE library=?", "DELETE FROM unread WHERE library=?", "DELETE FROM unread_totals WHERE library=?", "DELETE FROM follows WHERE library=?", "DELETE FROM muted WHERE library=?", "DELETE FROM libraries WHERE key=?"}) {
            SQLite::Statement write(m_database->sql(), gone);
            bindText(write, 1, key);
            write.exec();
        }
        transaction.commit();
        return {};
    });
}

sync::Result<sync::Access> Mine::trusted(const QString &server) const
{
    return guarded([&]() -> sync::Result<sync::Access> {
        const auto kept = [&](const char *what) {
            SQLite::Statement row(m_database->sql(), what);
            bindText(row, 1, server);
            return row.executeStep() ? bytesOf(row.getColumn(0)) : QByteArray();
        };
        return sync::Access{{}, kept("SELECT key FROM hosts WHERE host=?"), kept("SELECT pem FROM authorities WHERE host=?")};
    });
}

sync::Result<void> Mine::trust(const QString &server, const sync::Access &accepted)
{
    return guarded([&]() -> sync::Result<void> {
        const auto keep = [&](const char *how, const QByteArray &what) {
            if (what.isEmpty())
                return;
            SQLite::Statement write(m_database->sql(), how);
            bindText(write, 1, server);
            bindBytes(write, 2, what);
            write.exec();
        };
        keep("INSERT OR REPLACE INTO hosts(host, key) VALUES(?,?)", accepted.hostKey);
        keep("INSERT OR REPLACE INTO authorities(host, pem) VALUES(?,?)", accepted.authorities);
        return {};
    });
}

sync::Result<QString> Mine::chosenName(const QString &library) const
{
    return guarded([&]() -> sync::Result<QString> {
        SQLite::Statement row(m_database->sql(), "SELECT name FROM names WHERE library=?");
        bindText(row, 1, library);
        return row.executeStep() ? textOf(row.getColumn(0)) : QString();
    });
}

sync::Result<void> Mine::chooseName(const QString &library, const QString &name)
{
    constexpr qsizetype LongestName = 100; // as posts are read
    static const QRegularExpression address(QStringLiteral("[^\\s@]@[^\\s@]"));
    if (oneLine(name, LongestName) != name.simplified()) // others would read another one
        return sync::fail(sync::Error::Kind::Refused, "name-letters", name);
    if (address.match(name).hasMatch())
        return sync::fail(sync::Error::Kind::Refused, "name-address", name);
    // As others will read it: a commit has less of a name than somebody may type.
    const QByteArray written = sync::signatureName(name).toLower();
    if (written == QByteArray(sync::MergeAuthor).toLower() || written == QByteArray(sync::PutBackAuthor).toLower())
        return sync::fail(sync::Error::Kind::Refused, "machine-name", name);
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_database->sql(), "INSERT OR REPLACE INTO names(library, name) VALUES(?,?)");
        bindText(write, 1, library);
        bindText(write, 2, name);
        write.exec();
        return {};
    });
}

sync::Result<QStringList> Mine::places(const QString &library) const
{
    return guarded([&]() -> sync::Result<QStringList> {
        SQLite::Statement rows(m_database->sql(), "SELECT address FROM places WHERE library=? ORDER BY address");
        bindText(rows, 1, library);
        QStringList places;
        while (rows.executeStep())
            places.append(textOf(rows.getColumn(0)));
        return places;
    });
}

sync::Result<void> Mine::forgetPlace(const QString &library, const QString &address)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_database->sql(), "DELETE FROM places WHERE library=? AND address=?");
        bindText(write, 1, library);
        bindText(write, 2, address);
        write.exec();
        return {};
    });
}

sync::Result<void> Mine::keepPlace(const QString &library, const QString &address)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_database->sql(), "INSERT OR IGNORE INTO places(library, address) VALUES(?,?)");
        bindText(write, 1, library);
        bindText(write, 2, address);
        write.exec();
        return {};
    });
}

} // namespace mycel::model
