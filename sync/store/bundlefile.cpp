#include "sync/store/bundlefile.h"

#include "sync/git.h"
#include "sync/store/newfile.h"

#include <QFile>

#include <algorithm>

namespace mycel::sync {

namespace {

/// Of the commits that the receiver has, those that we have too and that are in what is sent: git asks for each of them.
Result<QList<Id>> base(git_repository *repository, const BundleContent &content)
{
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, repository))
        return fail(gitError(code));
    const OdbHandle owned(odb);
    QList<Id> kept;
    for (const Id &id : content.needed) {
        const git_oid had = toOid(id);
        if (git_odb_exists(odb, &had) != 1 || kept.contains(id))
            continue;
        for (const Id &tip : content.tips) {
            const git_oid oid = toOid(tip);
            if (tip == id || git_graph_descendant_of(repository, &oid, &had) == 1) {
                kept.append(id);
                break;
            }
        }
    }
    std::ranges::sort(kept);
    return kept;
}

QByteArray headerOf(const BundleContent &content, const QList<Id> &needed)
{
    QByteArray header = "# v2 git bundle\n";
    for (const Id &id : needed)
        header += '-' + id.hex() + " \n";
    if (content.tips.contains(content.branch))
        header += content.tips.value(content.branch).hex() + " HEAD\n";
    QList<QByteArray> names = content.tips.keys();
    std::ranges::sort(names);
    for (const QByteArray &name : names)
        header += content.tips.value(name).hex() + " refs/heads/" + name + '\n';
    return header + '\n';
}

} // namespace

Result<void> writeBundle(git_repository *repository, const QString &file, const BundleContent &content, const Outgoing::Watch &watch)
{
    const auto needed = base(repository, content);
    if (!needed)
        return fail(needed.error());
    auto outgoing = Outgoing::gather(repository, content.tips.values(), *needed, watch);
    if (!outgoing)
        return fail(outgoing.error());
    if (outgoing->objects() == 0)
        return fail(Error::Kind::Refused, "nothing-new");
    auto written = NewFile::begin(file);
    if (!written)
        return fail(written.error());
    return written->append(headerOf(content, *needed))
        .and_then([&] { return outgoing->write([&](QByteArrayView piece) { return written->append(piece); }); })
        .and_then([&] { return written->settle(); });
}

Result<void> writeBundle(const QString &repository, const QString &file, const BundleContent &content, const Outgoing::Watch &watch)
{
    startGit();
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository).constData()))
        return fail(gitError(code));
    const RepositoryHandle handle(opened);
    return writeBundle(opened, file, content, watch);
}

} // namespace mycel::sync
