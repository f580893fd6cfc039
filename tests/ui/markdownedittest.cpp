// The text that is written, beside its preview: what is an edit and what is not, what is put in, and where the preview looks.
#include "ui/editor/markdowncommands.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/preview.h"

#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace mycel;
using namespace mycel::ui;

class MarkdownEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatItLooksLikeIsNoEdit()
    {
        MarkdownEdit edit(Theme::light(), nullptr);
        edit.begin(QStringLiteral("# Camp\n\n**Tea**\n"), QStringLiteral("# Camp\n\n**Tea**\n"));
        const QSignalSpy edited(&edit, &MarkdownEdit::edited), changed(&edit, &QPlainTextEdit::textChanged);
        edit.setTheme(Theme::dark());
        QTRY_VERIFY(!changed.isEmpty()); // it is drawn anew
        QCOMPARE(edited.size(), 0);
        QTest::keyClicks(&edit, QStringLiteral("a"));
        QTRY_COMPARE(edited.size(), 1);
    }
    void aMarkBehindABackslashIsOnlyACharacter()
    {
        MarkdownEdit edit(Theme::light(), nullptr);
        edit.begin({}, QStringLiteral("Soup \\*or\\* bread and *tea*"));
        const auto slanted = [&edit] {
            const QTextBlock line = edit.document()->firstBlock();
            QStringList words;
            for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
                if (range.format.fontItalic())
                    words.append(line.text().mid(range.start, range.length));
            }
            return words;
        };
        QTRY_COMPARE(slanted(), QStringList{QStringLiteral("tea")});
    }
    void moreThanAnItemHoldsIsNotPutIn()
    {
        MarkdownEdit edit(Theme::light(), nullptr);
        const QSignalSpy tooMuch(&edit, &MarkdownEdit::tooMuchGiven);
        QApplication::clipboard()->setText(QString(2 << 20, u'a'));
        edit.paste();
        QCOMPARE(tooMuch.size(), 1);
        QVERIFY(edit.text().isEmpty());
        QApplication::clipboard()->setText(QStringLiteral("a\u00a0b\r\nc"));
        edit.paste();
        QCOMPARE(edit.text(), QStringLiteral("a\u00a0b\nc"));
    }
    void theFirstWordsOfALineAreThoseThatAreRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << "Bring tea." << "Bring tea.";
        QTest::newRow("heading") << "### Bring *tea*" << "Bring tea";
        QTest::newRow("task") << "  - [ ] Bring [tea](../tea/index.md) now" << "Bring tea now";
        QTest::newRow("number") << "12. Bring `tea`" << "Bring tea";
        QTest::newRow("quote in a quote") << "> > Bring tea" << "Bring tea";
        QTest::newRow("table") << "| Tea | Ada |" << "Tea";
        QTest::newRow("rule") << "---" << "";
        QTest::newRow("fence") << "```" << "";
        QTest::newRow("nothing") << "   " << "";
    }
    void theFirstWordsOfALineAreThoseThatAreRead()
    {
        QFETCH(QString, line);
        QFETCH(QString, words);
        QCOMPARE(wordsIn(line), words);
    }
    void thePreviewShowsWhatIsBeingWritten()
    {
        QString whole;
        for (int part = 0; part < 60; ++part)
            whole += QStringLiteral("## Part %1\n\n- One of %1\n- Another of %1\n\n").arg(part);
        MarkdownEdit edit(Theme::light(), nullptr);
        Preview preview(Theme::light(), nullptr);
        preview.setSource([&edit] { return edit.text().toUtf8(); }, [&edit] { return edit.passage(); });
        edit.resize(500, 400);
        preview.resize(500, 400);
        edit.begin(whole, whole);
        edit.show();
        preview.show();
        for (const int part : {50, 3, 59, 0, 30}) {
            edit.setTextCursor(edit.document()->find(QStringLiteral("Another of %1\n").arg(part).trimmed()));
            edit.centerCursor();
            preview.keepPlace();
            const QTextCursor found = preview.document()->find(QStringLiteral("Another of %1").arg(part));
            QVERIFY(preview.viewport()->rect().contains(preview.cursorRect(found).center()));
        }
    }
};

QTEST_MAIN(MarkdownEditTest)
#include "markdownedittest.moc"
