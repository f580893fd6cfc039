// What is kept of a library: the same one is not added twice, wherever it comes from; what was never sent outlives a removal; and
// a server that says nothing keeps nobody else waiting.
#include "tests/durable/world.h"

#include <QTcpServer>

using namespace mycel::tests;

class KeepingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_number = 0;

    QString fresh() { return m_folder.path() + QStringLiteral("/data%1").arg(++m_number); }
    static QString repositoryIn(const QString &data)
    {
        return data + QStringLiteral("/libraries/") + entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0);
    }
    /// A change that went nowhere, as the real git would make it.
    static void writeUnsent(const QString &repository)
    {
        const auto git = [&repository](const QStringList &words) { return run(repository, QStringLiteral("git"), words).trimmed(); };
        const QString tree = QString::fromLatin1(git({QStringLiteral("rev-parse"), QStringLiteral("main^{tree}")}));
        const QString commit = QString::fromLatin1(git({QStringLiteral("-c"), QStringLiteral("user.name=a"), QStringLiteral("-c"), QStringLiteral("user.email=a@b"), QStringLiteral("commit-tree"), tree, QStringLiteral("-p"), QStringLiteral("main"), QStringLiteral("-m"), QStringLiteral("mine")}));
        git({QStringLiteral("update-ref"), QStringLiteral("refs/heads/main"), commit});
    }

private Q_SLOTS:
    void theSameIdAtAnotherAddress_isTheSameLibrary()
    {
        const QString data = fresh();
        const Workshop one, other;
        for (const Workshop *shop : {&one, &other}) {
            shop->write(QStringLiteral("library.yaml"), "format: 1\nid: 0123456789ABCDEFGHJKMNPQRS\nname: Harbour\n");
            shop->write(shop == &one ? QStringLiteral("a.md") : QStringLiteral("b.md"), "# A guide\n");
            shop->commit();
        }
        QCOMPARE(ask(data, {QStringLiteral("add"), one.folder()}).code, 0);
        const Said again = ask(data, {QStringLiteral("add"), other.folder()});
        QVERIFY(again.code > 0 && again.isOneSentence() && again.error.contains("already, from another address"));
        QCOMPARE(ask(data, {QStringLiteral("add"), QStringLiteral("--separate"), other.folder()}).code, 0);
        QCOMPARE(listing(data).size(), 2);
    }
    void whatIsSent_goesWithTheLibrary()
    {
        const QString data = fresh();
        const Workshop shop;
        fill(shop, 3);
        QCOMPARE(ask(data, {QStringLiteral("add"), shop.folder()}).code, 0);
        const QString repository = repositoryIn(data);
        const Said removed = ask(data, {QStringLiteral("remove"), QDir(shop.folder()).dirName()});
        QVERIFY2(removed.code == 0 && removed.out.contains("\"unsent\":false"), (removed.error + removed.out).constData());
        QCOMPARE(listing(data).size(), 0);
        QVERIFY(!QFile::exists(repository));
    }
    void whatWasNeverSent_outlivesARemoval()
    {
        const QString data = fresh();
        const Workshop shop;
        fill(shop, 3);
        QCOMPARE(ask(data, {QStringLiteral("add"), shop.folder()}).code, 0);
        const QString repository = repositoryIn(data);
        writeUnsent(repository);
        const Said removed = ask(data, {QStringLiteral("remove"), QDir(shop.folder()).dirName()});
        QVERIFY2(removed.code == 0 && removed.out.contains("\"unsent\":true"), (removed.error + removed.out).constData());
        for (int start = 0; start < 2; ++start) {
            QCOMPARE(listing(data).size(), 0);
            QVERIFY(QFile::exists(repository));
        }
        QCOMPARE(found(data, QStringLiteral("blockade")), QStringList());
        // Adding it again brings it back, change and all.
        QCOMPARE(ask(data, {QStringLiteral("add"), shop.folder()}).code, 0);
        QCOMPARE(repositoryIn(data), repository);
        QVERIFY(run(repository, QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("--format=%s"), QStringLiteral("main")}).startsWith("mine"));
        QVERIFY(!found(data, QStringLiteral("blockade")).isEmpty());
    }
    void ofSeveralLibraries_theRemovedOneIsNotFound_andTheOthersAre()
    {
        const QString data = fresh();
        const Workshop one, other;
        fill(one, 30);
        fill(other, 5);
        QCOMPARE(ask(data, {QStringLiteral("add"), one.folder()}).code, 0);
        QCOMPARE(ask(data, {QStringLiteral("add"), QStringLiteral("--separate"), other.folder()}).code, 0);
        QCOMPARE(ask(data, {QStringLiteral("remove"), QDir(one.folder()).dirName()}).code, 0);
        QCOMPARE(found(data, QStringLiteral("blockade")).size(), 6);
        QCOMPARE(ask(data, {QStringLiteral("search"), QStringLiteral("--limit"), QStringLiteral("3"), QStringLiteral("blockade")}).array().size(), 3);
    }
    void aSilentServer_delaysNobody()
    {
        const QString data = fresh();
        const Workshop shop;
        fill(shop, 3);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QCOMPARE(ask(data, {QStringLiteral("add"), shop.folder()}).code, 0);
        const auto stalled = prepared(data, {QStringLiteral("add"), QStringLiteral("http://127.0.0.1:%1/x.git").arg(silent.serverPort())});
        stalled->start();
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 20'000);
        change(shop);
        const Said synced = ask(data, {QStringLiteral("sync")});
        QVERIFY2(synced.code == 0, synced.error.constData());
        QCOMPARE(synced.array().size(), 1);
        QCOMPARE(stalled->state(), QProcess::Running);
        stalled->kill();
        stalled->waitForFinished();
    }
};

QTEST_GUILESS_MAIN(KeepingTest)
#include "keepingtest.moc"
