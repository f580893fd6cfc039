#include "model/mine/readmarks.h"

#include "model/index/database.h"

namespace mycel::model {

namespace {

ReadMark markOf(SQLite::Statement &row)
{
    return {{textOf(row.getColumn(0)), bytesOf(row.getColumn(1))}, textOf(row.getColumn(2)), sync::Id::fromRaw(bytesOf(row.getColumn(3))), sync::Id::fromRaw(bytesOf(row.getColumn(4))),
            QDateTime::fromSecsSinceEpoch(row.getColumn(5).getInt64(), Qt::UTC)};
}

QByteArray fileName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

} // namespace

bool isRenamed(const ReadMark &mark, const Item &item)
{
    return !item.id.isEmpty() && mark.id == item.id && mark.ref.library == item.ref.library && fileName(mark.ref.path) == fileName(item.ref.path);
}

sync::Result<void> ReadMarks::keep(const ReadMark &mark)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_mine.database().sql(), "INSERT OR REPLACE INTO read_marks(library, path, id, text, head, time) VALUES(?,?,?,?,?,?)");
        bindText(write, 1, mark.ref.library);
        bindBytes(write, 2, mark.ref.path);
        bindText(write, 3, mark.id);
        bindBytes(write, 4, mark.text.raw());
        bindBytes(write, 5, mark.head.raw());
        bindNumber(write, 6, mark.time.toSecsSinceEpoch());
        write.exec();
        return {};
    });
}

sync::Result<QList<ReadMark>> ReadMarks::all() const
{
    return guarded([&]() -> sync::Result<QList<ReadMark>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT library, path, id, text, head, time FROM read_marks ORDER BY time");
        QList<ReadMark> marks;
        while (rows.executeStep())
            marks.append(markOf(rows));
        return marks;
    });
}

sync::Result<std::optional<ReadMark>> ReadMarks::of(const Item &item, const QStringList &aliases) const
{
    return guarded([&]() -> sync::Result<std::optional<ReadMark>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT library, path, id, text, head, time FROM read_marks WHERE library=?1 AND (path=?2 OR (?3<>'' AND id=?3)) ORDER BY path<>?2, time DESC");
        bindText(rows, 1, item.ref.library);
        bindBytes(rows, 2, item.ref.path);
        bindText(rows, 3, item.id);
        while (rows.executeStep()) {
            if (const ReadMark mark = markOf(rows); mark.ref == item.ref || isRenamed(mark, item))
                return mark;
        }
        for (const QString &alias : aliases) {
            rows.reset();
            bindBytes(rows, 2, alias.toUtf8());
            if (rows.executeStep())
                return markOf(rows);
        }
        return std::nullopt;
    });
}

} // namespace mycel::model
