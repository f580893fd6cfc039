// Versions in the real window, found as a blind person finds them: two versions are compared and settled, the history is read
// and an earlier version restored, and what changed since a page was read is said.
#include "model/commons.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"
#include "ui/versions/itemmarks.h"
#include "ui/versions/proseview.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::ByName;
using mycel::tests::Patience;

class VersionsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    ByName m_see;
    QString m_library;
    model::ItemRef m_camp;

    bool press(const QString &name) const { return m_see.press(name); }
    bool says(const QString &part) const { return m_see.says(part); }
    QAccessibleInterface *control(const QString &name) const { return m_see.control(name); }
    template <class W>
    W *shown() const
    {
        for (W *each : m_window->findChildren<W *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// What a screen reader says of the first card.
    QString card() const
    {
        QAccessibleInterface *list = m_see.control(QStringLiteral("Items"), {QAccessible::List});
        auto *view = list ? qobject_cast<QAbstractItemView *>(list->object()) : nullptr;
        return view ? view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() : QString();
    }
    /// What is marked in the comparison as gone or new, as a screen reader hears it.
    QString marked() const { return shown<ui::ProseView>() ? shown<ui::ProseView>()->accessibleDescription() : QString(); }
    void publish(const model::Edition &edition)
    {
        const auto [accepted, done] = m_commons->publish(edition);
        QVERIFY(await(accepted));
        QVERIFY(await(done));
    }
    void call(const char *name) { QVERIFY(await(m_commons->chooseName(m_library, QString::fromLatin1(name)))); }
    QByteArray text() const { return await(m_commons->source(m_camp)).value_or(QByteArray()); }
    model::Edition changed(const QByteArray &from, const QByteArray &to)
    {
        const auto source = await(m_commons->edit(m_camp));
        return {m_library, source->base, {{m_camp.path, QByteArray(source->bytes).replace(from, to)}}, QStringLiteral("Change")};
    }
    /// Ada and Bo write something else in the place of the same words.
    void disagree(const QByteArray &words, const QByteArray &ada, const QByteArray &bo, const std::pair<QByteArray, QByteArray> &boAlone = {"?", "?"})
    {
        const model::Edition one = changed(words, ada);
        model::Edition other = changed(words, bo);
        other.files.first().bytes->replace(boAlone.first, boAlone.second);
        call("Ada");
        publish(one);
        call("Bo");
        publish(other);
        call("Ada");
    }
    bool isOpen() const { return m_window->knowledge()->open() == m_camp; }
    bool isPageShown() const { return m_window->knowledge()->reader()->isVisible(); }
    void openCamp()
    {
        const QSignalSpy drawn(m_window->knowledge(), &ui::KnowledgePlace::pageShown);
        m_window->knowledge()->openItem(m_camp);
        QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty() && isOpen() && isPageShown(), Patience);
    }
    bool isRead() const
    {
        const auto item = await(m_commons->item(m_camp));
        return m_window->knowledge()->marks()->readText(*item) == item->blob;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_commons = std::make_unique<model::Commons>(m_data.path());
        m_commons->setReaderLanguages({QStringLiteral("en")});
        m_library = await(m_commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key;
        const auto edition = await(m_commons->compose(m_library, {model::Kind::Guide, QStringLiteral("Camp"), QStringLiteral("en"), {}, "# Food\n\nRice.\n\n# When\n\nMeet us at noon sharp.\n\n# Where\n\nGather near the mill early.\n"}));
        publish(*edition);
        m_camp = {m_library, edition->files.first().path};
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Camp. Guide from Harbour")), Patience);
    }
    void twoVersionsAreSaidInTheStatusLineAndOnTheCard()
    {
        disagree("noon", "dawn", "midnight", {"Rice", "Beans"});
        disagree("mill", "old bridge", "harbour crane");
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("1 guide(s) have two versions")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(card().contains(QStringLiteral("There are two versions of it.")), Patience);
    }
    void thePageSaysSo_andLeadsThere()
    {
        openCamp();
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Two people changed the same words of this")), Patience);
        QVERIFY(press(QStringLiteral("Compare them")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Keep mine")), Patience);
        QVERIFY(says(QStringLiteral("2 place(s) need you")) || says(QStringLiteral("2 places need you")));
        QVERIFY(says(QStringLiteral("this is number 1")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("1 other was combined by itself")) || says(QStringLiteral("1 other(s) were combined by themselves")), Patience);
        QVERIFY(says(QStringLiteral("Nothing is lost")));
        QVERIFY(!isPageShown());
        QVERIFY2(marked().contains(QStringLiteral("Gone:")) && marked().contains(QStringLiteral("New:")), qPrintable(marked()));
        const QList<ui::ProseView *> halves = m_window->findChildren<ui::ProseView *>();
        QString both;
        for (const ui::ProseView *half : halves)
            both += half->toPlainText() + u'|';
        const bool dawn = both.contains(QStringLiteral("dawn")); // the kept files come by the order of their names
        QVERIFY2(dawn ? both.contains(QStringLiteral("When")) && both.contains(QStringLiteral("midnight")) : both.contains(QStringLiteral("Where")) && both.contains(QStringLiteral("crane")), qPrintable(both));
    }
    void placesCanBeWalkedThrough()
    {
        QVERIFY(press(QStringLiteral("The next place")));
        QVERIFY(says(QStringLiteral("this is number 2")));
        QVERIFY(press(QStringLiteral("The next place")));
        QVERIFY(says(QStringLiteral("this is number 1")));
    }
    void keepingBothSettlesIt_andTheNextPlaceComes()
    {
        QVERIFY(press(QStringLiteral("Keep both, one after the other")));
        QTRY_COMPARE_WITH_TIMEOUT(await(m_commons->versions(m_camp))->size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Both versions stand, one after the other.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("1 place needs you")) || says(QStringLiteral("1 place(s) need you")), Patience);
    }
    void keepingMineSettlesTheLast_andThePageComesBack()
    {
        QVERIFY(press(QStringLiteral("Keep mine")));
        QTRY_VERIFY_WITH_TIMEOUT(await(m_commons->versions(m_camp))->isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!says(QStringLiteral("Two people changed the same words")), Patience);
        QVERIFY(!says(QStringLiteral("Changed since you read it")));
        QTRY_VERIFY_WITH_TIMEOUT(!card().contains(QStringLiteral("There are two versions of it.")), Patience);
    }
    void whatWasSettledCanBeTakenBack()
    {
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Undo")), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_COMPARE_WITH_TIMEOUT(await(m_commons->versions(m_camp))->size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown() && says(QStringLiteral("Two people changed the same words of this")), Patience);
    }
    void editingHasBothInTheText_andPublishingSettles()
    {
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Edit…")) || !press(QStringLiteral("Compare them")), Patience);
        QVERIFY(press(QStringLiteral("Edit…")));
        const auto editor = [this] { return shown<QPlainTextEdit>(); };
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->isEnabled() && control(QStringLiteral("Publish")), Patience);
        const QString both = editor()->toPlainText();
        QVERIFY2(both.contains(QStringLiteral("dawn")) && both.contains(QStringLiteral("midnight")) && both.contains(QStringLiteral("bridge")) && both.contains(QStringLiteral("crane")), qPrintable(both));
        QVERIFY(press(QStringLiteral("Publish")));
        QTRY_VERIFY_WITH_TIMEOUT(await(m_commons->versions(m_camp))->isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen() && isPageShown(), Patience);
        QVERIFY(text().contains("dawn") && text().contains("crane"));
    }
    void theHistoryIsInWords()
    {
        openCamp();
        QVERIFY(press(QStringLiteral("History")));
        QTRY_VERIFY_WITH_TIMEOUT(shown<QListWidget>(), Patience);
        const auto *list = shown<QListWidget>();
        QVERIFY(list->count() >= 6);
        QVERIFY2(list->item(list->count() - 1)->text().contains(QStringLiteral("wrote it")), qPrintable(list->item(list->count() - 1)->text()));
        QVERIFY(list->item(list->count() - 2)->text().startsWith(QStringLiteral("Ada")) || list->item(list->count() - 2)->text().startsWith(QStringLiteral("Bo")));
        QVERIFY(control(QStringLiteral("Restore this version"))->state().disabled); // the newest is there already
    }
    void anyTwoVersionsAreComparedAsProse()
    {
        auto *list = shown<QListWidget>();
        QVERIFY(list);
        list->setCurrentRow(0);
        auto *other = shown<QComboBox>();
        QVERIFY(other);
        const int oldest = other->findData(list->count() - 1);
        QVERIFY(oldest > 0);
        other->setCurrentIndex(oldest);
        Q_EMIT other->activated(oldest);
        QTRY_VERIFY2_WITH_TIMEOUT(marked().contains(QStringLiteral("dawn")) && shown<ui::ProseView>()->toPlainText().contains(QStringLiteral("noon")), qPrintable(marked()), Patience);
        QVERIFY(says(QStringLiteral("differ")));
        QVERIFY(press(QStringLiteral("Next change")));
    }
    void anEarlierVersionIsRestored_andTakenBack()
    {
        const QByteArray now = text();
        auto *list = shown<QListWidget>();
        QVERIFY(list);
        list->setCurrentRow(list->count() - 1);
        QVERIFY(press(QStringLiteral("Restore this version")));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains("noon") && !text().contains("dawn"), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown() && says(QStringLiteral("is restored.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Undo")), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_VERIFY_WITH_TIMEOUT(text() == now, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown(), Patience);
    }
    void whatChangedSinceItWasReadIsSaid_andShown()
    {
        openCamp();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
        m_window->openHelp(); // nobody reads the page meanwhile
        m_window->knowledge()->openItem({m_library, "none"});
        call("Bo");
        m_window->knowledge()->setLibraries({}); // as if the page had been left
        publish(changed("Beans.", "Beans and bread."));
        call("Ada");
        m_window->openKind(model::Kind::Guide);
        QTRY_VERIFY_WITH_TIMEOUT(card().contains(QStringLiteral("It changed since you read it.")), Patience);
        openCamp();
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Changed since you read it")) && says(QStringLiteral("by Bo: “Food”")), Patience);
        QVERIFY(press(QStringLiteral("See what changed")));
        QTRY_VERIFY_WITH_TIMEOUT(marked().contains(QStringLiteral("and bread")), Patience);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
    }
    void anOpenPageThatChangesOffersTheNewText()
    {
        openCamp();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
        call("Bo");
        publish(changed("Beans and bread.", "Soup."));
        call("Ada");
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("This page has just changed, by Bo: “Food”")), Patience);
        QVERIFY(control(QStringLiteral("See what changed")));
        QVERIFY(press(QStringLiteral("Show the new text")));
        QTRY_VERIFY_WITH_TIMEOUT(!says(QStringLiteral("This page has just changed")) && isPageShown(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
    }
    void everyControlHasAName()
    {
        QVERIFY(press(QStringLiteral("History")));
        QTRY_VERIFY_WITH_TIMEOUT(shown<QListWidget>(), Patience);
        for (QAccessibleInterface *each : m_see.all()) {
            const auto role = each->role();
            if (role == QAccessible::Button || role == QAccessible::ButtonMenu || role == QAccessible::EditableText || role == QAccessible::ComboBox || role == QAccessible::List)
                QVERIFY2(!each->text(QAccessible::Name).isEmpty(), each->object() ? each->object()->parent()->metaObject()->className() : "?");
        }
        QVERIFY(press(QStringLiteral("Back to the page")));
        QTRY_VERIFY_WITH_TIMEOUT(isPageShown(), Patience);
    }
    void theLastChangeOnThePageLeadsToTheHistory()
    {
        auto *page = m_window->knowledge()->reader()->findChild<QTextBrowser *>();
        QVERIFY(page && page->toHtml().contains(QStringLiteral("mycel://history/")));
        Q_EMIT page->anchorClicked(QUrl(QStringLiteral("mycel://history/")));
        QTRY_VERIFY_WITH_TIMEOUT(shown<QListWidget>(), Patience);
    }
    void cleanupTestCase()
    {
        m_window->close();
        m_commons->end();
        m_window.reset();
        m_commons.reset();
    }
};

QTEST_MAIN(VersionsTest)
#include "versionstest.moc"
