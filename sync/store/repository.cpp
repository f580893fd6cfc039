#include "sync/store/repository.h"

#include "sync/git.h"
#include "sync/store/packreader.h"
#include "sync/store/rawtree.h"
#include "sync/store/readobject.h"
#include "sync/store/treewalk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr QLatin1StringView Synced("/FETCH_HEAD");
constexpr qsizetype MostNear = 32;       ///< commits that are looked at before the whole history is

Result<OdbHandle> objectsOf(const RepositoryHandle &handle)
{
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, handle.get()))
        return fail(gitError(code));
    return OdbHandle(odb);
}

Result<CommitHandle> lookUp(const RepositoryHandle &handle, const Id &id)
{
    const git_oid oid = toOid(id);
    git_commit *commit = nullptr;
    if (const int code = git_commit_lookup(&commit, handle.get(), &oid))
        return fail(gitError(code));
    return CommitHandle(commit);
}

tl::unexpected<Error> systemError()
{
    return fail(Error::Kind::Full, "disk", QString::fromLocal8Bit(std::strerror(errno)));
}

/// Has a file or folder on the disk before it returns.
Result<void> settle(const QString &path, bool wholeSystem = false)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError();
    const int failed = wholeSystem ? syncfs(descriptor) : fsync(descriptor);
    const int why = errno;
    close(descriptor);
    errno = why;
    if (failed)
        return systemError();
    return {};
}

} // namespace

Repository::Repository(QString folder, RepositoryHandle handle)
    : m_folder(std::move(folder))
    , m_handle(std::move(handle))
{
}

Result<Repository> Repository::create(const QString &folder)
{
    startGit();
    if (QFile::exists(folder + QStringLiteral("/HEAD")))
        return fail(Error::Kind::Refused, "exists", folder);
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_DOTGIT_DIR | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    git_repository *opened = nullptr;
    if (const int code = git_repository_init_ext(&opened, QFile::encodeName(folder).constData(), &options))
        return fail(gitError(code));
    RepositoryHandle handle(opened);
    return Repository(folder, std::move(handle));
}

Result<Repository> Repository::open(const QString &folder)
{
    startGit();
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(folder).constData()))
        return fail(gitError(code));
    RepositoryHandle handle(opened);
    const auto odb = objectsOf(handle);
    if (const auto added = odb ? addPackReader(odb->get(), folder + QStringLiteral("/objects")) : Result<void>(fail(odb.error())); !added)
        return fail(added.error());
    return Repository(folder, std::move(handle));
}

void Repository::sweep(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = files.fileName();
        const bool temporary = name.startsWith(QLatin1String("tmp_")) || name.startsWith(QLatin1String("pack_git2_")) || name.startsWith(QLatin1String("tmp_object"));
        // A pack comes before its index: one without was cut off between the two, and nothing names what is in it.
        const bool alone = name.endsWith(QLatin1String(".pack")) && !QFile::exists(path.chopped(5) + QStringLiteral(".idx"));
        if (name.endsWith(QLatin1String(".lock")) || temporary || alone)
            QFile::remove(path);
    }
}

Result<Id> Repository::tip(const QByteArray &ref) const
{
    if (const auto borrowed = m_borrowed.constFind(ref); borrowed != m_borrowed.constEnd())
        return *borrowed;
    git_oid oid;
    if (const int code = git_reference_name_to_id(&oid, m_handle.get(), ref.constData()))
        return fail(gitError(code));
    return toId(oid);
}

Result<void> Repository::moveTip(const QByteArray &ref, const Id &from, const Id &to)
{
    const git_oid target = toOid(to), expected = toOid(from);
    if (const auto there = commit(to); !there)
        return fail(there.error());
    git_reference *made = nullptr;
    const int code = from.isNull() ? git_reference_create(&made, m_handle.get(), ref.constData(), &target, 0, nullptr)
                                   : git_reference_create_matching(&made, m_handle.get(), ref.constData(), &target, 1, &expected, nullptr);
    const ReferenceHandle owned(made);
    if (code == GIT_EEXISTS || code == GIT_EMODIFIED || (code == GIT_ENOTFOUND && !from.isNull()))
        return fail(Error::Kind::Refused, "moved", QString::fromUtf8(ref));
    if (code)
        return fail(gitError(code));
    return {};
}

Result<void> Repository::removeTip(const QByteArray &ref)
{
    if (!tip(ref)) // libgit2 would make a file to lock what is not there
        return {};
    const int code = git_reference_remove(m_handle.get(), ref.constData());
    return code && code != GIT_ENOTFOUND ? fail(gitError(code)) : Result<void>();
}

Result<QHash<QByteArray, Id>> Repository::tips(const QByteArray &prefix) const
{
    git_reference_iterator *opened = nullptr;
    if (const int code = git_reference_iterator_new(&opened, m_handle.get()))
        return fail(gitError(code));
    const Handle<git_reference_iterator, git_reference_iterator_free> iterator(opened);
    QHash<QByteArray, Id> tips;
    for (git_reference *next = nullptr; git_reference_next(&next, opened) == 0;) {
        const ReferenceHandle reference(next);
        const QByteArray name(git_reference_name(next));
        if (const git_oid *target = git_reference_target(next); target && name.startsWith(prefix))
            tips.insert(name, toId(*target));
    }
    return tips;
}

Result<Commit> Repository::commit(const Id &id) const
{
    const auto found = lookUp(m_handle, id);
    if (!found)
        return fail(found.error());
    const git_commit *raw = found->get();
    Commit commit{id, toId(*git_commit_tree_id(raw)), {}, {}, {}, {}};
    for (unsigned i = 0; i < git_commit_parentcount(raw); ++i)
        commit.parents.append(toId(*git_commit_parent_id(raw, i)));
    if (const git_signature *author = git_commit_author(raw)) {
        commit.author = QString::fromUtf8(author->name);
        commit.time = QDateTime::fromSecsSinceEpoch(author->when.time, Qt::UTC);
    }
    commit.message = QString::fromUtf8(git_commit_message(raw));
    return commit;
}

Result<Id> Repository::firstCommit(const Id &tip) const
{
    for (Id at = tip;;) {
        const auto found = lookUp(m_handle, at);
        if (!found)
            return fail(found.error());
        if (git_commit_parentcount(found->get()) == 0)
            return at;
        at = toId(*git_commit_parent_id(found->get(), 0));
    }
}

/// As what is mostly asked for: a commit made a moment ago on one that was there. libgit2 orders what it walks by time, and ours is
/// to the hour: among equals it may go through all of a history first.
bool Repository::isNearAncestor(const Id &ancestor, const Id &of) const
{
    QList<Id> next{of};
    for (qsizetype at = 0; at < next.size() && at < MostNear; ++at) {
        const auto found = lookUp(m_handle, next[at]);
        for (unsigned i = 0; found && i < git_commit_parentcount(found->get()); ++i) {
            const Id parent = toId(*git_commit_parent_id(found->get(), i));
            if (parent == ancestor)
                return true;
            if (next.size() < MostNear && !next.contains(parent))
                next.append(parent);
        }
    }
    return false;
}

Result<bool> Repository::isAncestor(const Id &ancestor, const Id &of) const
{
    if (ancestor == of || isNearAncestor(ancestor, of))
        return true;
    const git_oid older = toOid(ancestor), newer = toOid(of);
    const int code = git_graph_descendant_of(m_handle.get(), &newer, &older);
    if (code < 0)
        return fail(gitError(code));
    return code == 1;
}

Result<Listing> Repository::list(const Id &id, const Limits &limits) const
{
    const auto found = commit(id);
    const auto odb = objectsOf(m_handle);
    if (!found || !odb)
        return fail(found ? odb.error() : found.error());
    return listTree(odb->get(), found->tree, limits);
}

Result<Differences> Repository::changes(const Id &from, const Id &to, const Limits &limits) const
{
    Id trees[2];
    for (const auto &[commitId, tree] : {std::pair(from, &trees[0]), std::pair(to, &trees[1])}) {
        if (commitId.isNull())
            continue;
        const auto found = commit(commitId);
        if (!found)
            return fail(found.error());
        *tree = found->tree;
    }
    const auto odb = objectsOf(m_handle);
    if (!odb)
        return fail(odb.error());
    return compareTrees(odb->get(), trees[0], trees[1], limits);
}

Result<Id> Repository::find(const Id &id, const QByteArray &path) const
{
    const auto found = commit(id);
    const auto odb = objectsOf(m_handle);
    if (!found || !odb)
        return fail(found ? odb.error() : found.error());
    const auto entry = entryAt(odb->get(), found->tree, path);
    if (!entry)
        return fail(entry.error());
    return entry->isFile() ? Result<Id>(entry->id) : fail(Error::Kind::NotFound, "file", QString::fromUtf8(path));
}

Result<qint64> Repository::sizeOf(const Id &blob) const
{
    const auto odb = objectsOf(m_handle);
    if (!odb)
        return fail(odb.error());
    const git_oid oid = toOid(blob);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, odb->get(), &oid))
        return fail(gitError(code));
    if (type != GIT_OBJECT_BLOB)
        return fail(Error::Kind::Damaged, "wrong-kind");
    return qint64(size);
}

Result<QByteArray> Repository::read(const Id &blob, qint64 most) const
{
    const auto size = sizeOf(blob);
    if (!size)
        return fail(size.error());
    if (*size > most)
        return fail(Error::Kind::TooLarge, "file", QString::number(*size));
    const auto odb = objectsOf(m_handle);
    if (!odb)
        return fail(odb.error());
    auto bytes = readBlob(odb->get(), blob);
    return bytes ? std::move(bytes) : fail(Error::Kind::Damaged, {}, bytes.error().detail);
}

Result<void> Repository::adopt(const QString &quarantine)
{
    const QDir from(quarantine + QStringLiteral("/objects/pack"));
    const QDir to(m_folder + QStringLiteral("/objects/pack"));
    if (!to.mkpath(QStringLiteral(".")))
        return systemError();
    for (const QString &index : from.entryList({QStringLiteral("pack-*.idx")}, QDir::Files)) {
        const QString stem = index.chopped(4);
        // The pack first: an index without its pack would be a repository that is broken for a moment.
        for (const QString &name : {stem + QStringLiteral(".pack"), index}) {
            if (const auto settled = settle(from.filePath(name)); !settled)
                return settled;
            if (std::rename(QFile::encodeName(from.filePath(name)).constData(), QFile::encodeName(to.filePath(name)).constData()) != 0)
                return systemError();
        }
    }
    if (const auto settled = settle(to.path()); !settled)
        return settled;
    const auto odb = objectsOf(m_handle);
    if (!odb)
        return fail(odb.error());
    if (const int code = git_odb_refresh(odb->get()))
        return fail(gitError(code));
    return {};
}

Result<void> Repository::rename(const QString &from, const QString &to)
{
    if (const auto settled = settle(from, true); !settled)
        return settled;
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError();
    return settle(QFileInfo(to).path());
}

Result<void> Repository::remember(const Origin &origin)
{
    if (const int code = git_repository_set_head(m_handle.get(), ("refs/heads/" + origin.branch).constData()))
        return fail(gitError(code));
    git_config *opened = nullptr;
    if (const int code = git_repository_config(&opened, m_handle.get()))
        return fail(gitError(code));
    const ConfigHandle config(opened);
    if (const int code = git_config_set_string(opened, "remote.origin.url", origin.address.toUtf8().constData()))
        return fail(gitError(code));
    return {};
}

Result<Origin> Repository::origin() const
{
    git_reference *opened = nullptr;
    if (const int code = git_reference_lookup(&opened, m_handle.get(), "HEAD"))
        return fail(gitError(code));
    const ReferenceHandle head(opened);
    const QByteArray branch = git_reference_symbolic_target(opened);
    if (!branch.startsWith("refs/heads/"))
        return fail(Error::Kind::NotFound, {}, QStringLiteral("HEAD"));
    git_config *snapshot = nullptr;
    if (const int code = git_repository_config_snapshot(&snapshot, m_handle.get()))
        return fail(gitError(code));
    const ConfigHandle config(snapshot);
    const char *address = nullptr;
    if (git_config_get_string(&address, snapshot, "remote.origin.url") != 0)
        address = "";
    return Origin{branch.mid(11), QString::fromUtf8(address)};
}

Result<void> Repository::noteSynced(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + Synced);
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return systemError();
    const int failed = futimens(descriptor, nullptr);
    const int why = errno;
    close(descriptor);
    errno = why;
    if (failed)
        return systemError();
    return {};
}

QDateTime Repository::lastSynced(const QString &folder)
{
    return QFileInfo(folder + Synced).lastModified().toUTC();
}

qint64 Repository::bytesOnDisk() const
{
    qint64 bytes = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

} // namespace mycel::sync
