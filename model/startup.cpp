// What every start begins with. There is no repair code beside it: whatever ended the last run, the repositories and the
// private store are whole by themselves, what was half done is not named by either, and the index is brought along.
#include "model/rooms.h"

#include "model/mine/journal.h"
#include "sync/exchangefolder.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace mycel::model {

namespace {

const QLatin1StringView Repositories("/libraries"), Locks("/locks");

QStringList namesIn(const QString &folder, const QString &ending)
{
    QStringList names = QDir(folder).entryList({u'*' + ending}, QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    for (QString &name : names)
        name.chop(ending.size());
    return names;
}

} // namespace

bool Rooms::isIndexDamage(const sync::Error &error)
{
    return error.kind == sync::Error::Kind::Damaged && error.why == "index";
}

/// Takes back an add that could not be ended.
void Rooms::takeBack(const QString &key)
{
    const auto lock = sync::FileLock::take(lockOf(key));
    auto mine = Mine::open(folder);
    if (!lock || !mine || !mine->drop(key))
        return; // then it stays and is whole at the next start
    [[maybe_unused]] const auto forgotten = forget(key);
    QDir(repositoryOf(key)).removeRecursively();
    QFile::remove(lockOf(key));
}

void Rooms::deleteRemoved(Mine &mine)
{
    const auto nobodyWillUndo = sync::FileLock::take(lockOf(UndoLock), 0);
    const auto libraries = mine.libraries();
    if (!nobodyWillUndo || !libraries)
        return;
    for (const Kept &each : *libraries) {
        const bool early = each.removed.isValid() && each.removed.daysTo(QDateTime::currentDateTimeUtc()) < DaysKept && holdsUnsent(each);
        const auto lock = each.removed.isValid() && !early ? sync::FileLock::take(lockOf(each.key), 0) : sync::fail(sync::Error::Kind::NotFound);
        if (!lock || !QDir(repositoryOf(each.key)).removeRecursively())
            continue;
        if (!each.address.isEmpty())
            QFile::remove(ownKeyFile(each.address));
        if (mine.drop(each.key))
            QFile::remove(lockOf(each.key));
    }
}

/// Repositories that the private store does not know are whole (they got their name last of all): an add was cut off after
/// that, or the store was lost. They are libraries.
sync::Result<void> Rooms::adoptFound(Mine &mine)
{
    const auto known = mine.libraries();
    if (!known)
        return sync::fail(known.error());
    bool any = false;
    for (const QString &key : namesIn(folder + Repositories, QStringLiteral(".git"))) {
        const auto isKey = [&key](const Kept &each) { return each.key == key; };
        if (std::ranges::any_of(*known, isKey))
            continue;
        const auto lock = sync::FileLock::take(lockOf(key), 0);
        const auto origin = lock ? sync::Repository::open(repositoryOf(key)).and_then([](const sync::Repository &its) { return its.origin(); }) : sync::fail(lock.error());
        if (!origin)
            continue;
        const auto address = sync::readAddress(origin->address);
        const Kept found{key, origin->address, origin->branch, address ? address->suggestedName() : key, {}};
        if (const auto written = mine.keepFound(found); !written)
            return written;
        any = true;
    }
    if (any && changed)
        changed({});
    return {};
}

void Rooms::tidy(const QList<Kept> &kept)
{
    sync::ExchangeFolder::sweep(folder + QStringLiteral("/quarantine"));
    for (const QString &key : namesIn(folder + Repositories, QStringLiteral(".git.new"))) {
        if (const auto lock = sync::FileLock::take(lockOf(key), 0))
            QDir(repositoryOf(key) + QStringLiteral(".new")).removeRecursively();
    }
    QSet<QString> keys{QString::fromLatin1(IndexLock), QString::fromLatin1(RebuildLock), QString::fromLatin1(UndoLock), QStringLiteral("mine")}; // always there
    for (const Kept &each : kept)
        keys.insert(each.key);
    for (const QString &name : namesIn(folder + Locks, QStringLiteral(".lock"))) {
        if (keys.contains(name) || QFile::exists(repositoryOf(name)))
            continue;
        if (const auto lock = sync::FileLock::take(lockOf(name), 0))
            QFile::remove(lockOf(name));
    }
    if (const auto lock = sync::FileLock::take(lockOf(RebuildLock), 0))
        Index::removeFile(indexFile() + QStringLiteral(".new"));
}

sync::Result<void> Rooms::forgetUnknown()
{
    const auto kept = shown();
    const auto opened = index();
    if (!kept || !opened)
        return sync::fail(kept ? opened.error() : kept.error());
    const auto indexed = (*opened)->libraries();
    if (!indexed)
        return sync::fail(indexed.error());
    for (const QString &key : *indexed) {
        if (std::ranges::any_of(*kept, [&key](const Kept &each) { return each.key == key; }))
            continue;
        if (const auto forgotten = forget(key); !forgotten)
            return forgotten;
    }
    return {};
}

sync::Result<void> Rooms::settle()
{
    auto mine = Mine::lookAfter(folder);
    if (!mine)
        return sync::fail(mine.error());
    const auto found = adoptFound(*mine);
    deleteRemoved(*mine);
    const auto libraries = mine->libraries();
    if (!found || !libraries)
        return sync::fail(found ? libraries.error() : found.error());
    tidy(*libraries);
    m_mine = std::move(*mine);
    return {};
}

sync::Result<void> Rooms::catchUp(const std::atomic<bool> &stop, const Tell &tell)
{
    const auto mine = Mine::read(folder);
    const auto libraries = mine ? mine->libraries() : sync::fail(mine.error());
    const auto waiting = mine ? Journal::librariesWaiting(*mine) : sync::fail(mine.error());
    if (!libraries || !waiting)
        return sync::fail(libraries ? waiting.error() : libraries.error());
    sync::Result<void> outcome;
    for (const Kept &each : *libraries) {
        if (stop)
            return sync::fail(sync::Error::Kind::Cancelled);
        if (each.removed.isValid())
            continue;
        // One library's trouble never stops the rest, and is told when that library is synced or opened; the disk's is all's.
        // What was published and is not in the repository yet comes first, by the road by which it would have come.
        const auto brought = waiting->contains(each.key) ? playJournal(each.key) : bringIn(each, stop, tell);
        if (!brought && brought.error().kind == sync::Error::Kind::Full && outcome)
            outcome = sync::fail(brought.error());
    }
    auto forgotten = forgetUnknown();
    if (forgotten && m_index && m_index->isMostlyLeftovers().value_or(false))
        forgotten = makeAnew();
    if (!forgotten && isIndexDamage(forgotten.error()))
        forgotten = rebuildIndex(m_index ? m_index->fileNumber() : 0);
    if (!outcome || !forgotten)
        return outcome ? forgotten : outcome;
    if (const auto aside = Mine::putAside(folder))
        return sync::fail(sync::Error::Kind::Damaged, "mine", *aside);
    return {};
}

sync::Result<void> Rooms::rebuildIndex(quint64 damaged)
{
    m_index.reset();
    {
        const auto lock = sync::FileLock::take(lockOf(IndexLock));
        if (!lock)
            return sync::fail(lock.error());
        if (Index::fileNumberOf(indexFile()) == damaged)
            Index::putAside(indexFile());
    }
    const auto kept = shown();
    const auto opened = index();
    if (!kept || !opened)
        return sync::fail(kept ? opened.error() : kept.error());
    for (const Kept &each : *kept) {
        const auto brought = bringInto(**opened, each, stopAll, {});
        if (!brought && brought.error().kind == sync::Error::Kind::Full)
            return sync::fail(brought.error());
    }
    return {};
}

/// Builds an index beside the one in use, which stays readable until the new one takes its place whole.
sync::Result<void> Rooms::makeAnew()
{
    const QString beside = indexFile() + QStringLiteral(".new");
    const auto building = sync::FileLock::take(lockOf(RebuildLock));
    const auto kept = shown();
    if (!building || !kept)
        return sync::fail(building ? kept.error() : building.error());
    Index::removeFile(beside);
    const auto build = [&]() -> sync::Result<void> {
        const auto made = Index::open(beside);
        if (!made)
            return sync::fail(made.error());
        for (const Kept &each : *kept) {
            // A repository that cannot be read leaves the others their index; anything else leaves the old one.
            const auto brought = bringInto(**made, each, stopAll, {});
            if (!brought && brought.error().kind != sync::Error::Kind::Damaged && brought.error().kind != sync::Error::Kind::NotFound)
                return sync::fail(brought.error());
        }
        return {};
    };
    auto built = build();
    if (built) {
        const auto lock = sync::FileLock::take(lockOf(IndexLock));
        built = lock ? Index::replace(indexFile(), beside) : sync::fail(lock.error());
    }
    Index::removeFile(beside);
    m_index.reset();
    if (built && changed)
        changed({});
    return built;
}

} // namespace mycel::model
