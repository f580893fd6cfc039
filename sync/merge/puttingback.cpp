#include "sync/merge/puttingback.h"

#include "sync/merge/ancestry.h"
#include "sync/store/rawtree.h"
#include "sync/store/treewriting.h"
#include "sync/store/writing.h"

#include <QSet>

namespace mycel::sync {

namespace {

/// A commit with which a file came.
struct Coming {
    Id commit, blob;
};

/// The files that are not what they were.
Result<QSet<QByteArray>> spoilt(const Repository &store, const QList<Id> &had, const Id &head)
{
    QSet<QByteArray> paths;
    for (const Id &before : had) {
        const auto changes = store.changes(before, head);
        if (!changes)
            return fail(changes.error());
        for (const Difference &file : changes->files) {
            if (!file.before.isNull())
                paths.insert(file.path);
        }
    }
    return paths;
}

/// How files came, each time, the first time first.
Result<QHash<QByteArray, QList<Coming>>> comings(const Repository &store, const Id &head, const QSet<QByteArray> &paths)
{
    QHash<QByteArray, QList<Coming>> comings;
    const auto read = store.history({}, head, [&](const Commit &commit, const QList<Difference> &files) {
        for (const Difference &file : files) {
            if (file.before.isNull() && paths.contains(file.path))
                comings[file.path].prepend({commit.id, file.after});
        }
        return true;
    });
    return read ? comings : Result<QHash<QByteArray, QList<Coming>>>(fail(read.error()));
}

Question asking(const Objects &objects, QList<ThreeWay> files)
{
    return {std::move(files), [&objects](const Id &id) { return objects.read(id); }, [&objects](const Id &id) { return objects.sizeOf(id); }, {}, {}};
}

/// What a file was first. Who brings it again after it was removed brings nothing new; of two that came apart one stays.
Result<Id> firstOf(Objects &objects, const QByteArray &path, const QList<Coming> &comings, const Meaning &meaning)
{
    QList<Coming> first;
    for (const Coming &each : comings) {
        bool isFirst = true;
        for (const Coming &before : std::as_const(first)) {
            const auto isAfter = objects.store().isAncestor(before.commit, each.commit);
            if (!isAfter)
                return fail(isAfter.error());
            isFirst = isFirst && !*isAfter;
        }
        if (isFirst)
            first.append(each);
    }
    Id stays = first.first().blob;
    for (const Coming &other : std::as_const(first)) {
        if (other.blob == stays)
            continue;
        const Question question = asking(objects, {{path, {}, {stays, Entry::Plain}, {other.blob, Entry::Plain}}});
        const auto answer = meaning(question);
        if (!answer)
            return fail(answer.error());
        stays = answer->value(path).entry.id;
    }
    return stays;
}

/// What stands where the folder of a missing file has to be, or as a folder where the file itself has to be.
Result<QList<ThreeWay>> standingInTheWay(const Objects &objects, const Id &tree, const QHash<QByteArray, Id> &missing)
{
    QHash<QByteArray, Entry> standing;
    for (auto file = missing.begin(); file != missing.end(); ++file) {
        const QByteArray &path = file.key();
        for (qsizetype end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            const auto above = entryAt(objects.odb(), tree, path.first(end));
            if (!above)
                return fail(above.error());
            if (!above->isNone() && !above->isFolder() && !missing.contains(path.first(end)))
                standing.insert(path.first(end), *above);
        }
        const auto there = entryAt(objects.odb(), tree, path);
        if (!there)
            return fail(there.error());
        if (there->isFolder())
            standing.insert(path + '/', *there);
    }
    QList<ThreeWay> files;
    for (auto each = standing.begin(); each != standing.end(); ++each)
        files.append({each.key(), {}, {}, *each});
    return files;
}

/// Those of the missing that would stay if they met in a merge what stands in their way; a tree that has them has not that.
Result<std::vector<TreeChange>> changesFor(const Objects &objects, const Id &tree, const QHash<QByteArray, Id> &missing, const Meaning &meaning)
{
    auto files = standingInTheWay(objects, tree, missing);
    if (!files)
        return fail(files.error());
    for (auto file = missing.begin(); file != missing.end(); ++file)
        files->append({file.key(), {}, {*file, Entry::Plain}, {}});
    const auto answer = meaning(asking(objects, *files));
    if (!answer)
        return fail(answer.error());
    std::vector<TreeChange> changes;
    for (auto file = missing.begin(); file != missing.end(); ++file) {
        if (answer->contains(file.key()))
            changes.push_back({file.key(), {*file, Entry::Plain}});
    }
    return changes;
}

} // namespace

Result<PutBack> putBack(Objects &objects, const QList<Id> &had, const Id &head, const Meaning &meaning)
{
    const auto paths = spoilt(objects.store(), had, head);
    if (!paths || paths->isEmpty())
        return paths ? PutBack{head, 0} : Result<PutBack>(fail(paths.error()));
    const auto came = comings(objects.store(), head, *paths);
    const auto now = came ? Ancestry(objects).facts(head) : fail(came.error());
    if (!now)
        return fail(now.error());
    QHash<QByteArray, Id> missing;
    for (auto file = came->begin(); file != came->end(); ++file) {
        const auto first = firstOf(objects, file.key(), *file, meaning);
        if (!first)
            return fail(first.error());
        if (objects.store().find(head, file.key()).value_or(Id()) != *first)
            missing.insert(file.key(), *first);
    }
    auto changes = changesFor(objects, now->tree, missing, meaning);
    if (!changes || changes->empty())
        return changes ? PutBack{head, 0} : Result<PutBack>(fail(changes.error()));
    const int files = int(changes->size());
    const auto tree = writeTree(objects, now->tree, {}, std::move(*changes));
    const auto commit = tree ? objects.write(GIT_OBJECT_COMMIT, commitText({head, {}, QLatin1String(PutBackAuthor), QDateTime::fromSecsSinceEpoch(0, Qt::UTC), QString::fromLatin1(PutBackMessage)}, *tree, now->time)) : tree;
    return commit ? PutBack{*commit, files} : Result<PutBack>(fail(commit.error()));
}

} // namespace mycel::sync
