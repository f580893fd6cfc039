#include "model/finder/recurrence.h"

#include "model/finder/calendar.h"

#include <QMap>

namespace mycel::model {

namespace {

constexpr const char *Weekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr Every Rules[] = {Every::Day, Every::Week, Every::SecondWeek, Every::MonthOnDay, Every::MonthOnWeekday};

using Parts = QMap<QString, QString>;

QString weekdayOf(const QDate &day)
{
    return QLatin1String(Weekdays[day.dayOfWeek() - 1]);
}

Parts partsOf(Every every, const QDate &day)
{
    const QString freq = QStringLiteral("FREQ"), byDay = QStringLiteral("BYDAY");
    switch (every) {
    case Every::Day: return {{freq, QStringLiteral("DAILY")}};
    case Every::Week: return {{freq, QStringLiteral("WEEKLY")}, {byDay, weekdayOf(day)}};
    case Every::SecondWeek: return {{freq, QStringLiteral("WEEKLY")}, {QStringLiteral("INTERVAL"), QStringLiteral("2")}, {byDay, weekdayOf(day)}};
    case Every::MonthOnDay: return {{freq, QStringLiteral("MONTHLY")}, {QStringLiteral("BYMONTHDAY"), QString::number(day.day())}};
    case Every::MonthOnWeekday: return {{freq, QStringLiteral("MONTHLY")}, {byDay, QString::number(weekOfMonth(day)) + weekdayOf(day)}};
    case Every::Once:
    case Every::OwnRule: break;
    }
    return {};
}

/// Without what says nothing: the interval of one, the beginning of the week where only whole weeks are counted. Which weekday of
/// the month it is stands in one part, also where it was written in two: "BYDAY=SA;BYSETPOS=1" is "BYDAY=1SA".
Parts readRule(const QString &rule)
{
    Parts parts;
    for (const QString &part : rule.toUpper().split(u';', Qt::SkipEmptyParts))
        parts.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    if (parts.value(QStringLiteral("INTERVAL")) == QLatin1String("1"))
        parts.remove(QStringLiteral("INTERVAL"));
    if (!parts.contains(QStringLiteral("INTERVAL")))
        parts.remove(QStringLiteral("WKST"));
    const QString byDay = parts.value(QStringLiteral("BYDAY"));
    if (parts.contains(QStringLiteral("BYSETPOS")) && parts.value(QStringLiteral("FREQ")) == QLatin1String("MONTHLY") && byDay.size() == 2)
        parts[QStringLiteral("BYDAY")] = parts.take(QStringLiteral("BYSETPOS")) + byDay;
    return parts;
}

/// The day on which its own clock stands at the moment of UNTIL.
QDate untilDay(const QString &until, const When &when)
{
    const QDate day = QDate::fromString(until.first(qMin<qsizetype>(until.size(), 8)), QStringLiteral("yyyyMMdd"));
    if (!until.endsWith(u'Z') || when.zone.isEmpty())
        return day;
    const QDateTime moment(day, QTime::fromString(until.mid(9, 6), QStringLiteral("HHmmss")), Qt::UTC);
    if (!moment.isValid())
        return {};
    const QDateTime last = wallIn(moment, zoneOf(when, QTimeZone::utc()));
    return when.wholeDay || last.time() >= when.start.time() ? last.date() : last.date().addDays(-1); // too early for that day's
}

QString writtenUntil(const QDate &day, const When &when)
{
    if (when.wholeDay)
        return day.toString(QStringLiteral("yyyyMMdd"));
    const QDateTime end(day, QTime(23, 59, 59), Qt::UTC);
    if (when.zone.isEmpty())
        return end.toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    return momentOf(end, zoneOf(when, QTimeZone::utc())).toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

} // namespace

int weekOfMonth(const QDate &day)
{
    constexpr int DaysOfWeek = 7, MostCounted = 4;
    const int week = (day.day() - 1) / DaysOfWeek + 1;
    return week > MostCounted ? -1 : week;
}

Recurrence recurrenceOf(const When &when)
{
    Parts said = readRule(when.rule);
    if (said.isEmpty())
        return {};
    const QDate day = when.start.date();
    const QString until = said.take(QStringLiteral("UNTIL"));
    const QDate last = until.isEmpty() ? QDate() : untilDay(until, when);
    if (!day.isValid() || last.isValid() == until.isEmpty())
        return {Every::OwnRule, {}};
    for (const Every every : Rules) {
        const Parts written = partsOf(every, day);
        Parts brief = written; // without what the beginning says already
        brief.remove(every == Every::MonthOnDay ? QStringLiteral("BYMONTHDAY") : QStringLiteral("BYDAY"));
        if (said == written || (every != Every::MonthOnWeekday && said == brief))
            return {every, last};
    }
    return {Every::OwnRule, {}};
}

QString ruleOf(const Recurrence &recurrence, const When &when)
{
    if (recurrence.every == Every::OwnRule)
        return when.rule;
    const Parts parts = partsOf(recurrence.every, when.start.date());
    if (parts.isEmpty())
        return {};
    QStringList written{QStringLiteral("FREQ=") + parts.value(QStringLiteral("FREQ"))};
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.key() != QLatin1String("FREQ"))
            written.append(part.key() + u'=' + part.value());
    }
    if (recurrence.until.isValid())
        written.append(QStringLiteral("UNTIL=") + writtenUntil(recurrence.until, when));
    return written.join(u';');
}

} // namespace mycel::model
