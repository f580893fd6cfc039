#include "tests/model/replicas.h"

#include "sync/merge/threetrees.h"
#include "sync/store/treewriting.h"
#include "sync/store/repository.h"

namespace mycel::tests {

using namespace sync;

World::World(unsigned seed, bool apart, Rules rules, std::optional<int> people)
    : writing(seed)
    , m_apart(apart)
    , m_small(seed % 3 == 0 && !apart)
    , m_style(Style(writing.dice.below(4)))
{
    if (!Repository::create(folder()))
        qFatal("no repository");
    meeting = std::move(*Meeting::open(folder(), std::move(rules)));
    Tree tree;
    for (int item = 0; item < (m_small ? 1 : 3); ++item)
        writing.addItem(tree, item);
    heads.assign(people ? *people : writing.dice.from(2, 12), Id());
    publish(0, tree);
    std::ranges::fill(heads, heads[0]);
    server = heads[0];
}

void World::know(const Id &commit)
{
    if (m_known.contains(commit))
        return;
    m_known.insert(commit);
    commits.push_back(commit);
    if (const auto honest = meeting->isHonest(commit); !honest || !*honest)
        broken.append(QStringLiteral("an automatic merge has another text than its edits"));
}

Id World::publish(int person, const Tree &tree)
{
    std::vector<TreeChange> changes;
    for (auto file = tree.begin(); file != tree.end(); ++file)
        changes.push_back({file.key(), {*meeting->objects().write(GIT_OBJECT_BLOB, *file), Entry::Plain}});
    const Id root = *writeTree(meeting->objects(), {}, {}, std::move(changes));
    const QByteArray who = "Person " + QByteArray::number(person) + " <nobody@users.invalid> " + QByteArray::number(m_clock) + " +0000\n";
    const Id parent = heads[person];
    const Id made = *meeting->objects().write(GIT_OBJECT_COMMIT, "tree " + (root.isNull() ? *meeting->objects().write(GIT_OBJECT_TREE, QByteArrayView("", 0)) : root).hex() + '\n'
                                                  + (parent.isNull() ? QByteArray() : "parent " + parent.hex() + '\n') + "author " + who + "committer " + who + "\nEdit " + QByteArray::number(edits.size()) + '\n');
    heads[person] = made;
    edits.push_back({made, parent});
    know(made);
    return made;
}

Tree World::tree(const Id &commit)
{
    if (const auto known = m_trees.constFind(commit); known != m_trees.constEnd())
        return *known;
    Tree tree;
    const auto files = differingFiles(meeting->objects(), {}, meeting->ancestry().facts(commit)->tree, {});
    for (const ThreeWay &file : *files)
        tree.insert(file.path, *meeting->objects().read(file.a.id));
    return *m_trees.insert(commit, tree);
}

Id World::meet(const Id &a, const Id &b)
{
    const auto met = meeting->meet(a, b);
    if (!met) {
        broken.append(QStringLiteral("two heads do not meet: ") + met.error().detail);
        return a;
    }
    know(*met);
    return *met;
}

void World::edit(int person)
{
    const Tree before = tree(heads[person]);
    Tree after = before;
    if (m_apart)
        writing.editApart(after, tree(edits.front().id), person, int(heads.size()));
    else
        writing.edit(after, m_small);
    if (after != before)
        publish(person, after);
}

void World::exchange(int a, int b, bool bothWays)
{
    const Id met = meet(heads[a], heads[b]);
    heads[a] = met;
    if (bothWays)
        heads[b] = met;
}

void World::exchangeWithServer(int person)
{
    const auto met = meeting->meetAt(server, heads[person]);
    const auto forwards = met ? meeting->ancestry().isAncestor(server, *met) : Result<bool>(false);
    if (!forwards || !*forwards) {
        broken.append(QStringLiteral("the server does not move forwards"));
        return;
    }
    know(*met);
    server = heads[person] = *met;
}

bool World::seesServer()
{
    return m_style == Style::Server || (m_style == Style::Mixed && writing.dice.chance(50));
}

void World::run(int rounds, int most)
{
    Dice &dice = writing.dice;
    const int people = int(heads.size());
    std::vector<int> island(people);
    for (int round = 0; round < rounds; ++round) {
        m_clock += 3600 * dice.below(2); // to the hour, so that many have the same
        if (round % 12 == 0) {
            const int islands = 1 + dice.below(3);
            for (int &each : island)
                each = dice.below(islands);
        }
        for (int person = 0; person < people; ++person) {
            if (most > 0 && dice.chance(25)) {
                edit(person);
                --most;
            }
        }
        for (int n = dice.below(people + 1); n > 0; --n) {
            const int a = dice.below(people), b = dice.below(people);
            if (island[a] != island[b] || dice.chance(20))
                continue;
            if (seesServer())
                exchangeWithServer(a);
            else
                exchange(a, b, m_style != Style::OneWay);
            if (dice.chance(10))
                exchange(a, b, false);
        }
    }
}

bool World::settleDown()
{
    Dice &dice = writing.dice;
    const int people = int(heads.size());
    for (int round = 0; round < 400; ++round) {
        const bool withServer = m_style == Style::Server || m_style == Style::Mixed;
        if (std::ranges::all_of(heads, [&](const Id &head) { return head == heads[0]; }) && (!withServer || server == heads[0]))
            return true;
        for (int n = 0; n < people; ++n) {
            const int a = dice.below(people), b = dice.below(people);
            if (seesServer())
                exchangeWithServer(a);
            else
                exchange(a, b, m_style != Style::OneWay);
        }
    }
    return false;
}

} // namespace mycel::tests
