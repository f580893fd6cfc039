#include "sync/merge/meeting.h"

#include <algorithm>

namespace mycel::sync {

namespace {

QByteArray commitOf(const Id &tree, const Id &first, const Id &second, qint64 time, const char *message)
{
    const QByteArray who = QByteArray(MergeAuthor) + " <" + Nobody + "> " + QByteArray::number(std::max<qint64>(time, 0)) + " +0000\n";
    return "tree " + tree.hex() + "\nparent " + first.hex() + "\nparent " + second.hex() + "\nauthor " + who + "committer " + who + '\n' + message;
}

} // namespace

Meeting::Meeting(Objects objects, Rules rules)
    : m_objects(std::move(objects))
    , m_ancestry(m_objects)
    , m_folding(m_objects, m_ancestry, std::move(rules))
{
}

Result<std::unique_ptr<Meeting>> Meeting::open(const QString &folder, Rules rules)
{
    auto objects = Objects::open(folder);
    if (!objects)
        return fail(objects.error());
    return std::unique_ptr<Meeting>(new Meeting(std::move(*objects), std::move(rules)));
}

Result<Id> Meeting::meet(const Id &mine, const Id &theirs)
{
    Id head = mine;
    std::vector<Id> arriving{theirs};
    while (!arriving.empty()) {
        const Id next = arriving.back();
        arriving.pop_back();
        if (const auto mineAlready = m_ancestry.isAncestor(next, head); !mineAlready)
            return fail(mineAlready.error());
        else if (*mineAlready)
            continue;
        const auto honest = isHonest(next);
        if (!honest)
            return fail(honest.error());
        if (!*honest) {
            const auto facts = m_ancestry.facts(next);
            if (!facts)
                return fail(facts.error());
            arriving.insert(arriving.end(), facts->parents.begin(), facts->parents.end());
            continue;
        }
        const auto met = meetHonest(head, next);
        if (!met)
            return met;
        head = *met;
    }
    return head;
}

Result<Id> Meeting::meetHonest(const Id &mine, const Id &theirs)
{
    const auto kinship = m_ancestry.kinship(mine, theirs);
    if (!kinship)
        return fail(kinship.error());
    if (kinship->theirsIsBelow || kinship->mineIsBelow)
        return kinship->theirsIsBelow ? mine : theirs;
    if (kinship->mineIsKnown != kinship->theirsIsKnown)
        return kinship->mineIsKnown ? theirs : mine;
    if (!kinship->mineIsKnown)
        return merge(mine, theirs);
    // Both know all: one of the two heads, the same for everyone.
    const auto mineHigh = m_ancestry.generation(mine), theirsHigh = m_ancestry.generation(theirs);
    if (!mineHigh || !theirsHigh)
        return fail(mineHigh ? theirsHigh.error() : mineHigh.error());
    return std::pair(*mineHigh, mine) > std::pair(*theirsHigh, theirs) ? mine : theirs;
}

Result<Id> Meeting::meetAt(const Id &place, const Id &mine)
{
    const auto met = meet(mine, place);
    if (!met)
        return met;
    const auto forwards = m_ancestry.isAncestor(place, *met);
    if (!forwards)
        return fail(forwards.error());
    return *forwards ? met : merge(place, *met);
}

Result<bool> Meeting::isHonest(const Id &head)
{
    const auto facts = m_ancestry.facts(head);
    if (!facts)
        return fail(facts.error());
    if (!facts->transparent && !facts->wide)
        return true;
    if (facts->wide && facts->parents.size() != 2)
        return false;
    const auto top = facts->wide ? Result<Edits>() : m_ancestry.top({head});
    if (!top)
        return fail(top.error());
    const auto tree = facts->wide ? wideTree(facts->parents[0], facts->parents[1]) : m_folding.tree(*top);
    if (!tree)
        return fail(tree.error());
    return *tree == facts->tree;
}

Result<Id> Meeting::wideTree(const Id &smaller, const Id &greater)
{
    const auto common = m_ancestry.commonCommits(smaller, greater);
    const auto one = m_ancestry.facts(smaller), other = m_ancestry.facts(greater);
    if (!common || !one || !other)
        return fail(!common ? common.error() : !one ? one.error() : other.error());
    const auto base = common->empty() ? Result<Facts>() : m_ancestry.facts(common->front());
    if (!base)
        return fail(base.error());
    return m_folding.treeWithout(base->tree, one->tree, other->tree);
}

Result<Id> Meeting::merge(const Id &x, const Id &y)
{
    const auto &[first, second] = std::minmax(x, y);
    const auto one = m_ancestry.facts(first), other = m_ancestry.facts(second);
    const auto top = m_ancestry.top({first, second});
    if (!one || !other || !top)
        return fail(!one ? one.error() : !other ? other.error() : top.error());
    const auto wide = m_folding.isTooWide(*top);
    if (!wide)
        return fail(wide.error());
    const auto tree = *wide ? wideTree(first, second) : m_folding.tree(*top);
    if (!tree)
        return tree;
    return m_objects.write(GIT_OBJECT_COMMIT, commitOf(*tree, first, second, std::max(one->time, other->time), *wide ? WideMergeMessage : MergeMessage));
}

} // namespace mycel::sync
