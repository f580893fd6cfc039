#include "ui/words/repeattext.h"

#include "ui/words/daytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>

namespace mycel::words {

namespace {

struct RepeatText {
    Q_DECLARE_TR_FUNCTIONS(RepeatText)
};

QString whichText(const QDate &day)
{
    switch (model::weekOfMonth(day)) {
    case 1: return RepeatText::tr("first");
    case 2: return RepeatText::tr("second");
    case 3: return RepeatText::tr("third");
    case 4: return RepeatText::tr("fourth");
    default: return RepeatText::tr("last");
    }
}

/// How often, where nothing says on which day; empty for a rule that says more.
QString spanText(const QString &rule)
{
    if (rule == QLatin1String("FREQ=WEEKLY"))
        return RepeatText::tr("every week");
    if (rule == QLatin1String("FREQ=WEEKLY;INTERVAL=2"))
        return RepeatText::tr("every second week");
    return rule == QLatin1String("FREQ=MONTHLY") ? RepeatText::tr("every month") : QString();
}

using Parts = QMap<QString, QString>;

/// The weekdays that a rule names, each as it is here; none where it says of them which of the month they are.
QStringList weekdaysIn(const QString &byDay, int daysLater)
{
    static const QStringList letters{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
    QStringList names;
    for (const QString &each : byDay.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype day = letters.indexOf(each);
        if (day < 0)
            return {};
        names.append(QLocale().dayName(int((day + daysLater + 7) % 7) + 1, QLocale::LongFormat));
    }
    return names;
}

/// Of a rule that says no more than how often, and on which weekdays; of any other nothing.
QString oftenText(const Parts &parts, int interval, const QDate &begin, int daysLater)
{
    const QString freq = parts.value(QStringLiteral("FREQ")), byDay = parts.value(QStringLiteral("BYDAY"));
    Parts others = parts;
    others.remove(QStringLiteral("FREQ"));
    if (freq == QLatin1String("WEEKLY") && others.keys() == QStringList(QStringLiteral("BYDAY"))) {
        const QStringList days = weekdaysIn(byDay, daysLater);
        const QString list = QLocale().createSeparatedList(days);
        return days.isEmpty() ? QString() : interval == 1 ? RepeatText::tr("every %1", "weekdays").arg(list) : RepeatText::tr("every %n week(s), %1", "weekdays", interval).arg(list);
    }
    if (freq == QLatin1String("YEARLY")) { // its day is that on which it begins
        for (const auto &[key, number] : {std::pair("BYMONTH", begin.month()), std::pair("BYMONTHDAY", begin.day())}) {
            if (others.value(QLatin1String(key)) == QString::number(number))
                others.remove(QLatin1String(key));
        }
    }
    if (!others.isEmpty())
        return {};
    if (freq == QLatin1String("DAILY"))
        return RepeatText::tr("every %n day(s)", nullptr, interval);
    if (freq == QLatin1String("WEEKLY"))
        return RepeatText::tr("every %n week(s)", nullptr, interval);
    if (freq == QLatin1String("MONTHLY"))
        return RepeatText::tr("every %n month(s)", nullptr, interval);
    return freq == QLatin1String("YEARLY") ? RepeatText::tr("every %n year(s)", nullptr, interval) : QString();
}

/// What people do not choose in the form, and others write: how many times, each year, each third week, on two weekdays.
QString ownRuleText(const model::When &when, bool withEnd, int daysLater)
{
    Parts parts;
    for (const QString &part : when.rule.toUpper().split(u';', Qt::SkipEmptyParts))
        parts.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    parts.remove(QStringLiteral("WKST"));
    const int count = parts.take(QStringLiteral("COUNT")).toInt(), interval = qMax(1, parts.take(QStringLiteral("INTERVAL")).toInt());
    const QString until = parts.take(QStringLiteral("UNTIL"));
    if (count > 0) {
        model::When endless = when;
        static const QRegularExpression counted(QStringLiteral(";?COUNT=\\d+"), QRegularExpression::CaseInsensitiveOption);
        endless.rule.remove(counted);
        if (const QString text = repeatText(endless, false, daysLater); text != RepeatText::tr("again and again"))
            return RepeatText::tr("%1, %n time(s)", "every Friday", count).arg(text);
    }
    const QString text = oftenText(parts, interval, when.start.date(), daysLater);
    if (text.isEmpty())
        return RepeatText::tr("again and again");
    model::When daily = when;
    daily.rule = QStringLiteral("FREQ=DAILY;UNTIL=") + until;
    const QDate last = until.isEmpty() || !withEnd ? QDate() : model::recurrenceOf(daily).until;
    return last.isValid() ? RepeatText::tr("%1, until %2", "every Friday; a day").arg(text, dayText(last, {})) : text;
}

/// For something that begins on the first day that the rule names.
QString fromItsFirstDay(const QString &rule)
{
    model::When when;
    when.rule = rule;
    when.wholeDay = true;
    const QDate first(2024, 1, 1), last(2024, 3, 31); // in which each weekday is once the fifth of its month
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        when.start = QDateTime(day, QTime(0, 0), Qt::UTC);
        if (model::recurrenceOf(when).every != model::Every::OwnRule)
            return repeatText(when);
    }
    return RepeatText::tr("again and again");
}

} // namespace

QString everyText(model::Every every, const QDate &day)
{
    const QLocale locale;
    const QString weekday = day.isValid() ? locale.dayName(day.dayOfWeek(), QLocale::LongFormat) : QString();
    switch (every) {
    case model::Every::Once: return RepeatText::tr("Once");
    case model::Every::Day: return RepeatText::tr("Every day");
    case model::Every::Week: return RepeatText::tr("Every %1", "a weekday").arg(weekday);
    case model::Every::SecondWeek: return RepeatText::tr("Every second %1", "a weekday").arg(weekday);
    case model::Every::MonthOnDay: return RepeatText::tr("Each month on day %1").arg(locale.toString(day.day()));
    case model::Every::MonthOnWeekday: return RepeatText::tr("Each month, %1 %2", "first … last; a weekday").arg(whichText(day), weekday);
    case model::Every::OwnRule: break;
    }
    return RepeatText::tr("By a rule of its own");
}

QString repeatText(const model::When &when, bool withEnd, int daysLater)
{
    const model::Recurrence recurrence = model::recurrenceOf(when);
    if (recurrence.every == model::Every::Once || !when.start.isValid())
        return {};
    if (recurrence.every == model::Every::OwnRule)
        return ownRuleText(when, withEnd, daysLater);
    QString text = everyText(recurrence.every, when.start.date().addDays(daysLater));
    text[0] = text[0].toLower();
    return withEnd && recurrence.until.isValid() ? RepeatText::tr("%1, until %2", "every Friday; a day").arg(text, dayText(recurrence.until, {})) : text;
}

QString ruleText(const QString &rule)
{
    QString plain = rule.simplified().toUpper();
    if (plain.startsWith(QLatin1String("RRULE:")))
        plain.remove(0, 6);
    if (!plain.startsWith(QLatin1String("FREQ=")))
        return rule;
    if (const QString span = spanText(plain); !span.isEmpty())
        return span;
    static const QRegularExpression several(QStringLiteral("BYDAY=((?:[A-Z0-9-]+,){1,6}[A-Z0-9-]+)"));
    const auto match = several.match(plain);
    if (!match.hasMatch())
        return fromItsFirstDay(plain);
    QStringList days;
    for (const QString &day : match.captured(1).split(u','))
        days.append(fromItsFirstDay(QString(plain).replace(match.captured(1), day)));
    days.removeDuplicates();
    return QLocale().createSeparatedList(days);
}

} // namespace mycel::words
