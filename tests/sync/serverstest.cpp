// The courier against real servers on loopback: nginx with git http-backend, a password and a certificate, and sshd with a
// key. What goes wrong has its own word, and nothing is left behind.
#include "tests/support/realgit.h"

#include "sync/store/repository.h"
#include "sync/syncer.h"

#include <QTcpServer>
#include <QTest>

#include <unistd.h>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class ServersTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_servers;
    Workshop m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    int m_https = 0, m_ssh = 0;
    const std::atomic<bool> m_go{false};

    QString script() const { return QStringLiteral(MYCEL_SOURCE_DIR "/tests/support/gitservers.sh"); }
    QString inServers(const char *name) const { return m_servers.path() + u'/' + QLatin1String(name); }
    QString https(const QString &path) const { return QStringLiteral("https://localhost:%1%2").arg(m_https).arg(path); }
    QString ssh() const { return QStringLiteral("ssh://%1@127.0.0.1:%2%3/library.git").arg(QString::fromLocal8Bit(qgetenv("MYCEL_TEST_USER"))).arg(m_ssh).arg(m_servers.path()); }
    Place place(const QString &address) const
    {
        Place place{m_data->path() + QStringLiteral("/l.git"), m_data->path() + QStringLiteral("/quarantine"), m_data->path() + QStringLiteral("/l.lock"), {}};
        place.errand.address = readAddress(address).value();
        place.errand.extraCertificates = {inServers("ca.pem")};
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
        qputenv("MYCEL_TEST_USER", tests::run(QStringLiteral("/"), QStringLiteral("id"), {QStringLiteral("-un")}));
        m_shop.write(QStringLiteral("guides/a/index.md"), "# A\n");
        m_shop.commit();
        m_https = freePort();
        m_ssh = freePort();
        QProcess start;
        start.setStandardOutputFile(QProcess::nullDevice());
        start.setStandardErrorFile(inServers("start.log"));
        start.start(script(), {QStringLiteral("start"), m_servers.path(), QString::number(m_https), QString::number(m_ssh), m_shop.folder() + QStringLiteral("/.git")});
        QVERIFY(start.waitForFinished(60'000));
        QCOMPARE(start.exitCode(), 0);
    }
    void cleanupTestCase() { QProcess::execute(script(), {QStringLiteral("stop"), m_servers.path()}); }
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
        there.errand.credentials = {QStringLiteral("alice"), QStringLiteral("wrong"), {}, {}};
        QCOMPARE(outcome(there), QStringLiteral("wrong-secret"));
        there.errand.credentials.secret = QStringLiteral("s3cret");
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
    void aCertificateThatNobodyVouchesFor_isRefused()
    {
        Place there = place(https(QStringLiteral("/open/library.git")));
        there.errand.extraCertificates.clear();
        QVERIFY(outcome(there).startsWith(QLatin1String("certificate")));
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
        Place there = place(ssh());
        there.errand.credentials.keyFile = inServers("ssh/id");
        const auto stranger = Syncer().sync(there, {}, m_go);
        QCOMPARE(stranger.error().why, QByteArray("unknown-host"));
        const QByteArray print = tests::run(m_servers.path(), QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), inServers("ssh/hk.pub")}).split(' ').value(1);
        QCOMPARE(stranger.error().detail.toLatin1(), print);
        const QString host = QStringLiteral("127.0.0.1:%1").arg(m_ssh);
        there.errand.pinnedHosts.insert(host, QByteArray::fromBase64(print.mid(7)));
        QCOMPARE(outcome(there), QStringLiteral("fine"));
        there.errand.credentials.keyFile = inServers("ssh/other");
        QCOMPARE(outcome(there), QStringLiteral("wrong-key"));
        there.errand.credentials.keyFile.clear();
        QCOMPARE(outcome(there), QStringLiteral("needs-key"));
        there.errand.pinnedHosts.insert(host, QByteArray(32, 'x'));
        QCOMPARE(outcome(there), QStringLiteral("host-changed"));
    }
};

QTEST_GUILESS_MAIN(ServersTest)
#include "serverstest.moc"
