#include "sync/store/planting.h"

#include "sync/git.h"

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

#include <QMap>
#include <QTemporaryFile>

#include <cstring>
#include <fcntl.h>

namespace mycel::sync {

namespace {

using TreebuilderHandle = Handle<git_treebuilder, git_treebuilder_free>;

constexpr size_t PackSlackBytes = 256 << 10; ///< its index, and what a file system keeps for itself

struct Folder {
    QMap<QByteArray, git_oid> files;
    QMap<QByteArray, Folder> folders;
};

Result<git_oid> writeObject(git_odb *odb, const QByteArray &bytes, git_object_t kind)
{
    git_oid id;
    if (const int code = git_odb_write(&id, odb, bytes.constData(), size_t(bytes.size()), kind))
        return fail(gitError(code));
    return id;
}

Result<git_oid> writeFolder(git_repository *repository, const Folder &folder)
{
    git_treebuilder *opened = nullptr;
    if (const int code = git_treebuilder_new(&opened, repository, nullptr))
        return fail(gitError(code));
    const TreebuilderHandle builder(opened);
    for (auto file = folder.files.begin(); file != folder.files.end(); ++file) {
        if (const int code = git_treebuilder_insert(nullptr, opened, file.key().constData(), &file.value(), GIT_FILEMODE_BLOB))
            return fail(gitError(code));
    }
    for (auto below = folder.folders.begin(); below != folder.folders.end(); ++below) {
        const auto written = writeFolder(repository, below.value());
        if (!written)
            return written;
        if (const int code = git_treebuilder_insert(nullptr, opened, below.key().constData(), &*written, GIT_FILEMODE_TREE))
            return fail(gitError(code));
    }
    git_oid id;
    if (const int code = git_treebuilder_write(&id, opened))
        return fail(gitError(code));
    return id;
}

/// Whether there is room for `bytes` more. The indexer writes through a mapping, where a full disk would be a signal that
/// ends this program; so the room is asked for first, in the way that has an answer.
Result<void> hasRoom(const QString &folder, size_t bytes)
{
    QTemporaryFile probe(folder + QStringLiteral("/tmp_room"));
    if (!probe.open())
        return fail(Error::Kind::Full, "disk", probe.errorString());
    if (const int code = posix_fallocate(probe.handle(), 0, off_t(bytes)))
        return fail(Error::Kind::Full, "disk", QString::fromLocal8Bit(std::strerror(code)));
    return {};
}

/// What was gathered in memory, as one pack on the disk.
Result<void> writePack(git_repository *memory, git_odb_backend *mempack, const QString &folder)
{
    git_buf pack = GIT_BUF_INIT;
    const int dumped = git_mempack_dump(&pack, memory, mempack);
    const Handle<git_buf, git_buf_dispose> owned(&pack);
    if (dumped)
        return fail(gitError(dumped));
    if (const auto room = hasRoom(folder, pack.size + PackSlackBytes); !room)
        return room;
    git_indexer *opened = nullptr;
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/objects/pack"));
    if (const int code = git_indexer_new(&opened, path.constData(), 0, nullptr, nullptr))
        return fail(gitError(code));
    const IndexerHandle indexer(opened);
    git_indexer_progress progress{};
    if (const int code = git_indexer_append(opened, pack.ptr, pack.size, &progress))
        return fail(gitError(code));
    if (const int code = git_indexer_commit(opened, &progress))
        return fail(gitError(code));
    return {};
}

} // namespace

Result<Id> plant(const Repository &repository, const Edit &edit)
{
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository.folder()).constData()))
        return fail(gitError(code));
    const RepositoryHandle memory(opened);
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, opened))
        return fail(gitError(code));
    const OdbHandle owned(odb);
    git_odb_backend *mempack = nullptr;
    if (const int code = git_mempack_new(&mempack); code || git_odb_add_backend(odb, mempack, 999))
        return fail(gitError(code));

    Folder root;
    for (const Change &file : edit.changes) {
        if (!file.bytes)
            continue;
        const auto blob = writeObject(odb, *file.bytes, GIT_OBJECT_BLOB);
        if (!blob)
            return fail(blob.error());
        Folder *at = &root;
        const QList<QByteArray> parts = file.path.split('/');
        for (qsizetype i = 0; i + 1 < parts.size(); ++i)
            at = &at->folders[parts[i]];
        at->files.insert(parts.last(), *blob);
    }
    const auto tree = writeFolder(opened, root);
    if (!tree)
        return fail(tree.error());
    Edit first = edit;
    first.parent = {};
    const auto commit = writeObject(odb, commitText(first, toId(*tree), 0), GIT_OBJECT_COMMIT);
    if (!commit)
        return fail(commit.error());
    if (const auto packed = writePack(opened, mempack, repository.folder()); !packed)
        return fail(packed.error());
    const Id id = toId(*commit);
    const auto reread = Repository::open(repository.folder());
    if (!reread)
        return fail(reread.error());
    if (const auto there = reread->commit(id); !there)
        return fail(there.error());
    return id;
}

} // namespace mycel::sync
