// What comes late, in the real window: an answer, a sync, a library that goes. It changes nothing of what one is at by then, and
// nothing of what was typed is lost by it.
#include "tests/support/desk.h"
#include "tests/support/talk.h"
#include "ui/discuss/replybox.h"
#include "ui/editor/editorplace.h"
#include "ui/libraries/signinbox.h"

#include <QComboBox>
#include <QPromise>

#include <sqlite3.h>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Desk;
using mycel::tests::Patience;
using mycel::tests::Talk;

namespace {

/// Nobody else can write down what is one's own on this computer.
class Locked {
public:
    explicit Locked(const QString &data)
    {
        sqlite3_open((data + QStringLiteral("/mine.sqlite")).toUtf8().constData(), &m_database);
        sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    ~Locked()
    {
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(m_database);
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

class LateTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Talk> m_talk;
    QString m_one, m_other;

    /// As with every sync, of whichever library.
    void stir() const
    {
        Q_EMIT m_talk->commons->stateChanged(m_talk->library, {});
        Q_EMIT m_talk->commons->librariesChanged();
        QTest::qWait(200);
    }
    QComboBox *box(const QString &name) const
    {
        for (auto *each : m_talk->window->findChildren<QComboBox *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QStringList authorsIn(const QString &thread) const
    {
        QStringList authors;
        const auto page = await(m_talk->commons->discussions().thread({m_talk->library, thread}));
        for (const model::Post &post : page->thread.posts)
            authors.append(post.event.author);
        return authors;
    }
    static void change(const Desk &desk, const model::ItemRef &item)
    {
        desk.window->writing()->edit(item);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text(), Patience);
        desk.text()->appendPlainText(QStringLiteral("Two of them."));
    }
    /// Of an item of one's own, where nothing else is.
    static model::ItemRef beginChange(Desk &desk)
    {
        desk.begin();
        const model::ItemRef camp = desk.put(QStringLiteral("Camp"), "Tents.\n");
        change(desk, camp);
        return camp;
    }
    void begin()
    {
        m_talk = std::make_unique<Talk>();
        m_talk->begin();
        m_one = m_talk->open(QStringLiteral("How early do you tell the press?"), "We called two journalists.");
        m_other = m_talk->open(QStringLiteral("Where do we meet?"), "At the mill.");
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_talk)
            m_talk->dropWindow();
        m_talk.reset();
    }

    void aQuestionAboutAPost_isGoneWithItsThread()
    {
        begin();
        auto edition = await(m_talk->commons->compose(m_talk->library, {model::Kind::Guide, QStringLiteral("T"), QStringLiteral("en"), {}, "x"}));
        edition->files = {{"library.yaml", await(m_talk->commons->file(m_talk->library, "library.yaml", 65536)).value_or(QByteArray()) + "maintainers:\n  - name: aspen\n"}};
        QVERIFY(await(m_talk->commons->publish(*edition).second));
        m_talk->say(QStringLiteral("hazel"), m_one, "One more.");
        m_talk->openThread(m_one);
        QVERIFY(m_talk->shows(QStringLiteral("One more.")));
        QTextCursor link = m_talk->browser()->document()->find(QRegularExpression(QStringLiteral("Hide(?! for me)\\b")), 0, QTextDocument::FindCaseSensitively);
        QVERIFY2(!link.isNull(), qPrintable(m_talk->page()));
        link.setPosition(link.selectionStart() + 1);
        Q_EMIT m_talk->browser()->anchorClicked(QUrl(link.charFormat().anchorHref()));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk->see.control(QStringLiteral("Hide")), Patience);
        m_talk->openThread(m_other);
        QVERIFY(m_talk->shows(QStringLiteral("At the mill.")));
        QVERIFY(!m_talk->see.control(QStringLiteral("Hide")));
    }
    void whatIsChosenForANewThread_staysWhateverIsSyncedMeanwhile()
    {
        begin();
        m_talk->window->openDiscussions();
        QVERIFY(m_talk->see.press(QStringLiteral("New thread")));
        QTRY_VERIFY_WITH_TIMEOUT(box(QStringLiteral("Category")) && box(QStringLiteral("Category"))->count() > 2, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->see.field(QStringLiteral("Your name in it"))->text(), QStringLiteral("aspen"), Patience);
        QComboBox *category = box(QStringLiteral("Category"));
        category->setFocus();
        QTest::keyClick(category, Qt::Key_End);
        const QString chosen = category->currentText();
        QVERIFY(category->currentIndex() > 0);
        QVERIFY(m_talk->see.type(QStringLiteral("Your name in it"), QStringLiteral("rowan")));
        stir();
        QCOMPARE(category->currentText(), chosen);
        QCOMPARE(m_talk->see.field(QStringLiteral("Your name in it"))->text(), QStringLiteral("rowan"));
        QVERIFY(await(m_talk->commons->create({.name = QStringLiteral("Quay"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("hazel"))));
        QTRY_VERIFY_WITH_TIMEOUT(box(QStringLiteral("Library"))->count() > 1, Patience);
        stir();
        QCOMPARE(box(QStringLiteral("Library"))->currentText(), QStringLiteral("Harbour"));
        QCOMPARE(category->currentText(), chosen);
        QCOMPARE(m_talk->see.field(QStringLiteral("Your name in it"))->text(), QStringLiteral("rowan"));
    }
    void aNameThatWasTakenOut_staysOut_whateverIsSaidMeanwhile()
    {
        begin();
        m_talk->openThread(m_one);
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->see.field(QStringLiteral("Name to be seen under"))->text(), QStringLiteral("aspen"), Patience);
        QLineEdit *name = m_talk->see.field(QStringLiteral("Name to be seen under"));
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        m_talk->write(QStringLiteral("Your reply"), QStringLiteral("By nobody."));
        m_talk->say(QStringLiteral("hazel"), m_one, "Meanwhile.");
        QVERIFY(m_talk->shows(QStringLiteral("Meanwhile.")));
        QCOMPARE(name->text(), QString());
        QVERIFY(m_talk->see.press(QStringLiteral("Post")));
        QVERIFY(m_talk->shows(QStringLiteral("By nobody.")));
        QCOMPARE(authorsIn(m_one).last(), QString());
    }
    void aThreadThatIsNotHere_leavesNothingToPress()
    {
        begin();
        m_talk->openThread(m_one);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk->see.control(QStringLiteral("Follow")), Patience);
        m_talk->place()->openThread({m_talk->library, QStringLiteral("nosuchthread")});
        if (QAccessibleInterface *follow = m_talk->see.control(QStringLiteral("Follow"))) // before it is known
            follow->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY_WITH_TIMEOUT(m_talk->page().isEmpty(), Patience);
        QVERIFY(!m_talk->see.control(QStringLiteral("Follow")));
        m_talk->openThread(m_one);
        QVERIFY(m_talk->shows(QStringLiteral("We called two journalists.")));
    }
    void whatCouldNotBeKept_isKeptAsSoonAsItCanBe_whateverOneReadsByThen()
    {
        begin();
        m_talk->openThread(m_one);
        {
            const Locked locked(m_talk->folder.path());
            m_talk->write(QStringLiteral("Your reply"), QStringLiteral("Half a thought"));
            m_talk->openThread(m_other);
            QVERIFY(m_talk->shows(QStringLiteral("At the mill.")));
            QTRY_COMPARE_WITH_TIMEOUT(m_talk->field(QStringLiteral("Your reply"))->toPlainText(), QString(), Patience);
            QVERIFY(!m_talk->window->close()); // it is nowhere else
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_talk->drafts().isEmpty(), Patience);
        QVERIFY(m_talk->drafts().first().bytes.contains("Half a thought"));
        m_talk->openThread(m_one);
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->field(QStringLiteral("Your reply"))->toPlainText(), QStringLiteral("Half a thought"), Patience);
        QVERIFY(m_talk->window->close());
    }
    void whoWritesSomethingElse_whileAPostIsOnItsWay_keepsThat()
    {
        begin();
        m_talk->openThread(m_one);
        m_talk->write(QStringLiteral("Your reply"), QStringLiteral("The first."));
        auto *box = m_talk->window->findChild<ui::ReplyBox *>();
        model::ThreadEvent outcome;
        outcome.act = model::Act::Outcome;
        const auto reply = [this] { return m_talk->field(QStringLiteral("Your reply"))->toPlainText(); };
        const int first = box->wait();
        box->begin(outcome, {});
        m_talk->write(QStringLiteral("Your reply"), QStringLiteral("What came of it."));
        box->done({m_talk->library, m_one}, first, true);
        QCOMPARE(reply(), QStringLiteral("What came of it."));
        for (const model::Draft &draft : m_talk->drafts()) // which go with what is posted
            QVERIFY(await(m_talk->commons->dropDraft(draft.id)));
        const int second = box->wait();
        box->begin({}, {});
        QTRY_COMPARE_WITH_TIMEOUT(reply(), QString(), Patience);
        box->done({m_talk->library, m_one}, second, false); // and nothing else is written
        QTRY_COMPARE_WITH_TIMEOUT(reply(), QStringLiteral("What came of it."), Patience);
    }
    void whatIsThrownAway_isNotKeptAgain_byWhoHasItOpen()
    {
        begin();
        m_talk->openThread(m_one);
        m_talk->write(QStringLiteral("Your reply"), QStringLiteral("Half a thought"));
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->drafts().size(), 1, Patience);
        m_talk->window->writing()->openDrafts();
        QVERIFY(m_talk->see.press(QStringLiteral("Throw away")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk->drafts().isEmpty(), Patience);
        m_talk->openThread(m_one);
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->field(QStringLiteral("Your reply"))->toPlainText(), QString(), Patience);
        m_talk->write(QStringLiteral("Your reply"), QStringLiteral("Another"));
        QTRY_COMPARE_WITH_TIMEOUT(m_talk->drafts().size(), 1, Patience);
        QVERIFY(!m_talk->drafts().first().bytes.contains("Half"));
    }
    void whatIsTypedForOneServer_isNotThereWhenAnotherAsks()
    {
        const QTemporaryDir folder;
        model::Commons commons(folder.path());
        ui::SignInBox box(commons, nullptr);
        const sync::Error asks{sync::Error::Kind::SignIn, "needs-secret"};
        const tests::ByName see(&box);
        box.ask(asks, QStringLiteral("https://one.example.org/library.git"), false);
        QVERIFY(see.type(QStringLiteral("Name"), QStringLiteral("alice")));
        QVERIFY(see.type(QStringLiteral("Password or token"), QStringLiteral("s3cret")));
        box.ask({sync::Error::Kind::SignIn, "wrong-secret"}, QStringLiteral("https://one.example.org/library.git"), false);
        QCOMPARE(see.field(QStringLiteral("Name"))->text(), QStringLiteral("alice")); // who mistyped types no name again
        box.ask(asks, QStringLiteral("https://other.example.org/library.git"), false);
        QCOMPARE(see.field(QStringLiteral("Name"))->text(), QString());
        QCOMPARE(see.field(QStringLiteral("Password or token"))->text(), QString());
        commons.end();
    }
    void aDraft_staysInItsLibrary_alsoWhileThatIsAway()
    {
        Desk desk;
        const model::ItemRef camp = beginChange(desk);
        QTRY_COMPARE_WITH_TIMEOUT(desk.drafts().size(), 1, Patience);
        QVERIFY(await(desk.commons->remove(desk.library)));
        desk.close();
        desk.open();
        desk.window->writing()->openDrafts();
        QVERIFY(desk.see.press(QStringLiteral("Go on writing")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.text() && desk.text()->isVisible(), Patience);
        desk.text()->appendPlainText(QStringLiteral("And a stove."));
        QTRY_VERIFY_WITH_TIMEOUT(desk.draftText().contains("stove"), Patience);
        QCOMPARE(desk.drafts().first().library, desk.library);
        QVERIFY(await(desk.commons->undoRemove(desk.library)));
        QCOMPARE(await(desk.commons->draftOf(camp)).value_or(QString()), desk.drafts().first().id);
        desk.close();
    }
    void whatIsThrownAway_isNotWhatIsEditedNext()
    {
        Desk desk;
        const model::ItemRef camp = beginChange(desk);
        QTRY_COMPARE_WITH_TIMEOUT(desk.drafts().size(), 1, Patience);
        desk.window->writing()->openDrafts();
        QVERIFY(desk.see.press(QStringLiteral("Throw away")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.drafts().isEmpty(), Patience);
        desk.window->writing()->edit(camp);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text() && desk.text()->isVisible() && desk.text()->toPlainText().trimmed() == QStringLiteral("Tents."), Patience);
        desk.close();
    }
    void whatIsBeingMadeOfADraft_isNotTypedOnMeanwhile()
    {
        Desk desk;
        const model::ItemRef camp = beginChange(desk);
        QPromise<sync::Result<model::Draft>> both;
        both.start();
        desk.window->findChild<ui::EditorPlace *>()->openMade([&both] { return both.future(); });
        QVERIFY(desk.text()->isReadOnly());
        both.addResult(sync::fail(sync::Error::Kind::NotFound, "versions"));
        both.finish();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.text()->isReadOnly(), Patience);
        desk.text()->appendPlainText(QStringLiteral("And a stove."));
        QTRY_VERIFY_WITH_TIMEOUT(desk.draftText().contains("Two of them.") && desk.draftText().contains("stove"), Patience);
        desk.close();
    }
    void whoPublishesAndGoesOn_isLeftWhereTheyAre()
    {
        Desk desk;
        desk.begin();
        const model::ItemRef camp = desk.put(QStringLiteral("Camp"), "Tents.\n"), boat = desk.put(QStringLiteral("Boat"), "Oars.\n");
        desk.openItem(boat);
        change(desk, camp);
        QVERIFY(desk.see.press(QStringLiteral("Publish")));
        desk.window->openSettings();
        QTRY_VERIFY_WITH_TIMEOUT(desk.source(camp).contains("Two of them."), Patience);
        QTest::qWait(300);
        QVERIFY(!desk.window->knowledge()->isVisible());
        desk.close();
    }
    void whoDeletesAndReadsOn_keepsThatPage()
    {
        Desk desk;
        desk.begin();
        const model::ItemRef camp = desk.put(QStringLiteral("Camp"), "Tents.\n"), boat = desk.put(QStringLiteral("Boat"), "Oars.\n");
        desk.openItem(camp);
        QVERIFY(desk.see.chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Delete…")));
        QVERIFY(desk.see.press(QStringLiteral("Delete")));
        desk.window->knowledge()->openItem(boat);
        QTRY_VERIFY_WITH_TIMEOUT(desk.source(camp).isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.page().contains(QStringLiteral("Oars.")), Patience);
        QTest::qWait(300);
        QCOMPARE(desk.window->knowledge()->open(), std::optional(boat));
        desk.close();
    }
};

QTEST_MAIN(LateTest)
#include "latetest.moc"
