// Whose posts wait for a maintainer: they read what they wrote, and nobody else hears of them by any other way.
#include "tests/support/speaker.h"

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Speaker;

class WaitingTest : public QObject {
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

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void whoWaits_saysNothingByOtherWays()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "new_posts: wait\n");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker troll(QStringLiteral("BUY PILLS"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        const QString post = troll.answer(thread, "Pills.");
        troll.act(thread, Act::React, thread, QStringLiteral("heart"));
        NewPost redact{troll.library, thread, {}, {}};
        redact.event.act = Act::Redact;
        redact.event.replyTo = post;
        redact.event.reason = QStringLiteral("Pills!");
        troll.say(redact);
        QCOMPARE(page(troll, thread).thread.posts.first().reactions.size(), 1);
        troll.sync();
        hazel.sync();
        aspen.sync();
        QCOMPARE(page(aspen, thread).thread.posts.first().reactions.size(), 1); // who decides sees all
        const ThreadPage seen = page(hazel, thread);
        QCOMPARE(seen.thread.posts.first().reactions.size(), 0);
        QCOMPARE(seen.thread.posts.last().event.author, QString());
        QCOMPARE(seen.thread.posts.last().redacted, Withheld());
        QVERIFY(seen.thread.posts.last().waits);
        aspen.act(thread, Act::Approve, {}, QStringLiteral("BUY PILLS"));
        aspen.sync();
        hazel.sync();
        QCOMPARE(page(hazel, thread).thread.posts.first().reactions.size(), 1);
    }
    void whoCouldNeverBeLetIn_isTold_andLosesNothing()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "new_posts: wait\n");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker nobody(QString(), place(), false);
        QCOMPARE(await(nobody.discussions().post({nobody.library, thread, {}, "Hello."}).first).error().why, QByteArray("nameless-waits"));
        QVERIFY(await(nobody.commons.chooseName(nobody.library, QStringLiteral("rönn"))));
        const QString post = nobody.answer(thread, "Hello.");
        QVERIFY(isReadable(page(nobody, thread).thread.posts.last(), page(nobody, thread)));
        const auto draft = await(nobody.discussions().takeBack({nobody.library, thread}, post));
        QVERIFY(draft.has_value());
        QCOMPARE(nobody.texts(thread).size(), 1);
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "waitingtest.moc"
