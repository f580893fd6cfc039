// A library with several places: what is given for one goes to no other, who one is there is remembered of each, and each can be
// left, its own address too. Real servers, the real courier.
#include "model/commons.h"
#include "model/mine/mine.h"
#include "tests/support/askingserver.h"
#include "tests/support/gitservers.h"
#include "tests/support/keychaininmemory.h"
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
    /// Their program starts, on a system with this keychain.
    static void start(Person &who, const std::shared_ptr<tests::KeychainInMemory> &keychain)
    {
        who.commons.reset();
        who.commons = std::make_unique<Commons>(who.folder.path(), nullptr, keychain);
    }
    [[nodiscard]] sync::Access remembered() const
    {
        return {{QStringLiteral("alice"), QStringLiteral("s3cret"), {}, {}, false, true}, {}, m_servers->member().authorities};
    }
    static QString create(Person &who) { return await(who.commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key; }
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
    void whoOneIs_isRememberedOfEachServer_untilItIsLeft()
    {
        const auto keychain = std::make_shared<tests::KeychainInMemory>();
        Person ada(QStringLiteral("Ada"), m_server->folder());
        start(ada, keychain);
        const QString half = m_servers->https(QStringLiteral("/half/library.git"));
        QCOMPARE(why(with(ada, privately(), remembered())), QStringLiteral("fine"));
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        QCOMPARE(why(with(ada, half, remembered())), QStringLiteral("fine"));
        start(ada, keychain);
        ada.write(QStringLiteral("Soup"), "Rice.\n");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QCOMPARE(await(ada.commons->connection(ada.library, privately()))->user, QStringLiteral("alice"));
        QCOMPARE(await(ada.commons->connection(ada.library))->signIn, Connection::SignIn::Asked);
        QCOMPARE(keychain->secrets().size(), 2);
        QVERIFY(await(ada.commons->forgetPlace(ada.library, half)));
        QCOMPARE(keychain->secrets().size(), 1);
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QVERIFY(await(ada.commons->remove(ada.library)));
        QCOMPARE(keychain->secrets(), QStringList());
    }
    void whatAnEarlierProgramRemembered_isKnown()
    {
        const auto keychain = std::make_shared<tests::KeychainInMemory>();
        Person ada(QStringLiteral("Ada"), privately(), m_servers->member());
        ada.commons.reset();
        tests::run(ada.folder.path(), QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3; d = sqlite3.connect('mine.sqlite'); v = d.execute('PRAGMA user_version').fetchone()[0]\n"
            "for column in (\"sign_in TEXT NOT NULL DEFAULT 'secret'\", \"user TEXT NOT NULL DEFAULT 'alice'\", \"key_file TEXT NOT NULL DEFAULT ''\", 'kept INTEGER NOT NULL DEFAULT 1'): d.execute('ALTER TABLE connections ADD COLUMN ' + column)\n"
            "d.execute('DROP TABLE sign_ins'); d.execute('PRAGMA user_version = %d' % (v - 1)); d.commit()")});
        QVERIFY(keychain->keep(QStringLiteral("alice (%1)").arg(ada.library), QStringLiteral("s3cret")));
        start(ada, keychain);
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QVERIFY(await(ada.commons->forgetPlace(ada.library, privately())));
        QCOMPARE(keychain->secrets(), QStringList());
    }
    void anAddressThatWasMistyped_isLeft_andWhatWaits_waitsForTheNext()
    {
        Person ada(QStringLiteral("Ada"));
        ada.use(create(ada));
        const ItemRef tents = ada.write(QStringLiteral("Tents"), "A tent.\n");
        const QString typo = m_servers->https(QStringLiteral("/open/libary.git"));
        QVERIFY(with(ada, typo, sync::Access{{}, {}, m_servers->member().authorities}).error);
        QCOMPARE(*await(ada.commons->places(ada.library)), (QList<LibraryPlace>{{typo, true, true}}));
        const qsizetype waiting = ada.waiting().size();
        QVERIFY(waiting > 0);
        QVERIFY(await(ada.commons->forgetPlace(ada.library, typo)));
        QVERIFY(await(ada.commons->places(ada.library))->isEmpty());
        QCOMPARE(await(ada.commons->libraries())->first().address, QString());
        QCOMPARE(ada.waiting().size(), waiting);
        const BareRepository server;
        QCOMPARE(why(with(ada, server.folder())), QStringLiteral("fine"));
        QVERIFY(ada.waiting().isEmpty());
        Person bo(QStringLiteral("Bo"), server.folder());
        QVERIFY(bo.has(tents.path));
    }
    void aPlaceThatWentBack_isAskedAbout_alsoWhereAnotherIsInTrouble()
    {
        Person ada(QStringLiteral("Ada"), privately(), m_servers->member());
        const BareRepository second;
        QCOMPARE(why(with(ada, second.folder())), QStringLiteral("fine"));
        const ItemRef tents = ada.write(QStringLiteral("Tents"), "A tent.\n");
        QCOMPARE(why(with(ada, second.folder())), QStringLiteral("fine"));
        tests::run(second.folder(), QStringLiteral("git"), {QStringLiteral("update-ref"), QStringLiteral("refs/heads/main"), QStringLiteral("main~1")});
        const SyncReport asked = ada.sync(); // and nobody told its own server who this is
        QCOMPARE(why(asked), QStringLiteral("older"));
        QCOMPARE(asked.state.where, second.folder());
        QCOMPARE(asked.rewriting->missing, 1);
        QCOMPARE(why(await(ada.commons->syncNow(ada.library, {}, asked.state.where, sync::Keep::Ours))->first()), QStringLiteral("fine"));
        QCOMPARE(ada.sync().error->why, QByteArray("needs-secret"));
        Person bo(QStringLiteral("Bo"), second.folder());
        QVERIFY(bo.has(tents.path));
    }
    void whereTheOwnAddressIsLeft_anotherPlaceBecomesThat_aServerFirst_andGoesOnFromWhatItHad()
    {
        const sync::Access access{m_servers->member().credentials, {}, m_servers->member().authorities};
        Person ada(QStringLiteral("Ada"), m_server->folder());
        const QTemporaryDir stick;
        QCOMPARE(why(with(ada, stick.path())), QStringLiteral("fine"));
        QCOMPARE(why(with(ada, privately(), access)), QStringLiteral("fine"));
        QCOMPARE(why(with(ada, m_server->folder())), QStringLiteral("fine")); // which it had already
        const ItemRef tents = ada.write(QStringLiteral("Tents"), "A tent.\n");
        QCOMPARE(why(with(ada, m_server->folder())), QStringLiteral("fine")); // the others do not have it yet
        QVERIFY(await(ada.commons->forgetPlace(ada.library, m_server->folder())));
        QCOMPARE(*await(ada.commons->places(ada.library)), (QList<LibraryPlace>{{privately(), true, true}, {stick.path(), true, false}}));
        QVERIFY(ada.waiting().isEmpty()); // it went out, and is not taken back
        QVERIFY(await(ada.commons->forgetPlace(ada.library, privately())));
        QCOMPARE(*await(ada.commons->places(ada.library)), (QList<LibraryPlace>{{stick.path(), true, true}}));
        const SyncReport synced = ada.sync();
        QCOMPARE(why(synced), QStringLiteral("fine"));
        QVERIFY(!synced.rewriting);
        Person bo(QStringLiteral("Bo"), stick.path());
        QVERIFY(bo.has(tents.path));
        bo.write(QStringLiteral("Soup"), "Rice.\n");
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        QCOMPARE(ada.sync().arrived, 1);
        QCOMPARE(why(with(ada, m_server->folder())), QStringLiteral("fine")); // and back again
        QVERIFY(ada.waiting().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SeveralPlacesTest)
#include "severalplacestest.moc"
