#include "ui/words/repeattext.h"

#include "ui/words/daytext.h"

#include <QCoreApplication>
#include <QLocale>

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
        return RepeatText::tr("again and again");
    QString text = everyText(recurrence.every, when.start.date().addDays(daysLater));
    text[0] = text[0].toLower();
    return withEnd && recurrence.until.isValid() ? RepeatText::tr("%1, until %2", "every Friday; a day").arg(text, dayText(recurrence.until, {})) : text;
}

} // namespace mycel::words
