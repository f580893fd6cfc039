#include "model/index/search.h"

#include "model/index/rows.h"
#include "model/index/tokens.h"

#include <climits>
#include <cmath>

namespace mycel::model {

namespace {

constexpr int MostMissedWords = 4;
constexpr qsizetype ShortestWord = 4; ///< letters; a shorter one is near to too many
constexpr qsizetype LongWord = 6;     ///< letters from which on a word may be wrong in two places
constexpr int MostRead = 8;           ///< texts, for how a word is written

// What it takes to come from one word to another. Letters in the wrong order are mistyped more often than known wrongly.
constexpr int Swap = 2, Change = 3;

int distance(const QString &a, const QString &b, int most)
{
    QList<int> row(b.size() + 1), before, earlier;
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = int(j) * Change;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        earlier = before;
        before = row;
        row[0] = int(i) * Change;
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min({before[j] + Change, row[j - 1] + Change, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : Change)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], earlier[j - 2] + Swap);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return row.last();
}

/// A word where it stands in a term.
struct Typed {
    qsizetype from = 0;
    QString written, folded;
};

QList<Typed> typedIn(const QString &term)
{
    QList<Typed> words;
    const QByteArray bytes = term.toUtf8();
    tokenize(bytes, {}, false, [&](const Token &token) {
        const QString written = QString::fromUtf8(bytes.mid(token.from, token.to - token.from));
        words.append({QString::fromUtf8(bytes.first(token.from)).size(), written, QString::fromUtf8(token.word)});
        return true;
    });
    return words;
}

bool isOfLetters(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c.isMark(); }) && !isUnspaced(word[0].unicode());
}

/// The ways in which a text writes a folded word, in lower case.
QSet<QString> waysIn(const QByteArray &text, const QByteArray &folded)
{
    QSet<QString> ways;
    tokenize(text, {}, false, [&](const Token &token) {
        if (token.word == folded)
            ways.insert(QString::fromUtf8(text.mid(token.from, token.to - token.from)).toLower());
        return true;
    });
    return ways;
}

} // namespace

bool Search::findsAlone(const QString &word, bool beginning) const
{
    const Words alone{{{word, false, false}}, {}, {}};
    SQLite::Statement found(m_sql, "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1");
    bindText(found, 1, matchOneOf(matchOf(expressionOf(alone, m_languages, beginning, formsIn(m_sql)), {}), m_alive));
    return found.executeStep();
}

QString Search::nearest(const QString &folded) const
{
    SQLite::Statement near(m_sql, "SELECT term, doc FROM vocabulary WHERE term >= ?1 AND term < ?2");
    bindText(near, 1, folded.left(1));
    bindText(near, 2, folded.left(1) + QChar(0xffff));
    const int farthest = folded.size() >= LongWord ? 2 * Change : Change;
    QString nearest;
    double least = farthest + 1;
    while (near.executeStep()) {
        const QString candidate = textOf(near.getColumn(0));
        if (std::abs(candidate.size() - folded.size()) * Change > farthest)
            continue;
        const double common = Change * std::log10(std::max(1, near.getColumn(1).getInt())); // a word in ten times as many texts may be one letter farther
        const int most = int(std::min<double>(farthest, least + common));
        const int far = distance(folded, candidate, most);
        if (far > 0 && far <= most && far - common < least) {
            least = far - common;
            nearest = candidate;
        }
    }
    return nearest;
}

QString Search::spelled(const QString &folded, const QString &typed, const TextOf &textOf) const
{
    const QList<Hit> hits = having(folded, MostRead);
    QMap<QString, int> texts;
    for (const Hit &hit : hits) {
        for (const QString &way : waysIn(hit.item.title.toUtf8() + '\n' + hit.item.summary.toUtf8() + '\n' + textOf(hit.item), folded.toUtf8()))
            ++texts[way];
    }
    // Who typed accents meant them; who typed none gets those that most texts have.
    const bool accents = model::folded(typed) != typed;
    QString spelled = hits.isEmpty() ? QString() : folded;
    std::pair least(INT_MAX, 0);
    for (auto way = texts.cbegin(); way != texts.cend(); ++way) {
        const std::pair here(accents ? distance(typed, way.key(), INT_MAX - 1) : 0, -way.value());
        if (here < least) {
            least = here;
            spelled = way.key();
        }
    }
    return spelled;
}

QString Search::didYouMean(const TextOf &textOf) const
{
    QString better = m_query.words;
    qsizetype longer = 0;
    int missed = 0;
    for (qsizetype i = 0; i < m_words.terms.size(); ++i) {
        const Words::Term &term = m_words.terms[i];
        if (term.phrase || term.without || term.at < 0)
            continue;
        const QList<Typed> typed = typedIn(term.text);
        for (const Typed &word : typed) {
            const bool last = i + 1 == m_words.terms.size() && &word == &typed.last();
            if (word.folded.size() < ShortestWord || !isOfLetters(word.written) || missed == MostMissedWords || findsAlone(word.written, last && m_query.prefixLast))
                continue;
            ++missed;
            const QString near = nearest(word.folded), spelled = near.isEmpty() ? QString() : this->spelled(near, word.written.toLower(), textOf);
            if (spelled.isEmpty())
                continue;
            better.replace(term.at + word.from + longer, word.written.size(), spelled);
            longer += spelled.size() - word.written.size();
        }
    }
    return better == m_query.words ? QString() : better.trimmed();
}

} // namespace mycel::model
