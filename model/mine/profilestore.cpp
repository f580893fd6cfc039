#include "model/mine/profilestore.h"

#include "model/index/database.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mycel::model {

sync::Result<Profile> keptProfile(const Mine &mine)
{
    return guarded([&]() -> sync::Result<Profile> {
        SQLite::Statement row(mine.database().sql(), "SELECT said FROM profile WHERE no = 1");
        return row.executeStep() ? profileIn(QJsonDocument::fromJson(bytesOf(row.getColumn(0))).object()) : Profile();
    });
}

sync::Result<void> keepProfile(const Mine &mine, const Profile &profile)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = mine.database().sql();
        sql.exec("PRAGMA secure_delete=ON"); // of this connection: what was said before is not left in the file
        if (profile.isEmpty()) {
            sql.exec("DELETE FROM profile");
            sql.exec("PRAGMA wal_checkpoint(TRUNCATE)");
            return {};
        }
        SQLite::Statement keep(sql, "INSERT INTO profile(no, said) VALUES(1, ?) ON CONFLICT DO UPDATE SET said = excluded.said");
        bindBytes(keep, 1, QJsonDocument(jsonOf(profile)).toJson(QJsonDocument::Compact));
        keep.exec();
        return {};
    });
}

} // namespace mycel::model
