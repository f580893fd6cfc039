#include "model/finder/feeds/offerevent.h"

#include "model/content/composing.h"
#include "model/content/yamltext.h"
#include "model/finder/calendar.h"
#include "model/finder/feeds/feedtext.h"
#include "model/finder/feeds/icalendar.h"
#include "model/finder/feeds/offerfacts.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QUrl>

namespace mycel::model {

namespace {

const QString OnTheWeb = QStringLiteral("web");
const QString Event = QStringLiteral("event");
constexpr int ConfirmedForDays = 28; ///< an offer that its feed still has is confirmed anew; sooner would be an edition for each import

QString number(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// Only what is said.
OfferPart part(const char *name, const QList<std::pair<const char *, Value>> &keys)
{
    OfferPart its{QString::fromLatin1(name), {}};
    for (const auto &[key, value] : keys) {
        if (!value.isNone())
            its.keys.append({QString::fromLatin1(key), value});
    }
    return its;
}

/// The keys that a part may hold, for those of which nothing is said any more.
QStringList keysOfPart(const QString &name)
{
    if (name == QLatin1String("when"))
        return {QStringLiteral("dtstart"), QStringLiteral("dtend"), QStringLiteral("tz"), QStringLiteral("rrule"), QStringLiteral("exdate")};
    if (name == QLatin1String("place"))
        return {QStringLiteral("place.name"), QStringLiteral("place.address"), QStringLiteral("place.lat"), QStringLiteral("place.lon")};
    QStringList keys;
    for (const OfferFact &fact : OfferFacts) {
        if (const QString key = QString::fromLatin1(fact.key); key.section(u'.', 0, 0) == name)
            keys.append(key);
    }
    return keys.isEmpty() ? QStringList(name) : keys;
}

QString saidOf(const OfferPart &part)
{
    if (part.keys.isEmpty())
        return {};
    Value value;
    value.is = part.keys;
    return QString::fromLatin1(QCryptographicHash::hash(yamlOnOneLine(value), QCryptographicHash::Sha256).toHex().left(8));
}

QString shown(const OfferPart &part)
{
    QStringList texts;
    for (const auto &[key, value] : part.keys)
        texts.append(std::holds_alternative<QString>(value.is) ? value.text() : value.texts().join(QStringLiteral(", ")));
    return lineOfFeed(texts.join(QStringLiteral(" · ")), 200);
}

bool isDefaultTopic(const QString &word)
{
    return std::ranges::any_of(defaultTopics(), [&word](const char *topic) { return word.compare(QLatin1String(topic), Qt::CaseInsensitive) == 0; });
}

void put(Value::Map &map, const QString &key, const Value &value)
{
    const auto at = std::ranges::find(map, key, &std::pair<QString, Value>::first);
    if (value.isNone() && at != map.end())
        map.erase(at);
    else if (at != map.end())
        at->second = value;
    else if (!value.isNone())
        map.append({key, value});
}

/// Changes of keys as they have to be made: those within a map are one change of it.
class Changes {
public:
    explicit Changes(const Value &keys) : m_keys(keys) {}

    void put(const QString &key, const Value &value)
    {
        const QString top = key.section(u'.', 0, 0), below = key.section(u'.', 1);
        const auto at = std::ranges::find(m_changes, top, &KeyChange::key);
        if (below.isEmpty()) {
            m_changes.append({top, value});
            return;
        }
        Value::Map map = at != m_changes.end() ? at->value.map() : m_keys[top].map();
        model::put(map, below, value);
        Value whole;
        if (!map.isEmpty())
            whole.is = map;
        if (at != m_changes.end())
            at->value = whole;
        else
            m_changes.append({top, whole});
    }
    void take(const OfferPart &part)
    {
        for (const QString &key : keysOfPart(part.name)) {
            const auto said = std::ranges::find(part.keys, key, &std::pair<QString, Value>::first);
            if (key == QLatin1String("text"))
                text = said == part.keys.end() ? QByteArray() : said->second.text().toUtf8();
            else
                put(key, said == part.keys.end() ? Value() : said->second);
        }
    }
    [[nodiscard]] const QList<KeyChange> &all() const { return m_changes; }

    std::optional<QByteArray> text;

private:
    const Value &m_keys;
    QList<KeyChange> m_changes;
};

/// The server alone, where it is one: what stands behind it may be the only key to a calendar that is not for everybody, and an item
/// goes to all who have its library. A file's name stays.
QString feedForAll(const QString &feed)
{
    if (!feed.contains(QLatin1String("://")))
        return feed;
    const QUrl url(feed.trimmed());
    return url.host().isEmpty() ? QString() : url.scheme() + QStringLiteral("://") + url.host() + u'/';
}

/// Whether it would sink by and by although its feed still has it. What takes place once stands by itself, see saidLast() of the
/// catalogue.
bool isToBeConfirmed(const FeedEvent &event, const Value &keys, const QDate &today)
{
    const auto dayOf = [&keys](QStringView key) { return QDate::fromString(keys[key].text().left(10), Qt::ISODate); };
    const QDate confirmed = dayOf(u"last_confirmed");
    const bool isOnce = event.when.start.isValid() && !isRegular(event.when);
    if (event.standing == Standing::Cancelled || (isOnce && (!confirmed.isValid() || event.when.start.date() < today)))
        return false;
    const QDate last = confirmed.isValid() ? confirmed : qMax(dayOf(u"updated"), dayOf(u"created"));
    return !last.isValid() || last.daysTo(today) >= ConfirmedForDays;
}

void putSource(Changes &changes, const FeedEvent &event, const QString &feed, const Value::Map &said)
{
    if (!feed.isEmpty())
        changes.put(QStringLiteral("source.feed"), scalarOf(feedForAll(feed)));
    changes.put(QStringLiteral("source.uid"), scalarOf(event.uid));
    changes.put(QStringLiteral("source.sequence"), event.sequence > 0 ? scalarOf(QString::number(event.sequence)) : Value());
    Value value;
    value.is = said;
    changes.put(QStringLiteral("source.said"), value);
}

/// What stands beside what calendars know, by its keys; what several keys say of one thing is one part.
QList<OfferPart> partsOfFacts(const FeedEvent &event)
{
    QMap<QString, QString> facts = event.facts;
    if (!event.url.isEmpty()) {
        facts[QStringLiteral("sign_up.value")] = event.url;
        if (!facts.contains(QStringLiteral("sign_up.how")))
            facts[QStringLiteral("sign_up.how")] = OnTheWeb;
    }
    QList<OfferPart> parts;
    for (const OfferFact &fact : OfferFacts) {
        const QString key = QString::fromLatin1(fact.key), name = key.section(u'.', 0, 0);
        if (parts.isEmpty() || parts.last().name != name)
            parts.append({name, {}});
        if (const Value value = valueOf(fact, facts.value(key)); !value.isNone())
            parts.last().keys.append({key, value});
    }
    return parts;
}

} // namespace

QList<OfferPart> partsOf(const FeedEvent &event)
{
    const When &when = event.when;
    QStringList topics, tags;
    for (const QString &each : event.categories)
        (isDefaultTopic(each) ? topics : tags).append(isDefaultTopic(each) ? each.toLower() : each);
    const bool hasTime = when.start.isValid();
    QList<OfferPart> parts{part("title", {{"title", scalarOf(event.title)}}), part("text", {{"text", scalarOf(event.text)}}), part("lang", {{"lang", scalarOf(event.lang)}}), part("form", {{"form", scalarOf(event.form.isEmpty() ? Event : event.form)}}),
            part("when", {{"dtstart", scalarOf(hasTime ? writtenMoment(when.start, when.wholeDay) : QString())}, {"dtend", scalarOf(hasTime && when.end.isValid() ? writtenMoment(when.end, when.wholeDay) : QString())},
                          {"tz", scalarOf(QString::fromLatin1(when.zone))}, {"rrule", scalarOf(when.rule)}, {"exdate", listOf(when.except)}}),
            part("status", {{"status", scalarOf(QString(nameOf(event.standing)))}}), part("mode", {{"mode", scalarOf(event.mode ? QString(nameOf(*event.mode)) : QString())}}),
            part("place", {{"place.name", scalarOf(event.place)}, {"place.address", scalarOf(event.address)}, {"place.lat", scalarOf(event.at ? number(event.at->lat) : QString())}, {"place.lon", scalarOf(event.at ? number(event.at->lon) : QString())}}),
            part("online", {{"online", scalarOf(event.online)}}), part("cost", {{"cost", scalarOf(event.cost)}}), part("capacity", {{"capacity", scalarOf(event.capacity > 0 ? QString::number(event.capacity) : QString())}}),
            part("contact", {{"contact", scalarOf(event.contact)}}),
            part("topics", {{"topics", listOf(topics)}}), part("tags", {{"tags", listOf(tags)}})};
    return parts + partsOfFacts(event);
}

FeedEvent eventOf(const Value &keys, const QByteArray &body)
{
    const Opportunity opportunity = opportunityOf(keys);
    FeedEvent event;
    event.title = lineOfFeed(keys[u"title"].text(), 200);
    event.text = feedText(body).trimmed();
    event.lang = lineOfFeed(keys[u"lang"].text(), 20);
    event.form = opportunity.form == Event ? QString() : formNamed(opportunity.form);
    event.when = opportunity.when;
    event.when.rule = canonicalRule(event.when.rule);
    settle(event.when);
    event.standing = opportunity.standing;
    event.mode = opportunity.mode;
    event.place = lineOfFeed(opportunity.place, 200);
    event.address = lineOfFeed(keys[u"place"][u"address"].text(), 200);
    event.at = opportunity.at;
    event.online = webAddress(keys[u"online"].text());
    event.cost = lineOfFeed(opportunity.cost, 200);
    event.capacity = qBound(0, keys[u"capacity"].text().toInt(), 1'000'000);
    event.facts = offerFactsOf(keys);
    event.url = webAddress(keys[u"sign_up"][u"value"].text());
    if (!event.url.isEmpty()) { // which is its page
        event.facts.remove(QStringLiteral("sign_up.value"));
        if (event.facts.value(QStringLiteral("sign_up.how")) == OnTheWeb)
            event.facts.remove(QStringLiteral("sign_up.how"));
    }
    event.contact = lineOfFeed(opportunity.contact, 200);
    for (const QString &each : keys[u"topics"].texts() + keys[u"tags"].texts()) {
        if (const QString category = lineOfFeed(each, 60); !event.categories.contains(category) && event.categories.size() < 20)
            event.categories.append(category);
    }
    event.sequence = qBound(0, keys[u"source"][u"sequence"].text().toInt(), 1'000'000'000);
    return event;
}

QString uidOf(const Value &keys, const QString &identity)
{
    const QString said = boundedUid(keys[u"source"][u"uid"].text());
    return said.isEmpty() ? boundedUid(identity) : said;
}

sync::Result<QByteArray> newOffer(const FeedEvent &event, const QString &feed, const QString &id, const QDate &today)
{
    const Value nothing;
    Changes changes(nothing);
    Value::Map said;
    for (const OfferPart &each : partsOf(event)) {
        if (each.keys.isEmpty())
            continue;
        changes.take(each);
        said.append({each.name, scalarOf(saidOf(each))});
    }
    putSource(changes, event, feed, said);
    return asItem(composeItem({Kind::Opportunity, event.title, event.lang, changes.all(), changes.text.value_or(QByteArray())}, id, today));
}

sync::Result<Updating> updatedOffer(const QByteArray &file, const FeedEvent &event, const QString &feed, const QDate &today)
{
    const FrontMatter matter = readFrontMatter(file);
    const QList<OfferPart> here = partsOf(eventOf(matter.keys, file.mid(matter.bodyAt))), there = partsOf(event);
    const Value &source = matter.keys[u"source"];
    Value::Map said = source[u"said"].map();
    Updating updating;
    Changes changes(matter.keys);
    for (qsizetype i = 0; i < there.size(); ++i) {
        const QString last = source[u"said"][there[i].name].text(), now = saidOf(there[i]);
        const bool isSame = here[i] == there[i], isUntouched = saidOf(here[i]) == last, isNews = now != last;
        const bool isCancelled = there[i].name == QLatin1String("status") && event.standing == Standing::Cancelled;
        if (!isSame && (isCancelled || (isNews && isUntouched))) {
            changes.take(there[i]);
            updating.changed.append(there[i].name);
        } else if (!isSame && isNews) {
            updating.differing.append({there[i].name, shown(here[i]), shown(there[i])});
            continue;
        }
        put(said, there[i].name, scalarOf(now));
    }
    const KeyChange confirmed{QStringLiteral("last_confirmed"), scalarOf(today.toString(Qt::ISODate))};
    const bool isToBe = isToBeConfirmed(event, matter.keys, today);
    if (updating.changed.isEmpty() && isToBe) {
        const auto stands = changeKeys(file, {confirmed});
        if (!stands)
            return sync::fail(stands.error());
        updating.file = *stands;
    }
    if (updating.changed.isEmpty())
        return updating;
    if (isToBe)
        changes.put(confirmed.key, confirmed.value);
    const QString known = source[u"feed"].text();
    putSource(changes, event, known.isEmpty() ? feed : known, said);
    const auto revised = reviseItem(file, changes.all(), changes.text, today);
    if (!revised)
        return sync::fail(revised.error());
    updating.file = *revised;
    return updating;
}

} // namespace mycel::model
