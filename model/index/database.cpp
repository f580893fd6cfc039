#include "model/index/database.h"

#include "model/index/tokens.h"

#include <QFile>

#include <sqlite3.h>

namespace mycel::model {

namespace {

constexpr char16_t Mark = u'\x1';

int makeTokenizer(void *, const char **, int, Fts5Tokenizer **made)
{
    static int nothing = 0; // it has no state of its own
    *made = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void dropTokenizer(Fts5Tokenizer *) {}

int runTokenizer(Fts5Tokenizer *, void *context, int flags, const char *text, int size, int (*take)(void *, int, const char *, int, int, int))
{
    QString whole = QString::fromUtf8(text, size);
    QString lang;
    if (whole.startsWith(QChar(Mark))) {
        const qsizetype end = whole.indexOf(QChar(Mark), 1);
        lang = whole.mid(1, end - 1);
        whole.remove(0, end + 1);
    }
    const bool forIndex = flags & FTS5_TOKENIZE_DOCUMENT;
    int code = SQLITE_OK;
    tokenize(whole, lang, forIndex, [&](const Token &token) {
        const QByteArray word = token.word.toUtf8();
        code = take(context, 0, word.constData(), int(word.size()), 0, 0);
        if (code == SQLITE_OK && forIndex && !token.stem.isEmpty()) {
            const QByteArray stem = token.stem.toUtf8();
            code = take(context, FTS5_TOKEN_COLOCATED, stem.constData(), int(stem.size()), 0, 0);
        }
        return code == SQLITE_OK;
    });
    return code;
}

bool addTokenizer(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{makeTokenizer, dropTokenizer, runTokenizer};
    return api && api->xCreateTokenizer(api, "mycel", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace

QString Database::languageMark(const QString &lang)
{
    return QChar(Mark) + lang + QChar(Mark);
}

sync::Result<std::unique_ptr<Database>> Database::open(const QString &file, For what)
{
    if (what == For::Reading && !QFile::exists(file))
        return sync::fail(sync::Error::Kind::NotFound, "index");
    return guarded([&]() -> sync::Result<std::unique_ptr<Database>> {
        auto database = std::unique_ptr<Database>(new Database);
        database->m_file = file;
        const int flags = what == For::Writing ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READWRITE;
        database->m_sql = std::make_unique<SQLite::Database>(QFile::encodeName(file).toStdString(), flags, 10'000);
        sqlite3 *handle = database->m_sql->getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        if (!addTokenizer(handle))
            return sync::fail(sync::Error::Kind::Internal, {}, QStringLiteral("no full-text search"));
        database->m_sql->exec("PRAGMA cell_size_check=ON");
        if (what == For::Reading)
            database->m_sql->exec("PRAGMA query_only=ON");
        return database;
    });
}

sync::Error sqlError(const SQLite::Exception &thrown)
{
    const QString detail = QString::fromUtf8(thrown.what());
    switch (thrown.getErrorCode()) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return {sync::Error::Kind::Full, "disk", detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {sync::Error::Kind::Damaged, "index", detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {sync::Error::Kind::Refused, "busy", detail};
    default:
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
