#include "model/finder/calendar.h"

#include <libical/ical.h>

#include <QSet>

#include <algorithm>
#include <memory>

namespace mycel::model {

namespace {

constexpr int MostSteps = 20'000;      ///< of a rule, whatever it says
constexpr qint64 Day = 24 * 3600;
constexpr qint64 ClockChange = 2 * 3600; ///< as far as a clock is set at most

struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

icaltimetype icalOf(const QDateTime &wall, bool wholeDay)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.is_date = wholeDay;
    if (!wholeDay) {
        time.hour = wall.time().hour();
        time.minute = wall.time().minute();
        time.second = wall.time().second();
    }
    return time;
}

QDateTime wallOf(const icaltimetype &time)
{
    return QDateTime(QDate(time.year, time.month, time.day), time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, qMin(59, time.second)), Qt::UTC);
}

/// What is left out: days, wall-clock times and moments, as they are written.
QSet<QString> exceptionsOf(const When &when, const QTimeZone &zone)
{
    QSet<QString> out;
    for (QString each : when.except) {
        each.remove(u'-').remove(u':').replace(u' ', u'T');
        if (each.endsWith(u'Z')) {
            const QDateTime moment = QDateTime::fromString(each.chopped(1), QStringLiteral("yyyyMMddTHHmmss"));
            each = wallIn(QDateTime(moment.date(), moment.time(), Qt::UTC), zone).toString(QStringLiteral("yyyyMMddTHHmmss"));
        }
        out.insert(each.size() == 13 ? each + QStringLiteral("00") : each);
    }
    return out;
}

/// Whether a day of the months can be one of the days at all: libical looks for it for five hundred years.
bool isADay(const icalrecurrencetype &rule)
{
    for (int month = 0; month < ICAL_BY_MONTH_SIZE && rule.by_month[month] != ICAL_RECURRENCE_ARRAY_MAX; ++month) {
        const int days = QDate(2024, qBound(1, icalrecurrencetype_month_month(rule.by_month[month]), 12), 1).daysInMonth(); // a leap year
        for (int day = 0; day < ICAL_BY_MONTHDAY_SIZE && rule.by_month_day[day] != ICAL_RECURRENCE_ARRAY_MAX; ++day) {
            if (std::abs(rule.by_month_day[day]) <= days)
                return true;
        }
    }
    return false;
}

/// What comes oftener than daily is no time for people, and may be looked for without end.
bool isForPeople(const icalrecurrencetype &rule)
{
    const bool byDay = rule.by_month_day[0] != ICAL_RECURRENCE_ARRAY_MAX, byMonth = rule.by_month[0] != ICAL_RECURRENCE_ARRAY_MAX;
    if (rule.freq == ICAL_DAILY_RECURRENCE)
        return !byDay || (rule.interval <= 1 && (!byMonth || isADay(rule)));
    return rule.freq == ICAL_WEEKLY_RECURRENCE || rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
}

std::optional<icalrecurrencetype> ruleOf(const When &when, const QTimeZone &zone)
{
    // Other calendars than the Gregorian are not asked for, and leave memory behind.
    if (when.rule.isEmpty() || when.rule.contains(QLatin1String("RSCALE"), Qt::CaseInsensitive))
        return std::nullopt;
    icalrecurrencetype rule = icalrecurrencetype_from_string(when.rule.toUpper().toLatin1().constData());
    if (rule.by_week_no[0] != ICAL_RECURRENCE_ARRAY_MAX) // libical 3 counts the weeks of some years wrongly
        return std::nullopt;
    if (!isForPeople(rule)) // or none at all
        return std::nullopt;
    if (!icaltime_is_null_time(rule.until)) {
        const bool isDay = rule.until.is_date;
        const QDateTime until = icaltime_is_utc(rule.until) ? wallIn(wallOf(rule.until), zone) : wallOf(rule.until);
        rule.until = icalOf(isDay && !when.wholeDay ? QDateTime(until.date(), QTime(23, 59, 59), Qt::UTC) : until, when.wholeDay); // a day: all of it
    }
    return rule;
}

/// Where a rule begins to be followed. Of a lone day of the week, libical 3 looks for the first by another week than the rule's
/// where Sunday is between both, and takes the wrong one of two weeks: it is given the first that is meant.
QDateTime firstMeant(const icalrecurrencetype &rule, const QDateTime &start)
{
    if (rule.freq != ICAL_WEEKLY_RECURRENCE || rule.by_day[0] == ICAL_RECURRENCE_ARRAY_MAX || rule.by_day[1] != ICAL_RECURRENCE_ARRAY_MAX)
        return start;
    const int first = rule.week_start == ICAL_NO_WEEKDAY ? ICAL_MONDAY_WEEKDAY : rule.week_start;
    const auto inWeek = [first](int day) { return (day - first + 7) % 7; }; // Sunday is 1 and Saturday 7
    const int ahead = inWeek(icalrecurrencetype_day_day_of_week(rule.by_day[0])) - inWeek(start.date().dayOfWeek() % 7 + 1);
    return start.addDays(ahead < 0 ? ahead + 7 * std::max<int>(rule.interval, 1) : ahead);
}

using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

Iterator iteratorOf(icalrecurrencetype &rule, const When &when)
{
    return Iterator(icalrecur_iterator_new(rule, icalOf(firstMeant(rule, when.start), when.wholeDay)));
}

} // namespace

/// Of an hour that comes twice the first; of one that
/// is left out in spring, what the clock showed before goes on (RFC 5545, 3.3.5).
QDateTime momentOf(const QDateTime &wall, const QTimeZone &zone)
{
    if (!zone.isValid())
        return wall;
    const qint64 shown = wall.toSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 moment) { return qint64(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(moment, Qt::UTC))); };
    const qint64 before = offsetAt(shown - Day), after = offsetAt(shown + Day);
    for (const qint64 offset : {qMax(before, after), qMin(before, after)}) { // the greater offset is the earlier moment
        if (offsetAt(shown - offset) == offset)
            return QDateTime::fromSecsSinceEpoch(shown - offset, Qt::UTC);
    }
    return QDateTime::fromSecsSinceEpoch(shown - before, Qt::UTC);
}

QDateTime wallIn(const QDateTime &moment, const QTimeZone &zone)
{
    return zone.isValid() ? moment.addSecs(zone.offsetFromUtc(moment)) : moment;
}

QByteArray zoneAhead(int seconds)
{
    constexpr int Hour = 3600;
    constexpr std::pair<int, const char *> Others[] = {{Hour * 7 / 2, "Asia/Tehran"}, {Hour * 9 / 2, "Asia/Kabul"}, {Hour * 11 / 2, "Asia/Kolkata"}, {Hour * 23 / 4, "Asia/Kathmandu"}, {Hour * 13 / 2, "Asia/Yangon"}, {Hour * 19 / 2, "Australia/Darwin"}};
    const auto other = std::ranges::find(Others, seconds, &std::pair<int, const char *>::first);
    const QByteArray zone = other != std::end(Others) ? QByteArray(other->second) : seconds != 0 && seconds % Hour == 0 ? "Etc/GMT" + QByteArray(seconds > 0 ? "-" : "+") + QByteArray::number(std::abs(seconds) / Hour) : QByteArray();
    return !zone.isEmpty() && QTimeZone(zone).isValid() ? zone : QByteArray("UTC");
}

QString shownZone(const QByteArray &zone)
{
    if (!zone.startsWith("Etc/GMT-") && !zone.startsWith("Etc/GMT+"))
        return QString::fromLatin1(zone);
    return QStringLiteral("UTC") + (zone[7] == '-' ? u'+' : u'-') + QString::fromLatin1(zone.sliced(8));
}

QTimeZone zoneOf(const When &when, const QTimeZone &here)
{
    if (when.zone.isEmpty() || when.wholeDay)
        return here;
    const QTimeZone zone(when.zone);
    return zone.isValid() ? zone : here;
}

bool isRegular(const When &when)
{
    return when.start.isValid() && !when.rule.isEmpty();
}

bool comesByItsRule(const When &when)
{
    auto rule = when.start.isValid() ? ruleOf(when, zoneOf(when, QTimeZone::utc())) : std::nullopt;
    const Iterator iterator = rule ? iteratorOf(*rule, when) : Iterator();
    return iterator && !icaltime_is_null_time(icalrecur_iterator_next(iterator.get()));
}

QList<Occurrence> occurrencesOf(const When &when, const QDateTime &from, const QDateTime &to, int most, const QTimeZone &here)
{
    QList<Occurrence> found;
    if (!when.start.isValid())
        return found;
    const QTimeZone zone = zoneOf(when, here);
    const qint64 length = when.end.isValid() ? when.start.secsTo(when.end) : when.wholeDay ? Day : 0;
    const auto take = [&](const QDateTime &wall) {
        const Occurrence each{momentOf(wall, zone), momentOf(wall.addSecs(length), zone), when.wholeDay};
        if (each.start >= to)
            return false;
        if (each.end > from || (length == 0 && each.start >= from))
            found.append(each);
        return found.size() < most;
    };
    auto rule = ruleOf(when, zone);
    if (!rule) {
        take(when.start);
        return found;
    }
    const Iterator iterator = iteratorOf(*rule, when);
    if (!iterator) {
        take(when.start);
        return found;
    }
    const QDateTime earliest = wallIn(from, zone).addSecs(-length - (when.wholeDay ? Day : ClockChange));
    if (rule->count == 0 && earliest > when.start)
        icalrecur_iterator_set_start(iterator.get(), icalOf(earliest, when.wholeDay));
    const QSet<QString> except = exceptionsOf(when, zone);
    for (int step = 0; step < MostSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const QDateTime wall = wallOf(next);
        const QString written = wall.toString(QStringLiteral("yyyyMMddTHHmmss"));
        if (wall.isValid() && !except.contains(written) && !except.contains(written.first(8)) && !take(wall))
            break;
    }
    if (found.isEmpty() && !comesByItsRule(when)) // the thirty-first of February: what it begins with is there all the same
        take(when.start);
    return found;
}

} // namespace mycel::model
