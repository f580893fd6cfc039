#include "ui/words/waystext.h"

#include "ui/words/historytext.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct Ways {
    Q_DECLARE_TR_FUNCTIONS(Ways)
};

QString aboutText(const model::Activity &activity)
{
    const QString title = harmless(activity.title);
    return activity.others > 0 ? Ways::tr("%1 and %n more", nullptr, activity.others).arg(title) : title;
}

QString combinedText(const model::Activity &activity, const QString &myName)
{
    QStringList others;
    for (const QString &name : activity.people) {
        if (name != myName)
            others.append(authorText(name));
    }
    const bool mine = others.size() < activity.people.size();
    if (mine && others.size() == 1)
        return Ways::tr("Your text and that of %1 were combined in %2").arg(others.first(), aboutText(activity));
    if (mine)
        others.prepend(Ways::tr("you"));
    return Ways::tr("The texts of %1 were combined in %2").arg(QLocale().createSeparatedList(others), aboutText(activity));
}

} // namespace

QString suggestionsText(int edits)
{
    return Ways::tr("%n suggestion(s) (the server does not let you publish)", nullptr, edits);
}

QString rewritingText(const sync::Rewriting &what)
{
    QStringList parts;
    if (what.missing > 0)
        parts.append(Ways::tr("Missing there: %1 by %2.").arg(Ways::tr("%n edit(s)", nullptr, what.missing), Ways::tr("%n person(s)", nullptr, what.people)));
    if (what.fresh > 0)
        parts.append(Ways::tr("%n edit(s) are new there.", nullptr, what.fresh));
    return parts.join(u' ');
}

QString lossText(const model::Loss &loss)
{
    return Ways::tr("%n item(s) were deleted by the sync of %1.", nullptr, loss.items).arg(whenText(loss.time));
}

QString activityText(const model::Activity &activity, const QString &myName)
{
    using Deed = model::Activity::Deed;
    if (activity.deed == Deed::Combined)
        return combinedText(activity, myName);
    const QString about = aboutText(activity), who = activity.people.value(0);
    if (!myName.isEmpty() && who == myName) {
        switch (activity.deed) {
        case Deed::Wrote: return Ways::tr("You wrote %1").arg(about);
        case Deed::Deleted: return Ways::tr("You deleted %1").arg(about);
        default: return Ways::tr("You changed %1").arg(about);
        }
    }
    switch (activity.deed) {
    case Deed::Wrote: return Ways::tr("%1 wrote %2").arg(authorText(who), about);
    case Deed::Deleted: return Ways::tr("%1 deleted %2").arg(authorText(who), about);
    default: return Ways::tr("%1 changed %2").arg(authorText(who), about);
    }
}

} // namespace mycel::words
