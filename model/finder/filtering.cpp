// Which opportunities fit what is asked for, and how many each other choice would leave: in one pass, for what misses one thing
// alone is what another choice of that kind would bring.
#include "model/finder/finding.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int None = -1, Several = -2;

bool fitsHours(const Effort &effort, const Wanted &wanted)
{
    const double asked = wanted.perWeek ? effort.aWeek : effort.once;
    return !(wanted.mostHours > 0) || (asked > 0 ? asked <= wanted.mostHours : wanted.orNotSaid);
}

bool meets(const Opportunity &of, int need, bool orNotSaid)
{
    return of.access[need] == Stated::Yes || (orNotSaid && of.access[need] == Stated::NotStated);
}

} // namespace

/// What each choice asks instead of what is asked for.
struct Catalogue::Alternatives {
    struct Alternative {
        Choice choice;
        Side side;
        Wanted wanted;
        Days days;
    };
    std::vector<Alternative> all;  ///< but for one more need, which is asked beside the others
    bool orNotSaid;

    Alternatives(const Wanted &asked, const QDateTime &now, const QTimeZone &here)
        : orNotSaid(asked.orNotSaid)
    {
        Wanted base = asked;
        base.among.reset();        // these were asked already, and are as large as the catalogue
        base.without.clear();
        const auto add = [&](Choice choice, Side side, auto change) {
            Alternative made{choice, side, base, {}};
            change(made.wanted);
            made.days = daysOf(made.wanted, now, here);
            all.push_back(std::move(made));
        };
        const std::pair<Choice, Span> spans[] = {{Choice::Today, Span::Today}, {Choice::Weekend, Span::Weekend}, {Choice::SevenDays, Span::SevenDays}, {Choice::Month, Span::Month}};
        for (const auto &[choice, span] : spans)
            add(choice, Side::Time, [span = span](Wanted &wanted) { wanted.span = span; });
        add(Choice::Evenings, Side::Time, [](Wanted &wanted) { wanted.hours = {true, false, false}; });
        add(Choice::Weekends, Side::Time, [](Wanted &wanted) { wanted.hours = {false, true, false}; });
        add(Choice::Weekdays, Side::Time, [](Wanted &wanted) { wanted.hours = {false, false, true}; });
        add(Choice::OneOff, Side::Time, [](Wanted &wanted) { wanted.oneOff = true, wanted.regular = false; });
        add(Choice::Regular, Side::Time, [](Wanted &wanted) { wanted.oneOff = false, wanted.regular = true; });
        for (const HourChoice &each : HourChoices)
            add(each.choice, Side::Hours, [&each](Wanted &wanted) { wanted.mostHours = each.hours, wanted.perWeek = each.perWeek; });
        add(Choice::OnlyRemote, Side::Place, [](Wanted &wanted) { wanted.remote = true, wanted.inPerson = false; });
        add(Choice::NoExperience, Side::Experience, [](Wanted &wanted) { wanted.noExperience = true; });
        add(Choice::Free, Side::Cost, [](Wanted &wanted) { wanted.free = true; });
        add(Choice::NoRisk, Side::Risk, [](Wanted &wanted) { wanted.risk = Risk::None; });
        add(Choice::LowRisk, Side::Risk, [](Wanted &wanted) { wanted.risk = Risk::Low; });
    }
};

/// What is over, or does not take place, is shown to whom it matters.
bool Catalogue::isShown(qsizetype which, const Wanted &wanted) const
{
    if (wanted.mark == Mark::Going || wanted.mark == Mark::Done)
        return true;
    return !m_prepared[size_t(which)].isPast && (m_offers[which].of.standing != Standing::Cancelled || wanted.mark == Mark::Interested);
}

bool Catalogue::fitsTheRest(qsizetype which, const Wanted &wanted) const
{
    const Opportunity &of = m_offers[which].of;
    if (!isShown(which, wanted) || (wanted.among && !wanted.among->contains(which)) || wanted.without.contains(which))
        return false;
    return !(wanted.age > 0) || (of.leastAge > 0 ? of.leastAge <= wanted.age : wanted.orNotSaid);
}

bool Catalogue::fitsSide(Side side, qsizetype which, const Wanted &wanted, const Days &days, std::optional<Occurrence> *next) const
{
    const Opportunity &of = m_offers[which].of;
    switch (side) {
    case Side::Place: return fitsPlace(m_offers[which], wanted, nullptr);
    case Side::Time: return fitsWhen(which, wanted, days, next);
    case Side::Hours: return fitsHours(m_prepared[size_t(which)].effort, wanted);
    case Side::Experience: return !wanted.noExperience || of.noExperience == Stated::Yes;
    case Side::Cost: return !wanted.free || of.free;
    case Side::Risk: return !wanted.risk || (of.risk ? *of.risk <= *wanted.risk : wanted.orNotSaid);
    case Side::Access:
        return std::ranges::all_of(wanted.needs, [&](int need) { return meets(of, need, wanted.orNotSaid); });
    }
    return true;
}

/// `missed`: the one side that it does not fit, or None.
void Catalogue::count(qsizetype which, const Alternatives &alternatives, int missed, std::array<int, Choices> &counts) const
{
    for (const auto &each : alternatives.all) {
        std::optional<Occurrence> next;
        if ((missed == None || missed == int(each.side)) && fitsSide(each.side, which, each.wanted, each.days, &next))
            ++counts[size_t(each.choice)];
    }
    if (missed != None)
        return; // one more need leaves out what lacks another
    for (int need = 0; need < Needs; ++need) {
        if (meets(m_offers[which].of, need, alternatives.orNotSaid))
            ++counts[size_t(Choice::FirstNeed) + size_t(need)];
    }
}

Found Catalogue::find(const Wanted &wanted, const Profile &profile, int most) const
{
    std::array<QSet<quint32>, Traits> chosen;
    for (int facet = 0; facet < Traits; ++facet) {
        for (const QString &value : wanted.chosen[size_t(facet)])
            chosen[size_t(facet)].insert(m_known[size_t(facet)].value(Trait(facet) == Trait::Language ? spokenLanguage(value) : value.toCaseFolded(), ~quint32(0)));
    }
    std::array<std::vector<int>, Traits> counts;
    for (int facet = 0; facet < Traits; ++facet)
        counts[size_t(facet)].resize(size_t(m_names[size_t(facet)].size()));
    const Days days = daysOf(wanted, m_now, m_here);
    const Alternatives alternatives(wanted, m_now, m_here);
    const Profile mine = comparable(profile);
    Found found;
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        const Prepared &prepared = m_prepared[size_t(i)];
        if (!fitsTheRest(i, wanted))
            continue;
        int missedTrait = None, missedSide = None;
        for (int facet = 0; facet < Traits && missedTrait != Several; ++facet) {
            const auto &values = prepared.values[size_t(facet)];
            if (!chosen[size_t(facet)].isEmpty() && std::ranges::none_of(values, [&](quint32 value) { return chosen[size_t(facet)].contains(value); }))
                missedTrait = missedTrait == None ? facet : Several;
        }
        std::optional<Occurrence> next;
        for (int side = 0; side < Sides && missedTrait != Several && missedSide != Several; ++side) {
            if (!fitsSide(Side(side), i, wanted, days, &next))
                missedSide = missedSide == None && missedTrait == None ? side : Several;
        }
        if (missedTrait == Several || missedSide == Several)
            continue;
        if (missedTrait == None)
            count(i, alternatives, missedSide, found.counts.choices);
        if (missedSide != None)
            continue;
        for (int facet = 0; facet < Traits; ++facet) {
            if (missedTrait != None && missedTrait != facet)
                continue;
            for (const quint32 value : prepared.values[size_t(facet)])
                ++counts[size_t(facet)][value];
        }
        if (missedTrait != None)
            continue;
        found.all.push_back(i);
        found.best.append(fitOf(i, next, wanted, mine));
    }
    const qsizetype shown = qMin<qsizetype>(most, found.best.size());
    std::partial_sort(found.best.begin(), found.best.begin() + shown, found.best.end(), [this, order = wanted.order](const Fit &a, const Fit &b) { return isBetter(a, b, order); });
    found.best.resize(shown);
    for (int facet = 0; facet < Traits; ++facet) {
        for (size_t value = 0; value < counts[size_t(facet)].size(); ++value) {
            if (counts[size_t(facet)][value] > 0)
                found.counts.traits[size_t(facet)].insert(m_names[size_t(facet)][qsizetype(value)], counts[size_t(facet)][value]);
        }
    }
    return found;
}

} // namespace mycel::model
