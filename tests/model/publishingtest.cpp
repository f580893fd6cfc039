// What is published is there from then on: in the journal, then in the library, whatever happens in between.
#include "model/commons.h"
#include "model/content/document.h"
#include "model/content/keytext.h"
#include "model/content/manuscript.h"
#include "model/content/naming.h"
#include "model/mine/journal.h"
#include "tests/support/ownlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;

class PublishingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newItemIsFoundAndRead()
    {
        World world;
        const Item item = world.write(QStringLiteral("Planning a camp"), "# Planning\n\nBring a zeppelin.\n");
        QCOMPARE(item.title, QStringLiteral("Planning a camp"));
        QCOMPARE(item.ref.path, QByteArray("guides/planning-a-camp/index.md"));
        QVERIFY(isItemId(item.id));
        Query query;
        query.words = QStringLiteral("zeppelin");
        QCOMPARE(await(world.commons->search(query))->hits.size(), 1);
        QVERIFY(world.waiting().isEmpty());
        world.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
    }
    void titleThatIsTakenGetsAFolderOfItsOwn()
    {
        World world;
        QCOMPARE(world.write(QStringLiteral("Camp"), "One").ref.path, QByteArray("guides/camp/index.md"));
        QCOMPARE(world.write(QStringLiteral("Camp"), "Two").ref.path, QByteArray("guides/camp-2/index.md"));
    }
    void editChangesTheItemAndItsHistoryTellsWhoAndWhat()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "# One\n\nA tent.\n\n# Two\n\nRice.\n");
        QVERIFY(await(world.commons->chooseName(world.library, QStringLiteral("Bo"))));
        world.publish(world.changed(item, "Rice", "Beans"));
        QVERIFY(world.text(item).contains("Beans"));
        const auto history = await(world.commons->history(item.ref));
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(0).author, QStringLiteral("Bo"));
        QCOMPARE(history->at(0).parts, (ChangedParts{{}, {QStringLiteral("Two")}}));
        QVERIFY(history->at(1).created);
        QCOMPARE(history->at(1).author, QStringLiteral("Ada"));
    }
    void nobodyIsCalledAsTheProgramIs()
    {
        World world;
        for (const char *name : {"Mycel keeping", "Mycel merge", " mycel  Keeping.", "<Mycel merge>"})
            QCOMPARE(await(world.commons->chooseName(world.library, QString::fromLatin1(name))).error().why, QByteArray("machine-name"));
        QCOMPARE(*await(world.commons->chosenName(world.library)), QStringLiteral("Ada"));
        QVERIFY(await(world.commons->chooseName(world.library, QStringLiteral("Mycel keeping bees"))));
    }
    void renamedItemKeepsItsHistory()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Edition edit = world.changed(item, "tent", "bus");
        world.publish({world.library, edit.base, {{"guides/bus/index.md", edit.files.first().bytes}, {item.ref.path, std::nullopt}}, QStringLiteral("Rename")});
        const auto history = await(world.commons->history({world.library, "guides/bus/index.md"}));
        QCOMPARE(history->size(), 2);
        QVERIFY(history->at(0).renamed);
        QCOMPARE(history->at(1).path, item.ref.path);
    }
    void deletedItemIsGoneAndItsTextInTheHistory()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        world.publish({world.library, {}, {{item.ref.path, std::nullopt}}, QStringLiteral("Delete")});
        QVERIFY(!await(world.commons->item(item.ref)));
        QVERIFY(await(world.commons->history(item.ref))->at(0).blob.isNull());
    }
    void whatIsInTheJournalIsPlayedAtTheNextStart()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Edition edit = world.changed(item, "tent", "bus");
        world.commons.reset();
        // As it is left by a kill right after "published".
        QVERIFY(Journal::open(world.folder.path())->accept({0, world.library, "main", edit.base, edit.files, QStringLiteral("Ada"), QDateTime::currentDateTimeUtc(), QStringLiteral("Change")}));
        world.startAgain();
        QVERIFY(world.text(item).contains("bus"));
        QVERIFY(world.waiting().isEmpty());
    }
    void deedThatWasPlayedAndNotForgottenDoesNothingTwice()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Edition edit = world.changed(item, "tent", "bus");
        world.publish(edit);
        const QByteArray head = world.git({QStringLiteral("rev-parse"), QStringLiteral("main")});
        world.commons.reset();
        QVERIFY(Journal::open(world.folder.path())->accept({0, world.library, "main", edit.base, edit.files, QStringLiteral("Ada"), QDateTime::currentDateTimeUtc(), QStringLiteral("Change")}));
        world.startAgain();
        QCOMPARE(world.git({QStringLiteral("rev-parse"), QStringLiteral("main")}), head);
        QVERIFY(world.waiting().isEmpty());
    }
    void twoEditsOfOneStateBothStand()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "# One\n\nA tent.\n\n# Two\n\nRice.\n");
        const Edition one = world.changed(item, "tent", "bus"), other = world.changed(item, "Rice", "Beans");
        world.publish(one);
        world.publish(other);
        QVERIFY(world.text(item).contains("bus") && world.text(item).contains("Beans"));
        QCOMPARE(await(world.commons->history(item.ref))->size(), 3);
        world.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
    }
    void twoEditsOfTheSameWordsAreTwoVersions_untilSomebodySettles_data()
    {
        QTest::addColumn<Keep>("keep");
        QTest::addColumn<QByteArray>("stands");
        QTest::newRow("shared") << Keep::Shared << QByteArray("Meet us at midnight sharp.\n");
        QTest::newRow("mine") << Keep::Mine << QByteArray("Meet us at dawn sharp.\n");
        QTest::newRow("both") << Keep::Both << QByteArray("Meet us at midnight sharp.\n\nMeet us at dawn sharp.\n");
    }
    void twoEditsOfTheSameWordsAreTwoVersions_untilSomebodySettles()
    {
        QFETCH(Keep, keep);
        QFETCH(QByteArray, stands);
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "Bring tents.\n\nMeet us at noon sharp.\n");
        const Edition one = world.changed(item, "noon", "dawn"), other = world.changed(item, "noon", "midnight");
        world.publish(one);
        world.publish(other);
        const auto two = await(world.commons->versions(item.ref));
        QCOMPARE(two->size(), 1);
        QCOMPARE(two->first().inPlace, QByteArray("Meet us at midnight sharp."));
        QCOMPARE(two->first().kept.text.trimmed(), QByteArray("Meet us at dawn sharp."));
        world.publish(await(world.commons->settle(item.ref, {{two->first().kept.path, keep}}))->edition);
        QVERIFY(await(world.commons->versions(item.ref))->isEmpty());
        QVERIFY2(world.text(item).endsWith("Bring tents.\n\n" + stands), world.text(item).constData());
        QCOMPARE(await(world.commons->settle(item.ref, {})).error().why, QByteArray("versions"));
    }
    void twoTitlesAreTwoVersionsOfAKey()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "Bring tents.\n");
        const Edition one = world.changed(item, "title: Camp", "title: Summer camp"), other = world.changed(item, "title: Camp", "title: Forest camps");
        world.publish(one);
        world.publish(other);
        const auto two = await(world.commons->versions(item.ref));
        QCOMPARE(two->size(), 1);
        QCOMPARE(two->first().kept.part, QByteArray("title"));
        world.publish(await(world.commons->settle(item.ref, {{two->first().kept.path, Keep::Mine}}))->edition);
        QCOMPARE(await(world.commons->item(item.ref))->title, QStringLiteral("Summer camp"));
    }
    void whatWaitsCanBeTakenBack_andItsWordsAreADraftAgain()
    {
        World world;
        const Item tent = world.write(QStringLiteral("Tents"), "A tent.\n");
        const Item secret = world.write(QStringLiteral("Secret"), "Meet behind the mill.\n");
        world.publish(world.changed(tent, "A tent", "Two tents"));
        const auto waiting = await(world.commons->waiting(world.library));
        QCOMPARE(waiting->size(), 3);
        QCOMPARE(waiting->at(1).paths, QList<QByteArray>{secret.ref.path});
        QVERIFY(await(world.commons->takeBack(world.library, waiting->at(1).commit)));
        QVERIFY(!await(world.commons->item(secret.ref)));
        QVERIFY(world.text(tent).contains("Two tents"));
        QVERIFY(!world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).contains("mill"));
        QCOMPARE(await(world.commons->history(tent.ref))->size(), 2);
        const auto drafts = await(world.commons->drafts());
        QCOMPARE(drafts->size(), 1);
        QVERIFY(drafts->first().bytes.contains("Meet behind the mill"));
        QCOMPARE(await(world.commons->takeBack(world.library, waiting->at(1).commit)).error().why, QByteArray("edit"));
        world.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
    }
    void takenBackAmongMerges_theOthersStand()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "# One\n\nA tent.\n\n# Two\n\nRice.\n");
        const Edition one = world.changed(item, "tent", "bus"), other = world.changed(item, "Rice", "Beans");
        world.publish(one);
        const auto bus = await(world.commons->waiting(world.library));
        world.publish(other);
        world.publish(world.changed(item, "Beans", "Beans and bread"));
        QVERIFY(await(world.commons->takeBack(world.library, bus->first().commit)));
        QVERIFY(world.text(item).contains("A tent.") && world.text(item).contains("Beans and bread"));
        QVERIFY(!world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).contains("bus"));
    }
    void whatWasBegunUponSomethingTakenBack_bringsNothingOfThatBack()
    {
        World world;
        const Item tent = world.write(QStringLiteral("Tents"), "A tent.\n\nRice.\n");
        world.publish(world.changed(tent, "A tent", "Meet behind the mill"));
        const Edition begun = world.changed(tent, "Meet behind the mill.\n\nRice", "A tent.\n\nBeans");
        QVERIFY(await(world.commons->takeBack(world.library, await(world.commons->waiting(world.library))->first().commit)));
        world.publish(begun);
        QVERIFY(world.text(tent).contains("A tent.\n\nBeans"));
        QVERIFY(!world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).contains("mill"));
        QCOMPARE(await(world.commons->waiting(world.library))->size(), 2);
    }
    void draftSurvivesAndGoesWhenItIsPublished()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Edition edit = world.changed(item, "tent", "bus");
        Draft draft{{}, world.library, item.ref.path, Kind::Guide, edit.base, world.text(item), "half a", {{"files/one.png", "bytes"}}, {}};
        draft = *await(world.commons->keepDraft(draft));
        draft.bytes = *edit.files.first().bytes;
        draft.files.append(sync::Change{"files/two.png", "more"});
        draft = *await(world.commons->keepDraft(draft));
        world.startAgain();
        QCOMPARE(await(world.commons->draft(draft.id)).value(), draft);
        QCOMPARE(await(world.commons->drafts())->size(), 1);
        Edition edition = edit;
        edition.draft = draft.id;
        world.publish(edition);
        QVERIFY(await(world.commons->drafts())->isEmpty());
        QCOMPARE(await(world.commons->draft(draft.id)).error().why, QByteArray("draft"));
    }
    void draftIsPublishedWithItsPictures()
    {
        World world;
        Draft draft{{}, world.library, {}, Kind::Guide, {}, {}, "---\ntitle: A camp\nlang: en\nlevel: beginner\n---\n\nBring ![a tent](files/tent.png).\n", {{"files/tent.png", "bytes"}}, {}};
        draft = *await(world.commons->keepDraft(draft));
        const auto edition = await(world.commons->compose(draft));
        QCOMPARE(edition->files.size(), 2);
        QCOMPARE(edition->files.at(1).path, QByteArray("guides/a-camp/files/tent.png"));
        world.publish(*edition);
        const auto source = await(world.commons->edit({world.library, "guides/a-camp/index.md"}));
        QVERIFY(source->bytes.contains("level: beginner") && source->bytes.contains("\nid: ") == source->bytes.startsWith("---\nid: ") && isItemId(source->item.id));
        QVERIFY(await(world.commons->drafts())->isEmpty());
        // And once more, as a change of what is there.
        Manuscript written = readManuscript(source->bytes);
        written.text += "\n\nAnd rope.";
        draft = {{}, world.library, source->item.ref.path, Kind::Guide, source->base, source->bytes, *writeManuscript(Kind::Guide, source->bytes, written), {}, {}};
        world.publish(*await(world.commons->compose(draft)));
        QVERIFY(world.text(source->item).endsWith("And rope.\n"));
    }
    void whatIsNotTouchedKeepsItsBytes()
    {
        const QByteArray file = "---\r\ntitle:   Camp # a remark\r\nzeta: [1,2]\r\n---\r\n\r\n\r\nA tent.\r\n\r\n";
        Manuscript written = readManuscript(file);
        QCOMPARE(written.text, QByteArray("A tent."));
        QCOMPARE(writeManuscript(Kind::Guide, file, written).value(), file);
        Value::Map keys = written.keys.map();
        keys.append({QStringLiteral("summary"), Value{QStringLiteral("Sleep")}});
        written.keys.is = keys;
        const QByteArray longer = writeManuscript(Kind::Guide, file, written).value();
        QVERIFY(longer.contains("# a remark\r\nzeta: [1,2]") && longer.contains("summary: Sleep") && longer.endsWith("---\r\n\r\n\r\nA tent.\r\n\r\n"));
        keys.removeFirst();
        written.keys.is = keys;
        QVERIFY(!writeManuscript(Kind::Guide, file, written)->contains("Camp"));
    }
    static QString lockOf(const World &world) { return world.folder.path() + QStringLiteral("/libraries/") + world.library + QStringLiteral(".git/refs/heads/main.lock"); }
    /// Its text, shown while its branch could not move: it is in memory, in the index and in the journal, and nowhere else.
    static void publishHeld(World &world, const Item &item)
    {
        const Edition edition = world.changed(item, "tent", "house");
        QVERIFY(QDir().mkdir(lockOf(world))); // a file there would be one that a dead process left
        QSignalSpy told(world.commons.get(), &Commons::published);
        const auto [accepted, shown] = world.commons->publish(edition);
        QVERIFY(await(accepted));
        QVERIFY(await(shown));
        QVERIFY(world.text(item).contains("house") || !told.isEmpty());
        QVERIFY(!told.isEmpty() || told.wait(60'000));
        QCOMPARE(world.waiting().size(), 1);
        QVERIFY(!world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).contains("house"));
    }
    void whatADeadProcessHeldIsTakenFromIt()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        QVERIFY(QFile(lockOf(world)).open(QIODevice::WriteOnly));
        world.publish(world.changed(item, "tent", "bus"));
        QVERIFY(world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).contains("bus"));
    }
    void whatIsShownAndNotYetInTheRepository_isThereAfterTheNextStart()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        publishHeld(world, item);
        QVERIFY(QDir().rmdir(lockOf(world)));
        world.startAgain();
        QVERIFY(world.text(item).contains("house"));
        QVERIFY(world.waiting().isEmpty());
        QCOMPARE(world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")}).count("+A house."), 1);
    }
    void anIndexThatIsAheadOfItsRepository_isMadeAnew()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        publishHeld(world, item);
        world.commons.reset();
        QVERIFY(QDir().rmdir(lockOf(world)));
        QVERIFY(Journal::open(world.folder.path())->played(world.waiting().first().number));
        world.startAgain();
        QVERIFY(world.text(item).contains("tent"));
        world.publish(world.changed(item, "tent", "bus"));
        QVERIFY(world.text(item).contains("bus"));
    }
    void edgesOfALibraryAreRefusedBeforeAnythingIsAccepted()
    {
        World world;
        QCOMPARE(await(world.commons->compose(QStringLiteral("none"), {Kind::Guide, QStringLiteral("A"), {}, {}, {}})).error().kind, sync::Error::Kind::NotFound);
        QCOMPARE(await(world.commons->compose(world.library, {Kind::Guide, QStringLiteral("  "), {}, {}, {}})).error().why, QByteArray("no-title"));
        QCOMPARE(await(world.commons->publish({world.library, {}, {{"../x.md", "x"}}, {}}).first).error().why, QByteArray("path"));
        QCOMPARE(await(world.commons->publish({QStringLiteral("none"), {}, {{"x.md", "x"}}, {}}).first).error().kind, sync::Error::Kind::NotFound);
        QVERIFY(world.waiting().isEmpty());
    }
    void aTextThatNobodyWouldSeeIsNotPublished()
    {
        World world;
        const auto edition = await(world.commons->compose(world.library, {Kind::Guide, QStringLiteral("Long"), QStringLiteral("en"), {}, QByteArray(int(MaxItemBytes), 'a')}));
        QVERIFY(!edition);
        QCOMPARE(edition.error().why, QByteArray("long-item"));
    }
    void slugsAreFoldersOnEverySystem_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("slug");
        QTest::newRow("plain") << QStringLiteral("Planning a camp!") << QByteArray("planning-a-camp");
        QTest::newRow("accents") << QStringLiteral("Våra möten: é, ß & Ø") << QByteArray("vara-moten-e-ss-o");
        QTest::newRow("none of its own") << QStringLiteral("???") << QByteArray("item");
        QTest::newRow("apostrophe") << QStringLiteral("What’s new") << QByteArray("whats-new");
        QTest::newRow("another script") << QStringLiteral("Митинг и 集会") << QByteArray("митинг-и-集会");
        QTest::newRow("dots") << QStringLiteral("../../etc") << QByteArray("etc");
    }
    void slugsAreFoldersOnEverySystem()
    {
        QFETCH(QString, title);
        QFETCH(QByteArray, slug);
        QCOMPARE(slugOf(title), slug);
        QVERIFY(slugOf(title.repeated(40)).size() <= 80);
        QVERIFY(QString::fromUtf8(slugOf(title.repeated(40))).toUtf8() == slugOf(title.repeated(40)));
    }
    void keysAreReadByTheirShape()
    {
        const auto read = [](const char *name, const char *text) { return keyFromText(Kind::Guide, QString::fromLatin1(name), QString::fromLatin1(text), {}); };
        QCOMPARE(read("topics", "actions, climate")->value.texts(), (QStringList{QStringLiteral("actions"), QStringLiteral("climate")}));
        QCOMPARE(read("group_size.min", "5")->value[u"min"].text(), QStringLiteral("5"));
        QCOMPARE(read("related", "[{rel: uses, to: x}]")->value.list().first()[u"to"].text(), QStringLiteral("x"));
        QVERIFY(read("level", "")->value.isNone());
        QCOMPARE(read("level", "wizard").error().why, QByteArray("bad-value"));
        QCOMPARE(read("reviewed", "soon").error().why, QByteArray("bad-value"));
        QCOMPARE(read("id", "x").error().why, QByteArray("bad-key"));
        QCOMPARE(read("title.x", "x").error().why, QByteArray("bad-key"));
    }
};

QTEST_GUILESS_MAIN(PublishingTest)
#include "publishingtest.moc"
