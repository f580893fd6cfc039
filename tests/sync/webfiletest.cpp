// A file of the web is fetched by the courier, when it is asked for: through the proxy alone, bounded, and never further than where
// it is as safe as where it was sent.
#include "sync/couriercall.h"
#include "sync/pageaddress.h"
#include "tests/support/gitservers.h"
#include "tests/support/proxyserver.h"

#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::freePort;
using mycel::tests::ProxyServer;
using mycel::tests::Workshop;

namespace {

/// A server of plain HTTP in a thread of its own; what it answers to a path is told beforehand, and what it was asked kept.
class WebServer {
public:
    explicit WebServer(QHash<QByteArray, QByteArray> answers) : m_answers(std::move(answers)), m_port(freePort()), m_thread([this] { serve(); })
    {
        while (!m_ready)
            std::this_thread::yield();
    }
    ~WebServer()
    {
        m_over = true;
        m_thread.join();
    }
    [[nodiscard]] QString address(const char *path) const { return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QLatin1String(path)); }
    [[nodiscard]] QByteArrayList asked() const
    {
        const QMutexLocker one(&m_guard);
        return m_asked;
    }

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost, quint16(m_port));
        m_ready = true;
        while (!m_over) {
            if (!server.waitForNewConnection(50))
                continue;
            const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
            QByteArray head;
            while (!head.contains("\r\n\r\n") && client->waitForReadyRead(5000))
                head += client->readAll();
            {
                const QMutexLocker one(&m_guard);
                m_asked.append(head);
            }
            client->write(m_answers.value(head.split(' ').value(1), "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"));
            while (client->bytesToWrite() > 0 && client->waitForBytesWritten(2000)) { }
            client->disconnectFromHost();
        }
    }
    QHash<QByteArray, QByteArray> m_answers;
    int m_port;
    std::atomic<bool> m_over = false, m_ready = false;
    mutable QMutex m_guard;
    QByteArrayList m_asked;
    std::thread m_thread;
};

QByteArray answer(const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

QByteArray sentOn(const QByteArray &to)
{
    return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

class WebFileTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    Workshop m_shop;
    const std::atomic<bool> m_go{false};

    Result<QByteArray> fetched(const QString &address, const QString &proxy = QStringLiteral("none"), qint64 most = 1 << 20) const
    {
        const QTemporaryDir folder;
        const auto page = readPageAddress(address);
        if (!page)
            return fail(page.error());
        Errand errand;
        errand.address = page->address;
        errand.page = page->url;
        errand.quarantine = folder.path();
        errand.proxy = proxy;
        errand.apart = QStringLiteral("apart");
        errand.access.authorities = readAuthority(m_servers.file("ca.pem")).value_or(QByteArray());
        errand.budget.bytes = most;
        errand.budget.silenceSeconds = 5;
        errand.budget.totalSeconds = 30;
        const auto arrived = runErrand(errand, {}, m_go);
        QFile file(folder.path() + QStringLiteral("/page"));
        return arrived ? (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?")) : Result<QByteArray>(fail(arrived.error()));
    }
    QByteArray why(const QString &address, const QString &proxy = QStringLiteral("none"), qint64 most = 1 << 20) const
    {
        const auto page = fetched(address, proxy, most);
        return page ? QByteArray("fine") : page.error().why;
    }
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_shop.write(QStringLiteral("guides/a/index.md"), "# A\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
    }
    void addresses_areReadAsStrictlyAsThoseOfLibraries()
    {
        QCOMPARE(readPageAddress(QStringLiteral(" webcal://Events.example/feed/?token=a%2Fb&x=1#top"))->url, QStringLiteral("https://events.example/feed/?token=a%2Fb&x=1"));
        QCOMPARE(readPageAddress(QStringLiteral("https://events.example"))->url, QStringLiteral("https://events.example/"));
        QCOMPARE(readPageAddress(QStringLiteral("https://events.example:8443/a.ics"))->address.server(), QStringLiteral("events.example:8443"));
        const QHash<QByteArray, QByteArray> refused{{"http://events.example/a.ics", "plain-http"}, {"https://u:p@events.example/a.ics", "secret-in-address"}, {"file:///etc/passwd", "unknown-scheme"},
                                                    {"ftp://events.example/a", "unknown-scheme"}, {"javascript:alert(1)", "unknown-scheme"}, {"/etc/passwd", "unreadable"}, {"https://-x.example/a", "unreadable"}, {"https:///a", "no-host"}};
        for (auto each = refused.begin(); each != refused.end(); ++each) {
            const auto page = readPageAddress(QString::fromLatin1(each.key()));
            QVERIFY2(!page, each.key().constData());
            QCOMPARE(page.error().why, each.value());
        }
    }
    void aFile_isFetched_withoutSayingWhoAsks()
    {
        const WebServer web({{"/feed?x=1", answer("BEGIN:VCALENDAR", "Set-Cookie: a=b\r\n")}, {"/empty", answer({})}});
        QCOMPARE(fetched(web.address("/feed?x=1")).value(), QByteArray("BEGIN:VCALENDAR"));
        QCOMPARE(fetched(web.address("/empty")).value(), QByteArray());
        for (const QByteArray &head : web.asked()) {
            const QByteArray lower = head.toLower();
            QVERIFY2(!lower.contains("cookie") && !lower.contains("authorization") && !lower.contains("referer") && !lower.contains("mycel") && !lower.contains("qt"), head.constData());
        }
        QCOMPARE(why(web.address("/none")), QByteArray("no-feed"));
        QCOMPARE(why(m_servers.https(QStringLiteral("/forbidden"))), QByteArray("feed-closed"));
        QCOMPARE(why(m_servers.https(QStringLiteral("/private/library.git/HEAD"))), QByteArray("feed-closed"));
        QCOMPARE(why(m_servers.https(QStringLiteral("/broken"))), QByteArray("server-error"));
    }
    void whatIsTooMuch_isNotTaken()
    {
        const WebServer web({{"/long", answer(QByteArray(3 << 20, 'x'))}, {"/endless", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(3 << 20, 'x')}, {"/packed", answer("\x1f\x8b", "Content-Encoding: gzip\r\n")}});
        QCOMPARE(why(web.address("/long")), QByteArray("long-feed"));
        QCOMPARE(why(web.address("/endless")), QByteArray("long-feed"));
        QCOMPARE(fetched(web.address("/packed")).value_or("\x1f\x8b"), QByteArray("\x1f\x8b")); // as it is, or not at all
    }
    void sentOn_isFollowedOnlyWhereThatIsAsSafe()
    {
        const QByteArray secure = m_servers.https(QStringLiteral("/open/library.git/HEAD")).toLatin1();
        const WebServer web({{"/there", sentOn("/here")}, {"/here", answer("here")}, {"/round", sentOn("/round")}, {"/file", sentOn("file:///etc/passwd")}, {"/plain", sentOn("http://events.example/")},
                             {"/ten", sentOn("https://10.0.0.1/")}, {"/six", sentOn("https://[::ffff:127.0.0.1]/")}, {"/link", sentOn("https://169.254.169.254/latest")}, {"/name", sentOn("https://router/")}, {"/local", sentOn("https://printer.local/")},
                             {"/secure", sentOn(secure)}, {"/user", sentOn("https://a:b@events.example/")}});
        QCOMPARE(fetched(web.address("/there")).value(), QByteArray("here"));
        QCOMPARE(why(web.address("/round")), QByteArray("redirects"));
        for (const char *path : {"/file", "/plain", "/user"})
            QCOMPARE(why(web.address(path)), QByteArray("unsafe-redirect"));
        for (const char *path : {"/ten", "/six", "/link", "/name", "/local", "/secure"})
            QCOMPARE(why(web.address(path)), QByteArray("private-host"));
        QCOMPARE(web.asked().size(), 2 + 6 + 3 + 6);
    }
    void theProxyIsToldTheName_andNothingGoesAroundIt()
    {
        const QString there = QStringLiteral("/open/library.git/info/refs?service=git-upload-pack");
        const QString address = m_servers.https(there).replace(QLatin1String("localhost"), QLatin1String("library.test")); // as nobody but the proxy knows it
        for (const auto speaks : {ProxyServer::Speaks::Socks5, ProxyServer::Speaks::Http}) {
            const ProxyServer proxy(speaks);
            QVERIFY(fetched(address, proxy.address()).value_or(QByteArray()).contains("refs/heads/"));
            QCOMPARE(proxy.asked(), (QList<ProxyServer::Asked>{{readPageAddress(address)->address.server().toUtf8(), true, {}}}));
        }
        const ProxyServer tor(ProxyServer::Speaks::Socks5);
        QVERIFY(fetched(address, tor.asTor()));
        QCOMPARE(tor.asked().first().user, QByteArray("apart"));
        const WebServer web({{"/here", answer("here")}});
        const QString nobody = QStringLiteral("127.0.0.1:%1").arg(freePort());
        QCOMPARE(why(web.address("/here"), QStringLiteral("socks5://") + nobody), QByteArray("proxy"));
        QCOMPARE(why(address, QStringLiteral("http://") + nobody), QByteArray("proxy"));
        QVERIFY(why(web.address("/here"), QStringLiteral("http://") + nobody) != "fine");
        QCOMPARE(why(web.address("/here"), QStringLiteral("nonsense")), QByteArray("bad-proxy"));
        ProxyServer refusing(ProxyServer::Speaks::Socks5);
        refusing.refuseAll();
        QCOMPARE(why(address, refusing.address()), QByteArray("beyond-proxy"));
        QVERIFY(web.asked().isEmpty());
    }
    void whoeverIsNotWhoTheySay_isNotAsked()
    {
        QCOMPARE(why(m_servers.expired()), QByteArray("certificate-expired"));
        QCOMPARE(why(m_servers.misnamed()), QByteArray("certificate-name"));
        QCOMPARE(why(m_servers.lonely()), QByteArray("certificate-self-signed"));
    }
};

QTEST_GUILESS_MAIN(WebFileTest)
#include "webfiletest.moc"
