// What a place does to its own history, and what becomes of it when somebody has said whose is to go on: nothing that was
// accepted is lost either way.
#include "model/merge/branchrules.h"
#include "sync/store/left.h"
#include "sync/store/unsent.h"
#include "sync/store/writing.h"
#include "sync/syncer.h"
#include "tests/support/sending.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::BareRepository;
using mycel::tests::idOf;
using mycel::tests::Workshop;

namespace {

const QDateTime Noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

/// A person's copy of a library, and the place that it is had from.
struct Person {
    QTemporaryDir data;
    QString address;
    std::optional<Rewriting> told;
    const std::atomic<bool> go{false};

    explicit Person(QString from) : address(std::move(from)) {}
    [[nodiscard]] QString folder() const { return data.path() + QStringLiteral("/l.git"); }
    [[nodiscard]] Repository store() const { return *Repository::open(folder()); }
    [[nodiscard]] Id head() const { return *store().tip("refs/heads/main"); }
    QString sync(Keep keep = Keep::Ask) { return sync(address, keep, "origin"); }
    QString sync(const QString &where, Keep keep, const QByteArray &name)
    {
        Place place{folder(), data.path() + QStringLiteral("/quarantine"), data.path() + QStringLiteral("/l.lock"), {}};
        place.errand.address = readAddress(where).value();
        place.errand.branch = "main";
        place.errand.bundle = QStringLiteral("l-1111.bundle");
        place.name = name;
        place.rules = model::rulesOf;
        place.keep = keep;
        place.rewritten = [this](const Rewriting &what) { told = what; };
        const auto synced = Syncer().sync(place, {}, go);
        if (!synced)
            return QString::fromLatin1(synced.error().why) + synced.error().detail;
        return synced->trouble ? QStringLiteral("trouble ") + QString::fromLatin1(synced->trouble->why) : QStringLiteral("fine");
    }
    Id edit(const QByteArray &path, const QByteArray &text, const Id &upon = {})
    {
        auto here = store();
        const Id base = upon.isNull() ? head() : upon;
        const Id written = *writeEdit(here, {base, {{path, text}}, QStringLiteral("Ada"), Noon, QStringLiteral("Change")});
        if (upon.isNull())
            [[maybe_unused]] const auto moved = here.moveTip("refs/heads/main", head(), written);
        return written;
    }
    [[nodiscard]] QByteArray text(const QByteArray &path) const
    {
        const auto here = store();
        return here.find(head(), path).and_then([&here](const Id &blob) { return here.read(blob, 1 << 20); }).value_or("(none)");
    }
    [[nodiscard]] int unsent() const { return int(unsentEdits(store(), "main")->size()); }
    void isSound() const { tests::run(folder(), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")}); }
};

} // namespace

class RewritingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<BareRepository> m_server;
    std::unique_ptr<Workshop> m_shop;
    QByteArray m_begin, m_camp;

    void push() const { m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")}); }
    /// The server has another history, in which what was said of the camp is gone and something else is new.
    void rewrite() const
    {
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(m_begin)});
        m_shop->write(QStringLiteral("guides/boat/index.md"), "# Boat\n");
        m_shop->commit();
        push();
    }
    void rollBack() const
    {
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(m_begin)});
        push();
    }
private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init()
    {
        m_server = std::make_unique<BareRepository>();
        m_shop = std::make_unique<Workshop>();
        m_shop->write(QStringLiteral("guides/tent/index.md"), "# Tent\n\nOne pole.\n");
        m_begin = m_shop->commit();
        m_shop->write(QStringLiteral("guides/camp/index.md"), "# Camp\n");
        m_camp = m_shop->commit();
        push();
    }
    void whatIsMissingAndWhatIsNew_isTold_andNothingChanges()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        rewrite();
        const Id before = ada.head();
        QCOMPARE(ada.sync(), QStringLiteral("rewritten"));
        QCOMPARE(ada.head(), before);
        QVERIFY(ada.told);
        QCOMPARE(ada.told->missing, 1);
        QCOMPARE(ada.told->people, 1);
        QCOMPARE(ada.told->fresh, 1);
    }
    void keepingOurs_givesTheServerBackWhatItLost_andTakesWhatIsNewThere()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        ada.edit("guides/tent/index.md", "# Tent\n\nTwo poles.\n");
        rewrite();
        const Id theirs = m_server->tip();
        QCOMPARE(ada.sync(Keep::Ours), QStringLiteral("fine"));
        QCOMPARE(ada.text("guides/camp/index.md"), QByteArray("# Camp\n"));
        QCOMPARE(ada.text("guides/boat/index.md"), QByteArray("# Boat\n"));
        QCOMPARE(ada.text("guides/tent/index.md"), QByteArray("# Tent\n\nTwo poles.\n"));
        QCOMPARE(m_server->tip(), ada.head());
        QVERIFY(*ada.store().isAncestor(theirs, ada.head())); // a place moves forward only
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        ada.isSound();
    }
    void whoKeepsOurs_endsWhereEverybodyElseDoesWhoKeepsThem()
    {
        Person ada(m_server->folder()), bo(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        QCOMPARE(bo.sync(), QStringLiteral("fine"));
        rewrite();
        QCOMPARE(ada.sync(Keep::Ours), QStringLiteral("fine"));
        QCOMPARE(bo.sync(), QStringLiteral("fine")); // it goes on from what Bo has, too
        QCOMPARE(bo.head(), ada.head());
    }
    void takingTheirs_keepsWhatWasHereByName_andMakesOurUnsentEditsAgain()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        ada.edit("guides/tent/index.md", "# Tent\n\nTwo poles.\n");
        ada.edit("guides/song/index.md", "# Song\n");
        const Id before = ada.head();
        rewrite();
        QCOMPARE(ada.sync(Keep::Theirs), QStringLiteral("fine"));
        QCOMPARE(ada.text("guides/camp/index.md"), QByteArray("(none)"));
        QCOMPARE(ada.text("guides/boat/index.md"), QByteArray("# Boat\n"));
        QCOMPARE(ada.text("guides/tent/index.md"), QByteArray("# Tent\n\nTwo poles.\n"));
        QCOMPARE(ada.text("guides/song/index.md"), QByteArray("# Song\n"));
        QCOMPARE(*leftTips(ada.store(), "main"), QList<Id>{before});
        QCOMPARE(m_server->tip(), ada.head());
        QCOMPARE(ada.unsent(), 0);
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        ada.isSound();
    }
    void takingTheirs_whereBothChangedTheSameWords_keepsBothVersions()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        ada.edit("guides/tent/index.md", "# Tent\n\nTwo poles.\n");
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(m_begin)});
        m_shop->write(QStringLiteral("guides/tent/index.md"), "# Tent\n\nThirteen poles.\n");
        m_shop->commit();
        push();
        QCOMPARE(ada.sync(Keep::Theirs), QStringLiteral("fine"));
        QByteArray all;
        const Listing listing = *ada.store().list(ada.head());
        for (const File &file : listing.files)
            all += ada.text(file.path);
        QVERIFY2(all.contains("Two poles") && all.contains("Thirteen poles"), all.constData());
    }
    void aServerThatWentBack_getsItAgain_orIsFollowed()
    {
        Person ada(m_server->folder()), bo(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        QCOMPARE(bo.sync(), QStringLiteral("fine"));
        const Id before = ada.head();
        bo.edit("guides/song/index.md", "# Song\n");
        rollBack();
        QCOMPARE(bo.sync(), QStringLiteral("older"));
        QCOMPARE(bo.told->missing, 1);
        QCOMPARE(bo.sync(Keep::Theirs), QStringLiteral("fine"));
        QCOMPARE(bo.text("guides/camp/index.md"), QByteArray("(none)"));
        QCOMPARE(bo.text("guides/song/index.md"), QByteArray("# Song\n"));
        rollBack();
        QCOMPARE(ada.sync(Keep::Ours), QStringLiteral("fine"));
        QCOMPARE(m_server->tip(), before);
    }
    void whereItCannotBeSentAgain_othersEditsAreNotOursToTakeBack()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        rollBack();
        m_server->hook(QStringLiteral("update"), "exit 1\n"); // a folder with hooks is not sent to
        ada.sync(Keep::Ours);
        QCOMPARE(m_server->tip(), idOf(m_begin));
        QCOMPARE(ada.unsent(), 0);
        QCOMPARE(ada.text("guides/camp/index.md"), QByteArray("# Camp\n"));
    }
    void anEmptiedServer_isFilledAgain_ifSomebodySaysSo()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        m_server->git({QStringLiteral("update-ref"), QStringLiteral("-d"), QStringLiteral("refs/heads/main")});
        QCOMPARE(ada.sync(), QStringLiteral("emptied"));
        QCOMPARE(ada.sync(Keep::Theirs), QStringLiteral("emptied"));
        QCOMPARE(ada.sync(Keep::Ours), QStringLiteral("fine"));
        QCOMPARE(m_server->tip(), ada.head());
    }
    void anotherLibraryAtTheSameAddress_isNeverMixedIn()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        const Id before = ada.head();
        m_shop->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("new")});
        m_shop->write(QStringLiteral("z.md"), "other");
        m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("new:main")});
        for (const Keep keep : {Keep::Ask, Keep::Ours, Keep::Theirs})
            QCOMPARE(ada.sync(keep), QStringLiteral("unrelated"));
        QCOMPARE(ada.head(), before);
    }
    void whatWasLeft_doesNotComeBackByAStick_unlessSomebodySaysSo()
    {
        Person ada(m_server->folder());
        const QTemporaryDir stick;
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        QCOMPARE(ada.sync(stick.path(), Keep::Ask, "stick"), QStringLiteral("fine"));
        rewrite();
        QCOMPARE(ada.sync(Keep::Theirs), QStringLiteral("fine"));
        QCOMPARE(ada.sync(stick.path(), Keep::Ask, "stick"), QStringLiteral("left"));
        QCOMPARE(ada.text("guides/camp/index.md"), QByteArray("(none)"));
        QCOMPARE(ada.sync(stick.path(), Keep::Ours, "stick"), QStringLiteral("fine"));
        QCOMPARE(ada.text("guides/camp/index.md"), QByteArray("# Camp\n"));
        QCOMPARE(ada.text("guides/boat/index.md"), QByteArray("# Boat\n"));
    }
    void anEditThatWasBegunBefore_bringsNothingBackOfWhatWasLeft()
    {
        Person ada(m_server->folder());
        QCOMPARE(ada.sync(), QStringLiteral("fine"));
        const Id before = ada.head();
        rewrite();
        QCOMPARE(*standingBase(ada.store(), before, before), before);
        QCOMPARE(ada.sync(Keep::Theirs), QStringLiteral("fine"));
        QCOMPARE(*standingBase(ada.store(), ada.head(), before), idOf(m_begin));
        QCOMPARE(*standingBase(ada.store(), ada.head(), ada.head()), ada.head());
    }
};

QTEST_GUILESS_MAIN(RewritingTest)
#include "rewritingtest.moc"
