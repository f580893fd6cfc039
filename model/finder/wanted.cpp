#include "model/finder/wanted.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mycel::model {

namespace {

constexpr const char *TraitNames[] = {"form", "topic", "skill", "language", "library", "group", "campaign", "learning"};
constexpr int WeekDays = 7, MonthDays = 31;

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

QJsonArray textsOf(const QSet<int> &needs)
{
    QJsonArray texts;
    for (int need = 0; need < Needs; ++need) {
        if (needs.contains(need))
            texts.append(QString(nameOf(Need(need))));
    }
    return texts;
}

QSet<int> needsIn(const QJsonValue &value)
{
    const QStringList names = textsIn(value);
    QSet<int> needs;
    for (int need = 0; need < Needs; ++need) {
        if (names.contains(nameOf(Need(need))))
            needs.insert(need);
    }
    return needs;
}

void addPoint(QJsonObject &json, const std::optional<Point> &point)
{
    if (!point)
        return;
    json[QStringLiteral("lat")] = point->lat;
    json[QStringLiteral("lon")] = point->lon;
}

std::optional<Point> pointIn(const QJsonObject &json)
{
    return json.contains(QStringLiteral("lat")) ? pointOf(json[QStringLiteral("lat")].toDouble(), json[QStringLiteral("lon")].toDouble()) : std::nullopt;
}

/// One of those up to `last`; nothing where it is not said.
template <class Enum>
std::optional<Enum> numbered(const QJsonValue &value, Enum last)
{
    return value.isDouble() ? std::optional(Enum(qBound(0, value.toInt(), int(last)))) : std::nullopt;
}

void addTime(QJsonObject &json, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        json[name] = time.toString(Qt::ISODate);
}

} // namespace

QJsonObject jsonOf(const Wanted &wanted)
{
    QJsonObject json;
    for (int trait = 0; trait < Traits; ++trait)
        json[QLatin1String(TraitNames[trait])] = QJsonArray::fromStringList(wanted.chosen[size_t(trait)]);
    addPoint(json, wanted.near);
    json[QStringLiteral("near")] = wanted.nearName;
    json[QStringLiteral("within")] = wanted.within;
    json[QStringLiteral("remote")] = wanted.remote;
    json[QStringLiteral("in_person")] = wanted.inPerson;
    json[QStringLiteral("span")] = int(wanted.span);
    addTime(json, QStringLiteral("from"), wanted.from);
    addTime(json, QStringLiteral("to"), wanted.to);
    json[QStringLiteral("evenings")] = wanted.hours.evenings;
    json[QStringLiteral("weekends")] = wanted.hours.weekends;
    json[QStringLiteral("weekdays")] = wanted.hours.weekdays;
    json[QStringLiteral("one_off")] = wanted.oneOff;
    json[QStringLiteral("regular")] = wanted.regular;
    json[QStringLiteral("hours")] = wanted.mostHours;
    json[QStringLiteral("per_week")] = wanted.perWeek;
    json[QStringLiteral("no_experience")] = wanted.noExperience;
    if (wanted.risk)
        json[QStringLiteral("risk")] = int(*wanted.risk);
    json[QStringLiteral("free")] = wanted.free;
    json[QStringLiteral("age")] = wanted.age;
    json[QStringLiteral("needs")] = textsOf(wanted.needs);
    json[QStringLiteral("or_not_said")] = wanted.orNotSaid;
    if (wanted.mark)
        json[QStringLiteral("mark")] = int(*wanted.mark);
    json[QStringLiteral("order")] = int(wanted.order);
    return json;
}

Wanted wantedIn(const QJsonObject &json)
{
    Wanted wanted;
    for (int trait = 0; trait < Traits; ++trait)
        wanted.chosen[size_t(trait)] = textsIn(json[QLatin1String(TraitNames[trait])]);
    wanted.near = pointIn(json);
    wanted.nearName = json[QStringLiteral("near")].toString();
    wanted.within = qMax(0.0, json[QStringLiteral("within")].toDouble());
    wanted.remote = json[QStringLiteral("remote")].toBool(true);
    wanted.inPerson = json[QStringLiteral("in_person")].toBool(true);
    wanted.span = numbered(json[QStringLiteral("span")], Span::Dates).value_or(Span::Any);
    wanted.from = QDateTime::fromString(json[QStringLiteral("from")].toString(), Qt::ISODate);
    wanted.to = QDateTime::fromString(json[QStringLiteral("to")].toString(), Qt::ISODate);
    wanted.hours = {json[QStringLiteral("evenings")].toBool(), json[QStringLiteral("weekends")].toBool(), json[QStringLiteral("weekdays")].toBool()};
    wanted.oneOff = json[QStringLiteral("one_off")].toBool(true);
    wanted.regular = json[QStringLiteral("regular")].toBool(true);
    wanted.mostHours = qMax(0.0, json[QStringLiteral("hours")].toDouble());
    wanted.perWeek = json[QStringLiteral("per_week")].toBool();
    wanted.noExperience = json[QStringLiteral("no_experience")].toBool();
    wanted.risk = numbered(json[QStringLiteral("risk")], Risk::Arrestable);
    wanted.free = json[QStringLiteral("free")].toBool();
    wanted.age = qMax(0, json[QStringLiteral("age")].toInt());
    wanted.needs = needsIn(json[QStringLiteral("needs")]);
    wanted.orNotSaid = json[QStringLiteral("or_not_said")].toBool(true);
    wanted.mark = numbered(json[QStringLiteral("mark")], Mark::NotForMe);
    wanted.order = numbered(json[QStringLiteral("order")], Order::Nearest).value_or(Order::Fit);
    return wanted;
}

Days daysOf(const Wanted &wanted, const QDateTime &now, const QTimeZone &here)
{
    const QDate today = now.toTimeZone(here).date();
    const auto begin = [&here](const QDate &day) { return day.startOfDay(here).toUTC(); };
    switch (wanted.span) {
    case Span::Any: return {};
    case Span::Today: return {begin(today), begin(today.addDays(1))};
    case Span::Weekend: {
        const QDate saturday = today.addDays(today.dayOfWeek() == Qt::Sunday ? -1 : Qt::Saturday - today.dayOfWeek());
        return {begin(saturday), begin(saturday.addDays(2))};
    }
    case Span::SevenDays: return {begin(today), begin(today.addDays(WeekDays))};
    case Span::Month: return {begin(today), begin(today.addDays(MonthDays))};
    case Span::Dates: return {wanted.from, wanted.to};
    }
    return {};
}

QJsonObject jsonOf(const Profile &profile)
{
    QJsonObject json{{QStringLiteral("skills"), QJsonArray::fromStringList(profile.skills)}, {QStringLiteral("learning"), QJsonArray::fromStringList(profile.learning)},
                     {QStringLiteral("topics"), QJsonArray::fromStringList(profile.topics)}, {QStringLiteral("languages"), QJsonArray::fromStringList(profile.languages)},
                     {QStringLiteral("hours"), profile.hours}, {QStringLiteral("home"), profile.homeName}, {QStringLiteral("needs"), textsOf(profile.needs)}};
    addPoint(json, profile.home);
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
    profile.needs = needsIn(json[QStringLiteral("needs")]);
    profile.home = pointIn(json);
    profile.risk = numbered(json[QStringLiteral("risk")], Risk::Arrestable);
    return profile;
}

} // namespace mycel::model
