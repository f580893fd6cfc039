// Where an item is that was called something else before: the part of the reader that knows former names.
#include "model/index/index.h"

#include "model/index/database.h"
#include "model/index/formernames.h"

namespace mycel::model {

sync::Result<std::shared_ptr<FormerNames>> Reader::formerNames(const QString &library) const
{
    return guarded([&]() -> sync::Result<std::shared_ptr<FormerNames>> {
        SQLite::Statement row(m_database->sql(), "SELECT no FROM libraries WHERE key = ?");
        bindText(row, 1, library);
        const qint64 number = row.executeStep() ? row.getColumn(0).getInt64() : 0;
        return std::make_shared<FormerNames>(m_database->sql(), number, [this, library](const QByteArray &path) { return has(library, path).value_or(false); });
    });
}

sync::Result<Item> Reader::itemNow(const ItemRef &ref) const
{
    auto item = this->item(ref);
    if (item || item.error().kind != sync::Error::Kind::NotFound)
        return item;
    return guarded([&]() -> sync::Result<Item> {
        const auto former = formerNames(ref.library);
        const auto path = former ? (*former)->now(ref.path) : std::nullopt;
        return path ? this->item({ref.library, *path}) : item;
    });
}

sync::Result<QStringList> Reader::aliases(const ItemRef &ref) const
{
    return guarded([&]() -> sync::Result<QStringList> {
        SQLite::Statement rows(m_database->sql(), "SELECT a.alias FROM aliases a JOIN items i ON i.no = a.item JOIN libraries l ON l.no = i.library WHERE l.key = ? AND i.path = ? ORDER BY a.alias");
        bindText(rows, 1, ref.library);
        bindText(rows, 2, QString::fromUtf8(ref.path));
        QStringList aliases;
        while (rows.executeStep())
            aliases.append(textOf(rows.getColumn(0)));
        return aliases;
    });
}

sync::Result<bool> Reader::isLinkedByTitle(const Item &item) const
{
    return guarded([&]() -> sync::Result<bool> {
        SQLite::Statement row(m_database->sql(), "SELECT 1 FROM links k JOIN libraries l ON l.no = k.library WHERE l.key = ?1 AND k.path = ?2 AND (k.target LIKE '[[' || ?3 || ']]' OR k.target LIKE '[[' || ?3 || '#%') LIMIT 1");
        bindText(row, 1, item.ref.library);
        bindText(row, 2, QString::fromUtf8(item.ref.path));
        bindText(row, 3, item.title);
        return row.executeStep();
    });
}

QList<Item> Reader::calledBefore(const QString &name, const QString &library) const
{
    QList<Item> items;
    SQLite::Statement libraries(m_database->sql(), "SELECT key, name FROM libraries WHERE ?1 = '' OR key = ?1 OR name = ?1 ORDER BY key");
    bindText(libraries, 1, library);
    while (libraries.executeStep()) {
        const QString key = textOf(libraries.getColumn(0));
        const auto former = formerNames(key);
        QString path = name;
        for (const QString &prefix : {key, textOf(libraries.getColumn(1))}) {
            if (!prefix.isEmpty() && name.startsWith(prefix + u'/'))
                path = name.mid(prefix.size() + 1);
        }
        for (const char *ending : {"", "/index.md", ".md"}) {
            const auto now = former ? (*former)->now(path.toUtf8() + ending) : std::nullopt;
            const auto item = now ? this->item({key, *now}) : sync::Result<Item>(sync::fail(sync::Error::Kind::NotFound, "item"));
            if (!item)
                continue;
            items.append(*item);
            break;
        }
    }
    return items;
}

} // namespace mycel::model
