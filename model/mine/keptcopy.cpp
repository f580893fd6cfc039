#include "model/mine/keptcopy.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mycel::model {

namespace {

constexpr qint64 CopyEverySeconds = 24 * 60 * 60;

QString copyOf(const QString &file) { return file + QStringLiteral(".1"); }
QString asideOf(const QString &file) { return file + QStringLiteral(".damaged"); }

/// Has the bytes on the disk under their name, or the name as it was before.
sync::Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !file.commit())
        return sync::fail(sync::Error::Kind::Full, "disk", file.errorString());
    return {};
}

sync::Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail(sync::Error::Kind::NotFound, {}, file.errorString());
    return file.readAll();
}

bool isSoundFile(const QString &path)
{
    const auto database = Database::open(path, Database::For::Reading);
    return database && isSound(**database);
}

} // namespace

bool isSound(Database &database)
{
    return guarded([&]() -> sync::Result<bool> { return database.sql().execAndGet("PRAGMA quick_check(1)").getString() == "ok"; }).value_or(false);
}

sync::Result<void> keepCopy(Database &database)
{
    const QFileInfo last(copyOf(database.file()));
    const qint64 age = last.exists() ? last.lastModified().secsTo(QDateTime::currentDateTime()) : -1;
    if (age >= 0 && age < CopyEverySeconds) // one from the future is of a time when the clock was wrong
        return {};
    return copyNow(database);
}

sync::Result<void> copyNow(Database &database)
{
    const QString copy = copyOf(database.file()), beside = copy + QStringLiteral(".new");
    QFile::remove(beside);
    const auto made = guarded([&]() -> sync::Result<void> {
        SQLite::Statement into(database.sql(), "VACUUM INTO ?");
        bindText(into, 1, beside);
        into.exec();
        return {};
    });
    const auto bytes = made ? read(beside) : sync::Result<QByteArray>(sync::fail(made.error()));
    QFile::remove(beside);
    return bytes ? write(copy, *bytes) : sync::fail(bytes.error());
}

sync::Result<void> restoreFromCopy(const QString &file)
{
    const bool there = QFileInfo(file).size() > 0;
    if (there) {
        QFile::remove(asideOf(file));
        if (!QFile::rename(file, asideOf(file)))
            return sync::fail(sync::Error::Kind::Full, "disk", file);
    }
    // Its log belongs to the damaged file and must never be played into another.
    for (const char *part : {"-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(part));
    if (!isSoundFile(copyOf(file)))
        return {};
    const auto bytes = read(copyOf(file));
    return bytes ? write(file, *bytes) : sync::fail(bytes.error());
}

std::optional<QString> asideSinceLastAsked(const QString &file)
{
    const QString kept = QStringLiteral("%1.damaged-%2").arg(file, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss")));
    if (!QFile::rename(asideOf(file), kept))
        return std::nullopt;
    return kept;
}

} // namespace mycel::model
