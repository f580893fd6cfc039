// What others brought since somebody last looked: found from the history each time, so that nothing has to be kept of it but
// how far it was seen.
#include "model/arriving.h"

#include "model/content/changedparts.h"
#include "model/content/document.h"
#include "model/content/frontmatter.h"
#include "model/index/prepared.h"
#include "model/rooms.h"

#include <QSet>

namespace mycel::model {

namespace {

constexpr int MostEdits = 300;         ///< looked at for who did it
constexpr qsizetype MostItems = 100;   ///< of one library; a movement that moved house is a number

/// Who changed a file since, and when last.
struct Hands {
    QStringList people;
    QDateTime latest;
};

QHash<QByteArray, Hands> handsIn(const sync::Repository &store, const sync::Id &from, const sync::Id &to)
{
    QHash<QByteArray, Hands> hands;
    int edits = 0;
    [[maybe_unused]] const auto read = store.history(from, to, [&](const sync::Commit &commit, const QList<sync::Difference> &files) {
        for (const sync::Difference &file : files) {
            Hands &its = hands[file.path];
            if (!its.people.contains(commit.author))
                its.people.append(commit.author);
            if (!its.latest.isValid())
                its.latest = commit.time;
        }
        return ++edits < MostEdits;
    });
    return hands;
}

/// The texts that files had which are gone, by the item's id: whoever has that id now was only called otherwise.
QHash<QString, sync::Id> textsGone(const sync::Repository &store, const QList<sync::Difference> &files)
{
    QHash<QString, sync::Id> gone;
    const bool anyNew = std::ranges::any_of(files, [](const sync::Difference &file) { return file.before.isNull() && isItemPath(file.path); });
    for (const sync::Difference &file : anyNew ? files : QList<sync::Difference>()) {
        if (!file.after.isNull() || !isItemPath(file.path) || gone.size() >= MostItems)
            continue;
        const QString id = readFrontMatter(store.read(file.before, MaxItemBytes).value_or(QByteArray())).keys[u"id"].text();
        if (!id.isEmpty())
            gone.insert(id, file.before);
    }
    return gone;
}

/// Of several translations the one that its reader likes best.
void keepOneOfEach(QList<Arrived> &items, const QStringList &languages)
{
    const auto rank = [&languages](const Arrived &each) {
        const qsizetype at = languages.indexOf(each.item.lang.section(u'-', 0, 0));
        return at >= 0 ? at : each.item.original ? languages.size() : languages.size() + 1;
    };
    QHash<QString, qsizetype> best;
    for (const Arrived &each : items) {
        const auto known = best.constFind(each.item.work);
        best.insert(each.item.work, known == best.constEnd() ? rank(each) : qMin(*known, rank(each)));
    }
    QSet<QString> had;
    items.removeIf([&](const Arrived &each) {
        if (each.item.work.isEmpty())
            return false;
        const bool isBest = rank(each) == best.value(each.item.work) && !had.contains(each.item.work);
        if (isBest)
            had.insert(each.item.work);
        return !isBest;
    });
}

int partsOf(const sync::Repository &store, const Arrived &each)
{
    const auto before = store.read(each.before, MaxItemBytes), now = store.read(each.item.blob, MaxItemBytes);
    ChangedParts parts = before && now ? changedParts(*before, *now) : ChangedParts();
    parts.keys.removeAll(QStringLiteral("updated"));
    return int(parts.keys.size() + parts.sections.size());
}

} // namespace

sync::Result<Arrivals> Rooms::arrivalsIn(const Kept &kept, const SeenMark &since, const QHash<ItemRef, sync::Id> &read)
{
    const auto reader = counting.reader();
    const sync::Repository *store = counting.store(kept.key);
    const auto tip = store ? store->tip("refs/heads/" + kept.branch) : sync::fail(sync::Error::Kind::NotFound, "library", kept.key);
    if (!tip || !reader)
        return sync::fail(tip ? reader.error() : tip.error());
    Arrivals arrivals{since, *tip, {}, 0};
    if (since.head.isNull() || since.head == *tip)
        return arrivals;
    const auto changes = store->changes(since.head, *tip);
    if (!changes)
        return sync::fail(changes.error());
    const QHash<QByteArray, Hands> hands = handsIn(*store, since.head, *tip);
    const QHash<QString, sync::Id> gone = textsGone(*store, changes->files);
    QSet<sync::Id> elsewhere; // whole texts that stood at another path
    for (const sync::Difference &file : changes->files) {
        if (file.after.isNull())
            elsewhere.insert(file.before);
    }
    const QString me = nameIn(kept.key);
    for (const sync::Difference &file : changes->files) {
        if (file.after.isNull() || !isItemIn(*store, file.path, file.after))
            continue;
        const Hands by = hands.value(file.path);
        if ((!me.isEmpty() && by.people == QStringList{me}) || (file.before.isNull() && elsewhere.contains(file.after)))
            continue;
        if (arrivals.items.size() >= MostItems) {
            ++arrivals.more;
            continue;
        }
        const auto item = (*reader)->item({kept.key, file.path});
        if (!item || read.value(item->ref) == item->blob)
            continue;
        const sync::Id before = file.before.isNull() ? gone.value(item->id) : file.before;
        if (before == item->blob)
            continue; // it is only called otherwise
        arrivals.items.append({*item, before.isNull(), by.people, by.latest.isValid() ? by.latest : item->changed, before, 0});
    }
    std::ranges::stable_sort(arrivals.items, std::ranges::greater(), &Arrived::time);
    keepOneOfEach(arrivals.items, languages);
    for (Arrived &each : arrivals.items)
        each.parts = each.isNew ? 0 : partsOf(*store, each);
    arrivals.items.removeIf([](const Arrived &each) { return !each.isNew && each.parts == 0; }); // written otherwise, and says the same
    return arrivals;
}

sync::Result<QList<Arrivals>> Rooms::arrivals()
{
    const auto libraries = shown();
    auto mine = Mine::open(folder);
    if (!libraries || !mine)
        return sync::fail(libraries ? mine.error() : libraries.error());
    QHash<ItemRef, sync::Id> read;
    for (const ReadMark &mark : readMarks().value_or(QList<ReadMark>()))
        read.insert(mark.ref, mark.text);
    SeenMarks marks(std::move(*mine));
    const auto seen = marks.all();
    if (!seen)
        return sync::fail(seen.error());
    QList<Arrivals> all;
    QList<SeenMark> fresh;
    for (const Kept &kept : *libraries) {
        const SeenMark since = seen->value(kept.key, {kept.key, {}, {}});
        auto arrivals = arrivalsIn(kept, since, read);
        if (!arrivals && !since.head.isNull()) // what was seen is not here any more, as after another history was taken
            arrivals = arrivalsIn(kept, {kept.key, {}, {}}, read);
        if (!arrivals)
            continue;
        if (arrivals->since.head.isNull()) { // it is here for the first time, and all of it is new: so nothing is
            arrivals->since = {kept.key, arrivals->head, QDateTime::currentDateTimeUtc()};
            fresh.append(arrivals->since);
        }
        all.append(*arrivals);
    }
    if (!fresh.isEmpty())
        [[maybe_unused]] const auto kept = marks.keep(fresh); // a full disk stops nobody from reading
    return all;
}

Future<QList<Arrivals>> Commons::arrivals()
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get()] { return rooms->arrivals(); });
}

Future<void> Commons::markSeen(const QList<SeenMark> &marks)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), marks]() -> sync::Result<void> {
        return Mine::open(rooms->folder).and_then([&marks](Mine mine) { return SeenMarks(std::move(mine)).keep(marks); });
    });
}

} // namespace mycel::model
