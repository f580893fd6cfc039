// What helps with writing, in the real window: an outline and an example for each kind, a picture that is dropped, words that are
// spelt wrong, and a relation that says why.
#include "tests/support/desk.h"
#include "ui/words/hometext.h"
#include "ui/words/plaintext.h"
#include "ui/words/templatetext.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;

class WritingToolsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_files;
    std::unique_ptr<tests::Desk> m_desk;

    const tests::ByName &see() const { return m_desk->see; }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("not written", __FILE__, __LINE__);
        return file.fileName();
    }
    /// The words that have a line below them, as wrong ones have.
    QStringList underlined() const
    {
        QStringList words;
        for (QTextBlock block = m_desk->text()->document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.append(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }
    /// The menu over the word in which the cursor stands.
    QMenu *menuOverWord() const
    {
        QWidget *view = m_desk->text()->viewport();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, view->mapToGlobal(QPoint()));
        QApplication::sendEvent(view, &asked);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    static QAction *entry(const QMenu *menu, const QString &text)
    {
        for (QAction *each : menu->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        put(QStringLiteral("en_GB.aff"), "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
        put(QStringLiteral("en_GB.dic"), "5\na\nblockade\nkitchen\nthe\nin\n");
        qputenv("DICPATH", m_files.path().toUtf8());
    }
    void init()
    {
        m_desk = std::make_unique<tests::Desk>();
        m_desk->begin();
    }
    void cleanup() { m_desk->close(); }

    void everyKindBeginsWithAnOutlineOrAnExample_andWithATitleItIsPublished_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("example");
        for (const model::Kind kind : model::AllKinds) {
            QTest::newRow(qPrintable(words::kindName(kind) + QStringLiteral(", an outline"))) << int(kind) << false;
            QTest::newRow(qPrintable(words::kindName(kind) + QStringLiteral(", an example"))) << int(kind) << true;
        }
    }
    void everyKindBeginsWithAnOutlineOrAnExample_andWithATitleItIsPublished()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, example);
        const QString other = example ? words::outlineText(model::Kind(kind)) : words::exampleText(model::Kind(kind));
        QVERIFY(m_desk->see.chooseFrom(QStringLiteral("New"), words::kindName(model::Kind(kind))));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->text(), Patience);
        QVERIFY(see().control(QStringLiteral("With an outline")) && see().control(QStringLiteral("With an example")));
        QVERIFY(see().press(example ? QStringLiteral("With an example") : QStringLiteral("With an outline")));
        const QString written = m_desk->text()->toPlainText(), first = written.section(u'\n', 0, 0);
        QVERIFY(!first.isEmpty() && written.contains(QStringLiteral("\n## ")));
        QVERIFY(written != other);
        QCOMPARE(m_desk->text()->textCursor().position(), 0); // one begins at its beginning, and so does what shows it
        QVERIFY(see().type(QStringLiteral("Title"), QStringLiteral("Written from a template")));
        const auto published = m_desk->publish();
        QVERIFY(published);
        QVERIFY(m_desk->source(*published).endsWith(written.trimmed().toUtf8() + '\n'));
        QCOMPARE(await(m_desk->commons->item(*published))->kind, model::Kind(kind));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->page().contains(first), Patience);
        QVERIFY(m_desk->drafts().isEmpty());
    }
    void aRelationSaysWhy_inTheFileAndBesideThePage()
    {
        const model::ItemRef tents = m_desk->put(QStringLiteral("Dry tents"), "A roof.\n");
        m_desk->write(model::Kind::Guide);
        QVERIFY(see().type(QStringLiteral("Title"), QStringLiteral("A camp")));
        QVERIFY(see().press(QStringLiteral("Add to Related")));
        QApplication::setActiveWindow(m_desk->window.get());
        QTRY_VERIFY_WITH_TIMEOUT(see().type(QStringLiteral("Related: To: part of a title"), QStringLiteral("dry te")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), Patience);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QLineEdit *to = see().field(QStringLiteral("Related: To: part of a title"));
        QTRY_COMPARE_WITH_TIMEOUT(to->text(), QStringLiteral("Dry tents"), Patience);
        for (auto *each : m_desk->window->findChildren<QComboBox *>()) {
            if (each->accessibleName() == QLatin1String("Related: How"))
                each->setCurrentText(QStringLiteral("uses"));
        }
        QVERIFY(see().type(QStringLiteral("Related: Why, in a sentence"), QStringLiteral("Who sleeps dry stays longer.")));
        const auto camp = m_desk->publish();
        QVERIFY(camp);
        const QByteArray file = m_desk->source(*camp), id = await(m_desk->commons->item(tents))->identity().toUtf8();
        QVERIFY2(file.contains(id) && file.contains("rel: uses") && file.contains("why: Who sleeps dry stays longer."), file.constData());
        const QString why = QStringLiteral("uses: Who sleeps dry stays longer.");
        QTRY_VERIFY_WITH_TIMEOUT(see().says(why), Patience); // beside the page
        QVERIFY(see().press(QStringLiteral("Dry tents")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->knowledge()->open() == tents && see().control(QStringLiteral("A camp")), Patience);
        QVERIFY(see().says(why)); // from there too
    }
    void aPageOfAHandbook_isWrittenUnderTheTitleThatItsTextHas()
    {
        model::Edition edition = *await(m_desk->commons->compose(m_desk->library, {model::Kind::Guide, QStringLiteral("x"), {}, {}, "x\n"}));
        edition.files.first() = {"handbook/water.md", "# Carrying water\n\nIt is heavy, so carry it in the morning.\n"};
        const auto [accepted, shown] = m_desk->commons->publish(edition);
        QVERIFY(await(accepted) && await(shown));
        const model::ItemRef water{m_desk->library, "handbook/water.md"};
        m_desk->openItem(water);
        m_desk->window->writing()->edit(water);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->text(), Patience);
        QVERIFY(see().says(QStringLiteral("Carrying water")) && !see().says(QStringLiteral("No title yet")));
        QLineEdit *title = see().field(QStringLiteral("Title"));
        QCOMPARE(title->text(), QString());
        QCOMPARE(title->placeholderText(), QStringLiteral("Carrying water"));
        QCOMPARE(m_desk->text(QStringLiteral("Summary"))->placeholderText(), QStringLiteral("It is heavy, so carry it in the morning."));
        QTRY_COMPARE_WITH_TIMEOUT(see().field(QStringLiteral("Language"))->placeholderText(), QStringLiteral("English"), Patience);
        // What is only shown so is not written down.
        QTest::keyClicks(m_desk->text(), QStringLiteral("!"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->draftText() == "!# Carrying water\n\nIt is heavy, so carry it in the morning.\n", Patience);
        QTest::keyClick(m_desk->text(), Qt::Key_Backspace);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->draftText().startsWith("# "), Patience);
        QCOMPARE(words::draftTitle(m_desk->drafts().first()), QStringLiteral("Carrying water"));
        // It goes with what is written: in the text, and in the field itself.
        m_desk->text()->moveCursor(QTextCursor::Start);
        m_desk->text()->moveCursor(QTextCursor::EndOfBlock);
        QTest::keyClicks(m_desk->text(), QStringLiteral(" home"));
        QTRY_COMPARE_WITH_TIMEOUT(title->placeholderText(), QStringLiteral("Carrying water home"), Patience);
        QVERIFY(see().type(QStringLiteral("Title"), QStringLiteral("Snow")));
        QVERIFY(see().says(QStringLiteral("Snow")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->draftText().contains("title: Snow"), Patience);
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->draftText().contains("Snow"), Patience);
        QCOMPARE(title->placeholderText(), QStringLiteral("Carrying water home"));
        QVERIFY(see().says(QStringLiteral("Carrying water home")));
    }
    void aPictureThatIsDropped_isAskedWhatItShows()
    {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        picture.setText(QStringLiteral("Comment"), QStringLiteral("taken at home"));
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly) && picture.save(&bytes, "PNG") && bytes.data().contains("taken at home"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(put(QStringLiteral("tent.png"), bytes.data()))});
        m_desk->write(model::Kind::Guide);
        QTest::keyClicks(m_desk->text(), QStringLiteral("Sleep dry."));
        QWidget *view = m_desk->text()->viewport();
        const QPoint where = view->rect().center();
        QDragEnterEvent comes(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view, &comes);
        QVERIFY(comes.isAccepted());
        QDropEvent drops(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view, &drops);
        QVERIFY(drops.isAccepted());
        QTRY_VERIFY_WITH_TIMEOUT(see().field(QStringLiteral("What does the picture show?")), Patience);
        QVERIFY(see().type(QStringLiteral("What does the picture show?"), QStringLiteral("A red tent")));
        QVERIFY(see().press(QStringLiteral("Put it in")));
        const QString written = m_desk->text()->toPlainText();
        QVERIFY2(written.startsWith(QStringLiteral("Sleep dry.\n\n![A red tent](files/a-red-tent-")) && !written.contains(QStringLiteral("file://")), qPrintable(written));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->drafts().size() == 1, Patience);
        const auto kept = [this] { return await(m_desk->commons->draft(m_desk->drafts().first().id)); };
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->files.size() == 1, Patience);
        const QByteArray inIt = *kept()->files.first().bytes;
        QCOMPARE(QImage::fromData(inIt).size(), picture.size());
        QVERIFY(!inIt.contains("taken at home"));
    }
    void aWordThatIsSpeltWrong_isUnderlined_andTheMenuOffersTheRightOne()
    {
        m_desk->write(model::Kind::Guide);
        QTest::keyClicks(m_desk->text(), QStringLiteral("The blokade in the kitchen"));
        QTRY_COMPARE_WITH_TIMEOUT(underlined(), QStringList{QStringLiteral("blokade")}, Patience);
        QVERIFY(m_desk->text()->find(QStringLiteral("lok"), QTextDocument::FindBackward));
        QMenu *menu = menuOverWord();
        QVERIFY(menu);
        QTRY_VERIFY_WITH_TIMEOUT(entry(menu, QStringLiteral("blockade")), Patience);
        entry(menu, QStringLiteral("blockade"))->trigger();
        menu->close();
        QCOMPARE(m_desk->text()->toPlainText(), QStringLiteral("The blockade in the kitchen"));
        QTRY_VERIFY_WITH_TIMEOUT(underlined().isEmpty(), Patience);
    }
    void aWordThatIsLeftAlone_isUnderlinedNoMore()
    {
        m_desk->write(model::Kind::Guide);
        QTest::keyClicks(m_desk->text(), QStringLiteral("The sitin"));
        QTRY_COMPARE_WITH_TIMEOUT(underlined(), QStringList{QStringLiteral("sitin")}, Patience);
        QMenu *menu = menuOverWord();
        QVERIFY(menu && entry(menu, QStringLiteral("Leave “sitin” alone from now on")));
        entry(menu, QStringLiteral("Leave “sitin” alone from now on"))->trigger();
        menu->close();
        QTRY_VERIFY_WITH_TIMEOUT(underlined().isEmpty(), Patience);
        QCOMPARE(m_desk->text()->toPlainText(), QStringLiteral("The sitin"));
    }
};

QTEST_MAIN(WritingToolsTest)
#include "writingtoolstest.moc"
