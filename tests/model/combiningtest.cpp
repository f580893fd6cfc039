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
