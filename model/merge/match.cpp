#include "model/merge/match.h"

#include <QtGlobal>

#include <algorithm>

namespace mycel::model::merge {

namespace {

constexpr qint64 MostCells = 250'000;
constexpr qint64 MostPasses = 100; ///< over each token, on average: a real text needs a handful

struct Range {
    int baseFrom, baseTo, sideFrom, sideTo;
    [[nodiscard]] bool isEmpty() const { return baseFrom == baseTo || sideFrom == sideTo; }
    [[nodiscard]] qint64 length() const { return qint64(baseTo - baseFrom) + (sideTo - sideFrom); }
};

/// The longest run of candidates (sorted by base) whose place in the side increases; the leftmost choice by plain patience.
std::vector<Match> longestRun(const std::vector<Match> &candidates)
{
    std::vector<int> tops;                             // of each pile: index of its last candidate
    std::vector<int> before(candidates.size(), -1);
    for (int i = 0; i < int(candidates.size()); ++i) {
        const auto pile = std::ranges::lower_bound(tops, candidates[i].side, {}, [&](int top) { return candidates[top].side; });
        if (pile != tops.begin())
            before[i] = *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<Match> run;
    for (int i = tops.empty() ? -1 : tops.back(); i >= 0; i = before[i])
        run.push_back(candidates[i]);
    std::ranges::reverse(run);
    return run;
}

class Matching {
public:
    Matching(std::span<const int> base, std::span<const int> side, int kinds)
        : m_base(base)
        , m_side(side)
        , m_inBase(kinds)
        , m_inSide(kinds)
        , m_place(kinds)
        , m_workLeft(MostPasses * qint64(base.size() + side.size()))
    {
    }

    std::vector<Match> run()
    {
        m_waiting.push_back({0, int(m_base.size()), 0, int(m_side.size())});
        while (!m_waiting.empty()) {
            Range range = m_waiting.back();
            m_waiting.pop_back();
            trim(range);
            m_workLeft -= range.length();
            if (range.isEmpty() || m_workLeft < 0)
                continue;
            if (const auto anchors = anchorsIn(range); !anchors.empty())
                split(range, anchors);
            else if (qint64(range.baseTo - range.baseFrom) * (range.sideTo - range.sideFrom) <= MostCells)
                byTable(range);
        }
        std::ranges::sort(m_found, {}, &Match::base);
        return std::move(m_found);
    }

private:
    void trim(Range &range)
    {
        while (!range.isEmpty() && m_base[range.baseFrom] == m_side[range.sideFrom])
            m_found.push_back({range.baseFrom++, range.sideFrom++});
        while (!range.isEmpty() && m_base[range.baseTo - 1] == m_side[range.sideTo - 1])
            m_found.push_back({--range.baseTo, --range.sideTo});
    }

    std::vector<Match> anchorsIn(const Range &range)
    {
        for (int i = range.baseFrom; i < range.baseTo; ++i)
            ++m_inBase[m_base[i]];
        for (int j = range.sideFrom; j < range.sideTo; ++j) {
            ++m_inSide[m_side[j]];
            m_place[m_side[j]] = j;
        }
        std::vector<Match> candidates;
        for (int i = range.baseFrom; i < range.baseTo; ++i) {
            if (const int token = m_base[i]; m_inBase[token] == 1 && m_inSide[token] == 1)
                candidates.push_back({i, m_place[token]});
        }
        for (int i = range.baseFrom; i < range.baseTo; ++i)
            m_inBase[m_base[i]] = 0;
        for (int j = range.sideFrom; j < range.sideTo; ++j)
            m_inSide[m_side[j]] = 0;
        return longestRun(candidates);
    }

    void split(const Range &range, const std::vector<Match> &anchors)
    {
        int base = range.baseFrom, side = range.sideFrom;
        for (const Match &anchor : anchors) {
            m_waiting.push_back({base, anchor.base, side, anchor.side});
            m_found.push_back(anchor);
            base = anchor.base + 1;
            side = anchor.side + 1;
        }
        m_waiting.push_back({base, range.baseTo, side, range.sideTo});
    }

    /// By the lengths of the longest common subsequences of what remains; on a tie base is skipped first.
    void byTable(const Range &range)
    {
        const int rows = range.baseTo - range.baseFrom, columns = range.sideTo - range.sideFrom;
        const auto at = [columns](int i, int j) { return size_t(i) * size_t(columns + 1) + size_t(j); };
        std::vector<int> length(at(rows, columns) + 1, 0);
        const auto equal = [&](int i, int j) { return m_base[range.baseFrom + i] == m_side[range.sideFrom + j]; };
        for (int i = rows - 1; i >= 0; --i) {
            for (int j = columns - 1; j >= 0; --j)
                length[at(i, j)] = equal(i, j) ? length[at(i + 1, j + 1)] + 1 : std::max(length[at(i + 1, j)], length[at(i, j + 1)]);
        }
        for (int i = 0, j = 0; i < rows && j < columns;) {
            if (equal(i, j)) {
                m_found.push_back({range.baseFrom + i++, range.sideFrom + j++});
            } else if (length[at(i + 1, j)] >= length[at(i, j + 1)]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    std::span<const int> m_base, m_side;
    std::vector<int> m_inBase, m_inSide, m_place; ///< by token; zero again after each range
    std::vector<Range> m_waiting;
    std::vector<Match> m_found;
    qint64 m_workLeft;
};

} // namespace

std::vector<Match> match(std::span<const int> base, std::span<const int> side, int kinds)
{
    return Matching(base, side, kinds).run();
}

std::vector<Replacement> replacements(std::span<const Match> matches, int baseSize, int sideSize)
{
    std::vector<Replacement> found;
    int base = 0, side = 0;
    const auto upTo = [&](int baseTo, int sideTo) {
        if (baseTo > base || sideTo > side)
            found.push_back({base, baseTo, side, sideTo});
        base = baseTo + 1;
        side = sideTo + 1;
    };
    for (const Match &pair : matches)
        upTo(pair.base, pair.side);
    upTo(baseSize, sideSize);
    return found;
}

} // namespace mycel::model::merge
