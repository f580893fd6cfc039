// What was said becomes a section of a guide: a draft of the guide with the words in place and the way back to them; and when
// that is published, a post in the thread that says so, accepted in the same moment. It waits and goes out as every post.
#include "model/rooms.h"

#include "model/content/manuscript.h"
#include "model/content/naming.h"
#include "model/content/pastedruns.h"
#include "model/index/threadreader.h"
#include "model/mine/drafts.h"
#include "model/mine/toldby.h"

namespace mycel::model {

namespace {

/// The way from an item to a file of a thread, as if it stood beside the items. The branch is another; our own pages know.
QByteArray wayTo(const QByteArray &post, const QByteArray &from)
{
    return QByteArray("../").repeated(from.count('/')) + post;
}

QByteArray withSection(const QByteArray &file, const NewSection &section, const QByteArray &text, const QByteArray &way)
{
    const QByteArray heading = markdownOfPlain(section.heading).toUtf8(), source = markdownOfPlain(section.source).toUtf8();
    QByteArray all = readManuscript(file).text;
    if (!all.isEmpty())
        all += "\n\n";
    return changeText(file, all + "## " + heading + "\n\n" + text + "\n\n*[" + source + "](" + way + ")*\n");
}

} // namespace

sync::Result<Draft> Rooms::draftOfSection(const ItemRef &guide, const NewSection &section)
{
    const auto opened = reading.reader();
    auto draft = opened ? draftToGoOn(guide) : sync::Result<Draft>(sync::fail(opened.error()));
    if (!draft)
        return draft;
    const ThreadReader threads = (*opened)->threads();
    const auto thread = threads.thread(section.thread);
    if (!thread)
        return sync::fail(thread.error());
    const auto post = std::ranges::find(thread->posts, section.post, [](const Post &each) { return each.event.id(); });
    if (post == thread->posts.end() || post->isWithheld())
        return sync::fail(sync::Error::Kind::NotFound, "post", section.post);
    const auto text = threads.text(section.thread.library, post->text);
    if (!text)
        return sync::fail(text.error());
    const QByteArray path = pathOf(post->event.place);
    draft->bytes = withSection(draft->bytes, section, *text, wayTo(path, guide.path));
    const auto kept = Drafts::open(folder).and_then([&](Drafts drafts) { return drafts.keep(*draft); });
    const auto noted = kept ? Mine::open(folder).and_then([&](Mine mine) { return keepToldBy(mine, kept->id, path); }) : sync::Result<void>(sync::fail(kept.error()));
    return noted ? kept : sync::fail(noted.error());
}

/// The posts that tell of a draft, as far as it still leads to what it took up.
sync::Result<QList<Edition>> Rooms::postsTelling(const Draft &draft, const Edition &edition)
{
    const auto posts = Mine::read(folder).and_then([&draft](const Mine &mine) { return toldBy(mine, draft.id); });
    const auto opened = reading.reader();
    if (!posts || posts->isEmpty() || !opened)
        return posts ? opened ? QList<Edition>() : sync::Result<QList<Edition>>(sync::fail(opened.error())) : sync::fail(posts.error());
    const Value keys = readManuscript(draft.bytes).keys;
    const QByteArray item = edition.files.first().path;
    const QString id = keys[u"id"].text(), title = keys[u"title"].text().simplified();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Edition> telling;
    for (const QByteArray &path : *posts) {
        const auto place = model::placeOf(path);
        const auto highest = place && draft.bytes.contains(path) ? (*opened)->threads().highest({draft.library, place->thread}) : sync::fail(sync::Error::Kind::NotFound);
        if (!highest)
            continue; // it is not in the text any more, or not here
        ThreadEvent event;
        event.place = {place->thread, freshItemId(), lamportAfter(*highest)};
        event.author = nameIn(draft.library);
        event.created = QDateTime(now.date(), QTime(now.time().hour(), 0), Qt::UTC);
        event.replyTo = place->event.isEmpty() ? place->thread : place->event;
        event.changed = isItemId(id) ? id : QString::fromUtf8(item);
        const QByteArray text = '[' + markdownOfPlain(title.isEmpty() ? QString::fromUtf8(item) : title).toUtf8() + "](" + item.toPercentEncoding("/") + ')';
        const auto post = threadsEdition(draft.library, {{pathOf(event.place), composeThreadFile(event, text)}}, QStringLiteral("Tell in a discussion what changed"));
        if (!post)
            return sync::fail(post.error());
        telling.append(*post);
    }
    return telling;
}

} // namespace mycel::model
