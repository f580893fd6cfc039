// The engine itself, handed what no writer of ours would write: it runs nothing, asks nobody, goes nowhere.
#include "ui/pageengine.h"

#include <QAbstractSocket>
#include <QApplication>
#include <QBuffer>
#include <QTcpServer>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>
#include <QVBoxLayout>

using namespace mycel::ui;

namespace {

/// A window with an engine in it, and what the engine said.
class Stage : public QWidget {
public:
    explicit Stage(PageEngineMaker &maker)
    {
        PageHost host;
        host.shown = [this] { ++shown; };
        host.ended = [this] { ++ended; };
        host.linkChosen = [this](const QUrl &url) { links.append(url); };
        host.file = [this](const QUrl &url, const auto &answer) {
            asked.append(url);
            QTimer::singleShot(0, this, [answer, file = files.value(url)] { answer(file); });
        };
        engine = maker.make(std::move(host), Qt::white, this);
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(0, 0, 0, 0);
        all->addWidget(engine->widget());
        resize(600, 400);
        show();
    }
    /// Loads the page and waits until it is there.
    bool load(const QByteArray &html, const QByteArray &style = {})
    {
        const int before = shown;
        engine->show({html, style, Qt::white});
        return QTest::qWaitFor([&] { return shown > before; }, 60'000);
    }
    int timesFound(const QString &words)
    {
        std::optional<int> times;
        engine->find(words, false, [&times](int, int of) { times = of; });
        return QTest::qWaitFor([&] { return times.has_value(); }, 30'000) ? *times : -1;
    }

    std::unique_ptr<PageEngine> engine;
    QList<QUrl> links, asked;
    QHash<QUrl, PageFile> files;
    int shown = 0;
    int ended = 0;
};

QByteArray redPicture()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class EngineTest : public QObject {
    Q_OBJECT
    PageEngineMaker *m_maker = nullptr;

    static QByteArray askersFor(const QTcpServer &server, const QUdpSocket &stun)
    {
        QFile askers(QStringLiteral(MYCEL_SOURCE_DIR "/tests/ui/askers.html"));
        const QByteArray html = askers.open(QIODevice::ReadOnly) ? askers.readAll() : QByteArray();
        return QByteArray(html).replace("HTTP", "http://127.0.0.1:" + QByteArray::number(server.serverPort())).replace("STUN", QByteArray::number(stun.localPort()));
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-such-flag");
        m_maker = loadPageEngine(QStringLiteral(MYCEL_BIN_DIR "/mycel-reader.so"));
        QVERIFY(m_maker);
    }
    void nothingRunsAndNobodyIsAsked_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("behind its policy") << QByteArray(PagePolicy);
        QTest::newRow("as if it had brought no policy") << QByteArray();
    }
    void nothingRunsAndNobodyIsAsked()
    {
        QFETCH(QByteArray, head);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QUdpSocket stun;
        QVERIFY(stun.bind(QHostAddress::LocalHost));
        Stage stage(*m_maker);
        QVERIFY(stage.load("<!doctype html><head>" + head + askersFor(server, stun)));
        QCOMPARE(stage.timesFound(QStringLiteral("here we stay")), 1);
        QCOMPARE(stage.timesFound(QStringLiteral("SCRIPTRAN")), 0);
        QVERIFY(stage.load("<p>a later page</p>")); // whatever the first one asked for was asked before
        QVERIFY(!server.hasPendingConnections());
        QVERIFY(!stun.hasPendingDatagrams());
        const PageRefusals refused = stage.engine->refusals();
        QCOMPARE(refused.dialogs, 0); // not even asked for: no script ran
        QCOMPARE(refused.windows, 0);
        if (head.isEmpty())
            QVERIFY(refused.requests > 5); // the gate behind the policy was tried
        for (const QUrl &url : stage.asked)
            QCOMPARE(url.scheme(), QStringLiteral("mycel"));
    }
    void aPageThatRefreshesItselfElsewhereStays()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Stage stage(*m_maker);
        QVERIFY(stage.load("<!doctype html><meta http-equiv=refresh content=\"0;url=http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/\"><p>here we stay</p>"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.engine->refusals().navigations > 0, 30'000);
        QCOMPARE(stage.timesFound(QStringLiteral("here we stay")), 1);
        QVERIFY(!server.hasPendingConnections());
        QVERIFY(stage.links.isEmpty());
    }
    void aClickOnALinkIsTold_andNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QString>("target");
        for (const char *href : {"https://example.org/a?b=c#d", "mycel://item/lib/guides/a.md#x", "mailto:a@example.org"})
            QTest::newRow(href) << QByteArray(href) << QString();
        QTest::newRow("in a new window") << QByteArray("https://example.org/") << QStringLiteral("_blank");
    }
    void aClickOnALinkIsTold_andNotFollowed()
    {
        QFETCH(QByteArray, href);
        QFETCH(QString, target);
        Stage stage(*m_maker);
        QVERIFY(stage.load("<!doctype html><link rel=stylesheet href=\"mycel://page/style\"><a href=\"" + href + "\" target=\"" + target.toUtf8() + "\">we stay</a>", "a{position:fixed;inset:0;background:#eee}"));
        QVERIFY(QTest::qWaitForWindowExposed(&stage));
        const auto told = [&] { return !stage.links.isEmpty(); };
        // The first frame decides what is under the pointer, and nothing tells when it is drawn: click again until it is heard.
        for (int clicks = 0; clicks < 60 && !told(); ++clicks) {
            QTest::mouseClick(stage.engine->widget()->focusProxy(), Qt::LeftButton, {}, QPoint(100, 100));
            if (QTest::qWaitFor(told, 500))
                break;
        }
        QCOMPARE(stage.links.first(), QUrl(QString::fromUtf8(href)));
        QCOMPARE(stage.timesFound(QStringLiteral("we stay")), 1);
    }
    void picturesComeFromTheHostAlone()
    {
        Stage stage(*m_maker);
        const QUrl red(QStringLiteral("mycel://picture/lib/a%20b.png")), none(QStringLiteral("mycel://picture/lib/none.png"));
        stage.files.insert(red, {"image/png", redPicture()});
        QVERIFY(stage.load(QByteArray("<!doctype html><head>") + PagePolicy + "<link rel=stylesheet href=\"mycel://page/style\"><img src=\"" + red.toEncoded() + "\"><img src=\"" + none.toEncoded() + "\">", "body{margin:0}"));
        QVERIFY(stage.asked.contains(red) && stage.asked.contains(none));
        QTRY_COMPARE_WITH_TIMEOUT(stage.grab().toImage().pixelColor(200, 200), QColor(Qt::red), 30'000);
    }
    void whatIsStartedLaterInheritsNothingOfOurs()
    {
        Stage stage(*m_maker);
        QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--no-such-flag")); // a browser of Qt's kind would reach no address with ours
        QVERIFY(!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"));
    }
    void aPageThatIsDrawnAnew_staysWhereItWasRead()
    {
        Stage stage(*m_maker);
        const QByteArray page = QByteArray("<!doctype html><head>") + PagePolicy + "<link rel=stylesheet href=\"mycel://page/style\"><p class=white></p><p class=red id=here></p><p class=white></p>";
        const QByteArray style = "body,p{margin:0}p{height:2000px}.red{background:#f00}";
        const auto middle = [&stage] { return stage.grab().toImage().pixelColor(200, 200); };
        stage.engine->setScale(1.5);
        QVERIFY(stage.load(page, style));
        stage.engine->scrollTo(QStringLiteral("here"));
        QTRY_COMPARE_WITH_TIMEOUT(middle(), QColor(Qt::red), 30'000);
        stage.engine->show({page, style, Qt::white, true});
        QVERIFY(QTest::qWaitFor([&] { return stage.shown == 2; }, 60'000));
        QTRY_COMPARE_WITH_TIMEOUT(middle(), QColor(Qt::red), 30'000);
        stage.engine->show({page, style, Qt::white});
        QTRY_COMPARE_WITH_TIMEOUT(middle(), QColor(Qt::white), 30'000);
    }
    void theGroundIsThereBeforeThePage()
    {
        Stage stage(*m_maker);
        stage.engine->show({"<!doctype html>", {}, QColor(0x1E2421)});
        QTRY_COMPARE_WITH_TIMEOUT(stage.grab().toImage().pixelColor(200, 200), QColor(0x1E2421), 30'000);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EngineTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "enginetest.moc"
