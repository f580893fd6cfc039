// Killed at random moments of adding, syncing, merging and indexing, the next start is whole: nothing stands in its way, nothing
// half added is listed, every repository is sound, and the index is what a fresh one of the same commit would be. It costs no
// more than a usual start and what was missing: told by what it changes on the disk, as times would tell of the computer.
#include "tests/durable/diverged.h"
#include "tests/durable/faults.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <random>
#include <unistd.h>

using namespace mycel::tests;

namespace {

constexpr unsigned Seed = 20'261'125;

/// Whom a trial kills.
enum class Victim { Both, Mycelctl, Courier };

void killCourierOf(qint64 process)
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (!children.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &child : children.readAll().simplified().split(' ')) {
        if (child.toInt() > 1)
            ::kill(child.toInt(), SIGKILL);
    }
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT
    std::mt19937 m_chance{Seed};
    QTemporaryDir m_folder;
    Workshop m_before, m_after;      ///< the same library, and a commit later
    QProcess m_server;
    QString m_served;                ///< the address of what the server serves: always `m_after`
    QJsonArray m_old, m_new;         ///< what is listed of each
    QStringList m_hits;              ///< of a search in the new one
    const Faults m_faults{m_folder.path() + QStringLiteral("/counter")}; ///< that count, and never fail
    int m_trial = 0;

    int chance(int below) { return int(m_chance() % unsigned(below)); }
    QString fresh() { return m_folder.path() + QStringLiteral("/data%1").arg(++m_trial); }
    QString bundle() const { return m_folder.path() + QStringLiteral("/all.bundle"); }
    QString prepared(const char *name) const { return m_folder.path() + u'/' + QLatin1String(name); }

    /// Runs to its end once, to know how long that takes here and now.
    int durationOf(const QString &data, const QStringList &words)
    {
        QElapsedTimer timer;
        timer.start();
        const Said said = ask(data, words);
        if (said.code != 0)
            QTest::qFail((words.first().toUtf8() + ": " + said.error).constData(), __FILE__, __LINE__);
        return int(timer.nsecsElapsed() / 1000);
    }

    /// Runs to its end: how many operations changed something in the data folder.
    int workOf(const QString &data, const QStringList &words)
    {
        const Said said = ask(data, words, m_faults.environment(data));
        if (said.code != 0)
            QTest::qFail((words.first().toUtf8() + ": " + said.error).constData(), __FILE__, __LINE__);
        return m_faults.counted();
    }
    int workOfCopy(const QString &data, const QStringList &words)
    {
        const QString copy = fresh();
        copyFolder(data, copy);
        return workOf(copy, words);
    }

    /// Starts a command and kills at a random moment. Where only the courier dies, mycelctl has to end by itself.
    void killWithin(int microseconds, const QString &data, const QStringList &words)
    {
        const auto process = mycel::tests::prepared(data, words);
        process->setChildProcessModifier([] { setpgid(0, 0); });
        process->start();
        QVERIFY(process->waitForStarted());
        const qint64 id = process->processId();
        usleep(unsigned(chance(microseconds + microseconds / 10)));
        const auto victim = Victim(chance(4) == 0 ? 2 : chance(3) == 0 ? 1 : 0);
        if (victim == Victim::Courier) {
            killCourierOf(id);
            const Said said = ended(*process);
            QVERIFY2(said.code == 0 || said.isOneSentence(), said.error.constData());
            return;
        }
        if (process->state() == QProcess::Running)
            ::kill(victim == Victim::Both ? pid_t(-id) : pid_t(id), SIGKILL);
        process->waitForFinished();
    }

    void isWhole(const QString &data, const QJsonArray &expected)
    {
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0, list.error.constData());
        QCOMPARE(listed(list), expected);
        QCOMPARE(unwell(data), QString());
    }

    void killAdding(int trials, const QString &address)
    {
        const int whole = durationOf(fresh(), {QStringLiteral("add"), address});
        for (int i = 0; i < trials * soak(); ++i) {
            const QString data = fresh();
            killWithin(whole, data, {QStringLiteral("add"), address});
            const Said list = ask(data, {QStringLiteral("list")});
            QVERIFY2(list.code == 0, list.error.constData());
            QVERIFY2(list.array().isEmpty() || listed(list) == m_new, "something half added is listed");
            const Said again = ask(data, {QStringLiteral("add"), address});
            QVERIFY2(again.code == 0 || (!list.array().isEmpty() && again.error.contains("here already")), again.error.constData());
            isWhole(data, m_new);
            if (QTest::currentTestFailed())
                return;
            QDir(data).removeRecursively();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qInfo("seed %u, times %d", Seed, soak());
        fill(m_before, 60);
        copyFolder(m_before.folder() + QStringLiteral("/."), m_after.folder());
        change(m_after);
        m_after.git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), bundle(), QStringLiteral("HEAD"), QStringLiteral("main")});
        copyFolder(m_after.folder() + QStringLiteral("/.git"), prepared("served.git"));
        m_server.start(QStringLiteral("python3"), {QStringLiteral(MYCEL_SOURCE_DIR "/tests/durable/gitserver.py"), m_folder.path()});
        QVERIFY(m_server.waitForReadyRead(30'000));
        m_served = QStringLiteral("http://127.0.0.1:%1/served.git").arg(m_server.readLine().trimmed().toInt());

        QCOMPARE(ask(prepared("old"), {QStringLiteral("add"), m_before.folder()}).code, 0);
        QCOMPARE(ask(prepared("new"), {QStringLiteral("add"), bundle()}).code, 0);
        m_old = listing(prepared("old"));
        m_new = listing(prepared("new"));
        m_hits = found(prepared("new"), QStringLiteral("blockade"));
        QCOMPARE(m_old.size(), 72);
        QVERIFY(m_new != m_old && m_hits.size() > 60);
        copyFolder(m_after.folder() + QStringLiteral("/.git"), prepared("after.git"));
    }
    void cleanupTestCase()
    {
        m_server.closeWriteChannel();
        m_server.waitForFinished();
    }
    void killedWhileAddingFromABundle_theNextStartIsWhole() { killAdding(50, bundle()); }
    void killedWhileAddingFromAFolder_theNextStartIsWhole() { killAdding(25, m_after.folder()); }
    void killedWhileAddingFromAServer_theNextStartIsWhole() { killAdding(25, m_served); }
    void killedWhileSyncing_theNextStartHasTheOldOrTheNewState()
    {
        // The library was added from a place that has gone on since.
        const QString place = prepared("place.git"), data = prepared("synced");
        copyFolder(m_before.folder() + QStringLiteral("/.git"), place);
        QCOMPARE(ask(data, {QStringLiteral("add"), place}).code, 0);
        QDir(place).removeRecursively();
        copyFolder(m_after.folder() + QStringLiteral("/.git"), place);
        QString once = fresh();
        copyFolder(data, once);
        const int whole = durationOf(once, {QStringLiteral("sync")});
        const int most = workOfCopy(data, {QStringLiteral("list")}) + workOfCopy(data, {QStringLiteral("sync")});
        QVERIFY(workOfCopy(data, {QStringLiteral("reindex")}) > most); // an index from nothing would be seen
        int worked = 0;
        for (int i = 0; i < 50 * soak(); ++i) {
            const QString trial = fresh();
            copyFolder(data, trial);
            killWithin(whole, trial, {QStringLiteral("sync")});
            const int work = workOf(trial, {QStringLiteral("list")});
            QVERIFY2(work <= most, qPrintable(QStringLiteral("%1 operations, and %2 would do").arg(work).arg(most)));
            worked = qMax(worked, work);
            const Said list = ask(trial, {QStringLiteral("list")});
            QVERIFY2(list.code == 0, list.error.constData());
            QVERIFY2(listed(list) == m_old || listed(list) == m_new, "neither the old nor the new state");
            const Said again = ask(trial, {QStringLiteral("sync")});
            QVERIFY2(again.code == 0, again.error.constData());
            isWhole(trial, m_new);
            if (QTest::currentTestFailed())
                return;
            QDir(trial).removeRecursively();
        }
        qInfo("%d operations at most, %d allowed", worked, most);
    }
    void killedWhileTwoAreMergedAndSent_nothingOfEitherIsLost_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("a server") << QStringLiteral("server.git");
        QTest::newRow("a stick") << QStringLiteral("stick");
    }
    void killedWhileTwoAreMergedAndSent_nothingOfEitherIsLost()
    {
        QFETCH(QString, place);
        Diverged before(fresh());
        QCOMPARE(before.make(), QString());
        const Diverged once = before.copiedTo(fresh());
        const int whole = durationOf(once.ada(), Diverged::syncing(once.place(place)));
        QCOMPARE(once.together(once.place(place)), QString()); // and the test would see it
        for (int i = 0; i < 8 * soak(); ++i) {
            const Diverged world = before.copiedTo(fresh());
            const QStringList words = Diverged::syncing(world.place(place));
            killWithin(whole, world.ada(), words);
            const Said list = ask(world.ada(), {QStringLiteral("list")});
            QVERIFY2(list.code == 0, list.error.constData());
            QCOMPARE(world.adaHasHers(), QString());
            const Said again = ask(world.ada(), words);
            QVERIFY2(again.code == 0, again.error.constData());
            QCOMPARE(world.together(world.place(place)), QString());
            if (QTest::currentTestFailed())
                return;
            QDir(world.folder()).removeRecursively();
        }
    }
    void killedWhileIndexing_theNextStartIsWhole()
    {
        const QString data = fresh();
        copyFolder(prepared("new"), data);
        const int whole = durationOf(data, {QStringLiteral("reindex")});
        const int most = workOfCopy(data, {QStringLiteral("list")}) + workOfCopy(data, {QStringLiteral("reindex")});
        for (int i = 0; i < 50 * soak(); ++i) {
            killWithin(whole, data, {QStringLiteral("reindex")});
            const int work = workOf(data, {QStringLiteral("list")});
            QVERIFY2(work <= most, qPrintable(QStringLiteral("%1 operations, and %2 would do").arg(work).arg(most)));
            isWhole(data, m_new);
            if (QTest::currentTestFailed())
                return;
            if (i % 10 == 0)
                QCOMPARE(found(data, QStringLiteral("blockade")), m_hits);
        }
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
