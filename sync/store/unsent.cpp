#include "sync/store/unsent.h"

#include "sync/merge/puttingback.h"

namespace mycel::sync {

namespace {

/// Files have refs as places have, of their own name; each of those ends where a way parts from the others'.
const QByteArray Files = "refs/places/file";

const QByteArray Leaving = Files + "-leaving-"; ///< and the name of a place

QByteArray leavingRef(const QByteArray &place, const QByteArray &branch)
{
    return Leaving + place + '/' + branch;
}

/// Of no place for certain.
bool isOfFiles(const QByteArray &ref)
{
    return ref.startsWith(Files + '/') || ref.startsWith(Files + '-');
}

Result<QHash<QByteArray, Id>> seen(const Repository &repository, const QByteArray &branch)
{
    auto refs = repository.tips("refs/places/");
    if (refs)
        refs->removeIf([&branch](const auto &ref) { return !ref.key().endsWith('/' + branch); });
    return refs;
}

Result<QList<Id>> seenAtPlaces(const Repository &repository, const QByteArray &branch)
{
    return seen(repository, branch).map([](QHash<QByteArray, Id> refs) {
        refs.removeIf([](const auto &ref) { return isOfFiles(ref.key()); });
        return refs.values();
    });
}

/// Those that are here and nowhere else: what others named otherwise than we would is under another path, and waits for nothing.
QSet<QByteArray> pathsBeyond(const Repository &repository, const QByteArray &branch, const QList<Id> &known, const QList<QByteArray> &paths)
{
    const auto here = repository.tip("refs/heads/" + branch);
    if (!here)
        return {};
    QSet<QByteArray> beyond(paths.begin(), paths.end());
    for (const Id &there : known.isEmpty() ? QList<Id>{Id()} : known) {
        auto changes = repository.changes(there, *here);
        if (!changes) // what cannot be read has nothing
            changes = repository.changes({}, *here);
        if (!changes)
            return {};
        QSet<QByteArray> added;
        for (const Difference &file : changes->files) {
            if (file.before.isNull())
                added.insert(file.path);
        }
        beyond.intersect(added);
    }
    return beyond;
}

Result<QList<Commit>> editsBeyond(const Repository &repository, const QByteArray &branch, const QList<Id> &known)
{
    const auto tip = repository.tip("refs/heads/" + branch);
    if (!tip)
        return fail(tip.error());
    const bool mayPutBack = branch == "discussions"; // everywhere else such a commit is somebody's edit
    QList<Commit> edits;
    const auto walked = repository.walk(known, *tip, [&edits, mayPutBack](const Commit &commit) {
        if (!isAutomatic(commit) && !(mayPutBack && putsBack(commit)))
            edits.append(commit);
        return true;
    });
    return walked ? edits : Result<QList<Commit>>(fail(walked.error()));
}

} // namespace

Result<QList<Id>> seenAnywhere(const Repository &repository, const QByteArray &branch)
{
    return seen(repository, branch).map([](const QHash<QByteArray, Id> &refs) { return refs.values(); });
}

Result<QList<Commit>> unsentEdits(const Repository &repository, const QByteArray &branch)
{
    return seenAnywhere(repository, branch).and_then([&](const QList<Id> &known) { return editsBeyond(repository, branch, known); });
}

Result<QList<Commit>> editsForPlaces(const Repository &repository, const QByteArray &branch)
{
    return seenAtPlaces(repository, branch).and_then([&](const QList<Id> &known) { return editsBeyond(repository, branch, known); });
}

Result<QSet<QByteArray>> unsentPaths(const Repository &repository, const QByteArray &branch, const QList<QByteArray> &paths)
{
    return seenAnywhere(repository, branch).map([&](const QList<Id> &known) { return pathsBeyond(repository, branch, known, paths); });
}

Result<QSet<QByteArray>> pathsForPlaces(const Repository &repository, const QByteArray &branch, const QList<QByteArray> &paths)
{
    return seenAtPlaces(repository, branch).map([&](const QList<Id> &known) { return pathsBeyond(repository, branch, known, paths); });
}

Result<void> noteFile(Repository &repository, const QByteArray &branch, const Id &tip)
{
    const auto refs = repository.tips(Files);
    if (!refs)
        return fail(refs.error());
    for (int number = 0;; ++number) {
        const QByteArray ref = Files + (number ? '-' + QByteArray::number(number) : QByteArray()) + '/' + branch;
        const Id had = refs->value(ref);
        const auto holds = had.isNull() ? Result<bool>(false) : repository.isAncestor(tip, had);
        const auto leads = had.isNull() || (holds && *holds) ? Result<bool>(true) : repository.isAncestor(had, tip);
        if (!holds || !leads)
            return fail(holds ? leads.error() : holds.error());
        if (*holds)
            return {};
        if (*leads)
            return repository.moveTip(ref, had, tip);
    }
}

Result<void> noteLeaving(Repository &repository, const QByteArray &place, const QByteArray &branch, const Id &tip)
{
    const QByteArray ref = leavingRef(place, branch);
    const auto refs = repository.tips(ref);
    if (!refs)
        return fail(refs.error());
    const Id had = refs->value(ref);
    return had == tip ? Result<void>() : repository.moveTip(ref, had, tip);
}

Result<void> noteLeft(Repository &repository, const QByteArray &place, const QByteArray &branch)
{
    return repository.removeTip(leavingRef(place, branch));
}

Result<bool> holdsUnsent(const Repository &repository)
{
    const auto heads = repository.tips("refs/heads/");
    if (!heads)
        return fail(heads.error());
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const QByteArray branch = head.key().mid(11);
        const auto edits = seen(repository, branch).and_then([&](QHash<QByteArray, Id> refs) {
            refs.removeIf([](const auto &ref) { return ref.key().startsWith(Leaving); });
            return editsBeyond(repository, branch, refs.values());
        });
        if (!edits || !edits->isEmpty())
            return edits ? Result<bool>(true) : fail(edits.error());
    }
    return false;
}

} // namespace mycel::sync
