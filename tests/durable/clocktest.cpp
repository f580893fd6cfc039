// The clock of one computer is ten years late or thirty years early: everything that can be done there is done, nothing that was
// accepted is lost, time goes forwards in every history, and people whose clocks are right meet with it as with any other.
#include "tests/durable/scribeprocess.h"

using namespace mycel::tests;

class ClockTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_number = 0;

    QString fresh(const QString &name) { return m_folder.path() + QStringLiteral("/%1%2").arg(name).arg(++m_number); }
    static QString repositoryIn(const QString &data) { return data + QStringLiteral("/libraries/") + entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0); }
    static QByteArray head(const QString &data) { return run(repositoryIn(data), QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")}); }
    static void does(const QString &data, const QStringList &words, const QStringList &clock = {})
    {
        const Said said = ask(data, words, clock);
        QVERIFY2(said.code == 0 && said.error.isEmpty(), (words.join(u' ').toUtf8() + ": " + said.error).constData());
    }
    static void writes(const QString &data, const QString &title, const QStringList &clock) { does(data, {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), title}, clock); }
    /// Of each commit the time and those of its parents.
    static void timeGoesForwards(const QString &data)
    {
        QHash<QByteArray, qint64> times;
        for (const QByteArray &line : run(repositoryIn(data), QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("--topo-order"), QStringLiteral("--reverse"), QStringLiteral("--format=%H %ct %P"), QStringLiteral("main")}).split('\n')) {
            const QByteArrayList words = line.split(' ');
            const qint64 time = words.value(1).toLongLong();
            QCOMPARE(time % 3600, 0);
            for (const QByteArray &parent : words.mid(2))
                QVERIFY2(parent.isEmpty() || times.value(parent) <= time, line.constData());
            times.insert(words.first(), time);
        }
    }

private Q_SLOTS:
    void aWrongClock_losesNothing_andTimeGoesForwards_data()
    {
        QTest::addColumn<qint64>("years");
        QTest::newRow("ten years late") << qint64(-10);
        QTest::newRow("thirty years early") << qint64(30);
    }
    void aWrongClock_losesNothing_andTimeGoesForwards()
    {
        QFETCH(qint64, years);
        const QStringList wrong{QStringLiteral("LD_PRELOAD=" MYCEL_CLOCK_LIBRARY), QStringLiteral("MYCEL_CLOCK_OFF=%1").arg(years * 31'557'600)};
        const QString server = fresh(QStringLiteral("server")) + QStringLiteral(".git"), stick = fresh(QStringLiteral("stick"));
        const QString ada = fresh(QStringLiteral("ada")), ben = fresh(QStringLiteral("ben"));
        run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), server});
        QVERIFY(QDir().mkpath(stick));
        does(ada, {QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("Ada"), QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--at"), server});
        writes(ada, QStringLiteral("With the right clock"), {});
        // Her battery is empty: what is there was changed in the future, or in a past that is long gone.
        writes(ada, QStringLiteral("With the wrong clock"), wrong);
        ScribeProcess scribe(ada, stick, unsigned(years + 100), 30, QString(), wrong);
        QVERIFY(scribe.end());
        QCOMPARE(scribe.said.failures(), QStringList());
        does(ada, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), server}, wrong);
        does(ben, {QStringLiteral("add"), server});
        writes(ben, QStringLiteral("Of somebody else"), {});
        writes(ada, QStringLiteral("Beside somebody else"), wrong);
        for (const QString &data : {ben, ada, ben})
            does(data, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), server}, data == ada ? wrong : QStringList());
        // And it is right again.
        writes(ada, QStringLiteral("With the right clock again"), {});
        for (const QString &data : {ada, ben})
            does(data, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), server});
        QCOMPARE(head(ada), head(ben));
        QCOMPARE(scribe.said.missing(ada, stick), QString());
        QCOMPARE(listing(ada), listing(ben));
        timeGoesForwards(ben);
        QCOMPARE(unwell(ada), QString());
        const Said history = ask(ada, {QStringLiteral("history"), QStringLiteral("guides/with-the-wrong-clock/index.md")});
        QVERIFY2(history.code == 0, history.error.constData());
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
