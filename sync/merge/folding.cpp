#include "sync/merge/folding.h"

#include "sync/merge/threetrees.h"

#include <set>

namespace mycel::sync {

namespace {

Edits withoutLast(const Edits &top) { return {top.begin(), top.end() - 1}; }

} // namespace

Folding::Folding(Objects &objects, Ancestry &ancestry, Rules rules)
    : m_objects(objects)
    , m_ancestry(ancestry)
    , m_rules(std::move(rules))
{
}

Result<Edits> Folding::base(const Edits &top)
{
    if (!m_rules.hasBase)
        return Edits();
    if (const auto found = m_bases.find(top); found != m_bases.end())
        return found->second;
    auto common = m_ancestry.common(withoutLast(top), top.back());
    if (common)
        m_bases.emplace(top, *common);
    return common;
}

Result<Id> Folding::tree(const Edits &top)
{
    std::vector<Edits> waiting{top};
    while (!waiting.empty()) {
        const Edits next = waiting.back();
        if (next.size() < 2 || m_trees.contains(next)) {
            waiting.pop_back();
            continue;
        }
        const auto common = base(next);
        if (!common)
            return fail(common.error());
        const size_t before = waiting.size();
        for (const Edits &needed : {withoutLast(next), *common}) {
            if (needed.size() > 1 && !m_trees.contains(needed))
                waiting.push_back(needed);
        }
        if (waiting.size() > before)
            continue;
        const auto folded = fold(next);
        if (!folded)
            return folded;
        m_trees.emplace(next, *folded);
        waiting.pop_back();
    }
    if (top.size() > 1)
        return m_trees.at(top);
    if (top.empty())
        return Id();
    const auto only = m_ancestry.facts(top.front());
    if (!only)
        return fail(only.error());
    return only->tree;
}

Result<Id> Folding::fold(const Edits &top)
{
    const Edits first = withoutLast(top);
    const auto common = base(top);
    if (!common)
        return fail(common.error());
    const auto one = tree(first), other = tree({top.back()}), below = tree(*common);
    for (const auto *each : {&one, &other, &below}) {
        if (!*each)
            return *each;
    }
    if (!m_rules.hasBase)
        return uniteTrees(m_objects, *one, *other, m_rules.meaning);
    std::optional<QSet<QByteArray>> settled; // asked for only where a kept version is on one side alone
    const auto isSettled = [&](const QByteArray &name) -> Result<bool> {
        if (!settled) {
            auto names = m_ancestry.settledSince(first, top.back());
            if (!names)
                return fail(names.error());
            settled = std::move(*names);
        }
        return settled->contains(name);
    };
    return mergeTrees(m_objects, *below, *one, *other, m_rules.meaning, isSettled);
}

Result<bool> Folding::isTooWide(const Edits &top)
{
    if (!m_rules.hasBase)
        return false;
    if (top.size() > m_rules.widest)
        return true;
    std::set<Edits> counted;
    std::vector<Edits> waiting{top};
    while (!waiting.empty()) {
        const Edits next = std::move(waiting.back());
        waiting.pop_back();
        if (next.size() < 2 || !counted.insert(next).second)
            continue;
        if (int(counted.size()) > m_rules.mostSteps)
            return true;
        const auto common = base(next);
        if (!common)
            return fail(common.error());
        waiting.push_back(withoutLast(next));
        waiting.push_back(*common);
    }
    return false;
}

Result<Id> Folding::treeWithout(const Id &base, const Id &a, const Id &b)
{
    return mergeTrees(m_objects, base, a, b, m_rules.meaning, {});
}

} // namespace mycel::sync
