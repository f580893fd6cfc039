// Deleting and renaming in the real window: who links to an item is said before, and where their links lead afterwards is so.
#include "tests/support/desk.h"

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;

class LinkedItemTest : public QObject {
    Q_OBJECT
    tests::Desk m_desk;
    model::ItemRef m_tents, m_camp;

    bool is(const model::ItemRef &ref) const
    {
        const auto item = await(m_desk.commons->item(ref));
        return item && item->ref.path == ref.path; // a former name leads to it too
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.begin();
        m_tents = m_desk.put(QStringLiteral("Tents"), "A roof.\n");
        m_camp = m_desk.put(QStringLiteral("A camp"), "Sleep in [dry tents](../tents/index.md).\n");
        m_desk.openItem(m_tents);
    }
    void whatNothingLinksTo_isSaidToBeSo()
    {
        m_desk.openItem(m_camp);
        QVERIFY(m_desk.see.chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Delete…")));
        QVERIFY(m_desk.see.says(QStringLiteral("Nothing else links to it.")));
        QVERIFY(m_desk.see.press(QStringLiteral("Keep it")));
        QVERIFY(is(m_camp));
    }
    void whoLinksToIt_isSaidBeforeItIsRenamed_andTheirLinkGoesOnLeadingThere()
    {
        m_desk.openItem(m_tents);
        QVERIFY(m_desk.see.chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Rename…")));
        QVERIFY(m_desk.see.says(QStringLiteral("1 item(s) link to it, and their links will go on leading to it: A camp.")));
        QVERIFY(m_desk.see.type(QStringLiteral("New title"), QStringLiteral("Shelters")));
        QVERIFY(m_desk.see.press(QStringLiteral("Give it this title")));
        const model::ItemRef shelters{m_desk.library, "guides/shelters/index.md"};
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.window->knowledge()->open() == shelters && is(shelters), Patience);
        QVERIFY(!is(m_tents));
        m_desk.openItem(m_camp);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.page().contains(QStringLiteral("dry tents")), Patience);
        m_desk.follow(QStringLiteral("dry tents"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.window->knowledge()->open() == shelters && m_desk.page().contains(QStringLiteral("A roof.")), Patience);
        m_tents = shelters;
    }
    void whoLinksToIt_isSaidBeforeItIsDeleted()
    {
        QVERIFY(m_desk.see.chooseFrom(QStringLiteral("More for this item"), QStringLiteral("Delete…")));
        QVERIFY(m_desk.see.says(QStringLiteral("Delete “Shelters”?")));
        QVERIFY(m_desk.see.says(QStringLiteral("1 item(s) link to it, and their links will lead nowhere: A camp.")));
        QVERIFY(is(m_tents)); // it was only asked
        QVERIFY(m_desk.see.press(QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!is(m_tents), Patience);
        QVERIFY(is(m_camp));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.see.control(QStringLiteral("Undo")), Patience);
        QVERIFY(m_desk.see.press(QStringLiteral("Undo")));
        QTRY_VERIFY_WITH_TIMEOUT(is(m_tents), Patience);
    }
    void cleanupTestCase() { m_desk.close(); }
};

QTEST_MAIN(LinkedItemTest)
#include "linkeditemtest.moc"
