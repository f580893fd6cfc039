// How much of an item was combined by itself where two people wrote at the same time, beside what could not be.
#include "model/commons.h"

#include "model/content/document.h"
#include "model/rooms.h"
#include "sync/merge/meeting.h"
#include "sync/store/unsent.h"

namespace mycel::model {

namespace {

constexpr int MostLooked = 300; ///< commits; who settles comes soon after the meeting

/// How many of the files a meeting made; they are taken out.
int madeBy(const sync::Repository &store, const sync::Commit &meeting, QList<QByteArray> &files)
{
    const auto hasNot = [&store](const sync::Id &commit, const QByteArray &path) {
        const auto found = store.find(commit, path);
        return !found && found.error().why == "file"; // what cannot be read has it, perhaps
    };
    const auto isMade = [&](const QByteArray &path) {
        return store.find(meeting.id, path) && std::ranges::all_of(meeting.parents, [&](const sync::Id &parent) { return hasNot(parent, path); });
    };
    return int(files.removeIf(isMade));
}

sync::Result<QByteArray> textIn(const sync::Repository &store, const sync::Id &commit, const QByteArray &path)
{
    return store.find(commit, path).and_then([&store](const sync::Id &blob) { return store.read(blob, MaxItemBytes); });
}

/// The places that differ from what both began with, without those of which there are two versions.
sync::Result<int> combinedIn(const sync::Repository &store, const sync::Commit &meeting, const QByteArray &path, int kept)
{
    const auto objects = sync::Objects::open(store.folder());
    const auto common = objects ? sync::Ancestry(*objects).commonCommits(meeting.parents.first(), meeting.parents.last()) : sync::fail(objects.error());
    if (!common || common->empty())
        return common ? sync::Result<int>(0) : sync::fail(common.error());
    const auto before = textIn(store, common->front(), path), after = textIn(store, meeting.id, path);
    return before && after ? qMax(0, compareItems(*before, *after).places - kept) : 0;
}

} // namespace

sync::Result<int> Rooms::combinedPlaces(const ItemRef &ref)
{
    const auto reader = counting.reader();
    const auto kept = keptAs(ref.library);
    const auto store = sync::Repository::open(repositoryOf(ref.library)); // anew: it shall know what was written just now
    const auto tip = store && kept ? store->tip("refs/heads/" + kept->branch) : sync::fail(sync::Error::Kind::NotFound, "library", ref.library);
    auto files = reader ? (*reader)->filesBelow(ref.library, ref.path.first(ref.path.lastIndexOf('/') + 1) + "versions/") : sync::Result<QList<QByteArray>>(sync::fail(reader.error()));
    if (!tip || !files)
        return sync::fail(tip ? files.error() : tip.error());
    int looked = 0;
    sync::Result<int> places = 0;
    const auto walked = store->walk({}, *tip, [&](const sync::Commit &commit) {
        const int made = sync::isAutomatic(commit) ? madeBy(*store, commit, *files) : 0;
        const auto more = made > 0 ? combinedIn(*store, commit, ref.path, made) : places;
        places = more && made > 0 ? *places + *more : more;
        return places && !files->isEmpty() && ++looked < MostLooked;
    });
    return walked ? places : sync::fail(walked.error());
}

Future<int> Commons::combinedPlaces(const ItemRef &ref)
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get(), ref] { return rooms->combinedPlaces(ref); });
}

} // namespace mycel::model
