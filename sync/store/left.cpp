#include "sync/store/left.h"

#include "sync/merge/ancestry.h"

namespace mycel::sync {

namespace {

QByteArray keptBelow(const QByteArray &branch)
{
    return "refs/kept/" + branch + '/';
}

} // namespace

Result<QList<Id>> leftTips(const Repository &repository, const QByteArray &branch)
{
    const auto kept = repository.tips(keptBelow(branch));
    return kept ? Result<QList<Id>>(kept->values()) : fail(kept.error());
}

Result<void> keepLeft(Repository &repository, const QByteArray &branch, const Id &tip)
{
    const auto kept = repository.tips(keptBelow(branch));
    if (!kept)
        return fail(kept.error());
    if (kept->values().contains(tip))
        return {};
    int number = 1;
    while (kept->contains(keptBelow(branch) + QByteArray::number(number)))
        ++number;
    return repository.moveTip(keptBelow(branch) + QByteArray::number(number), {}, tip);
}

Result<bool> isLeft(const Repository &repository, const QByteArray &branch, const Id &head, const Id &commit)
{
    const auto tips = leftTips(repository, branch);
    if (!tips || tips->isEmpty() || !repository.commit(commit)) // what was left is here
        return tips ? Result<bool>(false) : fail(tips.error());
    if (const auto here = repository.isAncestor(commit, head); !here || *here)
        return here ? Result<bool>(false) : here;
    for (const Id &tip : *tips) {
        if (const auto below = repository.isAncestor(commit, tip); !below || *below)
            return below;
    }
    return false;
}

Result<Id> standingBase(const Repository &repository, const Id &head, const Id &base)
{
    if (const auto stands = repository.isAncestor(base, head); !stands || *stands)
        return base;
    const auto objects = Objects::open(repository.folder());
    if (!objects)
        return fail(objects.error());
    const auto common = Ancestry(*objects).commonCommits(base, head);
    if (!common)
        return fail(common.error());
    return common->empty() ? head : common->front();
}

} // namespace mycel::sync
