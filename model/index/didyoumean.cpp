#include "model/index/search.h"

namespace mycel::model {

namespace {

constexpr int MostMissedWords = 4;

int distance(const QString &a, const QString &b, int most)
{
    QList<int> row(b.size() + 1), before;
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = row;
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return row.last();
}

} // namespace

QString Search::didYouMean() const
{
    QString better;
    int looked = 0;
    for (const Words::Term &term : m_words.terms) {
        QString word = term.text;
        const QString plain = word.toLower();
        const bool one = !term.phrase && !term.without && std::ranges::all_of(plain, [](QChar c) { return c.isLetter(); });
        if (one && plain.size() > 3 && looked++ < MostMissedWords) {
            SQLite::Statement near(m_sql, "SELECT term, doc FROM vocabulary WHERE term >= ?1 AND term < ?2");
            bindText(near, 1, plain.left(1));
            bindText(near, 2, plain.left(1) + QChar(0xffff));
            int least = plain.size() > 6 ? 3 : 2, most = 0;
            while (near.executeStep()) {
                const QString candidate = textOf(near.getColumn(0));
                const int far = distance(plain, candidate, least);
                const int documents = near.getColumn(1).getInt();
                if (far > 0 && (far < least || (far == least && documents > most && far < 3))) {
                    least = far;
                    most = documents;
                    word = candidate;
                }
            }
        }
        better += (better.isEmpty() ? QString() : QStringLiteral(" ")) + (term.without ? QStringLiteral("-") : QString()) + (term.phrase ? u'"' + word + u'"' : word);
    }
    QStringList typed;
    for (const Words::Term &term : m_words.terms)
        typed.append((term.without ? QStringLiteral("-") : QString()) + (term.phrase ? u'"' + term.text + u'"' : term.text));
    return better == typed.join(u' ') ? QString() : better;
}

} // namespace mycel::model
