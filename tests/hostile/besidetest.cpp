// Where a library is reached through a proxy, nothing leaves beside it: every connection is to the proxy, and nobody is asked
// for a name, nor looked for who could be. Seen from outside, by strace; and the test first shows that it would see it.
#include "tests/hostile/systemcalls.h"
#include "tests/support/gitservers.h"
#include "tests/support/proxyserver.h"

#include <QTest>

using mycel::tests::Outcome;
using mycel::tests::ProxyServer;
using mycel::tests::SystemCalls;
using mycel::tests::Workshop;
using mycel::tests::World;

namespace {

constexpr int MostMilliseconds = 240'000; // strace makes everything slow

QString told(const QList<SystemCalls::Call> &calls)
{
    QStringList lines;
    for (const SystemCalls::Call &call : calls.mid(0, 5))
        lines.append(QStringLiteral("%1: %2").arg(call.process).arg(call.text.left(300)));
    return lines.join(u'\n');
}

} // namespace

class BesideTest : public QObject {
    Q_OBJECT
    mycel::tests::GitServers m_servers;
    Workshop m_shop;

    SystemCalls traced(const World &world, const QStringList &words, Outcome &outcome) const
    {
        return SystemCalls::of(world, QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), QStringList{QStringLiteral("--data"), world.data()} + words, outcome, MostMilliseconds);
    }
    /// What goes anywhere but to the proxy.
    static QString besides(const SystemCalls &calls, int proxy)
    {
        const QString allowed = QStringLiteral("^connect\\([0-9]+, \\{sa_family=AF_INET, sin_port=htons\\(%1\\), sin_addr=inet_addr\\(\"127\\.0\\.0\\.1\"\\)").arg(proxy);
        const auto talks = calls.matching(QStringLiteral("^(connect|sendto|sendmsg|sendmmsg|bind|listen)\\(.*AF_INET"));
        QList<SystemCalls::Call> found;
        for (const auto &call : talks) {
            if (!QRegularExpression(allowed).match(call.text).hasMatch())
                found.append(call);
        }
        return told(found + calls.lookingForAResolver() + calls.matching(QStringLiteral("systemd/resolve|avahi|nscd")));
    }
private Q_SLOTS:
    void initTestCase()
    {
        if (!SystemCalls::arePossible())
            QSKIP("strace cannot be used here");
        m_shop.write(QStringLiteral("guides/a.md"), "# A guide\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        qputenv("MYCEL_EXTRA_CA", m_servers.file("ca.pem").toLocal8Bit());
    }

    void withoutAProxy_theTestHearsIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("https") << m_servers.https(QStringLiteral("/open/library.git"));
        QTest::newRow("ssh") << m_servers.ssh().replace(QLatin1String("127.0.0.1"), QLatin1String("localhost"));
    }
    void withoutAProxy_theTestHearsIt()
    {
        QFETCH(QString, address);
        const World world;
        Outcome outcome;
        const auto calls = traced(world, {QStringLiteral("add"), address, QStringLiteral("--proxy"), QStringLiteral("none"), QStringLiteral("--key"), m_servers.file("ssh/id"), QStringLiteral("--trust-host"), m_servers.fingerprint()}, outcome);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(!besides(calls, 1).isEmpty());
        QVERIFY(!calls.lookingForAResolver().isEmpty());
    }
    void throughAProxy_nothingLeavesBesideIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("http");
        QTest::addColumn<QString>("variable"); // of the system's; empty: it is chosen for this library
        const QString https = m_servers.https(QStringLiteral("/open/library.git")).replace(QLatin1String("localhost"), QLatin1String("library.test"));
        const QString ssh = m_servers.ssh().replace(QLatin1String("127.0.0.1"), QLatin1String("library.test"));
        for (const bool http : {false, true}) {
            QTest::addRow("https, %s", http ? "CONNECT" : "SOCKS5") << https << http << QString();
            QTest::addRow("ssh, %s", http ? "CONNECT" : "SOCKS5") << ssh << http << QString();
        }
        QTest::newRow("https, the system's SOCKS5") << https << false << QStringLiteral("all_proxy");
        QTest::newRow("ssh, the system's SOCKS5") << ssh << false << QStringLiteral("all_proxy");
        QTest::newRow("https, the system's CONNECT") << https << true << QStringLiteral("https_proxy");
        QTest::newRow("ssh, the system's CONNECT") << ssh << true << QStringLiteral("http_proxy");
    }
    void throughAProxy_nothingLeavesBesideIt()
    {
        QFETCH(QString, address);
        QFETCH(bool, http);
        QFETCH(QString, variable);
        auto proxy = std::make_unique<ProxyServer>(http ? ProxyServer::Speaks::Http : ProxyServer::Speaks::Socks5);
        const int port = proxy->port();
        World world;
        if (!variable.isEmpty())
            world.also.insert(variable, proxy->address().replace(QLatin1String("socks5:"), QLatin1String("socks5h:")));
        Outcome outcome;
        const QStringList signIn{QStringLiteral("--key"), m_servers.file("ssh/id"), QStringLiteral("--trust-host"), m_servers.fingerprint()};
        const auto added = traced(world, QStringList{QStringLiteral("add"), address, QStringLiteral("--proxy"), variable.isEmpty() ? proxy->address() : QStringLiteral("system")} + signIn, outcome);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY2(besides(added, port).isEmpty(), qPrintable(besides(added, port)));
        QVERIFY(!proxy->asked().isEmpty());
        for (const ProxyServer::Asked &asked : proxy->asked())
            QVERIFY(asked.byName);
        // What is written here goes out the same way, and so does the question who we are.
        traced(world, {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("library"), QStringLiteral("--title"), QStringLiteral("Tents"), QStringLiteral("--body-file"), m_shop.folder() + QStringLiteral("/guides/a.md")}, outcome);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto sent = traced(world, QStringList{QStringLiteral("sync"), QStringLiteral("library")} + signIn, outcome);
        QVERIFY2(besides(sent, port).isEmpty(), qPrintable(besides(sent, port)));
        proxy.reset(); // and where it is gone, that is all
        const auto refused = traced(world, QStringList{QStringLiteral("sync"), QStringLiteral("library")} + signIn, outcome);
        QCOMPARE(outcome.why(), QByteArray("proxy"));
        QVERIFY2(besides(refused, port).isEmpty(), qPrintable(besides(refused, port)));
    }
};

QTEST_GUILESS_MAIN(BesideTest)
#include "besidetest.moc"
