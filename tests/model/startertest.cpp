// What a new library may begin with: guides that stand by themselves, as items of its own.
#include "model/content/frontmatter.h"
#include "model/content/item.h"
#include "model/content/starter.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

class StarterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStarterStandsByItself()
    {
        const QList<sync::Change> shipped{{"library.yaml", "id: 4FA6J6ZVQR8R36VKJR67FN7SHZ\nlicense: CC-BY-SA-4.0\n"},
            {"experiences/rain/index.md", "---\nid: CRB5F41DQQ48VE45KEGHYFFP0B\ntitle: Rain\n---\n"},
            {"guides/a/index.md", "---\nid: TZBQMR91PHKV4V52TXQJX7M3SX\ntitle: A\nrelated:\n  - {rel: uses, to: SKQ3KCZWSKTZ2KPJ5CKDQX86QR, why: b}\n  - {rel: example-of, to: CRB5F41DQQ48VE45KEGHYFFP0B, why: c}\n---\n"},
            {"guides/a/index.sv.md", "---\ntitle: A\n---\n"}, {"guides/b/index.md", "---\nid: SKQ3KCZWSKTZ2KPJ5CKDQX86QR\ntitle: B\n---\n"},
            {"guides/first-steps-with-mycel/index.md", "---\ntitle: First\n---\n"}, {"guides/leads/index.md", "---\ntitle: Leads\n---\n[Rain](../../experiences/rain/index.md)\n"}};
        const QList<sync::Change> starter = starterOf(shipped, {QStringLiteral("sv")}, QDate(2026, 1, 1));
        QCOMPARE(starter.size(), 3);
        QCOMPARE(starterOf(shipped, {QStringLiteral("en")}, QDate(2026, 1, 1)).size(), 2); // nobody reads the Swedish
        const Value one = readFrontMatter(*starter[0].bytes).keys, other = readFrontMatter(*starter[2].bytes).keys;
        QVERIFY(isItemId(one[u"id"].text()) && one[u"id"].text() != QStringLiteral("TZBQMR91PHKV4V52TXQJX7M3SX"));
        QCOMPARE(one[u"related"].list().size(), 1);
        QCOMPARE(one[u"related"].list().first()[u"to"].text(), other[u"id"].text());
        QCOMPARE(one[u"adapted_from"][u"library"].text(), QStringLiteral("4FA6J6ZVQR8R36VKJR67FN7SHZ"));
    }
};

QTEST_GUILESS_MAIN(StarterTest)
#include "startertest.moc"
