// What wants somebody's hand: links that lead nowhere, and translations whose original went on.
#include "tests/support/ownlibrary.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using World = mycel::tests::OwnLibrary;

class CaringTest : public QObject {
    Q_OBJECT
    static QList<Care> care(World &world)
    {
        const auto all = await(world.commons->needingCare());
        return all ? all->value(0).items : QList<Care>();
    }
    static QByteArray newest(const World &world) { return world.git({QStringLiteral("rev-parse"), QStringLiteral("main")}).trimmed(); }
    static void translate(World &world, const QByteArray &from) { world.put("guides/camp/index.sv.md", "---\ntitle: Läger\nlang: sv\nsource_rev: " + from + "\n---\nEtt tält.\n"); }

private Q_SLOTS:
    void aTranslationIsBehindByTheChangesOfItsOriginal_untilItIsMadeFromTheNewest()
    {
        World world;
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\nA tent.\n");
        translate(world, newest(world));
        world.put("guides/food/index.md", "---\ntitle: Food\nlang: en\n---\nSoup.\n");
        QCOMPARE(care(world), QList<Care>());
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\nA bench.\n");
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\nA boat.\n");
        QCOMPARE(care(world).size(), 1);
        QCOMPARE(care(world).first().item.ref.path, QByteArray("guides/camp/index.sv.md"));
        QCOMPARE(care(world).first().behind, 2);
        QVERIFY(await(world.commons->reindex(world.library)));
        QCOMPARE(care(world).size(), 1);
        translate(world, newest(world));
        QCOMPARE(care(world), QList<Care>());
    }
    void whatNoTranslationWasMadeFromTellsNothing()
    {
        World world;
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\nsource_rev: 0123456789012345678901234567890123456789\n---\nA tent.\n");
        translate(world, "0123456789012345678901234567890123456789");
        QCOMPARE(care(world), QList<Care>());
        translate(world, "v2");
        QCOMPARE(care(world), QList<Care>());
        QVERIFY(await(world.commons->problems(world.library))->isEmpty());
    }
    void translationsThatItsReaderReadsComeFirst()
    {
        World world;
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\nA tent.\n");
        const QByteArray then = newest(world);
        for (const char *lang : {"de", "fr", "sv"})
            world.put("guides/camp/index." + QByteArray(lang) + ".md", "---\ntitle: Camp\nsource_rev: " + then + "\n---\nX.\n");
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\nA boat.\n");
        world.commons->setReaderLanguages({QStringLiteral("fr-CA"), QStringLiteral("fr")});
        QCOMPARE(care(world).size(), 3);
        QCOMPARE(care(world).first().item.lang, QStringLiteral("fr"));
    }
    void linksAndPicturesThatAreNotThereAreCounted_andThoseElsewhereAreNot()
    {
        World world;
        world.put("guides/camp/index.md", "---\ntitle: Camp\nlang: en\n---\n[One](gone.md), [two](../away/), [the web](https://example.org/), [here](#food) ![map](files/map.png)\n\n# Food\n");
        QCOMPARE(care(world).size(), 1);
        QCOMPARE(care(world).first().deadLinks, 2);
        QCOMPARE(care(world).first().missingPictures, 1);
        world.put("guides/away/index.md", "---\ntitle: Away\nlang: en\n---\nBoat.\n");
        QCOMPARE(care(world).first().deadLinks, 1);
    }
    void ofVeryManyAFewAreNamed()
    {
        World world;
        for (const char *name : {"a", "b", "c", "d", "e"})
            world.put("guides/" + QByteArray(name) + "/index.md", "---\ntitle: Guide\nlang: en\n---\n[Gone](gone.md)\n");
        const auto all = await(world.commons->needingCare());
        QCOMPARE(all->first().items.size(), 3);
        QCOMPARE(all->first().more, 2);
    }
};

QTEST_GUILESS_MAIN(CaringTest)
#include "caringtest.moc"
