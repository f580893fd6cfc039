#include "model/finder/effort.h"

#include <algorithm>
#include <limits>

namespace mycel::model {

namespace {

constexpr double DaysOfAWeek = 5, WeeksOfAMonth = 52.0 / 12;
constexpr double Never = std::numeric_limits<double>::infinity();

/// By its beginning and its end; of whole days by what a day's work is.
double lengthOf(const When &when)
{
    if (!when.end.isValid())
        return when.wholeDay ? HoursOfADay : 0;
    const double hours = double(when.start.secsTo(when.end)) / 3600;
    return when.wholeDay ? hours / 24 * HoursOfADay : hours;
}

double timesOfAWeek(const QList<Occurrence> &times)
{
    if (times.isEmpty())
        return 1;
    const QDateTime end = times.first().start.addDays(7);
    return double(std::ranges::count_if(times, [&end](const Occurrence &time) { return time.start < end; }));
}

} // namespace

Effort effortOf(const Opportunity &of, const QList<Occurrence> &times)
{
    const double said = of.leastHours > 0 ? of.leastHours : of.mostHours; // "up to five" may be five
    const double length = lengthOf(of.when), often = timesOfAWeek(times);
    const bool isRegularly = isRegular(of.when);
    if (said <= 0)
        return {length, length * often};
    switch (of.per) {
    case Per::Time: return {said, said * often};
    case Per::Day: return {said, said * (isRegularly ? often : of.when.start.isValid() ? 1 : DaysOfAWeek)};
    case Per::Week: return {length > 0 ? length : isRegularly ? said / often : Never, said};
    case Per::Month: return {length > 0 ? length : Never, said / WeeksOfAMonth};
    }
    return {};
}

} // namespace mycel::model
