// Where two people wrote at the same time: how much was combined by itself beside what was not.
#include "tests/support/ownlibrary.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;

class CombiningTest : public QObject {
    Q_OBJECT
    /// Both from the same text, one after the other.
    static void meet(World &world, const Edition &one, const Edition &other)
    {
        world.publish(one);
        world.publish(other);
    }

private Q_SLOTS:
    void whatBothChangedElsewhereIsCounted_andTheTwoVersionsAreNot()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "# Food\n\nRice.\n\n# When\n\nMeet us at noon sharp.\n\n# Where\n\nGather near the mill early.\n");
        const Edition one = world.changed(camp, "noon", "dawn");
        Edition other = world.changed(camp, "noon", "midnight");
        other.files.first().bytes->replace("Rice", "Beans");
        meet(world, one, other);
        QCOMPARE(await(world.commons->versions(camp.ref))->size(), 1);
        QCOMPARE(await(world.commons->combinedPlaces(camp.ref)).value_or(-1), 1);
        // What comes later adds its own, and what is settled is told of no more.
        meet(world, world.changed(camp, "mill", "old bridge"), world.changed(camp, "mill", "harbour crane"));
        const auto versions = await(world.commons->versions(camp.ref));
        QCOMPARE(versions->size(), 2);
        QCOMPARE(await(world.commons->combinedPlaces(camp.ref)).value_or(-1), 1);
        QHash<QByteArray, Keep> decisions;
        for (const TwoVersions &two : *versions)
            decisions.insert(two.kept.path, Keep::Shared);
        world.publish(await(world.commons->settle(camp.ref, decisions))->edition);
        QCOMPARE(await(world.commons->combinedPlaces(camp.ref)).value_or(-1), 0);
    }
    void inAnyHandbook_aKeptVersionIsNoItem_andCanBeSettled_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("in a folder") << QByteArray("docs/a.md") << QByteArray("# Camp\n\n");
        QTest::newRow("at the top") << QByteArray("top.md") << QByteArray("---\ntitle: Camp\n---\n");
        QTest::newRow("under TOML") << QByteArray("docs/t.md") << QByteArray("+++\ntitle = \"Camp\"\n+++\n");
    }
    void inAnyHandbook_aKeptVersionIsNoItem_andCanBeSettled()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, head);
        World world;
        world.put(path, head + "Meet us at noon sharp.\n");
        const Item camp = *await(world.commons->item({world.library, path}));
        meet(world, world.changed(camp, "noon", "dawn"), world.changed(camp, "noon", "midnight"));
        QCOMPARE(await(world.commons->search({}))->hits.size(), 1);
        QCOMPARE(await(world.commons->withTwoVersions())->value(0).ref, camp.ref);
        const auto versions = await(world.commons->versions(camp.ref));
        QCOMPARE(versions->size(), 1);
        world.publish(await(world.commons->settle(camp.ref, {{versions->first().kept.path, Keep::Both}}))->edition);
        QVERIFY(world.text(camp).contains("dawn") && world.text(camp).contains("midnight"));
        QVERIFY(await(world.commons->versions(camp.ref))->isEmpty());
    }
    void whereNothingWasCombinedThereIsNothingToTell()
    {
        World world;
        const Item camp = world.write(QStringLiteral("Camp"), "Rice.\n");
        world.publish(world.changed(camp, "Rice", "Beans"));
        QCOMPARE(await(world.commons->combinedPlaces(camp.ref)).value_or(-1), 0);
    }
};

QTEST_GUILESS_MAIN(CombiningTest)
#include "combiningtest.moc"
