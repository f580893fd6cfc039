// https://git-scm.com/docs/gitformat-pack
#include "sync/store/packwriting.h"

#include "sync/git.h"
#include "sync/hands.h"
#include "sync/store/packentry.h"

#include <git2/sys/odb_backend.h>

#include <QCryptographicHash>
#include <QtEndian>

namespace mycel::sync {

namespace {

constexpr size_t MostWaiting = 512;                ///< deflated in memory, before they are written
constexpr qsizetype MostWaitingBytes = 16 << 20;
constexpr qsizetype HeaderBytes = 12;

Result<PackWriter::Object> take(git_odb_backend *memory, const git_oid &id)
{
    void *bytes = nullptr;
    size_t size = 0;
    PackWriter::Object object{id, GIT_OBJECT_INVALID, {}};
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
Result<QByteArray> packed(const PackWriter::Object &object)
{
    const auto entry = packEntry(object.kind, object.bytes, effortFor(object.kind));
    const auto header = entry ? readEntryHeader(*entry) : fail(entry.error());
    if (!header)
        return fail(header.error());
    const auto again = *header ? Inflater().inflate(QByteArrayView(*entry).sliced((*header)->length), object.bytes.size()) : std::nullopt;
    return again == object.bytes ? entry : fail(Error::Kind::Damaged, "pack", QStringLiteral("what was deflated is not what comes out of it"));
}

QByteArray packHeader(size_t objects)
{
    QByteArray header("PACK\0\0\0\2\0\0\0\0", HeaderBytes);
    qToBigEndian(quint32(objects), header.data() + 8);
    return header;
}

} // namespace

PackWriter::PackWriter(QString folder, std::unique_ptr<QTemporaryFile> file)
    : m_folder(std::move(folder))
    , m_file(std::move(file))
{
}

Result<PackWriter> PackWriter::begin(const QString &folder)
{
    auto file = newPack(folder);
    if (!file)
        return fail(file.error());
    PackWriter pack(folder, std::move(*file));
    if (const auto written = pack.write(packHeader(0)); !written) // how many is known in the end
        return fail(written.error());
    return pack;
}

Result<void> PackWriter::write(QByteArrayView bytes)
{
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return noDisk(m_file->errorString());
    m_end += quint64(bytes.size());
    return {};
}

Result<void> PackWriter::add(Object object)
{
    m_waitingBytes += object.bytes.size();
    m_waiting.push_back(std::move(object));
    return m_waiting.size() < MostWaiting && m_waitingBytes < MostWaitingBytes ? Result<void>() : writeWaiting();
}

Result<void> PackWriter::writeWaiting()
{
    std::vector<Result<QByteArray>> entries(m_waiting.size());
    Hands hands;
    for (size_t i = 0; i < m_waiting.size(); ++i)
        hands.add([&entry = entries[i], &object = m_waiting[i]] { entry = packed(object); });
    hands.finish();
    for (size_t i = 0; i < m_waiting.size(); ++i) {
        const auto object = entries[i] ? PackedObject::at(m_end, toId(m_waiting[i].id), *entries[i]) : fail(entries[i].error());
        if (!object)
            return fail(object.error());
        m_objects.push_back(*object);
        if (const auto written = write(*entries[i]); !written)
            return written;
    }
    m_waiting.clear();
    m_waitingBytes = 0;
    return {};
}

/// Says at its beginning how many there are, and at its end what it sums up to, which is returned.
Result<QByteArray> PackWriter::seal()
{
    QCryptographicHash sum(QCryptographicHash::Sha1);
    const QByteArray header = packHeader(m_objects.size());
    if (!m_file->seek(0) || m_file->write(header) != header.size() || !m_file->seek(0) || !sum.addData(m_file.get()))
        return noDisk(m_file->errorString());
    return write(sum.result()).map([&sum] { return sum.result(); });
}

Result<void> PackWriter::commit(Keeping keeping)
{
    if (const auto written = writeWaiting(); !written)
        return written;
    if (m_objects.empty())
        return {};
    return seal().and_then([&](const QByteArray &sum) { return settlePack(m_folder, *m_file, m_objects, sum, keeping); });
}

Result<void> writePack(const QString &folder, git_odb_backend *memory, const std::vector<git_oid> &objects)
{
    auto pack = PackWriter::begin(folder);
    if (!pack)
        return fail(pack.error());
    for (const git_oid &id : objects) {
        const auto added = take(memory, id).and_then([&pack](PackWriter::Object object) { return pack->add(std::move(object)); });
        if (!added)
            return added;
    }
    return pack->commit(Keeping::OnDisk);
}

} // namespace mycel::sync
