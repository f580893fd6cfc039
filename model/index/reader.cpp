#include "model/index/index.h"

#include "model/index/alikenames.h"
#include "model/index/database.h"
#include "model/index/elsewhere.h"
#include "model/index/rows.h"
#include "model/index/schema.h"

namespace mycel::model {

namespace {

std::string selectItems(const char *condition)
{
    std::string sql("SELECT ");
    return sql.append(ItemColumns).append(" FROM items i JOIN libraries l ON l.no = i.library WHERE ").append(condition);
}

QList<Item> itemsOf(SQLite::Statement &rows, const QList<QVariant> &values)
{
    bindAll(rows, values);
    QList<Item> items;
    while (rows.executeStep())
        items.append(itemOf(rows));
    return items;
}

/// A kept statement while it is being asked; afterwards it holds no lock.
struct Asking {
    SQLite::Statement &statement;
    ~Asking() { statement.tryReset(); }
};

} // namespace

/// What each link of a page asks, and a hostile page has a hundred thousand links: prepared once.
struct Reader::LinkQuestions {
    explicit LinkQuestions(SQLite::Database &sql)
        : has(sql, "SELECT 1 FROM libraries l WHERE l.key = ?1 AND (EXISTS(SELECT 1 FROM items WHERE library = l.no AND path = ?2)"
                   " OR EXISTS(SELECT 1 FROM files WHERE library = l.no AND path = ?2))")
        , item(sql, selectItems("l.key = ? AND i.path = ?"))
        , called(sql, selectItems("l.key = ?1 AND ((i.id <> '' AND i.id = upper(?2)) OR i.path = ?2 OR i.title = ?2 COLLATE NOCASE OR i.work = ?2 OR i.work = ?2 || '/index')"
                                  " ORDER BY i.original DESC, i.path LIMIT 1"))
    {
    }
    SQLite::Statement has, item, called;
};

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
    if (const auto ours = checkSchema(**database); !ours)
        return sync::fail(ours.error());
    return std::unique_ptr<Reader>(new Reader(std::move(*database), std::move(stores)));
}

Reader::LinkQuestions &Reader::linkQuestions() const
{
    if (!m_linkQuestions)
        m_linkQuestions = std::make_unique<LinkQuestions>(m_database->sql());
    return *m_linkQuestions;
}

QList<Item> Reader::itemsWhere(const char *condition, const QList<QVariant> &values) const
{
    SQLite::Statement rows(m_database->sql(), selectItems(condition));
    return itemsOf(rows, values);
}

sync::Result<Item> Reader::item(const ItemRef &ref) const
{
    return guarded([&]() -> sync::Result<Item> {
        const Asking asking{linkQuestions().item};
        const QList<Item> items = itemsOf(asking.statement, {ref.library, QString::fromUtf8(ref.path)});
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
        items = itemsWhere("(i.work = ?1 OR i.work = ?1 || '/index' OR l.key || '/' || i.work = ?1 OR l.key || '/' || i.work = ?1 || '/index'"
                           " OR l.name || '/' || i.work = ?1 OR l.name || '/' || i.work = ?1 || '/index') AND (?2 = '' OR l.key = ?2 OR l.name = ?2)", {name, library});
        return items.isEmpty() ? calledBefore(name, library) : items;
    });
}

sync::Result<QList<Item>> Reader::translations(const Item &item) const
{
    return guarded([&]() -> sync::Result<QList<Item>> {
        return itemsWhere("l.key = ? AND i.work = ? ORDER BY i.original DESC, i.lang", {item.ref.library, item.work});
    });
}

QList<QByteArray> Reader::paths(const QString &library) const
{
    SQLite::Statement rows(m_database->sql(), "SELECT path FROM items WHERE library = (SELECT no FROM libraries WHERE key = ?1)"
                                              " UNION ALL SELECT path FROM files WHERE library = (SELECT no FROM libraries WHERE key = ?1)");
    bindText(rows, 1, library);
    QList<QByteArray> paths;
    while (rows.executeStep())
        paths.append(bytesOf(rows.getColumn(0)));
    return paths;
}

sync::Result<QList<Problem>> Reader::problems(const QString &library) const
{
    return guarded([&]() -> sync::Result<QList<Problem>> {
        SQLite::Statement rows(m_database->sql(),
            "SELECT p.path, p.reason, p.detail FROM problems p JOIN libraries l ON l.no = p.library WHERE l.key = ?1"
            " UNION ALL SELECT i.path, CASE k.rel WHEN 'picture' THEN 'missing-picture' ELSE 'dead-link' END, k.target FROM links k JOIN items i ON i.no = k.item JOIN libraries l ON l.no = k.library"
            " WHERE l.key = ?1 AND k.path IS NULL AND NOT " + leadsElsewhere() +
            " UNION ALL SELECT i.path, 'duplicate-id', i.id FROM items i JOIN libraries l ON l.no = i.library WHERE l.key = ?1 AND i.id <> '' AND"
            " (SELECT count(*) FROM items o WHERE o.library = i.library AND o.id = i.id) > 1 ORDER BY 1, 2");
        bindText(rows, 1, library);
        QList<Problem> problems;
        while (rows.executeStep())
            problems.append({bytesOf(rows.getColumn(0)), bytesOf(rows.getColumn(1)), textOf(rows.getColumn(2))});
        for (const auto &[path, other] : alikeNames(paths(library)))
            problems.append({path, "alike-name", QString::fromUtf8(other)});
        std::ranges::stable_sort(problems, {}, &Problem::path);
        return problems;
    });
}

sync::Result<QHash<QString, QHash<Kind, int>>> Reader::counts() const
{
    return guarded([&]() -> sync::Result<QHash<QString, QHash<Kind, int>>> {
        SQLite::Statement rows(m_database->sql(), "SELECT l.key, w.kind, w.n FROM works w JOIN libraries l ON l.no = w.library WHERE w.n > 0");
        QHash<QString, QHash<Kind, int>> counts;
        while (rows.executeStep())
            counts[textOf(rows.getColumn(0))].insert(Kind(rows.getColumn(1).getInt()), rows.getColumn(2).getInt());
        return counts;
    });
}

sync::Result<bool> Reader::has(const QString &library, const QByteArray &path) const
{
    return guarded([&]() -> sync::Result<bool> {
        const Asking asking{linkQuestions().has};
        bindText(asking.statement, 1, library);
        bindText(asking.statement, 2, QString::fromUtf8(path));
        return asking.statement.executeStep();
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

sync::Result<QByteArray> Reader::whereLeads(const ItemRef &from, const QByteArray &destination) const
{
    return guarded([&]() -> sync::Result<QByteArray> {
        SQLite::Statement row(m_database->sql(), "SELECT k.path FROM links k JOIN items i ON i.no = k.item JOIN libraries l ON l.no = i.library"
                                                 " WHERE l.key = ? AND i.path = ? AND k.target = ? AND k.path <> '' LIMIT 1");
        bindText(row, 1, from.library);
        bindText(row, 2, QString::fromUtf8(from.path));
        bindText(row, 3, QString::fromUtf8(destination));
        if (!row.executeStep())
            return sync::fail(sync::Error::Kind::NotFound, "file", QString::fromUtf8(destination));
        return bytesOf(row.getColumn(0));
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

sync::Result<QList<QByteArray>> Reader::filesBelow(const QString &library, const QByteArray &prefix) const
{
    return guarded([&]() -> sync::Result<QList<QByteArray>> {
        // Behind all that begin with the prefix comes what begins with the last letter there is.
        SQLite::Statement rows(m_database->sql(), "SELECT path FROM files WHERE library = (SELECT no FROM libraries WHERE key = ?1) AND path >= ?2 AND path < ?2 || char(1114111) ORDER BY path");
        bindText(rows, 1, library);
        bindText(rows, 2, QString::fromUtf8(prefix));
        QList<QByteArray> paths;
        while (rows.executeStep())
            paths.append(textOf(rows.getColumn(0)).toUtf8());
        return paths;
    });
}

sync::Result<int> Reader::othersBelow(const Item &page) const
{
    return guarded([&]() -> sync::Result<int> {
        SQLite::Statement rows(m_database->sql(), "SELECT count(DISTINCT work) FROM items WHERE library = (SELECT no FROM libraries WHERE key = ?1) AND path >= ?2 AND path < ?2 || char(1114111) AND work <> ?3");
        bindText(rows, 1, page.ref.library);
        bindText(rows, 2, QString::fromUtf8(page.ref.path.first(page.ref.path.lastIndexOf('/') + 1)));
        bindText(rows, 3, page.work);
        return rows.executeStep() ? rows.getColumn(0).getInt() : 0;
    });
}

sync::Result<QList<ItemRef>> Reader::keptVersionFiles() const
{
    return guarded([&]() -> sync::Result<QList<ItemRef>> {
        SQLite::Statement rows(m_database->sql(), "SELECT l.key, f.path FROM files f JOIN libraries l ON l.no = f.library WHERE f.path GLOB '*versions/????????*.md' ORDER BY l.key, f.path LIMIT 2000");
        QList<ItemRef> files;
        while (rows.executeStep())
            files.append({textOf(rows.getColumn(0)), bytesOf(rows.getColumn(1))});
        return files;
    });
}

sync::Result<Item> Reader::called(const QString &library, const QString &name) const
{
    return guarded([&]() -> sync::Result<Item> {
        const Asking asking{linkQuestions().called};
        const QList<Item> items = itemsOf(asking.statement, {library, name});
        if (items.isEmpty())
            return sync::fail(sync::Error::Kind::NotFound, "item", name);
        return items.first();
    });
}

quint64 Reader::fileNumber() const
{
    return m_database->number();
}

qint64 Reader::version() const
{
    return m_database->version();
}

bool Reader::isReplaced() const
{
    return m_database->isReplaced();
}

} // namespace mycel::model
