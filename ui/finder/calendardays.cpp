#include "ui/finder/calendardays.h"

#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QLocale>

namespace mycel::ui {

namespace {
constexpr int MostDaysOfOne = 31;
}

QHash<QDate, QList<DayEntry>> entriesOf(const model::Matches &matches, const model::Wanted &wanted, const QDate &from, int days)
{
    QHash<QDate, QList<DayEntry>> entries;
    if (!matches.catalogue)
        return entries;
    const QTimeZone &here = matches.catalogue->here();
    const QDateTime begin = from.startOfDay(here).toUTC(), end = from.addDays(days).startOfDay(here).toUTC();
    for (const qsizetype which : matches.all) {
        for (const model::Occurrence &time : matches.catalogue->timesBetween(which, wanted, begin, end)) {
            const QDateTime start = time.start.toTimeZone(here);
            const QDate last = time.end > time.start ? time.end.addMSecs(-1).toTimeZone(here).date() : start.date();
            QDate day = start.date();
            for (int i = 0; i < MostDaysOfOne && day <= last; ++i, day = day.addDays(1)) {
                if (day >= from && day < from.addDays(days))
                    entries[day].append({which, start, time.wholeDay, i > 0});
            }
        }
    }
    for (QList<DayEntry> &day : entries) {
        std::ranges::stable_sort(day, [](const DayEntry &a, const DayEntry &b) {
            const bool aWhole = a.wholeDay || a.goesOn, bWhole = b.wholeDay || b.goesOn;
            return aWhole != bWhole ? aWhole : a.start < b.start;
        });
    }
    return entries;
}

void CalendarDays::show(const QDate &first, int weeks, const QDate &month, const QHash<QDate, QList<DayEntry>> &entries, const std::shared_ptr<const model::Catalogue> &catalogue)
{
    beginResetModel();
    m_first = first;
    m_weeks = weeks;
    m_month = month;
    m_entries = entries;
    m_catalogue = catalogue;
    endResetModel();
}

QDate CalendarDays::dateOf(const QModelIndex &index) const
{
    return m_first.addDays(index.row() * WeekDays + index.column());
}

QModelIndex CalendarDays::indexOf(const QDate &date) const
{
    const qint64 day = m_first.daysTo(date);
    return day >= 0 && day < m_weeks * WeekDays ? index(int(day / WeekDays), int(day % WeekDays)) : QModelIndex();
}

QString CalendarDays::titleOf(const DayEntry &entry, bool withTime) const
{
    const QString title = words::harmless(m_catalogue->offer(entry.offer).title);
    return !withTime || entry.wholeDay || entry.goesOn ? title : words::clockText(entry.start.time()) + u' ' + title;
}

int CalendarDays::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_weeks;
}

int CalendarDays::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : WeekDays;
}

QVariant CalendarDays::data(const QModelIndex &index, int role) const
{
    const QDate date = dateOf(index);
    const QList<DayEntry> entries = m_entries.value(date);
    switch (role) {
    case DateRole: return date;
    case EntriesRole: return QVariant::fromValue(entries);
    case OutsideRole: return m_month.isValid() && (date.month() != m_month.month() || date.year() != m_month.year());
    case Qt::DisplayRole: return QLocale().toString(date.day());
    case Qt::AccessibleTextRole: {
        QStringList parts{QLocale().toString(date, QLocale::LongFormat), tr("%n offer(s)", nullptr, int(entries.size()))};
        for (const DayEntry &entry : entries)
            parts.append(titleOf(entry));
        return parts.join(QStringLiteral(". "));
    }
    case Qt::ToolTipRole: {
        QStringList titles;
        for (const DayEntry &entry : entries)
            titles.append(titleOf(entry).toHtmlEscaped());
        return titles.isEmpty() ? QString() : QStringLiteral("<p style='white-space:pre'>") + titles.join(QStringLiteral("<br>")) + QStringLiteral("</p>");
    }
    default: return {};
    }
}

QVariant CalendarDays::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_first.isValid())
        return {};
    const QDate date = m_first.addDays(section);
    const QString day = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
    return m_weeks == 1 ? day + u' ' + QLocale().toString(date.day()) : day;
}

} // namespace mycel::ui
