// The wire is cut after N bytes of a small push, up and down, over HTTPS and SSH: whatever had arrived, trying again gets
// through, nothing is there twice, and both repositories are whole. MYCEL_CUTS: how many places each way; 0 is every byte.
#include "tests/support/cutproxy.h"
#include "tests/support/gitservers.h"
#include "tests/support/sending.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::BareRepository;
using mycel::tests::CutProxy;
using mycel::tests::Sender;

class CutTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    BareRepository m_place;
    std::unique_ptr<Sender> m_me;
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QVERIFY(m_servers.start(m_place.folder()));
        m_me = std::make_unique<Sender>(Access{{QStringLiteral("alice"), QStringLiteral("s3cret"), m_servers.file("ssh/id"), {}},
                                               QByteArray::fromBase64(m_servers.fingerprint().mid(7).toLatin1()), readAuthority(m_servers.file("ca.pem")).value_or(QByteArray())});
        QCOMPARE(m_me->send(m_servers.ssh(), Id()), QStringLiteral("accepted"));
    }
    void aCutWire_isACleanRetry_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("direction");
        QTest::newRow("https up") << m_servers.https(QStringLiteral("/private/library.git")) << int(CutProxy::Up);
        QTest::newRow("https down") << m_servers.https(QStringLiteral("/private/library.git")) << int(CutProxy::Down);
        QTest::newRow("ssh up") << m_servers.ssh() << int(CutProxy::Up);
        QTest::newRow("ssh down") << m_servers.ssh() << int(CutProxy::Down);
    }
    void aCutWire_isACleanRetry()
    {
        QFETCH(QString, address);
        QFETCH(int, direction);
        const auto way = CutProxy::Direction(direction);
        const int port = readAddress(address)->port;
        CutProxy wire(port);
        const QString cut = QString(address).replace(QStringLiteral(":%1/").arg(port), QStringLiteral(":%1/").arg(wire.port()));
        Id before = m_me->tip();
        m_me->edit();
        wire.cutAfter(way, -1);
        QCOMPARE(m_me->send(cut, before), QStringLiteral("accepted"));
        const qint64 whole = wire.count(way);
        QVERIFY(whole > 1000);

        const int cuts = qEnvironmentVariableIntValue("MYCEL_CUTS");
        const qint64 step = cuts > 0 ? whole / cuts + 1 : qEnvironmentVariableIsSet("MYCEL_CUTS") ? 1 : whole / 8 + 1;
        int arrivedAllTheSame = 0;
        for (qint64 bytes = 0; bytes <= whole; bytes += step) {
            before = m_me->tip();
            const Id now = m_me->edit();
            wire.cutAfter(way, bytes);
            const QString said = m_me->send(cut, before);
            const Id there = m_place.tip();
            QVERIFY2(there == before || there == now, qPrintable(QStringLiteral("after %1 bytes").arg(bytes)));
            QVERIFY2(there == now || said != QLatin1String("accepted"), "accepted, and it is not there");
            QVERIFY2(said == QLatin1String("accepted") || said == QLatin1String("cut"), qPrintable(said));
            arrivedAllTheSame += there == now && said != QLatin1String("accepted");
            // The same try again, whether or not the first had arrived; and a fetch tells.
            QString again = QStringLiteral("behind");
            for (int tries = 0; tries < 100 && again == QLatin1String("behind"); ++tries) // the server may still be at the first
                again = m_me->send(address, before);
            QCOMPARE(again, QStringLiteral("accepted"));
            const auto fetched = m_me->go(address);
            QVERIFY(fetched && fetched->tips.value("main") == now);
        }
        qInfo("%lld bytes; %d times only the answer was lost", static_cast<long long>(whole), arrivedAllTheSame);
        m_place.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
        m_me->shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
        QCOMPARE(m_place.git({QStringLiteral("rev-list"), QStringLiteral("--all")}), m_me->shop.git({QStringLiteral("rev-list"), QStringLiteral("--all")}));
    }
};

QTEST_GUILESS_MAIN(CutTest)
#include "cuttest.moc"
