#include "model/finder/finder.h"

#include "model/commons.h"
#include "model/finder/feeds/feeds.h"
#include "model/mine/findermarks.h"
#include "model/mine/profilestore.h"
#include "model/rooms.h"

#include <QFile>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int MostFound = 100'000;
constexpr int MostNewPlaces = 5000;     ///< that are looked for at once; those beyond wait for the next time

/// What somebody said and noted for themselves.
struct Own {
    Profile profile;
    OfferMarks marks;
};

sync::Result<Own> ownIn(const Mine &mine)
{
    const auto profile = keptProfile(mine);
    const auto marks = keptMarks(mine);
    if (!profile || !marks)
        return sync::fail(profile ? marks.error() : profile.error());
    return Own{*profile, *marks};
}

} // namespace

Finder::Finder(Commons &commons, Rooms &rooms)
    : QObject(&commons)
    , m_rooms(rooms)
    , m_feeds(std::make_unique<Feeds>(commons, rooms))
    , m_places(QStringLiteral("places"))
{
    const auto renew = [this] {
        m_isStale = true;
        Q_EMIT offersChanged();
    };
    connect(&commons, &Commons::changed, this, renew);
    connect(&commons, &Commons::librariesChanged, this, renew);
}

Finder::~Finder() = default;

void Finder::end()
{
    m_feeds->end();
    m_places.end();
}

/// On the reading lane.
sync::Result<std::shared_ptr<const Catalogue>> Finder::catalogue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone clock = QTimeZone::systemTimeZone();
    if (!m_isStale.exchange(false) && m_catalogue && m_catalogue->isGoodAt(now, clock))
        return m_catalogue;
    const auto reader = m_rooms.reading.reader();
    const auto offers = reader ? (*reader)->offers(m_rooms.languages) : sync::Result<QList<Offer>>(sync::fail(reader.error()));
    if (!offers) {
        m_isStale = true;
        return sync::fail(offers.error());
    }
    m_affiliations = groupsAndCampaigns().value_or(Affiliations());
    QList<Offer> there = onTheMap(*offers);
    for (Offer &offer : there) {
        offer.groupIs = m_affiliations.identityOf(offer.ref.library, offer.of.group);
        offer.campaignIs = m_affiliations.identityOf(offer.ref.library, offer.of.campaign);
    }
    auto made = std::make_shared<Catalogue>(std::move(there), now, clock);
    made->setTitles(m_affiliations.titles());
    m_catalogue = made;
    return m_catalogue;
}

/// Where only the name of a place is said, the town that it ends with is where it is; where the point beside it is there when its two
/// numbers are exchanged, they were.
QList<Offer> Finder::onTheMap(QList<Offer> offers)
{
    const auto addressOf = [](const Offer &offer) { return WrittenPlace{!offer.of.isInPerson() ? QString() : offer.of.address.isEmpty() ? offer.of.place : offer.of.address, offer.lang}; };
    QSet<WrittenPlace> asked;
    for (const Offer &offer : std::as_const(offers)) {
        if (asked.size() >= MostNewPlaces)
            break;
        if (const WrittenPlace address = addressOf(offer); !address.text.isEmpty() && !m_towns.contains(address))
            asked.insert(address);
    }
    if (!asked.isEmpty()) {
        if (const auto found = townsOf(asked).result())
            m_towns.insert(*found);
    }
    for (Offer &offer : offers) {
        const QList<Point> towns = m_towns.value(addressOf(offer));
        if (!offer.of.at && !towns.isEmpty())
            offer.of.at = towns.first();
        else if (offer.of.at && placingOf(*offer.of.at, towns) == Placing::Swapped)
            offer.of.at = swapped(*offer.of.at);
    }
    return offers;
}

sync::Result<Affiliations> Finder::groupsAndCampaigns() const
{
    Affiliations all;
    for (const bool isBest : {false, true}) { // each in all its languages, then in the one whose title is shown
        for (const Kind kind : {Kind::Group, Kind::Campaign}) {
            Query query;
            query.kind = kind;
            query.most = MostFound;
            query.order = Query::Order::Title;
            query.snippets = false;
            query.onePerWork = isBest;
            query.readerLanguages = m_rooms.languages;
            auto answer = (*m_rooms.reading.reader())->search(query);
            if (!answer)
                return sync::fail(answer.error());
            std::stable_partition(answer->hits.begin(), answer->hits.end(), [](const Hit &hit) { return hit.item.original; });
            for (const Hit &hit : std::as_const(answer->hits))
                all.add(hit.item, isBest);
        }
    }
    return all;
}

Wanted Finder::asCatalogued(Wanted wanted) const
{
    for (const Trait trait : {Trait::Group, Trait::Campaign}) {
        QStringList names;
        for (const QString &each : std::as_const(wanted.chosen[size_t(trait)]))
            names += m_affiliations.identitiesOf(each);
        names.removeDuplicates();
        wanted.chosen[size_t(trait)] = names;
    }
    return wanted;
}

sync::Result<QSet<qsizetype>> Finder::amongWords(const Catalogue &all, const QString &words)
{
    Query query;
    query.words = words;
    query.kind = Kind::Opportunity;
    query.most = MostFound;
    query.order = Query::Order::Newest; // the fit orders them: nothing has to be ranked here, and no text to be read
    query.snippets = false;
    const auto answer = (*m_rooms.reading.reader())->search(query);
    if (!answer)
        return sync::fail(answer.error());
    QSet<ItemRef> refs;
    for (const Hit &hit : answer->hits)
        refs.insert(hit.item.ref);
    QSet<qsizetype> among;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (refs.contains(all.offer(i).ref))
            among.insert(i);
    }
    return among;
}

sync::Result<Matches> Finder::look(const Mine &mine, const Wanted &wanted, const QString &words, int most)
{
    const auto all = catalogue();
    const auto own = ownIn(mine);
    if (!all || !own)
        return sync::fail(all ? own.error() : all.error());
    const Catalogue &here = **all;
    Wanted asked = asCatalogued(wanted);
    if (!words.trimmed().isEmpty()) {
        auto among = amongWords(here, words);
        if (!among)
            return sync::fail(among.error());
        asked.among = std::move(*among);
    }
    if (wanted.mark || !own->marks.isEmpty()) {
        for (qsizetype i = 0; i < here.size(); ++i) {
            const Mark mark = own->marks.value({here.offer(i).ref.library, here.offer(i).id});
            if (wanted.mark ? mark != *wanted.mark : mark == Mark::NotForMe)
                asked.without.insert(i);
        }
    }
    Found found = here.find(asked, own->profile, most);
    Matches matches;
    matches.all = std::move(found.all);
    matches.here = int(here.size());
    matches.counts = found.counts;
    matches.catalogue = *all;
    for (const Fit &fit : std::as_const(found.best)) {
        const Offer &offer = here.offer(fit.offer);
        matches.best.append({offer, fit, own->marks.value({offer.ref.library, offer.id})});
    }
    return matches;
}

sync::Future<Matches> Finder::find(const Wanted &wanted, const QString &words, int most)
{
    return m_rooms.reading.lane.run([this, wanted, words, most] {
        return Mine::read(m_rooms.folder).and_then([&](const Mine &mine) { return look(mine, wanted, words, most); });
    });
}

sync::Future<Match> Finder::matchOf(const QList<ItemRef> &languages)
{
    return m_rooms.reading.lane.run([this, languages]() -> sync::Result<Match> {
        const auto all = catalogue();
        const auto own = Mine::read(m_rooms.folder).and_then([](const Mine &mine) { return ownIn(mine); });
        if (!all || !own)
            return sync::fail(all ? own.error() : all.error());
        for (const ItemRef &ref : languages) {
            if (const qsizetype which = (*all)->at(ref); which >= 0) {
                const Offer &offer = (*all)->offer(which);
                return Match{offer, (*all)->fitOf(which, own->profile), own->marks.value({offer.ref.library, offer.id})};
            }
        }
        return sync::fail(sync::Error::Kind::NotFound, "item");
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

template <class Answer>
sync::Future<Answer> Finder::askGazetteer(std::function<Answer(const Gazetteer &)> question)
{
    return m_places.run([this, question = std::move(question)] { return gazetteer().transform([&question](const Gazetteer *places) { return question(*places); }); });
}

sync::Future<QList<Town>> Finder::towns(const QString &typed, int most)
{
    return askGazetteer<QList<Town>>([typed, most, languages = m_rooms.languages](const Gazetteer &places) { return places.called(typed, most, languages); });
}

sync::Future<QList<Town>> Finder::similarTowns(const QString &typed)
{
    return askGazetteer<QList<Town>>([typed](const Gazetteer &places) { return places.similar(typed); });
}

sync::Future<QHash<WrittenPlace, QList<Point>>> Finder::townsOf(const QSet<WrittenPlace> &addresses)
{
    return askGazetteer<QHash<WrittenPlace, QList<Point>>>([addresses](const Gazetteer &places) {
        QHash<WrittenPlace, QList<Point>> towns;
        for (const WrittenPlace &address : addresses)
            towns.insert(address, places.townsOf(address.text, address.lang));
        return towns;
    });
}

sync::Future<QList<Town>> Finder::townsWithin(const Point &southWest, const Point &northEast, int size, int most)
{
    return askGazetteer<QList<Town>>([=](const Gazetteer &places) { return places.within(southWest, northEast, size, most); });
}

} // namespace mycel::model
