// A stick that is pulled out in the middle of a sync harms nothing: the library is as it was or further, whatever is left on the
// stick, even half a file, stops no later sync, and what that says to have sent is there. FAT where this computer has it, else
// a file system that promises as little. ./dev soak: 100 times.
#include "tests/durable/disk.h"
#include "tests/durable/scribeprocess.h"

#include <QTest>

#include <random>

using namespace mycel::tests;

namespace {

constexpr unsigned Seed = 20'261'129;
constexpr int PullsEach = 5; ///< of one stick

const QStringList Fat{QStringLiteral("mkfs.vfat")}, Plain{QStringLiteral("mkfs.ext4"), QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-O"), QStringLiteral("^has_journal")};

} // namespace

class PulledStickTest : public QObject {
    Q_OBJECT
    std::mt19937 m_chance{Seed};

    int chance(int below) { return int(m_chance() % unsigned(below)); }

    /// The stick, as it was when it was pulled out, is plugged in again.
    static void isPluggedInAgain(const QString &data, const QString &copy, bool plain)
    {
        const QTemporaryDir place;
        if (plain) { // which the system would do by itself
            QProcess fsck;
            fsck.start(QStringLiteral("fsck.ext4"), {QStringLiteral("-y"), copy});
            QVERIFY(fsck.waitForFinished(60'000) && fsck.exitCode() <= 1);
        }
        LoopDisk disk;
        const QString wrong = disk.mount(copy, place.path() + QStringLiteral("/stick"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const QString stick = disk.at() + QStringLiteral("/library");
        if (!QDir(stick).exists())
            QDir().mkpath(stick);
        const Said synced = ask(data, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), stick});
        QVERIFY2(synced.code == 0, (synced.error + entries(stick).join(u' ').toUtf8()).constData());
        const QString other = place.path() + QStringLiteral("/other");
        const Said added = ask(other, {QStringLiteral("add"), stick});
        QVERIFY2(added.code == 0, added.error.constData());
        QCOMPARE(listing(other), listing(data));
    }

    void pullsOut(unsigned seed)
    {
        const QTemporaryDir place;
        const QString data = place.path() + QStringLiteral("/data");
        auto stick = std::make_unique<CuttableDisk>();
        const bool plain = !stick->begin(place.path() + QStringLiteral("/a"), QStringLiteral("rw"), Fat).isEmpty();
        if (plain) {
            stick = std::make_unique<CuttableDisk>();
            if (const QString wrong = stick->begin(place.path() + QStringLiteral("/b"), QStringLiteral("rw"), Plain); !wrong.isEmpty())
                QSKIP(qPrintable(QStringLiteral("no disk of our own: ") + wrong));
        }
        qInfo("stick %u is %s", seed, plain ? "without a journal" : "FAT");
        QDir().mkpath(stick->at() + QStringLiteral("/library"));
        stick->flush();
        ScribeProcess scribe(data, stick->at() + QStringLiteral("/library"), seed, 100'000, QStringLiteral("neessss"));
        QStringList copies;
        for (int i = 0; i < PullsEach; ++i) {
            scribe.waitForLines(scribe.said.lines() + 1 + chance(6));
            usleep(unsigned(chance(40'000)));
            if (chance(2) == 0)
                stick->flush();
            copies.append(place.path() + QStringLiteral("/pulled%1.img").arg(i));
            QVERIFY(stick->copyTo(copies.last()));
        }
        // And once for good, while somebody is at it.
        stick->end();
        scribe.waitForLines(scribe.said.lines() + 3);
        scribe.kill(true);
        QCOMPARE(ask(data, {QStringLiteral("list")}).code, 0);
        QCOMPARE(scribe.said.missing(data), QString());
        QCOMPARE(unwell(data), QString());
        for (const QString &copy : copies) {
            isPluggedInAgain(data, copy, plain);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(unwell(data), QString());
    }

private Q_SLOTS:
    void pulledOutInTheMiddle_aStickHarmsNothing_andIsUsedAgain()
    {
        qInfo("seed %u, times %d", Seed, soak());
        for (int i = 0; i < 2 * soak(); ++i) {
            pullsOut(Seed + unsigned(i));
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(PulledStickTest)
#include "pulledsticktest.moc"
