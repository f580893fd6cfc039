#pragma once
// The text of a set of edits: a pure function of the set, whoever merged what with whom before (merge.md, 1). The edits are
// folded in the order of their ids, each over the text of what it has in common with those before: the same rule again, on
// a smaller set, so it ends. What was folded once is remembered for as long as this lives.

#include "sync/merge/ancestry.h"
#include "sync/merge/meaning.h"

#include <map>

namespace mycel::sync {

/// How a branch is merged.
struct Rules {
    Meaning meaning;
    /// Whether what two have in common counts; else all that either has stays (a branch to which things are only added).
    bool hasBase = true;
    /// Over so many edits, or so many steps from nothing, a merge is not folded.
    size_t widest = 64;
    int mostSteps = 500;
};

class Folding {
public:
    Folding(Objects &objects, Ancestry &ancestry, Rules rules);

    /// The tree of the edits that `top` stands for; null: the empty one.
    Result<Id> tree(const Edits &top);
    /// Whether that takes too many edits or steps, counted as if nothing were remembered: so it is the same everywhere.
    Result<bool> isTooWide(const Edits &top);
    /// Of two heads and one of their common ancestors, without folding.
    Result<Id> treeWithout(const Id &base, const Id &a, const Id &b);

private:
    Result<Edits> base(const Edits &top);
    Result<Id> fold(const Edits &top);
    Result<Id> known(const Edits &top) const;

    Objects &m_objects;
    Ancestry &m_ancestry;
    Rules m_rules;
    std::map<Edits, Id> m_trees;
    std::map<Edits, Edits> m_bases;
};

} // namespace mycel::sync
