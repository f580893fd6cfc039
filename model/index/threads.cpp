// The branch `discussions` into the tables, by the same road as the library itself: from the commit that its rows stand for to
// the one that is there, in one transaction with the head that it moves.
#include "model/index/index.h"

#include "model/index/threadintake.h"
#include "model/index/threadreader.h"
#include "model/index/rows.h"

namespace mycel::model {

namespace {
constexpr const char *Branch = "discussions";
}

sync::Result<AppliedThreads> Index::applyThreads(const QString &library, const sync::Repository &store, const sync::Id &from, const sync::Id &to,
                                                 const std::function<sync::Result<void>(const QList<ThreadEvent> &)> &arrived, const std::atomic<bool> &stop)
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
        for (const sync::Difference &file : differences->files) {
            if (stop)
                return sync::fail(sync::Error::Kind::Cancelled);
            if (file.after.isNull())
                intake.remove(file.path);
            else
                intake.put(file.path, file.after);
        }
        intake.settle();
        SQLite::Statement move(sql, "INSERT OR REPLACE INTO heads(library, branch, head) VALUES(?,?,?)");
        bindNumber(move, 1, *number);
        bindText(move, 2, QString::fromLatin1(Branch));
        bindBytes(move, 3, to.raw());
        move.exec();
        if (const auto told = arrived ? arrived(intake.arrived()) : sync::Result<void>(); !told)
            return sync::fail(told.error());
        transaction.commit();
        AppliedThreads applied;
        applied.arrived = int(intake.arrived().size());
        for (const QString &id : intake.touched())
            applied.changed.append({library, id});
        return applied;
    });
}

ThreadReader Reader::threads() const
{
    return ThreadReader(*m_database, m_stores);
}

} // namespace mycel::model
