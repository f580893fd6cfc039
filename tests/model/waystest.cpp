// The ways of a library out and in: suggestions where a server lets nobody publish, a file for a messenger, a history that a
// server replaced, and what a sync took away. Real servers, the real courier.
#include "model/commons.h"
#include "tests/support/gitservers.h"
#include "tests/support/person.h"
#include "tests/support/sending.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::BareRepository;
using mycel::tests::Person;
using mycel::tests::why;
using mycel::tests::Workshop;

class WaysTest : public QObject {
    Q_OBJECT
    std::unique_ptr<BareRepository> m_server;
    std::unique_ptr<Workshop> m_shop;
    QByteArray m_begin;

    void push() const { m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")}); }
    void change(const QString &path, const QByteArray &text) const
    {
        m_shop->git({QStringLiteral("pull"), QStringLiteral("-q"), QStringLiteral("--ff-only"), m_server->folder(), QStringLiteral("main")});
        m_shop->write(path, text);
        m_shop->commit();
        push();
    }
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
        m_shop = std::make_unique<Workshop>();
        for (int i = 0; i < 30; ++i)
            m_shop->write(QStringLiteral("guides/g%1/index.md").arg(i), "---\ntitle: Guide " + QByteArray::number(i) + "\nlang: en\n---\nText.\n");
        m_begin = m_shop->commit();
        push();
    }
    void whereTheServerLetsUsNot_whatWeWriteAreSuggestions_andTheLibraryGoesOnReceiving()
    {
        tests::GitServers servers;
        QVERIFY(servers.start(m_server->folder()));
        const sync::Access access{{}, {}, sync::readAuthority(servers.file("ca.pem")).value_or(QByteArray())};
        Person ada(QStringLiteral("Ada"), servers.https(QStringLiteral("/open/library.git")), access), bo(QStringLiteral("Bo"), m_server->folder());
        QVERIFY(!await(ada.commons->libraries())->first().mayPublish);
        const ItemRef tents = ada.write(QStringLiteral("Tents"), "A tent.\n");
        for (int i = 0; i < 2; ++i) {
            const SyncReport report = ada.sync();
            QCOMPARE(why(report), QStringLiteral("fine"));
            QVERIFY(report.suggestsOnly);
            QCOMPARE(report.waiting, 1);
            QCOMPARE(report.state.phase, sync::State::Phase::Idle);
            QVERIFY(report.state.lastSync.isValid());
        }
        QCOMPARE(await(ada.commons->libraries())->first().mayPublish, std::optional(false));
        change(QStringLiteral("guides/news/index.md"), "# News\n");
        QCOMPARE(ada.sync().arrived, 1);
        QVERIFY(ada.has("guides/news/index.md") && ada.has(tents.path));
        // Somebody who may publish takes the file in.
        const auto sent = await(ada.commons->sendAsFile(ada.library, ada.file("tents.bundle")));
        QVERIFY(sent);
        QCOMPARE(sent->edits, 1);
        QVERIFY(ada.waiting().first().gone);
        QCOMPARE(await(ada.commons->takeBack(ada.library, ada.waiting().first().commit)).error().why, QByteArray("edit"));
        QCOMPARE(await(bo.commons->receive(sent->file)).error().why, QByteArray("bundle-needs-more")); // he has not heard of the news
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        const auto received = await(bo.commons->receive(sent->file));
        QVERIFY(received);
        QCOMPARE(why(*received), QStringLiteral("fine"));
        QCOMPARE(received->arrived, 1);
        QVERIFY(bo.has(tents.path));
        QVERIFY(bo.waiting().first().gone); // it is not his to take back
        QCOMPARE(bo.sync().sent, 1);
        QCOMPARE(await(bo.commons->libraries())->first().mayPublish, std::optional(true));
        QVERIFY(!ada.sync().suggestsOnly);
        QVERIFY(ada.waiting().isEmpty());
    }
    void whoGoesOnWithoutAnAccount_receives_andSuggests_untilTheySignIn()
    {
        tests::GitServers servers;
        QVERIFY(servers.start(m_server->folder()));
        const sync::Access access{{}, {}, sync::readAuthority(servers.file("ca.pem")).value_or(QByteArray())};
        Person ada(QStringLiteral("Ada"), servers.https(QStringLiteral("/half/library.git")), access);
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        change(QStringLiteral("guides/news/index.md"), "# News\n");
        const SyncReport asked = ada.sync();
        QCOMPARE(why(asked), QStringLiteral("needs-secretHTTP 401"));
        QVERIFY(asked.received && ada.has("guides/news/index.md")); // only who sends is asked
        Connection guest = *await(ada.commons->connection(ada.library));
        guest.signIn = Connection::SignIn::Guest;
        QVERIFY(await(ada.commons->setConnection(ada.library, guest)));
        const SyncReport reading = ada.sync();
        QCOMPARE(why(reading), QStringLiteral("fine"));
        QVERIFY(reading.suggestsOnly);
        QCOMPARE(reading.waiting, 1);
        QCOMPARE(await(ada.commons->libraries())->first().mayPublish, std::optional(false));
        change(QStringLiteral("guides/more/index.md"), "# More\n");
        QCOMPARE(ada.sync().arrived, 1);
        sync::Access alice;
        alice.credentials = {QStringLiteral("alice"), QStringLiteral("s3cret"), {}, {}};
        const auto signedIn = await(ada.commons->syncNow(ada.library, alice));
        QCOMPARE(why(signedIn->first()), QStringLiteral("fine"));
        QCOMPARE(signedIn->first().sent, 1);
        QVERIFY(ada.waiting().isEmpty());
    }
    void aFileWithAllOfALibrary_isOneThatAnyGitClones()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        const auto whole = await(ada.commons->sendAsFile(ada.library, ada.file("all.bundle"), true));
        QVERIFY(whole);
        QVERIFY(whole->whole);
        tests::run(ada.folder.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("all.bundle"), QStringLiteral("clone")});
        QVERIFY(QFile::exists(ada.file("clone/guides/tents/index.md")));
        const auto news = await(ada.commons->sendAsFile(ada.library, ada.file("news.bundle")));
        QVERIFY(news);
        QVERIFY(!news->whole);
        m_shop->git({QStringLiteral("fetch"), QStringLiteral("-q"), news->file, QStringLiteral("main")});
        QCOMPARE(m_shop->git({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%an %s"), QStringLiteral("FETCH_HEAD")}), QByteArray("Ada Add “Tents”"));
        QVERIFY(QDir(ada.folder.path()).entryList({QStringLiteral("*.part")}).isEmpty());
    }
    void aFolderThatIsNoPlace_isNotGoneToAgain_andAStickCanBeLeft()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        QTemporaryDir full, stick;
        tests::run(full.path(), QStringLiteral("touch"), {QStringLiteral("something")});
        const auto with = [&ada](const QTemporaryDir &folder) { return why(await(ada.commons->syncNow(ada.library, {}, folder.path()))->first()); };
        QVERIFY(with(full).startsWith(QLatin1String("not-a-place")));
        QCOMPARE(await(ada.commons->places(ada.library))->size(), 1);
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QCOMPARE(with(stick), QStringLiteral("fine"));
        QCOMPARE(*await(ada.commons->places(ada.library)), (QList<LibraryPlace>{{m_server->folder(), true, true}, {stick.path(), true, false}}));
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        const auto size = [&stick] { return QFileInfo(stick.path() + u'/' + QDir(stick.path()).entryList(QDir::Files).value(0)).size(); };
        const qint64 before = size();
        QVERIFY(await(ada.commons->forgetPlace(ada.library, stick.path())));
        QCOMPARE(await(ada.commons->places(ada.library))->size(), 1);
        ada.write(QStringLiteral("Soup"), "Rice.\n");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QCOMPARE(size(), before); // what is there stays there
        // One that was made here and named a folder that is none is only here, as before.
        const auto created = await(ada.commons->create({QStringLiteral("Harbour"), {}, {QStringLiteral("en")}, {}}, QStringLiteral("Ada")));
        QVERIFY(await(ada.commons->syncNow(created->library.key, {}, full.path()))->first().error);
        const auto libraries = await(ada.commons->libraries());
        QVERIFY(std::ranges::find(*libraries, created->library.key, &Library::key)->address.isEmpty());
    }
    void aLibrarysOwnStickThatIsNotThere_isWaitedFor()
    {
        Person ada(QStringLiteral("Ada"));
        ada.use(await(ada.commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key);
        const QTemporaryDir sticks;
        const QString stick = sticks.filePath(QStringLiteral("stick")), away = sticks.filePath(QStringLiteral("away"));
        QVERIFY(QDir().mkpath(stick));
        QCOMPARE(why(await(ada.commons->syncNow(ada.library, {}, stick))->first()), QStringLiteral("fine"));
        QVERIFY(QDir().rename(stick, away));
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        const SyncReport report = ada.sync();
        QCOMPARE(why(report), QStringLiteral("fine"));
        QCOMPARE(report.state.phase, sync::State::Phase::Waiting);
        QCOMPARE(report.state.why->why, QByteArray("place-away"));
        QVERIFY(report.waiting > 0 && report.state.lastSync.isValid());
        const QTemporaryDir other; // what is there is gone to, and the other one waited for
        const SyncReport both = await(ada.commons->syncNow(ada.library, {}, other.path()))->first();
        QCOMPARE(why(both), QStringLiteral("fine"));
        QCOMPARE(ada.sync().state.phase, sync::State::Phase::Waiting);
        QVERIFY(QDir().rename(away, stick));
        const SyncReport back = ada.sync();
        QCOMPARE(why(back), QStringLiteral("fine"));
        QCOMPARE(back.state.phase, sync::State::Phase::Idle);
        Person bo(QStringLiteral("Bo"), stick);
        QVERIFY(bo.has("guides/tents/index.md"));
    }
    void whereNothingIsNew_noFileIsMade()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        QCOMPARE(await(ada.commons->sendAsFile(ada.library, ada.file("x.bundle"))).error().why, QByteArray("nothing-to-send"));
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        QVERIFY(!await(ada.commons->sendAsFile(ada.library, QStringLiteral("/nowhere/x.bundle"))));
        QVERIFY(!ada.waiting().first().gone); // nothing has left
    }
    void aFileOfALibraryThatIsNotHere_saysSo_andCanBeAdded()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder()), cy(QStringLiteral("Cy"));
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        const auto whole = await(ada.commons->sendAsFile(ada.library, ada.file("all.bundle"), true));
        const auto received = await(cy.commons->receive(whole->file));
        QCOMPARE(received.error().why, QByteArray("not-here"));
        QVERIFY(await(cy.commons->libraries())->isEmpty());
        QVERIFY(QDir(cy.file("libraries")).isEmpty() && QDir(cy.file("quarantine")).isEmpty());
        const auto added = await(cy.commons->add({whole->file, false, {}, {}}));
        QVERIFY(added);
        cy.use(added->library.key);
        // What came as a file lies somewhere else next week, and that is no trouble; nor is an older one.
        cy.write(QStringLiteral("Soup"), "Rice.\n");
        QCOMPARE(why(cy.sync()), QStringLiteral("fine"));
        QFile::remove(whole->file);
        QCOMPARE(why(cy.sync()), QStringLiteral("fine"));
        const ItemRef boats = ada.write(QStringLiteral("Boats"), "A boat.\n");
        const auto later = await(ada.commons->sendAsFile(ada.library, ada.file("later.bundle"), true));
        QVERIFY(await(cy.commons->receive(later->file)));
        QVERIFY(cy.has(boats.path));
        QCOMPARE(await(cy.commons->receive(cy.file("mine.sqlite"))).error().why, QByteArray("not-bundle"));
    }
    void whatIsSentAsAFileMayNotBeTakenBack_andWhatComesAfterItMay()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        ada.write(QStringLiteral("Tents"), "A tent.\n");
        QVERIFY(await(ada.commons->sendAsFile(ada.library, ada.file("x.bundle"))));
        ada.write(QStringLiteral("Soup"), "Rice.\n");
        const auto waiting = ada.waiting();
        QCOMPARE(waiting.size(), 2);
        QVERIFY(!waiting[0].gone && waiting[1].gone);
        QVERIFY(await(ada.commons->takeBack(ada.library, waiting[0].commit)));
        QCOMPARE(ada.sync().sent, 1);
    }
    void muchThatASyncDeletes_isTold_andBroughtBackByOneEdition()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        QCOMPARE(ada.items(), 30);
        for (int i = 0; i < 11; ++i)
            m_shop->git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("guides/g%1").arg(i)});
        m_shop->git({QStringLiteral("mv"), QStringLiteral("guides/g20"), QStringLiteral("guides/other")}); // which is no loss
        m_shop->commit();
        push();
        QCOMPARE(ada.sync().lost, 11);
        QCOMPARE(ada.items(), 19);
        const auto losses = await(ada.commons->losses(ada.library));
        QCOMPARE(losses->size(), 1);
        QCOMPARE(losses->first().items, 11);
        ada.publish(*await(ada.commons->bringingBack(ada.library, losses->first())));
        QVERIFY(await(ada.commons->forgetLoss(ada.library, losses->first().before)));
        QCOMPARE(ada.items(), 30);
        QVERIFY(await(ada.commons->losses(ada.library))->isEmpty());
        QCOMPARE(ada.sync().sent, 1);
        QCOMPARE(ada.sync().lost, 0);
    }
    void littleThatASyncDeletes_isAsItIs()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        m_shop->git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("guides/g1"), QStringLiteral("guides/g2"), QStringLiteral("guides/g3")});
        m_shop->commit();
        push();
        QCOMPARE(ada.sync().lost, 0);
        QCOMPARE(ada.items(), 27);
        QVERIFY(await(ada.commons->losses(ada.library))->isEmpty());
    }
    void aDraftBegunBeforeTheirsWasTaken_bringsNothingBack()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        change(QStringLiteral("guides/camp/index.md"), "# Camp\n");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        auto edit = *await(ada.commons->edit({ada.library, "guides/g5/index.md"}));
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(m_begin)});
        push();
        const SyncReport asked = ada.sync();
        QCOMPARE(why(asked), QStringLiteral("older"));
        QCOMPARE(asked.rewriting->missing, 1);
        QCOMPARE(why(ada.sync(sync::Keep::Theirs)), QStringLiteral("fine"));
        ada.publish({ada.library, edit.base, {{"guides/g5/index.md", edit.bytes + "More.\n"}}, QStringLiteral("Change")});
        QVERIFY(!ada.has("guides/camp/index.md"));
        QVERIFY(await(ada.commons->source({ada.library, "guides/g5/index.md"}))->endsWith("Text.\nMore.\n"));
        QCOMPARE(ada.sync().sent, 1);
    }
    void whatWasDoneLately_isTold_withWhoseTextsWereCombined()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder()), bo(QStringLiteral("Bo"), m_server->folder());
        const auto mine = await(ada.commons->edit({ada.library, "guides/g5/index.md"})), his = await(bo.commons->edit({bo.library, "guides/g5/index.md"}));
        ada.publish({ada.library, mine->base, {{"guides/g5/index.md", mine->bytes + "\nMore.\n"}}, QStringLiteral("Change")});
        bo.publish({bo.library, his->base, {{"guides/g5/index.md", QByteArray(his->bytes).replace("Text.", "Words.")}}, QStringLiteral("Change")});
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        const auto activity = await(ada.commons->activity(ada.library));
        QVERIFY(activity);
        QCOMPARE(activity->at(0).deed, Activity::Deed::Combined);
        QCOMPARE(QSet<QString>(activity->at(0).people.begin(), activity->at(0).people.end()), (QSet<QString>{QStringLiteral("Ada"), QStringLiteral("Bo")}));
        QCOMPARE(activity->at(0).title, QStringLiteral("Guide 5"));
        QCOMPARE(activity->size(), 4);
        QCOMPARE(activity->last().deed, Activity::Deed::Wrote);
        QCOMPARE(activity->last().others, 29);
    }
    void anotherLibraryAtTheSameAddress_canBeAddedSeparately()
    {
        Person ada(QStringLiteral("Ada"), m_server->folder());
        m_shop->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("new")});
        m_shop->write(QStringLiteral("z.md"), "other");
        m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("new:main")});
        QCOMPARE(why(ada.sync()), QStringLiteral("unrelated"));
        QVERIFY(await(ada.commons->add({m_server->folder(), true, {}, {}})));
        QCOMPARE(await(ada.commons->libraries())->size(), 2);
    }
};

QTEST_GUILESS_MAIN(WaysTest)
#include "waystest.moc"
