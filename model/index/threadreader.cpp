#include "model/index/threadreader.h"

#include "model/content/document.h"
#include "model/discuss/alike.h"
#include "model/index/queryexpression.h"
#include "model/index/rows.h"
#include "model/index/threadlook.h"

namespace mycel::model {

namespace {

constexpr int MostNames = 2000; ///< of a library, offered to whoever writes

/// A word, or several in a row, as the full text is asked for it.
Expression phraseOf(const QString &word)
{
    Words words;
    words.terms.append({word, true, false});
    return expressionOf(words, {}, false, {});
}

} // namespace

ThreadReader::ThreadReader(Database &database, Stores stores)
    : m_sql(database.sql())
    , m_stores(std::move(stores))
{
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
        SQLite::Statement rows(m_sql, std::string("SELECT ") + EventColumns + " FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE l.key = ? AND t.id = ? ORDER BY e.number, e.id");
        bindAll(rows, {ref.library, ref.id});
        QList<ThreadEvent> events = ThreadLook(m_sql).read(rows, ref.id);
        const sync::Repository *store = m_stores(ref.library);
        for (ThreadEvent &event : events) {
            if (event.act != Act::Open || !event.problem.isEmpty() || !store)
                continue;
            // How a proposal is decided stands in its file alone.
            if (const auto bytes = store->read(event.blob, MaxItemBytes)) {
                ThreadEvent opening = readThreadFile(event.place, event.blob, *bytes).event;
                opening.signers = event.signers;
                opening.alsoUnsigned = event.alsoUnsigned;
                event = opening;
            }
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
        SQLite::Statement row(m_sql, "SELECT maintainers, maintainer_keys, new_names_wait FROM libraries WHERE key = ?");
        bindText(row, 1, library);
        if (!row.executeStep())
            return rules;
        rules.maintainers = splitList(textOf(row.getColumn(0)));
        for (const QString &key : splitList(textOf(row.getColumn(1))))
            rules.keys[key.section(u' ', 2)].append(key.section(u' ', 0, 1).toUtf8());
        rules.newNamesWait = row.getColumn(2).getInt() != 0;
        if (!rules.newNamesWait)
            return rules;
        SQLite::Statement approvals(m_sql, std::string("SELECT ") + EventColumns + " FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE e.act = 11 AND l.key = ? AND e.problem = ''");
        bindText(approvals, 1, library);
        ThreadLook look(m_sql);
        for (const ThreadEvent &approval : look.read(approvals, {})) {
            if (rules.decides(approval))
                rules.approved.insert(approval.value);
        }
        return rules;
    });
}

sync::Result<QStringList> ThreadReader::names(const QString &library) const
{
    const auto its = rules(library);
    if (!its)
        return sync::fail(its.error());
    return guarded([&]() -> sync::Result<QStringList> {
        // From one name to the next by the index: a hundred thousand posts have few of them.
        SQLite::Statement rows(m_sql, "WITH RECURSIVE names(author) AS (SELECT min(author) FROM events WHERE author > ''"
                                      " UNION ALL SELECT (SELECT min(author) FROM events WHERE author > names.author) FROM names WHERE author IS NOT NULL)"
                                      " SELECT author FROM names WHERE author IS NOT NULL AND EXISTS(SELECT 1 FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library"
                                      " WHERE e.author = names.author AND l.key = ?) LIMIT ?");
        bindAll(rows, {library, MostNames});
        QStringList names;
        while (rows.executeStep())
            names.append(textOf(rows.getColumn(0)));
        names += its->maintainers;
        names.removeDuplicates();
        return names;
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

sync::Result<QHash<QString, QString>> ThreadReader::posts(const QString &library) const
{
    return guarded([&]() -> sync::Result<QHash<QString, QString>> {
        static_assert(int(Act::Open) == 0 && int(Act::Comment) == 1 && int(Act::Summary) == 5 && int(Act::Vote) == 8);
        SQLite::Statement rows(m_sql, "SELECT CASE e.act WHEN 0 THEN t.id ELSE e.id END, t.id FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE l.key = ? AND e.act IN (0, 1, 5, 6, 7, 8)");
        bindText(rows, 1, library);
        QHash<QString, QString> posts;
        while (rows.executeStep())
            posts.insert(textOf(rows.getColumn(0)), textOf(rows.getColumn(1)));
        return posts;
    });
}

sync::Result<QList<ThreadEvent>> ThreadReader::saidBy(const QString &library, const QStringList &names) const
{
    return guarded([&]() -> sync::Result<QList<ThreadEvent>> {
        SQLite::Statement rows(m_sql, std::string("SELECT ") + EventColumns + ", t.id FROM events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE e.author = ? AND l.key = ? AND e.problem = ''");
        QList<ThreadEvent> events;
        for (const QString &name : names) {
            bindAll(fresh(rows), {name, library});
            while (rows.executeStep())
                events.append(eventOf(rows, textOf(rows.getColumn(11))));
        }
        return events;
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

sync::Result<QHash<QString, QString>> ThreadReader::alike(const QString &library, const QStringList &names) const
{
    return guarded([&]() -> sync::Result<QHash<QString, QString>> {
        QHash<QString, QString> alike, looks;
        for (const QString &maintainer : rules(library).value_or(ThreadRules()).maintainers)
            looks.insert(looksOf(maintainer), maintainer); // one that somebody may want to be taken for, before they said a word
        SQLite::Statement other(m_sql, "SELECT n.name FROM names n JOIN libraries l ON l.no = n.library WHERE l.key = ? AND n.looks = ? AND n.name <> ? LIMIT 1");
        for (const QString &name : names) {
            const QString look = looksOf(name);
            if (const auto maintainer = looks.constFind(look); maintainer != looks.constEnd()) {
                if (*maintainer != name) // nothing falls back on whom the library itself names
                    alike.insert(name, *maintainer);
                continue;
            }
            other.reset();
            bindAll(other, {library, look, name});
            if (other.executeStep())
                alike.insert(name, textOf(other.getColumn(0)));
        }
        return alike;
    });
}

QStringList ThreadReader::namesThatWait(const QString &library) const
{
    constexpr qsizetype MostThatWait = 500;
    const ThreadRules its = rules(library).value_or(ThreadRules());
    QStringList names;
    if (!its.newNamesWait)
        return names;
    SQLite::Statement rows(m_sql, "SELECT n.name FROM names n JOIN libraries l ON l.no = n.library WHERE l.key = ?");
    bindText(rows, 1, library);
    while (rows.executeStep() && names.size() < MostThatWait) {
        if (const QString name = textOf(rows.getColumn(0)); its.waits(name))
            names.append(name);
    }
    return names;
}

sync::Result<QList<PostRef>> ThreadReader::hiddenBy(const QString &library, const Muted &muted) const
{
    return guarded([&]() -> sync::Result<QList<PostRef>> {
        QList<PostRef> posts;
        const auto read = [&posts](SQLite::Statement &rows) {
            while (rows.executeStep())
                posts.append({textOf(rows.getColumn(0)), textOf(rows.getColumn(1))});
        };
        constexpr const char *Columns = "SELECT t.id, CASE e.act WHEN 0 THEN t.id WHEN 2 THEN e.reply_to ELSE e.id END FROM ";
        static_assert(int(Act::Open) == 0 && int(Act::Edit) == 2);
        if (muted.what == Muted::What::Person) {
            SQLite::Statement rows(m_sql, std::string(Columns) + "events e JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE e.author = ? AND l.key = ?");
            bindAll(rows, {muted.value, library});
            read(rows);
        } else if (const QString match = phraseOf(muted.value).match; muted.what == Muted::What::Word && !match.isEmpty()) {
            SQLite::Statement rows(m_sql, std::string(Columns) + "(SELECT rowid FROM posts WHERE posts MATCH ?) p JOIN events e ON e.no = p.rowid JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE l.key = ?");
            bindAll(rows, {match, library});
            read(rows);
        }
        return posts;
    });
}

sync::Result<QSet<sync::Id>> ThreadReader::filesWith(const ThreadRef &thread, const QString &word) const
{
    return guarded([&]() -> sync::Result<QSet<sync::Id>> {
        QSet<sync::Id> files;
        const QString match = phraseOf(word).match;
        if (match.isEmpty())
            return files;
        SQLite::Statement rows(m_sql, "SELECT e.blob FROM (SELECT rowid FROM posts WHERE posts MATCH ?) p JOIN events e ON e.no = p.rowid JOIN threads t ON t.no = e.thread JOIN libraries l ON l.no = t.library WHERE l.key = ? AND t.id = ?");
        bindAll(rows, {match, thread.library, thread.id});
        while (rows.executeStep())
            files.insert(sync::Id::fromRaw(bytesOf(rows.getColumn(0))));
        return files;
    });
}

sync::Result<Following> ThreadReader::following(const QList<Follow> &follows) const
{
    return guarded([&]() -> sync::Result<Following> {
        Following following;
        SQLite::Statement item(m_sql, "SELECT i.no, i.path, i.id FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ?1 AND (i.path = ?2 OR (i.id = ?2 AND i.id <> ''))");
        SQLite::Statement former(m_sql, "SELECT alias FROM aliases WHERE item = ?");
        for (const Follow &each : follows) {
            if (each.what == Follow::What::Thread)
                following.threads.insert({each.library, each.id});
            else if (each.what == Follow::What::Category)
                following.categories.insert({each.library, each.id});
            if (each.what != Follow::What::Item)
                continue;
            following.abouts.insert({each.library, each.id});
            item.reset();
            bindAll(item, {each.library, each.id});
            if (!item.executeStep())
                continue;
            for (const QString &name : {textOf(item.getColumn(1)), textOf(item.getColumn(2))}) {
                if (!name.isEmpty())
                    following.abouts.insert({each.library, name});
            }
            former.reset();
            bindNumber(former, 1, item.getColumn(0).getInt64());
            while (former.executeStep())
                following.abouts.insert({each.library, textOf(former.getColumn(0))});
        }
        return following;
    });
}

} // namespace mycel::model
