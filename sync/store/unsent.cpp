#include "sync/store/unsent.h"

namespace mycel::sync {

Result<QList<Id>> seenAnywhere(const Repository &repository, const QByteArray &branch)
{
    const auto seen = repository.tips("refs/places/");
    if (!seen)
        return fail(seen.error());
    QList<Id> tips;
    for (auto ref = seen->begin(); ref != seen->end(); ++ref) {
        if (ref.key().endsWith('/' + branch))
            tips.append(ref.value());
    }
    return tips;
}

Result<QList<Commit>> unsentEdits(const Repository &repository, const QByteArray &branch)
{
    const auto tip = repository.tip("refs/heads/" + branch);
    const auto seen = tip ? seenAnywhere(repository, branch) : Result<QList<Id>>(fail(tip.error()));
    if (!seen)
        return fail(seen.error());
    QList<Commit> edits;
    const auto walked = repository.walk(*seen, *tip, [&edits](const Commit &commit) {
        if (!isAutomatic(commit))
            edits.append(commit);
        return true;
    });
    return walked ? edits : Result<QList<Commit>>(fail(walked.error()));
}

Result<bool> holdsUnsent(const Repository &repository)
{
    const auto heads = repository.tips("refs/heads/");
    if (!heads)
        return fail(heads.error());
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const auto edits = unsentEdits(repository, head.key().mid(11));
        if (!edits || !edits->isEmpty())
            return edits ? Result<bool>(true) : fail(edits.error());
    }
    return false;
}

} // namespace mycel::sync
