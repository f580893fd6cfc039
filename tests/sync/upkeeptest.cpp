// Many small packs become one, whoever reads meanwhile goes on, and nothing is lost on the way.
#include "tests/support/realgit.h"

#include "sync/store/upkeep.h"
#include "sync/store/writing.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

/// What no compression makes small.
QByteArray noise(int seed)
{
    QByteArray bytes;
    for (int i = 0; i < 200; ++i)
        bytes += QCryptographicHash::hash(QByteArray::number(1000 * seed + i), QCryptographicHash::Sha256).toHex();
    return bytes;
}

struct World {
    Workshop shop;
    QString folder;
    Repository store;
    Id tip;

    World() : folder(shop.folder() + QStringLiteral("/.git")), store(begin(shop, folder)), tip(*store.tip("refs/heads/main")) {}
    static Repository begin(const Workshop &shop, const QString &folder)
    {
        for (int i = 0; i < 200; ++i) // a pack that is much larger than an edit
            shop.write(QStringLiteral("guides/%1.md").arg(i), noise(i));
        shop.commit();
        shop.git({QStringLiteral("repack"), QStringLiteral("-adq")});
        return *Repository::open(folder);
    }
    void edit(int count)
    {
        for (int i = 0; i < count; ++i) {
            const auto written = writeEdit(store, {tip, {{"guides/0.md", "version " + QByteArray::number(i)}}, QStringLiteral("Ada"), QDateTime::currentDateTimeUtc(), QStringLiteral("Change")});
            QVERIFY(written);
            QVERIFY(store.moveTip("refs/heads/main", tip, *written));
            tip = *written;
        }
    }
    QFileInfoList packs() const { return QDir(folder + QStringLiteral("/objects/pack")).entryInfoList({QStringLiteral("*.pack")}, QDir::Files, QDir::Size); }
};

} // namespace

class UpkeepTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewPacksAreLeftAlone()
    {
        World world;
        world.edit(9);
        QCOMPARE(gatherPacks(world.folder, 10), Result<bool>(false));
        QCOMPARE(world.packs().size(), 10);
    }
    void manySmallPacksBecomeOne_andTheLargeOneStays()
    {
        World world;
        const QString large = world.packs().first().fileName();
        world.edit(20);
        const auto before = Repository::open(world.folder); // somebody who reads, and has not met all packs yet
        const auto one = before->commit(world.tip);
        QCOMPARE(gatherPacks(world.folder, 10), Result<bool>(true));
        QCOMPARE(world.packs().size(), 2);
        QCOMPARE(world.packs().first().fileName(), large);
        world.shop.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
        QCOMPARE(world.shop.git({QStringLiteral("rev-list"), QStringLiteral("--count"), QStringLiteral("main")}), QByteArray("21"));
        int read = 0;
        QVERIFY(before->history({}, world.tip, [&](const Commit &commit, const QList<Difference> &) {
            const auto text = before->find(commit.id, "guides/0.md").and_then([&](const Id &blob) { return before->read(blob, 100'000); });
            read += text ? 1 : 0;
            return true;
        }));
        QCOMPARE(read, 21);
        QCOMPARE(gatherPacks(world.folder, 1), Result<bool>(false)); // not again and again
    }
    void whatIsGatheredTwice_isThereOnce()
    {
        World world;
        for (int round = 0; round < 3; ++round) {
            world.edit(12);
            QVERIFY(gatherPacks(world.folder, 10));
        }
        QVERIFY(world.packs().size() <= 4);
        world.shop.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
        QCOMPARE(world.shop.git({QStringLiteral("rev-list"), QStringLiteral("--count"), QStringLiteral("main")}), QByteArray("37"));
    }
    void withoutRoom_allIsAsItWas()
    {
        World world;
        world.edit(20);
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit small{1000, old.rlim_max};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const auto gathered = gatherPacks(world.folder, 10);
        setrlimit(RLIMIT_FSIZE, &old);
        QCOMPARE(gathered.error().kind, Error::Kind::Full);
        QCOMPARE(world.packs().size(), 21);
        QCOMPARE(gatherPacks(world.folder, 10), Result<bool>(true));
        world.shop.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
    }
};

QTEST_GUILESS_MAIN(UpkeepTest)
#include "upkeeptest.moc"
