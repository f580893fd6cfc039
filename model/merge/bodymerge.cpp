#include "model/merge/bodymerge.h"

#include "model/merge/alignment.h"
#include "model/merge/match.h"
#include "model/merge/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace mycel::model::merge {

namespace {

/// What a side inserted in one gap, comparable: which of two runs comes first is decided by their bytes.
struct Run {
    QByteArray whole;
    std::vector<Unit> units;

    explicit Run(std::vector<Unit> of)
        : units(std::move(of))
    {
        for (const Unit &unit : units)
            (whole += &unit == &units.front() ? "" : "\n") += unit.text;
    }
    bool operator<(const Run &other) const { return std::tie(whole, units) < std::tie(other.whole, other.units); }
};

class BodyMerge {
public:
    BodyMerge(QByteArrayView base, QByteArrayView a, QByteArrayView b)
        : m_base(m_reading(base))
    {
        m_side[0].read = m_reading(a);
        m_side[1].read = m_reading(b);
        for (Side &side : m_side)
            side.to = align(m_base, side.read, m_reading.texts());
    }

    MergedBody run()
    {
        followMoves();
        const int size = int(m_base.text.size());
        for (int i = 0; i < size; ++i) {
            putInserted(i);
            putUnit(i);
        }
        putInserted(size);
        if (m_out.units.empty())
            return {{}, std::move(m_lost)};
        const auto first = [](const Read &read) { return read.body.units.empty() ? 0 : read.body.units.front().blank; };
        m_out.units.front().blank = vote(first(m_base), first(m_side[0].read), first(m_side[1].read));
        m_out.tail = vote(m_base.body.tail, m_side[0].read.body.tail, m_side[1].read.body.tail);
        return {writeUnits(m_out), std::move(m_lost)};
    }

private:
    struct Side {
        Read read;
        Alignment to;
        std::unordered_map<int, QByteArray> instead; ///< texts of moved units that the other side changed
        std::set<int> dropped;                       ///< units that both moved, and that stand where the other put them

        [[nodiscard]] const QByteArray *textOf(int baseUnit) const
        {
            const auto &unit = to.unit[baseUnit];
            return unit ? &read.body.units[*unit].text : nullptr;
        }
    };

    void followMoves()
    {
        for (int i = 0; i < int(m_base.text.size()); ++i) {
            const auto a = m_side[0].to.moved.find(i), b = m_side[1].to.moved.find(i);
            const bool byA = a != m_side[0].to.moved.end(), byB = b != m_side[1].to.moved.end();
            if (byA && byB && a->second.gap != b->second.gap) {
                if (a->second.gap > b->second.gap)
                    m_side[0].dropped.insert(a->second.unit);
                else
                    m_side[1].dropped.insert(b->second.unit);
            } else if (byA != byB) {
                if (const QByteArray *text = m_side[byA ? 1 : 0].textOf(i))
                    m_side[byA ? 0 : 1].instead.insert_or_assign((byA ? a : b)->second.unit, *text);
            }
        }
    }

    Run insertedBy(const Side &side, int gap) const
    {
        std::vector<Unit> units;
        for (const int j : side.to.inserted[gap]) {
            if (side.dropped.contains(j))
                continue;
            const auto instead = side.instead.find(j);
            units.push_back({j ? side.read.body.units[j].blank : 1, instead == side.instead.end() ? side.read.body.units[j].text : instead->second});
        }
        return Run(std::move(units));
    }

    /// What both put here stands once; of the rest the run with the smaller bytes comes first.
    void putInserted(int gap)
    {
        if (m_side[0].to.inserted[gap].empty() && m_side[1].to.inserted[gap].empty())
            return;
        Run one = insertedBy(m_side[0], gap), two = insertedBy(m_side[1], gap);
        if (two < one)
            std::swap(one, two);
        Numbers numbers;
        const auto numbersOf = [&numbers](const Run &run) {
            std::vector<int> of;
            for (const Unit &unit : run.units)
                of.push_back(numbers(normalised(unit.text)));
            return of;
        };
        const std::vector<int> ones = numbersOf(one), twos = numbersOf(two);
        const std::set<int> inOne(ones.begin(), ones.end());
        auto both = match(ones, twos, numbers.count());
        both.push_back({int(ones.size()), int(twos.size())});
        int i = 0, j = 0;
        for (const Match &pair : both) {
            Run first({one.units.begin() + i, one.units.begin() + pair.base});
            std::vector<Unit> rest;
            for (; j < pair.side; ++j) {
                if (!inOne.contains(twos[j]))
                    rest.push_back(two.units[j]);
            }
            Run second(std::move(rest));
            if (second < first)
                std::swap(first, second);
            std::ranges::copy(first.units, std::back_inserter(m_out.units));
            std::ranges::copy(second.units, std::back_inserter(m_out.units));
            if (pair.base < int(ones.size()))
                m_out.units.push_back(std::max(one.units[pair.base], two.units[pair.side]));
            i = pair.base + 1;
            j = pair.side + 1;
        }
    }

    void putUnit(int i)
    {
        const QByteArray *a = m_side[0].textOf(i), *b = m_side[1].textOf(i);
        if (a && b) {
            const auto merged = mergeWords(m_base.body.units[i].text, *a, *b);
            if (!merged && normalised(*a) != normalised(*b))
                m_lost.push_back(staysBefore(*a, *b) ? *b : *a);
            m_out.units.push_back({blankBefore(i), merged ? *merged : stays(*a, *b)});
            return;
        }
        if (!a && !b)
            return;
        // Deleted against edited: the edit lives, unless it stands already where the other side moved the unit to.
        const int has = a ? 0 : 1;
        const bool edited = m_side[has].read.text[*m_side[has].to.unit[i]] != m_base.text[i];
        if (edited && !m_side[1 - has].to.moved.contains(i))
            m_out.units.push_back({blankBefore(i), a ? *a : *b});
    }

    int blankBefore(int i) const
    {
        // The first unit of a text has nothing before it: its lines count for the file, not for the unit.
        const auto at = [i](const Side &side) -> std::optional<int> {
            const auto &unit = side.to.unit[i];
            return unit && *unit > 0 ? std::optional(side.read.body.units[*unit].blank) : std::nullopt;
        };
        const auto a = at(m_side[0]), b = at(m_side[1]);
        if (a && b)
            return i > 0 ? vote(m_base.body.units[i].blank, *a, *b) : std::max(*a, *b);
        if (a || b)
            return a ? *a : *b;
        return i > 0 ? m_base.body.units[i].blank : 1;
    }

    Reading m_reading;
    Read m_base;
    std::array<Side, 2> m_side;
    Units m_out;
    std::vector<QByteArray> m_lost;
};

} // namespace

MergedBody mergeBodies(const std::optional<QByteArray> &base, const QByteArray &a, const QByteArray &b)
{
    if (a == b || b == base)
        return {a, {}};
    if (a == base)
        return {b, {}};
    if (!base) {
        const bool same = normalised(a) == normalised(b);
        return {stays(a, b), same ? std::vector<QByteArray>() : std::vector{staysBefore(a, b) ? b : a}};
    }
    const bool windows = vote(base->contains("\r\n"), a.contains("\r\n"), b.contains("\r\n"));
    MergedBody merged = BodyMerge(withPlainEnds(*base), withPlainEnds(a), withPlainEnds(b)).run();
    if (windows)
        merged.text.replace("\n", "\r\n");
    return merged;
}

} // namespace mycel::model::merge
