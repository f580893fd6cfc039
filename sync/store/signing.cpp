// Which keys signed what is in a repository.
#include "sync/git.h"
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

Result<QHash<QByteArray, QList<QByteArray>>> Repository::signers(const Id &from, const Id &to) const
{
    QHash<QByteArray, QList<QByteArray>> signers;
    git_odb *found = nullptr;
    if (const int code = git_repository_odb(&found, m_handle.get()))
        return fail(gitError(code));
    const OdbHandle odb(found);
    Result<void> trouble;
    const auto walked = walk(from.isNull() ? QList<Id>() : QList<Id>{from}, to, [&](const Commit &each) {
        if (each.parents.size() > 1)
            return true;
        const QByteArray key = signerOfCommit(odb.get(), each.id);
        if (key.isEmpty())
            return true;
        const auto touched = changes(each.parents.isEmpty() ? Id() : each.parents.first(), each.id);
        if (!touched)
            trouble = fail(touched.error());
        for (const Difference &file : touched ? touched->files : QList<Difference>()) {
            if (!file.after.isNull() && !signers[file.path].contains(key))
                signers[file.path].append(key);
        }
        return touched.has_value();
    });
    if (!walked || !trouble)
        return fail(walked ? trouble.error() : walked.error());
    return signers;
}

} // namespace mycel::sync
