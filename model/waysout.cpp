// A library as one file: what is new in it for somebody with a messenger, and such a file brought in.
#include "model/rooms.h"

#include "model/content/naming.h"
#include "sync/store/bundlefile.h"
#include "sync/store/unsent.h"

#include <QFile>

namespace mycel::model {

namespace {

const QByteArray AsFile = "file"; ///< what a file is called by that is on its way

/// Where the library's own place was last seen to be: who syncs with that, too, has it all.
QList<sync::Id> knownToAll(const sync::Repository &store, const QByteArray &branch)
{
    QList<sync::Id> known;
    const auto seen = store.tips("refs/places/origin").value_or(QHash<QByteArray, sync::Id>());
    for (auto ref = seen.begin(); ref != seen.end(); ++ref) {
        if (ref.key().endsWith('/' + branch) && !ref.key().contains("-before-"))
            known.append(ref.value());
    }
    return known;
}

int countEdits(const sync::Repository &store, const sync::BundleContent &content)
{
    int edits = 0;
    for (const sync::Id &tip : content.tips) {
        [[maybe_unused]] const auto walked = store.walk(content.needed, tip, [&edits](const sync::Commit &commit) {
            edits += sync::isAutomatic(commit) ? 0 : 1;
            return true;
        });
    }
    return edits;
}

} // namespace

sync::Result<SentFile> Rooms::sendAsFile(const QString &library, const QString &file, bool whole, const std::atomic<bool> &stop)
{
    const auto kept = keptAs(library);
    const auto lock = kept ? sync::FileLock::take(lockOf(library)) : sync::Result<sync::FileLock>(sync::fail(kept.error()));
    auto store = lock ? sync::Repository::open(repositoryOf(library)) : sync::fail(lock.error());
    if (!store)
        return sync::fail(store.error());
    sync::BundleContent content{kept->branch, {}};
    for (const QByteArray &branch : {kept->branch, QByteArray("discussions")}) {
        if (const auto tip = store->tip("refs/heads/" + branch)) {
            content.tips.insert(branch, *tip);
            content.needed += whole ? QList<sync::Id>() : knownToAll(*store, branch);
        }
    }
    const int edits = countEdits(*store, content);
    if (edits == 0)
        return sync::fail(sync::Error::Kind::Refused, "nothing-to-send");
    for (auto tip = content.tips.begin(); tip != content.tips.end(); ++tip) {
        if (const auto noted = sync::noteLeaving(*store, AsFile, tip.key(), tip.value()); !noted)
            return sync::fail(noted.error());
    }
    const auto written = sync::writeBundle(store->folder(), file, content, [this, &stop](qint64, qint64) { return !stop && !stopAll; });
    // It has left: nothing that is in it can be said to be here alone.
    for (auto tip = content.tips.begin(); tip != content.tips.end(); ++tip) {
        if (const auto noted = written ? sync::noteFile(*store, tip.key(), tip.value()) : sync::Result<void>(); !noted) {
            QFile::remove(file);
            return sync::fail(noted.error());
        }
        if (const auto left = sync::noteLeft(*store, AsFile, tip.key()); !left)
            return sync::fail(left.error());
    }
    if (!written)
        return sync::fail(written.error());
    return SentFile{file, edits, content.needed.isEmpty()};
}

/// Which library here a file is of; "not-here" where none is.
sync::Error Rooms::whoseIs(const sync::Address &address, const std::atomic<bool> &stop)
{
    const Kept nobody{freshLibraryKey(), address.text(), {}, {}, {}};
    sync::Place place = placeOf(nobody, address);
    place.mayStay = [&](const sync::Repository &repository, const sync::Id &tip) -> sync::Result<void> {
        const auto same = sameAs(repository, tip);
        return same ? sync::fail(sync::Error::Kind::Refused, "same-library", *same) : sync::fail(sync::Error::Kind::NotFound, "not-here", address.text());
    };
    const auto looked = sync::Syncer(std::bind_front(&Rooms::sendCourier, this)).sync(place, {}, stop);
    QFile::remove(lockOf(nobody.key));
    return looked ? sync::Error{} : looked.error();
}

SyncReport Rooms::receive(const QString &file, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell)
{
    const auto fail = [](const sync::Error &error) {
        SyncReport report;
        report.error = error;
        return report;
    };
    const auto address = sync::readAddress(file);
    if (!address || address->way != sync::Address::Way::Bundle)
        return fail(address ? sync::Error{sync::Error::Kind::Refused, "not-bundle", file} : address.error());
    const auto libraries = shown();
    if (!libraries)
        return fail(libraries.error());
    const sync::Error whose = whoseIs(*address, stop);
    if (whose.why != "same-library" && whose.why != "bundle-needs-more")
        return fail(whose);
    // A file with news alone does not say of what; whoever has what it builds upon can take it.
    for (const Kept &kept : *libraries) {
        if (whose.why == "same-library" && kept.key != whose.detail)
            continue;
        SyncReport report = visit(kept, address->text(), {}, sync::Keep::Ask, caughtUp, stop, tell);
        const bool isAnother = report.error && (report.error->why == "bundle-needs-more" || report.error->why == "unrelated");
        if (!isAnother)
            return report;
        if (tell)
            tell(kept.key, sync::State{sync::State::Phase::Idle, {}, {}, {}, 0, report.state.lastSync});
    }
    return fail({sync::Error::Kind::Refused, "bundle-needs-more", file});
}

} // namespace mycel::model
