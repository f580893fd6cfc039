// Writing in discussions in the real window, found as a blind person finds it: what is written keeps itself, and goes when it is
// posted.
#include "model/discuss/postdraft.h"
#include "tests/support/talk.h"

#include <QAbstractItemView>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;
using mycel::tests::Talk;

class AnsweringTest : public QObject {
    Q_OBJECT
    Talk m_talk;
    QString m_thread;

    QString said(const QString &name) const { return m_talk.field(name) ? m_talk.field(name)->toPlainText() : QStringLiteral("no such field"); }
    bool isKept(const QByteArray &text) const
    {
        return QTest::qWaitFor([&] { return std::ranges::any_of(m_talk.drafts(), [&](const model::Draft &each) { return each.post && each.bytes.contains(text); }); }, Patience);
    }
    bool isNothingKept() const
    {
        return QTest::qWaitFor([&] { return m_talk.drafts().isEmpty(); }, Patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_talk.begin();
        m_thread = m_talk.open(QStringLiteral("How early do you tell the press?"), "We called two journalists.");
    }
    void cleanupTestCase() { m_talk.dropWindow(); }

    void aReplyKeepsItself_whateverHappensToTheWindow()
    {
        m_talk.say(QStringLiteral("hazel"), m_thread, "Did the embargo hold?");
        m_talk.openThread(m_thread);
        m_talk.follow(QStringLiteral("Reply"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("To hazel")), Patience);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("It held, but"));
        QVERIFY(isKept("It held, but"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("Draft saved")), Patience);
        m_talk.dropWindow();
        m_talk.openWindow();
        m_talk.openThread(m_thread);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("It held, but"), Patience);
        QVERIFY(m_talk.see.says(QStringLiteral("To hazel")));
    }
    void eachPlaceHasItsOwn()
    {
        m_talk.follow(QStringLiteral("Reply"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("To aspen")), Patience);
        QCOMPARE(said(QStringLiteral("Your reply")), QString());
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("Which ones?"));
        QVERIFY(isKept("Which ones?"));
        m_talk.follow(QStringLiteral("Reply"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("It held, but"), Patience);
        QVERIFY(m_talk.see.says(QStringLiteral("To hazel")));
        m_talk.follow(QStringLiteral("Reply"), 0);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("Which ones?"), Patience);
        QCOMPARE(m_talk.drafts().size(), 2);
    }
    void anEditOfOnesOwn_isAnotherDraft()
    {
        m_talk.follow(QStringLiteral("Edit"));
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("We called two journalists."), Patience);
        QCOMPARE(m_talk.drafts().size(), 2); // nothing was typed yet
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral(" One came."));
        QVERIFY(isKept("We called two journalists. One came."));
        QVERIFY(m_talk.see.press(QStringLiteral("Answer the thread instead")));
        QTRY_COMPARE_WITH_TIMEOUT(m_talk.drafts().size(), 2, Patience);
    }
    void itGoesInTheMomentInWhichItIsPosted()
    {
        m_talk.follow(QStringLiteral("Reply"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("It held, but"), Patience);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral(" barely."));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("It held, but barely.")));
        QTRY_COMPARE_WITH_TIMEOUT(m_talk.drafts().size(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QString(), Patience);
    }
    void whatIsEmptied_isKeptNoMore()
    {
        m_talk.follow(QStringLiteral("Reply"), 0);
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("Which ones?"), Patience);
        QTest::keyClick(m_talk.field(QStringLiteral("Your reply")), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_talk.field(QStringLiteral("Your reply")), Qt::Key_Delete);
        QVERIFY(isNothingKept());
    }
    void whatIsWritten_isAmongTheDrafts_andLeadsBack()
    {
        m_talk.follow(QStringLiteral("Reply"), 0);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("Half a thought"));
        QVERIFY(isKept("Half a thought"));
        m_talk.window->writing()->openDrafts();
        const auto row = [this] {
            QAccessibleInterface *list = m_talk.see.control(QStringLiteral("Drafts"), {QAccessible::List});
            const auto *view = list ? qobject_cast<QAbstractItemView *>(list->object()) : nullptr;
            return view ? view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(row().startsWith(QStringLiteral("How early do you tell the press?, post in a discussion · Harbour")), Patience);
        QVERIFY(m_talk.see.press(QStringLiteral("Go on writing")));
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("Half a thought"), Patience);
        QVERIFY(m_talk.see.says(QStringLiteral("To aspen")));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("Half a thought")));
        QVERIFY(isNothingKept());
    }
    void aThreadThatBegins_keepsItself_withAllThatWasChosen()
    {
        m_talk.window->openDiscussions();
        QVERIFY(m_talk.see.press(QStringLiteral("New thread")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("How we write, translate and decide in this library.")), Patience);
        QVERIFY(m_talk.see.type(QStringLiteral("Title"), QStringLiteral("One shared phone tree")));
        m_talk.write(QStringLiteral("Text"), QStringLiteral("Who keeps it?"));
        QVERIFY(isKept("Who keeps it?"));
        m_talk.dropWindow();
        m_talk.openWindow();
        m_talk.window->openDiscussions();
        QVERIFY(m_talk.see.press(QStringLiteral("New thread")));
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Text")), QStringLiteral("Who keeps it?"), Patience);
        QCOMPARE(m_talk.see.field(QStringLiteral("Title"))->text(), QStringLiteral("One shared phone tree"));
        m_talk.place()->thread()->reader()->choosePlain(true);
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("Who keeps it?")));
        QVERIFY(isNothingKept());
    }
    void aDraftOfAProposal_keepsItsRound()
    {
        model::NewPost post{m_talk.library, {}, {}, "Shall we?"};
        post.event.form = QStringLiteral("proposal");
        post.event.method = model::Method::Majority;
        post.event.quorum = 5;
        post.event.ends = QDateTime(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC);
        post.event.about = QStringLiteral("guides/camp/index.md");
        post.event.quote = {QStringLiteral("guides/camp/index.md"), QStringLiteral("abcdef"), QStringLiteral("Tents: \"two\"")};
        const model::Draft draft = model::draftOf(post, {});
        model::NewPost again = model::postIn(draft);
        QCOMPARE(again.text, post.text);
        again.event.act = post.event.act; // an opening is one by having no thread
        QCOMPARE(again.event, post.event);
        QVERIFY(draft.post);
    }
};

QTEST_MAIN(AnsweringTest)
#include "answeringtest.moc"
