// Taking back what was just done to an item as a whole: upon the very commit that did it, so that what others wrote at the same
// time meets the undo as it met the deed, and stays.
#include "model/commons.h"

#include "model/merge/filemerge.h"
#include "model/mine/journal.h"
#include "model/rooms.h"
#include "sync/store/objects.h"

namespace mycel::model {

namespace {

/// Whether in a commit each file is as an edition made it: exactly these bytes, or away. What a commit is called says less:
/// others give the same names.
bool isAsDone(const sync::Repository &store, const sync::Id &commit, const QList<sync::Change> &files)
{
    return std::ranges::all_of(files, [&](const sync::Change &file) {
        const auto blob = store.find(commit, file.path);
        if (file.bytes)
            return blob.has_value() && blob->hex() == merge::blobName(*file.bytes);
        return !blob && blob.error().kind == sync::Error::Kind::NotFound;
    });
}

/// The journal has them in another order.
QList<sync::Change> byPath(QList<sync::Change> files)
{
    std::ranges::sort(files, {}, &sync::Change::path);
    return files;
}

} // namespace

/// The commit that the journal will make of what was done and is in no repository: it is played before whatever is accepted
/// from now on, and is the same commit each time.
sync::Result<sync::Id> Rooms::commitToCome(const Edition &done, const QList<Deed> &waiting) const
{
    const auto row = std::ranges::find_if(waiting, [&done](const Deed &each) { return each.base == done.base && each.message == done.message && byPath(each.files) == byPath(done.files); });
    if (row == waiting.end())
        return sync::fail(sync::Error::Kind::NotFound, "deed", done.message);
    auto objects = sync::Objects::open(repositoryOf(done.library));
    return objects ? sync::writeEdit(*objects, editOf(*row, row->base)) : sync::fail(objects.error());
}

sync::Result<Edition> Rooms::undoing(const Reversible &deed)
{
    const Edition &done = deed.edition;
    // The journal is looked at before the branch: what leaves it in between is on the branch by then.
    auto mine = Mine::read(folder);
    const auto name = mine ? mine->chosenName(done.library) : sync::fail(mine.error());
    const auto waiting = name ? Journal(std::move(*mine)).waiting(done.library) : sync::Result<QList<Deed>>(sync::fail(name.error()));
    const auto tip = waiting ? newest(done.library) : sync::fail(waiting.error());
    if (!tip)
        return sync::fail(tip.error());
    Edition undo = deed.undo;
    undo.base = *tip;
    if (done.base.isNull())
        return undo;
    const sync::Repository *store = reading.store(done.library);
    const QByteArray author = sync::signatureName(*name);
    std::optional<sync::Id> found;
    const auto walked = store->walk({done.base}, *tip, [&](const sync::Commit &commit) {
        if (commit.parents == QList<sync::Id>{done.base} && commit.author.toUtf8() == author && isAsDone(*store, commit.id, done.files))
            found = commit.id;
        return !found;
    });
    const auto base = !walked ? sync::fail(walked.error()) : found ? sync::Result<sync::Id>(*found) : commitToCome(done, *waiting);
    if (!base)
        return sync::fail(base.error());
    undo.base = *base;
    return undo;
}

Future<Edition> Commons::undoing(const Reversible &deed)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), deed] { return rooms->undoing(deed); });
}

} // namespace mycel::model
