// Seeing discussions in the real window, found as a blind person finds them: by category with its purpose, beside the item that
// they are about, among what the search box finds; what waits for an answer; and what somebody hides for themselves and shows again.
#include "tests/support/byname.h"
#include "tests/support/speaker.h"
#include "ui/discuss/discussplace.h"
#include "ui/discuss/threadview.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QPushButton>
#include <QTextBrowser>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::ByName;
using mycel::tests::Patience;

class SeeingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    std::unique_ptr<tests::Speaker> m_aspen;
    std::unique_ptr<ui::MainWindow> m_window;
    ByName m_see;
    model::ItemRef m_guide;
    QString m_thread;

    bool press(const QString &name) const { return m_see.press(name); }
    ui::DiscussPlace *place() const { return m_window->findChild<ui::DiscussPlace *>(); }
    QTextBrowser *browser() const { return place() ? place()->thread()->reader()->findChild<QTextBrowser *>() : nullptr; }
    QString page() const { return browser() && browser()->isVisible() ? browser()->toPlainText() : QString(); }
    void follow(const QString &words) const
    {
        const QTextCursor at = browser()->document()->find(words, 0, QTextDocument::FindCaseSensitively);
        QVERIFY2(!at.isNull(), qPrintable(words + QStringLiteral(" in ") + page()));
        QTextCursor inside = at;
        inside.setPosition(at.selectionStart() + 1);
        Q_EMIT browser()->anchorClicked(QUrl(inside.charFormat().anchorHref()));
    }
    /// The rows of a list as a screen reader says them.
    QStringList rows(const QString &list) const
    {
        QAccessibleInterface *found = m_see.control(list, {QAccessible::List});
        const auto *view = found ? qobject_cast<QAbstractItemView *>(found->object()) : nullptr;
        QStringList said;
        for (int row = 0; view && row < view->model()->rowCount(); ++row)
            said.append(view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return said;
    }
    bool hasRow(const QString &list, const QString &beginning, int count) const
    {
        const QStringList all = rows(list);
        return all.size() == count && std::ranges::any_of(all, [&beginning](const QString &row) { return row.startsWith(beginning); });
    }
    /// What a chip offers, with its counts; and one of that chosen.
    QStringList choices(const QString &chip, const QString &choose = {}) const
    {
        QAccessibleInterface *found = m_see.control(chip, {QAccessible::Button, QAccessible::ButtonMenu, QAccessible::CheckBox});
        const auto *button = found ? qobject_cast<QPushButton *>(found->object()) : nullptr;
        QStringList texts;
        for (QAction *action : button && button->menu() ? button->menu()->actions() : QList<QAction *>()) {
            texts.append(action->text());
            if (!choose.isEmpty() && action->text().startsWith(choose)) {
                action->trigger();
                return texts;
            }
        }
        return texts;
    }
    QString sayAs(const QString &name, const QByteArray &text)
    {
        if (!await(m_aspen->commons.chooseName(m_aspen->library, name)))
            return {};
        const QString post = m_aspen->answer(m_thread, text, m_thread);
        await(m_aspen->commons.chooseName(m_aspen->library, QStringLiteral("aspen")));
        return post;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
        QVERIFY(QDir().mkpath(m_place.filePath(QStringLiteral("place"))));
        m_aspen = std::make_unique<tests::Speaker>(QStringLiteral("aspen"), m_place.filePath(QStringLiteral("place")), true);
        const auto edition = await(m_aspen->commons.compose(m_aspen->library, {model::Kind::Guide, QStringLiteral("The press"), QStringLiteral("en"), {}, "Call them."}));
        QVERIFY(await(m_aspen->commons.publish(*edition).second));
        m_guide = {m_aspen->library, edition->files.first().path};
        model::NewPost about{m_aspen->library, {}, {}, "We called two journalists under embargo."};
        about.event.title = QStringLiteral("How early?");
        about.event.about = await(m_aspen->commons.item(m_guide))->id;
        m_thread = m_aspen->say(about).thread.id;
        m_aspen->open(QStringLiteral("Who has a trailer?"), "For the camp.", QStringLiteral("events"));
        model::NewPost round{m_aspen->library, {}, {}, "Shall we?"};
        round.event.title = QStringLiteral("One phone tree");
        round.event.category = QStringLiteral("organising");
        round.event.form = QStringLiteral("proposal");
        round.event.method = model::Method::Consent;
        round.event.ends = QDateTime::currentDateTimeUtc().addDays(4);
        m_aspen->say(round);
        m_aspen->sync();
        tests::Speaker roenn(QStringLiteral("rönn"), m_place.filePath(QStringLiteral("place")), false);
        roenn.answer(m_thread, "Did the embargo hold?", m_thread);
        roenn.sync();
        m_aspen->sync();
        m_aspen->commons.setReaderLanguages({QStringLiteral("en")});
        ui::Preferences preferences;
        preferences.theme = QStringLiteral("light");
        m_window = std::make_unique<ui::MainWindow>(m_aspen->commons, preferences, ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->resize(1360, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->discussions()->thread()->reader()->choosePlain(true);
    }
    void cleanupTestCase()
    {
        m_aspen->commons.end();
        m_window.reset();
        m_aspen.reset();
    }

    void besideAnItemStandsWhatIsSaidAboutIt_andItCanBeFollowed()
    {
        m_window->knowledge()->openItem(m_guide);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("How early?, 1 new")), Patience);
        QVERIFY(m_see.control(QStringLiteral("Discuss “The press”")));
        QVERIFY(press(QStringLiteral("Follow what is said about “The press”")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Unfollow what is said about “The press”")), Patience);
        QVERIFY(press(QStringLiteral("Discussions")));
        QVERIFY(press(QStringLiteral("Following")));
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(QStringLiteral("Threads"), QStringLiteral("How early?"), 1), Patience);
    }
    void theListIsNarrowedByCategory_whosePurposeIsWrittenThere_andWhichCanBeFollowed()
    {
        QVERIFY(press(QStringLiteral("All")));
        QTRY_VERIFY_WITH_TIMEOUT(choices(QStringLiteral("Category")).contains(QStringLiteral("Events\t1")), Patience);
        QVERIFY(choices(QStringLiteral("About")).contains(QStringLiteral("Guides\t1")));
        QVERIFY(choices(QStringLiteral("State")).contains(QStringLiteral("Open\t3")));
        choices(QStringLiteral("Category"), QStringLiteral("Events"));
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(QStringLiteral("Threads"), QStringLiteral("Who has a trailer?"), 1), Patience);
        QString purpose;
        const auto categories = await(m_aspen->discussions().categories(m_aspen->library));
        for (const model::Category &each : *categories)
            purpose = each.id == QLatin1String("events") ? each.purpose : purpose;
        QVERIFY(!purpose.isEmpty() && m_see.says(purpose));
        QVERIFY(press(QStringLiteral("Follow Events")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Unfollow Events")), Patience);
        QVERIFY(press(QStringLiteral("Category: Events. Press to take it off.")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(QStringLiteral("Threads")).size(), 3, Patience);
        QVERIFY(press(QStringLiteral("Following")));
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(QStringLiteral("Threads"), QStringLiteral("Who has a trailer?"), 2), Patience);
    }
    void whereNoThreadIsAllOfThat_theChoicesCanBeTakenOff()
    {
        QVERIFY(press(QStringLiteral("All")));
        QTRY_VERIFY_WITH_TIMEOUT(choices(QStringLiteral("About")).contains(QStringLiteral("Guides\t1")), Patience);
        choices(QStringLiteral("About"), QStringLiteral("Guides"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(QStringLiteral("Threads")).size(), 1, Patience);
        QVERIFY(press(QStringLiteral("Mine")));
        QVERIFY(press(QStringLiteral("Unread 1")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(QStringLiteral("Threads")).size(), 1, Patience);
        QVERIFY(await(m_aspen->discussions().markRead({m_aspen->library, m_thread})));
        QVERIFY(press(QStringLiteral("Take them off")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("All is read")), Patience);
        QVERIFY(press(QStringLiteral("All")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(QStringLiteral("Threads")).size(), 3, Patience);
    }
    void theSearchBoxFindsWhatWasSaid_andLeadsToThePost()
    {
        m_window->openKind(model::Kind::Guide);
        QVERIFY(m_see.type(QStringLiteral("Search everything"), QStringLiteral("embargo")));
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(QStringLiteral("Threads that were found"), QStringLiteral("How early?"), 1), Patience);
        auto *list = qobject_cast<QAbstractItemView *>(m_see.control(QStringLiteral("Threads that were found"), {QAccessible::List})->object());
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Did the embargo hold?")), Patience);
        m_window->openKind(model::Kind::Guide);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Threads that were found"), {QAccessible::List}), Patience);
    }
    void whoHidesSomebody_seesOneLine_opensIt_andShowsThemAgain()
    {
        sayAs(QStringLiteral("mallory"), "Nothing but gossip.");
        m_window->openDiscussions();
        place()->openThread({m_aspen->library, m_thread});
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Nothing but gossip.")), Patience);
        const qsizetype last = page().lastIndexOf(QStringLiteral("Hide for me"));
        QVERIFY(last > page().indexOf(QStringLiteral("Nothing but gossip.")));
        QTextCursor at(browser()->document());
        at.setPosition(int(last) + 1);
        Q_EMIT browser()->anchorClicked(QUrl(at.charFormat().anchorHref()));
        QVERIFY(press(QStringLiteral("What mallory writes")));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Hidden by you: what mallory writes")), Patience);
        QVERIFY(!page().contains(QStringLiteral("gossip")));
        QVERIFY(page().contains(QStringLiteral("Did the embargo hold?")));
        follow(QStringLiteral("Show this post"));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Nothing but gossip.")), Patience);
        place()->openHidden();
        QVERIFY(press(QStringLiteral("Show again: What mallory writes")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nothing is hidden.")), Patience);
        QVERIFY(press(QStringLiteral("Back to the discussions")));
        place()->openThread({m_aspen->library, m_thread});
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Nothing but gossip.")), Patience);
    }
    void aWordIsHidden_fromItsOwnPlace()
    {
        place()->openHidden();
        QVERIFY(m_see.type(QStringLiteral("A word, or several in a row"), QStringLiteral("gossip")));
        QVERIFY(press(QStringLiteral("Hide it")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("What says “gossip”")), Patience);
        place()->openThread({m_aspen->library, m_thread});
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Hidden by you: what says “gossip”")), Patience);
        follow(QStringLiteral("Show again from now on"));
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Nothing but gossip.")), Patience);
    }
    void aNameThatLooksLikeAnother_saysSo_andOneThatCannotBeSeenIsShown()
    {
        sayAs(QStringLiteral("\u0430spen"), "Send me the list.");
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("Send me the list.")), Patience);
        QVERIFY2(page().contains(QStringLiteral("This name looks like another")), qPrintable(page()));
        QVERIFY(page().contains(QStringLiteral("and “aspen” look alike and are two names")));
        QVERIFY(!sayAs(QStringLiteral("ro\u200bwan"), "Who am I?").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(page().contains(QStringLiteral("ro\ufffdwan")), Patience);
    }
    void homeSaysWhatWaitsForAnAnswer_untilItIsGiven()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("You have not answered")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("One phone tree")), Patience);
        model::ThreadQuery query;
        query.category = QStringLiteral("organising");
        m_aspen->act(m_aspen->threads(query).first().ref.id, model::Act::Vote, {}, QStringLiteral("agree"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.says(QStringLiteral("One phone tree")), Patience);
    }
    void aMaintainerLetsANewNameIn_andOthersSeeThatItWaits()
    {
        auto edition = await(m_aspen->commons.compose(m_aspen->library, {model::Kind::Guide, QStringLiteral("T"), QStringLiteral("en"), {}, "x"}));
        const auto file = await(m_aspen->commons.file(m_aspen->library, "library.yaml", 65536));
        edition->files = {{"library.yaml", file.value_or(QByteArray()) + "maintainers:\n  - name: aspen\nnew_posts: wait\n"}};
        QVERIFY(await(m_aspen->commons.publish(*edition).second));
        m_thread = m_aspen->open(QStringLiteral("Who are we?"), "Say hello.");
        QVERIFY(!sayAs(QStringLiteral("newcomer"), "Hello everybody.").isEmpty());
        const auto readAs = [this](const QString &name, const QString &expected) {
            QVERIFY(await(m_aspen->commons.chooseName(m_aspen->library, name)));
            m_window->openDiscussions();
            place()->openThread({m_aspen->library, m_thread});
            QTRY_VERIFY2_WITH_TIMEOUT(page().contains(expected), qPrintable(page()), Patience);
        };
        readAs(QStringLiteral("hazel"), QStringLiteral("A post under a new name waits here until a maintainer lets it in."));
        QVERIFY(!page().contains(QStringLiteral("Hello everybody.")));
        readAs(QStringLiteral("newcomer"), QStringLiteral("Hello everybody."));
        QVERIFY(page().contains(QStringLiteral("waits for a maintainer")));
        QVERIFY(!page().contains(QStringLiteral("Let in")));
        readAs(QStringLiteral("aspen"), QStringLiteral("Let in"));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Waiting for you 2")), Patience); // rönn waits elsewhere
        follow(QStringLiteral("Let in"));
        QTRY_VERIFY_WITH_TIMEOUT(!page().contains(QStringLiteral("Let in")), Patience);
        QVERIFY(page().contains(QStringLiteral("Hello everybody.")));
        readAs(QStringLiteral("hazel"), QStringLiteral("Hello everybody."));
    }
    void whatTheDesktopIsTold_isChosenInTheSettings()
    {
        m_window->openSettings();
        auto *choice = qobject_cast<QWidget *>(m_see.control(QStringLiteral("Off"), {QAccessible::ComboBox})->object());
        QCOMPARE(m_window->preferences().notices, QString(ui::Preferences::NoticesOff));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(m_window->preferences().notices, QString(ui::Preferences::NoticesPlain));
    }
};

QTEST_MAIN(SeeingTest)
#include "seeingtest.moc"
