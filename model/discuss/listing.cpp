// Lists of threads for whoever looks: what is unread first, what they follow, what is theirs, and what waits for their answer.
#include "model/rooms.h"

#include "model/index/threadreader.h"
#include "model/mine/threadmarks.h"

namespace mycel::model {

namespace {

constexpr int MostUnreadFirst = 1000;
constexpr int MostCounted = 2000;
constexpr int DaysAfterTheEnd = 7; ///< in which an unanswered proposal is still told of
const QString Archived = QStringLiteral("archived");

bool matches(const ThreadCard &card, const ThreadQuery &query, bool inAnyState = false)
{
    return (query.library.isEmpty() || card.ref.library == query.library) && (query.category.isEmpty() || card.category == query.category)
        && (query.matter.isEmpty() || card.matter == query.matter) && (inAnyState || (query.state.isEmpty() ? card.state != Archived : card.state == query.state));
}

/// What is counted as unread is in the list of what is, also where it is archived; and what was said is found there, too.
bool isInAnyState(const ThreadQuery &query)
{
    return (query.of == ThreadQuery::Of::Unread || query.looksForWords()) && query.state.isEmpty();
}

/// The lists that all states are counted in.
QStringList statesAsked(ThreadQuery query)
{
    if (query.looksForWords())
        return {query.state};
    query.state.clear();
    return isInAnyState(query) ? QStringList{QString()} : QStringList{QString(), Archived};
}

/// Of threads that are listed one by one.
ThreadCounts countsOf(const QList<ThreadCard> &cards, const ThreadQuery &query)
{
    const auto facets = [&](const std::function<void(ThreadQuery &)> &without, const std::function<QString(const ThreadCard &)> &value, bool ofStates = false) {
        ThreadQuery others = query;
        without(others);
        QHash<QString, int> counts;
        for (const ThreadCard &card : cards) {
            if (matches(card, others, ofStates || isInAnyState(others)) && !value(card).isEmpty())
                ++counts[value(card)];
        }
        QList<Facet> list;
        for (auto each = counts.constBegin(); each != counts.constEnd(); ++each)
            list.append({each.key(), each.value()});
        std::ranges::sort(list, [](const Facet &a, const Facet &b) { return std::pair(b.count, a.value) < std::pair(a.count, b.value); });
        return list;
    };
    return {facets([](ThreadQuery &q) { q.library.clear(); }, [](const ThreadCard &card) { return card.ref.library; }), facets([](ThreadQuery &q) { q.category.clear(); }, &ThreadCard::category),
            facets([](ThreadQuery &q) { q.matter.clear(); }, &ThreadCard::matter), facets([](ThreadQuery &) {}, &ThreadCard::state, true)};
}

} // namespace

sync::Result<Beholder> Rooms::beholder(const ThreadReader &reader, const ThreadMarks &marks)
{
    const auto kept = marks.mine().libraries();
    const auto muted = marks.muted();
    const auto follows = marks.follows();
    if (!kept || !muted || !follows)
        return sync::fail(!kept ? kept.error() : muted ? follows.error() : muted.error());
    Beholder by;
    by.muting = Muting(*muted);
    for (const Kept &each : *kept) {
        if (const QString name = marks.mine().chosenName(each.key).value_or(QString()); !name.isEmpty())
            by.names.insert(each.key, name);
    }
    return reader.following(*follows).transform([&by](const Following &following) {
        by.following = following;
        return by;
    });
}

sync::Result<QList<ThreadCard>> Rooms::threads(const ThreadQuery &query, ReadingRoom &room)
{
    const auto opened = room.reader();
    auto mine = Mine::read(folder);
    if (!opened || !mine)
        return sync::fail(opened ? mine.error() : opened.error());
    const ThreadMarks marks(std::move(*mine));
    const ThreadReader reader = (*opened)->threads();
    const auto by = beholder(reader, marks);
    const auto unread = marks.unreadThreads();
    if (!by || !unread)
        return sync::fail(by ? unread.error() : by.error());
    sync::Result<QList<ThreadCard>> cards;
    const bool isPlain = !query.looksForWords() && !query.about && (query.of == ThreadQuery::Of::All || query.of == ThreadQuery::Of::Unread);
    if (isPlain && (query.unreadFirst || query.of == ThreadQuery::Of::Unread))
        cards = reader.cards(unread->keys().mid(0, MostUnreadFirst), *by);
    if (!cards)
        return cards;
    cards->removeIf([&](const ThreadCard &card) { return !matches(card, query, isInAnyState(query)); });
    std::ranges::sort(*cards, std::ranges::greater(), [](const ThreadCard &card) { return std::pair(card.last, card.ref.id); });
    QSet<ThreadRef> first;
    for (const ThreadCard &card : std::as_const(*cards))
        first.insert(card.ref);
    ThreadQuery rest = query;
    rest.offset = qMax(0, query.offset - int(cards->size()));
    *cards = cards->mid(query.offset, query.most);
    rest.most = query.most - int(cards->size());
    if (query.of != ThreadQuery::Of::Unread && rest.most > 0) {
        const auto others = reader.cards(rest, first, *by);
        if (!others)
            return others;
        *cards += *others;
    }
    for (ThreadCard &card : *cards)
        card.unread = unread->value(card.ref);
    return cards;
}

sync::Result<ThreadCounts> Rooms::threadCounts(const ThreadQuery &query)
{
    const auto opened = counting.reader();
    if (!opened)
        return sync::fail(opened.error());
    if (query.of == ThreadQuery::Of::All && !query.looksForWords() && !query.about)
        return (*opened)->threads().counts(query);
    ThreadQuery all = query;
    all.library.clear();
    all.category.clear();
    all.matter.clear();
    all.snippets = false;
    all.offset = 0;
    all.most = MostCounted;
    sync::Result<QList<ThreadCard>> cards;
    for (const QString &state : statesAsked(query)) {
        all.state = state;
        const auto some = threads(all, counting);
        if (!some)
            return sync::fail(some.error());
        *cards += *some;
    }
    return countsOf(*cards, query);
}

sync::Result<QList<OpenRound>> Rooms::unanswered()
{
    const auto opened = reading.reader();
    auto mine = Mine::read(folder);
    if (!opened || !mine)
        return sync::fail(opened ? mine.error() : opened.error());
    const ThreadReader reader = (*opened)->threads();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return beholder(reader, ThreadMarks(std::move(*mine))).and_then([&](const Beholder &by) { return reader.unanswered(by, now, now.addDays(-DaysAfterTheEnd)); });
}

sync::Result<QList<Heard>> Rooms::followedOf(const QHash<ThreadRef, int> &said)
{
    const auto opened = reading.reader();
    auto mine = Mine::read(folder);
    if (!opened || !mine)
        return sync::fail(opened ? mine.error() : opened.error());
    const ThreadReader reader = (*opened)->threads();
    const auto by = beholder(reader, ThreadMarks(std::move(*mine)));
    const auto cards = by ? reader.cards(said.keys(), *by) : sync::fail(by.error());
    if (!cards)
        return sync::fail(cards.error());
    QList<Heard> followed;
    for (const ThreadCard &card : *cards) {
        if (card.followed && !card.muted && !card.waits && !card.takenBack && card.hiddenBy.isEmpty())
            followed.append({card, said.value(card.ref)});
    }
    return followed;
}

sync::Result<QHash<QString, QList<UnreadPost>>> Rooms::hiddenBy(const Muted &muted)
{
    const auto opened = reading.reader();
    const auto known = libraries();
    if (!opened || !known)
        return sync::fail(opened ? known.error() : opened.error());
    const ThreadReader reader = (*opened)->threads();
    QHash<QString, QList<UnreadPost>> hidden;
    for (const Library &library : *known) {
        if (!muted.library.isEmpty() && muted.library != library.key)
            continue;
        const auto posts = reader.hiddenBy(library.key, muted);
        if (!posts)
            return sync::fail(posts.error());
        for (const PostRef &each : *posts)
            hidden[library.key].append({each.thread, each.post});
    }
    return hidden;
}

} // namespace mycel::model
