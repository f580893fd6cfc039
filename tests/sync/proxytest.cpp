// A library that is reached through a proxy: the proxy is told the server's name and asks for it itself, over HTTPS and SSH;
// and where it is not there, refuses, or cannot be understood, that is said and no other way is taken.
#include "tests/support/gitservers.h"
#include "tests/support/proxyserver.h"

#include "sync/proxy.h"
#include "sync/syncer.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::freePort;
using mycel::tests::ProxyServer;
using mycel::tests::Workshop;

class ProxyTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    Workshop m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    const std::atomic<bool> m_go{false};

    /// As nobody but the proxy knows it.
    QString elsewhere(QString address) const { return address.replace(QLatin1String("localhost"), QLatin1String("library.test")).replace(QLatin1String("127.0.0.1"), QLatin1String("library.test")); }
    Place place(const QString &address, const QString &proxy) const
    {
        Place place{m_data->path() + QStringLiteral("/l.git"), m_data->path() + QStringLiteral("/quarantine"), m_data->path() + QStringLiteral("/l.lock"), {}};
        Errand &errand = place.errand;
        errand.address = readAddress(address).value();
        errand.access.authorities = readAuthority(m_servers.file("ca.pem")).value_or(QByteArray());
        errand.access.hostKey = QByteArray::fromBase64(m_servers.fingerprint().mid(7).toLatin1());
        errand.access.credentials.keyFile = m_servers.file("ssh/id");
        errand.proxy = proxy;
        errand.apart = QStringLiteral("harbour");
        errand.budget.silenceSeconds = 20;
        return place;
    }
    QString outcome(const QString &address, const QString &proxy) const
    {
        const auto synced = Syncer().sync(place(address, proxy), {}, m_go);
        return synced ? QStringLiteral("fine") : QString::fromLatin1(synced.error().why) + (synced.error().why.isEmpty() ? QStringLiteral("%1: %2").arg(int(synced.error().kind)).arg(synced.error().detail) : QString());
    }
    static void forgetSystem()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
    }
    void eachWay() const
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("https") << elsewhere(m_servers.https(QStringLiteral("/open/library.git")));
        QTest::newRow("ssh") << elsewhere(m_servers.ssh());
    }
private Q_SLOTS:
    void initTestCase()
    {
        forgetSystem();
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_shop.write(QStringLiteral("guides/a/index.md"), "# A\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
    }
    void init() { m_data = std::make_unique<QTemporaryDir>(); }

    void whatIsTyped_isReadInOneForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("system") << QStringLiteral("system") << QString();
        QTest::newRow("none") << QStringLiteral(" None ") << QStringLiteral("none");
        QTest::newRow("tor") << QStringLiteral("tor") << QStringLiteral("tor://127.0.0.1:9050");
        QTest::newRow("tor elsewhere") << QStringLiteral("tor://10.0.0.1:9150") << QStringLiteral("tor://10.0.0.1:9150");
        QTest::newRow("socks") << QStringLiteral("SOCKS5://Proxy.example.org/") << QStringLiteral("socks5://proxy.example.org:1080");
        QTest::newRow("socks, as curl says it") << QStringLiteral("socks5h://[::1]:99") << QStringLiteral("socks5://[::1]:99");
        QTest::newRow("as somebody") << QStringLiteral("HTTP://Rönn@Proxy.example.org:3128") << QStringLiteral("http://Rönn@proxy.example.org:3128");
        QTest::newRow("as somebody, where the system says which") << QStringLiteral("system:rönn") << QStringLiteral("system:r%C3%B6nn");
        QTest::newRow("http") << QStringLiteral("http://127.0.0.1") << QStringLiteral("http://127.0.0.1:8080");
    }
    void whatIsTyped_isReadInOneForm()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const auto proxy = readProxy(typed);
        QVERIFY(proxy);
        QCOMPARE(proxy->text(), text);
        QCOMPARE(readProxy(text).value(), *proxy);
    }
    void whatIsNoProxy_isRefused()
    {
        for (const char *typed : {"127.0.0.1:9050", "socks4://127.0.0.1", "https://proxy", "http://", "http://u:p@proxy", "tor://u@127.0.0.1:9050", "socks5://proxy/path", "http://proxy?x", "http://proxy:0", "http://proxy:70000", "nonsense", "socks5:127.0.0.1"})
            QVERIFY2(!readProxy(QString::fromLatin1(typed)), typed);
    }
    void throughSocks5_theProxyIsToldTheName_data() { eachWay(); }
    void throughSocks5_theProxyIsToldTheName()
    {
        QFETCH(QString, address);
        const ProxyServer proxy(ProxyServer::Speaks::Socks5);
        QCOMPARE(outcome(address, proxy.address()), QStringLiteral("fine"));
        QVERIFY(!proxy.asked().isEmpty());
        for (const ProxyServer::Asked &asked : proxy.asked())
            QCOMPARE(asked, (ProxyServer::Asked{readAddress(address)->server().toUtf8(), true, {}}));
    }
    void throughTor_eachLibraryIsKeptApart_data() { eachWay(); }
    void throughTor_eachLibraryIsKeptApart()
    {
        QFETCH(QString, address);
        const ProxyServer proxy(ProxyServer::Speaks::Socks5);
        QCOMPARE(outcome(address, proxy.asTor()), QStringLiteral("fine"));
        QVERIFY(!proxy.asked().isEmpty());
        for (const ProxyServer::Asked &asked : proxy.asked())
            QCOMPARE(asked, (ProxyServer::Asked{readAddress(address)->server().toUtf8(), true, "harbour"}));
    }
    void throughHttp_theProxyIsToldTheName_data() { eachWay(); }
    void throughHttp_theProxyIsToldTheName()
    {
        QFETCH(QString, address);
        const ProxyServer proxy(ProxyServer::Speaks::Http);
        QCOMPARE(outcome(address, proxy.address()), QStringLiteral("fine"));
        QVERIFY(!proxy.asked().isEmpty());
        for (const ProxyServer::Asked &asked : proxy.asked())
            QCOMPARE(asked, (ProxyServer::Asked{readAddress(address)->server().toUtf8(), true, {}}));
    }
    void throughTheSystemsProxy_itIsToldTheName_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("scheme");
        for (const bool ssh : {false, true}) {
            const QString address = elsewhere(ssh ? m_servers.ssh() : m_servers.https(QStringLiteral("/open/library.git")));
            const auto row = [&](const char *name, const char *scheme) { QTest::addRow("%s, %s=%s", ssh ? "ssh" : "https", name, scheme) << address << QByteArray(name) << QString::fromLatin1(scheme); };
            for (const char *scheme : {"", "http://", "socks5://", "socks5h://"})
                row("http_proxy", scheme);
            for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                row(name, "socks5h://");
        }
    }
    void throughTheSystemsProxy_itIsToldTheName()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, name);
        QFETCH(QString, scheme);
        const auto forget = qScopeGuard(forgetSystem);
        ProxyServer proxy(scheme.startsWith(QLatin1String("socks")) ? ProxyServer::Speaks::Socks5 : ProxyServer::Speaks::Http);
        proxy.wantUser(QStringLiteral("rönn"), QStringLiteral("grön"));
        qputenv(name.constData(), QStringLiteral("%1r%C3%B6nn:gr%C3%B6n@127.0.0.1:%2").arg(scheme).arg(proxy.port()).toUtf8());
        QCOMPARE(outcome(address, QStringLiteral("system")), QStringLiteral("fine"));
        QVERIFY(!proxy.asked().isEmpty());
        for (const ProxyServer::Asked &asked : proxy.asked())
            QCOMPARE(asked, (ProxyServer::Asked{readAddress(address)->server().toUtf8(), true, "rönn"}));
    }
    void whatTheSystemExcepts_isReachedStraight_andNothingElse()
    {
        const auto forget = qScopeGuard(forgetSystem);
        ProxyServer proxy(ProxyServer::Speaks::Socks5);
        qputenv("all_proxy", proxy.address().toUtf8());
        qputenv("no_proxy", "example.org, .localhost,127.0.0.1");
        for (const QString &address : {m_servers.https(QStringLiteral("/open/library.git")), m_servers.ssh()})
            QCOMPARE(outcome(address, QString()), QStringLiteral("fine"));
        QVERIFY(proxy.asked().isEmpty());
        qputenv("no_proxy", "host,7.0.0.1,0.0.1");
        for (const QString &address : {m_servers.https(QStringLiteral("/open/library.git")), m_servers.ssh()}) {
            proxy.forget();
            QCOMPARE(outcome(address, QString()), QStringLiteral("fine"));
            QVERIFY(!proxy.asked().isEmpty());
        }
    }
    void whereTheSystemsProxyCannotHelp_thatIsSaid_andNoOtherWayIsTaken()
    {
        const auto forget = qScopeGuard(forgetSystem);
        for (const QString &address : {m_servers.https(QStringLiteral("/open/library.git")), m_servers.ssh()}) { // reachable without it
            for (const char *scheme : {"http", "socks5h"}) {
                qputenv("http_proxy", QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(freePort()).toUtf8());
                QCOMPARE(outcome(address, QString()), QStringLiteral("proxy"));
            }
            ProxyServer refusing(ProxyServer::Speaks::Http);
            refusing.refuseAll();
            qputenv("http_proxy", refusing.address().toUtf8());
            QCOMPARE(outcome(address, QString()), QStringLiteral("beyond-proxy"));
            for (const char *written : {"socks4://127.0.0.1:9", "https://proxy.example.org", "tor://127.0.0.1:9050", "http://", "http://proxy:70000", "http://[", "none://"}) {
                qputenv("http_proxy", written);
                QVERIFY2(outcome(address, QString()) == QLatin1String("bad-proxy"), written);
            }
        }
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
    }
    void whereItCannotHelp_thatIsSaid_andNoOtherWayIsTaken_data()
    {
        QTest::addColumn<QString>("address"); // reachable without it
        QTest::newRow("https") << m_servers.https(QStringLiteral("/open/library.git"));
        QTest::newRow("ssh") << m_servers.ssh();
    }
    void whereItCannotHelp_thatIsSaid_andNoOtherWayIsTaken()
    {
        QFETCH(QString, address);
        const QString nobody = QStringLiteral("127.0.0.1:%1").arg(freePort());
        QCOMPARE(outcome(address, QStringLiteral("socks5://") + nobody), QStringLiteral("proxy"));
        QCOMPARE(outcome(address, QStringLiteral("http://") + nobody), QStringLiteral("proxy"));
        QCOMPARE(outcome(address, QStringLiteral("tor://") + nobody), QStringLiteral("proxy"));
        QCOMPARE(outcome(address, QStringLiteral("nonsense")), QStringLiteral("bad-proxy"));
        for (const auto speaks : {ProxyServer::Speaks::Socks5, ProxyServer::Speaks::Http}) {
            ProxyServer refusing(speaks);
            refusing.refuseAll();
            QCOMPARE(outcome(address, refusing.address()), QStringLiteral("beyond-proxy"));
            QVERIFY(!refusing.asked().isEmpty());
        }
        QTcpServer stranger; // takes the call and says nothing of what a proxy says
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        Place there = place(address, QStringLiteral("socks5://127.0.0.1:%1").arg(stranger.serverPort()));
        there.errand.budget.silenceSeconds = 1;
        QCOMPARE(Syncer().sync(there, {}, m_go).error().kind, Error::Kind::Offline);
        QVERIFY(!QFile::exists(m_data->path() + QStringLiteral("/l.git")));
    }
    void oneThatAsksWhoWeAre_isToldThat_andAWrongAnswerIsSaid_data() { eachWay(); }
    void oneThatAsksWhoWeAre_isToldThat_andAWrongAnswerIsSaid()
    {
        QFETCH(QString, address);
        for (const auto speaks : {ProxyServer::Speaks::Socks5, ProxyServer::Speaks::Http}) {
            ProxyServer asking(speaks);
            const QString user = QStringLiteral("rönn"), secret = QStringLiteral("grön"); // more than ASCII
            asking.wantUser(user, secret);
            const auto as = [&](const QString &name, const QString &word) {
                Place there = place(address, asking.address());
                there.errand.access.proxyLogin = {name, word, false};
                const auto synced = Syncer().sync(there, {}, m_go);
                return synced ? QByteArray("fine") : synced.error().why + QByteArray::number(int(synced.error().kind));
            };
            const QByteArray signIn = QByteArray::number(int(Error::Kind::SignIn));
            QCOMPARE(as({}, {}), "proxy-needs-secret" + signIn);
            QCOMPARE(as(user, QStringLiteral("wrong")), "proxy-wrong-secret" + signIn);
            QVERIFY(asking.asked().isEmpty());
            QCOMPARE(as(user, secret), QByteArray("fine"));
            QCOMPARE(asking.asked().first(), (ProxyServer::Asked{readAddress(address)->server().toUtf8(), true, QByteArray("rönn")}));
            QDir(m_data->path()).removeRecursively();
            m_data = std::make_unique<QTemporaryDir>();
        }
    }
    void aPasswordInTheAddressOfAProxy_isNeverTaken()
    {
        const auto read = readProxy(QStringLiteral("http://rönn:grön@proxy.example.org"));
        QCOMPARE(read.error().why, QByteArray("proxy-secret"));
        QVERIFY(!read.error().detail.contains(QStringLiteral("grön")));
    }
    void aStrangerBehindAProxy_isNamedAllTheSame()
    {
        const ProxyServer proxy(ProxyServer::Speaks::Socks5);
        Place there = place(elsewhere(m_servers.ssh()), proxy.address());
        there.errand.access.hostKey.clear();
        const auto stranger = Syncer().sync(there, {}, m_go);
        QCOMPARE(stranger.error().why, QByteArray("unknown-host"));
        QCOMPARE(stranger.error().detail, m_servers.fingerprint());
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"
