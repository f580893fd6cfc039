// Lists of threads: which of them, in which order, how many of each sort.
#include "model/index/threadlists.h"

namespace mycel::model {

namespace {

constexpr int MostRounds = 100;
constexpr int NoItem = -1; ///< the kind of a thread that is about none
const QString General = QStringLiteral("category");

QString matterOf(int kind)
{
    return kind == NoItem ? General : kind >= 0 && kind < int(std::size(AllKinds)) ? QString(nameOf(AllKinds[kind])) : QString();
}

int kindOf(const QString &matter)
{
    const auto kind = kindNamed(matter);
    return kind ? int(*kind) : NoItem;
}

std::string selectCards(const QString &rest, const char *more = "")
{
    return (QStringLiteral("SELECT %1%2 FROM threads t JOIN libraries l ON l.no = t.library").arg(QLatin1String(CardColumns), QLatin1String(more)) + rest).toStdString();
}

/// The threads of which a column is one of the pairs' second, in the library that is their first.
Narrowed threadsWhere(const char *column, const QSet<Following::Pair> &pairs)
{
    Narrowed by;
    QStringList rows;
    for (const Following::Pair &each : pairs) {
        rows.append(QStringLiteral("(?,?)"));
        by.values += QVariantList{each.first, each.second};
    }
    by.conditions = {QStringLiteral("SELECT x.no FROM (VALUES %1) f JOIN libraries y ON y.key = f.column1 JOIN threads x ON x.library = y.no AND x.%2 = f.column2 AND x.%2 <> ''").arg(rows.join(u','), QLatin1String(column))};
    return by;
}

Narrowed followedBy(const Following &following)
{
    Narrowed by;
    for (const auto &[column, pairs] : {std::pair{"id", following.threads}, std::pair{"category", following.categories}, std::pair{"about", following.abouts}}) {
        if (pairs.isEmpty())
            continue;
        const Narrowed each = threadsWhere(column, pairs);
        by.add(each.conditions.first(), each.values);
    }
    return {{by.conditions.isEmpty() ? QStringLiteral("0") : QStringLiteral("t.no IN (%1)").arg(by.conditions.join(QStringLiteral(" UNION ")))}, by.values};
}

QList<Facet> facetsOf(const QHash<QString, int> &counts)
{
    QList<Facet> facets;
    for (auto each = counts.constBegin(); each != counts.constEnd(); ++each) {
        if (each.value() > 0 && !each.key().isEmpty())
            facets.append({each.key(), each.value()});
    }
    std::ranges::sort(facets, [](const Facet &a, const Facet &b) { return std::pair(b.count, a.value) < std::pair(a.count, b.value); });
    return facets;
}

} // namespace

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
    card.matter = matterOf(row.getColumn(11).getInt());
    return card;
}

Narrowed narrowed(const ThreadQuery &query, const Beholder &beholder, SQLite::Database &sql)
{
    Narrowed by;
    if (!query.state.isEmpty())
        by.add(QStringLiteral("t.state = ?"), {query.state});
    else if (!query.looksForWords()) // what was said is found wherever it lies
        by.add(QStringLiteral("t.state <> 'archived'"), {});
    if (!query.library.isEmpty())
        by.add(QStringLiteral("l.key = ?"), {query.library});
    if (!query.category.isEmpty())
        by.add(QStringLiteral("t.category = ?"), {query.category});
    if (!query.matter.isEmpty())
        by.add(QStringLiteral("t.kind = ?"), {kindOf(query.matter)});
    if (query.about) {
        // It is about the item whichever way it names it.
        SQLite::Statement item(sql, "SELECT i.id FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ? AND i.path = ?");
        bindText(item, 1, query.about->library);
        bindText(item, 2, QString::fromUtf8(query.about->path));
        const QString path = QString::fromUtf8(query.about->path), id = item.executeStep() ? textOf(item.getColumn(0)) : QString();
        by.add(QStringLiteral("l.key = ? AND (t.about IN (?, ?) OR t.about IN (SELECT a.alias FROM aliases a JOIN items i ON i.no = a.item WHERE i.library = l.no AND i.path = ?))"),
               {query.about->library, path, id.isEmpty() ? path : id, path}); // or was called when the thread began
    }
    if (query.of == ThreadQuery::Of::Mine) {
        Narrowed mine;
        for (auto name = beholder.names.constBegin(); name != beholder.names.constEnd(); ++name)
            mine.add(QStringLiteral("(l.key = ? AND EXISTS(SELECT 1 FROM events e WHERE e.author = ? AND e.thread = t.no))"), {name.key(), name.value()});
        by.add(mine.conditions.isEmpty() ? QStringLiteral("0") : u'(' + mine.conditions.join(QStringLiteral(" OR ")) + u')', mine.values);
    } else if (query.of == ThreadQuery::Of::Followed) {
        const Narrowed followed = followedBy(beholder.following);
        by.add(followed.conditions.first(), followed.values);
    }
    QSet<Following::Pair> hidden;
    for (const Muted &each : beholder.muting.all()) {
        if (each.what == Muted::What::Thread && !query.alsoHidden)
            hidden.insert({each.library, each.value});
    }
    if (!hidden.isEmpty()) {
        const Narrowed out = threadsWhere("id", hidden);
        by.add(QStringLiteral("t.no NOT IN (%1)").arg(out.conditions.first()), out.values);
    }
    return by;
}

QString whereOf(const Narrowed &by)
{
    return by.conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + by.conditions.join(QStringLiteral(" AND "));
}

size_t qHash(const ThreadRef &ref, size_t seed) noexcept
{
    return qHashMulti(seed, ref.library, ref.id);
}

/// What a list says of a thread beside its row.
void ThreadReader::look(ThreadCard &card, qint64 thread, const Beholder &by, Known &known)
{
    card.followed = by.following.has(card);
    for (const Post &opening : known.posts.touched(thread, card.ref.id, card.ref.id, known.of(card.ref.library))) {
        card.hiddenBy = opening.hidden ? opening.hidden->by : QString();
        card.takenBack = opening.redacted.has_value();
    }
    card.waits = known.waits(card.ref.library, card.author, by);
    card.muted = by.muting.person(card.ref.library, card.author);
    if (!card.muted)
        card.muted = by.muting.word(card.ref.library, card.title.toUtf8());
    if (!card.hiddenBy.isEmpty() || card.takenBack || card.waits)
        card.title.clear();
}

sync::Result<QList<ThreadCard>> ThreadReader::cards(const ThreadQuery &query, const QSet<ThreadRef> &but, const Beholder &by) const
{
    return guarded([&]() -> sync::Result<QList<ThreadCard>> {
        if (query.looksForWords())
            return found(query, by).mid(query.offset, query.most);
        Narrowed narrow = narrowed(query, by, m_sql);
        if (query.of == ThreadQuery::Of::Waiting) {
            Narrowed waiting;
            for (auto name = by.names.constBegin(); name != by.names.constEnd(); ++name) {
                const QStringList names = namesThatWait(name.key());
                if (names.isEmpty() || !rules(name.key()).value_or(ThreadRules()).maintainers.contains(name.value()))
                    continue;
                waiting.add(QStringLiteral("(l.key = ? AND t.no IN (SELECT e.thread FROM events e WHERE e.author IN (?%1) AND e.act IN (0, 1) AND e.problem = ''))").arg(QStringLiteral(",?").repeated(names.size() - 1)), {name.key()});
                for (const QString &each : names)
                    waiting.values.append(each);
            }
            narrow.add(waiting.conditions.isEmpty() ? QStringLiteral("0") : u'(' + waiting.conditions.join(QStringLiteral(" OR ")) + u')', waiting.values);
        }
        if (!but.isEmpty()) {
            QSet<Following::Pair> others;
            for (const ThreadRef &ref : but)
                others.insert({ref.library, ref.id});
            const Narrowed out = threadsWhere("id", others);
            narrow.add(QStringLiteral("t.no NOT IN (%1)").arg(out.conditions.first()), out.values);
        }
        SQLite::Statement rows(m_sql, selectCards(whereOf(narrow) + QStringLiteral(" ORDER BY t.last DESC, t.no LIMIT ? OFFSET ?")));
        bindAll(rows, narrow.values + QVariantList{query.most, query.offset});
        Known known(*this);
        QList<ThreadCard> cards;
        while (rows.executeStep()) {
            ThreadCard card = cardOf(rows);
            look(card, rows.getColumn(NumberColumn).getInt64(), by, known);
            cards.append(card);
        }
        return cards;
    });
}

sync::Result<QList<ThreadCard>> ThreadReader::cards(const QList<ThreadRef> &refs, const Beholder &by) const
{
    return guarded([&]() -> sync::Result<QList<ThreadCard>> {
        SQLite::Statement row(m_sql, selectCards(QStringLiteral(" WHERE l.key = ? AND t.id = ?")));
        Known known(*this);
        QList<ThreadCard> cards;
        for (const ThreadRef &ref : refs) {
            row.reset();
            bindAll(row, {ref.library, ref.id});
            if (!row.executeStep() || by.muting.thread(ref))
                continue;
            ThreadCard card = cardOf(row);
            look(card, row.getColumn(NumberColumn).getInt64(), by, known);
            cards.append(card);
        }
        return cards;
    });
}

sync::Result<ThreadCounts> ThreadReader::counts(const ThreadQuery &query) const
{
    return guarded([&]() -> sync::Result<ThreadCounts> {
        SQLite::Statement rows(m_sql, "SELECT l.key, c.category, c.kind, c.state, c.n FROM thread_counts c JOIN libraries l ON l.no = c.library WHERE c.n > 0");
        QHash<QString, int> libraries, categories, matters, states;
        while (rows.executeStep()) {
            const QString library = textOf(rows.getColumn(0)), category = textOf(rows.getColumn(1)), matter = matterOf(rows.getColumn(2).getInt()), state = textOf(rows.getColumn(3));
            const int n = rows.getColumn(4).getInt();
            const bool inLibrary = query.library.isEmpty() || query.library == library, inCategory = query.category.isEmpty() || query.category == category;
            const bool inMatter = query.matter.isEmpty() || query.matter == matter, inState = query.state.isEmpty() ? state != QLatin1String("archived") : query.state == state;
            // Each choice is counted among what the others leave.
            if (inCategory && inMatter && inState)
                libraries[library] += n;
            if (inLibrary && inMatter && inState)
                categories[category] += n;
            if (inLibrary && inCategory && inState)
                matters[matter] += n;
            if (inLibrary && inCategory && inMatter)
                states[state] += n;
        }
        return ThreadCounts{facetsOf(libraries), facetsOf(categories), facetsOf(matters), facetsOf(states)};
    });
}

sync::Result<QList<OpenRound>> ThreadReader::unanswered(const Beholder &by, const QDateTime &now, const QDateTime &since) const
{
    return guarded([&]() -> sync::Result<QList<OpenRound>> {
        static_assert(int(Act::Vote) == 8);
        SQLite::Statement rows(m_sql, selectCards(QStringLiteral(" WHERE t.method > 0 AND (t.ends = 0 OR t.ends > ?) AND t.state = 'open' AND l.key = ?"
                                                                  " ORDER BY t.ends = 0, t.ends, t.last DESC"), ", t.method, t.ends"));
        SQLite::Statement votes(m_sql, "SELECT id, value FROM events WHERE author = ? AND thread = ? AND act = 8 AND problem = ''");
        Known known(*this);
        // An answer that is none, or was taken back, leaves somebody to be asked.
        const auto hasAnswered = [&](const QString &name, Method method) {
            const qint64 thread = rows.getColumn(NumberColumn).getInt64();
            const ThreadRef ref{textOf(rows.getColumn(0)), textOf(rows.getColumn(1))};
            bindAll(fresh(votes), {name, thread});
            while (votes.executeStep()) {
                if (!answersOf(method).contains(textOf(votes.getColumn(1))))
                    continue;
                const QList<Post> posts = known.posts.touched(thread, ref.id, textOf(votes.getColumn(0)), known.of(ref.library));
                if (posts.isEmpty() || std::ranges::any_of(posts, [&name](const Post &post) { return post.event.author == name && !post.redacted; }))
                    return true;
            }
            return false;
        };
        QList<OpenRound> rounds;
        for (auto name = by.names.constBegin(); name != by.names.constEnd(); ++name) {
            rows.reset();
            bindAll(rows, {since.toSecsSinceEpoch(), name.key()});
            for (int met = 0; met < MostRounds && rows.executeStep();) {
                const auto method = Method(qBound(0, rows.getColumn(CardColumnCount).getInt(), int(Method::Temperature)));
                if (hasAnswered(name.value(), method) || known.posts.settled(rows.getColumn(NumberColumn).getInt64(), textOf(rows.getColumn(1)), known.of(name.key())).closed)
                    continue;
                ++met;
                OpenRound round{cardOf(rows), method, momentOf(rows.getColumn(CardColumnCount + 1))};
                look(round.card, rows.getColumn(NumberColumn).getInt64(), by, known);
                if (round.card.hiddenBy.isEmpty() && !round.card.takenBack && !round.card.waits && !round.card.muted && !by.muting.thread(round.card.ref))
                    rounds.append(round);
            }
        }
        std::ranges::stable_sort(rounds, {}, [&now](const OpenRound &round) {
            return std::tuple(round.hasEnded(now), !round.ends.isValid(), round.hasEnded(now) ? -round.ends.toSecsSinceEpoch() : round.ends.isValid() ? round.ends.toSecsSinceEpoch() : 0);
        });
        return rounds;
    });
}

} // namespace mycel::model
