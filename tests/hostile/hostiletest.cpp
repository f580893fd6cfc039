// Hostile libraries through the real programs: what is good in them is listed, found and shown, what is not is named, what
// must be refused leaves everything as it was, and an honest place can be followed afterwards. See hostile.py for the cases.
#include "tests/hostile/places.h"
#include "tests/hostile/world.h"
#include "tests/support/ownhtml.h"

#include "sync/syncer.h"

#include <QTest>

using namespace mycel;
using mycel::tests::Outcome;
using mycel::tests::World;

namespace {

#ifdef MYCEL_SANITIZED
constexpr long MostMegabytes = 3000; // most of it is what the sanitizer keeps of what was freed
#else
constexpr long MostMegabytes = 500;
#endif
constexpr qsizetype LongestPage = 4 << 20;

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

QString pathOf(const QJsonValue &item)
{
    return item.toObject()[u"path"].toString();
}

/// What any run of ours has to be like, whatever it was given; empty where all is well.
QString unfitting(const Outcome &outcome)
{
    if (outcome.late)
        return QStringLiteral("it hangs");
    if (outcome.crashed)
        return QStringLiteral("it crashed with signal %1: ").arg(outcome.code) + QString::fromUtf8(outcome.err);
    if (outcome.err.count('\n') > 1)
        return QStringLiteral("its error has more than one line: ") + QString::fromUtf8(outcome.err);
    if (outcome.code != 0 && outcome.code != 1)
        return QStringLiteral("its exit code is %1").arg(outcome.code);
    if (!tests::unrulyIn(QString::fromUtf8(outcome.err)).isNull())
        return QStringLiteral("its error moves the terminal: ") + QString::fromUtf8(outcome.err);
    if (const long peak = tests::peakOfChildren(); peak > MostMegabytes)
        return QStringLiteral("it took %1 MB").arg(peak);
    return {};
}

} // namespace

#define FITS(outcome) do { const QString isNot = unfitting(outcome); QVERIFY2(isNot.isEmpty(), qPrintable(isNot)); } while (false)

class HostileTest : public QObject {
    Q_OBJECT
    tests::HostilePlaces m_places;
    QJsonObject m_case;
    QString m_address;

    [[nodiscard]] QString place() const { return m_case[u"place"].toString(); }
    [[nodiscard]] bool fitsWhy(const QByteArray &why) const { return m_case[u"why"].toString().split(u'|').contains(QString::fromLatin1(why)); }
    static QJsonArray listed(const World &world) { return world.ctl({QStringLiteral("list"), QStringLiteral("--json")}).json().array(); }

    void isRefusedAtOnce()
    {
        const World world;
        const Outcome added = world.ctl({QStringLiteral("add"), m_places.show(place(), "case")});
        FITS(added);
        QCOMPARE(added.code, 1);
        QVERIFY2(fitsWhy(added.why()), added.err.constData());
        QCOMPARE(listed(world), QJsonArray());
        QCOMPARE(world.kept(), QStringList());
        QCOMPARE(world.litter(), QStringList());
    }

    void isRefusedLater_andTheOldStateStays()
    {
        const World world;
        const Outcome added = world.ctl({QStringLiteral("add"), m_places.show(place(), "before")});
        FITS(added);
        QVERIFY2(added.code == 0, added.err.constData());
        const QJsonArray before = listed(world);
        QVERIFY(!before.isEmpty());
        const QStringList kept = world.kept();
        m_places.show(place(), "case");
        const Outcome synced = world.ctl({QStringLiteral("sync")});
        FITS(synced);
        QCOMPARE(synced.code, 1);
        QVERIFY2(fitsWhy(synced.why()), synced.err.constData());
        QCOMPARE(listed(world), before);
        QCOMPARE(world.kept(), kept);
        QCOMPARE(world.litter(), QStringList());
        m_places.show(place(), "after");
        const Outcome again = world.ctl({QStringLiteral("sync"), QStringLiteral("--json")});
        FITS(again);
        QVERIFY2(again.code == 0, again.err.constData());
        QVERIFY(again.json().array().first().toObject()[u"arrived"].toInt() > 0);
        QVERIFY(listed(world).size() > before.size());
    }

    /// With budgets of its own, for what would take minutes with the usual ones.
    void isGivenUp()
    {
        const World world;
        const QJsonObject budget = m_case[u"budget"].toObject();
        sync::Place there{world.data() + QStringLiteral("/libraries/l.git"), world.data() + QStringLiteral("/quarantine"), world.data() + QStringLiteral("/l.lock"), {}};
        QDir(world.data()).mkpath(QStringLiteral("libraries"));
        there.errand.address = sync::readAddress(m_places.show(place(), "case")).value();
        there.errand.proxy = QStringLiteral("none");
        there.errand.budget.silenceSeconds = budget[u"silence"].toInt(30);
        there.errand.budget.totalSeconds = budget[u"total"].toInt(60);
        there.errand.budget.bytes = budget[u"bytes"].toInteger(there.errand.budget.bytes);
        const std::atomic<bool> go{false};
        const auto synced = sync::Syncer().sync(there, {}, go);
        QVERIFY(!synced);
        QVERIFY2(fitsWhy(synced.error().why), qPrintable(QString::fromLatin1(synced.error().why) + u' ' + synced.error().detail));
        QCOMPARE(world.kept(), QStringList());
        QCOMPARE(world.litter(), QStringList());
    }

    void isUsed_asFarAsItIsGood()
    {
        const World world;
        m_address = m_places.show(place(), "case");
        const Outcome added = world.ctl({QStringLiteral("add"), QStringLiteral("--json"), m_address});
        FITS(added);
        QVERIFY2(added.code == 0, added.err.constData());
        if (const int items = m_case[u"items"].toInt(); items >= 0)
            QCOMPARE(added.json().object()[u"items"].toInt(), items);
        theGoodIsListedAndFound(world);
        whatIsNotIsNamed(world, added.json().object()[u"skipped"].toArray());
        pagesAreHarmless(world, added.json().object()[u"library"].toString());
        for (const QString &words : textsOf(m_case[u"search"])) {
            const Outcome found = world.ctl({QStringLiteral("search"), QStringLiteral("--json"), words});
            FITS(found);
            QVERIFY2(found.code == 0 && found.json().isArray(), found.err.constData());
        }
        QCOMPARE(world.litter(), QStringList());
    }

    void theGoodIsListedAndFound(const World &world)
    {
        const Outcome terminal = world.ctl({QStringLiteral("list")});
        FITS(terminal);
        QVERIFY(tests::unrulyIn(QString::fromUtf8(terminal.out)).isNull());
        QHash<QString, QString> titles;
        for (const QJsonValue &item : listed(world))
            titles.insert(pathOf(item), item.toObject()[u"title"].toString());
        for (const QString &path : textsOf(m_case[u"shown"]))
            QVERIFY2(titles.contains(path), qPrintable(path + QStringLiteral(" is not among ") + titles.keys().join(QStringLiteral(", ")).left(500)));
        const QJsonObject wanted = m_case[u"titles"].toObject();
        for (auto title = wanted.begin(); title != wanted.end(); ++title)
            QCOMPARE(titles.value(title.key()), title->toString());
        if (!m_case[u"good"].toBool())
            return;
        const Outcome found = world.ctl({QStringLiteral("search"), QStringLiteral("--json"), QStringLiteral("potatoes")});
        FITS(found);
        QVERIFY(std::ranges::any_of(found.json().array(), [](const QJsonValue &hit) { return pathOf(hit) == QLatin1String("good.md"); }));
    }

    void whatIsNotIsNamed(const World &world, const QJsonArray &skipped)
    {
        for (const QJsonValue &wanted : m_case[u"skipped"].toArray()) {
            const QString path = wanted[0].toString(), reason = wanted[1].toString();
            const auto names = [&](const QJsonValue &each) { return each.toObject()[u"reason"].toString() == reason && (path.isEmpty() || pathOf(each) == path); };
            QVERIFY2(std::ranges::any_of(skipped, names), qPrintable(reason + QStringLiteral(" is not named: ") + QString::fromUtf8(QJsonDocument(skipped).toJson()).left(1000)));
        }
        const QJsonArray problems = m_case[u"warned"].toArray().isEmpty() ? QJsonArray() : world.ctl({QStringLiteral("check"), QStringLiteral("--json"), m_address}).json().object()[u"problems"].toArray();
        for (const QJsonValue &wanted : m_case[u"warned"].toArray()) {
            const auto names = [&wanted](const QJsonValue &each) { return pathOf(each) == wanted[0].toString() && each.toObject()[u"reason"] == wanted[1]; };
            QVERIFY2(std::ranges::any_of(problems, names), qPrintable(wanted[0].toString() + QStringLiteral(" is not named")));
        }
        const Outcome checked = world.ctl({QStringLiteral("check"), m_address});
        FITS(checked);
        QVERIFY(tests::unrulyIn(QString::fromUtf8(checked.out)).isNull());
        if (!m_case[u"skipped"].toArray().isEmpty())
            QCOMPARE(checked.code, 1);
    }

    void pagesAreHarmless(const World &world, const QString &library)
    {
        for (const QString &path : textsOf(m_case[u"pages"])) {
            const QString item = library + u'/' + path;
            const Outcome page = world.ctl({QStringLiteral("show"), QStringLiteral("--html"), item});
            FITS(page);
            QVERIFY2(page.code == 0, page.err.constData());
            QVERIFY2(page.out.size() < LongestPage, qPrintable(QString::number(page.out.size())));
            const QString foreign = tests::foreignIn(page.out);
            QVERIFY2(foreign.isEmpty(), qPrintable(foreign));
            for (const QString &absent : textsOf(m_case[u"absent"]))
                QVERIFY2(!QString::fromUtf8(page.out).contains(absent), qPrintable(absent));
            const Outcome terminal = world.ctl({QStringLiteral("show"), item});
            FITS(terminal);
            QVERIFY(tests::unrulyIn(QString::fromUtf8(terminal.out)).isNull());
        }
    }

    static void theCasesOf(const char *group)
    {
        QTest::addColumn<QJsonObject>("given");
        for (const QJsonValue &row : tests::HostilePlaces::table()) {
            if (row[u"group"].toString() == QLatin1String(group))
                QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(row[u"number"].toInt()).arg(row[u"result"].toString(), row[u"name"].toString()))) << row.toObject();
        }
    }

    void aHostileLibrary()
    {
        QFETCH(QJsonObject, given);
        m_case = given;
        if (!m_case[u"refused"].toBool())
            return isUsed_asFarAsItIsGood();
        if (!m_case[u"budget"].toObject().isEmpty())
            return isGivenUp();
        if (m_case[u"fresh"].toBool())
            isRefusedAtOnce();
        if (!QTest::currentTestFailed())
            isRefusedLater_andTheOldStateStays();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QVERIFY(m_places.start());
    }
    // One function a group, because each is a test of its own for ctest, which runs them beside each other.
    void hostileTrees_data() { theCasesOf("A"); }
    void hostileTrees() { aHostileLibrary(); }
    void hostilePacks_data() { theCasesOf("B"); }
    void hostilePacks() { aHostileLibrary(); }
    void hostileServers_data() { theCasesOf("C"); }
    void hostileServers() { aHostileLibrary(); }
    void hostileTexts_data() { theCasesOf("D"); }
    void hostileTexts() { aHostileLibrary(); }

    void cleanup()
    {
        const QStringList ran = QDir(m_places.folder()).entryList({QStringLiteral("*canary*")});
        QVERIFY2(ran.isEmpty(), qPrintable(QStringLiteral("something was run: ") + ran.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostiletest.moc"
