// How what was accepted enters a library. Playing the journal is also what a start after a crash does, so each step may be
// done again: a deed is the same commit each time, and what is there already changes nothing.
//
// 1. One edit on top of what is there, as nearly all are, is shown first: its commit is made in memory, the index takes it
//    from there, and whoever reads borrows it. Then it goes into the repository. Until it is there the journal has it.
// 2. Any other meets what came between in the repository first, and is shown by the road on which everything comes.
#include "model/rooms.h"

#include "model/content/libraryfile.h"
#include "model/merge/branchrules.h"
#include "model/mine/journal.h"
#include "model/mine/threadmarks.h"
#include "sync/merge/meeting.h"
#include "sync/store/left.h"
#include "sync/store/objects.h"
#include "sync/store/upkeep.h"

namespace mycel::model {

namespace {

constexpr qsizetype MostShownFirst = 8; ///< files; more are prepared on a thread that reads the disk

bool isHeld(const sync::Error &error)
{
    return error.kind == sync::Error::Kind::Refused && error.why == "busy";
}

/// The head that two have in common from now on; it is on the disk.
sync::Result<sync::Id> meet(const sync::Repository &store, const QByteArray &branch, const sync::Id &head, const sync::Id &other)
{
    const auto meeting = sync::Meeting::open(store.folder(), rulesOf(branch));
    const auto met = meeting ? (*meeting)->meet(head, other) : sync::Result<sync::Id>(sync::fail(meeting.error()));
    const auto kept = met ? (*meeting)->keep() : sync::Result<void>(sync::fail(met.error()));
    return kept ? met : sync::fail(kept.error());
}

/// Under the library's lock nobody else holds a ref: a lock that a dead process left is taken away.
sync::Result<void> moveBranch(sync::Repository &store, const QByteArray &branch, const sync::Id &from, const sync::Id &to)
{
    const auto moved = store.moveTip(branch, from, to);
    if (moved || store.tip(branch) != from)
        return moved;
    sync::Repository::sweep(store.folder());
    return store.moveTip(branch, from, to);
}

} // namespace

sync::Edit Rooms::editOf(const Deed &deed, const sync::Id &base)
{
    return {base, deed.files, deed.author, deed.time, deed.message};
}

/// Writes a deed's commit and has the branch hold it. What is in there already changes nothing.
sync::Result<void> Rooms::play(const Deed &deed) const
{
    const auto lock = sync::FileLock::take(lockOf(deed.library));
    auto store = lock ? sync::Repository::open(repositoryOf(deed.library)) : sync::fail(lock.error());
    if (!store)
        return sync::fail(store.error());
    const QByteArray branch = "refs/heads/" + deed.branch;
    const auto head = deed.branch == DiscussionsBranch ? beginDiscussions(*store) : store->tip(branch);
    // What was begun upon a history that was left, or an edit that was taken back, is written where both part: it must not
    // bring that back.
    const auto base = !head || *head == deed.base ? sync::Result<sync::Id>(deed.base) : sync::standingBase(*store, *head, deed.base);
    const auto written = head && base ? sync::writeEdit(*store, editOf(deed, *base)) : head ? base : head;
    if (!written)
        return written.error().why == "nothing-new" ? sync::Result<void>() : sync::fail(written.error());
    const auto there = store->isAncestor(*written, *head);
    if (!there || *there)
        return there ? sync::Result<void>() : sync::fail(there.error());
    if (*head == deed.base)
        return moveBranch(*store, branch, *head, *written);
    const auto met = meet(*store, deed.branch, *head, *written);
    return met ? moveBranch(*store, branch, *head, *met) : sync::fail(met.error());
}

/// The deed is in the index when `shown` is called, and in the repository when this returns. Nothing: it has to go the other way.
std::optional<sync::Result<Applied>> Rooms::showFirst(const Kept &kept, const Deed &deed, const std::function<void()> &shown)
{
    const auto lock = sync::FileLock::take(lockOf(deed.library));
    if (!lock)
        return sync::fail(lock.error()); // the other way would wait for it once more
    auto objects = sync::Objects::open(repositoryOf(deed.library));
    const QByteArray branch = "refs/heads/" + deed.branch;
    const auto head = objects ? objects->store().tip(branch) : sync::fail(objects.error());
    const auto opened = index();
    const auto indexed = opened ? (*opened)->head(kept.key, deed.branch) : sync::fail(opened.error());
    const bool setsRules = std::ranges::find(deed.files, QByteArray(LibraryFilePath), &sync::Change::path) != deed.files.end(); // what they let in is to be heard
    if (!head || !indexed || *head != deed.base || *indexed != *head || deed.files.size() > MostShownFirst || setsRules)
        return std::nullopt;
    const auto commit = sync::writeEdit(*objects, editOf(deed, *head));
    auto loan = commit ? objects->lend(branch, *commit) : sync::fail(commit.error());
    if (!loan)
        return std::nullopt;
    sync::Repository &store = objects->store();
    const bool isPost = deed.branch == DiscussionsBranch;
    auto applied = isPost ? bringInThreads(**opened, kept, store, *head, *commit, true) : (*opened)->apply(kept.key, deed.branch, store, *head, *commit, {}, stopAll, kept.name);
    if (!applied)
        return std::nullopt;
    const auto history = isPost ? sync::Result<void>() : (*opened)->readHistory(kept.key, store, stopAll);
    reading.lane.run([this, library = kept.key, lent = std::move(*loan)]() -> sync::Result<void> { return reading.borrow(library, lent); });
    if (changed && !isPost)
        changed(applied->changed);
    if (shown)
        shown();
    const auto written = objects->keep();
    const auto moved = written ? moveBranch(store, branch, *head, *commit) : written;
    reading.lane.run([this, library = kept.key]() -> sync::Result<void> {
        reading.giveBack(library);
        return {};
    });
    if (!moved)
        return sync::fail(moved.error());
    return history ? applied : sync::fail(history.error());
}

sync::Result<Applied> Rooms::playJournal(const QString &library, const std::function<void()> &shown)
{
    auto journal = Journal::open(folder);
    const auto kept = journal ? journal->mine().library(library) : sync::fail(journal.error());
    const auto deeds = kept ? journal->waiting(library) : sync::Result<QList<Deed>>(sync::fail(kept.error()));
    if (!deeds)
        return sync::fail(deeds.error());
    if (deeds->size() == 1) {
        if (const auto done = showFirst(*kept, deeds->first(), shown)) {
            const auto gone = *done ? journal->played(deeds->first().number) : sync::fail(done->error());
            lookAfter(library);
            return gone ? *done : sync::fail(gone.error());
        }
    }
    // One deed's trouble never stops the others: it stays in the journal, and is told.
    sync::Result<void> trouble;
    QList<qint64> played;
    for (const Deed &deed : *deeds) {
        const auto done = play(deed);
        if (!done && isHeld(done.error()))
            return sync::fail(done.error()); // whoever has the lock was waited for; the others would wait as long, each
        if (done)
            played.append(deed.number);
        else if (trouble)
            trouble = done;
    }
    const auto applied = bringIn(*kept, stopAll, {});
    if (const auto read = applied ? markOwnRead(*deeds) : sync::Result<void>(); !read)
        return sync::fail(read.error());
    for (const qint64 number : applied ? played : QList<qint64>()) {
        if (const auto gone = journal->played(number); !gone)
            return sync::fail(gone.error());
    }
    lookAfter(library);
    return trouble ? applied : sync::fail(trouble.error());
}

/// What came by the road of everything that comes, and was said here: under no name it looks like anybody's.
sync::Result<void> Rooms::markOwnRead(const QList<Deed> &deeds) const
{
    QHash<QString, QList<UnreadPost>> own;
    for (const Deed &deed : deeds) {
        for (const sync::Change &file : deed.files) {
            if (const auto place = deed.branch == DiscussionsBranch ? model::placeOf(file.path) : std::nullopt)
                own[deed.library].append(UnreadPost{place->thread, place->event.isEmpty() ? place->thread : place->event});
        }
    }
    sync::Result<void> marked;
    for (auto each = own.constBegin(); marked && each != own.constEnd(); ++each)
        marked = Mine::open(folder).and_then([&](Mine mine) { return ThreadMarks(std::move(mine)).markRead(each.key(), each.value()); });
    return marked;
}

void Rooms::lookAfter(const QString &library) const
{
    // Where there is no room, or somebody is at it, there is a next time.
    if (const auto lock = sync::FileLock::take(lockOf(library), 0))
        [[maybe_unused]] const auto gathered = sync::gatherPacks(repositoryOf(library));
}

} // namespace mycel::model
