#include "model/index/threadlook.h"

#include "model/index/rows.h"

namespace mycel::model {

namespace {

std::string selectEvents(const char *rest)
{
    return std::string("SELECT ") + EventColumns + " FROM events e " + rest;
}

} // namespace

ThreadEvent eventOf(SQLite::Statement &row, const QString &thread)
{
    ThreadEvent event;
    event.place = {thread, textOf(row.getColumn(1)), row.getColumn(0).getInt64()};
    event.blob = sync::Id::fromRaw(bytesOf(row.getColumn(2)));
    event.act = Act(qBound(0, row.getColumn(3).getInt(), int(Act::Approve)));
    event.author = textOf(row.getColumn(4));
    event.created = momentOf(row.getColumn(5));
    event.replyTo = textOf(row.getColumn(6));
    (event.act == Act::Edit || event.act == Act::Open ? event.title : event.value) = textOf(row.getColumn(7));
    event.reason = textOf(row.getColumn(8));
    event.problem = bytesOf(row.getColumn(9));
    return event;
}

ThreadLook::ThreadLook(SQLite::Database &sql)
    : m_sql(sql)
    , m_deeds(sql, selectEvents("WHERE e.thread = ?1 AND e.act IN (2, 3, 9, 10) AND (e.reply_to = ?2 OR e.reply_to LIKE '%-' || ?2)"))
    , m_opening(sql, selectEvents("WHERE e.thread = ? AND e.number = 0"))
    , m_claims(sql, selectEvents("WHERE e.id = ?2 AND e.id <> '' AND e.thread = ?1"))
    , m_titling(sql, selectEvents("WHERE e.thread = ? AND e.act = 2 AND e.value <> ''"))
    , m_settling(sql, selectEvents("WHERE e.thread = ? AND e.act IN (6, 7)"))
    , m_hiding(sql, selectEvents("WHERE e.thread = ? AND e.act IN (3, 9, 10)"))
    , m_hasSigners(sql.execAndGet("SELECT EXISTS(SELECT 1 FROM signers)").getInt() != 0)
{
    static_assert(int(Act::Edit) == 2 && int(Act::Redact) == 3 && int(Act::State) == 6 && int(Act::Outcome) == 7 && int(Act::Hide) == 9 && int(Act::Show) == 10);
}

QList<ThreadEvent> ThreadLook::read(SQLite::Statement &rows, const QString &thread)
{
    QList<ThreadEvent> events;
    while (rows.executeStep()) {
        ThreadEvent event = eventOf(rows, thread);
        if (m_hasSigners) {
            SQLite::Statement keys(m_sql, "SELECT key FROM signers WHERE event = ? AND blob = ?");
            bindNumber(keys, 1, rows.getColumn(10).getInt64());
            bindBytes(keys, 2, event.blob.raw());
            while (keys.executeStep())
                takeSigner(event, bytesOf(keys.getColumn(0)));
        }
        events.append(event);
    }
    return events;
}

QList<Post> ThreadLook::touched(qint64 thread, const QString &name, const QString &id, const ThreadRules &rules)
{
    QList<ThreadEvent> events;
    const auto add = [&](SQLite::Statement &rows, const QVariantList &values) {
        bindAll(fresh(rows), values);
        events += read(rows, name);
    };
    const bool opens = id == name;
    if (!opens)
        add(m_claims, {thread, id});
    const qsizetype claims = events.size();
    add(m_deeds, {thread, id});
    if (claims < 2 && events.size() == claims)
        return {};
    if (opens)
        add(m_opening, {thread});
    QList<Post> posts = fold(std::move(events), rules).posts;
    posts.removeIf([opens](const Post &post) { return opens && post.event.act != Act::Open; });
    return posts;
}

Thread ThreadLook::settled(qint64 thread, const QString &name, const ThreadRules &rules)
{
    const auto eventsOf = [&](SQLite::Statement &rows) {
        bindAll(fresh(rows), {thread});
        return read(rows, name);
    };
    QList<ThreadEvent> events = eventsOf(m_settling);
    if (!events.isEmpty()) // else nobody has settled anything, as in nearly every thread
        events += eventsOf(m_hiding);
    return fold(events + eventsOf(m_opening) + eventsOf(m_titling), rules);
}

} // namespace mycel::model
