// The file that an index is: how it goes out of the way, gets another's place, and is told from others.
#include "model/index/index.h"

#include "model/index/database.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace mycel::model {

void Index::removeFile(const QString &file)
{
    // The log goes first: it must never be played into another file of this name.
    for (const char *part : {"-wal", "-shm", "-journal", ""}) {
        const QString path = file + QLatin1String(part);
        if (!QFile::remove(path))
            QDir(path).removeRecursively(); // a folder where our file should be; anything else, and there is nothing
    }
}

void Index::putAside(const QString &file)
{
    const QString aside = file + QStringLiteral(".damaged");
    removeFile(aside);
    if (QFileInfo(file).isFile())
        std::rename(QFile::encodeName(file).constData(), QFile::encodeName(aside).constData());
    removeFile(file);
}

sync::Result<void> Index::replace(const QString &file, const QString &made)
{
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    if (std::rename(QFile::encodeName(made).constData(), QFile::encodeName(file).constData()) != 0)
        return sync::fail(sync::Error::Kind::Full, "disk", file);
    return {};
}

quint64 Index::fileNumberOf(const QString &file)
{
    return Database::fileNumber(file);
}

quint64 Index::fileNumber() const
{
    return m_database->number();
}

bool Index::isReplaced() const
{
    return m_database->isReplaced();
}

qint64 Index::version() const
{
    return m_database->version();
}

} // namespace mycel::model
