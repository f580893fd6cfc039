// How libraries come and are kept up to date: the errands of Rooms, each on a lane of its library's, and what they bring handed
// to the one lane that writes the index.
#include "model/rooms.h"

#include "model/content/libraryfile.h"
#include "model/content/naming.h"
#include "model/merge/branchrules.h"
#include "sync/proxy.h"

namespace mycel::model {

namespace {

/// What tells a library from all others: the id of its library.yaml or, without one, its first commit.
QByteArray identityOf(const sync::Repository &repository, const sync::Id &tip)
{
    if (const QString id = libraryFileIn(repository, tip).id; !id.isEmpty())
        return id.toUtf8();
    const auto first = repository.firstCommit(tip);
    return first ? first->raw() : QByteArray();
}

sync::Result<void> setProxy(const Mine &mine, const Kept &kept, const QString &proxy)
{
    auto connection = connectionOf(mine, kept.key, kept.address);
    if (!connection)
        return sync::fail(connection.error());
    connection->proxy = proxy;
    return keepConnection(mine, kept.key, kept.address, *connection);
}

} // namespace

sync::Result<sync::Arrival> Rooms::sendCourier(const sync::Errand &errand, const std::function<void(const sync::Progress &)> &progress, const std::atomic<bool> &stop)
{
    return awake.run(errand, progress, stop);
}

sync::Place Rooms::placeOf(const Kept &kept, const sync::Address &address) const
{
    sync::Place place{repositoryOf(kept.key), folder + QStringLiteral("/quarantine"), lockOf(kept.key), {}};
    place.errand.address = address;
    place.errand.branch = kept.branch;
    place.rules = rulesOf;
    return place;
}

std::optional<QString> Rooms::sameAs(const sync::Repository &repository, const sync::Id &tip) const
{
    const QByteArray ours = identityOf(repository, tip);
    const auto others = shown();
    for (const Kept &other : others && !ours.isEmpty() ? *others : QList<Kept>()) {
        const auto its = sync::Repository::open(repositoryOf(other.key));
        const auto at = its ? its->tip("refs/heads/" + other.branch) : sync::fail(its.error());
        if (at && identityOf(*its, *at) == ours)
            return other.key;
    }
    return std::nullopt;
}

sync::Result<Report> Rooms::haveBack(const Kept &kept, const QString &proxy, const std::atomic<bool> &stop, const Tell &tell)
{
    return indexing.run([&]() -> sync::Result<Report> {
        if (const auto back = setRemoved(kept.key, false); !back)
            return sync::fail(back.error());
        const auto chosen = proxy.isEmpty() ? sync::Result<void>() : Mine::open(folder).and_then([&](const Mine &mine) { return setProxy(mine, kept, proxy); });
        if (!chosen)
            return sync::fail(chosen.error());
        const auto applied = bringIn(kept, stop, tell);
        return applied ? reportOf(kept, applied->items) : sync::fail(applied.error());
    }).result();
}

sync::Result<Report> Rooms::add(const AddRequest &request, const std::atomic<bool> &stop, const Tell &tell)
{
    const auto address = sync::readAddress(request.address);
    const auto gone = address ? sync::Result<std::optional<Kept>>() : removedAs(request.address); // a library must not call itself like another's address
    if (!address && gone && !*gone)
        return sync::fail(address.error());
    const auto proxy = sync::readProxy(request.proxy);
    if (!proxy || !gone)
        return sync::fail(proxy ? gone.error() : proxy.error());
    if (*gone)
        return haveBack(**gone, proxy->text(), stop, tell);
    auto mine = Mine::open(folder);
    const auto libraries = mine ? mine->libraries() : sync::Result<QList<Kept>>(sync::fail(mine.error()));
    if (!libraries)
        return sync::fail(libraries.error());
    for (const Kept &kept : *libraries) {
        if (kept.address != address->text() || request.separate)
            continue; // what is there now may be another library than what is here from there
        if (!kept.removed.isValid())
            return sync::fail(sync::Error::Kind::Refused, "already-here", kept.key);
        return haveBack(kept, proxy->text(), stop, tell);
    }
    Kept kept{freshLibraryKey(), address->text(), {}, address->suggestedName(), {}};
    sync::Place place = placeOf(kept, *address);
    prepare(place.errand, kept, *mine, request.access);
    place.errand.proxy = proxy->text();
    place.mayStay = [&](const sync::Repository &repository, const sync::Id &tip) -> sync::Result<void> {
        const auto same = request.separate ? std::nullopt : sameAs(repository, tip);
        return same ? sync::fail(sync::Error::Kind::Refused, "same-library", *same) : sync::Result<void>();
    };
    sync::State state;
    state.phase = sync::State::Phase::Fetching;
    const auto synced = sync::Syncer(std::bind_front(&Rooms::sendCourier, this)).sync(place, [&](const sync::Progress &progress) {
        state.progress = progress;
        if (tell)
            tell(kept.key, state);
    }, stop);
    if (!synced)
        return sync::fail(synced.error());
    kept.branch = synced->branch;
    [[maybe_unused]] const auto trusted = mine->trust(address->server(), request.access);
    auto report = indexing.run([&]() -> sync::Result<Report> {
        const auto written = mine->keep(kept).and_then([&] { return setProxy(*mine, kept, proxy->text()); });
        const auto applied = written ? bringIn(kept, stop, tell) : sync::fail(written.error());
        if (applied)
            return reportOf(kept, applied->items);
        takeBack(kept.key);
        return sync::fail(applied.error());
    }).result();
    if (report)
        remember(kept, *address, *mine, request.access.credentials);
    if (report)
        rememberProxy(kept, *mine, request.access.proxyLogin);
    return report;
}

} // namespace mycel::model
