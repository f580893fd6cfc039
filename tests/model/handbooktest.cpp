// Handbooks as other systems write them: mdBook, MkDocs, Hugo, Docusaurus, Jekyll, GitBook, Obsidian.
#include "model/content/document.h"
#include "model/content/foreigntags.h"
#include "model/content/libraryfile.h"
#include "model/content/links.h"
#include "model/content/site.h"
#include "tests/support/onshelf.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::OnShelf;

namespace {

Item itemAt(const QByteArray &path, const QByteArray &text = "x", const Shelf &shelf = {})
{
    return readDocument(path, text, shelf).item;
}

QString leadsTo(const QByteArray &to, const QByteArray &from, const QSet<QByteArray> &files, const QStringList &sites = {})
{
    const Link link = resolveLink(to, from, {[&files](const QByteArray &path) { return files.contains(path); }, {}, sites});
    return link.is == Link::Is::Item || link.is == Link::Is::File ? QString::fromUtf8(link.path) : QStringLiteral("nowhere");
}

QStringList namesOf(const QList<Relation> &relations)
{
    QStringList names;
    for (const Relation &relation : relations)
        names.append(relation.rel + u' ' + relation.item.title);
    return names;
}

} // namespace

class HandbookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatASiteIsBuiltWith_isNoItem()
    {
        for (const char *path : {"_site/a.md", "_layouts/a.md", "_includes/a.md", "archetypes/default.md", "node_modules/a/b.md"})
            QVERIFY2(!isItemPath(path), path);
        QVERIFY(isItemPath("_posts/2022-11-30-soup.md"));
    }
    void aDocumentThatIsOnlyNamedAsAKeptVersion_isListedFoundAndLinked()
    {
        const QString library = QStringLiteral("lib");
        const OnShelf kept({{QStringLiteral("docs/camp.md"), "# Camp\n\n[January](versions/20240101.md)\n"},
                            {QStringLiteral("docs/versions/20240101.md"), "# January\n\nWe met by the harbour.\n"},
                            {QStringLiteral("docs/versions/0567091d.md"), "---\nversion_of: camp.md\npart: body\n---\nWe meet by the harbour.\n"}});
        QCOMPARE(kept.reader->item({library, "docs/versions/20240101.md"})->title, QStringLiteral("January"));
        QVERIFY(!kept.reader->item({library, "docs/versions/0567091d.md"}));
        QCOMPARE(kept.reader->keptVersionFiles()->size(), 1);
        QCOMPARE(kept.reader->keptVersionFiles()->first().path, QByteArray("docs/versions/0567091d.md"));
        Query query;
        query.words = QStringLiteral("harbour");
        QCOMPARE(kept.reader->search(query)->hits.size(), 1);
        QVERIFY(kept.page("docs/camp.md").html.body.contains("mycel://item/lib/docs/versions/20240101.md"));
    }
    void whatIsNamedAsAKeptVersion_isWhatItsBytesSayNow()
    {
        const tests::Workshop shop;
        const QTemporaryDir folder;
        const QString file = folder.path() + QStringLiteral("/i.sqlite"), library = QStringLiteral("lib");
        const auto index = Index::open(file);
        const std::atomic<bool> go{false};
        sync::Id head;
        const auto isNow = [&](const QByteArray &text) {
            shop.write(QStringLiteral("docs/versions/20240101.md"), text);
            const sync::Id to = *sync::Id::fromHex(shop.commit());
            const sync::Repository store = sync::Repository::open(shop.folder() + QStringLiteral("/.git")).value();
            const bool applied = (*index)->apply(library, "main", store, head, to, {}, go).has_value();
            head = to;
            const auto reader = Reader::open(file, [&store](const QString &) { return &store; }).value();
            const bool isListed = reader->item({library, "docs/versions/20240101.md"}).has_value();
            return !applied ? QStringLiteral("not read") : QStringLiteral("items %1, kept %2").arg(isListed ? 1 : 0).arg(reader->keptVersionFiles()->size());
        };
        const QByteArray ofAnother = "---\nversion_of: camp.md\npart: body\n---\nAt dawn.\n";
        QCOMPARE(isNow("# January\n"), QStringLiteral("items 1, kept 0"));
        QCOMPARE(isNow(ofAnother), QStringLiteral("items 0, kept 1"));
        QCOMPARE(isNow("# January again\n"), QStringLiteral("items 1, kept 0"));
    }
    void aDateInAName_isItsDate_andNotItsTitle()
    {
        const Item soup = itemAt("_posts/2022-11-30-soup-for-fifty.md");
        QCOMPARE(soup.title, QStringLiteral("Soup for fifty"));
        QCOMPARE(soup.created, QDate(2022, 11, 30));
        QCOMPARE(itemAt("2-plan-it.md").title, QStringLiteral("Plan it"));
        QCOMPARE(itemAt("a/3-1-plan-it.md").title, QStringLiteral("Plan it"));
        QCOMPARE(itemAt("2019-report.md").title, QStringLiteral("2019 report"));
        QCOMPARE(itemAt("journals/2021_01_31.md").title, QStringLiteral("2021-01-31"));
        QCOMPARE(leadsTo("/cooking/2022/11/30/soup-for-fifty.html", "index.md", {"_posts/2022-11-30-soup-for-fifty.md"}), QStringLiteral("_posts/2022-11-30-soup-for-fifty.md"));
    }
    void foldersThatOnlyHoldASite_areNoTopics()
    {
        QCOMPARE(itemAt("docs/rent/strike.md").topics, QStringList{QStringLiteral("rent")});
        QCOMPARE(itemAt("content/posts/a.md").topics, QStringList());
        QCOMPARE(itemAt("_articles/a.md").topics, QStringList());
        QCOMPARE(itemAt("en/Attachments/Slides demo.md").topics, QStringList());
        QCOMPARE(itemAt("en/topics/2-plan_it/a.md").topics, QStringList{QStringLiteral("plan it")});
        QCOMPARE(itemAt("15-m/a.md").topics, QStringList{QStringLiteral("15 m")});
    }
    void translationsInAFolderOfTheirOwn_belongToWhatTheyTranslate()
    {
        const QByteArray swedish = "i18n/sv/docusaurus-plugin-content-docs/current/money/budget.mdx";
        const Shelf shelf = shelfOf({"docs/money/budget.mdx", swedish}, {});
        QCOMPARE(shelf.mainLanguage, QString());
        QCOMPARE(itemAt(swedish, "x", shelf).work, itemAt("docs/money/budget.mdx", "x", shelf).work);
        QCOMPARE(itemAt(swedish, "x", shelf).lang, QStringLiteral("sv"));
        QCOMPARE(itemAt(swedish, "x", shelf).topics, QStringList{QStringLiteral("money")});
    }
    void linksAsSitesWriteThem()
    {
        QCOMPARE(leadsTo("./money/budget.md", "docs/intro.md", {"docs/money/budget.mdx"}), QStringLiteral("docs/money/budget.mdx"));
        QCOMPARE(leadsTo("/images/seed.png", "content/seeds/a.md", {"static/images/seed.png"}), QStringLiteral("static/images/seed.png"));
        QCOMPARE(leadsTo("@site/static/a.png", "docs/a.md", {"static/a.png"}), QStringLiteral("static/a.png"));
        const QStringList site{QStringLiteral("https://housing.example/handbook/")};
        QCOMPARE(leadsTo("/handbook/rent/strike/", "docs/index.md", {"docs/rent/strike.md"}, site), QStringLiteral("docs/rent/strike.md"));
        QCOMPARE(leadsTo("https://housing.example/handbook/rent/strike/#why", "docs/index.md", {"docs/rent/strike.md"}, site), QStringLiteral("docs/rent/strike.md"));
    }
    void theSitesAddress_isReadWhereItIsBuiltFrom()
    {
        QCOMPARE(siteFrom("mkdocs.yml", "site_name: A\nsite_url: https://a.example/b/\nnav:\n"), QStringLiteral("https://a.example/b/"));
        QCOMPARE(siteFrom("_config.yml", "url: \"https://a.example\" # here\nbaseurl: \"/b\"\n"), QStringLiteral("https://a.example/b"));
        QCOMPARE(siteFrom("hugo.toml", "baseURL = 'https://a.example/'\n"), QStringLiteral("https://a.example/"));
        QCOMPARE(siteFrom("docusaurus.config.js", "const config = {\n  url: 'https://a.example',\n  baseUrl: '/',\n"), QStringLiteral("https://a.example"));
        QCOMPARE(siteFrom("CNAME", "a.example\n"), QStringLiteral("https://a.example"));
        QCOMPARE(siteFrom("_config.yml", "url: \"\"\n    url: https://b.example\n"), QString());
    }
    void tagsBecomeWhatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char *line, const char *plain) { QTest::newRow(line) << QByteArray(line) << QByteArray(plain); };
        row("a {% include x %}b {{< y >}}c", "a b c");
        row("[a]({{< ref \"drying/index.md\" >}})", "[a](drying/index.md)");
        row("[a]({% link about.md %}) [b]({% post_url 2022-11-30-soup %})", "[a](/about.md) [b](/_posts/2022-11-30-soup)");
        row("[a]({{ site.baseurl }}/about/) [b]({{ \"/about\" | relative_url }})", "[a](/about/) [b](/about)");
        row("{{< figure src=\"/a b.png\" title=\"A [b]\" >}}", "![A (b)](/a%20b.png)");
        row("## Demands { .big }", "## Demands");
        row("## Demands { #our_demands }", "## Demands {#our\\_demands}");
        row("![a](b.png){ width=300 } x", "![a](b.png) x");
        row("{: .lead}", "");
        row("<img src={useBaseUrl(\"/a.png\")} />", "<img src=\"/a.png\" />");
        row("![[circle.png|300]] ![[A note]]", "![circle](circle.png) [[A note]]");
        row("| [[A note\\|alias]] | b\\|c |", "| [[A note|alias]] | b\\|c |");
        row("{{#include a.md}}x", "x");
        row("`{% a %}` {% b", "`{% a %}` {% b");
        row("{{date}} and {a: 1} and f(x){.y}", "{{date}} and {a: 1} and f(x)");
        row("say {.x} or {#x}", "say {.x} or {#x}");
    }
    void tagsBecomeWhatTheyMean()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, plain);
        QCOMPARE(withoutForeignTags(line), plain);
    }
    void boxesAndTabsKeepTheirWords()
    {
        const auto page = [](const QByteArray &text) { return toHtml(text, [](const QByteArray &, bool) { return Target{}; }).body; };
        QVERIFY(page("> [!WARNING]\n> Not alone.\n").contains("<strong>Warning</strong>"));
        QVERIFY(page("> [!tip]- Before you go\n> Eat.\n").contains("<strong>Before you go</strong>"));
        QVERIFY(page("??? note \"More\"\n    Text.\n").contains("<blockquote>\n<p><strong>More</strong></p>\n<p>Text.</p>"));
        const QByteArray tabs = page("=== \"One\"\n\n    First.\n\n=== \"Two\"\n\n    Second.\n");
        QVERIFY2(tabs.contains("<p><strong>One</strong></p>\n<p>First.</p>") && !tabs.contains("<code>"), tabs.constData());
    }
    void theSummary_isWhatIsSaid_notTheTitleOfABox()
    {
        QCOMPARE(itemAt("a.md", "# A\n\n!!! note \"Read me\"\n    Bring water.\n").summary, QStringLiteral("Bring water."));
        QCOMPARE(itemAt("a.md", "**In short**\n\nBring **water**.\n").summary, QStringLiteral("Bring water."));
        QCOMPARE(itemAt("a.md", "**Bring water**\n").summary, QStringLiteral("Bring water"));
        QCOMPARE(itemAt("a.md", "**Water is what most people forget to bring, and what all of them need.**\n\nAdd sections on:\n").summary, QStringLiteral("Water is what most people forget to bring, and what all of them need."));
    }
    void aSummaryThatIsWrittenInMarkdown_isShownInPlainWords()
    {
        const auto summary = [](const QByteArray &said) { return itemAt("a.md", "---\ndescription: \"" + said + "\"\n---\nx\n").summary; };
        QCOMPARE(summary("In den Händen zufriedener Anwender\\\\*innen."), QStringLiteral("In den Händen zufriedener Anwender*innen."));
        QCOMPARE(summary("Bring **water** and [food](food.md)."), QStringLiteral("Bring water and food."));
        QCOMPARE(summary("5 * 3 people, snake_case_words and Aktivist*innen"), QStringLiteral("5 * 3 people, snake_case_words and Aktivist*innen"));
        QCOMPARE(summary("# What it is"), QStringLiteral("# What it is"));
        QCOMPARE(summary("* Water, *food*"), QStringLiteral("* Water, *food*"));
    }
    void whatATextBeginsWith_isItsSummaryInLists_andSaidOnceOnItsPage()
    {
        const OnShelf kept({{QStringLiteral("a.md"), "# A\n\nBring water.\n"}, {QStringLiteral("b.md"), "---\nsummary: What to bring\n---\nBring water.\n"}});
        QCOMPARE(kept.reader->item({QStringLiteral("lib"), "a.md"})->summary, QStringLiteral("Bring water."));
        QCOMPARE(kept.page("a.md").saidSummary, QString());
        QCOMPARE(kept.page("b.md").saidSummary, QStringLiteral("What to bring"));
    }
    void belowABreak_markdownGoesOn()
    {
        const auto page = [](const QByteArray &text) { return toHtml(text, [](const QByteArray &, bool) { return Target{}; }).body; };
        const QByteArray html = page("Text.\n\n<br>\n<br />\n# Water\nand **food**\n");
        QVERIFY2(html.contains("<h1 id=\"water\">") && html.contains("<strong>food</strong>") && html.count("<br") == 2, html.constData());
        QVERIFY(page("```\n\n<br>\n# x\n```\n").contains("&lt;br&gt;\n# x"));
        QCOMPARE(itemAt("a.md", "> Text.\n\n<br>\n# Water\n").title, QStringLiteral("Water"));
    }
    void whatOnlyASitesBuilderReads_isNoText()
    {
        const Item item = itemAt("a.mdx", "import A from 'a';\n\nimport {\n  B,\n} from 'b';\n\n# A\n\nexport const c = 1;\n\nWater.\n");
        QCOMPARE(item.title, QStringLiteral("A"));
        QCOMPARE(item.summary, QStringLiteral("Water."));
        QCOMPARE(itemAt("a.md", "import taxes are high, and come from far.\n").summary, QStringLiteral("import taxes are high, and come from far."));
    }
    void aFewWords_areNotTakenForAnotherLanguage()
    {
        QCOMPARE(itemAt("a.md", "# Blockade\n\nIn the city.\n\nIn the country.\n\nNon-violent, always.\n").lang, QStringLiteral("en"));
    }
    void inAVault_aNameIsEnough()
    {
        const OnShelf vault({{QStringLiteral("Home.md"), "See [[Consensus#Hand signals]] and ![[circle.png]] and [[nobody]].\n\n[[Deciding/Time keeping]], [[time keeping.md]]\n\n| a | b |\n|---|---|\n| [[Time keeping\\|alias]] | c |\n"},
                          {QStringLiteral("Deciding/Time keeping.md"), "# Keeping the time\n"},
                          {QStringLiteral("Notes/Other.md"), "[[Deciding/Time keeping]]\n"},
                          {QStringLiteral("Deciding/Consensus.md"), "# How we decide\n\n## Hand signals\n"},
                          {QStringLiteral("Attachments/circle.png"), "png"}});
        const Page page = vault.page("Home.md");
        for (const char *part : {"mycel://item/lib/Deciding/Consensus.md#hand-signals", "<img src=\"mycel://picture/lib/Attachments/circle.png\"", "class=\"dead\""})
            QVERIFY2(page.html.body.contains(part), page.html.body.constData());
        QCOMPARE(page.html.body.count("mycel://item/lib/Deciding/Time%20keeping.md"), 3);
        QVERIFY2(page.html.body.contains(">alias</a></td>"), page.html.body.constData());
        QCOMPARE(vault.reader->problems(QStringLiteral("lib"))->size(), 1);
        QCOMPARE(vault.page("Deciding/Consensus.md").backlinks.size(), 1);
        QCOMPARE(vault.page("Deciding/Time keeping.md").backlinks.size(), 2);
    }
    void whatATranslationLeavesOut_itsSourceSays()
    {
        const OnShelf kept({{QStringLiteral("groups/a/index.md"), "---\ntitle: A\nlang: en\nlicense: CC0-1.0\nauthors: [Kim]\nlanguages: [sv, en]\nhow_to_join: Come\nreviewed: 2026-01-01\n"
                                                               "content_warning: Loud\nrelated: [{rel: uses, to: guides/b}]\n---\nx\n"},
                         {QStringLiteral("groups/a/index.sv.md"), "---\ntitle: Å\nlang: sv\ntranslation: human\nhow_to_join: Kom\n---\nx\n"},
                         {QStringLiteral("guides/b/index.md"), "---\ntitle: B\nlang: en\n---\n[a](../../groups/a/index.md)\n"},
                         {QStringLiteral("guides/b/index.sv.md"), "---\ntitle: Be\nlang: sv\n---\n[a](../../groups/a/index.md)\n"}});
        const Page page = kept.page("groups/a/index.sv.md");
        QStringList facts;
        for (const Fact &fact : page.facts)
            facts.append(QLatin1String(fact.key.name) + u' ' + fact.value.texts().join(u' '));
        QCOMPARE(facts, (QStringList{QStringLiteral("how_to_join Kom"), QStringLiteral("languages sv en"), QStringLiteral("translation human"), QStringLiteral("authors Kim")}));
        QCOMPARE(page.item.authors, QStringList{QStringLiteral("Kim")});
        QCOMPARE(page.license, QStringLiteral("CC0-1.0"));
        QCOMPARE(page.contentWarning, QStringLiteral("Loud"));
        QCOMPARE(namesOf(page.related), QStringList{QStringLiteral("uses Be")});
        QCOMPARE(namesOf(page.backlinks), QStringList{QStringLiteral("link Be")});
        QCOMPARE(namesOf(kept.page("groups/a/index.md").backlinks), QStringList{QStringLiteral("link B")});
    }
    void aLessonLeadsToTheGuideThatItCorrects_andBack()
    {
        const OnShelf kept({{QStringLiteral("experiences/a/index.md"), "---\ntitle: A\nlessons: [{text: Rest, feeds: guides/b}]\n---\nx\n"},
                            {QStringLiteral("guides/b/index.md"), "---\ntitle: B\n---\nx\n"}});
        QCOMPARE(namesOf(kept.page("experiences/a/index.md").related), QStringList{QStringLiteral("feeds B")});
        QCOMPARE(namesOf(kept.page("guides/b/index.md").backlinks), QStringList{QStringLiteral("feeds A")});
    }
    void ofAsManyTexts_theMainLanguageIsNoChance()
    {
        for (const auto &[first, second] : {std::pair("en", "sv"), std::pair("de", "fr"), std::pair("nl", "pl"), std::pair("es", "pt"), std::pair("da", "fi"), std::pair("ar", "it"), std::pair("el", "tr")})
            QCOMPARE(shelfOf({QByteArray(second) + "/a.md", QByteArray(first) + "/a.md"}, {}).mainLanguage, QLatin1String(first));
        for (const char *top : {"a", "b", "c", "d", "e", "f"})
            QCOMPARE(shelfOf({QByteArray(top) + "/sv/a.md", "z/de/a.md"}, {}).mainLanguage, QStringLiteral("sv"));
    }
    void entitiesInTheKeys_areTheSignsThatTheyMean()
    {
        const Item item = itemAt("a.md", "---\ntitle: Pizza &amp; talks &#8211; R&D; AT&T\nsummary: a &lt; b\n---\nx\n");
        QCOMPARE(item.title, QStringLiteral("Pizza & talks – R&D; AT&T"));
        QCOMPARE(item.summary, QStringLiteral("a < b"));
    }
    void aTextThatBeginsWithALesserHeading_isCalledSo()
    {
        QCOMPARE(itemAt("a.md", "## Time keeping is a craft\n\nx\n").title, QStringLiteral("Time keeping is a craft"));
        QCOMPARE(itemAt("a.md", "## Before\n\n# Time\n").title, QStringLiteral("Time"));
        QCOMPARE(itemAt("time.md", "x\n\n## Introduction\n").title, QStringLiteral("Time"));
    }
    void aColonInATitle_takesNothingFromTheOtherKeys()
    {
        QCOMPARE(itemAt("a.md", "---\ntitle: Meetings: how\ncategories: [intro, more]\n---\nx\n").topics, (QStringList{QStringLiteral("intro"), QStringLiteral("more")}));
    }
    void aFolderOfALanguageAmongOthers_isNoTopic()
    {
        QCOMPARE(itemAt("articles/nl/rent/a.md").topics, QStringList{QStringLiteral("rent")});
        QCOMPARE(itemAt("a.md", "+++\n[taxonomies]\ntags = [\"rent\"]\n+++\nx\n").topics, QStringList{QStringLiteral("rent")});
    }
    void codeKeepsItsTags()
    {
        const auto page = [](const QByteArray &text) { return toHtml(text, [](const QByteArray &, bool) { return Target{}; }).body; };
        QVERIFY(page("````\n```\n{% raw %}\n```\n{% end %}\n````\n").contains("{% raw %}\n```\n{% end %}"));
        QVERIFY(page("Text.\n\n    {{% note %}}\n\n    {{% end %}}\n").contains("{{% note %}}\n\n{{% end %}}"));
        QVERIFY(!page("- A point.\n\n    {{% note %}}\n").contains("{{%"));
    }
    void wherePagesAreOnASite_linksLeadThere()
    {
        const OnShelf kept({{QStringLiteral("_config.yml"), "url: https://h.example\nbaseurl: /hb\n"},
                            {QStringLiteral("pages/about-us.md"), "---\npermalink: /about/\n---\nx\n"},
                            {QStringLiteral("docs/02-camp.md"), "# Camp\n"},
                            {QStringLiteral("docs/tent.md"), "---\nslug: tents\n---\nx\n"},
                            {QStringLiteral("docs/home.md"), "[a](/about/) [b](https://h.example/hb/about/) [c]({{ \"/about/\" | relative_url }}) [d](./camp) [e](tents)\n"}});
        const QByteArray html = kept.page("docs/home.md").html.body;
        QVERIFY2(html.count("mycel://item/lib/pages/about-us.md") == 3 && html.contains("mycel://item/lib/docs/02-camp.md") && html.contains("mycel://item/lib/docs/tent.md"), html.constData());
        QVERIFY(kept.reader->problems(QStringLiteral("lib"))->isEmpty());
        QCOMPARE(leadsTo("@/guides/x.md", "content/a.md", {"content/guides/x.md"}), QStringLiteral("content/guides/x.md"));
        QCOMPARE(siteFrom("config.toml", "base_url = \"https://a.example\"\n"), QStringLiteral("https://a.example"));
    }
    void aSiteInAFolder_hasItsPicturesAndItsTranslations()
    {
        QCOMPARE(leadsTo("/img/a.png", "website/docs/a.md", {"website/static/img/a.png"}), QStringLiteral("website/static/img/a.png"));
        QCOMPARE(leadsTo("/logo.png", "docs/guide/a.md", {"docs/public/logo.png"}), QStringLiteral("docs/public/logo.png"));
        const Shelf shelf = shelfOf({"website/docs/a.md", "website/i18n/sv/docusaurus-plugin-content-docs/current/a.md"}, {});
        QCOMPARE(itemAt("website/i18n/sv/docusaurus-plugin-content-docs/current/a.md", "x", shelf).work, itemAt("website/docs/a.md", "x", shelf).work);
        QCOMPARE(itemAt("website/docs/a.md", "x", shelf).topics, QStringList());
        const OnShelf kept({{QStringLiteral("website/docusaurus.config.js"), "const c = {\n  url: 'https://h.example',\n  baseUrl: '/',\n"},
                            {QStringLiteral("website/docs/02-setup.md"), "# Set up\n"},
                            {QStringLiteral("website/docs/intro.md"), "[a](https://h.example/docs/setup)\n"}});
        QVERIFY(kept.page("website/docs/intro.md").html.body.contains("mycel://item/lib/website/docs/02-setup.md"));
    }
    void linksWithBackslashes_areThoseOfWindows()
    {
        QCOMPARE(leadsTo("..\\guides\\x.md", "docs/a.md", {"guides/x.md"}), QStringLiteral("guides/x.md"));
        QCOMPARE(leadsTo("img\\b.png", "docs/a.md", {"docs/img/b.png"}), QStringLiteral("docs/img/b.png"));
        for (const char *bad : {"\\\\host\\share", "C:\\x.md", "\\x.md"})
            QCOMPARE(resolveLink(bad, "docs/a.md", {[](const QByteArray &) { return true; }, {}, {}}).is, Link::Is::Refused);
    }
    void addressesOnItsForge_leadInside()
    {
        const QStringList sites = forgeSites(QStringLiteral("https://github.com/org/book.git"), "main");
        QCOMPARE(leadsTo("https://github.com/org/book/blob/main/guides/x.md#why", "a.md", {"guides/x.md"}, sites), QStringLiteral("guides/x.md"));
        QCOMPARE(leadsTo("https://github.com/org/book/issues", "a.md", {"issues.md"}, sites), QStringLiteral("nowhere"));
        QCOMPARE(leadsTo("https://codeberg.org/org/book/src/branch/main/x.md", "a.md", {"x.md"}, forgeSites(QStringLiteral("git@codeberg.org:org/book.git"), "main")), QStringLiteral("x.md"));
        QCOMPARE(leadsTo("https://gitlab.com/a/b/c/-/blob/trunk/x.md", "a.md", {"x.md"}, forgeSites(QStringLiteral("ssh://git@gitlab.com/a/b/c"), "trunk")), QStringLiteral("x.md"));
        QVERIFY(forgeSites(QStringLiteral("/home/me/book"), "main").isEmpty() && forgeSites(QString(), "main").isEmpty());
    }
    void whereTextsAreOnlyReadmesOfFolders_itIsSaid()
    {
        const auto problems = [](const QList<std::pair<QString, QByteArray>> &files) {
            const OnShelf kept(files);
            const QList<Problem> named = kept.reader->problems(QStringLiteral("lib")).value();
            QStringList list;
            for (const Problem &problem : named)
                list.append(QString::fromUtf8(problem.path + ' ' + problem.reason));
            return list;
        };
        const std::pair<QString, QByteArray> top{QStringLiteral("README.md"), "# All\n"}, camp{QStringLiteral("camp/Readme.md"), "# Camp\n"}, legal{QStringLiteral("legal/README.md"), "# Legal\n"};
        QCOMPARE(problems({top, camp, legal}), (QStringList{QStringLiteral("camp/Readme.md only-readmes"), QStringLiteral("legal/README.md only-readmes")}));
        QCOMPARE(problems({top}), QStringList());
        QCOMPARE(problems({top, camp, {QStringLiteral("a.md"), "# A\n"}}), QStringList());
    }
    void whatASiteIsBuiltWith_saysItsLanguage()
    {
        const OnShelf kept({{QStringLiteral("book.toml"), "[book]\ntitle = \"A\"\nlanguage = \"sv\"\n"}, {QStringLiteral("src/a.md"), "# A\n\nKort.\n"}});
        QCOMPARE(kept.reader->item({QStringLiteral("lib"), "src/a.md"})->lang, QStringLiteral("sv"));
    }
};

QTEST_GUILESS_MAIN(HandbookTest)
#include "handbooktest.moc"
