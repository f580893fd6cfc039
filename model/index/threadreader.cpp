#include "model/index/threadreader.h"

#include "model/content/document.h"
#include "model/content/markdown.h"
#include "model/index/rows.h"
#include "model/index/search.h"
#include "model/index/snippet.h"

namespace mycel::model {

namespace {

constexpr int MostFound = 200; ///< posts, of which several may be of one thread
constexpr const char *CardColumns = "l.key, t.id, t.title, t.about, t.category, t.form, t.author, t.state, t.created, t.last, t.posts";
constexpr int CardColumnCount = 11;

QDateTime momentOf(const SQLite::Column &column)
{
    const qint64 seconds = column.getInt64();
    return seconds == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

ThreadCard cardOf(SQLite::Statement &row)
{
    ThreadCard card;
    card.ref = {textOf(row.getColumn(0)), textOf(row.getColumn(1))};
    card.title = textOf(row.getColumn(2));
    card.about = textOf(row.getColumn(3));
    card.category = textOf(row.getColumn(4));
    card.form = textOf(row.getColumn(5));
    card.author = textOf(row.getColumn(6));
    card.state = textOf(row.getColumn(7));
    card.created = momentOf(row.getColumn(8));
    card.last = momentOf(row.getColumn(9));
    card.posts = row.getColumn(10).getInt();
    return card;
}

std::string selectCards(const QString &rest)
{
    return (QStringLiteral("SELECT %1 FROM threads t JOIN libraries l ON l.no = t.library").arg(QLatin1String(CardColumns)) + rest).toStdString();
}

/// What narrows a list, with the values for it.
struct Narrowed {
    QStringList conditions;
    QVariantList values;

    void add(const char *condition, const QVariantList &its)
    {
        conditions.append(QString::fromLatin1(condition));
        values += its;
    }
};

Narrowed narrowed(const ThreadQuery &query, const QHash<QString, QString> &mine, SQLite::Database &sql)
{
    Narrowed by;
    if (query.state.isEmpty())
        by.add("t.state <> 'archived'", {});
    else
        by.add("t.state = ?", {query.state});
    if (!query.library.isEmpty())
        by.add("l.key = ?", {query.library});
    if (!query.category.isEmpty())
        by.add("t.category = ?", {query.category});
    if (query.about) {
        // It is about the item whichever way it names it.
        SQLite::Statement item(sql, "SELECT i.id FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ? AND i.path = ?");
        bindText(item, 1, query.about->library);
        bindText(item, 2, QString::fromUtf8(query.about->path));
        const QString path = QString::fromUtf8(query.about->path), id = item.executeStep() ? textOf(item.getColumn(0)) : QString();
        by.add("l.key = ? AND (t.about IN (?, ?) OR t.about IN (SELECT a.alias FROM aliases a JOIN items i ON i.no = a.item WHERE i.library = l.no AND i.path = ?))",
               {query.about->library, path, id.isEmpty() ? path : id, path}); // or was called when the thread began
    }
    if (query.of == ThreadQuery::Of::Mine) {
        QStringList names;
        QVariantList values;
        for (auto name = mine.constBegin(); name != mine.constEnd(); ++name) {
            names.append(QStringLiteral("(l.key = ? AND EXISTS(SELECT 1 FROM events e WHERE e.author = ? AND e.thread = t.no))"));
            values += QVariantList{name.key(), name.value()};
        }
        by.conditions.append(names.isEmpty() ? QStringLiteral("0") : u'(' + names.join(QStringLiteral(" OR ")) + u')');
        by.values += values;
    }
    return by;
}

QString whereOf(const Narrowed &by)
{
    return by.conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + by.conditions.join(QStringLiteral(" AND "));
}

} // namespace

size_t qHash(const ThreadRef &ref, size_t seed) noexcept
{
    return qHashMulti(seed, ref.library, ref.id);
}

ThreadReader::ThreadReader(Database &database, Stores stores)
    : m_sql(database.sql())
    , m_stores(std::move(stores))
{
}

sync::Result<QList<ThreadCard>> ThreadReader::cards(const ThreadQuery &query, const QSet<ThreadRef> &but, const QHash<QString, QString> &mine) const
{
    return guarded([&]() -> sync::Result<QList<ThreadCard>> {
        if (!query.words.trimmed().isEmpty())
            return found(query).mid(query.offset, query.most);
        const Narrowed by = narrowed(query, mine, m_sql);
        SQLite::Statement rows(m_sql, selectCards(whereOf(by) + QStringLiteral(" ORDER BY t.last DESC, t.no LIMIT ? OFFSET ?")));
        bindAll(rows, by.values + QVariantList{query.most + int(but.size()), query.offset});
        QList<ThreadCard> cards;
        while (rows.executeStep() && cards.size() < query.most) {
            if (const ThreadCard card = cardOf(rows); !but.contains(card.ref))
                cards.append(card);
        }
        return cards;
    });
}

sync::Result<QList<ThreadCard>> ThreadReader::cards(const QList<ThreadRef> &refs) const
{
    return guarded([&]() -> sync::Result<QList<ThreadCard>> {
        SQLite::Statement row(m_sql, selectCards(QStringLiteral(" WHERE l.key = ? AND t.id = ?")));
        QList<ThreadCard> cards;
        for (const ThreadRef &ref : refs) {
            row.reset();
            bindAll(row, {ref.library, ref.id});
            if (row.executeStep())
                cards.append(cardOf(row));
        }
        return cards;
    });
}

QList<ThreadCard> ThreadReader::found(const ThreadQuery &query) const
{
    const Words words = readWords(query.words);
    QStringList languages;
    for (SQLite::Statement rows(m_sql, "SELECT DISTINCT lang FROM counts WHERE lang <> '' AND n > 0"); rows.executeStep();)
        languages.append(textOf(rows.getColumn(0)));
    const QString match = matchOf(expressionOf(words, languages, true, formsIn(m_sql)), {});
    if (match.isEmpty())
        return {};
    const Narrowed by = narrowed(query, {}, m_sql);
    const QString sql = QStringLiteral("SELECT %1, t.no, e.id, e.act, e.reply_to, e.author, e.blob FROM (SELECT rowid, rank FROM posts WHERE posts MATCH ? ORDER BY rank LIMIT %2) m"
                                       " JOIN events e ON e.no = m.rowid JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library").arg(QLatin1String(CardColumns)).arg(MostFound);
    SQLite::Statement rows(m_sql, (sql + whereOf(by) + QStringLiteral(" ORDER BY m.rank")).toStdString());
    bindAll(rows, QVariantList{match} + by.values);
    const Marks marks = marksOf(words, languages, true);
    QHash<QString, ThreadRules> known;
    QSet<ThreadRef> met;
    QList<ThreadCard> cards;
    while (rows.executeStep() && cards.size() < query.offset + query.most) {
        ThreadCard card = cardOf(rows);
        if (met.contains(card.ref))
            continue;
        const auto act = Act(rows.getColumn(CardColumnCount + 2).getInt());
        const QString its = textOf(rows.getColumn(CardColumnCount + 1));
        card.post = act == Act::Edit ? textOf(rows.getColumn(CardColumnCount + 3)) : act == Act::Open ? card.ref.id : its;
        if (!known.contains(card.ref.library))
            known.insert(card.ref.library, rules(card.ref.library).value_or(ThreadRules()));
        if (isWithheld(rows.getColumn(CardColumnCount).getInt64(), card.post, textOf(rows.getColumn(CardColumnCount + 4)), known[card.ref.library]))
            continue;
        met.insert(card.ref);
        if (const auto text = this->text(card.ref.library, sync::Id::fromRaw(bytesOf(rows.getColumn(CardColumnCount + 5)))))
            card.snippet = snippetOf(readMarkdown(*text).text, {}, marks);
        cards.append(card);
    }
    return cards;
}

/// What was taken back or hidden is not found by its words.
bool ThreadReader::isWithheld(qint64 thread, const QString &post, const QString &author, const ThreadRules &rules) const
{
    SQLite::Statement rows(m_sql, "SELECT act, author FROM events WHERE thread = ? AND act IN (3, 9, 10) AND reply_to = ? AND problem = '' ORDER BY number, id");
    static_assert(int(Act::Redact) == 3 && int(Act::Hide) == 9 && int(Act::Show) == 10);
    bindAll(rows, {thread, post});
    bool redacted = false, hidden = false;
    while (rows.executeStep()) {
        const auto act = Act(rows.getColumn(0).getInt());
        const QString by = textOf(rows.getColumn(1));
        redacted = redacted || (act == Act::Redact && by == author && !by.isEmpty());
        if (act != Act::Redact && rules.maintainers.contains(by) && !by.isEmpty())
            hidden = act == Act::Hide;
    }
    return redacted || hidden;
}

sync::Result<qint64> ThreadReader::highest(const ThreadRef &ref) const
{
    return guarded([&]() -> sync::Result<qint64> {
        SQLite::Statement row(m_sql, "SELECT (SELECT number FROM events WHERE thread = t.no ORDER BY number DESC LIMIT 1) FROM threads t JOIN libraries l ON l.no = t.library WHERE l.key = ? AND t.id = ?");
        bindAll(row, {ref.library, ref.id});
        return row.executeStep() && !row.getColumn(0).isNull() ? sync::Result<qint64>(row.getColumn(0).getInt64()) : sync::fail(sync::Error::Kind::NotFound, "thread", ref.id);
    });
}

sync::Result<Thread> ThreadReader::thread(const ThreadRef &ref) const
{
    const auto its = rules(ref.library);
    if (!its)
        return sync::fail(its.error());
    return guarded([&]() -> sync::Result<Thread> {
        SQLite::Statement rows(m_sql, "SELECT e.number, e.id, e.blob, e.act, e.author, e.created, e.reply_to, e.value, e.reason, e.problem FROM events e JOIN threads t ON t.no = e.thread"
                                      " JOIN libraries l ON l.no = t.library WHERE l.key = ? AND t.id = ? ORDER BY e.number, e.id");
        bindAll(rows, {ref.library, ref.id});
        QList<ThreadEvent> events;
        const sync::Repository *store = m_stores(ref.library);
        while (rows.executeStep()) {
            ThreadEvent event;
            event.place = {ref.id, textOf(rows.getColumn(1)), rows.getColumn(0).getInt64()};
            event.blob = sync::Id::fromRaw(bytesOf(rows.getColumn(2)));
            event.act = Act(qBound(0, rows.getColumn(3).getInt(), int(Act::Approve)));
            event.author = textOf(rows.getColumn(4));
            event.created = momentOf(rows.getColumn(5));
            event.replyTo = textOf(rows.getColumn(6));
            (event.act == Act::Edit ? event.title : event.value) = textOf(rows.getColumn(7));
            event.reason = textOf(rows.getColumn(8));
            event.problem = bytesOf(rows.getColumn(9));
            if (event.act == Act::Open && event.problem.isEmpty() && store) {
                // How a proposal is decided stands in its file alone.
                if (const auto bytes = store->read(event.blob, MaxItemBytes))
                    event = readThreadFile(event.place, event.blob, *bytes).event;
            }
            events.append(event);
        }
        if (events.isEmpty())
            return sync::fail(sync::Error::Kind::NotFound, "thread", ref.id);
        return fold(std::move(events), *its);
    });
}

sync::Result<QList<ThreadRef>> ThreadReader::called(const QString &id) const
{
    return guarded([&]() -> sync::Result<QList<ThreadRef>> {
        SQLite::Statement rows(m_sql, "SELECT l.key, t.id FROM threads t JOIN libraries l ON l.no = t.library WHERE t.id = ?");
        bindText(rows, 1, id.toUpper());
        QList<ThreadRef> refs;
        while (rows.executeStep())
            refs.append({textOf(rows.getColumn(0)), textOf(rows.getColumn(1))});
        return refs;
    });
}

sync::Result<ThreadRules> ThreadReader::rules(const QString &library) const
{
    return guarded([&]() -> sync::Result<ThreadRules> {
        ThreadRules rules;
        SQLite::Statement row(m_sql, "SELECT maintainers, new_names_wait FROM libraries WHERE key = ?");
        bindText(row, 1, library);
        if (!row.executeStep())
            return rules;
        rules.maintainers = splitList(textOf(row.getColumn(0)));
        rules.newNamesWait = row.getColumn(1).getInt() != 0;
        if (!rules.newNamesWait)
            return rules;
        SQLite::Statement approvals(m_sql, "SELECT e.value, e.author FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE e.act = 11 AND l.key = ? AND e.problem = ''");
        bindText(approvals, 1, library);
        while (approvals.executeStep()) {
            if (rules.maintainers.contains(textOf(approvals.getColumn(1))))
                rules.approved.insert(textOf(approvals.getColumn(0)));
        }
        return rules;
    });
}

sync::Result<QList<Category>> ThreadReader::categories(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Category>> {
        SQLite::Statement row(m_sql, "SELECT categories FROM libraries WHERE key = ?");
        bindText(row, 1, library);
        const QList<Category> own = row.executeStep() ? categoriesOf(textOf(row.getColumn(0))) : QList<Category>();
        return own.isEmpty() ? defaultCategories() : own;
    });
}

sync::Result<QByteArray> ThreadReader::text(const QString &library, const sync::Id &file) const
{
    const sync::Repository *store = m_stores(library);
    const auto bytes = store ? store->read(file, MaxItemBytes) : sync::Result<QByteArray>(sync::fail(sync::Error::Kind::NotFound, "library", library));
    if (!bytes)
        return bytes;
    const qsizetype at = readFrontMatter(*bytes).bodyAt;
    return bytes->mid(at).trimmed();
}

} // namespace mycel::model
