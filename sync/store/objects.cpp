#include "sync/store/objects.h"

#include "sync/git.h"
#include "sync/store/newfile.h"
#include "sync/store/packwriting.h"
#include "sync/store/readobject.h"

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

namespace mycel::sync {

Objects::Objects(Repository store, OdbHandle odb, git_odb_backend *memory)
    : m_store(std::move(store))
    , m_odb(std::move(odb))
    , m_memory(memory)
{
}

Result<Objects> Objects::open(const QString &folder)
{
    auto store = Repository::open(folder);
    if (!store)
        return fail(store.error());
    git_odb *found = nullptr;
    if (const int code = git_repository_odb(&found, store->m_handle.get()))
        return fail(gitError(code));
    OdbHandle odb(found);
    const auto memory = addMemory(found);
    if (!memory)
        return fail(memory.error());
    return Objects(std::move(*store), std::move(odb), *memory);
}

Result<qint64> Objects::sizeOf(const Id &blob) const
{
    const git_oid oid = toOid(blob);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, odb(), &oid))
        return fail(gitError(code));
    return qint64(size);
}

Result<QByteArray> Objects::read(const Id &blob) const
{
    return readBlob(odb(), blob);
}

bool Objects::has(const Id &object) const
{
    const git_oid oid = toOid(object);
    return git_odb_exists(odb(), &oid) == 1;
}

Result<Id> Objects::write(git_object_t kind, QByteArrayView bytes)
{
    git_oid oid;
    if (const int code = git_odb_hash(&oid, bytes.data(), size_t(bytes.size()), kind))
        return fail(gitError(code));
    // What is there already is not written again, not even into memory: the pack would repeat it. Nor is the disk searched for
    // packs that came since: most of what is written here is new.
    if (git_odb_exists_ext(odb(), &oid, GIT_ODB_LOOKUP_NO_REFRESH) == 1)
        return toId(oid);
    // Straight into the memory: by way of the store it would be hashed once more.
    if (const int code = m_memory->write(m_memory, &oid, bytes.data(), size_t(bytes.size()), kind))
        return fail(gitError(code));
    m_new.push_back(oid);
    m_bytes += bytes.size();
    return toId(oid);
}

Result<void> Objects::keep()
{
    if (m_new.empty())
        return {};
    if (const auto room = hasRoom(m_store.folder(), m_bytes + PackSlackBytes); !room)
        return room;
    if (const auto written = writePack(m_store.folder() + QStringLiteral("/objects/pack"), m_memory, m_new); !written)
        return written;
    m_new.clear();
    m_bytes = 0;
    git_mempack_reset(m_memory);
    if (const int code = git_odb_refresh(odb()))
        return fail(gitError(code));
    return {};
}

} // namespace mycel::sync
