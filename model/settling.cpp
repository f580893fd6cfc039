// Two versions of one passage: what there are of an item, and the edit that settles them for everyone.
#include "model/rooms.h"

#include "model/content/document.h"

namespace mycel::model {

sync::Result<QList<TwoVersions>> Rooms::versions(const ItemRef &ref)
{
    const auto source = sourceOf(ref);
    const auto reader = reading.reader();
    const sync::Repository *store = reading.store(ref.library);
    if (!source || !reader || !store)
        return sync::fail(source ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : source.error());
    const QByteArray below = ref.path.first(ref.path.lastIndexOf('/') + 1) + "versions/";
    const auto paths = (*reader)->filesBelow(ref.library, below);
    if (!paths)
        return sync::fail(paths.error());
    QList<TwoVersions> versions;
    for (const QByteArray &path : *paths) {
        const auto bytes = store->find(source->base, path).and_then([store](const sync::Id &blob) { return store->read(blob, MaxItemBytes); });
        const auto kept = bytes ? readKeptVersion(path, *bytes) : std::nullopt;
        if (kept && kept->of == ref.path)
            versions.append({*kept, textInPlace(source->bytes, *kept)});
    }
    return versions;
}

sync::Result<Edition> Rooms::settle(const ItemRef &ref, const QHash<QByteArray, Keep> &decisions)
{
    const auto source = sourceOf(ref);
    const auto here = source ? versions(ref) : sync::Result<QList<TwoVersions>>(sync::fail(source.error()));
    if (!here)
        return sync::fail(here.error());
    Edition edition{ref.library, source->base, {{ref.path, source->bytes}}, QStringLiteral("Settle two versions of “%1”").arg(source->item.title)};
    for (const TwoVersions &two : *here) {
        const auto decision = decisions.constFind(two.kept.path);
        if (decision == decisions.constEnd())
            continue; // who settles one has not settled the others
        const auto settled = model::settle(*edition.files.first().bytes, two.kept, *decision);
        if (!settled)
            return sync::fail(settled.error());
        edition.files.first().bytes = *settled;
        edition.files.append(sync::Change{two.kept.path, std::nullopt});
    }
    return edition.files.size() > 1 ? edition : sync::Result<Edition>(sync::fail(sync::Error::Kind::NotFound, "versions", QString::fromUtf8(ref.path)));
}

} // namespace mycel::model
