// Writing in the real window, found as a blind person finds it: a library is begun, a guide written, kept, left, found again,
// published and changed. What the window says is saved is looked for in the data folder.
#include "model/commons.h"
#include "model/content/manuscript.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "ui/editor/editorplace.h"
#include "ui/editor/writingdesk.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::ByName;
using mycel::tests::Patience;

class EditorTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    ByName m_see;

    bool press(const QString &name) const { return m_see.press(name); }
    bool type(const QString &name, const QString &text) const { return m_see.type(name, text); }
    bool says(const QString &part) const { return m_see.says(part); }
    QPlainTextEdit *text() const
    {
        QAccessibleInterface *found = m_see.control(QStringLiteral("Text"), {QAccessible::EditableText});
        return found ? qobject_cast<QPlainTextEdit *>(found->object()) : nullptr;
    }
    bool chooseFrom(const QString &button, const QString &entry) const { return m_see.chooseFrom(button, entry); }
    QList<model::Draft> drafts() const { return await(m_commons->drafts()).value_or(QList<model::Draft>()); }
    QByteArray draftText() const { return drafts().isEmpty() ? QByteArray() : drafts().first().bytes; }
    QString library() const { return await(m_commons->libraries())->first().key; }
    void paste(QMimeData *data)
    {
        QVERIFY(text());
        QApplication::clipboard()->setMimeData(data);
        text()->setFocus();
        text()->moveCursor(QTextCursor::End);
        text()->paste();
    }
    void open()
    {
        m_commons = std::make_unique<model::Commons>(m_data.path());
        m_commons->setReaderLanguages({QStringLiteral("en")});
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void close()
    {
        m_window->close();
        m_commons->end();
        m_window.reset();
        m_commons.reset();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        open();
    }
    void aLibraryOfOnesOwnIsBegun()
    {
        QVERIFY(chooseFrom(QStringLiteral("New"), QStringLiteral("A library of one's own…")));
        QVERIFY(type(QStringLiteral("Name of the library"), QStringLiteral("Harbour Library")));
        QVERIFY(type(QStringLiteral("Your name in it"), QStringLiteral("Ada")));
        QVERIFY(press(QStringLiteral("Topic digital")));
        QVERIFY(type(QStringLiteral("Topics of your own"), QStringLiteral("tides, knots")));
        QVERIFY(press(QStringLiteral("Begin this library")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour Library")), Patience);
        const QStringList topics = await(m_commons->libraries())->first().topics;
        QVERIFY(topics.contains(QStringLiteral("organising")) && !topics.contains(QStringLiteral("digital")));
        QVERIFY(topics.endsWith(QStringLiteral("knots")) && topics.contains(QStringLiteral("tides")));
    }
    void whatIsTypedIsKeptByItself()
    {
        QVERIFY(chooseFrom(QStringLiteral("New"), QStringLiteral("Guide")));
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(press(QStringLiteral("With an empty page")));
        QVERIFY(type(QStringLiteral("Title"), QStringLiteral("First aid in the cold")));
        QTest::keyClicks(text(), QStringLiteral("Two pairs of socks."));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Draft saved")), Patience);
        QCOMPARE(drafts().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(draftText().contains("title: First aid in the cold") && draftText().contains("Two pairs of socks."), Patience);
    }
    void theButtonsPutInWhatTheySay()
    {
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(press(QStringLiteral("Checklist")));
        QTest::keyClicks(text(), QStringLiteral("Blanket"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTest::keyClicks(text(), QStringLiteral("Tea"));
        QVERIFY(text()->toPlainText().endsWith(QLatin1String("- [ ] Blanket\n- [ ] Tea")));
        QVERIFY(press(QStringLiteral("Bold")));
        QVERIFY(text()->toPlainText().endsWith(QLatin1String("**Tea**")));
        QVERIFY(press(QStringLiteral("Bold")));
        QVERIFY(text()->toPlainText().endsWith(QLatin1String("- [ ] Tea")));
    }
    void closingLosesNothing_andUndoGoesBackToTheOpening()
    {
        QTest::keyClicks(text(), QStringLiteral(" with sugar")); // and at once:
        close();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(draftText().contains("Tea with sugar"), Patience);
        QVERIFY(press(QStringLiteral("Drafts")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("First aid in the cold")), Patience);
        QVERIFY(press(QStringLiteral("Go on writing")));
        QTRY_VERIFY_WITH_TIMEOUT(text() && text()->toPlainText().contains(QStringLiteral("Tea with sugar")), Patience);
        while (text()->document()->isUndoAvailable())
            text()->undo();
        QVERIFY(text()->toPlainText().isEmpty());
        while (text()->document()->isRedoAvailable())
            text()->redo();
        QVERIFY(text()->toPlainText().contains(QStringLiteral("Tea with sugar")));
    }
    void whatIsTypedAfterALookAtTheDraftsIsKeptToo()
    {
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), QStringLiteral(", hot")); // and at once:
        QVERIFY(press(QStringLiteral("Drafts")));
        QTRY_VERIFY_WITH_TIMEOUT(!text(), Patience);
        QVERIFY(press(QStringLiteral("Go on writing")));
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QTest::keyClicks(text(), QStringLiteral(" and strong"));
        QTRY_VERIFY_WITH_TIMEOUT(draftText().contains("Tea with sugar, hot and strong"), Patience);
    }
    void aPictureIsAskedWhatItShows()
    {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        auto *data = new QMimeData;
        data->setImageData(picture);
        paste(data);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("What does the picture show?")), Patience);
        QVERIFY(type(QStringLiteral("What does the picture show?"), QStringLiteral("A red tent")));
        QVERIFY(press(QStringLiteral("Put it in")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("![A red tent](files/a-red-tent-")));
        QTRY_VERIFY_WITH_TIMEOUT(drafts().size() == 1 && await(m_commons->draft(drafts().first().id))->files.size() == 1, Patience);
    }
    void whatComesFromAWordProcessorIsMarkdown()
    {
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<h2>What to carry</h2><p>One <b>dry</b> pair</p>"));
        data->setText(QStringLiteral("What to carry\nOne dry pair"));
        paste(data);
        QVERIFY(text()->toPlainText().endsWith(QLatin1String("## What to carry\n\nOne **dry** pair")));
    }
    void withoutATitleItIsNotPublished_andKept()
    {
        QVERIFY(type(QStringLiteral("Title"), QString()));
        QTest::keyClick(m_see.field(QStringLiteral("Title")), Qt::Key_Space);
        QVERIFY(press(QStringLiteral("Publish")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("There is no title yet")), Patience);
        QCOMPARE(drafts().size(), 1);
    }
    void publishedItIsAPage()
    {
        QVERIFY(type(QStringLiteral("Title"), QStringLiteral("First aid in the cold")));
        QCOMPARE(m_see.field(QStringLiteral("Name to be seen under"))->text(), QStringLiteral("Ada"));
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open() && m_window->knowledge()->open()->path == "guides/first-aid-in-the-cold/index.md", Patience);
        QVERIFY(drafts().isEmpty());
        const auto history = await(m_commons->history(*m_window->knowledge()->open()));
        QCOMPARE(history->first().author, QStringLiteral("Ada"));
    }
    void anItemIsChangedWithoutTouchingTheRest()
    {
        const model::ItemRef ref = *m_window->knowledge()->open();
        const QByteArray before = *await(m_commons->source(ref));
        QVERIFY(press(QStringLiteral("Edit")));
        QTRY_VERIFY_WITH_TIMEOUT(text() && text()->toPlainText().contains(QStringLiteral("socks")), Patience);
        m_window->writing()->settle();
        QVERIFY(drafts().isEmpty()); // looking is no change
        QVERIFY(press(QStringLiteral("Publish"))); // nor is this
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("there was nothing to publish")), Patience);
        QVERIFY(drafts().isEmpty());
        QCOMPARE(await(m_commons->history(ref))->size(), 1);
        QVERIFY(type(QStringLiteral("Add to Topics"), QStringLiteral("health")));
        QTest::keyClick(m_see.field(QStringLiteral("Add to Topics")), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Draft saved")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Publish")), Patience);
        QVERIFY(press(QStringLiteral("Publish")));
        QTRY_VERIFY_WITH_TIMEOUT(await(m_commons->source(ref))->contains("health"), Patience);
        const QByteArray after = *await(m_commons->source(ref));
        QCOMPARE(model::readManuscript(after).text, model::readManuscript(before).text);
        QTRY_VERIFY_WITH_TIMEOUT(!text(), Patience);
    }
    void anItemIsRenamedAndDeleted_andBothAreTakenBack()
    {
        // A former name leads to it too: it is there when it is called so.
        const auto isThere = [this](const char *path) {
            const auto item = await(m_commons->item({library(), path}));
            return item && item->ref.path == path;
        };
        const auto whatIs = [this](const char *path) {
            const auto item = await(m_commons->item({library(), path}));
            QByteArray what = item ? item->ref.path : item.error().why;
            return item ? what : what + ' ' + item.error().detail.toUtf8();
        };
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open(), Patience);
        QVERIFY(chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Rename…")));
        QVERIFY(says(QStringLiteral("It gets a new address with its title.")));
        QVERIFY(type(QStringLiteral("New title"), QStringLiteral("Warm in the cold")));
        QVERIFY(press(QStringLiteral("Give it this title")));
        QTRY_VERIFY2_WITH_TIMEOUT(isThere("guides/warm-in-the-cold/index.md"), whatIs("guides/warm-in-the-cold/index.md").constData(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open() && m_window->knowledge()->open()->path == "guides/warm-in-the-cold/index.md", Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Undo")), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_VERIFY2_WITH_TIMEOUT(isThere("guides/first-aid-in-the-cold/index.md"), whatIs("guides/first-aid-in-the-cold/index.md").constData(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open() && m_window->knowledge()->open()->path == "guides/first-aid-in-the-cold/index.md", Patience);
        QVERIFY(chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Delete…")));
        QVERIFY(says(QStringLiteral("Delete “First aid in the cold”?")));
        QVERIFY(press(QStringLiteral("Delete")));
        QTRY_VERIFY2_WITH_TIMEOUT(!isThere("guides/first-aid-in-the-cold/index.md"), whatIs("guides/first-aid-in-the-cold/index.md").constData(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Undo")), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_VERIFY2_WITH_TIMEOUT(isThere("guides/first-aid-in-the-cold/index.md"), whatIs("guides/first-aid-in-the-cold/index.md").constData(), Patience);
    }
    void bracketsAndPartOfATitleBecomeALink()
    {
        QVERIFY(chooseFrom(QStringLiteral("New"), QStringLiteral("Guide")));
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(press(QStringLiteral("With an outline")));
        text()->setFocus();
        QApplication::setActiveWindow(m_window.get());
        QTRY_VERIFY_WITH_TIMEOUT(text()->hasFocus(), Patience);
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), QStringLiteral("[[first ai"));
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), Patience);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().endsWith(QLatin1String("[First aid in the cold](../first-aid-in-the-cold/index.md)")), Patience);
    }
    void everyControlHasAName()
    {
        for (QAccessibleInterface *each : m_see.all()) {
            const auto role = each->role();
            if (role == QAccessible::Button || role == QAccessible::ButtonMenu || role == QAccessible::CheckBox || role == QAccessible::EditableText || role == QAccessible::ComboBox || role == QAccessible::List)
                QVERIFY2(!each->text(QAccessible::Name).isEmpty(), each->object() ? each->object()->parent()->metaObject()->className() : "?");
        }
    }
    void thrownAwayItCanBeBroughtBack()
    {
        QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, Patience);
        QVERIFY(press(QStringLiteral("Throw this draft away")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("was thrown away.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, Patience);
        QVERIFY(draftText().contains("[First aid in the cold]"));
    }
    void whatADraftChangesIsShownBesideIt()
    {
        const auto guides = await(m_commons->named(QStringLiteral("guides/first-aid-in-the-cold")));
        QVERIFY(guides && !guides->isEmpty());
        m_window->writing()->edit(guides->first().ref);
        QTRY_VERIFY_WITH_TIMEOUT(text() && text()->isVisible(), Patience);
        QVERIFY(press(QStringLiteral("Compare the draft with what everybody has")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("The draft says what everybody has.")), Patience);
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), QStringLiteral(" Candles help."));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("from what everybody has.")), Patience);
        QVERIFY(press(QStringLiteral("Back to the preview")));
        QVERIFY(!says(QStringLiteral("from what everybody has.")));
    }
    void whereFactsCannotBeChangedTheTextCan_andTheSource()
    {
        const model::ItemRef ref{library(), "guides/anchored/index.md"};
        const auto [accepted, shown] = m_commons->publish({ref.library, {}, {{ref.path, "---\ntitle: &name Anchored\nsummary: *name\ncreated: 2020-01-01\n---\n\nTie it well.\n"}}, QStringLiteral("Put")});
        QVERIFY(await(accepted) && await(shown));
        const auto summary = [this] { return m_see.control(QStringLiteral("Summary"), {QAccessible::EditableText}); };
        const auto publish = [this] { return press(QStringLiteral("Publish")) && QTest::qWaitFor([this] { return !text(); }, Patience); };
        m_window->writing()->edit(ref);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("The facts of this item cannot be changed in the form.")), Patience);
        QVERIFY(summary() && summary()->state().disabled);
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), QStringLiteral(" Twice."));
        QVERIFY(publish());
        QCOMPARE(*await(m_commons->source(ref)), QByteArray("---\ntitle: &name Anchored\nsummary: *name\ncreated: 2020-01-01\n---\n\nTie it well. Twice.\n"));
        m_window->writing()->edit(ref);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("cannot be changed in the form.")), Patience);
        QVERIFY(press(QStringLiteral("Edit its source")));
        QVERIFY2(QTest::qWaitFor([this] { return text() && text()->toPlainText().startsWith(QLatin1String("---\ntitle: &name Anchored")); }, Patience), qPrintable(text() ? text()->toPlainText() : QStringLiteral("nothing to write in")));
        QVERIFY(text()->find(QStringLiteral("*name"), QTextDocument::FindFlags()));
        QTest::keyClicks(text(), QStringLiteral("Bowlines"));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(drafts(), [](const model::Draft &each) { return each.bytes.contains("summary: Bowlines"); }), Patience);
        QVERIFY(press(QStringLiteral("Drafts")));
        QTRY_VERIFY_WITH_TIMEOUT(!text(), Patience);
        m_window->writing()->edit(ref);
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(publish());
        QVERIFY(await(m_commons->source(ref))->startsWith("---\ntitle: &name Anchored\nsummary: Bowlines\ncreated: 2020-01-01\n"));
    }
    void whatIsBegunWhileAnotherIsBeingPublished_isKept()
    {
        m_window->writing()->write(model::Kind::Guide, library());
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(type(QStringLiteral("Title"), QStringLiteral("The first of two")));
        QVERIFY(press(QStringLiteral("Publish")));
        m_window->writing()->write(model::Kind::Guide, library());
        QTest::keyClicks(text(), QStringLiteral("Of the second."));
        QTRY_VERIFY_WITH_TIMEOUT(await(m_commons->source({library(), "guides/the-first-of-two/index.md"})), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(drafts(), [](const model::Draft &each) { return each.bytes.contains("Of the second."); }), Patience);
        QVERIFY(text() && text()->toPlainText().contains(QLatin1String("Of the second.")));
    }
    void aDraftThatCannotBeKept_staysOpen_whateverOneTurnsTo()
    {
        m_window->writing()->write(model::Kind::Guide, library());
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(type(QStringLiteral("Title"), QStringLiteral("On a full disk")));
        const QString store = m_data.path() + QStringLiteral("/mine.sqlite"), away = store + QStringLiteral(".away");
        QVERIFY(QFile::rename(store, away) && QDir().mkdir(store)); // from here on nothing is kept
        QTest::keyClicks(text(), QStringLiteral("Nowhere else."));
        const bool stays = press(QStringLiteral("Drafts")) && text();
        const bool isOpen = !m_window->close() && m_window->isVisible();
        QVERIFY(QDir().rmdir(store) && QFile::rename(away, store));
        QVERIFY(stays && isOpen);
        QTRY_VERIFY_WITH_TIMEOUT(press(QStringLiteral("Drafts")) && !text(), Patience);
        QVERIFY(std::ranges::any_of(drafts(), [](const model::Draft &each) { return each.bytes.contains("Nowhere else."); }));
    }
    void anAddressThatCannotBeIsSaidBeforeALibraryIsMade()
    {
        const qsizetype before = await(m_commons->libraries())->size();
        QVERIFY(chooseFrom(QStringLiteral("New"), QStringLiteral("A library of one's own…")));
        QVERIFY(type(QStringLiteral("Name of the library"), QStringLiteral("Quay")));
        QVERIFY(type(QStringLiteral("Where the library is shared"), QStringLiteral("http://example.org/quay")));
        QVERIFY(press(QStringLiteral("Begin this library")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("This address is not protected")), Patience);
        QCOMPARE(await(m_commons->libraries())->size(), before);
    }
    void aLibraryMayBeSharedAtOnce()
    {
        const QTemporaryDir stick;
        QVERIFY(type(QStringLiteral("Where the library is shared"), stick.path()));
        for (const char *topic : model::defaultTopics()) { // none chosen is none
            const QString chip = QStringLiteral("Topic %1").arg(QLatin1String(topic));
            QVERIFY(m_see.control(chip) && (!m_see.control(chip)->state().checked || press(chip)));
        }
        QVERIFY(press(QStringLiteral("Begin this library")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Quay")), Patience);
        const auto libraries = await(m_commons->libraries());
        for (const model::Library &each : *libraries)
            QVERIFY(each.name != QLatin1String("Quay") || each.topics.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(stick.path()).entryList({QStringLiteral("*.bundle")}, QDir::Files).isEmpty(), Patience);
    }
    void whatWasRemovedAndNeverSent_isHadBackWhereLibrariesAreAdded()
    {
        QVERIFY(press(QStringLiteral("Harbour Library")));
        QVERIFY(press(QStringLiteral("Remove")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Harbour Library")), Patience);
        close();
        open();
        m_window->openAdding();
        QVERIFY(press(QStringLiteral("Have Harbour Library back")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour Library")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("Have Harbour Library back")), Patience);
    }
    void cleanupTestCase() { close(); }
};

QTEST_MAIN(EditorTest)
#include "editortest.moc"
