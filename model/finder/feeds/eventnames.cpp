#include "model/finder/feeds/eventnames.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace mycel::model {

namespace {

constexpr qsizetype LongEnough = 16, Digits = 8; ///< for a uid that nobody else has; of the mark behind one of a file

/// Before the "#" of a time that was moved: its series.
QString seriesOf(const QString &uid)
{
    const qsizetype sign = uid.lastIndexOf(u'#');
    return sign > 0 && momentIn(uid.sliced(sign + 1)) ? uid.first(sign) : uid;
}

/// What the file called it.
QString withoutItsMark(const QString &uid)
{
    static const QRegularExpression mark(QStringLiteral("~[0-9a-f]{8}$"));
    return QString(uid).remove(mark);
}

/// As it came, or as we named it when it came from a server or a file.
bool isOnlyIts(const QString &uid)
{
    static const QRegularExpression withServer(QStringLiteral("^[\\w-]+(?:\\.[\\w-]+)+ "));
    return uid.size() >= LongEnough || uid.contains(u'@') || uid.contains(QLatin1String("://")) || withServer.match(uid).hasMatch() || withoutItsMark(uid) != uid;
}

QString withItsStart(const FeedEvent &event)
{
    return boundedUid(event.url + u' ' + writtenMoment(event.when.start, event.when.wholeDay));
}

bool startsAlike(const When &a, const When &b)
{
    return a.start == b.start && a.wholeDay == b.wholeDay;
}

QString withAMark(const FeedEvent &event)
{
    const QString said = event.title + u'\n' + writtenMoment(event.when.start, event.when.wholeDay);
    return event.uid + u'~' + QString::fromLatin1(QCryptographicHash::hash(said.toUtf8(), QCryptographicHash::Sha256).toHex().left(Digits));
}

} // namespace

QString hostOf(const QString &feed)
{
    const QUrl url(feed);
    return url.scheme().startsWith(QLatin1String("http")) || url.scheme().startsWith(QLatin1String("webcal")) ? url.host() : QString();
}

QString EventTaking::byItsPage(const FeedEvent &event)
{
    const QList<qsizetype> others = m_ofPages.value(event.url);
    for (const qsizetype other : others) {
        if (startsAlike(m_feed.events[other].when, event.when))
            return m_feed.events[other].uid;
    }
    if (others.size() == 1) { // the first, which does not have the page for itself any more
        FeedEvent &first = m_feed.events[others.first()];
        m_known.remove(first.uid);
        first.uid = withItsStart(first);
        m_known.insert(first.uid, others.first());
    }
    return others.isEmpty() ? boundedUid(event.url) : withItsStart(event);
}

void EventTaking::take(FeedEvent event, int number)
{
    const bool hasItsPage = !event.url.isEmpty() && (event.uid.isEmpty() || event.uid == boundedUid(event.url));
    if (hasItsPage)
        event.uid = byItsPage(event);
    else if (event.uid.isEmpty())
        event.uid = boundedUid(event.title + u' ' + writtenMoment(event.when.start, event.when.wholeDay));
    if (const auto before = m_known.constFind(event.uid); before != m_known.constEnd()) {
        m_problems.add("twice", number, event.title);
        FeedEvent &other = m_feed.events[*before];
        if (!event.modified.isValid() || !other.modified.isValid() || event.modified >= other.modified)
            other = event;
        return;
    }
    m_known.insert(event.uid, m_feed.events.size());
    if (hasItsPage)
        m_ofPages[event.url].append(m_feed.events.size());
    m_feed.events.append(event);
}

EventsHere::EventsHere(const QList<Offer> &offers, const QString &library)
{
    for (const Offer &each : offers) {
        const QString uid = each.of.uid.isEmpty() ? boundedUid(each.id) : each.of.uid;
        if (each.ref.library != library || m_here.contains(uid))
            continue;
        m_here.insert(uid, {each.ref, each.title, each.of.when});
        m_ofFiles[withoutItsMark(uid)].append(uid);
        if (const qsizetype space = uid.lastIndexOf(u' '); space > 0 && uid.contains(QLatin1String("://")))
            m_sharedPages.insert(uid.first(space));
    }
}

std::optional<ItemRef> EventsHere::called(const QString &uid) const
{
    const auto at = m_here.constFind(uid);
    return at == m_here.constEnd() ? std::nullopt : std::optional(at->ref);
}

/// Whether it has its page for itself may be otherwise today than it was. A page that several had was never one event's own, so what
/// is called by it alone is only the same where it begins then.
QString EventsHere::byItsPage(const FeedEvent &event) const
{
    const QString alone = boundedUid(event.url), among = withItsStart(event);
    const auto before = m_here.constFind(alone);
    if (m_here.contains(among) || before == m_here.constEnd())
        return m_here.contains(among) ? among : event.uid;
    const bool isShared = event.uid == among || m_sharedPages.contains(event.url);
    return isShared && !startsAlike(before->when, event.when) ? among : alone;
}

QString EventsHere::ofAServer(const FeedEvent &event, const QString &host, const FeedOf &feedOf) const
{
    const QString own = boundedUid(host + u' ' + event.uid);
    const auto bare = m_here.constFind(event.uid); // as older programs kept it
    if (m_here.contains(own) || bare == m_here.constEnd())
        return own;
    const QString of = hostOf(feedOf(bare->ref));
    const bool isTheSame = of.isEmpty() ? bare->title.compare(event.title, Qt::CaseInsensitive) == 0 || startsAlike(bare->when, event.when) : of == host;
    return isTheSame ? event.uid : own;
}

QString EventsHere::ofAFile(const FeedEvent &event) const
{
    QString best = withAMark(event);
    int most = 0;
    for (const QString &uid : m_ofFiles.value(event.uid)) {
        const auto known = m_here.constFind(uid);
        const int alike = int(known->title.compare(event.title, Qt::CaseInsensitive) == 0) + int(startsAlike(known->when, event.when));
        if (alike > most || (alike == most && most > 0 && uid < best)) {
            best = uid;
            most = alike;
        }
    }
    return best;
}

QString EventsHere::nameOf(const FeedEvent &event, const QString &host, const FeedOf &feedOf) const
{
    if (!event.url.isEmpty() && (event.uid == boundedUid(event.url) || event.uid == withItsStart(event)))
        return byItsPage(event);
    if (isOnlyIts(seriesOf(event.uid)))
        return event.uid;
    return host.isEmpty() ? ofAFile(event) : ofAServer(event, host, feedOf);
}

QList<FeedEvent> EventsHere::named(QList<FeedEvent> events, const QString &host, const FeedOf &feedOf) const
{
    QHash<QString, QString> series;
    for (FeedEvent &event : events) {
        const QString uid = event.uid, its = seriesOf(uid);
        // A time that was moved is called as its series is, wherever that stands in the feed before it.
        event.uid = its != uid && series.contains(its) ? boundedUid(series.value(its) + uid.sliced(its.size())) : nameOf(event, host, feedOf);
        series.insert(uid, event.uid);
    }
    return events;
}

} // namespace mycel::model
