// After silence() a process has no way to the internet, and keeps its ways to this computer.
#include "app/silence.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <netdb.h>

class SilentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoAsksForTheInternetIsRefused()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket before;
        before.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QVERIFY(before.waitForConnected()); // a display far away, say: it stays
        mycel::silence();
        QTcpSocket after;
        after.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QVERIFY(!after.waitForConnected());
        QVERIFY(!QUdpSocket().bind(QHostAddress::LocalHost));
        QVERIFY(!QTcpServer().listen(QHostAddress::LocalHostIPv6));
        addrinfo *found = nullptr;
        QVERIFY(getaddrinfo("localhost", nullptr, nullptr, &found) != 0);
        QCOMPARE(before.write("x"), 1);
        QVERIFY(before.waitForBytesWritten());
    }
    void theDoorOfTheSecondProgramStaysOpen()
    {
        mycel::silence();
        QLocalServer door;
        QVERIFY(door.listen(QStringLiteral("mycel-silent-%1").arg(QCoreApplication::applicationPid())));
        QLocalSocket other;
        other.connectToServer(door.serverName());
        QVERIFY(other.waitForConnected());
    }
};

QTEST_GUILESS_MAIN(SilentTest)
#include "silenttest.moc"
