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

// Every opening of the index holds one lock, so that no file changes its place while its log is looked for by name.

sync::Result<Index *> Rooms::index()
{
    if (m_index && m_index->isReplaced())
        m_index.reset();
    if (!m_index) {
        const auto lock = sync::FileLock::take(lockOf(IndexLock));
        if (!lock)
            return sync::fail(lock.error());
        auto opened = Index::open(indexFile());
        if (!opened)
            return sync::fail(opened.error());
        m_index = std::move(*opened);
    }
    return m_index.get();
}

sync::Result<Reader *> Rooms::reader()
{
    if (m_reader && m_reader->isReplaced())
        m_reader.reset();
    if (!m_reader) {
        const auto lock = sync::FileLock::take(lockOf(IndexLock));
        const auto open = [this] { return Reader::open(indexFile(), [this](const QString &library) { return store(library); }); };
        auto opened = open();
        if (!opened && lock) {
            if (const auto made = Index::open(indexFile()); !made)
                return sync::fail(made.error());
            opened = open();
        }
        if (!opened)
            return sync::fail(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

quint64 Rooms::closeReader()
{
    const quint64 number = m_reader ? m_reader->fileNumber() : 0;
    m_reader.reset();
    return number;
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
    return Mine::read(folder).and_then([](const Mine &mine) { return mine.libraries(); });
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
    auto opened = index();
    auto brought = opened ? bringInto(**opened, kept, stop, tell) : sync::Result<Applied>(sync::fail(opened.error()));
    if (brought || !opened || !isIndexDamage(brought.error()))
        return brought;
    if (const auto rebuilt = rebuildIndex((*opened)->fileNumber()); !rebuilt)
        return sync::fail(rebuilt.error());
    opened = index();
    return opened ? bringInto(**opened, kept, stop, tell) : sync::fail(opened.error());
}

sync::Result<Applied> Rooms::bringInto(Index &index, const Kept &kept, const std::atomic<bool> &stop, const Tell &tell)
{
    const auto lock = sync::FileLock::take(lockOf(kept.key));
    if (!lock)
        return sync::fail(lock.error());
    const auto repository = sync::Repository::open(repositoryOf(kept.key));
    if (!repository)
        return sync::fail(repository.error());
    const auto from = index.head(kept.key, kept.branch);
    if (!from)
        return sync::fail(from.error());
    const sync::Id to = tipOf(*repository, kept.branch);
    if (to.isNull())
        return sync::fail(sync::Error::Kind::Damaged, "no-branch");
    Applied applied;
    if (*from != to) {
        sync::State state;
        state.phase = sync::State::Phase::Merging;
        const auto brought = index.apply(kept.key, kept.branch, *repository, *from, to, [&](int done, int total) {
            state.progress.done = done;
            state.progress.total = total;
            if (tell)
                tell(kept.key, state);
        }, stop);
        if (!brought)
            return sync::fail(brought.error());
        applied = *brought;
    }
    const auto history = index.readHistory(kept.key, *repository, stop);
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

std::optional<QString> Rooms::sameAs(const sync::Repository &repository, const sync::Id &tip) const
{
    const auto ours = repository.firstCommit(tip);
    const auto others = shown();
    for (const Kept &other : ours && others ? *others : QList<Kept>()) {
        const auto theirs = sync::Repository::open(repositoryOf(other.key)).and_then([&other](const sync::Repository &its) { return its.firstCommit(tipOf(its, other.branch)); });
        if (theirs && *theirs == *ours)
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
    place.mayStay = [&](const sync::Repository &repository, const sync::Id &tip) -> sync::Result<void> {
        const auto same = request.separate ? std::nullopt : sameAs(repository, tip);
        return same ? sync::fail(sync::Error::Kind::Refused, "same-library", *same) : sync::Result<void>();
    };
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
    if (const auto written = mine->keep(kept); !written) {
        takeBack(kept.key);
        return sync::fail(written.error());
    }
    if (!synced->hostKey.isEmpty())
        [[maybe_unused]] const auto pinned = mine->pinHost(QStringLiteral("%1:%2").arg(address->host).arg(address->port ? address->port : 22), synced->hostKey);
    const auto applied = bringIn(kept, stop, tell);
    if (!applied) {
        takeBack(kept.key);
        return sync::fail(applied.error());
    }
    return reportOf(kept, applied->items);
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
        if (const auto named = reread->remember({kept.branch, {}}).and_then([&] { return sync::Repository::rename(beside, repositoryOf(kept.key)); }); !named)
            return sync::fail(named.error());
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
    place.mayStay = [&](const sync::Repository &, const sync::Id &) -> sync::Result<void> {
        const auto still = shown(); // it may have been removed meanwhile, by another program
        const bool wanted = still && std::ranges::any_of(*still, [&kept](const Kept &each) { return each.key == kept.key; });
        return wanted ? sync::Result<void>() : sync::fail(sync::Error::Kind::NotFound, "library", kept.key);
    };
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
    if (const auto written = mine->setSynced(kept.key, report.state.lastSync); !written)
        report.error = written.error();
    return report;
}

sync::Result<void> Rooms::setRemoved(const QString &library, bool removed)
{
    const auto libraries = kept();
    if (!libraries)
        return sync::fail(libraries.error());
    for (const Kept &each : *libraries) {
        if (each.key != library)
            continue;
        if (removed && !m_undo) {
            if (auto lock = sync::FileLock::take(lockOf(UndoLock), 0))
                m_undo = std::move(*lock);
        }
        const QDateTime when = removed ? QDateTime::currentDateTimeUtc() : QDateTime();
        if (const auto written = Mine::open(folder).and_then([&](Mine mine) { return mine.setRemoved(library, when); }); !written)
            return written;
        const auto opened = index();
        return !removed || !opened ? sync::Result<void>() : (*opened)->forget(library);
    }
    return sync::fail(sync::Error::Kind::NotFound, "library", library);
}

sync::Result<void> Rooms::reindex(const QString &library)
{
    if (library.isEmpty())
        return makeAnew();
    const auto kept = shown();
    const auto opened = index();
    if (!kept || !opened)
        return sync::fail(kept ? opened.error() : kept.error());
    for (const Kept &each : *kept) {
        if (each.key != library)
            continue;
        if (const auto forgotten = (*opened)->forget(each.key); !forgotten)
            return forgotten;
        if (const auto brought = bringIn(each, stopAll, {}); !brought)
            return sync::fail(brought.error());
    }
    return {};
}

} // namespace mycel::model
