// Every write that fails in a sync which merges what two people wrote at the same time, and sends it: whatever became of that
// sync, nothing of either is lost or there twice, the next one gets through, and both end with the same commits. A disk that
// is full, broken, over quota or read-only, at each operation in turn (./dev soak: at every single one, with every error).
#include "tests/durable/diverged.h"
#include "tests/durable/faults.h"

#include <QTest>

using namespace mycel::tests;

namespace {

constexpr int TriedInEach = 6;  ///< of each deed's operations, in a usual test run

} // namespace

class MergingFaultTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const Faults m_faults{m_folder.path() + QStringLiteral("/counter")};
    Diverged m_before{m_folder.path() + QStringLiteral("/world")};
    int m_trial = 0;

    Diverged fresh() { return m_before.copiedTo(m_folder.path() + QStringLiteral("/world%1").arg(++m_trial)); }
    /// What fails: below Ada's data, below the place, or below both.
    static QString below(const Diverged &world, const QString &part) { return part.isEmpty() ? world.folder() : world.place(part); }

    void stands(const QString &place, const QString &part, const Fault &fault)
    {
        const Diverged world = fresh();
        const QStringList words = Diverged::syncing(world.place(place));
        const Said said = ask(world.ada(), words, m_faults.environment(below(world, part), fault));
        QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(fault.text() + QStringLiteral(" ended with %1: ").arg(said.code) + QString::fromUtf8(said.error)));
        const Said list = ask(world.ada(), {QStringLiteral("list")});
        QVERIFY2(list.code == 0, qPrintable(fault.text() + u' ' + QString::fromUtf8(list.error)));
        const QString hers = world.adaHasHers();
        QVERIFY2(hers.isEmpty(), qPrintable(fault.text() + QStringLiteral(": ") + hers));
        if (said.code != 0) {
            const Said again = ask(world.ada(), words);
            QVERIFY2(again.code == 0, qPrintable(fault.text() + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
        }
        const QString ill = world.together(world.place(place));
        QVERIFY2(ill.isEmpty(), qPrintable(fault.text() + QStringLiteral(": ") + ill));
        QDir(world.folder()).removeRecursively();
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_before.make(), QString()); }
    void aWriteThatFailsWhileTwoAreMergedAndSent_losesNothingOfEither_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("part");
        QTest::newRow("a server, the computer fails") << QStringLiteral("server.git") << QStringLiteral("ada");
        QTest::newRow("a server's folder fails") << QStringLiteral("server.git") << QStringLiteral("server.git");
        QTest::newRow("a stick, either fails") << QStringLiteral("stick") << QString();
    }
    void aWriteThatFailsWhileTwoAreMergedAndSent_losesNothingOfEither()
    {
        QFETCH(QString, place);
        QFETCH(QString, part);
        const Diverged world = fresh();
        const Said said = ask(world.ada(), Diverged::syncing(world.place(place)), m_faults.environment(below(world, part)));
        QVERIFY2(said.code == 0, said.error.constData());
        QCOMPARE(world.together(world.place(place)), QString()); // and the test would see it
        const int count = m_faults.counted();
        QVERIFY2(count > 5, "the library that makes faults was not loaded");
        qInfo("%d operations", count);
        Faults::everywhere(count, TriedInEach, [&](const Fault &fault) { stands(place, part, fault); });
    }
};

QTEST_GUILESS_MAIN(MergingFaultTest)
#include "mergingfaulttest.moc"
