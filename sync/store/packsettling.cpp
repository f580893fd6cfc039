#include "sync/store/packsettling.h"

#include "sync/store/newfile.h"

#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

/// All of it is there, read-only as git has it.
Result<void> settle(QTemporaryFile &file, Keeping keeping)
{
    if (!file.flush() || !file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther))
        return noDisk(file.errorString());
    if (keeping == Keeping::Anyhow) // the disk may begin: who waits for it later waits the less
        sync_file_range(file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE);
    else if (fsync(file.handle()) != 0)
        return noDisk(file.fileName());
    return {};
}

Result<void> rename(QTemporaryFile &file, const QString &path)
{
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return noDisk(path);
    file.setAutoRemove(false);
    return {};
}

} // namespace

tl::unexpected<Error> noDisk(const QString &detail)
{
    return fail(Error::Kind::Full, "disk", detail);
}

Result<std::unique_ptr<QTemporaryFile>> newPack(const QString &folder)
{
    auto file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/tmp_pack_XXXXXX"));
    if (!file->open())
        return noDisk(file->errorString());
    return file;
}

Result<void> settlePack(const QString &folder, QTemporaryFile &pack, const std::vector<PackedObject> &objects, const QByteArray &sum, Keeping keeping)
{
    const auto index = packIndex(objects, sum);
    if (!index)
        return fail(index.error());
    const auto file = newPack(folder);
    if (!file)
        return fail(file.error());
    if ((*file)->write(*index) != index->size())
        return noDisk((*file)->errorString());
    const QString stem = folder + QStringLiteral("/pack-") + QString::fromLatin1(sum.toHex());
    // Both are whole before one has its name, and the pack has it first: an index without its pack would be a broken store.
    return settle(pack, keeping)
        .and_then([&] { return settle(**file, keeping); })
        .and_then([&] { return rename(pack, stem + QStringLiteral(".pack")); })
        .and_then([&] { return rename(**file, stem + QStringLiteral(".idx")); })
        .and_then([&] { return keeping == Keeping::Anyhow || settleFolder(folder) ? Result<void>() : noDisk(folder); });
}

} // namespace mycel::sync
