// The discussions of a library behind the door: read from the tables, written through the journal as everything is, and
// brought in by the road of everything that comes.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/content/naming.h"
#include "model/index/threadreader.h"
#include "model/mine/threadmarks.h"
#include "model/pages.h"
#include "sync/store/objects.h"

namespace mycel::model {

namespace {

constexpr int MostUnreadFirst = 200;
constexpr const char *Ref = "refs/heads/discussions";

/// The same on every machine, to the bit.
sync::Edit beginning()
{
    return {{}, {{"README.md", QByteArray("The discussions of this library, kept by Mycel: one folder for each thread, one file for each post.\n")}}, {},
            QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC), QStringLiteral("Begin the discussions")};
}

/// Where the discussions stand; where there are none yet, where they will have begun.
sync::Result<sync::Id> threadsHead(const sync::Repository &store)
{
    if (const auto tip = store.tip(Ref))
        return tip;
    auto objects = sync::Objects::open(store.folder());
    return objects ? sync::writeEdit(*objects, beginning()) : sync::fail(objects.error());
}

bool isToBeRead(Act act)
{
    return act == Act::Open || act == Act::Comment || act == Act::Summary || act == Act::Outcome;
}

} // namespace

sync::Result<sync::Id> Rooms::beginDiscussions(sync::Repository &store)
{
    if (const auto tip = store.tip(Ref))
        return tip;
    const auto first = sync::writeEdit(store, beginning());
    const auto moved = first ? store.moveTip(Ref, {}, *first) : sync::Result<void>(sync::fail(first.error()));
    return moved ? first : sync::fail(moved.error());
}

sync::Result<Applied> Rooms::bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to, bool mine)
{
    const QString me = nameIn(kept.key);
    const auto note = [&](const QList<ThreadEvent> &events) -> sync::Result<void> {
        QList<UnreadPost> unread;
        for (const ThreadEvent &event : mine ? QList<ThreadEvent>() : events) {
            if (isToBeRead(event.act) && event.problem.isEmpty() && (me.isEmpty() || event.author != me))
                unread.append({event.place.thread, event.id()});
        }
        if (unread.isEmpty())
            return {};
        return Mine::open(folder).and_then([&](Mine open) { return ThreadMarks(std::move(open)).addUnread(kept.key, unread); });
    };
    const auto applied = index.applyThreads(kept.key, store, from, to, note, stopAll);
    if (!applied)
        return sync::fail(applied.error());
    if (threadsChanged && !applied->changed.isEmpty())
        threadsChanged(applied->changed);
    return Applied{};
}

/// `anew`: the library is read for the first time, or again from nothing; then nothing in it is news.
sync::Result<void> Rooms::bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, bool anew)
{
    const auto to = store.tip(Ref);
    if (!to)
        return {};
    auto from = index.head(kept.key, DiscussionsBranch);
    if (!from || *from == *to)
        return from ? sync::Result<void>() : sync::fail(from.error());
    const auto applied = bringInThreads(index, kept, store, *from, *to, anew);
    return applied ? sync::Result<void>() : sync::fail(applied.error());
}

sync::Result<QList<ThreadCard>> Rooms::threads(const ThreadQuery &query)
{
    const auto opened = reading.reader();
    auto mine = Mine::read(folder);
    const auto kept = mine ? mine->libraries() : sync::fail(mine.error());
    if (!opened || !kept)
        return sync::fail(opened ? kept.error() : opened.error());
    QHash<QString, QString> names;
    for (const Kept &each : *kept) {
        if (const QString name = mine->chosenName(each.key).value_or(QString()); !name.isEmpty())
            names.insert(each.key, name);
    }
    const ThreadMarks marks(std::move(*mine));
    const auto unread = marks.unreadThreads();
    const auto follows = marks.follows();
    if (!unread || !follows)
        return sync::fail(unread ? follows.error() : unread.error());
    const ThreadReader reader = (*opened)->threads();
    const auto matches = [&query](const ThreadCard &card) {
        return (query.library.isEmpty() || card.ref.library == query.library) && (query.category.isEmpty() || card.category == query.category)
            && (query.state.isEmpty() ? card.state != QLatin1String("archived") : card.state == query.state);
    };
    sync::Result<QList<ThreadCard>> cards;
    const bool isPlain = query.words.trimmed().isEmpty() && !query.about && query.of != ThreadQuery::Of::Mine;
    if (query.of == ThreadQuery::Of::Followed) {
        QList<ThreadRef> refs;
        for (const Follow &each : *follows) {
            if (each.what == Follow::What::Thread)
                refs.append({each.library, each.id});
        }
        cards = reader.cards(refs);
    } else if (isPlain && (query.unreadFirst || query.of == ThreadQuery::Of::Unread)) {
        cards = reader.cards(unread->keys().mid(0, MostUnreadFirst));
    }
    if (!cards)
        return cards;
    cards->removeIf([&matches](const ThreadCard &card) { return !matches(card); });
    std::ranges::sort(*cards, std::ranges::greater(), [](const ThreadCard &card) { return std::pair(card.last, card.ref.id); });
    QSet<ThreadRef> first;
    for (const ThreadCard &card : std::as_const(*cards))
        first.insert(card.ref);
    if (query.of == ThreadQuery::Of::All || query.of == ThreadQuery::Of::Mine) {
        ThreadQuery rest = query;
        rest.offset = qMax(0, query.offset - int(cards->size()));
        *cards = cards->mid(query.offset, query.most);
        rest.most = query.most - int(cards->size());
        const auto others = rest.most > 0 ? reader.cards(rest, first, names) : sync::Result<QList<ThreadCard>>();
        if (!others)
            return others;
        *cards += *others;
    } else {
        *cards = cards->mid(query.offset, query.most);
    }
    for (ThreadCard &card : *cards) {
        card.unread = unread->value(card.ref);
        card.followed = follows->contains({Follow::What::Thread, card.ref.library, card.ref.id});
    }
    return cards;
}

sync::Result<ThreadPage> Rooms::thread(const ThreadRef &ref)
{
    const auto opened = reading.reader();
    auto mine = Mine::read(folder);
    if (!opened || !mine)
        return sync::fail(opened ? mine.error() : opened.error());
    const ThreadReader reader = (*opened)->threads();
    auto thread = reader.thread(ref);
    const auto rules = reader.rules(ref.library);
    if (!thread || !rules)
        return sync::fail(thread ? rules.error() : thread.error());
    ThreadPage page{ref, std::move(*thread), {}, {}, {}, {}, false, false, mine->chosenName(ref.library).value_or(QString())};
    page.library = library(ref.library).value_or(Library());
    page.maintainer = !page.me.isEmpty() && rules->maintainers.contains(page.me);
    const Post *opening = page.thread.hasOpening && !page.thread.posts.isEmpty() ? &page.thread.posts.first() : nullptr;
    if (opening && !opening->event.about.isEmpty()) {
        const auto items = (*opened)->named(opening->event.about, ref.library);
        if (items && !items->isEmpty())
            page.about = items->first();
    }
    const auto categories = reader.categories(ref.library);
    const QString category = opening ? opening->event.category : QString();
    page.category = {category, category, {}};
    for (const Category &each : categories ? *categories : QList<Category>()) {
        if (each.id == category)
            page.category = each;
    }
    const ThreadMarks marks(std::move(*mine));
    page.unread = marks.unreadIn(ref).value_or(QSet<QString>());
    page.followed = marks.follows().value_or(QList<Follow>()).contains({Follow::What::Thread, ref.library, ref.id});
    return page;
}

sync::Result<QList<QByteArray>> Rooms::postTexts(const QString &library, const QList<sync::Id> &files)
{
    const auto opened = reading.reader();
    if (!opened)
        return sync::fail(opened.error());
    const ThreadReader reader = (*opened)->threads();
    QList<QByteArray> texts;
    for (const sync::Id &file : files) {
        const auto text = reader.text(library, file);
        if (!text)
            return sync::fail(text.error());
        texts.append(*text);
    }
    return texts;
}

sync::Result<QList<Html>> Rooms::postBodies(const QString &library, const QList<sync::Id> &files)
{
    const auto opened = reading.reader();
    const auto texts = opened ? postTexts(library, files) : sync::fail(opened.error());
    if (!texts)
        return sync::fail(texts.error());
    const Resolve resolve = resolverOf(**opened, {library, "README.md"}); // as if it stood at the top of the library
    QList<Html> bodies;
    for (const QByteArray &text : *texts)
        bodies.append(toHtml(text, resolve));
    return bodies;
}

sync::Result<Posting> Rooms::compose(const NewPost &post)
{
    const auto opened = reading.reader();
    if (!opened)
        return sync::fail(opened.error());
    ThreadEvent event = post.event;
    const bool opens = post.thread.isEmpty();
    if (opens && event.title.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-title");
    if (event.act == Act::Comment && post.text.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-text");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    event.author = nameIn(post.library);
    event.created = QDateTime(now.date(), QTime(now.time().hour(), 0), Qt::UTC); // as commits have it: nobody needs to know more
    if (opens) {
        event.act = Act::Open;
        event.place = {freshItemId(), {}, 0};
    } else {
        const auto highest = (*opened)->threads().highest({post.library, post.thread});
        if (!highest)
            return sync::fail(highest.error());
        event.place = {post.thread, freshItemId(), lamportAfter(*highest)};
    }
    const QByteArray file = composeThreadFile(event, post.text);
    if (file.size() > MaxItemBytes)
        return sync::fail(sync::Error::Kind::TooLarge, "long-post");
    // What nobody could read must not be accepted: a title of nothing but invisible letters, for instance.
    if (const QByteArray problem = readThreadFile(event.place, {}, file).event.problem; !problem.isEmpty())
        return sync::fail(sync::Error::Kind::Refused, problem == "title" ? "no-title" : "unreadable-post", QString::fromLatin1(problem));
    const QString message = opens ? QStringLiteral("Discuss “%1”").arg(event.title.simplified()) : QStringLiteral("Add to a discussion");
    return threadsEdition(post.library, {{pathOf(event.place), file}}, message).transform([&](const Edition &edition) {
        return Posting{{post.library, event.place.thread}, event.id(), edition};
    });
}

sync::Result<Edition> Rooms::threadsEdition(const QString &library, const QList<sync::Change> &files, const QString &message)
{
    const sync::Repository *store = reading.store(library);
    const auto head = store ? threadsHead(*store) : sync::Result<sync::Id>(sync::fail(sync::Error::Kind::NotFound, "library", library));
    return head ? sync::Result<Edition>(Edition{library, *head, files, message, {}, DiscussionsBranch}) : sync::fail(head.error());
}

} // namespace mycel::model
