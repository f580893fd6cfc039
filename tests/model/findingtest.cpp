// The finder's model: places, moments, what fits and why.
#include "model/content/frontmatter.h"
#include "model/finder/finding.h"
#include "model/finder/gazetteer.h"

#include <libical/ical.h>

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

using namespace mycel;
using namespace mycel::model;

namespace {

const QTimeZone Here("Europe/Stockholm");

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

Opportunity read(const QByteArray &keys)
{
    return opportunityOf(readFrontMatter("---\n" + keys + "\n---\n").keys);
}

Offer offer(const QString &title, const QByteArray &keys, const QStringList &topics = {})
{
    return {{QStringLiteral("lib"), title.toUtf8()}, title, title, {}, QStringLiteral("en"), topics, read(keys)};
}

QStringList titles(const Catalogue &catalogue, const Found &found)
{
    QStringList list;
    for (const Fit &fit : found.best)
        list.append(catalogue.offer(fit.offer).title);
    return list;
}

QStringList starts(const QList<Occurrence> &times)
{
    QStringList list;
    for (const Occurrence &time : times)
        list.append(time.start.toString(QStringLiteral("MM-dd HH:mm")));
    return list;
}

const Gazetteer &gazetteer()
{
    static const Gazetteer all = [] {
        QFile file(QStringLiteral(MYCEL_SOURCE_DIR "/resources/geo/places.z"));
        return Gazetteer(file.open(QIODevice::ReadOnly) ? qUncompress(file.readAll()) : QByteArray());
    }();
    return all;
}

QString first(const QString &typed)
{
    const QList<Town> towns = gazetteer().called(typed);
    return towns.isEmpty() ? QString() : towns.first().name + u' ' + towns.first().country;
}

/// The same moment by libical's own zones.
QDateTime byLibical(const QDateTime &wall, const char *zone)
{
    icaltimezone_set_tzid_prefix("");
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year(), time.month = wall.date().month(), time.day = wall.date().day(), time.hour = wall.time().hour(), time.minute = wall.time().minute();
    return QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(time, icaltimezone_get_builtin_timezone(zone)), Qt::UTC);
}

} // namespace

class FindingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsAreMended_orNone()
    {
        QCOMPARE(*pointOf(57.7, 11.97), (Point{57.7, 11.97}));
        QCOMPARE(*pointOf(151.2, -33.9), (Point{-33.9, 151.2})); // swapped
        QCOMPARE(*pointOf(-17, 190), (Point{-17, -170}));
        QVERIFY(!pointOf(200, 200) && !pointOf(0, 0) && !pointOf(qQNaN(), 3) && !pointOf(91, 120));
        QVERIFY(pointOf(90, 0) && pointOf(-90, 180));
    }
    void distanceGoesOverTheDateLine_andThePoles()
    {
        QCOMPARE(qRound(kilometresBetween({57.70, 11.97}, {59.33, 18.07})), 398);
        QVERIFY(kilometresBetween({-17, 179.9}, {-17, -179.9}) < 25);
        QVERIFY(kilometresBetween({89.9, 0}, {89.9, 180}) < 25);
        QCOMPARE(kilometresBetween({90, 13}, {90, -70}), 0.0);
        rc::check("there is as far as back, and never further than half around", [] {
            const auto point = [] { return Point{*rc::gen::inRange(-900, 901) / 10.0, *rc::gen::inRange(-1800, 1801) / 10.0}; };
            const Point a = point(), b = point();
            RC_ASSERT(std::abs(kilometresBetween(a, b) - kilometresBetween(b, a)) < 1e-6);
            RC_ASSERT(kilometresBetween(a, b) < 20016);
        });
    }
    void townsAreFound_withAndWithoutAccents_inTheLanguagesOfOthers()
    {
        QVERIFY(gazetteer().size() > 170'000);
        for (const char *typed : {"Göteborg", "goteborg", "GÖTEB", "Gothenburg"})
            QVERIFY2(first(QString::fromUtf8(typed)).endsWith(QLatin1String(" SE")), typed);
        QCOMPARE(first(QStringLiteral("Köpenhamn")), QStringLiteral("Köpenhamn DK"));
        QCOMPARE(first(QStringLiteral("wien")), QStringLiteral("Wien AT"));
        QCOMPARE(first(QStringLiteral("москва")), QStringLiteral("Москва RU"));
        QCOMPARE(first(QStringLiteral("Paris")), QStringLiteral("Paris FR"));
        for (const char *typed : {"Paris, Texas", "paris texas", "Paris, US", "paris united states"})
            QVERIFY2(first(QString::fromUtf8(typed)).endsWith(QLatin1String(" US")), typed);
        QCOMPARE(first(QStringLiteral("New York City")), QStringLiteral("New York City US"));
        for (const char *typed : {"El Rin", "El Rincón", "el rincon", "Saint-E", "saint etienne"})
            QVERIFY2(!first(QString::fromUtf8(typed)).isEmpty(), typed);
        QVERIFY(first(QStringLiteral("Atlantis on the moon")).isEmpty());
        for (const char *odd : {"", " ", ",", "%", "'", "\xf0\x9f\x94\xa5", ",US"})
            QVERIFY2(gazetteer().called(QString::fromUtf8(odd)).size() <= 8, odd);
    }
    void whatIsShownOnAMap_isTheLargestWithin()
    {
        const QList<Town> towns = gazetteer().within({57, 11}, {58.5, 13}, 6, 5);
        QCOMPARE(towns.size(), 5);
        QCOMPARE(towns.first().country, QStringLiteral("SE"));
        QVERIFY(std::ranges::is_sorted(towns, std::ranges::greater(), &Town::size));
        QVERIFY(!gazetteer().within({-20, 177}, {-15, -178}, 0, 5).isEmpty()); // over the date line
    }
    void anOpportunityIsRead_asItIsWritten()
    {
        const Opportunity o = read("form: task\ndtstart: 20261212T090000\ndtend: 20261212T150000\ntz: Europe/Stockholm\nplace: {name: Backa, lat: 57.75, lon: 11.98}\ntime: {min: 2, max: 3, unit: hours, per: week}\n"
                                   "skills: [cooking, driving]\nno_experience_needed: yes\naccess: {step_free: yes, children: no}\nrisk: low\ncost: Free\nage_min: 15\nmode: hybrid\nexpires: 2026-12-10");
        QCOMPARE(o.when.zone, QByteArray("Europe/Stockholm"));
        QCOMPARE(o.at->lat, 57.75);
        QCOMPARE(o.leastHours, 2.0);
        QVERIFY(o.perWeek && o.free && o.isRemote() && o.isInPerson());
        QCOMPARE(o.access[int(Need::StepFree)], Stated::Yes);
        QCOMPARE(o.access[int(Need::Children)], Stated::No);
        QCOMPARE(o.access[int(Need::Captions)], Stated::NotStated);
        QCOMPARE(*unpackedOpportunity(packed(o)), o);
        QVERIFY(!unpackedOpportunity("short"));
        QVERIFY(!read("dtstart: tomorrow\nplace: Backa\nage_min: -7\ntime: {min: nan}").when.start.isValid());
    }
    void aTimeIsTheClockOfItsZone_alsoWhenClocksAreChanged()
    {
        const auto when = [](const QByteArray &keys) { return read(keys).when; };
        const auto weekly = occurrencesOf(when("dtstart: 20270315T180000\ntz: Europe/Madrid\nrrule: FREQ=WEEKLY;COUNT=4\nexdate: [20270322T180000]"), utc(2027, 3, 1), utc(2027, 5, 1), 10, Here);
        QCOMPARE(starts(weekly), QStringList({QStringLiteral("03-15 17:00"), QStringLiteral("03-29 16:00"), QStringLiteral("04-05 16:00")}));
        // An hour that is left out, and one that comes twice
        QCOMPARE(starts(occurrencesOf(when("dtstart: 20270328T023000\ntz: Europe/Stockholm"), utc(2027, 3, 1), utc(2027, 5, 1), 10, Here)), QStringList(QStringLiteral("03-28 01:30")));
        QCOMPARE(starts(occurrencesOf(when("dtstart: 20271031T023000\ntz: Europe/Stockholm"), utc(2027, 10, 1), utc(2027, 12, 1), 10, Here)), QStringList(QStringLiteral("10-31 00:30")));
        // A whole day is the day of who reads
        const auto day = occurrencesOf(when("dtstart: 2027-06-05"), utc(2027, 6, 1), utc(2027, 7, 1), 10, Here);
        QCOMPARE(day.first().start, utc(2027, 6, 4, 22));
        QCOMPARE(day.first().end, utc(2027, 6, 5, 22));
        QCOMPARE(starts(occurrencesOf(when("dtstart: 20270601T100000Z\nrrule: FREQ=DAILY;UNTIL=20270603"), utc(2027, 6, 1), utc(2027, 7, 1), 10, Here)).size(), 3);
        // Long ago and for ever, and rules that nobody can mean
        QCOMPARE(occurrencesOf(when("dtstart: 19700101T120000Z\nrrule: FREQ=DAILY"), utc(2100, 1, 1), utc(2100, 1, 5), 10, Here).size(), 4);
        QCOMPARE(occurrencesOf(when("dtstart: 20270101T000000Z\nrrule: FREQ=SECONDLY"), utc(2027, 1, 1), utc(2027, 7, 1), 10, Here).size(), 1);
        for (const char *rule : {"FREQ=NEVER", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;COUNT=0", "FREQ=MONTHLY;BYDAY=6MO;INTERVAL=0", "RSCALE=HEBREW;FREQ=YEARLY", "X", "FREQ=SECONDLY;COUNT=2000000000;BYSECOND=60", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-30", "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=7;BYDAY=TU"})
            QVERIFY2(occurrencesOf(when("dtstart: 20270101T000000Z\nrrule: \"" + QByteArray(rule) + '"'), utc(2027, 1, 1), utc(2030, 1, 1), 50, Here).size() <= 50, rule);
    }
    void momentsAreThoseOfLibical_inEveryZone()
    {
        static const char *const zones[] = {"Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "America/Santiago", "Pacific/Apia", "Asia/Tehran", "UTC"};
        rc::check("a wall clock is the same moment by the tz database and by libical", [] {
            const char *zone = *rc::gen::elementOf(std::vector<const char *>(std::begin(zones), std::end(zones)));
            const QDateTime wall = utc(1970, 1, 3).addSecs(qint64(*rc::gen::inRange(0, 68'000'000)) * 60); // to 2099
            const When when{wall, {}, false, zone, {}, {}};
            const QList<Occurrence> times = occurrencesOf(when, utc(1960, 1, 1), utc(2110, 1, 1), 1, Here);
            RC_ASSERT(times.size() == 1);
            const QDateTime theirs = byLibical(wall, zone);
            // Where a clock is set back or forward there are two answers; both differ by at most that hour.
            const bool plain = QTimeZone(zone).offsetFromUtc(theirs.addDays(-1)) == QTimeZone(zone).offsetFromUtc(theirs.addDays(1));
            const bool same = plain ? times.first().start == theirs : std::abs(times.first().start.secsTo(theirs)) <= 24 * 3600;
            RC_ASSERT(same);
        });
    }
    void whatFitsIsFound_andWhatAnotherChoiceWouldBringIsCounted()
    {
        const Catalogue catalogue({offer(QStringLiteral("Cook"), "form: task\ndtstart: 20261212T090000\ntz: Europe/Stockholm\nskills: [cooking]\nplace: {lat: 57.73, lon: 11.97}", {QStringLiteral("climate")}),
                                   offer(QStringLiteral("Translate"), "form: role\nmode: from-home\nskills: [arabic]\ntime: {min: 2, unit: hours, per: week}", {QStringLiteral("rights")}),
                                   offer(QStringLiteral("Train"), "form: training\ndtstart: 20261201T180000\ntz: Europe/Stockholm\nplace: {lat: 57.70, lon: 11.96}\ncost: free\naccess: {step_free: yes}", {QStringLiteral("rights")}),
                                   offer(QStringLiteral("Past"), "form: task\ndtstart: 20200101T090000"), offer(QStringLiteral("Off"), "form: task\nstatus: cancelled")},
                                  utc(2026, 11, 26), Here);
        Wanted wanted;
        QCOMPARE(catalogue.find(wanted, {}).all.size(), 3);
        wanted.chosen[size_t(Trait::Topic)] = {QStringLiteral("climate")};
        Found found = catalogue.find(wanted, {});
        QCOMPARE(titles(catalogue, found), QStringList(QStringLiteral("Cook")));
        QCOMPARE(found.counts[size_t(Trait::Topic)].value(QStringLiteral("rights")), 2); // one more choice of the same facet
        QCOMPARE(found.counts[size_t(Trait::Form)].value(QStringLiteral("task")), 1);
        QVERIFY(!found.counts[size_t(Trait::Form)].contains(QStringLiteral("role")));
        wanted = {};
        wanted.hours.weekends = true;
        QCOMPARE(titles(catalogue, catalogue.find(wanted, {})), QStringList({QStringLiteral("Cook"), QStringLiteral("Translate")}));
        wanted = {};
        wanted.hours.evenings = true;
        wanted.remote = false;
        QCOMPARE(titles(catalogue, catalogue.find(wanted, {})), QStringList(QStringLiteral("Train")));
        wanted = {};
        wanted.needs = {int(Need::StepFree)};
        QCOMPARE(catalogue.find(wanted, {}).all.size(), 3);
        QVERIFY(std::ranges::any_of(catalogue.find(wanted, {}).best.last().because, [](const Reason &why) { return why.is == Reason::Is::Ask; }));
        wanted.orNotSaid = false;
        QCOMPARE(titles(catalogue, catalogue.find(wanted, {})), QStringList(QStringLiteral("Train")));
    }
    void theBestFitComesFirst_andSaysWhy()
    {
        Profile profile;
        profile.skills = {QStringLiteral("Cooking")};
        profile.home = Point{57.70, 11.97};
        const Catalogue catalogue({offer(QStringLiteral("A far one"), "form: task\nplace: {lat: 40, lon: 3}"), offer(QStringLiteral("Cook"), "form: task\nskills: [cooking]\nplace: {lat: 57.73, lon: 11.97}"),
                                   offer(QStringLiteral("Old"), "form: task\nskills: [cooking]\nlast_confirmed: 2026-01-01"), offer(QStringLiteral("Full"), "form: task\nskills: [cooking]\nstatus: filled")},
                                  utc(2026, 11, 26), Here);
        const Found found = catalogue.find({}, profile);
        QCOMPARE(titles(catalogue, found), QStringList({QStringLiteral("Cook"), QStringLiteral("A far one"), QStringLiteral("Old"), QStringLiteral("Full")}));
        QCOMPARE(found.best.first().because.first(), (Reason{Reason::Is::Skill, QStringLiteral("cooking")}));
        QCOMPARE(qRound(*found.best.first().kilometres), 3);
        Wanted near;
        near.near = profile.home;
        near.within = 15;
        QCOMPARE(titles(catalogue, catalogue.find(near, profile)).first(), QStringLiteral("Cook"));
        QVERIFY(!titles(catalogue, catalogue.find(near, profile)).contains(QStringLiteral("A far one")));
    }
};

QTEST_GUILESS_MAIN(FindingTest)
#include "findingtest.moc"
