// The commands for what is said: threads, thread, post.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "app/ctltelling.h"

namespace mycel::ctl {

namespace {

QJsonObject cardJson(const model::ThreadCard &card)
{
    return {{QStringLiteral("library"), card.ref.library}, {QStringLiteral("id"), card.ref.id}, {QStringLiteral("title"), card.title}, {QStringLiteral("about"), card.about}, {QStringLiteral("category"), card.category},
            {QStringLiteral("state"), card.state}, {QStringLiteral("posts"), card.posts}, {QStringLiteral("unread"), card.unread}};
}

QString titleOf(const model::ThreadCard &card)
{
    if (card.takenBack)
        return QStringLiteral("(taken back)");
    if (card.waits)
        return QStringLiteral("(waits for a maintainer)");
    if (!card.hiddenBy.isEmpty())
        return QStringLiteral("(hidden by %1)").arg(card.hiddenBy);
    return card.title.isEmpty() ? QStringLiteral("(its beginning has not arrived)") : card.title;
}

/// The one thread that an id means.
sync::Result<model::ThreadRef> oneThread(model::Commons &commons, const QString &id, const QString &library)
{
    auto refs = await(commons.discussions().called(id));
    const auto within = library.isEmpty() ? sync::Result<QString>() : libraryNamed(commons, library);
    if (!refs || !within)
        return sync::fail(refs ? within.error() : refs.error());
    if (!within->isEmpty())
        refs->removeIf([&within](const model::ThreadRef &ref) { return ref.library != *within; });
    if (refs->size() == 1)
        return refs->first();
    return refs->isEmpty() ? sync::fail(sync::Error::Kind::NotFound, "thread", id) : sync::fail(sync::Error::Kind::Refused, "several-threads", id);
}

/// A thread is about an item that is here, or in a category that the library has. The item is called what it is called for
/// everybody: its id, or where it has none its path; empty where the thread is about none.
sync::Result<QString> aboutWhat(model::Commons &commons, const QString &library, const Asked &asked)
{
    if (asked.about.isEmpty() || !asked.category.isEmpty()) {
        if (const auto known = categoryKnown(commons, library, asked.category); !known)
            return sync::fail(known.error());
    }
    if (asked.about.isEmpty())
        return QString();
    return itemWithin(commons, library, asked.about).transform([](const model::Item &item) { return item.id.isEmpty() ? QString::fromUtf8(item.ref.path) : item.id; });
}

/// The item that a list is asked about.
sync::Result<model::Item> itemMeant(model::Commons &commons, const QString &library, const QString &name)
{
    if (!library.isEmpty())
        return itemWithin(commons, library, name);
    Asked asked;
    asked.words = {name};
    return oneItem(commons, asked);
}

/// Where nothing is found it may be that there is no such category: threads of one that a library has given up are still there.
sync::Result<void> categorySomewhere(model::Commons &commons, const model::ThreadQuery &query)
{
    const auto libraries = query.category.isEmpty() ? sync::Result<QList<model::Library>>() : await(commons.libraries());
    if (!libraries)
        return sync::fail(libraries.error());
    sync::Result<void> known;
    for (const model::Library &library : *libraries) {
        if (!query.library.isEmpty() && library.key != query.library)
            continue;
        known = categoryKnown(commons, library.key, query.category);
        if (known)
            break;
    }
    return known;
}

sync::Result<void> postKnown(model::Commons &commons, const model::ThreadRef &ref, const QString &post)
{
    const auto page = await(commons.discussions().thread(ref));
    if (!page)
        return sync::fail(page.error());
    const bool isHere = std::ranges::any_of(page->thread.posts, [&post](const model::Post &each) { return each.event.id() == post; });
    return isHere ? sync::Result<void>() : sync::fail(sync::Error::Kind::NotFound, "post", post);
}

} // namespace

int threads(model::Commons &commons, const Asked &asked)
{
    model::ThreadQuery query;
    query.most = asked.json ? 1'000'000 : asked.most;
    query.words = asked.words.join(u' ');
    query.category = asked.category;
    query.state = asked.filters.value(QStringLiteral("state")).value(0);
    if (!query.state.isEmpty() && !model::threadStates().contains(query.state))
        return complain(sync::Error{sync::Error::Kind::Refused, "filter-value", QStringLiteral("--state ") + query.state});
    if (!asked.library.isEmpty()) {
        const auto library = libraryNamed(commons, asked.library);
        if (!library)
            return complain(library.error());
        query.library = *library;
    }
    if (!asked.about.isEmpty()) {
        const auto item = itemMeant(commons, query.library, asked.about);
        if (!item)
            return complain(item.error());
        query.about = item->ref;
    }
    const auto cards = await(commons.discussions().threads(query));
    if (!cards)
        return complain(cards.error());
    if (const auto known = cards->isEmpty() ? categorySomewhere(commons, query) : sync::Result<void>(); !known)
        return complain(known.error());
    QJsonArray array;
    for (const model::ThreadCard &card : *cards) {
        if (asked.json)
            array.append(cardJson(card));
        else
            print(QStringLiteral("%1  [%2, %3 posts, %4 unread]  %5").arg(titleOf(card), card.state, QString::number(card.posts), QString::number(card.unread), card.ref.id));
    }
    if (asked.json)
        print(array);
    return 0;
}

int thread(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto ref = oneThread(commons, asked.words.first(), asked.library);
    const auto thread = ref ? told(commons, *ref) : sync::Result<Told>(sync::fail(ref.error()));
    if (!thread)
        return complain(thread.error());
    if (asked.json)
        print(threadJson(*thread));
    for (const QString &line : asked.json ? QStringList() : threadLines(*thread))
        print(line);
    return 0;
}

int post(model::Commons &commons, const Asked &asked)
{
    model::NewPost post;
    if (!asked.words.isEmpty() || (asked.thread.isEmpty() && (asked.library.isEmpty() || asked.title.isEmpty())))
        return noWords();
    if (!asked.thread.isEmpty() && (!asked.title.isEmpty() || !asked.category.isEmpty() || !asked.about.isEmpty()))
        return complain(QStringLiteral("an answer has no title, category or item of its own, so nothing was posted; leave those out to answer, or --thread to begin a thread"));
    const auto body = textAsked(asked);
    if (!body)
        return complain(body.error());
    post.text = *body;
    if (asked.thread.isEmpty()) {
        const auto library = libraryNamed(commons, asked.library);
        if (!library)
            return complain(library.error());
        const auto about = aboutWhat(commons, *library, asked);
        if (!about)
            return complain(about.error());
        post.library = *library;
        post.event.title = asked.title;
        post.event.category = asked.category;
        post.event.about = *about;
    } else {
        const auto ref = oneThread(commons, asked.thread, asked.library);
        if (!ref)
            return complain(ref.error());
        post.library = ref->library;
        post.thread = ref->id;
        post.event.replyTo = asked.replyTo.toUpper();
        if (const auto known = asked.replyTo.isEmpty() ? sync::Result<void>() : postKnown(commons, *ref, post.event.replyTo); !known)
            return complain(known.error());
    }
    if (const auto named = rememberName(commons, post.library, asked); !named)
        return complain(named.error());
    const auto [accepted, shown] = commons.discussions().post(post);
    const auto posted = await(accepted);
    if (!posted)
        return complain(posted.error());
    if (const auto done = await(shown); !done)
        return complain(done.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), posted->thread.library}, {QStringLiteral("thread"), posted->thread.id}, {QStringLiteral("id"), posted->id}});
    else
        print(posted->id);
    return 0;
}

} // namespace mycel::ctl
