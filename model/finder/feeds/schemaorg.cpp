// schema.org's Event, in and out. A series is said by its Schedule; a rule that has more to it than one can say there stands in
// its `repeatFrequency`, which may be a text, as RFC 5545 writes it.
#include "model/finder/feeds/eventjson.h"

#include "model/finder/feeds/feedtext.h"
#include "model/finder/feeds/icalendar.h"
#include "model/finder/feeds/offerfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <functional>

namespace mycel::model {

namespace {

constexpr const char *Free = "Free";
constexpr qsizetype LongestFact = 5000, LongestWithoutOffset = 19; ///< 2026-12-12T09:00:00

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// The last word of "https://schema.org/EventCancelled".
QString word(const QJsonValue &value)
{
    return jsonLine(value).section(u'/', -1).section(u':', -1);
}

QJsonObject firstObject(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().first().toObject() : value.toObject();
}

QString addressOf(const QJsonValue &value)
{
    if (value.isString())
        return jsonLine(value);
    const QJsonObject address = value.toObject();
    QStringList parts;
    for (const char *part : {"streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"}) {
        if (const QString line = jsonLine(address[key(part)]); !line.isEmpty())
            parts.append(line);
    }
    return lineOfFeed(parts.join(QStringLiteral(", ")), 200);
}

void readPlace(FeedEvent &event, const QJsonValue &location, int number, FeedProblems &problems)
{
    for (const QJsonValue &each : location.isArray() ? location.toArray() : QJsonArray{location}) {
        const QJsonObject place = each.toObject();
        if (each.isString() && event.place.isEmpty())
            event.place = jsonLine(each);
        if (word(place[key("@type")]) == QLatin1String("VirtualLocation")) {
            event.online = webAddress(place[key("url")].toString());
            continue;
        }
        if (place.isEmpty() || !event.place.isEmpty() || !event.address.isEmpty())
            continue;
        const bool isAddress = word(place[key("@type")]) == QLatin1String("PostalAddress");
        event.place = jsonLine(place[key("name")]);
        event.address = addressOf(isAddress ? each : place[key("address")]);
        const QJsonObject geo = firstObject(place[key("geo")]);
        const QString lat = jsonLine(geo[key("latitude")]), lon = jsonLine(geo[key("longitude")]);
        bool hasLat = false, hasLon = false;
        const double latitude = lat.toDouble(&hasLat), longitude = lon.toDouble(&hasLon);
        if (hasLat && hasLon)
            event.at = pointOf(latitude, longitude);
        if (hasLat && hasLon && !event.at)
            problems.add("coordinates", number, event.title, lat + u' ' + lon);
    }
}

/// "P2W" and what stands beside it, as a rule.
QString ruleOf(const QJsonObject &schedule)
{
    const QString often = jsonLine(schedule[key("repeatFrequency")], 600);
    if (often.startsWith(QLatin1String("FREQ=")))
        return canonicalRule(often);
    static const QRegularExpression period(QStringLiteral("^P(\\d{1,3})([DWMY])$"));
    const auto match = period.match(often);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2);
    QString rule = QStringLiteral("FREQ=") + (unit == QLatin1String("D") ? QLatin1String("DAILY") : unit == QLatin1String("W") ? QLatin1String("WEEKLY") : unit == QLatin1String("M") ? QLatin1String("MONTHLY") : QLatin1String("YEARLY"));
    if (match.captured(1).toInt() > 1)
        rule += QStringLiteral(";INTERVAL=") + match.captured(1);
    QStringList days;
    for (const QString &day : jsonLines(schedule[key("byDay")]))
        days.append(day.contains(u'/') || day.size() > 5 ? day.section(u'/', -1).left(2).toUpper() : day.toUpper());
    if (!days.isEmpty())
        rule += QStringLiteral(";BYDAY=") + days.join(u',');
    if (const QStringList months = jsonLines(schedule[key("byMonth")]); !months.isEmpty())
        rule += QStringLiteral(";BYMONTH=") + months.join(u',');
    if (const QStringList dates = jsonLines(schedule[key("byMonthDay")]); !dates.isEmpty())
        rule += QStringLiteral(";BYMONTHDAY=") + dates.join(u',');
    const auto until = feedMoment(jsonLine(schedule[key("endDate")]));
    if (const QString count = jsonLine(schedule[key("repeatCount")]); !count.isEmpty())
        rule += QStringLiteral(";COUNT=") + count;
    else if (until)
        rule += QStringLiteral(";UNTIL=") + writtenMoment(until->time, until->wholeDay) + (until->utc ? QStringLiteral("Z") : QString());
    return canonicalRule(rule);
}

/// "P1DT2H30M" from there on; invalid where it is no such span.
QDateTime after(const QDateTime &start, const QString &span)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d{1,3})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:\\d{1,8}S)?)?$"));
    const auto match = form.match(span);
    const qint64 minutes = match.captured(3).toInt() * 60 + match.captured(4).toInt();
    const qint64 days = match.captured(1).toInt() * 7 + match.captured(2).toInt();
    return match.hasMatch() ? start.addDays(days).addSecs(minutes * 60) : QDateTime();
}

void readEnd(FeedEvent &event, const QString &written, const QString &span, const std::function<QDateTime(const FeedMoment &)> &inZone, int number, FeedProblems &problems)
{
    When &when = event.when;
    const auto end = feedMoment(written);
    if (end && end->wholeDay == when.wholeDay)
        when.end = end->wholeDay ? end->time.addDays(1) : inZone(*end); // the last day, of days
    else if (!end)
        when.end = after(when.start, span);
    if (when.end.isValid() && when.end < when.start) {
        problems.add("end", number, event.title, written);
        when.end = {};
    }
}

bool readTimes(FeedEvent &event, const QJsonObject &json, int number, FeedProblems &problems)
{
    const QJsonObject schedule = firstObject(json[key("eventSchedule")]);
    QString written = jsonLine(json[key("startDate")]);
    if (written.isEmpty() && !schedule.isEmpty())
        written = jsonLine(schedule[key("startDate")]) + (schedule.contains(key("startTime")) ? u'T' + jsonLine(schedule[key("startTime")]) : QString());
    auto start = feedMoment(written);
    if (!start) {
        problems.add("no-start", number, event.title, written);
        return false;
    }
    When &when = event.when;
    const QTimeZone named = zoneNamed(jsonLine(schedule[key("scheduleTimezone")]));
    // A series goes by a clock. How far that is from UTC on one day does not tell which it is, and no clock is set like UTC.
    const bool hasNoClock = start->utc && !named.isValid() && schedule.contains(key("repeatFrequency")) && !written.endsWith(u'Z', Qt::CaseInsensitive);
    if (hasNoClock) {
        problems.add("zone", number, event.title, written);
        start = feedMoment(written.left(LongestWithoutOffset));
    }
    when.wholeDay = start->wholeDay;
    const QTimeZone zone = clockOf(*start, named);
    when.zone = zone.isValid() ? zone.id() : QByteArray();
    const auto inZone = [&when, &zone](const FeedMoment &moment) { return moment.utc && !when.wholeDay && zone.isValid() ? wallIn(moment.time, zone) : moment.time; };
    when.start = inZone(*start);
    const QString end = jsonLine(json[key("endDate")]), span = jsonLine(json[key("duration")]);
    readEnd(event, hasNoClock ? end.left(LongestWithoutOffset) : end, span.isEmpty() ? jsonLine(schedule[key("duration")]) : span, inZone, number, problems);
    if (json[key("eventSchedule")].toArray().size() > 1)
        problems.add("rules", number, event.title);
    if (!schedule.isEmpty()) {
        when.rule = ruleOf(schedule);
        for (const QString &each : jsonLines(schedule[key("exceptDate")])) {
            if (const auto except = feedMoment(each))
                when.except.append(exceptionOf(when, *except));
        }
        if (when.rule.isEmpty() && !jsonLine(schedule[key("repeatFrequency")]).isEmpty())
            problems.add("rule", number, event.title, jsonLine(schedule[key("repeatFrequency")]));
    }
    return true;
}

void readOffer(FeedEvent &event, const QJsonObject &json)
{
    const QJsonObject offer = firstObject(json[key("offers")]);
    const QString price = jsonLine(offer[key("price")], 40), said = jsonLine(offer[key("description")]);
    if (json[key("isAccessibleForFree")].toBool() || price == QLatin1String("0"))
        event.cost = key(Free);
    else
        event.cost = !said.isEmpty() ? said : price.isEmpty() ? QString() : lineOfFeed(price + u' ' + jsonLine(offer[key("priceCurrency")], 10), 60);
    if (event.standing == Standing::Confirmed && word(offer[key("availability")]) == QLatin1String("SoldOut"))
        event.standing = Standing::Filled;
}

void readFacts(FeedEvent &event, const QJsonObject &json)
{
    for (const QJsonValue &each : firstObject(json[key("offers")])[key("additionalProperty")].toArray()) {
        const QJsonObject property = each.toObject();
        takeFact(event.facts, offerFactNamed(jsonLine(property[key("name")])), jsonLine(property[key("value")], LongestFact));
    }
    static const QRegularExpression ages(QStringLiteral("^(\\d{1,3})(?:-|\\+|$)"));
    if (!event.facts.contains(key("age_min")))
        takeFact(event.facts, offerFactNamed(key("age_min")), ages.match(jsonLine(json[key("typicalAgeRange")])).captured(1));
}

/// All of it as properties of what is offered; what schema.org has a word for is said by that, too.
void addFacts(QJsonObject &json, QJsonObject &offer, const FeedEvent &event)
{
    QJsonArray properties;
    for (const OfferFact &fact : OfferFacts) {
        if (const QString said = event.facts.value(key(fact.key)); !said.isEmpty())
            properties.append(QJsonObject{{key("@type"), key("PropertyValue")}, {key("name"), QString(columnOf(fact))}, {key("value"), said}});
    }
    if (!properties.isEmpty())
        offer[key("additionalProperty")] = properties;
    if (const QString age = event.facts.value(key("age_min")); !age.isEmpty())
        json[key("typicalAgeRange")] = age + u'-';
    if (const QString expires = event.facts.value(key("expires")); !expires.isEmpty())
        offer[key("validThrough")] = expires;
}

QJsonObject scheduleOf(const FeedEvent &event)
{
    const When &when = event.when;
    QJsonObject schedule{{key("@type"), key("Schedule")}};
    if (!when.zone.isEmpty())
        schedule[key("scheduleTimezone")] = QString::fromLatin1(when.zone);
    if (!when.rule.isEmpty()) {
        schedule[key("repeatFrequency")] = when.rule;
        schedule[key("startDate")] = when.start.date().toString(Qt::ISODate);
        if (!when.wholeDay)
            schedule[key("startTime")] = when.start.time().toString(QStringLiteral("HH:mm:ss"));
        QJsonArray except;
        for (const QString &each : when.except) {
            if (const auto moment = feedMoment(each))
                except.append(when.wholeDay ? moment->time.date().toString(Qt::ISODate) : moment->time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
        }
        if (!except.isEmpty())
            schedule[key("exceptDate")] = except;
        static const QRegularExpression simple(QStringLiteral("^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;COUNT=(\\d+))?(?:;INTERVAL=(\\d+))?(?:;BYDAY=([A-Z,0-9-]+))?$"));
        if (const auto match = simple.match(when.rule); match.hasMatch()) {
            const QString count = match.captured(3).isEmpty() ? QStringLiteral("1") : match.captured(3);
            schedule[key("repeatFrequency")] = u'P' + count + match.captured(1).front();
            if (!match.captured(2).isEmpty())
                schedule[key("repeatCount")] = match.captured(2).toInt();
            if (!match.captured(4).isEmpty())
                schedule[key("byDay")] = QJsonArray::fromStringList(match.captured(4).split(u','));
        }
    }
    return schedule.size() > 1 ? schedule : QJsonObject();
}

/// With how far a clock there is from UTC then.
QString moment(const QDateTime &wall, const When &when)
{
    if (when.wholeDay)
        return wall.date().toString(Qt::ISODate);
    const QTimeZone zone(when.zone);
    if (when.zone.isEmpty() || !zone.isValid())
        return wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    const QDateTime utc = momentOf(wall, zone);
    return utc.toOffsetFromUtc(int(utc.secsTo(wall))).toString(Qt::ISODate);
}

QJsonArray locationsOf(const FeedEvent &event)
{
    QJsonArray places;
    QJsonObject place{{key("@type"), key("Place")}};
    if (!event.place.isEmpty())
        place[key("name")] = event.place;
    if (!event.address.isEmpty())
        place[key("address")] = event.address;
    if (event.at)
        place[key("geo")] = QJsonObject{{key("@type"), key("GeoCoordinates")}, {key("latitude"), event.at->lat}, {key("longitude"), event.at->lon}};
    if (place.size() > 1)
        places.append(place);
    if (!event.online.isEmpty())
        places.append(QJsonObject{{key("@type"), key("VirtualLocation")}, {key("url"), event.online}});
    return places;
}

QJsonObject jsonOf(const FeedEvent &event)
{
    QJsonObject json{{key("@type"), key("Event")}, {key("identifier"), event.uid}, {key("name"), event.title}, {key("startDate"), moment(event.when.start, event.when)}};
    const auto put = [&json](const char *name, const QJsonValue &value) {
        if (!value.toString().isEmpty() || !value.toArray().isEmpty() || !value.toObject().isEmpty())
            json[key(name)] = value;
    };
    if (event.when.end.isValid())
        json[key("endDate")] = moment(event.when.wholeDay ? event.when.end.addDays(-1) : event.when.end, event.when);
    put("eventSchedule", scheduleOf(event));
    put("description", plainOfMarkdown(event.text));
    if (!readsAlike(event.text)) // what it says beyond plain text
        json[key("subjectOf")] = QJsonObject{{key("@type"), key("CreativeWork")}, {key("encodingFormat"), key("text/markdown")}, {key("text"), event.text}};
    put("url", event.url);
    put("location", locationsOf(event));
    if (!event.contact.isEmpty())
        json[key("organizer")] = QJsonObject{{key("@type"), key("Organization")}, {key("name"), event.contact}};
    put("keywords", QJsonArray::fromStringList(event.categories));
    put("inLanguage", event.lang);
    if (event.capacity > 0)
        json[key("maximumAttendeeCapacity")] = event.capacity;
    if (event.modified.isValid())
        json[key("dateModified")] = event.modified.toString(Qt::ISODate);
    json[key("eventStatus")] = event.standing == Standing::Cancelled ? key("https://schema.org/EventCancelled") : event.standing == Standing::Tentative ? key("https://schema.org/EventPostponed") : key("https://schema.org/EventScheduled");
    put("additionalType", event.form);
    QJsonObject offer{{key("@type"), key("Offer")}};
    if (event.standing == Standing::Filled)
        offer[key("availability")] = key("https://schema.org/SoldOut");
    if (event.cost == key(Free))
        json[key("isAccessibleForFree")] = true;
    else if (!event.cost.isEmpty())
        offer[key("description")] = event.cost;
    addFacts(json, offer, event);
    if (offer.size() > 1)
        json[key("offers")] = offer;
    if (event.mode)
        json[key("eventAttendanceMode")] = *event.mode == Mode::InPerson ? key("https://schema.org/OfflineEventAttendanceMode") : *event.mode == Mode::Hybrid ? key("https://schema.org/MixedEventAttendanceMode") : key("https://schema.org/OnlineEventAttendanceMode");
    return json;
}

} // namespace

std::optional<FeedEvent> schemaOrgEvent(const QJsonObject &json, int number, FeedProblems &problems)
{
    FeedEvent event;
    event.title = jsonLine(json[key("name")]);
    if (event.title.isEmpty())
        event.title = jsonLine(json[key("headline")]);
    if (event.title.isEmpty()) {
        problems.add("no-title", number);
        return std::nullopt;
    }
    if (!readTimes(event, json, number, problems))
        return std::nullopt;
    event.url = webAddress(json[key("url")].toString());
    const QString identifier = jsonLine(json[key("identifier")].isObject() ? json[key("identifier")].toObject()[key("value")] : json[key("identifier")], 1000);
    event.uid = boundedUid(!identifier.isEmpty() ? identifier : jsonLine(json[key("@id")], 1000));
    event.modified = feedMoment(jsonLine(json[key("dateModified")])).value_or(FeedMoment()).time;
    const QJsonObject told = json[key("subjectOf")].toObject();
    const bool isMarkdown = told[key("encodingFormat")].toString() == QLatin1String("text/markdown");
    event.text = isMarkdown ? markdownAsIs(told[key("text")].toString()) : markdownOfFeed(json[key("description")].toString());
    event.form = formNamed(jsonLine(json[key("additionalType")]));
    readPlace(event, json[key("location")], number, problems);
    const QString status = word(json[key("eventStatus")]), mode = word(json[key("eventAttendanceMode")]);
    event.standing = status == QLatin1String("EventCancelled") ? Standing::Cancelled : status == QLatin1String("EventPostponed") ? Standing::Tentative : Standing::Confirmed;
    if (mode == QLatin1String("OnlineEventAttendanceMode") || status == QLatin1String("EventMovedOnline"))
        event.mode = Mode::Online;
    else if (mode == QLatin1String("MixedEventAttendanceMode"))
        event.mode = Mode::Hybrid;
    else if (mode == QLatin1String("OfflineEventAttendanceMode"))
        event.mode = Mode::InPerson;
    else if (!event.online.isEmpty())
        event.mode = event.place.isEmpty() && event.address.isEmpty() ? Mode::Online : Mode::Hybrid;
    event.contact = jsonLine(json[key("organizer")]);
    event.contact = event.contact.contains(u'@') ? QString() : event.contact;
    event.lang = jsonLine(json[key("inLanguage")], 20);
    event.capacity = qBound(0, jsonLine(json[key("maximumAttendeeCapacity")]).toInt(), 1'000'000);
    const QJsonValue keywords = json[key("keywords")];
    for (const QString &each : keywords.isString() ? keywords.toString().left(2000).split(u',') : jsonLines(keywords)) {
        if (const QString category = lineOfFeed(each, 60); !category.isEmpty() && !event.categories.contains(category) && event.categories.size() < 20)
            event.categories.append(category);
    }
    readOffer(event, json);
    readFacts(event, json);
    return event;
}

QByteArray writtenSchemaOrg(const QList<FeedEvent> &events)
{
    QJsonArray graph;
    for (const FeedEvent &event : events) {
        if (event.when.start.isValid())
            graph.append(jsonOf(event));
    }
    return QJsonDocument(QJsonObject{{key("@context"), key("https://schema.org")}, {key("@graph"), graph}}).toJson(QJsonDocument::Indented);
}

} // namespace mycel::model
