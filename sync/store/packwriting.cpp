// https://git-scm.com/docs/gitformat-pack
#include "sync/store/packwriting.h"

#include "sync/git.h"
#include "sync/store/readobject.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <zlib.h>

namespace mycel::sync {

namespace {

/// Most of a tree is hashes, which no effort makes smaller.
int effortFor(git_object_t kind)
{
    return kind == GIT_OBJECT_TREE ? Z_NO_COMPRESSION : Z_BEST_SPEED;
}

/// An object's kind and size before its bytes: four bits of the size, then seven in each byte, the lowest first.
QByteArray entryHeader(git_object_t kind, quint64 size)
{
    QByteArray header;
    uint byte = uint(kind) << 4 | (size & 0xf);
    for (size >>= 4; size != 0; size >>= 7) {
        header.append(char(byte | 0x80));
        byte = size & 0x7f;
    }
    header.append(char(byte));
    return header;
}

Result<QByteArray> entry(git_object_t kind, QByteArrayView bytes)
{
    QByteArray entry = entryHeader(kind, quint64(bytes.size()));
    const qsizetype start = entry.size();
    uLongf room = compressBound(uLong(bytes.size()));
    entry.resize(start + qsizetype(room));
    const int code = compress2(reinterpret_cast<Bytef *>(entry.data() + start), &room, reinterpret_cast<const Bytef *>(bytes.data()), uLong(bytes.size()), effortFor(kind));
    if (code != Z_OK)
        return fail(Error::Kind::Full, "memory");
    entry.truncate(start + qsizetype(room));
    return entry;
}

} // namespace

Result<void> writePack(const QString &folder, git_odb *odb, const std::vector<git_oid> &objects)
{
    QByteArray pack("PACK\0\0\0\2\0\0\0\0", 12);
    qToBigEndian(quint32(objects.size()), pack.data() + 8);
    for (const git_oid &id : objects) {
        const auto object = readObject(odb, toId(id));
        const auto packed = object ? entry(git_odb_object_type(object->get()), bytesOf(*object)) : fail(object.error());
        if (!packed)
            return fail(packed.error());
        pack += *packed;
    }
    pack += QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
    git_indexer *made = nullptr;
    if (const int code = git_indexer_new(&made, QFile::encodeName(folder).constData(), 0, nullptr, nullptr))
        return fail(gitError(code));
    const IndexerHandle indexer(made);
    git_indexer_progress progress{};
    if (const int code = git_indexer_append(made, pack.constData(), size_t(pack.size()), &progress))
        return fail(gitError(code));
    if (const int code = git_indexer_commit(made, &progress))
        return fail(gitError(code));
    return {};
}

} // namespace mycel::sync
