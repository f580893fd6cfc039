// What organising programs give away of their events: OSDI's form, and Mobilize's with a list of times for each.
#include "model/finder/feeds/eventjson.h"

#include "model/finder/feeds/feedtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace mycel::model {

namespace {

constexpr int MostTimes = 200; ///< of one event

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

bool isSaid(const QJsonObject &json, const char *name, const char *value)
{
    return jsonLine(json[key(name)]).compare(QLatin1String(value), Qt::CaseInsensitive) == 0;
}

void readPlace(FeedEvent &event, const QJsonObject &location, int number, FeedProblems &problems)
{
    event.place = jsonLine(location[key("venue")]);
    QStringList parts = jsonLines(location[key("address_lines")]);
    for (const char *part : {"postal_code", "locality", "region", "country"}) {
        if (const QString line = jsonLine(location[key(part)]); !line.isEmpty())
            parts.append(line);
    }
    event.address = lineOfFeed(parts.join(QStringLiteral(", ")), 200);
    const QJsonObject point = location[key("location")].toObject();
    if (!point.contains(key("latitude")) || !point.contains(key("longitude")))
        return;
    event.at = pointOf(jsonLine(point[key("latitude")]).toDouble(), jsonLine(point[key("longitude")]).toDouble());
    if (!event.at)
        problems.add("coordinates", number, event.title);
}

void readTexts(FeedEvent &event, const QJsonObject &json)
{
    event.title = jsonLine(json[key("title")]);
    if (event.title.isEmpty())
        event.title = jsonLine(json[key("name")]);
    event.url = webAddress(json[key("browser_url")].toString());
    const QString text = json[key("description")].toString();
    event.text = markdownOfFeed(text.isEmpty() ? json[key("summary")].toString() : text);
}

void addCategory(FeedEvent &event, const QString &category)
{
    if (!category.isEmpty() && !event.categories.contains(category) && event.categories.size() < 20)
        event.categories.append(category);
}

QDateTime ofEpoch(const QJsonValue &seconds)
{
    const double value = seconds.toDouble(-1e18);
    return std::abs(value) < 4e10 ? QDateTime::fromSecsSinceEpoch(qint64(value), Qt::UTC) : QDateTime();
}

} // namespace

std::optional<FeedEvent> osdiEvent(const QJsonObject &json, int number, FeedProblems &problems)
{
    FeedEvent event;
    readTexts(event, json);
    const bool isDay = json[key("all_day")].toBool();
    const auto start = feedMoment(jsonLine(json[key(isDay && json.contains(key("all_day_date")) ? "all_day_date" : "start_date")]));
    if (isSaid(json, "visibility", "private")) {
        problems.add("private", number, event.title);
        return std::nullopt;
    }
    if (event.title.isEmpty() || !start) {
        problems.add(start ? "no-title" : "no-start", number, event.title, jsonLine(json[key("start_date")]));
        return std::nullopt;
    }
    event.when.wholeDay = isDay || start->wholeDay;
    event.when.start = event.when.wholeDay ? QDateTime(start->time.date(), QTime(0, 0), Qt::UTC) : start->time;
    const QTimeZone zone = clockOf(*start, zoneNamed(jsonLine(json[key("timezone")])));
    if (start->utc && !event.when.wholeDay) {
        event.when.zone = zone.id();
        event.when.start = wallIn(start->time, zone);
    }
    if (const auto end = feedMoment(jsonLine(json[key("end_date")])); end && !event.when.wholeDay)
        event.when.end = end->utc ? wallIn(end->time, zone) : end->time;
    event.uid = boundedUid(jsonLines(json[key("identifiers")]).value(0));
    event.modified = feedMoment(jsonLine(json[key("modified_date")])).value_or(FeedMoment()).time;
    readPlace(event, json[key("location")].toObject(), number, problems);
    const QString status = jsonLine(json[key("status")]);
    event.standing = status == QLatin1String("cancelled") || status == QLatin1String("canceled") ? Standing::Cancelled : status == QLatin1String("tentative") ? Standing::Tentative : Standing::Confirmed;
    event.capacity = qBound(0, json[key("capacity")].toInt(), 1'000'000);
    event.online = webAddress(json[key("virtual_url")].toString());
    event.contact = jsonLine(json[key("organizer")].toObject()[key("name")]);
    for (const QString &each : jsonLines(json[key("tags")]))
        addCategory(event, lineOfFeed(each, 60));
    return event;
}

QList<FeedEvent> mobilizeEvents(const QJsonObject &json, int number, FeedProblems &problems)
{
    FeedEvent event;
    readTexts(event, json);
    if (event.title.isEmpty() || isSaid(json, "visibility", "private")) {
        problems.add(event.title.isEmpty() ? "no-title" : "private", number, event.title);
        return {};
    }
    if (isSaid(json, "address_visibility", "private")) // somebody's home: the town, and no more
        event.place = jsonLine(json[key("location")].toObject()[key("locality")]);
    else
        readPlace(event, json[key("location")].toObject(), number, problems);
    const QTimeZone zone = zoneNamed(jsonLine(json[key("timezone")]));
    event.when.zone = zone.isValid() ? zone.id() : QByteArray("UTC");
    event.modified = ofEpoch(json[key("modified_date")]);
    event.online = webAddress(json[key("virtual_action_url")].toString());
    if (json[key("is_virtual")].toBool())
        event.mode = Mode::Online;
    event.contact = jsonLine(json[key("sponsor")]);
    const QString type = jsonLine(json[key("event_type")]);
    event.form = type == QLatin1String("TRAINING") || type == QLatin1String("WORKSHOP") ? QStringLiteral("training") : type.contains(QLatin1String("PETITION")) ? QStringLiteral("petition") : QString();
    for (const QJsonValue &tag : json[key("tags")].toArray())
        addCategory(event, jsonLine(tag, 60));
    QList<FeedEvent> events;
    const QJsonArray times = json[key("timeslots")].toArray();
    for (const QJsonValue &each : times) {
        const QJsonObject slot = each.toObject();
        const QDateTime start = ofEpoch(slot[key("start_date")]), end = ofEpoch(slot[key("end_date")]);
        if (events.size() >= MostTimes || !start.isValid()) {
            problems.add(start.isValid() ? "too-many" : "no-start", number, event.title, start.isValid() ? QString::number(times.size() - MostTimes) : QString());
            if (start.isValid())
                break;
            continue;
        }
        FeedEvent one = event;
        one.when.start = wallIn(start, zone);
        one.when.end = end.isValid() ? wallIn(end, zone) : QDateTime();
        one.uid = boundedUid(QStringLiteral("mobilize:%1:%2").arg(jsonLine(json[key("id")]), jsonLine(slot[key("id")])));
        one.standing = slot[key("is_full")].toBool() ? Standing::Filled : Standing::Confirmed;
        events.append(one);
    }
    if (times.isEmpty())
        problems.add("no-start", number, event.title);
    return events;
}

} // namespace mycel::model
