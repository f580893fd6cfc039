// Silence: reading makes no connection and asks no resolver, whatever the texts say; what a sync needs, the courier does
// alone; and nothing is written anywhere but in the data folder. All of it is seen from outside, by strace and by a server
// that waits for somebody to come.
#include "tests/hostile/places.h"
#include "tests/hostile/systemcalls.h"
#include "tests/support/realgit.h"

#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using mycel::tests::Outcome;
using mycel::tests::SystemCalls;
using mycel::tests::Workshop;
using mycel::tests::World;

namespace {

constexpr int MostMilliseconds = 600'000; // strace makes everything slow

QString told(const QList<SystemCalls::Call> &calls)
{
    QStringList lines;
    for (const SystemCalls::Call &call : calls.mid(0, 5))
        lines.append(QStringLiteral("%1: %2").arg(call.process).arg(call.text.left(300)));
    return lines.join(u'\n');
}

/// A guide that names a server in every way in which a page might fetch something by itself.
QByteArray callingGuide(int port)
{
    const QByteArray to = "http://127.0.0.1:" + QByteArray::number(port);
    return "---\ntitle: A guide that calls\nsummary: '<img src=" + to + "/summary.png>'\nauthors: ['<img src=" + to + "/author.png>']\n"
           "related: [{to: guides/b/index.md, why: '<img src=" + to + "/why.png>'}]\n---\n"
           "![picture](" + to + "/a.png) ![drawing](" + to + "/a.svg) [web](" + to + "/) <" + to + "/auto> " + to + "/bare\n\n"
           "![other host](http://calling.example.org/a.png) [script](javascript:fetch('" + to + "/js')) [data](data:text/html,<img src=" + to + "/data>)\n\n"
           "![file](file:///etc/machine-id-of-a-guide) ![unc](//127.0.0.1:" + QByteArray::number(port) + "/unc.png) ![protocol](" + to.mid(5) + "/relative.png)\n\n"
           "<img src=\"" + to + "/b.png\" srcset=\"" + to + "/c.png 2x\" onerror=\"fetch('" + to + "/on')\">\n\n"
           "<link rel=\"preconnect\" href=\"" + to + "\"><link rel=\"dns-prefetch\" href=\"//calling.example.org\"><link rel=\"stylesheet\" href=\"" + to + "/a.css\">\n\n"
           "<style>@import '" + to + "/b.css'; body { background: url(" + to + "/bg.png) }</style><p style=\"background: url(" + to + "/p.png)\">styled</p>\n\n"
           "<script>new WebSocket('ws://127.0.0.1:" + QByteArray::number(port) + "/'); new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:" + QByteArray::number(port) + "'}]})</script>\n\n"
           "<iframe src=\"" + to + "/frame\"></iframe><object data=\"" + to + "/object\"></object><embed src=\"" + to + "/embed\"><video src=\"" + to + "/video\" poster=\"" + to + "/poster\" autoplay></video>\n\n"
           "<meta http-equiv=\"refresh\" content=\"0;url=" + to + "/refresh\"><base href=\"" + to + "/\"><form action=\"" + to + "/form\"><input autofocus onfocus=\"this.form.submit()\"></form>\n\n"
           "<svg><image href=\"" + to + "/svg.png\"/></svg> <a href=\"" + to + "/ping\" ping=\"" + to + "/ping\">ping</a>\n\n![not what it says](drawing.png)\n";
}

QByteArray callingDrawing(int port)
{
    const QByteArray to = "http://127.0.0.1:" + QByteArray::number(port);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"10\"><image xlink:href=\"" + to + "/inner.png\" width=\"9\" height=\"9\"/>"
           "<image xlink:href=\"/etc/machine-id-of-a-guide\" width=\"9\" height=\"9\"/></svg>";
}

} // namespace

class SilenceTest : public QObject {
    Q_OBJECT
    QTcpServer m_server;
    QUdpSocket m_datagrams;
    Workshop m_shop;
    QTemporaryDir m_alone;  ///< the window's program, with no plug-in beside it
    int m_came = 0;

    void fillLibrary() const
    {
        const int port = m_server.serverPort();
        m_shop.write(QStringLiteral("guides/a/index.md"), callingGuide(port));
        m_shop.write(QStringLiteral("guides/a/drawing.png"), callingDrawing(port));
        m_shop.write(QStringLiteral("guides/b/index.md"), "---\ntitle: '<img src=http://127.0.0.1:" + QByteArray::number(port) + "/title.png>'\n---\n# B\n\nThe first meeting.\n\n[a](../a/index.md)\n");
        m_shop.write(QStringLiteral("library.yaml"), "name: '<img src=http://127.0.0.1:" + QByteArray::number(port) + "/name.png>'\nsummary: '<img src=http://127.0.0.1:" + QByteArray::number(port) + "/about.png>'\n");
        m_shop.commit();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!SystemCalls::arePossible())
            QSKIP("strace cannot be used here");
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] { ++m_came; });
        QVERIFY(m_datagrams.bind(QHostAddress::LocalHost, m_server.serverPort()));
        fillLibrary();
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QVERIFY(QFile::copy(QStringLiteral(MYCEL_BIN_DIR "/mycel"), m_alone.path() + QStringLiteral("/mycel")));
    }
    void theWindow_readsInSilence_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("with the page engine, if it was built") << QStringLiteral(MYCEL_BIN_DIR "/mycel");
        QTest::newRow("without the page engine") << m_alone.path() + QStringLiteral("/mycel");
    }
    void theWindow_readsInSilence()
    {
        QFETCH(QString, program);
        const World world;
        const Outcome added = world.ctl({QStringLiteral("add"), m_shop.folder()});
        QVERIFY2(added.code == 0, added.err.constData());
        Outcome outcome;
        const Workshop other;
        other.write(QStringLiteral("guides/c/index.md"), callingGuide(m_server.serverPort()));
        other.commit();
        const auto calls = SystemCalls::of(world, program, {QStringLiteral("--data"), world.data(), QStringLiteral("--tour"), world.data() + QStringLiteral("/tour"), QStringLiteral("--library"), other.folder()}, outcome, MostMilliseconds);
        QVERIFY(!outcome.late);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(calls.count() > 100);
        const auto loud = calls.intoTheNetwork();
        QVERIFY2(loud.isEmpty(), qPrintable(told(loud)));
        const bool engine = QFile::exists(QFileInfo(program).path() + QStringLiteral("/mycel-reader.so"));
        QCOMPARE(calls.matching(QStringLiteral("^execve.*QtWebEngineProcess")).isEmpty(), !engine);
        // Chromium reads at its start where the resolvers are, and then asks none; what is ours does not even look.
        const auto looking = calls.lookingForAResolver();
        QVERIFY2(engine || looking.isEmpty(), qPrintable(told(looking)));
        const auto curious = calls.matching(QStringLiteral("/etc/machine-id-of-a-guide"));
        QVERIFY2(curious.isEmpty(), qPrintable(told(curious)));
        QTest::qWait(100); // what came would be in the queue by now
        QCOMPARE(m_came, 0);
        QVERIFY(!m_datagrams.hasPendingDatagrams());
    }
    void whatTheCourierAsksFor_isSeen_andItIsTheOnlyOne()
    {
        const World world;
        mycel::tests::HostilePlaces places;
        QVERIFY(places.start());
        Outcome outcome;
        const auto calls = SystemCalls::of(world, QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), {QStringLiteral("--data"), world.data(), QStringLiteral("add"), places.show(QStringLiteral("A1"), "before")}, outcome, MostMilliseconds);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto loud = calls.towardsTheNetwork();
        QVERIFY(!loud.isEmpty()); // else the test is deaf
        for (const auto &call : loud)
            QVERIFY2(calls.isOfCourier(call), qPrintable(told({call})));
    }
    void whatOthersAnnounce_isFetchedByTheCourierAlone_andAFileAsksNobody()
    {
        const World world;
        QVERIFY(world.ctl({QStringLiteral("add"), m_shop.folder()}).code == 0);
        const QString library = m_shop.folder(), program = QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), file = world.data() + QStringLiteral("/feed.ics");
        const QByteArray to = "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
        QFile feed(file);
        QVERIFY(feed.open(QIODevice::WriteOnly));
        feed.write("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Walk\nDTSTART:20270601T180000Z\nURL:" + to + "/page\nATTACH:" + to + "/a.png\nIMAGE;VALUE=URI:" + to + "/i.png\nDESCRIPTION:<img src=" + to + "/d.png>\nEND:VEVENT\nEND:VCALENDAR\n");
        feed.close();
        Outcome outcome;
        const auto quiet = SystemCalls::of(world, program, {QStringLiteral("--data"), world.data(), QStringLiteral("import-offers"), file, QStringLiteral("--library"), library}, outcome, MostMilliseconds);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY2(quiet.towardsTheNetwork().isEmpty() && quiet.lookingForAResolver().isEmpty(), qPrintable(told(quiet.towardsTheNetwork())));
        QCOMPARE(m_came, 0);
        // Somebody asks, and nobody is there: what is heard is the courier.
        const auto calls = SystemCalls::of(world, program, {QStringLiteral("--data"), world.data(), QStringLiteral("import-offers"), QStringLiteral("http://127.0.0.1:1/feed.ics"), QStringLiteral("--library"), library}, outcome, MostMilliseconds);
        QVERIFY(outcome.code != 0);
        const auto loud = calls.towardsTheNetwork();
        QVERIFY(!loud.isEmpty());
        for (const auto &call : loud)
            QVERIFY2(calls.isOfCourier(call), qPrintable(told({call})));
    }
    void whatIsWritten_isInTheDataFolder()
    {
        for (const char *sanitizer : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) { // that writes of its own, elsewhere
            if (qEnvironmentVariableIsSet(sanitizer))
                qputenv(sanitizer, qgetenv(sanitizer) + ":log_path=stderr");
        }
        const World world;
        const QStringList places{world.folder() + QStringLiteral("/data"), world.folder() + QStringLiteral("/tmp/"), QStringLiteral("/dev/null"), QStringLiteral("/proc/self/")};
        for (const QStringList &words : {QStringList{QStringLiteral("add"), m_shop.folder()}, QStringList{QStringLiteral("sync")}, QStringList{QStringLiteral("search"), QStringLiteral("meeting")}, QStringList{QStringLiteral("check"), m_shop.folder()}}) {
            Outcome outcome;
            const auto calls = SystemCalls::of(world, QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), QStringList{QStringLiteral("--data"), world.data()} + words, outcome, MostMilliseconds);
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            const QStringList outside = calls.writesOutside(places);
            QVERIFY2(outside.isEmpty(), qPrintable(words.first() + QStringLiteral(": ") + outside.mid(0, 5).join(u'\n')));
            QCOMPARE(world.litter(), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(SilenceTest)
#include "silencetest.moc"
