// The branch `discussions` into the tables, by the same road as the library itself: from the commit that its rows stand for to
// the one that is there, in one transaction with the head that it moves.
#include "model/index/index.h"

#include "model/index/threadintake.h"
#include "model/index/threadlook.h"
#include "model/index/threadreader.h"
#include "model/index/rows.h"

namespace mycel::model {

namespace {

constexpr const char *Branch = "discussions";

/// How posts stand where something arrives.
class Standing {
public:
    Standing(SQLite::Database &sql, qint64 library, const ThreadRules &rules)
        : m_look(sql)
        , m_number(sql, "SELECT no FROM threads WHERE library=? AND id=?")
        , m_posts(sql, "SELECT id, number FROM events WHERE thread=? AND act IN (0, 1, 5, 7)")
        , m_library(library)
        , m_rules(rules)
    {
    }

    /// Those that an id means, where somebody did something to them or several claim it.
    QList<Post> touched(const QString &thread, const QString &id) { return m_look.touched(numberOf(thread), thread, withoutNumber(id), m_rules); }

    bool isHidden(const QString &thread)
    {
        if (!m_hidden.contains(thread))
            m_hidden.insert(thread, std::ranges::any_of(touched(thread, thread), [](const Post &post) { return post.hidden.has_value(); }));
        return m_hidden.value(thread);
    }

    QList<ThreadPlace> postsOf(const QString &thread)
    {
        bindAll(fresh(m_posts), {numberOf(thread)});
        QList<ThreadPlace> places;
        while (m_posts.executeStep())
            places.append({thread, textOf(m_posts.getColumn(0)), m_posts.getColumn(1).getInt64()});
        return places;
    }

private:
    qint64 numberOf(const QString &thread)
    {
        bindAll(fresh(m_number), {m_library, thread});
        return m_number.executeStep() ? m_number.getColumn(0).getInt64() : 0;
    }

    ThreadLook m_look;
    SQLite::Statement m_number, m_posts;
    qint64 m_library;
    const ThreadRules &m_rules;
    QHash<QString, bool> m_hidden;
};

/// What was taken back or hidden on its way is no news, and of what was here nothing that is now is there to be read.
void leaveOutWithheld(ThreadNews &news, Standing &standing)
{
    for (const ThreadEvent &event : std::as_const(news.arrived)) {
        if (event.act != Act::Redact && event.act != Act::Hide)
            continue;
        for (const Post &post : standing.touched(event.place.thread, event.replyTo)) {
            if (post.isWithheld())
                news.gone += post.hidden && post.event.act == Act::Open ? standing.postsOf(event.place.thread) : QList{post.event.place};
        }
    }
    for (QList<ThreadEvent> *events : {&news.arrived, &news.released}) {
        QSet<QByteArray> withheld;
        for (ThreadEvent &event : *events) {
            if (event.act != Act::Open && event.act != Act::Comment && event.act != Act::Summary && event.act != Act::Outcome)
                continue;
            bool isOut = standing.isHidden(event.place.thread);
            for (const Post &post : standing.touched(event.place.thread, event.place.event.isEmpty() ? event.place.thread : event.place.event)) {
                if (post.event.place != event.place)
                    continue;
                event.twin = post.event.twin; // so that each of them counts
                isOut = isOut || post.isWithheld();
            }
            if (isOut)
                withheld.insert(pathOf(event.place));
        }
        events->removeIf([&withheld](const ThreadEvent &event) { return withheld.contains(pathOf(event.place)); });
    }
}

} // namespace

sync::Result<AppliedThreads> Index::applyThreads(const QString &library, const sync::Repository &store, const sync::Id &from, const sync::Id &to,
                                                 const std::function<sync::Result<void>(const ThreadNews &, const ThreadRules &)> &tell, const std::atomic<bool> &stop)
{
    return guarded([&]() -> sync::Result<AppliedThreads> {
        const auto at = head(library, Branch);
        if (!at || *at != from)
            return at ? sync::fail(sync::Error::Kind::Refused, "moved", QString::fromLatin1(at->hex())) : sync::fail(at.error());
        const auto differences = store.changes(from, to);
        if (!differences)
            return sync::fail(differences.error());
        SQLite::Database &sql = m_database->sql();
        const auto number = libraryNumber(library);
        SQLite::Statement about(sql, "SELECT main_language FROM libraries WHERE no=?");
        bindNumber(about, 1, *number);
        const QString language = about.executeStep() ? textOf(about.getColumn(0)) : QString();
        about.reset();
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        ThreadIntake intake(*m_database, store, *number, language);
        ThreadNews news;
        for (const sync::Difference &file : differences->files) {
            if (stop)
                return sync::fail(sync::Error::Kind::Cancelled);
            if (file.after.isNull()) {
                intake.remove(file.path);
                if (const auto place = placeOf(file.path))
                    news.gone.append(*place);
            } else
                intake.put(file.path, file.after);
        }
        const auto signers = store.signers(from, to, intake.signedBefore());
        if (!signers)
            return sync::fail(signers.error());
        intake.putSigners(*signers);
        const auto rules = ThreadReader(*m_database, {}).rules(library);
        if (!rules)
            return sync::fail(rules.error());
        intake.settle(*rules);
        SQLite::Statement move(sql, "INSERT OR REPLACE INTO heads(library, branch, head) VALUES(?,?,?)");
        bindNumber(move, 1, *number);
        bindText(move, 2, QString::fromLatin1(Branch));
        bindBytes(move, 3, to.raw());
        move.exec();
        news.arrived = intake.arrived();
        news.released = released(*number, news.arrived, *rules);
        if (Standing standing(sql, *number, *rules); !from.isNull()) // what a library begins with is no news
            leaveOutWithheld(news, standing);
        if (const auto told = tell ? tell(news, *rules) : sync::Result<void>(); !told)
            return sync::fail(told.error());
        transaction.commit();
        AppliedThreads applied;
        applied.arrived = int(intake.arrived().size());
        for (const QString &id : intake.touched())
            applied.changed.append({library, id});
        return applied;
    });
}

/// What waited for the approvals among what arrived: the earlier posts of those names. Nobody waited whom a maintainer let in
/// before; what others wrote as an approval is none.
QList<ThreadEvent> Index::released(qint64 library, const QList<ThreadEvent> &arrived, const ThreadRules &rules) const
{
    QSet<QString> met, names;
    for (const ThreadEvent &event : rules.newNamesWait ? arrived : QList<ThreadEvent>()) {
        met.insert(event.id());
        if (event.act == Act::Approve && event.problem.isEmpty() && rules.decides(event))
            names.insert(event.value);
    }
    QList<ThreadEvent> released;
    if (names.isEmpty())
        return released;
    static_assert(int(Act::Approve) == 11);
    SQLite::Statement approvals(m_database->sql(), std::string("SELECT ") + EventColumns + " FROM events e JOIN threads t ON t.no = e.thread WHERE e.act = 11 AND e.value = ? AND t.library = ? AND e.problem = ''");
    SQLite::Statement posts(m_database->sql(), "SELECT t.id, e.id, e.number, e.act, e.blob FROM events e JOIN threads t ON t.no = e.thread WHERE e.author = ? AND t.library = ? AND e.problem = ''");
    ThreadLook look(m_database->sql());
    for (const QString &name : std::as_const(names)) {
        bindAll(fresh(approvals), {name, library});
        if (std::ranges::any_of(look.read(approvals, {}), [&](const ThreadEvent &each) { return rules.decides(each) && !met.contains(each.id()); }))
            continue;
        bindAll(fresh(posts), {name, library});
        while (posts.executeStep()) {
            ThreadEvent event;
            event.place = {textOf(posts.getColumn(0)), textOf(posts.getColumn(1)), posts.getColumn(2).getInt64()};
            event.act = Act(qBound(0, posts.getColumn(3).getInt(), int(Act::Approve)));
            event.blob = sync::Id::fromRaw(bytesOf(posts.getColumn(4)));
            event.author = name;
            if (!met.contains(event.id()))
                released.append(event);
        }
    }
    return released;
}

sync::Result<void> Index::settleStates(qint64 library, const sync::Repository &store)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement row(m_database->sql(), "SELECT key FROM libraries WHERE no=?");
        bindNumber(row, 1, library);
        const auto rules = ThreadReader(*m_database, {}).rules(row.executeStep() ? textOf(row.getColumn(0)) : QString());
        if (!rules)
            return sync::fail(rules.error());
        ThreadIntake intake(*m_database, store, library, {});
        intake.touchStates();
        intake.settle(*rules);
        return {};
    });
}

ThreadReader Reader::threads() const
{
    return ThreadReader(*m_database, m_stores);
}

} // namespace mycel::model
