#pragma once
// What is being written, in mine.sqlite: a draft is on the disk when `keep` returns, survives whatever happens to the program,
// and stays on this computer until it is published. It holds the whole file, so that nothing of it depends on a library that
// goes on meanwhile.

#include "model/content/kinds.h"
#include "model/mine/mine.h"
#include "sync/change.h"
#include "sync/id.h"

namespace SQLite {
class Database;
}

namespace mycel::model {

struct Draft {
    QString id;                 ///< random; given by `keep` where it is empty
    QString library;            ///< key
    QByteArray path;            ///< of the item that is changed; empty: a new one
    Kind kind = Kind::Guide;
    sync::Id base;              ///< the commit that `opening` was read from
    QByteArray opening;         ///< the file as it was then; empty for a new one. Undo ends here
    QByteArray bytes;           ///< the file as it is to be
    QList<sync::Change> files;  ///< pictures that go with it, by their path below the item's folder
    QDateTime changed;          ///< UTC
    bool post{};                ///< it is a post in a discussion (discuss/postdraft.h): no item, and of no kind

    bool operator==(const Draft &) const = default;
};

class Drafts {
public:
    /// Full, Refused ("busy").
    static sync::Result<Drafts> open(const QString &folder);
    explicit Drafts(Mine mine) : m_mine(std::move(mine)) {}

    /// On the disk when it returns: the draft with its id.
    sync::Result<Draft> keep(Draft draft);
    /// Without the bytes of their pictures, the latest first; of all libraries where `library` is empty.
    [[nodiscard]] sync::Result<QList<Draft>> all(const QString &library = {}) const;
    /// NotFound ("draft").
    [[nodiscard]] sync::Result<Draft> draft(const QString &id) const;
    sync::Result<void> drop(const QString &id);

private:
    Mine m_mine;
};

/// Takes a draft away within a transaction of somebody else's.
void dropDraft(SQLite::Database &sql, const QString &id);

} // namespace mycel::model
