// What was said and has not gone out yet is known as such, and can be taken back as if it had never been: nobody ever gets its
// words, and whoever wrote them has them as a draft.
#include "model/discuss/discussions.h"
#include "model/discuss/postdraft.h"
#include "tests/support/person.h"
#include "tests/support/realgit.h"

#include <QSignalSpy>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Person;

class TakingBackTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_places;
    QString m_place;
    std::unique_ptr<Person> m_me;
    QString m_thread;

    Discussions &discussions() const { return m_me->commons->discussions(); }
    ThreadRef ref() const { return {m_me->library, m_thread}; }
    Posting say(const NewPost &post) const
    {
        const auto [accepted, shown] = discussions().post(post);
        const auto posted = await(accepted);
        if (!posted || !await(shown))
            QTest::qFail(posted ? "not shown" : posted.error().why.constData(), __FILE__, __LINE__);
        return posted.value_or(Posting());
    }
    QString act(Act act, const QByteArray &text, const QString &replyTo = {}, const QString &value = {}) const
    {
        NewPost post{m_me->library, m_thread, {}, text};
        post.event.act = act;
        post.event.replyTo = replyTo;
        post.event.value = value;
        return say(post).id;
    }
    ThreadPage page() const { return await(discussions().thread(ref())).value_or(ThreadPage()); }
    QList<QString> ids() const
    {
        QList<QString> ids;
        for (const Post &post : page().thread.posts)
            ids.append(post.event.id());
        return ids;
    }
    SaidPost said(const QString &id) const
    {
        for (const Post &post : page().thread.posts) {
            if (post.event.id() == id)
                return await(discussions().said(ref(), {post}))->first();
        }
        QTest::qFail("no such post", __FILE__, __LINE__);
        return {};
    }
    QByteArray why(const QString &id) const
    {
        const auto taken = await(discussions().takeBack(ref(), id));
        return taken ? QByteArray() : taken.error().why;
    }
    /// Whether anything that could be sent holds these words.
    bool isAnywhere(const QByteArray &words) const
    {
        const QString repository = m_me->folder.path() + QStringLiteral("/libraries/") + m_me->library + QStringLiteral(".git");
        return tests::run(repository, QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("--all")}).contains(words);
    }
    QList<Draft> drafts() const { return await(m_me->commons->drafts()).value_or(QList<Draft>()); }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init()
    {
        m_place = m_places.path() + u'/' + QString::fromLatin1(QTest::currentTestFunction());
        QVERIFY(QDir().mkpath(m_place));
        m_me = std::make_unique<Person>(QStringLiteral("aspen"));
        m_me->use(await(m_me->commons->create({QStringLiteral("Harbour"), {}, {QStringLiteral("en")}, {}}, QStringLiteral("aspen")))->library.key);
        QVERIFY(await(m_me->commons->syncNow(m_me->library, {}, m_place)));
        NewPost opening{m_me->library, {}, {}, "First."};
        opening.event.title = QStringLiteral("How early?");
        opening.event.category = QStringLiteral("actions");
        m_thread = say(opening).thread.id;
    }

    void whatIsSaid_waits_untilASyncHasIt()
    {
        QCOMPARE(said(m_thread).waits, true);
        QCOMPARE(m_me->waiting().size(), 1);
        const SyncReport report = m_me->sync();
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(said(m_thread).waits, false);
        QCOMPARE(said(m_thread).canBeTakenBack, false);
        const QString reply = act(Act::Comment, "More.", m_thread);
        QCOMPARE(said(reply).waits, true);
        QCOMPARE(said(m_thread).waits, false);
        act(Act::Edit, "First, edited.", m_thread);
        QCOMPARE(said(m_thread).waits, true); // not it, but what it says now
    }
    void aReplyIsTakenBack_itsWordsNeverLeave_andAreADraftAgain()
    {
        QVERIFY(m_me->sync().received);
        const QString reply = act(Act::Comment, "SaidPost in anger.", m_thread);
        const QString after = act(Act::Comment, "SaidPost later.");
        QVERIFY(isAnywhere("SaidPost in anger."));
        QSignalSpy changed(&discussions(), &Discussions::changed);
        const auto draft = await(discussions().takeBack(ref(), reply));
        QVERIFY(draft);
        QCOMPARE(postIn(*draft).text, QByteArray("SaidPost in anger."));
        QCOMPARE(postIn(*draft).event.replyTo, m_thread);
        QCOMPARE(postIn(*draft).thread, m_thread);
        QCOMPARE(ids(), (QStringList{m_thread, after}));
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!isAnywhere("SaidPost in anger."));
        QVERIFY(isAnywhere("SaidPost later."));
        QVERIFY(await(discussions().threads({}))->first().posts == 2);
        ThreadQuery query;
        query.words = QStringLiteral("anger");
        QCOMPARE(await(discussions().threads(query))->size(), 0);
        // It is said again, from the draft, and everybody gets it once
        NewPost again = postIn(*draft);
        again.text = "SaidPost calmly.";
        say(again);
        QVERIFY(drafts().isEmpty());
        QVERIFY(m_me->sync().received);
        Person other(QStringLiteral("rönn"), m_place);
        const auto there = await(other.commons->discussions().thread({other.library, m_thread}));
        QCOMPARE(there->thread.posts.size(), 3);
    }
    void anEditThatHasNotGoneOut_isTakenBackAlone()
    {
        QVERIFY(m_me->sync().received);
        act(Act::Edit, "Rash words.", m_thread);
        const Post edited = page().thread.posts.first();
        QCOMPARE(why(m_thread), QByteArray("edit"));
        const auto draft = await(discussions().takeBack(ref(), edited.editedIn.event));
        QVERIFY(draft);
        QCOMPARE(postIn(*draft).event.act, Act::Edit);
        QCOMPARE(postIn(*draft).text, QByteArray("Rash words."));
        QCOMPARE(page().thread.posts.first().edited, false);
        QVERIFY(!isAnywhere("Rash words."));
    }
    void aTitleThatIsTakenBack_isNoLongerInTheList()
    {
        QVERIFY(m_me->sync().received);
        NewPost edit{m_me->library, m_thread, {}, "Better."};
        edit.event.act = Act::Edit;
        edit.event.replyTo = m_thread;
        edit.event.title = QStringLiteral("How late?");
        const auto titles = [this] {
            QStringList listed;
            for (const ThreadCard &card : await(discussions().threads({})).value_or(QList<ThreadCard>()))
                listed.append(card.title);
            return listed;
        };
        const QString id = say(edit).id;
        QCOMPARE(titles(), QStringList{QStringLiteral("How late?")});
        QVERIFY(await(discussions().takeBack(ref(), id)));
        QCOMPARE(titles(), QStringList{QStringLiteral("How early?")});
    }
    void withAPostGoesWhatDependsOnIt()
    {
        QVERIFY(m_me->sync().received);
        const QString reply = act(Act::Comment, "Wrong.", m_thread);
        act(Act::Edit, "Still wrong.", reply);
        act(Act::React, {}, reply, QStringLiteral("heart"));
        const auto draft = await(discussions().takeBack(ref(), reply));
        QVERIFY(draft);
        QCOMPARE(postIn(*draft).text, QByteArray("Still wrong.")); // as it was last
        QVERIFY(!isAnywhere("wrong."));
        QVERIFY(m_me->waiting().isEmpty());
    }
    void whatIsAnswered_stays_untilTheAnswerIsGone()
    {
        const QString reply = act(Act::Comment, "Below.", m_thread);
        QCOMPARE(why(m_thread), QByteArray("answered"));
        QCOMPARE(ids().size(), 2);
        QCOMPARE(why(reply), QByteArray());
        const auto opening = await(discussions().takeBack(ref(), m_thread));
        QVERIFY(opening);
        QCOMPARE(postIn(*opening).event.title, QStringLiteral("How early?"));
        QCOMPARE(postIn(*opening).event.category, QStringLiteral("actions"));
        QVERIFY(postIn(*opening).thread.isEmpty());
        QCOMPARE(await(discussions().threads({}))->size(), 0);
        QCOMPARE(await(discussions().thread(ref())).error().why, QByteArray("thread"));
    }
    void whatHasGone_staysSaid()
    {
        QVERIFY(m_me->sync().received);
        QCOMPARE(why(m_thread), QByteArray("edit"));
        QCOMPARE(ids().size(), 1);
        QVERIFY(drafts().isEmpty());
    }
    void whatCameMeanwhile_stays()
    {
        QVERIFY(m_me->sync().received);
        Person other(QStringLiteral("rönn"), m_place);
        const QString mine = act(Act::Comment, "Mine.", m_thread);
        // The other's answer meets mine here, while mine could not be sent
        await(other.commons->discussions().post({other.library, m_thread, {}, "Theirs."}).second);
        QVERIFY(other.sync().received);
        const QString file = m_me->file("theirs.bundle");
        QVERIFY(await(other.commons->sendAsFile(other.library, file, true)));
        QVERIFY(await(m_me->commons->receive(file)));
        QCOMPARE(ids().size(), 3);
        QCOMPARE(why(mine), QByteArray());
        QCOMPARE(ids().size(), 2);
        QVERIFY(!isAnywhere("Mine."));
        QVERIFY(isAnywhere("Theirs."));
        QVERIFY(m_me->sync().received);
        QCOMPARE(ids().size(), 2);
    }
    void whatLeftAsAFile_waits_andIsNotTakenBack()
    {
        QVERIFY(m_me->sync().received);
        const QString reply = act(Act::Comment, "By hand.", m_thread);
        QVERIFY(await(m_me->commons->sendAsFile(m_me->library, m_me->file("new.bundle"))));
        QCOMPARE(said(reply).canBeTakenBack, false);
        QCOMPARE(why(reply), QByteArray("edit"));
        QCOMPARE(ids().size(), 2);
    }
    void postsThatCameTogether_doNotGoAlone()
    {
        const QString a = QStringLiteral("0123456789ABCDEFGHJKMNPQR0"), b = QStringLiteral("0123456789ABCDEFGHJKMNPQR1");
        QList<sync::Change> files;
        for (const QString &id : {a, b}) {
            ThreadEvent event;
            event.place = {m_thread, id, 5};
            event.author = QStringLiteral("aspen");
            files.append({pathOf(event.place), composeThreadFile(event, "Letter.")});
        }
        QVERIFY(await(discussions().publish(m_me->library, files, QStringLiteral("Bring in letters")).second));
        QCOMPARE(why(a), QByteArray("brought-together"));
        QCOMPARE(ids().size(), 3);
    }
    void theListOfWhatWaits_takesPostsBackToo()
    {
        act(Act::Comment, "From the list.", m_thread);
        const QList<Waiting> waiting = m_me->waiting();
        QCOMPARE(waiting.size(), 2);
        const auto post = std::ranges::find(waiting, QStringLiteral("Add to a discussion"), &Waiting::message);
        QVERIFY(post != waiting.end());
        QVERIFY(await(m_me->commons->takeBack(m_me->library, post->commit)));
        QCOMPARE(ids().size(), 1);
        QCOMPARE(drafts().size(), 1);
        QCOMPARE(m_me->waiting().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TakingBackTest)
#include "takingbacktest.moc"
