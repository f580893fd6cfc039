// What was done in a library lately: who changed what, and whose texts were combined.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/content/frontmatter.h"
#include "model/index/prepared.h"
#include "sync/merge/meeting.h"
#include "sync/store/unsent.h"

#include <QSet>

namespace mycel::model {

namespace {

constexpr int MostLooked = 60; ///< commits, however few of them are shown

/// The items among some files, each by its folder's own where it has one.
QList<QByteArray> itemsIn(const sync::Repository &store, const QList<sync::Difference> &files)
{
    QList<QByteArray> items;
    for (const sync::Difference &file : files) {
        if (isItemIn(store, file.path, file.after.isNull() ? file.before : file.after))
            items.append(file.path);
    }
    return items;
}

/// What two sides both changed since they parted; with `who` of each.
struct Side {
    QSet<QByteArray> paths;
    QStringList people;
};

Side sideOf(const sync::Repository &store, const sync::Id &base, const sync::Id &tip)
{
    Side side;
    const auto changes = store.changes(base, tip);
    for (const QByteArray &path : changes ? itemsIn(store, changes->files) : QList<QByteArray>())
        side.paths.insert(path);
    [[maybe_unused]] const auto walked = store.walk({base}, tip, [&side](const sync::Commit &commit) {
        if (!sync::isAutomatic(commit) && !side.people.contains(commit.author))
            side.people.append(commit.author);
        return side.people.size() < 3;
    });
    return side;
}

std::optional<Activity> combined(const sync::Repository &store, const sync::Commit &merge)
{
    const auto objects = sync::Objects::open(store.folder());
    const auto common = objects && merge.parents.size() == 2 ? sync::Ancestry(*objects).commonCommits(merge.parents[0], merge.parents[1]) : sync::fail(sync::Error::Kind::NotFound);
    if (!common || common->empty())
        return std::nullopt;
    Side one = sideOf(store, common->front(), merge.parents[0]), other = sideOf(store, common->front(), merge.parents[1]);
    const QSet<QByteArray> both = one.paths & other.paths;
    QStringList people = one.people;
    for (const QString &name : other.people) {
        if (!people.contains(name))
            people.append(name);
    }
    if (both.isEmpty() || people.size() < 2)
        return std::nullopt;
    return Activity{Activity::Deed::Combined, merge.id, people, merge.time, {{}, *std::ranges::min_element(both)}, {}, int(both.size()) - 1};
}

std::optional<Activity> done(const sync::Repository &store, const sync::Commit &edit)
{
    const auto changes = store.changes(edit.parents.isEmpty() ? sync::Id() : edit.parents.first(), edit.id);
    const QList<QByteArray> items = changes ? itemsIn(store, changes->files) : QList<QByteArray>();
    if (items.isEmpty())
        return std::nullopt;
    const auto first = std::ranges::find(changes->files, items.first(), &sync::Difference::path);
    const auto deed = first->before.isNull() ? Activity::Deed::Wrote : first->after.isNull() ? Activity::Deed::Deleted : Activity::Deed::Changed;
    Activity activity{deed, edit.id, {edit.author}, edit.time, {{}, items.first()}, {}, int(items.size()) - 1};
    if (deed == Activity::Deed::Deleted) // the index has forgotten what it was called
        activity.title = readFrontMatter(store.read(first->before, MaxItemBytes).value_or(QByteArray())).keys[u"title"].text().simplified();
    return activity;
}

} // namespace

sync::Result<QList<Activity>> Rooms::activity(const QString &library, int most)
{
    const auto kept = keptAs(library);
    const auto reader = counting.reader();
    const sync::Repository *store = counting.store(library);
    const auto tip = store && kept ? store->tip("refs/heads/" + kept->branch) : sync::fail(sync::Error::Kind::NotFound, "library", library);
    if (!tip || !reader)
        return sync::fail(tip ? reader.error() : tip.error());
    QList<sync::Commit> commits;
    auto opened = sync::Repository::open(store->folder());
    const auto walked = opened ? opened->walk({}, *tip, [&commits](const sync::Commit &commit) {
        commits.append(commit);
        return commits.size() < MostLooked;
    }) : sync::Result<void>(sync::fail(opened.error()));
    if (!walked)
        return sync::fail(walked.error());
    QList<Activity> activity;
    for (const sync::Commit &commit : commits) {
        auto what = sync::isAutomatic(commit) ? combined(*opened, commit) : done(*opened, commit);
        if (!what || activity.size() >= most)
            continue;
        what->item.library = library;
        const auto item = (*reader)->item(what->item);
        if (item && !item->title.isEmpty())
            what->title = item->title;
        else if (what->title.isEmpty())
            what->title = QString::fromUtf8(what->item.path);
        activity.append(*what);
    }
    return activity;
}

} // namespace mycel::model
