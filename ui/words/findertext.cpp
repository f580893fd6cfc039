#include "ui/words/findertext.h"

#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"
#include "ui/words/repeattext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace mycel::words {

namespace {

struct FinderText {
    Q_DECLARE_TR_FUNCTIONS(FinderText)
};

constexpr const char *NeedTexts[] = {QT_TRANSLATE_NOOP("FinderText", "step-free"), QT_TRANSLATE_NOOP("FinderText", "sign language"), QT_TRANSLATE_NOOP("FinderText", "captions"),
                                     QT_TRANSLATE_NOOP("FinderText", "a quiet space"), QT_TRANSLATE_NOOP("FinderText", "children welcome"), QT_TRANSLATE_NOOP("FinderText", "smoke-free")};

QString number(double hours)
{
    return QLocale().toString(hours, 'g', 3);
}

/// As it is stated: by the time, the day, the week or the month.
QString hoursText(const model::Opportunity &of)
{
    const bool isAtMost = of.leastHours <= 0, isSpan = !isAtMost && of.mostHours > of.leastHours;
    const QString hours = isSpan ? QStringLiteral("%1–%2").arg(number(of.leastHours), number(of.mostHours)) : number(of.mostHours);
    switch (of.per) {
    case model::Per::Time: return (isAtMost ? FinderText::tr("up to %1 h") : FinderText::tr("about %1 h")).arg(hours);
    case model::Per::Day: return (isAtMost ? FinderText::tr("up to %1 h a day") : FinderText::tr("%1 h a day")).arg(hours);
    case model::Per::Week: return (isAtMost ? FinderText::tr("up to %1 h a week") : FinderText::tr("%1 h a week")).arg(hours);
    case model::Per::Month: return (isAtMost ? FinderText::tr("up to %1 h a month") : FinderText::tr("%1 h a month")).arg(hours);
    }
    return {};
}

QString whenText(const model::Match &match)
{
    if (!match.fit.next)
        return match.offer.of.when.start.isValid() ? QString() : FinderText::tr("whenever you have time");
    const QDateTime local = match.fit.next->start.toLocalTime();
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    const QString day = QLocale().toString(local.date(), isThisYear ? FinderText::tr("ddd d MMM", "as Qt writes dates") : FinderText::tr("ddd d MMM yyyy", "as Qt writes dates"));
    const QString time = match.fit.next->wholeDay ? day : day + u' ' + clockText(local.time());
    // By its own clock it may be another day of the week than by ours.
    const model::When &when = match.offer.of.when;
    const QDate there = model::wallIn(match.fit.next->start, model::zoneOf(when, QTimeZone::systemTimeZone())).date();
    const QString again = repeatText(when, false, match.fit.next->wholeDay ? 0 : int(there.daysTo(local.date())));
    return again.isEmpty() ? time : FinderText::tr("%1, %2", "when; how often").arg(time, again);
}

} // namespace

QString needText(model::Need need)
{
    return QCoreApplication::translate("FinderText", NeedTexts[int(need)]);
}

QString distanceText(double kilometres)
{
    if (kilometres < 1)
        return FinderText::tr("%1 m").arg(qRound(kilometres * 10) * 100);
    return FinderText::tr("%1 km").arg(QLocale().toString(kilometres, 'f', kilometres < 10 ? 1 : 0));
}

QString needLabel(model::Need need)
{
    QString text = needText(need);
    text[0] = text[0].toUpper();
    return text;
}

QString riskLabel(model::Risk most)
{
    switch (most) {
    case model::Risk::None: return FinderText::tr("No risk");
    case model::Risk::Low: return FinderText::tr("At most a low risk");
    case model::Risk::Arrestable: return FinderText::tr("Arrest, too");
    }
    return {};
}

QString markText(model::Mark mark)
{
    switch (mark) {
    case model::Mark::None: return {};
    case model::Mark::Interested: return FinderText::tr("Interested");
    case model::Mark::Going: return FinderText::tr("Going");
    case model::Mark::Done: return FinderText::tr("Done");
    case model::Mark::NotForMe: return FinderText::tr("Not for me");
    }
    return {};
}

QString searchName(const model::Wanted &wanted, const QString &words)
{
    QStringList parts{harmless(words.simplified()), wanted.nearName};
    if (wanted.near && wanted.within > 0)
        parts.append(distanceText(wanted.within));
    if (!wanted.inPerson)
        parts.append(FinderText::tr("from anywhere"));
    switch (wanted.span) {
    case model::Span::Today: parts.append(FinderText::tr("today")); break;
    case model::Span::Weekend: parts.append(FinderText::tr("this weekend")); break;
    case model::Span::SevenDays: parts.append(FinderText::tr("7 days")); break;
    case model::Span::Month: parts.append(FinderText::tr("31 days")); break;
    case model::Span::Any:
    case model::Span::Dates: break;
    }
    if (wanted.hours.weekends)
        parts.append(FinderText::tr("weekends"));
    if (wanted.hours.evenings)
        parts.append(FinderText::tr("evenings"));
    for (const model::Trait trait : {model::Trait::Topic, model::Trait::Skill, model::Trait::Learning})
        parts.append(wanted.chosen[size_t(trait)]);
    for (const QString &form : wanted.chosen[size_t(model::Trait::Form)])
        parts.append(keyText(form));
    parts.removeAll(QString());
    return parts.isEmpty() ? FinderText::tr("All offers") : parts.join(QStringLiteral(", "));
}

QString signUpText(const QString &how)
{
    const QString word = how.toCaseFolded();
    if (word == QLatin1String("mail") || word == QLatin1String("email") || word == QLatin1String("e-mail"))
        return FinderText::tr("Write a mail");
    if (word == QLatin1String("phone") || word == QLatin1String("telephone") || word == QLatin1String("sms"))
        return FinderText::tr("Call");
    if (word == QLatin1String("chat") || word == QLatin1String("signal") || word == QLatin1String("matrix"))
        return FinderText::tr("Open the chat");
    return word == QLatin1String("form") ? FinderText::tr("Open the form") : FinderText::tr("Sign up");
}

QString reasonText(const model::Reason &reason)
{
    using Is = model::Reason::Is;
    switch (reason.is) {
    case Is::Skill:
    case Is::Topic:
    case Is::Language: return harmless(reason.value);
    case Is::Learning: return FinderText::tr("learn %1").arg(harmless(reason.value));
    case Is::Near: return reason.value.front().isLetter() ? FinderText::tr("in %1", "a town").arg(harmless(reason.value)) : distanceText(reason.value.toDouble());
    case Is::Time: return reason.value == QLatin1String("evenings") ? FinderText::tr("evenings") : reason.value == QLatin1String("weekends") ? FinderText::tr("weekends") : FinderText::tr("in your time");
    case Is::Hours: return FinderText::tr("in your hours");
    case Is::NoExperience: return FinderText::tr("no experience needed");
    case Is::Ask:
    case Is::Lacks: break;
    case Is::TooRisky: return FinderText::tr("more of a risk than you want");
    case Is::Tentative: return FinderText::tr("not certain yet");
    case Is::Cancelled: return FinderText::tr("cancelled");
    case Is::Filled: return FinderText::tr("enough people for now");
    case Is::Expired: return FinderText::tr("its time is over");
    case Is::NotConfirmed: return FinderText::tr("not confirmed for a long time");
    }
    for (int need = 0; need < model::Needs; ++need) {
        if (reason.value == model::nameOf(model::Need(need)))
            return (reason.is == Is::Ask ? FinderText::tr("not stated, ask: %1") : FinderText::tr("no: %1", "of an access need that is not met: step-free")).arg(needText(model::Need(need)));
    }
    return {};
}

QString fitText(const model::Fit &fit)
{
    QStringList fits, others;
    for (const model::Reason &reason : fit.because)
        (reason.isFor() ? fits : others).append(reasonText(reason));
    QStringList parts;
    if (!fits.isEmpty())
        parts.append(FinderText::tr("Fits you: %1").arg(fits.join(QStringLiteral(", "))));
    return (parts + others).join(QStringLiteral(" · "));
}

QString matchText(const model::Match &match)
{
    const model::Opportunity &of = match.offer.of;
    QStringList parts{whenText(match), harmless(of.place.isEmpty() ? of.address : of.place)};
    if (match.fit.kilometres && *match.fit.kilometres >= model::InTheMiddle)
        parts.append(distanceText(*match.fit.kilometres));
    if (of.isRemote() && !of.isInPerson())
        parts.append(FinderText::tr("from anywhere"));
    if (of.mostHours > 0)
        parts.append(hoursText(of));
    if (of.free)
        parts.append(FinderText::tr("free"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString moreText(int count)
{
    return FinderText::tr("%n more", nullptr, count);
}

} // namespace mycel::words
