// Script injections and naughty strings through every place of a document and every field that reaches a page or a terminal:
// nothing but our own tags and attributes comes out, and every destination went through `Resolve`.
#include "tests/support/ownhtml.h"

#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/content/links.h"
#include "model/content/markdown.h"
#include "model/index/snippet.h"
#include "ui/words/pagetext.h"
#include "ui/words/plaintext.h"
#include "ui/words/threadpage.h"

#include <QFile>
#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::foreignIn;
using mycel::tests::unrulyIn;

namespace {

QByteArrayList linesOf(const QString &name)
{
    QFile file(qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

/// `text` as a YAML scalar.
QByteArray quoted(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

Target asAPageWould(const QByteArray &to, bool picture)
{
    const Link link = resolveLink(to, "a.md", {[](const QByteArray &) { return false; }, {}, {}});
    switch (link.is) {
    case Link::Is::Web: return {picture ? Target::Is::RemotePicture : Target::Is::Web, link.url, {}};
    case Link::Is::Mail: return {Target::Is::Mail, link.url, {}};
    case Link::Is::Anchor: return {Target::Is::Anchor, u'#' + link.anchor, {}};
    case Link::Is::Dead: return {Target::Is::Dead, {}, {}};
    default: return {};
    }
}

/// The text in every form that a key's value may have.
QList<Value> formsOf(const QString &text)
{
    Value list, map, range, maps;
    list.is = Value::List{scalarOf(text), scalarOf(text)};
    map.is = Value::Map{{QStringLiteral("name"), scalarOf(text)}, {text, scalarOf(text)}};
    range.is = Value::Map{{QStringLiteral("min"), scalarOf(text)}, {QStringLiteral("max"), scalarOf(text)}};
    maps.is = Value::List{map, range};
    return {scalarOf(text), list, map, range, maps};
}

/// A page all of whose fields say `text`.
Page pageSaying(Kind kind, const QString &text, const Value &fact)
{
    Page page;
    page.item.kind = kind;
    page.item.title = page.item.summary = page.saidSummary = page.item.license = page.item.lang = text;
    page.item.authors = page.item.topics = {text, text};
    page.item.changed = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    page.library.name = page.library.summary = page.library.license = text;
    page.license = page.changedBy = page.contentWarning = text;
    for (const auto &keys : {keysOf(kind), commonKeys()}) {
        for (const Key &key : keys)
            page.facts.append({key, fact});
    }
    page.html.body = "<p>The text.</p>\n";
    return page;
}

/// A thread in which everything that anybody may choose says `text`: names, titles, reasons, answers and what is quoted, as the
/// files of it are read.
ThreadPage threadSaying(const QString &text)
{
    const QString thread(26, u'1');
    const ThreadRules rules{{oneLine(text, 100)}, true, {}};
    QList<ThreadEvent> events;
    const auto say = [&](Act act, int number, const QString &value, const QString &to) {
        ThreadEvent event;
        event.act = act;
        event.place = {thread, act == Act::Open ? QString() : QString::number(number).rightJustified(26, u'0'), act == Act::Open ? 0 : number};
        event.author = event.title = event.about = event.reason = text;
        event.value = value;
        event.replyTo = to;
        event.quote = {text, text, text + u'\n' + text};
        event.form = QStringLiteral("proposal");
        event.method = Method::Consent;
        const QByteArray bytes = composeThreadFile(event, text.toUtf8());
        const sync::Id blob = *sync::Id::fromHex(QByteArray::number(number + 1).rightJustified(40, '0'));
        events.append(readThreadFile(event.place, blob, bytes).event);
    };
    say(Act::Open, 0, {}, {});
    say(Act::Comment, 1, text, thread);
    say(Act::Comment, 2, {}, {});
    int number = 3;
    const QString first = QString::number(1).rightJustified(26, u'0'), second = QString::number(2).rightJustified(26, u'0');
    for (const QString &value : reactions())
        say(Act::React, number++, value, thread);
    for (const QString &value : answersOf(Method::Consent) + QStringList(text))
        say(Act::Vote, number++, value, thread);
    say(Act::Redact, number++, {}, first);
    say(Act::Hide, number++, {}, second);
    say(Act::Hide, number++, {}, thread);
    say(Act::State, number++, QStringLiteral("decided"), {});
    say(Act::Summary, number++, {}, {});
    say(Act::Outcome, number++, {}, {});
    ThreadPage page;
    page.ref = {text, thread};
    page.thread = fold(events, rules);
    page.library.name = page.library.summary = text;
    page.category = {text, text, text};
    page.me = oneLine(text, 100);
    page.maintainer = page.decides = true;
    return page;
}

} // namespace

class HostileTextTest : public QObject {
    Q_OBJECT

    static void eachFile()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("injections") << QStringLiteral("xss-payloads.txt");
        QTest::newRow("naughty strings") << QStringLiteral("naughty-strings.txt");
    }

private Q_SLOTS:
    void payloadsAreText_data() { eachFile(); }
    void payloadsAreText()
    {
        QFETCH(QString, file);
        const QByteArrayList payloads = linesOf(file);
        if (payloads.size() < 10)
            QSKIP("the payloads are not here (MYCEL_TEST_DATA)");
        for (const QByteArray &payload : payloads) {
            for (const QByteArray &markdown : {payload, QByteArray("a " + payload + " b"), QByteArray("# " + payload), QByteArray("[x](<" + payload + ">)"), QByteArray("![" + payload + "](" + payload + ")"),
                                               QByteArray("[" + payload + "]: " + payload + "\n\n[" + payload + "]"), QByteArray("```" + payload + "\n" + payload + "\n```"), QByteArray("| " + payload + " |\n|---|\n| " + payload + " |"),
                                               QByteArray("<a href=\"" + payload + "\">x</a>"), QByteArray("<div " + payload + ">x</div>"), QByteArray("[^1]\n\n[^1]: " + payload), QByteArray("[[" + payload + "]]"), QByteArray("> - " + payload),
                                               QByteArray("[x](y \"" + payload + "\")"), QByteArray("![x](y '" + payload + "')"), QByteArray("!!! note \"" + payload + "\"\n    " + payload), QByteArray("::: tip " + payload + "\n" + payload + "\n:::"),
                                               QByteArray("<details><summary>" + payload + "</summary>" + payload + "</details>"), QByteArray("{% x %}" + payload + "{{< y >}}"),
                                               QByteArray("<Link to=\"" + payload + "\">" + payload + "</Link>"), QByteArray("<Figure src='" + payload + "' caption='" + payload + "' alt={'" + payload + "'}/>"), QByteArray("a <Image src=\"" + payload + "\" alt=\"" + payload + "\"/> b"),
                                               QByteArray("<Tabs>\n<TabItem label=\"" + payload + "\" href=\"" + payload + "\">\n" + payload + "\n</TabItem>\n</Tabs>"), QByteArray("<div markdown " + payload + ">\n" + payload + "\n</div>"), QByteArray("<img src={" + payload + "} style={{a: \"" + payload + "\"}}/>"),
                                               QByteArray("{{< figure src=\"" + payload + "\" caption=\"" + payload + "\" >}}"), QByteArray("{{< button url=\"" + payload + "\" text=\"" + payload + "\" >}}"), QByteArray("```{figure} " + payload + "\n:alt: " + payload + "\n\n" + payload + "\n```"),
                                               QByteArray("==" + payload + "== {ref}`" + payload + " <" + payload + ">` {doc}`" + payload + "`"), QByteArray("[:octicons-x:](a){ title=\"" + payload + "\" }"), QByteArray("(" + payload + ")=\n# A"), QByteArray("[](" + payload + ") ![[" + payload + ".png#a]] [[#" + payload + "]]")}) {
                const QString foreign = foreignIn(toHtml(markdown, asAPageWould).body);
                QVERIFY2(foreign.isEmpty(), qPrintable(foreign + QStringLiteral(" from ") + QString::fromUtf8(markdown)));
            }
        }
    }

    void whatOtherItemsAreCalled_isText_data() { eachFile(); }
    void whatOtherItemsAreCalled_isText()
    {
        QFETCH(QString, file);
        for (const QByteArray &payload : linesOf(file)) {
            for (const Target::Is is : {Target::Is::Inside, Target::Is::Anchor, Target::Is::Web, Target::Is::Mail, Target::Is::Dead, Target::Is::File, Target::Is::RemotePicture, Target::Is::Refused}) {
                const auto resolve = [&](const QByteArray &, bool picture) { return Target{picture && is == Target::Is::Inside ? Target::Is::Picture : is, QStringLiteral("mycel://item/x"), QString::fromUtf8(payload)}; };
                const QString foreign = foreignIn(toHtml("[a](b) ![](c) ![d](e) [[f]] <a href=g>h</a> <img src=i>", resolve).body);
                QVERIFY2(foreign.isEmpty(), qPrintable(foreign + QStringLiteral(" from ") + QString::fromUtf8(payload)));
            }
        }
    }

    void everyFieldOfAPage_isText_data() { eachFile(); }
    void everyFieldOfAPage_isText()
    {
        QFETCH(QString, file);
        size_t turn = 0; // each payload in one kind and one form, all of them in turn
        for (const QByteArray &payload : linesOf(file)) {
            const QString text = QString::fromUtf8(payload);
            const QList<Value> forms = formsOf(text);
            const Page page = pageSaying(AllKinds[turn % std::size(AllKinds)], text, forms[qsizetype(turn / std::size(AllKinds)) % forms.size()]);
            const QString html = mycel::words::pageHtml(page);
            const QString foreign = foreignIn(html.toUtf8());
            QVERIFY2(foreign.isEmpty(), qPrintable(foreign + QStringLiteral(" from ") + text));
            QVERIFY2(std::ranges::none_of(html, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; }), payload.constData());
            ++turn;
        }
    }

    void everyFieldOfAThread_isText_data() { eachFile(); }
    void everyFieldOfAThread_isText()
    {
        QFETCH(QString, file);
        const QByteArrayList payloads = linesOf(file);
        if (payloads.size() < 10)
            QSKIP("the payloads are not here (MYCEL_TEST_DATA)");
        for (const QByteArray &payload : payloads) {
            const ThreadPage page = threadSaying(QString::fromUtf8(payload));
            QList<ShownPost> shown;
            QHash<QString, SaidPost> said, bare;
            const QString text = QString::fromUtf8(payload);
            Item item;
            item.title = text;
            for (qsizetype i = 0; i < page.thread.posts.size(); ++i) {
                shown.append({i, 0});
                const QString id = page.thread.posts[i].event.id();
                said.insert(id, {toHtml(payload, asAPageWould), {text, text, text}, item, text, item, true, true});
                bare.insert(id, {{}, {text, text, text}, item, text, item, true, true});
            }
            QVERIFY2(page.thread.posts.size() >= 8 || oneLine(QString::fromUtf8(payload), 100).isEmpty(), payload.toHex().constData());
            const QString foreign = foreignIn(mycel::words::threadHtml(page, shown, said, QStringLiteral("token")).toUtf8());
            QVERIFY2(foreign.isEmpty(), qPrintable(foreign + QStringLiteral(" from ") + QString::fromUtf8(payload)));
            const QString html = mycel::words::threadHtml(page, shown, bare, QStringLiteral("token")); // beside the texts
            QVERIFY2(std::ranges::none_of(html, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; }), payload.constData());
        }
    }

    void whatIsRead_isOneLine_withoutControls_data() { eachFile(); }
    void whatIsRead_isOneLine_withoutControls()
    {
        QFETCH(QString, file);
        for (const QByteArray &payload : linesOf(file)) {
            const QByteArray value = quoted(payload);
            const Document document = readDocument("a.md", "---\ntitle: " + value + "\nsummary: " + value + "\ntopics: [" + value + "]\nauthors: [" + value + "]\nlicense: " + value + "\nlang: " + value + "\nid: " + value + "\n---\n" + payload, {});
            QVERIFY(!document.item.title.isEmpty());
            const LibraryFile library = readLibraryFile("id: " + value + "\nname: " + value + "\nsummary: " + value + "\nlicense: " + value + "\ncontact: " + value + "\nguidelines: " + value + "\nregion: " + value + "\n");
            for (const QString &line : QStringList{document.item.title, document.item.summary, document.item.license, library.name, library.summary, library.license, library.contact} + document.item.topics + document.item.authors) {
                for (const QChar c : line)
                    QVERIFY2(c.category() != QChar::Other_Control && c != QChar(0x202d) && c != QChar(0x202e), payload.constData());
            }
            QVERIFY(library.id.isEmpty() || isItemId(library.id));
        }
    }

    void aTerminal_isNotMoved_data() { eachFile(); }
    void aTerminal_isNotMoved()
    {
        QFETCH(QString, file);
        for (const QByteArray &payload : linesOf(file)) {
            const QString text = QString::fromUtf8(payload) + QStringLiteral("\x1b[31m\u202e\u0085");
            Marks marks;
            marks.words = {QByteArray("found")};
            for (const QString &line : {text, snippetOf("found " + text.toUtf8(), {}, marks, 200), mycel::words::reasonText(payload), mycel::words::plainPage(pageSaying(Kind::Guide, text, scalarOf(text)), payload)})
                QVERIFY2(unrulyIn(mycel::words::harmless(line)).isNull(), payload.constData());
        }
    }
};

QTEST_APPLESS_MAIN(HostileTextTest)
#include "hostiletexttest.moc"
