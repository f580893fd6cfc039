#pragma once
// That a sync deleted much of a library, in mine.sqlite, until somebody has brought it back or has said that it is well so.
// Every deletion is a commit that somebody made, and all is in the history; this is so that nobody overlooks it.

#include "model/mine/mine.h"
#include "sync/id.h"

namespace mycel::model {

struct Loss {
    sync::Id before;       ///< the commit that still had it all
    sync::Id after;
    int items = 0;
    QDateTime time;        ///< UTC, of the sync

    bool operator==(const Loss &) const = default;
};

class Losses {
public:
    static sync::Result<Losses> open(const QString &folder);
    explicit Losses(Mine mine) : m_mine(std::move(mine)) {}

    sync::Result<void> note(const QString &library, const Loss &loss);
    /// The latest first.
    [[nodiscard]] sync::Result<QList<Loss>> of(const QString &library) const;
    sync::Result<void> forget(const QString &library, const sync::Id &before);

private:
    Mine m_mine;
};

} // namespace mycel::model
