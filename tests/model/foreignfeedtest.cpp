// Feeds and tables as others really write them.
#include "model/finder/feeds/eventcsv.h"
#include "model/finder/feeds/eventjson.h"

#include <QStringEncoder>
#include <QTest>

using namespace mycel::model;

namespace {

QStringList reasons(const Feed &feed)
{
    QStringList list;
    for (const FeedProblem &each : feed.problems)
        list.append(QString::fromLatin1(each.reason));
    return list;
}

Feed page(QByteArray more)
{
    return readEventJson("{\"@type\":\"Event\",\"identifier\":\"a@b.org\",\"name\":\"Walk\"," + more.replace('\'', '"') + "}");
}

QString end(const Feed &feed)
{
    return feed.events.value(0).when.end.toString(QStringLiteral("MM-dd HH:mm"));
}

} // namespace

class ForeignFeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDuration_isItsEnd()
    {
        QCOMPARE(end(page("'startDate':'2027-03-02T18:00:00','duration':'PT2H30M'")), QStringLiteral("03-02 20:30"));
        QCOMPARE(end(page("'startDate':'2027-03-02T18:00:00','duration':'P1D'")), QStringLiteral("03-03 18:00"));
        QCOMPARE(end(page("'startDate':'2027-03-02T18:00:00','endDate':'2027-03-02T19:00:00','duration':'PT9H'")), QStringLiteral("03-02 19:00"));
        QVERIFY(!page("'startDate':'2027-03-02T18:00:00','duration':'long'").events.first().when.end.isValid());
    }
    void anEndBeforeTheBeginning_andFurtherSchedules_areNamed()
    {
        const Feed ends = page("'startDate':'2027-03-02T18:00:00','endDate':'2027-03-01T19:00:00'");
        QCOMPARE(reasons(ends), QStringList(QStringLiteral("end")));
        QVERIFY(!ends.events.first().when.end.isValid());
        const Feed several = page("'startDate':'2027-03-02T18:00:00','eventSchedule':[{'repeatFrequency':'P1W','scheduleTimezone':'Europe/Paris'},{'repeatFrequency':'P1M'}]");
        QCOMPARE(reasons(several), QStringList(QStringLiteral("rules")));
        QVERIFY(several.events.first().when.rule.startsWith(QLatin1String("FREQ=WEEKLY")));
    }
    void whatAnEventIsMadeOf_areEventsOfTheirOwn()
    {
        const Feed feed = page("'startDate':'2027-03-02','subEvent':[{'@type':'Event','identifier':'c@b.org','name':'Talk','startDate':'2027-03-02T10:00:00'}]");
        QCOMPARE(feed.events.size(), 2);
        QCOMPARE(feed.events.last().title, QStringLiteral("Talk"));
    }
    void aSeriesWithAnOffsetAlone_keepsItsClock_andSaysThatItNamesNoZone()
    {
        const Feed weekly = page("'startDate':'2027-03-02T18:00:00+01:00','endDate':'2027-03-02T20:00:00+01:00','eventSchedule':{'repeatFrequency':'P1W'}");
        QCOMPARE(reasons(weekly), QStringList(QStringLiteral("zone")));
        QVERIFY(weekly.events.first().when.zone.isEmpty());
        QCOMPARE(weekly.events.first().when.start.toString(QStringLiteral("HH:mm")), QStringLiteral("18:00"));
        QCOMPARE(end(weekly), QStringLiteral("03-02 20:00"));
        QVERIFY(reasons(page("'startDate':'2027-03-02T18:00:00+01:00'")).isEmpty());
    }
    void aTable_isReadInTheLettersInWhichItWasSaved_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("problems");
        const QString table = QStringLiteral("Titel;Datum;Ort\nKöksmöte – “gratis”;2027-03-02;Malmö\n");
        QStringEncoder wide(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom), wideBig(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16, as spreadsheets say Unicode") << QByteArray(wide(table)) << QStringList();
        QTest::newRow("UTF-16, the other way round") << QByteArray(wideBig(table)) << QStringList();
        QTest::newRow("Windows") << QByteArray("Titel;Datum;Ort\nK\xf6ksm\xf6te \x96 \x93gratis\x94;2027-03-02;Malm\xf6\n") << QStringList(QStringLiteral("western-letters"));
        QTest::newRow("with its separator said") << "sep=;\r\n" + table.toUtf8() << QStringList();
        QTest::newRow("with strokes") << QString(table).replace(u';', u'|').toUtf8() << QStringList();
    }
    void aTable_isReadInTheLettersInWhichItWasSaved()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, problems);
        const Feed feed = readEventCsv(bytes);
        QCOMPARE(reasons(feed), problems);
        QCOMPARE(feed.events.size(), 1);
        QCOMPARE(feed.events.first().title, QStringLiteral("Köksmöte – “gratis”"));
        QCOMPARE(feed.events.first().place, QStringLiteral("Malmö"));
    }
    void aTableOfSwedishWords_isReadWithBothTimesInOneColumn()
    {
        const Feed feed = readEventCsv("Rubrik;Datum;Tid;Plats;Kostnad;E-post\nStickkafé;4.3.2027;18.30–21.00;Backa;20 kr;kafe@example.org\nNatt;4.3.2027;22 - 01;Backa;;\n");
        QCOMPARE(reasons(feed), QStringList(QStringLiteral("floating")));
        QCOMPARE(feed.events.size(), 2);
        const FeedEvent &one = feed.events.first();
        QCOMPARE(one.when.start.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("03-04 18:30"));
        QCOMPARE(one.when.end.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("03-04 21:00"));
        QCOMPARE(one.cost, QStringLiteral("20 kr"));
        QCOMPARE(one.contact, QStringLiteral("kafe@example.org"));
        QCOMPARE(feed.events.last().when.end.toString(QStringLiteral("MM-dd HH:mm")), QStringLiteral("03-05 01:00"));
        QCOMPARE(readEventCsv("title,start\nA,4.3.2027 18.30-21\n").events.value(0).when.end.time(), QTime(21, 0));
    }
    void timesWithoutAZone_areSaidToBeSo_onceForTheTable()
    {
        QCOMPARE(reasons(readEventCsv("title,start\nA,2027-03-02 18:00\nB,2027-03-03 18:00\n")), QStringList(QStringLiteral("floating")));
        for (const char *clear : {"title,start,zone\nA,2027-03-02 18:00,Europe/Paris\n", "title,start\nA,2027-03-02\n", "title,start\nA,2027-03-02T18:00:00Z\n"})
            QVERIFY2(reasons(readEventCsv(clear)).isEmpty(), clear);
    }
};

QTEST_GUILESS_MAIN(ForeignFeedTest)
#include "foreignfeedtest.moc"
