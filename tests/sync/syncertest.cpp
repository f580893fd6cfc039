// A library comes from a folder or a bundle through the real courier, and what a place does to us is refused by name.
#include "tests/support/sending.h"

#include "model/merge/branchrules.h"
#include "sync/exchangefolder.h"
#include "sync/store/repository.h"
#include "sync/store/unsent.h"
#include "sync/store/writing.h"
#include "sync/syncer.h"

#include <QTest>

#include <sys/wait.h>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

class SyncerTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Workshop> m_shop;
    const std::atomic<bool> m_go{false};

    Place place(const QString &address) const
    {
        Place place{m_data->path() + QStringLiteral("/l.git"), m_data->path() + QStringLiteral("/quarantine"), m_data->path() + QStringLiteral("/l.lock"), {}};
        place.errand.address = readAddress(address).value();
        return place;
    }
    Result<Synced> syncNow() const { return syncNow(m_shop->folder()); }
    Result<Synced> syncNow(const QString &address) const { return Syncer().sync(place(address), {}, m_go); }
    QString why(const Result<Synced> &result) const { return result ? QStringLiteral("fine") : QString::fromLatin1(result.error().why) + u' ' + result.error().detail; }
private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<Workshop>();
        m_shop->write(QStringLiteral("a.md"), "# A\n");
        m_shop->commit();
    }
    void aFolderComesWhole_thenOnlyWhatIsNew()
    {
        const auto first = syncNow();
        QVERIFY2(first, qPrintable(why(first)));
        QVERIFY(first->from.isNull());
        QCOMPARE(first->branch, QByteArray("main"));
        m_shop->write(QStringLiteral("b.md"), "# B\n");
        const QByteArray tip = m_shop->commit();
        const auto second = syncNow();
        QVERIFY2(second, qPrintable(why(second)));
        QCOMPARE(second->from, first->to);
        QCOMPARE(second->to.hex(), tip);
        const auto third = syncNow();
        QVERIFY(third);
        QCOMPARE(third->from, third->to);
        QVERIFY(QDir(m_data->path() + QStringLiteral("/quarantine")).isEmpty());
        tests::run(m_data->path() + QStringLiteral("/l.git"), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--full")});
    }
    void whatCame_isTold_beforeWhatIsOursGoesOut()
    {
        const tests::BareRepository host;
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), host.folder(), QStringLiteral("main")});
        QVERIFY(syncNow(host.folder()));
        m_shop->write(QStringLiteral("theirs.md"), "# Theirs\n");
        const QByteArray theirs = m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), host.folder(), QStringLiteral("main")});
        Repository here = Repository::open(m_data->path() + QStringLiteral("/l.git")).value();
        const Id before = here.tip("refs/heads/main").value();
        const Id mine = writeEdit(here, {before, {{"mine.md", "# Mine\n"}}, QStringLiteral("Robin"), QDateTime::currentDateTimeUtc(), QStringLiteral("Mine")}).value();
        QVERIFY(here.moveTip("refs/heads/main", before, mine));

        QStringList steps;
        const Syncer syncer([&steps](const Errand &errand, const auto &progress, const std::atomic<bool> &stop) {
            steps.append(errand.sending.isEmpty() ? QStringLiteral("fetch") : QStringLiteral("send"));
            return runErrand(errand, progress, stop);
        });
        Place there = place(host.folder());
        there.rules = model::rulesOf;
        there.errand.branch = "main";
        there.arrived = [&](const Synced &what) {
            steps.append(QStringLiteral("here"));
            QCOMPARE(what.from, mine);
            QCOMPARE(Repository::open(m_data->path() + QStringLiteral("/l.git"))->tip("refs/heads/main").value(), what.to);
            QVERIFY(here.isAncestor(*Id::fromHex(theirs), what.to).value_or(false));
        };
        const auto synced = syncer.sync(there, {}, m_go);
        QVERIFY2(synced, qPrintable(why(synced)));
        QCOMPARE(steps, QStringList({QStringLiteral("fetch"), QStringLiteral("here"), QStringLiteral("send")}));
        QVERIFY2(!synced->trouble, synced->trouble ? qPrintable(synced->trouble->detail) : "");
        QCOMPARE(host.tip(), synced->to);
        QCOMPARE(why(syncer.sync(there, {}, m_go)), QStringLiteral("fine"));
        QCOMPARE(steps.mid(3), QStringList(QStringLiteral("fetch")));
    }
    void whatMayHaveGone_isNeverSaidToBeHereAlone()
    {
        const tests::BareRepository host;
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), host.folder(), QStringLiteral("main")});
        QVERIFY(syncNow(host.folder()));
        Repository here = Repository::open(m_data->path() + QStringLiteral("/l.git")).value();
        const auto edit = [&here](const QByteArray &name) {
            const Id before = here.tip("refs/heads/main").value();
            const Id mine = writeEdit(here, {before, {{name, "# Mine\n"}}, QStringLiteral("Robin"), QDateTime::currentDateTimeUtc(), QStringLiteral("Mine")}).value();
            QVERIFY(here.moveTip("refs/heads/main", before, mine));
        };
        const auto count = [](const Result<QList<Commit>> &edits) { return edits ? edits->size() : -1; };
        const auto onlyHere = [&] { return count(unsentEdits(here, "main")); };
        const auto waiting = [&] { return count(editsForPlaces(here, "main")); };
        enum { Away, Lost, Arrives } goes = Away;
        const Syncer syncer([&](const Errand &errand, const auto &progress, const std::atomic<bool> &stop) -> Result<Arrival> {
            if (errand.sending.isEmpty())
                return runErrand(errand, progress, stop);
            if (onlyHere() != 0 || waiting() == 0 || !holdsUnsent(here).value_or(false))
                return fail(Error::Kind::Internal, "said", QStringLiteral("it is on its way"));
            if (goes != Away)
                progress({Progress::Stage::Packing});
            return goes == Arrives ? runErrand(errand, progress, stop) : fail(Error::Kind::Offline, "cut");
        });
        Place there = place(host.folder());
        there.rules = model::rulesOf;
        there.errand.branch = "main";
        const auto trouble = [&] {
            const auto synced = syncer.sync(there, {}, m_go);
            return synced ? synced->trouble.value_or(Error{}).why : synced.error().why;
        };
        edit("one.md");
        QCOMPARE(onlyHere(), 1);
        QCOMPARE(trouble(), QByteArray("cut"));
        QCOMPARE(onlyHere(), 1); // nothing went
        goes = Lost;
        QCOMPARE(trouble(), QByteArray("cut"));
        QCOMPARE(onlyHere(), 0); // nobody knows
        QCOMPARE(waiting(), 1);
        edit("two.md");
        QCOMPARE(onlyHere(), 1); // what was written since is not on its way
        goes = Arrives;
        QCOMPARE(trouble(), QByteArray());
        QCOMPARE(waiting(), 0);
        QVERIFY(here.tips("refs/places/file").value().isEmpty());
        QCOMPARE(host.tip(), here.tip("refs/heads/main").value());
    }
    void whereItCannotBeWrittenDownWhatGoes_nothingGoes()
    {
        QVERIFY(syncNow());
        const Repository here = Repository::open(m_data->path() + QStringLiteral("/l.git")).value();
        const Id before = here.tip("refs/heads/main").value();
        m_shop->git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("a.md")});
        m_shop->write(QStringLiteral("b.md"), "# B\n");
        const QByteArray after = m_shop->commit();
        Place there = place(m_shop->folder());
        bool hasRoom = false;
        there.moving = [&](const Id &from, const Id &to) -> Result<void> {
            if (from != before || to.hex() != after || here.tip("refs/heads/main").value() != before)
                return fail(Error::Kind::Internal, "said");
            return hasRoom ? Result<void>() : fail(Error::Kind::Full, "disk");
        };
        const auto refused = Syncer().sync(there, {}, m_go);
        QVERIFY(!refused && refused.error().why == "disk");
        QCOMPARE(here.tip("refs/heads/main").value(), before);
        hasRoom = true;
        const auto synced = Syncer().sync(there, {}, m_go);
        QVERIFY2(synced, qPrintable(why(synced)));
        QCOMPARE(here.tip("refs/heads/main").value().hex(), after);
    }
    void anAwakeCourier_isForTheFirstErrand_andTheNextHasItsOwn()
    {
        AwakeCourier awake;
        awake.wake();
        const Syncer syncer([&awake](const Errand &errand, const auto &progress, const std::atomic<bool> &stop) { return awake.run(errand, progress, stop); });
        for (int i = 0; i < 3; ++i) {
            const auto synced = syncer.sync(place(m_shop->folder()), {}, m_go);
            QVERIFY2(synced, qPrintable(why(synced)));
        }
    }
    void whereTheOneThatWaitedIsGone_anotherGoes()
    {
        AwakeCourier awake;
        qputenv("MYCEL_COURIER", "/bin/false");
        awake.wake();
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        siginfo_t gone{};
        QCOMPARE(waitid(P_ALL, 0, &gone, WEXITED | WNOWAIT), 0); // it is, and nobody has asked after it
        const Syncer syncer([&awake](const Errand &errand, const auto &progress, const std::atomic<bool> &stop) { return awake.run(errand, progress, stop); });
        const auto synced = syncer.sync(place(m_shop->folder()), {}, m_go);
        QVERIFY2(synced, qPrintable(why(synced)));
    }
    void aLibraryKnowsWhenItCame()
    {
        const QString library = m_data->path() + QStringLiteral("/l.git");
        QVERIFY(!Repository::lastSynced(library).isValid());
        QVERIFY(syncNow());
        QVERIFY(Repository::lastSynced(library).isValid());
        QCOMPARE(tests::run(library, QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--full")}), QByteArray());
    }
    void aPackedFolderComesToo()
    {
        for (int i = 0; i < 50; ++i)
            m_shop->write(QStringLiteral("g%1.md").arg(i), QByteArray(2000, 'x') + QByteArray::number(i));
        m_shop->commit();
        m_shop->git({QStringLiteral("gc"), QStringLiteral("-q")});
        const auto synced = syncNow();
        QVERIFY2(synced, qPrintable(why(synced)));
        QCOMPARE(Repository::open(m_data->path() + QStringLiteral("/l.git"))->list(synced->to)->files.size(), 51);
    }
    void aBundleComesToo()
    {
        m_shop->git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("all.bundle"), QStringLiteral("HEAD"), QStringLiteral("main")});
        const auto synced = syncNow(m_shop->folder() + QStringLiteral("/all.bundle"));
        QVERIFY2(synced, qPrintable(why(synced)));
    }
    void aRewrittenPlace_changesNothingHere()
    {
        m_shop->write(QStringLiteral("b.md"), "# B\n");
        m_shop->commit();
        const auto first = syncNow();
        QVERIFY2(first, qPrintable(why(first)));
        m_shop->git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--amend"), QStringLiteral("-m"), QStringLiteral("other")});
        const auto rewritten = syncNow();
        QCOMPARE(rewritten.error().why, QByteArray("rewritten"));
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
        QCOMPARE(syncNow().error().why, QByteArray("older"));
        QCOMPARE(*Repository::open(m_data->path() + QStringLiteral("/l.git"))->tip("refs/heads/main"), first->to);
    }
    void anUnrelatedOrEmptiedPlace_changesNothingHere()
    {
        QVERIFY(syncNow());
        m_shop->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("new")});
        m_shop->write(QStringLiteral("z.md"), "other");
        m_shop->commit();
        m_shop->git({QStringLiteral("branch"), QStringLiteral("-f"), QStringLiteral("main")});
        m_shop->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
        QCOMPARE(syncNow().error().why, QByteArray("unrelated"));
        const Workshop empty;
        QCOMPARE(syncNow(empty.folder()).error().why, QByteArray("emptied"));
    }
    void discussionsThatCannotBeMet_areTold_andTheKnowledgeGoesOn()
    {
        tests::Sender them;
        them.discuss();
        const QString git = QStringLiteral("git"), library = m_data->path() + QStringLiteral("/l.git");
        const auto first = syncNow(them.shop.folder());
        QVERIFY2(first, qPrintable(why(first)));
        const QByteArray blob = tests::run(library, git, {QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, "said here");
        const QByteArray tree = tests::run(library, git, {QStringLiteral("mktree")}, "100644 blob " + blob + "\tpost.md\n");
        const QByteArray ours = tests::run(library, git, {QStringLiteral("-c"), QStringLiteral("user.name=Ada"), QStringLiteral("-c"), QStringLiteral("user.email=ada@example.org"), QStringLiteral("commit-tree"), QStringLiteral("-m"), QStringLiteral("Ours"), QString::fromLatin1(tree), QStringLiteral("-p"), QStringLiteral("discussions")});
        tests::run(library, git, {QStringLiteral("update-ref"), QStringLiteral("refs/heads/discussions"), QString::fromLatin1(ours)});
        them.discuss();
        const Id theirs = them.edit();
        Place full = place(them.shop.folder());
        full.rules = [](const QByteArray &) { return Rules{[](const Question &) -> Result<Answer> { return fail(Error::Kind::Full, "disk-full"); }}; };
        const auto synced = Syncer().sync(full, {}, m_go);
        QVERIFY2(synced, qPrintable(why(synced)));
        QCOMPARE(synced->to, theirs);
        QVERIFY(synced->trouble);
        QCOMPARE(synced->trouble->kind, Error::Kind::Full);
        // Discussions that are others altogether are left alone, which is no trouble.
        const QByteArray others = them.shop.git({QStringLiteral("commit-tree"), QStringLiteral("-m"), QStringLiteral("Another beginning"), QStringLiteral("discussions^{tree}")});
        them.shop.git({QStringLiteral("branch"), QStringLiteral("-f"), QStringLiteral("discussions"), QString::fromLatin1(others)});
        const auto apart = Syncer().sync(full, {}, m_go);
        QVERIFY2(apart, qPrintable(why(apart)));
        QVERIFY(!apart->trouble);
    }
    void anEmptyPlace_isRefusedAtFirst_andLeavesNothing()
    {
        const Workshop empty;
        QCOMPARE(syncNow(empty.folder()).error().why, QByteArray("empty"));
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
    }
    void stopping_leavesTheOldState()
    {
        const std::atomic<bool> stop{true};
        const auto stopped = Syncer().sync(place(m_shop->folder()), {}, stop);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
        QVERIFY(syncNow());
    }
    void theDeadAreSwept()
    {
        const QString left = m_data->path() + QStringLiteral("/quarantine/dead/objects");
        QVERIFY(QDir().mkpath(left));
        ExchangeFolder::sweep(m_data->path() + QStringLiteral("/quarantine"));
        QVERIFY(!QFile::exists(left));
    }
};

QTEST_GUILESS_MAIN(SyncerTest)
#include "syncertest.moc"
