#pragma once
// One sync of one library: send the courier, take in what it brought, move the refs. Blocks; belongs to a git lane.
//
// 1. The first time, everything is put into a folder beside the final one and renamed into place when it is whole.
// 2. What arrived is on the disk before a ref says so, and every ref moves by compare-and-swap under the library's lock.
// 3. A place that was emptied, replaced or rolled back changes nothing here: that is Refused, with a word.

#include "sync/couriercall.h"
#include "sync/result.h"

namespace mycel::sync {

struct Place {
    QString repository;    ///< where the library is, or will be
    QString quarantines;   ///< folder for what has not been checked yet
    QString lock;          ///< the library's lock file
    Errand errand;         ///< address, branch, credentials, budget; the rest is filled in here
    /// Asked once, of a library that comes for the first time, before it has its name: an error, and it never was here.
    std::function<Result<void>(const class Repository &, const Id &tip)> mayStay{};
};

struct Synced {
    QByteArray branch;     ///< the one that is followed
    Id from;               ///< where it stood; null the first time
    Id to;
};

using RunErrand = std::function<Result<Arrival>(const Errand &, const std::function<void(const Progress &)> &, const std::atomic<bool> &)>;

class Syncer {
public:
    /// `run`: how the courier is sent; tests hand in their own.
    explicit Syncer(RunErrand run = runErrand) : m_run(std::move(run)) {}

    /// The courier's errors; Refused ("empty", "emptied", "unrelated", "rewritten", "older", "busy"), Full.
    [[nodiscard]] Result<Synced> sync(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const;

    /// The ref that says how far the place was when we last saw it.
    static QByteArray seenRef(const QByteArray &branch);

    /// Removes what dead exchanges left in `quarantines`; those that run are let alone.
    static void sweep(const QString &quarantines);

private:
    RunErrand m_run;
};

} // namespace mycel::sync
