#include "sync/store/upkeep.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/newfile.h"
#include "sync/store/packwriting.h"
#include "sync/store/readobject.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <git2/sys/odb_backend.h>

#include <vector>

namespace mycel::sync {

namespace {

/// The packs without those that are at least twice as large as all smaller ones together.
QFileInfoList smallOnes(QFileInfoList packs)
{
    std::ranges::sort(packs, {}, &QFileInfo::size);
    qint64 smaller = 0;
    qsizetype small = 0;
    for (qsizetype i = 0; i < packs.size(); ++i) {
        if (packs[i].size() < 2 * smaller)
            small = i + 1; // all before it belong to it
        smaller += packs[i].size();
    }
    return packs.first(small);
}

QString indexOf(const QFileInfo &pack)
{
    return pack.path() + u'/' + pack.completeBaseName() + QStringLiteral(".idx");
}

/// The objects of one pack alone.
Result<OdbHandle> openAlone(const QString &index)
{
    git_odb *made = nullptr;
    if (const int code = git_odb_new(&made))
        return fail(gitError(code));
    OdbHandle odb(made);
    git_odb_backend *backend = nullptr;
    if (const int code = git_odb_backend_one_pack(&backend, QFile::encodeName(index).constData()))
        return fail(gitError(code));
    if (const int code = git_odb_add_backend(made, backend, 1)) {
        backend->free(backend);
        return fail(gitError(code));
    }
    return odb;
}

Result<std::vector<git_oid>> objectsIn(const QString &index)
{
    const auto odb = openAlone(index);
    if (!odb)
        return fail(odb.error());
    std::vector<git_oid> objects;
    const int code = git_odb_foreach(odb->get(), [](const git_oid *id, void *all) {
        static_cast<std::vector<git_oid> *>(all)->push_back(*id);
        return 0;
    }, &objects);
    if (code)
        return fail(gitError(code));
    return objects;
}

/// Reads each of them, which computes its hash.
Result<void> readAll(const QString &index, const std::vector<git_oid> &objects)
{
    const auto odb = openAlone(index);
    if (!odb)
        return fail(odb.error());
    for (const git_oid &id : objects) {
        if (const auto object = readObject(odb->get(), toId(id)); !object)
            return fail(object.error());
    }
    return {};
}

} // namespace

Result<bool> gatherPacks(const QString &repository, int most)
{
    const QDir folder(repository + QStringLiteral("/objects/pack"));
    const QStringList packs = {QStringLiteral("*.pack")};
    if (folder.entryList(packs, QDir::Files, QDir::Unsorted).size() <= most) // asked after each edit
        return false;
    const QFileInfoList small = smallOnes(folder.entryInfoList(packs, QDir::Files));
    if (small.size() < 2)
        return false;
    startGit();
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository).constData()))
        return fail(gitError(code));
    const RepositoryHandle handle(opened);
    std::vector<git_oid> all;
    for (const QFileInfo &pack : small) {
        const auto objects = objectsIn(indexOf(pack));
        if (!objects)
            return fail(objects.error());
        all.insert(all.end(), objects->begin(), objects->end());
    }
    qint64 bytes = PackSlackBytes;
    for (const QFileInfo &pack : small)
        bytes += 2 * pack.size();
    if (const auto room = hasRoom(repository, bytes); !room)
        return fail(room.error());
    const auto made = packTightly(opened, all, folder.path());
    if (!made)
        return fail(made.error());
    const QString name = QFileInfo(*made).fileName();
    if (const auto read = readAll(folder.filePath(name + QStringLiteral(".idx")), all); !read)
        return fail(read.error());
    // A pack without its index is left over, and swept; an index without its pack would be trouble.
    for (const QFileInfo &pack : small) {
        if (pack.completeBaseName() != name && QFile::remove(indexOf(pack)))
            QFile::remove(pack.filePath());
    }
    return true;
}

} // namespace mycel::sync
