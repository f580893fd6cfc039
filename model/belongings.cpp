#include "model/belongings.h"

#include "model/content/document.h"
#include "model/merge/paths.h"
#include "model/rooms.h"

namespace mycel::model {

namespace {

/// "index.md" and "index.sv.md" of a folder.
bool isPageOf(const QByteArray &folder, const QByteArray &path)
{
    return merge::folderOf(path) == folder && merge::nameOf(path).startsWith("index.");
}

/// The folders below one that have an item of their own right in them: what else is in there is that item's.
QSet<QByteArray> foldersOfOthers(const QByteArray &folder, const QList<sync::File> &files)
{
    QSet<QByteArray> others;
    for (const sync::File &file : files) {
        if (isItemPath(file.path) && merge::folderOf(file.path) != folder)
            others.insert(merge::folderOf(file.path));
    }
    return others;
}

/// Whether another item in the folder shows or links a file.
bool isUsedByOthers(const Reader &reader, const ItemRef &file, const QByteArray &folder)
{
    Item asked;
    asked.ref = file;
    const auto users = reader.backlinks(asked).value_or(QList<Relation>());
    return std::ranges::any_of(users, [&folder](const Relation &user) { return user.item.ref.path.startsWith(folder) && !isPageOf(folder, user.item.ref.path); });
}

} // namespace

sync::Result<Belongings> Rooms::belongingsOf(const ItemRef &ref)
{
    const auto source = sourceOf(ref);
    const auto reader = reading.reader();
    const sync::Repository *store = reading.store(ref.library);
    if (!source || !reader || !store)
        return sync::fail(source ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : source.error());
    const QByteArray path = source->item.ref.path; // it may have been asked for by a former name
    Belongings all{*source, {}, {{path, source->bytes}}};
    if (!isFolderPage(path))
        return all;
    all.folder = merge::folderOf(path);
    const auto listing = store->list(source->base);
    if (!listing)
        return sync::fail(listing.error());
    QList<sync::File> below = listing->files;
    below.removeIf([&](const sync::File &file) { return !file.path.startsWith(all.folder) || file.path == path; });
    const QSet<QByteArray> others = foldersOfOthers(all.folder, below);
    for (const sync::File &file : std::as_const(below)) {
        if (isItemPath(file.path) && !isPageOf(all.folder, file.path)) {
            all.others = true;
            continue;
        }
        const bool isTheirs = std::ranges::any_of(others, [&file](const QByteArray &its) { return file.path.startsWith(its); });
        if (isTheirs || (!isItemPath(file.path) && isUsedByOthers(**reader, {ref.library, file.path}, all.folder)))
            continue;
        const auto bytes = store->read(file.blob, sync::MostObjectBytes);
        if (!bytes)
            return sync::fail(bytes.error());
        const auto kept = readKeptVersion(file.path, *bytes);
        if (!kept || isPageOf(all.folder, kept->of))
            all.files.append({file.path, *bytes});
    }
    return all;
}

} // namespace mycel::model
