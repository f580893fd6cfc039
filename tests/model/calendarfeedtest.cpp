// Calendars of others, as the programs of movements write them, and as nobody should.
#include "model/finder/calendar.h"
#include "model/finder/feeds/calendarzones.h"
#include "model/finder/feeds/icalendar.h"

#include <QTest>

using namespace mycel::model;

namespace {

/// Lines of events as a calendar that ends its lines as RFC 5545 wants.
QByteArray calendar(const QByteArray &lines, const QByteArray &head = "VERSION:2.0\nPRODID:-//somebody//EN\n")
{
    return QByteArray("BEGIN:VCALENDAR\n" + head + lines + "END:VCALENDAR\n").replace("\n", "\r\n");
}

QByteArray happening(const QByteArray &lines)
{
    return "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
}

QStringList reasons(const Feed &feed)
{
    QStringList list;
    for (const FeedProblem &problem : feed.problems)
        list.append(QStringLiteral("%1 %2").arg(QString::fromLatin1(problem.reason)).arg(problem.event));
    return list;
}

QDateTime wall(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

/// Of one that a program made in a zone that no database knows.
const QByteArray Outlook = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
                           "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
const QByteArray OwnClock = "BEGIN:VTIMEZONE\nTZID:Camp time\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0115\nTZOFFSETTO:+0115\nEND:STANDARD\nEND:VTIMEZONE\n";

} // namespace

class CalendarFeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEventOfAFederatedPlatform_isReadWithAllItSays()
    {
        const Feed feed = readICalendar(calendar(happening("UID:6f1c-42\nSUMMARY:Tenants' breakfast\\, with a walk\nDTSTART;TZID=Europe/Stockholm:20270314T093000\nDTEND;TZID=Europe/Stockholm:20270314T120000\n"
            "DESCRIPTION:<p>Bring <b>cups</b>.</p><p>See <a href=\"https://example.org/a\">the list</a></p><script>alert(1)</script>\nLOCATION:House B\\nYard Street 4\\, Lindhaga\nGEO:58.59;16.19\nURL:https://events.example/e/42\n"
            "CATEGORIES:Housing,Food\nSTATUS:TENTATIVE\nORGANIZER;CN=Lindhaga tenants:mailto:anna@example.org\nSEQUENCE:3\nLAST-MODIFIED:20270101T101500Z\nATTENDEE:mailto:somebody@example.org\n"
            "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:alarm\nTRIGGER:-PT1H\nEND:VALARM\n")));
        QCOMPARE(reasons(feed), QStringList());
        QCOMPARE(feed.events.size(), 1);
        const FeedEvent &one = feed.events.first();
        QCOMPARE(one.uid, QStringLiteral("6f1c-42"));
        QCOMPARE(one.title, QStringLiteral("Tenants' breakfast, with a walk"));
        QCOMPARE(one.text, QStringLiteral("Bring **cups**.\n\nSee [the list](https://example.org/a)"));
        QCOMPARE(one.when.start, wall(2027, 3, 14, 9, 30));
        QCOMPARE(one.when.end, wall(2027, 3, 14, 12));
        QCOMPARE(one.when.zone, QByteArray("Europe/Stockholm"));
        QCOMPARE(one.place, QStringLiteral("House B"));
        QCOMPARE(one.address, QStringLiteral("Yard Street 4, Lindhaga"));
        QVERIFY(one.at == (Point{58.59, 16.19}));
        QCOMPARE(one.url, QStringLiteral("https://events.example/e/42"));
        QCOMPARE(one.categories, (QStringList{QStringLiteral("Housing"), QStringLiteral("Food")}));
        QVERIFY(one.standing == Standing::Tentative);
        QCOMPARE(one.contact, QStringLiteral("Lindhaga tenants"));
        QCOMPARE(one.sequence, 3);
        QCOMPARE(one.modified, wall(2027, 1, 1, 10, 15));
    }
    void wholeDays_lengths_andTimesWithoutAZone()
    {
        const Feed feed = readICalendar(calendar(happening("UID:a\nSUMMARY:Camp\nDTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20270605\n") + happening("UID:b\nSUMMARY:Day\nDTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20270602\n")
            + happening("UID:c\nSUMMARY:Length\nDTSTART:20270601T180000Z\nDURATION:PT1H30M\n") + happening("UID:d\nSUMMARY:Floating\nDTSTART:20270601T180000\n")));
        QCOMPARE(reasons(feed), QStringList());
        QVERIFY(feed.events[0].when.wholeDay);
        QCOMPARE(feed.events[0].when.end, wall(2027, 6, 5));
        QVERIFY(!feed.events[1].when.end.isValid());
        QCOMPARE(feed.events[2].when.zone, QByteArray("UTC"));
        QCOMPARE(feed.events[2].when.end, wall(2027, 6, 1, 19, 30));
        QCOMPARE(feed.events[3].when.zone, QByteArray());
    }
    void aTimeWithoutAZone_isMeantInTheCalendarsOwn()
    {
        const Feed feed = readICalendar(calendar(happening("UID:d\nSUMMARY:Floating\nDTSTART:20270601T180000\n"), "VERSION:2.0\nX-WR-TIMEZONE:Europe/Athens\n"));
        QCOMPARE(feed.events.first().when.zone, QByteArray("Europe/Athens"));
    }
    void zonesOfOtherSystems_areThoseOfTheDatabase_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("tzid");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("its own name") << QByteArray() << QByteArray("America/Argentina/Salta") << QByteArray("America/Argentina/Salta");
        QTest::newRow("with a path before it") << QByteArray() << QByteArray("/mozilla.org/20050126_1/Europe/Berlin") << QByteArray("Europe/Berlin");
        QTest::newRow("of Windows") << QByteArray() << QByteArray("W. Europe Standard Time") << QByteArray("Europe/Berlin");
        QTest::newRow("with a place") << QByteArray(OwnClock).replace("TZID:Camp time\n", "TZID:Home\nX-LIC-LOCATION:Europe/Rome\n") << QByteArray("Home") << QByteArray("Europe/Rome");
    }
    void zonesOfOtherSystems_areThoseOfTheDatabase()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, tzid);
        QFETCH(QByteArray, is);
        const Feed feed = readICalendar(calendar(zone + happening("UID:a\nSUMMARY:A\nDTSTART;TZID=\"" + tzid + "\":20270601T180000\n")));
        QCOMPARE(reasons(feed), QStringList());
        QCOMPARE(feed.events.first().when.zone, is);
        QCOMPARE(feed.events.first().when.start, wall(2027, 6, 1, 18));
    }
    void aZoneOfNoName_isOneWhoseClocksGoAlike()
    {
        const Feed feed = readICalendar(calendar(Outlook + happening("UID:a\nSUMMARY:A\nDTSTART;TZID=Customized Time Zone:20270301T180000\nRRULE:FREQ=WEEKLY;COUNT=8\n")));
        QCOMPARE(reasons(feed), QStringList());
        const When &when = feed.events.first().when;
        QCOMPARE(when.zone, QByteArray("Europe/Berlin"));
        const auto times = occurrencesOf(when, wall(2027, 1, 1), wall(2028, 1, 1), 99, QTimeZone("UTC"));
        QCOMPARE(times[0].start, wall(2027, 3, 1, 17));
        QCOMPARE(times[4].start, wall(2027, 3, 29, 16)); // summer
    }
    void aZoneThatIsNowhere_stillTellsTheMoment()
    {
        const Feed once = readICalendar(calendar(OwnClock + happening("UID:a\nSUMMARY:A\nDTSTART;TZID=Camp time:20270601T180000\nDTEND;TZID=Camp time:20270601T190000\n")));
        QCOMPARE(reasons(once), QStringList());
        QCOMPARE(once.events.first().when.start, wall(2027, 6, 1, 16, 45));
        QCOMPARE(once.events.first().when.end, wall(2027, 6, 1, 17, 45));
        QCOMPARE(once.events.first().when.zone, QByteArray("UTC"));
        const Feed often = readICalendar(calendar(OwnClock + happening("UID:a\nSUMMARY:A\nDTSTART;TZID=Camp time:20270601T180000\nRRULE:FREQ=DAILY\n") + happening("UID:b\nSUMMARY:B\nDTSTART;TZID=Atlantis:20270601T180000\n")));
        QCOMPARE(reasons(often), (QStringList{QStringLiteral("zone 1"), QStringLiteral("zone 2")}));
        QCOMPARE(often.events.size(), 2);
    }
    void aSeries_itsExceptions_andItsMovedTimes()
    {
        const Feed feed = readICalendar(calendar(happening("UID:s\nSUMMARY:Choir\nDTSTART;TZID=Europe/Paris:20270302T190000\nDTEND;TZID=Europe/Paris:20270302T210000\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T000000Z\nEXDATE;TZID=Europe/Paris:20270316T190000,20270323T190000\nEXDATE:20270406T170000Z\n")
            + happening("UID:s\nRECURRENCE-ID;TZID=Europe/Paris:20270309T190000\nSUMMARY:Choir\\, outside\nDTSTART;TZID=Europe/Paris:20270310T180000\nDTEND;TZID=Europe/Paris:20270310T200000\n")
            + happening("UID:s\nRECURRENCE-ID:20270413T170000Z\nSTATUS:CANCELLED\nSUMMARY:Choir\nDTSTART:20270413T170000Z\n")));
        QCOMPARE(reasons(feed), QStringList());
        QCOMPARE(feed.events.size(), 3);
        QCOMPARE(feed.events[0].when.except, (QStringList{QStringLiteral("20270309T190000"), QStringLiteral("20270316T190000"), QStringLiteral("20270323T190000"), QStringLiteral("20270406T190000"), QStringLiteral("20270413T190000")}));
        QCOMPARE(feed.events[1].uid, QStringLiteral("s#20270309T190000"));
        QCOMPARE(feed.events[1].title, QStringLiteral("Choir, outside"));
        QCOMPARE(feed.events[1].when.start, wall(2027, 3, 10, 18));
        QVERIFY(!feed.events[1].onlyIfHere);
        QCOMPARE(feed.events[2].uid, QStringLiteral("s#20270413T190000"));
        QVERIFY(feed.events[2].onlyIfHere);
        QVERIFY(feed.events[2].standing == Standing::Cancelled);
        QStringList days;
        for (const Occurrence &each : occurrencesOf(feed.events[0].when, wall(2027, 1, 1), wall(2028, 1, 1), 99, QTimeZone("UTC")))
            days.append(each.start.toString(QStringLiteral("MMdd")));
        QCOMPARE(days.mid(0, 4), (QStringList{QStringLiteral("0302"), QStringLiteral("0330"), QStringLiteral("0420"), QStringLiteral("0427")}));
    }
    void whatIsCancelled_isSo_byItselfOrAltogether()
    {
        const Feed one = readICalendar(calendar(happening("UID:a\nSUMMARY:A\nDTSTART:20270601T180000Z\nSTATUS:CANCELLED\n") + happening("UID:b\nSUMMARY:B\nDTSTART:20270601T180000Z\n")));
        QVERIFY(one.events[0].standing == Standing::Cancelled);
        QVERIFY(one.events[1].standing == Standing::Confirmed);
        const Feed all = readICalendar(calendar(happening("UID:a\nSUMMARY:A\nDTSTART:20270601T180000Z\n"), "METHOD:CANCEL\n"));
        QVERIFY(all.events[0].standing == Standing::Cancelled);
    }
    void onlineMeetings_areKnownByTheirAddress()
    {
        const Feed feed = readICalendar(calendar(happening("UID:a\nSUMMARY:A\nDTSTART:20270601T180000Z\nLOCATION:https://meet.example/room\n") + happening("UID:b\nSUMMARY:B\nDTSTART:20270601T180000Z\nLOCATION:Hall\nX-GOOGLE-CONFERENCE:https://meet.example/b\n")
            + happening("UID:c\nSUMMARY:C\nDTSTART:20270601T180000Z\nLOCATION:javascript:alert(1)\nURL:javascript:alert(1)\nCONFERENCE;VALUE=URI:file:///etc/passwd\n")));
        QCOMPARE(feed.events[0].online, QStringLiteral("https://meet.example/room"));
        QVERIFY(feed.events[0].mode == Mode::Online && feed.events[0].place.isEmpty());
        QVERIFY(feed.events[1].mode == Mode::Hybrid);
        QVERIFY(feed.events[2].url.isEmpty() && feed.events[2].online.isEmpty() && !feed.events[2].mode);
    }
    void plainText_readsInMarkdownAsItWasWritten()
    {
        const Feed feed = readICalendar(calendar(happening("UID:a\nSUMMARY:A\nDTSTART:20270601T180000Z\nDESCRIPTION:# 5 things *to* bring:\\n- cups_and_plates\\n• a chair\\nhttps://example.org/a_b_c\\n\\n\\n3 < 4\n")));
        QCOMPARE(feed.events[0].text, QStringLiteral("\\# 5 things \\*to\\* bring:\n\n- cups\\_and\\_plates\n- a chair\n\nhttps://example.org/a_b_c\n\n3 \\< 4"));
    }
    void whatCannotBeUsed_isNamed_andTheRestIsRead()
    {
        const Feed feed = readICalendar(calendar(happening("UID:a\nSUMMARY:No start\n") + happening("UID:b\nDTSTART:20270601T180000Z\n") + happening("SUMMARY:No uid\nDTSTART:20270601T180000Z\n") + happening("UID:d\nSUMMARY:D\nDTSTART:20271301T990000Z\n")
            + happening("UID:e\nSUMMARY:E\nDTSTART:20270601T180000Z\nRRULE:FREQ=SECONDLY\n") + happening("UID:f\nSUMMARY:F\nDTSTART:20270601T180000Z\nRRULE:nonsense\n") + happening("UID:g\nSUMMARY:G\nDTSTART:20270601T180000Z\nGEO:999;999\n")
            + happening("UID:g\nSUMMARY:G again\nSEQUENCE:1\nDTSTART:20270601T190000Z\n") + "BEGIN:VEVENT\nUID:h\nSUMMARY:H\nDTSTART:20270601T180000Z\n" + happening("UID:i\nSUMMARY:I\nDTSTART:20270601T180000Z\nRRULE:FREQ=DAILY;RSCALE=CHINESE\nRDATE:20270701T180000Z\n")
            + happening("UID:j\nSUMMARY:J\xff\xfe\nDTSTART:20270601T180000Z\nDESCRIPTION:a" + QByteArray(1, '\0') + "b\n")));
        QCOMPARE(reasons(feed), (QStringList{QStringLiteral("no-start 1"), QStringLiteral("no-title 2"), QStringLiteral("no-uid 3"), QStringLiteral("no-start 4"), QStringLiteral("rule 5"), QStringLiteral("coordinates 7"),
                                             QStringLiteral("twice 8"), QStringLiteral("never-ends 9"), QStringLiteral("more-dates 10"), QStringLiteral("not-text 11")}));
        QStringList titles;
        for (const FeedEvent &each : feed.events) {
            titles.append(each.title);
            QVERIFY(each.when.rule.isEmpty());
        }
        QCOMPARE(titles, (QStringList{QStringLiteral("No uid"), QStringLiteral("E"), QStringLiteral("F"), QStringLiteral("G again"), QStringLiteral("H"), QStringLiteral("I"), QStringLiteral("J��")}));
        QCOMPARE(feed.events.last().text, QStringLiteral("ab"));
    }
    void whatIsNotForEverybody_isLeftOut()
    {
        QByteArray events;
        for (const char *kind : {"PUBLIC", "PRIVATE", "CONFIDENTIAL", "X-FRIENDS"})
            events += happening("UID:" + QByteArray(kind) + "\nSUMMARY:" + kind + "\nCLASS:" + kind + "\nDTSTART:20270601T180000Z\n");
        const Feed feed = readICalendar(calendar(events));
        QCOMPARE(feed.events.size(), 1);
        QCOMPARE(feed.events.first().title, QStringLiteral("PUBLIC"));
        QCOMPARE(reasons(feed), (QStringList{QStringLiteral("private 2"), QStringLiteral("private 3"), QStringLiteral("private 4")}));
    }
    void nothingAtAll_isNoCalendar()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray(1000, '\0'), QByteArray("END:VCALENDAR\nEND:VEVENT\n"), QByteArray("BEGIN:VEVENT\nBEGIN:VEVENT\n")}) {
            const Feed feed = readICalendar(bytes);
            QCOMPARE(feed.events.size(), 0);
            QVERIFY(reasons(feed).contains(QStringLiteral("not-a-calendar 0")));
        }
    }
    void hostileCalendars_areBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("100 MB of events") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:20270601T180000Z\nDESCRIPTION:" + QByteArray(900, 'x') + "\n").repeated(100'000)) << QStringLiteral("too-long 0");
        QTest::newRow("too many") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:20270601T180000Z\n").repeated(20'000)) << QStringLiteral("too-many 0");
        QTest::newRow("an event of 20 MB") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:20270601T180000Z\nDESCRIPTION:" + QByteArray(20 << 20, 'x') + "\n")) << QStringLiteral("long-event 1");
        QTest::newRow("one line of 30 MB") << QByteArray("BEGIN:VCALENDAR\n") + QByteArray(30 << 20, 'B') << QString();
        QTest::newRow("a line in a million parts") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:20270601T180000Z\nDESCRIPTION:a" + QByteArray("\n b").repeated(80'000) + "\n")) << QStringLiteral("long-text 1");
        QTest::newRow("many exceptions") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:20270601T180000Z\nRRULE:FREQ=DAILY\nEXDATE:20270602T180000Z" + QByteArray(",20270603T180000Z").repeated(14'000) + "\n")) << QString();
        QTest::newRow("nothing but beginnings") << QByteArray("BEGIN:VCALENDAR\n") + QByteArray("BEGIN:VEVENT\nBEGIN:VALARM\n").repeated(500'000) << QStringLiteral("too-many 0");
        QTest::newRow("a zone whose clocks change each second") << calendar(QByteArray(Outlook).replace("FREQ=YEARLY", "FREQ=SECONDLY") + happening("UID:x\nSUMMARY:A\nDTSTART;TZID=Customized Time Zone:20270601T180000\n")) << QString();
        QTest::newRow("a thousand zones") << [] {
            QByteArray zones, events;
            for (int i = 0; i < 1000; ++i) {
                const QByteArray name = "Zone" + QByteArray::number(i);
                zones += QByteArray(Outlook).replace("Customized Time Zone", name).replace("+0100", "+01" + QByteArray::number(10 + i % 40));
                events += happening("UID:" + name + "\nSUMMARY:A\nDTSTART;TZID=" + name + ":20270601T180000\n");
            }
            return calendar(zones + events);
        }() << QStringLiteral("zone 101");
        QTest::newRow("a rule of all days") << calendar(happening("UID:x\nSUMMARY:A\nDTSTART:00010101T000000Z\nRRULE:FREQ=YEARLY;BYYEARDAY=" + QByteArray("1,2,3,4,5,6,7,8,9,").repeated(1000) + "10\n")) << QString();
        QTest::newRow("scripts") << calendar(happening("UID:<script>\nSUMMARY:<script>alert(1)</script>\nDTSTART:20270601T180000Z\nLOCATION:<img src=x onerror=alert(1)>\nCATEGORIES:<script>\n")) << QString();
    }
    void hostileCalendars_areBounded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Feed feed = readICalendar(bytes);
        QVERIFY(feed.events.size() <= MostEvents && feed.problems.size() <= MostFeedProblems);
        QVERIFY2(reason.isEmpty() || reasons(feed).contains(reason), qPrintable(reasons(feed).mid(0, 5).join(u' ')));
        for (const FeedEvent &each : feed.events)
            QVERIFY(!each.title.isEmpty() && each.title.size() <= 200 && each.text.toUtf8().size() <= MostTextBytes && each.when.except.size() <= 501);
    }
};

QTEST_GUILESS_MAIN(CalendarFeedTest)
#include "calendarfeedtest.moc"
