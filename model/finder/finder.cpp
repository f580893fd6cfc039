#include "model/finder/finder.h"

#include "model/commons.h"
#include "model/mine/profilestore.h"
#include "model/rooms.h"

#include <QFile>

namespace mycel::model {

namespace {

constexpr qint64 GoodForSeconds = 3600; ///< what is over is over in an hour
constexpr int MostFound = 100'000;

} // namespace

Finder::Finder(Commons &commons, Rooms &rooms)
    : QObject(&commons)
    , m_rooms(rooms)
{
    connect(&commons, &Commons::changed, this, [this] { m_isStale = true; });
    connect(&commons, &Commons::librariesChanged, this, [this] { m_isStale = true; });
}

Finder::~Finder() = default;

/// On the reading lane.
sync::Result<std::shared_ptr<const Catalogue>> Finder::catalogue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_isStale.exchange(false) && m_catalogue && m_catalogue->now().secsTo(now) < GoodForSeconds)
        return m_catalogue;
    const auto reader = m_rooms.reading.reader();
    const auto offers = reader ? (*reader)->offers(m_rooms.languages) : sync::Result<QList<Offer>>(sync::fail(reader.error()));
    if (!offers) {
        m_isStale = true;
        return sync::fail(offers.error());
    }
    m_catalogue = std::make_shared<const Catalogue>(*offers, now, QTimeZone::systemTimeZone());
    return m_catalogue;
}

QFuture<sync::Result<Matches>> Finder::find(const Wanted &wanted, const QString &words, int most)
{
    return m_rooms.reading.lane.run([this, wanted, words, most]() -> sync::Result<Matches> {
        const auto all = catalogue();
        const auto mine = Mine::read(m_rooms.folder);
        const auto profile = mine ? keptProfile(*mine) : sync::Result<Profile>(sync::fail(mine.error()));
        if (!all || !profile)
            return sync::fail(all ? profile.error() : all.error());
        Wanted asked = wanted;
        if (!words.trimmed().isEmpty()) {
            Query query;
            query.words = words;
            query.kind = Kind::Opportunity;
            query.most = MostFound;
            const auto answer = (*m_rooms.reading.reader())->search(query);
            if (!answer)
                return sync::fail(answer.error());
            QSet<ItemRef> refs;
            for (const Hit &hit : answer->hits)
                refs.insert(hit.item.ref);
            asked.among.emplace();
            for (qsizetype i = 0; i < (*all)->size(); ++i) {
                if (refs.contains((*all)->offer(i).ref))
                    asked.among->insert(i);
            }
        }
        const Found found = (*all)->find(asked, *profile, most);
        Matches matches;
        matches.all = found.all;
        matches.here = int((*all)->size());
        matches.counts = found.counts;
        for (const Fit &fit : found.best)
            matches.best.append({(*all)->offer(fit.offer), fit});
        return matches;
    });
}

/// On the lane of places.
sync::Result<const Gazetteer *> Finder::gazetteer()
{
    if (!m_gazetteer) {
        QFile file(QStringLiteral(":/geo/places.z"));
        if (!file.open(QIODevice::ReadOnly))
            return sync::fail(sync::Error::Kind::Refused, "gazetteer");
        m_gazetteer = std::make_unique<const Gazetteer>(qUncompress(file.readAll()));
    }
    return m_gazetteer.get();
}

QFuture<sync::Result<QList<Town>>> Finder::towns(const QString &typed, int most)
{
    if (!m_places)
        m_places = std::make_unique<sync::Lane>(QStringLiteral("places"));
    return m_places->run([this, typed, most]() -> sync::Result<QList<Town>> {
        const auto places = gazetteer();
        return places ? (*places)->called(typed, most) : sync::Result<QList<Town>>(sync::fail(places.error()));
    });
}

QFuture<sync::Result<Profile>> Finder::profile()
{
    return m_rooms.desk.run([this] { return Mine::read(m_rooms.folder).and_then([](const Mine &mine) { return keptProfile(mine); }); });
}

QFuture<sync::Result<void>> Finder::setProfile(const Profile &profile)
{
    return m_rooms.desk.run([this, profile] { return Mine::open(m_rooms.folder).and_then([&profile](const Mine &mine) { return keepProfile(mine, profile); }); });
}

QFuture<sync::Result<void>> Finder::forgetProfile()
{
    return setProfile({});
}

} // namespace mycel::model
