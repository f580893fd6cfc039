#include "model/discuss/postdraft.h"

#include "model/content/naming.h"

namespace mycel::model {

namespace {

/// The number that a draft's file has: it gets its own when it is posted.
constexpr qint64 NoNumber = 1;

} // namespace

Draft draftOf(const NewPost &post, const QString &title, const Draft &before)
{
    Draft draft = before;
    draft.post = true;
    draft.library = post.library;
    draft.path = post.thread.isEmpty() ? QByteArray() : pathOf({post.thread, {}, 0});
    ThreadEvent event = post.event;
    event.place = post.thread.isEmpty() ? ThreadPlace{freshItemId(), {}, 0} : ThreadPlace{post.thread, freshItemId(), NoNumber};
    if (post.thread.isEmpty())
        event.act = Act::Open;
    else if (event.title.isEmpty())
        event.title = title;
    draft.bytes = composeThreadFile(event, post.text);
    return draft;
}

NewPost postIn(const Draft &draft)
{
    const FrontMatter matter = readFrontMatter(draft.bytes);
    const auto thread = placeOf(draft.path);
    const QString id = matter.keys[u"id"].text();
    const ThreadPlace place = thread ? ThreadPlace{thread->thread, id, NoNumber} : ThreadPlace{id, {}, 0};
    ThreadEvent event = readThreadFile(place, {}, draft.bytes).event;
    event.place = {};
    event.problem.clear(); // an opening may have no title yet
    if (thread && (event.act != Act::Edit || event.replyTo != thread->thread))
        event.title.clear(); // that was the thread's
    return {draft.library, thread ? thread->thread : QString(), event, draft.bytes.mid(matter.bodyAt).trimmed(), draft.id};
}

PlaceOfPost placeOf(const ThreadEvent &event)
{
    switch (event.act) {
    case Act::Open: return {Act::Open, event.about};
    case Act::Vote: return {Act::Vote, {}}; // one changes one's mind about which
    case Act::Summary:
    case Act::Outcome: return {event.act, {}};
    default: return {event.act, event.replyTo};
    }
}

} // namespace mycel::model
