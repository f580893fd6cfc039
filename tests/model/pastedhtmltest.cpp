// What is pasted from a word processor or a web page becomes Markdown that says the same, and nothing in it is more than text.
#include "model/content/markdown.h"
#include "model/content/pastedhtml.h"

#include <QTest>

using namespace mycel::model;

class PastedHtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysTheSame_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("headings") << QByteArray("<h1>One</h1><h3 class=x>Two <b>bold</b></h3><p>Text</p>") << QStringLiteral("# One\n\n### Two bold\n\nText");
        QTest::newRow("looks") << QByteArray("<p>a <b>b </b><i>c</i> <strong><em>d</em></strong> <code>e</code></p>") << QStringLiteral("a **b** *c* ***d*** `e`");
        QTest::newRow("looks by style") << QByteArray("<b style=\"font-weight: normal\"><span style='font-weight:700'>heavy</span> <span style='font-style: italic'>slanted</span> light</b>") << QStringLiteral("**heavy** *slanted* light");
        QTest::newRow("links") << QByteArray("<a href=\"https://example.org/a(b)?c=1&amp;d\">there</a> <a href=\"javascript:alert(1)\">not there</a> <a href='mailto:a@b.c'>mail</a>")
                               << QStringLiteral("[there](https://example.org/a%28b%29?c=1&d) not there [mail](mailto:a@b.c)");
        QTest::newRow("lists") << QByteArray("<ul><li>a<li><p>b</p><ol><li>one</li><li>two</li></ol></li><li>c</li></ul><p>end</p>") << QStringLiteral("- a\n- b\n  1. one\n  2. two\n- c\n\nend");
        QTest::newRow("tables") << QByteArray("<table><tr><th>A</th><th>B|b</th></tr><tr><td><p>1</p></td></tr></table>") << QStringLiteral("| A | B\\|b |\n| --- | --- |\n| 1 |  |");
        QTest::newRow("quotes") << QByteArray("<blockquote><p>said<br>so</p></blockquote><p>on</p>") << QStringLiteral("> said\\\n> so\n\non");
        QTest::newRow("text that looks like marks") << QByteArray("<p># no heading</p><p>1. no list</p><p>*no* [link](x) &lt;b&gt;</p><p>- dash</p>") << QStringLiteral("\\# no heading\n\n1\\. no list\n\n\\*no\\* \\[link\\](x) \\<b>\n\n\\- dash");
        QTest::newRow("what nobody sees") << QByteArray("<html><head><title>t</title><style>p{}</style></head><body><!--StartFragment--><p>a</p><script>b</script><!--EndFragment--></body></html>") << QStringLiteral("a");
        QTest::newRow("spaces") << QByteArray("<p>\n  a&nbsp;&nbsp; b\n c </p>\n\n<p>&nbsp;</p><p>d</p>") << QStringLiteral("a b c\n\nd");
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void saysTheSame()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownOfHtml(html), markdown);
    }
    void endlessNestingEnds()
    {
        for (const char *tag : {"<b>", "<div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>", "<span style='font-weight:700'>"}) {
            const QString markdown = markdownOfHtml(QByteArray(tag).repeated(100'000) + "text");
            QVERIFY2(markdown.contains(QStringLiteral("text")) || QByteArray(tag).repeated(100'000).size() > (1 << 20), tag);
        }
    }
};

QTEST_APPLESS_MAIN(PastedHtmlTest)
#include "pastedhtmltest.moc"
