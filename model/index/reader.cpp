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

void bindAll(SQLite::Statement &statement, const QList<QVariant> &values)
{
    int index = 0;
    for (const QVariant &value : values) {
        ++index;
        if (value.typeId() == QMetaType::QString)
            bindText(statement, index, value.toString());
        else
            bindNumber(statement, index, value.toLongLong());
    }
}

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

Reader::Reader(std::unique_ptr<Database> database, Stores stores)
    : m_database(std::move(database))
    , m_stores(std::move(stores))
{
}

Reader::~Reader() = default;

sync::Result<std::unique_ptr<Reader>> Reader::open(const QString &file, Stores stores)
{
    auto database = Database::open(file, Database::For::Reading);
    if (!database)
        return sync::fail(database.error());
    return std::unique_ptr<Reader>(new Reader(std::move(*database), std::move(stores)));
}

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

QList<Item> Reader::itemsWhere(const char *condition, const QList<QVariant> &values) const
{
    SQLite::Statement rows(m_database->sql(), std::string("SELECT ") + ItemColumns + " FROM items i JOIN libraries l ON l.no = i.library WHERE " + condition);
    bindAll(rows, values);
    QList<Item> items;
    while (rows.executeStep())
        items.append(itemOf(rows));
    return items;
}

sync::Result<Item> Reader::item(const ItemRef &ref) const
{
    return guarded([&]() -> sync::Result<Item> {
        const QList<Item> items = itemsWhere("l.key = ? AND i.path = ?", {ref.library, QString::fromUtf8(ref.path)});
        if (items.isEmpty())
            return sync::fail(sync::Error::Kind::NotFound, "item", QString::fromUtf8(ref.path));
        return items.first();
    });
}

sync::Result<QList<Item>> Reader::named(const QString &name, const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Item>> {
        QList<Item> items = itemsWhere("(i.path = ?1 OR (i.id <> '' AND i.id = upper(?1)) OR l.key || '/' || i.path = ?1 OR l.name || '/' || i.path = ?1) AND (?2 = '' OR l.key = ?2 OR l.name = ?2)", {name, library});
        if (!items.isEmpty())
            return items;
        // A folder or a path without its ending means the item in it, in all its languages.
        return itemsWhere("(i.work = ?1 OR i.work = ?1 || '/index' OR l.key || '/' || i.work = ?1 OR l.key || '/' || i.work = ?1 || '/index') AND (?2 = '' OR l.key = ?2 OR l.name = ?2)", {name, library});
    });
}

sync::Result<QList<Item>> Reader::translations(const Item &item) const
{
    return guarded([&]() -> sync::Result<QList<Item>> {
        return itemsWhere("l.key = ? AND i.work = ? ORDER BY i.original DESC, i.lang", {item.ref.library, item.work});
    });
}

sync::Result<QList<Relation>> Reader::relations(const char *sql, const ItemRef &ref) const
{
    return guarded([&]() -> sync::Result<QList<Relation>> {
        SQLite::Statement rows(m_database->sql(), std::string("SELECT ") + ItemColumns + ", k.rel, k.why" + sql);
        bindText(rows, 1, ref.library);
        bindText(rows, 2, QString::fromUtf8(ref.path));
        QList<Relation> relations;
        while (rows.executeStep())
            relations.append({textOf(rows.getColumn(ItemColumnCount)), textOf(rows.getColumn(ItemColumnCount + 1)), itemOf(rows)});
        return relations;
    });
}

sync::Result<QList<Relation>> Reader::related(const Item &item) const
{
    return relations(" FROM links k JOIN items f ON f.no = k.item JOIN items i ON i.library = k.library AND i.path = k.path JOIN libraries l ON l.no = i.library"
                     " WHERE l.key = ? AND f.path = ? AND k.rel NOT IN ('link', 'picture') LIMIT 100", item.ref);
}

sync::Result<QList<Relation>> Reader::backlinks(const Item &item) const
{
    return relations(" FROM links k JOIN items i ON i.no = k.item JOIN libraries l ON l.no = k.library WHERE l.key = ? AND k.path = ? GROUP BY i.no ORDER BY i.title LIMIT 100", item.ref);
}

sync::Result<QList<Problem>> Reader::problems(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Problem>> {
        SQLite::Statement rows(m_database->sql(),
            "SELECT p.path, p.reason, p.detail FROM problems p JOIN libraries l ON l.no = p.library WHERE l.key = ?1"
            " UNION ALL SELECT i.path, CASE k.rel WHEN 'picture' THEN 'missing-picture' ELSE 'dead-link' END, k.target FROM links k JOIN items i ON i.no = k.item JOIN libraries l ON l.no = k.library"
            " WHERE l.key = ?1 AND k.path IS NULL"
            " UNION ALL SELECT i.path, 'duplicate-id', i.id FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ?1 AND i.id <> '' AND"
            " (SELECT count(*) FROM items o WHERE o.library = i.library AND o.id = i.id) > 1 ORDER BY 1, 2");
        bindText(rows, 1, library);
        QList<Problem> problems;
        while (rows.executeStep())
            problems.append({bytesOf(rows.getColumn(0)), bytesOf(rows.getColumn(1)), textOf(rows.getColumn(2))});
        return problems;
    });
}

sync::Result<QHash<QString, QHash<Kind, int>>> Reader::counts() const
{
    return guarded([&]() -> sync::Result<QHash<QString, QHash<Kind, int>>> {
        SQLite::Statement rows(m_database->sql(), "SELECT l.key, c.kind, sum(c.n) FROM counts c JOIN libraries l ON l.no = c.library GROUP BY 1, 2");
        QHash<QString, QHash<Kind, int>> counts;
        while (rows.executeStep())
            counts[textOf(rows.getColumn(0))].insert(Kind(rows.getColumn(1).getInt()), rows.getColumn(2).getInt());
        return counts;
    });
}

sync::Result<bool> Reader::has(const QString &library, const QByteArray &path) const
{
    return guarded([&]() -> sync::Result<bool> {
        SQLite::Statement find(m_database->sql(), "SELECT 1 FROM libraries l WHERE l.key = ?1 AND (EXISTS(SELECT 1 FROM items WHERE library = l.no AND path = ?2)"
                                                  " OR EXISTS(SELECT 1 FROM files WHERE library = l.no AND path = ?2))");
        bindText(find, 1, library);
        bindText(find, 2, QString::fromUtf8(path));
        return find.executeStep();
    });
}

sync::Result<About> Reader::about(const QString &library) const
{
    return guarded([&]() -> sync::Result<About> {
        SQLite::Statement row(m_database->sql(), "SELECT id, name, summary, license, languages, topics, sites FROM libraries WHERE key = ?");
        bindText(row, 1, library);
        if (!row.executeStep())
            return About{};
        const auto text = [&row](int column) { return textOf(row.getColumn(column)); };
        return About{text(0), text(1), text(2), text(3), splitList(text(4)), splitList(text(5)), splitList(text(6))};
    });
}

sync::Result<QString> Reader::changedBy(const ItemRef &ref) const
{
    return guarded([&]() -> sync::Result<QString> {
        SQLite::Statement row(m_database->sql(), "SELECT i.changed_by FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ? AND i.path = ?");
        bindText(row, 1, ref.library);
        bindText(row, 2, QString::fromUtf8(ref.path));
        return row.executeStep() ? textOf(row.getColumn(0)) : QString();
    });
}

sync::Result<sync::Id> Reader::blobAt(const QString &library, const QByteArray &path) const
{
    return guarded([&]() -> sync::Result<sync::Id> {
        SQLite::Statement find(m_database->sql(), "SELECT blob FROM files WHERE library = (SELECT no FROM libraries WHERE key = ?1) AND path = ?2"
                                                  " UNION ALL SELECT blob FROM items WHERE library = (SELECT no FROM libraries WHERE key = ?1) AND path = ?2");
        bindText(find, 1, library);
        bindText(find, 2, QString::fromUtf8(path));
        if (!find.executeStep())
            return sync::fail(sync::Error::Kind::NotFound, "file", QString::fromUtf8(path));
        return sync::Id::fromRaw(bytesOf(find.getColumn(0)));
    });
}

sync::Result<Item> Reader::called(const QString &library, const QString &name) const
{
    return guarded([&]() -> sync::Result<Item> {
        const QList<Item> items = itemsWhere("l.key = ?1 AND ((i.id <> '' AND i.id = upper(?2)) OR i.path = ?2 OR i.title = ?2 COLLATE NOCASE OR i.work = ?2 OR i.work = ?2 || '/index')"
                                             " ORDER BY i.original DESC, i.path LIMIT 1", {library, name});
        if (items.isEmpty())
            return sync::fail(sync::Error::Kind::NotFound, "item", name);
        return items.first();
    });
}

qint64 Reader::version() const
{
    const auto version = guarded([&]() -> sync::Result<qint64> { return m_database->sql().execAndGet("PRAGMA data_version").getInt64(); });
    return version.value_or(0);
}

} // namespace mycel::model
