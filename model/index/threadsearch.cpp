// Which threads are found by the words that were said in them, each once, by the best of its posts that their reader may see.
#include "model/index/threadlists.h"

#include "model/content/markdown.h"
#include "model/index/labels.h"
#include "model/index/search.h"
#include "model/index/snippet.h"

namespace mycel::model {

namespace {

constexpr int FirstLook = 400, All = -1; ///< posts

/// So that the full text itself passes over other libraries.
QList<QByteArray> labelsOf(const ThreadQuery &query, SQLite::Database &sql)
{
    SQLite::Statement row(sql, "SELECT no FROM libraries WHERE key = ?");
    bindText(row, 1, query.library);
    return row.executeStep() ? QList<QByteArray>{labelOfLibrary(row.getColumn(0).getInt64())} : QList<QByteArray>();
}

} // namespace

/// The card of a thread with a post of it that has the words, as far as its reader may see that; nothing where they may not.
std::optional<ThreadCard> ThreadReader::hit(qint64 event, const Beholder &by, const Marks *marks, Known &known) const
{
    SQLite::Statement row(m_sql, (QStringLiteral("SELECT %1, e.id, e.act, e.reply_to, e.author, e.blob FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE e.no = ?").arg(QLatin1String(CardColumns))).toStdString());
    bindNumber(row, 1, event);
    if (!row.executeStep())
        return std::nullopt;
    ThreadCard card = cardOf(row);
    const QString library = card.ref.library, author = textOf(row.getColumn(CardColumnCount + 3));
    if (by.muting.person(library, author) || known.waits(library, author, by))
        return std::nullopt;
    const auto act = Act(row.getColumn(CardColumnCount + 1).getInt());
    const QString id = act == Act::Edit ? textOf(row.getColumn(CardColumnCount + 2)) : act == Act::Open ? card.ref.id : textOf(row.getColumn(CardColumnCount));
    const auto file = sync::Id::fromRaw(bytesOf(row.getColumn(CardColumnCount + 4)));
    const qint64 thread = row.getColumn(NumberColumn).getInt64();
    // What was edited away, taken back or hidden, by anybody, is not found by its words; nor what somebody wrote for another.
    const QList<Post> posts = known.posts.touched(thread, card.ref.id, withoutNumber(id), known.of(library));
    const auto post = std::ranges::find(posts, file, &Post::text);
    if ((post == posts.end() && (act == Act::Edit || !posts.isEmpty())) || (post != posts.end() && post->isWithheld()))
        return std::nullopt;
    card.post = post == posts.end() ? id : post->event.id();
    look(card, thread, by, known);
    if (known.hides(card, by))
        return std::nullopt;
    if (!marks && by.muting.words(library).isEmpty())
        return card; // no file is read to count
    const auto text = this->text(library, file);
    if (text && by.muting.word(library, *text))
        return std::nullopt;
    if (text && marks)
        card.snippet = snippetOf(readMarkdown(*text).text, {}, *marks);
    return card;
}

QList<ThreadCard> ThreadReader::found(const ThreadQuery &query, const Beholder &by) const
{
    const Words words = readWords(query.words);
    const QStringList languages = languagesIn(m_sql);
    const Expression expression = expressionOf(words, languages, true, formsIn(m_sql));
    if (expression.match.isEmpty())
        return {};
    const Narrowed narrow = narrowed(query, by, m_sql);
    // The rows come in the order of the inner question, and no further than they are wanted.
    SQLite::Statement rows(m_sql, (QStringLiteral("SELECT e.no, e.thread FROM (SELECT rowid, wordrank(posts, ?, 5.0, 1.0) AS score FROM posts WHERE posts MATCH ? ORDER BY score, rowid LIMIT ? OFFSET ?) m"
                                                  " CROSS JOIN events e ON e.no = m.rowid CROSS JOIN threads t ON t.no = e.thread CROSS JOIN libraries l ON l.no = t.library") + whereOf(narrow)).toStdString());
    const Marks marks = marksOf(words, languages, true);
    const QVariantList asked{expression.ways, matchOf(expression, labelsOf(query, m_sql))};
    Known known(*this);
    QSet<qint64> met;
    QList<ThreadCard> cards;
    // The best posts are mostly enough; where one long thread, or what is not asked for, has their places, the rest is looked at.
    for (const auto &[posts, from] : {std::pair{FirstLook, 0}, std::pair{All, FirstLook}}) {
        bindAll(fresh(rows), asked + QVariantList{posts, from} + narrow.values);
        while (cards.size() < query.offset + query.most && rows.executeStep()) {
            const qint64 thread = rows.getColumn(1).getInt64();
            if (met.contains(thread))
                continue;
            if (const auto card = hit(rows.getColumn(0).getInt64(), by, query.snippets && cards.size() >= query.offset ? &marks : nullptr, known)) {
                met.insert(thread);
                cards.append(*card);
            }
        }
        if (cards.size() >= query.offset + query.most)
            break;
    }
    return cards;
}

} // namespace mycel::model
