// What waits to go out, and taking it back while nobody has it.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/merge/branchrules.h"
#include "model/merge/paths.h"
#include "model/mine/drafts.h"
#include "sync/merge/rebuilding.h"
#include "sync/store/unsent.h"

namespace mycel::model {

namespace {

/// Of an edit, or of a post.
Waiting waitingOf(const sync::Repository &store, const sync::Commit &edit, const QList<sync::Commit> &here)
{
    const auto changes = store.changes(edit.parents.first(), edit.id);
    QList<QByteArray> paths;
    for (const sync::Difference &file : changes ? changes->files : QList<sync::Difference>())
        paths.append(file.path);
    const bool gone = std::ranges::find(here, edit.id, &sync::Commit::id) == here.end();
    return {edit.id, edit.message.trimmed(), edit.author, edit.time, paths, gone};
}

/// The pictures that an edit wrote beside an item, by their path below its folder.
QList<sync::Change> filesBeside(const QByteArray &item, const QList<sync::Difference> &edit, const sync::Repository &store)
{
    const QByteArray folder = merge::folderOf(item);
    QList<sync::Change> files;
    for (const sync::Difference &file : edit) {
        if (file.after.isNull() || isItemPath(file.path) || merge::isKeptVersion(file.path) || merge::itemFolderOf(file.path) != folder)
            continue;
        if (const auto bytes = store.read(file.after, sync::MostObjectBytes))
            files.append({file.path.mid(folder.size()), *bytes});
    }
    return files;
}

} // namespace

/// Where there is no place to wait for, what left as a file is away.
bool Rooms::hasPlace(const Kept &kept)
{
    return !kept.address.isEmpty() && !kept.address.endsWith(QLatin1String(".bundle"));
}

/// What was said waits as what was written does.
sync::Result<QList<sync::Commit>> Rooms::waitingEdits(const Kept &kept, const sync::Repository &store)
{
    const auto of = [&](const QByteArray &branch) { return hasPlace(kept) ? sync::editsForPlaces(store, branch) : sync::unsentEdits(store, branch); };
    auto edits = of(kept.branch);
    auto posts = edits && store.tip(QByteArray("refs/heads/") + DiscussionsBranch) ? of(DiscussionsBranch) : sync::Result<QList<sync::Commit>>();
    if (!edits || !posts)
        return edits ? posts : edits;
    posts->removeIf([](const sync::Commit &post) { return post.parents.isEmpty(); }); // their beginning, which everybody has
    return *edits + *posts;
}

sync::Result<QList<Waiting>> Rooms::waiting(const QString &library) const
{
    const auto kept = keptAs(library);
    const auto store = kept ? sync::Repository::open(repositoryOf(library)) : sync::fail(kept.error());
    const auto edits = store ? waitingEdits(*kept, *store) : sync::Result<QList<sync::Commit>>(sync::fail(store.error()));
    const auto here = edits ? sync::unsentEdits(*store, kept->branch) : edits;
    if (!here)
        return sync::fail(here.error());
    const auto posts = sync::unsentEdits(*store, DiscussionsBranch).value_or(QList<sync::Commit>());
    QList<Waiting> waiting;
    for (const sync::Commit &edit : *edits) {
        if (!edit.parents.isEmpty()) // else it is the library's own beginning
            waiting.append(waitingOf(*store, edit, *here + posts));
    }
    std::ranges::stable_sort(waiting, std::ranges::greater(), &Waiting::time);
    return waiting;
}

/// What an edit wrote, as the drafts that it is again.
sync::Result<void> Rooms::keepAsDrafts(const QString &library, const sync::Repository &store, const sync::Id &edit) const
{
    const auto commit = store.commit(edit);
    const sync::Id parent = commit && !commit->parents.isEmpty() ? commit->parents.first() : sync::Id();
    const auto changes = commit ? store.changes(parent, edit) : sync::fail(commit.error());
    auto drafts = changes ? Drafts::open(folder) : sync::fail(changes.error());
    if (!drafts)
        return sync::fail(drafts.error());
    for (const sync::Difference &file : changes->files) {
        if (file.after.isNull() || !isItemPath(file.path))
            continue;
        const auto bytes = store.read(file.after, MaxItemBytes);
        const auto before = file.before.isNull() ? sync::Result<QByteArray>(QByteArray()) : store.read(file.before, MaxItemBytes);
        if (!bytes || !before || !isItem(file.path, *bytes))
            continue;
        const auto kept = drafts->keep({{}, library, file.before.isNull() ? QByteArray() : file.path, kindAt(file.path).value_or(Kind::Guide), parent, *before, *bytes, filesBeside(file.path, changes->files, store), {}});
        if (!kept)
            return sync::fail(kept.error());
    }
    return {};
}

sync::Result<void> Rooms::takeBackEdit(const QString &library, const sync::Id &edit)
{
    const auto kept = keptAs(library);
    if (!kept)
        return sync::fail(kept.error());
    if (const auto post = unsentPost(library, edit); !post || *post) {
        const auto taken = post ? takeBackPost((*post)->first, (*post)->second) : sync::Result<Draft>(sync::fail(post.error()));
        return taken ? sync::Result<void>() : sync::fail(taken.error());
    }
    {
        const auto lock = sync::FileLock::take(lockOf(library));
        auto store = lock ? sync::Repository::open(repositoryOf(library)) : sync::fail(lock.error());
        const QByteArray branch = "refs/heads/" + kept->branch;
        const auto head = store ? store->tip(branch) : sync::fail(store.error());
        const auto without = head ? sync::rebuildWithout(*store, kept->branch, edit, rulesOf(kept->branch)) : head;
        // Its words come back as drafts before they go from the library: in between they are in both.
        const auto drafted = without ? keepAsDrafts(library, *store, edit) : sync::Result<void>(sync::fail(without.error()));
        const auto moved = drafted ? store->moveTip(branch, *head, *without) : drafted;
        if (!moved)
            return moved;
    }
    const auto applied = bringIn(*kept, stopAll, {});
    return applied ? sync::Result<void>() : sync::fail(applied.error());
}

} // namespace mycel::model
