// The store reads what the real git wrote, and the gate refuses what no git should have written.
#include "tests/support/realgit.h"

#include "sync/filelock.h"
#include "sync/git.h"
#include "sync/merge/puttingback.h"
#include "sync/store/gate.h"
#include "sync/store/gaterules.h"
#include "sync/store/repository.h"
#include "sync/store/unsent.h"
#include "sync/store/writing.h"

#include <QTest>
#include <QThread>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

Id idOf(const QByteArray &hex) { return Id::fromHex(hex).value_or(Id()); }

QByteArray entry(const QByteArray &mode, const QByteArray &name) { return mode + ' ' + name + '\0' + QByteArray(20, 'x'); }

QByteArray whyOf(const QByteArray &tree)
{
    const auto read = readStrictTree(tree);
    return read ? QByteArray() : read.error().why;
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesOfACommitAreListed_linksAreNamed()
    {
        const Workshop shop;
        shop.write(QStringLiteral("guides/a/index.md"), "# A\n");
        shop.write(QStringLiteral("guides/b.md"), "# B\n");
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), shop.folder() + QStringLiteral("/guides/link.md")));
        const Id tip = idOf(shop.commit());
        const auto store = Repository::open(shop.folder() + QStringLiteral("/.git"));
        QVERIFY(store);
        const auto listing = store->list(tip);
        QVERIFY(listing);
        QCOMPARE(listing->files.size(), 2);
        QCOMPARE(listing->files[0].path, QByteArray("guides/b.md"));
        QCOMPARE(listing->files[1].path, QByteArray("guides/a/index.md"));
        QCOMPARE(listing->skipped, (QList<Skipped>{{"guides/link.md", "link"}}));
        const auto blob = store->find(tip, "guides/b.md");
        QVERIFY(blob);
        QCOMPARE(store->read(*blob, 100).value(), QByteArray("# B\n"));
        QCOMPARE(store->read(*blob, 3).error().kind, Error::Kind::TooLarge);
        QCOMPARE(store->find(tip, "guides/none.md").error().kind, Error::Kind::NotFound);
        QCOMPARE(store->find(tip, "guides").error().kind, Error::Kind::NotFound);
    }
    void changesAreWhatGitSays()
    {
        const Workshop shop;
        for (const char *name : {"a.md", "b/c.md", "b/d.md", "e/f/g.md", "was-file"})
            shop.write(QLatin1String(name), name);
        const Id from = idOf(shop.commit());
        shop.write(QStringLiteral("b/c.md"), "changed");
        shop.write(QStringLiteral("new/h.md"), "new");
        QFile::remove(shop.folder() + QStringLiteral("/e/f/g.md"));
        QFile::remove(shop.folder() + QStringLiteral("/was-file"));
        shop.write(QStringLiteral("was-file/now.md"), "a folder");
        const Id to = idOf(shop.commit());
        const auto store = Repository::open(shop.folder() + QStringLiteral("/.git"));
        const auto changes = store->changes(from, to);
        QVERIFY(changes);
        QByteArrayList ours;
        for (const Difference &file : changes->files)
            ours += (file.before.isNull() ? "A\t" : file.after.isNull() ? "D\t" : "M\t") + file.path;
        std::ranges::sort(ours);
        QByteArrayList gits = shop.git({QStringLiteral("diff"), QStringLiteral("--name-status"), QStringLiteral("--no-renames"), QString::fromLatin1(from.hex()), QString::fromLatin1(to.hex())}).split('\n');
        std::ranges::sort(gits);
        QCOMPARE(ours, gits);
        QVERIFY(store->changes(to, to)->files.isEmpty());
        QVERIFY(*store->isAncestor(from, to));
        QVERIFY(!*store->isAncestor(to, from));
        QCOMPARE(*store->firstCommit(to), from);
        int visits = 0;
        QVERIFY(store->history({}, to, [&visits](const Commit &commit, const QList<Difference> &) { return ++visits, commit.author == QLatin1String("Somebody"); }));
        QCOMPARE(visits, 2);
    }
    void whoIsCalledAsTheProgramIs_hasEditsThatWaitAllTheSame()
    {
        const Workshop shop;
        const auto holds = [&shop] { return *holdsUnsent(*Repository::open(shop.folder() + QStringLiteral("/.git"))); };
        const auto send = [&shop](const QString &branch, const QString &commit) { shop.git({QStringLiteral("update-ref"), QStringLiteral("refs/places/origin/") + branch, commit}); };
        const QString knowledge = QStringLiteral("main"), head = QStringLiteral("HEAD");
        shop.git({QStringLiteral("config"), QStringLiteral("user.name"), QString::fromLatin1(PutBackAuthor)});
        shop.commit();
        send(knowledge, head);
        QVERIFY(!holds());
        shop.commit();
        QVERIFY(holds());
        send(knowledge, head);
        shop.commit(QString::fromLatin1(PutBackMessage));
        QVERIFY(holds()); // nothing is put back among the knowledge
        send(knowledge, head);
        shop.git({QStringLiteral("branch"), QStringLiteral("discussions")});
        send(QStringLiteral("discussions"), QStringLiteral("HEAD~1"));
        QVERIFY(!holds()); // here it is the program's
    }
    void tooManyAndTooDeep_areNamedAndTheRestIsThere()
    {
        const Workshop shop;
        for (int i = 0; i < 30; ++i)
            shop.write(QStringLiteral("f%1.md").arg(i, 2, 10, QLatin1Char('0')), "x");
        shop.write(QString(QStringLiteral("d/")).repeated(17) + QStringLiteral("deep.md"), "x");
        const Id tip = idOf(shop.commit());
        const auto store = Repository::open(shop.folder() + QStringLiteral("/.git"));
        const auto few = store->list(tip, {10, 16});
        QCOMPARE(few->files.size(), 10);
        QCOMPARE(few->skipped.last().reason, QByteArray("too-many-files"));
        const auto all = store->list(tip);
        QCOMPARE(all->files.size(), 30);
        QCOMPARE(all->skipped.size(), 1);
        QCOMPARE(all->skipped.first().reason, QByteArray("too-deep"));
    }
    void aTipMovesOnlyFromWhereItIsSaidToBe()
    {
        const Workshop shop;
        shop.write(QStringLiteral("a.md"), "1");
        const Id one = idOf(shop.commit());
        shop.write(QStringLiteral("a.md"), "2");
        const Id two = idOf(shop.commit());
        auto store = Repository::open(shop.folder() + QStringLiteral("/.git"));
        QVERIFY(store->moveTip("refs/places/origin/main", {}, one));
        QCOMPARE(store->moveTip("refs/places/origin/main", {}, two).error().why, QByteArray("moved"));
        QCOMPARE(store->moveTip("refs/places/origin/main", two, two).error().why, QByteArray("moved"));
        QVERIFY(store->moveTip("refs/places/origin/main", one, two));
        QCOMPARE(*store->tip("refs/places/origin/main"), two);
        QVERIFY(!store->moveTip("refs/places/origin/main", two, idOf(QByteArray(40, 'a'))));
        QCOMPARE(store->tips("refs/places/")->size(), 1);
    }
    void plantingTwice_givesTheSameCommit_andGitReadsIt()
    {
        QList<Id> commits;
        for (int i = 0; i < 2; ++i) {
            const QTemporaryDir folder;
            const auto store = Repository::create(folder.path() + QStringLiteral("/r.git"));
            QVERIFY(store);
            const auto commit = writeEdit(*store, {{}, {{"library.yaml", "format: 1\n"}, {"guides/a/index.md", "# A\n"}}, QStringLiteral("Mycel"), QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC), QStringLiteral("Begin")});
            QVERIFY(commit);
            commits += *commit;
            mycel::tests::run(store->folder(), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--strict")});
            auto again = Repository::open(store->folder());
            QVERIFY(again->moveTip("refs/heads/main", {}, *commit));
            QCOMPARE(again->list(*commit)->files.size(), 2);
        }
        QCOMPARE(commits[0], commits[1]);
    }
    void sweepingTakesTheLocksOfTheDead()
    {
        const QTemporaryDir folder;
        const auto store = Repository::create(folder.path() + QStringLiteral("/r.git"));
        QFile lock(store->folder() + QStringLiteral("/refs/heads/main.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        Repository::sweep(store->folder());
        QVERIFY(!lock.exists());
    }
    void aLockIsHeldOnce_andNamesItsHolder()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/a.lock");
        {
            const auto first = FileLock::take(path);
            QVERIFY(first);
            const auto second = FileLock::take(path, 30);
            QVERIFY(!second);
            QCOMPARE(second.error().why, QByteArray("busy"));
            QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        }
        QVERIFY(FileLock::take(path, 0));
    }
    void aLockThatItsHolderTidiedAway_isTakenAnew()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/a.lock");
        std::optional<FileLock> first = std::move(FileLock::take(path).value());
        std::unique_ptr<QThread> waiting(QThread::create([&path] { QVERIFY(FileLock::take(path)); }));
        waiting->start();
        QVERIFY(QFile::remove(path));
        first.reset();
        QVERIFY(waiting->wait());
        QVERIFY(QFile::exists(path)); // the one that waited made it again, and held that
    }
    void halfAPackIsSwept_aWholeOneStays()
    {
        const Workshop shop;
        shop.write(QStringLiteral("a.md"), "# A\n");
        shop.commit();
        shop.git({QStringLiteral("gc"), QStringLiteral("-q")});
        const QDir packs(shop.folder() + QStringLiteral("/.git/objects/pack"));
        const QStringList whole = packs.entryList(QDir::Files);
        QFile half(packs.filePath(QStringLiteral("pack-0123456789012345678901234567890123456789.pack")));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();
        Repository::sweep(shop.folder() + QStringLiteral("/.git"));
        QCOMPARE(packs.entryList(QDir::Files), whole);
    }
    void aRepositoryRemembersWhereItIsFrom()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/r.git");
        QVERIFY(Repository::create(path)->remember({"trunk", QStringLiteral("https://example.org/a.git")}));
        const auto origin = Repository::open(path)->origin();
        QVERIFY(origin);
        QCOMPARE(origin->branch, QByteArray("trunk"));
        QCOMPARE(origin->address, QStringLiteral("https://example.org/a.git"));
    }
    void treesThatNoGitWrites_areRefused()
    {
        QCOMPARE(whyOf({}), QByteArray());
        QCOMPARE(whyOf(entry("100644", "a") + entry("40000", "b") + entry("100755", "c")), QByteArray());
        QCOMPARE(whyOf(entry("0100644", "a")), QByteArray());
        QCOMPARE(whyOf(entry("100644", "-rf") + entry("100644", "CON")), QByteArray("")); // only odd
        for (const char *name : {".", "..", ".git", ".GIT", ".gIt", "git~1", "GIT~1", ".git ", ".git.", ".g\xe2\x80\x8cit", ".git::$INDEX_ALLOCATION"})
            QCOMPARE(whyOf(entry("40000", name)), QByteArray("bad-name"));
        QCOMPARE(whyOf(entry("100644", "a/b")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("100644", "")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("777777", "a")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("1234567890123", "a")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("100644", "b") + entry("100644", "a")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("100644", "a") + entry("100644", "a")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("100644", "a") + entry("100644", "a-b") + entry("40000", "a")), QByteArray("bad-tree"));
        QCOMPARE(whyOf(entry("100644", "a").chopped(1)), QByteArray("bad-tree"));
    }
    void commitsThatNoGitWrites_areRefused()
    {
        const QByteArray tree = "tree " + QByteArray(40, 'a') + '\n';
        const QByteArray people = "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n";
        QVERIFY(readStrictCommit(tree + people + "\nwords"));
        QCOMPARE(readStrictCommit(tree + "parent " + QByteArray(40, 'b') + '\n' + people + '\n')->size(), 2u);
        for (const QByteArray &bad : {QByteArray(), people, tree, tree + "\nwords", tree + "author A\ncommitter A <a> 1\n\n", QByteArray("tree abc\n") + people,
                                      tree + "parent x\n" + people, tree + QByteArray("author A\0 <a> 1\n", 16) + people, tree + people + "gpgsig " + QByteArray(2 << 20, 'x') + "\n\n"}) {
            const auto read = readStrictCommit(bad);
            QVERIFY(!read);
            QCOMPARE(read.error().why, QByteArray("bad-commit"));
        }
    }
    void whatNamesSomethingMissing_isRefused()
    {
        const Workshop shop;
        const QByteArray lost(40, 'd');
        const QByteArray tree = shop.git({QStringLiteral("mktree"), QStringLiteral("--missing")}, "100644 blob " + lost + "\tlost.md\n");
        const QByteArray commit = shop.git({QStringLiteral("commit-tree"), QString::fromLatin1(tree), QStringLiteral("-m"), QStringLiteral("x")});
        const QTemporaryDir quarantine;
        QDir().mkpath(quarantine.path() + QStringLiteral("/objects/pack"));
        shop.git({QStringLiteral("pack-objects"), QStringLiteral("-q"), quarantine.path() + QStringLiteral("/objects/pack/pack")}, tree + '\n' + commit + '\n');
        const auto checked = checkArrival(quarantine.path(), {}, {idOf(commit)}, {});
        QVERIFY(!checked);
        QCOMPARE(checked.error().why, QByteArray("missing-object"));
    }
    void aTipThatIsNoCommit_isRefused()
    {
        const Workshop shop;
        const QByteArray blob = shop.git({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, "x");
        const QTemporaryDir quarantine;
        QDir().mkpath(quarantine.path() + QStringLiteral("/objects/pack"));
        shop.git({QStringLiteral("pack-objects"), QStringLiteral("-q"), quarantine.path() + QStringLiteral("/objects/pack/pack")}, blob + '\n');
        const auto checked = checkArrival(quarantine.path(), {}, {idOf(blob)}, {});
        QCOMPARE(checked.error().why, QByteArray("tip-not-commit"));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
