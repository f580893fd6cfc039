// Events as JSON, in web pages and as tables: what is read of them, and what is named and left.
#include "model/finder/feeds/eventcsv.h"
#include "model/finder/feeds/eventjson.h"

#include <QTest>

using namespace mycel::model;

namespace {

QStringList reasons(const Feed &feed)
{
    QStringList list;
    for (const FeedProblem &problem : feed.problems)
        list.append(QStringLiteral("%1 %2").arg(QString::fromLatin1(problem.reason)).arg(problem.event));
    return list;
}

QStringList titles(const Feed &feed)
{
    QStringList list;
    for (const FeedEvent &each : feed.events)
        list.append(each.title);
    return list;
}

QDateTime wall(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

/// JSON, which is easier to read here with other quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray Social = json("{'@context':'https://schema.org','@type':'SocialEvent','@id':'https://events.example/e/7','name':'Repair café','startDate':'2027-05-08T13:00:00+02:00','endDate':'2027-05-08T17:00:00+02:00',"
            "'eventAttendanceMode':'https://schema.org/MixedEventAttendanceMode','eventStatus':'https://schema.org/EventScheduled','description':'<p>Bring what is <i>broken</i>.</p>','url':'https://events.example/e/7',"
            "'location':[{'@type':'Place','name':'Old school','address':{'@type':'PostalAddress','streetAddress':'School Street 1','addressLocality':'Norrby','addressCountry':'SE'},'geo':{'latitude':'58.5','longitude':16.2}},{'@type':'VirtualLocation','url':'https://meet.example/7'}],"
            "'organizer':{'@type':'Organization','name':'Norrby mends'},'keywords':'repair, climate','isAccessibleForFree':true,'inLanguage':'sv','maximumAttendeeCapacity':30}");

} // namespace

class EventFeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSchemaOrgEvent_isReadWithAllItSays()
    {
        const Feed feed = readEventJson(Social);
        QCOMPARE(reasons(feed), QStringList());
        QCOMPARE(feed.events.size(), 1);
        const FeedEvent &one = feed.events.first();
        QCOMPARE(one.uid, QStringLiteral("https://events.example/e/7"));
        QCOMPARE(one.title, QStringLiteral("Repair café"));
        QCOMPARE(one.text, QStringLiteral("Bring what is *broken*."));
        QCOMPARE(one.when.start, wall(2027, 5, 8, 13));
        QCOMPARE(one.when.end, wall(2027, 5, 8, 17));
        QCOMPARE(one.when.zone, QByteArray("Etc/GMT-2"));
        QCOMPARE(one.place, QStringLiteral("Old school"));
        QCOMPARE(one.address, QStringLiteral("School Street 1, Norrby, SE"));
        QVERIFY(one.at == (Point{58.5, 16.2}));
        QCOMPARE(one.online, QStringLiteral("https://meet.example/7"));
        QVERIFY(one.mode == Mode::Hybrid);
        QCOMPARE(one.contact, QStringLiteral("Norrby mends"));
        QCOMPARE(one.categories, (QStringList{QStringLiteral("repair"), QStringLiteral("climate")}));
        QCOMPARE(one.cost, QStringLiteral("Free"));
        QCOMPARE(one.lang, QStringLiteral("sv"));
        QCOMPARE(one.capacity, 30);
    }
    void eventsStandInGraphs_arrays_andListsOfPages()
    {
        QCOMPARE(readEventJson("[" + Social + "]").events.size(), 1);
        QCOMPARE(readEventJson("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\"}," + Social + "]}").events.size(), 1);
        QCOMPARE(readEventJson("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":" + Social + "}]}").events.size(), 1);
        const Feed days = readEventJson(json("{'@type':['Thing','https://schema.org/Festival'],'name':'Days','startDate':'2027-05-08','endDate':'2027-05-10'}"));
        QCOMPARE(days.events.first().when.end, wall(2027, 5, 11));
    }
    void aSchedule_isARule()
    {
        const Feed feed = readEventJson(json("{'@type':'Event','name':'Choir','identifier':'c','startDate':'2027-03-02T19:00:00+01:00','eventSchedule':{'@type':'Schedule','repeatFrequency':'P2W','byDay':['https://schema.org/Tuesday'],'repeatCount':9,'exceptDate':['2027-03-16'],'scheduleTimezone':'Europe/Paris'}}"));
        QCOMPARE(reasons(feed), QStringList());
        const When &when = feed.events.first().when;
        QCOMPARE(when.start, wall(2027, 3, 2, 19));
        QCOMPARE(when.zone, QByteArray("Europe/Paris"));
        QCOMPARE(when.rule, QStringLiteral("FREQ=WEEKLY;COUNT=9;INTERVAL=2;BYDAY=TU"));
        QCOMPARE(when.except, QStringList(QStringLiteral("20270316T190000")));
    }
    void aPage_saysItInItsScripts()
    {
        const QByteArray page = "<!doctype html><html><head><SCRIPT type='application/ld+json'>\n<!--" + Social + "--></script><script>var x = {\"@type\":\"Event\"};</script><script type=\"application/ld+json\">{broken</script>"
                                "<script type=\"application/ld+json\">" + Social + "</script></head><body>…</body></html>";
        const Feed feed = readEventPage(page);
        QCOMPARE(titles(feed), QStringList(QStringLiteral("Repair café")));
        QCOMPARE(reasons(feed), (QStringList{QStringLiteral("unreadable-json 0"), QStringLiteral("twice 2")}));
        QCOMPARE(reasons(readEventPage("<html>nothing</html>")), QStringList(QStringLiteral("no-events 0")));
    }
    void eventsThatShareOnePage_areAllTaken_andWhatIsThereTwiceInItsLaterState()
    {
        const Feed table = readEventCsv("Title,Start,Place,Link\nChoir,2027-03-02 19:00,Hall,https://choir.example/\nConcert,2027-04-02 19:00,Church,https://choir.example/\nChoir,2027-03-02 19:00,Yard,https://choir.example/\nPicnic,2027-05-02,,https://choir.example/\n");
        QCOMPARE(titles(table), (QStringList{QStringLiteral("Choir"), QStringLiteral("Concert"), QStringLiteral("Picnic")}));
        QCOMPARE(reasons(table), (QStringList{QStringLiteral("twice 3"), QStringLiteral("floating 0")}));
        QCOMPARE(table.events.first().place, QStringLiteral("Yard"));
        QCOMPARE(table.events.first().uid, QStringLiteral("https://choir.example/ 20270302T190000"));
        QCOMPARE(table.events.last().uid, QStringLiteral("https://choir.example/ 20270502"));
        const QByteArray one = "{'@type':'Event','url':'https://choir.example/','name':'";
        const Feed list = readEventJson(json("[" + one + "Choir','startDate':'2027-03-02T19:00:00'}," + one + "Concert','startDate':'2027-04-02T19:00:00'}]"));
        QCOMPARE(titles(list), (QStringList{QStringLiteral("Choir"), QStringLiteral("Concert")}));
        const Feed told = readEventJson(json("[" + one + "New','startDate':'2027-03-02','dateModified':'2027-02-02T10:00:00Z'}," + one + "Old','startDate':'2027-03-02','dateModified':'2027-01-01T10:00:00Z'}]"));
        QCOMPARE(titles(told), QStringList(QStringLiteral("New")));
    }
    void osdi_isRead()
    {
        const Feed feed = readEventJson(json("{'total_pages':1,'_embedded':{'osdi:events':[{'identifiers':['org:11'],'title':'Canvass','description':'<p>Walk</p>','start_date':'2027-09-01T18:00:00-04:00','end_date':'2027-09-01T20:00:00-04:00','timezone':'America/New_York',"
            "'browser_url':'https://org.example/11','status':'cancelled','capacity':12,'modified_date':'2027-01-01T00:00:00Z','location':{'venue':'Office','address_lines':['1 Main St'],'locality':'Troy','region':'NY','postal_code':'12180','location':{'latitude':42.7,'longitude':-73.7}}},"
            "{'identifiers':['org:12'],'title':'Day','all_day':true,'all_day_date':'2027-09-04'},{'title':'Nothing'}]}}"));
        QVERIFY(feed.form == FeedForm::Osdi);
        QCOMPARE(reasons(feed), QStringList(QStringLiteral("no-start 3")));
        const FeedEvent &one = feed.events.first();
        QCOMPARE(one.uid, QStringLiteral("org:11"));
        QCOMPARE(one.when.start, wall(2027, 9, 1, 18));
        QCOMPARE(one.when.zone, QByteArray("America/New_York"));
        QVERIFY(one.standing == Standing::Cancelled);
        QCOMPARE(one.place, QStringLiteral("Office"));
        QCOMPARE(one.address, QStringLiteral("1 Main St, 12180, Troy, NY"));
        QVERIFY(feed.events[1].when.wholeDay);
    }
    void mobilize_isAnEventForEachOfItsTimes()
    {
        const Feed feed = readEventJson(json("{'count':1,'next':null,'data':[{'id':77,'title':'Phone bank','description':'Call & talk','timezone':'America/Chicago','timeslots':[{'id':1,'start_date':1804464000,'end_date':1804471200,'is_full':true},{'id':2,'start_date':1805068800,'end_date':1805076000}],"
            "'is_virtual':true,'virtual_action_url':'https://call.example/77','browser_url':'https://mob.example/77','event_type':'TRAINING','sponsor':{'name':'Tenants'},'tags':[{'name':'Housing'}],'visibility':'PUBLIC'},{'id':78,'title':'Secret','visibility':'PRIVATE','timeslots':[{'id':3,'start_date':1804464000}]}]}"));
        QVERIFY(feed.form == FeedForm::Mobilize);
        QCOMPARE(reasons(feed), QStringList(QStringLiteral("private 2")));
        QCOMPARE(feed.events.size(), 2);
        QCOMPARE(feed.events[0].uid, QStringLiteral("mobilize:77:1"));
        QCOMPARE(feed.events[0].when.zone, QByteArray("America/Chicago"));
        QCOMPARE(feed.events[0].when.start.secsTo(feed.events[0].when.end), 7200);
        QVERIFY(feed.events[0].standing == Standing::Filled && feed.events[1].standing == Standing::Confirmed);
        QVERIFY(feed.events[0].mode == Mode::Online);
        QCOMPARE(feed.events[0].form, QStringLiteral("training"));
        QCOMPARE(feed.events[0].text, QStringLiteral("Call \\& talk"));
    }
    void whatOrganisersKeepToThemselves_isLeftOut()
    {
        const Feed feed = readEventJson(json("{'count':1,'next':null,'data':[{'id':7,'title':'Phone bank','timezone':'America/New_York','address_visibility':'PRIVATE','timeslots':[{'id':1,'start_date':1804464000}],"
            "'location':{'venue':'My home','address_lines':['4 Elm St'],'locality':'Boston','location':{'latitude':42.36,'longitude':-71.06}}}]}"));
        QCOMPARE(feed.events.size(), 1);
        QCOMPARE(feed.events[0].place, QStringLiteral("Boston"));
        QVERIFY(feed.events[0].address.isEmpty() && !feed.events[0].at);
        const Feed osdi = readEventJson(json("{'total_pages':1,'_embedded':{'osdi:events':[{'identifiers':['org:1'],'title':'Staff','visibility':'private','start_date':'2027-09-01T18:00:00Z'}]}}"));
        QVERIFY(osdi.events.isEmpty());
        QCOMPARE(reasons(osdi), QStringList(QStringLiteral("private 1")));
    }
    void aTable_isGuessed_andCanBeSaidOtherwise()
    {
        const QByteArray bytes = "Rubrik;Datum;Tid;Sluttid;Plats;Vad;Länk\n\"Möte; \"\"stort\"\"\";13/4/2027;18.30;20:00;Huset;Kom!\nTa med;https://example.org/m\nNatt;14/4/2027;22;01:00;;;\n;;;;;;\nHeldag;15/4/2027;;;;;\n";
        const CsvTable table = readCsvTable(bytes);
        QCOMPARE(table.header.size(), 7);
        QCOMPARE(table.mapping.columns.value(CsvField::Title), 0);
        QCOMPARE(table.mapping.columns.value(CsvField::StartDate), 1);
        QVERIFY(!table.mapping.columns.contains(CsvField::Description));
        QVERIFY(!table.orderIsOpen && !table.mapping.monthFirst);
        QCOMPARE(table.firstRows(1).rows.size(), 1);
        CsvMapping mapping;
        mapping.columns.insert(CsvField::Description, 5);
        const Feed feed = readEventCsv(bytes, mapping);
        QCOMPARE(reasons(feed).mid(0, 1), QStringList(QStringLiteral("no-start 2"))); // a line within a cell without quotes
        QCOMPARE(titles(feed), (QStringList{QStringLiteral("Möte; \"stort\""), QStringLiteral("Natt"), QStringLiteral("Heldag")}));
        QCOMPARE(feed.events[0].when.start, wall(2027, 4, 13, 18, 30));
        QCOMPARE(feed.events[0].when.end, wall(2027, 4, 13, 20));
        QCOMPARE(feed.events[0].text, QStringLiteral("Kom!"));
        QCOMPARE(feed.events[1].when.end, wall(2027, 4, 15, 1));
        QVERIFY(feed.events[2].when.wholeDay);
    }
    void whatAColumnIsSaidToHold_isAllThatItHolds()
    {
        const QByteArray bytes = "title,start,Plats\nA,2027-04-03,Yard Street 4\n";
        CsvMapping mapping;
        mapping.columns.insert(CsvField::Address, 2);
        const FeedEvent event = readEventCsv(bytes, mapping).events.value(0);
        QCOMPARE(event.address, QStringLiteral("Yard Street 4"));
        QCOMPARE(event.place, QString()); // as the header would have it
        CsvMapping whole;
        whole.isWhole = true;
        whole.columns = {{CsvField::Title, 0}, {CsvField::Start, 1}};
        QCOMPARE(readEventCsv(bytes, whole).events.value(0).place, QString());
        QCOMPARE(readEventCsv(bytes).events.value(0).place, QStringLiteral("Yard Street 4"));
    }
    void thatThereAreMorePages_isSaid()
    {
        const QByteArray event = "{\"title\":\"A\",\"name\":\"A\",\"start_date\":\"2027-04-03T18:00:00\",\"identifiers\":[\"x:1\"]}";
        QVERIFY(reasons(readEventJson("{\"total_pages\":5,\"_links\":{\"next\":{\"href\":\"https://e.example/2\"}},\"_embedded\":{\"osdi:events\":[" + event + "]}}")).contains(QStringLiteral("more-pages 0")));
        QVERIFY(!reasons(readEventJson("{\"_embedded\":{\"osdi:events\":[" + event + "]}}")).contains(QStringLiteral("more-pages 0")));
        QVERIFY(reasons(readEventJson("{\"next\":\"https://e.example/2\",\"data\":[{\"id\":1,\"title\":\"A\",\"timeslots\":[{\"id\":2,\"start_date\":1806170400}]}]}")).contains(QStringLiteral("more-pages 0")));
    }
    void aStartBesideADate_isATime()
    {
        const Feed feed = readEventCsv("Titel;Datum;Start;Slut\nA;2026-12-05;18:00;20:00\nB;2026-12-12;12.30;\nC;2026-12-13;;\n");
        QCOMPARE(feed.events.size(), 3);
        QCOMPARE(feed.events[0].when.start.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("12-05 18:00"));
        QCOMPARE(feed.events[0].when.end.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("12-05 20:00"));
        QCOMPARE(feed.events[1].when.start.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("12-12 12:30"));
        QVERIFY(feed.events[2].when.wholeDay);
    }
    void datesOfTables_areReadAsTheirOwnDaysTell()
    {
        const auto start = [](const QByteArray &date, bool monthFirst = false) {
            CsvMapping mapping;
            mapping.monthFirst = monthFirst;
            const Feed feed = readEventCsv("title,start\nA," + date + "\n", mapping);
            return feed.events.value(0).when.start;
        };
        QCOMPARE(start("2027-04-03"), wall(2027, 4, 3));
        QCOMPARE(start("3.4.2027"), wall(2027, 4, 3));
        QCOMPARE(start("3/4/2027 6:15 pm"), wall(2027, 4, 3, 18, 15));
        QCOMPARE(start("4/13/2027 12 am"), wall(2027, 4, 13));
        QCOMPARE(start("3/4/2027", true), wall(2027, 3, 4));
        QCOMPARE(start("2027/4/3 18h30"), wall(2027, 4, 3, 18, 30));
        QCOMPARE(start("2027-04-03T18:30:00+02:00"), wall(2027, 4, 3, 18, 30));
        QVERIFY(!start("31/2/2027").isValid());
        QVERIFY(!start("soon").isValid());
        QVERIFY(reasons(readEventCsv("title,start\nA,3/4/2027\n")).contains(QStringLiteral("day-or-month 0")));
        QCOMPARE(reasons(readEventCsv("a,b\n1,2\n")), QStringList(QStringLiteral("columns 0")));
    }
    void whatIsWrittenForSpreadsheets_runsNothing()
    {
        FeedEvent event;
        event.when.start = wall(2027, 4, 3, 18);
        event.uid = QStringLiteral("u");
        for (const char *text : {"=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", " =1", "'=1", "|calc", "%x"}) {
            event.title = QString::fromLatin1(text).trimmed();
            event.text = QString::fromLatin1(text);
            const QByteArray csv = writtenCsv({event});
            const QByteArray row = csv.mid(csv.indexOf('\n') + 1);
            QVERIFY2(!row.contains(",=") && !row.contains(",\"=") && !row.contains(",+") && !row.contains(",-") && !row.contains(",@") && !row.contains(",|") && !row.contains(",%"), row.constData());
            const Feed again = readEventCsv(csv);
            QCOMPARE(titles(again), QStringList(event.title));
        }
    }
    void hostileOnes_areBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("deep") << QByteArray("[").repeated(2'000'000) << QStringLiteral("too-deep 0");
        QTest::newRow("deep and whole") << QByteArray("{\"a\":").repeated(500) + "1" + QByteArray("}").repeated(500) << QStringLiteral("too-deep 0");
        QTest::newRow("many") << "[" + QByteArray("{\"@type\":\"Event\",\"name\":\"A\",\"startDate\":\"2027-01-01\"},").repeated(20'000) + "1]" << QStringLiteral("too-many 0");
        QTest::newRow("long") << "{\"@type\":\"Event\",\"name\":\"" + QByteArray(40 << 20, 'x') + "\"}" << QStringLiteral("too-long 0");
        QTest::newRow("no text") << QByteArray("{\"@type\":\"Event\",\"name\":\"\xff\\u0000\\ud800\",\"startDate\":\"2027-01-01\"}") << QStringLiteral("not-text 0");
        QTest::newRow("no kinds as they should be") << (json("[{'@type':'Event','name':{'name':['x']},'startDate':20270101,'location':[[[]]],'keywords':{'a':1},'offers':[1]},{'@type':'Event','name':[['a']],'startDate':{}},{'@type':'Event','name':'ok','startDate':'2027-01-01','location':7,'geo':'x','eventSchedule':[{'repeatFrequency':'PT1S'}],'maximumAttendeeCapacity':1e300}]")) << QStringLiteral("rule 3");
        QTest::newRow("times beyond time") << (json("{'data':[{'id':1e99,'title':'A','timeslots':[{'start_date':1e300},{'start_date':-1e300},{'start_date':null},{'start_date':'x'}]}]}")) << QStringLiteral("no-start 1");
    }
    void hostileOnes_areBounded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Feed feed = readEventJson(bytes);
        QVERIFY2(reasons(feed).contains(reason), qPrintable(reasons(feed).mid(0, 5).join(u' ')));
        QVERIFY(feed.events.size() <= MostEvents);
        for (const FeedEvent &each : feed.events)
            QVERIFY(!each.title.isEmpty() && each.title.size() <= 200 && each.when.start.isValid());
    }
    void hostileTables_areBounded()
    {
        for (const QByteArray &bytes : {QByteArray(20 << 20, ','), "\"" + QByteArray(20 << 20, 'x'), "title,start\n" + QByteArray("A,2027-01-01\n").repeated(200'000), QByteArray("a\n").repeated(1'000'000), "title,start\n" + QByteArray(1 << 20, '"'), QByteArray(100, '\0')}) {
            const Feed feed = readEventCsv(bytes);
            QVERIFY(feed.events.size() <= MostEvents && !feed.problems.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(EventFeedTest)
#include "eventfeedtest.moc"
