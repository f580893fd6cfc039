// Who sees what of the discussions: what they follow, how it is counted, what waits for their answer.
#include "tests/support/speaker.h"

#include <QSignalSpy>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Speaker;

namespace {

ThreadQuery of(ThreadQuery::Of which)
{
    ThreadQuery query;
    query.of = which;
    return query;
}

QStringList titles(const QList<ThreadCard> &cards)
{
    QStringList titles;
    for (const ThreadCard &card : cards)
        titles.append(card.title);
    titles.sort();
    return titles;
}

QHash<QString, int> counted(const QList<Facet> &facets)
{
    QHash<QString, int> counts;
    for (const Facet &each : facets)
        counts.insert(each.value, each.count);
    return counts;
}

} // namespace

class FollowingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

    static ItemRef guide(Speaker &by, const QString &title)
    {
        const auto edition = await(by.commons.compose(by.library, {Kind::Guide, title, QStringLiteral("en"), {}, "Text."}));
        if (!await(by.commons.publish(*edition).second))
            QTest::qFail("not published", __FILE__, __LINE__);
        return {by.library, edition->files.first().path};
    }
    static QString about(Speaker &by, const QString &item, const QString &title)
    {
        NewPost post{by.library, {}, {}, "About it."};
        post.event.title = title;
        post.event.about = item;
        return by.say(post).thread.id;
    }
    static QString propose(Speaker &by, const QString &title, const QDateTime &ends)
    {
        NewPost post{by.library, {}, {}, "Shall we?"};
        post.event.title = title;
        post.event.category = QStringLiteral("organising");
        post.event.form = QStringLiteral("proposal");
        post.event.method = Method::Consent;
        post.event.ends = ends;
        return by.say(post).thread.id;
    }
    static QStringList asked(Speaker &who)
    {
        QStringList titles;
        for (const OpenRound &round : await(who.discussions().unanswered()).value_or(QList<OpenRound>()))
            titles.append(round.card.title);
        return titles;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void aThreadIsFollowed_byItselfByItsCategoryAndByItsItem()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const ItemRef press = guide(aspen, QStringLiteral("The press"));
        const QString id = await(aspen.commons.item(press))->id;
        const QString itself = aspen.open(QStringLiteral("Itself"), "a", QStringLiteral("culture"));
        aspen.open(QStringLiteral("By category"), "b", QStringLiteral("events"));
        about(aspen, id, QStringLiteral("By the item's id"));
        about(aspen, QString::fromUtf8(press.path), QStringLiteral("By the item's path"));
        aspen.open(QStringLiteral("Not at all"), "c", QStringLiteral("actions"));
        const auto followed = [&aspen] { return titles(aspen.threads(of(ThreadQuery::Of::Followed))); };
        QCOMPARE(followed(), QStringList());
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Thread, aspen.library, itself}, true)));
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Category, aspen.library, QStringLiteral("events")}, true)));
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Item, aspen.library, id}, true)));
        QCOMPARE(followed(), (QStringList{QStringLiteral("By category"), QStringLiteral("By the item's id"), QStringLiteral("By the item's path"), QStringLiteral("Itself")}));
        for (const ThreadCard &card : aspen.threads())
            QCOMPARE(card.followed, card.title != QLatin1String("Not at all"));
        // and goes on being so under another title
        const auto renaming = await(aspen.commons.renaming(press, QStringLiteral("Newspapers")));
        QVERIFY(await(aspen.commons.publish(renaming->edition).second));
        QCOMPARE(followed().size(), 4);
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Item, aspen.library, id}, false)));
        QCOMPARE(followed().size(), 2);
    }
    void whatIsSaidWhereOneFollows_isToldOnce_andNothingElse()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString followed = aspen.open(QStringLiteral("Followed"), "a", QStringLiteral("events")), other = aspen.open(QStringLiteral("Other"), "b");
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Category, aspen.library, QStringLiteral("events")}, true)));
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        QSignalSpy told(&aspen.discussions(), &Discussions::heard);
        aspen.answer(followed, "My own is no news.");
        roenn.answer(followed, "One.");
        roenn.answer(followed, "Two.");
        roenn.answer(other, "Elsewhere.");
        roenn.act(followed, Act::React, followed, QStringLiteral("heart"));
        roenn.sync();
        aspen.sync();
        QTRY_COMPARE(told.size(), 1);
        const auto said = told.first().first().value<QList<Heard>>();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().card.title, QStringLiteral("Followed"));
        QCOMPARE(said.first().posts, 2);
        aspen.sync();
        QVERIFY(await(aspen.commons.reindex()));
        await(aspen.discussions().follows());
        QCOMPARE(told.size(), 1);
    }
    void everyChoiceIsCounted_amongWhatTheOthersLeave()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const ItemRef press = guide(aspen, QStringLiteral("The press"));
        about(aspen, await(aspen.commons.item(press))->id, QStringLiteral("A"));
        about(aspen, QStringLiteral("guides/not-here/index.md"), QStringLiteral("Nowhere"));
        aspen.open(QStringLiteral("B"), "b", QStringLiteral("events"));
        aspen.open(QStringLiteral("C"), "c", QStringLiteral("events"));
        const QString done = aspen.open(QStringLiteral("D"), "d", QStringLiteral("actions"));
        aspen.act(done, Act::State, {}, QStringLiteral("done"));
        aspen.act(aspen.open(QStringLiteral("E"), "e", QStringLiteral("actions")), Act::State, {}, QStringLiteral("archived"));
        auto counts = await(aspen.discussions().counts({}));
        QVERIFY(counts);
        QCOMPARE(counted(counts->categories), (QHash<QString, int>{{QStringLiteral("events"), 2}, {QStringLiteral("actions"), 1}}));
        QCOMPARE(counted(counts->matters), (QHash<QString, int>{{QStringLiteral("guide"), 1}, {QStringLiteral("category"), 3}}));
        QCOMPARE(counted(counts->states), (QHash<QString, int>{{QStringLiteral("open"), 4}, {QStringLiteral("done"), 1}, {QStringLiteral("archived"), 1}}));
        QCOMPARE(counted(counts->libraries).value(aspen.library), 5);
        ThreadQuery query;
        query.category = QStringLiteral("actions");
        counts = await(aspen.discussions().counts(query));
        QCOMPARE(counted(counts->states), (QHash<QString, int>{{QStringLiteral("done"), 1}, {QStringLiteral("archived"), 1}}));
        QCOMPARE(counted(counts->categories).value(QStringLiteral("events")), 2);
        // Each count is what the choice then shows
        counts = await(aspen.discussions().counts({}));
        for (const Facet &each : counts->matters) {
            ThreadQuery chosen;
            chosen.matter = each.value;
            QCOMPARE(int(aspen.threads(chosen).size()), each.count);
        }
        // and of one's own and of the unread likewise
        counts = await(aspen.discussions().counts(of(ThreadQuery::Of::Mine)));
        QCOMPARE(counted(counts->categories).value(QStringLiteral("events")), 2);
        QCOMPARE(counted(counts->states).value(QStringLiteral("archived")), 1);
        QCOMPARE(await(aspen.discussions().counts(of(ThreadQuery::Of::Unread)))->categories, QList<Facet>());
    }
    void whatAThreadIsAbout_isKnownAlsoWhenTheItemComesLater()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        about(aspen, QStringLiteral("guides/the-press/index.md"), QStringLiteral("Before it"));
        QCOMPARE(aspen.threads().first().matter, QString());
        guide(aspen, QStringLiteral("The press"));
        QCOMPARE(aspen.threads().first().matter, QStringLiteral("guide"));
        QCOMPARE(counted(await(aspen.discussions().counts({}))->matters), (QHash<QString, int>{{QStringLiteral("guide"), 1}}));
    }
    void countsAreRightAgain_whenAnIndexIsBuiltAnew()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        aspen.open(QStringLiteral("A"), "a", QStringLiteral("events"));
        QVERIFY(await(aspen.commons.reindex(aspen.library)));
        QCOMPARE(counted(await(aspen.discussions().counts({}))->categories), (QHash<QString, int>{{QStringLiteral("events"), 1}}));
    }
    void whoHasNotAnswered_isTold_untilTheyHave()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        propose(aspen, QStringLiteral("No end"), {});
        propose(aspen, QStringLiteral("Ended"), now.addDays(-2));
        const QString later = propose(aspen, QStringLiteral("Later"), now.addDays(9)), soon = propose(aspen, QStringLiteral("Soon"), now.addDays(2));
        propose(aspen, QStringLiteral("Long ago"), now.addDays(-60));
        aspen.open(QStringLiteral("No proposal"), "x");
        QCOMPARE(asked(aspen), (QStringList{QStringLiteral("Soon"), QStringLiteral("Later"), QStringLiteral("No end"), QStringLiteral("Ended")})); // what ended sinks
        aspen.act(soon, Act::Vote, {}, QStringLiteral("agree"));
        QCOMPARE(asked(aspen).first(), QStringLiteral("Later"));
        aspen.act(later, Act::Outcome, {}, {}, "We do.");
        QCOMPARE(asked(aspen), (QStringList{QStringLiteral("No end"), QStringLiteral("Ended")}));
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        QCOMPARE(asked(roenn), (QStringList{QStringLiteral("Soon"), QStringLiteral("No end"), QStringLiteral("Ended")}));
        QVERIFY(await(roenn.commons.chooseName(roenn.library, {})));
        QCOMPARE(asked(roenn), QStringList()); // who has no name there is asked nothing
    }
    void whoTookTheirAnswerBack_orGaveNone_isAskedAgain()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = propose(aspen, QStringLiteral("Shall we?"), {});
        const QString vote = aspen.act(thread, Act::Vote, {}, QStringLiteral("block"));
        QCOMPARE(asked(aspen), QStringList());
        aspen.act(thread, Act::Redact, vote);
        QCOMPARE(asked(aspen), QStringList{QStringLiteral("Shall we?")});
        aspen.act(thread, Act::Vote, {}, QStringLiteral("perhaps"));
        QCOMPARE(asked(aspen), QStringList{QStringLiteral("Shall we?")});
        aspen.act(thread, Act::Vote, {}, QStringLiteral("agree"));
        QCOMPARE(asked(aspen), QStringList());
    }
};

QTEST_GUILESS_MAIN(FollowingTest)
#include "followingtest.moc"
