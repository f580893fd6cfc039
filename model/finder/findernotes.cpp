// What somebody notes for themselves: their profile, marks on offers, searches that are kept.
#include "model/finder/finder.h"

#include "model/mine/findermarks.h"
#include "model/mine/profilestore.h"
#include "model/rooms.h"

#include <QUuid>

namespace mycel::model {

sync::Future<Profile> Finder::profile()
{
    return m_rooms.desk.run([this] { return Mine::read(m_rooms.folder).and_then([](const Mine &mine) { return keptProfile(mine); }); });
}

sync::Future<void> Finder::setProfile(const Profile &profile)
{
    return m_rooms.desk.run([this, profile] { return Mine::open(m_rooms.folder).and_then([&profile](const Mine &mine) { return keepProfile(mine, profile); }); });
}

sync::Future<void> Finder::forgetAll()
{
    return m_rooms.desk.run([this] {
        const auto forgotten = Mine::open(m_rooms.folder).and_then([](const Mine &mine) { return forgetFinder(mine); });
        tell(&Finder::marksChanged);
        tell(&Finder::searchesChanged);
        return forgotten;
    });
}

void Finder::tell(void (Finder::*changed)())
{
    QMetaObject::invokeMethod(this, [this, changed] { Q_EMIT (this->*changed)(); });
}

sync::Future<void> Finder::setMark(const OfferKey &offer, Mark mark)
{
    return m_rooms.desk.run([this, offer, mark] {
        const auto kept = Mine::open(m_rooms.folder).and_then([&](const Mine &mine) { return keepMark(mine, offer, mark); });
        tell(&Finder::marksChanged);
        return kept;
    });
}

/// On the reading lane.
sync::Result<QList<OfferKey>> Finder::foundBy(const Mine &mine, const SavedSearch &search)
{
    return look(mine, search.wanted, search.words, 0).transform([](const Matches &matches) {
        QList<OfferKey> offers;
        for (const qsizetype which : matches.all)
            offers.append({matches.catalogue->offer(which).ref.library, matches.catalogue->offer(which).id});
        return offers;
    });
}

sync::Future<QString> Finder::saveSearch(const SavedSearch &search)
{
    return m_rooms.reading.lane.run([this, kept = search]() mutable -> sync::Result<QString> {
        if (kept.id.isEmpty())
            kept.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto mine = Mine::open(m_rooms.folder);
        const auto found = mine ? foundBy(*mine, kept) : sync::Result<QList<OfferKey>>(sync::fail(mine.error()));
        const auto saved = found.and_then([&](const QList<OfferKey> &offers) { return keepSearch(*mine, kept).and_then([&] { return setSeenBy(*mine, kept.id, offers); }); });
        tell(&Finder::searchesChanged);
        return saved.transform([&kept] { return kept.id; });
    });
}

sync::Future<void> Finder::dropSearch(const QString &id)
{
    return m_rooms.desk.run([this, id] {
        const auto dropped = Mine::open(m_rooms.folder).and_then([&id](const Mine &mine) { return model::dropSearch(mine, id); });
        tell(&Finder::searchesChanged);
        return dropped;
    });
}

sync::Future<QList<SearchNews>> Finder::searches()
{
    return m_rooms.reading.lane.run([this]() -> sync::Result<QList<SearchNews>> {
        const auto mine = Mine::read(m_rooms.folder);
        const auto kept = mine ? keptSearches(*mine) : sync::Result<QList<SavedSearch>>(sync::fail(mine.error()));
        if (!kept)
            return sync::fail(kept.error());
        QList<SearchNews> all;
        for (const SavedSearch &search : *kept) {
            const auto found = foundBy(*mine, search);
            const auto seen = seenBy(*mine, search.id);
            if (!found || !seen)
                return sync::fail(found ? seen.error() : found.error());
            SearchNews news{search, int(found->size()), {}};
            news.search.wanted = asCatalogued(search.wanted); // an older program kept them as they were written
            for (const OfferKey &offer : *found) {
                if (!seen->contains(offer))
                    news.fresh.append(offer);
            }
            all.append(news);
        }
        return all;
    });
}

sync::Future<void> Finder::setSearchSeen(const QString &id)
{
    return m_rooms.reading.lane.run([this, id]() -> sync::Result<void> {
        const auto mine = Mine::open(m_rooms.folder);
        const auto kept = mine ? keptSearches(*mine) : sync::Result<QList<SavedSearch>>(sync::fail(mine.error()));
        if (!kept)
            return sync::fail(kept.error());
        const auto search = std::ranges::find(*kept, id, &SavedSearch::id);
        if (search == kept->end())
            return {}; // taken off meanwhile
        const auto seen = foundBy(*mine, *search).and_then([&](const QList<OfferKey> &offers) { return setSeenBy(*mine, id, offers); });
        tell(&Finder::searchesChanged);
        return seen;
    });
}


} // namespace mycel::model
