#pragma once
// How single posts of a thread stand, for those who read no whole thread, as lists do. What was done to a post is asked of the
// rows, and folding.h says what it means: by the same rules as on the thread's own page.

#include "model/discuss/folding.h"
#include "model/index/database.h"

namespace mycel::model {

/// Of a row of events, in the order in which eventOf() reads them.
inline constexpr char EventColumns[] = "e.number, e.id, e.blob, e.act, e.author, e.created, e.reply_to, e.value, e.reason, e.problem, e.no";
/// Without its signers, and of an opening without what stands in its file alone.
ThreadEvent eventOf(SQLite::Statement &row, const QString &thread);

/// Takes what a row of `signers` says of an event.
inline void takeSigner(ThreadEvent &event, const QByteArray &key)
{
    if (key.isEmpty())
        event.alsoUnsigned = true;
    else if (!event.signers.contains(key))
        event.signers.append(key);
}

class ThreadLook {
public:
    explicit ThreadLook(SQLite::Database &sql);

    /// The post that an id means, where somebody edited it, took it back or hid it, or all that claim the id; nothing for any
    /// other, as nearly all are.
    QList<Post> touched(qint64 thread, const QString &name, const QString &id, const ThreadRules &rules);
    /// What a thread is called, and what its states and outcomes come to: no other part of it is there.
    Thread settled(qint64 thread, const QString &name, const ThreadRules &rules);
    /// The events of rows of EventColumns, with their signers.
    QList<ThreadEvent> read(SQLite::Statement &rows, const QString &thread);

private:
    SQLite::Database &m_sql;
    SQLite::Statement m_deeds, m_opening, m_claims, m_titling, m_settling, m_hiding;
    bool m_hasSigners;
};

} // namespace mycel::model
