// What a place had when we were there last is not asked of it again, and nothing of that comes twice; a place that has it no more
// still gives all that we lack.
#include "tests/support/gitservers.h"
#include "tests/support/sending.h"

#include "sync/courier/negotiation.h"
#include "sync/courier/packet.h"

#include <QDirIterator>
#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Sender;
using mycel::tests::Workshop;

namespace {

const Id A = tests::idOf(QByteArray(40, 'a')), B = tests::idOf(QByteArray(40, 'b')), C = tests::idOf(QByteArray(40, 'c'));
const QByteArray Want = packet("want " + A.hex() + " multi_ack_detailed side-band-64k ofs-delta\n") + "0000";

QByteArray have(const Id &id) { return packet("have " + id.hex() + '\n'); }
QByteArray common(const Id &id) { return packet("ACK " + id.hex() + " common\n"); }

} // namespace

class NegotiationTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    std::unique_ptr<QTemporaryDir> m_served;

    [[nodiscard]] int questions() const
    {
        QFile log(m_servers.file("access.log"));
        return log.open(QIODevice::ReadOnly) ? int(log.readAll().count("POST")) : -1;
    }
    /// A fetch of what the server has into a repository that has `ours`; how many objects came.
    [[nodiscard]] int objectsThatCome(const QString &address, const QString &ours, const QByteArray &placeName)
    {
        const QTemporaryDir folder;
        Errand errand;
        errand.address = readAddress(address).value();
        errand.repository = ours;
        errand.quarantine = folder.path() + QStringLiteral("/x");
        errand.branch = "main";
        errand.access = m_servers.member();
        errand.proxy = QStringLiteral("none");
        errand.place = placeName;
        const std::atomic<bool> go{false};
        const auto arrival = runErrand(errand, {}, go);
        if (!arrival)
            return -1;
        int objects = 0;
        for (QDirIterator packs(errand.quarantine + QStringLiteral("/objects/pack"), {QStringLiteral("*.idx")}); packs.hasNext();) {
            const QByteArray all = tests::run(folder.path(), QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("git show-index <\"$0\" | wc -l"), packs.next()});
            objects += all.toInt();
        }
        return objects;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_served = std::make_unique<QTemporaryDir>();
        QVERIFY(m_servers.start(m_served->path() + QStringLiteral("/now")));
    }

    void aRoundIsAnswered_withAllThatIsNamed()
    {
        const auto known = negotiate(Want + have(B) + "0000", {C, B});
        QVERIFY(known);
        QCOMPARE(known->answer, common(C) + common(B) + common(B) + "0008NAK\n");
        QCOMPARE(known->asked, Want + have(B) + have(C));
    }
    void whereNothingIsKnown_orItIsNoRound_theServerIsAsked()
    {
        QVERIFY(!negotiate(Want + have(B) + "0000", {}));
        QVERIFY(!negotiate(Want + have(B) + "0009done\n", {C}));
        QVERIFY(!negotiate(Want + "0009done\n", {C}));
        QVERIFY(!negotiate(Want + have(B).chopped(1), {C}));
        QVERIFY(!negotiate(Want + have(B) + "00", {C}));
        QVERIFY(!negotiate(Want + "000ahave x\n0000", {C}));
        QVERIFY(!negotiate(Want + "0003" + have(B) + "0000", {C}));
        QVERIFY(!negotiate("zzzz", {C}));
        QVERIFY(!negotiate({}, {C}));
    }
    void onlyWhatIsNewComes_andOneQuestionIsEnough_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("https") << m_servers.https(QStringLiteral("/private/library.git"));
        QTest::newRow("ssh") << m_servers.ssh();
    }
    void onlyWhatIsNewComes_andOneQuestionIsEnough()
    {
        QFETCH(QString, address);
        const bool isHttp = address.startsWith(QLatin1String("http"));
        Sender theirs(m_servers.member()); // whose repository is what the server has
        for (int i = 0; i < 40; ++i)
            theirs.discuss();
        for (int i = 0; i < 40; ++i)
            theirs.edit();
        QFile::remove(m_served->path() + QStringLiteral("/now"));
        QVERIFY(QFile::link(theirs.shop.folder() + QStringLiteral("/.git"), m_served->path() + QStringLiteral("/now")));
        const Workshop ours;
        ours.git({QStringLiteral("fetch"), QStringLiteral("-q"), theirs.shop.folder(), QStringLiteral("+refs/heads/*:refs/places/origin/*")});
        ours.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("refs/places/origin/main")});
        for (int i = 0; i < 30; ++i) // of which the server has nothing
            ours.commit();
        theirs.edit();
        theirs.discuss();
        const QString folder = ours.folder() + QStringLiteral("/.git");
        const int before = questions();
        QCOMPARE(objectsThatCome(address, folder, "origin"), 6); // a text, a tree and a commit of each
        QCOMPARE(questions() - before, isHttp ? 1 : 0);
        QVERIFY(objectsThatCome(address, folder, "elsewhere") >= 6); // of which nothing is known: it is asked first
        QVERIFY(!isHttp || questions() - before >= 3);
    }
    void whoHasItNoMore_givesAllThatWeLack_data() { onlyWhatIsNewComes_andOneQuestionIsEnough_data(); }
    void whoHasItNoMore_givesAllThatWeLack()
    {
        QFETCH(QString, address);
        Sender theirs(m_servers.member());
        const Workshop others;
        QFile::remove(m_served->path() + QStringLiteral("/now"));
        QVERIFY(QFile::link(theirs.shop.folder() + QStringLiteral("/.git"), m_served->path() + QStringLiteral("/now")));
        const Workshop ours;
        others.write(QStringLiteral("other.md"), "# Other\n");
        others.commit();
        ours.git({QStringLiteral("fetch"), QStringLiteral("-q"), others.folder(), QStringLiteral("+refs/heads/*:refs/places/origin/*")});
        qputenv("GIT_COMMITTER_DATE", "2020-01-01T00:00:00Z"); // so that these are named last, and enough for a round
        for (int i = 0; i < 25; ++i)
            ours.commit();
        qunsetenv("GIT_COMMITTER_DATE");
        const QString folder = ours.folder() + QStringLiteral("/.git");
        const int isAsked = address.startsWith(QLatin1String("http")) ? 1 : 0;
        int before = questions();
        QCOMPARE(objectsThatCome(address, folder, "origin"), 3); // all of it
        QCOMPARE(questions() - before, isAsked);
        ours.git({QStringLiteral("fetch"), QStringLiteral("-q"), theirs.shop.folder(), QStringLiteral("main:refs/heads/theirs")});
        theirs.edit();
        before = questions();
        QCOMPARE(objectsThatCome(address, folder, "origin"), 3); // and of two commits the one, by what else was named
        QCOMPARE(questions() - before, isAsked);
    }
};

QTEST_GUILESS_MAIN(NegotiationTest)
#include "negotiationtest.moc"
