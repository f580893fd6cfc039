// https://git-scm.com/docs/gitformat-pack
#include "sync/store/packwriting.h"

#include "sync/git.h"
#include "sync/hands.h"
#include "sync/store/outgoing.h"
#include "sync/store/packentry.h"

#include <QFile>

#include <git2/sys/odb_backend.h>

namespace mycel::sync {

namespace {

// What is deflated in memory before it is written.
constexpr size_t MostWaiting = 512;
constexpr qsizetype MostWaitingBytes = 32 << 20;

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
    if (const auto written = pack.write(QByteArrayView("PACK\0\0\0\2\0\0\0\0", 12)); !written) // how many is known in the end
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

Result<QString> PackWriter::commit(Keeping keeping)
{
    if (const auto written = writeWaiting(); !written)
        return fail(written.error());
    if (m_objects.empty())
        return QString();
    return sealPack(*m_file, m_end, m_objects.size()).and_then([&](const QByteArray &sum) { return settlePack(m_folder, *m_file, m_objects, sum, keeping); });
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
    return pack->commit(Keeping::OnDisk).map([](const QString &) {});
}

Result<QString> packTightly(git_repository *repository, const std::vector<git_oid> &objects, const QString &folder)
{
    git_packbuilder *made = nullptr;
    if (const int code = git_packbuilder_new(&made, repository))
        return fail(gitError(code));
    const PackbuilderHandle builder(made);
    git_packbuilder_set_threads(made, 1);
    for (const git_oid &id : objects) {
        if (const int code = git_packbuilder_insert(made, &id, nullptr))
            return fail(gitError(code));
    }
    if (const int code = git_packbuilder_write(made, QFile::encodeName(folder).constData(), 0, nullptr, nullptr))
        return fail(gitError(code));
    return folder + QStringLiteral("/pack-") + QString::fromLatin1(git_packbuilder_name(made));
}

} // namespace mycel::sync
