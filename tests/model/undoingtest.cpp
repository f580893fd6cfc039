// What is taken out, renamed or taken back, and brought back again: nobody else's words go with it.
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

class UndoingTest : public QObject {
    Q_OBJECT
    /// As it stands in the journal when something was in the way of the repository.
    static void accept(const World &world, const Edition &edition, const QString &author)
    {
        QVERIFY(Journal::open(world.folder.path())->accept({0, world.library, "main", edition.base, edition.files, author, QDateTime::currentDateTimeUtc(), edition.message}));
    }

private Q_SLOTS:
    void itemIsTakenOutWithItsFolderAndBroughtBack()
    {
        World world;
        const Item item = world.write(QStringLiteral("Camp"), "A tent.\n");
        world.publish({world.library, {}, {{"guides/camp/files/a.png", "bytes"}, {"guides/camp/index.sv.md", "# Läger\n"}, {"guides/camping/index.md", "# Other\n"}}, QStringLiteral("More")});
        const auto removal = await(world.commons->removal(item.ref));
        QCOMPARE(removal->edition.files.size(), 3);
        world.publish(removal->edition);
        QVERIFY(!await(world.commons->item(item.ref)));
        QVERIFY(await(world.commons->item({world.library, "guides/camping/index.md"})));
        world.publish(removal->undo);
        QCOMPARE(await(world.commons->item(item.ref))->title, QStringLiteral("Camp"));
        QVERIFY(await(world.commons->file(world.library, "guides/camp/files/a.png", 100)));
        // A translation goes by itself.
        QCOMPARE(await(world.commons->removal({world.library, "guides/camp/index.sv.md"}))->edition.files.size(), 1);
    }
    void whatIsDone_isToldWithTheTitle_alsoWhereTheTextAloneHasIt()
    {
        World world;
        world.publish({world.library, {}, {{"docs/camp.md", "# Camp\n\nA tent.\n"}}, QStringLiteral("More")});
        const ItemRef camp{world.library, "docs/camp.md"};
        const auto source = await(world.commons->source(camp));
        const auto edition = await(world.commons->compose(Draft{{}, world.library, camp.path, Kind::Guide, {}, *source + "Two of them.\n", *source, {}, {}}));
        QCOMPARE(edition->message, QStringLiteral("Change “Camp”"));
        QCOMPARE(await(world.commons->removal(camp))->edition.message, QStringLiteral("Delete “Camp”"));
    }
    void undoOfADelete_keepsWhatAnotherWroteMeanwhile()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Edition theirs = world.changed(camp, "A tent.", "A tent.\n\nAnd a stove, from Bo.");
        const auto removal = await(world.commons->removal(camp.ref));
        world.publish(removal->edition);
        world.publish(theirs);
        QVERIFY(world.text(camp).contains("from Bo"));
        world.publish(*await(world.commons->undoing(*removal)));
        QVERIFY(world.text(camp).contains("from Bo"));
        QVERIFY(await(world.commons->versions(camp.ref))->isEmpty());
    }
    void undoOfADelete_bringsBackWhatNobodyTouched()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const auto removal = await(world.commons->removal(camp.ref));
        world.publish(removal->edition);
        world.write(QStringLiteral("Bus"), "A bus.\n");
        world.publish(*await(world.commons->undoing(*removal)));
        QVERIFY(world.text(camp).contains("A tent."));
        QVERIFY(await(world.commons->item({world.library, "guides/bus/index.md"})));
    }
    void undoOfADelete_isUponIt_whateverLettersTheTitleHas()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp 🔥 fire"), "A tent.\n");
        const Edition theirs = world.changed(camp, "A tent.", "A tent.\n\nAnd a stove, from Bo.");
        const auto removal = await(world.commons->removal(camp.ref));
        world.publish(removal->edition);
        world.publish(theirs);
        world.publish(*await(world.commons->undoing(*removal)));
        QVERIFY(world.text(camp).contains("from Bo"));
    }
    void undoOfWhatIsInTheJournalStill_comesAfterIt()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const auto removal = await(world.commons->removal(camp.ref));
        accept(world, removal->edition, QStringLiteral("Ada"));
        const auto undo = await(world.commons->undoing(*removal));
        QVERIFY(undo && undo->base != removal->edition.base);
        world.publish(*undo);
        QVERIFY(world.text(camp).contains("A tent."));
        QCOMPARE(world.git({QStringLiteral("log"), QStringLiteral("-2"), QStringLiteral("--format=%s"), QStringLiteral("main")}), QByteArray("Bring back “Camp”\nDelete “Camp”"));
    }
    void whatWasCalledTheSame_isNotTheDeed()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const auto removal = await(world.commons->removal(camp.ref));
        world.publish({world.library, removal->edition.base, {{camp.ref.path, "# Camp\n\nA bus.\n"}}, removal->edition.message});
        QCOMPARE(await(world.commons->undoing(*removal)).error().why, QByteArray("deed"));
    }
    void whatAnotherDidLikewise_isNotTheDeed()
    {
        World world;
        const auto removal = await(world.commons->removal(world.write(QStringLiteral("Camp"), "A tent.\n").ref));
        accept(world, removal->edition, QStringLiteral("Bo"));
        world.write(QStringLiteral("Bus"), "A bus.\n"); // plays the other, too
        QVERIFY(world.waiting().isEmpty());
        QCOMPARE(await(world.commons->undoing(*removal)).error().why, QByteArray("deed"));
    }
    void whatIsNotThere_isNotCalledDeleted()
    {
        World world;
        const auto [accepted, shown] = world.commons->publish({world.library, {}, {{"guides/none/index.md", std::nullopt}}, QStringLiteral("Delete")});
        QCOMPARE(await(accepted).error().why, QByteArray("nothing-new"));
        QVERIFY(!await(shown));
        QVERIFY(world.waiting().isEmpty());
    }
    void thePageOfAFolder_goesWithoutTheItemsBelow()
    {
        World world;
        const QByteArray kept = "---\nversion_of: blockade.md\npart: body\n---\nAt dusk.\n";
        world.publish({world.library, {}, {{"guides/actions/index.md", "# Actions\n\n![](files/march.png) ![](files/both.png)\n"}, {"guides/actions/index.sv.md", "# Aktioner\n"}, {"guides/actions/files/march.png", "march"},
                                           {"guides/actions/files/both.png", "both"}, {"guides/actions/blockade.md", "# Blockade\n\n![](files/both.png)\n\nAt dawn.\n"}, {"guides/actions/versions/0567091d.md", kept},
                                           {"guides/actions/banner/index.md", "# Banner\n"}, {"guides/actions/banner/files/red.png", "red"}}, QStringLiteral("Add")});
        const ItemRef actions{world.library, "guides/actions/index.md"};
        QCOMPARE(await(world.commons->page(actions))->below, 2);
        const auto removal = await(world.commons->removal(actions));
        QList<QByteArray> gone;
        for (const sync::Change &file : removal->edition.files)
            gone.append(file.path);
        std::ranges::sort(gone);
        QCOMPARE(gone, QList<QByteArray>({"guides/actions/files/march.png", "guides/actions/index.md", "guides/actions/index.sv.md"}));
        // Those below would be moved with it: it stays where it is.
        const auto renaming = await(world.commons->renaming(actions, QStringLiteral("Deeds")));
        QCOMPARE(renaming->edition.files.first().path, actions.path);
        world.publish(renaming->edition);
        QCOMPARE(await(world.commons->item(actions))->title, QStringLiteral("Deeds"));
        // And what is below another item is called something else there.
        const auto banner = await(world.commons->renaming({world.library, "guides/actions/banner/index.md"}, QStringLiteral("Flag")));
        QCOMPARE(banner->edition.files.first().path, QByteArray("guides/actions/flag/index.md"));
        world.publish(banner->edition);
        QVERIFY(await(world.commons->file(world.library, "guides/actions/flag/files/red.png", 100)));
    }
    void whatALaterEditBuildsUpon_isNotTakenBackBeforeThat()
    {
        World world;
        const Item base = world.write(QStringLiteral("Base"), "One.\n");
        const Item plan = world.write(QStringLiteral("Plan"), "The nummber is 12345.\n");
        world.publish(world.changed(plan, "nummber", "number"));
        world.publish(world.changed(base, "One.\n", "One.\n\nMeet at Storgatan five.\n"));
        world.publish(world.changed(base, "Meet at", "Come to"));
        const auto waiting = await(world.commons->waiting(world.library));
        QCOMPARE(waiting->size(), 5);
        for (const int at : {1, 3})
            QCOMPARE(await(world.commons->takeBack(world.library, waiting->at(at).commit)).error().why, QByteArray("built-upon"));
        QVERIFY(await(world.commons->drafts())->isEmpty());
        for (const int at : {0, 1, 2, 3})
            QVERIFY(await(world.commons->takeBack(world.library, waiting->at(at).commit)));
        const QByteArray all = world.git({QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("main")});
        QVERIFY(!all.contains("12345") && !all.contains("Storgatan"));
    }
    void whatIsTakenBack_isADraftWithItsPictures()
    {
        World world;
        const Item base = world.write(QStringLiteral("Base"), "One.\n");
        Edition shown = world.changed(base, "One.\n", "One.\n\n![](files/p.png)\n");
        shown.files.append(sync::Change{"guides/base/files/p.png", "picture"});
        world.publish(shown);
        QVERIFY(await(world.commons->takeBack(world.library, await(world.commons->waiting(world.library))->first().commit)));
        const auto draft = await(world.commons->draft(await(world.commons->drafts())->first().id));
        QCOMPARE(draft->files, (QList<sync::Change>{{"files/p.png", "picture"}}));
        world.publish(*await(world.commons->compose(*draft)));
        QCOMPARE(*await(world.commons->file(world.library, "guides/base/files/p.png", 100)), QByteArray("picture"));
    }
    void whatIsNotUtf8_isNotEdited()
    {
        World world;
        world.put("guides/cafe/index.md", "---\ntitle: Cafe\n---\nUn caf\xe9.\n");
        const ItemRef cafe{world.library, "guides/cafe/index.md"};
        const auto source = await(world.commons->edit(cafe));
        QCOMPARE(mayBeEdited(source->bytes).error().why, QByteArray("not-text"));
        // A draft of it that was begun before holds its letters spoilt already.
        const Draft draft{{}, world.library, cafe.path, Kind::Guide, source->base, source->bytes, QString::fromUtf8(source->bytes).toUtf8() + "More.\n", {}, {}};
        QCOMPARE(await(world.commons->compose(draft)).error().why, QByteArray("not-text"));
        QCOMPARE(await(world.commons->renaming(cafe, QStringLiteral("Tea"))).error().why, QByteArray("not-text"));
        QCOMPARE(await(world.commons->compose(world.library, {Kind::Guide, QStringLiteral("New"), {}, {}, "Un caf\xe9.\n"})).error().why, QByteArray("not-text"));
    }
    void itemIsRenamedWithItsFolderAndBack()
    {
        World world;
        world.publish({world.library, {}, {{"guides/camp/index.md", "---\ntitle: Camp # a remark\n---\nA tent.\n"}, {"guides/camp/files/a.png", "bytes"}}, QStringLiteral("Add")});
        const auto renaming = await(world.commons->renaming({world.library, "guides/camp/index.md"}, QStringLiteral("A summer camp")));
        QCOMPARE(renaming->edition.files.first().path, QByteArray("guides/a-summer-camp/index.md"));
        world.publish(renaming->edition);
        const auto source = await(world.commons->edit({world.library, "guides/a-summer-camp/index.md"}));
        QVERIFY(source->bytes.contains("A summer camp") && source->bytes.contains("guides/camp/index.md"));
        QCOMPARE(await(world.commons->item({world.library, "guides/camp/index.md"}))->ref.path, QByteArray("guides/a-summer-camp/index.md"));
        QVERIFY(await(world.commons->file(world.library, "guides/a-summer-camp/files/a.png", 100)));
        world.publish(renaming->undo);
        QVERIFY(await(world.commons->item({world.library, "guides/camp/index.md"})));
        QVERIFY(!await(world.commons->item({world.library, "guides/a-summer-camp/index.md"})));
        QCOMPARE(await(world.commons->renaming({world.library, "guides/camp/index.md"}, QStringLiteral(" "))).error().why, QByteArray("no-title"));
    }
};

QTEST_GUILESS_MAIN(UndoingTest)
#include "undoingtest.moc"
