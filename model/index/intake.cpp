#include "model/index/intake.h"

#include "model/index/rows.h"
#include "model/merge/paths.h"

#include <limits>

namespace mycel::model {

namespace {
constexpr int MostLookedFor = 5000; ///< paths one by one; from then on all of them at once cost less
}

Intake::Intake(Database &database, const sync::Repository &store, qint64 library)
    : m_sql(database.sql())
    , m_store(store)
    , m_library(library)
    , m_find(m_sql, "SELECT no, blob, kind, lang, work, lead, id, title, topics FROM items WHERE library=? AND path=?")
    , m_insert(m_sql, "INSERT INTO items(library, path, blob, kind, id, work, original, title, summary, lang, topics, authors, license, created, updated, minutes)"
                      " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_hasThreads(m_sql, "SELECT 1 FROM threads WHERE about IN (?1, ?2) AND about <> '' AND library = ?3 LIMIT 1")
    , m_ofThreads(m_sql, "UPDATE threads SET kind = ?4 WHERE about IN (?1, ?2) AND about <> '' AND library = ?3")
    // Apart, because of the many indexes over what is seldom changed.
    , m_update(m_sql, "UPDATE items SET blob=?, original=?, summary=?, lang=?, topics=?, authors=?, license=?, created=?, updated=?, minutes=? WHERE no=?")
    , m_rename(m_sql, "UPDATE items SET kind=?, id=?, work=?, title=? WHERE no=?")
    , m_words(m_sql, "INSERT INTO words(rowid, title, summary, headings, body, labels) VALUES(?,?,?,?,?,?)")
    , m_dropWords(m_sql, "INSERT INTO words(words, rowid, title, summary, headings, body, labels) VALUES('delete',?,?,?,?,?,?)")
    , m_titles(m_sql, "INSERT INTO titles(rowid, title, labels) VALUES(?,?,?)")
    , m_dropTitles(m_sql, "INSERT INTO titles(titles, rowid, title, labels) VALUES('delete',?,?,?)")
    , m_form(m_sql, "INSERT OR IGNORE INTO stems(stem, word) VALUES(?,?)")
    , m_lead(m_sql, "SELECT no, lead, kind FROM items WHERE library=? AND work=? ORDER BY original DESC, path")
    , m_setLead(m_sql, "UPDATE items SET lead=? WHERE no=?")
    , m_workCount(m_sql, "INSERT INTO works(library, kind, n) VALUES(?,?,?) ON CONFLICT DO UPDATE SET n = n + excluded.n")
    , m_topic(m_sql, "INSERT OR IGNORE INTO topics(topic, item) VALUES(?,?)")
    , m_link(m_sql, "INSERT OR IGNORE INTO links(item, library, target, rel, why) VALUES(?,?,?,?,?)")
    , m_file(m_sql, "INSERT INTO files(library, path, blob) VALUES(?,?,?) ON CONFLICT DO UPDATE SET blob = excluded.blob")
    , m_dropFile(m_sql, "DELETE FROM files WHERE library=? AND path=?")
    , m_count(m_sql, "INSERT INTO counts(library, kind, lang, n) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET n = n + excluded.n")
    , m_problem(m_sql, "INSERT INTO problems(library, path, reason, detail) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET detail = excluded.detail")
    , m_dropProblems(m_sql, "DELETE FROM problems WHERE library=? AND path=?")
    , m_hasItem(m_sql, "SELECT 1 FROM items WHERE library=? AND path=?")
    , m_hasFile(m_sql, "SELECT 1 FROM files WHERE library=? AND path=?")
    // Two questions in one, for each has an index of its own.
    , m_named(m_sql, "SELECT path FROM (SELECT 0 AS how, 0 AS spoken, original, path FROM items WHERE id<>'' AND id=?2 AND +library=?1"
                     " UNION ALL SELECT 1, lang = (SELECT lang FROM items WHERE library=?1 AND path=?4), original, path FROM items WHERE library=?1 AND title=?3 COLLATE NOCASE)"
                     " ORDER BY how, spoken DESC, original DESC, path LIMIT 1")
    , m_aliases(m_sql, "SELECT alias FROM aliases WHERE item=?")
    , m_links(m_sql, "SELECT rel, target, why FROM links WHERE item=?")
    , m_addAlias(m_sql, "INSERT OR IGNORE INTO aliases(library, alias, item) VALUES(?,?,?)")
    , m_dropTopics(m_sql, "DELETE FROM topics WHERE item=?")
    , m_dropLinks(m_sql, "DELETE FROM links WHERE item=?")
    , m_dropAliases(m_sql, "DELETE FROM aliases WHERE item=?")
    , m_opportunity(m_sql, "INSERT INTO opportunities(item, facts) VALUES(?,?) ON CONFLICT DO UPDATE SET facts = excluded.facts")
    , m_dropOpportunity(m_sql, "DELETE FROM opportunities WHERE item=?")
{
}

void Intake::setShelf(const Shelf &shelf, const QStringList &sites)
{
    m_shelf = shelf;
    m_sites = sites;
}

void Intake::readAgain(const QList<sync::Difference> &all, const QList<sync::Difference> &changed, const Shelf &before)
{
    m_shelfBefore = before;
    QSet<QByteArray> known;
    for (const sync::Difference &file : changed)
        known.insert(file.path);
    for (const sync::Difference &file : all) {
        if (isItemPath(file.path) && !known.contains(file.path))
            m_toReadAgain.append({file.path, file.after, file.after});
    }
}

std::optional<Intake::Old> Intake::old(const QByteArray &path)
{
    SQLite::Statement &find = fresh(m_find);
    bindNumber(find, 1, m_library);
    bindText(find, 2, QString::fromUtf8(path));
    if (!find.executeStep())
        return std::nullopt;
    return Old{find.getColumn(0).getInt64(), sync::Id::fromRaw(bytesOf(find.getColumn(1))), find.getColumn(2).getInt(), textOf(find.getColumn(3)), textOf(find.getColumn(4)), find.getColumn(5).getInt64(), textOf(find.getColumn(6)), textOf(find.getColumn(7)), textOf(find.getColumn(8))};
}

void Intake::put(const Prepared &file)
{
    // Of one that is named as a kept version its bytes say what it is, and they may have said otherwise before.
    const bool mayHaveTurned = merge::isNamedAsKept(file.path);
    if (!file.isItem) {
        if (mayHaveTurned)
            remove(file.path);
        m_pathsMoved = true;
        m_came.append(file.path);
        SQLite::Statement &row = fresh(m_file);
        bindNumber(row, 1, m_library);
        bindText(row, 2, QString::fromUtf8(file.path));
        bindBytes(row, 3, file.blob.raw());
        row.exec();
        return;
    }
    const auto before = old(file.path);
    if (before && before->blob == file.blob && !m_shelfBefore)
        return;
    dropProblems(file.path);
    if (mayHaveTurned && !before)
        remove(file.path);
    if (file.problem.isEmpty()) {
        putItem(file, before);
        return;
    }
    addProblem(file.path, file.problem, file.detail);
    if (before)
        remove(file.path, file.earlier);
}

void Intake::putItem(const Prepared &file, const std::optional<Old> &before)
{
    const Item &item = file.document.item;
    // Where it is called something else, other links lead to it.
    if (isCalledOtherwise(file.document.aliases, before ? before->no : 0)) {
        m_gone.append(file.path);
        m_pathsMoved = true;
    }
    if (before) {
        count(before->kind, before->lang, -1);
    } else {
        m_pathsMoved = true;
        m_came.append(file.path);
    }
    const qint64 no = putRow(item, file.blob, before);
    changeFullText(no, before ? fullTextBefore(*before, file.path, file.earlier) : std::nullopt, FullText{file.words, labelsOf(item)});
    for (const Form &form : file.forms) {
        SQLite::Statement &insert = fresh(m_form);
        bindText(insert, 1, QString::fromUtf8(form.stem));
        bindText(insert, 2, QString::fromUtf8(form.word));
        insert.exec();
    }
    putTopics(item.topics, no, before);
    putLinks(file.document, no, !before);
    putAliases(file.document.aliases, no, !before);
    if (item.kind == Kind::Opportunity)
        putOpportunity(file.document, no);
    count(int(item.kind), item.lang, 1);
    chooseLead(item.work);
    if (before && before->work != item.work)
        chooseLead(before->work);
    for (const sync::Skipped &problem : file.document.problems)
        addProblem(problem.path, problem.reason);
    m_changed.append(file.path);
}

void Intake::chooseLead(const QString &work)
{
    SQLite::Statement &rows = fresh(m_lead);
    bindNumber(rows, 1, m_library);
    bindText(rows, 2, work);
    qint64 lead = 0;
    QList<qint64> others;
    while (rows.executeStep()) {
        const qint64 no = rows.getColumn(0).getInt64();
        const int kind = rows.getColumn(2).getInt();
        const bool led = rows.getColumn(1).getInt64() == no;
        m_works[kind] += !lead && !led ? 1 : lead && led ? -1 : 0;
        lead = lead ? lead : no;
        if (rows.getColumn(1).getInt64() != lead)
            others.append(no);
    }
    rows.reset();
    for (const qint64 no : others) {
        SQLite::Statement &set = fresh(m_setLead);
        bindNumber(set, 1, lead);
        bindNumber(set, 2, no);
        set.exec();
    }
}

void Intake::remove(const QByteArray &path, const std::optional<Earlier> &earlier)
{
    m_pathsMoved = true;
    dropProblems(path);
    SQLite::Statement &file = fresh(m_dropFile);
    bindNumber(file, 1, m_library);
    bindText(file, 2, QString::fromUtf8(path));
    file.exec();
    const auto before = old(path);
    if (!before)
        return;
    changeFullText(before->no, fullTextBefore(*before, path, earlier), std::nullopt);
    count(before->kind, before->lang, -1);
    dropRowsOf(before->no);
    m_works[before->kind] -= before->lead == before->no ? 1 : 0;
    SQLite::Statement drop(m_sql, "DELETE FROM items WHERE no=?");
    bindNumber(drop, 1, before->no);
    drop.exec();
    chooseLead(before->work);
    m_gone.append(path);
    m_changed.append(path);
}

void Intake::count(int kind, const QString &lang, int by)
{
    m_counts[{kind, lang}] += by;
}

void Intake::settle()
{
    for (auto number = m_counts.begin(); number != m_counts.end(); ++number) {
        SQLite::Statement &add = fresh(m_count);
        bindNumber(add, 1, m_library);
        bindNumber(add, 2, number.key().first);
        bindText(add, 3, number.key().second);
        bindNumber(add, 4, number.value());
        add.exec();
    }
    m_counts.clear();
    for (auto number = m_works.begin(); number != m_works.end(); ++number) {
        SQLite::Statement &add = fresh(m_workCount);
        bindNumber(add, 1, m_library);
        bindNumber(add, 2, number.key());
        bindNumber(add, 3, number.value());
        add.exec();
    }
    m_works.clear();
}

void Intake::dropAllBut(const QList<sync::Difference> &files)
{
    SQLite::Statement rows(m_sql, "SELECT path FROM items WHERE library=?1 UNION ALL SELECT path FROM files WHERE library=?1");
    bindNumber(rows, 1, m_library);
    QSet<QByteArray> gone;
    while (rows.executeStep())
        gone.insert(bytesOf(rows.getColumn(0)));
    if (gone.isEmpty())
        return; // as of what comes for the first time
    rows.reset();
    for (const sync::Difference &file : files)
        gone.remove(file.path);
    for (const QByteArray &path : std::as_const(gone))
        remove(path);
}

void Intake::putInOrder(QList<sync::Difference> &files)
{
    QHash<QByteArray, qint64> rows;
    for (const sync::Difference &file : std::as_const(files)) {
        const auto before = old(file.path);
        rows.insert(file.path, before ? before->no : std::numeric_limits<qint64>::max());
    }
    std::ranges::stable_sort(files, {}, [&rows](const sync::Difference &file) { return rows.value(file.path); });
}

void Intake::addProblem(const QByteArray &path, const QByteArray &reason, const QString &detail)
{
    SQLite::Statement &problem = fresh(m_problem);
    bindNumber(problem, 1, m_library);
    bindText(problem, 2, QString::fromUtf8(path));
    bindText(problem, 3, QString::fromLatin1(reason));
    bindText(problem, 4, detail);
    problem.exec();
}

void Intake::nameOnlyReadmes()
{
    SQLite::Statement drop(m_sql, "DELETE FROM problems WHERE library=? AND reason='only-readmes'");
    bindNumber(drop, 1, m_library);
    drop.exec();
    SQLite::Statement any(m_sql, "SELECT 1 FROM items WHERE library=?1 UNION ALL SELECT 1 FROM files WHERE library=?1 AND path='library.yaml' LIMIT 1");
    bindNumber(any, 1, m_library);
    if (any.executeStep())
        return;
    SQLite::Statement name(m_sql, "INSERT OR IGNORE INTO problems(library, path, reason, detail) SELECT library, path, 'only-readmes', '' FROM files WHERE library=? AND path LIKE '%/readme.md'");
    bindNumber(name, 1, m_library);
    name.exec();
}

void Intake::dropProblems(const QByteArray &path)
{
    SQLite::Statement &drop = fresh(m_dropProblems);
    bindNumber(drop, 1, m_library);
    bindText(drop, 2, QString::fromUtf8(path));
    drop.exec();
}

QList<QByteArray> Intake::allPaths() const
{
    SQLite::Statement rows(m_sql, "SELECT path FROM items WHERE library=?1 UNION ALL SELECT path FROM files WHERE library=?1");
    bindNumber(rows, 1, m_library);
    QList<QByteArray> paths;
    while (rows.executeStep())
        paths.append(bytesOf(rows.getColumn(0)));
    return paths;
}

bool Intake::has(const QByteArray &path)
{
    if (m_paths.isEmpty() && ++m_lookedFor == MostLookedFor) {
        const QList<QByteArray> all = allPaths();
        m_paths = QSet<QByteArray>(all.begin(), all.end());
    }
    if (!m_paths.isEmpty())
        return m_paths.contains(path);
    for (SQLite::Statement *statement : {&m_hasItem, &m_hasFile}) {
        SQLite::Statement &find = fresh(*statement);
        bindNumber(find, 1, m_library);
        bindText(find, 2, QString::fromUtf8(path));
        if (find.executeStep())
            return true;
    }
    return false;
}

std::optional<QByteArray> Intake::named(const QString &name, const QByteArray &from)
{
    SQLite::Statement &find = fresh(m_named);
    bindNumber(find, 1, m_library);
    bindText(find, 2, isItemId(name) ? name.toUpper() : name);
    bindText(find, 3, name);
    bindText(find, 4, QString::fromUtf8(from));
    return find.executeStep() ? std::optional(bytesOf(find.getColumn(0))) : std::nullopt;
}

} // namespace mycel::model
