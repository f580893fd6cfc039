#include "model/finder/feeds/calendarzones.h"

#include "model/finder/calendar.h"

namespace mycel::model {

namespace {

constexpr int MostZones = 100, MostAlike = 20, MostOnsets = 2000, MostOfARule = 200;
constexpr int YearsOfARule = 8; ///< that clocks have to follow one to be believed

bool goAlike(const QTimeZone &zone, const QHash<QDateTime, int> &samples)
{
    for (auto sample = samples.begin(); sample != samples.end(); ++sample) {
        if (zone.offsetFromUtc(sample.key()) != sample.value())
            return false;
    }
    return true;
}

/// The zones by which people would call it come first.
QByteArrayList zonesInOrder(int offset)
{
    QByteArrayList ids{QTimeZone::systemTimeZoneId(), "Europe/London", "Europe/Lisbon", "Europe/Berlin", "Europe/Athens", "Europe/Istanbul", "America/New_York", "America/Chicago", "America/Denver",
                       "America/Phoenix", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City", "Asia/Kolkata", "Asia/Tokyo", "Asia/Shanghai", "Australia/Sydney", "Pacific/Auckland"};
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(offset)) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("posix") && !id.startsWith("right"))
            ids.append(id);
    }
    return ids;
}

QByteArray writtenOffset(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    QByteArray text = (seconds < 0 ? "-" : "+") + QByteArray::number(minutes / 60).rightJustified(2, '0') + QByteArray::number(minutes % 60).rightJustified(2, '0');
    return std::abs(seconds) % 60 == 0 ? text : text + QByteArray::number(std::abs(seconds) % 60).rightJustified(2, '0');
}

struct Onset {
    QDateTime wall;                ///< as the clock showed before
    int from = 0, to = 0;
    bool isSummer = false;
    QByteArray name;

    [[nodiscard]] bool isLike(const Onset &other) const { return from == other.from && to == other.to && isSummer == other.isSummer && name == other.name; }
};

/// "BYMONTH=3;BYDAY=-1SU" where all of them follow it, one in each year.
QByteArray ruleOf(const QList<Onset> &onsets)
{
    static const char *const Days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const QDate first = onsets.first().wall.date();
    bool isNth = true, isLast = true;
    for (qsizetype i = 0; i < onsets.size(); ++i) {
        const QDate day = onsets[i].wall.date();
        if (day.month() != first.month() || day.dayOfWeek() != first.dayOfWeek() || day.year() != first.year() + i || onsets[i].wall.time() != onsets[0].wall.time())
            return {};
        isNth = isNth && (day.day() - 1) / 7 == (first.day() - 1) / 7;
        isLast = isLast && day.day() + 7 > day.daysInMonth();
    }
    if (!isNth && !isLast)
        return {};
    return "FREQ=YEARLY;BYMONTH=" + QByteArray::number(first.month()) + ";BYDAY=" + (isLast ? QByteArray("-1") : QByteArray::number((first.day() - 1) / 7 + 1)) + Days[first.dayOfWeek() - 1];
}

void writeObservance(QByteArrayList &lines, const QList<Onset> &onsets, const QByteArray &rule)
{
    const Onset &first = onsets.first();
    const QByteArray name = first.isSummer ? "DAYLIGHT" : "STANDARD";
    lines += {"BEGIN:" + name, "DTSTART:" + writtenMoment(first.wall, false).toLatin1(), "TZOFFSETFROM:" + writtenOffset(first.from), "TZOFFSETTO:" + writtenOffset(first.to)};
    if (!first.name.isEmpty())
        lines += "TZNAME:" + first.name;
    if (!rule.isEmpty())
        lines += "RRULE:" + rule;
    for (const Onset &each : rule.isEmpty() ? onsets.mid(1) : QList<Onset>())
        lines += "RDATE:" + writtenMoment(each.wall, false).toLatin1();
    lines += "END:" + name;
}

/// As QTimeZone::transitions, which ends at the last one that the tz database writes out although a rule goes on from there.
QTimeZone::OffsetDataList changesOf(const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    QTimeZone::OffsetDataList changes;
    for (QDateTime at = from; changes.size() < MostOnsets;) {
        QTimeZone::OffsetData next = zone.nextTransition(at);
        if (!next.atUtc.isValid())
            next = zone.nextTransition(at.addSecs(1));
        if (!next.atUtc.isValid() || next.atUtc > to || next.atUtc <= at)
            break;
        at = next.atUtc;
        changes.append(next);
    }
    return changes;
}

/// Those before a rule one by one, and the rule from where it holds.
void writeObservances(QByteArrayList &lines, const QList<Onset> &onsets, bool goesOn)
{
    for (qsizetype from = 0; goesOn && from + YearsOfARule <= onsets.size(); ++from) {
        const QByteArray rule = ruleOf(onsets.mid(from));
        if (rule.isEmpty())
            continue;
        if (from > 0)
            writeObservance(lines, onsets.first(from), {});
        return writeObservance(lines, onsets.mid(from), rule);
    }
    writeObservance(lines, onsets, {});
}

} // namespace

void CalendarZone::add(const Observance &observance)
{
    const QDateTime earliest(QDate(1969, 1, 1), QTime(0, 0), Qt::UTC), latest(QDate(2101, 1, 1), QTime(0, 0), Qt::UTC);
    if (offsets.isEmpty() || observance.onsets.start < offsets.firstKey())
        before = observance.from;
    if (offsets.size() < MostOnsets)
        offsets.insert(observance.onsets.start, observance.to);
    // A rule of clocks comes once a year; what comes oftener is none.
    const bool isYearly = observance.onsets.rule.startsWith(QLatin1String("FREQ=YEARLY"));
    for (const Occurrence &each : isYearly ? occurrencesOf(observance.onsets, earliest, latest, MostOfARule, QTimeZone("UTC")) : QList<Occurrence>()) {
        if (offsets.size() < MostOnsets)
            offsets.insert(each.start, observance.to);
    }
    for (const QString &each : observance.more) {
        if (const auto moment = feedMoment(each); moment && offsets.size() < MostOnsets)
            offsets.insert(moment->time, observance.to);
    }
}

int CalendarZone::offsetAt(const QDateTime &wall) const
{
    const auto next = offsets.upperBound(wall);
    return next == offsets.begin() ? before : *std::prev(next);
}

void CalendarZones::add(const CalendarZone &zone)
{
    if (m_zones.size() < MostZones && !m_zones.contains(zone.name) && !zone.offsets.isEmpty())
        m_zones.insert(zone.name, zone);
}

QTimeZone CalendarZones::zoneOf(const QString &tzid, const QDateTime &around)
{
    if (const QTimeZone named = zoneNamed(tzid); named.isValid())
        return named;
    const auto known = m_known.find(tzid);
    if (known != m_known.end())
        return *known;
    const auto zone = m_zones.find(tzid);
    if (zone == m_zones.end() || m_known.size() >= MostAlike)
        return {};
    QTimeZone found = zoneNamed(zone->place);
    if (!found.isValid()) {
        // In the middle of each half of a month of two years: nowhere do clocks change on the same days and differ otherwise.
        QHash<QDateTime, int> samples;
        const int year = qBound(1970, around.date().year(), 2100);
        for (int month = 0; month < 24; ++month) {
            for (const int day : {8, 22}) {
                const QDateTime wall(QDate(year + month / 12, month % 12 + 1, day), QTime(12, 0), Qt::UTC);
                const int offset = zone->offsetAt(wall);
                samples.insert(wall.addSecs(-offset), offset);
            }
        }
        for (const QByteArray &id : zonesInOrder(zone->offsetAt(QDateTime::currentDateTimeUtc()))) {
            if (const QTimeZone each(id); each.isValid() && goAlike(each, samples)) {
                found = each;
                break;
            }
        }
    }
    m_known.insert(tzid, found);
    return found;
}

QDateTime CalendarZones::moment(const QString &tzid, const QDateTime &wall) const
{
    const auto zone = m_zones.find(tzid);
    return zone == m_zones.end() ? QDateTime() : wall.addSecs(-zone->offsetAt(wall));
}

QByteArrayList writtenZone(const QTimeZone &zone, int fromYear, int toYear)
{
    const QDateTime from(QDate(fromYear - 1, 1, 1), QTime(0, 0), Qt::UTC), to(QDate(qMax(toYear, fromYear + YearsOfARule) + 1, 1, 1), QTime(0, 0), Qt::UTC);
    QByteArrayList lines{"BEGIN:VTIMEZONE", "TZID:" + zone.id()};
    int offset = zone.offsetFromUtc(from.addSecs(-1));
    // What was so before everything: a standard that begins where we begin.
    QList<QList<Onset>> groups{{{from.addSecs(offset), offset, offset, false, zone.abbreviation(from).toUtf8()}}};
    for (const auto &each : changesOf(zone, from, to)) {
        if (each.offsetFromUtc == offset)
            continue; // the name alone changes
        const Onset onset{each.atUtc.addSecs(offset), offset, each.offsetFromUtc, each.daylightTimeOffset != 0, each.abbreviation.toUtf8()};
        offset = each.offsetFromUtc;
        const auto group = std::ranges::find_if(groups, [&onset](const QList<Onset> &those) { return those.first().isLike(onset); });
        if (group == groups.end())
            groups.append(QList<Onset>{onset});
        else
            group->append(onset);
    }
    for (const QList<Onset> &group : groups)
        writeObservances(lines, group, group.last().wall >= to.addYears(-1).addDays(-1));
    lines += "END:VTIMEZONE";
    return lines;
}

} // namespace mycel::model
