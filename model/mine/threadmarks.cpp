#include "model/mine/threadmarks.h"

#include "model/index/database.h"

namespace mycel::model {

namespace {

/// Once with each row of values, bound in their order.
void execute(SQLite::Statement &statement, const QStringList &values)
{
    statement.reset();
    int column = 0;
    for (const QString &value : values)
        bindText(statement, ++column, value);
    statement.exec();
}

} // namespace

sync::Result<void> ThreadMarks::addUnread(const QString &library, const QList<UnreadPost> &posts)
{
    return guarded([&]() -> sync::Result<void> {
        if (posts.isEmpty())
            return {};
        SQLite::Transaction transaction(m_mine.database().sql(), SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement add(m_mine.database().sql(), "INSERT OR IGNORE INTO unread(library, thread, post) VALUES(?,?,?)");
        for (const UnreadPost &each : posts)
            execute(add, {library, each.thread, each.post});
        transaction.commit();
        return {};
    });
}

sync::Result<void> ThreadMarks::markRead(const ThreadRef &ref, const QStringList &posts)
{
    if (!posts.isEmpty()) {
        QList<UnreadPost> read;
        for (const QString &post : posts)
            read.append({ref.id, post});
        return markRead(ref.library, read);
    }
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement all(m_mine.database().sql(), "DELETE FROM unread WHERE library=? AND thread=?");
        execute(all, {ref.library, ref.id});
        return {};
    });
}

sync::Result<void> ThreadMarks::markRead(const QString &library, const QList<UnreadPost> &posts)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = m_mine.database().sql();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement one(sql, "DELETE FROM unread WHERE library=? AND thread=? AND post=?");
        for (const UnreadPost &each : posts) {
            execute(one, {library, each.thread, each.post});
            if (const QString id = withoutNumber(each.post); one.getChanges() == 0 && id != each.post)
                execute(one, {library, each.thread, id}); // no other claimed the id when it arrived
        }
        transaction.commit();
        return {};
    });
}

sync::Result<QHash<QString, int>> ThreadMarks::unread() const
{
    return guarded([&]() -> sync::Result<QHash<QString, int>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT library, n FROM unread_totals WHERE n > 0");
        QHash<QString, int> totals;
        while (rows.executeStep())
            totals.insert(textOf(rows.getColumn(0)), rows.getColumn(1).getInt());
        return totals;
    });
}

sync::Result<QHash<ThreadRef, int>> ThreadMarks::unreadThreads() const
{
    return guarded([&]() -> sync::Result<QHash<ThreadRef, int>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT library, thread, n FROM unread_threads WHERE n > 0");
        QHash<ThreadRef, int> threads;
        while (rows.executeStep())
            threads.insert({textOf(rows.getColumn(0)), textOf(rows.getColumn(1))}, rows.getColumn(2).getInt());
        return threads;
    });
}

sync::Result<QSet<QString>> ThreadMarks::unreadIn(const ThreadRef &ref) const
{
    return guarded([&]() -> sync::Result<QSet<QString>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT post FROM unread WHERE library=? AND thread=?");
        bindText(rows, 1, ref.library);
        bindText(rows, 2, ref.id);
        QSet<QString> posts;
        while (rows.executeStep())
            posts.insert(textOf(rows.getColumn(0)));
        return posts;
    });
}

sync::Result<void> ThreadMarks::setFollowed(const Follow &follow, bool followed)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_mine.database().sql(), followed ? "INSERT OR IGNORE INTO follows(what, library, id) VALUES(?,?,?)" : "DELETE FROM follows WHERE what=? AND library=? AND id=?");
        execute(write, {QString::number(int(follow.what)), follow.library, follow.id});
        return {};
    });
}

sync::Result<QList<Follow>> ThreadMarks::follows() const
{
    return guarded([&]() -> sync::Result<QList<Follow>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT what, library, id FROM follows");
        QList<Follow> follows;
        while (rows.executeStep())
            follows.append({Follow::What(qBound(0, textOf(rows.getColumn(0)).toInt(), int(Follow::What::Item))), textOf(rows.getColumn(1)), textOf(rows.getColumn(2))});
        return follows;
    });
}

sync::Result<void> ThreadMarks::setMuted(const Muted &muted, bool is)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(m_mine.database().sql(), is ? "INSERT OR IGNORE INTO muted(what, library, value) VALUES(?,?,?)" : "DELETE FROM muted WHERE what=? AND library=? AND value=?");
        execute(write, {QString::number(int(muted.what)), muted.library, muted.value});
        return {};
    });
}

sync::Result<QList<Muted>> ThreadMarks::muted() const
{
    return guarded([&]() -> sync::Result<QList<Muted>> {
        SQLite::Statement rows(m_mine.database().sql(), "SELECT what, library, value FROM muted");
        QList<Muted> list;
        while (rows.executeStep())
            list.append({Muted::What(qBound(0, textOf(rows.getColumn(0)).toInt(), int(Muted::What::Word))), textOf(rows.getColumn(1)), textOf(rows.getColumn(2))});
        return list;
    });
}

} // namespace mycel::model
