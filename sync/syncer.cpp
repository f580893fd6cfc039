#include "sync/syncer.h"

#include "sync/arriving.h"
#include "sync/exchangefolder.h"
#include "sync/store/repository.h"

#include <QFile>
#include <QRandomGenerator>
#include <QThread>

namespace mycel::sync {

namespace {

constexpr int MostRounds = 20;       ///< of fetching and sending, where others are faster each time
constexpr int PauseMilliseconds = 150;
constexpr int LongestPause = 3000;

/// Two that push in step would overtake each other for ever: chance is part of getting through.
void pause(int round, const std::atomic<bool> &stop)
{
    int left = QRandomGenerator::global()->bounded(std::min(LongestPause, PauseMilliseconds * (round + 1)));
    for (; left > 0 && !stop; left -= 20)
        QThread::msleep(20);
}

/// Whether the place was at something else just then, so that the same will do a moment later.
bool isPassing(const Error &error)
{
    return error.why == "place-busy";
}

bool isBehind(const Sent &sent)
{
    return sent.outcome == Sent::Outcome::Behind || (sent.outcome == Sent::Outcome::Refused && isPassing(sent.why));
}

} // namespace

/// What one fetch made of the library, and what is to be sent now.
struct Syncer::Round : Met {};

Result<Syncer::Round> Syncer::fetch(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const
{
    const auto folder = ExchangeFolder::begin(place.quarantines);
    if (!folder)
        return fail(folder.error());
    const bool here = QFile::exists(place.repository + QStringLiteral("/HEAD"));
    Errand errand = place.errand;
    errand.repository = here ? place.repository : QString();
    errand.place = place.passing ? QByteArray() : place.name;
    errand.quarantine = folder->path();
    const auto arrival = m_run(errand, progress, stop);
    if (!arrival)
        return fail(arrival.error());
    if (progress)
        progress({Progress::Stage::Meeting});
    const auto lock = FileLock::take(place.lock);
    if (!lock)
        return fail(lock.error());
    if (stop)
        return fail(Error::Kind::Cancelled);
    if (!here) {
        const auto settled = settleIn(place, folder->path(), *arrival);
        return settled ? Round{{*settled, {}}} : Result<Round>(fail(settled.error()));
    }
    Repository::sweep(place.repository);
    const auto met = goOn(place, folder->path(), *arrival);
    return met ? Round{*met} : Result<Round>(fail(met.error()));
}

Result<QList<Sent>> Syncer::send(const Place &place, const QList<Sending> &sending, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const
{
    const auto folder = ExchangeFolder::begin(place.quarantines);
    if (!folder)
        return fail(folder.error());
    Errand errand = place.errand;
    errand.repository = place.repository;
    errand.quarantine = folder->path();
    errand.sending = sending;
    bool began = false;
    const auto arrival = m_run(errand, [&](const Progress &now) {
        began = began || now.stage == Progress::Stage::Packing || now.stage == Progress::Stage::Sending;
        if (progress)
            progress(now);
    }, stop);
    const auto lock = FileLock::take(place.lock);
    if (!arrival) {
        if (lock && !began)
            [[maybe_unused]] const auto stayed = noteStayed(place, sending);
        return fail(arrival.error());
    }
    const auto noted = lock ? noteSent(place, sending, arrival->sent) : Result<void>(fail(lock.error()));
    return noted ? arrival->sent : Result<QList<Sent>>(fail(noted.error()));
}

Result<Synced> Syncer::sync(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const
{
    std::optional<Id> from;
    int putBack = 0;
    for (int round = 0;; ++round) {
        auto fetched = fetch(place, progress, stop);
        if (!fetched)
            return fail(fetched.error());
        Synced synced = fetched->synced;
        if (!from)
            from = synced.from;
        synced.from = *from;
        putBack += synced.putBack;
        synced.putBack = putBack;
        if (fetched->sending.isEmpty())
            return synced;
        if (place.arrived)
            place.arrived(synced);
        const auto sent = send(place, fetched->sending, progress, stop);
        if (!sent && !isPassing(sent.error())) {
            synced.trouble = sent.error();
            return synced;
        }
        synced.sent = sent.value_or(QList<Sent>());
        const bool again = !sent || std::ranges::any_of(*sent, isBehind);
        if (again && round + 1 < MostRounds && !stop) {
            pause(round, stop);
            continue;
        }
        if (again)
            synced.trouble = Error{Error::Kind::Offline, "server-busy", {}};
        for (const Sending &each : fetched->sending) {
            if (each.branch == synced.branch && !again)
                synced.to = each.to;
        }
        return synced;
    }
}

} // namespace mycel::sync
