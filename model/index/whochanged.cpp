// Who changed each item last, and when, as the history tells it.
#include "model/index/database.h"
#include "model/index/index.h"
#include "model/index/rows.h"

#include <optional>

namespace mycel::model {

namespace {

constexpr qsizetype LongestName = 300;

struct Touched {
    qint64 time;
    QString by;
};

/// The last change of each file that has one between two commits.
sync::Result<QHash<QByteArray, Touched>> lastChanges(const sync::Repository &store, const sync::Id &from, const sync::Id &to, const std::atomic<bool> &stop)
{
    QHash<QByteArray, Touched> last;
    const auto walked = store.history(from, to, [&](const sync::Commit &commit, const QList<sync::Difference> &files) {
        for (const sync::Difference &file : files) {
            if (!file.after.isNull() && !last.contains(file.path))
                last.insert(file.path, {commit.time.toSecsSinceEpoch(), oneLine(commit.author, LongestName)});
        }
        return !stop;
    });
    if (!walked)
        return sync::fail(walked.error());
    return stop ? sync::fail(sync::Error::Kind::Cancelled) : sync::Result<QHash<QByteArray, Touched>>(last);
}

void writeChanges(SQLite::Database &sql, qint64 library, const QHash<QByteArray, Touched> &last, const sync::Id &to)
{
    SQLite::Statement update(sql, "UPDATE items SET changed=?, changed_by=? WHERE library=? AND path=?");
    QList<QByteArray> paths = last.keys();
    std::ranges::sort(paths); // as their rows lie: at random, pages would come and go
    for (const QByteArray &path : std::as_const(paths)) {
        const Touched touched = last.value(path);
        update.reset();
        bindNumber(update, 1, touched.time);
        bindText(update, 2, touched.by);
        bindNumber(update, 3, library);
        bindText(update, 4, QString::fromUtf8(path));
        update.exec();
    }
    SQLite::Statement done(sql, "UPDATE libraries SET history=? WHERE no=?");
    bindBytes(done, 1, to.raw());
    bindNumber(done, 2, library);
    done.exec();
}

struct HistoryRead {
    qint64 library;
    sync::Id upTo, head;
};

/// How far the history of a library is known. Nothing stays open: who reads cannot become a writer while another program
/// is one.
std::optional<HistoryRead> historyReadOf(SQLite::Database &sql, const QString &library)
{
    SQLite::Statement find(sql, "SELECT l.no, l.history, h.head FROM libraries l JOIN heads h ON h.library = l.no WHERE l.key=? ORDER BY h.branch = 'discussions' LIMIT 1");
    bindText(find, 1, library);
    if (!find.executeStep())
        return {};
    return HistoryRead{find.getColumn(0).getInt64(), sync::Id::fromRaw(bytesOf(find.getColumn(1))), sync::Id::fromRaw(bytesOf(find.getColumn(2)))};
}

} // namespace

sync::Result<void> Index::tellWhoChanged(qint64 library, const sync::Repository &store, const sync::Id &from, const sync::Id &to, const std::atomic<bool> &stop)
{
    SQLite::Statement find(m_database->sql(), "SELECT history FROM libraries WHERE no=?");
    bindNumber(find, 1, library);
    if (!find.executeStep() || sync::Id::fromRaw(bytesOf(find.getColumn(0))) != from)
        return {};
    const auto last = lastChanges(store, from, to, stop);
    if (last)
        writeChanges(m_database->sql(), library, *last, to);
    return last ? sync::Result<void>() : sync::fail(last.error());
}

sync::Result<void> Index::readHistory(const QString &library, const sync::Repository &store, const std::atomic<bool> &stop)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Database &sql = m_database->sql();
        const auto read = historyReadOf(sql, library);
        if (!read || read->upTo == read->head)
            return {};
        const auto last = lastChanges(store, read->upTo, read->head, stop); // before the transaction: nobody waits for it
        if (!last)
            return sync::fail(last.error());
        SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
        writeChanges(sql, read->library, *last, read->head);
        transaction.commit();
        return {};
    });
}

} // namespace mycel::model
