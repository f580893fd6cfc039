// A disk that cannot be read at one place, or from there on, while somebody reads, publishes or syncs: that is one sentence,
// nothing that was accepted is lost for it, neither what is published nor what is private, and where it can be read again the
// next try works. At some of the readings of each deed (./dev soak: at every single one).
#include "tests/durable/diverged.h"
#include "tests/durable/faults.h"

#include "model/mine/drafts.h"

#include <QTest>

using namespace mycel;
using namespace mycel::tests;

namespace {

constexpr int TriedInEach = 12;  ///< of each deed's readings, in a usual test run

} // namespace

class ReadingFaultTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const Faults m_faults{m_folder.path() + QStringLiteral("/counter")};
    Diverged m_before{m_folder.path() + QStringLiteral("/world")};
    int m_trial = 0;

    Diverged fresh() { return m_before.copiedTo(m_folder.path() + QStringLiteral("/world%1").arg(++m_trial)); }
    Said tryReading(const Diverged &world, const QStringList &words, const Fault &fault) { return ask(world.ada(), words, m_faults.environment(world.ada(), fault)); }
    static QStringList syncing(const Diverged &world) { return Diverged::syncing(world.place(QStringLiteral("server.git"))); }
    [[nodiscard]] QStringList publishing() const { return {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Second"), QStringLiteral("--body-file"), m_folder.path() + QStringLiteral("/text")}; }

    /// What is private is where it was, and nothing of it was put aside.
    static QString draftLost(const Diverged &world)
    {
        const auto drafts = model::Drafts::open(world.ada()).and_then([](const model::Drafts &kept) { return kept.all(); });
        if (!drafts || drafts->size() != 1 || drafts->first().bytes != "Kept for later.\n")
            return QStringLiteral("the draft is lost: %1").arg(entries(world.ada()).join(u' '));
        return {};
    }
    /// A deed with one fault, and what is always so after it.
    Said tried(const Diverged &world, const QStringList &words, const Fault &fault)
    {
        const Said said = tryReading(world, words, fault);
        [&] {
            QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(fault.text() + QStringLiteral(" ended with %1: ").arg(said.code) + QString::fromUtf8(said.error)));
            const Said list = ask(world.ada(), {QStringLiteral("list")});
            QVERIFY2(list.code == 0, qPrintable(fault.text() + u' ' + QString::fromUtf8(list.error)));
            QVERIFY2(listed(list).size() >= 2, qPrintable(fault.text() + QStringLiteral(": not all is listed")));
            const QString hers = world.adaHasHers() + draftLost(world);
            QVERIFY2(hers.isEmpty(), qPrintable(fault.text() + QStringLiteral(": ") + hers));
        }();
        return said;
    }
    template <class F>
    void everywhere(const QStringList &words, F stands)
    {
        const Diverged world = fresh();
        const Said said = tryReading(world, words, Fault{.reading = true});
        QVERIFY2(said.code == 0, said.error.constData());
        const int count = m_faults.counted();
        QVERIFY2(count > 20, "the library that makes faults was not loaded");
        qInfo("%s: %d readings", qPrintable(words.first()), count);
        const int step = soak() > 1 ? 1 : qMax(1, count / TriedInEach);
        for (int at = 1; at <= count && !QTest::currentTestFailed(); at += step) {
            for (const bool forever : {false, true}) {
                if (soak() > 1 || forever == ((at / step) % 2 == 0))
                    stands(Fault{at, EIO, forever, true});
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_before.make(), QString());
        auto drafts = model::Drafts::open(m_before.ada());
        QVERIFY(drafts);
        model::Draft draft;
        draft.bytes = "Kept for later.\n";
        QVERIFY(drafts->keep(draft));
        QFile text(m_folder.path() + QStringLiteral("/text"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("See the lighthouse.\n") > 0);
    }
    void whatCannotBeReadWhileListing_isSaid()
    {
        const QStringList words{QStringLiteral("list")};
        const Diverged unreadable = fresh();
        const Said said = tryReading(unreadable, words, Fault{1, EIO, true, true});
        QVERIFY2(said.code > 0 && said.error.contains("could not read its disk"), said.error.constData());
        everywhere(words, [&](const Fault &fault) {
            const Diverged world = fresh();
            tried(world, words, fault);
            const QString ill = unwell(world.ada());
            QVERIFY2(ill.isEmpty(), qPrintable(fault.text() + u' ' + ill));
            QDir(world.folder()).removeRecursively();
        });
    }
    void whatCannotBeReadWhilePublishing_isSaid_andNothingIsLost()
    {
        everywhere(publishing(), [&](const Fault &fault) {
            const Diverged world = fresh();
            const Said said = tried(world, publishing(), fault);
            const bool accepted = said.code == 0 || said.error.contains("(published");
            const qsizetype there = found(world.ada(), QStringLiteral("lighthouse")).size();
            QVERIFY2(!accepted || there == 1, qPrintable(fault.text() + QStringLiteral(" was accepted, and is there %1 times").arg(there)));
            if (there == 0) {
                const Said again = ask(world.ada(), publishing());
                QVERIFY2(again.code == 0, qPrintable(fault.text() + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
            }
            QCOMPARE(found(world.ada(), QStringLiteral("lighthouse")).size(), 1);
            const QString ill = unwell(world.ada());
            QVERIFY2(ill.isEmpty(), qPrintable(fault.text() + u' ' + ill));
            QDir(world.folder()).removeRecursively();
        });
    }
    void whatCannotBeReadWhileTwoAreMergedAndSent_isSaid_andNothingIsLost()
    {
        everywhere(syncing(m_before), [&](const Fault &fault) {
            const Diverged world = fresh();
            tried(world, syncing(world), fault);
            const Said again = ask(world.ada(), syncing(world));
            QVERIFY2(again.code == 0, qPrintable(fault.text() + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
            const QString ill = world.together(world.place(QStringLiteral("server.git")));
            QVERIFY2(ill.isEmpty(), qPrintable(fault.text() + QStringLiteral(": ") + ill));
            QDir(world.folder()).removeRecursively();
        });
    }
};

QTEST_GUILESS_MAIN(ReadingFaultTest)
#include "readingfaulttest.moc"
