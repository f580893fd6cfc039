// The wire is cut after N bytes of a push or fetch, up and down, over HTTPS and SSH: whatever had arrived, trying again gets
// through, nothing is there twice, and both repositories are whole. ./dev soak: for every N of a small exchange, which takes
// hours, and at 200 places of a large one. MYCEL_CUTS: at so many places of the small one instead; 0 is every byte.
#include "tests/support/cutproxy.h"
#include "tests/support/gitservers.h"
#include "tests/support/sending.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::BareRepository;
using mycel::tests::CutProxy;
using mycel::tests::Sender;
using mycel::tests::Workshop;

namespace {

constexpr qsizetype Large = 400'000;

} // namespace

class CutTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    BareRepository m_place;
    std::unique_ptr<Sender> m_me;

    static int soak() { return qMax(1, qEnvironmentVariableIntValue("MYCEL_SOAK")); }
    void each()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("direction");
        QTest::newRow("https up") << m_servers.https(QStringLiteral("/private/library.git")) << int(CutProxy::Up);
        QTest::newRow("https down") << m_servers.https(QStringLiteral("/private/library.git")) << int(CutProxy::Down);
        QTest::newRow("ssh up") << m_servers.ssh() << int(CutProxy::Up);
        QTest::newRow("ssh down") << m_servers.ssh() << int(CutProxy::Down);
    }
    /// The same address by way of the wire.
    static QString through(const CutProxy &wire, const QString &address)
    {
        const QString port = QStringLiteral(":%1/");
        return QString(address).replace(port.arg(readAddress(address)->port), port.arg(wire.port()));
    }
    /// Bytes that do not get smaller on the way.
    static QByteArray noise(qsizetype size)
    {
        QByteArray noise(size, Qt::Uninitialized);
        QRandomGenerator *chance = QRandomGenerator::global();
        std::ranges::generate(noise, [chance] { return char(chance->generate()); });
        return noise;
    }
    /// An edit, with so much noise beside it.
    Id editWith(qsizetype bytesMore)
    {
        if (bytesMore > 0)
            m_me->shop.write(QStringLiteral("noise"), noise(bytesMore));
        return m_me->edit();
    }
    static int timesInSmall() { return qEnvironmentVariableIsSet("MYCEL_CUTS") ? qEnvironmentVariableIntValue("MYCEL_CUTS") : soak() > 1 ? 0 : 8; }
    static int timesInLarge() { return soak() > 1 ? 20 * soak() : 3; }
    /// Of an exchange of so many bytes, the ones after which it is cut; all of them where `times` is 0.
    static QList<qint64> places(qint64 whole, int times)
    {
        const qint64 step = times > 0 ? whole / times + 1 : 1;
        QList<qint64> all;
        for (qint64 bytes = 0; bytes <= whole; bytes += step)
            all.append(bytes);
        return all;
    }
    /// Sends an edit again and again, cut off at each of the places.
    void sends(const QString &address, int direction, qsizetype bytesMore, int times)
    {
        const auto way = CutProxy::Direction(direction);
        CutProxy wire(readAddress(address)->port);
        const QString cut = through(wire, address);
        Id before = m_me->tip();
        editWith(bytesMore);
        wire.cutAfter(way, -1);
        QCOMPARE(m_me->send(cut, before), QStringLiteral("accepted"));
        const qint64 whole = wire.count(way);
        QVERIFY(whole > 1000);

        int arrivedAllTheSame = 0;
        for (const qint64 bytes : places(whole, times)) {
            before = m_me->tip();
            const Id now = editWith(bytesMore);
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
    /// Fetches what somebody else has published again and again, cut off at each of the places.
    void fetches(const QString &address, int direction, qsizetype bytesMore, int times)
    {
        const auto way = CutProxy::Direction(direction);
        // Somebody else has published.
        const Workshop other;
        other.git({QStringLiteral("pull"), QStringLiteral("-q"), m_place.folder(), QStringLiteral("main")});
        other.write(QStringLiteral("theirs.md"), "# Theirs\n" + QByteArray::number(direction) + address.toUtf8() + QByteArray::number(bytesMore));
        if (bytesMore > 0)
            other.write(QStringLiteral("their noise"), noise(bytesMore));
        const Id now = tests::idOf(other.commit());
        other.git({QStringLiteral("push"), QStringLiteral("-q"), m_place.folder(), QStringLiteral("main")});
        CutProxy wire(readAddress(address)->port);
        wire.cutAfter(way, -1);
        QCOMPARE(m_me->go(through(wire, address))->tips.value("main"), now);
        const qint64 whole = wire.count(way);
        QVERIFY(whole > (way == CutProxy::Down ? bytesMore : 0));
        int brought = 0;
        for (const qint64 bytes : places(whole, times)) {
            wire.cutAfter(way, bytes);
            const auto fetched = m_me->go(through(wire, address));
            brought += bool(fetched);
            if (fetched)
                QCOMPARE(fetched->tips.value("main"), now);
            else
                QVERIFY2(fetched.error().why == "cut", qPrintable(QStringLiteral("after %1 bytes: ").arg(bytes) + Sender::wordOf(fetched.error())));
            const auto again = m_me->go(address);
            QVERIFY2(again, again ? "" : again.error().why.constData());
            QCOMPARE(again->tips.value("main"), now);
        }
        qInfo("%lld bytes; %d times it came all the same", static_cast<long long>(whole), brought);
        m_me->adopt();
        m_me->shop.git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--ff-only"), QString::fromLatin1(now.hex())});
        m_me->shop.git({QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QVERIFY(m_servers.start(m_place.folder()));
        m_me = std::make_unique<Sender>(Access{{QStringLiteral("alice"), QStringLiteral("s3cret"), m_servers.file("ssh/id"), {}},
                                               QByteArray::fromBase64(m_servers.fingerprint().mid(7).toLatin1()), readAuthority(m_servers.file("ca.pem")).value_or(QByteArray())});
        QCOMPARE(m_me->send(m_servers.ssh(), Id()), QStringLiteral("accepted"));
    }
    void aCutWire_isACleanRetry_data() { each(); }
    void aCutWire_isACleanRetry()
    {
        QFETCH(QString, address);
        QFETCH(int, direction);
        sends(address, direction, 0, timesInSmall());
    }
    void aCutWire_inALargeExchange_isACleanRetry_data() { each(); }
    void aCutWire_inALargeExchange_isACleanRetry()
    {
        QFETCH(QString, address);
        QFETCH(int, direction);
        sends(address, direction, Large, timesInLarge());
    }
    void aWireThatIsCutWhileFetching_isACleanRetry_data() { each(); }
    void aWireThatIsCutWhileFetching_isACleanRetry()
    {
        QFETCH(QString, address);
        QFETCH(int, direction);
        fetches(address, direction, 0, timesInSmall());
    }
    void aWireThatIsCutWhileFetchingMuch_isACleanRetry_data() { each(); }
    void aWireThatIsCutWhileFetchingMuch_isACleanRetry()
    {
        QFETCH(QString, address);
        QFETCH(int, direction);
        fetches(address, direction, Large, timesInLarge());
    }
};

QTEST_GUILESS_MAIN(CutTest)
#include "cuttest.moc"
