// What a library says of itself is changed key by key, and nothing beside the keys that were asked for.
#include "model/content/keytext.h"
#include "model/content/libraryediting.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

QByteArray revised(const QByteArray &file, const QList<KeyChange> &changes)
{
    const auto now = reviseLibraryFile(file, changes);
    return now ? *now : "refused: " + now.error().why;
}

QByteArray set(const QByteArray &file, const char *key, const QString &text)
{
    const auto change = libraryKeyFromText(QString::fromLatin1(key), text, libraryKeysOf(file));
    return change ? revised(file, {*change}) : "refused: " + change.error().why;
}

} // namespace

class LibraryEditingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneKeyChanges_andWhateverElseIsWrittenStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("comments and keys of others") << QByteArray("# Ours\nname: Quay # short\nx: {y: 1}\n") << QByteArray("# Ours\nname: Harbour # short\nx: {y: 1}\n");
        QTest::newRow("lines of another system") << QByteArray("name: Quay\r\nid: 1\r\n") << QByteArray("name: Harbour\r\nid: 1\r\n");
        QTest::newRow("no last line") << QByteArray("id: 1\nname: Quay") << QByteArray("id: 1\nname: Harbour\n");
        QTest::newRow("a document's mark") << QByteArray("---\nname: Quay\n") << QByteArray("---\nname: Harbour\n");
        QTest::newRow("nothing yet") << QByteArray() << QByteArray("format: 1\nname: Harbour\n");
        QTest::newRow("one flow of all") << QByteArray("{name: Quay}\n") << QByteArray("refused: library-file");
        QTest::newRow("a document's mark below a comment") << QByteArray("# Ours\n---\nid: 1\nname: Quay\n") << QByteArray("refused: library-file");
        QTest::newRow("what cannot be read") << QByteArray("summary: Quay: a library\nname: Quay\n") << QByteArray("refused: library-file");
        QTest::newRow("as Windows writes") << QByteArray("\xef\xbb\xbfid: 1\r\nname: Quay\r\nmaintainers:\r\n  - Aspen\r\n") << QByteArray("\xef\xbb\xbfid: 1\r\nname: Harbour\r\nmaintainers:\r\n  - Aspen\r\n");
        QTest::newRow("too much") << QByteArray("name: Quay\nsummary: " + QByteArray(65'530, 'x') + '\n') << QByteArray("refused: long-library-file");
        QTest::newRow("no text") << QByteArray("name: Qu\xe4y\n") << QByteArray("refused: not-text");
    }
    void oneKeyChanges_andWhateverElseIsWrittenStays()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(set(before, "name", QStringLiteral("Harbour")), after);
    }
    void peopleAreNamed_andKeepTheirKeys()
    {
        const QByteArray file = "maintainers:\n  - {name: Aspen, key: ssh-ed25519 AAAA}\n  - Rowan\n";
        const LibraryFile now = readLibraryFile(set(file, "maintainers", QStringLiteral("Aspen, Linden")));
        QCOMPARE(now.maintainers, (QStringList{QStringLiteral("Aspen"), QStringLiteral("Linden")}));
        QCOMPARE(now.maintainerKeys, QStringList{QStringLiteral("ssh-ed25519 AAAA Aspen")});
        QVERIFY(changesBetween(libraryKeysOf(file), libraryKeysOf(file)).isEmpty());
        QCOMPARE(readLibraryFile(set(file, "maintainers", {})).maintainers, QStringList());
    }
    void aCategory_keepsItsIdUnderAnotherName_andANewOneGetsOne()
    {
        const QByteArray file = "categories:\n  - id: actions\n    name: Actions\n    purpose: Doing.\n";
        Value::List list = libraryKeysOf(file)[u"categories"].list();
        list[0] = mapOf({{QStringLiteral("id"), scalarOf(QStringLiteral("actions"))}, {QStringLiteral("name"), scalarOf(QStringLiteral("Deeds"))}, {QStringLiteral("purpose"), scalarOf(QStringLiteral("Doing."))}});
        for (int i = 0; i < 2; ++i) // both are called as the first one was
            list.append(mapOf({{QStringLiteral("name"), scalarOf(QStringLiteral("Actions"))}}));
        const QList<Category> now = readLibraryFile(revised(file, {{QStringLiteral("categories"), listOf(list)}})).categories;
        QCOMPARE(now, (QList<Category>{{QStringLiteral("actions"), QStringLiteral("Deeds"), QStringLiteral("Doing.")}, {QStringLiteral("actions-2"), QStringLiteral("Actions"), {}}, {QStringLiteral("actions-3"), QStringLiteral("Actions"), {}}}));
    }
    void oddShapesAreNamesToo_andWhatIsNoneIsPassedOver()
    {
        QCOMPARE(readLibraryFile(set("name: Quay\n", "categories", QStringLiteral("[Night shifts, Kitchen]"))).categories,
                 (QList<Category>{{QStringLiteral("night-shifts"), QStringLiteral("Night shifts"), {}}, {QStringLiteral("kitchen"), QStringLiteral("Kitchen"), {}}}));
        QCOMPARE(readLibraryFile(set("maintainers: Aspen\n", "maintainers", QStringLiteral("Aspen, , Rowan,"))).maintainers, (QStringList{QStringLiteral("Aspen"), QStringLiteral("Rowan")}));
        QCOMPARE(readLibraryFile(set("name: Quay\n", "maintainers", QStringLiteral("{name: Aspen, key: ssh-ed25519 AAAA}"))).maintainerKeys, QStringList{QStringLiteral("ssh-ed25519 AAAA Aspen")});
    }
    void whoNamesNoCategories_hasThemAll_andAddsToThem()
    {
        const Value keys = libraryKeysOf("name: Quay\n");
        QCOMPARE(keys[u"categories"].list().size(), defaultCategories().size());
        Value::List list = keys[u"categories"].list();
        list.append(mapOf({{QStringLiteral("name"), scalarOf(QStringLiteral("Night shifts"))}}));
        QCOMPARE(readLibraryFile(revised("name: Quay\n", {{QStringLiteral("categories"), listOf(list)}})).categories.size(), defaultCategories().size() + 1);
    }
    void whatNoLibrarySays_isRefused()
    {
        QCOMPARE(set("name: Quay\n", "id", QStringLiteral("x")), QByteArray("refused: bad-key"));
        QCOMPARE(set("name: Quay\n", "new_posts", QStringLiteral("never")), QByteArray("refused: bad-value"));
        QCOMPARE(set("name: Quay\n", "categories", QStringLiteral("Actions")), QByteArray("refused: bad-value"));
    }
};

QTEST_GUILESS_MAIN(LibraryEditingTest)
#include "libraryeditingtest.moc"
