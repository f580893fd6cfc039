// People who write in one library, each on a computer of their own, meet through a server, a stick or both: everyone ends with
// the same text, in which everything is that anybody published.
#include "tests/durable/world.h"
#include "tests/support/gitservers.h"

using namespace mycel::tests;

class MeetingOfPeopleTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_number = 0;

    QString fresh(const QString &name) { return m_folder.path() + QStringLiteral("/%1%2").arg(name).arg(++m_number); }
    /// A server as people have one: a bare repository, here in a folder.
    QString server()
    {
        const QString path = fresh(QStringLiteral("server")) + QStringLiteral(".git");
        run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), path});
        return path;
    }
    QString file(const QByteArray &text)
    {
        const QString path = fresh(QStringLiteral("text"));
        QFile file(path);
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(text);
        return path;
    }
    Said write(const QString &data, const QString &title, const QByteArray &text) { return ask(data, {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), title, QStringLiteral("--body-file"), file(text)}); }
    Said edit(const QString &data, const QString &item, const QByteArray &text) { return ask(data, {QStringLiteral("edit"), item, QStringLiteral("--body-file"), file(text)}); }
    static Said sync(const QString &data, const QStringList &more = {}) { return ask(data, QStringList{QStringLiteral("sync")} + more); }
    static QByteArray head(const QString &data)
    {
        const QString repository = entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0);
        return run(data + QStringLiteral("/libraries/") + repository, QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")});
    }
    static QByteArray text(const QString &data, const QString &item) { return ask(data, {QStringLiteral("show"), item}).out; }
    /// `people` with a library that the first made at a server.
    QStringList people(int count, const QString &place, const QStringList &signIn = {})
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(fresh(QStringLiteral("person")));
        [[maybe_unused]] const Said made = ask(all.first(), QStringList{QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("Ada"), QStringLiteral("--at"), place} + signIn);
        return all;
    }

private Q_SLOTS:
    void twoEditDifferentParts_bothStand_andBothHaveTheSameHead()
    {
        const QString place = server();
        const QStringList both = people(2, place);
        QCOMPARE(write(both[0], QStringLiteral("Camp"), "# One\n\nA tent.\n\n# Two\n\nRice.\n").code, 0);
        QCOMPARE(sync(both[0]).code, 0);
        QCOMPARE(ask(both[1], {QStringLiteral("add"), place}).code, 0);
        QCOMPARE(edit(both[0], QStringLiteral("guides/camp/index.md"), "# One\n\nA bus.\n\n# Two\n\nRice.\n").code, 0);
        QCOMPARE(edit(both[1], QStringLiteral("guides/camp/index.md"), "# One\n\nA tent.\n\n# Two\n\nBeans.\n").code, 0);
        for (int i : {0, 1, 0})
            QCOMPARE(sync(both[i]).code, 0);
        QCOMPARE(head(both[0]), head(both[1]));
        QVERIFY(text(both[0], QStringLiteral("guides/camp/index.md")).contains("bus") && text(both[0], QStringLiteral("guides/camp/index.md")).contains("Beans"));
        for (const QString &data : both)
            QCOMPARE(unwell(data), QString());
    }
    void whoSyncAtOnce_allGetThrough_data()
    {
        QTest::addColumn<int>("many");
        QTest::addColumn<QString>("way"); // empty: the folder itself
        QTest::newRow("two") << 2 << QString();
        QTest::newRow("ten") << 10 << QString();
        QTest::newRow("ten, over HTTPS") << 10 << QStringLiteral("https");
        QTest::newRow("ten, over SSH") << 10 << QStringLiteral("ssh");
    }
    void whoSyncAtOnce_allGetThrough()
    {
        QFETCH(int, many);
        QFETCH(QString, way);
        const QString repository = server();
        GitServers servers;
        QStringList signIn;
        if (!way.isEmpty()) {
            QVERIFY(servers.start(repository));
            qputenv("MYCEL_EXTRA_CA", QFile::encodeName(servers.file("ca.pem")));
            qputenv("MYCEL_SECRET", "s3cret");
            signIn = QStringList{QStringLiteral("--user"), QStringLiteral("alice"), QStringLiteral("--key"), servers.file("ssh/id"), QStringLiteral("--trust-host"), servers.fingerprint()};
        }
        const auto alone = qScopeGuard([] {
            qunsetenv("MYCEL_EXTRA_CA");
            qunsetenv("MYCEL_SECRET");
        });
        const QString place = way.isEmpty() ? repository : way == QLatin1String("ssh") ? servers.ssh() : servers.https(QStringLiteral("/private/library.git"));
        const QStringList all = people(many, place, signIn);
        for (int i = 1; i < all.size(); ++i) {
            const Said added = ask(all[i], QStringList{QStringLiteral("add"), place} + signIn);
            QVERIFY2(added.code == 0, added.error.constData());
        }
        for (int i = 0; i < all.size(); ++i)
            QCOMPARE(ask(all[i], {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Guide %1").arg(i)}).code, 0);
        std::vector<std::unique_ptr<QProcess>> running;
        for (const QString &data : all) {
            running.push_back(prepared(data, QStringList{QStringLiteral("sync"), QStringLiteral("Harbour")} + signIn));
            running.back()->start();
        }
        for (const auto &process : running) {
            const Said said = ended(*process, 120'000);
            QVERIFY2(said.code == 0, (said.error + said.out).constData());
        }
        for (const QString &data : all)
            QCOMPARE(sync(data, QStringList(QStringLiteral("Harbour")) + signIn).code, 0);
        for (const QString &data : all) {
            QCOMPARE(head(data), head(all.first()));
            QCOMPARE(listing(data).size(), many);
            QCOMPARE(unwell(data), QString());
        }
        QCOMPARE(run(repository, QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")}), head(all.first()));
    }
    void aStickBesideAServer_bringsBothTogether()
    {
        const QString place = server(), stick = fresh(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        const QStringList both = people(2, place);
        QCOMPARE(write(both[0], QStringLiteral("First"), "One.\n").code, 0);
        QCOMPARE(sync(both[0], {QStringLiteral("Harbour"), QStringLiteral("--to"), stick}).code, 0);
        QCOMPARE(ask(both[1], {QStringLiteral("add"), stick}).code, 0);
        QCOMPARE(write(both[1], QStringLiteral("Second"), "Two.\n").code, 0);
        QCOMPARE(sync(both[1]).code, 0);
        QCOMPARE(sync(both[0]).code, 0);
        QCOMPARE(head(both[0]), head(both[1]));
        QCOMPARE(listing(both[0]).size(), 2);
        QCOMPARE(run(place, QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")}), head(both[0]));
        QCOMPARE(entries(stick, {QStringLiteral("*.bundle")}).size(), 2);
        // Not plugged in is no error.
        QVERIFY(QDir(stick).removeRecursively());
        QCOMPARE(sync(both[0]).code, 0);
    }
    void whoAddsAStick_hasWhatIsInAllItsFiles()
    {
        const QString stick = fresh(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        const QStringList all = people(3, stick);
        QCOMPARE(ask(all[1], {QStringLiteral("add"), stick}).code, 0);
        for (int i : {0, 1}) {
            QCOMPARE(write(all[i], QStringLiteral("Guide %1").arg(i), "Text.\n").code, 0);
            QCOMPARE(sync(all[i]).code, 0);
        }
        QCOMPARE(write(all[0], QStringLiteral("Beside"), "Text.\n").code, 0);
        QCOMPARE(write(all[1], QStringLiteral("At the same time"), "Text.\n").code, 0);
        // Each writes a file of its own, and neither of these has all.
        const QString copy = fresh(QStringLiteral("copy"));
        copyFolder(stick, copy);
        QCOMPARE(sync(all[0]).code, 0);
        QCOMPARE(sync(all[1], {QStringLiteral("Harbour"), QStringLiteral("--to"), copy}).code, 0);
        for (const QString &file : entries(copy))
            run(stick, QStringLiteral("cp"), {copy + u'/' + file, QStringLiteral("from-elsewhere-") + file});
        QCOMPARE(ask(all[2], {QStringLiteral("add"), stick}).code, 0);
        QCOMPARE(listing(all[2]).size(), 4);
        for (int i : {0, 2, 0})
            QCOMPARE(sync(all[i]).code, 0);
        QCOMPARE(head(all[2]), head(all[0]));
        QCOMPARE(unwell(all[2]), QString());
    }
    void aFolderOfOtherThings_isRefused()
    {
        const QString photos = fresh(QStringLiteral("photos"));
        QVERIFY(QDir().mkpath(photos));
        QFile picture(photos + QStringLiteral("/holiday.jpg"));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write("x");
        picture.close();
        const QStringList one = people(1, server());
        const Said said = sync(one[0], {QStringLiteral("Harbour"), QStringLiteral("--to"), photos});
        QVERIFY2(said.code > 0 && said.isOneSentence(), said.error.constData());
        QCOMPARE(entries(photos), QStringList{QStringLiteral("holiday.jpg")});
    }
    void whereThePlaceDoesNotLetUsPublish_whatIsOursStays_andReceivingGoesOn()
    {
        const QString place = server();
        const QStringList both = people(2, place);
        QCOMPARE(ask(both[1], {QStringLiteral("add"), place}).code, 0);
        QFile hook(place + QStringLiteral("/hooks/update"));
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\nexit 1\n");
        hook.close();
        QVERIFY(hook.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QCOMPARE(ask(both[1], {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Mine")}).code, 0);
        const Said refused = sync(both[1]);
        QVERIFY2(refused.code > 0 && refused.isOneSentence(), refused.error.constData());
        QCOMPARE(refused.array().first().toObject()[QStringLiteral("waiting")].toInt(), 1);
        // Somebody who may, publishes; it arrives all the same, and ours is still here.
        QVERIFY(hook.remove());
        QCOMPARE(write(both[0], QStringLiteral("Theirs"), "Text.\n").code, 0);
        QCOMPARE(sync(both[0]).code, 0);
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\nexit 1\n");
        hook.close();
        QVERIFY(hook.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QVERIFY(sync(both[1]).code > 0);
        QCOMPARE(listing(both[1]).size(), 2);
        QVERIFY(hook.remove());
        QCOMPARE(sync(both[1]).code, 0);
        QCOMPARE(sync(both[0]).code, 0);
        QCOMPARE(head(both[0]), head(both[1]));
    }
};

QTEST_GUILESS_MAIN(MeetingOfPeopleTest)
#include "meetingofpeopletest.moc"
