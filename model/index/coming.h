#pragma once
// What is on its way into the tables: files of which it is known that they changed, and whose new texts are not read yet. To
// read a thousand takes a second; until then a search looks into the repository for those of them that have its words, and
// passes over what the tables still have of them.
//
// They are only told of ahead: a library's head moves when its files are read, and whatever comes between, they are told of
// anew. A word that is broken up by markup, and a form of it that no text had before, are found when their text was read.

#include "model/index/database.h"
#include "model/index/index.h"
#include "model/index/query.h"
#include "sync/change.h"

#include <map>

namespace mycel::model {

/// More are not told of ahead: to look into them takes as long as it takes to read a good part of them.
inline constexpr qsizetype MostComing = 2000;

/// Those of `files` that are items, in place of what was told of before. Inside of a transaction.
void tellComing(SQLite::Database &sql, qint64 library, const QList<sync::Difference> &files);
/// All were read. Inside of a transaction.
void haveCome(SQLite::Database &sql, qint64 library);

class Coming {
public:
    explicit Coming(SQLite::Database &sql);

    [[nodiscard]] bool isEmpty() const { return m_files.empty(); }
    /// An index in memory of those that have all the words of a query; `languages`: those whose stems count.
    [[nodiscard]] sync::Result<std::unique_ptr<Database>> having(const Query &query, const QStringList &languages, const Reader::Stores &stores) const;

private:
    SQLite::Database &m_sql;
    std::map<qint64, QList<sync::Difference>> m_files; ///< of each library, by its number
};

/// A condition over items `i`: none of them is coming.
inline constexpr const char *IsNotComing = "NOT EXISTS (SELECT 1 FROM coming k WHERE k.library = i.library AND k.path = i.path)";

} // namespace mycel::model
