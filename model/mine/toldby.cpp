#include "model/mine/toldby.h"

#include "model/index/database.h"

namespace mycel::model {

sync::Result<void> keepToldBy(Mine &mine, const QString &draft, const QByteArray &post)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        sql.exec("DELETE FROM told_by_drafts WHERE draft NOT IN (SELECT id FROM drafts)");
        SQLite::Statement write(sql, "INSERT OR IGNORE INTO told_by_drafts(draft, post) VALUES(?,?)");
        bindText(write, 1, draft);
        bindBytes(write, 2, post);
        write.exec();
        transaction.commit();
        return {};
    });
}

sync::Result<QList<QByteArray>> toldBy(const Mine &mine, const QString &draft)
{
    return guarded([&]() -> sync::Result<QList<QByteArray>> {
        SQLite::Statement rows(mine.database().sql(), "SELECT post FROM told_by_drafts WHERE draft=? ORDER BY post");
        bindText(rows, 1, draft);
        QList<QByteArray> posts;
        while (rows.executeStep())
            posts.append(bytesOf(rows.getColumn(0)));
        return posts;
    });
}

} // namespace mycel::model
