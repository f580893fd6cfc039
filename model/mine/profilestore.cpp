#include "model/mine/profilestore.h"

#include "model/index/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mycel::model {

namespace {

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

QJsonObject jsonOf(const Profile &profile)
{
    QJsonArray needs;
    for (const int need : profile.needs)
        needs.append(QString(nameOf(Need(need))));
    QJsonObject json{{QStringLiteral("skills"), QJsonArray::fromStringList(profile.skills)}, {QStringLiteral("learning"), QJsonArray::fromStringList(profile.learning)},
                     {QStringLiteral("topics"), QJsonArray::fromStringList(profile.topics)}, {QStringLiteral("languages"), QJsonArray::fromStringList(profile.languages)},
                     {QStringLiteral("hours"), profile.hours}, {QStringLiteral("home"), profile.homeName}, {QStringLiteral("needs"), needs}};
    if (profile.home) {
        json[QStringLiteral("lat")] = profile.home->lat;
        json[QStringLiteral("lon")] = profile.home->lon;
    }
    if (profile.risk)
        json[QStringLiteral("risk")] = int(*profile.risk);
    return json;
}

Profile profileIn(const QJsonObject &json)
{
    Profile profile;
    profile.skills = textsIn(json[QStringLiteral("skills")]);
    profile.learning = textsIn(json[QStringLiteral("learning")]);
    profile.topics = textsIn(json[QStringLiteral("topics")]);
    profile.languages = textsIn(json[QStringLiteral("languages")]);
    profile.hours = json[QStringLiteral("hours")].toDouble();
    profile.homeName = json[QStringLiteral("home")].toString();
    for (const QString &name : textsIn(json[QStringLiteral("needs")])) {
        for (int need = 0; need < Needs; ++need) {
            if (name == nameOf(Need(need)))
                profile.needs.insert(need);
        }
    }
    if (json.contains(QStringLiteral("lat")))
        profile.home = pointOf(json[QStringLiteral("lat")].toDouble(), json[QStringLiteral("lon")].toDouble());
    if (json.contains(QStringLiteral("risk")))
        profile.risk = Risk(qBound(0, json[QStringLiteral("risk")].toInt(), int(Risk::Arrestable)));
    return profile;
}

} // namespace

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
