// The finder's model: places, moments, what fits and why.
#include "model/content/frontmatter.h"
#include "model/finder/affiliations.h"
#include "model/finder/finding.h"
#include "model/finder/gazetteer.h"

#include <libical/ical.h>

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

#include <ctime>

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

/// And by the C library, which reads the tz database itself.
QDateTime byTheCLibrary(const QDateTime &wall, const char *zone)
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    std::tm time{};
    time.tm_year = wall.date().year() - 1900, time.tm_mon = wall.date().month() - 1, time.tm_mday = wall.date().day(), time.tm_hour = wall.time().hour(), time.tm_min = wall.time().minute(), time.tm_isdst = -1;
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(std::mktime(&time), Qt::UTC);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    return moment;
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
        QVERIFY(rc::check("there is as far as back, and never further than half around", [] {
            const auto point = [] { return Point{*rc::gen::inRange(-900, 901) / 10.0, *rc::gen::inRange(-1800, 1801) / 10.0}; };
            const Point a = point(), b = point();
            RC_ASSERT(std::abs(kilometresBetween(a, b) - kilometresBetween(b, a)) < 1e-6);
            RC_ASSERT(kilometresBetween(a, b) < 20016);
        }));
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
    void aPlaceThatIsOnlyNamed_isInTheTownThatItEndsWith()
    {
        const auto near = [](const char *address, const Point &where) {
            const auto at = gazetteer().townOf(QString::fromUtf8(address));
            return at && kilometresBetween(*at, where) < 15;
        };
        const Point goteborg{57.70, 11.97};
        for (const char *address : {"Göteborg", "goteborg", "Folkets hus, Göteborg", "Järntorget 7, 413 04 Göteborg", "Järntorget 7, 413 04 Göteborg, Sweden", "Gothenburg, SE"})
            QVERIFY2(near(address, goteborg), address);
        QVERIFY(near("Paris, Texas", {33.66, -95.55}));
        for (const char *nowhere : {"", ",", "the old mill", "Library", "at Anna's", "Göteborgs konserthus"})
            QVERIFY2(!gazetteer().townOf(QString::fromUtf8(nowhere)), nowhere);
    }
    void aNameThatHalfTheEarthBeginsWith_isAnswered_howeverOftenItIsAsked()
    {
        // "S" alone begins 22,617 names; a library that says so in each of its offers has to be read like any other.
        for (int i = 0; i < 5000; ++i)
            QVERIFY(!gazetteer().townOf(QStringLiteral("S, q%1").arg(i)));
        QVERIFY(gazetteer().called(QStringLiteral("s, xx")).isEmpty());
        QVERIFY(first(QStringLiteral("s, norway")).endsWith(QLatin1String(" NO")));
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
        QVERIFY(o.per == Per::Week && o.free && o.isRemote() && o.isInPerson());
        QCOMPARE(o.access[int(Need::StepFree)], Stated::Yes);
        QCOMPARE(o.access[int(Need::Children)], Stated::No);
        QCOMPARE(o.access[int(Need::Captions)], Stated::NotStated);
        QCOMPARE(*unpackedOpportunity(packed(o)), o);
        QVERIFY(!unpackedOpportunity("short"));
        QVERIFY(read("dtstart: 2026-12-01T18:00:00+01:00").when.start == utc(2026, 12, 1, 18) && read("dtstart: 2026-12-01T18:00:00+01:00").when.zone == "Etc/GMT-1");
        QCOMPARE(read("age_min: 18+").leastAge, 18);
        for (const char *free : {"free", "Free entry", "gratis för alla", "0", "0 kr", "0.00 €", "No, but donations are welcome", "kostenlos"})
            QVERIFY2(read("cost: \"" + QByteArray(free) + '"').free, free);
        for (const char *dear : {"0.50 EUR", "No one turned away, 200 kr", "Free for members, others 100 kr", "free for members", "5 €", "none of your business, 5 kr"})
            QVERIFY2(!read("cost: \"" + QByteArray(dear) + '"').free, dear);
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
        QVERIFY(rc::check("a wall clock is the same moment by the tz database and by libical", [] {
            const char *zone = *rc::gen::elementOf(std::vector<const char *>(std::begin(zones), std::end(zones)));
            const QDateTime wall = utc(1970, 1, 3).addSecs(qint64(*rc::gen::inRange(0, 68'000'000)) * 60); // to 2099
            const When when{wall, {}, false, zone, {}, {}};
            const QList<Occurrence> times = occurrencesOf(when, utc(1960, 1, 1), utc(2110, 1, 1), 1, Here);
            RC_ASSERT(times.size() == 1);
            const QDateTime theirs = byTheCLibrary(wall, zone), libicals = byLibical(wall, zone);
            // Where a clock is set back or forward there are two answers; both differ by at most that hour.
            const bool plain = QTimeZone(zone).offsetFromUtc(theirs.addDays(-1)) == QTimeZone(zone).offsetFromUtc(theirs.addDays(1));
            const bool same = plain ? times.first().start == theirs : std::abs(times.first().start.secsTo(theirs)) <= 24 * 3600;
            RC_ASSERT(same);
            // libical makes rules of a zone's past, which miss some changes of clocks by a day.
            const bool near = std::abs(times.first().start.secsTo(libicals)) <= 24 * 3600;
            RC_ASSERT(near);
            RC_CLASSIFY(times.first().start == libicals);
        }));
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
        QCOMPARE(found.counts.traits[size_t(Trait::Topic)].value(QStringLiteral("rights")), 2); // one more choice of the same facet
        QCOMPARE(found.counts.traits[size_t(Trait::Form)].value(QStringLiteral("task")), 1);
        QVERIFY(!found.counts.traits[size_t(Trait::Form)].contains(QStringLiteral("role")));
        // What else could be chosen, and what of another kind is chosen already.
        found = catalogue.find({}, {});
        const auto counted = [&found](std::initializer_list<Choice> choices) {
            QList<int> counts;
            for (const Choice choice : choices)
                counts.append(found.counts.of(choice));
            return counts;
        };
        QCOMPARE(counted({Choice::SevenDays, Choice::Month, Choice::Evenings, Choice::Weekends, Choice::OneOff, Choice::OnlyRemote, Choice::Free, Choice::NoRisk, Choice::FirstNeed}), (QList<int>{2, 3, 2, 2, 3, 1, 1, 3, 3}));
        wanted = {};
        wanted.span = Span::SevenDays;
        wanted.free = true;
        found = catalogue.find(wanted, {});
        QCOMPARE(titles(catalogue, found), QStringList(QStringLiteral("Train")));
        QCOMPARE(counted({Choice::Today, Choice::Month, Choice::Free, Choice::OnlyRemote}), (QList<int>{0, 1, 1, 0})); // of the free ones; and of this week's
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
    void whatIsFarAhead_isFoundToo()
    {
        const Catalogue catalogue({offer(QStringLiteral("Daily"), "dtstart: 20261201T180000Z\nrrule: FREQ=DAILY"), offer(QStringLiteral("Jubilee"), "dtstart: 21000501T100000Z"), offer(QStringLiteral("Later"), "dtstart: 20350601T100000Z\nrrule: FREQ=WEEKLY"),
                                   offer(QStringLiteral("Long"), "dtstart: 20261203T100000Z\ndtend: 20261206T150000Z")},
                                  utc(2026, 11, 26), Here);
        QCOMPARE(catalogue.find({}, {}).all.size(), 4);
        const auto between = [&catalogue](const QDateTime &from, const QDateTime &to) {
            Wanted wanted;
            wanted.span = Span::Dates;
            wanted.from = from;
            wanted.to = to;
            return titles(catalogue, catalogue.find(wanted, {}));
        };
        QCOMPARE(between(utc(2027, 3, 1), utc(2027, 3, 2)), QStringList(QStringLiteral("Daily")));
        QCOMPARE(between(utc(2035, 6, 7), utc(2035, 6, 9)), (QStringList{QStringLiteral("Daily"), QStringLiteral("Later")}));
        QVERIFY(between(utc(2100, 5, 1), {}).contains(QStringLiteral("Jubilee")));
        Wanted weekends;
        weekends.hours.weekends = true;
        QVERIFY(titles(catalogue, catalogue.find(weekends, {})).contains(QStringLiteral("Long"))); // from a Thursday to a Sunday
    }
    void whatAskMoreThanThereIs_isLeftOut_byTheWeekAndByTheTime()
    {
        const Catalogue catalogue({offer(QStringLiteral("Role"), "form: role\ntime: {min: 10, unit: hours, per: week}"), offer(QStringLiteral("Day"), "dtstart: 20261201T080000Z\ndtend: 20261201T180000Z"), offer(QStringLiteral("Call"), "time: {min: 30, unit: minutes}"), offer(QStringLiteral("Open"), "form: task")},
                                  utc(2026, 11, 26), Here);
        Wanted wanted;
        wanted.mostHours = 1;
        QCOMPARE(titles(catalogue, catalogue.find(wanted, {})), (QStringList{QStringLiteral("Call"), QStringLiteral("Open")}));
        wanted.perWeek = true;
        wanted.mostHours = 12;
        QCOMPARE(catalogue.find(wanted, {}).all.size(), 4);
    }
    void whatAPersonCannotDo_standsLower_andSaysSo()
    {
        Profile profile;
        profile.needs = {int(Need::StepFree)};
        profile.risk = Risk::None;
        const Catalogue catalogue({offer(QStringLiteral("Stairs"), "access: {step_free: no}"), offer(QStringLiteral("Arrest"), "access: {step_free: yes}\nrisk: arrestable"), offer(QStringLiteral("Ramp"), "access: {step_free: yes}\nrisk: none"), offer(QStringLiteral("Unsaid"), "risk: none")},
                                  utc(2026, 11, 26), Here);
        const Found found = catalogue.find({}, profile);
        QCOMPARE(titles(catalogue, found), (QStringList{QStringLiteral("Ramp"), QStringLiteral("Unsaid"), QStringLiteral("Arrest"), QStringLiteral("Stairs")}));
        QVERIFY(found.best[2].because.contains({Reason::Is::TooRisky, {}}) && !found.best[2].because.first().isFor());
        QVERIFY(found.best[3].because.contains({Reason::Is::Lacks, QStringLiteral("step_free")}));
    }
    void whatIsCancelled_saysSoToWhomItMatters()
    {
        const Catalogue catalogue({offer(QStringLiteral("Off"), "dtstart: 20261201T180000Z\nstatus: cancelled"), offer(QStringLiteral("Perhaps"), "dtstart: 20261202T180000Z\nstatus: tentative"), offer(QStringLiteral("Past"), "dtstart: 20261102T180000Z")},
                                  utc(2026, 11, 26), Here);
        QCOMPARE(titles(catalogue, catalogue.find({}, {})), QStringList(QStringLiteral("Perhaps")));
        QVERIFY(catalogue.find({}, {}).best.first().because.contains({Reason::Is::Tentative, {}}));
        Wanted going;
        for (const auto &[mark, count] : {std::pair(Mark::Interested, 2), std::pair(Mark::Going, 3), std::pair(Mark::Done, 3)}) {
            going.mark = mark;
            const Found found = catalogue.find(going, {});
            QCOMPARE(found.best.size(), count);
            const auto off = std::ranges::find(found.best, 0, &Fit::offer);
            QVERIFY(off != found.best.end() && off->next && off->because.contains({Reason::Is::Cancelled, {}}));
        }
        const Found done = catalogue.find(going, {});
        QVERIFY(std::ranges::any_of(done.best, [](const Fit &fit) { return fit.offer == 2 && fit.next && fit.next->start == utc(2026, 11, 2, 18); }));
    }
    void whatNobodyStoodByForLong_sinks_alsoWhereItNeverWasConfirmed()
    {
        Offer old = offer(QStringLiteral("Old role"), "form: role"), dated = offer(QStringLiteral("Dated"), "dtstart: 20261201T180000Z"), confirmed = offer(QStringLiteral("Confirmed"), "form: role\nlast_confirmed: 2026-11-20");
        for (Offer *each : {&old, &dated, &confirmed})
            each->written = QDate(2022, 1, 1);
        const Catalogue catalogue({old, dated, confirmed}, utc(2026, 11, 26), Here);
        const Found found = catalogue.find({}, {});
        QCOMPARE(titles(catalogue, found).last(), QStringLiteral("Old role"));
        QVERIFY(found.best.last().because.contains({Reason::Is::NotConfirmed, {}}));
        QVERIFY(found.best[0].because.isEmpty() && found.best[1].because.isEmpty());
    }
    void aGroupIsOneGroup_howeverItIsCalled_andAPathIsOfItsLibrary()
    {
        const auto group = [](const QString &library, const QByteArray &path, const QString &id, const QString &title) {
            Item item;
            item.ref = {library, path};
            item.work = QString::fromUtf8(path).section(u'.', 0, 0);
            item.id = id;
            item.title = title;
            return item;
        };
        const QString id = QStringLiteral("YS9VPEGY6BZGX5RW8NK26HXJ1M");
        Affiliations all;
        all.add(group(QStringLiteral("a"), "groups/local/index.md", id, QStringLiteral("Tenants")), false);
        all.add(group(QStringLiteral("a"), "groups/local/index.sv.md", {}, QStringLiteral("Hyresgäster")), true);
        all.add(group(QStringLiteral("b"), "groups/local/index.md", {}, QStringLiteral("Cooks")), true);
        for (const char *name : {"groups/local", "groups/local/", "groups/local/index.md", "groups/local/index.sv.md", "YS9VPEGY6BZGX5RW8NK26HXJ1M", "ys9vpegy6bzgx5rw8nk26hxj1m"})
            QCOMPARE(all.identityOf(QStringLiteral("a"), QString::fromLatin1(name)), QStringLiteral("a/") + id);
        QCOMPARE(all.identityOf(QStringLiteral("c"), id), QStringLiteral("a/") + id);
        QCOMPARE(all.titles().value(QStringLiteral("a/") + id), QStringLiteral("Hyresgäster"));
        QCOMPARE(all.identityOf(QStringLiteral("b"), QStringLiteral("groups/local")), QStringLiteral("b/groups/local/index"));
        QVERIFY(all.identityOf(QStringLiteral("c"), QStringLiteral("groups/local")) != all.identityOf(QStringLiteral("d"), QStringLiteral("groups/local")));
        QCOMPARE(all.identityOf(QStringLiteral("c"), QStringLiteral("The choir")), QStringLiteral("The choir"));
        QCOMPARE(all.identitiesOf(QStringLiteral("groups/local")).size(), 4);
        QCOMPARE(all.identitiesOf(QStringLiteral("a/") + id), QStringList(QStringLiteral("a/") + id));
    }
    void whatIsSaidTwice_countsOnce()
    {
        const Catalogue catalogue({offer(QStringLiteral("Cook"), "form: task\nskills: [Cooking, cooking]")}, utc(2026, 11, 26, 12), Here);
        QCOMPARE(catalogue.find({}, {}).counts.traits[size_t(Trait::Skill)].value(QStringLiteral("Cooking")), 1);
    }
    void aCatalogueIsOfOneHour_oneDayAndOneClock()
    {
        const Catalogue catalogue({}, utc(2026, 11, 26, 22, 30), Here); // half past eleven in the evening
        QVERIFY(catalogue.isGoodAt(utc(2026, 11, 26, 22, 59), Here));
        QVERIFY(!catalogue.isGoodAt(utc(2026, 11, 26, 23, 1), Here));
        QVERIFY(!catalogue.isGoodAt(utc(2026, 11, 26, 22, 59), QTimeZone("Asia/Kolkata")));
        QVERIFY(!catalogue.isGoodAt(utc(2026, 11, 26, 21, 29), Here)); // the clock was set back
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
