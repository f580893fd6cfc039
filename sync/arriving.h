#pragma once
// What arrived at a library, taken in: the first time into a folder beside the final one, which is renamed into place when it
// is whole; later beside what is here, where both meet by meaning. What came is on the disk before a ref says so, and every
// ref moves by compare-and-swap. Called under the library's lock.

#include "sync/syncer.h"

namespace mycel::sync {

/// A library that comes for the first time. Refused ("empty", and what `mayStay` says), Full.
Result<Synced> settleIn(const Place &place, const QString &quarantine, const Arrival &arrival);

/// Where a library stands after it met what arrived, and what the place is to have from it.
struct Met {
    Synced synced;
    QList<Sending> sending;
};

/// Refused ("emptied", "unrelated", "rewritten", "older", "left"): then nothing changed. The discussions are met by themselves, and
/// trouble with them never stops the knowledge: it is told with what came of that.
Result<Met> goOn(const Place &place, const QString &quarantine, const Arrival &arrival);

/// Writes down that nothing of it went.
Result<void> noteStayed(const Place &place, const QList<Sending> &sending);
/// Writes down what the place has accepted, and what is not going any more; our own branch goes there, too, where it had to be merged on the way.
Result<void> noteSent(const Place &place, const QList<Sending> &sending, const QList<Sent> &sent);

} // namespace mycel::sync
