#include "sync/store/packsettling.h"

#include "sync/store/newfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr qint64 Piece = 1 << 20;

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

Result<QByteArray> sealPack(QFile &pack, quint64 end, size_t objects, const std::function<Result<void>()> &goOn)
{
    const quint32 count = qToBigEndian(quint32(objects));
    if (!pack.seek(8) || pack.write(reinterpret_cast<const char *>(&count), sizeof count) != sizeof count || !pack.seek(0))
        return noDisk(pack.errorString());
    QCryptographicHash sum(QCryptographicHash::Sha1);
    for (quint64 left = end; left > 0;) {
        const QByteArray piece = pack.read(qint64(qMin<quint64>(left, Piece)));
        if (piece.isEmpty())
            return noDisk(pack.errorString());
        sum.addData(piece);
        left -= quint64(piece.size());
        if (const auto told = goOn ? goOn() : Result<void>(); !told)
            return fail(told.error());
    }
    const QByteArray result = sum.result();
    if (!pack.seek(qint64(end)) || pack.write(result) != result.size())
        return noDisk(pack.errorString());
    return result;
}

Result<QString> settlePack(const QString &folder, QTemporaryFile &pack, const std::vector<PackedObject> &objects, const QByteArray &sum, Keeping keeping)
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
        .and_then([&] { return keeping == Keeping::Anyhow || settleFolder(folder) ? Result<void>() : noDisk(folder); })
        .map([&] { return stem; });
}

} // namespace mycel::sync
