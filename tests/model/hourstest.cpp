// What an offer asks of somebody's hours: by one time, and by the week.
#include "model/content/frontmatter.h"
#include "model/finder/finding.h"
#include "ui/words/findertext.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

const QDateTime Now(QDate(2026, 11, 26), QTime(0, 0), Qt::UTC);

Offer offer(const QString &title, const QByteArray &keys)
{
    return {{QStringLiteral("lib"), title.toUtf8()}, title, title, {}, QStringLiteral("en"), {}, opportunityOf(readFrontMatter("---\n" + keys + "\n---\n").keys)};
}

QStringList found(const QList<Offer> &offers, const Wanted &wanted)
{
    const Catalogue catalogue(offers, Now, QTimeZone("Europe/Stockholm"));
    QStringList titles;
    for (const qsizetype which : catalogue.find(wanted, {}).all)
        titles.append(catalogue.offer(which).title);
    return titles;
}

Wanted hours(double most, bool perWeek = false)
{
    Wanted wanted;
    wanted.mostHours = most;
    wanted.perWeek = perWeek;
    return wanted;
}

QString facts(const QByteArray &keys)
{
    return words::matchText({offer(QStringLiteral("One"), keys), {}});
}

} // namespace

class HoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHour_isNoCampOfTwoDays_andNoRoleOfEveryWeek()
    {
        const QList<Offer> offers{offer(QStringLiteral("Camp"), "dtstart: 20261205\ndtend: 20261207"), offer(QStringLiteral("Day"), "dtstart: 20261205"), offer(QStringLiteral("Role"), "time: {max: 5, per: week}"),
                                  offer(QStringLiteral("Small role"), "time: {min: 1, per: month}"), offer(QStringLiteral("Call"), "time: {min: 30, unit: minutes}"),
                                  offer(QStringLiteral("Circle"), "dtstart: 20261201T180000Z\ndtend: 20261201T190000Z\nrrule: FREQ=WEEKLY"), offer(QStringLiteral("Long call"), "time: {max: 3}")};
        QCOMPARE(found(offers, hours(1)), (QStringList{QStringLiteral("Call"), QStringLiteral("Circle")}));
        QCOMPARE(found(offers, hours(8)), (QStringList{QStringLiteral("Day"), QStringLiteral("Call"), QStringLiteral("Circle"), QStringLiteral("Long call")}));
    }
    void hoursOfAWeek_areThoseOfAllItsTimes()
    {
        const QList<Offer> offers{offer(QStringLiteral("Six"), "dtstart: 20261201T100000Z\ndtend: 20261201T160000Z\nrrule: FREQ=WEEKLY"), offer(QStringLiteral("Eight, once"), "dtstart: 20261201T100000Z\ndtend: 20261201T180000Z"),
                                  offer(QStringLiteral("Twice two"), "dtstart: 20261201T100000Z\ndtend: 20261201T120000Z\nrrule: FREQ=WEEKLY;BYDAY=TU,TH"), offer(QStringLiteral("Two"), "time: {min: 2, max: 8, per: week}"),
                                  offer(QStringLiteral("Eight a month"), "time: {min: 8, per: month}"), offer(QStringLiteral("One a day"), "time: {min: 1, per: day}")};
        QCOMPARE(found(offers, hours(3, true)), (QStringList{QStringLiteral("Two"), QStringLiteral("Eight a month")}));
        QCOMPARE(found(offers, hours(5, true)), (QStringList{QStringLiteral("Twice two"), QStringLiteral("Two"), QStringLiteral("Eight a month"), QStringLiteral("One a day")}));
        QCOMPARE(found(offers, hours(8, true)).size(), offers.size());
    }
    void hoursOfTheWeek_areAlsoThoseOfItsOneTime()
    {
        QCOMPARE(found({offer(QStringLiteral("Tuesdays"), "dtstart: 20261201T180000Z\nrrule: FREQ=WEEKLY\ntime: {min: 2, per: week}")}, hours(2)).size(), 1);
    }
    void hoursThatAreNotStated_areLeftOutWhereOnlyTheStatedAreWanted()
    {
        const QList<Offer> offers{offer(QStringLiteral("Open"), "form: task"), offer(QStringLiteral("Begins"), "dtstart: 20261201T180000Z"), offer(QStringLiteral("Call"), "time: {min: 1}")};
        Wanted wanted = hours(1);
        QCOMPARE(found(offers, wanted).size(), 3);
        wanted.orNotSaid = false;
        QCOMPARE(found(offers, wanted), QStringList(QStringLiteral("Call")));
    }
    void hours_haveCountsOfTheirOwn_whateverIsChosenOfThem()
    {
        const Catalogue catalogue({offer(QStringLiteral("Call"), "time: {min: 1}\nrisk: low"), offer(QStringLiteral("Day"), "dtstart: 20261205\nrisk: low"), offer(QStringLiteral("Role"), "time: {min: 5, per: week}\nrisk: none")}, Now, QTimeZone("UTC"));
        Wanted wanted = hours(1);
        Counts counts = catalogue.find(wanted, {}).counts;
        QCOMPARE((QList<int>{counts.of(Choice::OneHour), counts.of(Choice::EightHours), counts.of(Choice::OneHourAWeek), counts.of(Choice::TenHoursAWeek)}), (QList<int>{1, 2, 1, 3}));
        wanted.risk = Risk::None;
        counts = catalogue.find(wanted, {}).counts;
        QCOMPARE((QList<int>{counts.of(Choice::OneHour), counts.of(Choice::FiveHoursAWeek), counts.of(Choice::LowRisk)}), (QList<int>{0, 1, 1}));
    }
    void hours_areSaidAsTheyAreStated()
    {
        QVERIFY(facts("time: {min: 2, per: month}").contains(QStringLiteral("2 h a month")));
        QVERIFY(facts("time: {max: 5, per: week}").contains(QStringLiteral("up to 5 h a week")));
        QVERIFY(facts("time: {min: 1, max: 4, per: day}").contains(QStringLiteral("1–4 h a day")));
        QVERIFY(facts("time: {min: 30, unit: minutes}").contains(QStringLiteral("about 0.5 h")));
        QVERIFY(facts("time: {max: 3}").contains(QStringLiteral("up to 3 h")));
    }
    void whatIsNear_saysHowFar()
    {
        Profile home;
        home.home = Point{57.70, 11.97};
        const Catalogue catalogue({offer(QStringLiteral("Near"), "place: {lat: 57.74, lon: 11.97}")}, Now, QTimeZone("UTC"));
        QCOMPARE(words::fitText(catalogue.find({}, home).best.first()), QStringLiteral("Fits you: 4.4 km"));
    }
};

QTEST_GUILESS_MAIN(HoursTest)
#include "hourstest.moc"
