#include "model/mine/rights.h"

#include "model/index/database.h"

namespace mycel::model {

sync::Result<Rights> Rights::open(const QString &folder)
{
    return Mine::open(folder).map([](Mine mine) { return Rights(std::move(mine)); });
}

sync::Result<void> Rights::note(const QString &library, const QString &place, bool maySend)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement known(m_mine.database().sql(), "SELECT 1 FROM rights WHERE library=? AND place=? AND may_send=?");
        SQLite::Statement write(m_mine.database().sql(), "INSERT OR REPLACE INTO rights(library, place, may_send) VALUES(?,?,?)");
        for (SQLite::Statement *each : {&known, &write}) {
            bindText(*each, 1, library);
            bindText(*each, 2, place);
            bindNumber(*each, 3, maySend ? 1 : 0);
        }
        if (!known.executeStep()) // most times nothing changed, and no disk is waited for
            write.exec();
        return {};
    });
}

sync::Result<QHash<QString, bool>> Rights::known(const Mine &mine)
{
    return guarded([&]() -> sync::Result<QHash<QString, bool>> {
        SQLite::Statement rows(mine.database().sql(), "SELECT rights.library, may_send FROM rights JOIN libraries ON libraries.key=rights.library AND libraries.address=rights.place");
        QHash<QString, bool> known;
        while (rows.executeStep())
            known.insert(textOf(rows.getColumn(0)), rows.getColumn(1).getInt() != 0);
        return known;
    });
}

} // namespace mycel::model
