// What is said as it arrives: into the tables, and among what is unread, with nothing of it that its reader hid or that waits for
// a maintainer. Only what changed is looked at.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/index/threadreader.h"
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
        posts.append({place.thread, place.event.isEmpty() ? place.thread : QString::number(place.lamport) + u'-' + place.event});
    return posts;
}

/// Who listens to a library, and what of it they do not want to hear.
struct Listener {
    QString library, name;
    Muting muting;

    static sync::Result<Listener> of(const QString &library, const ThreadMarks &marks)
    {
        const auto name = marks.mine().chosenName(library);
        const auto muted = name ? marks.muted() : sync::fail(name.error());
        return muted ? sync::Result<Listener>(Listener{library, *name, Muting(*muted)}) : sync::fail(muted.error());
    }
    [[nodiscard]] bool decides(const ThreadRules &rules) const { return !name.isEmpty() && rules.maintainers.contains(name); }
    /// Whether others say something there.
    [[nodiscard]] bool hears(const ThreadEvent &event) const { return isToBeRead(event.act) && event.problem.isEmpty() && (name.isEmpty() || event.author != name); }
    [[nodiscard]] bool hides(const ThreadEvent &event, const sync::Repository &store) const
    {
        if (muting.thread({library, event.place.thread}) || muting.person(library, event.author))
            return true;
        if (muting.words(library).isEmpty())
            return false;
        const auto text = store.read(event.blob, MaxItemBytes);
        return text && muting.word(library, event.title.toUtf8() + '\n' + *text);
    }
};

} // namespace

sync::Result<Applied> Rooms::bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to, bool mine)
{
    QHash<ThreadRef, int> said;
    Applied brought;
    const auto note = [&](const ThreadNews &news, const ThreadRules &rules) -> sync::Result<void> {
        if (news.gone.isEmpty() && (mine || (news.arrived.isEmpty() && news.released.isEmpty())))
            return {};
        auto open = Mine::open(folder);
        if (!open)
            return sync::fail(open.error());
        ThreadMarks marks(std::move(*open));
        // Nobody can read what is gone, so it would be counted for ever.
        const auto dropped = marks.markRead(kept.key, postsAt(news.gone));
        if (!dropped || mine)
            return dropped;
        const auto listener = Listener::of(kept.key, marks);
        if (!listener)
            return sync::fail(listener.error());
        const bool decides = listener->decides(rules);
        QList<UnreadPost> unread;
        // Who decides saw it while it waited.
        for (const ThreadEvent &event : decides ? news.arrived : news.arrived + news.released) {
            if (!listener->hears(event))
                continue;
            ++brought.posts;
            if ((rules.waits(event.author) && !decides) || listener->hides(event, store))
                continue;
            unread.append({event.place.thread, event.id()});
            ++said[{kept.key, event.place.thread}];
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

std::optional<ThreadRules> Rooms::rulesBefore(const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to) const
{
    if (from.isNull() || saysTheSame(store, from, to))
        return std::nullopt;
    const auto reader = Reader::open(indexFile(), {});
    const auto rules = reader ? (*reader)->threads().rules(kept.key) : sync::fail(reader.error());
    return rules && rules->newNamesWait ? std::optional(*rules) : std::nullopt;
}

sync::Result<void> Rooms::hearReleased(const Kept &kept, const sync::Repository &store, const ThreadRules &before) const
{
    const auto opened = Reader::open(indexFile(), [&store](const QString &) { return &store; });
    auto mine = opened ? Mine::open(folder) : sync::fail(opened.error());
    if (!mine)
        return sync::fail(mine.error());
    const ThreadReader reader = (*opened)->threads();
    ThreadMarks marks(std::move(*mine));
    const auto rules = reader.rules(kept.key);
    auto names = reader.names(kept.key);
    const auto listener = Listener::of(kept.key, marks);
    if (!rules || !names || !listener)
        return sync::fail(!rules ? rules.error() : names ? listener.error() : names.error());
    if (listener->decides(before))
        return {}; // who decides saw it while it waited
    names->append(QString());
    names->removeIf([&](const QString &name) { return !before.waits(name) || rules->waits(name); });
    const auto said = reader.saidBy(kept.key, *names);
    if (!said)
        return sync::fail(said.error());
    QSet<QString> threads;
    for (const ThreadEvent &event : *said) {
        if (listener->hears(event))
            threads.insert(event.place.thread);
    }
    QList<UnreadPost> unread;
    QList<ThreadRef> touched;
    for (const QString &id : std::as_const(threads)) {
        touched.append({kept.key, id});
        const auto thread = reader.thread(touched.last());
        for (const Post &post : thread ? thread->posts : QList<Post>()) {
            if (names->contains(post.event.author) && listener->hears(post.event) && post.stands() && !thread->hidden && !listener->hides(post.event, store))
                unread.append({id, post.event.id()});
        }
    }
    const auto added = marks.addUnread(kept.key, unread);
    if (added && threadsChanged && !touched.isEmpty())
        threadsChanged(touched, {});
    return added;
}

} // namespace mycel::model
