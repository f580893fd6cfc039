#include "model/index/search.h"

#include "model/content/languagename.h"
#include "model/index/labels.h"
#include "model/index/rows.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype MostLanguages = 4;
constexpr const char *ColumnWeights = "10.0, 5.0, 3.0, 1.0"; ///< title, summary, headings, body; `titles` has the first alone
constexpr int MoreRoom = 4;          ///< times as many rows as were read before
constexpr int MostForms = 100;       ///< of a stem: Finnish has that many of a word, and uses some dozen

/// The place of an item's language among the reader's, smaller is better.
QString languageRank(const QStringList &languages, const char *item)
{
    QString rank = QStringLiteral("CASE");
    const QStringList bases = baseLanguages(languages);
    for (qsizetype i = 0; i < bases.size(); ++i)
        rank += QStringLiteral(" WHEN %1.lang = '%2' OR %1.lang LIKE '%2-%' THEN %3").arg(QLatin1String(item), bases[i]).arg(i);
    return bases.isEmpty() ? QStringLiteral("0") : rank + QStringLiteral(" ELSE 99 END");
}

qint64 numberOf(SQLite::Database &sql, const QString &library)
{
    SQLite::Statement find(sql, "SELECT no FROM libraries WHERE key = ?");
    bindText(find, 1, library);
    return find.executeStep() ? find.getColumn(0).getInt64() : 0;
}

QString select(const QString &score)
{
    return QStringLiteral("SELECT %1, %2 FROM ").arg(QLatin1String(ItemColumns), score);
}

QList<QByteArray> aliveIn(SQLite::Database &sql)
{
    QList<QByteArray> labels;
    if (sql.execAndGet("SELECT n FROM leftovers").getInt() == 0)
        return labels;
    for (SQLite::Statement rows(sql, "SELECT no FROM libraries"); rows.executeStep();)
        labels.append(labelOfLibrary(rows.getColumn(0).getInt64()));
    return labels;
}

/// What is said of an item `i`, said of another of the same library. What was typed is bound, so only our own words are changed.
/// The plus keeps SQLite from going through a topic's whole list of numbers for each item: the few others of a work are looked up
/// in it.
QString ofOther(QString condition)
{
    static const QRegularExpression item(QStringLiteral("\\bi\\."));
    return condition.replace(QStringLiteral("i.no "), QStringLiteral("+i.no ")).replace(item, QStringLiteral("o."));
}

const QString JoinItems = QStringLiteral(" m JOIN items i ON i.no = m.rowid JOIN libraries l ON l.no = i.library");

} // namespace

QStringList baseLanguages(const QStringList &languages)
{
    QStringList bases;
    for (const QString &lang : languages) {
        const QString base = baseLanguage(lang);
        const bool plain = !base.isEmpty() && base.size() <= 3 && std::ranges::all_of(base, [](QChar c) { return c >= u'a' && c <= u'z'; });
        if (plain && !bases.contains(base) && bases.size() < MostLanguages)
            bases.append(base);
    }
    return bases;
}

QStringList languagesIn(SQLite::Database &sql)
{
    QStringList languages, bases;
    SQLite::Statement rows(sql, "SELECT lang FROM counts WHERE lang <> '' AND n > 0 GROUP BY lang ORDER BY sum(n) DESC");
    while (rows.executeStep()) {
        const QString lang = textOf(rows.getColumn(0)), base = baseLanguage(lang);
        if (bases.contains(base))
            continue;
        bases.append(base);
        languages.append(lang);
    }
    return languages;
}

FormsOf formsIn(SQLite::Database &sql)
{
    const auto rows = std::make_shared<SQLite::Statement>(sql, "SELECT word FROM stems WHERE stem = ? LIMIT " + std::to_string(MostForms));
    return [rows](const QString &stem) {
        bindText(*rows, 1, stem);
        QStringList forms;
        while (rows->executeStep())
            forms.append(textOf(rows->getColumn(0)));
        rows->reset();
        return forms;
    };
}

Search::Search(SQLite::Database &sql, const Query &query, const QStringList &languages, const char *only)
    : m_sql(sql)
    , m_query(query)
    , m_languages(languages)
    , m_words(readWords(query.words))
    , m_expression(expressionOf(m_words, languages, query.prefixLast, formsIn(sql)))
    , m_conditions(conditionsOf(query, m_words, query.library.isEmpty() ? 0 : numberOf(sql, query.library)))
    , m_alive(aliveIn(sql))
{
    if (only && hasWords())
        m_conditions.rest += (m_conditions.rest.isEmpty() ? QString() : QStringLiteral(" AND ")) + QLatin1String(only);
}

QString Search::match(const QList<QByteArray> &labels, const QList<QByteArray> &notLabels) const
{
    return matchOneOf(matchOf(m_expression, labels, notLabels), m_alive);
}

int Search::wanted() const
{
    // Several translations of a work may be found, of which one is shown; where that is not enough, more are read.
    return (m_query.offset + m_query.most) * (m_query.onePerWork ? 2 : 1);
}

QString Search::order() const
{
    return m_query.order == Query::Order::Title ? QStringLiteral(" ORDER BY i.title COLLATE NOCASE, i.no") : QStringLiteral(" ORDER BY i.changed DESC, i.no");
}

QString Search::likingOf(const char *item) const
{
    return QStringLiteral("%2, NOT %1.original, %1.path").arg(QLatin1String(item), languageRank(m_query.readerLanguages, item));
}

Answer Search::answer() const
{
    Answer answer = m_query.facets ? counts() : Answer();
    answer.hits = m_query.most > 0 ? hits() : QList<Hit>();
    return answer;
}

QList<Hit> Search::hits() const
{
    if (!hasWords())
        return browse();
    if (!m_query.ranked) {
        const QList<Hit> first = firstIn("titles");
        return first.isEmpty() ? firstIn("words") : first;
    }
    if (m_query.order != Query::Order::Best)
        return orderedByTable();
    for (int room = wanted();; room *= MoreRoom) {
        QList<Hit> hits = m_expression.isShort ? rankedIn("titles", room) : QList<Hit>();
        bool isAll = false;
        if (hits.size() < room) {
            const QList<Hit> texts = rankedIn("words", room);
            isAll = texts.size() < room;
            hits += texts;
        }
        if (const QList<Hit> shown = page(hits); isAll || shown.size() >= m_query.most)
            return shown;
    }
}

QList<Hit> Search::rows(const QString &sql, const QVariantList &values) const
{
    SQLite::Statement rows(m_sql, sql.toStdString());
    bindAll(rows, values);
    QList<Hit> hits;
    while (rows.executeStep())
        hits.append({itemOf(rows), {}, -rows.getColumn(ItemColumnCount).getDouble(), {}});
    return hits;
}

QList<Hit> Search::page(QList<Hit> hits) const
{
    QSet<std::pair<QString, QString>> seen;
    hits.removeIf([this, &seen](const Hit &hit) {
        const std::pair what(hit.item.ref.library, m_query.onePerWork ? hit.item.work : QString::fromUtf8(hit.item.ref.path));
        const bool again = seen.contains(what);
        seen.insert(what);
        return again;
    });
    return hits.mid(m_query.offset, m_query.most);
}

QList<Hit> Search::browse() const
{
    QStringList conditions{m_conditions.rest};
    QVariantList values = m_conditions.restValues;
    for (const Condition &condition : m_conditions.choices) {
        conditions.append(condition.sql);
        values += condition.values;
    }
    if (!m_expression.without.isEmpty()) {
        conditions.append(QStringLiteral("i.no NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"));
        values.append(m_expression.without);
    }
    if (m_query.onePerWork) {
        // Shown where no other translation that fits as well is liked better. As long as that is asked of each row, a list that
        // is in the order of an index ends with its page; all rows would have to be read to number them.
        QStringList better{QStringLiteral("o.library = i.library AND o.work = i.work AND o.no <> i.no AND (%1) < (%2)").arg(likingOf("o"), likingOf("i"))};
        for (const QString &condition : std::as_const(conditions))
            better.append(ofOther(condition));
        conditions.append(QStringLiteral("NOT EXISTS (SELECT 1 FROM items o INDEXED BY items_by_work") + whereOf(better) + u')');
        values += QVariantList(values);
    }
    values += QVariantList{m_query.most, m_query.offset};
    return rows(select(QStringLiteral("0.0")) + QStringLiteral("items i JOIN libraries l ON l.no = i.library") + whereOf(conditions) + order() + QStringLiteral(" LIMIT ? OFFSET ?"), values);
}

QList<Hit> Search::firstIn(const char *table) const
{
    const QString sql = select(QStringLiteral("0.0")) + QLatin1String(table) + JoinItems + whereOf({QLatin1String(table) + QStringLiteral(" MATCH ?"), m_conditions.rest}) + QStringLiteral(" LIMIT ?");
    return page(rows(sql, QVariantList{match(m_conditions.labels())} + m_conditions.restValues + QVariantList{wanted()}));
}

QList<Hit> Search::having(const QString &folded, int most) const
{
    Expression word;
    word.match = u'"' + folded + u'"';
    const QString sql = select(QStringLiteral("0.0")) + QStringLiteral("words") + JoinItems + QStringLiteral(" WHERE words MATCH ? LIMIT ?");
    const QList<Hit> asked = rows(sql, {matchOneOf(matchOf(word, m_conditions.labels()), m_alive), most});
    return asked.isEmpty() ? rows(sql, {matchOneOf(matchOf(word, {}), m_alive), most}) : asked;
}

void Search::appendRanked(QList<Hit> &hits, const char *table, const QString &wantedMatch, int most) const
{
    const QLatin1String name(table);
    const QString score = QStringLiteral("wordrank(%1, ?, %2)").arg(name, QLatin1String(ColumnWeights));
    const QVariantList asked{m_expression.ways, wantedMatch};
    if (m_conditions.rest.isEmpty()) {
        hits += rows(select(QStringLiteral("m.score")) + QStringLiteral("(SELECT rowid, %2 AS score FROM %1 WHERE %1 MATCH ? ORDER BY score, rowid LIMIT ?)").arg(name, score) + JoinItems + QStringLiteral(" ORDER BY m.score, m.rowid"), asked + QVariantList{most});
        return;
    }
    hits += rows(select(score) + name + JoinItems + whereOf({name + QStringLiteral(" MATCH ?"), m_conditions.rest}) + QStringLiteral(" ORDER BY %1, i.no LIMIT ?").arg(ItemColumnCount + 1),
                 asked + m_conditions.restValues + QVariantList{most});
}

QList<Hit> Search::orderedByTable() const
{
    // Of the translations that fit, the one that is liked best is chosen before anything is put in order.
    const QString nth = m_query.onePerWork ? QStringLiteral("row_number() OVER (PARTITION BY i.lead ORDER BY %1)").arg(likingOf("i")) : QStringLiteral("1");
    const QString fit = QStringLiteral("SELECT i.no AS rowid, %1 AS nth FROM words").arg(nth) + JoinItems + whereOf({QStringLiteral("words MATCH ?"), m_conditions.rest});
    return rows(select(QStringLiteral("0.0")) + u'(' + fit + u')' + JoinItems + QStringLiteral(" WHERE m.nth = 1") + order() + QStringLiteral(" LIMIT ? OFFSET ?"),
                QVariantList{match(m_conditions.labels())} + m_conditions.restValues + QVariantList{m_query.most, m_query.offset});
}

QList<Hit> Search::rankedIn(const char *table, int room) const
{
    const QList<QByteArray> labels = m_conditions.labels();
    QList<Hit> hits;
    QList<QByteArray> before;
    for (const QString &lang : baseLanguages(m_query.readerLanguages)) {
        const QByteArray label = labelOfLanguage(lang);
        if (hits.size() < room)
            appendRanked(hits, table, match(labels + QList<QByteArray>{label}, before), int(room - hits.size()));
        before.append(label);
    }
    if (hits.size() < room)
        appendRanked(hits, table, match(labels, before), int(room - hits.size()));
    return hits;
}

} // namespace mycel::model
