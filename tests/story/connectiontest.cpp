// How a library is reached and who one is there, from a terminal and with real servers: a password in the real keychain of a
// session of its own, a key that Mycel makes, an agent, a proxy. What was chosen once counts from then on.
#include "tests/support/gitservers.h"
#include "tests/support/proxyserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using mycel::tests::ProxyServer;
using mycel::tests::Workshop;

namespace {

struct Outcome {
    int code = -1;
    QString out, err;
};

/// A session bus with a keychain on it that is open; both end with the object.
class Session {
public:
    bool start()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
            return false;
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        if (!m_bus.waitForReadyRead(20'000))
            return false;
        m_address = QString::fromLatin1(m_bus.readLine().trimmed());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        put(environment);
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        m_keyring.setProcessEnvironment(environment);
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        m_keyring.write("open");
        m_keyring.closeWriteChannel();
        // It says that it is there before it is.
        return QTest::qWaitFor([this] { return QDir(m_home.path() + QStringLiteral("/keyrings")).exists(QStringLiteral("login.keyring")); }, 20'000);
    }
    ~Session()
    {
        for (QProcess *each : {&m_keyring, &m_bus}) {
            each->kill();
            each->waitForFinished();
        }
    }
    void put(QProcessEnvironment &environment) const { environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address); }

private:
    QTemporaryDir m_home;
    QProcess m_bus, m_keyring;
    QString m_address;
};

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT
    mycel::tests::GitServers m_servers;
    Workshop m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    QProcessEnvironment m_environment;

    Outcome ctl(const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), QStringList{QStringLiteral("--data"), m_data->path()} + words);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }
    QString addressOfPrivate() const { return m_servers.https(QStringLiteral("/private/library.git")); }
    Outcome addPrivate(const QStringList &more)
    {
        m_environment.insert(QStringLiteral("MYCEL_EXTRA_CA"), m_servers.file("ca.pem"));
        m_environment.insert(QStringLiteral("MYCEL_SECRET"), QStringLiteral("s3cret"));
        const Outcome added = ctl(QStringList{QStringLiteral("add"), addressOfPrivate(), QStringLiteral("--user"), QStringLiteral("alice")} + more);
        m_environment.remove(QStringLiteral("MYCEL_SECRET"));
        m_environment.remove(QStringLiteral("MYCEL_EXTRA_CA"));
        return added;
    }
    QJsonObject connection(const QStringList &more = {}) const
    {
        return QJsonDocument::fromJson(ctl(QStringList{QStringLiteral("--json"), QStringLiteral("connection"), QStringLiteral("library")} + more).out.toUtf8()).object();
    }
    Outcome sync() const { return ctl({QStringLiteral("sync"), QStringLiteral("library")}); }
private Q_SLOTS:
    void initTestCase()
    {
        m_shop.write(QStringLiteral("guides/a.md"), "---\ntitle: A guide\nlang: en\n---\nText.\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
    }
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "SSH_AUTH_SOCK"})
            m_environment.remove(QString::fromLatin1(name));
    }

    void aPasswordInTheKeychain_isKnownTheNextTime_untilItIsForgotten()
    {
        Session session;
        if (!QFile::exists(QStringLiteral(MYCEL_BIN_DIR "/mycel-keychain.so")) || !session.start())
            QSKIP("no D-Bus, no gnome-keyring, or built without QtKeychain");
        session.put(m_environment);
        const Outcome added = addPrivate({QStringLiteral("--remember")});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(connection()[QStringLiteral("signIn")].toString(), QStringLiteral("secret"));
        QVERIFY(connection()[QStringLiteral("kept")].toBool());
        const Outcome synced = sync();
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QProcess search;
        search.start(QStringLiteral("grep"), {QStringLiteral("-rla"), QStringLiteral("s3cret"), m_data->path()});
        QVERIFY(search.waitForFinished());
        QCOMPARE(search.readAllStandardOutput(), QByteArray());
        QVERIFY(!connection({QStringLiteral("--forget")})[QStringLiteral("kept")].toBool());
        QVERIFY(sync().err.contains(QLatin1String("needs-secret")));
    }
    void withoutAKeychain_itIsAskedForAgain()
    {
        QVERIFY(addPrivate({QStringLiteral("--remember")}).code == 0);
        QVERIFY(!connection()[QStringLiteral("kept")].toBool());
        QVERIFY(sync().err.contains(QLatin1String("needs-secret")));
    }
    void whatWasNotToBeRemembered_isNot()
    {
        QVERIFY(addPrivate({}).code == 0);
        QCOMPARE(connection()[QStringLiteral("signIn")].toString(), QStringLiteral("asked"));
        QVERIFY(sync().err.contains(QLatin1String("needs-secret")));
    }
    void aKeyOfMycelsOwn_isMadeOnce_andUsedFromThenOn()
    {
        const Outcome made = ctl({QStringLiteral("key"), m_servers.ssh()});
        QVERIFY2(made.out.startsWith(QLatin1String("ssh-ed25519 ")), qPrintable(made.err));
        m_servers.admit(made.out.toLatin1());
        const Outcome added = ctl({QStringLiteral("add"), m_servers.ssh(), QStringLiteral("--trust-host"), m_servers.fingerprint(), QStringLiteral("--own-key")});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(ctl({QStringLiteral("key"), QStringLiteral("library")}).out, made.out);
        const Outcome synced = sync();
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QCOMPARE(QFile::permissions(m_data->path() + QStringLiteral("/keys")) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }
    void anAgentOfOnesOwn_isAskedOnlyWhereThatWasChosen()
    {
        const QString socket = m_data->path() + QStringLiteral("/agent");
        QProcess agent;
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 20'000);
        m_environment.insert(QStringLiteral("SSH_AUTH_SOCK"), socket);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        mycel::tests::run(m_servers.file("ssh"), QStringLiteral("ssh-add"), {QStringLiteral("-q"), QStringLiteral("id")});
        const QStringList add{QStringLiteral("add"), m_servers.ssh(), QStringLiteral("--trust-host"), m_servers.fingerprint()};
        QVERIFY(ctl(add).err.contains(QLatin1String("needs-key")));
        QVERIFY(ctl(add + QStringList{QStringLiteral("--agent")}).code == 0);
        QVERIFY(sync().code == 0);
        agent.kill();
        agent.waitForFinished();
        qunsetenv("SSH_AUTH_SOCK");
        QVERIFY(sync().code != 0);
    }
    void aProxyChosenOnce_isTheWayFromThenOn()
    {
        auto proxy = std::make_unique<ProxyServer>(ProxyServer::Speaks::Socks5);
        m_environment.insert(QStringLiteral("MYCEL_EXTRA_CA"), m_servers.file("ca.pem"));
        const Outcome added = ctl({QStringLiteral("add"), m_servers.https(QStringLiteral("/open/library.git")).replace(QLatin1String("localhost"), QLatin1String("library.test")), QStringLiteral("--proxy"), proxy->asTor()});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const QByteArray apart = proxy->asked().first().user;
        QVERIFY(!apart.isEmpty());
        proxy->forget();
        QVERIFY(sync().code == 0);
        QVERIFY(!proxy->asked().isEmpty());
        QCOMPARE(proxy->asked().first().user, apart); // the same way again, and nobody else's
        QCOMPARE(connection()[QStringLiteral("proxy")].toString(), proxy->asTor());
        proxy.reset();
        QVERIFY(sync().err.contains(QLatin1String("proxy")));
        QVERIFY(ctl({QStringLiteral("connection"), QStringLiteral("library"), QStringLiteral("--proxy"), QStringLiteral("gopher://x")}).err.contains(QLatin1String("bad-proxy")));
        const ProxyServer other(ProxyServer::Speaks::Http);
        QCOMPARE(connection({QStringLiteral("--proxy"), other.address()})[QStringLiteral("proxy")].toString(), other.address());
        QVERIFY(sync().code == 0);
    }
    void aProxyThatAsks_isToldWhoWeAre_fromTheKeychain_untilItIsForgotten()
    {
        Session session;
        if (!QFile::exists(QStringLiteral(MYCEL_BIN_DIR "/mycel-keychain.so")) || !session.start())
            QSKIP("no D-Bus, no gnome-keyring, or built without QtKeychain");
        session.put(m_environment);
        ProxyServer proxy(ProxyServer::Speaks::Http);
        proxy.wantUser(QStringLiteral("ronja"), QStringLiteral("proxy-s3cret"));
        const QString as = QStringLiteral("http://%1@127.0.0.1:%2").arg(QStringLiteral("ronja")).arg(proxy.port());
        m_environment.insert(QStringLiteral("MYCEL_EXTRA_CA"), m_servers.file("ca.pem"));
        const QStringList add{QStringLiteral("add"), m_servers.https(QStringLiteral("/open/library.git")), QStringLiteral("--proxy"), as};
        QVERIFY(ctl(add).err.contains(QLatin1String("proxy-needs-secret")));
        QVERIFY(ctl({QStringLiteral("add"), m_servers.https(QStringLiteral("/open/library.git")), QStringLiteral("--proxy"), QStringLiteral("http://a:b@127.0.0.1")}).err.contains(QLatin1String("proxy-secret")));
        m_environment.insert(QStringLiteral("MYCEL_PROXY_SECRET"), QStringLiteral("wrong"));
        QVERIFY(ctl(add).err.contains(QLatin1String("proxy-wrong-secret")));
        m_environment.insert(QStringLiteral("MYCEL_PROXY_SECRET"), QStringLiteral("proxy-s3cret"));
        const Outcome added = ctl(add + QStringList{QStringLiteral("--remember")});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        m_environment.remove(QStringLiteral("MYCEL_PROXY_SECRET"));
        QVERIFY(connection()[QStringLiteral("proxyKept")].toBool());
        const Outcome synced = sync();
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QProcess search;
        search.start(QStringLiteral("grep"), {QStringLiteral("-rla"), QStringLiteral("proxy-s3cret"), m_data->path()});
        QVERIFY(search.waitForFinished());
        QCOMPARE(search.readAllStandardOutput(), QByteArray());
        QVERIFY(!connection({QStringLiteral("--forget")})[QStringLiteral("proxyKept")].toBool());
        QVERIFY(sync().err.contains(QLatin1String("proxy-needs-secret")));
        m_environment.insert(QStringLiteral("MYCEL_PROXY_SECRET"), QStringLiteral("proxy-s3cret"));
        QVERIFY(connection({QStringLiteral("--proxy"), as})[QStringLiteral("proxyKept")].toBool());
        m_environment.remove(QStringLiteral("MYCEL_PROXY_SECRET"));
        QVERIFY(sync().code == 0);
    }
    void anInvitation_saysWhereAndHow_andNothingOfWhoSendsIt()
    {
        m_environment.insert(QStringLiteral("MYCEL_EXTRA_CA"), m_servers.file("ca.pem"));
        QVERIFY(ctl({QStringLiteral("add"), m_servers.ssh(), QStringLiteral("--key"), m_servers.file("ssh/id"), QStringLiteral("--trust-host"), m_servers.fingerprint()}).code == 0);
        const Outcome invitation = ctl({QStringLiteral("invite"), QStringLiteral("library")});
        QVERIFY2(invitation.code == 0, qPrintable(invitation.err));
        QVERIFY(invitation.out.contains(m_servers.ssh()) && invitation.out.contains(m_servers.fingerprint()));
        QVERIFY(!invitation.out.contains(m_data->path()) && !invitation.out.contains(m_servers.file("ssh/id")));
        QVERIFY(ctl({QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("Ada")}).code == 0);
        QVERIFY(ctl({QStringLiteral("invite"), QStringLiteral("Harbour")}).err.contains(QLatin1String("not-shared")));
    }
    void whoGoesOnWithoutAnAccount_syncs_andTheirEditsStayAsSuggestions()
    {
        m_environment.insert(QStringLiteral("MYCEL_EXTRA_CA"), m_servers.file("ca.pem"));
        QVERIFY(ctl({QStringLiteral("add"), m_servers.https(QStringLiteral("/half/library.git"))}).code == 0);
        QFile body(m_data->path() + QStringLiteral("/body.md"));
        QVERIFY(body.open(QIODevice::WriteOnly) && body.write("A tent.\n") > 0);
        body.close();
        QVERIFY(ctl({QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("library"), QStringLiteral("--title"), QStringLiteral("Tents"), QStringLiteral("--body-file"), body.fileName()}).code == 0);
        QVERIFY(sync().err.contains(QLatin1String("needs-secret")));
        QCOMPARE(connection({QStringLiteral("--guest")})[QStringLiteral("signIn")].toString(), QStringLiteral("guest"));
        const Outcome synced = sync();
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connectiontest.moc"
