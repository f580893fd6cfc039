// https://git-scm.com/docs/gitformat-pack
#include "sync/store/packwriting.h"

#include "sync/git.h"
#include "sync/hands.h"
#include "sync/store/packentry.h"
#include "sync/store/packsettling.h"

#include <git2/sys/odb_backend.h>

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <span>

namespace mycel::sync {

namespace {

constexpr size_t AtATime = 512; ///< deflated in memory, before they are written

struct NewObject {
    git_object_t kind = GIT_OBJECT_INVALID;
    QByteArray bytes;
};

Result<NewObject> take(git_odb_backend *memory, const git_oid &id)
{
    void *bytes = nullptr;
    size_t size = 0;
    NewObject object;
    if (const int code = memory->read(&bytes, &size, &object.kind, memory, &id))
        return fail(gitError(code));
    object.bytes = QByteArray(static_cast<const char *>(bytes), qsizetype(size));
    git_odb_backend_data_free(memory, bytes);
    return object;
}

/// Most of a tree is hashes, which no effort makes smaller.
int effortFor(git_object_t kind)
{
    return kind == GIT_OBJECT_TREE ? 0 : 1;
}

/// Its entry in a pack, out of which the same came again.
Result<QByteArray> packed(const NewObject &object)
{
    const auto entry = packEntry(object.kind, object.bytes, effortFor(object.kind));
    const auto header = entry ? readEntryHeader(*entry) : fail(entry.error());
    if (!header)
        return fail(header.error());
    const auto again = *header ? Inflater().inflate(QByteArrayView(*entry).sliced((*header)->length), object.bytes.size()) : std::nullopt;
    return again == object.bytes ? entry : fail(Error::Kind::Damaged, "pack", QStringLiteral("what was deflated is not what comes out of it"));
}

/// As it is written: how far it goes, its sum up to there, and what is in it.
class NewPack {
public:
    explicit NewPack(QTemporaryFile &file) : m_file(file) {}

    Result<void> append(QByteArrayView bytes)
    {
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return noDisk(m_file.errorString());
        m_sum.addData(bytes);
        m_end += quint64(bytes.size());
        return {};
    }
    Result<void> append(const git_oid &id, const QByteArray &entry)
    {
        const auto object = PackedObject::at(m_end, toId(id), entry);
        if (!object)
            return fail(object.error());
        m_objects.push_back(*object);
        return append(entry);
    }
    Result<void> settle(const QString &folder)
    {
        const QByteArray sum = m_sum.result();
        return append(sum).and_then([&] { return settlePack(folder, m_file, m_objects, sum, Keeping::OnDisk); });
    }

private:
    QTemporaryFile &m_file;
    QCryptographicHash m_sum{QCryptographicHash::Sha1};
    quint64 m_end = 0;
    std::vector<PackedObject> m_objects;
};

Result<void> appendAll(NewPack &pack, git_odb_backend *memory, std::span<const git_oid> ids)
{
    std::vector<Result<QByteArray>> entries(ids.size());
    Hands hands;
    for (size_t i = 0; i < ids.size(); ++i) {
        auto object = take(memory, ids[i]);
        if (!object)
            return fail(object.error());
        hands.add([&entry = entries[i], object = std::move(*object)] { entry = packed(object); });
    }
    hands.finish();
    for (size_t i = 0; i < ids.size(); ++i) {
        if (const auto appended = entries[i] ? pack.append(ids[i], *entries[i]) : fail(entries[i].error()); !appended)
            return appended;
    }
    return {};
}

} // namespace

Result<void> writePack(const QString &folder, git_odb_backend *memory, const std::vector<git_oid> &objects)
{
    const auto file = newPack(folder);
    if (!file)
        return fail(file.error());
    NewPack pack(**file);
    QByteArray header("PACK\0\0\0\2\0\0\0\0", 12);
    qToBigEndian(quint32(objects.size()), header.data() + 8);
    if (const auto written = pack.append(header); !written)
        return written;
    for (size_t from = 0; from < objects.size(); from += AtATime) {
        const auto some = std::span(objects).subspan(from, std::min(AtATime, objects.size() - from));
        if (const auto written = appendAll(pack, memory, some); !written)
            return written;
    }
    return pack.settle(folder);
}

} // namespace mycel::sync
