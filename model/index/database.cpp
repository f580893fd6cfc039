#include "model/index/database.h"

#include "model/index/tokens.h"
#include "model/index/wordrank.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

#include <algorithm>

#include <sqlite3.h>
#include <sys/stat.h>

namespace mycel::model {

namespace {

constexpr int BusyMilliseconds = 10'000;
constexpr int BusyPauseMilliseconds = 2;

int makeTokenizer(void *, const char **, int, Fts5Tokenizer **made)
{
    static int nothing = 0; // it has no state of its own
    *made = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void dropTokenizer(Fts5Tokenizer *) {}

/// SQLite counts each allocation behind a lock, for statistics that nobody asks for. It can be told only before its first use.
void countNoAllocations()
{
    static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(told)
}

using Take = int (*)(void *, int, const char *, int, int, int);

/// Words that `preparedWords` took apart, each followed by a space.
int takePrepared(QByteArrayView text, void *context, Take take)
{
    int code = SQLITE_OK;
    for (const char *at = text.begin(); at != text.end() && code == SQLITE_OK;) {
        const char *const word = at;
        at = std::find(at, text.end(), ' ');
        code = take(context, 0, word, int(at - word), 0, 0);
        at += at != text.end() ? 1 : 0;
    }
    return code;
}

int runTokenizer(Fts5Tokenizer *, void *context, int flags, const char *bytes, int size, Take take)
{
    const QByteArrayView text(bytes, size);
    if (text.startsWith(PreparedMark))
        return takePrepared(text.sliced(1), context, take);
    // What is asked for was taken apart already (queryexpression.cpp), and a folded word need not come out whole again:
    // twenty syllables of Korean are sixty letters, fifty ß a hundred.
    if ((flags & FTS5_TOKENIZE_QUERY) || text.startsWith(LabelMark))
        return size > 0 ? take(context, 0, bytes, size, 0, size) : SQLITE_OK;
    int code = SQLITE_OK;
    tokenize(text, {}, false, [&](const Token &token) {
        code = take(context, 0, token.word.data(), int(token.word.size()), 0, 0);
        return code == SQLITE_OK;
    });
    return code;
}

bool teachFullText(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{makeTokenizer, dropTokenizer, runTokenizer};
    return api && api->xCreateTokenizer(api, "mycel", nullptr, &tokenizer, nullptr) == SQLITE_OK && addWordRank(api);
}

void foldName(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *name = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const QByteArray folded = foldedName(QByteArrayView(name, name ? sqlite3_value_bytes(values[0]) : 0));
    sqlite3_result_text(context, folded.constData(), int(folded.size()), SQLITE_TRANSIENT);
}

bool teachNames(sqlite3 *handle)
{
    return sqlite3_create_function_v2(handle, "foldedname", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, foldName, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

quint64 Database::fileNumber(const QString &file)
{
    struct stat there{};
    return stat(QFile::encodeName(file).constData(), &there) == 0 ? quint64(there.st_ino) : 0;
}

qint64 Database::version() const
{
    const auto version = guarded([this]() -> sync::Result<qint64> { return m_sql->execAndGet("PRAGMA data_version").getInt64(); });
    return version.value_or(0);
}

sync::Result<std::unique_ptr<Database>> Database::open(const QString &file, For what)
{
    if (what == For::Reading && !QFile::exists(file))
        return sync::fail(sync::Error::Kind::NotFound, "index");
    auto opened = openAs(file, QFile::encodeName(file), what, what == For::Writing ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READWRITE);
    // Even a reader writes a little beside the file. On a full disk or in a folder that we may not write to, nobody else
    // does either; what is there, and has no log of its own, is then read as it is.
    if (!opened && opened.error().kind == sync::Error::Kind::Full && what == For::Reading && QFileInfo(file + QStringLiteral("-wal")).size() == 0)
        return openAs(file, QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded() + "?immutable=1", what, SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    return opened;
}

sync::Result<std::unique_ptr<Database>> Database::openAs(const QString &file, const QByteArray &name, For what, int flags)
{
    return guarded([&]() -> sync::Result<std::unique_ptr<Database>> {
        auto database = std::unique_ptr<Database>(new Database);
        database->m_file = file;
        countNoAllocations();
        database->m_sql = std::make_unique<SQLite::Database>(name.toStdString(), flags, BusyMilliseconds);
        database->m_number = fileNumber(file);
        sqlite3 *handle = database->m_sql->getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        if (!teachFullText(handle) || !teachNames(handle))
            return sync::fail(sync::Error::Kind::Internal, {}, QStringLiteral("no full-text search"));
        database->m_sql->exec("PRAGMA cell_size_check=ON");
        if (what == For::Reading) {
            database->m_sql->exec("PRAGMA query_only=ON");
            database->m_sql->execAndGet("SELECT count(*) FROM sqlite_master"); // the first look opens the log
        }
        return database;
    });
}

void Database::useLog()
{
    for (const QDeadlineTimer patience(BusyMilliseconds);; QThread::msleep(BusyPauseMilliseconds)) {
        try {
            m_sql->exec("PRAGMA journal_mode=WAL");
            return;
        } catch (const SQLite::Exception &thrown) {
            if (thrown.getErrorCode() != SQLITE_BUSY || patience.hasExpired())
                throw;
        }
    }
}

sync::Error sqlError(const SQLite::Exception &thrown)
{
    const int code = thrown.getExtendedErrorCode();
    const QString detail = QStringLiteral("%1 (%2)").arg(QString::fromUtf8(thrown.what())).arg(code);
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS)
        return {sync::Error::Kind::Full, "disk-reading", detail};
    switch (thrown.getErrorCode()) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return {sync::Error::Kind::Full, "disk", detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT: // no statement of ours can break one in a sound file
        return {sync::Error::Kind::Damaged, "index", detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {sync::Error::Kind::Refused, "busy", detail};
    default:
        if (detail.startsWith(QLatin1String("no such")) || detail.startsWith(QLatin1String("vtable constructor failed")))
            return {sync::Error::Kind::Damaged, "index", detail};
        return {sync::Error::Kind::Internal, {}, detail};
    }
}

void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    statement.bind(index, text.toStdString());
}

void bindBytes(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    statement.bind(index, bytes.constData(), int(bytes.size()));
}

void bindUtf8(SQLite::Statement &statement, int index, const QByteArray &text)
{
    statement.bindNoCopy(index, static_cast<const void *>(text.constData()), int(text.size()));
}

void bindNumber(SQLite::Statement &statement, int index, qint64 number)
{
    statement.bind(index, int64_t(number));
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.size());
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return QByteArray(static_cast<const char *>(column.getBlob()), column.size());
}

} // namespace mycel::model
