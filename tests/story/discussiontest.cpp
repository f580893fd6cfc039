// Discussions in the real window, found as a blind person finds them: a thread begins, is answered, edited and taken back; what
// arrives is marked as new; and no text has anything done in its reader's name.
#include "tests/support/talk.h"
#include "ui/discuss/threadlist.h"

#include <QAbstractItemView>
#include <QScrollBar>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;
using mycel::tests::Talk;

class DiscussionTest : public QObject {
    Q_OBJECT
    Talk m_talk;

    bool press(const QString &name) const { return m_talk.see.press(name); }
    QString page() const { return m_talk.page(); }
    QString onlyThread() const { return await(m_talk.commons->discussions().threads({}))->first().ref.id; }

private Q_SLOTS:
    void initTestCase() { m_talk.begin(); }
    void cleanupTestCase() { m_talk.dropWindow(); }

    void aThreadBegins()
    {
        QVERIFY(press(QStringLiteral("Discussions")));
        m_talk.place()->thread()->reader()->choosePlain(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("No discussions yet")), Patience);
        QVERIFY(press(QStringLiteral("New thread")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.field(QStringLiteral("Title")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("How we write, translate and decide in this library.")), Patience);
        QVERIFY(m_talk.see.type(QStringLiteral("Title"), QStringLiteral("How early do you tell the press?")));
        m_talk.write(QStringLiteral("Text"), QStringLiteral("We called two journalists."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("We called two journalists.")), Patience);
        QVERIFY(page().contains(QStringLiteral("How early do you tell the press?")));
    }
    void itIsAnswered_andTheAnswerStandsThere()
    {
        m_talk.follow(QStringLiteral("Reply"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("To aspen")), Patience);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("The embargo held."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("The embargo held.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("Unfollow")), Patience); // who writes in it follows it
    }
    void onesOwnIsEdited()
    {
        m_talk.follow(QStringLiteral("Edit"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("What you wrote, edited")), Patience);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral(" And one came."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("We called two journalists. And one came.")), Patience);
        QVERIFY(page().contains(QStringLiteral("edited")));
    }
    void itIsInTheList_asAScreenReaderSaysIt()
    {
        QAccessibleInterface *list = m_talk.see.control(QStringLiteral("Threads"), {QAccessible::List});
        QVERIFY(list);
        const auto *view = qobject_cast<QAbstractItemView *>(list->object());
        const auto said = [view] { return view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("How early do you tell the press?, 1 ")), Patience);
        QVERIFY2(said().endsWith(QStringLiteral(" · today")), qPrintable(said()));
    }
    void aListThatSomebodyReads_doesNotMove()
    {
        const auto card = [](const char *id, int unread) {
            model::ThreadCard made;
            made.ref = {QStringLiteral("lib"), QString::fromLatin1(id)};
            made.unread = unread;
            return made;
        };
        ui::ThreadList list;
        list.setCards({card("unread", 2), card("other", 1), card("read", 0)}, true);
        list.renew({card("new", 1), card("other", 1), card("unread", 0), card("read", 0)}, true);
        QStringList order;
        for (int row = 0; row < list.rowCount(); ++row)
            order.append(list.index(row).data(ui::ThreadList::CardRole).value<model::ThreadCard>().ref.id);
        QCOMPARE(order, (QStringList{QStringLiteral("new"), QStringLiteral("unread"), QStringLiteral("other"), QStringLiteral("read")}));
        QCOMPARE(list.index(1).data(ui::ThreadList::CardRole).value<model::ThreadCard>().unread, 0);
    }
    void aStateIsSet()
    {
        model::ThreadEvent event;
        event.act = model::Act::State;
        event.value = QStringLiteral("decided");
        QVERIFY(await(m_talk.commons->discussions().post({m_talk.library, onlyThread(), event, {}}).second));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Decided, says aspen")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("State: Decided")), Patience);
    }
    void noTextHasAnythingDone()
    {
        const QString thread = onlyThread();
        m_talk.say(QStringLiteral("hazel"), thread, ("Click [here](mycel://post/react/" + thread + "/heart) or <a href=\"mycel://post/take-back/" + thread + "\">here</a>, or mycel://post/hide/" + thread).toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Click here")), Patience);
        const auto *reader = m_talk.place()->thread()->reader()->findChild<QTextBrowser *>();
        QVERIFY(!reader->toHtml().contains(QStringLiteral("mycel://post/react/") + thread + QStringLiteral("/heart\"")));
        // Nor does a link that knows everything but the token
        const int before = int(await(m_talk.commons->discussions().thread({m_talk.library, thread}))->thread.posts.first().reactions.size());
        Q_EMIT m_talk.place()->thread()->reader()->postAsked(QUrl(QStringLiteral("mycel://post/react/%1/heart?guessed").arg(thread)));
        Q_EMIT m_talk.place()->thread()->reader()->postAsked(QUrl(QStringLiteral("mycel://post/react/%1/heart").arg(thread)));
        QTest::qWait(200);
        QCOMPARE(int(await(m_talk.commons->discussions().thread({m_talk.library, thread}))->thread.posts.first().reactions.size()), before);
    }
    void namesThatAreHtml_areText()
    {
        QVERIFY(await(m_talk.commons->chooseName(m_talk.library, QStringLiteral("<img src=x onerror=alert(1)>"))));
        model::NewPost post{m_talk.library, onlyThread(), {}, "Said by somebody odd."};
        QVERIFY(await(m_talk.commons->discussions().post(post).second));
        QVERIFY(await(m_talk.commons->chooseName(m_talk.library, QStringLiteral("aspen"))));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("<img src=x onerror=alert(1)>")), Patience);
    }
    void inALongThread_whatOneWritesIsThere_andWhatOneLookedFor()
    {
        const QString thread = m_talk.open(QStringLiteral("A long one"), "The beginning.");
        const QStringList posts = m_talk.arriving(thread, 150);
        QVERIFY(await(m_talk.commons->discussions().markRead({m_talk.library, thread})));
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("It is post 149.")));
        QVERIFY(!page().contains(QStringLiteral("It is post 70.")));
        m_talk.place()->openThread({m_talk.library, thread}, posts[70]);
        QVERIFY(m_talk.shows(QStringLiteral("It is post 70.")));
        m_talk.follow(QStringLiteral("Reply"), 1); // to the one that was asked for: the opening is the first
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("What I say to it."));
        QVERIFY(press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("What I say to it.")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.browser()->verticalScrollBar()->value() > 0, Patience);
    }
    void ofMuchThatIsNew_onlyWhatStoodThereIsRead()
    {
        const QString thread = m_talk.open(QStringLiteral("Much news"), "The beginning.");
        m_talk.arriving(thread, 200);
        const auto unread = [&] { return await(m_talk.commons->discussions().thread({m_talk.library, thread}))->unread.size(); };
        QCOMPARE(unread(), 200);
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("It is post 199.")));
        m_talk.place()->thread()->showNothing();
        QTRY_VERIFY_WITH_TIMEOUT(unread() < 200, Patience);
        QVERIFY(unread() > 100);
    }
    void anAnswerFarBelow_leavesThePageWhereItIs()
    {
        const QString thread = m_talk.open(QStringLiteral("Where one reads"), "The beginning.");
        m_talk.arriving(thread, 50);
        QVERIFY(await(m_talk.commons->discussions().markRead({m_talk.library, thread})));
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("It is post 49.")));
        QScrollBar *bar = m_talk.browser()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int place = bar->value();
        QVERIFY(place > 0);
        m_talk.say(QStringLiteral("hazel"), thread, "One more.");
        QVERIFY(m_talk.shows(QStringLiteral("One more.")));
        QCOMPARE(bar->value(), place);
    }
    void whatOneSaidToAPost_isTakenBack()
    {
        const QString thread = m_talk.open(QStringLiteral("A warm word"), "The beginning.");
        model::ThreadEvent heart;
        heart.act = model::Act::React;
        heart.replyTo = thread;
        heart.value = QStringLiteral("heart");
        m_talk.post({m_talk.library, thread, heart, {}});
        const auto reactions = [&] { return await(m_talk.commons->discussions().thread({m_talk.library, thread}))->thread.posts.first().reactions.size(); };
        QCOMPARE(reactions(), 1);
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("With you: aspen")));
        m_talk.follow(QStringLiteral("Nothing any more"));
        QTRY_COMPARE_WITH_TIMEOUT(reactions(), 0, Patience);
    }
    void theTitleOfWhatOneBegan_canBeEdited()
    {
        const QString thread = m_talk.open(QStringLiteral("Teh title"), "The beginning.");
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("Teh title")));
        QVERIFY(!m_talk.see.field(QStringLiteral("Title of the thread")));
        m_talk.follow(QStringLiteral("Edit"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.field(QStringLiteral("Title of the thread")), Patience);
        QVERIFY(m_talk.see.type(QStringLiteral("Title of the thread"), QStringLiteral("The title")));
        QVERIFY(press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("The title")));
        QVERIFY(!page().contains(QStringLiteral("Teh title")));
        QVERIFY(page().contains(QStringLiteral("The beginning.")));
    }
    void ofSummaries_theLastThatCanBeReadStandsOnTop_andTheOthersStayReadable()
    {
        const QString thread = m_talk.open(QStringLiteral("Summed up"), "The beginning.");
        model::ThreadEvent summary;
        summary.act = model::Act::Summary;
        m_talk.post({m_talk.library, thread, summary, "So much for May."});
        const QString second = m_talk.post({m_talk.library, thread, summary, "So much for June."}).id;
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("So much for June.")));
        QVERIFY(page().indexOf(QStringLiteral("So much for June.")) < page().indexOf(QStringLiteral("The beginning.")));
        QVERIFY(page().indexOf(QStringLiteral("So much for May.")) > page().indexOf(QStringLiteral("The beginning.")));
        model::ThreadEvent back;
        back.act = model::Act::Redact;
        back.replyTo = second;
        m_talk.post({m_talk.library, thread, back, {}});
        QTRY_VERIFY_WITH_TIMEOUT(!page().contains(QStringLiteral("So much for June.")), Patience);
        QVERIFY(page().indexOf(QStringLiteral("So much for May.")) < page().indexOf(QStringLiteral("The beginning.")));
    }
    void aNameThatLooksLikeAnother_isMarkedOnALineToo()
    {
        const QString thread = m_talk.open(QStringLiteral("Who says so"), "The beginning.");
        QVERIFY(await(m_talk.commons->chooseName(m_talk.library, QStringLiteral("аspen")))); // with a Cyrillic letter
        model::ThreadEvent state;
        state.act = model::Act::State;
        state.value = QStringLiteral("decided");
        m_talk.post({m_talk.library, thread, state, {}});
        QVERIFY(await(m_talk.commons->chooseName(m_talk.library, QStringLiteral("aspen"))));
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("set this to: Decided")));
        const QString line = page().mid(page().indexOf(QStringLiteral("set this to: Decided")));
        QVERIFY(line.contains(QStringLiteral("This name looks like another")));
    }
};

QTEST_MAIN(DiscussionTest)
#include "discussiontest.moc"
