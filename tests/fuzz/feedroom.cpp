// What others announce: calendars, JSON, tables. Whatever comes is bounded, and what was read of it is read again as it is written.
#include "tests/fuzz/targets.h"

#include "model/content/frontmatter.h"
#include "model/finder/feeds/eventcsv.h"
#include "model/finder/feeds/eventjson.h"
#include "model/finder/feeds/icalendar.h"
#include "model/finder/feeds/offerevent.h"

namespace mycel::fuzz {

using namespace mycel::model;

namespace {

const QDateTime Now(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC);

void holdBounded(const Feed &feed)
{
    hold(feed.events.size() <= MostEvents && feed.problems.size() <= MostFeedProblems, "a feed is bounded");
    QSet<QString> uids;
    for (const FeedEvent &event : feed.events) {
        hold(!event.title.isEmpty() && event.title.size() <= 200 && !event.title.contains(u'\n'), "an event has a title on one line");
        hold(!event.uid.isEmpty() && event.uid.size() <= 200, "an event has a name");
        hold(!uids.contains(event.uid), "and no other has it");
        uids.insert(event.uid);
        hold(event.when.start.isValid() && (!event.when.end.isValid() || event.when.end > event.when.start), "it begins before it ends");
        hold(event.text.toUtf8().size() <= MostTextBytes && event.categories.size() <= 20 && event.when.except.size() <= 2 * MostEvents, "what it says is bounded");
        for (const QString &address : {event.url, event.online})
            hold(address.isEmpty() || address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("https://")), "an address is of the web");
    }
}

/// As an item it says what the feed said, and the same once more changes nothing.
void holdKept(const Feed &feed)
{
    for (const FeedEvent &event : feed.events.mid(0, 3)) {
        const auto item = newOffer(event, QStringLiteral("feed"), QStringLiteral("9RXFVPC760QGF7B477CWQ6VP6Q"), Now.date());
        if (!item)
            continue;
        const FrontMatter matter = readFrontMatter(*item);
        hold(matter.problem.isEmpty(), "an item can be read");
        hold(matter.keys[u"title"].text() == event.title.trimmed(), "its title is the event's");
        const auto again = updatedOffer(*item, event, QStringLiteral("feed"), Now.date());
        hold(again && again->file.isEmpty() && again->differing.isEmpty(), "the same once more changes nothing");
    }
}

} // namespace

void icalendar(const QByteArray &bytes)
{
    const Feed feed = readICalendar(bytes);
    holdBounded(feed);
    holdKept(feed);
    const QByteArray written = writtenICalendar(feed.events, Now);
    for (const QByteArray &line : written.split('\n'))
        hold(line.size() <= 76, "a line is folded");
    const Feed again = readICalendar(written);
    hold(again.events.size() == feed.events.size(), "what is written is read");
}

void eventJson(const QByteArray &bytes)
{
    const Feed page = readEventPage(bytes);
    holdBounded(page);
    const Feed feed = readEventJson(bytes);
    holdBounded(feed);
    holdKept(feed);
    hold(readEventJson(writtenSchemaOrg(feed.events)).events.size() == feed.events.size(), "what is written is read");
}

void eventCsv(const QByteArray &bytes)
{
    const CsvTable table = readCsvTable(bytes);
    for (const QStringList &row : table.rows)
        hold(row.size() == table.header.size(), "a row is as long as the header");
    const Feed feed = readEventCsv(bytes);
    holdBounded(feed);
    holdKept(feed);
    hold(readEventCsv(writtenCsv(feed.events)).events.size() == feed.events.size(), "what is written is read");
}

} // namespace mycel::fuzz
