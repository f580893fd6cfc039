// What wants somebody's hand, found each time that somebody looks: dead links as the index has them, and of translations how
// often their originals changed since.
#include "model/caring.h"

#include "model/rooms.h"
#include "sync/store/filehistory.h"

#include <algorithm>

namespace mycel::model {

namespace {
constexpr int MostTranslations = 40;   ///< of one library that are looked at, by the last change of their originals
constexpr qsizetype MostBehind = 6;    ///< of one library that are told
constexpr int MostDead = 3;
constexpr int MostChanges = 100;
}

/// How often the original changed since; 0 where it did not, or where nobody can tell.
int Rooms::changesSince(const MadeFrom &translation, const sync::Id &tip, const sync::Repository &store)
{
    const auto then = store.find(translation.commit, translation.source);
    if (!then || *then == translation.sourceBlob)
        return 0;
    const auto known = std::pair(translation.commit, translation.sourceBlob);
    if (const auto counted = m_behind.constFind(known); counted != m_behind.constEnd())
        return *counted;
    const auto versions = sync::fileHistory(store, tip, translation.source, MostChanges, {}, translation.commit);
    if (!versions)
        return 0;
    return m_behind.insert(known, int(versions->size())).value();
}

LibraryCare Rooms::careIn(const Kept &kept)
{
    LibraryCare care{kept.key, {}, 0};
    const auto reader = counting.reader();
    const sync::Repository *store = counting.store(kept.key);
    const auto tip = store ? store->tip("refs/heads/" + kept.branch) : sync::fail(sync::Error::Kind::NotFound, "library", kept.key);
    if (!reader || !tip)
        return care;
    const auto made = (*reader)->translationsMadeFrom(kept.key, MostTranslations);
    for (const MadeFrom &each : made ? *made : QList<MadeFrom>()) {
        if (const int behind = changesSince(each, *tip, *store); behind > 0)
            care.items.append({each.item, 0, 0, behind});
    }
    std::stable_partition(care.items.begin(), care.items.end(), [this](const Care &each) { return languages.contains(each.item.lang) || languages.contains(each.item.lang.section(u'-', 0, 0)); });
    care.items = care.items.first(qMin(care.items.size(), MostBehind));
    if (const auto dead = (*reader)->leadingNowhere(kept.key, MostDead)) {
        care.items += dead->first;
        care.more = dead->second - int(dead->first.size());
    }
    return care;
}

sync::Result<QList<LibraryCare>> Rooms::needingCare()
{
    const auto libraries = shown();
    if (!libraries)
        return sync::fail(libraries.error());
    QList<LibraryCare> all;
    for (const Kept &kept : *libraries)
        all.append(careIn(kept));
    all.removeIf([](const LibraryCare &care) { return care.items.isEmpty(); });
    return all;
}

Future<QList<LibraryCare>> Commons::needingCare()
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get()] { return rooms->needingCare(); });
}

} // namespace mycel::model
