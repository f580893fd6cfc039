#include "ui/words/importtext.h"

#include "model/finder/calendar.h"
#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString sentenceOf(const QByteArray &reason)
{
    static const QHash<QByteArray, const char *> texts{
        {"no-start", QT_TRANSLATE_NOOP("ImportText", "It does not say when it begins, so it was left out.")},
        {"no-title", QT_TRANSLATE_NOOP("ImportText", "It has no title.")},
        {"no-uid", QT_TRANSLATE_NOOP("ImportText", "It has no name by which it could be known again; its title and time are used.")},
        {"no-events", QT_TRANSLATE_NOOP("ImportText", "There are no events in it.")},
        {"not-a-calendar", QT_TRANSLATE_NOOP("ImportText", "It is no calendar.")},
        {"columns", QT_TRANSLATE_NOOP("ImportText", "Its columns do not tell which is the title and which the beginning; say it.")},
        {"day-or-month", QT_TRANSLATE_NOOP("ImportText", "Nothing tells whether days or months come first in its dates; days were taken.")},
        {"end", QT_TRANSLATE_NOOP("ImportText", "It ends before it begins; the end was left out.")},
        {"rule", QT_TRANSLATE_NOOP("ImportText", "How it comes again cannot be used; it is taken once.")},
        {"rules", QT_TRANSLATE_NOOP("ImportText", "It comes again in several ways; the first is taken.")},
        {"more-dates", QT_TRANSLATE_NOOP("ImportText", "It has further single dates, which were left out.")},
        {"range", QT_TRANSLATE_NOOP("ImportText", "A change of all later times is taken for this one alone.")},
        {"zone", QT_TRANSLATE_NOOP("ImportText", "Its time zone is not known here; look at its time.")},
        {"coordinates", QT_TRANSLATE_NOOP("ImportText", "Its coordinates are nowhere on earth and were left out.")},
        {"swapped", QT_TRANSLATE_NOOP("ImportText", "The two numbers of its coordinates were swapped, and were put right by its place.")},
        {"far-off", QT_TRANSLATE_NOOP("ImportText", "Its coordinates are far from the place that it names; look at it on the map.")},
        {"twice", QT_TRANSLATE_NOOP("ImportText", "It is there twice; the later state is taken.")},
        {"private", QT_TRANSLATE_NOOP("ImportText", "It is not for everybody, so it was left out.")},
        {"older", QT_TRANSLATE_NOOP("ImportText", "The library has a later state of it, which stays.")},
        {"other-feed", QT_TRANSLATE_NOOP("ImportText", "It is known from another server, whose word counts; nothing was changed.")},
        {"never-ends", QT_TRANSLATE_NOOP("ImportText", "It is cut off; what was there of it was read.")},
        {"not-text", QT_TRANSLATE_NOOP("ImportText", "It holds what is no text; look at its letters.")},
        {"western-letters", QT_TRANSLATE_NOOP("ImportText", "It is not written in UTF-8 and was read as Western European text; look at its letters.")},
        {"floating", QT_TRANSLATE_NOOP("ImportText", "Its times name no time zone, so they are taken as the clock shows them where one is. A column “zone” can say it.")},
        {"unreadable-event", QT_TRANSLATE_NOOP("ImportText", "It cannot be read.")},
        {"unreadable-json", QT_TRANSLATE_NOOP("ImportText", "It is no JSON that can be read.")},
        {"too-deep", QT_TRANSLATE_NOOP("ImportText", "It is too nested to be read whole.")},
        {"too-many", QT_TRANSLATE_NOOP("ImportText", "There are more events than are taken at once; the rest was left out.")},
        {"too-long", QT_TRANSLATE_NOOP("ImportText", "It is longer than 32 MB; the rest was left out.")},
        {"long-event", QT_TRANSLATE_NOOP("ImportText", "It is too long, so it was left out.")},
        {"long-text", QT_TRANSLATE_NOOP("ImportText", "Its text is too long and was shortened.")},
        {"front-matter", QT_TRANSLATE_NOOP("ImportText", "The facts of the item here are written in a way that cannot be changed without risk, so it was left as it is.")},
        {"more-pages", QT_TRANSLATE_NOOP("ImportText", "This is the first of several pages: bring in the addresses of the others, too.")},
        {"long-item", QT_TRANSLATE_NOOP("ImportText", "It would be too long for an item, so it was left out.")},
    };
    const char *text = texts.value(reason);
    return text ? ImportText::tr(text) : QString::fromLatin1(reason);
}

} // namespace

QString feedProblemText(const model::FeedProblem &problem)
{
    const QString sentence = sentenceOf(problem.reason) + (problem.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(harmless(problem.detail)));
    const QString title = harmless(problem.of);
    if (problem.event == 0)
        return title.isEmpty() ? sentence : ImportText::tr("“%1”: %2").arg(title, sentence);
    return title.isEmpty() ? ImportText::tr("Event %1: %2").arg(problem.event).arg(sentence) : ImportText::tr("Event %1, “%2”: %3").arg(problem.event).arg(title, sentence);
}

QString becameText(model::ImportedOffer::Became became)
{
    using Became = model::ImportedOffer::Became;
    switch (became) {
    case Became::Added: return ImportText::tr("new");
    case Became::Updated: return ImportText::tr("changed");
    case Became::Unchanged: return ImportText::tr("as it was");
    case Became::Cancelled: return ImportText::tr("cancelled");
    case Became::LeftOut: break;
    }
    return ImportText::tr("left out");
}

QString beginText(const model::When &when)
{
    if (!when.start.isValid())
        return {};
    if (when.wholeDay)
        return QLocale().toString(when.start.date(), QLocale::ShortFormat);
    return dayAndClockText(model::momentOf(when.start, model::zoneOf(when, QTimeZone::systemTimeZone())));
}

QString differingText(const model::Differing &differing)
{
    const QString part = differing.part == QLatin1String("text") ? ImportText::tr("Text") : differing.part == QLatin1String("when") ? ImportText::tr("Time") : keyText(differing.part);
    return ImportText::tr("%1 here: “%2”; in the feed: “%3”. It stays as it is here.").arg(part, harmless(differing.here), harmless(differing.there));
}

QString importText(const model::ImportReport &report)
{
    using Became = model::ImportedOffer::Became;
    QStringList parts{ImportText::tr("%n new", nullptr, report.count(Became::Added)), ImportText::tr("%n changed", nullptr, report.count(Became::Updated))};
    if (const int cancelled = report.count(Became::Cancelled); cancelled > 0)
        parts.append(ImportText::tr("%n cancelled", nullptr, cancelled));
    parts.append(ImportText::tr("%n as they were", nullptr, report.count(Became::Unchanged)));
    if (!report.problems.isEmpty())
        parts.append(ImportText::tr("%n problem(s)", nullptr, int(report.problems.size())));
    return parts.join(QStringLiteral(", "));
}

} // namespace mycel::words
