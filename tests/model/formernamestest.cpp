// What an item was called before goes on leading to it: where others link to it, where it was read, where somebody asks for it.
#include "model/finder/finder.h"
#include "tests/support/ownlibrary.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;

class FormerNamesTest : public QObject {
    Q_OBJECT
    /// Where the links of an item's page lead, one after the other.
    static QStringList leads(World &world, const QByteArray &path)
    {
        const QString html = QString::fromUtf8(await(world.commons->page({world.library, path}))->html.body);
        static const QRegularExpression address(QStringLiteral("href=\"mycel://(?:item|file)/[^/]+/([^\"]+)\""));
        QStringList paths;
        for (auto each = address.globalMatch(html); each.hasNext();)
            paths.append(each.next().captured(1));
        return paths;
    }
    static QStringList dead(World &world)
    {
        QStringList links;
        const auto problems = await(world.commons->problems(world.library));
        for (const Problem &problem : *problems) {
            if (problem.reason == "dead-link")
                links.append(problem.detail);
        }
        return links;
    }
    static Item rename(World &world, const Item &item, const QString &title)
    {
        const auto renaming = await(world.commons->renaming(item.ref, title));
        world.publish(renaming->edition);
        return *await(world.commons->item({world.library, renaming->edition.files.first().path}));
    }
    static Draft begin(World &world, const ItemRef &ref, const char *from, const char *to)
    {
        const auto source = await(world.commons->edit(ref));
        return *await(world.commons->keepDraft({{}, world.library, ref.path, Kind::Guide, source->base, source->bytes, QByteArray(source->bytes).replace(from, to), {}, {}}));
    }
    static QStringList paths(World &world)
    {
        return QString::fromUtf8(world.git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QStringLiteral("main")})).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void linksGoOnLeadingToARenamedItem()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Item food = world.write(QStringLiteral("Food"), "For [the camp](../camp/index.md), [again](/guides/camp/), [[Camp]] and [in short](../camp).\n");
        const Item renamed = rename(world, camp, QStringLiteral("A summer camp"));
        QCOMPARE(renamed.ref.path, QByteArray("guides/a-summer-camp/index.md"));
        QCOMPARE(leads(world, food.ref.path), QStringList(4, QStringLiteral("guides/a-summer-camp/index.md")));
        QCOMPARE(dead(world), QStringList());
        const auto page = await(world.commons->page(renamed.ref));
        QCOMPARE(page->backlinks.size(), 1);
        QCOMPARE(page->backlinks.first().item.title, QStringLiteral("Food"));
    }
    void anIndexThatIsMadeAnewKnowsThem()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Item food = world.write(QStringLiteral("Food"), "For [the camp](../camp/index.md).\n");
        rename(world, camp, QStringLiteral("A summer camp"));
        QVERIFY(await(world.commons->reindex(world.library)));
        QCOMPARE(dead(world), QStringList());
        QCOMPARE(await(world.commons->page({world.library, "guides/a-summer-camp/index.md"}))->backlinks.size(), 1);
        QCOMPARE(leads(world, food.ref.path), QStringList{QStringLiteral("guides/a-summer-camp/index.md")});
    }
    void whatLayInItsFolderIsFoundThere()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        world.put("guides/camp/files/plan.txt", "north");
        world.put("guides/camp/index.sv.md", "---\ntitle: Läger\n---\nEtt tält.\n");
        const Item food = world.write(QStringLiteral("Food"), "[Plan](../camp/files/plan.txt), [Swedish](../camp/index.sv.md).\n");
        rename(world, camp, QStringLiteral("A summer camp"));
        QCOMPARE(leads(world, food.ref.path), (QStringList{QStringLiteral("guides/a-summer-camp/files/plan.txt"), QStringLiteral("guides/a-summer-camp/index.sv.md")}));
    }
    void renamedTwiceItIsFoundByEachName()
    {
        World world;
        Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        camp = rename(world, camp, QStringLiteral("Bus"));
        camp = rename(world, camp, QStringLiteral("Boat"));
        for (const char *name : {"guides/camp/index.md", "guides/camp", "guides/bus/index.md", "guides/boat/index.md"}) {
            const auto named = await(world.commons->named(QString::fromLatin1(name)));
            QVERIFY2(named && named->size() == 1 && named->first().ref == camp.ref, name);
        }
        QCOMPARE(await(world.commons->page({world.library, "guides/camp/index.md"}))->item.ref, camp.ref);
        QCOMPARE(await(world.commons->edit({world.library, "guides/bus/index.md"}))->item.ref, camp.ref);
    }
    void aFormerNameThatIsAnItemsOwnNowMeansThat()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Item food = world.write(QStringLiteral("Food"), "For [the camp](../camp/index.md).\n");
        rename(world, camp, QStringLiteral("A summer camp"));
        const Item other = world.write(QStringLiteral("Camp"), "Another one.\n");
        QCOMPARE(other.ref.path, QByteArray("guides/camp/index.md"));
        QCOMPARE(leads(world, food.ref.path), QStringList{QStringLiteral("guides/camp/index.md")});
        QCOMPARE(await(world.commons->page(other.ref))->backlinks.size(), 1);
        QCOMPARE(await(world.commons->page({world.library, "guides/a-summer-camp/index.md"}))->backlinks.size(), 0);
        QCOMPARE(await(world.commons->page({world.library, "guides/camp/index.md"}))->item.title, QStringLiteral("Camp"));
    }
    void aRenamingThatIsTakenBackLeavesNoFormerName()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Item food = world.write(QStringLiteral("Food"), "For [the camp](../camp/index.md).\n");
        const auto renaming = await(world.commons->renaming(camp.ref, QStringLiteral("Bus")));
        world.publish(renaming->edition);
        world.publish(renaming->undo);
        QCOMPARE(leads(world, food.ref.path), QStringList{QStringLiteral("guides/camp/index.md")});
        QVERIFY(await(world.commons->named(QStringLiteral("guides/bus/index.md")))->isEmpty());
    }
    void namesOfOtherProgramsLeadToo()
    {
        World world;
        world.put("guides/camp/index.md", "---\ntitle: Camp\naliases: [/old/camp/, Summer camp]\nredirect_from: /2019/camp.html\n---\nA tent.\n");
        world.put("guides/food/index.md", "---\ntitle: Food\n---\n[One](/old/camp/), [two](/2019/camp.html), [[summer camp]], [dead](/old/food/).\n");
        QCOMPARE(leads(world, "guides/food/index.md"), QStringList(3, QStringLiteral("guides/camp/index.md")));
        QCOMPARE(dead(world), QStringList{QStringLiteral("/old/food/")});
    }
    void aNameThatIsGivenLaterMendsTheLink()
    {
        World world;
        world.put("guides/food/index.md", "---\ntitle: Food\n---\nFor [the camp](../camp/index.md).\n");
        world.put("guides/bus/index.md", "---\ntitle: Bus\n---\nA bus.\n");
        QCOMPARE(dead(world).size(), 1);
        world.put("guides/bus/index.md", "---\ntitle: Bus\naliases: [guides/camp/index.md]\n---\nA bus.\n");
        QCOMPARE(dead(world), QStringList());
        world.put("guides/bus/index.md", "---\ntitle: Bus\n---\nA bus.\n");
        QCOMPARE(dead(world).size(), 1);
    }
    void historyReadMarkAndDraftFollow_alsoWithoutAnId()
    {
        World world;
        const ItemRef camp{world.library, "guides/camp/index.md"}, bus{world.library, "guides/a-bus/index.md"};
        world.put(camp.path, "---\ntitle: Camp\n---\nA tent.\n");
        QVERIFY(await(world.commons->markRead(*await(world.commons->item(camp)))));
        const auto source = await(world.commons->edit(camp));
        const auto draft = await(world.commons->keepDraft({{}, world.library, camp.path, Kind::Guide, source->base, source->bytes, source->bytes + "More.\n", {}, {}}));
        const Item renamed = rename(world, *await(world.commons->item(camp)), QStringLiteral("A bus"));
        QCOMPARE(renamed.ref, bus);
        world.publish(world.changed(renamed, "tent", "bench"));
        QCOMPARE(await(world.commons->history(bus))->size(), 3);
        QVERIFY(await(world.commons->news(bus))->has_value());
        QCOMPARE(await(world.commons->readMarks())->first().ref, bus);
        QCOMPARE(*await(world.commons->draftOf(bus)), draft->id);
    }
    void aDraftOfWhatWasRenamedMeanwhileGoesToItsNewName()
    {
        World world;
        const ItemRef camp{world.library, "guides/camp/index.md"}, bus{world.library, "guides/a-bus/index.md"};
        world.put(camp.path, "---\ntitle: Camp\n---\nA tent.\n\nA stove.\n");
        Draft draft = begin(world, camp, "stove", "stove that burns ![it](files/stove.png)");
        draft.files.append({"files/stove.png", QByteArray("a picture")});
        world.publish(world.changed(rename(world, *await(world.commons->item(camp)), QStringLiteral("A bus")), "tent", "bench"));
        world.publish(*await(world.commons->compose(*await(world.commons->keepDraft(draft)))));
        QCOMPARE(paths(world), (QStringList{QStringLiteral("guides/a-bus/files/stove.png"), QStringLiteral("guides/a-bus/index.md"), QStringLiteral("library.yaml")}));
        const QByteArray text = world.text(*await(world.commons->item(bus)));
        QVERIFY2(text.contains("title: A bus") && text.contains("A bench.") && text.contains("stove that burns"), text.constData());
        QVERIFY(await(world.commons->drafts())->isEmpty());
    }
    void whereBothChangedTheSameWordsThereAreTwoVersionsUnderTheNewName()
    {
        World world;
        const ItemRef camp{world.library, "guides/camp/index.md"}, bus{world.library, "guides/a-bus/index.md"};
        world.put(camp.path, "---\ntitle: Camp\n---\nMeet us at noon in the park.\n");
        const Draft draft = begin(world, camp, "noon", "midnight");
        world.publish(world.changed(rename(world, *await(world.commons->item(camp)), QStringLiteral("A bus")), "noon", "dawn"));
        world.publish(*await(world.commons->compose(draft)));
        const auto versions = await(world.commons->versions(bus));
        QVERIFY(versions && versions->size() == 1);
        QCOMPARE(versions->first().other, QByteArray("Meet us at dawn in the park."));
        QVERIFY(!await(world.commons->item(camp)) || await(world.commons->item(camp))->ref == bus);
    }
    void whatIsDeletedByAFormerNameIsGone_andIsBroughtBackUnderItsName()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        const Item bus = rename(world, camp, QStringLiteral("A bus"));
        const auto removal = await(world.commons->removal(camp.ref));
        world.publish(removal->edition);
        QVERIFY(!await(world.commons->item(bus.ref)));
        world.publish(*await(world.commons->undoing(*removal)));
        QCOMPARE(paths(world), (QStringList{QStringLiteral("guides/a-bus/index.md"), QStringLiteral("library.yaml")}));
    }
    void whatIsRenamedByAFormerNameIsOneItemStill()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "A tent.\n");
        rename(world, camp, QStringLiteral("A bus"));
        const Item boat = rename(world, camp, QStringLiteral("A boat"));
        QCOMPARE(paths(world), (QStringList{QStringLiteral("guides/a-boat/index.md"), QStringLiteral("library.yaml")}));
        const QByteArray text = world.text(boat);
        QVERIFY2(text.contains("guides/camp/index.md") && text.contains("guides/a-bus/index.md"), text.constData());
    }
    void whatIsSettledRestoredOrTendedByAFormerNameIsWrittenUnderTheNewOne()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "Meet us at noon in the park.\n");
        const Edition one = world.changed(camp, "noon", "dawn"), other = world.changed(camp, "noon", "midnight");
        world.publish(one);
        world.publish(other);
        const QByteArray bus = rename(world, camp, QStringLiteral("A bus")).ref.path;
        const auto draft = await(world.commons->draftOfBoth(camp.ref));
        QVERIFY(draft && draft->path == bus);
        QCOMPARE(*await(world.commons->draftOf(camp.ref)), draft->id);
        const auto versions = await(world.commons->versions(camp.ref));
        QVERIFY(versions && versions->size() == 1);
        const auto settling = await(world.commons->settle(camp.ref, {{versions->first().kept.path, Keep::Shared}}));
        QVERIFY(settling && settling->edition.files.first().path == bus && settling->undo.files.first().path == bus);
        const auto history = await(world.commons->history({world.library, bus}));
        const auto restoring = await(world.commons->restoring(camp.ref, history->last()));
        QVERIFY(restoring && restoring->edition.files.first().path == bus && restoring->undo.files.first().path == bus);
        const auto tended = await(world.commons->finder().tend(camp.ref, Tending::Fill));
        QVERIFY(tended && tended->edition.files.first().path == bus && tended->undo.files.first().path == bus);
        world.publish(settling->edition);
        QVERIFY(await(world.commons->versions(camp.ref))->isEmpty());
        QCOMPARE(paths(world), (QStringList{QStringLiteral("guides/a-bus/index.md"), QStringLiteral("library.yaml")}));
    }
    void aDraftOfWhatIsGoneBringsItBack()
    {
        World world;
        const ItemRef camp{world.library, "guides/camp/index.md"};
        world.put(camp.path, "---\ntitle: Camp\n---\nA tent.\n");
        const Draft draft = begin(world, camp, "tent", "bench");
        world.publish(await(world.commons->removal(camp))->edition);
        world.publish(*await(world.commons->compose(draft)));
        QVERIFY(world.text(*await(world.commons->item(camp))).contains("A bench."));
    }
};

QTEST_GUILESS_MAIN(FormerNamesTest)
#include "formernamestest.moc"
