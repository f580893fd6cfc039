#include "model/merge/alignment.h"

#include "model/merge/match.h"
#include "model/merge/words.h"

namespace mycel::model::merge {

namespace {

constexpr qint64 MostPairs = 2500;

/// Pairs, in order, of units that have at least half of their words in common, as alike as possible in sum.
std::vector<Match> alike(const Read &base, const Read &side, const Replacement &run)
{
    const int rows = run.baseTo - run.baseFrom, columns = run.sideTo - run.sideFrom;
    if (rows == 1 && columns == 1)
        return {{run.baseFrom, run.sideFrom}};
    if (rows == 0 || columns == 0 || qint64(rows) * columns > MostPairs)
        return {};
    Numbers words;
    std::vector<std::vector<int>> bags;
    for (int i = run.baseFrom; i < run.baseTo; ++i)
        bags.push_back(bagOf(base.body.units[i].text, words));
    for (int j = run.sideFrom; j < run.sideTo; ++j)
        bags.push_back(bagOf(side.body.units[j].text, words));
    const auto at = [columns](int i, int j) { return size_t(i) * size_t(columns + 1) + size_t(j); };
    std::vector<qint64> best(at(rows, columns) + 1, 0), here(best.size(), 0);
    for (int i = rows - 1; i >= 0; --i) {
        for (int j = columns - 1; j >= 0; --j) {
            const Likeness like = likeness(bags[i], bags[rows + j]);
            const qint64 worth = like.isHalf() && like.whole > 0 ? like.common * 1000 / like.whole : 0;
            here[at(i, j)] = worth;
            best[at(i, j)] = std::max({best[at(i + 1, j)], best[at(i, j + 1)], worth > 0 ? worth + best[at(i + 1, j + 1)] : 0});
        }
    }
    std::vector<Match> pairs;
    for (int i = 0, j = 0; i < rows && j < columns;) {
        if (here[at(i, j)] > 0 && best[at(i, j)] == here[at(i, j)] + best[at(i + 1, j + 1)]) {
            pairs.push_back({run.baseFrom + i++, run.sideFrom + j++});
        } else if (best[at(i, j)] == best[at(i + 1, j)]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

void place(Alignment &alignment, const std::vector<Match> &pairs, const Replacement &run)
{
    int gap = run.baseFrom;
    auto pair = pairs.begin();
    for (int unit = run.sideFrom; unit < run.sideTo; ++unit) {
        if (pair != pairs.end() && pair->side == unit) {
            alignment.unit[pair->base] = unit;
            gap = pair->base + 1;
            ++pair;
        } else {
            alignment.inserted[gap].push_back(unit);
        }
    }
}

/// Moved = deleted here, and the same text inserted once elsewhere.
void findMoved(Alignment &alignment, const Read &base, const Read &side, int texts)
{
    std::vector<int> inBase(texts), insertions(texts);
    std::vector<Place> places(texts);
    for (const int text : base.text)
        ++inBase[text];
    for (int gap = 0; gap < int(alignment.inserted.size()); ++gap) {
        for (const int unit : alignment.inserted[gap]) {
            ++insertions[side.text[unit]];
            places[side.text[unit]] = {gap, unit};
        }
    }
    for (int i = 0; i < int(base.text.size()); ++i) {
        if (const int text = base.text[i]; !alignment.unit[i] && insertions[text] == 1 && inBase[text] == 1)
            alignment.moved.emplace(i, places[text]);
    }
}

} // namespace

Read Reading::operator()(QByteArrayView body)
{
    Read read{readUnits(body), {}};
    read.text.reserve(read.body.units.size());
    for (const Unit &unit : read.body.units) {
        auto known = m_asWritten.constFind(unit.text);
        if (known == m_asWritten.constEnd())
            known = m_asWritten.insert(unit.text, m_texts(normalised(unit.text)));
        read.text.push_back(*known);
    }
    return read;
}

Alignment align(const Read &base, const Read &side, int texts)
{
    const int size = int(base.text.size());
    Alignment alignment{std::vector<std::optional<int>>(size), std::vector<std::vector<int>>(size + 1), {}};
    const auto matches = match(base.text, side.text, texts);
    for (const Match &same : matches)
        alignment.unit[same.base] = same.side;
    for (const Replacement &run : replacements(matches, size, int(side.text.size())))
        place(alignment, alike(base, side, run), run);
    findMoved(alignment, base, side, texts);
    return alignment;
}

} // namespace mycel::model::merge
