#pragma once
// What the items of one library were called before (their `aliases`), and where they are now. Read once, when the first link
// leads nowhere; used by the intake and the pages for a while, and thrown away: it does not follow what is written meanwhile.

#include "model/index/database.h"

#include <QHash>

#include <functional>
#include <optional>

namespace mycel::model {

class FormerNames {
public:
    /// `library`: its number in the index. `has`: whether a file of exactly this path is there.
    FormerNames(SQLite::Database &sql, qint64 library, std::function<bool(const QByteArray &path)> has);
    /// The path that a former one has now: of the item, or of what lay in its folder and went along.
    [[nodiscard]] std::optional<QByteArray> now(const QByteArray &name);

private:
    void read();
    [[nodiscard]] std::optional<QByteArray> called(const QByteArray &name) const;

    SQLite::Database &m_sql;
    qint64 m_library;
    std::function<bool(const QByteArray &)> m_has;
    bool m_isRead = false;
    QHash<QString, QByteArray> m_paths; ///< by the former name, in small letters
};

} // namespace mycel::model
