// What git packed in any of its manners is read as git reads it, and what is odd is left to libgit2, which says what it is.
#include "tests/support/realgit.h"

#include "sync/git.h"
#include "sync/store/packdeltas.h"
#include "sync/store/packindex.h"
#include "sync/store/packreader.h"
#include "sync/store/repository.h"

#include <QCryptographicHash>
#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

const QHash<QByteArray, git_object_t> Kinds{{"commit", GIT_OBJECT_COMMIT}, {"tree", GIT_OBJECT_TREE}, {"blob", GIT_OBJECT_BLOB}, {"tag", GIT_OBJECT_TAG}};

Id idOf(const QByteArray &hex) { return Id::fromHex(hex).value_or(Id()); }

/// A text like the others, and each version of it like the one before.
QByteArray text(int guide, int version)
{
    QByteArray text = "# Guide " + QByteArray::number(guide) + "\n\n";
    for (int line = 0; line < 40; ++line)
        text += "Line " + QByteArray::number(line * (line == version % 40 ? version : 7)) + " of what everybody should know before an action.\n";
    return text;
}

/// All objects of a repository as `git cat-file --batch` prints them: "<id> <kind> <bytes>\n", the bytes and a line's end.
QHash<Id, PackReader::Object> objectsOf(const Workshop &shop)
{
    const QByteArray all = mycel::tests::run(shop.folder(), QStringLiteral("git"), {QStringLiteral("cat-file"), QStringLiteral("--batch-all-objects"), QStringLiteral("--batch")}) + '\n';
    QHash<Id, PackReader::Object> objects;
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype end = all.indexOf('\n', at);
        const QByteArrayList words = all.mid(at, end - at).split(' ');
        const qsizetype size = words.value(2).toLongLong();
        objects.insert(idOf(words.value(0)), {Kinds.value(words.value(1)), all.mid(end + 1, size)});
        at = end + 1 + size + 1;
    }
    return objects;
}

class Shop {
public:
    Shop()
    {
        for (int version = 0; version < 12; ++version) {
            for (int guide = 0; guide < 20; ++guide)
                workshop.write(QStringLiteral("guides/g%1.md").arg(guide), text(guide, version));
            workshop.commit();
        }
        workshop.write(QStringLiteral("empty.md"), "");
        QByteArray large; // so much that files are mapped
        for (quint64 number = 1; large.size() < 300'000; number = number * 6364136223846793005u + 1442695040888963407u)
            large += QByteArray::number(number, 36);
        workshop.write(QStringLiteral("large.bin"), large);
        workshop.git({QStringLiteral("tag"), QStringLiteral("-a"), QStringLiteral("-m"), QStringLiteral("x"), QStringLiteral("one")});
        workshop.commit();
    }
    [[nodiscard]] QString packs() const { return workshop.folder() + QStringLiteral("/.git/objects/pack"); }
    void repack(const QStringList &how = {}) const { workshop.git(QStringList{QStringLiteral("repack"), QStringLiteral("-q"), QStringLiteral("-adf"), QStringLiteral("--window=20")} + how); }
    [[nodiscard]] QString only(const QString &pattern) const { return QDir(packs()).filePath(QDir(packs()).entryList({pattern}).value(0)); }

    /// One that git would not make.
    void addPack(const QList<std::pair<Id, QByteArray>> &entries) const
    {
        QByteArray pack = QByteArray("PACK\0\0\0\2\0\0\0", 11) + char(entries.size());
        std::vector<PackedObject> objects;
        for (const auto &[id, entry] : entries) {
            objects.push_back(PackedObject::at(quint64(pack.size()), id, entry).value());
            pack += entry;
        }
        const QByteArray sum = QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
        workshop.write(QStringLiteral(".git/objects/pack/pack-x.pack"), pack + sum);
        workshop.write(QStringLiteral(".git/objects/pack/pack-x.idx"), packIndex(objects, sum).value());
    }

    Workshop workshop;
};

} // namespace

class PackReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startGit(); }
    void everyObjectIsReadAsGitReadsIt_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("deltas by place") << QStringList{} << false;
        QTest::newRow("deltas by name") << QStringList{QStringLiteral("-c"), QStringLiteral("repack.usedeltabaseoffset=false")} << false;
        QTest::newRow("no deltas") << QStringList{QStringLiteral("-c"), QStringLiteral("pack.depth=0")} << false;
        QTest::newRow("places of 64 bits") << QStringList{} << true;
    }
    void everyObjectIsReadAsGitReadsIt()
    {
        QFETCH(QStringList, how);
        QFETCH(bool, isLong);
        const Shop shop;
        shop.workshop.git(how + QStringList{QStringLiteral("repack"), QStringLiteral("-q"), QStringLiteral("-adf")});
        if (isLong) {
            const QString pack = shop.only(QStringLiteral("*.pack")), index = pack.chopped(4) + QStringLiteral("idx");
            QVERIFY(QFile::remove(index));
            shop.workshop.git({QStringLiteral("index-pack"), QStringLiteral("--index-version=2,0x40"), QStringLiteral("-o"), index, pack});
        }
        const auto objects = objectsOf(shop.workshop);
        QVERIFY(objects.size() > 200);
        PackReader reader(shop.packs());
        for (auto object = objects.begin(); object != objects.end(); ++object) {
            const auto header = reader.header(object.key());
            const auto read = reader.read(object.key());
            QVERIFY2(header && read, object.key().hex().constData());
            QCOMPARE(header->kind, object->kind);
            QCOMPARE(header->size, object->bytes.size());
            QCOMPARE(read->kind, object->kind);
            QVERIFY(read->bytes == object->bytes);
        }
        QVERIFY(!reader.read(idOf(QByteArray(40, 'a'))));
        QVERIFY(!reader.header(idOf(QByteArray(40, 'a'))));
    }
    void aRepositoryAsksIt()
    {
        const QByteArray deflated = QByteArray::fromHex("7801f5dd81080000000020edf117130079" "0079"); // which zlib takes for damaged
        const auto bytes = Inflater().inflate(deflated, 1);
        QVERIFY(bytes);
        const Id id = idOfObject(*bytes, GIT_OBJECT_BLOB).value();
        const QByteArray entry = char(GIT_OBJECT_BLOB << 4 | 1) + deflated;
        const Shop shop;
        shop.addPack({{id, entry}});
        QCOMPARE(Repository::open(shop.workshop.folder() + QStringLiteral("/.git"))->read(id, 10).value(), *bytes);
    }
    void deltasUponOneAnother_areNothing_andTakeNoMemory()
    {
        const Id one = idOf(QByteArray(40, 'a')), other = idOf(QByteArray(40, 'b'));
        const auto upon = [](const Id &base) { // of some kB, and 8 MB once it is inflated
            QByteArray entry = packEntry(GIT_OBJECT_BLOB, QByteArray(8 << 20, 'x'), 1).value();
            const qsizetype header = readEntryHeader(entry).value()->length;
            entry[0] = char((entry[0] & 0x8f) | GIT_OBJECT_REF_DELTA << 4);
            return entry.insert(header, base.raw());
        };
        const Shop shop;
        shop.addPack({{one, upon(other)}, {other, upon(one)}});
        PackReader reader(shop.packs());
        QVERIFY(!reader.read(one)); // where all of them are held, it is 32 GB
        QVERIFY(!reader.header(one));
    }
    void packsThatComeAndGoAreSeen()
    {
        const Shop shop;
        shop.repack();
        PackReader reader(shop.packs());
        const Id first = idOf(shop.workshop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD:guides/g1.md")}));
        QVERIFY(reader.read(first));
        shop.workshop.write(QStringLiteral("new.md"), "# New\n");
        const Id commit = idOf(shop.workshop.commit());
        shop.repack();
        QVERIFY(reader.read(first)); // of the pack that is gone
        QVERIFY(!reader.read(commit));
        reader.lookAgain();
        QVERIFY(reader.read(first) && reader.read(commit));
        const auto store = Repository::open(shop.workshop.folder() + QStringLiteral("/.git"));
        QVERIFY(store->commit(commit));
        shop.workshop.write(QStringLiteral("new.md"), "# Newer\n");
        const Id next = idOf(shop.workshop.commit());
        shop.repack();
        QCOMPARE(store->commit(next)->parents, QList<Id>{commit}); // libgit2 has all look again by itself
        QCOMPARE(store->read(*store->find(next, "new.md"), 100).value(), QByteArray("# Newer\n"));
    }
    void inWhatIsDamaged_whatIsReadIsWhatItWas_orItIsSaid()
    {
        const Shop shop;
        shop.repack();
        const auto objects = objectsOf(shop.workshop);
        const QString pack = shop.only(QStringLiteral("*.pack")), index = shop.only(QStringLiteral("*.idx"));
        for (const QString &path : {pack, index}) {
            QFile file(path);
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.open(QIODevice::ReadWrite));
            const QByteArray whole = file.readAll();
            int said = 0;
            for (qsizetype at = 0; at < whole.size(); at += whole.size() / 40) {
                QVERIFY(file.seek(at) && file.putChar(char(whole[at] ^ 0x21)) && file.flush());
                const auto store = Repository::open(shop.workshop.folder() + QStringLiteral("/.git"));
                for (auto object = objects.begin(); object != objects.end(); ++object) {
                    if (object->kind != GIT_OBJECT_BLOB)
                        continue;
                    const auto read = store->read(object.key(), MostObjectBytes);
                    QVERIFY(!read || *read == object->bytes);
                    said += read ? 0 : 1;
                }
                QVERIFY(file.seek(at) && file.putChar(whole[at]) && file.flush());
            }
            QVERIFY(said > 0);
            for (const qsizetype size : {qsizetype(0), qsizetype(30), whole.size() / 2, whole.size() - 1}) {
                QVERIFY(file.resize(size));
                QVERIFY(!PackReader(shop.packs()).read(objects.begin().key())); // it has no pack that is whole
            }
            QVERIFY(file.seek(0) && file.write(whole) == whole.size() && file.flush());
        }
        QVERIFY(PackReader(shop.packs()).read(objects.begin().key()));
    }
    void whatIsLargerThanAsked_isNotTaken()
    {
        const Shop shop;
        shop.repack();
        const auto store = Repository::open(shop.workshop.folder() + QStringLiteral("/.git"));
        for (int guide = 0; guide < 20; ++guide) {
            const Id blob = idOf(shop.workshop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD~%1:guides/g%2.md").arg(1 + guide % 10).arg(guide)}));
            const qint64 size = store->sizeOf(blob).value();
            QCOMPARE(store->read(blob, size - 1).error().kind, Error::Kind::TooLarge);
            QCOMPARE(store->read(blob, size)->size(), size);
        }
    }
};

QTEST_GUILESS_MAIN(PackReaderTest)
#include "packreadertest.moc"
