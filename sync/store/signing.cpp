// Which keys signed what is in a repository.
#include "sync/git.h"
#include "sync/merge/puttingback.h"
#include "sync/signature.h"
#include "sync/store/repository.h"

namespace mycel::sync {

namespace {

/// Empty where it is not signed, or not so that it can be told by whom.
QByteArray signerOfCommit(git_odb *odb, const Id &id)
{
    const git_oid oid = toOid(id);
    git_odb_object *read = nullptr;
    if (git_odb_read(&read, odb, &oid) != 0)
        return {};
    const OdbObjectHandle object(read);
    const SignedCommit commit = takenApart({static_cast<const char *>(git_odb_object_data(read)), qsizetype(git_odb_object_size(read))});
    return commit.signature.isEmpty() ? QByteArray() : signerOf(commit.signature, commit.bytes);
}

} // namespace

Result<QList<Bringing>> Repository::signers(const Id &from, const Id &to, const QSet<QByteArray> &before) const
{
    git_odb *found = nullptr;
    if (const int code = git_repository_odb(&found, m_handle.get()))
        return fail(gitError(code));
    const OdbHandle odb(found);
    QList<Bringing> brought;
    QSet<QByteArray> paths, met;
    QList<Commit> unsignedOnes;
    bool putBack = false;
    Result<void> trouble;
    const auto note = [&](const Commit &commit, const QByteArray &key) {
        const auto touched = changes(commit.parents.isEmpty() ? Id() : commit.parents.first(), commit.id);
        if (!touched)
            trouble = fail(touched.error());
        for (const Difference &file : touched ? touched->files : QList<Difference>()) {
            const QByteArray once = file.path + '\0' + file.after.hex() + key;
            if (file.after.isNull() || (key.isEmpty() && !paths.contains(file.path)) || met.contains(once))
                continue;
            met.insert(once);
            brought.append({file.path, file.after, key});
            paths.insert(file.path);
        }
        return touched.has_value();
    };
    const auto walked = walk(from.isNull() ? QList<Id>() : QList<Id>{from}, to, [&](const Commit &each) {
        putBack = putBack || putsBack(each);
        if (each.parents.size() > 1 || putsBack(each))
            return true;
        const QByteArray key = signerOfCommit(odb.get(), each.id);
        if (key.isEmpty())
            unsignedOnes.append(each);
        return key.isEmpty() || note(each, key);
    });
    if (!walked || !trouble)
        return fail(walked ? trouble.error() : walked.error());
    const QSet<QByteArray> fresh = paths - before;
    paths += before;
    for (const Commit &each : paths.isEmpty() ? QList<Commit>() : std::as_const(unsignedOnes)) {
        if (!note(each, {}))
            return fail(trouble.error());
    }
    // Nearly every file that is signed came with its commit, and all that was before needs no look.
    const bool wasThere = !from.isNull() && !fresh.isEmpty() && (putBack || std::ranges::any_of(fresh, [&](const QByteArray &path) { return find(from, path).has_value(); }));
    const auto earlier = wasThere ? walk({}, from, [&](const Commit &each) { return each.parents.size() > 1 || putsBack(each) || !signerOfCommit(odb.get(), each.id).isEmpty() || note(each, {}); }) : Result<void>();
    if (!earlier || !trouble)
        return fail(earlier ? trouble.error() : earlier.error());
    return brought;
}

} // namespace mycel::sync
