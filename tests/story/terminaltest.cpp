// The terminal program answers what people ask of it in their own words, and says what is wrong where it cannot.
#include "tests/support/realgit.h"
#include "tests/support/terminal.h"

#include <QTest>

using mycel::tests::Said;
using mycel::tests::Workshop;

class TerminalTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    /// A line as it is typed, without quotes, on a data folder of this name.
    Said ask(const char *line, const QString &data, const QStringList &more = {}) const
    {
        return mycel::tests::ask(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + more + QStringList{QStringLiteral("--data"), m_folder.filePath(data)});
    }

private Q_SLOTS:
    void aHandbookWithoutANameOfItsOwn_isCalledTheSameEverywhere()
    {
        const QString quay = m_folder.filePath(QStringLiteral("quay")), data = QStringLiteral("named");
        Workshop shop, other;
        shop.write(QStringLiteral("guides/tents/index.md"), "---\ntitle: Tents\nlang: en\n---\nA roof.\n");
        shop.commit();
        shop.git({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("."), quay});
        other.write(QStringLiteral("guides/boats/index.md"), "---\ntitle: Boats\nlang: en\n---\nNo roof.\n");
        other.commit();
        QVERIFY(ask("add", data, {quay}).code == 0 && ask("add", data, {other.folder()}).code == 0);
        const auto isNamed = [&] {
            QCOMPARE(ask("search library:quay roof --json", data).json().array().size(), 1);
            QCOMPARE(ask("search library:Quay", data).out.count("Tents"), 1);
            QCOMPARE(ask("search roof -library:quay --json", data).json().array().size(), 1);
            for (const char *item : {"show quay/guides/tents/index.md", "show quay/guides/tents"})
                QVERIFY(ask(item, data).out.startsWith("Tents\n"));
        };
        isNamed();
        QCOMPARE(ask("edit quay/guides/tents --set level=beginner --as aspen", data).code, 0); // is shown before it is kept
        isNamed();
        QCOMPARE(ask("reindex", data).code, 0);
        isNamed();
    }
    void whatIsSoAlready_isNotPublishedAgain()
    {
        const QString data = QStringLiteral("again");
        QCOMPARE(ask("create Harbour --as Aspen", data).code, 0);
        QCOMPARE(ask("new guide --library Harbour --title Tents --set level=beginner", data).code, 0);
        for (const char *same : {"edit guides/tents", "edit guides/tents --set level=beginner", "edit guides/tents --set time="}) {
            const Said said = ask(same, data);
            QVERIFY2(said.code == 0 && said.out.startsWith("Tents  [guide"), said.error.constData());
        }
        QCOMPARE(ask("history guides/tents --json", data).json().array().size(), 1);
        QCOMPARE(ask("edit guides/tents --set level=advanced", data).code, 0);
        QCOMPARE(ask("history guides/tents --json", data).json().array().size(), 2);
    }
    void whatALibrarySaysOfItself_isToldAndChanged()
    {
        const QString data = QStringLiteral("described");
        QCOMPARE(ask("create Harbour --as Aspen", data).code, 0);
        QVERIFY(ask("describe Harbour", data).out.contains("maintainers: Aspen\n"));
        QCOMPARE(ask("describe Harbour --set name=Quay --set new_posts=wait --set", data, {QStringLiteral("maintainers=Aspen, Linden")}).code, 0);
        const auto told = ask("describe Quay --json", data).json();
        QCOMPARE(told[QStringLiteral("new_posts")].toString(), QStringLiteral("wait"));
        QCOMPARE(told[QStringLiteral("maintainers")][1][QStringLiteral("name")].toString(), QStringLiteral("Linden"));
        const Said refused = ask("describe Quay --set maintainers=", data);
        QVERIFY2(refused.code != 0 && refused.error.contains("Nobody looks after this library"), refused.error.constData());
        QVERIFY(ask("describe Quay", data).out.contains("maintainers: Aspen, Linden\n"));
    }
    void anAddressThatWasMistyped_isLeft_andAnotherTakesItsPlace()
    {
        const QString data = QStringLiteral("mistyped"), typo = QStringLiteral("http://127.0.0.1:1/libary.git");
        const QString server = m_folder.filePath(QStringLiteral("server.git"));
        mycel::tests::run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), server});
        QVERIFY(ask("create Harbour --as Aspen --at", data, {typo}).code != 0);
        QCOMPARE(ask("connection Harbour --json", data).json()[QStringLiteral("places")][0][QStringLiteral("address")].toString(), typo);
        QCOMPARE(ask("connection Harbour --leave http://127.0.0.1:1/library.git", data).code, 1); // none of its places
        const Said left = ask("connection Harbour --json --leave", data, {typo});
        QVERIFY2(left.code == 0 && left.json()[QStringLiteral("places")].toArray().isEmpty(), left.error.constData());
        QCOMPARE(ask("sync Harbour --to", data, {server}).code, 0);
        QVERIFY(mycel::tests::run(server, QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("--format=%an"), QStringLiteral("main")}).contains("Aspen"));
        QVERIFY(ask("connection Harbour", data).out.contains("address: " + server.toUtf8()));
    }
    void aNameThatMeansSeveralItems_namesThemSoThatOneCanBeChosen()
    {
        const QString data = QStringLiteral("several");
        for (const char *name : {"Quay", "Pier"}) {
            Workshop shop;
            shop.write(QStringLiteral("library.yaml"), QByteArray("name: ") + name + '\n');
            shop.write(QStringLiteral("guides/tents/index.md"), QByteArray("---\ntitle: Tents of the ") + name + "\nlang: en\n---\nA roof.\n");
            shop.commit();
            QCOMPARE(ask("add", data, {shop.folder()}).code, 0);
        }
        const Said shown = ask("show guides/tents", data);
        QVERIFY(shown.code != 0);
        QCOMPARE(shown.error.count('\n'), 1);
        for (const char *what : {"/guides/tents/index.md", "Tents of the Quay", "Tents of the Pier", " Pier"})
            QVERIFY2(shown.error.contains(what), shown.error.constData());
        QVERIFY2(!shown.error.contains("Details"), shown.error.constData());
        QVERIFY(ask("show Pier/guides/tents", data).out.startsWith("Tents of the Pier\n"));
    }
    void aNumberThatIsNone_isSaidToBeNone()
    {
        for (const char *line : {"search roof --limit 0", "search roof --limit abc", "search roof --limit -1", "find --limit 1.5"}) {
            const Said said = ask(line, QStringLiteral("limits"));
            QVERIFY2(said.code != 0 && said.out.isEmpty(), line);
            QVERIFY2(said.error.contains("--limit") && said.error.count('\n') == 1, said.error.constData());
        }
        QCOMPARE(ask("search roof --limit 1", QStringLiteral("limits")).code, 0);
    }
    void whereThereCanBeNoData_thatIsSaid()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const char *data : {"file", "file/below"}) {
            for (const char *line : {"list", "add nothing", "search roof"}) {
                const Said said = ask(line, QLatin1String(data));
                QVERIFY(said.code != 0);
                QVERIFY2(said.error.contains("data folder") && !said.error.contains("index"), said.error.constData());
            }
        }
    }
    void behindTwoDashes_everythingIsAWord()
    {
        Workshop shop;
        shop.write(QStringLiteral("guides/flags.md"), "---\ntitle: Flags\nlang: en\n---\nA program knows --json, and --limit.\n");
        shop.write(QStringLiteral("guides/tents.md"), "---\ntitle: Tents\nlang: en\n---\nA program of roofs.\n");
        shop.commit();
        QCOMPARE(ask("add", QStringLiteral("dashes"), {shop.folder()}).code, 0);
        const auto found = [this](const QStringList &words) { return mycel::tests::ask(QStringList{QStringLiteral("search"), QStringLiteral("--data"), m_folder.filePath(QStringLiteral("dashes")), QStringLiteral("--")} + words).out; };
        QVERIFY(found({QStringLiteral("--json")}).startsWith("Flags"));
        QVERIFY(found({QStringLiteral("--limit"), QStringLiteral("program")}).startsWith("Flags"));
        QVERIFY(found({QStringLiteral("program"), QStringLiteral("-json")}).startsWith("Tents"));
    }
    void aCheckSaysOnWhichLine_andWhichValuesSayNothing()
    {
        Workshop shop;
        shop.write(QStringLiteral("guides/a/index.md"), "---\ntitle: A\nlang: en\n---\nWords.\n\nSee [this](../gone.md/x) and\n[that](../gone.md).\n\n![](files/p.png)\n");
        shop.write(QStringLiteral("guides/b/index.md"), "---\ntitle: B\ntopics: [a\n---\nWords.\n");
        shop.write(QStringLiteral("opportunities/o/index.md"), "---\ntitle: O\nlang: en\ncreated: 31/12/2024\nrisk: perhaps\nage_min: 18+\nplace:\n  name: Here\n  lat: 95\n  lon: 11.5\naccess: {step_free: maybe, captions: yes}\ndtstart: someday\ntz: Europe/Nowhere\n---\nWords.\n");
        shop.write(QStringLiteral("notes/n.md"), "---\ntitle: N\nlang: en\nrisk: perhaps\n---\nWords.\n");
        shop.commit();
        const Said text = mycel::tests::ask({QStringLiteral("check"), shop.folder()});
        QVERIFY(text.code != 0);
        QVERIFY2(text.out.contains("guides/a/index.md:8: "), text.out.constData());
        QStringList said;
        for (const QJsonValue &problem : mycel::tests::ask({QStringLiteral("check"), shop.folder(), QStringLiteral("--json")}).json()[QStringLiteral("problems")].toArray())
            said.append(QStringLiteral("%1:%2 %3 %4").arg(problem[QStringLiteral("path")].toString().section(u'/', 0, 1)).arg(problem[QStringLiteral("line")].toInt()).arg(problem[QStringLiteral("reason")].toString(), problem[QStringLiteral("detail")].toString()));
        const QStringList expected{QStringLiteral("guides/a:7 dead-link ../gone.md/x"), QStringLiteral("guides/a:8 dead-link ../gone.md"), QStringLiteral("guides/a:10 missing-picture files/p.png"), QStringLiteral("guides/b:4 front-matter did not find expected ',' or ']'"),
                                   QStringLiteral("opportunities/o:4 unreadable-value created: 31/12/2024"), QStringLiteral("opportunities/o:5 unreadable-value risk: perhaps"), QStringLiteral("opportunities/o:9 unreadable-value place.lat: 95"),
                                   QStringLiteral("opportunities/o:11 unreadable-value access.step_free: maybe"), QStringLiteral("opportunities/o:12 unreadable-value dtstart: someday"), QStringLiteral("opportunities/o:13 unreadable-value tz: Europe/Nowhere")};
        for (const QString &each : expected)
            QVERIFY2(said.contains(each), qPrintable(each + QStringLiteral("\n in ") + said.join(u'\n')));
        QCOMPARE(said.size(), expected.size());
    }
    void aCheckGoesFromLineToLine_andCountsInWords()
    {
        Workshop shop;
        shop.write(QStringLiteral("guides/a.md"), "---\ntitle: A\nlang: en\n---\nSee [[Zebra|the other]].\n\n[b](b.md)\n\n| a | b |\n|---|---|\n| [[Yak\\|alias]] | c |\n\n![](a.png)\n");
        shop.commit();
        const auto check = [&shop] { return QString::fromUtf8(mycel::tests::ask({QStringLiteral("check"), shop.folder()}).out).split(u'\n', Qt::SkipEmptyParts); };
        QStringList said = check();
        QCOMPARE(said.takeLast(), QStringLiteral("1 item, 4 problems"));
        for (QString &line : said)
            line = line.section(u':', 0, 1) + line.mid(line.lastIndexOf(u'('));
        QCOMPARE(said, (QStringList{QStringLiteral("guides/a.md:5([[Zebra]])"), QStringLiteral("guides/a.md:7(b.md)"), QStringLiteral("guides/a.md:11([[Yak]])"), QStringLiteral("guides/a.md:13(a.png)")}));
        shop.write(QStringLiteral("guides/b.md"), "---\ntitle: B\nlang: en\n---\nWords.\n");
        shop.write(QStringLiteral("guides/a.md"), "---\ntitle: A\nlang: en\n---\nSee [[Zebra|the other]].\n");
        shop.commit();
        QCOMPARE(check().last(), QStringLiteral("2 items, 1 problem"));
    }
    void shownAsText_aPageHasNoMarksOfAnotherSystem()
    {
        Workshop shop;
        shop.write(QStringLiteral("guides/a.md"), "---\ntitle: A\nlang: en\n---\n# A\n\n!!! warning \"Careful\"\n    Do not drink.\n\n:::tip Rest\nSleep well.[^1]\n:::\n\n{% hint style=\"info\" %}\nA hint.\n{% endhint %}\n\n```\n!!! code\n```\n\n[^1]: In a tent.\n");
        shop.commit();
        QCOMPARE(ask("add", QStringLiteral("shown"), {shop.folder()}).code, 0);
        const QByteArray text = ask("show guides/a.md", QStringLiteral("shown")).out;
        for (const char *mark : {"!!! warning", ":::", "{%"})
            QVERIFY2(!text.contains(mark), text.constData());
        for (const char *words : {"Careful", "Do not drink.", "Rest", "Sleep well.", "A hint.", "!!! code", "In a tent."})
            QVERIFY2(text.contains(words), text.constData());
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminaltest.moc"
