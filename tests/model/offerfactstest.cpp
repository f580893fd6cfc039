// What an opportunity says beyond an event goes out and comes back, in every form.
#include "model/content/frontmatter.h"
#include "model/finder/feeds/eventcsv.h"
#include "model/finder/feeds/eventjson.h"
#include "model/finder/feeds/icalendar.h"
#include "model/finder/feeds/offerevent.h"
#include "ui/words/sheettext.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

const QDate Today(2026, 11, 26);

constexpr const char *Keys = "title: Cook for the camp\nform: task\ndtstart: 20261212T090000\ndtend: 20261212T150000\ntz: Europe/Stockholm\nrrule: FREQ=WEEKLY;BYDAY=SA\nstatus: filled\nplace: {name: Backa}\n"
                             "skills: [cooking, \"driving, by night\"]\nno_experience_needed: true\nresponsibilities: [\"Soup; bread\"]\ntime: {min: 2, max: 3.5, unit: hours, per: week}\nlanguages: [sv, ar]\ninterpretation: [ti]\n"
                             "access: {step_free: yes, children: no}\nrisk: low\nage_min: 15+\nfood: Soup\nnewcomers: welcome\nsign_up: {how: mail, value: kitchen@example.org}\nexpires: 2026-12-10\ncontact: Rönn";

FeedEvent eventOf(const char *keys)
{
    FeedEvent event = model::eventOf(readFrontMatter(QByteArray("---\n") + keys + "\n---\n").keys, {});
    event.uid = QStringLiteral("one@example.org");
    return event;
}

Opportunity broughtIn(const Feed &feed)
{
    const auto item = feed.events.isEmpty() ? sync::fail(sync::Error::Kind::NotFound, "event") : newOffer(feed.events.first(), {}, QStringLiteral("01"), Today);
    return item ? opportunityOf(readFrontMatter(*item).keys) : Opportunity();
}

} // namespace

class OfferFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHourThatWasSaidWithItsOffset_isSaidSoAgain()
    {
        const FeedEvent event = eventOf("title: Choir\nform: task\ndtstart: 2026-12-10T18:00+01:00\ndtend: 2026-12-10T20:00+01:00\nplace: {name: Lund}");
        const QByteArray table = writtenCsv({event});
        QVERIFY2(table.contains("2026-12-10 18:00:00,2026-12-10 20:00:00"), table.constData());
        for (const Feed &feed : {readICalendar(writtenICalendar({event}, QDateTime(Today, QTime(8, 0), Qt::UTC))), readEventJson(writtenSchemaOrg({event})), readEventCsv(table, {})}) {
            QCOMPARE(feed.problems.size(), 0);
            QCOMPARE(partsOf(feed.events.value(0)), partsOf(event));
        }
    }
    void aSheetSaysOnceHowOneSignsUp()
    {
        const FeedEvent event = eventOf("title: Choir\nsign_up: {how: web, value: https://choir.example/join}");
        QVERIFY2(words::sheetLines(event).contains(QStringLiteral("Sign up: https://choir.example/join")), qPrintable(words::sheetLines(event).join(u'\n')));
    }
    void whatHasNoTime_comesBackFromATable_whereItSaysThatItIsNoEvent()
    {
        const FeedEvent role = eventOf("title: Cook every week\nform: role\nskills: [cooking]");
        const Feed feed = readEventCsv(writtenCsv({role}), {});
        QCOMPARE(feed.problems.size(), 0);
        QCOMPARE(feed.events.size(), 1);
        QCOMPARE(partsOf(feed.events.first()), partsOf(role));
        // of an event its time was forgotten, and of a time that cannot be read something is lost
        for (const char *table : {"title,start,form\nWalk,,\n", "title,start,form\nWalk,,event\n", "title,start,form\nCook,soon,role\n"}) {
            const Feed forgotten = readEventCsv(table, {});
            QVERIFY2(forgotten.events.isEmpty() && forgotten.problems.value(0).reason == "no-start", table);
        }
    }
    void whatGoesOut_saysTheSameWhenItComesIn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QList<FeedEvent> events{eventOf(Keys)};
        QTest::newRow("calendar") << writtenICalendar(events, QDateTime(Today, QTime(8, 0), Qt::UTC));
        QTest::newRow("for the web") << writtenSchemaOrg(events);
        QTest::newRow("table") << writtenCsv(events);
    }
    void whatGoesOut_saysTheSameWhenItComesIn()
    {
        QFETCH(QByteArray, bytes);
        const Feed feed = bytes.startsWith("BEGIN") ? readICalendar(bytes) : bytes.startsWith('{') ? readEventJson(bytes) : readEventCsv(bytes, {});
        QCOMPARE(feed.problems.size(), 0);
        QCOMPARE(feed.events.size(), 1);
        QCOMPARE(feed.events.first().facts, eventOf(Keys).facts);
        QCOMPARE(partsOf(feed.events.first()), partsOf(eventOf(Keys)));
        Opportunity expected = opportunityOf(readFrontMatter(QByteArray("---\n") + Keys + "\n---\n").keys);
        expected.uid = QStringLiteral("one@example.org");
        const Opportunity there = broughtIn(feed);
        QVERIFY(there.skills == QStringList({QStringLiteral("cooking"), QStringLiteral("driving, by night")}) && there.signUp == QStringLiteral("kitchen@example.org") && there.leastAge == 15);
        QCOMPARE(there, expected);
    }
    void whoSignsUpByMailOrPhone_isToldSoByOtherCalendars()
    {
        const auto calendar = [](const char *how) { return writtenICalendar({eventOf((QByteArray("title: A\ndtstart: 20261212T090000\nsign_up: ") + how).constData())}, QDateTime(Today, QTime(8, 0), Qt::UTC)); };
        QVERIFY(calendar("{how: mail, value: kitchen@example.org}").contains("URL:mailto:kitchen@example.org\r\n"));
        QVERIFY(calendar("{how: phone, value: +46 (0)31-12 34 56}").contains("URL:tel:+46031123456\r\n"));
        QVERIFY(calendar("{how: form, value: \"https://example.org/join\"}").contains("URL:https://example.org/join\r\n"));
        QVERIFY(!calendar("{how: chat, value: \"@rönn on the square\"}").contains("URL:"));
    }
    void whatCannotBeUsed_isNoFact()
    {
        const FeedEvent event = eventOf("title: A\nrisk: huge\nage_min: old\naccess: {step_free: perhaps}\nexpires: soon\ntime: {min: -3}");
        QVERIFY(event.facts.isEmpty());
    }
    void aSheet_saysAllOfIt_inWords()
    {
        const QStringList lines = words::sheetLines(eventOf(Keys));
        QVERIFY2(lines.mid(0, 2) == QStringList({QStringLiteral("Every Saturday"), QStringLiteral("Filled")}), qPrintable(lines.join(u'|')));
        for (const char *line : {"Skills: cooking, driving, by night", "Risk: Low", "Time: 2–3.5 hours per week"})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), qPrintable(lines.join(u'|')));
        QVERIFY(std::ranges::any_of(lines, [](const QString &line) { return line.contains(QLatin1String("kitchen@example.org")); }));
    }
};

QTEST_GUILESS_MAIN(OfferFactsTest)
#include "offerfactstest.moc"
