#pragma once
// The threads as the tables have them: lists read no file; one thread is read with its opening alone, and the texts of its
// posts are read when they are shown.

#include "model/content/libraryfile.h"
#include "model/discuss/threadquery.h"
#include "model/index/database.h"
#include "sync/store/repository.h"

namespace mycel::model {

class ThreadReader {
public:
    /// Gives a library's repository, or null.
    using Stores = std::function<const sync::Repository *(const QString &library)>;
    ThreadReader(Database &database, Stores stores);

    /// The latest first, without those of `but`; `mine`: the chosen names by library. Words: the best first.
    [[nodiscard]] sync::Result<QList<ThreadCard>> cards(const ThreadQuery &query, const QSet<ThreadRef> &but = {}, const QHash<QString, QString> &mine = {}) const;
    /// Those of the refs that are here, in their order.
    [[nodiscard]] sync::Result<QList<ThreadCard>> cards(const QList<ThreadRef> &refs) const;
    /// NotFound ("thread").
    [[nodiscard]] sync::Result<Thread> thread(const ThreadRef &ref) const;
    /// The greatest number of its events, without reading it. NotFound ("thread").
    [[nodiscard]] sync::Result<qint64> highest(const ThreadRef &ref) const;
    /// The threads whose id is `id`, of any library.
    [[nodiscard]] sync::Result<QList<ThreadRef>> called(const QString &id) const;
    [[nodiscard]] sync::Result<ThreadRules> rules(const QString &library) const;
    /// The library's own, or the default ones.
    [[nodiscard]] sync::Result<QList<Category>> categories(const QString &library) const;
    /// The text of a post's file, without its keys.
    [[nodiscard]] sync::Result<QByteArray> text(const QString &library, const sync::Id &file) const;

private:
    [[nodiscard]] QList<ThreadCard> found(const ThreadQuery &query) const;
    [[nodiscard]] bool isWithheld(qint64 thread, const QString &post, const QString &author, const ThreadRules &rules) const;

    SQLite::Database &m_sql;
    Stores m_stores;
};

} // namespace mycel::model
