// What holds of the merge in any world: replicas that edit and exchange at random end on one commit, in which no word is
// missing that nobody removed. The same worlds on every run; MYCEL_SOAK=10 plays ten times as many.
#include "tests/model/replicas.h"
#include "tests/support/realgit.h"

#include "sync/merge/threetrees.h"
#include "sync/store/repository.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using namespace mycel::tests;

namespace {

int manyOf(int few)
{
    return few * qMax(1, qEnvironmentVariableIntValue("MYCEL_SOAK"));
}

QString named(unsigned seed, const QString &what) { return QStringLiteral("\nworld %1: %2").arg(seed).arg(what); }

/// Each word that nobody removed who saw it is in the tree. (Of a word that stands twice, each copy may be removed by
/// somebody else, and nobody can know.)
QString wordsLost(World &world)
{
    QSet<QByteArray> written, removed;
    for (const World::Made &edit : world.edits) {
        if (!*world.meeting->ancestry().isAncestor(edit.id, world.heads[0]))
            continue;
        const auto before = edit.parent.isNull() ? QHash<QByteArray, int>() : wordsIn(world.tree(edit.parent)), after = wordsIn(world.tree(edit.id));
        for (auto word = after.begin(); word != after.end(); ++word) {
            if (!before.contains(word.key()))
                written.insert(word.key());
        }
        for (auto word = before.begin(); word != before.end(); ++word) {
            if (after.value(word.key()) < *word)
                removed.insert(word.key());
        }
    }
    const auto last = wordsIn(world.tree(world.heads[0]));
    QByteArrayList lost;
    for (const QByteArray &word : written) {
        if (!removed.contains(word) && !last.contains(word))
            lost.append(word);
    }
    return QString::fromUtf8(lost.join(' '));
}

/// Folders come from the inputs, are `versions/` below one of them, or have an id behind.
QString foreignFolders(const Tree &result, const QList<Tree> &inputs)
{
    QSet<QByteArray> folders;
    for (const Tree &tree : inputs) {
        for (auto path = tree.keyBegin(); path != tree.keyEnd(); ++path)
            folders.insert(path->first(path->lastIndexOf('/') + 1));
    }
    QStringList foreign;
    for (auto path = result.keyBegin(); path != result.keyEnd(); ++path) {
        const QByteArray folder = path->first(path->lastIndexOf('/') + 1);
        if (!folders.contains(folder) && !folder.endsWith("/versions/") && !folder.contains('-'))
            foreign.append(QString::fromUtf8(*path));
    }
    return foreign.join(u' ');
}

} // namespace

class MergeWorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoeverEditsWhatAndMeetsWhom_allEndOnOneCommit_andNoWordIsLost()
    {
        QString broken;
        int merges = 0;
        for (unsigned seed = 0; seed < unsigned(manyOf(24)); ++seed) {
            World world(seed, false);
            world.run(world.writing.dice.from(5, 60), world.writing.dice.from(5, 80));
            if (!world.settleDown())
                broken += named(seed, QStringLiteral("no common head"));
            else if (const QString lost = wordsLost(world); !lost.isEmpty())
                broken += named(seed, QStringLiteral("lost ") + lost);
            for (const QByteArray &text : world.tree(world.heads[0])) {
                if (text.contains("<<<<<<<") || text.contains(">>>>>>>"))
                    broken += named(seed, QStringLiteral("a conflict marker"));
            }
            for (const QString &what : world.broken)
                broken += named(seed, what);
            merges += int(world.commits.size() - world.edits.size());
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
        QVERIFY(merges > 300);
    }
    void twentyPeople_inAHundredRounds_endOnOneCommit()
    {
        World world(6001, false);
        world.heads.assign(20, world.heads[0]);
        QElapsedTimer timer;
        timer.start();
        world.run(100, 1'000);
        QVERIFY(world.settleDown());
        qInfo("%d edits and %d merges of 20 people: %.1f s", int(world.edits.size()), int(world.commits.size() - world.edits.size()), double(timer.elapsed()) / 1000);
        QCOMPARE(wordsLost(world), QString());
        QCOMPARE(world.broken, QStringList());
    }
    void editsThatNeverOverlap_keepNothingTwice()
    {
        QString broken;
        for (unsigned seed = 1000; seed < 1000 + unsigned(manyOf(20)); ++seed) {
            World world(seed, true);
            world.run(world.writing.dice.from(5, 50), world.writing.dice.from(20, 80));
            if (!world.settleDown())
                broken += named(seed, QStringLiteral("no common head"));
            else if (const QString lost = wordsLost(world); !lost.isEmpty())
                broken += named(seed, QStringLiteral("lost ") + lost);
            for (const Id &commit : world.commits) {
                if (!keptIn(world.tree(commit)).isEmpty()) {
                    broken += named(seed, QStringLiteral("a kept version"));
                    break;
                }
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
    void whoIsMineAndHowTheyAreGrouped_changesNothing()
    {
        QString broken;
        for (unsigned seed = 2000; seed < 2000 + unsigned(manyOf(10)); ++seed) {
            World world(seed, false);
            world.run(30, 50);
            const auto commits = world.commits;
            for (int n = 0; n < 12; ++n) {
                const Id a = world.writing.dice.of(commits), b = world.writing.dice.of(commits), c = world.writing.dice.of(commits);
                const size_t before = world.commits.size();
                const Id ab = world.meet(a, b);
                if (ab != world.meet(b, a))
                    broken += named(seed, QStringLiteral("a and b is not b and a"));
                const Kinship kinship = *world.meeting->ancestry().kinship(a, b);
                if ((kinship.mineIsKnown || kinship.theirsIsKnown) && ab != a && ab != b && world.commits.size() > before)
                    broken += named(seed, QStringLiteral("a commit where one knew all edits of the other"));
                if (world.tree(world.meet(ab, c)) != world.tree(world.meet(a, world.meet(b, c))))
                    broken += named(seed, QStringLiteral("the grouping changes the text"));
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
    void threeTreesAreMergedTheSameFromBothSides_andNothingIsMadeUp()
    {
        QString broken;
        for (unsigned seed = 3000; seed < 3000 + unsigned(manyOf(10)); ++seed) {
            World world(seed, false);
            world.run(20, 40);
            const auto commits = world.commits;
            for (int n = 0; n < 20; ++n) {
                const Tree base = world.tree(world.writing.dice.of(commits)), a = world.tree(world.writing.dice.of(commits)), b = world.tree(world.writing.dice.of(commits));
                const Tree merged = *mergeTrees(base, a, b);
                if (merged != *mergeTrees(base, b, a))
                    broken += named(seed, QStringLiteral("not symmetric"));
                if (*mergeTrees(base, a, base) != a || *mergeTrees(base, a, a) != a)
                    broken += named(seed, QStringLiteral("one change is not itself"));
                if (const QString foreign = foreignFolders(merged, {base, a, b}); !foreign.isEmpty())
                    broken += named(seed, foreign);
                // The repository is asked the same question.
                const auto treeOf = [&world](const Tree &tree) {
                    for (const Id &commit : world.commits) {
                        if (world.tree(commit) == tree)
                            return world.meeting->ancestry().facts(commit)->tree;
                    }
                    return Id();
                };
                const Id stored = *mergeTrees(world.meeting->objects(), treeOf(base), treeOf(a), treeOf(b), model::mergeItems, {});
                Tree read;
                const auto files = differingFiles(world.meeting->objects(), {}, stored, {});
                for (const ThreeWay &file : *files)
                    read.insert(file.path, *world.meeting->objects().read(file.a.id));
                if (read != merged)
                    broken += named(seed, QStringLiteral("in the repository it is another tree"));
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
    void whatAPersonSettledStaysSettled_untilSomebodyEditsAgain()
    {
        World world(1, false);
        const QByteArray path = "guides/s/index.md";
        const auto text = [](const char *when, const char *end = "end") { return "we meet at " + QByteArray(when) + " here\n\n" + end + '\n'; };
        const auto on = [&](const Id &head, const Tree &tree) {
            world.heads[0] = head;
            return world.publish(0, tree);
        };
        const Id first = on(world.heads[0], {{path, text("noon")}});
        const Id dawn = on(first, {{path, text("dawn")}}), midnight = on(first, {{path, text("midnight")}});
        const Id both = world.meet(dawn, midnight);
        QCOMPARE(world.tree(both).value(path), text("midnight"));
        QCOMPARE(keptIn(world.tree(both)).size(), 1);
        const Id six = on(both, {{path, text("six")}}), old = on(midnight, {{path, text("midnight", "end more")}});
        const Tree settled{{path, text("six", "end more")}};
        QCOMPARE(world.tree(world.meet(six, old)), settled);
        Tree unsettled = world.tree(both);
        unsettled[path] = text("midnight", "end more");
        QCOMPARE(world.tree(world.meet(six, on(both, unsettled))), settled);
        QCOMPARE(keptIn(world.tree(world.meet(six, on(midnight, {{path, text("midday")}})))).size(), 1);
        QCOMPARE(world.broken, QStringList());
    }
    void aRingOfSixInLockStepEnds()
    {
        World world(1, false);
        world.heads.assign(6, world.heads[0]);
        for (int person = 0; person < 6; ++person)
            world.edit(person);
        int round = 0;
        for (; round < 60 && !std::ranges::all_of(world.heads, [&](const Id &head) { return head == world.heads[0]; }); ++round) {
            for (int person = round % 2; person < 6 + round % 2; person += 2)
                world.exchange(person % 6, (person + 1) % 6, true);
        }
        QVERIFY2(round < 12, qPrintable(QString::number(round)));
        QCOMPARE(world.broken, QStringList());
    }
    void whereTheRulesWouldTakeTooLong_theyStillEndOnOneCommit()
    {
        QString broken;
        bool wide = false;
        for (unsigned seed = 4000; seed < 4000 + unsigned(manyOf(10)); ++seed) {
            World world(seed, false, Rules{model::mergeItems, true, 4, seed % 2 ? 500 : 6});
            world.run(30, 40);
            if (!world.settleDown())
                broken += named(seed, QStringLiteral("no common head"));
            else if (const QString lost = wordsLost(world); !lost.isEmpty())
                broken += named(seed, QStringLiteral("lost ") + lost);
            for (const Id &commit : world.commits)
                wide = wide || world.meeting->ancestry().facts(commit)->wide;
            for (const QString &what : world.broken)
                broken += named(seed, what);
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
        QVERIFY(wide);
    }
    void onAnotherMachineTheSameHeadsGiveTheSameCommit_andGitFindsItSound()
    {
        World world(5, false);
        world.run(40, 60);
        QVERIFY(world.settleDown());
        const auto commits = world.commits;
        const auto hex = [](const Id &id) { return QString::fromLatin1(id.hex()); };
        QVERIFY(world.meeting->keep());
        QByteArray refs;
        for (const Id &commit : commits)
            refs += "create refs/heads/" + commit.hex() + ' ' + commit.hex() + '\n';
        run(world.folder(), QStringLiteral("git"), {QStringLiteral("update-ref"), QStringLiteral("--stdin")}, refs);
        run(world.folder(), QStringLiteral("git"), {QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--full")});
        const QTemporaryDir place;
        run(place.path(), QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--bare"), world.folder(), QStringLiteral("other.git")});
        const auto other = Meeting::open(place.path() + QStringLiteral("/other.git"), {model::mergeItems});
        QVERIFY(other);
        for (int n = 0; n < 60; ++n) {
            const Id a = world.writing.dice.of(commits), b = world.writing.dice.of(commits);
            QCOMPARE(*(*other)->meet(b, a), world.meet(a, b));
            QByteArrayList ours;
            const auto common = world.meeting->ancestry().commonCommits(a, b);
            for (const Id &commit : *common)
                ours.append(commit.hex());
            QByteArrayList gits = run(world.folder(), QStringLiteral("git"), {QStringLiteral("merge-base"), QStringLiteral("--all"), hex(a), hex(b)}).split('\n');
            std::ranges::sort(gits);
            QCOMPARE(ours, gits);
        }
        QCOMPARE(world.broken, QStringList());
    }
};

QTEST_APPLESS_MAIN(MergeWorldTest)
#include "mergeworldtest.moc"
