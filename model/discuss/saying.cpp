// What a page shows of posts beside what the tables have of them: their texts, what they quote and what came of them, and
// whether anybody else has them yet.
#include "model/rooms.h"

#include "model/discuss/mentions.h"
#include "model/index/threadreader.h"
#include "model/pages.h"
#include "sync/store/unsent.h"

namespace mycel::model {

namespace {

std::optional<Item> itemCalled(const Reader &reader, const QString &name, const QString &library)
{
    const auto items = name.isEmpty() ? sync::Result<QList<Item>>() : reader.named(name, library);
    return items && !items->isEmpty() ? std::optional(items->first()) : std::nullopt;
}

/// What of a post may not have gone out: itself, and what it was edited to.
QList<QByteArray> pathsOf(const Post &post)
{
    QList<QByteArray> paths{pathOf(post.event.place)};
    if (post.edited)
        paths.append(pathOf(post.editedIn));
    return paths;
}

} // namespace

sync::Result<QList<SaidPost>> Rooms::said(const ThreadRef &thread, const QList<Post> &posts)
{
    const auto opened = reading.reader();
    const sync::Repository *store = reading.store(thread.library);
    const auto kept = keptAs(thread.library);
    if (!opened || !store || !kept)
        return sync::fail(!opened ? opened.error() : !kept ? kept.error() : sync::Error{sync::Error::Kind::NotFound, "library", thread.library});
    QList<QByteArray> paths;
    for (const Post &post : posts)
        paths += pathsOf(post);
    const auto here = sync::unsentPaths(*store, DiscussionsBranch, paths);
    const auto waiting = hasPlace(*kept) ? sync::pathsForPlaces(*store, DiscussionsBranch, paths) : here;
    if (!here || !waiting)
        return sync::fail(here ? waiting.error() : here.error());
    const ThreadReader reader = (*opened)->threads();
    const Resolve resolve = resolverOf(**opened, {thread.library, "README.md"}); // as if it stood at the top of the library
    std::optional<Mentions> mentions; // nearly no post has any
    QList<SaidPost> all;
    for (const Post &post : posts) {
        SaidPost said;
        said.waits = std::ranges::any_of(pathsOf(post), [&](const QByteArray &path) { return waiting->contains(path); });
        said.canBeTakenBack = std::ranges::any_of(pathsOf(post), [&](const QByteArray &path) { return here->contains(path); });
        if (!post.isWithheld()) {
            const auto bytes = store->read(post.event.blob, MaxItemBytes);
            const auto text = bytes ? reader.text(thread.library, post.text) : bytes;
            if (!text)
                return sync::fail(text.error());
            const ThreadEvent event = readThreadFile(post.event.place, post.event.blob, *bytes).event;
            said.html = toHtml(*text, resolve);
            if (said.html.body.contains('@') && !mentions)
                mentions.emplace(reader.names(thread.library).value_or(QStringList()), nameIn(thread.library));
            if (mentions)
                said.html.body = mentions->in(said.html.body);
            said.quote = event.quote;
            said.quoted = itemCalled(**opened, event.quote.item, thread.library);
            said.changed = event.changed;
            said.changedItem = itemCalled(**opened, event.changed, thread.library);
        }
        all.append(said);
    }
    return all;
}

} // namespace mycel::model
