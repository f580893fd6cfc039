// What we publish goes to real servers: only forward, each branch by itself, and what they say has its word.
#include "tests/support/gitservers.h"
#include "tests/support/sending.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::BareRepository;
using mycel::tests::Sender;

class SendingTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    std::unique_ptr<BareRepository> m_place;
    std::unique_ptr<QTemporaryDir> m_served;

    QString https(const char *path) const { return m_servers.https(QLatin1String(path)); }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_served = std::make_unique<QTemporaryDir>();
        QVERIFY(m_servers.start(m_served->path() + QStringLiteral("/now")));
    }
    void init()
    {
        m_place = std::make_unique<BareRepository>();
        QFile::remove(m_served->path() + QStringLiteral("/now"));
        QVERIFY(QFile::link(m_place->folder(), m_served->path() + QStringLiteral("/now")));
    }
    void cleanup()
    {
        if (m_place)
            m_place->git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
    }
    void toAnEmptyServer_thenEachEdit_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("https") << https("/private/library.git");
        QTest::newRow("ssh") << m_servers.ssh();
    }
    void toAnEmptyServer_thenEachEdit()
    {
        QFETCH(QString, address);
        Sender me(m_servers.member());
        const Id first = me.tip();
        QCOMPARE(me.send(address, Id()), QStringLiteral("accepted"));
        QCOMPARE(m_place->tip(), first);
        me.edit(QStringLiteral("guides/a/index.md"));
        me.discuss();
        QCOMPARE(me.send(address, {{"main", first, me.tip()}, {"discussions", Id(), me.tip(QStringLiteral("discussions"))}}), QStringLiteral("accepted accepted"));
        QCOMPARE(m_place->tip(), me.tip());
        QCOMPARE(m_place->tip("discussions"), me.tip(QStringLiteral("discussions")));
        // Once more, as after an answer that was lost
        QCOMPARE(me.send(address, first), QStringLiteral("accepted"));
    }
    void whoIsBehind_isToldSo_andHarmsNothing_data() { toAnEmptyServer_thenEachEdit_data(); }
    void whoIsBehind_isToldSo_andHarmsNothing()
    {
        QFETCH(QString, address);
        Sender me(m_servers.member());
        const Id first = me.tip();
        QCOMPARE(me.send(address, Id()), QStringLiteral("accepted"));
        m_place->git({QStringLiteral("branch"), QStringLiteral("was")});
        const Id theirs = me.edit();
        QCOMPARE(me.send(address, first), QStringLiteral("accepted"));
        me.shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(first.hex())});
        me.edit(QStringLiteral("mine.md"));
        QCOMPARE(me.send(address, first), QStringLiteral("behind"));
        QCOMPARE(m_place->tip(), theirs);
        QCOMPARE(me.send(address, Id()), QStringLiteral("behind"));
        // The discussions go all the same
        me.discuss();
        QCOMPARE(me.send(address, {{"main", first, me.tip()}, {"discussions", Id(), me.tip(QStringLiteral("discussions"))}}), QStringLiteral("behind accepted"));
    }
    void twoAtOnce_oneIsBehind()
    {
        // The list is out already when the other's push arrives: the server's own compare-and-swap decides.
        Sender me(m_servers.member());
        const Id first = me.tip();
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("accepted"));
        const Id theirs = me.edit();
        me.shop.git({QStringLiteral("push"), QStringLiteral("-q"), m_place->folder(), QStringLiteral("main:refs/heads/theirs")});
        me.shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(first.hex())});
        me.edit(QStringLiteral("mine.md"));
        m_place->hook(QStringLiteral("pre-receive"), "unset GIT_QUARANTINE_PATH; git update-ref refs/heads/main refs/heads/theirs\n");
        QCOMPARE(me.send(https("/private/library.git"), first), QStringLiteral("behind"));
        QCOMPARE(m_place->tip(), theirs);
    }
    void aProtectedBranch_saysNo_andTheOtherGoes_data() { toAnEmptyServer_thenEachEdit_data(); }
    void aProtectedBranch_saysNo_andTheOtherGoes()
    {
        QFETCH(QString, address);
        m_place->hook(QStringLiteral("pre-receive"), "while read old new ref; do [ $ref != refs/heads/main ] || { echo 'main is \033[31mprotected'; exit 1; }; done\n");
        Sender me(m_servers.member());
        me.discuss();
        const auto arrival = me.go(address, {{"main", Id(), me.tip()}, {"discussions", Id(), me.tip(QStringLiteral("discussions"))}});
        QVERIFY(arrival);
        QCOMPARE(arrival->sent.at(0).outcome, Sent::Outcome::Refused);
        QCOMPARE(arrival->sent.at(0).why.why, QByteArray("declined"));
        QVERIFY2(arrival->sent.at(0).why.detail.contains(QLatin1String("main is [31mprotected")), qPrintable(arrival->sent.at(0).why.detail));
        QCOMPARE(arrival->sent.at(1).outcome, Sent::Outcome::Accepted);
        QVERIFY(m_place->tip().isNull());
    }
    void anUpdateHook_saysNoAsWell()
    {
        m_place->hook(QStringLiteral("update"), "exit 1\n");
        QCOMPARE(Sender(m_servers.member()).send(https("/private/library.git"), Id()), QStringLiteral("declined"));
    }
    void whereNobodyMaySend_thatIsSaid()
    {
        Access stranger = m_servers.member();
        stranger.credentials = {};
        QCOMPARE(Sender(stranger).send(https("/open/library.git"), Id()), QStringLiteral("may-not-send")); // reading is free there
        QCOMPARE(Sender(m_servers.member()).send(https("/forbidden/x.git"), Id()), QStringLiteral("may-not-send"));
        m_place->git({QStringLiteral("config"), QStringLiteral("http.receivepack"), QStringLiteral("false")});
        QCOMPARE(Sender(m_servers.member()).send(https("/private/library.git"), Id()), QStringLiteral("may-not-send"));
    }
    void signingIn_isAskedFor()
    {
        Sender me(m_servers.member());
        me.access.credentials.secret.clear();
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("needs-secret"));
        me.access.credentials.secret = QStringLiteral("wrong");
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("wrong-secret"));
        me.access.hostKey = QByteArray(32, 'x');
        QCOMPARE(me.send(m_servers.ssh(), Id()), QStringLiteral("host-changed"));
        me.access.hostKey.clear();
        QCOMPARE(me.send(m_servers.ssh(), Id()), QStringLiteral("unknown-host"));
        me.access = m_servers.member();
        me.access.credentials.keyFile = m_servers.file("ssh/other");
        QCOMPARE(me.send(m_servers.ssh(), Id()), QStringLiteral("wrong-key"));
    }
    void thePasswordIsTakenToNoOtherHost()
    {
        QCOMPARE(Sender(m_servers.member()).send(https("/elsewhere/library.git"), Id()), QStringLiteral("other-host"));
    }
    void aPlaceMovesForwardOnly()
    {
        Sender me(m_servers.member());
        const Id first = me.tip();
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("accepted"));
        me.shop.git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--amend"), QStringLiteral("-m"), QStringLiteral("Another")});
        QVERIFY(me.send(https("/private/library.git"), first) != QStringLiteral("accepted"));
        QCOMPARE(m_place->tip(), first);
    }
    void onlyWhatIsNew_goes()
    {
        Sender me(m_servers.member());
        for (int i = 0; i < 200; ++i)
            me.shop.write(QStringLiteral("guides/g%1/index.md").arg(i), QByteArray(3000, 'x') + QByteArray::number(i));
        const Id many = me.edit();
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("accepted"));
        me.edit(QStringLiteral("guides/g7/index.md"));
        me.mostBytes = 12'000; // the list, the folders on the way and the text
        QCOMPARE(me.send(https("/private/library.git"), many), QStringLiteral("accepted"));
        me.edit();
        me.mostBytes = 300;
        QCOMPARE(me.send(https("/private/library.git"), m_place->tip()), QStringLiteral("bytes"));
    }
    void aServerThatCannotTakeIt_saysSo()
    {
        Sender me(m_servers.member());
        m_place->git({QStringLiteral("config"), QStringLiteral("receive.maxInputSize"), QStringLiteral("100")});
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("server-error"));
        QVERIFY(m_place->tip().isNull());
    }
    void aHookThatThinksForLong_isWaitedFor()
    {
        Sender me(m_servers.member());
        me.silenceSeconds = 8;
        m_place->hook(QStringLiteral("pre-receive"), "sleep 12\n"); // and the gateway keeps back what git says meanwhile
        QCOMPARE(me.send(https("/private/library.git"), Id()), QStringLiteral("accepted"));
    }
};

QTEST_GUILESS_MAIN(SendingTest)
#include "sendingtest.moc"
