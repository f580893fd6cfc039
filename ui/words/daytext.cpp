#include "ui/words/daytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace mycel::words {

namespace {

struct DayText {
    Q_DECLARE_TR_FUNCTIONS(DayText)
};

QString longForm()
{
    return DayText::tr("ddd d MMM yyyy", "a day in a form, as Qt writes dates");
}

QString shortForm()
{
    return DayText::tr("ddd d MMM", "a day of the coming year in a form, as Qt writes dates");
}

/// A year of two figures is of this century.
QDate ofThisCentury(const QDate &day)
{
    constexpr int FirstOfThisCentury = 2000, LongAgo = 1970;
    return day.isValid() && day.year() < LongAgo && day.year() >= LongAgo - 70 ? day.addYears(FirstOfThisCentury - 1900) : day;
}

/// Whether the language writes the day before the month.
bool isDayFirst()
{
    const QString form = QLocale().dateFormat(QLocale::ShortFormat);
    return form.indexOf(u'd') < form.indexOf(u'M');
}

QDate nextOn(int day, int month, const QDate &today)
{
    constexpr int YearsToLeapDay = 8;
    for (int year = today.year(); year <= today.year() + YearsToLeapDay; ++year) {
        if (const QDate date(year, month, day); date.isValid() && date >= today)
            return date;
    }
    return {};
}

} // namespace

QString dayText(const QDate &day, const QDate &today)
{
    return QLocale().toString(day, day >= today && day < today.addYears(1) ? shortForm() : longForm());
}

QDate dayFrom(const QString &typed, const QDate &today)
{
    const QString text = typed.simplified();
    constexpr qsizetype IsoLength = 10; // Qt takes whatever stands behind it
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == IsoLength)
        return day;
    const QLocale locale;
    for (const QString &form : {longForm(), locale.dateFormat(QLocale::LongFormat), locale.dateFormat(QLocale::ShortFormat), QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy")}) {
        if (const QDate day = locale.toDate(text, form); day.isValid())
            return form.contains(QLatin1String("yyyy")) ? day : ofThisCentury(day);
    }
    static const QRegularExpression figures(QStringLiteral("^(\\d{1,2})[./ -](\\d{1,2})(?:[./ -](\\d{4}|\\d{2})?)?$"));
    if (const auto match = figures.match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt(), second = match.captured(2).toInt(), year = match.captured(3).toInt();
        const int day = isDayFirst() ? first : second, month = isDayFirst() ? second : first;
        return match.captured(3).isEmpty() ? nextOn(day, month, today) : QDate(year < 100 ? year + 2000 : year, month, day);
    }
    constexpr int LeapYear = 2000; // in which each day of a year is one
    const QString weekday = text.section(u' ', 0, 0); // which belongs to the year that is not said
    const bool hasWeekday = !weekday.isEmpty() && !weekday.front().isDigit();
    for (const char *form : {"d MMM yyyy", "d MMMM yyyy"}) {
        const QString dated = QStringLiteral("%1 %2").arg(hasWeekday ? text.section(u' ', 1) : text).arg(LeapYear);
        if (const QDate day = locale.toDate(dated, QLatin1String(form)); day.isValid())
            return nextOn(day.day(), day.month(), today);
    }
    return {};
}

QTime clockFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*(?:([ap])\\.?\\s?m\\.?)?$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed.simplified());
    if (!match.hasMatch())
        return {};
    constexpr int Noon = 12;
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(3).toLower(); !half.isEmpty()) {
        if (hour < 1 || hour > Noon)
            return {};
        hour = hour % Noon + (half == QLatin1String("p") ? Noon : 0);
    }
    return {hour, match.captured(2).toInt()};
}

} // namespace mycel::words
