#pragma once
// The threads as the tables have them: lists read no file; one thread is read with its opening alone, and the texts of its
// posts are read when they are shown. What a list shows depends on who looks (Beholder): nothing of what they hid for themselves.

#include "model/content/libraryfile.h"
#include "model/discuss/following.h"
#include "model/index/database.h"
#include "sync/store/repository.h"

namespace mycel::model {

/// A post, by its thread's id and its own.
struct PostRef {
    QString thread, post;
};

class ThreadReader {
public:
    /// Gives a library's repository, or null.
    using Stores = std::function<const sync::Repository *(const QString &library)>;
    ThreadReader(Database &database, Stores stores);

    // threadlists.cpp
    /// The latest first, without those of `but`. Words: the best first.
    [[nodiscard]] sync::Result<QList<ThreadCard>> cards(const ThreadQuery &query, const QSet<ThreadRef> &but, const Beholder &by) const;
    /// Those of the refs that are here, in their order.
    [[nodiscard]] sync::Result<QList<ThreadCard>> cards(const QList<ThreadRef> &refs, const Beholder &by) const;
    /// Of all threads, kept by the tables themselves.
    [[nodiscard]] sync::Result<ThreadCounts> counts(const ThreadQuery &query) const;
    /// The proposals that are open, or have ended after `since`, in the libraries where one has a name, without an answer under
    /// it: the first to end first, and last those that have ended.
    [[nodiscard]] sync::Result<QList<OpenRound>> unanswered(const Beholder &by, const QDateTime &now, const QDateTime &since) const;
    /// As the rows of threads say it.
    [[nodiscard]] sync::Result<Following> following(const QList<Follow> &follows) const;

    // threadreader.cpp
    /// NotFound ("thread").
    [[nodiscard]] sync::Result<Thread> thread(const ThreadRef &ref) const;
    /// The greatest number of its events, without reading it. NotFound ("thread").
    [[nodiscard]] sync::Result<qint64> highest(const ThreadRef &ref) const;
    /// The threads whose id is `id`, of any library.
    [[nodiscard]] sync::Result<QList<ThreadRef>> called(const QString &id) const;
    [[nodiscard]] sync::Result<ThreadRules> rules(const QString &library) const;
    /// The library's own, or the default ones.
    [[nodiscard]] sync::Result<QList<Category>> categories(const QString &library) const;
    /// The names under which something was said in a library, and those of its maintainers.
    [[nodiscard]] sync::Result<QStringList> names(const QString &library) const;
    /// All posts of a library, by their ids, and whatever else stands among them: the thread that each is in.
    [[nodiscard]] sync::Result<QHash<QString, QString>> posts(const QString &library) const;
    /// What some said in a library, as far as its rows have it.
    [[nodiscard]] sync::Result<QList<ThreadEvent>> saidBy(const QString &library, const QStringList &names) const;
    /// The text of a post's file, without its keys.
    [[nodiscard]] sync::Result<QByteArray> text(const QString &library, const sync::Id &file) const;
    /// Names of a library that look like one of `names` and are another: name → the other.
    [[nodiscard]] sync::Result<QHash<QString, QString>> alike(const QString &library, const QStringList &names) const;
    /// What of a library is hidden by something that somebody hid for themselves; nothing for a thread.
    [[nodiscard]] sync::Result<QList<PostRef>> hiddenBy(const QString &library, const Muted &muted) const;
    /// The files of a thread that have a word.
    [[nodiscard]] sync::Result<QSet<sync::Id>> filesWith(const ThreadRef &thread, const QString &word) const;

private:
    struct Known;
    static void look(ThreadCard &card, qint64 thread, const Beholder &by, Known &known);
    [[nodiscard]] std::optional<ThreadCard> hit(qint64 event, const Beholder &by, const struct Marks *marks, Known &known) const;
    [[nodiscard]] QList<ThreadCard> found(const ThreadQuery &query, const Beholder &by) const;
    [[nodiscard]] QStringList namesThatWait(const QString &library) const;

    SQLite::Database &m_sql;
    Stores m_stores;
};

} // namespace mycel::model
