// Two versions of one passage: where there are any, whose they are, and the edit that settles them for everyone.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/mine/drafts.h"
#include "model/mine/settledby.h"

#include <ranges>

namespace mycel::model {

namespace {
constexpr int MostVersions = 100; // that are looked through for who wrote a passage

TwoVersions twoOf(const QByteArray &file, const KeptVersion &kept)
{
    const QByteArray here = textInPlace(file, kept), other = readText(kept);
    const ProseDiff diff = kept.part == "body" ? compareTexts(here, other) : compareValues(QString::fromUtf8(kept.part.split('.').first()), QString::fromUtf8(here), QString::fromUtf8(other));
    return {kept, here, other, diff, headingOver(file, kept), {}, {}, canBeBoth(kept)};
}
}

Writing Rooms::writerOf(const QByteArray &text, const KeptVersion &kept, const QList<ItemVersion> &history, const sync::Repository &store, const QString &me)
{
    for (auto version = history.crbegin(); version != history.crend(); ++version) { // std::views is too much for clang 14
        const auto then = version->blob.isNull() ? sync::Result<QByteArray>(QByteArray()) : store.read(version->blob, MaxItemBytes);
        if (then && holds(*then, kept, text))
            return {version->author, version->time, !me.isEmpty() && version->author == me};
    }
    return {};
}

sync::Result<QList<TwoVersions>> Rooms::versions(const ItemRef &ref)
{
    const auto source = sourceOf(ref);
    const auto reader = reading.reader();
    const sync::Repository *store = reading.store(ref.library);
    if (!source || !reader || !store)
        return sync::fail(source ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : source.error());
    const ItemRef now = source->item.ref; // it may have been asked for by a former name
    const QByteArray below = now.path.first(now.path.lastIndexOf('/') + 1) + "versions/";
    const auto paths = (*reader)->filesBelow(ref.library, below);
    if (!paths)
        return sync::fail(paths.error());
    QList<TwoVersions> versions;
    for (const QByteArray &path : *paths) {
        const auto bytes = store->find(source->base, path).and_then([store](const sync::Id &blob) { return store->read(blob, MaxItemBytes); });
        const auto kept = bytes ? readKeptVersion(path, *bytes) : std::nullopt;
        if (kept && kept->of == now.path)
            versions.append(twoOf(source->bytes, *kept));
    }
    const QString me = nameIn(ref.library);
    const auto told = versions.isEmpty() ? QList<ItemVersion>() : history(now, MostVersions).value_or(QList<ItemVersion>());
    for (TwoVersions &two : versions) {
        two.inPlaceBy = writerOf(two.inPlace, two.kept, told, *store, me);
        two.otherBy = writerOf(two.other, two.kept, told, *store, me);
    }
    return versions;
}

sync::Result<Draft> Rooms::draftOfBoth(const ItemRef &ref)
{
    const auto here = versions(ref);
    auto drafts = here ? Drafts::open(folder) : sync::Result<Drafts>(sync::fail(here.error()));
    const auto begun = drafts ? draftToGoOn(ref) : sync::Result<Draft>(sync::fail(drafts.error()));
    if (!begun)
        return begun;
    Draft draft = *begun;
    QList<QByteArray> settled;
    for (const TwoVersions &two : *here) {
        const bool isIn = holds(draft.bytes, two.kept, two.other);
        const auto both = isIn ? sync::Result<QByteArray>(draft.bytes) : two.canBeBoth ? model::settle(draft.bytes, two.kept, Keep::Both) : sync::fail(sync::Error::Kind::Refused, "not-both");
        if (!both)
            continue; // it stays to be chosen
        draft.bytes = *both;
        settled.append(two.kept.path);
    }
    if (settled.isEmpty())
        return sync::fail(sync::Error::Kind::NotFound, "versions", QString::fromUtf8(ref.path));
    const auto kept = drafts->keep(draft);
    const auto noted = kept ? Mine::open(folder).and_then([&](Mine mine) { return keepSettledBy(mine, kept->id, settled); }) : sync::Result<void>(sync::fail(kept.error()));
    return noted ? kept : sync::fail(noted.error());
}

sync::Result<QList<Item>> Rooms::withTwoVersions()
{
    const auto reader = reading.reader();
    const auto files = reader ? (*reader)->keptVersionFiles() : sync::Result<QList<ItemRef>>(sync::fail(reader.error()));
    if (!files)
        return sync::fail(files.error());
    QSet<ItemRef> seen;
    QList<Item> items;
    for (const ItemRef &file : *files) {
        const sync::Repository *store = reading.store(file.library);
        const auto bytes = store ? (*reader)->blobAt(file.library, file.path).and_then([store](const sync::Id &blob) { return store->read(blob, MaxItemBytes); })
                                 : sync::Result<QByteArray>(sync::fail(sync::Error::Kind::NotFound, "library", file.library));
        const auto kept = bytes ? readKeptVersion(file.path, *bytes) : std::nullopt;
        if (!kept || seen.contains({file.library, kept->of}))
            continue;
        seen.insert({file.library, kept->of});
        if (const auto item = (*reader)->item({file.library, kept->of}))
            items.append(*item);
    }
    return items;
}

sync::Result<Reversible> Rooms::settle(const ItemRef &ref, const QHash<QByteArray, Keep> &decisions)
{
    const auto source = sourceOf(ref);
    const sync::Repository *store = reading.store(ref.library);
    const auto here = source && store ? versions(ref) : sync::Result<QList<TwoVersions>>(sync::fail(source ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : source.error()));
    if (!here)
        return sync::fail(here.error());
    const QByteArray path = source->item.ref.path;
    Reversible settling{{ref.library, source->base, {{path, source->bytes}}, QStringLiteral("Settle two versions of “%1”").arg(source->item.title)},
                        {ref.library, {}, {{path, source->bytes}}, QStringLiteral("Take back what was settled of “%1”").arg(source->item.title)}};
    QList<sync::Change> &files = settling.edition.files;
    for (const TwoVersions &two : *here) {
        const auto decision = decisions.constFind(two.kept.path);
        if (decision == decisions.constEnd())
            continue; // who settles one has not settled the others
        const auto settled = model::settle(*files.first().bytes, two.kept, *decision);
        const auto bytes = store->find(source->base, two.kept.path).and_then([store](const sync::Id &blob) { return store->read(blob, MaxItemBytes); });
        if (!settled || !bytes)
            return sync::fail(settled ? bytes.error() : settled.error());
        files.first().bytes = *settled;
        files.append(sync::Change{two.kept.path, std::nullopt});
        settling.undo.files.append(sync::Change{two.kept.path, *bytes});
    }
    return files.size() > 1 ? settling : sync::Result<Reversible>(sync::fail(sync::Error::Kind::NotFound, "versions", QString::fromUtf8(ref.path)));
}

} // namespace mycel::model
