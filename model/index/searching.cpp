#include "model/index/index.h"

#include "model/content/document.h"
#include "model/index/database.h"
#include "model/index/queryexpression.h"
#include "model/index/rows.h"
#include "model/index/snippet.h"

namespace mycel::model {

namespace {

constexpr int MostMissedWords = 4;

/// Conditions with their values, in the order in which they are bound.
struct Where {
    QString sql;
    QList<QVariant> values;
    void add(const QString &condition, const QVariantList &bound = {})
    {
        sql += (sql.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ")) + condition;
        values += bound;
    }
};

qint64 startOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
}

enum class Facets { All, WithoutTopic, WithoutLang, WithoutLibrary, WithoutKind };

/// All conditions of a query apart from one, so that a facet shows what choosing another value would give.
Where conditionsOf(const Query &query, const Words &words, const Expression &expression, Facets facets = Facets::All)
{
    Where where;
    if (!expression.match.isEmpty())
        where.add(QStringLiteral("w.words MATCH ?"), {expression.match});
    if (!expression.without.isEmpty())
        where.add(QStringLiteral("i.no NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"), {expression.without});
    std::optional<Kind> kind = query.kind;
    if (!words.type.isEmpty()) {
        kind = kindNamed(words.type);
        if (!kind)
            where.add(QStringLiteral("0"));
    }
    if (kind && facets != Facets::WithoutKind)
        where.add(QStringLiteral("i.kind = ?"), {int(*kind)});
    for (const QString &topic : {query.topic, words.topic}) {
        if (!topic.isEmpty() && facets != Facets::WithoutTopic)
            where.add(QStringLiteral("i.no IN (SELECT item FROM topics WHERE topic = ?)"), {topic.toLower()});
    }
    for (const QString &lang : {query.lang, words.lang}) {
        if (!lang.isEmpty() && facets != Facets::WithoutLang)
            where.add(QStringLiteral("(i.lang = ? OR i.lang LIKE ?)"), {lang, QString(lang + QStringLiteral("-%"))});
    }
    if (!query.library.isEmpty() && facets != Facets::WithoutLibrary)
        where.add(QStringLiteral("l.key = ?"), {query.library});
    if (!words.library.isEmpty())
        where.add(QStringLiteral("(l.key = ? OR l.name LIKE ?)"), {words.library, QString(u'%' + words.library + u'%')});
    if (!words.by.isEmpty())
        where.add(QStringLiteral("(i.authors LIKE ? OR i.changed_by LIKE ?)"), {QString(u'%' + words.by + u'%'), QString(u'%' + words.by + u'%')});
    if (words.changedFrom.isValid())
        where.add(QStringLiteral("i.changed >= ?"), {startOf(words.changedFrom)});
    if (words.changedTo.isValid())
        where.add(QStringLiteral("i.changed < ?"), {startOf(words.changedTo.addDays(1))});
    return where;
}

QString tablesOf(const Expression &expression)
{
    return expression.match.isEmpty() ? QStringLiteral(" FROM items i JOIN libraries l ON l.no = i.library")
                                      : QStringLiteral(" FROM words w JOIN items i ON i.no = w.rowid JOIN libraries l ON l.no = i.library");
}

/// The place of an item's language among the reader's, to be ordered by first.
QString languageOrder(const QStringList &languages)
{
    QString order = QStringLiteral("CASE");
    for (qsizetype i = 0; i < languages.size() && i < 8; ++i) {
        QString base = languages[i].left(3).toLower();
        base.remove(u'-');
        if (std::ranges::all_of(base, [](QChar c) { return c >= u'a' && c <= u'z'; }) && !base.isEmpty())
            order += QStringLiteral(" WHEN i.lang = '%1' OR i.lang LIKE '%1-%' THEN %2").arg(base).arg(i);
    }
    return order.size() > 4 ? order + QStringLiteral(" ELSE 99 END, ") : QString();
}

QString orderOf(const Query &query, bool ranked)
{
    switch (query.order) {
    case Query::Order::Title: return QStringLiteral(" ORDER BY i.title COLLATE NOCASE, i.no");
    case Query::Order::Newest: return QStringLiteral(" ORDER BY i.changed DESC, i.no");
    case Query::Order::Best: break;
    }
    if (!ranked)
        return query.words.trimmed().isEmpty() ? QStringLiteral(" ORDER BY i.changed DESC, i.no") : QString();
    return QStringLiteral(" ORDER BY ") + languageOrder(query.readerLanguages) + QStringLiteral("w.rank");
}

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

QStringList Reader::languages() const
{
    QStringList languages;
    SQLite::Statement rows(m_database->sql(), "SELECT lang FROM counts WHERE lang <> '' GROUP BY lang ORDER BY sum(n) DESC LIMIT 8");
    while (rows.executeStep())
        languages.append(textOf(rows.getColumn(0)));
    return languages;
}

QString Reader::snippet(const Item &item, const Words &words, const QStringList &languages, bool prefixLast) const
{
    const sync::Repository *store = m_stores ? m_stores(item.ref.library) : nullptr;
    if (!store)
        return item.summary;
    const auto bytes = store->read(item.blob, MaxItemBytes);
    if (!bytes)
        return item.summary;
    const FrontMatter matter = readFrontMatter(*bytes);
    const Reading reading = readMarkdown(QByteArrayView(*bytes).sliced(matter.bodyAt));
    QStringList stems = languages;
    if (!item.lang.isEmpty() && !stems.contains(item.lang))
        stems.append(item.lang);
    return snippetOf(reading.text, item.lang, marksOf(words, stems, prefixLast));
}

QString Reader::didYouMean(const Words &words) const
{
    QString better;
    int looked = 0;
    for (const Words::Term &term : words.terms) {
        QString word = term.text;
        const QString plain = word.toLower();
        const bool one = !term.phrase && !term.without && std::ranges::all_of(plain, [](QChar c) { return c.isLetter(); });
        if (one && plain.size() > 3 && looked++ < MostMissedWords) {
            SQLite::Statement near(m_database->sql(), "SELECT term, doc FROM vocabulary WHERE term >= ?1 AND term < ?2");
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
    for (const Words::Term &term : words.terms)
        typed.append((term.without ? QStringLiteral("-") : QString()) + (term.phrase ? u'"' + term.text + u'"' : term.text));
    return better == typed.join(u' ') ? QString() : better;
}

sync::Result<Answer> Reader::search(const Query &query) const
{
    return guarded([&]() -> sync::Result<Answer> {
        const Words words = readWords(query.words);
        const QStringList all = languages();
        const Expression expression = expressionOf(words, all, query.prefixLast);
        Answer answer;
        if (!words.terms.isEmpty() && expression.match.isEmpty() && expression.without.isEmpty())
            return answer; // only signs: nothing has them
        const bool ranked = query.ranked && !expression.match.isEmpty();
        const Where where = conditionsOf(query, words, expression);
        const QString select = QStringLiteral("SELECT ") + QString::fromLatin1(ItemColumns) + (ranked ? QStringLiteral(", w.rank") : QStringLiteral(", 0.0")) + tablesOf(expression) + where.sql
            + orderOf(query, ranked) + QStringLiteral(" LIMIT ? OFFSET ?");
        SQLite::Statement rows(m_database->sql(), select.toStdString());
        bindAll(rows, where.values + QList<QVariant>{query.most, query.offset});
        while (rows.executeStep()) {
            Hit hit{itemOf(rows), {}, -rows.getColumn(ItemColumnCount).getDouble()};
            hit.snippet = expression.match.isEmpty() ? hit.item.summary : snippet(hit.item, words, all, query.prefixLast);
            answer.hits.append(hit);
        }
        if (!query.ranked) {
            answer.total = -1;
            return answer;
        }
        const auto count = [&](const QString &what, const Where &conditions, const QString &group, QList<Facet> *facets) {
            SQLite::Statement counted(m_database->sql(), (QStringLiteral("SELECT ") + what + tablesOf(expression) + group.section(u'|', 0, 0) + conditions.sql + group.section(u'|', 1)).toStdString());
            bindAll(counted, conditions.values);
            while (counted.executeStep()) {
                if (!facets)
                    answer.total = counted.getColumn(0).getInt();
                else
                    facets->append({textOf(counted.getColumn(0)), counted.getColumn(1).getInt()});
            }
        };
        count(QStringLiteral("count(*)"), where, {}, nullptr);
        if (query.facets) {
            const auto by = [&](Facets facets) { return conditionsOf(query, words, expression, facets); };
            count(QStringLiteral("t.topic, count(*)"), by(Facets::WithoutTopic), QStringLiteral(" JOIN topics t ON t.item = i.no| GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 60"), &answer.topics);
            count(QStringLiteral("i.lang, count(*)"), by(Facets::WithoutLang), QStringLiteral("| GROUP BY 1 ORDER BY 2 DESC, 1"), &answer.languages);
            count(QStringLiteral("l.key, count(*)"), by(Facets::WithoutLibrary), QStringLiteral("| GROUP BY 1 ORDER BY 2 DESC, 1"), &answer.libraries);
            count(QStringLiteral("i.kind, count(*)"), by(Facets::WithoutKind), QStringLiteral("| GROUP BY 1 ORDER BY 1"), &answer.kinds);
            for (Facet &kind : answer.kinds)
                kind.value = nameOf(Kind(kind.value.toInt()));
        }
        if (answer.total == 0 && !words.terms.isEmpty())
            answer.didYouMean = didYouMean(words);
        return answer;
    });
}

} // namespace mycel::model
