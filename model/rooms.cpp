#include "model/rooms.h"

#include "sync/filelock.h"
#include "sync/store/planting.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace mycel::model {

namespace {

QString freshKey()
{
    constexpr QLatin1StringView Letters("0123456789abcdefghjkmnpqrstvwxyz");
    QString key;
    for (int i = 0; i < 16; ++i)
        key += Letters[QRandomGenerator::system()->bounded(int(Letters.size()))];
    return key;
}

sync::Id tipOf(const sync::Repository &repository, const QByteArray &branch)
{
    return repository.tip("refs/heads/" + branch).value_or(sync::Id());
}

} // namespace

Rooms::Rooms(const QString &where)
    : folder(where)
{
}

Rooms::~Rooms()
{
    stopAll = true;
}

sync::Place Rooms::placeOf(const Kept &kept, const sync::Address &address) const
{
    sync::Place place{repositoryOf(kept.key), folder + QStringLiteral("/quarantine"), lockOf(kept.key), {}};
    place.errand.address = address;
    place.errand.branch = kept.branch;
    return place;
}

sync::Result<Index *> Rooms::index()
{
    if (!m_index) {
        auto opened = Index::open(folder + QStringLiteral("/index.sqlite"));
        if (!opened)
            return sync::fail(opened.error());
        m_index = std::move(*opened);
    }
    return m_index.get();
}

sync::Result<Reader *> Rooms::reader()
{
    if (!m_reader) {
        const QString file = folder + QStringLiteral("/index.sqlite");
        if (!QFile::exists(file)) {
            if (const auto made = Index::open(file); !made)
                return sync::fail(made.error());
        }
        auto opened = Reader::open(file, [this](const QString &library) { return store(library); });
        if (!opened)
            return sync::fail(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

const sync::Repository *Rooms::store(const QString &library)
{
    auto &kept = m_stores[library];
    if (!kept) {
        if (auto opened = sync::Repository::open(repositoryOf(library)))
            kept = std::move(*opened);
    }
    return kept ? &*kept : nullptr;
}

Library Rooms::libraryOf(const Kept &kept, const QHash<QString, QHash<Kind, int>> &counts, const Reader &reader) const
{
    Library library;
    const About about = reader.about(kept.key).value_or(About());
    library.key = kept.key;
    library.id = about.id;
    library.name = about.name.isEmpty() ? kept.name : about.name;
    library.summary = about.summary;
    library.languages = about.languages;
    library.topics = about.topics;
    library.license = about.license;
    library.address = kept.address;
    library.branch = kept.branch;
    library.counts = counts.value(kept.key);
    library.state.lastSync = kept.lastSync;
    return library;
}

sync::Result<QList<Library>> Rooms::libraries()
{
    const auto opened = reader();
    const auto kept = shown();
    if (!opened || !kept)
        return sync::fail(opened ? kept.error() : opened.error());
    const auto counts = (*opened)->counts();
    if (!counts)
        return sync::fail(counts.error());
    QList<Library> libraries;
    for (const Kept &each : *kept)
        libraries.append(libraryOf(each, *counts, **opened));
    return libraries;
}

sync::Result<QList<Kept>> Rooms::kept() const
{
    return Mine::open(folder).and_then([](const Mine &mine) { return mine.libraries(); });
}

sync::Result<QList<Kept>> Rooms::shown() const
{
    auto libraries = kept();
    if (libraries)
        libraries->removeIf([](const Kept &kept) { return kept.removed.isValid(); });
    return libraries;
}

sync::Result<Applied> Rooms::bringIn(const Kept &kept, const std::atomic<bool> &stop, const Tell &tell)
{
    const auto opened = index();
    if (!opened)
        return sync::fail(opened.error());
    const auto lock = sync::FileLock::take(lockOf(kept.key));
    if (!lock)
        return sync::fail(lock.error());
    const auto repository = sync::Repository::open(repositoryOf(kept.key));
    if (!repository)
        return sync::fail(repository.error());
    const auto from = (*opened)->head(kept.key, kept.branch);
    if (!from)
        return sync::fail(from.error());
    const sync::Id to = tipOf(*repository, kept.branch);
    if (to.isNull())
        return sync::fail(sync::Error::Kind::Damaged, "no-branch");
    Applied applied;
    if (*from != to) {
        sync::State state;
        state.phase = sync::State::Phase::Merging;
        const auto brought = (*opened)->apply(kept.key, kept.branch, *repository, *from, to, [&](int done, int total) {
            state.progress.done = done;
            state.progress.total = total;
            if (tell)
                tell(kept.key, state);
        }, stop);
        if (!brought)
            return sync::fail(brought.error());
        applied = *brought;
    }
    const auto history = (*opened)->readHistory(kept.key, *repository, stop);
    if (!history)
        return sync::fail(history.error());
    if (changed && (applied.many || !applied.changed.isEmpty()))
        changed(applied.changed);
    return applied;
}

sync::Result<Report> Rooms::reportOf(const Kept &kept, int items)
{
    // A connection of its own: this runs on the git lane.
    const auto reader = Reader::open(folder + QStringLiteral("/index.sqlite"), {});
    if (!reader)
        return sync::fail(reader.error());
    const auto problems = (*reader)->problems(kept.key);
    if (!problems)
        return sync::fail(problems.error());
    return Report{libraryOf(kept, (*reader)->counts().value_or(QHash<QString, QHash<Kind, int>>()), **reader), items, *problems};
}

std::optional<QString> Rooms::sameAs(const Kept &kept)
{
    const auto first = [this](const Kept &library) -> std::optional<sync::Id> {
        const auto repository = sync::Repository::open(repositoryOf(library.key));
        const auto root = repository ? repository->firstCommit(tipOf(*repository, library.branch)) : sync::Result<sync::Id>(sync::fail(sync::Error::Kind::NotFound));
        return root ? std::optional(*root) : std::nullopt;
    };
    const auto ours = first(kept);
    const auto others = shown();
    for (const Kept &other : others ? *others : QList<Kept>()) {
        if (ours && other.key != kept.key && first(other) == ours)
            return other.key;
    }
    return std::nullopt;
}

sync::Result<Report> Rooms::add(const AddRequest &request, const std::atomic<bool> &stop, const Tell &tell)
{
    const auto address = sync::readAddress(request.address);
    if (!address)
        return sync::fail(address.error());
    auto mine = Mine::open(folder);
    const auto libraries = mine ? mine->libraries() : sync::Result<QList<Kept>>(sync::fail(mine.error()));
    const auto hosts = mine ? mine->hosts() : sync::Result<QHash<QString, QByteArray>>(sync::fail(mine.error()));
    if (!libraries || !hosts)
        return sync::fail(libraries ? hosts.error() : libraries.error());
    for (const Kept &kept : *libraries) {
        if (kept.address != address->text())
            continue;
        if (!kept.removed.isValid())
            return sync::fail(sync::Error::Kind::Refused, "already-here", kept.key);
        if (const auto back = setRemoved(kept.key, false); !back)
            return sync::fail(back.error());
        const auto applied = bringIn(kept, stop, tell);
        return applied ? reportOf(kept, applied->items) : sync::fail(applied.error());
    }
    Kept kept{freshKey(), address->text(), {}, address->suggestedName(), {}, QDateTime::currentDateTimeUtc()};
    sync::Place place = placeOf(kept, *address);
    place.errand.credentials = request.credentials;
    place.errand.pinnedHosts = *hosts;
    place.errand.pinnedHosts.insert(request.pinnedHosts);
    place.errand.extraCertificates = request.extraCertificates;
    sync::State state;
    state.phase = sync::State::Phase::Fetching;
    const auto synced = sync::Syncer().sync(place, [&](const sync::Progress &progress) {
        state.progress = progress;
        if (tell)
            tell(kept.key, state);
    }, stop);
    if (!synced)
        return sync::fail(synced.error());
    kept.branch = synced->branch;
    const auto leave = [&](const sync::Error &error) {
        QDir(repositoryOf(kept.key)).removeRecursively();
        return sync::fail(error);
    };
    if (const auto same = sameAs(kept); same && !request.separate)
        return leave({sync::Error::Kind::Refused, "same-library", *same});
    if (const auto written = mine->keep(kept); !written)
        return leave(written.error());
    if (!synced->hostKey.isEmpty())
        [[maybe_unused]] const auto pinned = mine->pinHost(QStringLiteral("%1:%2").arg(address->host).arg(address->port ? address->port : 22), synced->hostKey);
    const auto applied = bringIn(kept, stop, tell);
    return applied ? reportOf(kept, applied->items) : sync::fail(applied.error());
}

sync::Result<Report> Rooms::plant(const QString &name, const QList<sync::Change> &files)
{
    const auto repositoryReady = [&]() -> sync::Result<Kept> {
        Kept kept{QStringLiteral("welcome"), {}, "main", name, {}, {}};
        const auto lock = sync::FileLock::take(lockOf(kept.key));
        if (!lock)
            return sync::fail(lock.error());
        const QString beside = repositoryOf(kept.key) + QStringLiteral(".new");
        QDir(beside).removeRecursively();
        QDir(repositoryOf(kept.key)).removeRecursively();
        auto repository = sync::Repository::create(beside);
        if (!repository)
            return sync::fail(repository.error());
        const auto commit = sync::plant(*repository, files, QStringLiteral("Mycel"), QStringLiteral("The library that ships with Mycel"), QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC));
        if (!commit)
            return sync::fail(commit.error());
        auto reread = sync::Repository::open(beside);
        if (!reread)
            return sync::fail(reread.error());
        if (const auto moved = reread->moveTip("refs/heads/main", {}, *commit); !moved)
            return sync::fail(moved.error());
        if (!QDir().rename(beside, repositoryOf(kept.key)))
            return sync::fail(sync::Error::Kind::Full, "disk", beside);
        if (const auto written = Mine::open(folder).and_then([&kept](Mine mine) { return mine.keep(kept); }); !written)
            return sync::fail(written.error());
        return kept;
    }();
    if (!repositoryReady)
        return sync::fail(repositoryReady.error());
    const auto applied = bringIn(*repositoryReady, stopAll, {});
    return applied ? reportOf(*repositoryReady, applied->items) : sync::fail(applied.error());
}

SyncReport Rooms::sync(const Kept &kept, const sync::Credentials &credentials, const std::atomic<bool> &stop, const Tell &tell)
{
    SyncReport report;
    report.library = kept.key;
    report.state.lastSync = kept.lastSync;
    if (kept.address.isEmpty())
        return report;
    const auto step = [&](sync::Event::Kind kind, std::optional<sync::Error> error = {}) {
        report.state = sync::next(report.state, {kind, std::move(error), QDateTime::currentDateTimeUtc()});
        if (tell)
            tell(kept.key, report.state);
    };
    const auto fail = [&](const sync::Error &error) {
        report.error = error;
        step(sync::Event::Kind::Failed, error);
        return report;
    };
    const auto address = sync::readAddress(kept.address);
    auto mine = Mine::open(folder);
    if (!address || !mine)
        return fail(address ? mine.error() : address.error());
    sync::Place place = placeOf(kept, *address);
    place.errand.credentials = credentials;
    place.errand.pinnedHosts = mine->hosts().value_or(QHash<QString, QByteArray>());
    step(sync::Event::Kind::Asked);
    const auto synced = sync::Syncer().sync(place, [&](const sync::Progress &progress) {
        report.state.progress = progress;
        if (tell)
            tell(kept.key, report.state);
    }, stop);
    if (!synced)
        return fail(synced.error());
    step(sync::Event::Kind::Fetched);
    const auto applied = bringIn(kept, stop, tell);
    if (!applied)
        return fail(applied.error());
    report.arrived = applied->many ? applied->items : int(applied->changed.size());
    step(sync::Event::Kind::NothingToSend);
    Kept now = kept;
    now.lastSync = report.state.lastSync;
    if (const auto written = mine->keep(now); !written)
        report.error = written.error();
    return report;
}

sync::Result<void> Rooms::setRemoved(const QString &library, bool removed)
{
    const auto libraries = kept();
    if (!libraries)
        return sync::fail(libraries.error());
    for (Kept each : *libraries) {
        if (each.key != library)
            continue;
        each.removed = removed ? QDateTime::currentDateTimeUtc() : QDateTime();
        if (const auto written = Mine::open(folder).and_then([&each](Mine mine) { return mine.keep(each); }); !written)
            return written;
        const auto opened = index();
        return !removed || !opened ? sync::Result<void>() : (*opened)->forget(library);
    }
    return sync::fail(sync::Error::Kind::NotFound, "library", library);
}

sync::Result<void> Rooms::reindex(const QString &library)
{
    const auto kept = shown();
    const auto opened = index();
    if (!kept || !opened)
        return sync::fail(kept ? opened.error() : kept.error());
    for (const Kept &each : *kept) {
        if (!library.isEmpty() && each.key != library)
            continue;
        if (const auto forgotten = (*opened)->forget(each.key); !forgotten)
            return forgotten;
        if (const auto brought = bringIn(each, stopAll, {}); !brought)
            return sync::fail(brought.error());
    }
    return {};
}

void Rooms::deleteRemoved()
{
    auto mine = Mine::open(folder);
    const auto libraries = kept();
    for (const Kept &each : mine && libraries ? *libraries : QList<Kept>()) {
        if (each.removed.isValid() && QDir(repositoryOf(each.key)).removeRecursively() && mine->drop(each.key))
            QFile::remove(lockOf(each.key));
    }
}

sync::Result<void> Rooms::catchUp(const std::atomic<bool> &stop, const Tell &tell)
{
    sync::Syncer::sweep(folder + QStringLiteral("/quarantine"));
    deleteRemoved();
    const auto kept = shown();
    if (!kept)
        return sync::fail(kept.error());
    for (const Kept &each : *kept) {
        if (stop)
            return sync::fail(sync::Error::Kind::Cancelled);
        // One library's trouble never stops the rest; it is told when that library is synced or opened.
        [[maybe_unused]] const auto brought = bringIn(each, stop, tell);
    }
    return {};
}

} // namespace mycel::model
