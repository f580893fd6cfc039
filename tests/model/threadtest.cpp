// Threads from their files: the same for everybody who has the same files, whatever came first, whatever the clocks say and
// whoever wrote them.
#include "model/discuss/folding.h"

#include <QTest>

#include <rapidcheck.h>

using namespace mycel;
using namespace mycel::model;

namespace {

QString idOf(int number)
{
    return QString::number(number).rightJustified(26, u'0');
}

const QString TheThread = idOf(1);

ThreadEvent doing(Act act, int id, qint64 lamport, const QString &author, int replyTo = 0)
{
    ThreadEvent made;
    made.place = {TheThread, act == Act::Open ? QString() : idOf(id), act == Act::Open ? 0 : lamport};
    made.act = act;
    made.author = author;
    made.replyTo = replyTo ? idOf(replyTo) : QString();
    made.blob = *sync::Id::fromHex(QByteArray::number(id * 1000 + int(lamport)).rightJustified(40, '0'));
    if (act == Act::Open)
        made.title = QStringLiteral("How early do you tell the press?");
    return made;
}

ThreadEvent opening(const QString &author = QStringLiteral("aspen"))
{
    return doing(Act::Open, 1, 0, author);
}

ThreadEvent saying(int id, qint64 lamport, const QString &author, int replyTo = 0)
{
    return doing(Act::Comment, id, lamport, author, replyTo);
}

ThreadEvent with(ThreadEvent event, const QString &value, const QString &reason = {})
{
    event.value = value;
    event.reason = reason;
    return event;
}

/// "1 10 .11 12": ids, a dot for each step to the right.
QString shape(const Thread &thread)
{
    QStringList posts;
    for (const Post &post : thread.posts)
        posts.append(QString(post.depth, u'.') + QString::number(post.event.id().toInt()) + (post.orphan ? QStringLiteral("?") : QString()));
    return posts.join(u' ');
}

const Post &postOf(const Thread &thread, int id)
{
    return *std::ranges::find(thread.posts, idOf(id), [](const Post &post) { return post.event.id(); });
}

QStringList ignored(const Thread &thread)
{
    QStringList list;
    for (const IgnoredEvent &each : thread.ignored)
        list.append(QString::fromLatin1(each.why));
    return list;
}

ThreadFile read(const QByteArray &bytes, const QByteArray &path = "threads/00/00000000000000000000000001/3-00000000000000000000000007.md")
{
    return readThreadFile(*placeOf(path), {}, bytes);
}

} // namespace

class ThreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsReadAsItWasWritten()
    {
        ThreadEvent wrote = doing(Act::Comment, 7, 3, QStringLiteral("rönn: \"quoted\""), 2);
        wrote.created = QDateTime(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC);
        wrote.quote = {QStringLiteral("guides/press/index.md"), QStringLiteral("abc123"), QStringLiteral("Two lines:\n- and a mark #1")};
        wrote.changed = idOf(9);
        wrote.blob = {};
        const QByteArray bytes = composeThreadFile(wrote, "\nDid the **embargo** hold?\n\n---\n\nOurs leaked.\n\n");
        const ThreadFile file = readThreadFile(wrote.place, {}, bytes);
        QCOMPARE(file.event, wrote);
        QCOMPARE(bytes.mid(file.bodyAt).trimmed(), QByteArray("Did the **embargo** hold?\n\n---\n\nOurs leaked."));
        ThreadEvent asked = opening();
        asked.blob = {};
        asked.about = QStringLiteral("guides/press/index.md");
        asked.form = QStringLiteral("proposal");
        asked.method = Method::Consent;
        asked.ends = QDateTime(QDate(2026, 12, 1), QTime(18, 0), Qt::UTC);
        asked.quorum = 5;
        QCOMPARE(readThreadFile(asked.place, {}, composeThreadFile(asked, "Shall we?")).event, asked);
    }
    void aPathIsAPlace_orItIsNoThreads()
    {
        QCOMPARE(pathOf(*placeOf("threads/00/00000000000000000000000001/3-00000000000000000000000007.md")), QByteArray("threads/00/00000000000000000000000001/3-00000000000000000000000007.md"));
        QCOMPARE(placeOf("threads/00/00000000000000000000000001/thread.md")->event, QString());
        for (const char *path : {"threads/00/00000000000000000000000001/0-00000000000000000000000007.md", "threads/01/00000000000000000000000001/thread.md", "threads/00/00000000000000000000000001/-1-00000000000000000000000007.md",
                                 "threads/00/00000000000000000000000001/9999999999999-00000000000000000000000007.md", "threads/00/0000/thread.md", "threads/00/00000000000000000000000001/07-00000000000000000000000007.md",
                                 "threads/00/00000000000000000000000001/3-00000000000000000000000007.md/x.md", "guides/a/index.md", "threads/00/00000000000000000000000001/3.md"})
            QVERIFY2(!placeOf(path), path);
        QCOMPARE(lamportAfter(999'999'999'999), 999'999'999'999);
    }
    void aPathWithIdsInSmallLetters_isNoThreads()
    {
        QVERIFY(placeOf("threads/AB/ABCDEFGHJKMNPQRSTVWXYZ0123/3-ABCDEFGHJKMNPQRSTVWXYZ0124.md"));
        for (const char *path : {"threads/ab/ABCDEFGHJKMNPQRSTVWXYZ0123/thread.md", "threads/AB/abcdefghjkmnpqrstvwxyz0123/thread.md", "threads/AB/ABCDEFGHJKMNPQRSTVWXYZ0123/3-abcdefghjkmnpqrstvwxyz0124.md"})
            QVERIFY2(!placeOf(path), path);
    }
    void whatBreaksTheFormat_isAProblem_andNeverMore()
    {
        QCOMPARE(read("---\naction: dance\n---\nx").event.problem, QByteArray("action"));
        QCOMPARE(read("---\naction: open\n---\nx").event.problem, QByteArray("action"));
        QCOMPARE(read("---\nid: 00000000000000000000000008\n---\nx").event.problem, QByteArray("id"));
        QCOMPARE(read("---\naction: state\nvalue: exploded\n---\n").event.problem, QByteArray("value"));
        QCOMPARE(read("---\naction: react\nvalue: 👍\nreply_to: 00000000000000000000000001\n---\n").event.problem, QByteArray("value"));
        QCOMPARE(read("---\naction: hide\nreason: x\n---\n").event.problem, QByteArray("reply-to"));
        QCOMPARE(read("---\nauthor: [\n---\n").event.problem, QByteArray("front-matter"));
        QCOMPARE(read("\xff\xfe").event.problem, QByteArray("not-text"));
        QCOMPARE(read("Only a text, without keys.").event.act, Act::Comment);
        QCOMPARE(read("---\nauthor: \"a\\u202eb\\nc\"\n---\n").event.author, QString(QStringLiteral("a") + QChar(0xfffd) + QStringLiteral("b c")));
        for (const char *when : {"9999-01-01", "-1-01-01", "1970-01-01T00:00Z", "yesterday", "2026-13-41T00:00Z"})
            QVERIFY2(!read(QByteArray("---\ncreated: ") + when + "\n---\n").event.created.isValid(), when);
    }
    void orderIsByReply_thenByNumber_thenById()
    {
        const Thread thread = fold({saying(12, 3, QStringLiteral("c"), 10), saying(20, 1, QStringLiteral("b")), saying(10, 1, QStringLiteral("b"), 1), saying(11, 9, QStringLiteral("d"), 10), opening()}, {});
        QCOMPARE(shape(thread), QStringLiteral("1 .10 ..12 ..11 20"));
        QCOMPARE(thread.highest, qint64(9));
    }
    void aReplyWhosePostIsMissing_standsAtTheTop_untilItArrives()
    {
        QCOMPARE(shape(fold({opening(), saying(11, 2, QStringLiteral("b"), 10)}, {})), QStringLiteral("1 11?"));
        QCOMPARE(shape(fold({opening(), saying(11, 2, QStringLiteral("b"), 10), saying(10, 1, QStringLiteral("c"), 1)}, {})), QStringLiteral("1 .10 ..11"));
        const Thread headless = fold({saying(10, 1, QStringLiteral("c"), 1)}, {});
        QVERIFY(!headless.hasOpening);
        QCOMPARE(shape(headless), QStringLiteral("10?"));
    }
    void aCircleIsCutAtItsLowestId_andMissesNothing()
    {
        QCOMPARE(shape(fold({opening(), saying(12, 1, QStringLiteral("a"), 11), saying(11, 2, QStringLiteral("b"), 13), saying(13, 3, QStringLiteral("c"), 12), saying(14, 4, QStringLiteral("d"), 13)}, {})), QStringLiteral("1 11 .12 ..13 ...14"));
        QCOMPARE(shape(fold({opening(), saying(11, 2, QStringLiteral("b"), 11)}, {})), QStringLiteral("1 11"));
    }
    void onlyWhoWroteAPost_changesIt()
    {
        ThreadEvent edited = doing(Act::Edit, 30, 3, QStringLiteral("rönn"), 10), forged = doing(Act::Edit, 31, 4, QStringLiteral("mallory"), 10);
        const Thread thread = fold({opening(), saying(10, 1, QStringLiteral("rönn")), edited, forged, doing(Act::Redact, 32, 5, QStringLiteral("mallory"), 10)}, {});
        QCOMPARE(postOf(thread, 10).text, edited.blob);
        QVERIFY(postOf(thread, 10).edited && !postOf(thread, 10).redacted);
        QCOMPARE(ignored(thread), (QStringList{QStringLiteral("not-its-author"), QStringLiteral("not-its-author")}));
        const Thread nameless = fold({opening(QString()), doing(Act::Edit, 30, 3, QString(), 1)}, {});
        QCOMPARE(ignored(nameless), QStringList{QStringLiteral("not-its-author")});
    }
    void anEditOfTheOpening_mayGiveTheThreadAnotherTitle()
    {
        ThreadEvent edited = doing(Act::Edit, 30, 3, QStringLiteral("aspen"), 1);
        edited.title = QStringLiteral("When to tell the press");
        QCOMPARE(fold({opening(), edited}, {}).title, QStringLiteral("When to tell the press"));
        edited.author = QStringLiteral("mallory");
        QCOMPARE(fold({opening(), edited}, {}).title, opening().title);
    }
    void whatIsTakenBack_keepsItsPlace_andTheReason()
    {
        const Thread thread = fold({opening(), saying(10, 1, QStringLiteral("rönn"), 1), saying(11, 2, QStringLiteral("b"), 10), with(doing(Act::Redact, 30, 3, QStringLiteral("rönn"), 10), {}, QStringLiteral("named somebody"))}, {});
        QCOMPARE(shape(thread), QStringLiteral("1 .10 ..11"));
        QCOMPARE(postOf(thread, 10).redacted, (Withheld{QStringLiteral("rönn"), QStringLiteral("named somebody")}));
    }
    void onlyAMaintainerHides_andCanShowAgain()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, false, {}};
        const ThreadEvent hiding = with(doing(Act::Hide, 30, 3, QStringLiteral("linden"), 10), {}, QStringLiteral("an address"));
        QCOMPARE(postOf(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding}, rules), 10).hidden, (Withheld{QStringLiteral("linden"), QStringLiteral("an address")}));
        QVERIFY(!postOf(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding, doing(Act::Show, 31, 4, QStringLiteral("linden"), 10)}, rules), 10).hidden);
        QCOMPARE(ignored(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding}, {})), QStringList{QStringLiteral("not-a-maintainer")});
        QVERIFY(fold({opening(), doing(Act::Hide, 30, 3, QStringLiteral("linden"), 1)}, rules).hidden);
    }
    void theLaterOfTwoThatSetTheSame_counts_whateverItsClockSays()
    {
        ThreadEvent first = with(doing(Act::State, 31, 3, QStringLiteral("a")), QStringLiteral("decided")), later = with(doing(Act::State, 30, 4, QStringLiteral("b")), QStringLiteral("archived"));
        first.created = QDateTime(QDate(2050, 1, 1), QTime(0, 0), Qt::UTC);
        later.created = QDateTime(QDate(2001, 1, 1), QTime(0, 0), Qt::UTC);
        const Thread thread = fold({later, opening(), first}, {});
        QCOMPARE(thread.state, QStringLiteral("archived"));
        QCOMPARE(thread.stateBy, QStringLiteral("b"));
        QCOMPARE(fold({opening()}, {}).state, QStringLiteral("open"));
    }
    void reactionsAreNames_andTheLastOfEachCounts()
    {
        const auto react = [](int id, qint64 lamport, const QString &author, const char *value) { return with(doing(Act::React, id, lamport, author, 1), QString::fromLatin1(value)); };
        const Thread thread = fold({opening(), react(30, 1, QStringLiteral("b"), "heart"), react(31, 2, QStringLiteral("a"), "heart"), react(32, 3, QStringLiteral("c"), "thanks"), react(33, 4, QStringLiteral("c"), ""), react(34, 5, QStringLiteral("b"), "worked")}, {});
        QCOMPARE(postOf(thread, 1).reactions, (QList<Reaction>{{QStringLiteral("heart"), {QStringLiteral("a")}}, {QStringLiteral("worked"), {QStringLiteral("b")}}}));
    }
    void aRoundIsCounted_fromWhatArrived()
    {
        ThreadEvent asked = opening();
        asked.form = QStringLiteral("proposal");
        asked.method = Method::Consent;
        asked.ends = QDateTime(QDate(2026, 12, 1), QTime(18, 0), Qt::UTC);
        asked.quorum = 2;
        const auto vote = [](int id, qint64 lamport, const QString &author, const char *value, int day) {
            ThreadEvent made = with(doing(Act::Vote, id, lamport, author), QString::fromLatin1(value));
            made.created = QDateTime(QDate(2026, 12, 1).addDays(day), QTime(12, 0), Qt::UTC);
            return made;
        };
        const Thread thread = fold({asked, vote(30, 1, QStringLiteral("a"), "block", -2), vote(31, 2, QStringLiteral("a"), "agree", -1), vote(32, 3, QStringLiteral("b"), "concerns", -1), vote(33, 4, QStringLiteral("c"), "block", 1), vote(34, 5, QStringLiteral("d"), "maybe", 0)}, {});
        QCOMPARE(thread.tally->answers.first(), (Reaction{QStringLiteral("agree"), {QStringLiteral("a")}}));
        QCOMPARE(thread.tally->voters, 2);
        QVERIFY(thread.tally->hasQuorum && !thread.tally->blocked);
        QVERIFY(postOf(thread, 33).late && !postOf(thread, 33).counts && !postOf(thread, 30).counts && postOf(thread, 31).counts);
        // What comes after the outcome was written down is late too, whatever it says of itself
        const Thread ended = fold({asked, vote(31, 2, QStringLiteral("a"), "agree", -1), doing(Act::Outcome, 40, 3, QStringLiteral("aspen")), vote(32, 4, QStringLiteral("b"), "block", -1)}, {});
        QVERIFY(postOf(ended, 32).late && !ended.tally->blocked && !ended.tally->hasQuorum);
    }
    void anOutcomeEndsARound_whereItIsTheirsToSay_andWhileItStands()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, false, {}};
        ThreadEvent asked = opening();
        asked.form = QStringLiteral("proposal");
        asked.method = Method::Consent;
        const ThreadEvent vote = with(doing(Act::Vote, 40, 9, QStringLiteral("b")), QStringLiteral("block"));
        const Thread others = fold({asked, doing(Act::Outcome, 30, 2, QStringLiteral("mallory")), vote}, rules);
        QVERIFY(!others.closed && others.tally->blocked && others.outcome);
        QVERIFY(fold({asked, doing(Act::Outcome, 30, 2, QStringLiteral("linden")), vote}, rules).closed);
        const ThreadEvent written = doing(Act::Outcome, 30, 2, QStringLiteral("aspen"));
        QVERIFY(fold({asked, written, vote}, rules).closed);
        for (const ThreadEvent &gone : {doing(Act::Redact, 31, 3, QStringLiteral("aspen"), 30), doing(Act::Hide, 31, 3, QStringLiteral("linden"), 30)}) {
            const Thread again = fold({asked, written, gone, vote}, rules);
            QVERIFY(!again.closed && !again.outcome && again.tally->blocked);
        }
    }
    void whatIsWithheldOrWaits_settlesNothing()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, true, {QStringLiteral("aspen")}};
        const ThreadEvent archiving = with(doing(Act::State, 30, 2, QStringLiteral("troll")), QStringLiteral("archived")), summary = doing(Act::Summary, 31, 3, QStringLiteral("aspen"));
        const Thread thread = fold({opening(), archiving, summary, doing(Act::Summary, 32, 4, QStringLiteral("troll")), doing(Act::Outcome, 33, 5, QStringLiteral("troll"))}, rules);
        QCOMPARE(thread.state, QStringLiteral("open"));
        QCOMPARE(thread.summary->id(), summary.id());
        QVERIFY(!thread.outcome);
        QCOMPARE(fold({opening(), summary, doing(Act::Summary, 32, 4, QStringLiteral("linden")), doing(Act::Hide, 33, 5, QStringLiteral("linden"), 32)}, rules).summary->id(), summary.id());
        QCOMPARE(fold({opening(), archiving}, {{}, true, {QStringLiteral("troll")}}).state, QStringLiteral("archived"));
    }
    void aMaintainerWhoGaveAKey_decidesByItAlone()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, false, {}, {{QStringLiteral("linden"), {"ssh-ed25519 AAAA"}}}};
        ThreadEvent hiding = doing(Act::Hide, 30, 3, QStringLiteral("linden"), 10);
        QCOMPARE(ignored(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding}, rules)), QStringList{QStringLiteral("not-a-maintainer")});
        hiding.signers = {"ssh-ed25519 BBBB"};
        QVERIFY(!postOf(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding}, rules), 10).hidden);
        hiding.signers = {"ssh-ed25519 AAAA"};
        QVERIFY(postOf(fold({opening(), saying(10, 1, QStringLiteral("b")), hiding}, rules), 10).hidden);
    }
    void aRoundThatSomebodySigned_isClosedByTheirKey()
    {
        ThreadEvent asked = opening(), outcome = doing(Act::Outcome, 30, 2, QStringLiteral("aspen"));
        asked.signers = {"ssh-ed25519 AAAA"};
        QVERIFY(!fold({asked, outcome}, {}).closed);
        outcome.signers = asked.signers;
        QVERIFY(fold({asked, outcome}, {}).closed);
    }
    void aRoundComesToSomething()
    {
        const auto decision = [](Method method, int quorum, const QStringList &votes) {
            ThreadEvent asked = opening();
            asked.form = QStringLiteral("proposal");
            asked.method = method;
            asked.quorum = quorum;
            QList<ThreadEvent> events{asked};
            for (const QString &vote : votes)
                events.append(with(doing(Act::Vote, 30 + int(events.size()), events.size(), QStringLiteral("n%1").arg(events.size())), vote));
            return fold(events, {}).tally->decision;
        };
        const QString yes = QStringLiteral("yes"), no = QStringLiteral("no"), agree = QStringLiteral("agree"), block = QStringLiteral("block");
        QCOMPARE(decision(Method::Majority, 5, {yes, no}), Decision::TooFew);
        QCOMPARE(decision(Method::Majority, 2, {yes, no}), Decision::Tied);
        QCOMPARE(decision(Method::Majority, 2, {yes, yes, no}), Decision::Accepted);
        QCOMPARE(decision(Method::Majority, 0, {QStringLiteral("abstain"), no}), Decision::Rejected);
        QCOMPARE(decision(Method::Consent, 0, {agree}), Decision::Agreed);
        QCOMPARE(decision(Method::Consent, 0, {agree, block}), Decision::Blocked);
        QCOMPARE(decision(Method::Consent, 0, {}), Decision::TooFew);
        QCOMPARE(decision(Method::Temperature, 0, {QStringLiteral("hot")}), Decision::None);
    }
    void anAnswerThatSaysNoMoment_isLate_whereThereIsAnEnd()
    {
        ThreadEvent asked = opening();
        asked.form = QStringLiteral("proposal");
        asked.method = Method::Majority;
        const ThreadEvent vote = with(doing(Act::Vote, 30, 1, QStringLiteral("b")), QStringLiteral("yes"));
        QVERIFY(postOf(fold({asked, vote}, {}), 30).counts);
        asked.ends = QDateTime(QDate(2026, 12, 1), QTime(18, 30), Qt::UTC);
        QVERIFY(postOf(fold({asked, vote}, {}), 30).late);
        QVERIFY(hasEnded(fold({asked}, {}), asked.ends) && !hasEnded(fold({asked}, {}), asked.ends.addSecs(-60)));
    }
    void postsOfNewNamesWait_whereTheLibrarySaysSo()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, true, {QStringLiteral("known")}};
        const Thread thread = fold({opening(QStringLiteral("known")), saying(10, 1, QStringLiteral("linden")), saying(11, 2, QStringLiteral("new"))}, rules);
        QVERIFY(!postOf(thread, 1).waits && !postOf(thread, 10).waits && postOf(thread, 11).waits);
    }
    void ofTwoFilesWithOneId_neitherHidesTheOther()
    {
        const Thread thread = fold({opening(), saying(10, 5, QStringLiteral("vic")), saying(10, 1, QStringLiteral("mallory"))}, {});
        QCOMPARE(thread.posts.size(), 3);
        QVERIFY(thread.ignored.isEmpty());
        const Post &forged = thread.posts[1], &post = thread.posts[2];
        QCOMPARE(post.event.author, QStringLiteral("vic"));
        QCOMPARE(post.event.id(), QStringLiteral("5-") + idOf(10));
        QCOMPARE(forged.event.id(), QStringLiteral("1-") + idOf(10));
        QVERIFY(post.event.twin && forged.event.twin && !thread.posts[0].event.twin);
    }
    void whoClaimsTheIdOfAnother_drawsNothingToThemselves()
    {
        const ThreadRules rules{{QStringLiteral("linden")}, false, {}};
        const ThreadEvent post = saying(10, 5, QStringLiteral("vic")), forged = saying(10, 1, QStringLiteral("mallory")), later = saying(10, 7, QStringLiteral("mallory"));
        ThreadEvent edit = doing(Act::Edit, 31, 8, QStringLiteral("vic"), 10), hiding = doing(Act::Hide, 32, 9, QStringLiteral("linden"));
        hiding.replyTo = QStringLiteral("1-") + idOf(10);
        const Thread thread = fold({opening(), post, forged, later, saying(11, 6, QStringLiteral("b"), 10), edit, hiding}, rules);
        const auto called = [&thread](qint64 number) { return *std::ranges::find(thread.posts, QString::number(number) + u'-' + idOf(10), [](const Post &each) { return each.event.id(); }); };
        QCOMPARE(postOf(thread, 11).answers, QStringLiteral("5-") + idOf(10));
        QCOMPARE(called(5).text, edit.blob);
        QCOMPARE(called(1).text, forged.blob);
        QVERIFY(called(1).hidden && !called(5).hidden && !called(7).hidden);
        // One that was hidden before is not shown again by a second
        QVERIFY(std::ranges::all_of(fold({opening(), post, doing(Act::Hide, 32, 9, QStringLiteral("linden"), 10), forged}, rules).posts, [](const Post &each) { return each.hidden || each.event.act == Act::Open; }));
        // The name with the number means the post also where the other has not arrived
        QVERIFY(postOf(fold({opening(), forged, hiding}, rules), 10).hidden);
        QVERIFY(!postOf(fold({opening(), post, hiding}, rules), 10).hidden);
        // Nor can anybody stand in the place of the opening
        const Thread other = fold({opening(), saying(1, 1, QStringLiteral("mallory")), saying(11, 2, QStringLiteral("b"), 1)}, {});
        QCOMPARE(other.posts.first().event.author, QStringLiteral("aspen"));
        QCOMPARE(postOf(other, 11).answers, TheThread);
    }
    void aPostIsCalledByItsNumberAsWell()
    {
        QCOMPARE(read("---\nreply_to: 12-00000000000000000000000001\n---\nx").event.replyTo, QStringLiteral("12-") + idOf(1));
        for (const char *odd : {"0-00000000000000000000000001", "x-00000000000000000000000001", "-00000000000000000000000001", "1-2-00000000000000000000000001"})
            QCOMPARE(read(QByteArray("---\nreply_to: ") + odd + "\n---\nx").event.replyTo, QString());
    }
    void tenThousandRepliesDeep_areRead()
    {
        QList<ThreadEvent> events{opening()};
        for (int i = 0; i < 10'000; ++i)
            events.append(saying(100 + i, 1 + i, QStringLiteral("a"), i == 0 ? 1 : 99 + i));
        const Thread thread = fold(events, {});
        QCOMPARE(thread.posts.size(), 10'001);
        QCOMPARE(thread.posts.last().depth, 10'000);
    }
    void whateverTheOrderOfArrival_theThreadIsTheSame()
    {
        const bool holds = rc::check([] {
            const ThreadRules rules{{QStringLiteral("n0")}, *rc::gen::arbitrary<bool>(), {QStringLiteral("n1")}};
            QList<ThreadEvent> events;
            const int count = *rc::gen::inRange(0, 40);
            for (int i = 0; i < count; ++i) {
                const auto act = Act(*rc::gen::inRange(0, 12));
                ThreadEvent made = doing(act, *rc::gen::inRange(2, 30), *rc::gen::inRange<qint64>(1, 8), QStringLiteral("n%1").arg(*rc::gen::inRange(0, 4)), *rc::gen::inRange(0, 30));
                made.value = *rc::gen::elementOf(std::vector<QString>{QStringLiteral("heart"), QStringLiteral("agree"), QStringLiteral("block"), QStringLiteral("open"), QStringLiteral("done"), QString()});
                if (*rc::gen::inRange(0, 3) == 0)
                    made.created = QDateTime(QDate(*rc::gen::inRange(1990, 2199), 1, 1), QTime(0, 0), Qt::UTC);
                if (act == Act::Open)
                    made.method = Method::Consent;
                if (std::ranges::none_of(events, [&made](const ThreadEvent &each) { return each.place == made.place; })) // a branch has one file of a name
                    events.append(made);
            }
            const Thread one = fold(events, rules);
            // Each post that is read stands behind what it answers, once
            QSet<QString> met;
            for (const Post &post : one.posts) {
                RC_ASSERT(!met.contains(post.event.id()));
                RC_ASSERT(post.depth == 0 || met.contains(post.answers));
                met.insert(post.event.id());
            }
            for (int turn = 0; turn < 3; ++turn) {
                std::vector<ThreadEvent> mixed(events.begin(), events.end());
                for (size_t i = mixed.size(); i > 1; --i)
                    std::swap(mixed[i - 1], mixed[size_t(*rc::gen::inRange(0, int(i)))]);
                RC_ASSERT(fold(QList<ThreadEvent>(mixed.begin(), mixed.end()), rules) == one);
            }
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(ThreadTest)
#include "threadtest.moc"
