// The courier against real servers on loopback: nginx with git http-backend, a password and a certificate, and sshd with a
// key. What goes wrong has its own word, and nothing is left behind.
#include "tests/support/gitservers.h"

#include "sync/sshkey.h"
#include "sync/store/repository.h"
#include "sync/syncer.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::freePort;
using mycel::tests::Workshop;

class ServersTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    Workshop m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    const std::atomic<bool> m_go{false};

    QString https(const QString &path) const { return m_servers.https(path); }
    Place place(const QString &address) const
    {
        Place place{m_data->path() + QStringLiteral("/l.git"), m_data->path() + QStringLiteral("/quarantine"), m_data->path() + QStringLiteral("/l.lock"), {}};
        place.errand.address = readAddress(address).value();
        place.errand.access.authorities = readAuthority(m_servers.file("ca.pem")).value_or(QByteArray());
        place.errand.proxy = QStringLiteral("none");
        place.errand.budget.silenceSeconds = 20;
        return place;
    }
    QString outcome(const Place &place) const
    {
        const auto synced = Syncer().sync(place, {}, m_go);
        return synced ? QStringLiteral("fine") : QString::fromLatin1(synced.error().why) + (synced.error().why.isEmpty() ? QStringLiteral("%1: %2").arg(int(synced.error().kind)).arg(synced.error().detail) : QString());
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_shop.write(QStringLiteral("guides/a/index.md"), "# A\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
    }
    void init() { m_data = std::make_unique<QTemporaryDir>(); }

    void overHttps_theLibraryComes_thenOnlyWhatIsNew()
    {
        const Place there = place(https(QStringLiteral("/open/library.git")));
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        m_shop.write(QStringLiteral("guides/b/index.md"), "# B\n");
        const QByteArray tip = m_shop.commit();
        const auto synced = Syncer().sync(there, {}, m_go);
        QVERIFY(synced);
        QCOMPARE(synced->to.hex(), tip);
        const auto nothing = Syncer().sync(there, {}, m_go);
        QVERIFY(nothing);
        QCOMPARE(nothing->from, nothing->to);
        tests::run(m_data->path() + QStringLiteral("/l.git"), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--full")});
    }
    void aPasswordIsAskedFor_once()
    {
        Place there = place(https(QStringLiteral("/private/library.git")));
        QCOMPARE(outcome(there), QStringLiteral("needs-secret"));
        there.errand.access.credentials = {QStringLiteral("alice"), QStringLiteral("wrong"), {}, {}};
        QCOMPARE(outcome(there), QStringLiteral("wrong-secret"));
        there.errand.access.credentials.secret = QStringLiteral("s3cret");
        QCOMPARE(outcome(there), QStringLiteral("fine"));
    }
    void whatGoesWrong_hasItsWord_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing there") << QStringLiteral("/open/nothing.git") << QStringLiteral("no-library");
        QTest::newRow("another host") << QStringLiteral("/elsewhere/library.git") << QStringLiteral("other-host");
        QTest::newRow("forbidden") << QStringLiteral("/forbidden/x.git") << QStringLiteral("forbidden");
        QTest::newRow("broken") << QStringLiteral("/broken/x.git") << QStringLiteral("server-error");
        QTest::newRow("too often") << QStringLiteral("/hurried/x.git") << QStringLiteral("server-busy");
        QTest::newRow("a web page") << QStringLiteral("/page/x.git") << QStringLiteral("not-git");
    }
    void whatGoesWrong_hasItsWord()
    {
        QFETCH(QString, path);
        QFETCH(QString, why);
        QCOMPARE(outcome(place(https(path))), why);
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
        QVERIFY(QDir(m_data->path() + QStringLiteral("/quarantine")).isEmpty());
    }
    void aCertificateThatShouldNotBeTrusted_isRefused_andSaysWhy_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("why");
        QTest::newRow("expired") << m_servers.expired() << QStringLiteral("certificate-expired");
        QTest::newRow("for another name") << m_servers.misnamed() << QStringLiteral("certificate-name");
        QTest::newRow("self-signed") << m_servers.lonely() << QStringLiteral("certificate-self-signed");
    }
    void aCertificateThatShouldNotBeTrusted_isRefused_andSaysWhy()
    {
        QFETCH(QString, address);
        QFETCH(QString, why);
        QCOMPARE(outcome(place(address)), why);
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
    }
    void aClockThatIsWrong_isWhatIsSaid_data()
    {
        QTest::addColumn<QByteArray>("years");
        QTest::addColumn<QString>("why");
        QTest::newRow("ten years late") << QByteArray("-10") << QStringLiteral("certificate-early");
        QTest::newRow("thirty years early") << QByteArray("30") << QStringLiteral("certificate-expired");
    }
    void aClockThatIsWrong_isWhatIsSaid()
    {
        QFETCH(QByteArray, years);
        QFETCH(QString, why);
        qputenv("LD_PRELOAD", MYCEL_CLOCK_LIBRARY); // of the courier; ours is loaded already
        qputenv("MYCEL_CLOCK_OFF", QByteArray::number(years.toLongLong() * 31'557'600));
        const QString said = outcome(place(https(QStringLiteral("/open/library.git"))));
        qunsetenv("LD_PRELOAD");
        qunsetenv("MYCEL_CLOCK_OFF");
        QCOMPARE(said, why);
    }
    void whoeverSendsUsOn_getsNoPassword()
    {
        Place there = place(https(QStringLiteral("/elsewhere/library.git")));
        there.errand.access.credentials = {QStringLiteral("alice"), QStringLiteral("s3cret"), {}, {}};
        QCOMPARE(outcome(there), QStringLiteral("other-host"));
        QFile log(m_servers.file("access.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArrayList lines = log.readAll().trimmed().split('\n');
        QVERIFY(lines.last().contains(" /elsewhere/library.git/info/refs")); // and nothing after it
    }
    void anAuthorityThatNobodyChose_isRefused()
    {
        Place there = place(https(QStringLiteral("/open/library.git")));
        there.errand.access.authorities.clear();
        QCOMPARE(outcome(there), QStringLiteral("certificate-self-signed"));
    }
    void nobodyListening_isOffline()
    {
        const auto synced = Syncer().sync(place(QStringLiteral("https://localhost:%1/x.git").arg(freePort())), {}, m_go);
        QCOMPARE(synced.error().kind, Error::Kind::Offline);
    }
    void aSilentServer_isLeft()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Place there = place(QStringLiteral("https://localhost:%1/x.git").arg(silent.serverPort()));
        there.errand.budget.silenceSeconds = 1;
        QCOMPARE(Syncer().sync(there, {}, m_go).error().kind, Error::Kind::Offline);
    }
    void aBudgetOfBytes_isKept()
    {
        Place there = place(https(QStringLiteral("/open/library.git")));
        there.errand.budget.bytes = 100;
        QCOMPARE(outcome(there), QStringLiteral("bytes"));
    }
    void overSsh_aStrangerIsNamed_thenTheLibraryComes()
    {
        Place there = place(m_servers.ssh());
        there.errand.access.credentials.keyFile = m_servers.file("ssh/id");
        const auto stranger = Syncer().sync(there, {}, m_go);
        QCOMPARE(stranger.error().why, QByteArray("unknown-host"));
        const QString print = m_servers.fingerprint();
        QCOMPARE(stranger.error().detail, print);
        there.errand.access.hostKey = QByteArray::fromBase64(print.mid(7).toLatin1());
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        tests::run(m_servers.file("ssh"), QStringLiteral("cp"), {QStringLiteral("id"), QStringLiteral("locked")});
        tests::run(m_servers.file("ssh"), QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-N"), QStringLiteral("s3cret"), QStringLiteral("-f"), QStringLiteral("locked")});
        there.errand.access.credentials.keyFile = m_servers.file("ssh/locked"); // without its public half beside it
        QCOMPARE(outcome(there), QStringLiteral("wrong-passphrase"));
        there.errand.access.credentials.passphrase = QStringLiteral("s3cret");
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        there.errand.access.credentials = {{}, {}, m_servers.file("ssh/nowhere"), {}};
        QCOMPARE(outcome(there), QStringLiteral("no-key-file"));
        there.errand.access.credentials.keyFile = m_servers.file("ssh/other");
        QCOMPARE(outcome(there), QStringLiteral("wrong-key"));
        there.errand.access.credentials.keyFile.clear();
        QCOMPARE(outcome(there), QStringLiteral("needs-key"));
        there.errand.access.hostKey = QByteArray(32, 'x');
        QCOMPARE(outcome(there), QStringLiteral("host-changed"));
    }
    void aKeyThatWeMade_opensTheDoor_onceItIsKnownThere()
    {
        Place there = place(m_servers.ssh());
        there.errand.access.hostKey = QByteArray::fromBase64(m_servers.fingerprint().mid(7).toLatin1());
        const QString file = m_data->path() + QStringLiteral("/keys/one");
        const auto key = sshKeyAt(file);
        QVERIFY(key);
        QCOMPARE(QFile::permissions(file) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QCOMPARE(key->publicLine, tests::run(m_data->path(), QStringLiteral("ssh-keygen"), {QStringLiteral("-y"), QStringLiteral("-f"), file}));
        QCOMPARE(sshKeyAt(file)->publicLine, key->publicLine); // it stays the same
        QVERIFY(sshKeyAt(m_data->path() + QStringLiteral("/keys/two"))->publicLine != key->publicLine);
        there.errand.access.credentials.keyFile = file;
        QCOMPARE(outcome(there), QStringLiteral("wrong-key"));
        m_servers.admit(key->publicLine);
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n") > 0);
        broken.close();
        QCOMPARE(sshKeyAt(file).error().why, QByteArray("own-key"));
    }
    void theAgentOpensTheDoor_whereItHasTheKey()
    {
        Place there = place(m_servers.ssh());
        there.errand.access.hostKey = QByteArray::fromBase64(m_servers.fingerprint().mid(7).toLatin1());
        there.errand.access.credentials.agent = true;
        qunsetenv("SSH_AUTH_SOCK");
        QCOMPARE(outcome(there), QStringLiteral("no-agent"));
        const QString socket = m_data->path() + QStringLiteral("/agent");
        QProcess agent;
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 20'000);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        QCOMPARE(outcome(there), QStringLiteral("wrong-key")); // it has none
        tests::run(m_servers.file("ssh"), QStringLiteral("ssh-add"), {QStringLiteral("-q"), QStringLiteral("other"), QStringLiteral("id")});
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        agent.kill();
        agent.waitForFinished();
        qunsetenv("SSH_AUTH_SOCK");
    }
};

QTEST_GUILESS_MAIN(ServersTest)
#include "serverstest.moc"
