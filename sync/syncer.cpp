#include "sync/syncer.h"

#include "sync/filelock.h"
#include "sync/store/repository.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

namespace mycel::sync {

namespace {

const QByteArray Heads = "refs/heads/";
const QByteArray Seen = "refs/places/origin/";
const QByteArray Discussions = "discussions";

/// A fresh folder for one exchange, locked while it runs and gone afterwards.
class Exchange {
public:
    static Result<Exchange> begin(const QString &quarantines)
    {
        const QString folder = quarantines + u'/' + QString::number(QRandomGenerator::system()->generate64(), 16);
        if (!QDir().mkpath(quarantines))
            return fail(Error::Kind::Full, "disk", quarantines);
        auto lock = FileLock::take(folder + QStringLiteral(".lock"));
        if (!lock)
            return fail(lock.error());
        if (!QDir().mkpath(folder))
            return fail(Error::Kind::Full, "disk", folder);
        return Exchange(folder, std::move(*lock));
    }
    Exchange(Exchange &&other) noexcept : m_folder(std::exchange(other.m_folder, {})), m_lock(std::move(other.m_lock)) {}
    ~Exchange()
    {
        if (m_folder.isEmpty())
            return;
        QDir(m_folder).removeRecursively();
        QFile::remove(m_folder + QStringLiteral(".lock"));
    }
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    Exchange(QString folder, FileLock lock) : m_folder(std::move(folder)), m_lock(std::move(lock)) {}
    QString m_folder;
    FileLock m_lock;
};

Id tipOrNull(const Repository &repository, const QByteArray &ref)
{
    return repository.tip(ref).value_or(Id());
}

/// Takes everything in, into a repository that has not its final name yet.
Result<Repository> takeIn(const QString &beside, const Place &place, const Exchange &exchange, const Arrival &arrival)
{
    auto repository = Repository::create(beside);
    if (!repository)
        return fail(repository.error());
    if (const auto adopted = repository->adopt(exchange.folder()); !adopted)
        return fail(adopted.error());
    for (auto tip = arrival.tips.begin(); tip != arrival.tips.end(); ++tip) {
        for (const QByteArray &prefix : {Heads, Seen}) {
            if (const auto moved = repository->moveTip(prefix + tip.key(), {}, tip.value()); !moved)
                return fail(moved.error());
        }
    }
    const auto remembered = repository->remember({arrival.branch, place.errand.address.text()}).and_then([&] { return Repository::noteSynced(beside); });
    if (!remembered)
        return fail(remembered.error());
    return repository;
}

/// Takes everything in under a name beside the final one, and gives it that name when it is whole.
Result<Synced> settleIn(const Place &place, const Exchange &exchange, const Arrival &arrival)
{
    if (arrival.branch.isEmpty())
        return fail(Error::Kind::Refused, "empty");
    const QString beside = place.repository + QStringLiteral(".new");
    QDir(beside).removeRecursively();
    const auto settled = takeIn(beside, place, exchange, arrival)
        .and_then([&](const Repository &repository) { return place.mayStay ? place.mayStay(repository, arrival.tips.value(arrival.branch)) : Result<void>(); })
        .and_then([&] { return Repository::rename(beside, place.repository); });
    if (!settled) {
        QDir(beside).removeRecursively();
        return fail(settled.error());
    }
    return Synced{arrival.branch, {}, arrival.tips.value(arrival.branch)};
}

/// Whether what the place has now goes on from what it had.
Result<void> goesOn(const Repository &repository, const Id &had, const Id &has)
{
    if (had.isNull() || had == has)
        return {};
    const auto onward = repository.isAncestor(had, has);
    if (!onward)
        return fail(onward.error());
    if (*onward)
        return {};
    if (repository.isAncestor(has, had).value_or(false))
        return fail(Error::Kind::Refused, "older");
    const auto first = repository.firstCommit(had), other = repository.firstCommit(has);
    return fail(Error::Kind::Refused, first && other && *first == *other ? "rewritten" : "unrelated");
}

Result<void> follow(Repository &repository, const QByteArray &branch, const Id &has)
{
    const Id had = tipOrNull(repository, Seen + branch);
    if (const auto onward = goesOn(repository, had, has); !onward)
        return onward;
    const Id ours = tipOrNull(repository, Heads + branch);
    if (ours != has) {
        if (const auto moved = repository.moveTip(Heads + branch, ours, has); !moved)
            return moved;
    }
    return had == has ? Result<void>() : repository.moveTip(Seen + branch, had, has);
}

Result<Synced> goOn(const Place &place, const Exchange &exchange, const Arrival &arrival)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    const QByteArray branch = place.errand.branch.isEmpty() ? arrival.branch : place.errand.branch;
    if (!arrival.tips.contains(branch))
        return fail(Error::Kind::Refused, "emptied");
    if (arrival.anythingNew) {
        // The quarantine leans on our repository, so what came can be asked where it is, and left there if it is refused.
        const auto arrived = Repository::open(exchange.folder());
        const auto onward = arrived ? goesOn(*arrived, tipOrNull(*repository, Seen + branch), arrival.tips.value(branch)) : Result<void>(fail(arrived.error()));
        if (!onward)
            return fail(onward.error());
        if (const auto adopted = repository->adopt(exchange.folder()); !adopted)
            return fail(adopted.error());
    }
    const Id before = tipOrNull(*repository, Heads + branch);
    if (const auto followed = follow(*repository, branch, arrival.tips.value(branch)); !followed)
        return fail(followed.error());
    if (arrival.tips.contains(Discussions)) {
        // Each branch by itself: trouble with the discussions never stops the knowledge.
        [[maybe_unused]] const auto followed = follow(*repository, Discussions, arrival.tips.value(Discussions));
    }
    return Synced{branch, before, tipOrNull(*repository, Heads + branch)};
}

} // namespace

Result<Synced> Syncer::sync(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const
{
    auto exchange = Exchange::begin(place.quarantines);
    if (!exchange)
        return fail(exchange.error());
    const bool here = QFile::exists(place.repository + QStringLiteral("/HEAD"));
    Errand errand = place.errand;
    errand.repository = here ? place.repository : QString();
    errand.quarantine = exchange->folder();
    const auto arrival = m_run(errand, progress, stop);
    if (!arrival)
        return fail(arrival.error());
    const auto lock = FileLock::take(place.lock);
    if (!lock)
        return fail(lock.error());
    if (stop)
        return fail(Error::Kind::Cancelled);
    if (here)
        Repository::sweep(place.repository);
    return here ? goOn(place, *exchange, *arrival) : settleIn(place, *exchange, *arrival);
}

QByteArray Syncer::seenRef(const QByteArray &branch)
{
    return Seen + branch;
}

void Syncer::sweep(const QString &quarantines)
{
    const QDir folder(quarantines);
    QSet<QString> names;
    for (QString name : folder.entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot))
        names.insert(name.endsWith(QLatin1String(".lock")) ? name.chopped(5) : name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name + QStringLiteral(".lock"));
        const auto lock = FileLock::take(path, 0);
        if (!lock)
            continue;
        QDir(folder.filePath(name)).removeRecursively();
        QFile::remove(path);
    }
}

} // namespace mycel::sync
