#include "sync/merge/replaying.h"

#include "sync/merge/meeting.h"
#include "sync/merge/threetrees.h"
#include "sync/store/unsent.h"
#include "sync/store/writing.h"

namespace mycel::sync {

namespace {

/// One edit again, upon `now`; `now` itself where that has it already.
Result<Id> uponAnother(Meeting &meeting, const Commit &edit, const Id &now, const Meaning &meaning)
{
    const auto was = edit.parents.isEmpty() ? Result<Facts>() : meeting.ancestry().facts(edit.parents.first());
    const auto here = meeting.ancestry().facts(now), own = meeting.ancestry().facts(edit.id);
    if (!was || !here || !own)
        return fail(!was ? was.error() : !here ? here.error() : own.error());
    const auto tree = mergeTrees(meeting.objects(), was->tree, here->tree, own->tree, meaning, {});
    if (!tree || *tree == here->tree)
        return tree ? now : tree;
    return meeting.objects().write(GIT_OBJECT_COMMIT, commitText({now, {}, edit.author, edit.time, edit.message.trimmed()}, *tree, here->time));
}

} // namespace

Result<Id> replayUpon(const Repository &repository, const Id &onto, const Id &head, const QList<Id> &known, const Rules &rules)
{
    QList<Commit> edits;
    const auto walked = repository.walk(known + QList<Id>{onto}, head, [&edits](const Commit &commit) {
        if (!isAutomatic(commit))
            edits.prepend(commit);
        return true;
    });
    const auto meeting = walked ? Meeting::open(repository.folder(), rules) : fail(walked.error());
    if (!meeting)
        return fail(meeting.error());
    Id now = onto;
    for (const Commit &edit : edits) {
        const auto upon = uponAnother(**meeting, edit, now, rules.meaning);
        if (!upon)
            return upon;
        now = *upon;
    }
    const auto kept = (*meeting)->keep();
    return kept ? Result<Id>(now) : fail(kept.error());
}

} // namespace mycel::sync
