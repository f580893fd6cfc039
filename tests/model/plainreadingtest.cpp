// What a document says, taken from what its handbook writes around it: words, headings and their anchors, titles, summaries.
#include "model/content/document.h"

#include <QTest>

using namespace mycel::model;

namespace {

Item itemAt(const QByteArray &path, const QByteArray &text)
{
    return readDocument(path, text, {}).item;
}

} // namespace

class PlainReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tagsWithinAWord_leaveItWhole()
    {
        const auto text = [](const QByteArray &markdown) { return readMarkdown(markdown).text.trimmed(); };
        QCOMPARE(text("foo<b>bar</b> H<sub>2</sub>O <i>a</i>,<br>b"), QByteArray("foobar H2O a, b"));
        QCOMPARE(text("<table><tr><td>one</td><td>two</td></tr></table>\n").simplified(), QByteArray("one two"));
        QCOMPARE(text("<ul><li>one</li><li>two</li></ul>\n").simplified(), QByteArray("one two"));
    }
    void aHeadingThatSaysItsAnchor_hasIt_andDoesNotShowIt()
    {
        const auto page = [](const QByteArray &text) { return toHtml(text, [](const QByteArray &, bool) { return Target{}; }); };
        for (const char *heading : {"## What we ask {#our_demands}\n", "## What we ask { #our_demands .big }\n", "## What we ask\n{: #our_demands}\n", "What we ask {#our_demands}\n---\n"}) {
            const Html html = page(heading);
            QVERIFY2(html.body.contains("<h2 id=\"our_demands\">What we ask</h2>"), html.body.constData());
            QCOMPARE(html.contents.first().anchor, QStringLiteral("our_demands"));
            QCOMPARE(html.contents.first().text, QStringLiteral("What we ask"));
            QCOMPARE(itemAt("a.md", heading).title, QStringLiteral("What we ask"));
        }
        QVERIFY(page("## A {#x}\n\n## X\n").body.contains("<h2 id=\"x-1\">X</h2>"));
        QVERIFY(page("## Use `{#x}`\n").body.contains("Use <code>{#x}</code></h2>"));
        QVERIFY(page("## A {.big}\n").body.contains("<h2 id=\"a\">A</h2>"));
    }
    void anAnchorThatIsNotInThePage_isDead_andOneThatIsMeantIsFound()
    {
        const auto page = [](const QByteArray &text) { return toHtml(text, [](const QByteArray &to, bool) { return Target{Target::Is::Anchor, QString::fromUtf8(to), {}}; }).body; };
        const QByteArray html = page("[a](#safe-water) [b](#Safe_Water) [c](#nothing) [d](#top) [e](#safe)\n\n# Säfe water\n\n# Safe water {#safe}\n\n[f](#none)\n");
        for (const char *part : {"<a href=\"#säfe-water\">a</a>", "<a href=\"#säfe-water\">b</a>", "<span class=\"dead\">c</span>", "<a href=\"#top\">d</a>", "<a href=\"#safe\">e</a>", "<span class=\"dead\">f</span>"})
            QVERIFY2(html.contains(part), html.constData());
        QVERIFY(page("[a](#here)\n\n<a name=\"here\"></a>\n").contains("<a href=\"#here\">"));
        QVERIFY(page("Text[^1]\n\n[^1]: Note, [back](#note-ref-1)\n").contains("<a href=\"#note-ref-1\">back"));
    }
    void aListOfContentsThatASiteMakes_isNoLink()
    {
        for (const char *mark : {"[[toc]]", "[[_TOC_]]", "[TOC]", "[toc]"}) {
            const Reading reading = readMarkdown("# A\n\n" + QByteArray(mark) + "\n\nWater.\n");
            QVERIFY2(reading.links.isEmpty(), mark);
            QCOMPARE(reading.firstParagraph, QStringLiteral("Water."));
        }
        QCOMPARE(readMarkdown("See [[toc]] there.\n").links.size(), 1);
    }
    void theTitleMayBeHtml_andASummaryIsWords()
    {
        const Item html = itemAt("a.md", "<h1 align=\"center\">The <em>water</em> book</h1>\n\n<p align=\"center\"><img src=\"a.png\" alt=\"Logo\"></p>\n\nBring it.\n");
        QCOMPARE(html.title, QStringLiteral("The water book"));
        QCOMPARE(html.summary, QStringLiteral("Bring it."));
        const Item badges = itemAt("a.md", "# A\n\n[![Build](https://x.example/b.svg)](https://x.example) ![L](l.svg)\n\nBring water.\n");
        QCOMPARE(badges.summary, QStringLiteral("Bring water."));
        const Item notes = itemAt("a.md", "# Water[^1]\n\nBring[^a b] it[^2].\n\n[^1]: One.\n[^2]: Two.\n");
        QCOMPARE(notes.title, QStringLiteral("Water"));
        QCOMPARE(notes.summary, QStringLiteral("Bring[^a b] it."));
        QCOMPARE(itemAt("a.md", "---\nsummary: \"{% include a.html %}Bring {{< b >}}water\"\n---\nx\n").summary, QStringLiteral("Bring water"));
    }
    void theBannerThatEachPageHas_isNotItsTitle()
    {
        const auto title = [](const QByteArray &text) { return itemAt("Guides/routes.md", text).title; };
        const QByteArray banner = "<h1 align=\"center\">The water book</h1>\n\n";
        QCOMPARE(title(banner + "## Routes\n\nBring it.\n"), QStringLiteral("Routes"));
        QCOMPARE(title(banner + "# Routes\n\n## Bring it\n"), QStringLiteral("Routes"));
        QCOMPARE(title(banner + "<a id=\"r\"></a>\n\n## [Routes](#r)\n"), QStringLiteral("Routes"));
        QCOMPARE(itemAt("Guides/ContentTypeParser.md", banner + "## `Content-Type` Parser\n").title, QStringLiteral("Content-Type Parser"));
        // A lesser heading is one only where the file is called like it.
        QCOMPARE(itemAt("strike.md", banner + "## Introduction\n").title, QStringLiteral("The water book"));
        QCOMPARE(itemAt("index.md", banner + "## Contents\n").title, QStringLiteral("The water book"));
        QCOMPARE(itemAt("the-water-book.md", banner + "## Why water\n").title, QStringLiteral("The water book"));
        QCOMPARE(title(banner + "#### Routes\n"), QStringLiteral("The water book"));
        // What stands alone, above text, or above what shows the book itself, is a title.
        QCOMPARE(title(banner + "Bring it.\n\n## Routes\n"), QStringLiteral("The water book"));
        QCOMPARE(title(banner + "<p align=\"center\"><img src=\"a.png\"></p>\n\n## Routes\n"), QStringLiteral("The water book"));
        QCOMPARE(title(banner + "<h4>How to bring it</h4>\n\n## Routes\n"), QStringLiteral("The water book"));
        QCOMPARE(title("# The water book\n\n## Routes\n"), QStringLiteral("The water book"));
    }
};

QTEST_APPLESS_MAIN(PlainReadingTest)
#include "plainreadingtest.moc"
