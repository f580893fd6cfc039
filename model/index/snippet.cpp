#include "model/index/snippet.h"

#include "model/content/utf8.h"
#include "model/index/tokens.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype MostMatches = 60;

struct Match {
    qsizetype from = 0;
    qsizetype to = 0;
};

bool isMarked(const Token &token, const Marks &marks)
{
    const auto has = [&marks](QByteArrayView word) { return marks.words.contains(QByteArray::fromRawData(word.data(), word.size())); };
    if (has(token.word) || (!token.stem.isEmpty() && has(token.stem)))
        return true;
    return std::ranges::any_of(marks.beginnings, [&token](const QByteArray &beginning) { return token.word.startsWith(beginning); });
}

/// The words that came last, for what has to stand one after the other.
class LastWords {
public:
    explicit LastWords(const QList<Marks::Run> &runs) : m_runs(runs)
    {
        for (const Marks::Run &run : runs)
            m_most = qMax(m_most, run.words.size());
    }
    void take(const Token &token, QList<Match> &matches)
    {
        if (m_most == 0)
            return;
        m_words.append({token.word.toByteArray(), {token.from, token.to}});
        if (m_words.size() > m_most)
            m_words.removeFirst();
        for (const Marks::Run &run : m_runs) {
            const qsizetype first = m_words.size() - run.words.size();
            for (qsizetype i = first; i >= 0 && endsWith(run) && i < m_words.size(); ++i)
                matches.append(m_words[i].second);
        }
    }

private:
    [[nodiscard]] bool endsWith(const Marks::Run &run) const
    {
        const qsizetype last = run.words.size() - 1, first = m_words.size() - 1 - last;
        for (qsizetype i = 0; i < last; ++i) {
            if (m_words[first + i].first != run.words[i])
                return false;
        }
        return run.isOpen ? m_words.last().first.startsWith(run.words[last]) : m_words.last().first == run.words[last];
    }

    const QList<Marks::Run> &m_runs;
    qsizetype m_most = 0;
    QList<std::pair<QByteArray, Match>> m_words;
};

/// All that counts: where one word is asked for, those around its first place.
QList<Match> matchesIn(QByteArrayView text, const QString &lang, const Marks &marks, qsizetype reach)
{
    QList<Match> matches;
    LastWords last(marks.runs);
    tokenize(text, lang, false, [&](const Token &token) {
        if (isMarked(token, marks))
            matches.append({token.from, token.to});
        last.take(token, matches);
        return matches.size() < MostMatches && (marks.terms > 1 || matches.isEmpty() || token.from < matches.first().from + reach);
    });
    std::ranges::sort(matches, {}, &Match::from); // a word alone may be one of a run
    return matches;
}

/// The match from which on most others follow within `reach` bytes.
qsizetype bestOf(const QList<Match> &matches, qsizetype reach)
{
    qsizetype best = 0, most = 0;
    for (qsizetype i = 0, end = 0; i < matches.size(); ++i) {
        while (end < matches.size() && matches[end].to - matches[i].from < reach)
            ++end;
        if (end - i > most) {
            most = end - i;
            best = i;
        }
    }
    return best;
}

/// Those that touch or overlap, as pairs of characters do, are one.
QList<Match> joined(const QList<Match> &matches)
{
    QList<Match> joined;
    for (const Match &match : matches) {
        if (!joined.isEmpty() && match.from <= joined.last().to)
            joined.last().to = qMax(joined.last().to, match.to);
        else
            joined.append(match);
    }
    return joined;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Where to begin before a match: with its sentence, where that is near, else with a word.
qsizetype beginningBefore(QByteArrayView text, qsizetype match, qsizetype reach)
{
    const qsizetype least = qMax<qsizetype>(0, match - reach);
    for (qsizetype at = match; at > least; --at) {
        const bool sentence = at > 1 && (text[at - 1] == ' ' || text[at - 1] == '\n') && QByteArrayView(".!?").contains(text[at - 2]);
        if (text[at - 1] == '\n' || sentence || text.sliced(0, at).endsWith("。"))
            return at;
    }
    qsizetype from = least;
    while (from > 0 && from < match && isContinuation(text[from]))
        ++from;
    qsizetype word = from;
    while (word > 0 && word < match && text[word - 1] != ' ')
        ++word;
    return word < match ? word : from; // a script without spaces has no better place
}

QString cleaned(QByteArrayView text)
{
    QString clean = QString::fromUtf8(text);
    for (QChar &c : clean) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return clean;
}

} // namespace

QString snippetOf(QByteArrayView text, const QString &lang, const Marks &marks, qsizetype longest)
{
    const QList<Match> matches = matchesIn(text, lang, marks, longest * 3);
    if (matches.isEmpty())
        return {};
    // Lengths in bytes: a script whose characters take three of them gets three times as many.
    const qsizetype wide = static_cast<unsigned char>(text[matches.first().from]) >= 0xe0 ? 3 : static_cast<unsigned char>(text[matches.first().from]) >= 0xd0 ? 2 : 1;
    const qsizetype budget = longest * wide;
    const qsizetype first = matches[bestOf(matches, budget - 40)].from;
    qsizetype from = beginningBefore(text, first, budget / 3);
    while (from < first && text[from] == ' ')
        ++from;
    const qsizetype to = from + firstBytes(text.sliced(from), budget).size();
    QString snippet = from > 0 && text[from - 1] != '\n' ? QStringLiteral("…") : QString();
    qsizetype at = from;
    for (const Match &match : joined(matches)) {
        const qsizetype begin = qMax(match.from, at), end = qMin(match.to, to);
        if (begin >= end)
            continue;
        snippet += cleaned(text.sliced(at, begin - at)) + QChar(2) + QString::fromUtf8(text.sliced(begin, end - begin)) + QChar(3);
        at = end;
    }
    snippet += cleaned(text.sliced(at, to - at));
    snippet = snippet.simplified(); // its marks are no spaces
    return to < text.size() ? snippet + u'…' : snippet;
}

} // namespace mycel::model
