// What a feed still announces stands, and what it says wrongly of where and how often is put right, or said.
#include "model/finder/feeds/feeds.h"
#include "model/finder/finder.h"
#include "tests/support/ownlibrary.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;

namespace {

QByteArray calendar(const QByteArray &event)
{
    return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:one@example.org\nSUMMARY:Choir\n" + event + "END:VEVENT\nEND:VCALENDAR\n";
}

ImportReport bring(World &world, const QByteArray &event)
{
    const auto report = await(world.commons->finder().feeds().bringIn(world.library, {calendar(event), QStringLiteral("https://events.example/feed.ics")}));
    if (!report)
        QTest::qFail(report.error().why.constData(), __FILE__, __LINE__);
    return report.value_or(ImportReport());
}

QByteArray itemOf(World &world, const ImportReport &report)
{
    return report.offers.isEmpty() ? QByteArray() : await(world.commons->source({world.library, report.offers.first().path})).value_or(QByteArray());
}

int commits(const World &world)
{
    return world.git({QStringLiteral("rev-list"), QStringLiteral("--count"), QStringLiteral("main")}).trimmed().toInt();
}

QByteArray daysAgo(int days)
{
    return QDateTime::currentDateTimeUtc().date().addDays(-days).toString(Qt::ISODate).toLatin1();
}

QStringList reasons(const ImportReport &report)
{
    QStringList list;
    for (const FeedProblem &each : report.problems)
        list.append(QString::fromLatin1(each.reason));
    return list;
}

const QByteArray Weekly = "DTSTART;TZID=Europe/Stockholm:20270302T190000\nRRULE:FREQ=WEEKLY;BYDAY=TU\n";

} // namespace

class AnnouncedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSeriesThatIsStillAnnounced_isConfirmed_butNotAtEachImport()
    {
        World world;
        const ImportReport first = bring(world, Weekly);
        const QByteArray path = first.offers.first().path;
        world.put(path, itemOf(world, first).replace("created: " + daysAgo(0), "created: " + daysAgo(70)));
        const int before = commits(world);
        const ImportReport again = bring(world, Weekly);
        QCOMPARE(again.count(ImportedOffer::Became::Unchanged), 1);
        QVERIFY2(itemOf(world, again).contains("last_confirmed: " + daysAgo(0)), itemOf(world, again).constData());
        QTRY_COMPARE(commits(world), before + 1);
        bring(world, Weekly);
        QTRY_VERIFY(world.waiting().isEmpty());
        QCOMPARE(commits(world), before + 1);
        world.put(path, itemOf(world, again).replace("last_confirmed: " + daysAgo(0), "last_confirmed: " + daysAgo(20)));
        QVERIFY(!itemOf(world, bring(world, Weekly)).contains("last_confirmed: " + daysAgo(0)));
        world.put(path, itemOf(world, again).replace("last_confirmed: " + daysAgo(20), "last_confirmed: " + daysAgo(61)));
        QVERIFY(itemOf(world, bring(world, Weekly + "LOCATION:Hall\n")).contains("last_confirmed: " + daysAgo(0))); // with a change, too
    }
    void whatTakesPlaceOnce_orNoMore_standsByItself()
    {
        World world;
        const QByteArray once = "DTSTART;TZID=Europe/Stockholm:20991201T190000\n";
        const ImportReport first = bring(world, once);
        world.put(first.offers.first().path, itemOf(world, first).replace("created: " + daysAgo(0), "created: " + daysAgo(70)));
        const int before = commits(world);
        bring(world, once);
        QTRY_VERIFY(world.waiting().isEmpty());
        QCOMPARE(commits(world), before);
        const ImportReport off = bring(world, once + "STATUS:CANCELLED\n");
        QVERIFY(!itemOf(world, off).contains("last_confirmed"));
    }
    void coordinatesThatAreSwapped_arePutRightByTheTown_andThoseThatAreFarOffAreSaid()
    {
        World world;
        const QByteArray at = "DTSTART;TZID=Europe/Stockholm:20270302T190000\nLOCATION:Folkets hus\\, Göteborg\nGEO:";
        const ImportReport swappedOnes = bring(world, at + "11.97;57.70\n");
        QCOMPARE(reasons(swappedOnes), QStringList(QStringLiteral("swapped")));
        QCOMPARE(*swappedOnes.offers.first().event.at, (Point{57.70, 11.97}));
        QCOMPARE(bring(world, at + "11.97;57.70\n").count(ImportedOffer::Became::Unchanged), 1);
        QCOMPARE(reasons(bring(world, at + "48.85;2.35\n")), QStringList(QStringLiteral("far-off")));
        QVERIFY(reasons(bring(world, at + "57.75;11.98\n")).isEmpty());
    }
    void aVenueIsInTheTownOfItsAddress()
    {
        World world;
        bring(world, "DTSTART;TZID=Europe/Stockholm:20270302T190000\nLOCATION:Folkets hus\\nJärntorget 7\\, 413 04 Göteborg\n");
        const auto found = await(world.commons->finder().find({}));
        QCOMPARE(found->best.size(), 1);
        QVERIFY(found->best.first().offer.of.at && kilometresBetween(*found->best.first().offer.of.at, {57.70, 11.97}) < 15);
    }
    void aRuleThatNeverNamesADay_isSaid_andTheEventTakesPlaceOnce()
    {
        World world;
        for (const char *never : {"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\n", "RRULE:FREQ=WEEKLY;UNTIL=20260101T000000Z\n", "RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO\n"}) {
            const ImportReport report = bring(world, QByteArray("DTSTART;TZID=Europe/Stockholm:20270302T190000\n") + never);
            QVERIFY2(reasons(report).contains(QStringLiteral("rule")), never);
            QVERIFY2(report.offers.first().event.when.rule.isEmpty(), never);
        }
    }
};

QTEST_GUILESS_MAIN(AnnouncedTest)
#include "announcedtest.moc"
