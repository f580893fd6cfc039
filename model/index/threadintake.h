#pragma once
// Files of the branch `discussions` on their way into the tables, inside of a transaction that the index holds. What a thread
// is called and how it stands is written down with it, so that a list of threads reads no file and folds none.

#include "model/discuss/folding.h"
#include "model/index/database.h"
#include "model/index/prepared.h"
#include "sync/store/repository.h"

namespace mycel::model {

class ThreadIntake {
public:
    /// `language`: of what does not show its own.
    ThreadIntake(Database &database, const sync::Repository &store, qint64 library, const QString &language);

    /// A file as it now is; what is no file of a thread is passed over.
    void put(const QByteArray &path, const sync::Id &blob);
    /// Who signed the commits that brought files which are here.
    void putSigners(const QList<sync::Bringing> &signers);
    /// Whether somebody signed a file that is here. For as long as this is.
    [[nodiscard]] sync::SignedBefore signedBefore();
    /// The branch was begun anew without it.
    void remove(const QByteArray &path);
    /// The threads in which somebody set a state, for it may count now or not any more.
    void touchStates();
    /// Writes down how the threads stand that were touched. Before the commit.
    void settle(const ThreadRules &rules);

    [[nodiscard]] const QSet<QString> &touched() const { return m_touched; }
    /// What was not here before.
    [[nodiscard]] const QList<ThreadEvent> &arrived() const { return m_arrived; }

private:
    struct Words {
        qint64 no;
        QByteArray title, body;
    };
    qint64 threadNumber(const QString &id);
    void putName(const QString &name);
    void putWords(const ThreadEvent &event, QByteArrayView text, qint64 no);
    void writeWords();
    void settle(const QString &id, class ThreadLook &look, const ThreadRules &rules);
    void touchReleased(const ThreadRules &rules);

    SQLite::Database &m_sql;
    const sync::Repository &m_store;
    qint64 m_library;
    QString m_language;
    QSet<QString> m_touched;
    QList<ThreadEvent> m_arrived;
    QHash<QString, qint64> m_numbers;
    QSet<QString> m_names;
    FormsMet m_forms;
    QList<Words> m_unwritten; ///< together, since the full text writes out all that it holds whenever another table's triggers begin a savepoint
    SQLite::Statement m_thread, m_number, m_find, m_insert, m_change, m_words, m_form, m_opening, m_dropThread, m_stand, m_name;
};

} // namespace mycel::model
