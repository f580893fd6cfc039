#pragma once
// How two sequences of tokens correspond. Frozen (merge.md, 4): the same heads must give the same commit in every version of
// this program, so no library's diff, whose heuristics may change, stands here.
//
// 1. Common ends are trimmed. 2. Tokens that stand once in both anchor the rest (patience: the longest increasing run), and
// what is between the anchors is matched in the same way. 3. A small rest without anchors goes by a plain table of the longest
// common subsequence; a large one has no matches. 4. So has what is left when a hostile text has used up its share of work.

#include <span>
#include <vector>

namespace mycel::model::merge {

struct Match {
    int base = 0;
    int side = 0;

    bool operator==(const Match &) const = default;
};

/// What a side put in the place of a run of base's tokens; either run may be empty.
struct Replacement {
    int baseFrom = 0;
    int baseTo = 0;
    int sideFrom = 0;
    int sideTo = 0;
};

/// Pairs of equal tokens, increasing in both. The tokens are numbers from 0 to `kinds` - 1.
std::vector<Match> match(std::span<const int> base, std::span<const int> side, int kinds);

/// What lies between the pairs.
std::vector<Replacement> replacements(std::span<const Match> matches, int baseSize, int sideSize);

} // namespace mycel::model::merge
