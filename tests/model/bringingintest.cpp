// What others announce comes into a library once, follows its feed, and gives way to what people write here; and goes out again.
#include "model/finder/feeds/feeds.h"
#include "model/finder/feeds/icalendar.h"
#include "model/finder/finder.h"
#include "tests/support/ownlibrary.h"

#include <QTcpServer>
#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;
using Became = ImportedOffer::Became;

namespace {

const QString Address = QStringLiteral("https://events.example/feed.ics");

QByteArray happening(const QByteArray &uid, const QByteArray &more = {})
{
    const QByteArray lines = more.contains("SUMMARY") ? more : "SUMMARY:Walk\n" + more;
    return "BEGIN:VEVENT\nUID:" + uid + "\n" + (lines.contains("DTSTART") ? lines : lines + "DTSTART;TZID=Europe/Stockholm:20270314T093000\n") + "END:VEVENT\n";
}

QByteArray calendar(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
}

ImportReport bring(World &world, const QByteArray &bytes, const QString &feed = Address)
{
    const auto report = await(world.commons->finder().feeds().bringIn(world.library, {bytes, feed}));
    if (!report)
        QTest::qFail(report.error().why.constData(), __FILE__, __LINE__);
    return report.value_or(ImportReport());
}

QList<Became> became(const ImportReport &report)
{
    QList<Became> list;
    for (const ImportedOffer &each : report.offers)
        list.append(each.became);
    return list;
}

QByteArray file(World &world, const QByteArray &path)
{
    return await(world.commons->source({world.library, path})).value_or(QByteArray());
}

int commits(const World &world)
{
    return world.git({QStringLiteral("rev-list"), QStringLiteral("--count"), QStringLiteral("main")}).trimmed().toInt();
}

void edit(World &world, const QByteArray &path, const QByteArray &from, const QByteArray &to)
{
    QVERIFY(file(world, path).contains(from));
    world.put(path, file(world, path).replace(from, to));
}

QList<ItemRef> allOffers(World &world)
{
    QList<ItemRef> refs;
    Query query;
    query.kind = Kind::Opportunity;
    query.most = 1000;
    query.order = Query::Order::Title;
    const auto answer = await(world.commons->search(query));
    for (const Hit &hit : answer->hits)
        refs.append(hit.item.ref);
    return refs;
}

} // namespace

class BringingInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEvent_becomesAnOpportunity_thatSaysWhereItIsFrom()
    {
        World world;
        const ImportReport report = bring(world, calendar(happening("a@x", "SUMMARY:Tenants: a \"walk\" # 1\nDESCRIPTION:Bring *cups*\\n---\\ntitle: no\nLOCATION:House B\\nYard Street 4\nGEO:58.5;16.25\nCATEGORIES:Housing,Food\nURL:https://events.example/a\nSEQUENCE:2\nDTSTART;TZID=Europe/Stockholm:20270314T093000\nRRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Stockholm:20270321T093000\n")));
        QCOMPARE(became(report), QList<Became>{Became::Added});
        QCOMPARE(report.offers.first().path, QByteArray("opportunities/tenants-a-walk-1/index.md"));
        const Value keys = readFrontMatter(file(world, report.offers.first().path)).keys;
        QCOMPARE(keys[u"title"].text(), QStringLiteral("Tenants: a \"walk\" # 1"));
        QCOMPARE(keys[u"form"].text(), QStringLiteral("event"));
        QCOMPARE(keys[u"dtstart"].text(), QStringLiteral("20270314T093000"));
        QCOMPARE(keys[u"tz"].text(), QStringLiteral("Europe/Stockholm"));
        QCOMPARE(keys[u"exdate"].texts(), QStringList(QStringLiteral("20270321T093000")));
        QCOMPARE(keys[u"place"][u"name"].text(), QStringLiteral("House B"));
        QCOMPARE(keys[u"place"][u"lat"].text(), QStringLiteral("58.5"));
        QCOMPARE(keys[u"topics"].texts(), QStringList(QStringLiteral("housing")));
        QCOMPARE(keys[u"tags"].texts(), QStringList(QStringLiteral("Food")));
        QCOMPARE(keys[u"sign_up"][u"value"].text(), QStringLiteral("https://events.example/a"));
        QCOMPARE(keys[u"source"][u"feed"].text(), QStringLiteral("https://events.example/"));
        QCOMPARE(keys[u"source"][u"uid"].text(), QStringLiteral("a@x"));
        const Matches found = *await(world.commons->finder().find({}));
        QCOMPARE(found.best.size(), 1);
        QCOMPARE(found.best.first().offer.of.uid, QStringLiteral("a@x"));
        QTRY_COMPARE(world.git({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%s")}).trimmed(), QByteArray("Bring in “Tenants: a \"walk\" # 1”"));
    }
    void anAddressThatIsASecret_staysHere()
    {
        World world;
        const QString secret = QStringLiteral("webcal://me:word@calendar.example:8443/private-5e1f/basic.ics?token=7a");
        const QByteArray path = bring(world, calendar(happening("a@x")), secret).offers.first().path;
        QCOMPARE(readFrontMatter(file(world, path)).keys[u"source"][u"feed"].text(), QStringLiteral("webcal://calendar.example/"));
        // What an older program wrote goes when the event changes; the server is the same one still.
        edit(world, path, "feed: webcal://calendar.example/", "feed: https://calendar.example/private-5e1f/basic.ics");
        QCOMPARE(became(bring(world, calendar(happening("a@x", "LOCATION:Yard\n")), secret)), QList<Became>{Became::Updated});
        QCOMPARE(readFrontMatter(file(world, path)).keys[u"source"][u"feed"].text(), QStringLiteral("https://calendar.example/"));
    }
    void aPreview_writesNothing()
    {
        World world;
        const int before = commits(world);
        const auto report = await(world.commons->finder().feeds().preview(world.library, {calendar(happening("a") + happening("b")), Address}));
        QCOMPARE(became(*report), (QList<Became>{Became::Added, Became::Added}));
        QCOMPARE(report->offers[1].path, QByteArray("opportunities/walk-2/index.md"));
        QCOMPARE(commits(world), before);
        QVERIFY(allOffers(world).isEmpty());
    }
    void theSameOnceMore_isOneEdit_andThenNone()
    {
        World world;
        const int before = commits(world);
        const QByteArray bytes = calendar(happening("a") + happening("b", "SUMMARY:Other\nSTATUS:CANCELLED\n") + happening("c", "DESCRIPTION:<p>Text</p>\n"));
        QCOMPARE(became(bring(world, bytes)), (QList<Became>{Became::Added, Became::Cancelled, Became::Added}));
        QTRY_COMPARE(commits(world), before + 1);
        const ImportReport again = bring(world, bytes);
        QCOMPARE(again.count(Became::Unchanged), 3);
        QVERIFY(again.undo.files.isEmpty());
        QCOMPARE(commits(world), before + 1);
        QCOMPARE(allOffers(world).size(), 3);
    }
    void whatItsFeedChanges_isChangedHere()
    {
        World world;
        const QByteArray path = bring(world, calendar(happening("a", "LOCATION:Hall\nCONTACT:Us\n"))).offers.first().path;
        const ImportReport report = bring(world, calendar(happening("a", "LOCATION:Yard\nDTSTART;TZID=Europe/Stockholm:20270315T100000\nDESCRIPTION:New\n")));
        QCOMPARE(became(report), QList<Became>{Became::Updated});
        QCOMPARE(report.offers.first().changed, (QStringList{QStringLiteral("text"), QStringLiteral("when"), QStringLiteral("place"), QStringLiteral("contact")}));
        const FrontMatter matter = readFrontMatter(file(world, path));
        QCOMPARE(matter.keys[u"place"][u"name"].text(), QStringLiteral("Yard"));
        QCOMPARE(matter.keys[u"dtstart"].text(), QStringLiteral("20270315T100000"));
        QVERIFY(matter.keys[u"contact"].isNone());
        QVERIFY(file(world, path).endsWith("\nNew\n"));
    }
    void whatSomebodyChangedHere_stays_andWhatIsNewThereIsSaid()
    {
        World world;
        const QByteArray path = bring(world, calendar(happening("a", "LOCATION:Hall\nDESCRIPTION:Text\n"))).offers.first().path;
        edit(world, path, "title: Walk", "title: Our walk\nskills: [cooking]");
        edit(world, path, "name: Hall", "name: Hall\n  coarse: yes");
        // The feed says the same title: nothing to tell. It moves: that is taken, and what it knows nothing of stays.
        ImportReport report = bring(world, calendar(happening("a", "LOCATION:Yard\nDESCRIPTION:Text\n")));
        QCOMPARE(report.offers.first().changed, QStringList(QStringLiteral("place")));
        QVERIFY(report.offers.first().differing.isEmpty());
        const Value keys = readFrontMatter(file(world, path)).keys;
        QCOMPARE(keys[u"title"].text(), QStringLiteral("Our walk"));
        QCOMPARE(keys[u"skills"].texts(), QStringList(QStringLiteral("cooking")));
        QCOMPARE(keys[u"place"][u"name"].text(), QStringLiteral("Yard"));
        QCOMPARE(keys[u"place"][u"coarse"].text(), QStringLiteral("yes"));
        // It gets another title there: ours stays, and it is said each time until somebody decides.
        for (int time = 0; time < 2; ++time) {
            report = bring(world, calendar(happening("a", "SUMMARY:Long walk\nLOCATION:Yard\nDESCRIPTION:Text\n")));
            QCOMPARE(became(report), QList<Became>{Became::Unchanged});
            QCOMPARE(report.offers.first().differing, (QList<Differing>{{QStringLiteral("title"), QStringLiteral("Our walk"), QStringLiteral("Long walk")}}));
        }
        edit(world, path, "title: Our walk", "title: Long walk");
        QVERIFY(bring(world, calendar(happening("a", "SUMMARY:Long walk\nLOCATION:Yard\nDESCRIPTION:Text\n"))).offers.first().differing.isEmpty());
    }
    void whatIsCancelled_isCancelledHere_whateverItWas()
    {
        World world;
        const QByteArray path = bring(world, calendar(happening("a"))).offers.first().path;
        edit(world, path, "status: confirmed", "status: filled");
        QCOMPARE(became(bring(world, calendar(happening("a")))), QList<Became>{Became::Unchanged});
        QCOMPARE(became(bring(world, calendar(happening("a", "STATUS:CANCELLED\n")))), QList<Became>{Became::Cancelled});
        QCOMPARE(readFrontMatter(file(world, path)).keys[u"status"].text(), QStringLiteral("cancelled"));
    }
    void aMovedTimeOfASeries_isAnItemOfItsOwn_andOneThatFallsOutOnlyLeavesTheSeries()
    {
        World world;
        const QByteArray series = happening("s@x", "SUMMARY:Choir\nDTSTART:20270302T180000Z\nRRULE:FREQ=WEEKLY\n"), moved = happening("s@x", "SUMMARY:Choir outside\nRECURRENCE-ID:20270309T180000Z\nDTSTART:20270310T180000Z\n");
        bring(world, calendar(series));
        const ImportReport report = bring(world, calendar(series + moved + happening("s@x", "SUMMARY:Choir\nRECURRENCE-ID:20270316T180000Z\nDTSTART:20270316T180000Z\nSTATUS:CANCELLED\n")));
        QCOMPARE(became(report), (QList<Became>{Became::Updated, Became::Added}));
        QCOMPARE(readFrontMatter(file(world, "opportunities/choir/index.md")).keys[u"exdate"].texts(), (QStringList{QStringLiteral("20270309T180000"), QStringLiteral("20270316T180000")}));
        QCOMPARE(readFrontMatter(file(world, "opportunities/choir-outside/index.md")).keys[u"source"][u"uid"].text(), QStringLiteral("s@x#20270309T180000"));
        // What was moved is called off.
        QByteArray off = moved;
        off.replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT");
        QCOMPARE(bring(world, calendar(series + off)).offers[1].became, Became::Cancelled);
    }
    void aTimeThatIsMovedBack_isInItsSeriesAgain_andItsOwnItemIsCancelled()
    {
        World world;
        const QByteArray series = happening("s@x", "SUMMARY:Choir\nDTSTART:20270302T180000Z\nRRULE:FREQ=WEEKLY\n"), moved = happening("s@x", "SUMMARY:Choir outside\nRECURRENCE-ID:20270309T180000Z\nDTSTART:20270310T180000Z\n");
        bring(world, calendar(series + moved));
        QCOMPARE(became(bring(world, calendar(series))), (QList<Became>{Became::Updated, Became::Cancelled}));
        QVERIFY(readFrontMatter(file(world, "opportunities/choir/index.md")).keys[u"exdate"].texts().isEmpty());
        QCOMPARE(readFrontMatter(file(world, "opportunities/choir-outside/index.md")).keys[u"status"].text(), QStringLiteral("cancelled"));
        QCOMPARE(became(bring(world, calendar(series))), (QList<Became>{Became::Unchanged, Became::Unchanged}));
    }
    void anotherServersFeed_andAnOlderState_changeNothing()
    {
        World world;
        bring(world, calendar(happening("a@x", "SEQUENCE:3\n")));
        const ImportReport other = bring(world, calendar(happening("a@x", "SUMMARY:Taken over\nSEQUENCE:9\n")), QStringLiteral("https://other.example/feed.ics"));
        QCOMPARE(became(other), QList<Became>{Became::LeftOut});
        QCOMPARE(other.problems.first().reason, QByteArray("other-feed"));
        const ImportReport older = bring(world, calendar(happening("a@x", "SUMMARY:As it was\nSEQUENCE:1\n")));
        QCOMPARE(older.problems.first().reason, QByteArray("older"));
        QCOMPARE(became(bring(world, calendar(happening("a@x", "SUMMARY:From a file\nSEQUENCE:4\n")), QStringLiteral("feed.ics"))), QList<Became>{Became::Updated});
    }
    void whatTwoServersCallTwelve_isNotOneEvent()
    {
        World world;
        const auto event = [](const QByteArray &name) { return "{\"@type\":\"Event\",\"identifier\":\"12\",\"name\":\"" + name + "\",\"startDate\":\"2027-05-08T13:00:00\"}"; };
        const QString one = QStringLiteral("https://one.example/events"), other = QStringLiteral("https://other.example/events");
        QCOMPARE(bring(world, event("Choir"), one).offers.first().event.uid, QStringLiteral("one.example 12"));
        QCOMPARE(became(bring(world, event("Supper"), other)), QList<Became>{Became::Added});
        QCOMPARE(became(bring(world, event("Choir and cake"), one)), QList<Became>{Became::Updated});
        QCOMPARE(allOffers(world).size(), 2);
        // What an older program brought in has the bare number still.
        world.put("opportunities/old/index.md", "---\ntitle: Old\nform: event\ndtstart: 20270601T100000\nsource: {feed: https://third.example/e?key=1, uid: \"12\"}\n---\nText\n");
        const QString third = QStringLiteral("https://third.example/e");
        QCOMPARE(bring(world, event("New"), third).offers.first().path, QByteArray("opportunities/old/index.md"));
        QVERIFY(bring(world, event("Walk"), QStringLiteral("https://fourth.example/")).offers.first().path != "opportunities/old/index.md");
    }
    void nextYearsTable_isNotWrittenOverThisYears()
    {
        World world;
        const QByteArray camp = "ID,Title,Start\n1,Opening,2026-07-01 10:00\n2,Kitchen,2026-07-01 12:00\n";
        QCOMPARE(bring(world, camp, QStringLiteral("camp2026.csv")).count(Became::Added), 2);
        QCOMPARE(bring(world, camp, QStringLiteral("copy.csv")).count(Became::Unchanged), 2);
        QCOMPARE(bring(world, "ID,Title,Start\n1,Welcome,2027-07-03 10:00\n2,Tents,2027-07-03 12:00\n", QStringLiteral("camp2027.csv")).count(Became::Added), 2);
        // One is called otherwise, one begins otherwise: each is the one of its year.
        const ImportReport later = bring(world, "ID,Title,Start\n1,A warm welcome,2027-07-03 10:00\n2,Tents,2027-07-03 15:00\n", QStringLiteral("camp2027.csv"));
        QCOMPARE(later.count(Became::Updated), 2);
        QCOMPARE(later.offers.first().path, QByteArray("opportunities/welcome/index.md"));
        QCOMPARE(bring(world, camp, QStringLiteral("camp2026.csv")).count(Became::Unchanged), 2);
        QCOMPARE(allOffers(world).size(), 4);
    }
    void whatOlderProgramsBroughtFromATable_isKnownByItsTitleOrItsTime()
    {
        World world;
        world.put("opportunities/old/index.md", "---\ntitle: Opening\nform: event\ndtstart: 20260701T100000\nsource: {feed: camp.csv, uid: \"1\"}\n---\nText\n");
        QCOMPARE(bring(world, "ID,Title,Start\n1,Opening,2026-07-02 10:00\n", QStringLiteral("camp.csv")).offers.first().path, QByteArray("opportunities/old/index.md"));
    }
    void rowsThatShareOnePage_areTheSameRowsTheNextTime_howeverManyAreLeft()
    {
        World world;
        const QByteArray head = "Title,Start,Link\n", first = "Choir,2027-03-02 19:00,https://choir.example/\n", second = "Concert,2027-04-02 19:00,https://choir.example/\n";
        QCOMPARE(bring(world, head + first, QStringLiteral("a.csv")).count(Became::Added), 1);
        QCOMPARE(became(bring(world, head + first + second, QStringLiteral("a.csv"))), (QList<Became>{Became::Unchanged, Became::Added}));
        const ImportReport rest = bring(world, head + second, QStringLiteral("a.csv"));
        QCOMPARE(became(rest), QList<Became>{Became::Unchanged});
        QCOMPARE(rest.offers.first().path, QByteArray("opportunities/concert/index.md"));
        QCOMPARE(became(bring(world, head + "Picnic,2027-05-02 10:00,https://choir.example/\n", QStringLiteral("a.csv"))), QList<Became>{Became::Added});
        QCOMPARE(became(bring(world, head + "Choir,2027-03-02 19:00,https://choir.example/\n", QStringLiteral("a.csv"))), QList<Became>{Became::Unchanged});
        QCOMPARE(allOffers(world).size(), 3);
    }
    void twoWhoBringInTheSame_meetInOneItem()
    {
        World one, other;
        const QByteArray bytes = calendar(happening("a"));
        const QByteArray path = bring(one, bytes).offers.first().path;
        bring(other, bytes);
        const Value mine = readFrontMatter(file(one, path)).keys;
        QVERIFY(isItemId(mine[u"id"].text()));
        QVERIFY(mine[u"id"].text() != readFrontMatter(file(other, path)).keys[u"id"].text()); // two libraries
        const QByteArray whole = file(one, path);
        one.publish({one.library, {}, {{path, std::nullopt}}, QStringLiteral("Delete")});
        bring(one, bytes);
        QCOMPARE(file(one, path), whole);
    }
    void whatWasBroughtIn_canBeTakenBack()
    {
        World world;
        const QByteArray path = bring(world, calendar(happening("a"))).offers.first().path;
        const QByteArray before = file(world, path);
        const ImportReport report = bring(world, calendar(happening("a", "SUMMARY:Changed\n") + happening("b")));
        QTRY_VERIFY(world.waiting().isEmpty());
        world.publish(report.undo);
        QCOMPARE(file(world, path), before);
        QCOMPARE(allOffers(world).size(), 1);
    }
    void whatGoesOut_comesInAsTheSame_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::newRow("iCalendar") << ExportForm::ICalendar;
        QTest::newRow("JSON-LD") << ExportForm::SchemaOrg;
        QTest::newRow("CSV") << ExportForm::Csv;
    }
    void whatGoesOut_comesInAsTheSame()
    {
        QFETCH(ExportForm, form);
        World world, other;
        bring(world, calendar(happening("a", "SUMMARY:Walk; long, \"far\"\nDESCRIPTION:<p>Text <b>bold</b></p><ul><li>one</li></ul>\nLOCATION:Hall\\nStreet 1\nGEO:58.5;16.25\nCATEGORIES:Food\nURL:https://events.example/a\n") + happening("b", "SUMMARY:Camp\nDTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20270605\nSTATUS:TENTATIVE\n")
            + happening("c", "SUMMARY:Choir\nDTSTART;TZID=Europe/Paris:20270302T190000\nRRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;TZID=Europe/Paris:20270309T190000\n")));
        const auto written = world.write(QStringLiteral("A guide"), "text"); // and what is written by hand
        Q_UNUSED(written);
        world.put("opportunities/ours/index.md", "---\nid: 9RXFVPC760QGF7B477CWQ6VP6Q\ntitle: =Ours\nform: training\ndtstart: 2027-05-01T18:00\ntz: Europe/Stockholm\nstatus: filled\nplace: Square\n---\n\n# Heading\n\n1. *one*\n");
        const auto bytes = await(world.commons->finder().feeds().exported(allOffers(world), form));
        QVERIFY(bytes);
        const ImportReport back = bring(world, bytes->bytes, QStringLiteral("own"));
        QCOMPARE(back.problems.size(), 0);
        QCOMPARE(back.count(Became::Unchanged), 4);
        for (const ImportedOffer &each : back.offers)
            QVERIFY2(each.differing.isEmpty(), qPrintable(each.event.title + u' ' + each.differing.value(0).part + u' ' + each.differing.value(0).here + u'|' + each.differing.value(0).there));
        const ImportReport there = bring(other, bytes->bytes, QStringLiteral("own"));
        QCOMPARE(there.count(Became::Added), 4);
        const auto again = await(other.commons->finder().feeds().exported(allOffers(other), form));
        const auto stable = [](QByteArray text) {
            QByteArrayList lines = text.split('\n');
            lines.removeIf([](const QByteArray &line) { return line.startsWith("DTSTAMP") || line.startsWith("LAST-MODIFIED") || line.contains("dateModified"); });
            return lines.join('\n');
        };
        QCOMPARE(stable(again->bytes), stable(bytes->bytes));
    }
    void aSheet_holdsTheTextAndNothingThatRuns()
    {
        World world;
        bring(world, calendar(happening("a", "SUMMARY:<script>alert(1)</script>\nDESCRIPTION:<p>Text</p><img src=\"https://e.example/p.png\">\nLOCATION:<img src=x onerror=alert(1)>\n")));
        const QByteArray html = await(world.commons->finder().feeds().exported(allOffers(world), ExportForm::Sheet, {QStringLiteral("What <is> on")}))->bytes;
        QVERIFY(html.contains("What &lt;is&gt; on") && html.contains("2027-03-14 09:30") && html.contains("Text"));
        QVERIFY(!html.contains("<script") && !html.contains("<img"));
    }
    void aSheet_saysTheHourAsItWasSaid()
    {
        World world;
        world.put("opportunities/choir/index.md", "---\ntitle: Choir\ndtstart: 2027-01-12T18:00+01:00\ndtend: 2027-01-12T20:00+01:00\nplace: {name: Hall, address: \"Hall, Street 1, Lund\"}\nsign_up: {how: web, value: https://choir.example/join}\n---\n");
        const QByteArray html = await(world.commons->finder().feeds().exported(allOffers(world), ExportForm::Sheet))->bytes;
        QVERIFY2(html.contains("2027-01-12 18:00 – 20:00 (UTC+1) · Hall, Street 1, Lund · https"), html.constData()); // and the place once
    }
    void whatHasNoTime_isCountedWhereAFormCannotHoldIt()
    {
        World world;
        world.put("opportunities/cook/index.md", "---\ntitle: Cook\nform: role\n---\n");
        world.put("opportunities/walk/index.md", "---\ntitle: Walk\ndtstart: 2027-05-01\n---\n");
        const std::pair<ExportForm, int> forms[] = {{ExportForm::ICalendar, 1}, {ExportForm::SchemaOrg, 1}, {ExportForm::Csv, 0}, {ExportForm::Sheet, 0}};
        for (const auto &[form, without] : forms)
            QCOMPARE(await(world.commons->finder().feeds().exported(allOffers(world), form))->withoutTime, without);
    }
    void whatAGroupOffers_isFoundByItsIdAndByItsPath_andIsOneRow()
    {
        World world;
        const QString id = QStringLiteral("YS9VPEGY6BZGX5RW8NK26HXJ1M");
        world.put("groups/tenants/index.md", "---\nid: " + id.toLatin1() + "\ntitle: Tenants\n---\nWe\n");
        world.put("opportunities/a/index.md", "---\ntitle: A\nform: task\ngroup: " + id.toLatin1() + "\n---\n");
        world.put("opportunities/b/index.md", "---\ntitle: B\nform: task\ngroup: groups/tenants\n---\n");
        for (const QString &name : {id, QStringLiteral("groups/tenants"), QStringLiteral("groups/tenants/index.md")}) {
            Wanted wanted;
            wanted.chosen[size_t(Trait::Group)] = {name};
            const Matches found = *await(world.commons->finder().find(wanted));
            QCOMPARE(found.best.size(), 2);
            const QHash<QString, int> rows = found.counts.traits[size_t(Trait::Group)];
            QCOMPARE(rows.size(), 1);
            QCOMPARE(found.catalogue->titleOf(rows.constBegin().key()), QStringLiteral("Tenants"));
        }
    }
    void aFetch_canBeStopped()
    {
        World world;
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        Feeds &feeds = world.commons->finder().feeds();
        const auto fetched = feeds.fetch(world.library, QStringLiteral("http://127.0.0.1:%1/feed.ics").arg(silent.serverPort()));
        QVERIFY(silent.waitForNewConnection(60'000));
        feeds.stopFetching();
        const auto outcome = await(fetched);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, sync::Error::Kind::Cancelled);
    }
    void aThousandEvents_areOneEdit()
    {
        World world;
        QByteArray events;
        for (int i = 0; i < 1000; ++i)
            events += happening(QByteArray::number(i));
        const int before = commits(world);
        QCOMPARE(bring(world, calendar(events)).count(Became::Added), 1000);
        QTRY_COMPARE_WITH_TIMEOUT(commits(world), before + 1, 30'000);
        QCOMPARE(bring(world, calendar(events)).count(Became::Unchanged), 1000);
    }
};

QTEST_GUILESS_MAIN(BringingInTest)
#include "bringingintest.moc"
