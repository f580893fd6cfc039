#include "sync/merge/ancestry.h"

#include "sync/git.h"
#include "sync/store/treewalk.h"

#include <algorithm>
#include <queue>

namespace mycel::sync {

namespace {

bool isOfTheRules(QByteArrayView message)
{
    return message.startsWith("merge ") && message.size() > 6 && message[6] >= '0' && message[6] <= '9';
}

Result<Facts> read(git_repository *repository, const Id &id)
{
    const git_oid oid = toOid(id);
    git_commit *opened = nullptr;
    if (const int code = git_commit_lookup(&opened, repository, &oid))
        return fail(gitError(code));
    const CommitHandle commit(opened);
    Facts facts{toId(*git_commit_tree_id(opened)), {}, git_commit_time(opened), false, false, false};
    for (unsigned i = 0; i < git_commit_parentcount(opened); ++i)
        facts.parents.push_back(toId(*git_commit_parent_id(opened, i)));
    const git_signature *author = git_commit_author(opened);
    const QByteArrayView message(git_commit_message_raw(opened));
    facts.automatic = facts.parents.size() >= 2 && author && QByteArrayView(author->name) == MergeAuthor && QByteArrayView(author->email) == Nobody && isOfTheRules(message);
    facts.transparent = facts.automatic && message == MergeMessage;
    facts.wide = facts.automatic && message == WideMergeMessage;
    return facts;
}

} // namespace

Result<int> Ancestry::node(const Id &commit)
{
    if (const auto known = m_index.constFind(commit); known != m_index.constEnd())
        return *known;
    auto facts = read(m_objects.repository(), commit);
    if (!facts)
        return fail(facts.error());
    m_nodes.push_back({commit, std::move(*facts), 0, {}});
    return *m_index.insert(commit, int(m_nodes.size()) - 1);
}

Result<Facts> Ancestry::facts(const Id &commit)
{
    const auto found = node(commit);
    if (!found)
        return fail(found.error());
    return m_nodes[*found].facts;
}

/// As git finds merge bases: the newest first, each handing its colours to its parents, until only what lies below something
/// common is left. Ends early, so what it leaves apart may be common where dates lie.
Result<Ancestry::Painted> Ancestry::paint(std::span<const Id> ones, std::span<const Id> others, Ask what)
{
    Painted painted;
    const auto newer = [this](int a, int b) {
        const Node &x = m_nodes[a], &y = m_nodes[b];
        return x.facts.time != y.facts.time ? x.facts.time < y.facts.time : x.id < y.id;
    };
    std::priority_queue<int, std::vector<int>, decltype(newer)> waiting(newer);
    int fresh = 0; // how many of them are not stale
    const auto add = [&](int at, quint8 colours) {
        quint8 &paint = painted.paint[at];
        const bool wasFresh = (paint & Waiting) && !(paint & Stale);
        const bool queued = paint & Waiting;
        paint |= colours | Waiting;
        fresh += (paint & Stale ? 0 : 1) - (wasFresh ? 1 : 0);
        if (!queued)
            waiting.push(at);
    };
    for (const auto &[starts, colour] : {std::pair(ones, One), std::pair(others, Other)}) {
        for (const Id &start : starts) {
            const auto at = node(start);
            if (!at)
                return fail(at.error());
            add(*at, colour);
        }
    }
    qint64 oldestApart = std::numeric_limits<qint64>::max();
    std::vector<int> once;
    // Stale ones as new as what seems apart may still lead there.
    while (!waiting.empty() && (fresh > 0 || (what == Ask::Apart && m_nodes[waiting.top()].facts.time >= oldestApart))) {
        const int at = waiting.top();
        waiting.pop();
        quint8 &paint = painted.paint[at];
        paint &= ~Waiting;
        fresh -= paint & Stale ? 0 : 1;
        quint8 colours = paint & (Both | Stale);
        if ((colours & Both) == Both) {
            if (!(paint & Found)) {
                paint |= Found;
                painted.common.push_back(at);
            }
            colours |= Stale;
        } else {
            once.push_back(at);
            oldestApart = std::min(oldestApart, m_nodes[at].facts.time);
        }
        const std::vector<Id> parents = m_nodes[at].facts.parents;
        for (const Id &parent : parents) {
            const auto below = node(parent);
            if (!below)
                return fail(below.error());
            if ((painted.paint.value(*below) & colours) != colours)
                add(*below, colours);
        }
    }
    std::erase_if(painted.common, [&](int at) { return painted.paint.value(at) & Stale; });
    std::ranges::copy_if(once, std::back_inserter(painted.apart), [&](int at) { return (painted.paint.value(at) & Both) != Both; });
    std::ranges::sort(painted.apart);
    painted.apart.erase(std::unique(painted.apart.begin(), painted.apart.end()), painted.apart.end());
    return painted;
}

Result<bool> Ancestry::isAncestor(const Id &ancestor, const Id &of)
{
    const auto painted = paint(std::span(&ancestor, 1), std::span(&of, 1), Ask::Common);
    if (!painted)
        return fail(painted.error());
    return painted->has(m_index.value(ancestor), Other);
}

Result<std::vector<Id>> Ancestry::withoutAncestors(std::vector<Id> commits)
{
    std::ranges::sort(commits);
    commits.erase(std::unique(commits.begin(), commits.end()), commits.end());
    for (size_t i = 0; i < commits.size() && commits.size() > 1;) {
        const Id commit = commits[i];
        std::vector<Id> others = commits;
        others.erase(others.begin() + qsizetype(i));
        const auto painted = paint(std::span(&commit, 1), others, Ask::Common);
        if (!painted)
            return fail(painted.error());
        const bool isAncestor = painted->has(m_index.value(commit), Other);
        std::erase_if(commits, [&](const Id &each) { return each == commit ? isAncestor : painted->has(m_index.value(each), One); });
        i = isAncestor ? i : size_t(std::ranges::find(commits, commit) - commits.begin()) + 1;
    }
    return commits;
}

/// Down through automatic merges to the edits.
Result<Edits> Ancestry::editsAt(std::vector<Id> commits)
{
    Edits edits;
    QSet<Id> seen;
    while (!commits.empty()) {
        const Id commit = commits.back();
        commits.pop_back();
        if (seen.contains(commit))
            continue;
        seen.insert(commit);
        const auto of = facts(commit);
        if (!of)
            return fail(of.error());
        if (of->transparent)
            commits.insert(commits.end(), of->parents.begin(), of->parents.end());
        else
            edits.push_back(commit);
    }
    return withoutAncestors(std::move(edits));
}

Result<Edits> Ancestry::top(const std::vector<Id> &heads)
{
    return editsAt(heads);
}

Result<Edits> Ancestry::common(const Edits &ones, const Id &other)
{
    const auto painted = paint(ones, std::span(&other, 1), Ask::Common);
    if (!painted)
        return fail(painted.error());
    std::vector<Id> commits;
    for (const int at : painted->common)
        commits.push_back(m_nodes[at].id);
    return editsAt(std::move(commits));
}

Result<std::vector<Id>> Ancestry::commonCommits(const Id &a, const Id &b)
{
    const auto painted = paint(std::span(&a, 1), std::span(&b, 1), Ask::Common);
    if (!painted)
        return fail(painted.error());
    std::vector<Id> commits;
    for (const int at : painted->common)
        commits.push_back(m_nodes[at].id);
    return withoutAncestors(std::move(commits));
}

Result<Kinship> Ancestry::kinship(const Id &mine, const Id &theirs)
{
    const auto painted = paint(std::span(&mine, 1), std::span(&theirs, 1), Ask::Apart);
    if (!painted)
        return fail(painted.error());
    Kinship kinship{painted->has(m_index.value(mine), Other), painted->has(m_index.value(theirs), One), true, true};
    for (const int at : painted->apart) {
        bool &isKnown = painted->has(at, One) ? kinship.mineIsKnown : kinship.theirsIsKnown;
        if (!isKnown || m_nodes[at].facts.automatic)
            continue;
        const auto below = isAncestor(m_nodes[at].id, painted->has(at, One) ? theirs : mine);
        if (!below)
            return fail(below.error());
        isKnown = *below;
    }
    return kinship;
}

Result<qint64> Ancestry::generation(const Id &commit)
{
    const auto start = node(commit);
    if (!start)
        return fail(start.error());
    std::vector<int> path{*start};
    while (!path.empty()) {
        const int at = path.back();
        qint64 highest = 0;
        bool known = true;
        const std::vector<Id> parents = m_nodes[at].facts.parents;
        for (const Id &parent : parents) {
            const auto below = node(parent);
            if (!below)
                return fail(below.error());
            if (m_nodes[*below].generation == 0) {
                path.push_back(*below);
                known = false;
            }
            highest = std::max(highest, m_nodes[*below].generation);
        }
        if (!known)
            continue;
        m_nodes[at].generation = highest + 1;
        path.pop_back();
    }
    return m_nodes[*start].generation;
}

Result<QSet<QByteArray>> Ancestry::removedBy(int edit)
{
    if (m_nodes[edit].removed)
        return *m_nodes[edit].removed;
    QSet<QByteArray> names;
    const Facts own = m_nodes[edit].facts;
    for (const Id &parent : own.automatic ? std::vector<Id>() : own.parents) {
        const auto before = facts(parent);
        if (!before)
            return fail(before.error());
        const auto changes = compareTrees(m_objects.odb(), before->tree, own.tree, {});
        if (!changes)
            return fail(changes.error());
        for (const Difference &file : changes->files) {
            const qsizetype slash = file.path.lastIndexOf('/');
            if (file.after.isNull() && ('/' + file.path.first(slash + 1)).contains("/versions/"))
                names.insert(file.path.mid(slash + 1));
        }
    }
    m_nodes[edit].removed = names;
    return names;
}

Result<QSet<QByteArray>> Ancestry::settledSince(const Edits &ones, const Id &other)
{
    const auto painted = paint(ones, std::span(&other, 1), Ask::Apart);
    if (!painted)
        return fail(painted.error());
    QSet<QByteArray> settled;
    for (const int at : painted->apart) {
        const auto removed = removedBy(at);
        if (!removed)
            return fail(removed.error());
        if (removed->isEmpty())
            continue;
        const Id edit = m_nodes[at].id;
        const auto below = isAncestor(edit, other);
        if (!below)
            return fail(below.error());
        bool belowOnes = false;
        for (const Id &one : ones) {
            const auto found = isAncestor(edit, one);
            if (!found)
                return fail(found.error());
            belowOnes = belowOnes || *found;
        }
        if (*below != belowOnes)
            settled.unite(*removed);
    }
    return settled;
}

} // namespace mycel::sync
