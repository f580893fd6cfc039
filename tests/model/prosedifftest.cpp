// Two versions as people read them: which words stand in both, which went, which came.
#include "model/content/prosediff.h"

#include <QTest>

using namespace mycel::model;

namespace {

/// "Meet at [-noon-]{+dawn+}."
QString marked(const QList<ProseRun> &runs)
{
    QString text;
    for (const ProseRun &run : runs)
        text += run.is == ProseRun::Is::Same ? run.text : run.is == ProseRun::Is::Removed ? QStringLiteral("[-%1-]").arg(run.text) : QStringLiteral("{+%1+}").arg(run.text);
    return text;
}

QStringList marked(const ProseDiff &diff)
{
    QStringList lines;
    for (const ProseBlock &block : diff.blocks)
        lines.append((block.key.isEmpty() ? QString() : block.key + QStringLiteral(": ")) + marked(block.runs));
    return lines;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

} // namespace

class ProseDiffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsThatDifferAreFound_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char *name, const char *before, const char *after, const QStringList &shown) { QTest::newRow(name) << QByteArray(before) << QByteArray(after) << shown; };
        row("one word", "Meet us at noon in the park.\n", "Meet us at dawn in the park.\n", lines({"Meet us at[- noon-]{+ dawn+} in the park."}));
        row("the picture's", "Give every role to two people. Write both names on the board by the door.\n", "Give every role to two people. Someone will be tired, arrested or simply late.\n",
            lines({"Give every role to two people.[- Write both names on the board by the door-]{+ Someone will be tired, arrested or simply late+}."}));
        row("nothing", "One.\n\nTwo.\n", "One.\n\nTwo.\n", lines({"One.", "Two."}));
        row("rewrapped", "One\ntwo three.\n", "One two\nthree.\r\n", lines({"One two three."}));
        row("a paragraph more", "# A\n\nOne.\n", "# A\n\nOne.\n\nTwo.\n", lines({"A", "One.", "{+Two.+}"}));
        row("a paragraph less", "One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", lines({"One.", "[-Two.-]", "Three."}));
        row("from nothing", "", "One.\n", lines({"{+One.+}"}));
        row("an item of a list", "- tents\n- rope\n", "- tents\n- ropes\n", lines({"tents", "[-rope-]{+ropes+}"}));
        row("a tick", "- [ ] tents\n", "- [x] tents\n", lines({"[-☐-]{+☑+} tents"}));
        row("a paragraph becomes a heading", "Food\n", "## Food\n", lines({"[-Food-]", "{+Food+}"}));
        row("an address alone", "See [this](https://a.example).\n", "See [this](https://b.example).\n", lines({"See this (https://[-a-]{+b+}.example)."}));
        row("a mark alone", "Be **very** calm.\n", "Be *very* calm.\n", lines({"Be *[-*-]very[-*-]* calm."}));
        row("without spaces", "我们在中午见面。\n", "我们在早上见面。\n", lines({"我们在[-中午-]{+早上+}见面。"}));
        row("code", "```\na\nb\nc\n```\n", "```\na\nx\nc\n```\n", lines({"a[-\nb-]{+\nx+}\nc"}));
        row("the dashes of a table", "| A | B |\n|---|---|\n| 1 | 2 |\n", "| A | B |\n|---|---|\n| 1 | 3 |\n", lines({"| A | B |", "| 1 |[- 2-]{+ 3+} |"}));
    }
    void wordsThatDifferAreFound()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, shown);
        QCOMPARE(marked(compareTexts(before, after)), shown);
    }
    void wordsThatTwoChangesHappenToShareBelongToThem()
    {
        const auto diff = compareTexts("Write all of the long names on the board near doors.\n", "Whisper none of every short secret on a hill behind houses.\n");
        QCOMPARE(diff.blocks.size(), 1);
        QVERIFY2(diff.blocks.first().runs.size() <= 3, qPrintable(marked(diff).join(u'\n')));
    }
    void keysThatDifferStandBeforeTheText_andUpdatedDoesNot()
    {
        const auto diff = compareItems("---\ntitle: Camp\nlevel: beginner\ntopics: [a, b]\nupdated: 2026-01-01\n---\nText.\n", "---\ntitle: Summer camp\ntopics: [a, c]\nupdated: 2026-02-02\nsize: {min: 5}\n---\nText.\n");
        QCOMPARE(marked(diff), lines({"title: [-Camp-]{+Summer camp+}", "topics: a,[- b-]{+ c+}", "size: {+min: 5+}", "level: [-beginner-]", "Text."}));
        QCOMPARE(diff.places, 1);
    }
    void placesAreCountedAsAReaderMeetsThem()
    {
        QCOMPARE(compareTexts("A one.\n\nB two.\n\nC three.\n\nD four.\n", "A 1.\n\nB 2.\n\nC three.\n\nD 4.\n").places, 2);
        QCOMPARE(compareTexts("One.\n", "One.\n").places, 0);
    }
    void shapesAreKept()
    {
        const auto diff = compareTexts("## Food\n\n3. rice\n  - beans\n\n> Eat.\n", "## Food\n\n3. rice\n  - beans\n\n> Eat.\n");
        QCOMPARE(diff.blocks.size(), 4);
        QCOMPARE(diff.blocks.at(0).shape, Prose::Shape::Heading);
        QCOMPARE(diff.blocks.at(0).level, 2);
        QCOMPARE(diff.blocks.at(1).mark, QStringLiteral("3."));
        QCOMPARE(diff.blocks.at(2).level, 1);
        QCOMPARE(diff.blocks.at(3).shape, Prose::Shape::Quote);
    }
    void bothSidesCanBeReadOutOfIt()
    {
        const QByteArray before = "# Camp\n\nBring a tent, a rope and tea.\n\nMeet at noon.\n", after = "# Camp\n\nBring two tents and tea.\n\nSing.\n\nMeet at dawn by the mill.\n";
        QString old, now;
        for (const ProseBlock &block : compareTexts(before, after).blocks) {
            for (const ProseRun &run : block.runs) {
                old += run.is != ProseRun::Is::Inserted ? run.text : QString();
                now += run.is != ProseRun::Is::Removed ? run.text : QString();
            }
        }
        QCOMPARE(old, QStringLiteral("CampBring a tent, a rope and tea.Meet at noon."));
        QCOMPARE(now, QStringLiteral("CampBring two tents and tea.Sing.Meet at dawn by the mill."));
    }
    void longAndHostileTextsEnd()
    {
        QVERIFY(compareTexts(QByteArray(4 << 20, 'a'), QByteArray(4 << 20, 'b')).cut);
        const QByteArray same = QByteArray("a b ").repeated(60'000);
        QVERIFY(!compareTexts(same, same + "c").blocks.isEmpty());
        QVERIFY(!compareTexts(QByteArray("> ").repeated(20'000) + "x", QByteArray("[](").repeated(20'000)).blocks.isEmpty());
        QVERIFY(!compareTexts(QByteArray("- x\n").repeated(20'000), QByteArray("- y\n").repeated(20'000)).blocks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProseDiffTest)
#include "prosedifftest.moc"
