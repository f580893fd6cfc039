// How a library is brought together with its places: a server, a folder, a stick, in any order, with the same result.
#include "model/rooms.h"

#include <QFile>

namespace mycel::model {

namespace {

/// What was named is no place of this library, and is not gone to again.
bool isNoPlace(const std::optional<sync::Error> &error)
{
    return error && (error->why == "not-a-place" || error->why == "several-libraries" || error->why == "unrelated");
}

/// Whether a place can be gone to now: a stick that is not plugged in is no error.
bool isThere(const QString &where)
{
    const auto address = sync::readAddress(where);
    return address && (address->isServer() || QFile::exists(address->path));
}

bool isServer(const QString &place)
{
    return sync::readAddress(place).map(&sync::Address::isServer).value_or(false);
}

/// The place that a sign-in is for which names none: the library's own server or, where it has another own place, the only server.
QString placeMeant(const Kept &kept, const QStringList &places)
{
    QStringList servers;
    std::ranges::copy_if(places, std::back_inserter(servers), isServer);
    return isServer(kept.address) || servers.size() != 1 ? kept.address : servers.first();
}

} // namespace

sync::Result<QStringList> Rooms::placesOf(const Kept &kept) const
{
    const auto others = Mine::read(folder).and_then([&kept](const Mine &mine) { return mine.places(kept.key); });
    if (!others)
        return sync::fail(others.error());
    const bool isFile = kept.address.endsWith(QLatin1String(".bundle")); // it came once, and may lie somewhere else by now
    QStringList places = kept.address.isEmpty() || (isFile && !isThere(kept.address)) ? QStringList() : QStringList(kept.address);
    for (const QString &place : *others) {
        if (place != kept.address && isThere(place))
            places.append(place);
    }
    return places;
}

/// As if it had never been one.
sync::Result<void> Rooms::leavePlace(const Kept &before, const QString &where) const
{
    auto mine = Mine::open(folder);
    const auto forgotten = mine ? mine->forgetPlace(before.key, where) : sync::Result<void>(sync::fail(mine.error()));
    if (!forgotten || !before.address.isEmpty())
        return forgotten;
    auto store = sync::Repository::open(repositoryOf(before.key));
    return store ? mine->keep(before).and_then([&] { return store->remember({before.branch, {}}); }) : sync::Result<void>(sync::fail(store.error()));
}

sync::Result<QList<LibraryPlace>> Rooms::places(const QString &library) const
{
    const auto kept = keptAs(library);
    const auto mine = kept ? Mine::read(folder) : sync::Result<Mine>(sync::fail(kept.error()));
    const auto known = mine ? mine->places(library) : sync::Result<QStringList>(sync::fail(mine.error()));
    if (!known)
        return sync::fail(known.error());
    QList<LibraryPlace> places;
    if (!kept->address.isEmpty())
        places.append({kept->address, isThere(kept->address), true});
    for (const QString &place : *known) {
        if (place != kept->address)
            places.append({place, isThere(place), false});
    }
    return places;
}

/// Wherever this is cut off, a place of which is not known what it has is met as a new one, and nothing that went to the place
/// that is left counts as never gone.
sync::Result<void> Rooms::leaveOwnPlace(const Kept &kept, Mine &mine) const
{
    const auto lock = sync::FileLock::take(lockOf(kept.key));
    auto store = lock ? sync::Repository::open(repositoryOf(kept.key)) : sync::fail(lock.error());
    auto others = store ? mine.places(kept.key) : sync::Result<QStringList>(sync::fail(store.error()));
    if (!others)
        return sync::fail(others.error());
    others->removeAll(kept.address);
    std::stable_partition(others->begin(), others->end(), isServer); // others can be told of a server
    Kept now = kept;
    now.address = others->value(0);
    int left = 1;
    while (!store->tips("refs/places/left-" + QByteArray::number(left)).value_or(QHash<QByteArray, sync::Id>()).isEmpty())
        ++left;
    const auto moved = store->renamePlace("origin", "left-" + QByteArray::number(left)).and_then([&] { return mine.keep(now); }).and_then([&] { return mine.forgetPlace(kept.key, kept.address); })
                           .and_then([&] { return store->remember({kept.branch, now.address}); });
    if (!moved || now.address.isEmpty())
        return moved;
    return mine.forgetPlace(kept.key, now.address).and_then([&] { return store->renamePlace(nameOfPlace(kept, now.address), "origin"); });
}

sync::Result<void> Rooms::forgetPlace(const QString &library, const QString &address)
{
    const auto kept = keptAs(library);
    auto mine = kept ? Mine::open(folder) : sync::Result<Mine>(sync::fail(kept.error()));
    if (!mine)
        return sync::fail(mine.error());
    const bool isOwn = !address.isEmpty() && address == kept->address;
    auto left = isOwn ? leaveOwnPlace(*kept, *mine) : mine->forgetPlace(library, address);
    if (left)
        forgetSignIn(*mine, library, address);
    return left;
}

sync::Result<Kept> Rooms::settlePlace(const Kept &kept, const QString &where)
{
    Kept now = kept;
    auto mine = Mine::open(folder);
    if (where == kept.address)
        return kept;
    if (!mine || !kept.address.isEmpty())
        return mine ? mine->keepPlace(kept.key, where).map([&now] { return now; }) : sync::fail(mine.error());
    // The first place of a library that was made here is where it lives from now on.
    now.address = where;
    auto store = sync::Repository::open(repositoryOf(kept.key));
    const auto written = mine->keep(now).and_then([&] { return moveSignIn(*mine, kept.key, where); }).and_then([&] { return store ? store->remember({kept.branch, where}) : sync::Result<void>(sync::fail(store.error())); });
    return written ? now : sync::Result<Kept>(sync::fail(written.error()));
}

SyncReport Rooms::sync(const Kept &library, const QString &to, const Given &given, sync::Keep keep, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell)
{
    SyncReport whole;
    whole.library = library.key;
    const auto still = keptAs(library.key); // its place may have been left since this was asked
    Kept kept = still.value_or(library);
    const auto address = to.isEmpty() ? sync::Result<sync::Address>() : sync::readAddress(to);
    const bool isPlace = !to.isEmpty() && address && address->way != sync::Address::Way::Bundle;
    const auto before = isPlace ? Mine::read(folder).and_then([&library](const Mine &mine) { return mine.places(library.key); }) : sync::Result<QStringList>();
    const bool isNew = isPlace && address->text() != kept.address && before && !before->contains(address->text());
    const auto settled = !isPlace ? sync::Result<Kept>(kept) : settlePlace(kept, address->text());
    const Kept keptBefore = kept;
    const auto places = settled ? placesOf(kept = *settled) : sync::Result<QStringList>(sync::fail(settled.error()));
    if (!address || !places) {
        whole.error = address ? places.error() : address.error();
        return whole;
    }
    const QStringList asked = to.isEmpty() ? *places : QStringList(address->text());
    const QString meant = to.isEmpty() ? placeMeant(library, *places) : address->text();
    std::optional<sync::State> away; // a place that is not there: no error, and not as if all were well
    QHash<QString, sync::Id> left; // where the library stood when a place was left
    for (int round = 0; round < 2; ++round) {
        for (const QString &where : asked) {
            // What the second place brought is news to the first.
            if (round > 0 && (asked.size() < 2 || left.value(where) == tipIn(kept)))
                continue;
            const SyncReport report = visit(kept, where, given.at(where, meant), keep, caughtUp, stop, tell);
            left.insert(where, tipIn(kept));
            // One place's trouble never keeps the others waiting, and what somebody has to answer is told before it.
            const bool isTold = !whole.error || (report.error && asksWhoseHistory(*report.error) && !asksWhoseHistory(*whole.error));
            if (isTold) {
                whole.error = report.error;
                whole.state = report.state;
                whole.received = report.received;
            }
            if (report.state.why && !report.error)
                away = report.state;
            if (report.rewriting && (isTold || !whole.rewriting))
                whole.rewriting = report.rewriting;
            if (report.rewriting && keep == sync::Keep::Theirs)
                keep = sync::Keep::Ask; // theirs is one place's; the others have what was left
            whole.suggestsOnly = whole.suggestsOnly || report.suggestsOnly;
            whole.lost += report.lost;
            whole.putBack += report.putBack;
            whole.arrived += report.arrived;
            whole.sent += report.sent;
            whole.waiting = report.waiting;
        }
    }
    if (away && !whole.error) {
        away->lastSync = whole.state.lastSync;
        whole.state = *away;
    }
    if (isNew && isNoPlace(whole.error)) {
        [[maybe_unused]] const auto forgotten = leavePlace(keptBefore, address->text());
    }
    return whole;
}

sync::Id Rooms::tipIn(const Kept &kept) const
{
    return sync::Repository::open(repositoryOf(kept.key)).and_then([&kept](const sync::Repository &store) { return store.tip("refs/heads/" + kept.branch); }).value_or(sync::Id());
}

int Rooms::waitingIn(const Kept &kept) const
{
    const auto repository = sync::Repository::open(repositoryOf(kept.key));
    const auto edits = repository ? waitingEdits(kept, *repository) : sync::fail(repository.error());
    return edits ? int(edits->size()) : 0;
}

sync::Result<qint64> Rooms::bytesOnDisk(const QString &library) const
{
    return sync::Repository::open(repositoryOf(library)).map([](const sync::Repository &store) { return store.bytesOnDisk(); });
}

} // namespace mycel::model
