// The power goes while somebody writes: what had reached the disk at that instant has all that was accepted, and the next start
// is whole. A disk in a file, copied at random moments, also in the first seconds of a new library. ./dev soak: 100 times.
#include "tests/durable/disk.h"
#include "tests/durable/scribeprocess.h"

#include <QTest>

#include <random>

using namespace mycel::tests;

namespace {

constexpr unsigned Seed = 20'261'127;
constexpr int CutsEach = 5; ///< of one disk

/// What may be lost of what nobody waited for: as little as the system does by itself, and as much as it may.
const QString Ways[] = {QStringLiteral("noauto_da_alloc,commit=60"), QStringLiteral("noauto_da_alloc,data=writeback,commit=60"), QStringLiteral("commit=1")};

} // namespace

class PowerCutTest : public QObject {
    Q_OBJECT
    std::mt19937 m_chance{Seed};

    int chance(int below) { return int(m_chance() % unsigned(below)); }

    /// The power comes back: a copy of the disk is looked at by the next start.
    static void comesBack(const QString &image, const Accepted &said)
    {
        const QTemporaryDir place;
        LoopDisk disk;
        const QString wrong = disk.mount(image, place.path() + QStringLiteral("/disk"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const QString data = disk.at() + QStringLiteral("/data"), stick = disk.at() + QStringLiteral("/stick");
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0 && list.error.isEmpty(), list.error.constData());
        QCOMPARE(said.missing(data, stick), QString());
        QCOMPARE(Accepted::twice(data), QString());
        QCOMPARE(unwell(data), QString());
        QCOMPARE(ask(data, {QStringLiteral("reindex")}).code, 0);
        QCOMPARE(listing(data), listed(list));
        if (!said.hasLibrary())
            return;
        const Said synced = ask(data, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), stick});
        QVERIFY2(synced.code == 0, synced.error.constData());
    }

    void cutsTheRunOf(unsigned seed, const QString &options)
    {
        const QTemporaryDir place;
        CuttableDisk disk;
        if (const QString wrong = disk.begin(place.path(), options); !wrong.isEmpty())
            QSKIP(qPrintable(QStringLiteral("no disk of our own: ") + wrong));
        QVERIFY(QDir().mkpath(disk.at() + QStringLiteral("/stick")));
        disk.flush();
        QList<std::pair<QString, Accepted>> cuts;
        {
            ScribeProcess scribe(disk.at() + QStringLiteral("/data"), disk.at() + QStringLiteral("/stick"), seed, 100'000);
            for (int i = 0; i < CutsEach; ++i) {
                scribe.waitForLines(scribe.said.lines() + chance(i == 0 ? 3 : 12));
                usleep(unsigned(chance(40'000)));
                if (chance(3) == 0)
                    disk.flush();
                scribe.listen(); // what is said now was on the disk before
                const QString copy = place.path() + QStringLiteral("/cut%1.img").arg(i);
                const Accepted said = scribe.said;
                QVERIFY(disk.copyTo(copy));
                cuts.append({copy, said});
            }
            scribe.kill(true);
            QCOMPARE(scribe.said.failures(), QStringList());
        }
        disk.end();
        for (const auto &[copy, said] : cuts) {
            comesBack(copy, said);
            if (QTest::currentTestFailed())
                return;
        }
    }

private Q_SLOTS:
    void withoutPower_nothingAcceptedIsLost()
    {
        qInfo("seed %u, times %d", Seed, soak());
        for (int i = 0; i < 2 * soak(); ++i) {
            cutsTheRunOf(Seed + unsigned(i), Ways[i % std::size(Ways)]);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "powercuttest.moc"
