// A save changes the lines of what was edited and not one byte beside them.
#include "model/content/frontmatteredit.h"

#include "model/content/manuscript.h"
#include "model/content/yamltext.h"
#include "sync/store/repository.h"
#include "tests/support/realgit.h"

#include <QTest>

#include <rapidcheck.h>

using namespace mycel;
using namespace mycel::model;

namespace {

Value text(const QString &text)
{
    Value value;
    value.is = text;
    return value;
}

Value list(const QStringList &texts)
{
    Value value;
    Value::List items;
    for (const QString &each : texts)
        items.append(text(each));
    value.is = items;
    return value;
}

Value map(const Value::Map &entries)
{
    Value value;
    value.is = entries;
    return value;
}

QByteArray changed(const QByteArray &file, const QString &key, const Value &value)
{
    const auto now = changeKeys(file, {{key, value}});
    return now ? *now : "refused: " + now.error().why;
}

const QByteArray Guide = "---\n"
                         "# what this is\n"
                         "title: Planning a camp   # short\n"
                         "summary: >-\n"
                         "  From the first idea\n"
                         "  to the last tent.\n"
                         "topics: [actions, climate]\n"
                         "authors:\n"
                         "  - Ada\n"
                         "  # who drew\n"
                         "  - Bo\n"
                         "\n"
                         "group_size:\n"
                         "  min: 5 # at least\n"
                         "  max: 20\n"
                         "odd-key: {a: 1,  b: 2}\n"
                         "related:\n"
                         "- rel: uses\n"
                         "  to: one\n"
                         "- rel: explains\n"
                         "  to: two\n"
                         "---\n"
                         "\n"
                         "# Text\n";

/// What differs: the lines gone with "-", the new ones with "+".
QByteArray difference(const QByteArray &before, const QByteArray &after)
{
    QByteArrayList old = before.split('\n'), now = after.split('\n');
    while (!old.isEmpty() && !now.isEmpty() && old.first() == now.first()) {
        old.removeFirst();
        now.removeFirst();
    }
    while (!old.isEmpty() && !now.isEmpty() && old.last() == now.last()) {
        old.removeLast();
        now.removeLast();
    }
    QByteArray lines;
    for (const QByteArray &line : old)
        lines += '-' + line + '\n';
    for (const QByteArray &line : now)
        lines += '+' + line + '\n';
    return lines;
}

rc::Gen<QString> anyLine()
{
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::weightedOneOf<char32_t>({{8, rc::gen::inRange<char32_t>(' ', 0x7f)}, {2, rc::gen::inRange<char32_t>(0xa0, 0x2100)}, {1, rc::gen::elementOf(std::vector<char32_t>{U'\n', U'\t', U'#', U':', U'-', U'"', U'\'', 0x1f600})}})),
                        [](const std::vector<char32_t> &letters) { return QString::fromUcs4(letters.data(), qsizetype(letters.size())).trimmed(); });
}

Value anyValue(int level)
{
    const int kind = *rc::gen::inRange(0, level > 1 ? 1 : 3);
    if (kind == 0)
        return text(*rc::gen::suchThat(anyLine(), [](const QString &line) { return !line.isEmpty(); }));
    if (kind == 1) {
        Value value;
        Value::List items;
        for (int i = *rc::gen::inRange(1, 5); i > 0; --i)
            items.append(anyValue(level + 1));
        value.is = items;
        return value;
    }
    Value::Map entries;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
        entries.append({QStringLiteral("k%1").arg(i), anyValue(level + 1)});
    return map(entries);
}

} // namespace

class FrontMatterEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=26 max_success=300");
    }
    void onlyTheLinesOfTheEditAreChanged_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Value>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a scalar keeps its comment") << "title" << text(QStringLiteral("Planning camps")) << QByteArray("-title: Planning a camp   # short\n+title: Planning camps   # short\n");
        QTest::newRow("what is no plain text is quoted") << "title" << text(QStringLiteral("Camps: why #1")) << QByteArray("-title: Planning a camp   # short\n+title: \"Camps: why #1\"   # short\n");
        QTest::newRow("folded") << "summary" << text(QStringLiteral("All of it.")) << QByteArray("-summary: >-\n-  From the first idea\n-  to the last tent.\n+summary: All of it.\n");
        QTest::newRow("brackets stay brackets") << "topics" << list({QStringLiteral("actions"), QStringLiteral("rights")}) << QByteArray("-topics: [actions, climate]\n+topics: [actions, rights]\n");
        QTest::newRow("one element more") << "authors" << list({QStringLiteral("Ada"), QStringLiteral("Bo"), QStringLiteral("Cem")}) << QByteArray("+  - Cem\n");
        QTest::newRow("one element less") << "authors" << list({QStringLiteral("Bo")}) << QByteArray("-  - Ada\n");
        QTest::newRow("one element other") << "authors" << list({QStringLiteral("Ada"), QStringLiteral("Bob")}) << QByteArray("-  - Bo\n+  - Bob\n");
        QTest::newRow("one element before") << "authors" << list({QStringLiteral("Zoe"), QStringLiteral("Ada"), QStringLiteral("Bo")}) << QByteArray("+  - Zoe\n");
        QTest::newRow("within a map") << "group_size" << map({{QStringLiteral("min"), text(QStringLiteral("6"))}, {QStringLiteral("max"), text(QStringLiteral("20"))}}) << QByteArray("-  min: 5 # at least\n+  min: 6 # at least\n");
        QTest::newRow("a key more in a map") << "group_size" << map({{QStringLiteral("min"), text(QStringLiteral("5"))}, {QStringLiteral("max"), text(QStringLiteral("20"))}, {QStringLiteral("why"), text(QStringLiteral("room"))}}) << QByteArray("+  why: room\n");
        QTest::newRow("a key less in a map") << "group_size" << map({{QStringLiteral("max"), text(QStringLiteral("20"))}}) << QByteArray("-  min: 5 # at least\n");
        QTest::newRow("a map of a list") << "related" << [] {
            Value value;
            value.is = Value::List{map({{QStringLiteral("rel"), text(QStringLiteral("uses"))}, {QStringLiteral("to"), text(QStringLiteral("one"))}}), map({{QStringLiteral("rel"), text(QStringLiteral("explains"))}, {QStringLiteral("to"), text(QStringLiteral("three"))}})};
            return value;
        }() << QByteArray("-  to: two\n+  to: three\n");
        QTest::newRow("a new key") << "lang" << text(QStringLiteral("sv")) << QByteArray("+lang: sv\n");
        QTest::newRow("a new list") << "sources" << [] {
            Value value;
            value.is = Value::List{map({{QStringLiteral("title"), text(QStringLiteral("A book"))}, {QStringLiteral("year"), text(QStringLiteral("1999"))}})};
            return value;
        }() << QByteArray("+sources:\n+  - title: A book\n+    year: 1999\n");
        QTest::newRow("several lines") << "risks" << text(QStringLiteral("Rain.\nPolice.")) << QByteArray("+risks: |-\n+  Rain.\n+  Police.\n");
        QTest::newRow("gone") << "authors" << Value() << QByteArray("-authors:\n-  - Ada\n-  # who drew\n-  - Bo\n");
        QTest::newRow("the same") << "title" << text(QStringLiteral("Planning a camp")) << QByteArray();
    }
    void onlyTheLinesOfTheEditAreChanged()
    {
        QFETCH(QString, key);
        QFETCH(Value, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(difference(Guide, changed(Guide, key, value)), expected);
    }
    void fileWithoutFrontMatterGetsOne()
    {
        QCOMPARE(changed("# Hello\n", QStringLiteral("title"), text(QStringLiteral("Hi"))), QByteArray("---\ntitle: Hi\n---\n\n# Hello\n"));
        QCOMPARE(changed("", QStringLiteral("title"), text(QStringLiteral("Hi"))), QByteArray("---\ntitle: Hi\n---\n"));
    }
    void lineEndsAndByteOrderMarkStay()
    {
        QCOMPARE(changed("\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nText\r\n", QStringLiteral("lang"), text(QStringLiteral("de"))), QByteArray("\xef\xbb\xbf---\r\ntitle: A\r\nlang: de\r\n---\r\nText\r\n"));
        QCOMPARE(changeBody("---\r\ntitle: A\r\n---\r\nText\r\n", "One\nTwo\n"), QByteArray("---\r\ntitle: A\r\n---\r\nOne\r\nTwo\r\n"));
    }
    void keysThatEndWithTheFileStayKeys_whenItGetsAText()
    {
        QCOMPARE(changeBody("---\ntitle: A\n---", "Text\n"), QByteArray("---\ntitle: A\n---\nText\n"));
        QCOMPARE(changeBody("---\r\ntitle: A\r\n---", "Text\n"), QByteArray("---\r\ntitle: A\r\n---\r\nText\r\n"));
        QCOMPARE(changeBody("---\ntitle: A\n---", "\nText\n"), QByteArray("---\ntitle: A\n---\nText\n"));
        QCOMPARE(changeBody("---\ntitle: A\n---", ""), QByteArray("---\ntitle: A\n---"));
    }
    void textThatLooksLikeKeysStaysText()
    {
        for (const QByteArray text : {"---\ntitle: A\n---\nText\n", "+++\ntitle = \"A\"\n+++\n", "<!--\ntitle: A\n-->\n"}) {
            const QByteArray file = changeBody("# No keys\n", text);
            QCOMPARE(readFrontMatter(file).written, FrontMatter::Written::None);
            QCOMPARE(file, '\n' + text);
        }
        QCOMPARE(changeBody("# No keys\n", "---\n"), QByteArray("---\n"));
        const QByteArray neverClosed = "---\ntitle: A\n\nText\n";
        QCOMPARE(changeBody(neverClosed, neverClosed + "---\nmore\n"), '\n' + neverClosed + "---\nmore\n");
    }
    void titleWithAColonIsMendedByTheEditThatSetsIt()
    {
        const QByteArray broken = "---\ntitle: Camps: why\nlang: en\n---\nText\n";
        QCOMPARE(changed(broken, QStringLiteral("title"), text(QStringLiteral("Camps: why not"))), QByteArray("---\ntitle: \"Camps: why not\"\nlang: en\n---\nText\n"));
        QCOMPARE(changed(broken, QStringLiteral("lang"), text(QStringLiteral("sv"))), QByteArray("---\ntitle: Camps: why\nlang: sv\n---\nText\n"));
    }
    void aKeyTwiceInWhatCannotBeReadIsTheFirst()
    {
        const QByteArray file = "---\ntitle: A\nsummary: \"open\ntitle: b: c\n---\nText\n";
        QCOMPARE(readFrontMatter(file).keys.map().size(), 2);
        QCOMPARE(readFrontMatter(file).keys[u"title"].text(), QStringLiteral("A"));
    }
    void otherFrontMattersAreChangedInTheirOwnWay()
    {
        QCOMPARE(changed("+++\ntitle = \"A\"\nweight = 5\n[menu]\nx = 1\n+++\nText\n", QStringLiteral("title"), text(QStringLiteral("B \"b\""))), QByteArray("+++\ntitle = \"B \\\"b\\\"\"\nweight = 5\n[menu]\nx = 1\n+++\nText\n"));
        QCOMPARE(changed("+++\ntitle = \"A\"\n[menu]\nx = 1\n+++\n", QStringLiteral("weight"), text(QStringLiteral("7"))), QByteArray("+++\ntitle = \"A\"\nweight = 7\n[menu]\nx = 1\n+++\n"));
        QCOMPARE(changed("<!--\ntitle: A\n-->\nText\n", QStringLiteral("title"), text(QStringLiteral("B"))), QByteArray("<!--\ntitle: B\n-->\nText\n"));
        QCOMPARE(changed("<!--\ntitle: A\n-->\nText\n", QStringLiteral("title"), text(QStringLiteral("B --> <script>"))), QByteArray("refused: front-matter"));
    }
    void whatIsWrittenUnsafelyIsRefused()
    {
        QCOMPARE(changed("---\n{title: A, lang: en}\n---\nText\n", QStringLiteral("title"), text(QStringLiteral("B"))), QByteArray("refused: front-matter"));
        QCOMPARE(changed("---\na: &x 1\nb: *x\n---\nText\n", QStringLiteral("a"), text(QStringLiteral("2"))), QByteArray("refused: front-matter"));
        QCOMPARE(changed("---\na: 1\na: 2\n---\nText\n", QStringLiteral("a"), text(QStringLiteral("3"))), QByteArray("refused: front-matter"));
    }
    void whateverIsSetReadsBackAsItself_andTheRestStays()
    {
        QVERIFY(rc::check([] {
            QByteArray file = Guide;
            for (int deeds = 4; deeds > 0; --deeds) {
                const QString key = *rc::gen::elementOf(std::vector<QString>{QStringLiteral("title"), QStringLiteral("topics"), QStringLiteral("authors"), QStringLiteral("group_size"), QStringLiteral("related"), QStringLiteral("new")});
                const bool goes = *rc::gen::weightedElement<bool>({{1, true}, {5, false}});
                const Value value = goes ? Value() : anyValue(0);
                const auto now = changeKeys(file, {{key, value}});
                if (!now)
                    RC_FAIL("refused: " + key.toStdString() + ":" + yamlBehindKey(value, 2).toStdString() + "\nin\n" + file.toStdString());
                const FrontMatter matter = readFrontMatter(*now);
                RC_ASSERT(matter.problem.isEmpty());
                RC_ASSERT(matter.keys[key].inKeyOrder() == value.inKeyOrder());
                const FrontMatter had = readFrontMatter(file);
                for (const auto &[other, before] : had.keys.map())
                    RC_ASSERT(other == key || matter.keys[other] == before);
                RC_ASSERT(now->mid(matter.bodyAt) == QByteArray("\n# Text\n"));
                file = *now;
            }
        }));
    }
    void whatCannotBeChangedByItself_isTold_andItsTextStillGoesOut()
    {
        QVERIFY(canChangeKeys(Guide) && canChangeKeys({}) && canChangeKeys("Text alone.\n"));
        QVERIFY(!canChangeKeys("---\ntitle: &name Ada\nsummary: *name\n---\nText.\n"));
        QVERIFY(!canChangeKeys("---\ntitle: Ada\ntitle: Bo\n---\nText.\n"));
        const QByteArray flow = "---\n{title: Ada, created: 2020-01-01}\n---\nText.\n";
        QVERIFY(!canChangeKeys(flow));
        QCOMPARE(*reviseItem(flow, {}, std::nullopt, QDate(2026, 1, 2)), flow); // no date keeps it back
        QVERIFY(!reviseItem(flow, {{QStringLiteral("title"), text(QStringLiteral("Bo"))}}, std::nullopt, QDate(2026, 1, 2)));
        QVERIFY(reviseItem("---\ntitle: Ada\ncreated: 2020-01-01\n---\nText.\n", {}, std::nullopt, QDate(2026, 1, 2))->contains("updated: 2026-01-02"));
    }
    void whatWasChangedInASource_isGoneOnFrom()
    {
        const QByteArray opening = "---\r\ntitle: Ada # who\r\n---\r\n\r\nText.\r\n";
        QByteArray source = sourceText(opening);
        QCOMPARE(fromSourceText(opening, source), opening);
        const QByteArray typed = fromSourceText(opening, source.replace("# who", "# she"));
        QCOMPARE(typed, QByteArray(opening).replace("# who", "# she"));
        QCOMPARE(writtenIn(Kind::Guide, opening, typed), typed);
        const QByteArray written = *writeManuscript(Kind::Guide, opening, {readManuscript(opening).keys, "Another."});
        QCOMPARE(writtenIn(Kind::Guide, opening, written), opening);
        QVERIFY(writtenIn(Kind::Guide, {}, written).isEmpty());
    }
    void realHandbooksChangeInThatKeyAlone_data()
    {
        QTest::addColumn<QString>("bundle");
        const QDir corpora(qEnvironmentVariable("MYCEL_TEST_DATA", QStringLiteral("../shared")) + QStringLiteral("/corpora"));
        for (const QString &name : corpora.entryList({QStringLiteral("*.bundle")}))
            QTest::newRow(qPrintable(name)) << corpora.absoluteFilePath(name);
        if (corpora.isEmpty())
            QSKIP("the real handbooks are not here");
    }
    void realHandbooksChangeInThatKeyAlone()
    {
        QFETCH(QString, bundle);
        const QTemporaryDir folder;
        tests::run(folder.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--bare"), bundle, QStringLiteral("its.git")});
        const auto store = sync::Repository::open(folder.path() + QStringLiteral("/its.git"));
        const auto listing = store->list(*store->tip(tests::run(folder.path() + QStringLiteral("/its.git"), QStringLiteral("git"), {QStringLiteral("symbolic-ref"), QStringLiteral("HEAD")})));
        QVERIFY(listing);
        int changedFiles = 0, refused = 0;
        for (const sync::File &file : listing->files) {
            const QByteArray bytes = file.path.endsWith(".md") ? store->read(file.blob, 1 << 20).value_or(QByteArray()) : QByteArray();
            const FrontMatter matter = readFrontMatter(bytes);
            if (bytes.isEmpty())
                continue;
            for (const auto &[key, value] : matter.keys.map())
                QCOMPARE(changed(bytes, key, value), bytes);
            const auto now = changeKeys(bytes, {{QStringLiteral("title"), text(QStringLiteral("Another: title"))}});
            if (!now) {
                ++refused;
                continue;
            }
            ++changedFiles;
            QVERIFY2(difference(bytes, *now).count('\n') <= 4, difference(bytes, *now).constData());
        }
        QVERIFY(changedFiles > 0);
        QVERIFY2(refused * 100 <= changedFiles, qPrintable(QStringLiteral("%1 of %2 could not be changed").arg(refused).arg(refused + changedFiles)));
    }
};

QTEST_GUILESS_MAIN(FrontMatterEditTest)
#include "frontmatteredittest.moc"
