// The preview beside the text: it stays useful and the window alive whatever stands in the text. No time is measured, but a
// text that would keep the window for minutes ends this test.
#include "ui/editor/preview.h"

#include <QTest>

using namespace mycel;

namespace {

QByteArray repeated(const QByteArray &text, qsizetype times)
{
    return text.repeated(times);
}

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT
    QByteArray m_text;

    QString shown(const QByteArray &text)
    {
        m_text = text;
        ui::Preview preview(ui::Theme::light(), nullptr);
        preview.setSource([this] { return m_text; }, [] { return ui::Passage(); });
        preview.resize(500, 700);
        preview.show();
        return preview.toPlainText();
    }

private Q_SLOTS:
    void aTextIsShownWhole()
    {
        const QString text = shown("# Camp\n\nBring **tea**.\n");
        QVERIFY(text.contains(QStringLiteral("Bring tea.")));
        QVERIFY(!text.contains(QStringLiteral("The preview ends here")));
    }
    void aVeryLongTextEndsWithASentence()
    {
        const QString text = shown("The beginning.\n\n" + repeated("A line of some words that somebody pasted.\n\n", 600'000));
        QVERIFY(text.startsWith(QStringLiteral("The beginning.")));
        QVERIFY(text.contains(QStringLiteral("The preview ends here")));
        QVERIFY(text.size() < 300'000);
    }
    void hostileTextsAreDrawn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one line") << repeated("a", 30 << 20);
        QTest::newRow("quotes in quotes") << repeated(repeated("> ", 60) + "deep\n\n", 2000);
        QTest::newRow("lists in lists") << [] {
            QByteArray text;
            for (int line = 0; line < 5000; ++line)
                text += repeated("  ", line % 40) + "- item\n";
            return text;
        }();
        QTest::newRow("a wide table") << repeated("| a ", 3000) + "|\n" + repeated("| - ", 3000) + "|\n" + repeated("| b ", 3000) + "|\n";
        QTest::newRow("tables in tables") << repeated("<table><tr><td>", 2000) + "x" + repeated("</td></tr></table>", 2000);
        QTest::newRow("many tables") << repeated("| a | b |\n| - | - |\n| c | d |\n\n", 4000);
        QTest::newRow("links") << repeated("[a](b) ", 20'000);
        QTest::newRow("pictures") << repeated("![a](b.png)\n", 10'000);
        QTest::newRow("emphasis") << repeated("*a **b ", 20'000);
        QTest::newRow("rules") << repeated("---\n\n", 30'000);
        QTest::newRow("zero bytes") << QByteArray(100'000, '\0');
        QTest::newRow("not text") << QByteArray(100'000, '\xff');
        QTest::newRow("from the right") << repeated("\xe2\x80\xae\xd7\x90 ", 20'000);
    }
    void hostileTextsAreDrawn()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!shown(text).isNull()); // one that takes minutes ends with the test
    }
    void aCutNeverFallsIntoALetter()
    {
        QVERIFY(!shown(repeated("\xc3\xa5", 200'000)).contains(QChar::ReplacementCharacter));
    }
};

QTEST_MAIN(PreviewTest)
#include "previewtest.moc"
