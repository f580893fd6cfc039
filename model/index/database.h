#pragma once
// One SQLite connection with our tokenizer, and the one translation of its errors. Nothing else in model says sqlite3.

#include "sync/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArray>
#include <QString>

#include <memory>

namespace mycel::model {

class Database {
public:
    enum class For { Writing, Reading };
    /// Full, Damaged, NotFound (reading a file that is not there).
    static sync::Result<std::unique_ptr<Database>> open(const QString &file, For what);

    /// Writes go to a log beside the file, so that nobody who reads waits for who writes. Waits for another program that says
    /// the same of a new file: SQLite's own waiting does not cover it. Throws as SQLite does.
    void useLog();

    SQLite::Database &sql() { return *m_sql; }
    [[nodiscard]] const QString &file() const { return m_file; }

    /// Whether another file has this one's place now: it was damaged, or built anew, perhaps by another program.
    [[nodiscard]] bool isReplaced() const { return fileNumber(m_file) != m_number; }
    [[nodiscard]] quint64 number() const { return m_number; }
    /// Changes whenever another connection has written, of this program or of any other.
    [[nodiscard]] qint64 version() const;
    /// What tells a file from the one that had its name before; 0 where there is none.
    static quint64 fileNumber(const QString &file);

private:
    Database() = default;
    static sync::Result<std::unique_ptr<Database>> openAs(const QString &file, const QByteArray &name, For what, int flags);
    QString m_file;
    quint64 m_number = 0;
    std::unique_ptr<SQLite::Database> m_sql;
};

/// An exception of SQLite as ours. Full ("disk", "disk-reading"), Damaged ("index"), Refused ("busy"), Internal.
sync::Error sqlError(const SQLite::Exception &thrown);

/// Runs `work`, which returns a Result, and turns what SQLite throws into an Error.
template <class F>
auto guarded(F work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &thrown) {
        return sync::fail(sqlError(thrown));
    }
}

/// Text and bytes into a statement and out of a column.
void bindText(SQLite::Statement &statement, int index, const QString &text);
void bindBytes(SQLite::Statement &statement, int index, const QByteArray &bytes);
/// UTF-8 for the full text, without a copy: it must live until the statement was executed.
void bindUtf8(SQLite::Statement &statement, int index, const QByteArray &text);
void bindNumber(SQLite::Statement &statement, int index, qint64 number);
QString textOf(const SQLite::Column &column);
QByteArray bytesOf(const SQLite::Column &column);

} // namespace mycel::model
