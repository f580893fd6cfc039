// A library with several places: what is given for one goes to no other. Real servers, the real courier.
#include "model/commons.h"
#include "model/mine/mine.h"
#include "tests/support/askingserver.h"
#include "tests/support/gitservers.h"
#include "tests/support/person.h"
#include "tests/support/sending.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::AskingServer;
using mycel::tests::await;
using mycel::tests::BareRepository;
using mycel::tests::Person;
using mycel::tests::why;
using mycel::tests::Workshop;

class SeveralPlacesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<BareRepository> m_server;
    std::unique_ptr<tests::GitServers> m_servers;

    QString privately() const { return m_servers->https(QStringLiteral("/private/library.git")); }
    static SyncReport with(Person &who, const QString &place, const Given &given = {}) { return await(who.commons->syncNow(who.library, given, place))->value(0); }
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
    }
    void init()
    {
        m_server = std::make_unique<BareRepository>();
        Workshop shop;
        shop.write(QStringLiteral("guides/camp/index.md"), "---\ntitle: A camp\nlang: en\n---\nText.\n");
        shop.commit();
        shop.git({QStringLiteral("push"), QStringLiteral("-q"), m_server->folder(), QStringLiteral("main")});
        m_servers = std::make_unique<tests::GitServers>();
        QVERIFY(m_servers->start(m_server->folder()));
    }
    void whatIsGivenWithoutAPlace_isForTheLibrarysOwnServer_andTheOtherIsToldNothing()
    {
        Person ada(QStringLiteral("Ada"), privately(), m_servers->member());
        const AskingServer other;
        QCOMPARE(with(ada, other.address()).error->why, QByteArray("needs-secret"));
        const SyncReport both = with(ada, {}, m_servers->member());
        QCOMPARE(both.error->why, QByteArray("needs-secret"));
        QCOMPARE(both.state.where, other.address()); // its own server let us in
        QVERIFY(other.asked().size() > 1 && !other.wasTold());
        QCOMPARE(with(ada, privately(), m_servers->member()).state.phase, sync::State::Phase::Idle);
        QVERIFY(!other.wasTold());
        QVERIFY(with(ada, other.address(), m_servers->member()).error); // and now it is meant
        QVERIFY(other.wasTold());
    }
    void whatIsGivenForOnePlace_goesThereAlone_andEachHasItsOwn()
    {
        Person ada(QStringLiteral("Ada"), privately(), m_servers->member());
        const AskingServer other, third;
        for (const AskingServer *each : {&other, &third})
            QVERIFY(with(ada, each->address()).error);
        Given given;
        given.update(privately(), m_servers->member());
        given.update(third.address(), {{QStringLiteral("bo"), QStringLiteral("b0at"), {}, {}}, {}, {}});
        QVERIFY(with(ada, {}, given).error);
        QVERIFY(!other.wasTold() && third.wasTold());
        QVERIFY(std::ranges::none_of(third.asked(), [](const QByteArray &head) { return head.contains(QByteArray("alice:s3cret").toBase64()); }));
    }
    void aHostKeyAndAnAuthorityOfOneServer_countForNoOther()
    {
        const sync::Access member = m_servers->member();
        Person ada(QStringLiteral("Ada"), m_servers->https(QStringLiteral("/open/library.git")), {{}, {}, member.authorities});
        QCOMPARE(why(with(ada, m_servers->ssh(), sync::Access{member.credentials, member.hostKey, {}})), QStringLiteral("fine"));
        Given given(sync::Access{{}, QByteArray(32, 'x'), member.authorities});
        given.update(m_servers->ssh(), sync::Access{member.credentials, {}, {}});
        QCOMPARE(why(with(ada, {}, given)), QStringLiteral("fine")); // else the host were another one
        const auto server = sync::readAddress(m_servers->ssh())->server();
        const auto trusted = Mine::open(ada.folder.path())->trusted(server);
        QCOMPARE(trusted->hostKey, member.hostKey);
        QCOMPARE(trusted->authorities, QByteArray());
    }
    void whereTheOwnPlaceIsAStick_whatIsGivenIsForTheOnlyServer()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        QVERIFY(with(ada, privately(), sync::Access{{}, {}, m_servers->member().authorities}).error);
        QCOMPARE(why(with(ada, {}, m_servers->member())), QStringLiteral("fine"));
    }
};

QTEST_GUILESS_MAIN(SeveralPlacesTest)
#include "severalplacestest.moc"
