// What keeps discussions liveable: what somebody hides for themselves, what maintainers hide for everyone or let in, and names
// that look like another. Nothing vanishes without a word.
#include "model/content/naming.h"
#include "model/discuss/alike.h"
#include "tests/support/speaker.h"

#include <QSignalSpy>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Speaker;

class LiveableTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

    /// The library says who looks after it, and that new names wait.
    static void look(Speaker &founder, const QByteArray &maintainer)
    {
        auto edition = await(founder.commons.compose(founder.library, {Kind::Guide, QStringLiteral("T"), QStringLiteral("en"), {}, "x"}));
        edition->files = {{"library.yaml", "format: 1\nname: Harbour\nlanguages: [en]\nmaintainers:\n  - name: " + maintainer + "\nnew_posts: wait\n"}};
        if (!await(founder.commons.publish(*edition).second))
            QTest::qFail("not published", __FILE__, __LINE__);
        founder.sync();
    }
    static ThreadPage page(Speaker &who, const QString &thread) { return await(who.discussions().thread({who.library, thread})).value_or(ThreadPage()); }
    /// What is written by other programs than ours: nobody asks whether it counts.
    static void writeApproval(Speaker &who, const QString &by, const QString &thread, const QString &name)
    {
        ThreadEvent event;
        event.act = Act::Approve;
        event.author = by;
        event.value = name;
        event.place = {thread, freshItemId(), 50};
        if (!await(who.discussions().publish(who.library, {{pathOf(event.place), composeThreadFile(event, {})}}, QStringLiteral("Approve")).second))
            QTest::qFail("not published", __FILE__, __LINE__);
    }
    static QByteArray whyNot(Speaker &who, const QString &thread, Act act, const QString &replyTo, const QString &value = {})
    {
        NewPost post{who.library, thread, {}, {}};
        post.event.act = act;
        post.event.replyTo = replyTo;
        post.event.value = value;
        const auto posted = await(who.discussions().post(post).first);
        return posted ? QByteArray() : posted.error().why;
    }
    static QList<ThreadCard> found(Speaker &who, const QString &words)
    {
        ThreadQuery query;
        query.words = words;
        return who.threads(query);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void whomSomebodyHides_isFoldedUnreadAndUnfound_forThemAlone_untilTheyAreShownAgain()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker mallory(QStringLiteral("mallory"), place(), false);
        const QString before = mallory.answer(thread, "Gossip before.");
        mallory.open(QStringLiteral("By mallory"), "x");
        mallory.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 2);
        QSignalSpy told(&aspen.discussions(), &Discussions::marksChanged);
        const Muted muted{Muted::What::Person, {}, QStringLiteral("mallory")};
        QVERIFY(await(aspen.discussions().setMuted(muted, true)));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(aspen.unread(), 0);
        mallory.answer(thread, "Gossip after.");
        mallory.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 0);
        QCOMPARE(page(aspen, thread).hiddenByMe.size(), 2);
        QCOMPARE(page(aspen, thread).hiddenByMe.value(before), muted);
        QCOMPARE(page(aspen, thread).thread.posts.size(), 3); // it has its place
        QCOMPARE(found(aspen, QStringLiteral("gossip")).size(), 0);
        const QList<ThreadCard> cards = aspen.threads();
        QCOMPARE(cards.size(), 2);
        QVERIFY(std::ranges::any_of(cards, [&muted](const ThreadCard &card) { return card.muted == muted; }));
        QCOMPARE(page(mallory, thread).hiddenByMe.size(), 0);
        QVERIFY(await(aspen.discussions().setMuted(muted, false)));
        QCOMPARE(page(aspen, thread).hiddenByMe.size(), 0);
        QCOMPARE(found(aspen, QStringLiteral("gossip")).size(), 1);
    }
    void aHiddenThread_isOutOfTheLists_andTellsNothing()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.open(QStringLiteral("Other"), "x");
        aspen.sync();
        const Muted muted{Muted::What::Thread, aspen.library, thread};
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Thread, aspen.library, thread}, true)));
        QVERIFY(await(aspen.discussions().setMuted(muted, true)));
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        roenn.answer(thread, "Hello.");
        roenn.sync();
        QSignalSpy told(&aspen.discussions(), &Discussions::heard);
        aspen.sync();
        QCOMPARE(aspen.unread(), 0);
        QCOMPARE(aspen.threads().size(), 1);
        QCOMPARE(found(aspen, QStringLiteral("hello")).size(), 0);
        await(aspen.discussions().follows());
        QCOMPARE(told.size(), 0);
        QVERIFY(await(aspen.discussions().setMuted(muted, false)));
        QCOMPARE(aspen.threads().size(), 2);
    }
    void aHiddenWord_hidesThePostsThatHaveIt_whenTheyArriveAndBefore_andNotPartsOfWords()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        const QString with = roenn.answer(thread, "There was *Blood* on it."), without = roenn.answer(thread, "Bloodless.");
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 2);
        QVERIFY(await(aspen.discussions().setMuted({Muted::What::Word, {}, QStringLiteral("blood")}, true)));
        QCOMPARE(aspen.unread(), 1);
        QCOMPARE(page(aspen, thread).hiddenByMe.keys(), QStringList{with});
        roenn.answer(thread, "More BLOOD.");
        roenn.open(QStringLiteral("Blood test"), "x");
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 1);
        QCOMPARE(page(aspen, thread).unread, QSet<QString>{without});
        QVERIFY(std::ranges::any_of(aspen.threads(), [](const ThreadCard &card) { return card.muted && card.title == QLatin1String("Blood test"); }));
        // Whoever takes the word out is read again
        NewPost edit{roenn.library, thread, {}, "Nothing on it."};
        edit.event.act = Act::Edit;
        edit.event.replyTo = with;
        roenn.say(edit);
        roenn.sync();
        aspen.sync();
        QVERIFY(!page(aspen, thread).hiddenByMe.contains(with));
        // Several words are one after the other
        QVERIFY(await(aspen.discussions().setMuted({Muted::What::Word, {}, QStringLiteral("nothing on")}, true)));
        QVERIFY(page(aspen, thread).hiddenByMe.contains(with));
        QVERIFY(!page(aspen, thread).hiddenByMe.contains(without));
    }
    void onesOwnWords_areNeverHiddenFromOneself()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "My own word.");
        QVERIFY(await(aspen.discussions().setMuted({Muted::What::Word, {}, QStringLiteral("word")}, true)));
        QCOMPARE(page(aspen, thread).hiddenByMe.size(), 0);
    }
    void newNamesWait_forAMaintainer_andAreNewsWhenTheyAreLetIn()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        const QString post = roenn.answer(thread, "Does anybody let me in?");
        roenn.sync();
        hazel.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 1); // who decides has to know
        QCOMPARE(hazel.unread(), 0);
        QCOMPARE(found(aspen, QStringLiteral("anybody")).size(), 1);
        QCOMPARE(found(hazel, QStringLiteral("anybody")).size(), 0);
        QCOMPARE(found(roenn, QStringLiteral("anybody")).size(), 1);
        ThreadQuery waiting;
        waiting.of = ThreadQuery::Of::Waiting;
        QCOMPARE(aspen.threads(waiting).size(), 1);
        QCOMPARE(hazel.threads(waiting).size(), 0);
        for (Speaker *each : {&aspen, &roenn, &hazel})
            QVERIFY(page(*each, thread).thread.posts.last().waits);
        aspen.act(thread, Act::Approve, {}, QStringLiteral("rönn"));
        QCOMPARE(aspen.threads(waiting).size(), 0);
        aspen.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 1);
        QCOMPARE(page(hazel, thread).unread, QSet<QString>{post});
        QVERIFY(!page(hazel, thread).thread.posts.last().waits);
        QCOMPARE(found(hazel, QStringLiteral("anybody")).size(), 1);
    }
    void anApprovalThatIsNoMaintainers_takesNothingFromTheRealOne()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        roenn.answer(thread, "Does anybody let me in?");
        writeApproval(roenn, QStringLiteral("rönn"), thread, QStringLiteral("rönn"));
        roenn.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 0);
        aspen.sync();
        aspen.act(thread, Act::Approve, {}, QStringLiteral("rönn"));
        aspen.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 1);
    }
    void whatTwoMaintainersLetIn_isNewsOnce_andNoneToThemselves()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen\n  - name: linden");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false), linden(QStringLiteral("linden"), place(), false);
        roenn.answer(thread, "Does anybody let me in?");
        roenn.sync();
        aspen.sync();
        linden.sync();
        QCOMPARE(linden.unread(), 1);
        QVERIFY(await(linden.discussions().markRead({linden.library, thread})));
        aspen.act(thread, Act::Approve, {}, QStringLiteral("rönn"));
        aspen.sync();
        linden.sync();
        QCOMPARE(linden.unread(), 0);
        linden.act(thread, Act::Approve, {}, QStringLiteral("rönn"));
        linden.sync();
        hazel.sync();
        QCOMPARE(hazel.unread(), 1);
    }
    void whatWouldNotCount_isNotSaid_andAMaintainerWithAKeyIsToldWhy()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        look(aspen, "linden");
        QVERIFY(!page(aspen, thread).maintainer && !page(aspen, thread).decides);
        for (const auto &[act, replyTo, value] : {std::tuple{Act::Hide, thread, QString()}, std::tuple{Act::Show, thread, QString()}, std::tuple{Act::Approve, QString(), QStringLiteral("rönn")}}) {
            look(aspen, "linden");
            QCOMPARE(whyNot(aspen, thread, act, replyTo, value), QByteArray("not-a-maintainer"));
            look(aspen, "aspen\n    key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA");
            QVERIFY(page(aspen, thread).maintainer && !page(aspen, thread).decides);
            QCOMPARE(whyNot(aspen, thread, act, replyTo, value), QByteArray("maintainer-key"));
            look(aspen, "aspen");
            QVERIFY(page(aspen, thread).decides);
            QCOMPARE(whyNot(aspen, thread, act, replyTo, value), QByteArray());
        }
    }
    void whoWaits_archivesNothing_untilTheyAreLetIn()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Speaker troll(QStringLiteral("troll"), place(), false);
        troll.act(thread, Act::State, {}, QStringLiteral("archived"));
        const QString title = troll.open(QStringLiteral("Rude words"), "x");
        troll.sync();
        aspen.sync();
        Speaker hazel(QStringLiteral("hazel"), place(), false);
        QCOMPARE(hazel.threads().size(), 2);
        QVERIFY(std::ranges::none_of(hazel.threads(), [](const ThreadCard &card) { return card.title == QLatin1String("Rude words"); }));
        QCOMPARE(titleOf(page(hazel, title)), QString());
        QCOMPARE(titleOf(page(aspen, title)), QStringLiteral("Rude words"));
        QVERIFY(!isReadable(page(hazel, title).thread.posts.first(), page(hazel, title)));
        QCOMPARE(page(hazel, thread).thread.state, QStringLiteral("open"));
        aspen.act(thread, Act::Approve, {}, QStringLiteral("troll"));
        QCOMPARE(aspen.threads().size(), 1);
        look(aspen, "linden"); // who decides is another now, and has let nobody in
        QCOMPARE(aspen.threads().size(), 2);
    }
    void whoTakesAThreadBack_takesItsTitleBackToo()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("A name that nobody should read"), "x");
        aspen.act(thread, Act::Redact, thread);
        QVERIFY(aspen.threads().first().takenBack);
        QCOMPARE(aspen.threads().first().title, QString());
        QCOMPARE(titleOf(page(aspen, thread)), QString());
    }
    void wordsThatWereEditedAway_areNotFound()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "The address of zebrafish.");
        const QString post = aspen.answer(thread, "It was cormorant.");
        aspen.act(thread, Act::Edit, post, {}, "It was pelican.");
        aspen.sync();
        Speaker mallory(QStringLiteral("mallory"), place(), false);
        mallory.act(thread, Act::Edit, post, {}, "It was flamingo.");
        QCOMPARE(found(mallory, QStringLiteral("cormorant")).size(), 0);
        QCOMPARE(found(mallory, QStringLiteral("flamingo")).size(), 0);
        QCOMPARE(found(mallory, QStringLiteral("pelican")).value(0).post, post);
        QCOMPARE(found(mallory, QStringLiteral("zebrafish")).size(), 1);
    }
    void whoBeginsALibrary_looksAfterIt()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        QVERIFY(page(aspen, aspen.open(QStringLiteral("T"), "x")).maintainer);
    }
    void whatAMaintainerHides_saysWhoDidIt_inTheListToo()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        NewPost hide{aspen.library, thread, {}, {}};
        hide.event.act = Act::Hide;
        hide.event.replyTo = thread;
        hide.event.reason = QStringLiteral("It names somebody.");
        aspen.say(hide);
        QCOMPARE(aspen.threads().first().hiddenBy, QStringLiteral("aspen"));
        aspen.act(thread, Act::Show, thread);
        QCOMPARE(aspen.threads().first().hiddenBy, QString());
    }
    void whatIsSaidInAHiddenThread_isNotFound_butByAMaintainer()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "aspen");
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.answer(thread, "The name is cormorant.");
        aspen.act(thread, Act::Hide, thread);
        aspen.sync();
        Speaker hazel(QStringLiteral("hazel"), place(), false);
        QCOMPARE(found(aspen, QStringLiteral("cormorant")).size(), 1);
        QCOMPARE(found(hazel, QStringLiteral("cormorant")).size(), 0);
        aspen.act(thread, Act::Show, thread);
        aspen.sync();
        hazel.sync();
        QCOMPARE(found(hazel, QStringLiteral("cormorant")).size(), 1);
    }
    void namesThatLookAlike_areToldApart()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        const QString cyrillic = QStringLiteral("\u0430spen");
        for (const QString &name : {cyrillic, QStringLiteral("hazel")}) {
            QVERIFY(await(aspen.commons.chooseName(aspen.library, name)));
            aspen.answer(thread, "Said.");
        }
        const QHash<QString, QString> alike = page(aspen, thread).alike;
        QCOMPARE(alike.value(cyrillic), QStringLiteral("aspen"));
        QVERIFY(!alike.contains(QStringLiteral("aspen"))); // whom the library names, for imitating nobody
        QVERIFY(!alike.contains(QStringLiteral("hazel")));
        // The other may be elsewhere in the library
        const QString elsewhere = aspen.open(QStringLiteral("Other"), "x");
        QCOMPARE(page(aspen, elsewhere).alike.size(), 0);
        QVERIFY(await(aspen.commons.chooseName(aspen.library, QStringLiteral("h\u0430zel"))));
        aspen.answer(elsewhere, "Said.");
        QCOMPARE(page(aspen, elsewhere).alike.size(), 2);
    }
    void whoHasNotSaidAWord_isNotImitatedUnseen()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        look(aspen, "Rowan");
        QVERIFY(await(aspen.commons.chooseName(aspen.library, QStringLiteral("R\u043ewan"))));
        QCOMPARE(page(aspen, aspen.open(QStringLiteral("T"), "First.")).alike.value(QStringLiteral("R\u043ewan")), QStringLiteral("Rowan"));
    }
    void whatLooksAlike_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("Cyrillic") << QStringLiteral("r\u043ewan");
        QTest::newRow("capitals") << QStringLiteral("ROWAN");
        QTest::newRow("zero width") << QStringLiteral("ro\u200bwan");
        QTest::newRow("zero width joiner") << QStringLiteral("ro\u200dwan");
        QTest::newRow("direction mark") << QStringLiteral("rowan\u200f");
        QTest::newRow("override") << QStringLiteral("\u202drowan");
        QTest::newRow("isolate") << QStringLiteral("\u2066rowan\u2069");
        QTest::newRow("soft hyphen") << QStringLiteral("ro\u00adwan");
        QTest::newRow("full width") << QStringLiteral("\uff52\uff4f\uff57\uff41\uff4e");
        QTest::newRow("spaces") << QStringLiteral(" rowan  ");
        QTest::newRow("a nought") << QStringLiteral("r0wan");
        QTest::newRow("mathematical") << QString::fromUcs4(U"\U0001d42bowan");
    }
    void whatLooksAlike()
    {
        QFETCH(QString, other);
        QCOMPARE(looksOf(other), looksOf(QStringLiteral("rowan")));
    }
    void whatDoesNotLookAlike_isNotMarked()
    {
        const QStringList names{QStringLiteral("rowan"), QStringLiteral("rönn"), QStringLiteral("ronn"), QStringLiteral("rowena"), QStringLiteral("aspen"), QStringLiteral("اَسپن"), QStringLiteral("осина"), QStringLiteral("Rowan of Malmö")};
        QSet<QString> looks;
        for (const QString &name : names)
            looks.insert(looksOf(name));
        QCOMPARE(looks.size(), names.size());
        QCOMPARE(looksOf(QStringLiteral("\u200b\u202e")), QString());
        QVERIFY(looksOf(QString(100'000, u'x')).size() > 10);
    }
};

QTEST_GUILESS_MAIN(LiveableTest)
#include "liveabletest.moc"
