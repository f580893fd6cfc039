#pragma once
// How far somebody has seen what arrived in each library, in mine.sqlite: the commit that it stood at when they said that all
// was seen. It tells Home what is new since, and leaves this computer with nobody.

#include "model/mine/mine.h"
#include "sync/id.h"

#include <QHash>

namespace mycel::model {

struct SeenMark {
    QString library;
    sync::Id head;     ///< the commit that the library stood at
    QDateTime time;    ///< UTC

    bool operator==(const SeenMark &) const = default;
};

class SeenMarks {
public:
    explicit SeenMarks(Mine mine) : m_mine(std::move(mine)) {}

    sync::Result<void> keep(const QList<SeenMark> &marks);
    /// By the library's key.
    [[nodiscard]] sync::Result<QHash<QString, SeenMark>> all() const;

private:
    Mine m_mine;
};

} // namespace mycel::model
