// What items say of each other, within a library and between those that are here: a part of the reader. A CROSS JOIN goes from the
// few libraries to their links, of which SQLite would look through all.
#include "model/index/elsewhere.h"

#include "model/index/database.h"
#include "model/index/rows.h"

#include <QUrl>

namespace mycel::model {

namespace {

constexpr int MostAddresses = 300; ///< of a site that other libraries link to, for one page

/// The items of other libraries that link to the address which this one has on its library's site.
QList<Relation> linksToItsSite(SQLite::Database &sql, const Reader &reader, const ItemRef &ref)
{
    QList<Relation> relations;
    const Paths paths = pathsOf(reader, ref.library);
    for (const QString &site : paths.ownSites) {
        SQLite::Statement rows(sql, std::string("SELECT ") + ItemColumns + ", k.rel, k.why, k.target FROM libraries l CROSS JOIN links k ON k.library = l.no AND k.path = '' JOIN items i ON i.no = k.item"
                                    " WHERE l.key <> ? AND k.rel = 'link' AND instr(k.target, ?) > 0 LIMIT ?");
        bindText(rows, 1, ref.library);
        bindText(rows, 2, QUrl(site).host().toLower());
        bindNumber(rows, 3, MostAddresses);
        while (rows.executeStep()) {
            if (resolveLink(bytesOf(rows.getColumn(ItemColumnCount + 2)), {}, paths).path == ref.path)
                relations.append({textOf(rows.getColumn(ItemColumnCount)), textOf(rows.getColumn(ItemColumnCount + 1)), itemOf(rows)});
        }
    }
    return relations;
}

} // namespace

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
    auto related = relations(" FROM links k JOIN items f ON f.no = k.item JOIN items i ON i.library = k.library AND i.path = k.path JOIN libraries l ON l.no = i.library"
                             " WHERE l.key = ? AND f.path = ? AND k.rel NOT IN ('link', 'picture') LIMIT 100", item.ref);
    const auto elsewhere = relations(" FROM libraries o JOIN items f ON f.library = o.no JOIN links k ON k.item = f.no AND k.path IS NULL"
                                     " JOIN items i ON i.id <> '' AND i.id = upper(k.target) AND i.library <> f.library JOIN libraries l ON l.no = i.library"
                                     " WHERE o.key = ? AND f.path = ? AND k.rel NOT IN ('link', 'picture') GROUP BY k.rel, k.target LIMIT 100", item.ref);
    if (related && elsewhere)
        *related += *elsewhere;
    return related;
}

sync::Result<QList<Relation>> Reader::backlinks(const Item &item) const
{
    auto links = relations(" FROM links k JOIN items i ON i.no = k.item JOIN libraries l ON l.no = k.library WHERE l.key = ? AND k.path = ? GROUP BY i.no ORDER BY i.title LIMIT 100", item.ref);
    const std::string name = NamedByLink;
    const std::string fromOthers = " FROM libraries o JOIN items t ON t.library = o.no JOIN libraries l ON l.no <> o.no CROSS JOIN links k ON k.library = l.no AND k.path IS NULL JOIN items i ON i.no = k.item"
        " WHERE o.key = ? AND t.path = ? AND ((t.id <> '' AND t.id = upper(" + name + ")) OR (k.target LIKE '[[%' AND t.title = " + name + " COLLATE NOCASE)) GROUP BY i.no ORDER BY i.title LIMIT 100";
    const auto elsewhere = relations(fromOthers.c_str(), item.ref);
    const auto toSite = guarded([&]() -> sync::Result<QList<Relation>> { return linksToItsSite(m_database->sql(), *this, item.ref); });
    for (const Relation &each : links ? elsewhere.value_or(QList<Relation>()) + toSite.value_or(QList<Relation>()) : QList<Relation>()) {
        if (!std::ranges::any_of(*links, [&each](const Relation &known) { return known.item.ref == each.item.ref; }))
            links->append(each);
    }
    return links;
}

} // namespace mycel::model
