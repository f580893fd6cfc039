#include "model/finder/feeds/eventjson.h"

#include "model/finder/feeds/eventnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mycel::model {

namespace {

constexpr int Deepest = 12;

bool isEventType(const QJsonValue &type)
{
    for (QString name : jsonLines(type)) {
        name = name.section(u'/', -1).section(u':', -1);
        if (name.endsWith(QLatin1String("Event")) || name == QLatin1String("Festival") || name == QLatin1String("Hackathon") || name == QLatin1String("EventSeries") || name == QLatin1String("CourseInstance"))
            return true;
    }
    return false;
}

/// All objects that are events, wherever they stand; what is within an event is part of it, but for events that it is made of.
class Search {
public:
    explicit Search(FeedProblems &problems) : m_problems(problems) {}

    void look(const QJsonValue &value, int level = 0)
    {
        if (--m_left < 0 || level > Deepest) {
            if (!std::exchange(m_told, true))
                m_problems.add("too-deep");
            return;
        }
        if (value.isArray()) {
            for (const QJsonValue &each : value.toArray())
                look(each, level + 1);
            return;
        }
        const QJsonObject object = value.toObject();
        if (isEventType(object[QStringLiteral("@type")])) {
            found.append(object);
            for (const char *part : {"subEvent", "subEvents"})
                look(object[QLatin1String(part)], level + 1);
            return;
        }
        for (const QJsonValue &each : object) {
            if (each.isArray() || each.isObject())
                look(each, level + 1);
        }
    }

    QList<QJsonObject> found;

private:
    FeedProblems &m_problems;
    int m_left = MostJsonValues;
    bool m_told = false;
};

void append(Feed &feed, EventTaking &taking, FeedEvent event, int number, FeedProblems &problems)
{
    if (event.uid.isEmpty() && event.url.isEmpty())
        problems.add("no-uid", number, event.title);
    settle(event.when);
    if (feed.events.size() < MostEvents)
        taking.take(event, number);
}

void takeSchemaOrg(Feed &feed, EventTaking &taking, const QJsonValue &root, FeedProblems &problems)
{
    Search search(problems);
    search.look(root);
    if (search.found.size() > MostEvents)
        problems.add("too-many", 0, {}, QString::number(search.found.size() - MostEvents));
    int number = int(feed.events.size());
    for (const QJsonObject &each : search.found) {
        ++number;
        if (const auto event = schemaOrgEvent(each, number, problems))
            append(feed, taking, *event, number, problems);
    }
}

std::optional<QJsonDocument> parsed(QByteArrayView bytes, FeedProblems &problems)
{
    bool broken = false;
    QString text = feedText(bytes.first(qMin(bytes.size(), MostFeedBytes)), &broken);
    if (broken)
        problems.add("not-text");
    if (bytes.size() > MostFeedBytes)
        problems.add("too-long");
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    problems.add(error.error == QJsonParseError::DeepNesting ? "too-deep" : "unreadable-json", 0, {}, error.errorString());
    return std::nullopt;
}

} // namespace

QString jsonLine(const QJsonValue &value, qsizetype longest)
{
    if (value.isString())
        return lineOfFeed(value.toString(), longest);
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isObject())
        return lineOfFeed(value.toObject()[QStringLiteral("name")].toString(value.toObject()[QStringLiteral("@value")].toString()), longest);
    return value.isArray() ? jsonLine(value.toArray().first(), longest) : QString();
}

QStringList jsonLines(const QJsonValue &value)
{
    QStringList lines;
    const QJsonArray each = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : each) {
        if (const QString line = item.isArray() ? QString() : jsonLine(item); !line.isEmpty() && lines.size() < 50)
            lines.append(line);
    }
    return lines;
}

Feed readEventJson(QByteArrayView bytes)
{
    Feed feed;
    feed.form = FeedForm::SchemaOrg;
    FeedProblems problems(feed);
    EventTaking taking(feed, problems);
    const auto document = parsed(bytes, problems);
    if (!document)
        return feed;
    const QJsonObject root = document->object();
    const QJsonArray osdi = root[QStringLiteral("_embedded")].toObject()[QStringLiteral("osdi:events")].toArray();
    const QJsonValue data = root[QStringLiteral("data")];
    const QJsonArray mobilize = data.isArray() ? data.toArray() : QJsonArray{data};
    const bool isOneOsdi = root.contains(QStringLiteral("start_date")) && !root.contains(QStringLiteral("@type"));
    int number = 0;
    if (!osdi.isEmpty() || isOneOsdi) {
        feed.form = FeedForm::Osdi;
        for (const QJsonValue &each : isOneOsdi ? QJsonArray{root} : osdi) {
            if (const auto event = osdiEvent(each.toObject(), ++number, problems))
                append(feed, taking, *event, number, problems);
        }
        if (osdi.size() > MostEvents)
            problems.add("too-many", 0, {}, QString::number(osdi.size() - MostEvents));
    } else if (mobilize.first().toObject().contains(QStringLiteral("timeslots"))) {
        feed.form = FeedForm::Mobilize;
        for (const QJsonValue &each : mobilize) {
            ++number;
            for (const FeedEvent &event : mobilizeEvents(each.toObject(), number, problems))
                append(feed, taking, event, number, problems);
        }
        if (feed.events.size() >= MostEvents)
            problems.add("too-many");
    } else {
        takeSchemaOrg(feed, taking, document->isArray() ? QJsonValue(document->array()) : QJsonValue(root), problems);
    }
    if (!root[QStringLiteral("next")].toString().isEmpty() || root[QStringLiteral("_links")].toObject().contains(QStringLiteral("next")))
        problems.add("more-pages");
    if (feed.events.isEmpty() && feed.problems.isEmpty())
        problems.add("no-events");
    return feed;
}

Feed readEventPage(QByteArrayView html)
{
    Feed feed;
    feed.form = FeedForm::SchemaOrg;
    FeedProblems problems(feed);
    if (html.size() > MostFeedBytes)
        problems.add("too-long");
    const QByteArrayView page = html.first(qMin(html.size(), MostFeedBytes));
    const QByteArray lower = page.toByteArray().toLower();
    EventTaking taking(feed, problems);
    int scripts = 0;
    for (qsizetype at = lower.indexOf("<script"); at >= 0 && scripts < 200; at = lower.indexOf("<script", at)) {
        const qsizetype begin = lower.indexOf('>', at), end = begin < 0 ? -1 : lower.indexOf("</script", begin);
        if (end < 0)
            break;
        if (QByteArrayView(lower).sliced(at, begin - at).contains("ld+json")) {
            ++scripts;
            QByteArray json = page.sliced(begin + 1, end - begin - 1).toByteArray().trimmed();
            for (const char *around : {"<!--", "-->", "<![CDATA[", "]]>", "//"}) {
                if (json.startsWith(around))
                    json = json.mid(qsizetype(qstrlen(around))).trimmed();
                if (json.endsWith(around))
                    json = json.chopped(qsizetype(qstrlen(around))).trimmed();
            }
            if (const auto document = parsed(json, problems))
                takeSchemaOrg(feed, taking, document->isArray() ? QJsonValue(document->array()) : QJsonValue(document->object()), problems);
        }
        at = end;
    }
    if (feed.events.isEmpty() && feed.problems.isEmpty())
        problems.add("no-events");
    return feed;
}

} // namespace mycel::model
