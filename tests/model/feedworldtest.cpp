// Any event, in any zone, at any time between 1970 and 2100: written it is read as itself, here and by libical, and takes place
// at the same moments.
#include "model/finder/calendar.h"
#include "model/finder/feeds/eventcsv.h"
#include "model/finder/feeds/eventjson.h"
#include "model/finder/feeds/feedtext.h"
#include "model/finder/feeds/icalendar.h"

#include <libical/ical.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace mycel::model;

namespace {

constexpr const char *Zones[] = {"", "UTC", "Europe/Stockholm", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca", "Asia/Tehran", "America/St_Johns", "Pacific/Auckland"};
constexpr const char *Rules[] = {"FREQ=WEEKLY;BYDAY=TU", "FREQ=DAILY;COUNT=30", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY", "FREQ=WEEKLY;UNTIL=20990101T000000Z;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=13", "FREQ=DAILY;INTERVAL=9", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"};
const QDateTime Now(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC);

template <class T, size_t N>
T one(const T (&all)[N])
{
    return *rc::gen::elementOf(std::vector<T>(std::begin(all), std::end(all)));
}

QString words(bool lines)
{
    static const char *const pieces[] = {"Möte", "a, b; c", "\\", "\"quoted\"", "Ünïcode 集会 اجتماع", "=1+1", "'", ":", "#tag", "👩‍🌾", "<b>", "5 < 6", "*", "_x_", "&amp;", "https://example.org/a_b?c=d", "- item", "-", "long long long long long long long long long long long long long long long long"};
    QStringList list;
    for (int count = *rc::gen::inRange(1, 7); count > 0; --count)
        list.append(QString::fromUtf8(one(pieces)) + (lines ? (*rc::gen::inRange(0, 2) ? QStringLiteral("\n") : QStringLiteral("\n\n")) : QString()));
    return list.join(u' ').trimmed();
}

When anyWhen(int days = 47'000)
{
    When when;
    when.wholeDay = *rc::gen::inRange(0, 4) == 0;
    when.zone = when.wholeDay ? "" : one(Zones);
    when.start = QDateTime(QDate(1970, 1, 2), QTime(0, 0), Qt::UTC).addDays(*rc::gen::inRange(0, days));
    if (!when.wholeDay)
        when.start = when.start.addSecs(*rc::gen::inRange(0, 24 * 60) * 60);
    if (*rc::gen::inRange(0, 2))
        when.end = when.start.addSecs(when.wholeDay ? *rc::gen::inRange(2, 9) * 86400 : *rc::gen::inRange(1, 600) * 60);
    if (*rc::gen::inRange(0, 2)) {
        when.rule = canonicalRule(QString::fromLatin1(one(Rules)));
        QList<Occurrence> times = occurrencesOf(when, when.start.addDays(-3), when.start.addYears(3), 40, QTimeZone("UTC"));
        for (int count = *rc::gen::inRange(0, 4); count > 0 && !times.isEmpty(); --count) {
            const Occurrence time = times.takeAt(*rc::gen::inRange(0, int(times.size())));
            const QTimeZone zone = zoneOf(when, QTimeZone("UTC"));
            when.except.append(writtenMoment(time.start.addSecs(zone.offsetFromUtc(time.start)), when.wholeDay));
        }
    }
    settle(when);
    return when;
}

FeedEvent anyEvent()
{
    FeedEvent event;
    event.uid = boundedUid(words(false));
    event.title = lineOfFeed(words(false), 200);
    event.text = markdownAsIs(words(true));
    event.when = anyWhen();
    event.standing = Standing(*rc::gen::inRange(0, 4));
    if (*rc::gen::inRange(0, 2)) {
        event.place = lineOfFeed(QStringLiteral("Hall ") + words(false), 100); // an address of the web alone is no place
        event.address = *rc::gen::inRange(0, 2) ? lineOfFeed(words(false), 100) : QString();
        event.at = Point{*rc::gen::inRange(-899'999'999, 900'000'000) / 1e7, *rc::gen::inRange(1, 1'790'000'000) / 1e7};
    }
    if (*rc::gen::inRange(0, 2)) {
        event.online = QStringLiteral("https://meet.example/a?b=c&d=e,f;g");
        event.mode = event.place.isEmpty() ? Mode::Online : Mode::Hybrid;
    }
    event.url = *rc::gen::inRange(0, 2) ? QStringLiteral("https://example.org/%C3%A5?x=1;y=2") : QString();
    event.contact = *rc::gen::inRange(0, 2) ? QStringLiteral("Tenants; of Norrby, all") : QString();
    event.categories = *rc::gen::inRange(0, 2) ? QStringList{QStringLiteral("climate"), QStringLiteral("a: \"b\" \\ c")} : QStringList();
    event.cost = *rc::gen::inRange(0, 2) ? QStringLiteral("Free") : QStringLiteral("20 kr");
    event.form = *rc::gen::inRange(0, 2) ? QStringLiteral("training") : QString();
    event.lang = *rc::gen::inRange(0, 2) ? QStringLiteral("pt-BR") : QString();
    event.capacity = *rc::gen::inRange(0, 3);
    event.sequence = *rc::gen::inRange(0, 3);
    event.modified = *rc::gen::inRange(0, 2) ? QDateTime(QDate(2026, 1, 1), QTime(1, 2, 3), Qt::UTC) : QDateTime();
    return event;
}

/// Not in the hour that is left out in spring, which a moment cannot say.
bool isOnAClock(const QDateTime &wall, const When &when)
{
    const QTimeZone zone(when.zone);
    return !wall.isValid() || wallIn(momentOf(wall, zone), zone) == wall;
}

/// What the other forms have no place for.
FeedEvent without(FeedEvent event, bool modified)
{
    event.sequence = 0;
    event.modified = modified ? event.modified : QDateTime();
    return event;
}

QByteArray difference(const FeedEvent &a, const FeedEvent &b)
{
    return writtenICalendar({a}, Now) + "\n--- is not ---\n" + writtenICalendar({b}, Now);
}

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

/// When libical says that it takes place.
QList<QDateTime> momentsOf(icalcomponent *event, const QDateTime &from, const QDateTime &to)
{
    QList<QDateTime> moments;
    icalcomponent_foreach_recurrence(event, icaltime_from_timet_with_zone(from.toSecsSinceEpoch(), 0, icaltimezone_get_utc_timezone()), icaltime_from_timet_with_zone(to.toSecsSinceEpoch(), 0, icaltimezone_get_utc_timezone()),
                                     [](icalcomponent *, icaltime_span *span, void *list) { static_cast<QList<QDateTime> *>(list)->append(QDateTime::fromSecsSinceEpoch(span->start, Qt::UTC)); }, &moments);
    std::ranges::sort(moments);
    return moments;
}

QByteArray shown(const QList<QDateTime> &moments)
{
    QByteArray text;
    for (const QDateTime &each : moments.mid(0, 40))
        text += each.toString(QStringLiteral("yyyyMMddTHHmm ")).toLatin1();
    return text;
}

/// What one of the two has and the other has not, of the times that count.
template <class Counts>
QByteArray differing(const QList<QDateTime> &ours, const QList<QDateTime> &theirs, Counts counts)
{
    QList<QDateTime> mine = ours, its = theirs;
    mine.removeIf([&](const QDateTime &time) { return theirs.contains(time) || !counts(time); });
    its.removeIf([&](const QDateTime &time) { return ours.contains(time) || !counts(time); });
    return mine.isEmpty() && its.isEmpty() ? QByteArray() : shown(mine) + "\nlibical: " + shown(its);
}

} // namespace

class FeedWorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEvent_isReadAsItWasWritten()
    {
        QVERIFY(rc::check("as iCalendar", [] {
            const FeedEvent event = anyEvent();
            const Feed feed = readICalendar(writtenICalendar({event}, Now));
            RC_ASSERT(feed.problems.isEmpty());
            RC_ASSERT(feed.events.size() == 1);
            if (!(feed.events.first() == event))
                RC_FAIL(difference(feed.events.first(), event).toStdString());
        }));
        QVERIFY(rc::check("as JSON-LD", [] {
            const FeedEvent event = without(anyEvent(), true);
            RC_PRE(isOnAClock(event.when.start, event.when) && isOnAClock(event.when.end, event.when));
            const Feed feed = readEventJson(writtenSchemaOrg({event}));
            RC_ASSERT(feed.problems.isEmpty());
            RC_ASSERT(feed.events.size() == 1);
            if (!(feed.events.first() == event))
                RC_FAIL(difference(feed.events.first(), event).toStdString());
        }));
        QVERIFY(rc::check("as a table", [] {
            const FeedEvent event = without(anyEvent(), false);
            const Feed feed = readEventCsv(writtenCsv({event}));
            RC_ASSERT(feed.problems.isEmpty());
            RC_ASSERT(feed.events.size() == 1);
            if (!(feed.events.first() == event))
                RC_FAIL(difference(feed.events.first(), event).toStdString());
        }));
    }
    void libical_readsWhatIsWritten_andMeetsAtTheSameMoments()
    {
        QVERIFY(rc::check("each line is short, each value is one, each moment is the same", [] {
            FeedEvent event = anyEvent();
            event.when = anyWhen(24'000); // libical's own clocks go as far as 2037
            RC_PRE(event.when.zone != "Pacific/Apia"); // which once left a whole day out
            const QByteArray bytes = writtenICalendar({event}, Now);
            for (const QByteArray &line : bytes.split('\n'))
                RC_ASSERT(line.size() <= 76 && (line.isEmpty() || line.endsWith('\r')));
            const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalparser_parse_string(bytes.constData()));
            const bool isWhole = calendar && icalcomponent_count_errors(calendar.get()) == 0;
            RC_ASSERT(isWhole);
            icalcomponent *its = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
            RC_ASSERT(QString::fromUtf8(icalcomponent_get_summary(its)) == event.title);
            RC_ASSERT(QString::fromUtf8(icalcomponent_get_uid(its)) == event.uid);
            const QDateTime from = event.when.start.addDays(-3), to = event.when.start.addDays(900).addSecs(60);
            const QTimeZone zone = zoneOf(event.when, QTimeZone("UTC"));
            // In the night in which a clock is set there are two answers.
            const auto isPlain = [&zone](const QDateTime &moment) { return zone.offsetFromUtc(moment.addDays(-1)) == zone.offsetFromUtc(moment.addDays(1)); };
            QList<QDateTime> ours;
            for (const Occurrence &each : occurrencesOf(event.when, from, to, 2000, QTimeZone("UTC")))
                ours.append(each.start);
            // At an hour that one night leaves out, libical goes on an hour later for months, whether it takes place that night or not.
            const auto nights = zone.transitions(from, to);
            const bool isEveryNight = std::ranges::all_of(nights, [&](const auto &night) { return isOnAClock(QDateTime(wallIn(night.atUtc, zone).date(), event.when.start.time(), Qt::UTC), event.when); });
            if (const QByteArray other = differing(ours, momentsOf(its, from, to), isPlain); isEveryNight && !other.isEmpty())
                RC_FAIL((bytes + '\n' + other).toStdString());
            // What the clock on the wall shows is the same then as well.
            QByteArray anywhere = bytes;
            anywhere.replace(";TZID=" + event.when.zone, "");
            const std::unique_ptr<icalcomponent, FreeComponent> floating(icalparser_parse_string(anywhere.constData()));
            const auto isWithin = [&](const QDateTime &wall) { return from.addDays(1) < wall && wall < to.addDays(-1) && isPlain(momentOf(wall, zone)); };
            for (QDateTime &each : ours)
                each = wallIn(each, zone);
            if (const QByteArray other = differing(ours, momentsOf(icalcomponent_get_first_component(floating.get(), ICAL_VEVENT_COMPONENT), from, to), isWithin); !other.isEmpty())
                RC_FAIL((bytes + "\non the wall " + other).toStdString());
        }));
    }
    void aTimeThatWasMoved_takesPlaceWhereItIsNow_inAnyYear()
    {
        QVERIFY(rc::check("all the others of its series stay", [] {
            FeedEvent event = anyEvent();
            event.when = anyWhen();
            event.when.rule = QString::fromLatin1(one(Rules));
            event.when.rule = canonicalRule(event.when.rule);
            const QTimeZone utc("UTC");
            const QDateTime from = event.when.start.addDays(-3), to = event.when.start.addDays(1200);
            const auto startsOf = [&](const When &when) {
                QList<QDateTime> starts;
                for (const Occurrence &each : occurrencesOf(when, from, to, 400, utc))
                    starts.append(each.start);
                return starts;
            };
            QList<QDateTime> expected = startsOf(event.when);
            RC_PRE(expected.size() > 1 && expected.size() < 400);
            const QDateTime was = expected.takeAt(*rc::gen::inRange(0, int(expected.size())));
            const QDateTime now = was.addDays(*rc::gen::inRange(1, 20)).addSecs(event.when.wholeDay ? 0 : 3600 * *rc::gen::inRange(0, 5));
            RC_PRE(now < to.addDays(-1) && !expected.contains(now));
            RC_PRE(event.when.wholeDay || wallIn(was, zoneOf(event.when, utc)).time() == event.when.start.time()); // not in the hour that a night leaves out
            const auto line = [&event](const QByteArray &name, const QDateTime &moment) {
                return name + (event.when.wholeDay ? ";VALUE=DATE:" + moment.toString(QStringLiteral("yyyyMMdd")).toLatin1() : ':' + moment.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1()) + "\r\n";
            };
            event.uid = QStringLiteral("moved@example.org");
            QByteArray bytes = writtenICalendar({event}, Now);
            bytes.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:moved@example.org\r\nDTSTAMP:20260101T000000Z\r\n" + line("RECURRENCE-ID", was) + line("DTSTART", now) + "SUMMARY:Moved\r\nEND:VEVENT\r\nEND:VCALENDAR");
            QList<QDateTime> found;
            for (const FeedEvent &each : readICalendar(bytes).events)
                found += startsOf(each.when);
            expected.append(now);
            std::ranges::sort(expected);
            std::ranges::sort(found);
            if (found != expected)
                RC_FAIL((bytes + '\n' + shown(found) + "\nnot: " + shown(expected)).toStdString());
        }));
    }
    void theClocksOfAZone_changeAsItsOwn()
    {
        QVERIFY(rc::check("a VTIMEZONE tells the offset of every day on which an event may be", [] {
            FeedEvent event = anyEvent();
            event.when = anyWhen();
            event.when.wholeDay = false;
            event.when.zone = one(Zones);
            if (event.when.zone.size() < 5)
                return;
            const QTimeZone zone(event.when.zone);
            RC_PRE(zone.offsetFromUtc(event.when.start.addDays(-1)) == zone.offsetFromUtc(event.when.start.addDays(1))); // else there are two answers
            event.when.rule = *rc::gen::inRange(0, 2) ? QStringLiteral("FREQ=YEARLY") : QString();
            QByteArray bytes = writtenICalendar({event}, Now);
            // Called otherwise, it has to be told by how its clocks go.
            bytes.replace("TZID:" + event.when.zone, "TZID:Somewhere").replace("TZID=" + event.when.zone, "TZID=Somewhere");
            event.when.rule.clear();
            bytes.replace("RRULE:FREQ=YEARLY\r\n", "");
            const Feed feed = readICalendar(bytes);
            RC_ASSERT(feed.events.size() == 1);
            const auto moment = [](const When &when) { return occurrencesOf(when, when.start.addDays(-3), when.start.addDays(3), 1, QTimeZone("UTC")).value(0).start; };
            When meant = event.when;
            meant.except.clear();
            if (moment(feed.events.first().when) != moment(meant))
                RC_FAIL((writtenICalendar({event}, Now) + writtenICalendar(feed.events, Now)).toStdString());
        }));
    }
    void pythonsReader_readsIt_whereItIsThere()
    {
        QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")}); // the system's knows the system's packages
        if (python.isEmpty())
            python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import icalendar")});
        if (python.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-icalendar is not installed");
        int left = 15; // each is a program to be started
        QVERIFY(rc::check("title, start and uid are the same there", [&python, &left] {
            if (--left < 0)
                return;
            const FeedEvent event = anyEvent();
            QProcess process;
            process.start(python, {QStringLiteral("-c"), QStringLiteral("import sys, icalendar\nc = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\ne = c.walk('VEVENT')[0]\nsys.stdout.reconfigure(encoding='utf-8')\n"
                                                                           "print(e['SUMMARY']); print(e['UID']); print(e.decoded('DTSTART').strftime('%Y%m%d')); assert not e.errors, e.errors")});
            process.waitForStarted();
            process.write(writtenICalendar({event}, Now));
            process.closeWriteChannel();
            RC_ASSERT(process.waitForFinished());
            const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
            if (process.exitCode() != 0)
                RC_FAIL(process.readAllStandardError().toStdString());
            RC_ASSERT(lines.value(0) == event.title);
            RC_ASSERT(lines.value(1) == event.uid);
            RC_ASSERT(lines.value(2) == event.when.start.toString(QStringLiteral("yyyyMMdd")));
        }));
    }
};

QTEST_GUILESS_MAIN(FeedWorldTest)
#include "feedworldtest.moc"
