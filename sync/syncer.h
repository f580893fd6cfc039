#pragma once
// One sync of one library with one place: send the courier, take in what it brought, let both meet, send what the place lacks,
// and begin again where somebody was faster. Blocks; belongs to a git lane.
//
// 1. What arrived is on the disk before a ref says so, and every ref moves by compare-and-swap under the library's lock, which
//    is not held while the courier is on its way.
// 2. A place that was emptied, replaced or rolled back changes nothing here: that is Refused, with a word, until somebody has
//    said whose history is to go on.
// 3. A place moves forward only. What it does not take stays here, and is told; what it has is taken in all the same.

#include "sync/couriercall.h"
#include "sync/merge/folding.h"
#include "sync/result.h"
#include "sync/rewriting.h"

namespace mycel::sync {

struct Synced {
    QByteArray branch;         ///< the one that is followed
    Id from;                   ///< where it stood; null the first time
    Id to;
    QList<Sent> sent;          ///< what became of each branch that was to be sent
    QList<LeftOut> leftOut;    ///< files of a folder of bundles that could not be used
    int putBack = 0;           ///< files that somebody had changed or removed where files are only added
    std::optional<Error> trouble{}; ///< the knowledge that came is here, and this stopped what was to go (the courier's error), or the discussions
};

struct Place {
    QString repository;    ///< where the library is, or will be
    QString quarantines;   ///< folder for what has not been checked yet
    QString lock;          ///< the library's lock file
    Errand errand;         ///< address, branch, credentials, budget; the rest is filled in here
    QByteArray name = "origin"; ///< what this place is called in refs; another one for each place of a library
    /// How a branch is merged.
    std::function<Rules(const QByteArray &branch)> rules{};
    /// Asked once, of a library that comes for the first time, before it has its name: an error, and it never was here.
    std::function<Result<void>(const class Repository &, const Id &tip)> mayStay{};
    /// A file that came once and is no place that is gone to again: it may be older than another, and is given nothing.
    bool passing = false;
    Keep keep = Keep::Ask;
    /// Told before the knowledge that is here goes on to what came: an error, and it stays.
    std::function<Result<void>(const Id &from, const Id &to)> moving{};
    /// Told where the library stands when what came is here, and something is to be sent after it: that may take its time.
    std::function<void(const Synced &)> arrived{};
    /// Told what happened, whether that is refused or not.
    std::function<void(const Rewriting &)> rewritten{};

    /// The ref that says how far the place was when we last saw it; of a folder of bundles, where each computer has its own
    /// file, one for each.
    [[nodiscard]] QByteArray seenRef(const QByteArray &branch, int number = 0) const
    {
        return "refs/places/" + name + (number > 0 ? '-' + QByteArray::number(number) : QByteArray()) + '/' + branch;
    }
};

using RunErrand = std::function<Result<Arrival>(const Errand &, const std::function<void(const Progress &)> &, const std::atomic<bool> &)>;

class Syncer {
public:
    /// `run`: how the courier is sent; tests hand in their own.
    explicit Syncer(RunErrand run = runErrand) : m_run(std::move(run)) {}

    /// The courier's errors; Refused ("empty", "emptied", "unrelated", "rewritten", "older", "left", "busy"), Full.
    [[nodiscard]] Result<Synced> sync(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const;

private:
    struct Round;
    [[nodiscard]] Result<Round> fetch(const Place &place, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const;
    [[nodiscard]] Result<QList<Sent>> send(const Place &place, const QList<Sending> &sending, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop) const;

    RunErrand m_run;
};

} // namespace mycel::sync
