#include "model/mine/settledby.h"

#include "model/index/database.h"

namespace mycel::model {

sync::Result<void> keepSettledBy(Mine &mine, const QString &draft, const QList<QByteArray> &keptFiles)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement gone(sql, "DELETE FROM settled_by_drafts WHERE draft=? OR draft NOT IN (SELECT id FROM drafts)");
        bindText(gone, 1, draft);
        gone.exec();
        SQLite::Statement write(sql, "INSERT OR IGNORE INTO settled_by_drafts(draft, path) VALUES(?,?)");
        for (const QByteArray &path : keptFiles) {
            bindText(write, 1, draft);
            bindBytes(write, 2, path);
            write.exec();
            write.reset();
        }
        transaction.commit();
        return {};
    });
}

sync::Result<QList<QByteArray>> settledBy(const Mine &mine, const QString &draft)
{
    return guarded([&]() -> sync::Result<QList<QByteArray>> {
        SQLite::Statement rows(mine.database().sql(), "SELECT path FROM settled_by_drafts WHERE draft=? ORDER BY path");
        bindText(rows, 1, draft);
        QList<QByteArray> paths;
        while (rows.executeStep())
            paths.append(bytesOf(rows.getColumn(0)));
        return paths;
    });
}

} // namespace mycel::model
