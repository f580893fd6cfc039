// The whole journey, from outside: the real window plays its main job and leaves pictures; the terminal program adds,
// lists, searches, shows, syncs and removes on the same kind of data.
#include "tests/support/realgit.h"
#include "tests/support/terminal.h"

#include <QTest>

using mycel::tests::ask;
using mycel::tests::Said;
using mycel::tests::Workshop;

class JourneyTest : public QObject {
    Q_OBJECT
    Workshop m_shop;
    QTemporaryDir m_folder;
    QStringList data() const { return {QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/data")}; }
private Q_SLOTS:
    void initTestCase()
    {
        m_shop.write(QStringLiteral("guides/blockade/index.md"), "---\ntitle: How to hold a blockade\nlang: en\ntopics: [actions]\n---\nSit down together.\n");
        m_shop.write(QStringLiteral("guides/blockade/index.sv.md"), "---\ntitle: Att hålla en blockad\n---\nSätt er ner.\n");
        m_shop.commit();
    }
    void theWindowPlaysItsMainJob()
    {
        QProcess window;
        window.start(QStringLiteral(MYCEL_BIN_DIR "/mycel"), {QStringLiteral("--tour"), m_folder.path() + QStringLiteral("/tour"), QStringLiteral("--library"), m_shop.folder()});
        QVERIFY(window.waitForFinished(150'000));
        QVERIFY2(window.exitCode() == 0, window.readAllStandardError().constData());
        const QStringList pictures = QDir(m_folder.path() + QStringLiteral("/tour")).entryList({QStringLiteral("*.png")});
        QCOMPARE(pictures.size(), 15);
        QVERIFY(pictures.last().endsWith(QLatin1String("added.png")));
    }
    void whatIsAskedOfTheProgramAlone_needsNoDisplay()
    {
        for (const auto &[word, answer] : {std::pair("--help", QByteArray("--tour")), std::pair("--version", QByteArray("mycel "))}) {
            QProcess program;
            QProcessEnvironment without = QProcessEnvironment::systemEnvironment();
            for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
                without.remove(QLatin1String(name));
            program.setProcessEnvironment(without);
            program.start(QStringLiteral(MYCEL_BIN_DIR "/mycel"), {QLatin1String(word)});
            QVERIFY(program.waitForFinished(30'000));
            QCOMPARE(program.exitCode(), 0);
            QVERIFY(program.readAllStandardOutput().contains(answer));
        }
    }
    void theArchiveIsListed_whereItIsAskedFor()
    {
        const QStringList here{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/archive")};
        QCOMPARE(ask(QStringList{QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("aspen")} + here).code, 0);
        const QString text = m_folder.path() + QStringLiteral("/text");
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Shall we?\n") > 0);
        file.close();
        const Said begun = ask(QStringList{QStringLiteral("post"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("T"), QStringLiteral("--category"), QStringLiteral("actions"), QStringLiteral("--body-file"), text} + here);
        QVERIFY2(begun.code == 0, begun.error.constData());
        const auto listed = [&here](const QString &state) { return ask(QStringList{QStringLiteral("threads"), QStringLiteral("--state"), state} + here); };
        QCOMPARE(listed(QStringLiteral("open")).json().array().size(), 1);
        QCOMPARE(listed(QStringLiteral("archived")).code, 0);
        QCOMPARE(listed(QStringLiteral("archived")).json().array().size(), 0);
        QVERIFY(listed(QStringLiteral("lost")).code != 0);
    }
    void theTerminalDoesTheSame()
    {
        const Said added = ask(QStringList{QStringLiteral("add"), m_shop.folder()} + data());
        QVERIFY2(added.code == 0, added.error.constData());
        QCOMPARE(added.json()[QStringLiteral("items")].toInt(), 2);
        const QString library = added.json()[QStringLiteral("library")].toString();
        const QJsonArray items = ask(data() + QStringList{QStringLiteral("list")}).json().array();
        QCOMPARE(items.size(), 2);
        for (const char *key : {"library", "id", "path", "type", "title", "summary", "lang", "topics"})
            QVERIFY2(items[0].toObject().contains(QLatin1String(key)), key);
        const QJsonArray hits = ask(QStringList{QStringLiteral("search"), QStringLiteral("blockades"), QStringLiteral("together")} + data()).json().array();
        QCOMPARE(hits.size(), 1);
        QVERIFY(hits[0].toObject().contains(QStringLiteral("snippet")) && hits[0].toObject().contains(QStringLiteral("score")));
        QVERIFY(ask(QStringList{QStringLiteral("show"), QStringLiteral("guides/blockade"), QStringLiteral("--lang"), QStringLiteral("sv"), QStringLiteral("--html")} + data().mid(1)).out.contains("<h1>Att h"));
        m_shop.write(QStringLiteral("guides/new.md"), "# New\n");
        m_shop.commit();
        const QJsonObject synced = ask(QStringList{QStringLiteral("sync")} + data()).json().array()[0].toObject();
        QCOMPARE(synced[QStringLiteral("arrived")].toInt(), 1);
        QVERIFY(synced[QStringLiteral("error")].isNull());
        const Said again = ask(QStringList{QStringLiteral("add"), m_shop.folder()} + data());
        QVERIFY(again.code != 0);
        QCOMPARE(again.error.count('\n'), 1);
        QCOMPARE(ask(QStringList{QStringLiteral("remove"), library} + data()).code, 0);
        QCOMPARE(ask(QStringList{QStringLiteral("list")} + data()).json().array().size(), 0);
    }
    void aLibraryOfOnesOwn_beginsWithGuides_orInTheLanguageInWhichItIsWritten()
    {
        const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/own")};
        const QJsonObject harbour = ask(QStringList{QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--starter"), QStringLiteral("--lang"), QStringLiteral("en")} + own).json().object();
        QVERIFY(harbour[QStringLiteral("items")].toInt() > 5);
        QVERIFY(ask(QStringList{QStringLiteral("create"), QStringLiteral("Quay")} + own).code == 0);
        const auto write = [&](const char *title, const char *text) {
            const QString file = m_folder.filePath(QStringLiteral("text.md"));
            QFile out(file);
            [[maybe_unused]] const bool open = out.open(QIODevice::WriteOnly);
            out.write(text);
            out.close();
            return ask(QStringList{QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Quay"), QStringLiteral("--title"), QString::fromLatin1(title), QStringLiteral("--body-file"), file} + own).json()[QStringLiteral("lang")].toString();
        };
        QCOMPARE(write("Tent", "Short.\n"), QString()); // nobody can tell
        QCOMPARE(write("Boat", "This is a text that was written by the people of the harbour, and it is long enough for anybody to see which language they speak.\n"), QStringLiteral("en"));
        QCOMPARE(write("Stove", "Short.\n"), QStringLiteral("en"));
    }
    void anItemIsShownInItsReadersLanguage_orInTheOneAskedFor_howeverItIsNamed()
    {
        Workshop shop;
        shop.write(QStringLiteral("library.yaml"), "name: Kinds\n");
        shop.write(QStringLiteral("guides/b/index.md"), "---\ntitle: Search\nid: AAAAAAAAAAAAAAAAAAAAAAAAA2\nlang: en\n---\nWords.\n");
        shop.write(QStringLiteral("guides/b/index.sv.md"), "---\ntitle: Sök\n---\nOrd.\n");
        shop.commit();
        const QStringList kinds{QStringLiteral("--data"), m_folder.path() + QStringLiteral("/kinds")};
        const auto title = [&kinds](const QStringList &words) { return QString::fromUtf8(ask(QStringList{QStringLiteral("show")} + words + kinds).out).section(u'\n', 0, 0); };
        const QString id = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAA2"), file = QStringLiteral("guides/b/index.md"), inSwedish = QStringLiteral("--lang"), sv = QStringLiteral("sv");
        QCOMPARE(ask(QStringList{QStringLiteral("add"), shop.folder()} + kinds).code, 0);
        QCOMPARE(title({id}), QStringLiteral("Search"));
        QCOMPARE(title({id, inSwedish, sv}), QStringLiteral("Sök"));
        QCOMPARE(title({file, inSwedish, sv}), QStringLiteral("Sök"));
        QCOMPARE(title({QStringLiteral("Kinds/guides/b"), inSwedish, sv}), QStringLiteral("Sök"));
        QFile settings(m_folder.path() + QStringLiteral("/kinds/settings.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[General]\nlanguages=sv, en\n");
        settings.close();
        QCOMPARE(title({id}), QStringLiteral("Sök"));
        QCOMPARE(title({file}), QStringLiteral("Search"));
    }
    void whereSearchIsNotTheCommand_whatFollowsItIsNoWordToBeLookedFor()
    {
        const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/titles")};
        QVERIFY(ask(QStringList{QStringLiteral("create"), QStringLiteral("Quay")} + own).code == 0);
        const Said made = ask(own + QStringList{QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Quay"), QStringLiteral("--title"), QStringLiteral("search"), QStringLiteral("--set"), QStringLiteral("level=beginner")});
        QVERIFY2(made.code == 0, made.error.constData());
    }
    void aRemovedLibraryThatNeverHadAPlace_isHadBackByItsNameOrKey()
    {
        const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/mine")};
        const QString key = ask(QStringList{QStringLiteral("create"), QStringLiteral("Mine")} + own).json()[QStringLiteral("library")].toString();
        QVERIFY(ask(QStringList{QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Mine"), QStringLiteral("--title"), QStringLiteral("Tents")} + own).code == 0);
        for (const QString &name : {QStringLiteral("Mine"), key}) {
            QVERIFY(ask(QStringList{QStringLiteral("remove"), QStringLiteral("Mine")} + own).json()[QStringLiteral("unsent")].toBool());
            const Said back = ask(QStringList{QStringLiteral("add"), name} + own);
            QVERIFY2(back.code == 0, back.error.constData());
            QCOMPARE(back.json()[QStringLiteral("library")].toString(), key);
            QCOMPARE(ask(QStringList{QStringLiteral("list")} + own).json().array().size(), 1);
        }
        QVERIFY(ask(QStringList{QStringLiteral("add"), QStringLiteral("Yours")} + own).code != 0);
    }
    void aThreadIsAboutTheItem_howeverItIsNamed_andNeverWithAWordThatLeadsNowhere()
    {
        Workshop shop;
        shop.write(QStringLiteral("library.yaml"), "name: Harbour\n");
        shop.write(QStringLiteral("guides/camp/index.md"), "---\ntitle: Camp\nlang: en\nid: AAAAAAAAAAAAAAAAAAAAAAAAA3\n---\nWords.\n");
        shop.write(QStringLiteral("guides/camp/index.sv.md"), "---\ntitle: Läger\nlang: sv\n---\nOrd.\n");
        shop.write(QStringLiteral("guides/boat.md"), "# Boat\n");
        shop.commit();
        const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/about")};
        const QString library = ask(QStringList{QStringLiteral("add"), shop.folder()} + own).json()[QStringLiteral("library")].toString();
        QVERIFY(!library.isEmpty());
        const auto post = [&](const QString &about) { return ask(QStringList{QStringLiteral("post"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("About %1 of it %2"), QStringLiteral("--about"), about, QStringLiteral("--as"), QStringLiteral("aspen"), QStringLiteral("--body-file"), shop.folder() + QStringLiteral("/guides/boat.md")} + own).code; };
        const QString id = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAA3"), boat = QStringLiteral("guides/boat.md");
        for (const QString &about : {id, id.toLower(), QStringLiteral("guides/camp"), QStringLiteral("guides/camp/index.md"), library + QStringLiteral("/guides/camp/index.md"), boat, QStringLiteral("guides/boat"), QStringLiteral("Harbour/guides/boat.md")})
            QCOMPARE(post(about), 0);
        QVERIFY(post(QStringLiteral("guides/nowhere")) != 0);
        QMap<QString, int> abouts;
        for (const QJsonValue &thread : ask(QStringList{QStringLiteral("threads")} + own).json().array())
            ++abouts[thread.toObject()[QStringLiteral("about")].toString()];
        QCOMPARE(abouts, (QMap<QString, int>{{id, 5}, {boat, 3}}));
        // What a title says fills no place in the line
        const QByteArray lines = ask(QStringList{QStringLiteral("threads")} + own.mid(1)).out;
        QVERIFY2(lines.contains("About %1 of it %2  [open, 1 posts, 0 unread]  "), lines.constData());
    }
    void whatAMaintainerHid_isInNoExport_andAPassageThatIsAnsweredIs()
    {
        Workshop shop;
        const auto say = [&shop](const char *file, const QByteArray &keys, const QByteArray &text) { shop.write(QStringLiteral("threads/00/") + QString::fromLatin1(file) + QStringLiteral(".md"), "---\n" + keys + "created: 2026-11-01T10:00Z\n---\n\n" + text + "\n"); };
        shop.write(QStringLiteral("library.yaml"), "name: Harbour\nmaintainers:\n  - name: linden\n");
        shop.commit();
        shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("discussions")});
        shop.git({QStringLiteral("rm"), QStringLiteral("-rfq"), QStringLiteral(".")});
        say("00000000000000000000000007/thread", "author: aspen\ntitle: The secret name\ncategory: organising\n", "A secret.");
        say("00000000000000000000000007/1-00000000000000000000000001", "action: outcome\nauthor: aspen\n", "The secret outcome.");
        say("00000000000000000000000007/2-00000000000000000000000002", "action: hide\nauthor: linden\nreply_to: 00000000000000000000000007\nreason: It names somebody.\n", {});
        say("00000000000000000000000008/thread", "author: aspen\ntitle: Tents\ncategory: organising\nquote:\n  item: camp.md\n  rev: 00\n  text: Bring two <tents>.\n", "Why two?");
        say("00000000000000000000000008/1-00000000000000000000000003", "action: outcome\nauthor: aspen\n", "One is enough.");
        shop.commit();
        shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
        const QStringList own{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/hidden")};
        QCOMPARE(ask(QStringList{QStringLiteral("add"), shop.folder()} + own).code, 0);
        const QString folder = m_folder.filePath(QStringLiteral("pages")), file = m_folder.filePath(QStringLiteral("pages/out.mbox"));
        QCOMPARE(ask(QStringList{QStringLiteral("export"), QStringLiteral("Harbour"), QStringLiteral("--html"), QStringLiteral("--to"), folder} + own).code, 0);
        QCOMPARE(ask(QStringList{QStringLiteral("export"), QStringLiteral("Harbour"), QStringLiteral("--to"), file} + own).code, 0);
        QByteArray all;
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            QFile each(folder + QLatin1Char('/') + name);
            QVERIFY(each.open(QIODevice::ReadOnly));
            all += each.readAll();
        }
        QVERIFY2(!all.contains("secret"), all.constData());
        QVERIFY(all.contains("It names somebody.") && all.contains("One is enough."));
        QVERIFY(all.contains("<blockquote>Bring two &lt;tents&gt;.</blockquote>"));
        QVERIFY(all.contains("\n> Bring two <tents>.\n\nWhy two?"));
    }
    void aLostIndexIsBuiltAgain()
    {
        QVERIFY(ask(QStringList{QStringLiteral("add"), m_shop.folder()} + data()).code == 0);
        for (const char *name : {"/data/index.sqlite", "/data/index.sqlite-wal", "/data/index.sqlite-shm"})
            QFile::remove(m_folder.path() + QLatin1String(name));
        QCOMPARE(ask(QStringList{QStringLiteral("list")} + data()).json().array().size(), 3);
    }
    void aLinkByAnIdThatAnotherLibraryHereHas_isNotDead()
    {
        Workshop there, here;
        there.write(QStringLiteral("camp.md"), "---\ntitle: A camp\nid: 11111111111111111111111111\n---\nTents.\n");
        there.commit();
        here.write(QStringLiteral("food.md"), "# Food\n\n[At the camp](11111111111111111111111111), [nowhere](22222222222222222222222222)\n");
        here.commit();
        const QStringList both{QStringLiteral("--json"), QStringLiteral("--data"), m_folder.path() + QStringLiteral("/both")};
        const auto problems = [&] { return ask(QStringList{QStringLiteral("check"), here.folder()} + both).json()[QStringLiteral("problems")].toArray().size(); };
        QCOMPARE(problems(), 2);
        QVERIFY(ask(QStringList{QStringLiteral("add"), there.folder()} + both).code == 0);
        QCOMPARE(problems(), 1);
    }
    void aCheckTellsAForge()
    {
        QCOMPARE(ask({QStringLiteral("check"), m_shop.folder()}).code, 0);
        m_shop.write(QStringLiteral("bad.md"), "---\na: [1\n---\n[x](gone.md)\n");
        m_shop.commit();
        const Said checked = ask({QStringLiteral("check"), QStringLiteral("--json"), m_shop.folder()});
        QVERIFY(checked.code != 0);
        QCOMPARE(checked.json()[QStringLiteral("problems")].toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(JourneyTest)
#include "journeytest.moc"
