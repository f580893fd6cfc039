// Texts that are made to take long: a mebibyte of one pattern each. All of them end, far below the watchdog, which stands
// at more than ten times what the slowest takes; a reader that looks back over what it has read would not end in a day.
#include "model/content/document.h"
#include "model/content/markdown.h"
#include "model/index/snippet.h"
#include "model/index/tokens.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mycel::model;

namespace {

constexpr qsizetype Mebibyte = 1 << 20;

QByteArray repeated(const QByteArray &part)
{
    return part.repeated(Mebibyte / part.size());
}

QByteArray numbered(const QByteArray &before, const QByteArray &after)
{
    QByteArray text;
    for (int i = 0; text.size() < Mebibyte - 100; ++i)
        text += before + QByteArray::number(i) + after;
    return text;
}

} // namespace

class LongTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMebibyteOfAnythingIsReadAndWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *part : {"# a\n", "# a 1\n# a\n", "a\n\n", "&aa; ", "&#32;", "<img>", "<a href=x>", "<b>", "</b>", "<b></b>", "<", "[", "![", "[[", "[^", "]", "*a ", "*a_", "_a*", "***a ", "~~a ", "> ", ">", "- ", "- a\n", "1. ", "`", "``` ", "```\n", "~~~\n`", "`a``b",
                                 "| a ", "a|", "|\n|", "[^1]", "[a](", "[a](b)", "[a]: b\n", "<!--", "<!", "<?", "<![CDATA[", "<script>", "<a \"", "<div>\n\n", "\\", "&", "{%", "{{<", "::: ", ":::\n", "!!! a\n", "!!! note \"a\n", "\t- a\n", "http://a", "www.a", "a@", "a@b.c ", "[a][", "[a][b]",
                                 "import a from b\n", "import {\n", "<A b={", "<Ab c={", "<Ab c='", "<Ab c={'", "<Ab ", "<Ab\n", "<Ab>", "<Ab>\n", "<Ab>\n  ", "</Ab>\n", "<Ab>\n</Ab>\n", "<Tabs values={[{label: 'a', value: 'b'}]}>\n<TabItem value=\"c\">\n</TabItem>\n", "<div markdown>\n", "<div markdown>\n</div>\n", "[](", "[](#a)", "==a ", "a ==", "%%a ", "%%\n", ":material-", "{ref}`", "[[#", "(ab)=\n", "(ab)=\n# a\n", "a ^bcd\n",
                                 "```{note}\n", ":::{note}\n", "```{note}\n```\n", "!!! a\n    !!! b\n        !!! c\n            d\n", "{{< figure src=\"a\" caption=\"b\" >}}\n", "\xe6\x97\xa5", "\xe0\xb8\xb1", "\xcc\x81", "\xc2\xad", "\xff", "A\xcc\x81"})
            QTest::newRow(part) << repeated(part);
        QTest::newRow("a row of cells over rows") << QByteArray(repeated("|a").left(2000) + "\n" + repeated("|-").left(2000) + "\n" + repeated("|\n"));
        QTest::newRow("many notes") << QByteArray(numbered("[^n", "]: x\n\n").left(Mebibyte / 2) + numbered("[^n", "] ").left(Mebibyte / 2));
        QTest::newRow("many names") << QByteArray(numbered("[n", "]: /x\n").left(Mebibyte / 2) + numbered("[n", "] ").left(Mebibyte / 2));
        QTest::newRow("deeper and deeper") << [] { QByteArray text; for (int i = 0; text.size() < Mebibyte; ++i) text += QByteArray(i % 1000, ' ') + "- a\n"; return text; }();
        QTest::newRow("longer and longer marks") << [] { QByteArray text; for (int i = 1; text.size() < Mebibyte; ++i) text += QByteArray(i, '`') + 'a'; return text; }();
        QTest::newRow("directives of shorter and shorter fences") << [] { QByteArray text; for (int i = 0; text.size() < Mebibyte; ++i) text += QByteArray(3 + (1 << 20) / (i + 40'000), '`') + "{note}\n"; return text; }();
        QTest::newRow("links of a vault that end once") << QByteArray(repeated("[[#|") + "]]");
        QTest::newRow("boxes in boxes") << [] { QByteArray text; for (int i = 0; text.size() < Mebibyte; ++i) text += QByteArray(4 * (i % 500), ' ') + "!!! a\n"; return text; }();
        QTest::newRow("notes in notes") << [] { QByteArray text; for (int i = 0; text.size() < Mebibyte - 100; ++i) text += "[^" + QByteArray::number(i) + "]: [^" + QByteArray::number(i + 1) + "]\n"; return "[^0]\n\n" + text; }();
    }
    void aMebibyteOfAnythingIsReadAndWritten()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer clock;
        clock.start();
        const Html html = toHtml(text, [](const QByteArray &, bool) { return Target{}; });
        const qint64 written = clock.restart();
        const Document document = readDocument("a.md", text, {});
        const qint64 read = clock.restart();
        const Marks marks{{"a"}, {"a"}, 1};
        QVERIFY(snippetOf(document.reading.text, QStringLiteral("en"), marks).size() < 1000);
        tokenize(document.reading.text, QStringLiteral("en"), true, [](const Token &) { return true; });
        QVERIFY(html.body.size() < 4 * Mebibyte);
        if (written + read + clock.elapsed() > 300)
            qInfo("written in %lld ms, read in %lld ms, found in %lld ms", written, read, clock.elapsed());
    }

    void aMebibyteOfFrontMatterIsRefusedAndLessIsRead()
    {
        for (const char *part : {"a: b\n", "- ", "[", "{", "? ", "a: ", "&a ", "\"", "'", "# ", "a: |\n", "!", "%", "[a, ", "{a: ", "\"\\", "a:\n ", "-\n"}) {
            for (const qsizetype size : {qsizetype(60'000), Mebibyte}) {
                for (const char *line : {"---", "+++"}) {
                    const FrontMatter matter = readFrontMatter(QByteArray(line) + "\na: 1\n" + repeated(part).left(size) + '\n' + line + '\n');
                    QVERIFY(size < 65'536 || matter.problem == "too-large" || matter.problem == "never-closed");
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(LongTextTest)
#include "longtexttest.moc"
