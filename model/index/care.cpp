// What of a library is not as its writers meant it: the part of the reader that looks for what wants a hand.
#include "model/index/index.h"

#include "model/index/database.h"
#include "model/index/elsewhere.h"
#include "model/index/rows.h"

namespace mycel::model {

sync::Result<std::pair<QList<Care>, int>> Reader::leadingNowhere(const QString &library, int most) const
{
    return guarded([&]() -> sync::Result<std::pair<QList<Care>, int>> {
        SQLite::Statement rows(m_database->sql(), std::string("SELECT ") + ItemColumns + ", sum(k.rel <> 'picture'), sum(k.rel = 'picture'), count(*) OVER ()"
                                                  " FROM libraries l JOIN links k ON k.library = l.no AND k.path IS NULL AND NOT " + leadsElsewhere() + " JOIN items i ON i.no = k.item"
                                                  " WHERE l.key = ? GROUP BY i.no ORDER BY i.changed DESC, i.no LIMIT ?");
        bindText(rows, 1, library);
        bindNumber(rows, 2, most);
        std::pair<QList<Care>, int> found{{}, 0};
        while (rows.executeStep()) {
            found.first.append({itemOf(rows), rows.getColumn(ItemColumnCount).getInt(), rows.getColumn(ItemColumnCount + 1).getInt(), 0});
            found.second = rows.getColumn(ItemColumnCount + 2).getInt();
        }
        return found;
    });
}

sync::Result<QList<MadeFrom>> Reader::translationsMadeFrom(const QString &library, int most) const
{
    return guarded([&]() -> sync::Result<QList<MadeFrom>> {
        SQLite::Statement rows(m_database->sql(), std::string("SELECT ") + ItemColumns + ", k.target, o.path, o.blob"
                                                  " FROM libraries l JOIN links k ON k.library = l.no AND k.path = '' AND k.rel = 'source_rev' JOIN items i ON i.no = k.item"
                                                  " JOIN items o ON o.no = i.lead AND o.no <> i.no WHERE l.key = ? ORDER BY o.changed DESC, i.no LIMIT ?");
        bindText(rows, 1, library);
        bindNumber(rows, 2, most);
        QList<MadeFrom> found;
        while (rows.executeStep())
            found.append({itemOf(rows), sync::Id::fromHex(bytesOf(rows.getColumn(ItemColumnCount))).value_or(sync::Id()), bytesOf(rows.getColumn(ItemColumnCount + 1)), sync::Id::fromRaw(bytesOf(rows.getColumn(ItemColumnCount + 2)))});
        return found;
    });
}

} // namespace mycel::model
