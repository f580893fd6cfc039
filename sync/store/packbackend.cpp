// How libgit2 comes to ask our reader of packs.
#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/packreader.h"

#include <git2/sys/odb_backend.h>

#include <cstring>

namespace mycel::sync {

namespace {

constexpr int BeforeLibgit2s = 3; ///< which have 1 and 2; what is in memory has more

struct Backend : git_odb_backend {
    explicit Backend(const QString &packs) : git_odb_backend(), reader(packs) {}

    PackReader reader;
};

PackReader &readerOf(git_odb_backend *called)
{
    return static_cast<Backend *>(called)->reader;
}

/// No exception may go through libgit2: where there is no memory, its own reader may say so.
template <class Deed>
int guarded(const Deed &deed)
{
    try {
        return deed();
    } catch (const std::exception &) {
        return GIT_ENOTFOUND;
    }
}

int read(void **data, size_t *size, git_object_t *kind, git_odb_backend *called, const git_oid *oid)
{
    return guarded([&] {
        const auto object = readerOf(called).read(toId(*oid));
        void *bytes = object ? git_odb_backend_data_alloc(called, size_t(object->bytes.size()) + 1) : nullptr;
        if (!bytes)
            return int(GIT_ENOTFOUND);
        std::memcpy(bytes, object->bytes.constData(), size_t(object->bytes.size()) + 1); // with the zero that stands behind either
        *data = bytes;
        *size = size_t(object->bytes.size());
        *kind = object->kind;
        return 0;
    });
}

int readHeader(size_t *size, git_object_t *kind, git_odb_backend *called, const git_oid *oid)
{
    return guarded([&] {
        const auto header = readerOf(called).header(toId(*oid));
        if (!header)
            return int(GIT_ENOTFOUND);
        *size = size_t(header->size);
        *kind = header->kind;
        return 0;
    });
}

int refresh(git_odb_backend *called)
{
    readerOf(called).lookAgain();
    return 0;
}

void release(git_odb_backend *called)
{
    delete static_cast<Backend *>(called);
}

} // namespace

Result<void> addPackReader(git_odb *odb, const QString &objects)
{
    auto backend = std::make_unique<Backend>(objects + QStringLiteral("/pack"));
    if (const int code = git_odb_init_backend(backend.get(), GIT_ODB_BACKEND_VERSION))
        return fail(gitError(code));
    backend->read = read;
    backend->read_header = readHeader;
    backend->refresh = refresh;
    backend->foreach = [](git_odb_backend *, git_odb_foreach_cb, void *) { return 0; }; // libgit2's own tells of them
    backend->free = release;
    if (const int code = git_odb_add_backend(odb, backend.get(), BeforeLibgit2s))
        return fail(gitError(code));
    backend.release(); // the odb's from now on
    return {};
}

} // namespace mycel::sync
