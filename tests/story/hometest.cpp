// Home in the real window: what others brought, until it is read or seen; what needs somebody; what waits, and what is being written.
#include "model/commons.h"
#include "tests/support/byname.h"
#include "tests/support/sending.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/addplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QSignalSpy>
#include <QTest>

using namespace mycel;
using mycel::tests::Patience;

class HomeTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::BareRepository> m_server;
    std::unique_ptr<tests::Workshop> m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    tests::ByName m_see;

    void push() const
    {
        m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")});
    }
    void guide(const QString &name, const QByteArray &title, const QByteArray &text) const { m_shop->write(QStringLiteral("guides/%1/index.md").arg(name), "---\ntitle: " + title + "\nlang: en\n---\n" + text + '\n'); }
    QString key() const { return m_commons->libraries().result()->first().key; }
    void sync() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Sync all libraries")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Sync all libraries")));
    }
    /// A press as the finger gives it.
    void home() const { QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::AltModifier); }
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
        for (int i = 0; i < 8; ++i)
            guide(QStringLiteral("g%1").arg(i), "Guide " + QByteArray::number(i), "Text.");
        push();
        m_data = std::make_unique<QTemporaryDir>();
        m_commons = std::make_unique<model::Commons>(m_data->path() + QStringLiteral("/data"));
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = tests::ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openAdding();
        m_window->adding()->begin(m_server->folder());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
        home();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nothing new since today")), Patience);
    }
    void cleanup()
    {
        m_commons->end(); // as the program does
        m_window.reset();
        m_commons.reset();
    }
    void whoGoesOnWhileALibraryArrives_isLeftThere()
    {
        tests::Workshop other;
        other.write(QStringLiteral("library.yaml"), "name: Quay\n");
        other.write(QStringLiteral("guides/nets.md"), "# Nets\n");
        other.commit();
        QSignalSpy arrived(m_window->adding(), &ui::AddPlace::added);
        m_window->openAdding();
        m_window->adding()->begin(other.folder());
        home();
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Quay")), Patience);
        QVERIFY(m_see.says(QStringLiteral("Nothing new since today")));
    }
    void whatArrived_isThereUntilItIsSeen_andThatCanBeTakenBack()
    {
        guide(QStringLiteral("camp"), "A camp", "Text.");
        guide(QStringLiteral("g1"), "Guide 1", "Other words.");
        push();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("2 new or changed item(s) from 1 library(s)")), Patience);
        QVERIFY(m_see.control(QStringLiteral("A camp")) && m_see.control(QStringLiteral("Guide 1")));
        QCOMPARE(m_see.control(QStringLiteral("Home"))->text(QAccessible::Description), QStringLiteral("2 item(s)"));
        QVERIFY(m_see.press(QStringLiteral("I have seen all of this")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("A camp")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Show them again")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("A camp")), Patience);
    }
    void whatChanged_isShown_andIsReadThen()
    {
        guide(QStringLiteral("g1"), "Guide 1", "Other words.");
        push();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Guide 1: see what")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Guide 1: see what")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("1 place(s) differ")), Patience);
        home();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nothing new since today")), Patience);
    }
    void muchThatWasDeleted_isToldThere_withOneClickToBringItBack()
    {
        for (int i = 0; i < 4; ++i)
            m_shop->git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("guides/g%1").arg(i)});
        push();
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Harbour: 4 item(s) were deleted by the sync of today")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Bring them back")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Bring them back")), Patience);
        auto item = m_commons->item({key(), "guides/g1/index.md"});
        QTRY_VERIFY_WITH_TIMEOUT(item.isFinished(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("1 change(s) wait to be shared")), Patience);
    }
    void whatIsBeingWritten_andWhatWaits_isThereToGoOnWith()
    {
        const auto draft = m_commons->keepDraft({{}, key(), {}, model::Kind::Guide, {}, {}, "---\ntitle: Ropes\n---\nA rope.\n", {}, {}}).result();
        QVERIFY(draft);
        const auto edition = m_commons->compose(key(), {model::Kind::Guide, QStringLiteral("Tents"), QStringLiteral("en"), {}, "A tent.\n"}).result();
        QVERIFY(edition && m_commons->publish(*edition).second.result());
        home();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("1 change(s) wait to be shared")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Ropes")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Ropes")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Publish")), Patience);
    }
    void linksThatLeadNowhere_andATranslationThatIsBehind_needAHand()
    {
        const QByteArray made = m_shop->git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}).trimmed();
        m_shop->write(QStringLiteral("guides/g1/index.sv.md"), "---\ntitle: Guide ett\nsource_rev: " + made + "\n---\nText.\n");
        guide(QStringLiteral("g1"), "Guide 1", "Other words.");
        guide(QStringLiteral("g2"), "Guide 2", "See [that](gone.md).");
        push();
        sync();
        const auto facts = [this](const char *title) {
            QAccessibleInterface *card = m_see.control(QString::fromLatin1(title));
            return card ? card->text(QAccessible::Description) : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(facts("Guide ett").contains(QStringLiteral("Svenska is 1 change(s) behind")), Patience);
        QVERIFY(m_see.press(QStringLiteral("I have seen all of this"))); // which does not mend it
        QTRY_VERIFY_WITH_TIMEOUT(facts("Guide 2").contains(QStringLiteral("1 link(s) lead nowhere")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Guide 2")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->isVisible() && m_see.control(QStringLiteral("Edit")), Patience);
    }
    void aLibraryThatNeedsSomebody_isNamed_withWhy()
    {
        m_shop->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("new")});
        m_shop->write(QStringLiteral("z.md"), "other");
        m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("new:main")});
        sync();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("There is a different library at this address now. What you have here stays, and nothing was mixed.")), Patience);
        QVERIFY(m_see.press(QStringLiteral("There is a different library at this address now. What you have here stays, and nothing was mixed.")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Add it as a separate library")), Patience);
    }
};

QTEST_MAIN(HomeTest)
#include "hometest.moc"
