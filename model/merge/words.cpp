#include "model/merge/words.h"

#include "model/merge/match.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace mycel::model::merge {

namespace {

/// One side of a unit beside its base.
struct Side {
    std::vector<Word> words;
    std::vector<int> numbers;
    std::vector<int> placeOf;               ///< of each word of base: where it stands here, or -1
    std::vector<Replacement> replacements;
};

/// What replaces a run of base's words.
struct Change {
    int from = 0;
    int to = 0;
    QByteArray text;

    bool operator==(const Change &) const = default;
    bool operator<(const Change &other) const { return std::tie(from, to, text) < std::tie(other.from, other.to, other.text); }
};

std::vector<int> numbersOf(const std::vector<Word> &words, Numbers &numbers)
{
    std::vector<int> of;
    of.reserve(words.size());
    for (const Word &word : words)
        of.push_back(numbers(word.word));
    return of;
}

class WordMerge {
public:
    WordMerge(const QByteArray &base, const QByteArray &a, const QByteArray &b)
        : m_base(wordsOf(base))
    {
        Numbers numbers;
        const std::vector<int> baseNumbers = numbersOf(m_base, numbers);
        for (const auto &[side, text] : {std::pair(&m_sides[0], &a), std::pair(&m_sides[1], &b)}) {
            side->words = wordsOf(*text);
            side->numbers = numbersOf(side->words, numbers);
        }
        for (Side &side : m_sides) {
            const auto matches = match(baseNumbers, side.numbers, numbers.count());
            side.placeOf.assign(m_base.size(), -1);
            for (const Match &pair : matches)
                side.placeOf[pair.base] = pair.side;
            side.replacements = replacements(matches, int(m_base.size()), int(side.words.size()));
        }
    }

    std::optional<QByteArray> run()
    {
        std::vector<Change> changes;
        for (const int side : {0, 1}) {
            for (const Replacement &replaced : m_sides[side].replacements)
                changes.push_back(changeOf(side, replaced));
        }
        std::sort(changes.begin(), changes.end());
        changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
        QByteArray text;
        int at = 0;
        for (size_t n = 0; n < changes.size(); ++n) {
            if (n > 0 && changes[n].from <= changes[n - 1].to)
                return std::nullopt;
            keep(text, at, changes[n].from);
            text += changes[n].text;
            at = changes[n].to;
        }
        keep(text, at, int(m_base.size()));
        return text;
    }

private:
    Change changeOf(int side, const Replacement &replaced) const
    {
        Change change{replaced.baseFrom, replaced.baseTo, {}};
        const std::vector<Word> &words = m_sides[side].words;
        for (int j = replaced.sideFrom; j < replaced.sideTo; ++j) {
            QByteArrayView space = words[j].space;
            // Before a replaced word the other side may have changed the space alone: both happen.
            if (const bool first = j == replaced.sideFrom; first && replaced.baseTo > replaced.baseFrom && space == m_base[replaced.baseFrom].space) {
                if (const int other = m_sides[1 - side].placeOf[replaced.baseFrom]; other >= 0)
                    space = m_sides[1 - side].words[other].space;
            }
            change.text += space;
            change.text += words[j].word;
        }
        return change;
    }

    void keep(QByteArray &text, int from, int to) const
    {
        for (int i = from; i < to; ++i) {
            text += spaceBefore(i);
            text += m_base[i].word;
        }
    }

    QByteArrayView spaceBefore(int i) const
    {
        const QByteArrayView base = m_base[i].space;
        const auto here = [&](const Side &side) { return side.placeOf[i] >= 0 ? side.words[side.placeOf[i]].space : base; };
        const QByteArrayView a = here(m_sides[0]), b = here(m_sides[1]);
        if (a == base)
            return b;
        return b == base || a == b || staysBefore(a, b) ? a : b;
    }

    std::vector<Word> m_base;
    std::array<Side, 2> m_sides;
};

bool isRewritten(const QByteArray &base, const QByteArray &side)
{
    Numbers numbers;
    const auto baseBag = bagOf(base, numbers), sideBag = bagOf(side, numbers);
    return !likeness(baseBag, sideBag).isHalf() && normalised(side) != normalised(base);
}

} // namespace

bool isFenced(QByteArrayView unit)
{
    const QByteArrayView text = withoutLead(unit);
    return text.startsWith("```") || text.startsWith("~~~");
}

std::vector<Word> wordsOf(QByteArrayView unit)
{
    std::vector<Word> words;
    if (isFenced(unit)) {
        for (const QByteArrayView line : linesOf(unit))
            words.push_back({{}, line});
        return words;
    }
    for (qsizetype at = 0;;) {
        const qsizetype begin = at;
        while (at < unit.size() && isSpace(unit[at]))
            ++at;
        const qsizetype word = at;
        while (at < unit.size() && !isSpace(unit[at]))
            ++at;
        if (word == at)
            return words;
        words.push_back({unit.sliced(begin, word - begin), unit.sliced(word, at - word)});
    }
}

QByteArray normalised(QByteArrayView unit)
{
    if (isFenced(unit))
        return unit.toByteArray();
    QByteArray text(unit.size(), Qt::Uninitialized);
    char *end = text.data();
    for (qsizetype at = 0; at < unit.size(); ++at) {
        if (!isSpace(unit[at]))
            *end++ = unit[at];
        else if (end != text.constData() && end[-1] != ' ')
            *end++ = ' ';
    }
    text.truncate(end - text.constData());
    if (text.endsWith(' '))
        text.chop(1);
    return text;
}

std::vector<int> bagOf(QByteArrayView unit, Numbers &numbers)
{
    std::vector<int> bag = numbersOf(wordsOf(unit), numbers);
    std::ranges::sort(bag);
    return bag;
}

Likeness likeness(const std::vector<int> &a, const std::vector<int> &b)
{
    qint64 common = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++common;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return {2 * common, qint64(a.size()) + qint64(b.size())};
}

std::optional<QByteArray> mergeWords(const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    if (a == b || b == base)
        return a;
    if (a == base)
        return b;
    if (isRewritten(base, a) || isRewritten(base, b))
        return std::nullopt;
    return WordMerge(base, a, b).run();
}

} // namespace mycel::model::merge
