#pragma once
// What was read on this computer, in mine.sqlite: for each item the text that was shown last and when. It tells a reader what
// changed since, and leaves this computer with nobody.

#include "model/content/item.h"
#include "model/mine/mine.h"

namespace mycel::model {

struct ReadMark {
    ItemRef ref;
    QString id;        ///< of the item; may be empty
    sync::Id text;     ///< the file as it was read
    sync::Id head;     ///< the commit that the library stood at
    QDateTime time;    ///< UTC

    bool operator==(const ReadMark &) const = default;
};

class ReadMarks {
public:
    explicit ReadMarks(Mine mine) : m_mine(std::move(mine)) {}

    sync::Result<void> keep(const ReadMark &mark);
    [[nodiscard]] sync::Result<QList<ReadMark>> all() const;
    /// The item's own or, where it was called otherwise then, the one of the same id and language, or of one of its `aliases`.
    [[nodiscard]] sync::Result<std::optional<ReadMark>> of(const Item &item, const QStringList &aliases = {}) const;

private:
    Mine m_mine;
};

/// Whether a mark is of this item although it has another path: translations may share an id, so the file's name counts.
bool isRenamed(const ReadMark &mark, const Item &item);

} // namespace mycel::model
