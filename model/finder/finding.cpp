#include "model/finder/finding.h"

#include "model/content/languagename.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int DaysAhead = 5 * 366;      ///< of what comes again and again, from its beginning or now
constexpr int OnceWithinDays = 3;
constexpr int MostDaysOfOne = 7;       ///< that are looked at for their kind
constexpr int MostTimes = 60;          ///< of one offer
constexpr int EveningFrom = 17;
constexpr qint64 GoodForSeconds = 3600;
constexpr int FreshForDays = 60;       ///< an offer that nobody confirmed for longer says so
enum : quint8 { Evening = 1, Weekend = 2, Weekday = 4 };

/// Of what goes over several days, that of each of them.
quint8 kindOf(const Occurrence &time, const QTimeZone &here)
{
    const QDateTime begin = time.start.toTimeZone(here), last = qMax(time.start, time.end.addSecs(-1)).toTimeZone(here);
    quint8 kinds = 0;
    for (int day = 0; day < MostDaysOfOne && begin.date().addDays(day) <= last.date(); ++day) {
        const bool weekend = begin.date().addDays(day).dayOfWeek() >= Qt::Saturday, evening = day == 0 && !time.wholeDay && begin.time().hour() >= EveningFrom;
        const bool nextMorning = day > 0 && !time.wholeDay && begin.time().hour() >= EveningFrom && begin.secsTo(last) < 12 * 3600; // a long evening
        if (!nextMorning)
            kinds |= quint8((evening ? Evening : 0) | (weekend ? Weekend : 0) | (!weekend && !evening ? Weekday : 0));
    }
    return kinds;
}

quint8 kindsOf(const Hours &hours)
{
    return quint8((hours.evenings ? Evening : 0) | (hours.weekends ? Weekend : 0) | (hours.weekdays ? Weekday : 0));
}

/// What is asked for, where it is evenings alone or weekends alone.
QString timeAsked(const Hours &hours)
{
    switch (kindsOf(hours)) {
    case Evening: return QStringLiteral("evenings");
    case Weekend: return QStringLiteral("weekends");
    default: return {};
    }
}

/// When somebody last stood by it. What takes place once, on a day that is to come, stands by itself until somebody confirmed it.
QDate saidLast(const Offer &offer)
{
    if (offer.of.lastConfirmed.isValid())
        return offer.of.lastConfirmed;
    return offer.of.when.start.isValid() && !isRegular(offer.of.when) ? QDate() : offer.written;
}

bool isTraining(const Offer &offer)
{
    return offer.of.form == QLatin1String("training");
}

/// How far it is or, where it is in the middle of the town that was asked for, which town that is.
QString nearnessOf(double kilometres, const QString &asked)
{
    const QString town = asked.section(u',', 0, 0).trimmed();
    const bool isThere = kilometres < InTheMiddle && !town.isEmpty() && town.front().isLetter();
    return isThere ? town : QString::number(kilometres);
}

bool meets(const QStringList &some, const QString &one)
{
    return some.contains(one, Qt::CaseInsensitive);
}

} // namespace

QString spokenLanguage(const QString &said)
{
    const QString tag = languageWritten(said);
    return baseLanguage(tag.isEmpty() ? said : tag);
}

Profile comparable(Profile profile)
{
    std::ranges::transform(profile.languages, profile.languages.begin(), spokenLanguage);
    return profile;
}

Catalogue::Catalogue(QList<Offer> offers, const QDateTime &now, const QTimeZone &here)
    : m_offers(std::move(offers))
    , m_now(now)
    , m_here(here)
    , m_prepared(size_t(m_offers.size()))
{
    QHash<QString, QString> spoken;    // each is looked up once
    const auto allSpoken = [&spoken](const QStringList &languages) {
        QStringList all;
        for (const QString &each : languages) {
            if (!spoken.contains(each))
                spoken.insert(each, spokenLanguage(each));
            all.append(spoken.value(each));
        }
        return all;
    };
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        const Offer &offer = m_offers[i];
        Prepared &prepared = m_prepared[size_t(i)];
        const When &when = offer.of.when;
        const QDateTime from = when.start.isValid() ? qMax(now, when.start.addDays(-1)) : now; // a day: whatever its zone
        const QList<Occurrence> times = occurrencesOf(when, from, from.addDays(isRegular(when) ? DaysAhead : OnceWithinDays), MostTimes, here);
        prepared.times.assign(times.begin(), times.end());
        for (const Occurrence &time : times)
            prepared.kinds.push_back(kindOf(time, here));
        prepared.effort = effortOf(offer.of, times);
        prepared.isPast = when.start.isValid() && times.isEmpty();
        if (prepared.isPast && !isRegular(when)) {
            const QList<Occurrence> past = occurrencesOf(when, when.start.addDays(-1), when.start.addDays(OnceWithinDays), 1, here);
            prepared.past = past.isEmpty() ? std::nullopt : std::optional(past.first());
        }
        prepared.title = offer.title.toCaseFolded();
        const std::array<QStringList, Traits> values{QStringList(offer.of.form), offer.topics, offer.of.skills, allSpoken(offer.of.languages), QStringList(offer.ref.library), QStringList(offer.groupIs.isEmpty() ? offer.of.group : offer.groupIs), QStringList(offer.campaignIs.isEmpty() ? offer.of.campaign : offer.campaignIs), isTraining(offer) ? offer.of.skills : QStringList()};
        for (int facet = 0; facet < Traits; ++facet) {
            for (const QString &value : values[size_t(facet)]) {
                std::vector<quint32> &its = prepared.values[size_t(facet)];
                const quint32 number = value.isEmpty() ? 0 : known(Trait(facet), value);
                if (!value.isEmpty() && std::ranges::find(its, number) == its.end()) // "Cooking, cooking" is one
                    its.push_back(number);
            }
        }
    }
}

bool Catalogue::isGoodAt(const QDateTime &now, const QTimeZone &here) const
{
    return here == m_here && std::abs(m_now.secsTo(now)) < GoodForSeconds && m_now.toTimeZone(here).date() == now.toTimeZone(here).date();
}

quint32 Catalogue::known(Trait facet, const QString &value)
{
    auto &all = m_known[size_t(facet)];
    const QString folded = value.toCaseFolded();
    if (const auto at = all.constFind(folded); at != all.constEnd())
        return *at;
    m_names[size_t(facet)].append(value);
    return *all.insert(folded, quint32(m_names[size_t(facet)].size() - 1));
}

qsizetype Catalogue::at(const ItemRef &ref) const
{
    const auto found = std::ranges::find(m_offers, ref, &Offer::ref);
    return found == m_offers.end() ? -1 : found - m_offers.begin();
}

std::optional<Occurrence> Catalogue::nextOf(qsizetype which) const
{
    const Prepared &prepared = m_prepared[size_t(which)];
    return prepared.times.empty() ? prepared.past : std::optional(prepared.times.front());
}

bool Catalogue::fitsWhen(qsizetype which, const Wanted &wanted, const Days &days, std::optional<Occurrence> *next) const
{
    const Prepared &prepared = m_prepared[size_t(which)];
    const When &when = m_offers[which].of.when;
    const bool regular = isRegular(when);
    if (!when.start.isValid() || prepared.isPast) {
        *next = prepared.past;
        return wanted.regular || wanted.oneOff; // whenever one has time, or no more
    }
    if (regular ? !wanted.regular : !wanted.oneOff)
        return false;
    const quint8 asked = kindsOf(wanted.hours);
    const auto isMeant = [&](const Occurrence &time) { return !days.from.isValid() || time.end > days.from || time.start >= days.from; };
    for (size_t i = 0; i < prepared.times.size(); ++i) {
        const Occurrence &time = prepared.times[i];
        if (days.to.isValid() && time.start >= days.to)
            return false;
        if (isMeant(time) && (!asked || (prepared.kinds[i] & asked))) {
            *next = time;
            return true;
        }
    }
    // Further ahead than what is prepared.
    const QDateTime from = regular ? qMax(prepared.times.back().start.addSecs(1), days.from) : QDateTime();
    if (!from.isValid() || (!days.from.isValid() && !days.to.isValid()))
        return false;
    for (const Occurrence &time : occurrencesOf(when, from, days.to.isValid() ? days.to : from.addDays(DaysAhead), MostTimes, m_here)) {
        if (isMeant(time) && (!asked || (kindOf(time, m_here) & asked))) {
            *next = time;
            return true;
        }
    }
    return false;
}

std::vector<Occurrence> Catalogue::timesBetween(qsizetype which, const Wanted &wanted, const QDateTime &from, const QDateTime &to) const
{
    const Prepared &prepared = m_prepared[size_t(which)];
    std::vector<Occurrence> far;
    const std::vector<Occurrence> *times = &prepared.times;
    if (times->size() >= size_t(MostTimes) && times->back().start < to) {
        const QList<Occurrence> others = occurrencesOf(m_offers[which].of.when, from, to, MostTimes, m_here);
        far.assign(others.begin(), others.end());
        times = &far;
    }
    const Days days = daysOf(wanted, m_now, m_here);
    const quint8 asked = kindsOf(wanted.hours);
    std::vector<Occurrence> found;
    for (const Occurrence &time : *times) {
        const bool within = time.start < to && (time.end > from || time.start >= from);
        const bool meant = (!days.from.isValid() || time.end > days.from || time.start >= days.from) && (!days.to.isValid() || time.start < days.to);
        if (within && meant && (!asked || (kindOf(time, m_here) & asked)))
            found.push_back(time);
    }
    return found;
}

bool Catalogue::fitsPlace(const Offer &offer, const Wanted &wanted, std::optional<double> *kilometres) const
{
    const bool isThere = wanted.inPerson && offer.of.isInPerson();
    if (wanted.near && offer.of.at && isThere) {
        const double far = kilometresBetween(*wanted.near, *offer.of.at);
        if (kilometres)
            *kilometres = far;
        if (wanted.within <= 0 || far <= wanted.within)
            return true;
    }
    if (wanted.remote && offer.of.isRemote())
        return true;
    return isThere && !(wanted.near && wanted.within > 0);
}

Fit Catalogue::fitOf(qsizetype which, const Profile &profile) const
{
    return fitOf(which, nextOf(which), {}, comparable(profile));
}

bool Catalogue::isBetter(const Fit &a, const Fit &b, Order order) const
{
    if (order == Order::Nearest && a.kilometres != b.kilometres)
        return a.kilometres && (!b.kilometres || *a.kilometres < *b.kilometres);
    if (order == Order::Fit && a.fit != b.fit)
        return a.fit > b.fit;
    const QDateTime aStart = a.next ? a.next->start : QDateTime(), bStart = b.next ? b.next->start : QDateTime();
    if (aStart != bStart)
        return aStart.isValid() && (!bStart.isValid() || aStart < bStart);
    if (a.fit != b.fit)
        return a.fit > b.fit;
    const QString &aTitle = m_prepared[size_t(a.offer)].title, &bTitle = m_prepared[size_t(b.offer)].title;
    return aTitle != bTitle ? aTitle < bTitle : a.offer < b.offer;
}

/// A sum of what speaks for it, each said in words; what nobody stands by any more is below all else.
Fit Catalogue::fitOf(qsizetype which, const std::optional<Occurrence> &next, const Wanted &wanted, const Profile &profile) const
{
    constexpr double Skill = 3, Learning = 2, Topic = 2, Language = 1, Near = 3, Time = 1, Hour = 1, Beginner = 1, Unsaid = -0.5, Against = -5, Stale = -20, Gone = -100;
    constexpr double UsualWithin = 50;
    const Offer &offer = m_offers[which];
    const Opportunity &of = offer.of;
    Fit fit{which, 0, {}, {}, next};
    const auto add = [&fit](Reason::Is is, double weight, const QString &value = {}) {
        fit.fit += weight;
        fit.because.append({is, value});
    };
    for (const QString &skill : of.skills) {
        if (meets(profile.skills, skill) || meets(wanted.chosen[size_t(Trait::Skill)], skill))
            add(Reason::Is::Skill, Skill, skill);
        else if (meets(profile.learning, skill) || (isTraining(offer) && meets(wanted.chosen[size_t(Trait::Learning)], skill)))
            add(Reason::Is::Learning, isTraining(offer) ? Learning + 1 : Learning, skill);
    }
    for (const QString &topic : offer.topics) {
        if (meets(profile.topics, topic) || meets(wanted.chosen[size_t(Trait::Topic)], topic))
            add(Reason::Is::Topic, Topic, topic);
    }
    for (const quint32 each : m_prepared[size_t(which)].values[size_t(Trait::Language)]) {
        const QString &language = m_names[size_t(Trait::Language)][each];
        if (meets(profile.languages, language)) {
            add(Reason::Is::Language, Language, language);
            break;
        }
    }
    Wanted place = wanted;
    place.near = wanted.near ? wanted.near : profile.home;
    const QString &where = wanted.near ? wanted.nearName : profile.homeName;
    fitsPlace(offer, place, &fit.kilometres);
    if (fit.kilometres) {
        const double within = place.within > 0 ? place.within : UsualWithin;
        if (*fit.kilometres <= within)
            add(Reason::Is::Near, Near * (1 - *fit.kilometres / within), nearnessOf(*fit.kilometres, where));
    }
    if (fit.next && (!wanted.hours.isAny() || wanted.span != Span::Any))
        add(Reason::Is::Time, Time, timeAsked(wanted.hours));
    const double aWeek = m_prepared[size_t(which)].effort.aWeek;
    if (profile.hours > 0 && of.per != Per::Time && aWeek > 0 && aWeek <= profile.hours)
        add(Reason::Is::Hours, Hour);
    if (of.noExperience == Stated::Yes && (wanted.noExperience || profile.skills.isEmpty()))
        add(Reason::Is::NoExperience, Beginner);
    QSet<int> needs = wanted.needs;
    needs.unite(profile.needs);
    for (int need = 0; need < Needs; ++need) {
        if (needs.contains(need) && of.access[need] != Stated::Yes)
            add(of.access[need] == Stated::No ? Reason::Is::Lacks : Reason::Is::Ask, of.access[need] == Stated::No ? Against : Unsaid, QString(nameOf(Need(need))));
    }
    if (profile.risk && of.risk && *of.risk > *profile.risk)
        add(Reason::Is::TooRisky, Against);
    if (of.standing == Standing::Filled || of.standing == Standing::Cancelled)
        add(of.standing == Standing::Filled ? Reason::Is::Filled : Reason::Is::Cancelled, Gone);
    else if (of.standing == Standing::Tentative)
        add(Reason::Is::Tentative, 0);
    const QDate today = m_now.toTimeZone(m_here).date();
    if (of.expires.isValid() && of.expires < today)
        add(Reason::Is::Expired, Gone);
    else if (const QDate said = saidLast(offer); said.isValid() && said.daysTo(today) > FreshForDays)
        add(Reason::Is::NotConfirmed, Stale);
    return fit;
}

} // namespace mycel::model
