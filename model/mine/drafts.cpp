#include "model/mine/drafts.h"

#include "model/content/naming.h"
#include "model/index/database.h"

namespace mycel::model {

namespace {

const QString Post = QStringLiteral("post"); ///< where items have their kind

Draft draftOf(SQLite::Statement &row)
{
    Draft draft;
    draft.id = textOf(row.getColumn(0));
    draft.library = textOf(row.getColumn(1));
    draft.path = bytesOf(row.getColumn(2));
    draft.kind = kindNamed(textOf(row.getColumn(3))).value_or(Kind::Guide);
    draft.post = textOf(row.getColumn(3)) == Post;
    draft.base = sync::Id::fromRaw(bytesOf(row.getColumn(4)));
    draft.opening = bytesOf(row.getColumn(5));
    draft.bytes = bytesOf(row.getColumn(6));
    draft.changed = QDateTime::fromSecsSinceEpoch(row.getColumn(7).getInt64(), Qt::UTC);
    return draft;
}

constexpr const char *Columns = "SELECT id, library, path, kind, base, opening, bytes, changed FROM drafts ";

void writeFiles(SQLite::Database &sql, const Draft &draft)
{
    // A picture is large and does not change: what is there already is not written again every second.
    SQLite::Statement known(sql, "SELECT path FROM draft_files WHERE draft=?");
    bindText(known, 1, draft.id);
    QList<QByteArray> gone;
    while (known.executeStep())
        gone.append(bytesOf(known.getColumn(0)));
    SQLite::Statement write(sql, "INSERT INTO draft_files(draft, path, bytes) VALUES(?,?,?)");
    for (const sync::Change &file : draft.files) {
        if (gone.removeOne(file.path) || !file.bytes)
            continue;
        bindText(write, 1, draft.id);
        bindBytes(write, 2, file.path);
        bindBytes(write, 3, *file.bytes);
        write.exec();
        write.reset();
    }
    SQLite::Statement drop(sql, "DELETE FROM draft_files WHERE draft=? AND path=?");
    for (const QByteArray &path : gone) {
        bindText(drop, 1, draft.id);
        bindBytes(drop, 2, path);
        drop.exec();
        drop.reset();
    }
}

} // namespace

sync::Result<Drafts> Drafts::open(const QString &folder)
{
    auto mine = Mine::open(folder);
    return mine ? Drafts(std::move(*mine)) : sync::Result<Drafts>(sync::fail(mine.error()));
}

sync::Result<Draft> Drafts::keep(Draft draft)
{
    if (draft.id.isEmpty())
        draft.id = freshItemId();
    draft.changed = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    return guarded([&]() -> sync::Result<Draft> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement write(sql, "INSERT OR REPLACE INTO drafts(id, library, path, kind, base, opening, bytes, changed) VALUES(?,?,?,?,?,?,?,?)");
        bindText(write, 1, draft.id);
        bindText(write, 2, draft.library);
        bindBytes(write, 3, draft.path);
        bindText(write, 4, draft.post ? Post : QString(nameOf(draft.kind)));
        bindBytes(write, 5, draft.base.raw());
        bindBytes(write, 6, draft.opening);
        bindBytes(write, 7, draft.bytes);
        bindNumber(write, 8, draft.changed.toSecsSinceEpoch());
        write.exec();
        writeFiles(sql, draft);
        transaction.commit();
        return draft;
    });
}

sync::Result<QList<Draft>> Drafts::all(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Draft>> {
        SQLite::Statement rows(m_mine.database().sql(), std::string(Columns) + "WHERE ?1='' OR library=?1 ORDER BY changed DESC, id");
        bindText(rows, 1, library);
        QList<Draft> drafts;
        while (rows.executeStep())
            drafts.append(draftOf(rows));
        return drafts;
    });
}

sync::Result<Draft> Drafts::draft(const QString &id) const
{
    return guarded([&]() -> sync::Result<Draft> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Statement row(sql, std::string(Columns) + "WHERE id=?");
        bindText(row, 1, id);
        if (!row.executeStep())
            return sync::fail(sync::Error::Kind::NotFound, "draft", id);
        Draft draft = draftOf(row);
        SQLite::Statement files(sql, "SELECT path, bytes FROM draft_files WHERE draft=? ORDER BY path");
        bindText(files, 1, id);
        while (files.executeStep())
            draft.files.append({bytesOf(files.getColumn(0)), bytesOf(files.getColumn(1))});
        return draft;
    });
}

sync::Result<void> Drafts::drop(const QString &id)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        dropDraft(sql, id);
        transaction.commit();
        return {};
    });
}

void dropDraft(SQLite::Database &sql, const QString &id)
{
    for (const char *gone : {"DELETE FROM draft_files WHERE draft=?", "DELETE FROM drafts WHERE id=?"}) {
        SQLite::Statement write(sql, gone);
        bindText(write, 1, id);
        write.exec();
    }
}

} // namespace mycel::model
