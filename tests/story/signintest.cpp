// What servers ask for and what we ask of them, answered in the real window: signing in, a host met for the first time, a key,
// an authority of the group's own; when a library is added and when it is synced.
#include "model/commons.h"
#include "tests/support/byname.h"
#include "tests/support/gitservers.h"
#include "tests/support/keychaininmemory.h"
#include "tests/support/proxyserver.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTest>

using namespace mycel;
using mycel::tests::Patience;

class SignInTest : public QObject {
    Q_OBJECT
    tests::GitServers m_servers;
    tests::Workshop m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    std::shared_ptr<tests::KeychainInMemory> m_keychain; ///< of the system, where it has one
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    tests::ByName m_see;
    int m_news = 0;

    QString data() const { return m_data->path() + QStringLiteral("/data"); }
    /// The program starts; what was typed before is forgotten.
    void start()
    {
        m_commons = std::make_unique<model::Commons>(data(), nullptr, m_keychain);
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
    void add(const QString &address)
    {
        QVERIFY(m_see.press(QStringLiteral("Add a library…")));
        QVERIFY(m_see.type(QStringLiteral("Address of the library"), address));
        QVERIFY(m_see.press(QStringLiteral("Add")));
    }
    void answerAuthority()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Certificate file")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Certificate file"), m_servers.file("ca.pem")));
        QVERIFY(m_see.press(QStringLiteral("Use this certificate")));
    }
    void signIn(const QString &secret)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Password or token")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Name"), QStringLiteral("alice")));
        QVERIFY(m_see.type(QStringLiteral("Password or token"), secret));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
    }
    void giveKey(const QString &file)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("A key file of my own")), Patience);
        QVERIFY(m_see.press(QStringLiteral("A key file of my own")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Key file")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Key file"), file));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
    }
    void choose(const QString &name, const QString &entry)
    {
        QComboBox *box = nullptr; // on this system a list's name is what is chosen in it; what is told besides is its label
        for (QAccessibleInterface *each : m_see.all()) {
            if (auto *one = qobject_cast<QComboBox *>(each->object()); one && one->accessibleName() == name)
                box = one;
        }
        QVERIFY(box);
        box->setFocus();
        for (int left = box->count(); left > 0 && box->currentText() != entry; --left)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), entry);
    }
    bool asksAnything() const { return m_see.field(QStringLiteral("Certificate file")) || m_see.control(QStringLiteral("A key file of my own")) || m_see.field(QStringLiteral("Password or token")) || m_see.control(QStringLiteral("It is the right one")); }
    void sync()
    {
        ++m_news; // as many as were never there before, so that no older answer is taken for this one
        for (int i = 0; i < m_news; ++i)
            m_shop.write(QStringLiteral("guides/%1-%2.md").arg(m_news).arg(i), "# News\n");
        m_shop.commit();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Sync now")), Patience); // what was added a moment ago may be being read yet
        QVERIFY(m_see.press(QStringLiteral("Sync now")));
    }
    void openPageAndSync()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        QVERIFY(m_see.press(QStringLiteral("library")));
        sync();
    }
    void isInSync() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Arrived: %1 item").arg(m_news)), Patience);
        QVERIFY(!asksAnything());
    }
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
        m_shop.write(QStringLiteral("guides/a.md"), "---\ntitle: A guide\nlang: en\n---\nText.\n");
        m_shop.commit();
        QVERIFY(m_servers.start(m_shop.folder() + QStringLiteral("/.git")));
    }
    void init()
    {
        m_keychain.reset();
        m_data = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { quit(); }

    void overHttps_anAuthorityOfTheirOwnAndAPassword_thenTheLibraryIsHere()
    {
        add(m_servers.https(QStringLiteral("/private/library.git")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("localhost: Nobody vouches for the server")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Certificate file"), m_servers.file("nginx.conf")));
        QVERIFY(m_see.press(QStringLiteral("Use this certificate")));
        QVERIFY(m_see.says(QStringLiteral("There is no certificate in this file.")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("localhost: The server wants to know who you are.")), Patience);
        signIn(QStringLiteral("wrong"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("localhost: The server did not accept the name or the password.")), Patience);
        QCOMPARE(m_see.field(QStringLiteral("Name"))->text(), QStringLiteral("alice"));
        QVERIFY(m_see.field(QStringLiteral("Password or token"))->text().isEmpty());
        signIn(QStringLiteral("s3cret"));
        openPageAndSync(); // with what was typed for adding
        isInSync();
    }
    void afterAStart_aSyncAsksForThePasswordAgain_andKnowsTheAuthority()
    {
        add(m_servers.https(QStringLiteral("/private/library.git")));
        answerAuthority();
        signIn(QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        quit();
        start();
        openPageAndSync();
        signIn(QStringLiteral("s3cret"));
        isInSync();
        sync(); // it is known until the program closes
        isInSync();
    }
    void nothingThatWasTypedIsOnTheDisk()
    {
        add(m_servers.https(QStringLiteral("/private/library.git")));
        answerAuthority();
        signIn(QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        QProcess search;
        search.start(QStringLiteral("grep"), {QStringLiteral("-rla"), QStringLiteral("s3cret"), m_data->path()});
        QVERIFY(search.waitForFinished());
        QCOMPARE(search.readAllStandardOutput(), QByteArray());
    }
    void overSsh_aHostThatWasNeverMet_andAKey_thenTheLibraryIsHere()
    {
        add(m_servers.ssh());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(m_servers.fingerprint()), Patience);
        QVERIFY(m_see.control(QStringLiteral("Stop"))->state().focused); // Enter trusts nobody
        QVERIFY(m_see.press(QStringLiteral("It is the right one")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server wants a key.")), Patience);
        giveKey(m_servers.file("ssh/nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: There is no key file at this place.")), Patience);
        giveKey(m_servers.file("ssh/other"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server did not accept the key.")), Patience);
        giveKey(m_servers.file("ssh/id"));
        openPageAndSync();
        isInSync();
    }
    void whoIsNotTrusted_isNotKept()
    {
        add(m_servers.ssh());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("It is the right one")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Stop")));
        QVERIFY(!asksAnything());
        QVERIFY(m_see.press(QStringLiteral("Add")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("It is the right one")), Patience);
    }
    void aSyncAsks_whereTheServerIsAnotherOne()
    {
        add(m_servers.ssh());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("It is the right one")), Patience);
        QVERIFY(m_see.press(QStringLiteral("It is the right one")));
        giveKey(m_servers.file("ssh/id"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        m_servers.rekey();
        openPageAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server is not the one that was here before")), Patience);
        QVERIFY(m_see.says(m_servers.fingerprint()));
        QVERIFY(m_see.press(QStringLiteral("It was changed on purpose")));
        isInSync();
        quit();
        start();
        openPageAndSync(); // the new key is known from here on, and the person's own has to be shown again
        giveKey(m_servers.file("ssh/id"));
        isInSync();
    }
    void aSyncAsks_whereTheHostWasForgotten()
    {
        add(m_servers.ssh());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("It is the right one")), Patience);
        QVERIFY(m_see.press(QStringLiteral("It is the right one")));
        giveKey(m_servers.file("ssh/id"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        quit();
        tests::run(data(), QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3; d = sqlite3.connect('mine.sqlite'); d.execute('DELETE FROM hosts'); d.commit()")});
        start();
        openPageAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(m_servers.fingerprint()), Patience);
        QVERIFY(m_see.press(QStringLiteral("It is the right one")));
        giveKey(m_servers.file("ssh/id"));
        isInSync();
    }
    void aSyncAsks_whereNobodyKnownVouchesAnyMore()
    {
        add(m_servers.https(QStringLiteral("/open/library.git")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        m_servers.rekey();
        openPageAndSync();
        answerAuthority();
        isInSync();
        quit();
        start();
        openPageAndSync();
        isInSync();
    }
    void withAKeychain_whatIsRemembered_isKnownAfterAStart_untilItIsForgotten()
    {
        m_keychain = std::make_shared<tests::KeychainInMemory>();
        quit();
        start();
        add(m_servers.https(QStringLiteral("/private/library.git")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Remember on this computer")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Name"), QStringLiteral("alice")));
        for (const char *typed : {"\t", "s3cret\t", " \t"}) // and all of it by the keys alone
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(typed));
        QVERIFY(m_see.control(QStringLiteral("Remember on this computer"))->state().checked);
        QVERIFY(m_see.control(QStringLiteral("Sign in"))->state().focused);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain->secrets(), QStringList{QStringLiteral("s3cret")}, Patience);
        quit();
        start();
        openPageAndSync();
        isInSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You sign in as alice, with a password in this computer's keychain.")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Change the connection")));
        QVERIFY(m_see.press(QStringLiteral("Forget what is remembered")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("It is forgotten.")), Patience);
        QCOMPARE(m_keychain->secrets(), QStringList());
        sync();
        signIn(QStringLiteral("s3cret"));
        isInSync();
        QCOMPARE(m_keychain->secrets(), QStringList()); // this time it was not to be remembered
    }
    void whoRemovesALibrary_leavesNoSecretBehind()
    {
        m_keychain = std::make_shared<tests::KeychainInMemory>();
        quit();
        start();
        add(m_servers.https(QStringLiteral("/private/library.git")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Remember on this computer")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Remember on this computer")));
        signIn(QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain->secrets().size(), 1, Patience);
        QVERIFY(m_see.press(QStringLiteral("library")));
        QVERIFY(m_see.press(QStringLiteral("Remove")));
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain->secrets().size(), 0, Patience);
    }
    void withoutAKeychain_thatIsSaid()
    {
        add(m_servers.https(QStringLiteral("/private/library.git")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("There is no keychain on this computer")), Patience);
        QVERIFY(!m_see.control(QStringLiteral("Remember on this computer")));
    }
    void overSsh_aKeyThatMycelMakes_isShownToBeCopied_andIsRemembered()
    {
        add(m_servers.ssh());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("It is the right one")), Patience);
        QVERIFY(m_see.press(QStringLiteral("It is the right one")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Public key: ssh-ed25519 ")), Patience);
        QVERIFY(m_see.says(QStringLiteral("It has no passphrase")));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("127.0.0.1: The server did not accept the key.")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Copy the public key")));
        m_servers.admit(QGuiApplication::clipboard()->text().toLatin1());
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        quit();
        start();
        openPageAndSync();
        isInSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You sign in with a key that Mycel made for this library.")), Patience);
    }
    void throughAProxy_alreadyTheFirstTime_andAWrongOneIsSaid()
    {
        const tests::ProxyServer proxy(tests::ProxyServer::Speaks::Socks5);
        QVERIFY(m_see.press(QStringLiteral("Add a library…")));
        QVERIFY(m_see.press(QStringLiteral("Through a proxy or Tor…")));
        choose(QStringLiteral("Proxy"), QStringLiteral("SOCKS5 proxy"));
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), QStringLiteral("127.0.0.1:%1").arg(proxy.port())));
        add(m_servers.https(QStringLiteral("/open/library.git")).replace(QStringLiteral("localhost"), QStringLiteral("library.test")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        QVERIFY(!proxy.asked().isEmpty());
        openPageAndSync();
        isInSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("It is reached through the proxy 127.0.0.1:%1.").arg(proxy.port())), Patience);
        QVERIFY(m_see.press(QStringLiteral("Change the connection")));
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), QStringLiteral("nonsense:x")));
        QVERIFY(m_see.press(QStringLiteral("Save the connection")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("This is not a proxy that Mycel understands")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), QStringLiteral("127.0.0.1:%1").arg(tests::freePort())));
        QVERIFY(m_see.press(QStringLiteral("Save the connection")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("It is saved, and counts from the next sync.")), Patience);
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("The proxy could not be reached or refused. Nothing was sent around it.")), Patience);
    }
    void aProxyThatAsks_isAnsweredWhereItIsChosen_orWhenItAsks()
    {
        tests::ProxyServer proxy(tests::ProxyServer::Speaks::Http);
        proxy.wantUser(QStringLiteral("ronja"), QStringLiteral("proxy-s3cret"));
        QVERIFY(m_see.press(QStringLiteral("Add a library…")));
        QVERIFY(m_see.press(QStringLiteral("Through a proxy or Tor…")));
        choose(QStringLiteral("Proxy"), QStringLiteral("HTTP proxy"));
        QVERIFY(m_see.type(QStringLiteral("Address of the proxy"), QStringLiteral("127.0.0.1:%1").arg(proxy.port())));
        add(m_servers.https(QStringLiteral("/open/library.git")).replace(QStringLiteral("localhost"), QStringLiteral("library.test")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("The proxy wants to know who you are. Nothing was sent around it.")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Name"), QStringLiteral("ronja")));
        QVERIFY(m_see.type(QStringLiteral("Password or token"), QStringLiteral("wrong")));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("The proxy did not accept the name or the password.")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Password or token"), QStringLiteral("proxy-s3cret")));
        QVERIFY(m_see.press(QStringLiteral("Sign in")));
        answerAuthority();
        openPageAndSync(); // with what was typed for adding
        isInSync();
        quit();
        start();
        openPageAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("The proxy wants to know who you are. Nothing was sent around it.")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Change the connection")));
        QVERIFY(m_see.type(QStringLiteral("Name, if the proxy asks"), QStringLiteral("ronja")));
        QVERIFY(m_see.type(QStringLiteral("Password of the proxy"), QStringLiteral("proxy-s3cret")));
        QVERIFY(m_see.press(QStringLiteral("Save the connection")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral(", as %1.").arg(QStringLiteral("ronja"))), Patience);
        QVERIFY(m_see.press(QStringLiteral("Sync now")));
        isInSync();
    }
    void whoPublishesWithoutAnAccount_isAskedOnce_andMayGoOnReading()
    {
        add(m_servers.https(QStringLiteral("/half/library.git")));
        answerAuthority();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("library")), Patience);
        const QString key = m_commons->libraries().result()->first().key;
        const auto edition = m_commons->compose(key, {model::Kind::Guide, QStringLiteral("Tents"), QStringLiteral("en"), {}, "A tent.\n"}).result();
        QVERIFY(edition);
        QVERIFY(m_commons->publish(*edition).second.result());
        openPageAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Go on without an account")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Go on without an account")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Suggestions only")), Patience);
        QVERIFY(!asksAnything());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You read it without an account")), Patience);
        sync();
        isInSync();
    }
};

QTEST_MAIN(SignInTest)
#include "signintest.moc"
