// Pages of MDX, and Markdown within HTML: what only stands around the text goes, and the text is read as Markdown.
#include "model/content/document.h"
#include "model/content/foreigntags.h"

#include <QTest>

using namespace mycel::model;

namespace {

Target anywhere(const QByteArray &to, bool picture)
{
    return {picture ? Target::Is::Picture : to.startsWith('#') ? Target::Is::Anchor : Target::Is::Inside, QString::fromUtf8(to), {}};
}

QByteArray page(const QByteArray &text)
{
    return toHtml(text, anywhere).body;
}

/// On one line, for what is compared whole.
QByteArray flat(const QByteArray &text)
{
    return page(text).replace('\n', ' ').simplified();
}

} // namespace

class ComponentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aComponent_isNoElementOfItsName()
    {
        QCOMPARE(flat("<Code lang=\"x\" />\n\nOne.\n\n<Details summary=\"More\"/>\n\nTwo.\n\n<Table />\n\n**Three.**\n"), QByteArray("<p>One.</p> <p>Two.</p> <p><strong>Three.</strong></p>"));
        QCOMPARE(flat("a <Code/> b <Mark>c</Mark> d\n"), QByteArray("<p>a b c d</p>"));
        QCOMPARE(flat("Dear <Name>,\n\nyours, <Name>\n"), QByteArray("<p>Dear ,</p> <p>yours,</p>"));
        QCOMPARE(flat("<Unclosed>\n\n    code\n"), QByteArray("<pre><code>code </code></pre>"));
    }
    void anElementInCapitals_isOne()
    {
        QCOMPARE(flat("a <B>b</B><BR>c <SUB>d</SUB>\n"), QByteArray("<p>a <b>b</b><br>c <sub>d</sub></p>"));
    }
    void whatClosesItself_isClosed()
    {
        QCOMPARE(flat("<figure/>\n\nOne.\n"), QByteArray("<figure></figure> <p>One.</p>"));
        QCOMPARE(flat("<table><tr><td/><td>a</td></tr></table>\n"), QByteArray("<table><tr><td></td><td>a</td></tr></table>"));
    }
    void aPictureOfAComponent_isOne_withItsCaptionBelow()
    {
        const QByteArray html = flat("Text.\n\n<Figure caption=\"How ports are *forwarded*\" src=\"/img/a.png\" />\n\n### Next\n");
        QVERIFY2(html.contains("<figure> <img src=\"/img/a.png\" alt=\"\"> <figcaption> <p>How ports are <em>forwarded</em></p> </figcaption> </figure>"), html.constData());
        QVERIFY2(html.endsWith("<h3 id=\"next\">Next</h3>"), html.constData());
        QCOMPARE(flat("<Image src=\"/a b.png\" alt=\"pic\" />\n"), QByteArray("<p><img src=\"/a%20b.png\" alt=\"pic\"></p>"));
        QCOMPARE(flat("See <Icon src='/a.png' alt=\"a 'b'\"/> there.\n"), QByteArray("<p>See <img src=\"/a.png\" alt=\"a 'b'\"> there.</p>"));
        QCOMPARE(readMarkdown("<Figure src=\"a.png\" caption=\"Below\"/>\n\nText.\n").firstParagraph, QStringLiteral("Text."));
        QCOMPARE(readMarkdown("<Figure src=\"a.png\"/>\n").pictures, QList<QByteArray>{"a.png"});
    }
    void javaScriptInAttributes_isLeftOut()
    {
        QCOMPARE(flat("<img src=\"/a.png\" alt=\"x\" style={{display: \"block\"}}/>\n"), QByteArray("<img src=\"/a.png\" alt=\"x\">"));
        QCOMPARE(flat("<img src={require('/a.png').default} alt=\"x\" style={{a: \"}\"}}/>\n"), QByteArray("<img src=\"/a.png\" alt=\"x\">"));
        QCOMPARE(flat("<img\n  src={useBaseUrl(\"/a.png\")}\n  alt=\"x\"\n  width={3}\n/>\n"), QByteArray("<img src=\"/a.png\" alt=\"x\">"));
        QCOMPARE(flat("<table><tr><td style={good} colspan=\"2\">About 50</td></tr></table>\n"), QByteArray("<table><tr><td>About 50</td></tr></table>"));
        QCOMPARE(readMarkdown("<img src=\"/a.png\" style={{a: \"b\"}}/>\n\nText.\n").firstParagraph, QStringLiteral("Text."));
        QCOMPARE(flat("if a <b then c={x} or `<img style={{a}}>`\n"), QByteArray("<p>if a &lt;b then c={x} or <code>&lt;img style={{a}}&gt;</code></p>"));
    }
    void aLinkOfAComponent_isOne_andIsChecked()
    {
        const QByteArray text = "See <Link to=\"./isps\">here</Link> and <Button href=\"/install\">**Go**</Button>.\n";
        QCOMPARE(flat(text), QByteArray("<p>See <a href=\"./isps\">here</a> and <a href=\"/install\"><strong>Go</strong></a>.</p>"));
        QCOMPARE(readMarkdown(text).links, (QList<QByteArray>{"./isps", "/install"}));
        QCOMPARE(flat("<td>(see <Link to=\"./isps\">here</Link>)</td>\n"), QByteArray("<td>(see <a href=\"./isps\">here</a>)</td>"));
        QCOMPARE(flat("<Card title=\"Start\" href=\"/start\" />\n"), QByteArray("<p><a href=\"/start\">Start</a></p>"));
        QCOMPARE(flat("<Link\n  className=\"button\"\n  to=\"/start\">\n  Start here\n</Link>\n"), QByteArray("<a href=\"/start\"> Start here </a>"));
        QVERIFY(!page("<Link to=\"javascript:alert(1)\" onClick={() => x}>a</Link>\n").contains("onClick"));
    }
    void tabs_areCalledAsTheirTabsAre_andHoldMarkdown()
    {
        const QByteArray html = flat("<Tabs>\n  <TabItem value=\"a\" label=\"With Etcher\">\n    Download <Link to=\"https://e.example\">Etcher</Link>.\n\n    Plug your card.\n\n    ![Etcher](/e.gif)\n  </TabItem>\n"
                                     "  <TabItem value=\"b\" label=\"With dd\">\n    Then run:\n\n    ```bash\n    # dd\n    dd  if=x\n    ```\n  </TabItem>\n</Tabs>\n\n## Next\n");
        QCOMPARE(html, QByteArray("<p><strong>With Etcher</strong></p> <p>Download <a href=\"https://e.example\">Etcher</a>.</p> <p>Plug your card.</p> <p><img src=\"/e.gif\" alt=\"Etcher\"></p> "
                                  "<p><strong>With dd</strong></p> <p>Then run:</p> <pre><code class=\"language-bash\"># dd dd if=x </code></pre> <h2 id=\"next\">Next</h2>"));
    }
    void tabsOverSeveralLines_areNotShown_andGiveTheirTabsTheirNames()
    {
        const QByteArray html = flat("<Tabs\ndefaultValue=\"eu\"\nvalues={[\n{label: 'Europe', value: 'eu'},\n{label: 'Asia', value: 'as'},\n]}>\n\n<TabItem value=\"as\">\n\n| a | b |\n|---|---|\n| c | **d** |\n\n</TabItem>\n"
                                     "<TabItem value=\"other\">\nText.\n</TabItem>\n</Tabs>\n");
        QVERIFY2(html.startsWith("<p><strong>Asia</strong></p> <div class=\"table\">"), html.constData());
        QVERIFY2(html.contains("<td><strong>d</strong></td>") && html.endsWith("<p><strong>other</strong></p> <p>Text.</p>"), html.constData());
    }
    void tabsInAList_stayInIt()
    {
        QCOMPARE(flat("1. First\n\n   <Tabs>\n     <TabItem label=\"A\">\n       Text.\n     </TabItem>\n   </Tabs>\n\n2. Second\n"),
                 QByteArray("<ol> <li><p>First</p> <p><strong>A</strong></p> <p>Text.</p> </li> <li><p>Second</p> </li> </ol>"));
    }
    void whereHtmlSaysThatItHoldsMarkdown_itIsRead()
    {
        QCOMPARE(flat("<div class=\"a\" markdown>\n<span>x</span>\n![Logo](a.svg)\n\n**Send** is\n\n</div>\n\nEnd\n"), QByteArray("<p>x <img src=\"a.svg\" alt=\"Logo\"></p> <p><strong>Send</strong> is</p> <p>End</p>"));
        QCOMPARE(flat("<div style=\"a\" markdown>\n<div markdown>\n## Why?\n\nText.\n</div>\n</div>\n## What?\n"), QByteArray("<h2 id=\"why\">Why?</h2> <p>Text.</p> <h2 id=\"what\">What?</h2>"));
        QCOMPARE(flat("<aside markdown=\"1\">\n    Text.\n\n  <p markdown=\"1\">\n— [Ada](https://a.example)\n  </p>\n</aside>\n"), QByteArray("<p>Text.</p> <p>— <a href=\"https://a.example\">Ada</a></p>"));
        QCOMPARE(flat("<p markdown=\"1\">**a** b</p>\n"), QByteArray("<p><strong>a</strong> b</p>"));
        QCOMPARE(flat("<details class=\"x\" markdown>\n<summary>More</summary>\n\n- [a](b)\n\n</details>\nEnd\n"), QByteArray("<details> <summary>More</summary> <ul> <li><a href=\"b\">a</a></li> </ul> </details> <p>End</p>"));
        QCOMPARE(flat("<aside markdown=\"1\">\n  <img src=\"a.png\" alt=\"A\">\n  So **true**.\n</aside>\n"), QByteArray("<img src=\"a.png\" alt=\"A\"> <p>So <strong>true</strong>.</p>"));
        QCOMPARE(itemTitle("<div markdown>\n## Why should I care?\n\nText.\n</div>\n"), QStringLiteral("Why should I care?"));
    }
    void otherHtml_isReadAsBefore()
    {
        QCOMPARE(flat("<div>\n**a**\n</div>\n"), QByteArray("**a**"));
        QCOMPARE(flat("<div markdown=\"0\">\n**a**\n</div>\n"), QByteArray("**a**"));
        QCOMPARE(flat("<div>\n\n**a**\n\n    code\n\n</div>\n"), QByteArray("<p><strong>a</strong></p> <pre><code>code </code></pre>"));
        QCOMPARE(flat("```jsx\n<Tabs>\n  <TabItem label=\"a\">\n    x\n  </TabItem>\n</Tabs>\n```\n"), QByteArray("<pre><code class=\"language-jsx\">&lt;Tabs&gt; &lt;TabItem label=&quot;a&quot;&gt; x &lt;/TabItem&gt; &lt;/Tabs&gt; </code></pre>"));
        QCOMPARE(flat("Use `<Link to=\"a\">b</Link>` there.\n"), QByteArray("<p>Use <code>&lt;Link to=&quot;a&quot;&gt;b&lt;/Link&gt;</code> there.</p>"));
        QCOMPARE(flat("Text.\n\n    <Link to=\"a\">b</Link>\n"), QByteArray("<p>Text.</p> <pre><code>&lt;Link to=&quot;a&quot;&gt;b&lt;/Link&gt; </code></pre>"));
    }
    void modulesAreNoText_whereverTheyStand()
    {
        const QByteArray text = "First words.\n\n## Features\n\nimport useBaseUrl from '@docusaurus/useBaseUrl'\nexport function Small({url}) {\n  return (<img src={url}/>);\n}\n\n- <Small url='/a.png'/> Based\n\n"
                                "export const styleGood = {\n  a: 'b',\n};\n\nimport {\n  B,\n} from 'b';\n\nEnd.\n";
        QCOMPARE(flat(text), QByteArray("<p>First words.</p> <h2 id=\"features\">Features</h2> <ul> <li>Based</li> </ul> <p>End.</p>"));
        QVERIFY(!readMarkdown(text).text.contains("styleGood"));
    }
    void proseThatBeginsLikeAModule_stays()
    {
        for (const QByteArray line : {"import taxes are high, and come from far.", "import taxes rose from 'China'", "export const of them.", "export default settings to a file", "import this; it is quick", "export all from \"here\" first"}) {
            QVERIFY2(page("First words.\n\n" + line + '\n').contains(line.left(12)), line.constData());
            QVERIFY2(page("First words.\n" + line + '\n').contains(line.left(12)), line.constData());
        }
        QVERIFY(page("```js\n\nimport A from 'a';\n```\n").contains("import A"));
    }

private:
    static QString itemTitle(const QByteArray &text) { return readDocument("docs/index.md", text, {}).item.title; }
};

QTEST_APPLESS_MAIN(ComponentsTest)
#include "componentstest.moc"
