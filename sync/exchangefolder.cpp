#include "sync/exchangefolder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

namespace mycel::sync {

namespace {

QString lockOf(const QString &path)
{
    return path + QStringLiteral(".lock");
}

} // namespace

Result<ExchangeFolder> ExchangeFolder::begin(const QString &quarantines)
{
    const QString path = quarantines + u'/' + QString::number(QRandomGenerator::system()->generate64(), 16);
    if (!QDir().mkpath(quarantines))
        return fail(Error::Kind::Full, "disk", quarantines);
    auto lock = FileLock::take(lockOf(path));
    if (!lock)
        return fail(lock.error());
    if (!QDir().mkpath(path))
        return fail(Error::Kind::Full, "disk", path);
    return ExchangeFolder(path, std::move(*lock));
}

ExchangeFolder::~ExchangeFolder()
{
    if (m_path.isEmpty())
        return;
    QDir(m_path).removeRecursively();
    QFile::remove(lockOf(m_path));
}

void ExchangeFolder::sweep(const QString &quarantines)
{
    const QDir folder(quarantines);
    QSet<QString> names;
    for (QString name : folder.entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot))
        names.insert(name.endsWith(QLatin1String(".lock")) ? name.chopped(5) : name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        const auto lock = FileLock::take(lockOf(path), 0);
        if (!lock)
            continue;
        QDir(path).removeRecursively();
        QFile::remove(lockOf(path));
    }
}

} // namespace mycel::sync
