// Versions as their readers need them: whose words two versions are, what changed since a text was read, one of them again.
#include "model/commons.h"
#include "tests/support/await.h"
#include "tests/support/realgit.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;

namespace {

/// A data folder with one library of its own, in which people write under their names.
struct World {
    QTemporaryDir folder;
    std::unique_ptr<Commons> commons = std::make_unique<Commons>(folder.path());
    QString library = await(commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key;

    void call(const char *name) { QVERIFY(await(commons->chooseName(library, QString::fromLatin1(name)))); }
    void publish(const Edition &edition)
    {
        const auto [accepted, shown] = commons->publish(edition);
        QVERIFY(await(accepted));
        QVERIFY(await(shown));
    }
    ItemRef write(const QByteArray &body)
    {
        const auto edition = await(commons->compose(library, {Kind::Guide, QStringLiteral("Camp"), QStringLiteral("en"), {}, body}));
        publish(*edition);
        return {library, edition->files.first().path};
    }
    Edition changed(const ItemRef &ref, const QByteArray &from, const QByteArray &to)
    {
        const auto source = await(commons->edit(ref));
        return {library, source->base, {{ref.path, QByteArray(source->bytes).replace(from, to)}}, QStringLiteral("Change")};
    }
    QByteArray text(const ItemRef &ref) { return *await(commons->source(ref)); }
    void read(const ItemRef &ref) { QVERIFY(await(commons->markRead(*await(commons->item(ref))))); }
    std::optional<News> news(const ItemRef &ref) { return await(commons->news(ref)).value(); }
    /// Ada writes dawn, Bo midnight, both instead of noon.
    ItemRef twoVersions()
    {
        const ItemRef ref = write("# When\n\nBring tents.\n\nMeet us at noon sharp.\n");
        const Edition one = changed(ref, "noon", "dawn"), other = changed(ref, "noon", "midnight");
        publish(one);
        call("Bo");
        publish(other);
        return ref;
    }
};

} // namespace

class RereadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoVersionsTellWhoseTheyAreAndWhereTheyStand()
    {
        World world;
        const ItemRef ref = world.twoVersions();
        const TwoVersions two = await(world.commons->versions(ref))->first();
        QCOMPARE(two.heading, QStringLiteral("When"));
        QCOMPARE(two.inPlaceBy.author, QStringLiteral("Bo"));
        QVERIFY(two.inPlaceBy.mine);
        QCOMPARE(two.otherBy.author, QStringLiteral("Ada"));
        QVERIFY(!two.otherBy.mine && two.otherBy.time.isValid());
        QVERIFY(two.canBeBoth);
        QCOMPARE(two.other, QByteArray("Meet us at dawn sharp."));
    }
    void twoTitlesAreReadAsValues()
    {
        World world;
        const ItemRef ref = world.write("Bring tents.\n");
        const Edition one = world.changed(ref, "title: Camp", "title: Summer camp"), other = world.changed(ref, "title: Camp", "title: Forest camps");
        world.publish(one);
        world.publish(other);
        const TwoVersions two = await(world.commons->versions(ref))->first();
        QCOMPARE(two.inPlace, QByteArray("Forest camps"));
        QCOMPARE(two.other, QByteArray("Summer camp"));
        QCOMPARE(two.otherBy.author, QStringLiteral("Ada"));
        QVERIFY(two.heading.isEmpty());
    }
    void itemsWithTwoVersionsAreKnown_untilTheyAreSettled()
    {
        World world;
        QVERIFY(await(world.commons->withTwoVersions())->isEmpty());
        const ItemRef ref = world.twoVersions();
        world.publish({world.library, {}, {{"guides/other/versions/12345678.md", "Somebody's own.\n"}, {"guides/other/index.md", "# Other\n"}}, QStringLiteral("Add")});
        const auto items = await(world.commons->withTwoVersions());
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->first().ref, ref);
        world.publish(await(world.commons->settle(ref, {{await(world.commons->versions(ref))->first().kept.path, Keep::Shared}}))->edition);
        QVERIFY(await(world.commons->withTwoVersions())->isEmpty());
    }
    void whatWasSettledIsTakenBack()
    {
        World world;
        const ItemRef ref = world.twoVersions();
        const QByteArray before = world.text(ref);
        const auto settling = await(world.commons->settle(ref, {{await(world.commons->versions(ref))->first().kept.path, Keep::Both}}));
        world.publish(settling->edition);
        QVERIFY(world.text(ref).contains("dawn") && await(world.commons->versions(ref))->isEmpty());
        world.publish(settling->undo);
        QCOMPARE(world.text(ref), before);
        QCOMPARE(await(world.commons->versions(ref))->size(), 1);
    }
    void aDraftOfBothSettlesThemWhenItIsPublished_andNotBefore()
    {
        World world;
        const ItemRef ref = world.twoVersions();
        const auto draft = await(world.commons->draftOfBoth(ref));
        QVERIFY(draft->bytes.contains("midnight") && draft->bytes.contains("dawn") && !draft->opening.contains("dawn"));
        QCOMPARE(await(world.commons->versions(ref))->size(), 1);
        QCOMPARE(await(world.commons->draftOfBoth(ref))->id, draft->id); // the same one goes on
        QCOMPARE(await(world.commons->draftOfBoth(ref))->bytes, draft->bytes);
        world.publish(*await(world.commons->compose(*draft)));
        QVERIFY(await(world.commons->versions(ref))->isEmpty());
        QVERIFY(world.text(ref).contains("dawn") && await(world.commons->drafts())->isEmpty());
        QCOMPARE(await(world.commons->draftOfBoth(ref)).error().why, QByteArray("versions"));
    }
    void twoVersionsOfTheHistoryAreCompared()
    {
        World world;
        const ItemRef ref = world.write("Meet at noon.\n");
        world.publish(world.changed(ref, "noon", "dawn"));
        const auto history = await(world.commons->history(ref));
        const auto diff = await(world.commons->compare(world.library, history->at(1).blob, history->at(0).blob));
        QCOMPARE(diff->places, 1);
        QCOMPARE(diff->blocks.last().runs.size(), 4);
        QCOMPARE(await(world.commons->compare(world.library, {}, history->at(1).blob))->blocks.last().runs.first().is, ProseRun::Is::Inserted);
    }
    void aVersionOfBeforeIsANewOne_withItsPictureOfThen()
    {
        World world;
        const ItemRef ref = world.write("A tent. ![a tent](files/tent.png)\n");
        world.publish({world.library, {}, {{"guides/camp/files/tent.png", "bytes"}}, QStringLiteral("Add a picture")});
        world.publish(world.changed(ref, "A tent.", "My tent."));
        world.publish(world.changed(ref, "My tent. ![a tent](files/tent.png)", "A bus."));
        world.publish({world.library, {}, {{"guides/camp/files/tent.png", std::nullopt}}, QStringLiteral("Delete a picture")});
        const QByteArray now = world.text(ref);
        const auto history = await(world.commons->history(ref));
        QCOMPARE(history->size(), 3);
        const auto restoring = await(world.commons->restoring(ref, history->at(1)));
        world.publish(restoring->edition);
        QVERIFY(world.text(ref).contains("My tent."));
        QCOMPARE(*await(world.commons->file(world.library, "guides/camp/files/tent.png", 100)), QByteArray("bytes"));
        QCOMPARE(await(world.commons->history(ref))->size(), 4);
        world.publish(restoring->undo);
        QCOMPARE(world.text(ref), now);
        QVERIFY(!await(world.commons->file(world.library, "guides/camp/files/tent.png", 100)));
    }
    void aVersionOfBeforeKeepsTheId()
    {
        World world;
        world.publish({world.library, {}, {{"guides/a/index.md", "# A\n\nOne.\n"}}, QStringLiteral("Add")});
        const ItemRef ref{world.library, "guides/a/index.md"};
        world.publish({world.library, {}, {{ref.path, "---\nid: YEF90DDFD6FMWYP5WDY6C7K4M7\n---\n# A\n\nTwo.\n"}}, QStringLiteral("Change")});
        world.publish(await(world.commons->restoring(ref, await(world.commons->history(ref))->at(1)))->edition);
        QVERIFY(world.text(ref).contains("YEF90DDFD6FMWYP5WDY6C7K4M7") && world.text(ref).contains("One."));
    }
    void whatChangedSinceItWasReadIsNews()
    {
        World world;
        const ItemRef ref = world.write("# Food\n\nRice.\n\n# Sleep\n\nA tent.\n");
        QVERIFY(!world.news(ref)); // never read
        world.publish(world.changed(ref, "A tent", "Two tents"));
        world.read(ref);
        QVERIFY(!world.news(ref));
        world.call("Bo");
        world.publish(world.changed(ref, "Rice", "Beans"));
        world.call("Cleo");
        const auto news = world.news(ref);
        QVERIFY(news);
        QCOMPARE(news->authors, QStringList{QStringLiteral("Bo")});
        QCOMPARE(news->parts, (ChangedParts{{}, {QStringLiteral("Food")}}));
        QVERIFY(!news->onlyMine);
        QCOMPARE(await(world.commons->compare(world.library, news->before, news->now))->places, 1);
        world.read(ref);
        QVERIFY(!world.news(ref));
        world.publish(world.changed(ref, "Beans", "Bread"));
        QVERIFY(world.news(ref)->onlyMine);
    }
    void whatIsCalledOtherwiseIsStillTheOneThatWasRead()
    {
        World world;
        const ItemRef ref = world.write("Rice.\n");
        world.read(ref);
        world.call("Bo");
        world.publish(await(world.commons->renaming(ref, QStringLiteral("Summer camp")))->edition);
        const auto news = world.news({world.library, "guides/summer-camp/index.md"});
        QVERIFY(news);
        QCOMPARE(news->parts.keys, QStringList{QStringLiteral("title")});
        QCOMPARE(news->authors, QStringList{QStringLiteral("Bo")});
    }
    void whatWasReadIsForgottenWithItsLibrary()
    {
        World world;
        const ItemRef ref = world.write("Rice.\n");
        world.read(ref);
        QCOMPARE(await(world.commons->readMarks())->size(), 1);
        QVERIFY(Mine::open(world.folder.path())->drop(world.library));
        QVERIFY(await(world.commons->readMarks())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(RereadingTest)
#include "rereadingtest.moc"
