// What is said as it arrives: into the tables, and among what is unread, with nothing of it that its reader hid or that waits for
// a maintainer. Only what changed is looked at.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/mine/threadmarks.h"

namespace mycel::model {

namespace {

bool isToBeRead(Act act)
{
    return act == Act::Open || act == Act::Comment || act == Act::Summary || act == Act::Outcome;
}

/// As their marks call them.
QList<UnreadPost> postsAt(const QList<ThreadPlace> &places)
{
    QList<UnreadPost> posts;
    for (const ThreadPlace &place : places)
        posts.append({place.thread, place.event.isEmpty() ? place.thread : place.event});
    return posts;
}

} // namespace

sync::Result<Applied> Rooms::bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to, bool mine)
{
    QHash<ThreadRef, int> said;
    Applied brought;
    const auto note = [&](const ThreadNews &news, const ThreadRules &rules) -> sync::Result<void> {
        if (news.gone.isEmpty() && (mine || (news.arrived.isEmpty() && news.released.isEmpty())))
            return {};
        auto open = Mine::open(folder);
        const auto name = open ? open->chosenName(kept.key) : sync::fail(open.error());
        if (!name)
            return sync::fail(name.error());
        ThreadMarks marks(std::move(*open));
        // Nobody can read what is gone, so it would be counted for ever.
        const auto dropped = marks.markRead(kept.key, postsAt(news.gone));
        if (!dropped || mine)
            return dropped;
        const auto muted = marks.muted();
        if (!muted)
            return sync::fail(muted.error());
        const Muting muting(*muted);
        const bool decides = !name->isEmpty() && rules.maintainers.contains(*name);
        QList<UnreadPost> unread;
        // Who decides saw it while it waited.
        for (const ThreadEvent &event : decides ? news.arrived : news.arrived + news.released) {
            const ThreadRef thread{kept.key, event.place.thread};
            if (!isToBeRead(event.act) || !event.problem.isEmpty() || (!name->isEmpty() && event.author == *name))
                continue;
            ++brought.posts;
            if ((rules.waits(event.author) && !decides) || muting.thread(thread) || muting.person(kept.key, event.author))
                continue;
            if (!muting.words(kept.key).isEmpty()) {
                const auto text = store.read(event.blob, MaxItemBytes);
                if (text && muting.word(kept.key, event.title.toUtf8() + '\n' + *text))
                    continue;
            }
            unread.append({event.place.thread, event.id()});
            ++said[thread];
        }
        return marks.addUnread(kept.key, unread);
    };
    const auto applied = index.applyThreads(kept.key, store, from, to, note, stopAll);
    if (!applied)
        return sync::fail(applied.error());
    if (threadsChanged && !applied->changed.isEmpty())
        threadsChanged(applied->changed, said);
    return brought;
}

/// `anew`: the library is read for the first time, or again from nothing; then nothing in it is news.
sync::Result<Applied> Rooms::bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, bool anew)
{
    const auto to = store.tip(DiscussionsRef);
    if (!to)
        return Applied();
    auto from = index.head(kept.key, DiscussionsBranch);
    if (!from || *from == *to)
        return from ? sync::Result<Applied>(Applied()) : sync::fail(from.error());
    return bringInThreads(index, kept, store, *from, *to, anew);
}

} // namespace mycel::model
