// From a passage to a thread and from an answer back into the guide, in the real window: what is quoted leads to the version that
// it was read in, what is said helps to be written, stays one's own until it goes out, is summed up, and ends up in the guide.
#include "tests/support/talk.h"
#include "ui/actions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QMenu>
#include <QPushButton>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;
using mycel::tests::Talk;

class SettlingTest : public QObject {
    Q_OBJECT
    Talk m_talk;
    QTemporaryDir m_place;
    model::Item m_guide;
    QString m_thread;

    QString said(const QString &name) const { return m_talk.field(name) ? m_talk.field(name)->toPlainText() : QStringLiteral("no such field"); }
    void publish(const model::Edition &edition) const
    {
        QVERIFY(await(m_talk.commons->publish(edition).second));
    }
    bool choose(const QString &button, const QString &entry) const
    {
        QAccessibleInterface *found = m_talk.see.control(button, {QAccessible::ButtonMenu, QAccessible::Button});
        auto *menu = found ? qobject_cast<QPushButton *>(found->object())->menu() : nullptr;
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text() == entry)
                return action->trigger(), true;
        }
        return false;
    }
    /// The list that is open below a field.
    static QAbstractItemView *list()
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (auto *view = qobject_cast<QAbstractItemView *>(each); view && view->isVisible())
                return view;
        }
        return nullptr;
    }
    /// What is offered first, as soon as anything is.
    static QString offered()
    {
        const auto first = [] { return list() ? list()->model()->index(0, 0).data().toString() : QString(); };
        [[maybe_unused]] const bool isThere = QTest::qWaitFor([&] { return !first().isEmpty(); }, Patience);
        return first();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        m_talk.begin();
        QVERIFY(await(m_talk.commons->syncNow(m_talk.library, {}, m_place.path())));
        const auto edition = await(m_talk.commons->compose(m_talk.library, {model::Kind::Guide, QStringLiteral("Before an action"), QStringLiteral("en"), {}, "Tell the press early.\n\nPack two pairs of socks."}));
        publish(*edition);
        m_guide = *await(m_talk.commons->item({m_talk.library, edition->files.first().path}));
        QVERIFY(await(m_talk.commons->syncNow(m_talk.library))->first().received);
    }
    void cleanupTestCase() { m_talk.dropWindow(); }

    void aPassageIsDiscussed_andStandsQuotedInTheFirstPost()
    {
        m_talk.window->knowledge()->openItem(m_guide.ref);
        auto *reader = m_talk.window->knowledge()->reader();
        const auto *page = reader->findChild<QTextBrowser *>();
        QTRY_VERIFY_WITH_TIMEOUT((page = reader->findChild<QTextBrowser *>()) && page->toPlainText().contains(QStringLiteral("Tell the press early.")), Patience);
        auto *browser = reader->findChild<QTextBrowser *>();
        browser->setTextCursor(browser->document()->find(QStringLiteral("Tell the press early.")));
        QCOMPARE(reader->selectedText(), QStringLiteral("Tell the press early."));
        QTest::keyClick(m_talk.window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        m_talk.place()->thread()->reader()->choosePlain(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("It is about “Before an action”")), Patience);
        QVERIFY(m_talk.see.says(QStringLiteral("Tell the press early.")));
        QVERIFY(m_talk.see.type(QStringLiteral("Title"), QStringLiteral("How early?")));
        m_talk.write(QStringLiteral("Text"), QStringLiteral("A day or a week?"));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("A day or a week?")));
        QVERIFY(m_talk.shows(QStringLiteral("Tell the press early.\n“Before an action”, as it was then")));
        m_thread = await(m_talk.commons->discussions().threads({}))->first().ref.id;
    }
    void whatHasNotGoneOut_isMarked_andTakenBack()
    {
        QVERIFY(m_talk.shows(QStringLiteral("waits to be shared")));
        QVERIFY(await(m_talk.commons->syncNow(m_talk.library))->first().received);
        QTRY_VERIFY_WITH_TIMEOUT(!m_talk.page().contains(QStringLiteral("waits to be shared")), Patience); // it went
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("Said in anger."));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("waits to be shared")));
        m_talk.follow(QStringLiteral("Take back"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_talk.page().contains(QStringLiteral("Said in anger.")), Patience);
        QVERIFY(!m_talk.page().contains(QStringLiteral("took this back")));
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("Said in anger."), Patience);
        QTest::keyClick(m_talk.field(QStringLiteral("Your reply")), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_talk.field(QStringLiteral("Your reply")), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.drafts().isEmpty(), Patience);
    }
    void namesAreOffered_andItems()
    {
        const QString reply = QStringLiteral("Your reply");
        m_talk.say(QStringLiteral("hazel"), m_thread, "We called two journalists the evening before.");
        QVERIFY(m_talk.shows(QStringLiteral("the evening before")));
        m_talk.write(reply, QStringLiteral("Thanks @ha"));
        QCOMPARE(offered(), QStringLiteral("hazel"));
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(said(reply), QStringLiteral("Thanks @hazel "), Patience);
        m_talk.write(reply, QStringLiteral("see [[Before"));
        QCOMPARE(offered(), QStringLiteral("Before an action"));
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(said(reply), QStringLiteral("Thanks @hazel see [Before an action](guides/before-an-action/index.md)"), Patience);
    }
    void itIsPreviewed_asItWillBeRead()
    {
        QVERIFY(m_talk.see.press(QStringLiteral("Preview")));
        const auto preview = [this]() -> QTextBrowser * {
            QAccessibleInterface *found = m_talk.see.control(QStringLiteral("Preview"), {QAccessible::StaticText, QAccessible::EditableText, QAccessible::Document});
            return found ? qobject_cast<QTextBrowser *>(found->object()) : nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(preview() && preview()->toPlainText().contains(QStringLiteral("Thanks @hazel see Before an action")), Patience);
        QVERIFY(m_talk.see.press(QStringLiteral("Preview")));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("Thanks @hazel see Before an action")));
    }
    void theQuoteLeadsToTheVersionThatItWasReadIn()
    {
        const auto source = await(m_talk.commons->edit(m_guide.ref));
        publish({m_talk.library, source->base, {{m_guide.ref.path, QByteArray(source->bytes).replace("early", "a week before")}}, QStringLiteral("Change")});
        m_talk.follow(QStringLiteral("as it was then"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("2 version(s)")), Patience);
        QAccessibleInterface *list = m_talk.see.control(QStringLiteral("Versions, the newest first"), {QAccessible::List});
        QVERIFY(list);
        QTRY_COMPARE_WITH_TIMEOUT(qobject_cast<QAbstractItemView *>(list->object())->currentIndex().row(), 1, Patience);
    }
    void aSummaryStandsOnTop()
    {
        m_talk.openThread(m_thread);
        QVERIFY(choose(QStringLiteral("State: Open"), QStringLiteral("Write a summary…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("A summary of this thread")), Patience);
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("The evening before is early enough."));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("wrote the summary above")));
        QVERIFY(m_talk.page().indexOf(QStringLiteral("The evening before is early enough.")) < m_talk.page().indexOf(QStringLiteral("A day or a week?")));
        m_talk.follow(QStringLiteral("Write it anew"));
        QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("Your reply")), QStringLiteral("The evening before is early enough."), Patience);
        QVERIFY(m_talk.see.press(QStringLiteral("Answer the thread instead")));
        QVERIFY(choose(QStringLiteral("State: Open"), QStringLiteral("Write what came of it…")));
        m_talk.write(QStringLiteral("Your reply"), QStringLiteral("It goes into the guide."));
        QVERIFY(m_talk.see.press(QStringLiteral("Post")));
        QVERIFY(m_talk.shows(QStringLiteral("wrote the outcome above")));
        QVERIFY(choose(QStringLiteral("State: Open"), QStringLiteral("Done")));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.says(QStringLiteral("State: Done")), Patience);
    }
    void anAnswerGoesIntoTheGuide_andTheThreadIsTold()
    {
        m_talk.follow(QStringLiteral("Into a guide"), 1);
        const auto text = [this] { return said(QStringLiteral("Text")); };
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("## How early?\n\nWe called two journalists the evening before.")), Patience);
        QVERIFY(text().contains(QStringLiteral("From the discussion “How early?”: what hazel wrote")));
        // The program ends in between
        m_talk.dropWindow();
        m_talk.openWindow();
        m_talk.window->writing()->openDrafts();
        QVERIFY(m_talk.see.press(QStringLiteral("Go on writing")));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("## How early?")), Patience);
        QVERIFY(m_talk.see.press(QStringLiteral("Publish")));
        auto *reader = m_talk.window->knowledge()->reader();
        const auto page = [reader] {
            const auto *browser = reader->findChild<QTextBrowser *>();
            return browser ? browser->toPlainText() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("We called two journalists")), Patience);
        // and the guide leads to what was said, where it is told
        auto *browser = reader->findChild<QTextBrowser *>();
        QTextCursor inside = browser->document()->find(QStringLiteral("From the discussion"));
        inside.setPosition(inside.selectionStart() + 1);
        QVERIFY(m_talk.place());
        m_talk.place()->thread()->reader()->choosePlain(true);
        Q_EMIT browser->anchorClicked(QUrl(inside.charFormat().anchorHref()));
        QVERIFY(m_talk.shows(QStringLiteral("changed the guide")));
    }
    void whereAThreadIsAboutNoGuide_itIsChosen()
    {
        const QString thread = m_talk.open(QStringLiteral("Socks"), "Two pairs are not enough.");
        m_talk.openThread(thread);
        QVERIFY(m_talk.shows(QStringLiteral("Two pairs are not enough.")));
        m_talk.follow(QStringLiteral("Into a guide"));
        QTRY_VERIFY_WITH_TIMEOUT(m_talk.see.field(QStringLiteral("Into which guide?")), Patience);
        QLineEdit *line = m_talk.see.field(QStringLiteral("Into which guide?"));
        QTest::keyClicks(line, QStringLiteral("Before"));
        QTRY_VERIFY_WITH_TIMEOUT(line->completer()->popup()->isVisible(), Patience);
        QTest::keyClick(line->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(line->completer()->popup(), Qt::Key_Return);
        QVERIFY(m_talk.see.press(QStringLiteral("Into this guide")));
        QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("Text")).contains(QStringLiteral("## Socks\n\nTwo pairs are not enough.")), Patience);
    }
};

QTEST_MAIN(SettlingTest)
#include "settlingtest.moc"
