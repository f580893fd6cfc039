// What a library's page tells and asks, in the real window: a history that was replaced, much that was deleted, who did what,
// one's own name, and a library that came as a file.
#include "model/commons.h"
#include "tests/support/byname.h"
#include "tests/support/sending.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/addplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QTest>

using namespace mycel;
using mycel::tests::Patience;

class SharingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::BareRepository> m_server;
    std::unique_ptr<tests::Workshop> m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    tests::ByName m_see;
    QByteArray m_begin;

    void push() const { m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")}); }
    void add() const
    {
        m_window->openAdding();
        m_window->adding()->begin(m_server->folder());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
    }
    void openPage() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Harbour")));
    }
    void sync() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Sync now")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Sync now")));
    }
    void rewrite() const
    {
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QString::fromLatin1(m_begin)});
        m_shop->write(QStringLiteral("guides/boat/index.md"), "---\ntitle: A boat\n---\nText.\n");
        m_shop->commit();
        push();
    }
    /// A box is called as what is chosen in it; the field around it as what it is for.
    QWidget *choiceOf(const QString &name) const
    {
        for (QAccessibleInterface *each : m_see.all()) {
            if (each->role() == QAccessible::ComboBox && each->parent()->text(QAccessible::Name) == name)
                return qobject_cast<QWidget *>(each->object());
        }
        return nullptr;
    }
    bool isHere(const QString &path) const
    {
        const QString key = m_commons->libraries().result()->first().key;
        auto item = m_commons->item({key, path.toUtf8()});
        item.waitForFinished();
        return item.result().has_value();
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
    }
    void init()
    {
        m_server = std::make_unique<tests::BareRepository>();
        m_shop = std::make_unique<tests::Workshop>();
        m_shop->write(QStringLiteral("library.yaml"), "name: Harbour\n");
        for (int i = 0; i < 20; ++i)
            m_shop->write(QStringLiteral("guides/g%1/index.md").arg(i), "---\ntitle: Guide " + QByteArray::number(i) + "\n---\nText.\n");
        m_begin = m_shop->commit();
        m_shop->write(QStringLiteral("guides/camp/index.md"), "---\ntitle: A camp\n---\nText.\n");
        m_shop->commit();
        push();
        m_data = std::make_unique<QTemporaryDir>();
        m_commons = std::make_unique<model::Commons>(m_data->path() + QStringLiteral("/data"));
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = tests::ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_commons->end(); // as the program does
        m_window.reset();
        m_commons.reset();
    }
    void whatALibrarySaysOfItself_isChangedOnItsPage()
    {
        add();
        openPage();
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Name")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Name"), QStringLiteral("Quay")));
        QVERIFY(m_see.type(QStringLiteral("Contact"), QStringLiteral("quay@example.org")));
        QVERIFY(m_see.press(QStringLiteral("Add to Who looks after it")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.type(QStringLiteral("Who looks after it: Name"), QStringLiteral("Aspen")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Publish what the library says of itself")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Looked after by Aspen · Contact: quay@example.org")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Quay")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.field(QStringLiteral("Contact")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Take back: Change what this library says of itself"))); // it waits to be shared
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Contact")), Patience);
        QCOMPARE(m_see.field(QStringLiteral("Contact"))->text(), QStringLiteral("quay@example.org"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.says(QStringLiteral("Looked after by Aspen")), Patience);
    }
    void whatStandsInTheFormOfALibrary_staysUntilItIsPublishedOrLeft()
    {
        add();
        openPage();
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.type(QStringLiteral("Contact"), QStringLiteral("quay@example.org")), Patience);
        const auto isKept = [this] { return m_see.field(QStringLiteral("Contact")) && m_see.field(QStringLiteral("Contact"))->text() == QStringLiteral("quay@example.org"); };
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QVERIFY(isKept());
        m_window->openLibrary(QStringLiteral("none")); // there is none
        openPage();
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QTRY_VERIFY_WITH_TIMEOUT(isKept(), Patience);
        QVERIFY(m_see.press(QStringLiteral("Leave what the library says of itself as it is")));
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Contact")), Patience);
        QCOMPARE(m_see.field(QStringLiteral("Contact"))->text(), QString());
    }
    void whoLetsInNewNames_isNamedBeforeTheyWait()
    {
        add();
        openPage();
        QVERIFY(m_see.press(QStringLiteral("Change what it says of itself…")));
        QTRY_VERIFY_WITH_TIMEOUT(choiceOf(QStringLiteral("Posts of new names")), Patience);
        QWidget *choice = choiceOf(QStringLiteral("Posts of new names"));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(m_see.press(QStringLiteral("Publish what the library says of itself")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nobody looks after this library")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Leave what the library says of itself as it is")));
        QVERIFY(!choiceOf(QStringLiteral("Posts of new names")));
    }
    void aReplacedHistory_isTold_andTheirsIsTaken()
    {
        add();
        openPage();
        rewrite();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("The shared history was replaced at the server.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Missing there: ")), Patience);
        QVERIFY(isHere(QStringLiteral("guides/camp/index.md")));
        QVERIFY(m_see.press(QStringLiteral("Take theirs")));
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/boat/index.md")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Take theirs")), Patience);
        QVERIFY(!isHere(QStringLiteral("guides/camp/index.md")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Bring them back")), Patience); // whatever theirs took away
    }
    void aReplacedHistory_isTold_andOursIsKept()
    {
        add();
        openPage();
        rewrite();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Keep ours")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Keep ours")));
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/boat/index.md")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Sync now")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Keep ours")), Patience);
        QVERIFY(isHere(QStringLiteral("guides/camp/index.md")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You may publish")), Patience);
    }
    void muchThatWasDeleted_isToldAndBroughtBack()
    {
        add();
        openPage();
        m_shop->git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("guides/g1"), QStringLiteral("guides/g2"), QStringLiteral("guides/g3")});
        m_shop->commit();
        push();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Bring them back")), Patience);
        QVERIFY(!isHere(QStringLiteral("guides/g1/index.md")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Somebody deleted Guide 1 and 2 more")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Bring them back")));
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/g1/index.md")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Bring them back")), Patience);
    }
    void aLibraryThatOthersCouldNotReach_isOfferedAsAFile()
    {
        add();
        openPage();
        QVERIFY(m_see.press(QStringLiteral("Invite…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("This library has no address that others could reach.")), Patience);
        QVERIFY(m_see.control(QStringLiteral("All of the library as a file…")) && !m_see.control(QStringLiteral("Copy the invitation")));
        QVERIFY(m_see.press(QStringLiteral("Close the invitation")));
    }
    void aStickIsNamed_andCanBeLeft()
    {
        add();
        const QTemporaryDir stick;
        QVERIFY(m_commons->syncNow(m_commons->libraries().result()->first().key, {}, stick.path()).result());
        openPage();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Leave %1").arg(stick.path())), Patience);
        QVERIFY(m_see.press(QStringLiteral("Leave %1").arg(stick.path())));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Leave %1").arg(stick.path())), Patience);
    }
    void aFolderWithOtherThings_isAskedAbout_andGetsAFolderForTheLibrary()
    {
        add();
        QTemporaryDir full;
        tests::run(full.path(), QStringLiteral("touch"), {QStringLiteral("something")});
        QVERIFY(m_commons->syncNow(m_commons->libraries().result()->first().key, {}, full.path()).result());
        openPage();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("There are other things in this folder")), Patience);
        QCOMPARE(QDir(full.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(QStringLiteral("something")));
        QVERIFY(m_see.press(QStringLiteral("Make a folder in it")));
        QTRY_COMPARE_WITH_TIMEOUT(QDir(full.filePath(QStringLiteral("harbour"))).entryList({QStringLiteral("*.bundle")}).size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.says(QStringLiteral("There are other things in this folder")), Patience);
    }
    void whereItsOwnFolderIsNotThere_itsPageSaysSo()
    {
        add();
        openPage();
        QVERIFY(QDir().rename(m_server->folder(), m_server->folder() + QStringLiteral("-away")));
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("is not there right now.")), Patience);
        QVERIFY(QDir().rename(m_server->folder() + QStringLiteral("-away"), m_server->folder()));
        QVERIFY(m_see.press(QStringLiteral("Try again")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.says(QStringLiteral("is not there right now.")), Patience);
    }
    void oneSaysWhoOneIs()
    {
        add();
        openPage();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("You are: nobody in particular. Choose another name")), Patience);
        QVERIFY(m_see.press(QStringLiteral("You are: nobody in particular. Choose another name")));
        QVERIFY(m_see.type(QStringLiteral("Your name in it"), QStringLiteral("hazel")));
        QTest::keyClick(m_see.field(QStringLiteral("Your name in it")), Qt::Key_Return);
        auto *chosen = qobject_cast<QPushButton *>(m_window->focusWidget()); // where one stands now, and which was not meant
        QVERIFY(chosen && !chosen->isDown());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("You are: hazel. Choose another name")), Patience);
        const auto name = m_commons->chosenName(m_commons->libraries().result()->first().key);
        QCOMPARE(*QFuture(name).result(), QStringLiteral("hazel"));
    }
    void aFileOfALibraryThatIsNotHere_isOffered()
    {
        m_shop->git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("all.bundle"), QStringLiteral("HEAD"), QStringLiteral("main")});
        m_window->openFile(m_shop->folder() + QStringLiteral("/all.bundle"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("This file is of a library that is not here.")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Add it")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")) && m_window->knowledge()->isVisible(), Patience);
        // What is new in it comes by the next file, and opens the library's page.
        m_shop->write(QStringLiteral("guides/boat/index.md"), "---\ntitle: A boat\n---\nText.\n");
        m_shop->commit();
        m_shop->git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("new.bundle"), QStringLiteral("main~1..main")});
        m_window->openFile(m_shop->folder() + QStringLiteral("/new.bundle"));
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/boat/index.md")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Send as a file"), {QAccessible::ButtonMenu}), Patience);
    }
    void whoGoesOnWhileAFileIsBroughtIn_isLeftThere()
    {
        m_shop->git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("all.bundle"), QStringLiteral("HEAD"), QStringLiteral("main")});
        m_window->adding()->begin(m_shop->folder() + QStringLiteral("/all.bundle"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
        m_shop->write(QStringLiteral("guides/boat/index.md"), "---\ntitle: A boat\n---\nText.\n");
        m_shop->commit();
        m_shop->git({QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("new.bundle"), QStringLiteral("main~1..main")});
        m_window->openAdding();
        m_window->openFile(m_shop->folder() + QStringLiteral("/new.bundle"));
        m_window->openSettings();
        QTRY_VERIFY_WITH_TIMEOUT(isHere(QStringLiteral("guides/boat/index.md")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("1 item(s) arrived")), Patience);
        QVERIFY(!m_see.control(QStringLiteral("Send as a file"), {QAccessible::ButtonMenu}));
    }
    void aFileThatIsNone_saysSo()
    {
        m_window->openFile(m_shop->folder() + QStringLiteral("/library.yaml"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("This file is not a library.")), Patience);
    }
};

QTEST_MAIN(SharingTest)
#include "sharingtest.moc"
