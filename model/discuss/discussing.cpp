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

/// What Mycel writes under a name: it signs nothing.
ThreadEvent unsignedOf(const QString &author)
{
    ThreadEvent event;
    event.author = author;
    return event;
}

/// Whether a deed is a maintainer's, and would pass over everybody else's.
bool isForMaintainers(Act act)
{
    return act == Act::Hide || act == Act::Show || act == Act::Approve;
}

/// What nobody would take into account is better not said at all.
sync::Result<void> mayDecide(const ThreadRules &rules, const ThreadEvent &event)
{
    if (rules.decides(event))
        return {};
    return sync::fail(sync::Error::Kind::Refused, rules.maintainers.contains(event.author) && !event.author.isEmpty() ? "maintainer-key" : "not-a-maintainer");
}

/// The posts that marks mean. A mark without a number means one post, though others may have claimed its id since.
QSet<QString> unreadOf(const Thread &thread, QSet<QString> marks)
{
    QSet<QString> unread;
    for (const bool byNumber : {true, false}) {
        for (const Post &post : marks.isEmpty() ? QList<Post>() : thread.posts) {
            const QString id = post.event.id();
            if (!unread.contains(id) && marks.remove(byNumber ? id : withoutNumber(id)))
                unread.insert(id);
        }
    }
    return unread;
}

/// Who wrote a post, and who said something to it.
QStringList namesIn(const Post &post)
{
    QStringList names{post.event.author};
    for (const Reaction &reaction : post.reactions)
        names += reaction.names;
    return names;
}

/// Whose posts wait for a maintainer says nothing by other ways either: no name, no reaction, no reason.
void keepBack(ThreadPage &page, const ThreadRules &rules)
{
    if (!rules.newNamesWait || page.maintainer)
        return;
    for (Post &post : page.thread.posts) {
        for (Reaction &reaction : post.reactions)
            reaction.names.removeIf([&](const QString &name) { return rules.waits(name) && (page.me.isEmpty() || name != page.me); });
        post.reactions.removeIf([](const Reaction &reaction) { return reaction.names.isEmpty(); });
        if (!isKeptBack(post, page))
            continue;
        if (post.redacted)
            post.redacted = Withheld{};
        post.event.author.clear();
        post.event.value.clear();
    }
}

/// The same on every machine, to the bit.
sync::Edit beginning()
{
    return {{}, {{"README.md", QByteArray("The discussions of this library, kept by Mycel: one folder for each thread, one file for each post.\n")}}, {},
            QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC), QStringLiteral("Begin the discussions")};
}

/// Where the discussions stand; where there are none yet, where they will have begun.
sync::Result<sync::Id> threadsHead(const sync::Repository &store)
{
    if (const auto tip = store.tip(Rooms::DiscussionsRef))
        return tip;
    auto objects = sync::Objects::open(store.folder());
    return objects ? sync::writeEdit(*objects, beginning()) : sync::fail(objects.error());
}

} // namespace

sync::Result<sync::Id> Rooms::beginDiscussions(sync::Repository &store)
{
    if (const auto tip = store.tip(DiscussionsRef))
        return tip;
    const auto first = sync::writeEdit(store, beginning());
    const auto moved = first ? store.moveTip(DiscussionsRef, {}, *first) : sync::Result<void>(sync::fail(first.error()));
    return moved ? first : sync::fail(moved.error());
}

/// What somebody hid for themselves, and which names are not who they look like.
void Rooms::hideForMe(ThreadPage &page, const ThreadReader &reader) const
{
    QList<std::pair<Muted, QSet<sync::Id>>> words;
    for (const Muted &each : page.hidden.words(page.ref.library))
        words.append({each, reader.filesWith(page.ref, each.value).value_or(QSet<sync::Id>())});
    QStringList names;
    for (const Post &post : std::as_const(page.thread.posts)) {
        for (const QString &name : namesIn(post)) {
            if (!names.contains(name) && !name.isEmpty())
                names.append(name);
        }
        auto by = page.hidden.person(page.ref.library, post.event.author);
        for (const auto &[word, files] : std::as_const(words)) {
            if (!by && files.contains(post.text))
                by = word;
        }
        if (by && (page.me.isEmpty() || post.event.author != page.me))
            page.hiddenByMe.insert(post.event.id(), *by);
    }
    page.alike = reader.alike(page.ref.library, names).value_or(QHash<QString, QString>());
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
    ThreadPage page{ref, std::move(*thread), {}, {}, {}, {}, false, false, false, mine->chosenName(ref.library).value_or(QString())};
    page.library = library(ref.library).value_or(Library());
    page.maintainer = !page.me.isEmpty() && rules->maintainers.contains(page.me);
    page.decides = rules->decides(unsignedOf(page.me));
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
    page.unread = unreadOf(page.thread, marks.unreadIn(ref).value_or(QSet<QString>()));
    page.followed = marks.follows().value_or(QList<Follow>()).contains({Follow::What::Thread, ref.library, ref.id});
    page.hidden = marks.muted().transform([](const QList<Muted> &muted) { return Muting(muted); }).value_or(Muting());
    keepBack(page, *rules);
    hideForMe(page, reader);
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

sync::Result<Posting> Rooms::compose(const NewPost &post)
{
    const auto opened = reading.reader();
    if (!opened)
        return sync::fail(opened.error());
    ThreadEvent event = post.event;
    const bool opens = post.thread.isEmpty();
    if (opens && event.title.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-title");
    if (event.title.simplified().size() > LongestTitle)
        return sync::fail(sync::Error::Kind::TooLarge, "long-title");
    if (event.act == Act::Comment && post.text.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-text");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    event.author = nameIn(post.library);
    if (event.act == Act::Vote && event.author.isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "nameless-vote");
    const auto rules = (*opened)->threads().rules(post.library);
    if (!rules)
        return sync::fail(rules.error());
    if (event.author.isEmpty() && rules->newNamesWait) // a maintainer lets in a name
        return sync::fail(sync::Error::Kind::Refused, "nameless-waits");
    if (const auto may = isForMaintainers(event.act) ? mayDecide(*rules, event) : sync::Result<void>(); !may)
        return sync::fail(may.error());
    // As commits have it: nobody needs to know more. Of an answer the minute says whether it came in time.
    event.created = QDateTime(now.date(), QTime(now.time().hour(), event.act == Act::Vote ? now.time().minute() : 0), Qt::UTC);
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
        return sync::fail(sync::Error::Kind::Refused, "unreadable-post", QString::fromLatin1(problem));
    const QString message = opens ? QStringLiteral("Discuss “%1”").arg(event.title.simplified()) : QStringLiteral("Add to a discussion");
    return threadsEdition(post.library, {{pathOf(event.place), file}}, message).transform([&](Edition edition) {
        edition.draft = post.draft;
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
