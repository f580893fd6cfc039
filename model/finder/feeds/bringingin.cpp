// What a feed says, brought into a library: each event is the item that has its uid, or a new one.
#include "model/finder/feeds/feeds.h"

#include "model/commons.h"
#include "model/content/libraryfile.h"
#include "model/content/naming.h"
#include "model/finder/feeds/eventnames.h"
#include "model/finder/feeds/feedtext.h"
#include "model/finder/finder.h"
#include "model/rooms.h"

#include <QCryptographicHash>

namespace mycel::model {

namespace {

constexpr int RowsToShow = 10;

/// The same for everybody who brings the same event into the same library, so that two who do meet in one item.
QString idOf(const QString &library, const QString &uid)
{
    constexpr QLatin1StringView letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const QByteArray hash = QCryptographicHash::hash("offer\n" + library.toUtf8() + '\n' + uid.toUtf8(), QCryptographicHash::Sha256);
    QString id;
    for (qsizetype i = 0; i < 26; ++i)
        id += letters[static_cast<unsigned char>(hash[i]) % 32];
    return id;
}

/// Whether another server's feed says something of it, which is not for that one to say.
bool isOfAnother(const QString &known, const QString &feed)
{
    return !hostOf(known).isEmpty() && !hostOf(feed).isEmpty() && hostOf(known) != hostOf(feed);
}

/// Times of a series that were moved once and are not any more: its feed says nothing of them, and the series has them again.
QList<FeedEvent> movedBack(const QList<FeedEvent> &events, const QStringList &here, const QDate &today)
{
    QSet<QString> said;
    QHash<QString, const FeedEvent *> series;
    for (const FeedEvent &event : events) {
        said.insert(event.uid);
        if (isRegular(event.when))
            series.insert(event.uid, &event);
    }
    QList<FeedEvent> off;
    for (const QString &uid : here) {
        const qsizetype sign = uid.lastIndexOf(u'#');
        const FeedEvent *its = sign < 1 || said.contains(uid) ? nullptr : series.value(uid.first(sign));
        const auto moment = its ? momentIn(uid.sliced(sign + 1)) : std::nullopt;
        if (!moment || moment->time.date() < today)
            continue;
        FeedEvent one = *its;
        one.uid = uid;
        one.standing = Standing::Cancelled;
        one.onlyIfHere = true;
        one.when.rule.clear();
        one.when.except.clear();
        one.when.end = its->when.end.isValid() ? moment->time.addSecs(its->when.start.secsTo(its->when.end)) : QDateTime();
        one.when.start = moment->time;
        off.append(one);
    }
    return off;
}

QString titleOf(const QList<ImportedOffer> &offers, int written)
{
    const auto isOfNews = [](const ImportedOffer &each) { return each.became == ImportedOffer::Became::Added || each.became == ImportedOffer::Became::Cancelled || !each.changed.isEmpty(); };
    if (std::ranges::none_of(offers, isOfNews))
        return QStringLiteral("Confirm what is still announced");
    for (const ImportedOffer &each : offers) {
        if (written == 1 && (each.became == ImportedOffer::Became::Added || !each.changed.isEmpty()))
            return QStringLiteral("Bring in “%1”").arg(each.event.title);
    }
    return QStringLiteral("Bring in %1 opportunities").arg(written);
}

/// What comes again by a rule that never names a day takes place once.
void settleRules(Feed &feed)
{
    FeedProblems problems(feed);
    for (FeedEvent &event : feed.events) {
        if (!isRegular(event.when) || comesByItsRule(event.when))
            continue;
        problems.add("rule", 0, event.title, event.when.rule);
        event.when.rule.clear();
        settle(event.when);
    }
}

} // namespace

struct Feeds::Plan {
    ImportReport report;
    Edition edition;
};

Feeds::Feeds(Commons &commons, Rooms &rooms) : m_commons(commons), m_rooms(rooms) {}

void Feeds::end()
{
    m_stop = true;
    m_fetching.end();
}

int ImportReport::count(ImportedOffer::Became became) const
{
    return int(std::ranges::count(offers, became, &ImportedOffer::became));
}

/// On the reading lane.
sync::Result<Feeds::Plan> Feeds::planOnce(const QString &library, const Feed &feed, const Offered &offered)
{
    const auto reader = m_rooms.reading.reader();
    const sync::Repository *store = m_rooms.reading.store(library);
    const auto base = m_rooms.newest(library);
    const auto known = reader ? (*reader)->offers({}) : sync::Result<QList<Offer>>(sync::fail(reader.error()));
    if (!store || !base || !known)
        return sync::fail(!base ? base.error() : known ? sync::Error{sync::Error::Kind::NotFound, "library", library} : known.error());
    const EventsHere here(*known, library);
    const QList<FeedEvent> events = here.named(feed.events, hostOf(offered.feed), [this](const ItemRef &ref) {
        const auto source = m_rooms.sourceOf(ref);
        return source ? readFrontMatter(source->bytes).keys[u"source"][u"feed"].text() : QString();
    });
    const QString libraryId = libraryFileIn(*store, *base).id;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    Plan plan{{feed.form, {}, feed.problems, {}, {}}, {library, *base, {}, {}}};
    plan.report.undo = {library, {}, {}, QStringLiteral("Take back what was brought in")};
    QSet<QByteArray> taken;
    const auto leaveOut = [&plan](ImportedOffer &offer, const QByteArray &why, const QString &detail) {
        offer.became = ImportedOffer::Became::LeftOut;
        plan.report.problems.append({why, 0, offer.event.title, detail});
    };
    for (const FeedEvent &event : events + movedBack(events, here.uids(), today)) {
        ImportedOffer offer;
        offer.event = event;
        const auto at = here.called(event.uid);
        if (!at) {
            if (event.onlyIfHere)
                continue;
            offer.path = newItemPath(Kind::Opportunity, event.title, [&](const QByteArray &folder) { return taken.contains(folder) || store->find(*base, folder + "/index.md"); });
            taken.insert(offer.path.chopped(qsizetype(qstrlen("/index.md"))));
            if (const auto bytes = newOffer(event, offered.feed, idOf(libraryId, event.uid), today)) {
                plan.edition.files.append({offer.path, *bytes});
                plan.report.undo.files.append({offer.path, std::nullopt});
                if (event.standing == Standing::Cancelled)
                    offer.became = ImportedOffer::Became::Cancelled;
            } else {
                leaveOut(offer, bytes.error().why, bytes.error().detail);
            }
            plan.report.offers.append(offer);
            continue;
        }
        const auto source = m_rooms.sourceOf(*at);
        if (!source)
            return sync::fail(source.error());
        offer.path = source->item.ref.path;
        offer.became = ImportedOffer::Became::Unchanged;
        const Value keys = readFrontMatter(source->bytes).keys;
        const bool isOlder = event.sequence < keys[u"source"][u"sequence"].text().toInt();
        if (isOlder || isOfAnother(keys[u"source"][u"feed"].text(), offered.feed)) {
            leaveOut(offer, isOlder ? "older" : "other-feed", isOlder ? QString() : hostOf(keys[u"source"][u"feed"].text()));
        } else if (const auto updated = updatedOffer(source->bytes, event, offered.feed, today)) {
            offer.changed = updated->changed;
            offer.differing = updated->differing;
            if (!updated->file.isEmpty()) {
                const bool isOff = event.standing == Standing::Cancelled && updated->changed.contains(QStringLiteral("status"));
                if (!updated->changed.isEmpty()) // else it is only confirmed
                    offer.became = isOff ? ImportedOffer::Became::Cancelled : ImportedOffer::Became::Updated;
                plan.edition.files.append({offer.path, updated->file});
                plan.report.undo.files.append({offer.path, source->bytes});
            }
        } else {
            leaveOut(offer, updated.error().why, updated.error().detail);
        }
        plan.report.offers.append(offer);
    }
    plan.edition.message = titleOf(plan.report.offers, int(plan.edition.files.size()));
    return plan;
}

void Feeds::settlePlaces(Feed &feed)
{
    const auto addressOf = [](const FeedEvent &event) { return WrittenPlace{event.address.isEmpty() ? event.place : event.address, event.lang}; };
    QSet<WrittenPlace> asked;
    for (const FeedEvent &event : std::as_const(feed.events)) {
        if (event.at && !addressOf(event).text.isEmpty())
            asked.insert(addressOf(event));
    }
    const auto towns = asked.isEmpty() ? sync::Result<QHash<WrittenPlace, QList<Point>>>() : m_commons.finder().townsOf(asked).result();
    FeedProblems problems(feed);
    for (FeedEvent &event : feed.events) {
        const Placing placing = event.at && towns ? placingOf(*event.at, towns->value(addressOf(event))) : Placing::AsIs;
        if (placing == Placing::Swapped)
            event.at = swapped(*event.at);
        if (placing != Placing::AsIs)
            problems.add(placing == Placing::Swapped ? "swapped" : "far-off", 0, event.title, addressOf(event).text);
    }
}

sync::Result<Feeds::Plan> Feeds::planOf(const QString &library, const Offered &offered)
{
    Feed feed = readFeed(offered.bytes, offered.mapping);
    settleRules(feed);
    settlePlaces(feed);
    auto plan = planOnce(library, feed, offered);
    if (!plan && m_rooms.waitForWriter(library, plan.error()))
        plan = planOnce(library, feed, offered);
    if (plan && feed.form == FeedForm::Csv) {
        plan->report.table = readCsvTable(offered.bytes).firstRows(RowsToShow);
        plan->report.table->mapping = offered.mapping.over(plan->report.table->mapping);
    }
    return plan;
}

sync::Future<ImportReport> Feeds::preview(const QString &library, const Offered &offered)
{
    return m_rooms.reading.lane.run([this, library, offered]() -> sync::Result<ImportReport> {
        const auto plan = planOf(library, offered);
        return plan ? sync::Result<ImportReport>(plan->report) : sync::fail(plan.error());
    });
}

sync::Future<ImportReport> Feeds::bringIn(const QString &library, const Offered &offered)
{
    const auto report = std::make_shared<ImportReport>();
    // Where there is nothing to write there is no edition, and that is well.
    const Future<Edition> composed = m_rooms.reading.lane.run([this, library, offered, report]() -> sync::Result<Edition> {
        const auto plan = planOf(library, offered);
        if (!plan)
            return sync::fail(plan.error());
        *report = plan->report;
        return plan->edition.files.isEmpty() ? sync::fail(sync::Error::Kind::Refused, "nothing-new") : sync::Result<Edition>(plan->edition);
    });
    const auto [accepted, shown] = m_commons.publish(library, composed);
    return Future<void>(shown).then([report](const sync::Result<void> &done) -> sync::Result<ImportReport> {
        return done || done.error().why == "nothing-new" ? sync::Result<ImportReport>(*report) : sync::fail(done.error());
    });
}

} // namespace mycel::model
