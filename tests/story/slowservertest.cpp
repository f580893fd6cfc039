// A server that says nothing more in the middle of an exchange, as it is met in the real window: how far it is stands there in
// words, Stop ends it, nothing is lost by that, and the next try brings and sends everything.
#include "tests/support/cutproxy.h"
#include "tests/support/desk.h"
#include "tests/support/sending.h"

#include <QRandomGenerator>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::CutProxy;
using mycel::tests::Patience;

class SlowServerTest : public QObject {
    Q_OBJECT
    static constexpr int Guides = 40;
    static constexpr qint64 BytesUntilSilence = 200'000; ///< of some 600,000
    tests::BareRepository m_repository;
    tests::Workshop m_shop;
    QProcess m_server;
    std::unique_ptr<CutProxy> m_wire;
    std::unique_ptr<tests::Desk> m_desk;

    const tests::ByName &see() const { return m_desk->see; }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/library.git").arg(m_wire->port()); }
    QString key() const { return m_desk->commons->libraries().result()->first().key; }
    /// Texts that do not get smaller on the way.
    void push(const QString &series) const
    {
        for (int i = 0; i < Guides; ++i) {
            QByteArray noise(12'000, Qt::Uninitialized);
            std::ranges::generate(noise, [] { return char(QRandomGenerator::global()->generate()); });
            m_shop.write(QStringLiteral("guides/%1-%2/index.md").arg(series).arg(i), "---\ntitle: Guide\n---\n" + noise.toBase64() + '\n');
        }
        m_shop.commit();
        m_shop.git({QStringLiteral("push"), QStringLiteral("-q"), m_repository.folder(), QStringLiteral("main")});
    }
    bool isHere(const QString &path) const { return bool(await(m_desk->commons->item({key(), path.toUtf8()}))); }
    void isReceiving() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_wire->count(CutProxy::Down) >= BytesUntilSilence, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(see().says(QStringLiteral("Receiving: ")), Patience);
        QVERIFY(see().says(QStringLiteral(" pieces, "))); // of how many
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        QAccessible::setActive(true);
        m_repository.git({QStringLiteral("config"), QStringLiteral("http.receivepack"), QStringLiteral("true")});
        m_server.start(QStringLiteral("python3"), {QStringLiteral(MYCEL_SOURCE_DIR "/tests/durable/gitserver.py"), QFileInfo(m_repository.folder()).path()});
        QVERIFY(m_server.waitForReadyRead(Patience));
        m_wire = std::make_unique<CutProxy>(m_server.readLine().trimmed().toInt());
        m_shop.write(QStringLiteral("library.yaml"), "name: Harbour\nlanguages: [en]\n");
        push(QStringLiteral("first"));
        m_desk = std::make_unique<tests::Desk>();
        m_desk->open();
    }
    void addingIsStopped_andDoneAgain()
    {
        m_wire->holdAfter(CutProxy::Down, BytesUntilSilence);
        QVERIFY(see().press(QStringLiteral("Add a library…")));
        QVERIFY(see().type(QStringLiteral("Address of the library"), address()));
        QVERIFY(see().press(QStringLiteral("Add")));
        isReceiving();
        QVERIFY(see().press(QStringLiteral("Stop")));
        QTRY_VERIFY_WITH_TIMEOUT(see().control(QStringLiteral("Start again")), Patience);
        QVERIFY(!see().says(QStringLiteral("Receiving: ")));
        QVERIFY(m_desk->commons->libraries().result()->isEmpty());
        m_wire->cutAfter(CutProxy::Down, -1);
        QVERIFY(see().press(QStringLiteral("Start again")));
        QTRY_VERIFY_WITH_TIMEOUT(see().control(QStringLiteral("Harbour")), Patience);
        QVERIFY(isHere(QStringLiteral("guides/first-0/index.md")));
    }
    void aSyncIsStopped_nothingIsLost_andTheNextOneWorks()
    {
        QVERIFY(see().press(QStringLiteral("Harbour")));
        QTRY_VERIFY_WITH_TIMEOUT(see().control(QStringLiteral("Sync now")), Patience);
        push(QStringLiteral("second"));
        m_wire->holdAfter(CutProxy::Down, BytesUntilSilence);
        QVERIFY(see().press(QStringLiteral("Sync now")));
        isReceiving();
        m_desk->library = key();
        const model::ItemRef ours = m_desk->put(QStringLiteral("Tents"), "A roof.\n"); // meanwhile
        QVERIFY(see().control(QStringLiteral("Stop syncing"))); // at the top too
        QVERIFY(see().press(QStringLiteral("Stop")));
        QTRY_VERIFY_WITH_TIMEOUT(see().control(QStringLiteral("Sync now")), Patience);
        QVERIFY(!see().says(QStringLiteral("Receiving: ")));
        QVERIFY(isHere(QStringLiteral("guides/first-0/index.md")) && !isHere(QStringLiteral("guides/second-0/index.md")));
        QCOMPARE(await(m_desk->commons->waiting(key()))->size(), 1);
        m_wire->cutAfter(CutProxy::Down, -1);
        QVERIFY(see().press(QStringLiteral("Sync now")));
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/second-%1/index.md").arg(Guides - 1)), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(await(m_desk->commons->waiting(key()))->isEmpty(), Patience);
        QVERIFY(m_desk->source(ours).contains("A roof."));
        QCOMPARE(m_repository.git({QStringLiteral("ls-tree"), QStringLiteral("--name-only"), QStringLiteral("main"), QString::fromUtf8(ours.path)}), ours.path);
    }
    void cleanupTestCase()
    {
        m_desk->close();
        m_server.closeWriteChannel();
        m_server.waitForFinished();
    }
};

QTEST_MAIN(SlowServerTest)
#include "slowservertest.moc"
