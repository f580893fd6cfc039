// The commands for what is said: threads, thread, post.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/discuss/discussions.h"
#include "ui/words/threadtext.h"

namespace mycel::ctl {

namespace {

QJsonObject cardJson(const model::ThreadCard &card)
{
    return {{QStringLiteral("library"), card.ref.library}, {QStringLiteral("id"), card.ref.id}, {QStringLiteral("title"), card.title}, {QStringLiteral("about"), card.about}, {QStringLiteral("category"), card.category},
            {QStringLiteral("state"), card.state}, {QStringLiteral("posts"), card.posts}, {QStringLiteral("unread"), card.unread}};
}

QJsonObject postJson(const model::Post &post, const QByteArray &text)
{
    return {{QStringLiteral("id"), post.event.id()}, {QStringLiteral("reply_to"), post.event.replyTo}, {QStringLiteral("author"), post.event.author}, {QStringLiteral("created"), post.event.created.toString(Qt::ISODate)},
            {QStringLiteral("action"), QString(model::nameOf(post.event.act))}, {QStringLiteral("value"), post.event.value}, {QStringLiteral("text"), QString::fromUtf8(text)}};
}

QString titleOf(const model::ThreadCard &card)
{
    if (card.takenBack)
        return QStringLiteral("(taken back)");
    return card.waits ? QStringLiteral("(waits for a maintainer)") : card.hiddenBy.isEmpty() ? card.title : QStringLiteral("(hidden by %1)").arg(card.hiddenBy);
}

QString headOf(const model::Post &post)
{
    const QString who = post.event.author.isEmpty() ? QStringLiteral("(no name)") : post.event.author;
    const QString what = post.event.act == model::Act::Comment || post.event.act == model::Act::Open ? QString() : QStringLiteral(" · %1 %2").arg(QString(model::nameOf(post.event.act)), post.event.value);
    const QString why = post.redacted ? QStringLiteral(" · taken back %1").arg(post.redacted->reason) : post.hidden ? QStringLiteral(" · hidden by %1: %2").arg(post.hidden->by, post.hidden->reason) : post.waits ? QStringLiteral(" · waits for a maintainer") : QString();
    const QString twin = post.event.twin ? QStringLiteral(" · claims the number of another post") : QString();
    return QStringLiteral("%1 · %2%3%4%5").arg(who, post.event.created.toString(QStringLiteral("yyyy-MM-dd HH:mm")), what, twin, why);
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
    const auto cards = await(commons.discussions().threads(query));
    if (!cards)
        return complain(cards.error());
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
    const auto page = ref ? await(commons.discussions().thread(*ref)) : sync::Result<model::ThreadPage>(sync::fail(ref.error()));
    if (!page)
        return complain(page.error());
    QList<sync::Id> files;
    for (const model::Post &post : page->thread.posts)
        files.append(post.text);
    const auto texts = await(commons.discussions().texts(ref->library, files));
    if (!texts)
        return complain(texts.error());
    QJsonArray posts;
    if (!asked.json)
        print(QStringLiteral("%1  [%2]").arg(words::headingText(*page), page->thread.state));
    for (qsizetype i = 0; i < texts->size(); ++i) {
        const model::Post &post = page->thread.posts[i];
        const QByteArray text = model::isReadable(post, *page) ? (*texts)[i] : QByteArray();
        if (asked.json) {
            posts.append(postJson(post, text));
            continue;
        }
        const QString indent(2 * qMin(post.depth, 8), u' ');
        print(QString());
        print(indent + headOf(post));
        for (const QString &line : QString::fromUtf8(text).split(u'\n'))
            print(indent + line);
    }
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), ref->library}, {QStringLiteral("id"), ref->id}, {QStringLiteral("title"), model::titleOf(*page)}, {QStringLiteral("state"), page->thread.state}, {QStringLiteral("posts"), posts}});
    return 0;
}

int post(model::Commons &commons, const Asked &asked)
{
    model::NewPost post;
    if (!asked.words.isEmpty() || (asked.thread.isEmpty() && (asked.library.isEmpty() || asked.title.isEmpty())))
        return noWords();
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
