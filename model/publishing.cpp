// What an editor takes from a library, and how what it gives back is accepted: the journal has it from then on, and it is
// published. How it gets into the library is told in playing.cpp.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/content/naming.h"
#include "model/mine/journal.h"
#include "sync/store/filehistory.h"
#include "sync/store/writing.h"

namespace mycel::model {

namespace {

bool onlyDeletes(const Edition &edition)
{
    return !edition.files.isEmpty() && std::ranges::none_of(edition.files, [](const sync::Change &file) { return file.bytes.has_value(); });
}

/// Whether nothing is there of what an edition names. Upon a commit that is read and not yet on the disk: no, for its writer saw it.
bool isAllGone(const sync::Repository &store, const Edition &edition)
{
    const auto isGone = [&](const sync::Change &file) {
        const auto blob = store.find(edition.base, file.path);
        return !blob && blob.error().kind == sync::Error::Kind::NotFound;
    };
    return store.commit(edition.base).has_value() && std::ranges::all_of(edition.files, isGone);
}

} // namespace

sync::Result<Kept> Rooms::keptAs(const QString &library) const
{
    return Mine::read(folder).and_then([&library](const Mine &mine) { return mine.library(library); });
}

sync::Result<sync::Id> Rooms::newest(const QString &library)
{
    const sync::Repository *store = reading.store(library);
    const auto kept = keptAs(library);
    return store && kept ? store->tip("refs/heads/" + kept->branch) : sync::fail(sync::Error::Kind::NotFound, "library", library);
}

sync::Result<Source> Rooms::sourceOf(const ItemRef &ref)
{
    const auto reader = reading.reader();
    const sync::Repository *store = reading.store(ref.library);
    if (!reader || !store)
        return sync::fail(reader ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : reader.error());
    const auto item = (*reader)->itemNow(ref);
    const auto kept = keptAs(ref.library);
    if (!item || !kept)
        return sync::fail(item ? kept.error() : item.error());
    const auto tip = store->tip("refs/heads/" + kept->branch);
    const auto blob = tip ? store->find(*tip, item->ref.path) : tip;
    const auto bytes = blob ? store->read(*blob, sync::MostObjectBytes) : sync::Result<QByteArray>(sync::fail(blob.error()));
    return bytes ? Source{*item, *bytes, *tip} : sync::Result<Source>(sync::fail(bytes.error()));
}

sync::Result<LibrarySource> Rooms::librarySource(const QString &library)
{
    const auto tip = newest(library);
    if (!tip)
        return sync::fail(tip.error());
    const sync::Repository *store = reading.store(library);
    const auto blob = store->find(*tip, LibraryFilePath);
    if (!blob)
        return blob.error().kind == sync::Error::Kind::NotFound ? sync::Result<LibrarySource>(LibrarySource{{}, *tip}) : sync::fail(blob.error());
    const auto bytes = store->read(*blob, MaxLibraryFileBytes);
    return bytes ? LibrarySource{*bytes, *tip} : sync::Result<LibrarySource>(sync::fail(bytes.error()));
}

sync::Result<QList<ItemVersion>> Rooms::history(const ItemRef &ref, int most)
{
    const sync::Repository *store = reading.store(ref.library);
    const auto kept = keptAs(ref.library);
    const auto tip = store && kept ? store->tip("refs/heads/" + kept->branch) : sync::fail(sync::Error::Kind::NotFound, "library", ref.library);
    if (!tip)
        return sync::fail(tip.error());
    const auto textOf = [store](const sync::Id &blob) { return blob.isNull() ? QByteArray() : store->read(blob, MaxItemBytes).value_or(QByteArray()); };
    const auto isSame = [&textOf](const sync::Difference &gone, const sync::Id &came) {
        const Value keys = readFrontMatter(textOf(came)).keys;
        const QString id = keys[u"id"].text();
        return keys[u"aliases"].texts().contains(QString::fromUtf8(gone.path)) || (isItemId(id) && id == readFrontMatter(textOf(gone.before)).keys[u"id"].text());
    };
    const auto versions = sync::fileHistory(*store, *tip, ref.path, most, isSame);
    if (!versions)
        return sync::fail(versions.error());
    QList<ItemVersion> history;
    for (const sync::FileVersion &version : *versions) {
        const bool renamed = !history.isEmpty() && history.last().path != version.path;
        if (renamed)
            history.last().renamed = true;
        history.append({version.commit.id, version.commit.author, version.commit.time, version.path, version.after, version.before.isNull(), false, changedParts(textOf(version.before), textOf(version.after)), version.before});
    }
    return history;
}

sync::Result<Edition> Rooms::compose(const QString &library, const NewItem &item)
{
    const sync::Repository *store = reading.store(library);
    const auto tip = newest(library);
    if (!tip)
        return sync::fail(tip.error());
    if (item.title.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-title");
    const auto isTaken = [&](const QByteArray &its) { return store->find(*tip, its + "/index.md").has_value(); };
    const auto bytes = asItem(composeItem(item, freshItemId(), QDateTime::currentDateTimeUtc().date()));
    if (!bytes)
        return sync::fail(bytes.error());
    return Edition{library, *tip, {{newItemPath(item.kind, item.title, isTaken), *bytes}}, QStringLiteral("Add “%1”").arg(item.title.simplified())};
}

sync::Result<void> Rooms::accept(const Edition &edition)
{
    auto mine = Mine::open(folder);
    const auto kept = mine ? mine->library(edition.library) : sync::fail(mine.error());
    const auto name = kept ? mine->chosenName(kept->key) : sync::fail(kept.error());
    if (!name)
        return sync::fail(name.error());
    QList<Deed> deeds;
    for (const Edition &each : QList<Edition>{edition} + edition.told) {
        // What could never be played must not be called published.
        for (const sync::Change &file : each.files) {
            if (!sync::isWritablePath(file.path))
                return sync::fail(sync::Error::Kind::Refused, "path", QString::fromUtf8(file.path));
            if (file.bytes && file.bytes->size() > sync::MostObjectBytes)
                return sync::fail(sync::Error::Kind::TooLarge, "file", QString::fromUtf8(file.path));
        }
        // Nor must be called deleted what was not there.
        const auto store = onlyDeletes(each) ? sync::Repository::open(repositoryOf(kept->key)) : sync::fail(sync::Error::Kind::NotFound);
        if (store && isAllGone(*store, each))
            return sync::fail(sync::Error::Kind::Refused, "nothing-new", QString::fromUtf8(each.files.first().path));
        deeds.append({0, kept->key, each.branch.isEmpty() ? kept->branch : each.branch, each.base, each.files, *name, QDateTime::currentDateTimeUtc(), each.message});
    }
    const auto accepted = Journal(std::move(*mine)).accept(deeds, edition.draft);
    return accepted ? sync::Result<void>() : sync::fail(accepted.error());
}

} // namespace mycel::model
