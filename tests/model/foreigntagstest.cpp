// What other systems write within a text and around it: icons, marks, roles, directives, shortcodes, comments. And what only looks like it.
#include "model/content/document.h"
#include "model/content/foreigntags.h"
#include "model/content/markdowninput.h"

#include <QTest>

using namespace mycel::model;

namespace {

/// Pages and pictures are all there, under a title of their own.
Target anywhere(const QByteArray &to, bool picture)
{
    const auto is = picture ? Target::Is::Picture : to.startsWith('#') ? Target::Is::Anchor : Target::Is::Inside;
    return {is, QString::fromUtf8(to), is == Target::Is::Inside ? QStringLiteral("Its title") : QString()};
}

/// The page on one line.
QByteArray page(const QByteArray &text)
{
    return toHtml(text, anywhere).body.replace('\n', ' ').replace(" title=\"Its title\"", "").simplified();
}

} // namespace

class ForeignTagsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsBecomeWhatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char *line, const char *plain) { QTest::newRow(line) << QByteArray(line) << QByteArray(plain); };
        row("[:material-book-outline: Learn more](a.md){ .md-button }", "[Learn more](a.md)");
        row(":octicons-info-16:{ .red } Note", " Note");
        row("- [:simple-windows11: Windows](a)", "- [Windows](a)");
        row("a :fontawesome-brands-reddit: b", "a b");
        row("[:octicons-server-16:](a){ .card-link title=\"Public instances\"}", "[Public instances](a)");
        row("[:octicons-info-16:](a){ .card-link title=More }", "[More](a)");
        row("is ==marked **here**== so", "is <mark>marked **here**</mark> so");
        row("This is %%a comment%% text.", "This is text.");
        row("Text. ^a1b2c3", "Text.");
        row("Text. ^callout-internal-links", "Text.");
        row("^a1b2c3", "");
        row("see [[#Supported types]].", "see [[#Supported types|Supported types]].");
        row("[[A note#^a1b2c3]] [[A note#Part]] [[a#^b|c]]", "[[A note#^a1b2c3|A note]] [[A note#Part]] [[a#^b|c]]");
        row("![[icons/coming-in.svg#icon]]", "![icons/coming-in](icons/coming-in.svg)");
        row("the {term}`identifier <Digital Object Identifier>` {sub}`2`", "the identifier 2");
        row("{doc}`Overview <a/b>` {download}`c.pdf`", "[Overview](a/b) [c.pdf](c.pdf)");
        row("{ref}`Elsewhere <x>` {ref}`x`", "Elsewhere x");
        row("{{< caption-link url=\"https://a.example\" caption=\"A [b]\" >}}", "[A (b)](https://a.example)");
        row("{{< caption-link url=\"https://a.example\" caption=\"A >}}", "[A](https://a.example)");
        row("{{< page-ref page=\"admin/a.md\" >}}", "[](admin/a.md)");
        row("{% include button.html text=\"Go\" link=\"/go\" %}", "[Go](/go)");
        row("a {{< button href=\"/a\" >}}b{{< /button >}}", "a b");
    }
    void signsBecomeWhatTheyMean()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, plain);
        QVERIFY(mayHoldForeignTags(line));
        QCOMPARE(withoutForeignTags(line), plain);
    }

    void whatOnlyLooksLikeASign_stays_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"a :smile: b :+1:", ":material: and :material-x and 12:30:45", "if a == b and c == d", "x==y==z", "a == b== c", "dGVzdA== and dGVzdB==", "[a](https://x.example/?a==b==)", "====", "100 %% and 50 %%", "printf(\"%%d %%s\")", "%%NAME%%", "4 m ^2", "x^2", "a ^ b",
                                 "(x)=", "f(x)=", "(ab)= 5", "see (ab)=", "{name}`x`", "{r}`x`", "`{ref}`", "[[#a|b]] and [[#", "--8<-- here", "-8<-", "!!! Look out", "??? what", "a `==b==` `:material-x:` `%%a b%%` `^abc` `{ref}`", "Code at its end `^abc`", "a ^^ b ^c"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatOnlyLooksLikeASign_stays()
    {
        QFETCH(QByteArray, line);
        const QByteArray text = "First.\n\n" + line + "\n\nLast.\n";
        QCOMPARE(withoutForeignTags(line), line);
        QCOMPARE(prepareMarkdown(text + "\n{").text.toByteArray().chopped(2).trimmed(), text.trimmed());
        const QByteArray fenced = "```\n\n" + line + "\n```\n", indented = "First.\n\n    " + line + '\n';
        QCOMPARE(prepareMarkdown(fenced + "\n{").text.toByteArray().left(fenced.size()), fenced);
        QCOMPARE(prepareMarkdown(indented + "\n{").text.toByteArray().left(indented.size()), indented);
    }
    void code_keepsAllSigns()
    {
        for (const QByteArray line : {":material-x: a", "==marked==", "%%a comment%%", "Text. ^a1b2c3", "(ab-c)=", "--8<-- \"a.md\"", "!!! note", "{ref}`x <y>`", "[[#a]]", "{{< figure src=\"a\" caption=\"b\" >}}", ":::{note}", "%%"}) {
            const QByteArray fenced = "````\n\n" + line + "\n# x\n````\n", indented = "First.\n\n    " + line + '\n';
            QCOMPARE(prepareMarkdown(fenced + "\n{").text.toByteArray().left(fenced.size()), fenced);
            QCOMPARE(prepareMarkdown(indented + "\n{").text.toByteArray().left(indented.size()), indented);
        }
    }
    void aLinkWithoutWords_isCalledAsThePageItLeadsTo()
    {
        QCOMPARE(page("[](a.md) [](#b) [![](c.png)](d.md)\n\n# B\n"), QByteArray("<p><a href=\"a.md\">Its title</a> <a href=\"#b\">b</a> <a href=\"d.md\"><img src=\"c.png\" alt=\"\"></a></p> <h1 id=\"b\">B</h1>"));
        QCOMPARE(page("{{< page-ref page=\"admin/a.md\" >}}\n"), QByteArray("<p><a href=\"admin/a.md\">Its title</a></p>"));
    }
    void boxesInBoxes_areBoth()
    {
        QCOMPARE(page("!!! note \"One\"\n    Text.\n\n    ??? descargas\n\n        - [a](b)\n\n    End.\n\nAfter.\n"),
                 QByteArray("<blockquote> <p><strong>One</strong></p> <p>Text.</p> <blockquote> <p><strong>Descargas</strong></p> <ul> <li><a href=\"b\">a</a></li> </ul> </blockquote> <p>End.</p> </blockquote> <p>After.</p>"));
        QCOMPARE(page("!!! note \"\"\n    Text.\n"), QByteArray("<blockquote> <p>Text.</p> </blockquote>"));
        QCOMPARE(page("!!! warning\n\n        code\n"), QByteArray("<blockquote> <p><strong>Warning</strong></p> <pre><code>code </code></pre> </blockquote>"));
    }
    void whatIsPutInByASitesBuilder_isNotShown()
    {
        QCOMPARE(page("One.\n\n--8<-- \"includes/a.md\"\n\nTwo.\n"), QByteArray("<p>One.</p> <p>Two.</p>"));
        QCOMPARE(page("One.\n\n%%\nnobody\n\nreads %%d this\n%%\nTwo.\n"), QByteArray("<p>One.</p> <p>Two.</p>"));
        QCOMPARE(page("One.\n\n%%\nnever closed\n"), QByteArray("<p>One.</p> <p>%% never closed</p>"));
    }
    void whatIsSaidBelowAPicture_isShown()
    {
        QCOMPARE(page("{{< figure src=\"/a.png\" caption=\"What *we* see\" alt=\"A tree\" >}}\n"), QByteArray("<figure> <img src=\"/a.png\" alt=\"A tree\"> <figcaption> <p>What <em>we</em> see</p> </figcaption> </figure>"));
        QCOMPARE(page("Here {{< figure src=\"/a.png\" caption=\"we\" >}} is\n"), QByteArray("<p>Here <img src=\"/a.png\" alt=\"we\"> is</p>"));
        QCOMPARE(readMarkdown("{{< figure src=\"/a.png\" caption=\"What we see\" >}}\n\nText.\n").firstParagraph, QStringLiteral("Text."));
    }
    void labels_areTheAnchorsOfTheirHeadings()
    {
        const QByteArray text = "(ch-coc)=\n# Code of Conduct\n\nSee {ref}`Reports <ch-report>`, {ref}`ch-report`, [](#ch-report) and {ref}`others <elsewhere>`.\n\n(ch-report)=\n\n## How to report\n\n(fig-a)=\n![A](a.png)\n";
        const Document document = readDocument("a.md", text, {});
        QCOMPARE(document.item.title, QStringLiteral("Code of Conduct"));
        QCOMPARE(document.item.summary, QStringLiteral("See Reports, How to report, How to report and others."));
        QCOMPARE(page(text), QByteArray("<h1 id=\"ch-coc\">Code of Conduct</h1> <p>See <a href=\"#ch-report\">Reports</a>, <a href=\"#ch-report\">How to report</a>, <a href=\"#ch-report\">How to report</a> and others.</p> "
                                        "<h2 id=\"ch-report\">How to report</h2> <p><img src=\"a.png\" alt=\"A\"></p>"));
    }
    void directives_areWhatTheySay()
    {
        QCOMPARE(page("```{figure} ../a.png\n---\nheight: 400px\nalt: >\n  A garden\n  with people.\n---\n_The Way_, DOI: [1](https://doi.example)\n```\n"),
                 QByteArray("<figure> <img src=\"../a.png\" alt=\"A garden with people.\"> <figcaption> <p><em>The Way</em>, DOI: <a href=\"https://doi.example\">1</a></p> </figcaption> </figure>"));
        QCOMPARE(page(":::{image} a.png\n:alt: A tree\n:width: 3\n:::\n"), QByteArray("<p><img src=\"a.png\" alt=\"A tree\"></p>"));
        QCOMPARE(page("````{note}\nNot **alone**.\n```{warning} Never.\n```\n````\n"), QByteArray("<blockquote> <p><strong>Note</strong></p> <p>Not <strong>alone</strong>.</p> <blockquote> <p><strong>Warning</strong></p> <p>Never.</p> </blockquote> </blockquote>"));
        QCOMPARE(page(":::{admonition} What for?\n:class: tip\nThis.\n:::\n"), QByteArray("<blockquote> <p><strong>What for?</strong></p> <p>This.</p> </blockquote>"));
        QCOMPARE(page("::::{tab-set}\n:::{tab-item} One\nA\n:::\n::::\n"), QByteArray("<p><strong>One</strong></p> <p>A</p>"));
        QCOMPARE(page("```{code-block} python\n:linenos:\n\n  x = 1\n```\n"), QByteArray("<pre><code class=\"language-python\"> x = 1 </code></pre>"));
        QCOMPARE(page("```{toctree}\na\nb\n```\nText.\n"), QByteArray("<p>Text.</p>"));
        QCOMPARE(page("- One\n\n  ```{note}\n  Two\n  ```\n\n- Three\n"), QByteArray("<ul> <li><p>One</p> <blockquote> <p><strong>Note</strong></p> <p>Two</p> </blockquote> </li> <li><p>Three</p> </li> </ul>"));
    }
    void otherFences_areCode()
    {
        QCOMPARE(page("```{r}\nx\n```\n"), QByteArray("<pre><code class=\"language-{r}\">x </code></pre>"));
        QCOMPARE(page("```{note}\nnever closed\n"), QByteArray("<pre><code class=\"language-{note}\">never closed </code></pre>"));
        QCOMPARE(page("````\n```{note}\nx\n```\n````\n"), QByteArray("<pre><code>```{note} x ``` </code></pre>"));
        QCOMPARE(page("::: tip Water\nBring it.\n:::\n"), QByteArray("<p><strong>Water</strong></p> <p>Bring it.</p>"));
    }
};

QTEST_APPLESS_MAIN(ForeignTagsTest)
#include "foreigntagstest.moc"
