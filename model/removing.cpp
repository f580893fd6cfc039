// What was removed and is still here: the list of what is kept for some days, and what somebody calls it who wants it back.
#include "model/rooms.h"

#include "model/content/libraryfile.h"

namespace mycel::model {

/// The index has forgotten it, so its own file is asked.
QString Rooms::nameOfRemoved(const Kept &kept) const
{
    const auto store = sync::Repository::open(repositoryOf(kept.key));
    const auto tip = store ? store->tip("refs/heads/" + kept.branch) : sync::fail(store.error());
    const QString name = tip ? libraryFileIn(*store, *tip).name : QString();
    return name.isEmpty() ? kept.name : name;
}

sync::Result<std::optional<Kept>> Rooms::removedAs(const QString &called) const
{
    auto libraries = kept();
    if (!libraries)
        return sync::fail(libraries.error());
    const QString name = called.trimmed();
    libraries->removeIf([&](const Kept &each) { return !each.removed.isValid() || (each.key != name && nameOfRemoved(each) != name); });
    if (libraries->isEmpty())
        return std::nullopt;
    QStringList keys;
    for (const Kept &each : *libraries)
        keys.append(each.key);
    if (keys.size() > 1)
        return sync::fail(sync::Error::Kind::Refused, "several-removed", keys.join(QStringLiteral(", ")));
    return libraries->first();
}

sync::Result<QList<KeptAside>> Rooms::keptAside() const
{
    auto libraries = kept();
    if (!libraries)
        return sync::fail(libraries.error());
    libraries->removeIf([this](const Kept &each) { return !each.removed.isValid() || !holdsUnsent(each); });
    std::ranges::stable_sort(*libraries, std::greater(), &Kept::removed);
    QList<KeptAside> aside;
    for (const Kept &each : *libraries)
        aside.append({each.key, nameOfRemoved(each), each.removed.toUTC().date().addDays(DaysKept)});
    return aside;
}

Future<QList<KeptAside>> Commons::keptAside()
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get()] { return rooms->keptAside(); });
}

} // namespace mycel::model
