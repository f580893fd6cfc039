#include "model/mine/journal.h"

#include "model/index/database.h"
#include "model/mine/drafts.h"

namespace mycel::model {

namespace {

QList<sync::Change> filesOf(SQLite::Database &sql, qint64 deed)
{
    SQLite::Statement rows(sql, "SELECT path, bytes FROM journal_files WHERE deed=? ORDER BY path");
    bindNumber(rows, 1, deed);
    QList<sync::Change> files;
    while (rows.executeStep()) {
        const SQLite::Column bytes = rows.getColumn(1);
        files.append({bytesOf(rows.getColumn(0)), bytes.isNull() ? std::nullopt : std::optional(bytesOf(bytes))});
    }
    return files;
}

void writeFiles(SQLite::Database &sql, qint64 deed, const QList<sync::Change> &files)
{
    SQLite::Statement write(sql, "INSERT OR REPLACE INTO journal_files(deed, path, bytes) VALUES(?,?,?)");
    for (const sync::Change &file : files) {
        bindNumber(write, 1, deed);
        bindBytes(write, 2, file.path);
        if (file.bytes)
            bindBytes(write, 3, *file.bytes);
        write.exec();
        write.reset();
        write.clearBindings();
    }
}

} // namespace

sync::Result<Journal> Journal::open(const QString &folder)
{
    auto mine = Mine::open(folder);
    return mine ? Journal(std::move(*mine)) : sync::Result<Journal>(sync::fail(mine.error()));
}

sync::Result<Deed> Journal::accept(const Deed &deed, const QString &draft)
{
    return accept(QList<Deed>{deed}, draft).map([](const QList<Deed> &accepted) { return accepted.first(); });
}

sync::Result<QList<Deed>> Journal::accept(const QList<Deed> &deeds, const QString &draft)
{
    return guarded([&]() -> sync::Result<QList<Deed>> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        QList<Deed> accepted = deeds;
        for (Deed &deed : accepted) {
            SQLite::Statement write(sql, "INSERT INTO journal(library, branch, base, author, time, message) VALUES(?,?,?,?,?,?)");
            bindText(write, 1, deed.library);
            bindBytes(write, 2, deed.branch);
            bindBytes(write, 3, deed.base.raw());
            bindText(write, 4, deed.author);
            bindNumber(write, 5, deed.time.toSecsSinceEpoch());
            bindText(write, 6, deed.message);
            write.exec();
            deed.number = sql.getLastInsertRowid();
            writeFiles(sql, deed.number, deed.files);
        }
        dropDraft(sql, draft);
        transaction.commit();
        return accepted;
    });
}

sync::Result<QList<Deed>> Journal::waiting(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Deed>> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Statement rows(sql, "SELECT number, library, branch, base, author, time, message FROM journal WHERE ?1='' OR library=?1 ORDER BY number");
        bindText(rows, 1, library);
        QList<Deed> deeds;
        while (rows.executeStep()) {
            const qint64 number = rows.getColumn(0).getInt64();
            deeds.append({number, textOf(rows.getColumn(1)), bytesOf(rows.getColumn(2)), sync::Id::fromRaw(bytesOf(rows.getColumn(3))), filesOf(sql, number), textOf(rows.getColumn(4)),
                          QDateTime::fromSecsSinceEpoch(rows.getColumn(5).getInt64(), Qt::UTC), textOf(rows.getColumn(6))});
        }
        return deeds;
    });
}

sync::Result<QStringList> Journal::librariesWaiting(const Mine &mine)
{
    return guarded([&]() -> sync::Result<QStringList> {
        SQLite::Statement rows(mine.database().sql(), "SELECT DISTINCT library FROM journal");
        QStringList libraries;
        while (rows.executeStep())
            libraries.append(textOf(rows.getColumn(0)));
        return libraries;
    });
}

sync::Result<void> Journal::played(qint64 number)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        for (const char *gone : {"DELETE FROM journal_files WHERE deed=?", "DELETE FROM journal WHERE number=?"}) {
            SQLite::Statement write(sql, gone);
            bindNumber(write, 1, number);
            write.exec();
        }
        transaction.commit();
        return {};
    });
}

} // namespace mycel::model
