// Who I am here: a chosen name for each library, and nothing else. Every byte of every commit that two people made is read, with
// everything that Mycel writes commits for: editions, renames, restored versions, merges, settled versions, what was taken back
// and built anew, what was brought back, and a history that was put together again; and the same of what is discussed.
#include "model/discuss/discussions.h"
#include "tests/support/person.h"
#include "tests/support/sending.h"

#include <QRegularExpression>
#include <QSysInfo>

#include <unistd.h>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::BareRepository;
using mycel::tests::Person;
using mycel::tests::why;

namespace {

struct Bytes {
    QByteArray id, whole;
    QList<QByteArray> parents;
    qint64 time = 0;
};

/// All commits of a repository, reachable or not: what was taken back was written as well.
QList<Bytes> commitsIn(const QString &repository)
{
    QList<Bytes> commits;
    const QByteArray all = tests::run(repository, QStringLiteral("git"), {QStringLiteral("cat-file"), QStringLiteral("--batch-all-objects"), QStringLiteral("--batch-check=%(objecttype) %(objectname)")});
    for (const QByteArray &line : all.split('\n')) {
        if (!line.startsWith("commit "))
            continue;
        Bytes commit{line.mid(7), {}, {}, 0};
        QProcess read; // trimmed it would not be every byte
        read.setWorkingDirectory(repository);
        read.start(QStringLiteral("git"), {QStringLiteral("cat-file"), QStringLiteral("commit"), QString::fromLatin1(commit.id)});
        read.waitForFinished();
        commit.whole = read.readAllStandardOutput();
        for (const QByteArray &part : commit.whole.left(commit.whole.indexOf("\n\n")).split('\n')) {
            if (part.startsWith("parent "))
                commit.parents.append(part.mid(7));
            if (part.startsWith("author "))
                commit.time = part.split(' ').value(part.count(' ') - 1).toLongLong();
        }
        commits.append(commit);
    }
    return commits;
}

/// What tells of this computer or of its user, where it tells anything.
QByteArrayList traces()
{
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    QByteArrayList traces{host, QSysInfo::kernelVersion().toUtf8(), QDir::homePath().toUtf8(), QDir::tempPath().toUtf8(), MYCEL_VERSION, "libgit2", "Qt"};
    for (const char *name : {"USER", "LOGNAME", "HOSTNAME"})
        traces.append(qgetenv(name));
    traces.removeIf([](const QByteArray &each) { return each.size() < 2; });
    return traces;
}

} // namespace

class CommitBytesTest : public QObject {
    Q_OBJECT
    BareRepository m_server;

    static void change(Person &person, const ItemRef &ref, const QByteArray &from, const QByteArray &to)
    {
        const auto source = await(person.commons->edit(ref));
        QVERIFY(source && source->bytes.contains(from));
        person.publish({ref.library, source->base, {{ref.path, QByteArray(source->bytes).replace(from, to)}}, QStringLiteral("Change")});
    }
    static void carryOut(Person &person, const sync::Result<Reversible> &deed)
    {
        QVERIFY(deed);
        person.publish(deed->edition);
    }
    /// The id of what was said.
    static QString say(Person &person, const QString &thread, Act act, const QByteArray &text, const QString &replyTo = {}, const QString &value = {})
    {
        NewPost post{person.library, thread, {}, text};
        post.event.act = act;
        post.event.replyTo = replyTo;
        post.event.value = value;
        if (thread.isEmpty()) {
            post.event.title = QStringLiteral("Who rows?");
            post.event.category = QStringLiteral("actions");
        }
        const auto [accepted, shown] = person.commons->discussions().post(post);
        const auto posted = await(accepted);
        if (!posted || !await(shown))
            QTest::qFail(posted ? "not shown" : posted.error().why.constData(), __FILE__, __LINE__);
        return posted ? posted->id : QString();
    }
    static QString repositoryOf(const Person &person) { return person.folder.path() + QStringLiteral("/libraries/") + person.library + QStringLiteral(".git"); }
    void holds(const QString &repository, const QByteArrayList &names)
    {
        const QList<Bytes> commits = commitsIn(repository);
        QVERIFY(commits.size() > 10);
        QHash<QByteArray, qint64> times;
        for (const Bytes &commit : commits)
            times.insert(commit.id, commit.time);
        QStringList allowed;
        for (const QByteArray &name : names)
            allowed.append(QRegularExpression::escape(QString::fromUtf8(name)));
        const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral("tree [0-9a-f]{40}\n(parent [0-9a-f]{40}\n)*author (%1) <nobody@users\\.invalid> ([0-9]+) \\+0000\ncommitter (%1) <nobody@users\\.invalid> \\3 \\+0000\n\n[^\\x00-\\x09\\x0b-\\x1f]*").arg(allowed.join(u'|'))));
        for (const Bytes &commit : commits) {
            const auto match = form.match(QString::fromUtf8(commit.whole));
            QVERIFY2(match.hasMatch(), commit.whole.constData());
            QCOMPARE(match.captured(2), match.captured(4));
            QVERIFY2(commit.time % 3600 == 0, commit.whole.constData());
            for (const QByteArray &parent : commit.parents)
                QVERIFY2(commit.time >= times.value(parent), commit.whole.constData());
            for (const QByteArray &trace : traces())
                QVERIFY2(!commit.whole.contains(trace), (trace + ": " + commit.whole).constData());
        }
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        // What git would write, and we never do.
        for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "EMAIL", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
            qputenv(name, "canary@example.org");
        qputenv("TZ", "Pacific/Chatham"); // 45 minutes beside the hour
        tzset();
    }

    void everyByteOfEveryCommit_saysTheChosenNameAndTheHour()
    {
        Person ada(QStringLiteral("Ada")), bo(QStringLiteral("Bo"));
        const auto created = await(ada.commons->create({QStringLiteral("Harbour"), QStringLiteral("Boats"), {QStringLiteral("en")}, {}}, QStringLiteral("Ada")));
        QVERIFY(created);
        ada.use(created->library.key);
        const ItemRef tents = ada.write(QStringLiteral("Tents"), "One passage.\n\nAnother passage.\n");
        const ItemRef soup = ada.write(QStringLiteral("Soup"), "Rice.\n");
        QCOMPARE(why(await(ada.commons->syncNow(ada.library, {}, m_server.folder()))->first()), QStringLiteral("fine"));
        const auto added = await(bo.commons->add({m_server.folder(), false, {}}));
        QVERIFY(added);
        bo.use(added->library.key);
        // Both write beside each other: a merge. Both write the same words: two versions, which are settled.
        change(ada, tents, "One passage.", "One passage by Ada.");
        change(bo, {bo.library, tents.path}, "Another passage.", "Another passage by Bo.");
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        change(ada, soup, "Rice.", "Beans.");
        change(bo, {bo.library, soup.path}, "Rice.", "Lentils.");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        const auto two = await(bo.commons->versions({bo.library, soup.path}));
        QVERIFY(two && two->size() == 1);
        carryOut(bo, await(bo.commons->settle({bo.library, soup.path}, {{two->first().kept.path, Keep::Both}})));
        // An earlier version, another name, gone and back.
        const auto history = await(bo.commons->history({bo.library, tents.path}));
        QVERIFY(history && history->size() > 2);
        carryOut(bo, await(bo.commons->restoring({bo.library, tents.path}, history->last())));
        carryOut(bo, await(bo.commons->renaming({bo.library, tents.path}, QStringLiteral("Tents in the rain"))));
        const auto removal = await(bo.commons->removal({bo.library, soup.path}));
        carryOut(bo, removal);
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        bo.publish(removal->undo);
        // Taken back: what was written upon it is built anew without it, across a merge.
        bo.write(QStringLiteral("A secret"), "Nobody may know.\n");
        bo.write(QStringLiteral("Ropes"), "A rope.\n");
        ada.write(QStringLiteral("Knots"), "A knot.\n");
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        const auto waiting = bo.waiting();
        QCOMPARE(waiting.size(), 3);
        QVERIFY(await(bo.commons->takeBack(bo.library, waiting[1].commit)));
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        // Much is deleted, and brought back.
        const auto lost = await(ada.commons->removal({ada.library, "guides/knots/index.md"}));
        carryOut(ada, lost);
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        QCOMPARE(bo.sync().lost, 1);
        bo.publish(*await(bo.commons->bringingBack(bo.library, await(bo.commons->losses(bo.library))->first())));
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        // The server loses its last days; Bo's history is put together with what is new there.
        m_server.git({QStringLiteral("update-ref"), QStringLiteral("refs/heads/main"), QString::fromLatin1(m_server.git({QStringLiteral("rev-parse"), QStringLiteral("main~2")}))});
        bo.write(QStringLiteral("Sails"), "A sail.\n");
        QCOMPARE(why(bo.sync()).left(5), QStringLiteral("older"));
        QCOMPARE(why(bo.sync(sync::Keep::Ours)), QStringLiteral("fine"));
        m_server.git({QStringLiteral("update-ref"), QStringLiteral("refs/heads/main"), QString::fromLatin1(m_server.git({QStringLiteral("rev-parse"), QStringLiteral("main~1")}))});
        bo.write(QStringLiteral("Masts"), "A mast.\n");
        QCOMPARE(why(bo.sync(sync::Keep::Theirs)), QStringLiteral("fine"));
        QVERIFY(!QDir(repositoryOf(bo)).isEmpty());
        for (const QString &repository : {repositoryOf(ada), repositoryOf(bo), m_server.folder()})
            holds(repository, {"Ada", "Bo", "Mycel merge"});
        tests::run(repositoryOf(bo), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--strict")});
        QVERIFY(!m_server.git({QStringLiteral("log"), QStringLiteral("--all"), QStringLiteral("-p")}).contains("Nobody may know"));
    }
    void everyByteOfWhatIsDiscussed_saysTheSame()
    {
        const BareRepository server;
        Person ada(QStringLiteral("Ada"));
        const auto created = await(ada.commons->create({QStringLiteral("Harbour"), QStringLiteral("Boats"), {QStringLiteral("en")}, {}}, QStringLiteral("Ada")));
        QVERIFY(created);
        ada.use(created->library.key);
        const QString thread = say(ada, {}, Act::Open, "Who can row on Sunday?\n");
        QCOMPARE(why(await(ada.commons->syncNow(ada.library, {}, server.folder()))->first()), QStringLiteral("fine"));
        Person bo(QStringLiteral("Bo"), server.folder());
        // Both answer beside each other, twice, and each brings it together once.
        for (const auto &[first, second] : {std::pair(&ada, &bo), std::pair(&bo, &ada)}) {
            say(ada, thread, Act::Comment, "Ada can.\n", thread);
            say(bo, thread, Act::Comment, "Bo can.\n", thread);
            QCOMPARE(why(first->sync()), QStringLiteral("fine"));
            QCOMPARE(why(second->sync()), QStringLiteral("fine"));
        }
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        // Edited, answered with a sign, taken away, closed.
        const QString post = say(bo, thread, Act::Comment, "Bo cannot.\n", thread);
        say(bo, thread, Act::Edit, "Bo can after all.\n", post);
        say(bo, thread, Act::React, {}, thread, QStringLiteral("heart"));
        QCOMPARE(why(bo.sync()), QStringLiteral("fine"));
        say(bo, thread, Act::Redact, {}, post);
        say(ada, thread, Act::State, {}, {}, QStringLiteral("archived"));
        // Taken back before it went: what was said upon it is built anew without it, across a merge.
        const QString secret = say(bo, thread, Act::Comment, "Nobody may know.\n", thread);
        say(bo, thread, Act::Comment, "The weather is fine.\n", thread);
        QCOMPARE(why(ada.sync()), QStringLiteral("fine"));
        const auto back = await(bo.commons->discussions().takeBack({bo.library, thread}, secret));
        QVERIFY2(back, back ? "" : back.error().why.constData());
        for (Person *each : {&bo, &ada, &bo})
            QCOMPARE(why(each->sync()), QStringLiteral("fine"));
        // The server loses the last of it, while more is said.
        server.git({QStringLiteral("update-ref"), QStringLiteral("refs/heads/discussions"), QString::fromLatin1(server.git({QStringLiteral("rev-parse"), QStringLiteral("discussions~1")}))});
        say(bo, thread, Act::Comment, "And the oars?\n", thread);
        bo.sync();
        QCOMPARE(why(bo.sync(sync::Keep::Ours)), QStringLiteral("fine"));
        QCOMPARE(why(ada.sync(sync::Keep::Theirs)), QStringLiteral("fine"));
        for (const QString &repository : {repositoryOf(ada), repositoryOf(bo), server.folder()}) {
            holds(repository, {"Ada", "Bo", "Mycel merge", "nobody"});
            // Nobody's is the first alone, which is the same for everybody who begins them.
            QCOMPARE(tests::run(repository, QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("--all"), QStringLiteral("--author=^nobody <"), QStringLiteral("--format=%P%s")}), QByteArray("Begin the discussions"));
            const auto countOf = [&](const char *which) { return tests::run(repository, QStringLiteral("git"), {QStringLiteral("rev-list"), QStringLiteral("--count"), QLatin1String(which), QStringLiteral("discussions")}).toInt(); };
            QVERIFY(countOf("--merges") >= 2);
            QVERIFY(countOf("--no-merges") >= 10);
        }
        QVERIFY(!server.git({QStringLiteral("log"), QStringLiteral("--all"), QStringLiteral("-p")}).contains("Nobody may know"));
    }
};

QTEST_GUILESS_MAIN(CommitBytesTest)
#include "commitbytestest.moc"
