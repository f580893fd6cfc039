// What a page says and how its document is made, without any engine.
#include "model/content/keytext.h"
#include "model/content/markdown.h"
#include "model/content/yaml.h"
#include "ui/pagedocument.h"
#include "ui/plainreader.h"
#include "ui/words/facttext.h"
#include "ui/words/pagetext.h"
#include "ui/words/threadpage.h"
#include "ui/words/threadtext.h"

#include <QTest>
#include <QTextDocument>
#include <QTextFrame>

using namespace mycel;
using model::Target;

namespace {

Target targetOf(const QByteArray &to, bool picture)
{
    if (to.startsWith("https://"))
        return {picture ? Target::Is::RemotePicture : Target::Is::Web, QString::fromUtf8(to), QUrl(QString::fromUtf8(to)).host()};
    if (to == "gone.md" || to == "gone.png")
        return {Target::Is::Dead, {}, {}};
    if (picture)
        return {Target::Is::Picture, model::pictureAddress(QStringLiteral("lib"), to), {}};
    return {Target::Is::Inside, model::itemAddress({QStringLiteral("lib"), to}), {}};
}

model::Page pageOf(const QByteArray &markdown)
{
    model::Page page;
    page.item.ref = {QStringLiteral("lib"), "guides/a/index.md"};
    page.item.title = QStringLiteral("A page");
    page.library.name = QStringLiteral("A library");
    page.html = model::toHtml(markdown, targetOf);
    return page;
}

/// A thread of hazel's with an answer of rönn's, who waits, and one that was hidden, as aspen sees it, who is a maintainer.
model::ThreadPage threadSeen(bool decides)
{
    const auto idOf = [](int number) { return QString::number(number).rightJustified(26, u'0'); };
    QList<model::ThreadEvent> events;
    const auto say = [&](model::Act act, int number, const char *author, const QString &replyTo = {}) {
        model::ThreadEvent event;
        event.act = act;
        event.author = QString::fromUtf8(author);
        event.place = {idOf(1), act == model::Act::Open ? QString() : idOf(number), act == model::Act::Open ? 0 : number};
        event.replyTo = replyTo;
        event.title = act == model::Act::Open ? QStringLiteral("T") : QString();
        events.append(event);
    };
    say(model::Act::Open, 1, "hazel");
    say(model::Act::Comment, 2, "rönn");
    say(model::Act::Comment, 3, "hazel");
    say(model::Act::Hide, 4, "aspen", idOf(3));
    model::ThreadPage page;
    page.thread = model::fold(events, {{QStringLiteral("aspen")}, true, {QStringLiteral("hazel")}});
    page.me = QStringLiteral("aspen");
    page.maintainer = true;
    page.decides = decides;
    return page;
}

QString shown(const model::ThreadPage &page)
{
    return words::threadHtml(page, model::shownPosts(page.thread, {}, {}, {}), {}, QStringLiteral("token"));
}

} // namespace

class PageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatBecameOfAnAnswer_isSaidAsItIs()
    {
        QList<model::ThreadEvent> events;
        const auto say = [&events](model::Act act, const char *author, const char *value, const QString &replyTo = {}) {
            model::ThreadEvent event;
            const int number = int(events.size());
            event.act = act;
            event.author = QString::fromLatin1(author);
            event.value = QString::fromLatin1(value);
            event.replyTo = replyTo;
            event.place = {QString(26, QLatin1Char('7')), act == model::Act::Open ? QString() : QString::number(number).rightJustified(26, u'0'), number};
            events.append(event);
            return event.place.event;
        };
        say(model::Act::Open, "hazel", "");
        events[0].title = QStringLiteral("T");
        events[0].form = QStringLiteral("proposal");
        events[0].method = model::Method::Consent;
        const QString anew = say(model::Act::Vote, "hazel", "block"), none = say(model::Act::Vote, "linden", "perhaps"), back = say(model::Act::Vote, "aspen", "block");
        say(model::Act::Vote, "hazel", "agree");
        say(model::Act::Redact, "aspen", "", back);
        model::ThreadPage page;
        page.thread = model::fold(events, {});
        const auto uncounted = [&page](const QString &id) { return words::uncountedText(*std::ranges::find(page.thread.posts, id, [](const model::Post &post) { return post.event.id(); }), page); };
        QCOMPARE(uncounted(anew), QStringLiteral("answered anew since"));
        QCOMPARE(uncounted(none), QStringLiteral("is none of the answers"));
        QCOMPARE(uncounted(back), QString());
        QCOMPARE(shown(page).count(QLatin1String("class=\"mark block\"")), 1); // who took it back is not shown blocking
    }
    void aBeginningThatCannotBeRead_isNotCalledMissing()
    {
        model::ThreadEvent opening, answer;
        opening.place = {QString(26, QLatin1Char('7')), {}, 0};
        opening.act = model::Act::Open;
        answer.place = {opening.place.thread, QString(26, QLatin1Char('8')), 1};
        model::ThreadPage page;
        page.ref.id = opening.place.thread;
        page.thread = model::fold({answer}, {});
        QCOMPARE(words::headingText(page), QStringLiteral("A thread whose beginning has not arrived"));
        opening.problem = "front-matter";
        page.thread = model::fold({opening, answer}, {});
        QCOMPARE(words::headingText(page), QStringLiteral("A thread whose beginning cannot be read"));
    }
    void aPictureOnAnotherServerIsAFrameThatSaysSo()
    {
        const QString html = words::pageHtml(pageOf("![A map](https://maps.example/a.png)"));
        QVERIFY(html.contains(QLatin1String("Picture on another server: maps.example")));
        QVERIFY(html.contains(QLatin1String("A map")));
        QVERIFY(!html.contains(QLatin1String("<img")));
    }
    void aDeadLinkSaysSo()
    {
        const QString html = words::pageHtml(pageOf("[old](gone.md) ![pic](gone.png)"));
        QVERIFY(html.contains(QLatin1String("<span class=\"dead\" title=\"This link leads to a page that is not in the library.\">old</span>")));
        QVERIFY(html.contains(QLatin1String("This picture is missing in the library.")));
    }
    void aPictureAloneIsAFigureWithItsCaption()
    {
        QVERIFY(words::pageHtml(pageOf("![alt](a.png \"Who stands \\\"where\\\"\")")).contains(QLatin1String("<figure><img src=\"mycel://picture/lib/a.png\" alt=\"alt\"><figcaption>Who stands &quot;where&quot;</figcaption></figure>")));
        QVERIFY(words::pageHtml(pageOf("![alt](a.png)")).contains(QLatin1String("<figure><img src=\"mycel://picture/lib/a.png\" alt=\"alt\"></figure>")));
        QVERIFY(!words::pageHtml(pageOf("words ![alt](a.png)")).contains(QLatin1String("<figure>")));
        QCOMPARE(words::pageHtml(pageOf("<Figure src=\"a.png\" alt=\"alt\" caption=\"below\"/>")).count(QLatin1String("<figure>")), 1);
    }
    void aTitleIsSaidOnce_andItsAnchorStays()
    {
        const QString html = words::pageHtml(pageOf("# A page\n\nText"));
        QCOMPARE(html.count(QLatin1String("<h1")), 1);
        QVERIFY(html.startsWith(QLatin1String("<h1 id=\"a-page\">A page</h1>")));
        QCOMPARE(words::pageHtml(pageOf("<h1 align=\"center\">A page</h1>\n\nText")).count(QLatin1String("A page")), 1);
        const QString below = words::pageHtml(pageOf("<h1 align=\"center\">The water book</h1>\n\n## A page\n\nText"));
        QVERIFY(below.startsWith(QLatin1String("<p class=\"meta\">The water book</p><h1 id=\"a-page\">A page</h1>")));
        QCOMPARE(below.count(QLatin1String("A page")), 1);
        for (const char *once : {"<h1>A page</h1>\n\n## First step\n\nText", "<h1>A page</h1>\n\n<h4>How to</h4>\n\nText", "<h1 align=\"center\">\n  A page\n</h1>\n\nText", "<h1><a href=\"x.md\">The book</a></h1>\n\n# A page\n"})
            QCOMPARE(words::pageHtml(pageOf(once)).count(QLatin1String("A page")), 1);
        QVERIFY(words::pageHtml(pageOf("## Background\n\n# A page\n")).contains(QLatin1String("<h2 id=\"background\">Background</h2>"))); // no banner
    }
    void factsAreAListOfDescriptions_orATable()
    {
        model::Page page = pageOf("x");
        page.facts = {{{"level", model::Shape::Line}, model::Value(QStringLiteral("<b>hard</b>"))}};
        QVERIFY(words::pageHtml(page).contains(QLatin1String("<dl class=\"facts\"><div><dt>Level</dt><dd><bdi>&lt;b&gt;hard&lt;/b&gt;</bdi></dd></div></dl>")));
        QVERIFY(words::pageHtml(page, words::Facts::Table).contains(QLatin1String("<td class=\"key\">Level</td><td>&lt;b&gt;")));
    }
    void howOftenSomethingComesAgain_isNoRule()
    {
        model::Page page = pageOf("x");
        const auto line = [](const char *key, const QString &text) { return model::Fact{{key, model::Shape::Line}, model::Value(text)}; };
        page.facts = {line("dtstart", QStringLiteral("2027-05-07T18:00")), line("tz", QStringLiteral("Pacific/Kiritimati")), line("rrule", QStringLiteral("FREQ=WEEKLY"))};
        const QString html = words::pageHtml(page);
        QVERIFY(html.contains(QLatin1String("every Friday")) && html.contains(QLatin1String("Pacific/Kiritimati")));
        QVERIFY(!html.contains(QLatin1String("FREQ")));
    }
    void factsAreSaidAsPeopleSayThem()
    {
        const auto said = [](model::Shape shape, const char *value, const char *name = "x") { return words::factText({{name, shape}, model::Value(QString::fromUtf8(value))}); };
        QCOMPARE(said(model::Shape::Choice, "how-to"), QStringLiteral("How-to"));
        QCOMPARE(said(model::Shape::Date, "2026-05-01"), QStringLiteral("1 May 2026"));
        QCOMPARE(said(model::Shape::Date, "in May"), QStringLiteral("in May"));
        QCOMPARE(said(model::Shape::YesNo, "no"), QStringLiteral("No"));
    }
    void whatAListOrAMapSays_isSaidLineByLine_inTheWordsOfTheInterface()
    {
        const auto said = [](model::Kind kind, const char *key, const QByteArray &yaml) {
            QStringList lines;
            for (const words::FactLine &line : words::factLines({model::keyNamed(kind, QString::fromLatin1(key)).value(), model::readYaml(yaml).value}))
                lines.append(line.address.isEmpty() ? line.text : line.text + QStringLiteral(" -> ") + line.address);
            return lines.join(u'|');
        };
        using enum model::Kind;
        QCOMPARE(said(Guide, "audience", "[beginners, hosts]"), QStringLiteral("beginners|hosts"));
        QCOMPARE(said(Guide, "risks", "[\"Cold, wet feet\", Rain]"), QStringLiteral("Cold, wet feet|Rain"));
        QCOMPARE(said(Guide, "sources", "[{title: Zebras, url: \"https://e.org\", year: 2001}, {title: A, url: \"javascript:x\"}]"), QStringLiteral("Zebras (2001) -> https://e.org|A"));
        QCOMPARE(said(Group, "contacts", "[{kind: email, value: kim@example.org}, {kind: signal, value: \"+46\"}]"), QStringLiteral("E-mail: kim@example.org -> mailto:kim@example.org|Signal: +46"));
        QCOMPARE(said(Group, "meets", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), QStringLiteral("every second Tuesday"));
        QCOMPARE(said(Group, "meets", "FREQ=MONTHLY;BYDAY=-1FR"), QStringLiteral("each month, last Friday"));
        QCOMPARE(said(Group, "meets", "FREQ=WEEKLY;BYDAY=TU,TH"), QStringLiteral("every Tuesday, every Thursday"));
        QCOMPARE(said(Group, "meets", "FREQ=WEEKLY"), QStringLiteral("every week"));
        QCOMPARE(said(Group, "meets", "now and then"), QStringLiteral("now and then"));
        QCOMPARE(said(Group, "area", "{name: Backa, lat: 1, lon: 2, radius_km: 5}"), QStringLiteral("Backa (5 km around it)"));
        QCOMPARE(said(Experience, "when", "{from: 2026-01-02, to: 2026-01-03}"), QStringLiteral("2 January 2026 – 3 January 2026"));
        QCOMPARE(said(Experience, "when", "{from: 2026-01-02, to: 2026-01-02}"), QStringLiteral("2 January 2026"));
        QCOMPARE(said(Experience, "lessons", "[{text: Bring water, owner: Kim}, {text: Rest}]"), QStringLiteral("Bring water (Kim)|Rest"));
        QCOMPARE(said(Campaign, "timeline", "[{date: 2026-01-01, text: Begun}]"), QStringLiteral("1 January 2026: Begun"));
        QCOMPARE(said(Campaign, "groups", "{leads: [A, B]}"), QStringLiteral("Leads: A, B"));
        QCOMPARE(said(Opportunity, "access", "{step_free: yes, captions: no}"), QStringLiteral("Step free: Yes|Captions: No"));
        QCOMPARE(said(Opportunity, "place", "{name: Hall, lat: 1, lon: 2, address: Street 1}"), QStringLiteral("Hall, Street 1"));
        QCOMPARE(said(Opportunity, "sign_up", "{how: mail, value: a@b.example}"), QStringLiteral("Write a mail: a@b.example -> mailto:a@b.example"));
        QCOMPARE(said(Opportunity, "time", "{min: 2, max: 4, unit: hours, per: week}"), QStringLiteral("2–4 hours per week"));
    }
    void manyWordsAreAList_aFewAreALine()
    {
        model::Page page = pageOf("x");
        const model::Key audience = model::keyNamed(model::Kind::Guide, u"audience").value(), contacts = model::keyNamed(model::Kind::Group, u"contacts").value();
        page.facts = {{audience, model::readYaml("[all, \"<b>\"]").value}, {contacts, model::readYaml("[{kind: email, value: a@b.example}, {kind: phone, value: 1}]").value}};
        const QString html = words::pageHtml(page);
        QVERIFY(html.contains(QLatin1String("<dd><bdi>all, &lt;b&gt;</bdi></dd>")));
        QVERIFY(html.contains(QLatin1String("<dd><ul><li><bdi><a href=\"mailto:a@b.example\">E-mail: a@b.example</a></bdi></li><li><bdi>Phone: 1</bdi></li></ul></dd>")));
    }
    void whereATextComesFrom_isSaidAtItsEnd()
    {
        model::Page page = pageOf("x");
        const model::Key key = model::keyNamed(model::Kind::Guide, u"adapted_from").value();
        page.facts = {{key, model::readYaml("{library: Camps & more, title: Plan a camp, license: CC0-1.0}").value}};
        QVERIFY(words::pageHtml(page).contains(QStringLiteral("Adapted from Plan a camp, Camps &amp; more (CC0-1.0) · From A library")));
        page.facts = {{key, model::readYaml("{library: AAAAAAAAAAAAAAAAAAAAAAAAA2, title: Plan a camp}").value}};
        QCOMPARE(words::adaptedText(page), QStringLiteral("Plan a camp"));
    }
    void changesAreTimesAgo_thenDates()
    {
        const QDate today(2026, 11, 25);
        QCOMPARE(words::agoText(today, today), QStringLiteral("today"));
        QVERIFY(words::agoText(today.addDays(-3), today).contains(QLatin1String("3 day")));
        QVERIFY(words::agoText(today.addDays(-30), today).contains(QLatin1String("2026")));
        QVERIFY(words::agoText(today.addDays(2), today).contains(QLatin1String("2026")));
    }
    void aDocumentBeginsWithItsPolicy_andKnowsItsDirection()
    {
        model::Page page = pageOf("text");
        page.item.lang = QStringLiteral("ar");
        const ui::PageDocument document = ui::documentOf(ui::sheetOf(page), ui::Theme::light());
        QVERIFY(document.html.startsWith("<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
        page.item.lang = QStringLiteral("sv");
        QVERIFY(ui::documentOf(ui::sheetOf(page), ui::Theme::light()).html.contains("dir=\"ltr\""));
        page.item.lang = QStringLiteral("\"><script>");
        QVERIFY(!ui::documentOf(ui::sheetOf(page), ui::Theme::light()).html.contains("<script"));
    }
    void onlyPicturesOfThePageAreGivenToIt()
    {
        const QByteArray html = ui::documentOf(ui::sheetOf(pageOf("![x](a%20b.png) ![y](å/c.png) ![z](https://e.example/d.png) [f](e.png)")), ui::Theme::light()).html;
        const QSet<QUrl> pictures = ui::picturesOf(html);
        QCOMPARE(pictures.size(), 2);
        QVERIFY(pictures.contains(QUrl(model::pictureAddress(QStringLiteral("lib"), "å/c.png"))));
        const auto file = ui::fileOfAddress(QUrl(model::pictureAddress(QStringLiteral("lib"), "å/c d.png")));
        QVERIFY(file);
        QCOMPARE(file->library, QStringLiteral("lib"));
        QCOMPARE(file->path, QByteArray("å/c d.png"));
        QVERIFY(!ui::fileOfAddress(QUrl(QStringLiteral("mycel://item/lib/a.md"))));
        QVERIFY(!ui::fileOfAddress(QUrl(QStringLiteral("file:///etc/passwd"))));
    }
    void everyColourOfThePageComesFromTheTheme()
    {
        QFile css(QStringLiteral(MYCEL_SOURCE_DIR "/resources/reader/page.css"));
        QVERIFY(css.open(QIODevice::ReadOnly));
        const QByteArray rules = css.readAll();
        QVERIFY(!QString::fromUtf8(rules).contains(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{3,8}\\b|rgb\\(|url\\("))));
        const QByteArray style = ui::Theme::dark().pageStyle();
        QVERIFY(style.contains(rules)); // it is compiled in
        static const QRegularExpression used(QStringLiteral("var\\(--(\\w+)\\)"));
        for (auto each = used.globalMatch(QString::fromUtf8(rules)); each.hasNext();)
            QVERIFY(style.contains("--" + each.next().captured(1).toLatin1() + ':'));
    }
    void thePlainReaderShowsAPictureAsItsDescription_andFindsWords()
    {
        ui::PlainReader reader;
        reader.show(ui::sheetOf(pageOf("one two one\n\n![A loop](a.png)")), ui::Theme::light(), 1);
        QVERIFY(reader.toPlainText().contains(QLatin1String("[Picture: A loop]")));
        QPair<int, int> found;
        const auto told = [&found](int at, int of) { found = {at, of}; };
        reader.findWords(QStringLiteral("one"), false, told);
        QCOMPARE(found, qMakePair(1, 2));
        reader.findWords(QStringLiteral("one"), false, told);
        QCOMPARE(found, qMakePair(2, 2));
        reader.findWords(QStringLiteral("one"), false, told);
        QCOMPARE(found, qMakePair(1, 2));
        reader.findWords(QStringLiteral("one"), true, told);
        QCOMPARE(found, qMakePair(2, 2));
        reader.findWords(QStringLiteral("nothing of this"), false, told);
        QCOMPARE(found, qMakePair(0, 0));
    }
    void inThePlainReader_aPictureThatStandsAloneIsAFrame()
    {
        ui::PlainReader reader;
        const auto frames = [&reader](const QByteArray &markdown) {
            reader.show(ui::sheetOf(pageOf(markdown)), ui::Theme::light(), 1);
            const QList<QTextFrame *> children = reader.document()->rootFrame()->childFrames();
            return std::ranges::count_if(children, [](QTextFrame *frame) { return frame->frameFormat().borderStyle() == QTextFrameFormat::BorderStyle_Dashed; });
        };
        QCOMPARE(frames("![A loop](a.png \"Who stands where\")"), 1);
        QVERIFY(reader.toPlainText().contains(QLatin1String("Who stands where")));
        QCOMPARE(frames("![A map](https://maps.example/a.png)"), 1);
        QCOMPARE(frames("![Gone](gone.png)"), 1);
        QCOMPARE(frames("in a line ![A loop](a.png)"), 0);
    }
    void inThePlainReader_aWordThatNeverEndsHasPlacesToBreakAt()
    {
        ui::PlainReader reader;
        reader.show(ui::sheetOf(pageOf(QByteArray("x").repeated(5000) + "&amp;" + QByteArray("*y*z").repeated(1000) + " plain words")), ui::Theme::light(), 1);
        const QStringList parts = reader.toPlainText().split(QChar(0x200b));
        QVERIFY(parts.size() >= 7);
        for (const QString &part : parts.mid(0, parts.size() - 1))
            QVERIFY(part.size() <= 1100);
        QVERIFY(parts.last().contains(QLatin1String("plain words")));
    }
    void inThePlainReader_aTextThatIsFarTooLong_isItsBeginning_andSaysSo()
    {
        ui::PlainReader reader;
        for (const int before : {0, 7, 13, 21, 30}) { // so that it is cut in a word, in a tag, in an address
            reader.show(ui::sheetOf(pageOf(QByteArray(before, 'x') + QByteArray(" *word* [a](https://example.org) ").repeated(12'000))), ui::Theme::light(), 1);
            const QString shown = reader.toPlainText();
            QVERIFY(shown.contains(QLatin1String("word a word a")));
            QVERIFY(!shown.contains(u'<') && shown.size() < 400'000);
            QVERIFY(shown.contains(QLatin1String("This text is too long")));
            QVERIFY(shown.contains(QLatin1String("A library")));
        }
    }
    void aMaintainerIsOfferedWhatCounts_andToldWhyNothingDoes()
    {
        const QString counts = shown(threadSeen(true)), none = shown(threadSeen(false));
        for (const char *deed : {"mycel://post/hide/", "mycel://post/show/", "mycel://post/approve/"}) {
            QVERIFY2(counts.contains(QLatin1String(deed)), deed);
            QVERIFY2(!none.contains(QLatin1String(deed)), deed);
        }
        QVERIFY(!counts.contains(QLatin1String("Your name has a key")));
        QVERIFY(none.contains(QLatin1String("Your name has a key in this library.")));
        QVERIFY(!none.contains(QLatin1String("waits here until a maintainer"))); // it is theirs to read all the same
    }
    void whatWasNotTakenIntoAccount_isSaidAtTheEnd_withItsReasons()
    {
        model::ThreadPage page = threadSeen(true);
        QVERIFY(!shown(page).contains(QLatin1String("taken into account")));
        page.thread.ignored = {{"a", "not-its-author"}, {"b", "not-a-maintainer"}, {"c", "not-its-author"}, {"d", "front-matter"}};
        const QString html = shown(page);
        QVERIFY(html.contains(QLatin1String("4 thing(s) were not taken into account"))); // no translation is loaded here
        QVERIFY(html.contains(QLatin1String("<li>Changes to what somebody else wrote: 2</li>")));
        QVERIFY(html.contains(QLatin1String("<li>Files that cannot be read: 1</li>")));
    }
};

QTEST_MAIN(PageTest)
#include "pagetest.moc"
