// Items as handbooks write them: front matter, languages, titles, translations, links.
#include "model/content/document.h"
#include "model/content/languageguess.h"
#include "model/content/languagename.h"
#include "model/content/libraryfile.h"
#include "model/content/links.h"

#include <QTest>

using namespace mycel::model;

namespace {

Html page(const QByteArray &markdown)
{
    return toHtml(markdown, [](const QByteArray &to, bool picture) {
        const QString href = QString::fromUtf8(to);
        if (to.startsWith("https://"))
            return Target{picture ? Target::Is::RemotePicture : Target::Is::Web, href, QUrl(href).host()};
        if (to.startsWith('#'))
            return Target{Target::Is::Anchor, href, {}};
        if (to.startsWith("dead"))
            return Target{Target::Is::Dead, {}, {}};
        if (to.contains(':'))
            return Target{};
        return Target{picture ? Target::Is::Picture : Target::Is::Inside, QStringLiteral("mycel://x/") + href, {}};
    });
}

} // namespace

class ContentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scalarsStayTheTextThatTheyAre()
    {
        const auto matter = readFrontMatter("---\na: no\nb: 1.10\nc: 12:30:45\nd: 0x1F\ne: ~\nf: [x, 'y z']\ng: {min: 3}\n---\nbody");
        QCOMPARE(matter.problem, QByteArray());
        QCOMPARE(matter.keys[u"a"].text(), QStringLiteral("no"));
        QCOMPARE(matter.keys[u"b"].text(), QStringLiteral("1.10"));
        QCOMPARE(matter.keys[u"c"].text(), QStringLiteral("12:30:45"));
        QCOMPARE(matter.keys[u"d"].text(), QStringLiteral("0x1F"));
        QVERIFY(matter.keys[u"e"].isNone());
        QCOMPARE(matter.keys[u"f"].texts(), (QStringList{QStringLiteral("x"), QStringLiteral("y z")}));
        QCOMPARE(matter.keys[u"g"][u"min"].text(), QStringLiteral("3"));
        QCOMPARE(matter.bodyAt, qsizetype(QByteArray("---\na: no\nb: 1.10\nc: 12:30:45\nd: 0x1F\ne: ~\nf: [x, 'y z']\ng: {min: 3}\n---\n").size()));
    }
    void frontMatterMayBeTomlOrAComment()
    {
        const auto toml = readFrontMatter("+++\ntitle = \"A\"\ntags = [\"b\", \"c\"]\n[x]\ny = 1\n+++\nbody");
        QCOMPARE(toml.problem, QByteArray());
        QCOMPARE(toml.keys[u"title"].text(), QStringLiteral("A"));
        QCOMPARE(toml.keys[u"tags"].texts().size(), 2);
        QCOMPARE(toml.keys[u"x"][u"y"].text(), QStringLiteral("1"));
        QCOMPARE(readFrontMatter("<!--\ntitle: B\n-->\nbody").keys[u"title"].text(), QStringLiteral("B"));
        QCOMPARE(readFrontMatter("\xef\xbb\xbf---\r\ntitle: C\r\n---\r\nbody").keys[u"title"].text(), QStringLiteral("C"));
        QCOMPARE(readFrontMatter("---\n\nOnly a rule\n").written, FrontMatter::Written::None);
    }
    void whatCannotBeRead_hasAName()
    {
        const auto problem = [](const QByteArray &text) { return readFrontMatter(text).problem; };
        QCOMPARE(problem("---\na: [1\n---\n"), QByteArray("unreadable"));
        QCOMPARE(problem("---\na: b\nno end"), QByteArray("never-closed"));
        QCOMPARE(problem("---\na: &x 1\nb: *x\n---\n"), QByteArray("alias"));
        QCOMPARE(problem("---\na: !!python/object 1\n---\n"), QByteArray("tag"));
        QCOMPARE(problem("---\na: 1\na: 2\n---\n"), QByteArray("duplicate-key"));
        QCOMPARE(problem("---\na: " + QByteArray(40, '[') + QByteArray(40, ']') + "\n---\n"), QByteArray("too-deep"));
        QCOMPARE(problem("---\na: " + QByteArray(100'000, 'x') + "\n---\n"), QByteArray("too-large"));
        QCOMPARE(problem("+++\na = \n+++\n"), QByteArray("unreadable"));
        // A colon in a title is the usual trouble; the title is read all the same.
        QCOMPARE(readFrontMatter("---\ntitle: How: to\n---\n").keys[u"title"].text(), QStringLiteral("How: to"));
    }
    void titleSummaryAndKind_comeFromWhereTheHandbookHasThem()
    {
        const Shelf shelf;
        auto document = readDocument("rent-strikes/how-to_start.md", "Some words here.\n\nMore.", shelf);
        QCOMPARE(document.item.title, QStringLiteral("How to start"));
        QCOMPARE(document.item.summary, QStringLiteral("Some words here."));
        QCOMPARE(document.item.topics, QStringList{QStringLiteral("rent strikes")});
        document = readDocument("a.md", "# The *first* heading\n\nWords.", shelf);
        QCOMPARE(document.item.title, QStringLiteral("The first heading"));
        document = readDocument("campaigns/x/index.sv.md", "---\ntitle: T\nexcerpt: E\nid: 0123456789ABCDEFGHJKMNPQRS\n---\n", shelf);
        QCOMPARE(document.item.kind, Kind::Campaign);
        QCOMPARE(document.item.title, QStringLiteral("T"));
        QCOMPARE(document.item.summary, QStringLiteral("E"));
        QCOMPARE(document.item.lang, QStringLiteral("sv"));
        QVERIFY(!document.item.original);
        QCOMPARE(document.item.work, readDocument("campaigns/x/index.md", "x", shelf).item.work);
        QCOMPARE(document.item.id.size(), 26);
        QCOMPARE(readDocument("b.md", "---\nid: 12\n---\n", shelf).item.id, QString());
    }
    void authorsAreFoundUnderTheNamesThatHandbooksHave()
    {
        const auto authors = [](const QByteArray &key) { return readDocument("a.md", "---\n" + key + "\n---\nx\n", {}).item.authors; };
        QCOMPARE(authors("author: Kim"), QStringList{QStringLiteral("Kim")});
        QCOMPARE(authors("by: Kim"), QStringList{QStringLiteral("Kim")});
        QCOMPARE(authors("author: {name: Kim}"), QStringList{QStringLiteral("Kim")});
        QCOMPARE(authors("authors: [{name: Kim}, {name: Lee}]\nauthor: Sam"), (QStringList{QStringLiteral("Kim"), QStringLiteral("Lee")}));
    }
    void translationsUnderLanguageFolders_belongTogether()
    {
        const Shelf shelf = shelfOf({"docs/en/a.md", "docs/en/b.md", "docs/sv/a.md", "docs/assets/x.png"}, {});
        QCOMPARE(shelf.languageFolders.size(), 2);
        QCOMPARE(shelf.mainLanguage, QStringLiteral("en"));
        const auto english = readDocument("docs/en/a.md", "x", shelf).item, swedish = readDocument("docs/sv/a.md", "x", shelf).item;
        QCOMPARE(english.work, swedish.work);
        QCOMPARE(swedish.lang, QStringLiteral("sv"));
        QVERIFY(english.original && !swedish.original);
        QVERIFY(shelfOf({"no/a.md", "yes/b.md", "why/c.md", "how/d.md"}, {}).languageFolders.isEmpty());
        const auto joined = [](const char *path) { return readDocument(path, "---\nlanguageCollectionID: 12\n---\n", Shelf{}).item.work; };
        QCOMPARE(joined("a.md"), joined("b/c.md"));
    }
    void whatIsNoItem()
    {
        for (const char *path : {"a.txt", "README.md", "docs/readme.md", "README.sv.md", "LICENSE.md", "CONTRIBUTING.md", ".github/x.md", ".x.md", "guides/a/files/x.md", "guides/a/versions/12345678.md", "md"})
            QVERIFY2(!isItemPath(path), path);
        for (const char *path : {"a.md", "a.MDX", "files/a.markdown", "guides/a/index.sv.md", "docs/versions/a.md", "docs/versions/20240101-notes.md", "docs/versions/20240101.md", "docs/0567091d.md"})
            QVERIFY2(isItemPath(path), path);
        const QByteArray ofAnother = "---\nversion_of: a.md\npart: body\n---\nAt dawn.\n";
        for (const char *path : {"versions/0567091d.md", "docs/versions/0567091d0567091d.md"})
            QVERIFY2(isItem(path, "# At noon\n") && !isItem(path, ofAnother), path);
        QVERIFY(isItem("docs/a.md", ofAnother) && !isItem("guides/a/versions/12345678.md", "# At noon\n"));
    }
    void whatIsAboutARepository_isNoItem_andAGuideThatIsCalledLikeItIsOne()
    {
        for (const char *path : {"contributing.md", "Licence.md", "code-of-conduct.md", "CODE-OF-CONDUCT.md", "docs/CONTRIBUTING.md", "docs/CODE_OF_CONDUCT.md", "Readme.md", "a/readme.md",
                                 "README pt-br.md", "README_FR.md", "docs/README-zh-Hans.md", "CONTRIBUTING_DE.md", "CHANGELOG.md", "changelog.md", "SECURITY.md", "SECURITY_FR.md", "SUMMARY.md", "src/SUMMARY.md",
                                 "404.md", "docs/404.md", "LICENSES/CC-BY-4.0.md", "docs/_partial.mdx"})
            QVERIFY2(!isItemPath(path), path);
        for (const char *path : {"guides/contributing.md", "docs/licence.md", "_articles/de/code-of-conduct.md", "readme-first.md", "README FIRST.md", "security.md", "docs/SECURITY.md", "summary.md", "docs/changelog.md",
                                 "licenses/a.md", "docs/LICENSES/a.md", "content/_index.mdx", "_Home.md"})
            QVERIFY2(isItemPath(path), path);
    }
    void inAFolderOfAKind_thoseAreItemsThatOnlyASiteWouldLeaveOut()
    {
        for (const char *path : {"guides/SUMMARY.md", "guides/404.md", "guides/404/index.md", "guides/a/_draft.mdx", "campaigns/security/SECURITY.md"})
            QVERIFY2(isItemPath(path), path);
        for (const char *path : {"guides/README.md", "guides/a/readme.md", "guides/CONTRIBUTING.md"})
            QVERIFY2(!isItemPath(path), path);
    }
    void whatATemplateLeavesToBeFilledIn_isNoTitle()
    {
        const auto title = [](const char *text) { return readDocument("docs/templates/meeting-notes.md", text, {}).item.title; };
        QCOMPARE(title("# {{ title }}\n\nx\n"), QStringLiteral("Meeting notes"));
        QCOMPARE(title("---\ntitle: \"{{title}}\"\n---\nx\n"), QStringLiteral("Meeting notes"));
        QCOMPARE(title("# {{title}} of {{date}}\n"), QStringLiteral("{{title}} of {{date}}"));
        QCOMPARE(title("---\ntitle: \"{{title}}\"\n---\n# Notes\n"), QStringLiteral("Notes"));
    }
    void languagesAreGuessedFromCommonWords()
    {
        QCOMPARE(guessLanguage(u"The first meeting of a group is for listening, and it is better to have one with few words than with many."), QStringLiteral("en"));
        QCOMPARE(guessLanguage(u"Det första mötet är för att lyssna, och det är bättre att ha ett med få ord än ett som är för långt för alla som kom."), QStringLiteral("sv"));
        QCOMPARE(guessLanguage(u"これはテストです。会議の準備をする"), QStringLiteral("ja"));
        QCOMPARE(guessLanguage(u"a b"), QString());
        // Of one script, by the letters that only one of its languages has.
        for (const auto &[lang, text] : {std::pair("fa", u"ما هر هفته جمع می‌شویم و برای اعتراض مسالمت‌آمیز برنامه می‌ریزیم و پلیس چه می‌گوید؟"), std::pair("ar", u"هذا نص عربي طويل عن الاحتجاج السلمي وحقوق الإنسان في كل مكان."),
                                         std::pair("ur", u"ہمارا گروپ ہر ہفتے ملتا ہے اور پرامن احتجاج کی منصوبہ بندی کرتا ہے۔"), std::pair("ru", u"Мы проводим забастовки каждую неделю, и это важный опыт для всех."),
                                         std::pair("bg", u"Нашата група се събира всяка седмица и планира мирни протести, за да защити правата на хората."), std::pair("uk", u"Наша група збирається щотижня і планує мирні протести."),
                                         std::pair("sr", u"Наша група се састаје сваке недеље и планира мирне протесте за људе који живе овде."), std::pair("hi", u"हमारा समूह हर हफ़्ते मिलता है और शांतिपूर्ण विरोध की योजना बनाता है।"),
                                         std::pair("bn", u"আমাদের দল প্রতি সপ্তাহে মিলিত হয় এবং শান্তিপূর্ণ প্রতিবাদের পরিকল্পনা করে।")}) {
            QCOMPARE(guessLanguage(text), QLatin1String(lang));
        }
        QCOMPARE(languageNamed("pt_br"), QStringLiteral("pt-BR"));
        QCOMPARE(languageNamed("docs"), QString());
        QCOMPARE(languageNamed("xx"), QString());
    }
    void linksLeadWhereTheyAreMeant_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("is");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *to, Link::Is is, const char *where) { QTest::newRow(to) << QByteArray(to) << int(is) << QString::fromLatin1(where); };
        row("b.md", Link::Is::Item, "en/docs/b.md");
        row("./b", Link::Is::Item, "en/docs/b.md");
        row("b.html#part", Link::Is::Item, "en/docs/b.md");
        row("../other%20one.md?x=1", Link::Is::Item, "en/other one.md");
        row("/docs/b", Link::Is::Item, "en/docs/b.md");
        row("/en/docs/b/", Link::Is::Item, "en/docs/b.md");
        row("sub/", Link::Is::Item, "en/docs/sub/index.md");
        row("../b", Link::Is::Item, "en/docs/b.md"); // written from inside the page's own folder
        row("img/x.png", Link::Is::File, "en/docs/img/x.png");
        row("https://handbook.example/en/docs/b", Link::Is::Item, "en/docs/b.md");
        row("https://handbook.example/none", Link::Is::Web, "https://handbook.example/none");
        row("https://example.org/a b", Link::Is::Web, "https://example.org/a%20b");
        row("//example.org/x", Link::Is::Web, "https://example.org/x");
        row("mailto:a@example.org", Link::Is::Mail, "mailto:a@example.org");
        row("[[Bee keeping]]", Link::Is::Item, "en/docs/b.md");
        row("[[nobody]]", Link::Is::Dead, "nobody");
        row("none.md", Link::Is::Dead, "none.md");
        row("../../../../etc/passwd", Link::Is::Dead, "../../../../etc/passwd");
        for (const char *bad : {"javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "mycel://item/x/y", "\\\\host\\share", "java\nscript:x"})
            row(bad, Link::Is::Refused, "");
    }
    void linksLeadWhereTheyAreMeant()
    {
        QFETCH(QByteArray, to);
        QFETCH(int, is);
        QFETCH(QString, where);
        const QSet<QByteArray> files{"en/docs/a.md", "en/docs/b.md", "en/other one.md", "en/docs/sub/index.md", "en/docs/img/x.png"};
        const Paths paths{[&files](const QByteArray &path) { return files.contains(path); },
                          [](const QString &name) { return name == QLatin1String("Bee keeping") ? std::optional<QByteArray>("en/docs/b.md") : std::nullopt; },
                          {QStringLiteral("https://handbook.example")}};
        const Link link = resolveLink(to, "en/docs/a.md", paths);
        QCOMPARE(int(link.is), is);
        QCOMPARE(link.url.isEmpty() ? QString::fromUtf8(link.path) : link.url, where);
    }
    void pagesAreWrittenByUs()
    {
        QCOMPARE(page("# A & B\n\n# A & B").body, QByteArray("<h1 id=\"a--b\">A &amp; B</h1>\n<h1 id=\"a--b-1\">A &amp; B</h1>\n"));
        QCOMPARE(page("[x](b.md) [y](dead) [z](javascript:1) <https://a.b>").body,
                 QByteArray("<p><a href=\"mycel://x/b.md\">x</a> <span class=\"dead\">y</span> z <a class=\"web\" href=\"https://a.b\" title=\"a.b\">https://a.b</a></p>\n"));
        QVERIFY(page("![a](https://x.y/z.png)").body.contains("<a class=\"remote-picture\""));
        QCOMPARE(page("![a](https://x.y/z.png)").remotePictures, 1);
        QVERIFY(page("- [x] done").body.contains("\xe2\x98\x91"));
        QVERIFY(page("a[^1]\n\n[^1]: The *note*").body.contains("<li id=\"note-1\"><p>The <em>note</em></p>"));
        QVERIFY(!page("::: tip Careful\ntext\n:::").body.contains(":::"));
        QVERIFY(page("::: tip Careful\ntext\n:::").body.contains("<strong>Careful</strong>"));
        QCOMPARE(page("{% include x %}a {{< y >}}b").body, QByteArray("<p>a b</p>\n"));
        QVERIFY(page("`{% x %}`").body.contains("{% x %}"));
    }
    void aHeadingInHtml_isInTheContents_andLinksLeadToIt()
    {
        const Html html = page("# Water\n\n<h2 align=\"center\" id=\"the food\">Food &amp; [drink](b.md)</h2>\n\n[a](#thefood) [b](#bread) [c](#none)\n\n<h3>Bread</h3>\nSlices.\n");
        QCOMPARE(html.contents.size(), 3);
        QCOMPARE(html.contents[1].level, 2);
        QVERIFY(html.contents[1].text.startsWith(QStringLiteral("Food & ")));
        QCOMPARE(html.contents[1].anchor, QStringLiteral("thefood"));
        QCOMPARE(html.contents[2].anchor, QStringLiteral("bread"));
        QVERIFY(html.body.contains("<a href=\"#thefood\">a</a> <a href=\"#bread\">b</a> <span class=\"dead\">c</span>"));
        QVERIFY(html.body.contains("<h3 id=\"bread\">Bread</h3>"));
    }
    void rawHtmlIsWrittenAnewFromTheAllowList()
    {
        QCOMPARE(page("<h2 onclick=\"x()\" id=\"y\">Water</h2>\n").body, QByteArray("<h2 id=\"y\">Water</h2>\n"));
        QCOMPARE(page("<h2>Water</h2>\nBring *it*.\n").body, QByteArray("<h2 id=\"water\">Water</h2>\n<p>\nBring <em>it</em>.</p>\n"));
        QCOMPARE(page("<h1>Water\n\nBring it.\n").body, QByteArray("<h1 id=\"water\">Water\n</h1><p>Bring it.</p>\n"));
        QCOMPARE(page("<h1>Water</h2>\n\nBring it.\n").body, QByteArray("<h1 id=\"water\">Water</h1>\n<p>Bring it.</p>\n"));
        QCOMPARE(page("<h1>Water<h2>Food</h2></h1>\n").body, QByteArray("<h1 id=\"water\">Water</h1><h2 id=\"food\">Food</h2>\n"));
        QCOMPARE(page("## ![](b.md) {#drawn}\n\n[see](#drawn)\n").body.count("drawn"), 2);
        QCOMPARE(page("<h1><img src=\"b.md\"></h1>\n").contents.size(), 0);
        QCOMPARE(page("Bring <h2>water</h2> and **<h3>food</h3>**.\n").body, QByteArray("<p>Bring water and <strong>food</strong>.</p>\n"));
        QCOMPARE(page("# <h2>Water</h2>\n").body, QByteArray("<h1 id=\"water\">Water</h1>\n"));
        QVERIFY(page("<a href=\"x\"></a><h2>Water</h2>\n").body.endsWith("</a>Water</p>\n"));
        QCOMPARE(page("a <b onclick=\"x\">bold</b> <blink>t</blink>").body, QByteArray("<p>a <b>bold</b> t</p>\n"));
        QCOMPARE(page("<details><summary>S</summary>\n\ntext\n\n</details>").body, QByteArray("<details><summary>S</summary>\n<p>text</p>\n</details>\n"));
        QCOMPARE(page("x <sub>never closed\n\nnext").body, QByteArray("<p>x <sub>never closed</sub></p>\n<p>next</p>\n"));
        QCOMPARE(page("<script>alert(1)</script>").body.trimmed(), QByteArray());
        QVERIFY(!page("<img src=x onerror=alert(1)>").body.contains("onerror"));
        QCOMPARE(page("<a href=\"javascript:1\">x</a>").body.trimmed(), QByteArray("<p>x</p>"));
        QCOMPARE(page("<ChecklistItem id=\"1\">keep *this*</ChecklistItem>").body, QByteArray("<p>keep <em>this</em></p>\n"));
    }
    void limitsAreMet()
    {
        QVERIFY(page(QByteArray(100'000, '>')).cut);
        QVERIFY(page(QByteArray(3 << 20, 'x')).cut);
        const Html page100 = page("[a]: " + QByteArray(50'000, 'x') + "\n\n" + QByteArray("[a]").repeated(20'000));
        QVERIFY(page100.body.size() < 3 << 20);
        const Html headings = page(QByteArray("# a\n").repeated(5000));
        QCOMPARE(headings.contents.size(), 2000);
        QCOMPARE(headings.body.count("</h1>"), 5000);
    }
    void licencesAreTold()
    {
        QCOMPARE(licenseOf("Creative Commons Attribution-ShareAlike 4.0 International"), QStringLiteral("CC-BY-SA-4.0"));
        QCOMPARE(licenseOf("MIT License\n\nPermission is hereby granted, free of charge, to"), QStringLiteral("MIT"));
        QCOMPARE(licenseOf("nothing"), QString());
    }
};

QTEST_APPLESS_MAIN(ContentTest)
#include "contenttest.moc"
