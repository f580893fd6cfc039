// Where a library is shared, in the real window: which server asks, a place that was mistyped and is left, a server beside a stick,
// and the way that is chosen before anything goes there.
#include "model/commons.h"
#include "tests/support/askingserver.h"
#include "tests/support/byname.h"
#include "tests/support/gitservers.h"
#include "tests/support/keychaininmemory.h"
#include "tests/support/proxyserver.h"
#include "tests/support/sending.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QComboBox>
#include <QTest>

using namespace mycel;
using mycel::tests::Patience;

class SharedPlacesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::BareRepository> m_server; ///< empty
    std::unique_ptr<tests::GitServers> m_servers;    ///< of that one
    std::unique_ptr<QTemporaryDir> m_data;
    std::shared_ptr<tests::KeychainInMemory> m_keychain;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    tests::ByName m_see;

    void start()
    {
        m_commons = std::make_unique<model::Commons>(m_data->path() + QStringLiteral("/data"), nullptr, m_keychain);
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = tests::ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void quit()
    {
        m_commons->end(); // as the program does
        m_window.reset();
        m_commons.reset();
    }
    QString privately() const { return m_servers->https(QStringLiteral("/private/library.git")); }
    /// A library of one's own, with its page open.
    void begin()
    {
        m_window->openNewLibrary();
        QVERIFY(m_see.type(QStringLiteral("Name of the library"), QStringLiteral("Harbour")));
        QVERIFY(m_see.press(QStringLiteral("Begin this library")));
        openPage();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Share it with others")), Patience);
    }
    void openPage()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Harbour")));
    }
    void share(const QString &place)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Where the library is shared")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Where the library is shared"), place));
        QVERIFY(m_see.press(QStringLiteral("Share the library there")));
    }
    void shareFurther(const QString &place)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Share it at another place, too…")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Share it at another place, too…")));
        share(place);
    }
    void answerAuthority()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Certificate file")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Certificate file"), m_servers->file("ca.pem")));
        QVERIFY(m_see.press(QStringLiteral("Use this certificate")));
    }
    void signIn(const QString &name, const QString &secret)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Password or token")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Name"), name));
        QVERIFY(m_see.type(QStringLiteral("Password or token"), secret));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
    }
    void chooseProxy(const QString &address)
    {
        QVERIFY(m_see.press(QStringLiteral("Through a proxy or Tor…")));
        QComboBox *box = nullptr; // on this system a list's name is what is chosen in it
        for (QAccessibleInterface *each : m_see.all()) {
            if (auto *one = qobject_cast<QComboBox *>(each->object()); one && one->accessibleName() == QStringLiteral("Proxy"))
                box = one;
        }
        QVERIFY(box);
        box->setFocus();
        for (int left = box->count(); left > 0 && box->currentText() != QStringLiteral("SOCKS5 proxy"); --left)
            QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), address));
    }
    void isLeft(const QString &place)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Leave %1").arg(place)), Patience);
        QVERIFY(m_see.press(QStringLiteral("Leave %1").arg(place)));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Leave %1").arg(place)), Patience);
    }
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
    }
    void init()
    {
        m_server = std::make_unique<tests::BareRepository>();
        m_servers = std::make_unique<tests::GitServers>();
        QVERIFY(m_servers->start(m_server->folder()));
        m_server->git({QStringLiteral("config"), QStringLiteral("http.receivepack"), QStringLiteral("true")});
        m_data = std::make_unique<QTemporaryDir>();
        m_keychain.reset();
        start();
    }
    void cleanup() { quit(); }

    void theServerThatAsks_isNamed_andWhatIsAnswered_goesThereAlone()
    {
        begin();
        share(privately());
        answerAuthority();
        signIn(QStringLiteral("alice"), QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->tip().isNull(), Patience);
        const tests::AskingServer other;
        shareFurther(other.address());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server wants to know who you are.")) && m_see.says(other.address()), Patience);
        QVERIFY(!other.wasTold());
        signIn(QStringLiteral("bo"), QStringLiteral("b0at"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server did not accept the name or the password.")), Patience);
        QVERIFY(other.wasTold());
        for (const QByteArray &head : other.asked())
            QVERIFY(!head.contains(QByteArray("alice:s3cret").toBase64()));
        isLeft(other.address());
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.field(QStringLiteral("Password or token")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Sync now"))); // what was typed for its own server is known yet
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Sync now")), Patience);
        QVERIFY(!m_see.field(QStringLiteral("Password or token")));
    }
    void anAddressThatWasMistyped_isLeft_andTheLibraryIsSharedElsewhere()
    {
        begin();
        const QString typo = QStringLiteral("http://127.0.0.1:%1/libary.git").arg(tests::freePort());
        share(typo);
        isLeft(typo);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Share it with others")), Patience);
        share(m_server->folder());
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->tip().isNull(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Leave %1").arg(m_server->folder())), Patience);
    }
    void besideAStick_aServerIsAdded_andWhoOneIsThere_isRemembered()
    {
        m_keychain = std::make_shared<tests::KeychainInMemory>();
        quit();
        start();
        begin();
        const QTemporaryDir stick;
        share(stick.path());
        shareFurther(privately());
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Remember on this computer")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Remember on this computer")));
        signIn(QStringLiteral("alice"), QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You sign in as alice, with a password in this computer's keychain.")), Patience);
        QVERIFY(!m_server->tip().isNull());
        quit();
        start();
        openPage();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Change the connection")), Patience);
        QVERIFY(!m_commons->syncNow().result()->first().error);
        QVERIFY(m_see.press(QStringLiteral("Change the connection")));
        QVERIFY(m_see.press(QStringLiteral("Forget what is remembered")));
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain->secrets(), QStringList(), Patience);
    }
    void throughAProxy_theFirstConnectionGoes_fromThePage()
    {
        const tests::ProxyServer proxy(tests::ProxyServer::Speaks::Socks5);
        begin();
        chooseProxy(QStringLiteral("127.0.0.1:%1").arg(proxy.port()));
        share(m_servers->https(QStringLiteral("/open/library.git")).replace(QStringLiteral("localhost"), QStringLiteral("library.test"))); // which only the proxy finds
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("It is reached through the proxy")), Patience);
        QVERIFY(!proxy.asked().isEmpty() && proxy.asked().first().byName);
    }
    void throughAProxy_theFirstConnectionGoes_whereALibraryIsSharedAtOnce()
    {
        const tests::ProxyServer proxy(tests::ProxyServer::Speaks::Socks5);
        m_window->openNewLibrary();
        QVERIFY(m_see.type(QStringLiteral("Name of the library"), QStringLiteral("Harbour")));
        QVERIFY(m_see.type(QStringLiteral("Where the library is shared"), m_servers->https(QStringLiteral("/open/library.git")).replace(QStringLiteral("localhost"), QStringLiteral("library.test"))));
        chooseProxy(QStringLiteral("gopher://there"));
        QVERIFY(m_see.press(QStringLiteral("Begin this library")));
        QVERIFY(m_commons->libraries().result()->isEmpty()); // what is no way begins nothing
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), QStringLiteral("127.0.0.1:%1").arg(proxy.port())));
        QVERIFY(m_see.press(QStringLiteral("Begin this library")));
        openPage();
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("It is reached through the proxy")), Patience);
        QVERIFY(!proxy.asked().isEmpty() && proxy.asked().first().byName);
    }
};

QTEST_MAIN(SharedPlacesTest)
#include "sharedplacestest.moc"
