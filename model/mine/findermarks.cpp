#include "model/mine/findermarks.h"

#include "model/index/database.h"
#include "model/mine/keptcopy.h"
#include "model/mine/profilestore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mycel::model {

namespace {

/// What is dropped from now on in this connection does not stay in the file.
void forgetWell(SQLite::Database &sql)
{
    sql.exec("PRAGMA secure_delete=ON");
}

OfferKey keyIn(SQLite::Statement &row, int column)
{
    return {textOf(row.getColumn(column)), textOf(row.getColumn(column + 1))};
}

} // namespace

sync::Result<OfferMarks> keptMarks(const Mine &mine)
{
    return guarded([&]() -> sync::Result<OfferMarks> {
        SQLite::Statement rows(mine.database().sql(), "SELECT library, item, mark FROM offer_marks");
        OfferMarks marks;
        while (rows.executeStep())
            marks.insert(keyIn(rows, 0), Mark(qBound(0, rows.getColumn(2).getInt(), int(Mark::NotForMe))));
        return marks;
    });
}

sync::Result<void> keepMark(const Mine &mine, const OfferKey &offer, Mark mark)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        forgetWell(sql);
        SQLite::Statement keep(sql, mark == Mark::None ? "DELETE FROM offer_marks WHERE library = ?1 AND item = ?2"
                                                       : "INSERT INTO offer_marks VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET mark = excluded.mark");
        bindText(keep, 1, offer.library);
        bindText(keep, 2, offer.id);
        if (mark != Mark::None)
            bindNumber(keep, 3, int(mark));
        keep.exec();
        return {};
    });
}

sync::Result<QList<SavedSearch>> keptSearches(const Mine &mine)
{
    return guarded([&]() -> sync::Result<QList<SavedSearch>> {
        SQLite::Statement rows(mine.database().sql(), "SELECT id, name, words, wanted FROM searches ORDER BY name, id");
        QList<SavedSearch> searches;
        while (rows.executeStep())
            searches.append({textOf(rows.getColumn(0)), textOf(rows.getColumn(1)), textOf(rows.getColumn(2)), wantedIn(QJsonDocument::fromJson(bytesOf(rows.getColumn(3))).object())});
        return searches;
    });
}

sync::Result<void> keepSearch(const Mine &mine, const SavedSearch &search)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        forgetWell(sql);
        SQLite::Statement keep(sql, "INSERT INTO searches VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, words = excluded.words, wanted = excluded.wanted");
        bindText(keep, 1, search.id);
        bindText(keep, 2, search.name);
        bindText(keep, 3, search.words);
        bindBytes(keep, 4, QJsonDocument(jsonOf(search.wanted)).toJson(QJsonDocument::Compact));
        keep.exec();
        return {};
    });
}

sync::Result<void> dropSearch(const Mine &mine, const QString &id)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        forgetWell(sql);
        SQLite::Transaction both(sql, SQLite::TransactionBehavior::IMMEDIATE);
        for (const char *from : {"DELETE FROM searches WHERE id = ?", "DELETE FROM search_seen WHERE search = ?"}) {
            SQLite::Statement drop(sql, from);
            bindText(drop, 1, id);
            drop.exec();
        }
        both.commit();
        return {};
    });
}

sync::Result<QSet<OfferKey>> seenBy(const Mine &mine, const QString &id)
{
    return guarded([&]() -> sync::Result<QSet<OfferKey>> {
        SQLite::Statement rows(mine.database().sql(), "SELECT library, item FROM search_seen WHERE search = ?");
        bindText(rows, 1, id);
        QSet<OfferKey> seen;
        while (rows.executeStep())
            seen.insert(keyIn(rows, 0));
        return seen;
    });
}

sync::Result<void> setSeenBy(const Mine &mine, const QString &id, const QList<OfferKey> &offers)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        forgetWell(sql);
        SQLite::Transaction all(sql, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement drop(sql, "DELETE FROM search_seen WHERE search = ?");
        bindText(drop, 1, id);
        drop.exec();
        SQLite::Statement add(sql, "INSERT OR IGNORE INTO search_seen VALUES(?, ?, ?)");
        for (const OfferKey &offer : offers) {
            bindText(add, 1, id);
            bindText(add, 2, offer.library);
            bindText(add, 3, offer.id);
            add.exec();
            add.reset();
        }
        all.commit();
        return {};
    });
}

sync::Result<void> forgetFinder(const Mine &mine)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        forgetWell(sql);
        SQLite::Transaction all(sql, SQLite::TransactionBehavior::IMMEDIATE);
        sql.exec("DELETE FROM offer_marks; DELETE FROM searches; DELETE FROM search_seen");
        all.commit();
        return {};
    }).and_then([&mine] { return keepProfile(mine, {}); }).and_then([&mine] { return copyNow(mine.database()); });
}

} // namespace mycel::model
