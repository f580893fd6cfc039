#include "model/index/schema.h"

namespace mycel::model {

namespace {

/// One more with each change to the tables and to how a text is read: what is forgotten has to be what was learnt.
constexpr int Version = 26;

/// The full text is set up here and never again: FTS5 3.40 reads freed memory where another connection changed what it knows
/// of ranking. Its segments are put together little by little, by who edits; the crisis is a search in hundreds of them.
/// No trigger stands on `items`: SQLite puts a savepoint around a statement that has one, and at each savepoint FTS5 writes down
/// what it has gathered of the words.
constexpr const char *Tables = R"(
CREATE TABLE libraries(no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '', license TEXT NOT NULL DEFAULT '', languages TEXT NOT NULL DEFAULT '', topics TEXT NOT NULL DEFAULT '',
    sites TEXT NOT NULL DEFAULT '', language_folders TEXT NOT NULL DEFAULT '', translated TEXT NOT NULL DEFAULT '', main_language TEXT NOT NULL DEFAULT '', history BLOB,
    maintainers TEXT NOT NULL DEFAULT '', maintainer_keys TEXT NOT NULL DEFAULT '', categories TEXT NOT NULL DEFAULT '', new_names_wait INTEGER NOT NULL DEFAULT 0);
CREATE TABLE heads(library INTEGER NOT NULL, branch TEXT NOT NULL, head BLOB NOT NULL, PRIMARY KEY(library, branch)) WITHOUT ROWID;
CREATE TABLE items(no INTEGER PRIMARY KEY AUTOINCREMENT, library INTEGER NOT NULL, path TEXT NOT NULL, blob BLOB NOT NULL, kind INTEGER NOT NULL,
    id TEXT NOT NULL, work TEXT NOT NULL, lead INTEGER NOT NULL DEFAULT 0, original INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, lang TEXT NOT NULL,
    topics TEXT NOT NULL, authors TEXT NOT NULL, license TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL,
    changed INTEGER NOT NULL DEFAULT 0, changed_by TEXT NOT NULL DEFAULT '', minutes INTEGER NOT NULL, UNIQUE(library, path));
CREATE INDEX items_by_work ON items(library, work);
CREATE INDEX items_by_id ON items(id) WHERE id <> '';
CREATE INDEX items_by_title ON items(library, title COLLATE NOCASE);
CREATE INDEX items_by_time ON items(changed DESC, no);
CREATE INDEX items_by_kind_time ON items(kind, changed DESC, no);
CREATE INDEX items_by_kind_title ON items(kind, title COLLATE NOCASE, no);
CREATE TABLE aliases(library INTEGER NOT NULL, alias TEXT NOT NULL COLLATE NOCASE, item INTEGER NOT NULL, PRIMARY KEY(library, alias, item)) WITHOUT ROWID;
CREATE INDEX aliases_by_item ON aliases(item);
CREATE TABLE files(library INTEGER NOT NULL, path TEXT NOT NULL, blob BLOB NOT NULL, PRIMARY KEY(library, path)) WITHOUT ROWID;
CREATE TABLE coming(library INTEGER NOT NULL, path TEXT NOT NULL, blob BLOB NOT NULL, PRIMARY KEY(library, path)) WITHOUT ROWID;
CREATE TABLE topics(topic TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY(topic, item)) WITHOUT ROWID;
CREATE INDEX topics_by_item ON topics(item);
CREATE TABLE links(item INTEGER NOT NULL, library INTEGER NOT NULL, target TEXT NOT NULL, rel TEXT NOT NULL, why TEXT NOT NULL, path TEXT,
    PRIMARY KEY(item, rel, target)) WITHOUT ROWID;
CREATE INDEX links_by_path ON links(library, path);
CREATE TABLE opportunities(item INTEGER PRIMARY KEY, facts BLOB NOT NULL);
CREATE TABLE problems(library INTEGER NOT NULL, path TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY(library, path, reason)) WITHOUT ROWID;
CREATE TABLE counts(library INTEGER NOT NULL, kind INTEGER NOT NULL, lang TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(library, kind, lang)) WITHOUT ROWID;
CREATE TABLE works(library INTEGER NOT NULL, kind INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(library, kind)) WITHOUT ROWID;
CREATE TABLE threads(no INTEGER PRIMARY KEY, library INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL DEFAULT '', about TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', created INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'open', posts INTEGER NOT NULL DEFAULT 0, last INTEGER NOT NULL DEFAULT 0,
    kind INTEGER NOT NULL DEFAULT -1, method INTEGER NOT NULL DEFAULT 0, ends INTEGER NOT NULL DEFAULT 0, UNIQUE(library, id));
CREATE INDEX threads_by_time ON threads(last DESC, no);
CREATE INDEX threads_by_about ON threads(about) WHERE about <> '';
CREATE INDEX threads_by_category ON threads(category, last DESC, no);
CREATE INDEX threads_by_end ON threads(ends) WHERE method > 0;
CREATE TABLE thread_counts(library INTEGER NOT NULL, category TEXT NOT NULL, kind INTEGER NOT NULL, state TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(library, category, kind, state)) WITHOUT ROWID;
CREATE TRIGGER threads_come AFTER INSERT ON threads BEGIN
    INSERT INTO thread_counts VALUES(new.library, new.category, new.kind, new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
CREATE TRIGGER threads_go AFTER DELETE ON threads BEGIN
    UPDATE thread_counts SET n = n - 1 WHERE library = old.library AND category = old.category AND kind = old.kind AND state = old.state; END;
CREATE TRIGGER threads_change AFTER UPDATE OF category, kind, state ON threads WHEN old.category <> new.category OR old.kind <> new.kind OR old.state <> new.state BEGIN
    UPDATE thread_counts SET n = n - 1 WHERE library = old.library AND category = old.category AND kind = old.kind AND state = old.state;
    INSERT INTO thread_counts VALUES(new.library, new.category, new.kind, new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
CREATE TABLE names(library INTEGER NOT NULL, name TEXT NOT NULL, looks TEXT NOT NULL, PRIMARY KEY(library, name)) WITHOUT ROWID;
CREATE INDEX names_by_looks ON names(library, looks);
CREATE TABLE events(no INTEGER PRIMARY KEY AUTOINCREMENT, thread INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, blob BLOB NOT NULL, act INTEGER NOT NULL, author TEXT NOT NULL,
    created INTEGER NOT NULL, reply_to TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, problem TEXT NOT NULL, UNIQUE(thread, number, id));
CREATE INDEX events_by_act ON events(thread, act, created);
CREATE INDEX events_by_author ON events(author, thread);
CREATE INDEX events_by_id ON events(id) WHERE id <> '';
CREATE INDEX approvals ON events(value) WHERE act = 11;
CREATE TABLE signers(event INTEGER NOT NULL, blob BLOB NOT NULL, key TEXT NOT NULL, PRIMARY KEY(event, blob, key)) WITHOUT ROWID;
CREATE TABLE leftovers(n INTEGER NOT NULL);
INSERT INTO leftovers VALUES(0);
CREATE TABLE stems(stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(stem, word)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(title, summary, headings, body, labels, content='', tokenize='mycel');
CREATE VIRTUAL TABLE titles USING fts5(title, labels, content='', tokenize='mycel', prefix='1 2 3');
CREATE VIRTUAL TABLE posts USING fts5(title, text, labels, content='', tokenize='mycel');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');
INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
INSERT INTO words(words, rank) VALUES('automerge', 16);
INSERT INTO words(words, rank) VALUES('crisismerge', 500);
INSERT INTO posts(posts, rank) VALUES('automerge', 16);
INSERT INTO posts(posts, rank) VALUES('crisismerge', 500);
)";

} // namespace

sync::Result<void> makeSchema(Database &database)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = database.sql();
        const auto versionNow = [&sql] { return sql.execAndGet("PRAGMA user_version").getInt(); };
        const bool made = versionNow() == Version;
        if (!made)
            sql.exec("PRAGMA synchronous=OFF"); // nothing is in it yet
        database.useLog();
        sql.exec("PRAGMA journal_size_limit=67108864");
        if (made) {
            sql.exec("PRAGMA synchronous=NORMAL"); // the repository is the truth: what a power cut takes is read again
            return {};
        }
        // At once: another program may be making them in this moment.
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        const int version = versionNow();
        if (version == Version)
            return {}; // made just now; this connection is careless with what can be made again
        if (version != 0 || sql.execAndGet("SELECT count(*) FROM sqlite_master").getInt() != 0)
            return sync::fail(sync::Error::Kind::Damaged, "version");
        sql.exec(Tables);
        sql.exec("PRAGMA user_version=" + std::to_string(Version));
        transaction.commit();
        sql.exec("PRAGMA synchronous=NORMAL");
        return {};
    });
}

sync::Result<void> checkSchema(Database &database)
{
    return guarded([&]() -> sync::Result<void> {
        if (database.sql().execAndGet("PRAGMA user_version").getInt() != Version)
            return sync::fail(sync::Error::Kind::Damaged, "version");
        return {};
    });
}

} // namespace mycel::model
