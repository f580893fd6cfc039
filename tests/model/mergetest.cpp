// What a merge of two people's work comes to, case by case: the worked examples of merge.md and what lies at their edges.
#include "tests/support/treemerge.h"

#include "model/merge/bodymerge.h"
#include "model/merge/threadmerge.h"
#include "model/merge/units.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model::merge;
using mycel::tests::mergeTrees;
using mycel::tests::operator+;
using mycel::tests::Tree;

namespace {

const QByteArray Path = "guides/s/index.md";
const QByteArray IdA(26, 'A'), IdB(26, 'B');

QByteArray guide(const QByteArray &keys, const QByteArray &body = "Text.\n", const QByteArray &id = IdA)
{
    return "---\nid: " + id + '\n' + keys + "---\n" + body;
}

/// Merged from both sides, which must agree.
Tree merged(const Tree &base, const Tree &a, const Tree &b)
{
    const auto one = mergeTrees(base, a, b), other = mergeTrees(base, b, a);
    if (!one || !other || *one != *other)
        return {{"not symmetric", {}}};
    return *one;
}

Tree mergedFile(const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    return merged({{Path, base}}, {{Path, a}}, {{Path, b}});
}

QByteArrayList kept(const Tree &tree)
{
    QByteArrayList texts;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (file.key().contains("versions/"))
            texts.append(*file);
    }
    return texts;
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QByteArray>("keptText");
        const auto row = [](const char *name, const char *base, const char *a, const char *b, const char *result, const char *lost = "") {
            QTest::newRow(name) << QByteArray(base) << QByteArray(a) << QByteArray(b) << QByteArray(result) << QByteArray(lost);
        };
        row("two words of one sentence", "Meet us at noon in the big park.\n", "Meet us at dawn in the big park.\n", "Meet us at noon in the small park.\n", "Meet us at dawn in the small park.\n");
        row("the same word", "Meet us at noon in the park.\n", "Meet us at dawn in the park.\n", "Meet us at midnight in the park.\n", "Meet us at midnight in the park.\n", "Meet us at dawn in the park.");
        row("touching words", "Meet us at noon sharp, friends.\n", "Meet us at dawn sharp, friends.\n", "Meet us at noon exactly, friends.\n", "Meet us at noon exactly, friends.\n", "Meet us at dawn sharp, friends.");
        row("both append", "One.\n", "One.\n\nFrom A.\n", "One.\n\nFrom B.\n", "One.\n\nFrom A.\n\nFrom B.\n");
        row("both append the same", "One.\n", "One.\n\nTwo.\n", "One.\n\nTwo.\n", "One.\n\nTwo.\n");
        row("both append an element", "- a\n- b\n", "- a\n- b\n- c\n", "- a\n- b\n- d\n", "- a\n- b\n- c\n- d\n");
        row("deleted beside edited", "P one.\n\nP two.\n\nP three.\n", "P one.\n\nP three.\n", "P one.\n\nP two.\n\nP three more.\n", "P one.\n\nP three more.\n");
        row("deleted against edited", "P one.\n\nP two is here.\n\nP three.\n", "P one.\n\nP three.\n", "P one.\n\nP two was here.\n\nP three.\n", "P one.\n\nP two was here.\n\nP three.\n");
        row("moved against edited", "A a a.\n\nB b b b.\n\nC c c.\n", "B b b b.\n\nC c c.\n\nA a a.\n", "A a a new.\n\nB b b b.\n\nC c c.\n", "B b b b.\n\nC c c.\n\nA a a new.\n");
        row("wrapped anew against edited", "one two three four\nfive six seven eight\n", "one two\nthree four\nfive six\nseven eight\n", "one two three four\nfive six 7 eight\n", "one two\nthree four\nfive six\n7 eight\n");
        row("CRLF against edited", "One a.\n\nTwo b.\n", "One a.\r\n\r\nTwo b.\r\n", "One a.\n\nTwo c.\n", "One a.\r\n\r\nTwo c.\r\n");
        row("emptied against edited", "One two.\n", "", "One two three.\n", "One two three.\n");
        row("code stays below its sentence", "So:\n```\nrun\n```\nEnd one.\n", "Thus:\n```\nrun\n```\nEnd one.\n", "So:\n```\nrun\n```\nEnd two.\n", "Thus:\n```\nrun\n```\nEnd two.\n");
        row("code that nobody closed ends where it ended", "a a a\n\n```\nrun\n", "a b a\n\n```\nrun\n", "a a a\n\n```\nrun fast\n", "a b a\n\n```\nrun fast\n");
        row("space of other scripts is text", "a\u00a0b c d\n", "a\u00a0b c e\n", "x a\u00a0b c d\n", "x a\u00a0b c e\n");
    }
    void bodies()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, result);
        QFETCH(QByteArray, keptText);
        const Tree tree = mergedFile(guide({}, base), guide({}, a), guide({}, b));
        QCOMPARE(tree.value(Path), guide({}, result));
        QCOMPARE(kept(tree), keptText.isEmpty() ? QByteArrayList() : QByteArrayList{"---\nversion_of: index.md\npart: body\n---\n" + keptText + '\n'});
    }

    void fronts_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QByteArray>("keptText");
        const auto row = [](const char *name, const char *base, const char *a, const char *b, const char *result, const char *lost = "") {
            QTest::newRow(name) << QByteArray(base) << QByteArray(a) << QByteArray(b) << QByteArray(result) << QByteArray(lost);
        };
        row("a list is a set", "tags: [a, b]\n", "tags: [a, b, c]\n", "tags: [b, d]\n", "tags: [b, d, c]\n");
        row("two titles", "title: X\n", "title: Long title\n", "title: Short\n", "title: Long title\n", "part: title\n---\ntitle: Short\n");
        row("the later date", "updated: 2026-01-01\n", "updated: 2026-02-01\n", "updated: 2026-03-01\n", "updated: 2026-03-01\n");
        row("the later date, in quotes", "updated: 2026-01-01\n", "updated: \"2026-04-01\"\n", "updated: 2026-03-01\n", "updated: \"2026-04-01\"\n");
        row("the earlier date", "", "created: 2026-02-01\n", "created: 2026-03-01\n", "created: 2026-02-01\n");
        row("the more careful", "sensitivity: open\n", "sensitivity: careful\n", "sensitivity: high\n", "sensitivity: high\n");
        row("the more careful, with a reason", "risk: none\n", "risk: arrestable # blockade\n", "risk: low and a longer text\n", "risk: low and a longer text\n", "part: risk\n---\nrisk: arrestable # blockade\n");
        row("the more careful, whatever stands behind it", "risk: none\n", "risk: arrestable # b\n", "risk: low # a reason that is longer\n", "risk: arrestable # b\n");
        row("a map key by key, with its comment", "# size\ng:\n  min: 2\n  max: 9\n", "# size\ng:\n  min: 3\n  max: 9\n", "# size\ng:\n  min: 2\n  max: 8\n", "# size\ng:\n  min: 3\n  max: 8\n");
        row("one key of a map by both", "g:\n  min: 2\n", "g:\n  min: 33\n", "g:\n  min: 4\n", "g:\n  min: 33\n", "part: g.min\n---\nmin: 4\n");
        row("keys of both, in order", "a: 1\nz: 1\n", "a: 1\nb: 1\nz: 1\n", "a: 2\nz: 1\n", "a: 2\nb: 1\nz: 1\n");
        row("a text of several paragraphs is one value", "intent: |\n  One.\n\n  Two.\ntags: [a]\n", "intent: |\n  One.\n\n  Two more.\ntags: [a]\n", "intent: |\n  One.\n\n  Two.\ntags: [a, b]\n", "intent: |\n  One.\n\n  Two more.\ntags: [a, b]\n");
        row("a list keeps what is between its lines", "s:\n  - t: |\n      One.\n\n      Two.\n", "s:\n  - t: |\n      One.\n\n      Two.\n  - t: A\n", "s:\n  - t: |\n      One.\n\n      Two.\n  - t: B\n", "s:\n  - t: |\n      One.\n\n      Two.\n  - t: A\n  - t: B\n");
        row("edited against deleted", "a: 1\nb: 1\n", "a: 1\n", "a: 1\nb: 2\n", "a: 1\nb: 2\n");
    }
    void fronts()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, result);
        QFETCH(QByteArray, keptText);
        const Tree tree = mergedFile(guide(base), guide(a), guide(b));
        QCOMPARE(tree.value(Path), guide(result));
        QCOMPARE(kept(tree), keptText.isEmpty() ? QByteArrayList() : QByteArrayList{"---\nversion_of: index.md\n" + keptText});
    }

    void aFileSavedOnWindows_keepsItsFrontMatter()
    {
        const QByteArray base = guide("title: A\n", "One a.\n\nTwo b.\n");
        QCOMPARE(mergedFile(base, QByteArray(base).replace("\n", "\r\n"), guide("title: B\n", "One a.\n\nTwo c.\n")),
                 (Tree{{Path, guide("title: B\n", "One a.\n\nTwo c.\n").replace("\n", "\r\n")}}));
    }
    void frontMatterThatIsNoKeys_isMergedByLines()
    {
        QCOMPARE(mergedFile("---\nodd line\n- a\n- b\n---\n", "---\nodd line\n- a\n- b\n- c\n---\n", "---\nodd line\n- x\n- a\n- b\n---\n"), (Tree{{Path, "---\nodd line\n- x\n- a\n- b\n- c\n---\n"}}));
        const Tree below = mergedFile(guide("- a\n"), guide("- a\n- bb\n"), guide("- a\n- c\n"));
        QCOMPARE(below.value(Path), guide("- a\n- bb\n"));
        QCOMPARE(kept(below).size(), 1);
    }
    void libraryYaml_isMergedKeyByKey_evenWithoutALastLineEnd()
    {
        QCOMPARE(merged({{"library.yaml", "name: A"}}, {{"library.yaml", "name: B"}}, {{"library.yaml", "name: A\nregion: X"}}), (Tree{{"library.yaml", "name: B\nregion: X\n"}}));
    }

    void deletedAndEdited_theWholeItemLives()
    {
        const Tree base{{Path, guide({}, "x y z\n")}, {"guides/s/files/a.png", "PNG"}, {"guides/s/index.sv.md", "sv"}};
        Tree edited = base;
        edited[Path] = guide({}, "x q z\n");
        QCOMPARE(merged(base, {}, edited), edited);
        QCOMPARE(merged(base, {}, base), Tree());
    }
    void deletedAndAPictureAdded_theWholeItemLives()
    {
        const Tree base{{Path, guide({})}};
        const Tree edited{{Path, guide({})}, {"guides/s/files/a.png", "PNG"}};
        QCOMPARE(merged(base, {}, edited), edited);
    }
    void renamedAndEdited_bothHappen_picturesToo()
    {
        const QByteArray text = guide({}, "x y z\n"), edited = guide({}, "x q z\n");
        QCOMPARE(merged({{Path, text}, {"guides/s/files/a.png", "1"}}, {{"guides/t/index.md", text}, {"guides/t/files/a.png", "1"}}, {{Path, edited}, {"guides/s/files/a.png", "2"}}),
                 (Tree{{"guides/t/index.md", edited}, {"guides/t/files/a.png", "2"}}));
    }
    void renamedToAnotherKind_andTwoWays()
    {
        const QByteArray text = guide({}, "x y z\n");
        QCOMPARE(merged({{Path, text}}, {{"campaigns/s/index.md", text}}, {{"guides/t/index.md", text}}), (Tree{{"campaigns/s/index.md", text}}));
    }
    void renamedAndAnotherMadeInItsPlace_theEditFollowsTheItem()
    {
        const QByteArray text = guide({}, "x y z\n"), edited = guide({}, "x q z\n"), other = guide({}, "new\n", IdB);
        QCOMPARE(merged({{Path, text}}, {{"guides/t/index.md", text}, {Path, other}}, {{Path, edited}}), (Tree{{"guides/t/index.md", edited}, {Path, other}}));
    }
    void deletedAndMadeAnewInItsPlace_againstAnEdit_bothItemsStand()
    {
        const QByteArray edited = guide({}, "x q z\n"), other = guide({}, "new\n", IdB);
        QCOMPARE(merged({{Path, guide({}, "x y z\n")}}, {{Path, other}}, {{Path, edited}}), (Tree{{Path, edited}, {"guides/s-bbbbbb/index.md", other}}));
    }
    void twoItemsOfOneSlug_bothStand()
    {
        const QByteArray one = guide({}, "one\n"), two = guide({}, "two\n", IdB);
        QCOMPARE(merged({}, {{Path, one}}, {{Path, two}}), (Tree{{Path, one}, {"guides/s-bbbbbb/index.md", two}}));
        const Tree third{{"guides/s-bbbbbb/x.md", "here"}};
        QCOMPARE(merged(third, third + Tree{{Path, one}}, third + Tree{{Path, two}}).keys(), (QByteArrayList{"guides/s-bbbbbb/x.md", "guides/s-" + IdB.toLower() + "/index.md", Path}));
    }
    void anItemBelowAnother_staysThere()
    {
        const Tree base{{"guides/s/index.md", guide({}, "x y z\n", IdB)}, {"guides/s/part/index.md", guide({}, "p q r\n")}};
        const Tree a{{"guides/t/index.md", guide({}, "x y z\n", IdB)}, {"guides/t/part/index.md", guide({}, "p q r\n")}};
        Tree b = base;
        b["guides/s/part/index.md"] = guide({}, "p q s\n");
        QCOMPARE(merged(base, a, b), (Tree{{"guides/t/index.md", guide({}, "x y z\n", IdB)}, {"guides/t/part/index.md", guide({}, "p q s\n")}}));
    }
    void anIdOfAnotherForm_isNoIdentity()
    {
        const QByteArray text = "---\nid: 7\n---\nx y z\n", edited = "---\nid: 7\n---\nx q z\n";
        QCOMPARE(merged({{Path, text}}, {{"guides/t/index.md", text}}, {{Path, edited}}), (Tree{{Path, edited}, {"guides/t/index.md", text}}));
    }

    void bothChangedAPicture_theOtherIsKept()
    {
        const QByteArray png = "guides/s/files/a.png";
        const Tree tree = merged({{Path, guide({})}, {png, "1"}}, {{Path, guide({})}, {png, "long"}}, {{Path, guide({})}, {png, "two"}});
        QCOMPARE(tree, (Tree{{Path, guide({})}, {png, "long"}, {"guides/s/versions/" + blobName("two").first(8) + ".png", "two"}}));
    }
    void aTextOfOver1MiB_isMergedWhole()
    {
        const QByteArray large(LargestText, 'x'), a = large + "aa\n", b = large + "b\n";
        QCOMPARE(merged({{"x.md", large}}, {{"x.md", a}}, {{"x.md", b}}), (Tree{{"x.md", a}, {"versions/" + blobName(b).first(8) + ".md", b}}));
    }
    void aKeptNameThatOthersHave_growsLonger()
    {
        const QByteArray lost = "---\nversion_of: index.md\npart: title\n---\ntitle: Short\n", name = blobName(lost);
        const Tree others{{"guides/s/versions/" + name.first(8) + ".md", "mine"}, {Path, guide("title: X\n")}};
        Tree a = others, b = others;
        a[Path] = guide("title: Long title\n");
        b[Path] = guide("title: Short\n");
        QCOMPARE(merged(others, a, b), a + (Tree{{"guides/s/versions/" + name.first(16) + ".md", lost}}));
    }
    void aFileWhereAFolderMustStand_givesWay()
    {
        QCOMPARE(merged({}, {{"notes", "file"}}, {{"notes/a.md", "text"}}), (Tree{{"notes/a.md", "text"}, {"versions/" + blobName("file").first(8) + ".notes", "file"}}));
        const Tree base{{"guides/s/versions", "odd"}, {Path, guide("title: X\n")}};
        const Tree tree = merged(base, base + Tree{{Path, guide("title: Long\n")}}, base + Tree{{Path, guide("title: Short\n")}});
        QCOMPARE(tree.size(), 3);
        QVERIFY(!tree.contains("guides/s/versions"));
        QVERIFY(kept(tree).contains("odd"));
    }
    void onlyAPersonSettles()
    {
        const QByteArray name = "guides/s/versions/12345678.md";
        const Tree with{{Path, guide({})}, {name, "kept"}}, without{{Path, guide({})}};
        QCOMPARE(*mergeTrees(with, without, with + Tree{{"other.md", "x"}}, QSet<QByteArray>()), with + (Tree{{"other.md", "x"}}));
        QCOMPARE(*mergeTrees(with, without, with + Tree{{"other.md", "x"}}, QSet<QByteArray>{"12345678.md"}), without + (Tree{{"other.md", "x"}}));
    }
    void anOddFileName_isWrittenSoThatYamlReadsIt()
    {
        const Tree tree = merged({{"a: b.md", "x one y\n"}}, {{"a: b.md", "x two y\n"}}, {{"a: b.md", "x three y\n"}});
        QCOMPARE(kept(tree), (QByteArrayList{"---\nversion_of: \"a: b.md\"\npart: body\n---\nx two y\n"}));
    }

    void threadsAreUnited()
    {
        const Tree base{{"threads/ab/1.md", "one"}}, a{{"threads/ab/2.md", "two"}}, b{{"threads/ab/1.md", "one"}, {"threads/ab/2.md", "more"}};
        QCOMPARE(*mergeTrees(a, a, b, {}, model::uniteThreads), (Tree{{"threads/ab/1.md", "one"}, {"threads/ab/2.md", "more"}}));
        QCOMPARE(*mergeTrees(b, b, a, {}, model::uniteThreads), (Tree{{"threads/ab/1.md", "one"}, {"threads/ab/2.md", "more"}}));
    }

    void aFileInThePlaceOfAFolder_isNotBesideIt()
    {
        const QByteArray folder = "threads/00", thread = "threads/00/00000000000000000000000001", post = thread + "/1-00000000000000000000000002.md";
        const auto united = [](const Tree &a, const Tree &b) { return *mergeTrees(a, a, b, {}, model::uniteThreads); };
        for (const QByteArray &above : {QByteArray("threads"), folder, thread}) {
            QCOMPARE(united({{post, "said"}}, {{above, "in the way"}}), (Tree{{post, "said"}}));
            QCOMPARE(united({{above, "in the way"}}, {{post, "said"}}), (Tree{{post, "said"}}));
        }
        // Nor does a folder in the place of a post take it away, whichever of the three meet first
        const Tree below{{post + "/x", "in the way"}}, said{{post, "said"}}, above{{folder, "in the way"}};
        QCOMPARE(united(said, below), said);
        QCOMPARE(united(united(above, below), said), said);
        QCOMPARE(united(above, united(below, said)), said);
    }

    void aFileThatGivesWayToAFolder_isKept_andSoIsOneCalledVersions()
    {
        const QByteArray notes = blobName("edited\n").first(8), versions = blobName("mine\n").first(8);
        const Tree whole{{"notes/new.md", "new\n"}, {"versions/" + notes + ".notes", "edited\n"}, {"versions/" + versions + ".versions", "mine\n"}};
        QCOMPARE(merged({{"notes", "first\n"}}, {{"notes", "edited\n"}, {"versions", "mine\n"}}, {{"notes/new.md", "new\n"}}), whole);
        QCOMPARE(merged({{"notes", "first\n"}, {"versions", "mine\n"}}, {{"notes", "edited\n"}, {"versions", "mine\n"}}, {{"notes/new.md", "new\n"}, {"versions", "mine\n"}}), whole);
    }

    void manyThatBothChanged_areMergedAsEachAlone()
    {
        Tree base, a, b, eachAlone;
        for (int n = 0; n < 300; ++n) {
            const QByteArray path = "guides/" + QByteArray::number(n) + "/index.md", id = QByteArray::number(n).rightJustified(26, '0'), extra = QByteArray(n % 50, '\n') + "Below.\n";
            const Tree was{{path, guide("title: T\n", "Meet us at noon in the park.\n" + extra, id)}};
            const Tree one{{path, guide("title: A" + id + '\n', "Meet us at dawn in the park, all " + id + ".\n" + extra, id)}};
            const Tree two{{path, guide("title: B" + id + '\n', "Meet us at midnight in the park, all " + id + ".\n" + extra, id)}};
            base = base + was;
            a = a + one;
            b = b + two;
            eachAlone = eachAlone + merged(was, one, two);
        }
        QCOMPARE(kept(eachAlone).size(), 600);
        QVERIFY(merged(base, a, b) == eachAlone);
    }

    void unitsWrittenAndReadAgain_areTheSame()
    {
        quint32 random = 1;
        const QByteArrayList lines{"", "", "word and word", "- item", "1. item", "# Head", "#tag", "| row |", "```", "~~~ sh", "  indented", "***", "text\r"};
        for (int n = 0; n < 20'000; ++n) {
            QByteArray body;
            for (int line = 0; line < 12; ++line) {
                random = random * 1664525 + 1013904223;
                body += lines[(random >> 16) % lines.size()] + '\n';
            }
            const Units read = readUnits(body), again = readUnits(writeUnits(read));
            QCOMPARE(again.units, read.units);
        }
    }
};

QTEST_APPLESS_MAIN(MergeTest)
#include "mergetest.moc"
