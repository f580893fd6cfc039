#include "model/mine/losses.h"

#include "model/index/database.h"

namespace mycel::model {

sync::Result<Losses> Losses::open(const QString &folder)
{
    return Mine::open(folder).map([](Mine mine) { return Losses(std::move(mine)); });
}

sync::Result<void> Losses::note(const QString &library, const Loss &loss)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_mine.database().sql(), "INSERT OR REPLACE INTO losses(library, before, after, items, time) VALUES(?,?,?,?,?)");
        bindText(write, 1, library);
        bindBytes(write, 2, loss.before.raw());
        bindBytes(write, 3, loss.after.raw());
        bindNumber(write, 4, loss.items);
        bindNumber(write, 5, loss.time.toSecsSinceEpoch());
        write.exec();
        return {};
    });
}

sync::Result<QList<Loss>> Losses::of(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Loss>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT before, after, items, time FROM losses WHERE library=? ORDER BY time DESC, before");
        bindText(rows, 1, library);
        QList<Loss> losses;
        while (rows.executeStep())
            losses.append({sync::Id::fromRaw(bytesOf(rows.getColumn(0))), sync::Id::fromRaw(bytesOf(rows.getColumn(1))), rows.getColumn(2).getInt(), QDateTime::fromSecsSinceEpoch(rows.getColumn(3).getInt64(), Qt::UTC)});
        return losses;
    });
}

sync::Result<void> Losses::forget(const QString &library, const sync::Id &before)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_mine.database().sql(), "DELETE FROM losses WHERE library=? AND before=?");
        bindText(write, 1, library);
        bindBytes(write, 2, before.raw());
        write.exec();
        return {};
    });
}

} // namespace mycel::model
