#include "sync/courier/quarantine.h"

#include "sync/git.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>

namespace mycel::sync {

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

Result<QList<Id>> tipsIn(git_repository *repository)
{
    git_reference_iterator *iterator = nullptr;
    if (const int code = git_reference_iterator_new(&iterator, repository))
        return fail(gitError(code));
    const Handle<git_reference_iterator, git_reference_iterator_free> owned(iterator);
    QList<Id> tips;
    for (git_reference *next = nullptr; git_reference_next(&next, iterator) == 0;) {
        const ReferenceHandle reference(next);
        if (const git_oid *target = git_reference_target(next))
            tips.append(toId(*target));
    }
    return tips;
}

/// Our tips as packed-refs of the quarantine, so that a server hears what we have.
Result<QByteArray> tipsOf(const QString &repository)
{
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository).constData()))
        return fail(gitError(code));
    const RepositoryHandle handle(opened);
    const auto tips = tipsIn(opened);
    if (!tips)
        return fail(tips.error());
    QByteArray lines;
    for (int number = 0; const Id &tip : *tips)
        lines += tip.hex() + " refs/have/" + QByteArray::number(number++).rightJustified(6, '0') + '\n';
    return lines;
}

/// A pack that is none has a word of its own; a full disk and a stop keep theirs.
Error damagedPack(int code)
{
    Error error = gitError(code);
    if (error.kind == Error::Kind::Damaged && error.why.isEmpty())
        error.why = "pack";
    return error;
}

/// The disk may begin with it while it is being checked: who sees to it that it is on the disk then waits the less.
void beginWriting(const QString &folder)
{
    for (const QFileInfo &pack : QDir(folder).entryInfoList({QStringLiteral("*.pack")}, QDir::Files)) {
        QFile file(pack.filePath());
        if (file.open(QIODevice::ReadOnly))
            sync_file_range(file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE);
    }
}

} // namespace

Quarantine::Quarantine(QString folder, RepositoryHandle handle, OdbHandle odb)
    : m_folder(std::move(folder))
    , m_handle(std::move(handle))
    , m_odb(std::move(odb))
{
}

Result<Quarantine> Quarantine::make(const QString &folder, const QString &repository)
{
    startGit();
    const bool haveOurs = !repository.isEmpty() && QDir(repository).exists();
    const QDir dir(folder);
    bool made = dir.mkpath(QStringLiteral("objects/pack")) && dir.mkpath(QStringLiteral("objects/info")) && dir.mkpath(QStringLiteral("refs"));
    made = made && writeFile(dir.filePath(QStringLiteral("HEAD")), "ref: refs/heads/main\n")
        && writeFile(dir.filePath(QStringLiteral("config")), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[pack]\n\tdeltaCacheSize = 16777216\n\twindowMemory = 33554432\n");
    if (made && haveOurs) {
        const auto tips = tipsOf(repository);
        if (!tips)
            return fail(tips.error());
        made = writeFile(dir.filePath(QStringLiteral("packed-refs")), "# pack-refs with: peeled fully-peeled sorted \n" + *tips)
            && writeFile(dir.filePath(QStringLiteral("objects/info/alternates")), QFile::encodeName(QDir(repository).absoluteFilePath(QStringLiteral("objects"))) + '\n');
    }
    if (!made)
        return fail(Error::Kind::Full, "disk", folder);
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(folder).constData()))
        return fail(gitError(code));
    RepositoryHandle handle(opened);
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, opened))
        return fail(gitError(code));
    return Quarantine(folder, std::move(handle), OdbHandle(odb));
}

bool Quarantine::has(const git_oid &id) const
{
    return git_odb_exists(m_odb.get(), &id) == 1;
}

Result<QList<Id>> Quarantine::known() const
{
    return tipsIn(m_handle.get());
}

Result<void> Quarantine::refresh()
{
    if (const int code = git_odb_refresh(m_odb.get()))
        return fail(gitError(code));
    return {};
}

bool Quarantine::holdsPack() const
{
    return !QDir(m_folder + QStringLiteral("/objects/pack")).entryList({QStringLiteral("*.idx")}, QDir::Files).isEmpty();
}

PackIntake::PackIntake(QString folder, std::unique_ptr<Watch> watch, OdbHandle odb, IndexerHandle indexer)
    : m_folder(std::move(folder))
    , m_watch(std::move(watch))
    , m_odb(std::move(odb))
    , m_indexer(std::move(indexer))
{
}

Result<PackIntake> PackIntake::begin(const Quarantine &quarantine, Watch watch)
{
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, quarantine.handle()))
        return fail(gitError(code));
    OdbHandle owned(odb);
    auto kept = std::make_unique<Watch>(std::move(watch));
    git_indexer_options options = GIT_INDEXER_OPTIONS_INIT;
    options.progress_cb_payload = kept.get();
    options.progress_cb = [](const git_indexer_progress *progress, void *payload) {
        const Watch &ask = *static_cast<Watch *>(payload);
        return !ask || ask(*progress) ? 0 : GIT_EUSER;
    };
    git_indexer *indexer = nullptr;
    const QString folder = quarantine.folder() + QStringLiteral("/objects/pack");
    if (const int code = git_indexer_new(&indexer, QFile::encodeName(folder).constData(), 0, odb, &options))
        return fail(gitError(code));
    return PackIntake(folder, std::move(kept), std::move(owned), IndexerHandle(indexer));
}

Result<void> PackIntake::append(QByteArrayView bytes)
{
    if (const int code = git_indexer_append(m_indexer.get(), bytes.data(), size_t(bytes.size()), &m_progress))
        return fail(damagedPack(code));
    return {};
}

Result<void> PackIntake::commit()
{
    if (const int code = git_indexer_commit(m_indexer.get(), &m_progress))
        return fail(damagedPack(code));
    beginWriting(m_folder);
    git_odb_refresh(m_odb.get());
    return {};
}

} // namespace mycel::sync
