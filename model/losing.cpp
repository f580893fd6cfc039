// What a sync took away, where that is much: told until somebody has seen it, and brought back by one edition.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/content/frontmatter.h"
#include "model/content/naming.h"
#include "model/index/prepared.h"
#include "model/merge/paths.h"
#include "model/mine/losses.h"

#include <QSet>

namespace mycel::model {

namespace {

constexpr qsizetype ManyItems = 10;
constexpr qsizetype ManyPercent = 10;

QString idIn(const sync::Repository &store, const sync::Id &blob)
{
    return readFrontMatter(store.read(blob, MaxItemBytes).value_or(QByteArray())).keys[u"id"].text();
}

/// The items that went and did not come under another name.
QList<QByteArray> itemsGone(const sync::Repository &store, const QList<sync::Difference> &files)
{
    QSet<sync::Id> blobs;
    QSet<QString> ids;
    const bool anyGone = std::ranges::any_of(files, [](const sync::Difference &file) { return file.after.isNull() && isItemPath(file.path); });
    for (const sync::Difference &file : anyGone ? files : QList<sync::Difference>()) {
        if (!file.before.isNull() || !isItemPath(file.path))
            continue;
        blobs.insert(file.after);
        ids.insert(idIn(store, file.after));
    }
    ids.remove(QString());
    QList<QByteArray> gone;
    for (const sync::Difference &file : files) {
        if (file.after.isNull() && isItemIn(store, file.path, file.before) && !blobs.contains(file.before) && !(ids.size() > 0 && ids.contains(idIn(store, file.before))))
            gone.append(file.path);
    }
    return gone;
}

} // namespace

sync::Result<int> Rooms::noteLosses(const Kept &kept, const sync::Id &from, const sync::Id &to, bool however) const
{
    if (from.isNull() || from == to)
        return 0;
    const auto store = sync::Repository::open(repositoryOf(kept.key));
    const auto changes = store ? store->changes(from, to) : sync::fail(store.error());
    if (!changes)
        return sync::fail(changes.error());
    const QList<QByteArray> gone = itemsGone(*store, changes->files);
    if (gone.isEmpty())
        return 0;
    if (gone.size() <= ManyItems && !however) {
        const auto before = store->list(from);
        const auto items = before ? std::ranges::count_if(before->files, [&store](const sync::File &file) { return isItemIn(*store, file.path, file.blob); }) : 0;
        if (gone.size() * 100 <= items * ManyPercent)
            return 0;
    }
    const Loss loss{from, to, int(gone.size()), QDateTime::currentDateTimeUtc()};
    return Losses::open(folder).and_then([&](Losses losses) { return losses.note(kept.key, loss); }).map([&loss] { return loss.items; });
}

sync::Result<QList<Loss>> Rooms::losses(const QString &library) const
{
    return Mine::read(folder).and_then([&library](Mine mine) { return Losses(std::move(mine)).of(library); });
}

sync::Result<Edition> Rooms::bringingBack(const QString &library, const Loss &loss)
{
    const auto kept = keptAs(library);
    const sync::Repository *store = reading.store(library);
    const auto tip = store && kept ? store->tip("refs/heads/" + kept->branch) : sync::fail(sync::Error::Kind::NotFound, "library", library);
    const auto changes = tip ? store->changes(loss.before, loss.after) : sync::fail(tip.error());
    if (!changes)
        return sync::fail(changes.error());
    const QList<QByteArray> items = itemsGone(*store, changes->files);
    QSet<QByteArray> folders;
    for (const QByteArray &item : items)
        folders.insert(merge::folderOf(item));
    Edition edition{library, *tip, {}, QStringLiteral("Bring back %1 items").arg(items.size())};
    for (const sync::Difference &file : changes->files) {
        if (!file.after.isNull() || store->find(*tip, file.path))
            continue; // still there, or there again
        const bool isBelow = std::ranges::any_of(folders, [&file](const QByteArray &its) { return !its.isEmpty() && file.path.startsWith(its); });
        if (!items.contains(file.path) && !(isBelow && !isItemIn(*store, file.path, file.before)))
            continue;
        const auto bytes = store->read(file.before, sync::MostObjectBytes);
        if (!bytes)
            return sync::fail(bytes.error());
        edition.files.append({file.path, *bytes});
    }
    if (edition.files.isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "nothing-new");
    return edition;
}

} // namespace mycel::model
