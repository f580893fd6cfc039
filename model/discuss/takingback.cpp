// Taking back what was said while nobody has it: by the road on which an edit of an item is taken back (model/waiting.cpp), with
// what depends on it, so that nothing of it is ever sent.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/discuss/postdraft.h"
#include "model/merge/branchrules.h"
#include "sync/merge/rebuilding.h"
#include "sync/store/unsent.h"

namespace mycel::model {

namespace {

constexpr const char *Branch = "refs/heads/discussions";

/// A file of a thread that only this computer has, and the commit that brought it.
struct UnsentEvent {
    sync::Id commit;
    bool isAlone = true;       ///< the commit brought nothing else
    ThreadEvent event;
    QByteArray text;
};

/// All of them, or those of one thread; the newest first.
sync::Result<QList<UnsentEvent>> unsentEvents(const sync::Repository &store, const QString &thread, const sync::Id &only = {})
{
    const auto edits = sync::unsentEdits(store, "discussions");
    if (!edits)
        return sync::fail(edits.error());
    QList<UnsentEvent> events;
    for (const sync::Commit &edit : *edits) {
        if (edit.parents.isEmpty() || (!only.isNull() && edit.id != only))
            continue;
        const auto changes = store.changes(edit.parents.first(), edit.id);
        if (!changes)
            return sync::fail(changes.error());
        for (const sync::Difference &file : changes->files) {
            const auto place = file.after.isNull() ? std::nullopt : placeOf(file.path);
            if (!place || (!thread.isEmpty() && place->thread != thread))
                continue;
            const auto bytes = store.read(file.after, MaxItemBytes);
            if (!bytes)
                return sync::fail(bytes.error());
            const ThreadFile read = readThreadFile(*place, file.after, *bytes);
            events.append({edit.id, changes->files.size() == 1, read.event, bytes->mid(read.bodyAt).trimmed()});
        }
    }
    return events;
}

bool standsForItself(Act act)
{
    return act == Act::Comment || act == Act::Vote || act == Act::Summary || act == Act::State || act == Act::Outcome;
}

/// What an event takes along when it goes, itself too. Refused ("answered", "brought-together").
sync::Result<QList<UnsentEvent>> goingWith(const UnsentEvent &target, const QList<UnsentEvent> &events)
{
    QList<UnsentEvent> going;
    for (const UnsentEvent &each : events) {
        const bool isIt = each.event.id() == target.event.id();
        if (!isIt && target.event.act != Act::Open && withoutNumber(each.event.replyTo) != target.event.id())
            continue;
        if (!isIt && standsForItself(each.event.act))
            return sync::fail(sync::Error::Kind::Refused, "answered", each.event.id());
        if (!each.isAlone)
            return sync::fail(sync::Error::Kind::Refused, "brought-together", each.event.id());
        going.append(each);
    }
    return going;
}

/// What the thread is called for those who have it.
QString titleIn(const sync::Repository &store, const sync::Id &head, const QString &thread)
{
    const ThreadPlace opening{thread, {}, 0};
    const auto bytes = store.find(head, pathOf(opening)).and_then([&store](const sync::Id &blob) { return store.read(blob, MaxItemBytes); });
    return bytes ? readThreadFile(opening, {}, *bytes).event.title : QString();
}

/// The post as it was last, ready to be written on.
NewPost written(const QString &library, const UnsentEvent &target, const QList<UnsentEvent> &going)
{
    const bool opens = target.event.act == Act::Open;
    NewPost post{library, opens ? QString() : target.event.place.thread, target.event, target.text};
    const auto edit = std::ranges::find(going, Act::Edit, [](const UnsentEvent &each) { return each.event.act; }); // the newest
    if (edit != going.end() && target.event.act != Act::Edit)
        post.text = edit->text;
    if (edit != going.end() && opens && !edit->event.title.isEmpty())
        post.event.title = edit->event.title;
    return post;
}

} // namespace

/// The post that an edit of the discussions is; nothing where it is none of them.
sync::Result<std::optional<std::pair<ThreadRef, QString>>> Rooms::unsentPost(const QString &library, const sync::Id &edit) const
{
    const auto store = sync::Repository::open(repositoryOf(library));
    if (!store || !store->tip(Branch))
        return store ? sync::Result<std::optional<std::pair<ThreadRef, QString>>>() : sync::fail(store.error());
    return unsentEvents(*store, {}, edit).map([&](const QList<UnsentEvent> &events) -> std::optional<std::pair<ThreadRef, QString>> {
        if (events.isEmpty())
            return std::nullopt;
        return std::pair(ThreadRef{library, events.first().event.place.thread}, events.first().event.id());
    });
}

sync::Result<Draft> Rooms::takeBackPost(const ThreadRef &thread, const QString &event)
{
    const auto kept = keptAs(thread.library);
    if (!kept)
        return sync::fail(kept.error());
    Draft draft;
    {
        const auto lock = sync::FileLock::take(lockOf(thread.library));
        auto store = lock ? sync::Repository::open(repositoryOf(thread.library)) : sync::fail(lock.error());
        const auto events = store ? unsentEvents(*store, thread.id) : sync::Result<QList<UnsentEvent>>(sync::fail(store.error()));
        if (!events)
            return sync::fail(events.error());
        const auto target = std::ranges::find(*events, withoutNumber(event), [](const UnsentEvent &each) { return each.event.id(); });
        if (target == events->end())
            return sync::fail(sync::Error::Kind::NotFound, "edit", event);
        const auto going = goingWith(*target, *events);
        auto head = going ? store->tip(Branch) : sync::fail(going.error());
        if (!head)
            return sync::fail(head.error());
        // Its words come back as a draft before they go from the library: in between they are in both.
        const NewPost post = written(thread.library, *target, *going);
        if (!post.text.isEmpty()) {
            const auto again = Drafts::open(folder).and_then([&](Drafts drafts) { return drafts.keep(model::draftOf(post, titleIn(*store, *head, thread.id))); });
            if (!again)
                return sync::fail(again.error());
            draft = *again;
        }
        for (const UnsentEvent &each : *going) { // the newest first, so that those before it stay the commits that they are
            const auto without = sync::rebuildWithout(*store, DiscussionsBranch, each.commit, rulesOf(DiscussionsBranch));
            const auto moved = without ? store->moveTip(Branch, *head, *without) : sync::Result<void>(sync::fail(without.error()));
            if (!moved)
                return sync::fail(moved.error());
            head = *without;
        }
    }
    const auto applied = bringIn(*kept, stopAll, {});
    return applied ? draft : sync::Result<Draft>(sync::fail(applied.error()));
}

} // namespace mycel::model
