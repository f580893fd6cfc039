// What is unread is what its reader could read: counted as it is shown, and gone with what is taken back or hidden.
#include "model/content/naming.h"
#include "tests/support/speaker.h"

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Speaker;

class UnreadTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

    static void look(Speaker &founder, const QByteArray &rules)
    {
        auto edition = await(founder.commons.compose(founder.library, {Kind::Guide, QStringLiteral("T"), QStringLiteral("en"), {}, "x"}));
        edition->files = {{"library.yaml", "format: 1\nname: Harbour\nlanguages: [en]\nmaintainers:\n  - name: aspen\n" + rules}};
        QVERIFY(await(founder.commons.publish(*edition).second));
        founder.sync();
    }
    static ThreadPage page(Speaker &who, const QString &thread) { return await(who.discussions().thread({who.library, thread})).value_or(ThreadPage()); }
    /// A file of a thread as another program may write it.
    static void write(Speaker &by, const ThreadPlace &place, const QString &author, const QByteArray &text)
    {
        ThreadEvent event;
        event.place = place;
        event.author = author;
        QVERIFY(await(by.discussions().publish(by.library, {{pathOf(place), composeThreadFile(event, text)}}, QStringLiteral("Write")).second));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void whatWasTakenBackOrHidden_isNotUnread_neitherOnItsWayNorLater()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, {});
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        const QString gone = roenn.answer(thread, "Never mind."), later = roenn.answer(thread, "An address."), rude = roenn.answer(thread, "Rude."), stays = roenn.answer(thread, "Stays.");
        roenn.act(thread, Act::Redact, gone);
        roenn.sync();
        hazel.sync();
        QCOMPARE(page(hazel, thread).unread, (QSet<QString>{later, rude, stays}));
        QCOMPARE(hazel.unread(), 3);
        roenn.act(thread, Act::Redact, later);
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 2);
        aspen.act(thread, Act::Hide, rude);
        QCOMPARE(aspen.unread(), 1); // who hides it has seen it
        aspen.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 1);
        QCOMPARE(page(hazel, thread).unread, QSet<QString>{stays});
        aspen.act(thread, Act::Hide, thread);
        aspen.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 0);
        roenn.answer(thread, "Into the dark.");
        roenn.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 0);
    }
    void twoPostsOfOneId_countAsTwo_andAreReadOneByOne()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        const QString id = freshItemId();
        write(roenn, {thread, id, 3}, QStringLiteral("rönn"), "One.");
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 1);
        write(roenn, {thread, id, 7}, QStringLiteral("mallory"), "Another.");
        roenn.sync();
        aspen.sync();
        const QString first = QStringLiteral("3-") + id, second = QStringLiteral("7-") + id;
        QCOMPARE(aspen.unread(), 2);
        QCOMPARE(page(aspen, thread).unread, (QSet<QString>{first, second}));
        QVERIFY(await(aspen.discussions().markRead({aspen.library, thread}, {first})));
        QCOMPARE(aspen.unread(), 1);
        QVERIFY(await(aspen.discussions().markRead({aspen.library, thread}, {second})));
        QCOMPARE(aspen.unread(), 0);
    }
    void whatIsUnread_isAmongThePosts()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        roenn.act(thread, Act::Summary, {}, {}, "In short.");
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.threads().first().unread, 1);
        QCOMPARE(aspen.threads().first().posts, 2);
    }
    void whoWaitsNoLonger_becauseNobodyDoes_isNews()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "new_posts: wait\n");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        const QString post = roenn.answer(thread, "Does anybody let me in?");
        roenn.act(thread, Act::React, thread, QStringLiteral("heart"));
        roenn.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 0);
        look(aspen, {});
        hazel.sync();
        QCOMPARE(hazel.unread(), 1);
        QCOMPARE(page(hazel, thread).unread, QSet<QString>{post});
    }
};

QTEST_GUILESS_MAIN(UnreadTest)
#include "unreadtest.moc"
