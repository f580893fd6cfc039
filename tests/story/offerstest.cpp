// What one can do, in and out at a terminal: a calendar, a table whose columns are named, and what was found as a file.
#include "tests/hostile/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using mycel::tests::Outcome;
using mycel::tests::World;

class OffersTest : public QObject {
    Q_OBJECT
    const World m_world;
    const QByteArray m_soon = QDateTime::currentDateTimeUtc().addDays(10).toString(QStringLiteral("yyyyMMdd")).toLatin1(); ///< the finder looks a year ahead

    QString put(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_world.folder() + u'/' + QLatin1String(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    QJsonObject brought(const QString &file, const QStringList &more = {}) const
    {
        const Outcome outcome = m_world.ctl(QStringList{QStringLiteral("import-offers"), file, QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--json")} + more);
        if (outcome.code != 0)
            qWarning("%s", outcome.err.constData());
        return QJsonDocument::fromJson(outcome.out).object();
    }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.ctl({QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("ada")}).code, 0); }
    void aCalendar_comesIn_afterItWasLookedAt()
    {
        const QString file = put("feed.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Walk\nDTSTART;TZID=Europe/Stockholm:" + m_soon + "T180000\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:Nothing\nEND:VEVENT\nEND:VCALENDAR\n");
        QCOMPARE(brought(file, {QStringLiteral("--preview")})[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(QJsonDocument::fromJson(m_world.ctl({QStringLiteral("list"), QStringLiteral("--json")}).out).array().size(), 0);
        const QJsonObject report = brought(file);
        QCOMPARE(report[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("problems")][0][QStringLiteral("reason")].toString(), QStringLiteral("no-start"));
        QCOMPARE(brought(file)[QStringLiteral("unchanged")].toInt(), 1);
        const Outcome words = m_world.ctl({QStringLiteral("import-offers"), file, QStringLiteral("--library"), QStringLiteral("Harbour")});
        QVERIFY2(words.out.contains("It does not say when it begins") && words.out.contains("1 as it was"), words.out.constData());
    }
    void aTable_isReadAsItsColumnsAreNamed()
    {
        const QString file = put("plan.csv", "Vad,Dag,Var\nSupper," + m_soon + "T190000,Hall\n");
        const Outcome unknown = m_world.ctl({QStringLiteral("import-offers"), file, QStringLiteral("--library"), QStringLiteral("Harbour")});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.out.contains("Its columns do not tell"), unknown.out.constData());
        QCOMPARE(m_world.ctl({QStringLiteral("import-offers"), file, QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--map"), QStringLiteral("Nix=title")}).code, 1);
        const QJsonObject report = brought(file, {QStringLiteral("--map"), QStringLiteral("Vad=title"), QStringLiteral("--map"), QStringLiteral("2=start"), QStringLiteral("--map"), QStringLiteral("Var=place")});
        QCOMPARE(report[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("table")][QStringLiteral("columns")][QStringLiteral("title")].toString(), QStringLiteral("Vad"));
    }
    void whatIsFound_goesOutAsACalendar_andAllOfItInEachForm()
    {
        const QByteArray found = m_world.ctl({QStringLiteral("find"), QStringLiteral("supper"), QStringLiteral("--ics")}).out;
        QVERIFY2(found.startsWith("BEGIN:VCALENDAR\r\n") && found.contains("SUMMARY:Supper\r\n") && !found.contains("SUMMARY:Walk"), found.constData());
        QVERIFY(m_world.ctl({QStringLiteral("find"), QStringLiteral("--json")}).out.startsWith('['));
        QCOMPARE(m_world.ctl({QStringLiteral("find"), QStringLiteral("nothing-of-that-kind"), QStringLiteral("--ics")}).code, 1); // a calendar of nothing is none
        QCOMPARE(m_world.ctl({QStringLiteral("find"), QStringLiteral("--within"), QStringLiteral("5")}).code, 1);
        QCOMPARE(m_world.ctl({QStringLiteral("find"), QStringLiteral("--near"), QStringLiteral("57.7, 11.97"), QStringLiteral("--group"), QStringLiteral("groups/none")}).code, 0);
        QVERIFY(m_world.ctl({QStringLiteral("find"), QStringLiteral("--limit"), QStringLiteral("1")}).out.contains(" more\n"));
        for (const auto &[form, word] : std::initializer_list<std::pair<const char *, const char *>>{{"ics", "SUMMARY:Walk"}, {"jsonld", "\"name\": \"Walk\""}, {"csv", ",Walk,"}, {"html", "<h2>Walk</h2>"}}) {
            const QString file = m_world.folder() + QStringLiteral("/out.") + QLatin1String(form);
            const Outcome outcome = m_world.ctl({QStringLiteral("export-offers"), QStringLiteral("Harbour"), QStringLiteral("--format"), QString::fromLatin1(form), QStringLiteral("--to"), file});
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY2(written.readAll().contains(word), form);
        }
        QVERIFY(m_world.ctl({QStringLiteral("export-offers"), QStringLiteral("Harbour"), QStringLiteral("--format"), QStringLiteral("doc")}).code != 0);
    }
    void whatHasNoTime_comesInFromATable_andIsNamedWhereACalendarLeavesItOut()
    {
        QCOMPARE(brought(put("roles.csv", "title,start,form\nCook every week,,role\n"))[QStringLiteral("added")].toInt(), 1);
        const auto out = [this](const char *form) { return m_world.ctl({QStringLiteral("export-offers"), QStringLiteral("Harbour"), QStringLiteral("--format"), QString::fromLatin1(form)}); };
        const Outcome calendar = out("ics"), table = out("csv");
        QVERIFY2(calendar.code == 0 && calendar.err.contains("1 offer") && calendar.err.contains("at no certain time"), calendar.err.constData());
        QVERIFY2(table.code == 0 && table.err.isEmpty() && table.out.contains(",Cook every week,"), table.err.constData());
        QVERIFY(m_world.ctl({QStringLiteral("find"), QStringLiteral("--ics")}).err.contains("at no certain time"));
    }
    void hoursWithoutANumber_areNone()
    {
        for (const char *none : {"/week", "0", "-1", "two"}) {
            const Outcome outcome = m_world.ctl({QStringLiteral("find"), QStringLiteral("--hours=") + QLatin1String(none)});
            QVERIFY2(outcome.code == 1 && outcome.err.contains("--hours"), none);
        }
        QCOMPARE(m_world.ctl({QStringLiteral("find"), QStringLiteral("--hours=2/week")}).code, 0);
    }
    void whatIsNotThere_isSaid()
    {
        const Outcome outcome = m_world.ctl({QStringLiteral("import-offers"), QStringLiteral("/nowhere.ics"), QStringLiteral("--library"), QStringLiteral("Harbour")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("could not be read"), outcome.err.constData());
        QVERIFY(m_world.ctl({QStringLiteral("import-offers"), QStringLiteral("http://events.example/feed.ics"), QStringLiteral("--library"), QStringLiteral("Harbour")}).err.contains("not protected"));
    }
};

QTEST_GUILESS_MAIN(OffersTest)
#include "offerstest.moc"
