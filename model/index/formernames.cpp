#include "model/index/formernames.h"

namespace mycel::model {

namespace {
constexpr qsizetype FolderPage = 8; // of "index.md"
constexpr int MostLevels = 3;       // "files/drawings/map.png" of an item's folder
}

FormerNames::FormerNames(SQLite::Database &sql, qint64 library, std::function<bool(const QByteArray &)> has)
    : m_sql(sql)
    , m_library(library)
    , m_has(std::move(has))
{
}

void FormerNames::read()
{
    m_isRead = true;
    // Of two that were called so, each computer has to choose the same.
    SQLite::Statement rows(m_sql, "SELECT a.alias, i.path FROM aliases a JOIN items i ON i.no = a.item WHERE a.library=? ORDER BY i.original DESC, i.path LIMIT 200000");
    bindNumber(rows, 1, m_library);
    while (rows.executeStep()) {
        const QString name = textOf(rows.getColumn(0)).toLower();
        if (!m_paths.contains(name))
            m_paths.insert(name, bytesOf(rows.getColumn(1)));
    }
}

std::optional<QByteArray> FormerNames::called(const QByteArray &name) const
{
    const auto path = m_paths.constFind(QString::fromUtf8(name).toLower());
    return path == m_paths.constEnd() ? std::nullopt : std::optional(*path);
}

std::optional<QByteArray> FormerNames::now(const QByteArray &name)
{
    if (!m_isRead)
        read();
    if (m_paths.isEmpty())
        return std::nullopt;
    if (const auto path = called(name))
        return path;
    qsizetype slash = name.lastIndexOf('/');
    for (int level = 0; level < MostLevels && slash > 0; ++level, slash = name.lastIndexOf('/', slash - 1)) {
        const auto item = called(name.first(slash + 1) + "index.md");
        if (!item || !item->endsWith("/index.md"))
            continue;
        const QByteArray path = item->chopped(FolderPage) + name.mid(slash + 1);
        return m_has(path) ? std::optional(path) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace mycel::model
