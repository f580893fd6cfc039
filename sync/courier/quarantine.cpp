#include "sync/courier/quarantine.h"

#include "sync/courier/packreceiver.h"
#include "sync/git.h"

#include <QDir>
#include <QFile>

namespace mycel::sync {

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

struct Tip {
    QByteArray ref;
    Id id;
};

Result<QList<Tip>> tipsIn(git_repository *repository)
{
    git_reference_iterator *iterator = nullptr;
    if (const int code = git_reference_iterator_new(&iterator, repository))
        return fail(gitError(code));
    const Handle<git_reference_iterator, git_reference_iterator_free> owned(iterator);
    QList<Tip> tips;
    for (git_reference *next = nullptr; git_reference_next(&next, iterator) == 0;) {
        const ReferenceHandle reference(next);
        if (const git_oid *target = git_reference_target(next))
            tips.append({git_reference_name(next), toId(*target)});
    }
    return tips;
}

Result<QList<Tip>> tipsOf(const QString &repository)
{
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository).constData()))
        return fail(gitError(code));
    const RepositoryHandle handle(opened);
    return tipsIn(opened);
}

/// As packed-refs of the quarantine, so that a server hears what we have.
QByteArray packedRefs(const QList<Tip> &tips)
{
    QByteArray lines = "# pack-refs with: peeled fully-peeled sorted \n";
    for (int number = 0; const Tip &tip : tips)
        lines += tip.id.hex() + " refs/have/" + QByteArray::number(number++).rightJustified(6, '0') + '\n';
    return lines;
}

} // namespace

Quarantine::Quarantine(QString folder, RepositoryHandle handle, OdbHandle odb, QList<Id> had)
    : m_folder(std::move(folder))
    , m_handle(std::move(handle))
    , m_odb(std::move(odb))
    , m_had(std::move(had))
{
}

Result<Quarantine> Quarantine::make(const QString &folder, const QString &repository, const QByteArray &place)
{
    startGit();
    const bool haveOurs = !repository.isEmpty() && QDir(repository).exists();
    const QDir dir(folder);
    bool made = dir.mkpath(QStringLiteral("objects/pack")) && dir.mkpath(QStringLiteral("objects/info")) && dir.mkpath(QStringLiteral("refs"));
    made = made && writeFile(dir.filePath(QStringLiteral("HEAD")), "ref: refs/heads/main\n")
        && writeFile(dir.filePath(QStringLiteral("config")), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[pack]\n\tdeltaCacheSize = 16777216\n\twindowMemory = 33554432\n");
    QList<Id> had;
    if (made && haveOurs) {
        const auto tips = tipsOf(repository);
        if (!tips)
            return fail(tips.error());
        for (const Tip &tip : *tips) {
            if (!place.isEmpty() && tip.ref.startsWith("refs/places/" + place + '/'))
                had.append(tip.id);
        }
        made = writeFile(dir.filePath(QStringLiteral("packed-refs")), packedRefs(*tips))
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
    return Quarantine(folder, std::move(handle), OdbHandle(odb), std::move(had));
}

bool Quarantine::has(const git_oid &id) const
{
    return git_odb_exists(m_odb.get(), &id) == 1;
}

bool Quarantine::hasByNow(const git_oid &id) const
{
    return git_odb_exists_ext(m_odb.get(), &id, GIT_ODB_LOOKUP_NO_REFRESH) == 1;
}

Result<QList<Id>> Quarantine::known() const
{
    return tipsIn(m_handle.get()).map([](const QList<Tip> &tips) {
        QList<Id> ids;
        for (const Tip &tip : tips)
            ids.append(tip.id);
        return ids;
    });
}

Result<void> Quarantine::refresh() const
{
    if (const int code = git_odb_refresh(m_odb.get()))
        return fail(gitError(code));
    return {};
}

Result<PackIntake> Quarantine::intake(PackIntake::Watch watch) const
{
    return PackIntake::begin(packs(), m_odb.get(), std::move(watch));
}

Result<PackWriter> Quarantine::packWriter() const
{
    return PackWriter::begin(packs());
}

Result<void> Quarantine::receive(const std::function<void(Error)> &wrong)
{
    return receivePacks(m_odb.get(), packs(), wrong);
}

QString Quarantine::packs() const
{
    return m_folder + QStringLiteral("/objects/pack");
}

bool Quarantine::holdsPack() const
{
    return !QDir(packs()).entryList({QStringLiteral("*.idx")}, QDir::Files).isEmpty();
}

} // namespace mycel::sync
