// How often something comes again, between what people choose and the rule that says so.
#include "model/content/frontmatter.h"
#include "model/finder/calendar.h"
#include "model/finder/recurrence.h"

#include <QTest>

#include <rapidcheck.h>

using namespace mycel::model;

namespace {

const QTimeZone Here("Europe/Stockholm");

When begins(const QDate &day, const QTime &time, const QByteArray &zone)
{
    return {.start = QDateTime(day, time.isValid() ? time : QTime(0, 0), Qt::UTC), .end = {}, .wholeDay = !time.isValid(), .zone = time.isValid() ? zone : QByteArray(), .rule = {}, .except = {}};
}

When madeOfDice()
{
    const QDate day = QDate(2020, 1, 1).addDays(*rc::gen::inRange(0, 6000));
    const QTime time = *rc::gen::arbitrary<bool>() ? QTime(*rc::gen::inRange(0, 24), *rc::gen::inRange(0, 60)) : QTime();
    return begins(day, time, *rc::gen::element<QByteArray>("Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC", QByteArray()));
}

Recurrence chosen()
{
    return {*rc::gen::element(Every::Day, Every::Week, Every::SecondWeek, Every::MonthOnDay, Every::MonthOnWeekday), {}};
}

When withRule(When when, const QString &rule)
{
    when.rule = rule;
    return when;
}

When when(const QByteArray &keys)
{
    return whenOf(readFrontMatter("---\n" + keys + "\n---\n").keys);
}

} // namespace

class RecurrenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatARuleNeverNames_takesPlaceOnce_asItBegins()
    {
        const auto times = [](const QString &rule) {
            const When when = withRule(begins(QDate(2027, 3, 2), QTime(19, 0), "UTC"), rule);
            return occurrencesOf(when, QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC), QDateTime(QDate(2037, 1, 1), QTime(0, 0), Qt::UTC), 10, Here).size();
        };
        QCOMPARE(times(QStringLiteral("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")), 1);
        QCOMPARE(times(QStringLiteral("FREQ=WEEKLY;UNTIL=20260101T000000Z")), 1);
        QCOMPARE(times(QStringLiteral("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO")), 1);
        QCOMPARE(times(QStringLiteral("FREQ=WEEKLY;COUNT=3")), 3);
    }
    void aSeriesWithAnOffset_goesByTheClockThatIsNamedBesideIt()
    {
        const auto shown = [](const When &its, const QDate &day) {
            const QDateTime from(day, QTime(0, 0), Qt::UTC);
            const QList<Occurrence> times = occurrencesOf(its, from, from.addDays(1), 2, Here);
            return times.isEmpty() ? QString() : times.first().start.toTimeZone(Here).toString(QStringLiteral("HH:mm"));
        };
        const When series = when("dtstart: 2026-09-07T18:00:00+02:00\ndtend: 2026-09-07T20:00:00+02:00\ntz: Europe/Stockholm\nrrule: FREQ=WEEKLY\nexdate: [20260914T180000, 20260921T160000Z]");
        QCOMPARE(series.zone, QByteArray("Europe/Stockholm"));
        QCOMPARE(series.start.secsTo(series.end), 2 * 3600);
        QCOMPARE(shown(series, {2026, 10, 19}), QStringLiteral("18:00"));
        QCOMPARE(shown(series, {2026, 10, 26}), QStringLiteral("18:00")); // the clocks were set back
        QCOMPARE(shown(series, {2026, 9, 14}), QString());
        QCOMPARE(shown(series, {2026, 9, 21}), QString());
        QCOMPARE(when("dtstart: 20260907T160000Z").zone, QByteArray("UTC"));
        QCOMPARE(when("dtstart: 20260907T160000Z\ntz: Nowhere/Land").zone, QByteArray("UTC"));
        const When mixed = when("dtstart: 2026-09-07T18:00\ndtend: 2026-09-07T20:00:00+02:00\ntz: Europe/Stockholm");
        QCOMPARE(mixed.start.secsTo(mixed.end), 2 * 3600);
        QVERIFY(!when("dtstart: 2026-09-07T18:00\ndtend: 2026-09-07T20:00:00+02:00").end.isValid()); // by whose clock, nobody says
        QVERIFY(!when("dtstart: 2026-09-07T18:00:00+02:00\ndtend: 2026-09-07T20:00").end.isValid());
    }
    void anOffsetWithoutAZone_isAClockOfItsOwn()
    {
        const std::tuple<const char *, const char *, QTime> said[] = {{"18:00:00+01:00", "Etc/GMT-1", {17, 0}}, {"18:00:00-05:00", "Etc/GMT+5", {23, 0}}, {"18:00:00+05:30", "Asia/Kolkata", {12, 30}}, {"18:00:00Z", "UTC", {18, 0}}};
        for (const auto &[time, zone, moment] : said) {
            const When one = when(QByteArray("dtstart: 2026-12-10T") + time + "\n");
            QCOMPARE(one.zone, QByteArray(zone));
            QCOMPARE(one.start.time(), QTime(18, 0));
            QCOMPARE(momentOf(one.start, QTimeZone(one.zone)).time(), moment);
        }
        const When odd = when("dtstart: 2026-12-10T18:00:00+01:17"); // nobody's
        QCOMPARE(odd.zone, QByteArray("UTC"));
        QCOMPARE(odd.start.time(), QTime(16, 43));
    }
    void everySecondOrThirdWeek_isCountedFromTheWeekOfTheFirst()
    {
        const QByteArrayList names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        for (const QByteArray &week : {QByteArray(), QByteArray("MO"), QByteArray("SU"), QByteArray("SA"), QByteArray("WE")}) {
            for (int begin = 0; begin < 7; ++begin) {
                for (int on = 0; on < 7; ++on) {
                    for (const int apart : {1, 2, 3}) {
                        const QDate first = QDate(2026, 11, 30).addDays(begin); // a Monday
                        const When when = withRule(begins(first, {}, {}), QString::fromLatin1("FREQ=WEEKLY;INTERVAL=" + QByteArray::number(apart) + ";BYDAY=" + names[on] + (week.isEmpty() ? QByteArray() : ";WKST=" + week)));
                        const int weekday = week.isEmpty() ? 0 : int(names.indexOf(week));
                        const auto weekOf = [weekday](const QDate &day) { return QDate(2026, 1, 5).addDays(weekday).daysTo(day) / 7; }; // a Monday too
                        for (const int late : {0, 200}) { // asked for from its beginning, or long after
                            const QDate from = first.addDays(late), to = from.addDays(70);
                            QList<QDate> meant, found;
                            for (QDate day = from; day < to; day = day.addDays(1)) {
                                if (day.dayOfWeek() - 1 == on && (weekOf(day) - weekOf(first)) % apart == 0)
                                    meant.append(day);
                            }
                            for (const Occurrence &each : occurrencesOf(when, QDateTime(from, QTime(0, 0), Qt::UTC), QDateTime(to, QTime(0, 0), Qt::UTC), 99, QTimeZone("UTC")))
                                found.append(wallIn(each.start, QTimeZone("UTC")).date());
                            QVERIFY2(found == meant, qPrintable(when.rule + u' ' + first.toString(Qt::ISODate) + u' ' + QString::number(late)));
                        }
                    }
                }
            }
        }
    }
    void whatIsChosenIsReadBackFromItsRule()
    {
        QVERIFY(rc::check([] {
            When when = madeOfDice();
            Recurrence recurrence = chosen();
            if (*rc::gen::arbitrary<bool>())
                recurrence.until = when.start.date().addDays(*rc::gen::inRange(0, 700));
            when.rule = ruleOf(recurrence, when);
            RC_ASSERT(recurrenceOf(when) == recurrence);
        }));
    }
    void eachTimeIsOnSuchADayAndNoneAfterTheLast()
    {
        QVERIFY(rc::check([] {
            When when = madeOfDice();
            Recurrence recurrence = chosen();
            const QDate first = when.start.date();
            recurrence.until = first.addDays(*rc::gen::inRange(0, 400));
            when.rule = ruleOf(recurrence, when);
            const QTimeZone zone = zoneOf(when, Here);
            QList<QDate> days;
            for (const Occurrence &each : occurrencesOf(when, QDateTime(first.addDays(-3), {}, Qt::UTC), QDateTime(first.addDays(800), {}, Qt::UTC), 1000, Here))
                days.append(wallIn(each.start, zone).date());
            RC_ASSERT(!days.isEmpty());
            RC_ASSERT(days.first() == first);
            RC_ASSERT(days.last() <= recurrence.until);
            for (const QDate &day : days) {
                if (recurrence.every == Every::Week || recurrence.every == Every::SecondWeek || recurrence.every == Every::MonthOnWeekday)
                    RC_ASSERT(day.dayOfWeek() == first.dayOfWeek());
                if (recurrence.every == Every::SecondWeek)
                    RC_ASSERT(first.daysTo(day) % 14 == 0);
                if (recurrence.every == Every::MonthOnDay)
                    RC_ASSERT(day.day() == first.day());
                if (recurrence.every == Every::MonthOnWeekday)
                    RC_ASSERT((weekOfMonth(first) == -1 ? day.addDays(7).month() != day.month() : weekOfMonth(day) == weekOfMonth(first)));
            }
            if (recurrence.every == Every::Day)
                RC_ASSERT(days.size() == first.daysTo(recurrence.until) + 1);
            if (recurrence.every == Every::Week)
                RC_ASSERT(days.size() == first.daysTo(recurrence.until) / 7 + 1);
        }));
    }
    void whatOthersWriteForTheSameIsTheSame()
    {
        const When friday = begins({2026, 5, 1}, {18, 0}, "Europe/Stockholm");
        QCOMPARE(recurrenceOf(friday).every, Every::Once);
        QCOMPARE(recurrenceOf(withRule(friday, QStringLiteral("FREQ=WEEKLY"))).every, Every::Week);
        QCOMPARE(recurrenceOf(withRule(friday, QStringLiteral("freq=weekly;interval=1;byday=fr;wkst=mo"))).every, Every::Week);
        QCOMPARE(recurrenceOf(withRule(friday, QStringLiteral("BYDAY=1FR;FREQ=MONTHLY"))).every, Every::MonthOnWeekday);
        const auto until = recurrenceOf(withRule(friday, QStringLiteral("FREQ=WEEKLY;UNTIL=20260612T160000Z")));
        QCOMPARE(until.every, Every::Week);
        QCOMPARE(until.until, QDate(2026, 6, 12));
        QCOMPARE(recurrenceOf(withRule(friday, QStringLiteral("FREQ=WEEKLY;UNTIL=20260612T000000Z"))).until, QDate(2026, 6, 11));
    }
    void whatNobodyChoosesStaysAsItIsWritten()
    {
        const When friday = begins({2026, 5, 1}, {18, 0}, "Europe/Stockholm");
        for (const QString rule : {"FREQ=WEEKLY;BYDAY=FR,SA", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY;COUNT=3", "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=2FR", "FREQ=WEEKLY;INTERVAL=3", "FREQ=WEEKLY;UNTIL=soon", "nonsense"}) {
            const When when = withRule(friday, rule);
            QCOMPARE(recurrenceOf(when).every, Every::OwnRule);
            QCOMPARE(ruleOf(recurrenceOf(when), when), rule);
        }
        QCOMPARE(recurrenceOf(withRule({}, QStringLiteral("FREQ=WEEKLY"))).every, Every::OwnRule);
    }
};

QTEST_GUILESS_MAIN(RecurrenceTest)
#include "recurrencetest.moc"
