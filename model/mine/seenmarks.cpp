#include "model/mine/seenmarks.h"

#include "model/index/database.h"

namespace mycel::model {

sync::Result<void> SeenMarks::keep(const QList<SeenMark> &marks)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Transaction transaction(m_mine.database().sql(), SQLite::TransactionBehavior::IMMEDIATE);
        for (const SeenMark &mark : marks) {
            SQLite::Statement write(m_mine.database().sql(), "INSERT OR REPLACE INTO seen_marks(library, head, time) VALUES(?,?,?)");
            bindText(write, 1, mark.library);
            bindBytes(write, 2, mark.head.raw());
            bindNumber(write, 3, mark.time.toSecsSinceEpoch());
            write.exec();
        }
        transaction.commit();
        return {};
    });
}

sync::Result<QHash<QString, SeenMark>> SeenMarks::all() const
{
    return guarded([&]() -> sync::Result<QHash<QString, SeenMark>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT library, head, time FROM seen_marks");
        QHash<QString, SeenMark> marks;
        while (rows.executeStep()) {
            const QString library = textOf(rows.getColumn(0));
            marks.insert(library, {library, sync::Id::fromRaw(bytesOf(rows.getColumn(1))), QDateTime::fromSecsSinceEpoch(rows.getColumn(2).getInt64(), Qt::UTC)});
        }
        return marks;
    });
}

} // namespace mycel::model
