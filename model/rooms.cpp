#include "model/rooms.h"

#include "model/content/libraryfile.h"
#include "model/mine/journal.h"
#include "model/mine/rights.h"
#include "sync/filelock.h"
#include "sync/store/unsent.h"

#include <QDir>

namespace mycel::model {

namespace {

sync::Id tipOf(const sync::Repository &repository, const QByteArray &branch)
{
    return repository.tip("refs/heads/" + branch).value_or(sync::Id());
}

} // namespace

Rooms::Rooms(const QString &where, std::shared_ptr<Keychain> secretly)
    : folder(where)
    , keychain(std::move(secretly))
    , reading(QStringLiteral("read"), where, lockOf(IndexLock))
    , counting(QStringLiteral("count"), where, lockOf(IndexLock))
{
}

Rooms::~Rooms()
{
    stopAll = true;
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
        if (m_seen.first == 0)
            m_seen = {m_index->fileNumber(), m_index->version()};
    }
    return m_index.get();
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
    library.state.lastSync = sync::Repository::lastSynced(repositoryOf(kept.key));
    return library;
}

sync::Result<QList<Library>> Rooms::libraries()
{
    const auto opened = reading.reader();
    const auto kept = shown();
    if (!opened || !kept)
        return sync::fail(opened ? kept.error() : opened.error());
    const auto counts = (*opened)->counts();
    if (!counts)
        return sync::fail(counts.error());
    const auto rights = Mine::read(folder).and_then(Rights::known).value_or(QHash<QString, bool>());
    QList<Library> libraries;
    for (const Kept &each : *kept) {
        libraries.append(libraryOf(each, *counts, **opened));
        if (const auto may = rights.constFind(each.key); may != rights.constEnd())
            libraries.last().mayPublish = *may;
    }
    return libraries;
}

sync::Result<Library> Rooms::library(const QString &key)
{
    const auto opened = reading.reader();
    const auto kept = keptAs(key);
    const auto counts = opened && kept ? (*opened)->counts() : sync::fail(opened ? kept.error() : opened.error());
    if (!counts)
        return sync::fail(counts.error());
    Library library = libraryOf(*kept, *counts, **opened);
    if (const auto rights = Mine::read(folder).and_then(Rights::known); rights && rights->contains(key))
        library.mayPublish = rights->value(key);
    return library;
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
    auto from = index.head(kept.key, kept.branch);
    // A power cut may have taken a commit of which the index had been told already. The journal has it, and it comes again.
    if (from && !from->isNull() && !repository->commit(*from))
        from = index.forget(kept.key).transform([] { return sync::Id(); });
    if (!from)
        return sync::fail(from.error());
    const sync::Id to = tipOf(*repository, kept.branch);
    if (to.isNull())
        return sync::fail(sync::Error::Kind::Damaged, "no-branch");
    Applied applied;
    const bool anew = from->isNull();
    const auto before = rulesBefore(kept, *repository, *from, to);
    if (*from != to) {
        if (const auto coming = index.tell(kept.key, *repository, *from, to); coming && changed && !coming->isEmpty())
            changed(*coming);
        sync::State state;
        state.phase = sync::State::Phase::Merging;
        const auto brought = index.apply(kept.key, kept.branch, *repository, *from, to, [&](int done, int total) {
            state.progress.done = done;
            state.progress.total = total;
            if (tell)
                tell(kept.key, state);
        }, stop, kept.name);
        if (!brought)
            return sync::fail(brought.error());
        applied = *brought;
    }
    if (const auto heard = before ? hearReleased(kept, *repository, *before) : sync::Result<void>(); !heard)
        return sync::fail(heard.error());
    const auto history = index.readHistory(kept.key, *repository, stop);
    if (!history)
        return sync::fail(history.error());
    const auto threads = bringInThreads(index, kept, *repository, anew);
    const bool isOtherwise = !anew && !saysTheSame(*repository, *from, to);
    if (changed && (applied.many || !applied.changed.isEmpty() || isOtherwise))
        changed(applied.changed);
    if (!threads)
        return sync::fail(threads.error());
    applied.posts = threads->posts;
    return applied;
}

sync::Result<Report> Rooms::reportOf(const Kept &kept, int items)
{
    // A connection of its own: this runs on the git lane.
    const auto reader = Reader::open(indexFile(), {});
    if (!reader)
        return sync::fail(reader.error());
    const auto problems = (*reader)->problems(kept.key);
    if (!problems)
        return sync::fail(problems.error());
    return Report{libraryOf(kept, (*reader)->counts().value_or(QHash<QString, QHash<Kind, int>>()), **reader), items, *problems};
}

bool Rooms::holdsUnsent(const Kept &kept) const
{
    const auto journal = Mine::read(folder).and_then([](const Mine &mine) { return Journal::librariesWaiting(mine); });
    if (journal && journal->contains(kept.key))
        return true;
    const auto repository = sync::Repository::open(repositoryOf(kept.key));
    return repository && sync::holdsUnsent(*repository).value_or(true); // where it cannot be told, nothing is thrown away
}

sync::Result<void> Rooms::forget(const QString &key)
{
    return index().and_then([&key](Index *opened) { return opened->forget(key); });
}

sync::Result<Removal> Rooms::setRemoved(const QString &library, bool removed)
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
            return sync::fail(written.error());
        if (const auto forgotten = removed ? forget(library) : sync::Result<void>(); !forgotten)
            return sync::fail(forgotten.error());
        return Removal{removed && holdsUnsent(each)};
    }
    return sync::fail(sync::Error::Kind::NotFound, "library", library);
}

sync::Result<void> Rooms::reindex(const QString &library)
{
    if (library.isEmpty())
        return makeAnew();
    const auto kept = shown();
    if (!kept)
        return sync::fail(kept.error());
    for (const Kept &each : *kept) {
        if (each.key != library)
            continue;
        if (const auto forgotten = forget(each.key); !forgotten)
            return forgotten;
        if (const auto brought = bringIn(each, stopAll, {}); !brought)
            return sync::fail(brought.error());
    }
    return {};
}

} // namespace mycel::model
