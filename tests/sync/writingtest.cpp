// What is written is what git would have written, and holds of a person only the name that they chose.
#include "tests/support/realgit.h"

#include "sync/store/objects.h"
#include "sync/store/repository.h"
#include "sync/store/writing.h"

#include <QDir>
#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

Id idOf(const QByteArray &hex) { return Id::fromHex(hex).value_or(Id()); }

struct World {
    Workshop shop;
    Id tip;
    Repository store;

    World() : shop(), tip(begin(shop)), store(*Repository::open(shop.folder() + QStringLiteral("/.git"))) {}
    static Id begin(const Workshop &shop)
    {
        for (const char *name : {"README.md", "guides/a/index.md", "guides/a/files/one.png", "guides/a.md", "guides/b/index.md"})
            shop.write(QLatin1String(name), name);
        return idOf(shop.commit());
    }
    QByteArray git(const QStringList &words, const QByteArray &input = {}) const { return shop.git(words, input); }
    /// The tree that git itself makes of the same changes, in its own index.
    QByteArray gitsTree(const QList<Change> &changes) const
    {
        for (const Change &change : changes) {
            if (change.bytes)
                shop.write(QString::fromUtf8(change.path), *change.bytes);
            else
                QFile::remove(shop.folder() + u'/' + QString::fromUtf8(change.path));
        }
        git({QStringLiteral("add"), QStringLiteral("-A")});
        return git({QStringLiteral("write-tree")});
    }
};

QDateTime noon() { return QDateTime(QDate(2030, 5, 1), QTime(12, 34, 56), Qt::UTC); }

} // namespace

class WritingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void treeIsTheOneThatGitMakes_data()
    {
        QTest::addColumn<QList<Change>>("changes");
        QTest::newRow("changed") << QList<Change>{{"guides/a/index.md", "other"}};
        QTest::newRow("new in a new folder") << QList<Change>{{"guides/c/d/index.md", "new"}, {"guides/c/index.md", "new too"}};
        QTest::newRow("gone") << QList<Change>{{"guides/a.md", std::nullopt}};
        QTest::newRow("a folder that empties is gone") << QList<Change>{{"guides/b/index.md", std::nullopt}};
        QTest::newRow("a name beside a folder of that name") << QList<Change>{{"guides/a-b", "x"}, {"guides/a0", "y"}, {"guides/a/z", "z"}};
    }
    void treeIsTheOneThatGitMakes()
    {
        QFETCH(QList<Change>, changes);
        const World world;
        const auto written = writeEdit(world.store, {world.tip, changes, QStringLiteral("Ada"), noon(), QStringLiteral("A change")});
        QVERIFY(written);
        QCOMPARE(world.git({QStringLiteral("rev-parse"), QString::fromLatin1(written->hex()) + QStringLiteral("^{tree}")}), world.gitsTree(changes));
        world.git({QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling")});
    }
    void whatIsWritten_takesThePlaceOfAFileOrAFolderOfItsName()
    {
        const World world;
        const auto inFolder = writeEdit(world.store, {world.tip, {{"guides/a.md/index.md", "new"}}, {}, noon(), {}});
        QVERIFY(inFolder);
        QCOMPARE(world.git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QString::fromLatin1(inFolder->hex()), QStringLiteral("guides/")}), QByteArray("guides/a.md/index.md\nguides/a/files/one.png\nguides/a/index.md\nguides/b/index.md"));
        const auto asFile = writeEdit(world.store, {world.tip, {{"guides/a", "new"}}, {}, noon(), {}});
        QVERIFY(asFile);
        QCOMPARE(world.git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QString::fromLatin1(asFile->hex()), QStringLiteral("guides/")}), QByteArray("guides/a\nguides/a.md\nguides/b/index.md"));
        for (const Id &each : {*inFolder, *asFile})
            world.git({QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling"), QString::fromLatin1(each.hex())});
    }
    void commitHoldsTheChosenNameAndNothingElseOfAPerson()
    {
        const World world;
        const auto written = writeEdit(world.store, {world.tip, {{"new.md", "x"}}, QStringLiteral("  Ada <ada@example.org>\nauthor Eve "), noon(), QStringLiteral("Two\nlines")});
        QVERIFY(written);
        const QByteArray tree = world.git({QStringLiteral("rev-parse"), QString::fromLatin1(written->hex()) + QStringLiteral("^{tree}")});
        const QByteArray who = "Ada ada@example.org author Eve <nobody@users.invalid> 1903867200 +0000";
        QCOMPARE(world.git({QStringLiteral("cat-file"), QStringLiteral("commit"), QString::fromLatin1(written->hex())}),
                 "tree " + tree + "\nparent " + world.tip.hex() + "\nauthor " + who + "\ncommitter " + who + "\n\nTwo lines");
    }
    void messageKeepsItsLetters_alsoThoseThatAreTwoQChars()
    {
        const World world;
        const auto written = writeEdit(world.store, {world.tip, {{"new.md", "x"}}, QStringLiteral("Ada"), noon(), QStringLiteral("Add “Fire 🔥\nin Göteborg”")});
        QVERIFY(written);
        const QByteArray text = world.git({QStringLiteral("cat-file"), QStringLiteral("commit"), QString::fromLatin1(written->hex())});
        QVERIFY2(text.endsWith("\n\nAdd “Fire 🔥 in Göteborg”"), text.constData());
    }
    void sameEditIsTheSameCommit_alsoLaterInThatHour()
    {
        const World world;
        const Edit edit{world.tip, {{"new.md", "x"}}, QStringLiteral("Ada"), noon(), QStringLiteral("A change")};
        Edit later = edit;
        later.time = later.time.addSecs(600);
        QCOMPARE(*writeEdit(world.store, edit), *writeEdit(world.store, later));
    }
    void timeIsNeverBeforeTheParents()
    {
        const World world;
        const auto first = writeEdit(world.store, {world.tip, {{"new.md", "x"}}, {}, noon(), QStringLiteral("A change")});
        const auto second = writeEdit(world.store, {*first, {{"new.md", "y"}}, {}, noon().addYears(-40), QStringLiteral("A clock that went back")});
        QVERIFY(second);
        QCOMPARE(world.store.commit(*second)->time, QDateTime(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC));
        QCOMPARE(world.store.commit(*second)->author, QStringLiteral("nobody"));
    }
    void nothingNewIsRefused()
    {
        const World world;
        QCOMPARE(writeEdit(world.store, {world.tip, {{"guides/a.md", "guides/a.md"}, {"none.md", std::nullopt}}, {}, noon(), {}}).error().why, QByteArray("nothing-new"));
    }
    void pathsThatMeanMoreThanTheirLettersAreRefused()
    {
        const World world;
        for (const char *path : {"../x", "a/../b", "/a", "a//b", "a/", ".git/config", "a/.GIT/x", "GIT~1", "a\\b", ".", ""})
            QCOMPARE(writeEdit(world.store, {world.tip, {{path, "x"}}, {}, noon(), {}}).error().why, QByteArray("path"));
    }
    void objectsOfEverySizeAreInOnePackThatGitReads()
    {
        const World world;
        auto objects = Objects::open(world.shop.folder() + QStringLiteral("/.git"));
        QVERIFY(objects);
        QMap<QString, QByteArray> written; // by name; sizes about those at which a pack writes one byte more of them
        for (const int size : {0, 1, 15, 16, 2047, 2048, 262'143, 262'144}) {
            QByteArray bytes(size, 'a');
            for (int i = 0; i < size; i += 7)
                bytes[i] = char('a' + i % 26);
            const auto id = objects->write(GIT_OBJECT_BLOB, bytes);
            QVERIFY(id);
            written.insert(QString::fromLatin1(id->hex()), bytes);
        }
        QVERIFY(objects->keep());
        QCOMPARE(QDir(world.shop.folder() + QStringLiteral("/.git/objects/pack")).entryList({QStringLiteral("*.pack")}).size(), 1);
        for (auto each = written.constBegin(); each != written.constEnd(); ++each) {
            QCOMPARE(world.git({QStringLiteral("cat-file"), QStringLiteral("-s"), each.key()}), QByteArray::number(each->size()));
            QCOMPARE(objects->read(idOf(each.key().toLatin1())).value(), *each);
        }
        world.git({QStringLiteral("fsck"), QStringLiteral("--strict")});
    }
    void otherEntriesKeepWhatTheyAre()
    {
        const Workshop shop;
        shop.write(QStringLiteral("tools/run"), "#!/bin/sh\n");
        shop.write(QStringLiteral("tools/text.md"), "text");
        QFile::setPermissions(shop.folder() + QStringLiteral("/tools/run"), QFile::permissions(shop.folder() + QStringLiteral("/tools/run")) | QFileDevice::ExeOwner);
        QVERIFY(QFile::link(QStringLiteral("text.md"), shop.folder() + QStringLiteral("/tools/link")));
        const Id tip = idOf(shop.commit());
        const auto store = Repository::open(shop.folder() + QStringLiteral("/.git"));
        const auto written = writeEdit(*store, {tip, {{"tools/text.md", "other"}, {"tools/run", "#!/bin/bash\n"}}, {}, noon(), {}});
        const QByteArray listing = shop.git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QString::fromLatin1(written->hex())});
        QVERIFY(listing.contains("100755 blob") && listing.contains("120000 blob") && listing.contains("100644 blob"));
    }
    void manyObjects_areAPackAsGitIndexesIt_andGitReadsThem()
    {
        const World world;
        const QString packs = world.shop.folder() + QStringLiteral("/.git/objects/pack");
        auto objects = Objects::open(world.shop.folder() + QStringLiteral("/.git"));
        QVERIFY(objects);
        QHash<QByteArray, QByteArray> texts;
        for (int n = 0; n < 1500; ++n) {
            const QByteArray text = n == 0 ? QByteArray() : QByteArray("What is new, ").repeated(n % 700) + QByteArray::number(n);
            texts.insert(objects->write(GIT_OBJECT_BLOB, text)->hex(), text);
        }
        QVERIFY(objects->write(GIT_OBJECT_TREE, {}));
        QVERIFY(objects->keep());
        const QStringList made = QDir(packs).entryList({QStringLiteral("*.pack"), QStringLiteral("*.idx")}, QDir::Files, QDir::Name);
        QCOMPARE(made.size(), 2);
        QCOMPARE(QDir(packs).entryList(QDir::Files | QDir::Hidden).size(), 2); // nothing else is left
        QCOMPARE(made.first().chopped(4), made.last().chopped(5));
        const auto contentOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QTemporaryDir place;
        const QString index = place.filePath(QStringLiteral("its.idx"));
        world.git({QStringLiteral("index-pack"), QStringLiteral("--strict"), QStringLiteral("-o"), index, packs + u'/' + made.last()});
        QVERIFY(contentOf(index) == contentOf(packs + u'/' + made.first()));
        for (auto text = texts.begin(); text != texts.end(); ++text)
            QVERIFY(objects->read(idOf(text.key())).value() == *text);
    }
    void aBlobThatIsNotWhatItsNameSays_isNotRead()
    {
        const World world;
        const auto blob = [&world](const QByteArray &text) { return world.git({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, text); };
        const auto fileOf = [&world](const QByteArray &id) { return world.shop.folder() + QStringLiteral("/.git/objects/") + QString::fromLatin1(id.first(2)) + u'/' + QString::fromLatin1(id.mid(2)); };
        const QByteArray one = blob("Meet us at noon.\n"), other = blob("Meet us at dawn.\n");
        const auto objects = Objects::open(world.shop.folder() + QStringLiteral("/.git"));
        QVERIFY(objects);
        QCOMPARE(objects->read(idOf(one)).value(), QByteArray("Meet us at noon.\n"));
        QVERIFY(QFile::remove(fileOf(one)));
        QCOMPARE(objects->read(idOf(one)).error().kind, Error::Kind::NotFound);
        QVERIFY(QFile::copy(fileOf(other), fileOf(one)));
        QCOMPARE(objects->read(idOf(one)).error().kind, Error::Kind::Damaged);
        QCOMPARE(objects->read(idOf(world.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD^{tree}")}))).error().why, QByteArray("wrong-kind"));
    }
};

QTEST_GUILESS_MAIN(WritingTest)
#include "writingtest.moc"
