#include "ui/words/hometext.h"

#include "model/content/document.h"
#include "model/content/manuscript.h"
#include "ui/words/historytext.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct Home {
    Q_DECLARE_TR_FUNCTIONS(Home)
};

constexpr int LongestTitle = 100;
constexpr qsizetype MostNamed = 3;

QString joined(QStringList facts)
{
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

/// The day, and of today the time.
QString dayText(const QDateTime &when)
{
    const QDate day = when.toLocalTime().date();
    const qint64 days = day.daysTo(QDate::currentDate());
    if (days == 1)
        return Home::tr("yesterday");
    return days > 1 && days < 7 ? QLocale().dayName(day.dayOfWeek()) : whenText(when);
}

} // namespace

QString homeTitle(int news, const QDateTime &since)
{
    if (!since.isValid())
        return Home::tr("Home");
    return news > 0 ? Home::tr("What has changed since %1").arg(dayText(since)) : Home::tr("Nothing new since %1").arg(dayText(since));
}

QString homeAbout(int items, int libraries, int threads)
{
    if (items == 0 && threads == 0)
        return Home::tr("What others write appears here when it arrives.");
    return joined({items == 0 ? QString() : Home::tr("%1 from %2").arg(Home::tr("%n new or changed item(s)", nullptr, items), Home::tr("%n library(s)", nullptr, libraries)),
                   threads == 0 ? QString() : Home::tr("%n discussion(s) with something new", nullptr, threads)});
}

QString arrivedFacts(const model::Arrived &arrived, const QString &library)
{
    QStringList names;
    for (const QString &author : arrived.authors.mid(0, MostNamed))
        names.append(authorText(author));
    names.removeDuplicates();
    return joined({library, arrived.isNew ? Home::tr("new") : Home::tr("%n part(s) changed", nullptr, arrived.parts), names.isEmpty() ? QString() : Home::tr("by %1").arg(QLocale().createSeparatedList(names))});
}

QString twoVersionsFacts(const QString &library)
{
    return joined({library, Home::tr("two people changed the same words")});
}

QString careFacts(const model::Care &care, const QString &library)
{
    return joined({library, care.behind > 0 ? Home::tr("%1 is %n change(s) behind", nullptr, care.behind).arg(languageName(care.item.lang)) : QString(),
                   care.deadLinks > 0 ? Home::tr("%n link(s) lead nowhere", nullptr, care.deadLinks) : QString(),
                   care.missingPictures > 0 ? Home::tr("%n picture(s) are missing", nullptr, care.missingPictures) : QString()});
}

QString moreCareFacts(const QString &library)
{
    return joined({library, Home::tr("with links that lead nowhere")});
}

QString draftTitle(const model::Draft &draft)
{
    const QString said = model::oneLine(model::readManuscript(draft.bytes).keys[u"title"].text(), LongestTitle);
    const QString title = said.isEmpty() && !draft.path.isEmpty() && !draft.post ? model::oneLine(model::unsaidOf(draft.path, draft.bytes).title, LongestTitle) : said;
    return title.isEmpty() ? Home::tr("No title yet") : title;
}

QString draftFacts(const model::Draft &draft)
{
    return joined({Home::tr("edited %1").arg(whenText(draft.changed)), Home::tr("kept on this computer")});
}

QString waitingTitle(int edits, bool mayGo)
{
    return mayGo ? Home::tr("%n change(s) wait to be shared", nullptr, edits) : Home::tr("%n suggestion(s) stay here", nullptr, edits);
}

QString waitingFacts(const QString &library, bool mayGo)
{
    return joined({library, mayGo ? Home::tr("they go out at the next sync") : Home::tr("send them as a file to somebody who may publish")});
}

} // namespace mycel::words
