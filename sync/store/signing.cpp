// Which keys signed what is in a repository.
#include "sync/git.h"
#include "sync/signature.h"
#include "sync/store/repository.h"

#include <QScopeGuard>

namespace mycel::sync {

namespace {

/// Empty where it is not signed, or not so that it can be told by whom.
QByteArray signerOfCommit(git_repository *repository, const Id &id)
{
    git_oid oid = toOid(id);
    git_buf signature = GIT_BUF_INIT, bytes = GIT_BUF_INIT;
    const auto freed = qScopeGuard([&] {
        git_buf_dispose(&signature);
        git_buf_dispose(&bytes);
    });
    if (git_commit_extract_signature(&signature, &bytes, repository, &oid, nullptr) != 0)
        return {};
    return signerOf({signature.ptr, qsizetype(signature.size)}, {bytes.ptr, qsizetype(bytes.size)});
}

} // namespace

Result<QHash<QByteArray, QList<QByteArray>>> Repository::signers(const Id &from, const Id &to) const
{
    QHash<QByteArray, QList<QByteArray>> signers;
    Result<void> trouble;
    const auto walked = walk(from.isNull() ? QList<Id>() : QList<Id>{from}, to, [&](const Commit &each) {
        if (each.parents.size() > 1)
            return true;
        const QByteArray key = signerOfCommit(m_handle.get(), each.id);
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
