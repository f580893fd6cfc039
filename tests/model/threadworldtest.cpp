// Discussions over any routes: people who post at random and exchange at random, the server's way or each other's, end on one
// commit in which every post is byte for byte what its author wrote, in its own thread, and read alike by everybody. The same
// worlds on every run; MYCEL_SOAK=10 plays ten times as many.
#include "model/discuss/folding.h"
#include "model/merge/branchrules.h"
#include "tests/model/replicas.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using namespace mycel::tests;

namespace {

constexpr int MostThreads = 5;
constexpr int Rounds = 30;

QString idOf(int kind, int number)
{
    return QStringLiteral("%1%2").arg(kind).arg(number, 25, 10, QLatin1Char('0'));
}

/// A world in which files are only added: one post each, numbered after the highest that its author has seen.
class Talking {
public:
    explicit Talking(unsigned seed) : world(seed, false, rulesOf("discussions"), 2 + int(seed % 7)) {}

    void post(int person)
    {
        Dice &dice = world.writing.dice;
        Tree tree = world.tree(world.heads[size_t(person)]);
        const QString thread = idOf(1, dice.below(MostThreads));
        qint64 highest = 0;
        for (auto path = tree.keyBegin(); path != tree.keyEnd(); ++path) {
            if (const auto place = placeOf(*path); place && place->thread == thread)
                highest = qMax(highest, place->lamport);
        }
        ThreadEvent event;
        event.author = QStringLiteral("person %1").arg(person);
        const bool opens = !tree.contains(pathOf({thread, {}, 0}));
        event.act = opens ? Act::Open : Act::Comment;
        event.title = opens ? QStringLiteral("Opened by %1").arg(person) : QString(); // perhaps by several at once
        event.place = {thread, opens ? QString() : idOf(2, ++m_posts), opens ? 0 : lamportAfter(highest)};
        const QByteArray file = composeThreadFile(event, "Said by person " + QByteArray::number(person) + " as number " + QByteArray::number(m_posts));
        tree.insert(pathOf(event.place), file);
        said[pathOf(event.place)].append(file);
        world.publish(person, tree);
    }

    /// What nobody may do, and somebody does: takes a file away, or writes another in its place.
    void spoil(int person)
    {
        Tree tree = world.tree(world.heads[size_t(person)]);
        const QList<QByteArray> paths = tree.keys();
        const QByteArray path = paths[world.writing.dice.below(int(paths.size()))];
        if (world.writing.dice.chance(50))
            tree.remove(path);
        else
            tree[path] += "\nspoilt\n";
        spoilt.insert(path);
        world.publish(person, tree);
    }

    bool play(int spoilers)
    {
        Dice &dice = world.writing.dice;
        const int people = int(world.heads.size());
        for (int round = 0; round < Rounds; ++round) {
            for (int person = 0; person < people; ++person) {
                if (dice.chance(30))
                    post(person);
                else if (dice.chance(spoilers))
                    spoil(person);
            }
            for (int n = dice.below(people + 1); n > 0; --n) {
                if (dice.chance(40))
                    world.exchangeWithServer(dice.below(people));
                else
                    world.exchange(dice.below(people), dice.below(people), dice.chance(70));
            }
        }
        return world.settleDown();
    }

    /// A thread as its files say, read in this order or in the other.
    Thread thread(int number, bool backwards)
    {
        const Tree &tree = world.tree(world.heads[0]);
        QList<ThreadEvent> events;
        for (auto file = tree.begin(); file != tree.end(); ++file) {
            if (const auto place = placeOf(file.key()); place && place->thread == idOf(1, number))
                events.append(readThreadFile(*place, *sync::Id::fromHex(merge::blobName(*file)), *file).event);
        }
        if (backwards)
            std::ranges::reverse(events);
        return fold(events, {});
    }

    World world;
    QHash<QByteArray, QByteArrayList> said; ///< path → what was written there, by whom ever
    QSet<QByteArray> spoilt;

private:
    int m_posts = 0;
};

int worlds()
{
    return 12 * qMax(1, qEnvironmentVariableIntValue("MYCEL_SOAK"));
}

} // namespace

class ThreadWorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPostArrives_asItWasWritten_whateverTheRoutes()
    {
        for (unsigned seed = 1; seed <= unsigned(worlds()); ++seed) {
            Talking talking(seed);
            QVERIFY2(talking.play(0), qPrintable(QStringLiteral("world %1 does not come to rest").arg(seed)));
            QVERIFY2(talking.world.broken.isEmpty(), qPrintable(QStringLiteral("world %1: %2").arg(seed).arg(talking.world.broken.join(u'\n'))));
            const Tree &tree = talking.world.tree(talking.world.heads[0]);
            int posts = 0;
            for (auto path = talking.said.begin(); path != talking.said.end(); ++path)
                QVERIFY2(path->contains(tree.value(path.key())), qPrintable(QStringLiteral("world %1 lost ").arg(seed) + QString::fromLatin1(path.key())));
            for (int number = 0; number < MostThreads; ++number) {
                const Thread thread = talking.thread(number, false);
                QCOMPARE(thread, talking.thread(number, true));
                QVERIFY(thread.ignored.isEmpty());
                posts += int(thread.posts.size());
            }
            QCOMPARE(posts, int(talking.said.size()));
        }
    }

    void whoSpoilsTheFilesOfOthers_spoilsNoOtherPost_andAllStillMeet()
    {
        for (unsigned seed = 1; seed <= unsigned(worlds()); ++seed) {
            Talking talking(1000 + seed);
            QVERIFY2(talking.play(10), qPrintable(QStringLiteral("world %1 does not come to rest").arg(seed)));
            QVERIFY2(talking.world.broken.isEmpty(), qPrintable(talking.world.broken.join(u'\n')));
            const Tree &tree = talking.world.tree(talking.world.heads[0]);
            for (auto path = talking.said.begin(); path != talking.said.end(); ++path)
                QVERIFY2(talking.spoilt.contains(path.key()) || path->contains(tree.value(path.key())), path.key().constData());
        }
    }
};

QTEST_GUILESS_MAIN(ThreadWorldTest)
#include "threadworldtest.moc"
