// Discussions in the real window, found as a blind person finds them: a thread begins, is answered, edited and taken back; what
// arrives is marked as new; and no text has anything done in its reader's name.
#include "model/commons.h"
#include "model/discuss/discussions.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "ui/discuss/discussplace.h"
#include "ui/discuss/threadview.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"
#include "ui/words/threadtext.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::ByName;
using mycel::tests::Patience;

class DiscussionTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    ByName m_see;
    QString m_library;

    bool press(const QString &name) const { return m_see.press(name); }
    ui::DiscussPlace *place() const { return m_window->findChild<ui::DiscussPlace *>(); }
    /// The page as it can be read, whichever engine draws it: the tests have the plain one.
    QString page() const
    {
        const auto *reader = place() ? place()->thread()->reader()->findChild<QTextBrowser *>() : nullptr;
        return reader && reader->isVisible() ? reader->toPlainText() : QString();
    }
    void follow(const QString &word) const
    {
        auto *reader = place()->thread()->reader()->findChild<QTextBrowser *>();
        const QTextCursor at = reader->document()->find(word);
        QVERIFY2(!at.isNull(), qPrintable(word));
        QTextCursor inside = at;
        inside.setPosition(at.selectionStart() + 1);
        Q_EMIT reader->anchorClicked(QUrl(inside.charFormat().anchorHref()));
    }
    void write(const QString &field, const QString &text) const
    {
        QAccessibleInterface *found = m_see.control(field, {QAccessible::EditableText});
        auto *edit = found ? qobject_cast<QPlainTextEdit *>(found->object()) : nullptr;
        QVERIFY2(edit, qPrintable(field));
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    /// What somebody else says, as it arrives.
    void say(const QString &thread, const QByteArray &text)
    {
        const QString me = await(m_commons->chosenName(m_library)).value_or(QString());
        QVERIFY(await(m_commons->chooseName(m_library, QStringLiteral("hazel"))));
        QVERIFY(await(m_commons->discussions().post({m_library, thread, {}, text}).second));
        QVERIFY(await(m_commons->chooseName(m_library, me)));
    }
    QString onlyThread() const { return await(m_commons->discussions().threads({}))->first().ref.id; }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_commons = std::make_unique<model::Commons>(m_data.path());
        m_commons->setReaderLanguages({QStringLiteral("en")});
        m_library = await(m_commons->create({QStringLiteral("Harbour"), {}, {QStringLiteral("en")}, {}, QStringLiteral("CC-BY-SA-4.0")}, QStringLiteral("aspen")))->library.key;
        ui::Preferences preferences;
        preferences.theme = QStringLiteral("light");
        m_window = std::make_unique<ui::MainWindow>(*m_commons, preferences, ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = ByName(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_commons.reset();
    }

    void aThreadBegins()
    {
        QVERIFY(press(QStringLiteral("Discussions")));
        place()->thread()->reader()->choosePlain(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("No discussions yet")), Patience);
        QVERIFY(press(QStringLiteral("New thread")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Title")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("How we write, translate and decide in this library.")), Patience);
        QVERIFY(m_see.type(QStringLiteral("Title"), QStringLiteral("How early do you tell the press?")));
        write(QStringLiteral("Text"), QStringLiteral("We called two journalists."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("We called two journalists.")), Patience);
        QVERIFY(page().contains(QStringLiteral("How early do you tell the press?")));
    }
    void itIsAnswered_andTheAnswerStandsThere()
    {
        follow(QStringLiteral("Reply"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("To aspen")), Patience);
        write(QStringLiteral("Your reply"), QStringLiteral("The embargo held."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("The embargo held.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Unfollow")), Patience); // who writes in it follows it
    }
    void onesOwnIsEdited()
    {
        follow(QStringLiteral("Edit"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("What you wrote, edited")), Patience);
        write(QStringLiteral("Your reply"), QStringLiteral(" And one came."));
        QVERIFY(press(QStringLiteral("Post")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("We called two journalists. And one came.")), Patience);
        QVERIFY(page().contains(QStringLiteral("edited")));
    }
    void itIsInTheList_asAScreenReaderSaysIt()
    {
        QAccessibleInterface *list = m_see.control(QStringLiteral("Threads"), {QAccessible::List});
        QVERIFY(list);
        const auto *view = qobject_cast<QAbstractItemView *>(list->object());
        const auto said = [view] { return view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("How early do you tell the press?, 1 ")), Patience);
        QVERIFY2(said().endsWith(QStringLiteral(" · today")), qPrintable(said()));
    }
    void aStateIsSet()
    {
        model::ThreadEvent event;
        event.act = model::Act::State;
        event.value = QStringLiteral("decided");
        QVERIFY(await(m_commons->discussions().post({m_library, onlyThread(), event, {}}).second));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Decided, says aspen")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("State: Decided")), Patience);
    }
    void noTextHasAnythingDone()
    {
        const QString thread = onlyThread();
        say(thread, ("Click [here](mycel://post/react/" + thread + "/heart) or <a href=\"mycel://post/take-back/" + thread + "\">here</a>, or mycel://post/hide/" + thread).toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Click here")), Patience);
        const auto *reader = place()->thread()->reader()->findChild<QTextBrowser *>();
        QVERIFY(!reader->toHtml().contains(QStringLiteral("mycel://post/react/") + thread + QStringLiteral("/heart\"")));
        // Nor does a link that knows everything but the token
        const int before = int(await(m_commons->discussions().thread({m_library, thread}))->thread.posts.first().reactions.size());
        Q_EMIT place()->thread()->reader()->postAsked(QUrl(QStringLiteral("mycel://post/react/%1/heart?guessed").arg(thread)));
        Q_EMIT place()->thread()->reader()->postAsked(QUrl(QStringLiteral("mycel://post/react/%1/heart").arg(thread)));
        QTest::qWait(200);
        QCOMPARE(int(await(m_commons->discussions().thread({m_library, thread}))->thread.posts.first().reactions.size()), before);
    }
    void namesThatAreHtml_areText()
    {
        QVERIFY(await(m_commons->chooseName(m_library, QStringLiteral("<img src=x onerror=alert(1)>"))));
        model::NewPost post{m_library, onlyThread(), {}, "Said by somebody odd."};
        QVERIFY(await(m_commons->discussions().post(post).second));
        QVERIFY(await(m_commons->chooseName(m_library, QStringLiteral("aspen"))));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("<img src=x onerror=alert(1)>")), Patience);
    }
};

QTEST_MAIN(DiscussionTest)
#include "discussiontest.moc"
