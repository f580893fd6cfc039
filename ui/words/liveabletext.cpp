#include "ui/words/liveabletext.h"

#include "ui/words/historytext.h"
#include "ui/words/statetext.h"
#include "ui/words/threadtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct Liveable {
    Q_DECLARE_TR_FUNCTIONS(Liveable)
};

} // namespace

QString hiddenByYou(const model::Muted &muted)
{
    switch (muted.what) {
    case model::Muted::What::Person: return Liveable::tr("Hidden by you: what %1 writes").arg(authorText(muted.value));
    case model::Muted::What::Thread: return Liveable::tr("Hidden by you: this thread");
    case model::Muted::What::Word: return Liveable::tr("Hidden by you: what says “%1”").arg(muted.value);
    }
    return {};
}

QString mutedText(const model::Muted &muted, const QString &title)
{
    switch (muted.what) {
    case model::Muted::What::Person: return Liveable::tr("What %1 writes").arg(authorText(muted.value));
    case model::Muted::What::Thread: return title.isEmpty() ? Liveable::tr("A thread that is not here") : Liveable::tr("The thread “%1”").arg(title);
    case model::Muted::What::Word: return Liveable::tr("What says “%1”").arg(muted.value);
    }
    return {};
}

QString cardTitle(const model::ThreadCard &card)
{
    if (card.muted)
        return hiddenByYou(*card.muted);
    if (card.takenBack)
        return Liveable::tr("A thread that was taken back");
    if (!card.hiddenBy.isEmpty())
        return Liveable::tr("%1 hid this thread").arg(authorText(card.hiddenBy));
    if (card.waits)
        return Liveable::tr("A thread of a new name, which waits for a maintainer");
    return card.title.isEmpty() ? Liveable::tr("A thread whose beginning is missing or cannot be read") : card.title;
}

QString alikeText(const QString &name, const QString &other)
{
    return Liveable::tr("“%1” and “%2” look alike and are two names, perhaps of two people. That says nothing against either.").arg(authorText(name), authorText(other));
}

QString roundFacts(const model::OpenRound &round, const QString &library, const QDateTime &now)
{
    QStringList facts{methodText(round.method)};
    if (round.ends.isValid()) {
        const QString day = QLocale().toString(round.ends.toLocalTime().date(), QLocale::ShortFormat);
        const qint64 days = now.toLocalTime().date().daysTo(round.ends.toLocalTime().date());
        if (round.hasEnded(now))
            facts.append(Liveable::tr("ended on %1 without your answer").arg(day));
        else
            facts.append(days == 0 ? Liveable::tr("ends today") : Liveable::tr("ends on %1, in %n day(s)", nullptr, int(days)).arg(day));
    }
    if (!round.hasEnded(now))
        facts.append(Liveable::tr("you have not answered"));
    facts.append(library);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

} // namespace mycel::words
