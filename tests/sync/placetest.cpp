// Places that are folders: a repository, and a folder of bundles on a stick. Nothing is ever half there, nobody's work is
// taken back, and one broken file hides no other.
#include "tests/support/sending.h"

#include "sync/store/bundlefile.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::BareRepository;
using mycel::tests::Sender;
using mycel::tests::Workshop;

class PlaceTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_stick;
    QString stick(const QString &name = {}) const { return name.isEmpty() ? m_stick->path() : m_stick->path() + u'/' + name; }
    QStringList onStick() const { return QDir(stick()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name); }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList leftOut(const Arrival &arrival)
    {
        QStringList words;
        for (const LeftOut &left : arrival.leftOut)
            words.append(left.name + u' ' + QString::fromLatin1(left.why.why));
        words.sort();
        return words;
    }
    /// Somebody with the same library and a file of their own.
    static void join(Sender &other, const Sender &first, const QString &bundle)
    {
        other.shop.git({QStringLiteral("fetch"), QStringLiteral("-q"), first.shop.folder(), QStringLiteral("main")});
        other.shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("FETCH_HEAD")});
        other.bundle = bundle;
    }
private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { m_stick = std::make_unique<QTemporaryDir>(); }

    // A repository
    void aBareRepository_takesEachEdit()
    {
        const BareRepository place;
        Sender me;
        const Id first = me.tip();
        QCOMPARE(me.send(place.folder(), Id()), QStringLiteral("accepted"));
        QCOMPARE(place.tip(), first);
        place.git({QStringLiteral("pack-refs"), QStringLiteral("--all")});
        me.edit(QStringLiteral("guides/a/index.md"));
        me.discuss();
        QCOMPARE(me.send(place.folder(), {{"main", first, me.tip()}, {"discussions", Id(), me.tip(QStringLiteral("discussions"))}}), QStringLiteral("accepted accepted"));
        QCOMPARE(place.tip(), me.tip());
        QCOMPARE(place.tip("discussions"), me.tip(QStringLiteral("discussions")));
        QCOMPARE(me.send(place.folder(), first), QStringLiteral("accepted")); // as after a stick that was pulled out too early
        place.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
        QVERIFY(QDir(place.folder() + QStringLiteral("/objects/pack")).entryList({QStringLiteral("tmp*")}).isEmpty());
        QVERIFY(QDir(place.folder() + QStringLiteral("/refs/heads")).entryList({QStringLiteral("*.lock")}).isEmpty());
    }
    void whatLiesLooseInAFolder_comesAsOnePack()
    {
        Sender me, other;
        for (int i = 0; i < 600; ++i) // more than are written at a time
            other.shop.write(QStringLiteral("guides/%1/index.md").arg(i), "# Guide " + QByteArray::number(i) + '\n');
        other.edit();
        const auto packs = [&me] { return QDir(me.arrived().filePath(QStringLiteral("pack"))).entryInfoList({QStringLiteral("*.pack")}); };
        const auto fetchAll = [&me, &other] {
            const auto arrival = me.go(other.shop.folder());
            QVERIFY(arrival && arrival->anythingNew);
            QCOMPARE(me.arrived().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), (QStringList{QStringLiteral("info"), QStringLiteral("pack")}));
        };
        fetchAll();
        QCOMPARE(packs().size(), 1);

        other.shop.git({QStringLiteral("gc"), QStringLiteral("-q")});
        other.edit(QStringLiteral("guides/7/index.md"));
        fetchAll();
        QCOMPARE(packs().size(), 2); // theirs, and what was loose beside it
        me.adopt();
        me.shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict"), QString::fromLatin1(other.tip().hex())});
        QCOMPARE(me.shop.git({QStringLiteral("show"), QString::fromLatin1(other.tip().hex()) + QStringLiteral(":guides/599/index.md")}), QByteArray("# Guide 599"));

        QVERIFY(me.shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(other.tip().hex())}).isEmpty());
        other.edit(QStringLiteral("guides/8/index.md"));
        fetchAll();
        QCOMPARE(packs().size(), 1); // only what is new
        QVERIFY(packs().constFirst().size() < 40'000);
    }
    void manyEditsOfAFolderOfManyFiles_areKeptAsSmallAsByGit()
    {
        Sender me, other;
        for (int i = 0; i < 1'500; ++i)
            other.shop.write(QStringLiteral("g%1.md").arg(i), "# " + QByteArray::number(i) + '\n');
        for (int i = 0; i < 250; ++i)
            other.edit(QStringLiteral("g%1.md").arg(i));
        QVERIFY(me.go(other.shop.folder()));
        const QFileInfoList packs = QDir(me.arrived().filePath(QStringLiteral("pack"))).entryInfoList({QStringLiteral("*.pack")});
        QCOMPARE(packs.size(), 1);
        QVERIFY2(packs.constFirst().size() < 1'000'000, QByteArray::number(packs.constFirst().size()).constData()); // 250 trees of 50 kB
        me.adopt();
        me.shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict"), QString::fromLatin1(other.tip().hex())});
    }
    void aLooseObjectThatIsDamaged_isTakenOutOfAPack()
    {
        Sender me, other;
        other.shop.git({QStringLiteral("repack"), QStringLiteral("-q"), QStringLiteral("-a")}); // they stay loose too
        const QString tip = QString::fromLatin1(other.tip().hex());
        const QString loose = other.shop.folder() + QStringLiteral("/.git/objects/") + tip.left(2) + u'/' + tip.mid(2);
        QVERIFY(QFile::setPermissions(loose, QFile::ReadOwner | QFile::WriteOwner));
        put(loose, "damaged");
        const auto arrival = me.go(other.shop.folder());
        QVERIFY2(arrival, arrival ? "" : qPrintable(arrival.error().detail));
        me.adopt();
        me.shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict"), tip});
    }
    void whoIsBehind_movesNothing()
    {
        const BareRepository place;
        Sender me;
        const Id first = me.tip();
        QCOMPARE(me.send(place.folder(), Id()), QStringLiteral("accepted"));
        const Id theirs = me.edit();
        QCOMPARE(me.send(place.folder(), first), QStringLiteral("accepted"));
        me.shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(first.hex())});
        me.edit(QStringLiteral("mine.md"));
        QCOMPARE(me.send(place.folder(), first), QStringLiteral("behind"));
        QCOMPARE(place.tip(), theirs);
    }
    void aLockOfGit_isRespected()
    {
        const BareRepository place;
        Sender me;
        put(place.folder() + QStringLiteral("/refs/heads/main.lock"), {});
        QCOMPARE(me.send(place.folder(), Id()), QStringLiteral("place-busy"));
        QVERIFY(QFile::remove(place.folder() + QStringLiteral("/refs/heads/main.lock")));
        QCOMPARE(me.send(place.folder(), Id()), QStringLiteral("accepted"));
    }
    void aBranchThatSomebodyWorksOn_isLetAlone()
    {
        Sender me, other;
        join(other, me, {});
        const Id first = me.tip();
        me.edit();
        QCOMPARE(me.send(other.shop.folder(), first), QStringLiteral("checked-out"));
        QCOMPARE(other.tip(), first);
        other.shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("elsewhere")});
        QCOMPARE(me.send(other.shop.folder(), first), QStringLiteral("accepted"));
        const BareRepository bare;
        QCOMPARE(me.send(bare.folder(), Id()), QStringLiteral("accepted"));
        bare.git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("-q"), bare.folder() + QStringLiteral("/../work"), QStringLiteral("main")});
        const Id before = me.tip();
        me.edit();
        QCOMPARE(me.send(bare.folder(), before), QStringLiteral("checked-out"));
    }
    void aFolderWithARuleOfItsOwn_isNotGoneAround()
    {
        const BareRepository place;
        place.hook(QStringLiteral("update"), "exit 1\n");
        QCOMPARE(Sender().send(place.folder(), Id()), QStringLiteral("hooks"));
        QVERIFY(place.tip().isNull());
    }
    void aLinkLeadsNowhere()
    {
        const BareRepository place;
        const QTemporaryDir elsewhere;
        QVERIFY(QDir(place.folder() + QStringLiteral("/objects/pack")).removeRecursively());
        QVERIFY(QFile::link(elsewhere.path(), place.folder() + QStringLiteral("/objects/pack")));
        QCOMPARE(Sender().send(place.folder(), Id()), QStringLiteral("read-only"));
        QVERIFY(QDir(elsewhere.path()).isEmpty());
    }

    // A folder of bundles
    void anEmptyFolder_isAPlace_thatGitCanClone()
    {
        Sender me;
        const auto nothing = me.go(stick());
        QVERIFY2(nothing && nothing->tips.isEmpty() && nothing->leftOut.isEmpty(), nothing ? "" : qPrintable(Sender::wordOf(nothing.error())));
        me.discuss();
        QCOMPARE(me.send(stick(), {{"main", Id(), me.tip()}, {"discussions", Id(), me.tip(QStringLiteral("discussions"))}}), QStringLiteral("accepted accepted"));
        QCOMPARE(onStick(), QStringList{QStringLiteral("library-1111.bundle")});
        const QTemporaryDir clones;
        tests::run(clones.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), stick(QStringLiteral("library-1111.bundle")), QStringLiteral("c")});
        QCOMPARE(contentOf(clones.path() + QStringLiteral("/c/a.md")), QByteArray("# 1\n"));
        me.shop.git({QStringLiteral("bundle"), QStringLiteral("verify"), QStringLiteral("-q"), stick(QStringLiteral("library-1111.bundle"))});
        const auto again = me.go(stick());
        QVERIFY(again);
        QCOMPARE(again->tips.value("main"), me.tip());
        QVERIFY(!again->anythingNew);
    }
    void whatWasAddedAndTakenOutAgain_isSentWhole()
    {
        // The folder is in the end what it was in the beginning: the same tree, which must be sent with all that is in it.
        Sender me;
        me.shop.write(QStringLiteral("guides/b.md"), "# B\n");
        me.shop.commit();
        QVERIFY(QFile::remove(me.shop.folder() + QStringLiteral("/guides/b.md")));
        me.shop.commit();
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("accepted"));
        const QTemporaryDir clones;
        tests::run(clones.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), stick(QStringLiteral("library-1111.bundle")), QStringLiteral("c")});
        QCOMPARE(contentOf(clones.path() + QStringLiteral("/c/a.md")), QByteArray("# 1\n"));
    }
    void whatCameSince_isAFileBesideTheWhole()
    {
        Sender me, other;
        for (int i = 0; i < 100; ++i)
            me.shop.write(QStringLiteral("g%1.md").arg(i), me.shop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}) + QByteArray::number(i * 7919));
        const Id whole = me.edit();
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("accepted"));
        const QByteArray before = contentOf(stick(QStringLiteral("library-1111.bundle")));
        join(other, me, QStringLiteral("library-2222.bundle"));
        const Id news = me.edit();
        QCOMPARE(me.send(stick(), whole), QStringLiteral("accepted"));
        QCOMPARE(onStick(), (QStringList{QStringLiteral("library-1111-new.bundle"), QStringLiteral("library-1111.bundle")}));
        QCOMPARE(contentOf(stick(QStringLiteral("library-1111.bundle"))), before);
        other.mostBytes = before.size() / 2; // who has the whole reads the news alone
        const auto arrival = other.go(stick());
        QVERIFY2(arrival, qPrintable(Sender::wordOf(arrival ? Error() : arrival.error())));
        QVERIFY(arrival->tips.contains("main", news) && arrival->anythingNew);
        other.shop.git({QStringLiteral("pull"), QStringLiteral("-q"), QStringLiteral("--ff-only"), stick(QStringLiteral("library-1111-new.bundle")), QStringLiteral("main")});
        QCOMPARE(other.tip(), news);
        const Workshop late; // has nothing, and takes both
        Sender newcomer;
        newcomer.shop.git({QStringLiteral("update-ref"), QStringLiteral("-d"), QStringLiteral("refs/heads/main")});
        const auto all = newcomer.go(stick());
        QVERIFY(all && all->tips.contains("main", news) && all->leftOut.isEmpty());
        // When the news outgrow the whole, there is a whole one again.
        for (int i = 0; i < 200; ++i)
            me.shop.write(QStringLiteral("h%1.md").arg(i), me.shop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}) + QByteArray::number(i * 104729));
        me.edit();
        QCOMPARE(me.send(stick(), news), QStringLiteral("accepted"));
        QCOMPARE(onStick(), QStringList{QStringLiteral("library-1111.bundle")});
    }
    void severalComputers_theTipsOfAllCome_onlyWhatIsNew()
    {
        Sender me, second, third;
        for (int i = 0; i < 100; ++i)
            me.shop.write(QStringLiteral("g%1.md").arg(i), QByteArray(2000, char('a' + i % 26)) + QByteArray::number(i));
        me.edit();
        join(second, me, QStringLiteral("library-2222.bundle"));
        join(third, me, QStringLiteral("library-3333.bundle"));
        const Id two = second.edit(QStringLiteral("two.md")), three = third.edit(QStringLiteral("three.md"));
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("accepted"));
        QCOMPARE(second.send(stick(), Id()), QStringLiteral("accepted"));
        QCOMPARE(third.send(stick(), Id()), QStringLiteral("accepted"));
        QCOMPARE(onStick().size(), 3);
        const auto arrival = me.go(stick());
        QVERIFY(arrival);
        QCOMPARE(arrival->tips.size(), 3);
        QVERIFY(arrival->tips.contains("main", me.tip()) && arrival->tips.contains("main", two) && arrival->tips.contains("main", three));
        const qsizetype objects = me.shop.git({QStringLiteral("count-objects"), QStringLiteral("-v")}).size();
        QVERIFY(objects > 0);
        me.adopt();
        const QByteArray packed = me.shop.git({QStringLiteral("cat-file"), QStringLiteral("-t"), QString::fromLatin1(two.hex())});
        QCOMPARE(packed, QByteArray("commit"));
        me.shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QString::fromLatin1(two.hex()), QString::fromLatin1(three.hex())});
        const QByteArray counted = me.shop.git({QStringLiteral("count-objects"), QStringLiteral("-v")});
        const int inPacks = QString::fromLatin1(counted).section(QStringLiteral("in-pack: "), 1).section(u'\n', 0, 0).toInt();
        QVERIFY2(inPacks > 0 && inPacks <= 8, counted.constData()); // not the whole library twice more
    }
    void aFileOfOurs_thatHoldsWhatIsNotHere_isNotOverwritten()
    {
        Sender me, restored;
        join(restored, me, me.bundle); // this computer, from a copy that is older
        const Id first = me.tip();
        me.edit();
        QCOMPARE(me.send(stick(), first), QStringLiteral("accepted"));
        restored.edit(QStringLiteral("b.md"));
        QCOMPARE(restored.send(stick(), first), QStringLiteral("behind"));
        QVERIFY(restored.go(stick()));
        restored.adopt();
        QCOMPARE(restored.send(stick(), first), QStringLiteral("accepted"));
    }
    void brokenFiles_hideNoOther()
    {
        Sender me, other;
        join(other, me, QStringLiteral("library-5555.bundle"));
        const Id theirs = other.edit(QStringLiteral("theirs.md"));
        QCOMPARE(other.send(stick(), Id()), QStringLiteral("accepted"));
        const QByteArray good = contentOf(stick(QStringLiteral("library-5555.bundle")));
        other.edit(QStringLiteral("more.md"));
        other.bundle = QStringLiteral("library-1.bundle");
        QCOMPARE(other.send(stick(), Id()), QStringLiteral("accepted"));
        const QByteArray better = contentOf(stick(QStringLiteral("library-1.bundle")));
        put(stick(QStringLiteral("library-1.bundle")), better.chopped(30));
        put(stick(QStringLiteral("library-2.bundle")), "not a bundle");
        put(stick(QStringLiteral("library-3.bundle")), {});
        put(stick(QStringLiteral("library-4.bundle")), QByteArray(better).replace(better.size() - 60, 4, "oops"));
        put(stick(QStringLiteral("library-6.bundle")), "# v2 git bundle\n-" + QByteArray(40, 'a') + " \n" + QByteArray(40, 'b') + " refs/heads/main\n\n");
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), stick(QStringLiteral("library-7.bundle"))));
        Sender stranger;
        stranger.shop.git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--amend"), QStringLiteral("-m"), QStringLiteral("Another root")});
        stranger.bundle = QStringLiteral("other-8.bundle");
        QCOMPARE(stranger.send(stick(), Id()), QStringLiteral("accepted"));
        const auto arrival = me.go(stick());
        QVERIFY2(arrival, qPrintable(Sender::wordOf(arrival ? Error() : arrival.error())));
        QCOMPARE(arrival->tips.values(), QList<Id>{theirs});
        const QStringList left = leftOut(*arrival);
        QVERIFY2(left.contains(QLatin1String("library-2.bundle not-bundle")) && left.contains(QLatin1String("other-8.bundle unrelated"))
                     && left.contains(QLatin1String("library-6.bundle bundle-needs-more")), qPrintable(left.join(u'\n')));
        QVERIFY2(left.size() >= 6, qPrintable(left.join(u'\n')));
        me.adopt();
        me.shop.git({QStringLiteral("fsck"), QStringLiteral("--full")});
        QCOMPARE(contentOf(stick(QStringLiteral("library-5555.bundle"))), good);
    }
    void aFolderWithOtherThings_isNoPlace()
    {
        Sender me;
        put(stick(QStringLiteral("holiday.jpg")), "x");
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("not-a-place"));
        QCOMPARE(Sender::wordOf(me.go(stick()).error()), QStringLiteral("not-a-place"));
        QCOMPARE(onStick(), QStringList{QStringLiteral("holiday.jpg")});
        QVERIFY(QFile::remove(stick(QStringLiteral("holiday.jpg"))));
        // What systems leave on every stick is no such thing; and a place stays one when somebody adds a note.
        QVERIFY(QDir(stick()).mkpath(QStringLiteral("System Volume Information")));
        put(stick(QStringLiteral("library-1111.bundle.part")), "half a file of a stick that was pulled out");
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("accepted"));
        QVERIFY(!onStick().contains(QLatin1String("library-1111.bundle.part")));
        put(stick(QStringLiteral("note.txt")), "x");
        QVERIFY(me.go(stick()));
        const Id before = me.tip();
        me.edit();
        QCOMPARE(me.send(stick(), before), QStringLiteral("accepted"));
    }
    void onlyTheWholeFileIsEverSeen()
    {
        Sender me;
        QCOMPARE(me.send(stick(), Id()), QStringLiteral("accepted"));
        const QByteArray before = contentOf(stick(QStringLiteral("library-1111.bundle")));
        // Where it cannot be finished, the old one stays: a folder stands where the new one would be written.
        QVERIFY(QDir(stick()).mkpath(QStringLiteral("library-1111.bundle.part/x")) && QDir(stick()).mkpath(QStringLiteral("library-1111-new.bundle.part/x")));
        const Id first = me.tip();
        me.edit();
        QVERIFY(me.send(stick(), first) != QStringLiteral("accepted"));
        QCOMPARE(contentOf(stick(QStringLiteral("library-1111.bundle"))), before);
    }
    void sendWhatIsNew_isOneFile()
    {
        Sender me, other;
        join(other, me, {});
        const Id had = me.tip(), news = me.edit();
        const QString repository = me.shop.folder() + QStringLiteral("/.git"), file = stick(QStringLiteral("for-you.bundle"));
        const auto written = writeBundle(repository, file, {"main", {{"main", news}}, {had, tests::idOf(QByteArray(40, 'e'))}}, {});
        QVERIFY2(written, qPrintable(Sender::wordOf(written ? Error() : written.error())));
        const auto arrival = other.go(file);
        QVERIFY(arrival);
        QCOMPARE(arrival->tips.value("main"), news);
        other.shop.git({QStringLiteral("bundle"), QStringLiteral("verify"), QStringLiteral("-q"), file});
        QCOMPARE(writeBundle(repository, file, {"main", {{"main", had}}, {had}}, {}).error().why, QByteArray("nothing-new"));
        QVERIFY(writeBundle(repository, file, {"main", {{"main", news}}}, {}));
        const QTemporaryDir clones;
        tests::run(clones.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), file, QStringLiteral("c")});
    }
    void aName_thatEveryFileSystemCanWrite()
    {
        QCOMPARE(bundleName(QStringLiteral("Street Medics: Göteborg"), QStringLiteral("7f3a")), QStringLiteral("street-medics-goteborg-7f3a.bundle"));
        QCOMPARE(bundleName(QStringLiteral("../…/حركة"), QStringLiteral("7f3a")), QStringLiteral("library-7f3a.bundle"));
        QVERIFY(bundleName(QString(500, u'a'), QStringLiteral("7f3a")).size() < 80);
    }
};

QTEST_GUILESS_MAIN(PlaceTest)
#include "placetest.moc"
