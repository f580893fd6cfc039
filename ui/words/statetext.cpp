#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace mycel::words {

namespace {

struct Sync {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

} // namespace

QString clockText(const QTime &time)
{
    static const QRegularExpression seconds(QStringLiteral("[:.]s{1,2}"));
    const QLocale locale;
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(seconds));
}

QString clockText(const QDateTime &when)
{
    return clockText(when.toLocalTime().time());
}

QString dayAndClockText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat) + u' ' + clockText(when);
}

QString whenText(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    const QString time = clockText(when);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return Sync::tr("today %1").arg(time);
    if (days == 1)
        return Sync::tr("yesterday %1").arg(time);
    if (days > 1 && days < 7)
        return QStringLiteral("%1 %2").arg(locale.dayName(local.date().dayOfWeek()), time);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString progressText(const sync::State &state)
{
    const sync::Progress &progress = state.progress;
    const QLocale locale;
    const QString done = locale.toString(progress.done), total = locale.toString(progress.total);
    if (state.phase == sync::State::Phase::Merging)
        return progress.total ? Sync::tr("Reading %1 of %2 texts. The first ones can be read already.").arg(done, total) : Sync::tr("Reading what came…");
    if (progress.stage == sync::Progress::Stage::Meeting)
        return Sync::tr("Bringing together what came and what is here…");
    if (progress.total == 0)
        return progress.bytes ? Sync::tr("Receiving: %1").arg(locale.formattedDataSize(progress.bytes)) : Sync::tr("Connecting…");
    switch (progress.stage) {
    case sync::Progress::Stage::Connecting:
    case sync::Progress::Stage::Meeting: break;
    case sync::Progress::Stage::Receiving: return Sync::tr("Receiving: %1 of %2 pieces, %3").arg(done, total, locale.formattedDataSize(progress.bytes));
    case sync::Progress::Stage::Unpacking: return Sync::tr("Unpacking %1 of %2 pieces").arg(done, total);
    case sync::Progress::Stage::Checking: return Sync::tr("Checking %1 of %2 pieces").arg(done, total);
    case sync::Progress::Stage::Packing: return Sync::tr("Packing %1 of %2 pieces").arg(done, total);
    case sync::Progress::Stage::Sending: return Sync::tr("Sending: %1 of %2").arg(locale.formattedDataSize(progress.done), locale.formattedDataSize(progress.total));
    }
    return Sync::tr("Connecting…");
}

QString stateText(const sync::State &state, bool local)
{
    using Phase = sync::State::Phase;
    switch (state.phase) {
    case Phase::Fetching:
    case Phase::Merging:
    case Phase::Pushing: return Sync::tr("Syncing. %1").arg(progressText(state));
    case Phase::NeedsYou: return Sync::tr("It needs you: open it to see why.");
    case Phase::Waiting:
        if (state.why && state.why->why == "place-away")
            return Sync::tr("Its folder or stick is not there: it waits until it is back.");
        if (state.why && state.why->kind == sync::Error::Kind::Offline)
            return Sync::tr("Offline: everything that is here stays readable.");
        return Sync::tr("The last sync did not work: open it to see why.");
    case Phase::Idle: break;
    }
    if (local)
        return Sync::tr("It is only on this computer.");
    return state.lastSync.isValid() ? Sync::tr("In sync, %1").arg(whenText(state.lastSync)) : Sync::tr("Not synced yet.");
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C || locale.nativeLanguageName().isEmpty())
        return tag;
    QString name = locale.nativeLanguageName();
    if (locale.language() == QLocale::English)
        name = QStringLiteral("English"); // not "American English"
    if (tag.contains(u'-') && locale.language() != QLocale::English)
        return QStringLiteral("%1 (%2)").arg(name, tag);
    name[0] = name[0].toUpper();
    return name;
}

} // namespace mycel::words
