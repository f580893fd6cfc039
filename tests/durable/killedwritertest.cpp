// Whoever is killed while writing loses nothing that was accepted: not a draft, not what was published, not what was said to
// have been sent; the next start is whole, and nothing is done twice. ./dev soak: 500 times.
#include "tests/durable/scribeprocess.h"

#include <QTest>

#include <random>

using namespace mycel::tests;

namespace {

constexpr unsigned Seed = 20'261'126;

} // namespace

class KilledWriterTest : public QObject {
    Q_OBJECT
    std::mt19937 m_chance{Seed};
    QTemporaryDir m_folder;
    unsigned m_trial = 0;

    int chance(int below) { return int(m_chance() % unsigned(below)); }

    /// Kills a scribe at a random instant of a random deed; what it said is added to `said`.
    void kill(const QString &data, const QString &stick, Accepted &said)
    {
        ScribeProcess scribe(data, stick, Seed + ++m_trial, 1000);
        scribe.said = said;
        scribe.waitForLines(said.lines() + chance(10));
        usleep(unsigned(chance(40'000)));
        scribe.kill(chance(2) == 0);
        said = scribe.said;
    }
    /// The next start, and what has to be true then.
    void isWhole(const QString &data, const QString &stick, const Accepted &said)
    {
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0 && list.error.isEmpty(), list.error.constData());
        QCOMPARE(said.failures(), QStringList());
        QCOMPARE(said.missing(data, stick), QString());
        QCOMPARE(Accepted::twice(data), QString());
        QCOMPARE(unwell(data), QString());
    }

private Q_SLOTS:
    void initTestCase() { qInfo("seed %u, times %d", Seed, soak()); }

    void killedInItsFirstSeconds_aNewLibraryHasAllThatWasAccepted()
    {
        for (int i = 0; i < 20 * soak(); ++i) {
            const QTemporaryDir place;
            const QString data = place.path() + QStringLiteral("/data"), stick = place.path() + QStringLiteral("/stick");
            QDir().mkpath(stick);
            Accepted said;
            kill(data, stick, said);
            isWhole(data, stick, said);
            if (QTest::currentTestFailed())
                return;
        }
    }
    void killedAgainAndAgain_nothingAcceptedIsMissing()
    {
        const QString data = m_folder.path() + QStringLiteral("/data"), stick = m_folder.path() + QStringLiteral("/stick");
        QDir().mkpath(stick);
        Accepted said;
        for (int i = 0; i < 30 * soak(); ++i) {
            kill(data, stick, said);
            if (chance(4) == 0)
                continue; // the next start is a scribe's, who is killed as well
            isWhole(data, stick, said);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(!said.published().isEmpty());
        isWhole(data, stick, said);
        // What is shown is what a fresh index of the same repository shows.
        const auto shown = listing(data);
        QCOMPARE(ask(data, {QStringLiteral("reindex")}).code, 0);
        QCOMPARE(listing(data), shown);
        // And the next sync gets through.
        const Said synced = ask(data, {QStringLiteral("sync")});
        QVERIFY2(synced.code == 0, synced.error.constData());
        qInfo("%d words were published", int(said.published().size()));
    }
};

QTEST_GUILESS_MAIN(KilledWriterTest)
#include "killedwritertest.moc"
