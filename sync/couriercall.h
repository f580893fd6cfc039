#pragma once
// The window's side of the courier: starts `mycel-courier` for one exchange, hands it the task through its standard input,
// reads its progress and its answer, and ends it when it is silent, too slow or too large. Blocks; call it on a git lane.

#include "sync/access.h"
#include "sync/address.h"
#include "sync/id.h"
#include "sync/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace mycel::sync {

struct Budget {
    qint64 bytes = qint64(1) << 30;      ///< on the wire
    int advertisement = 16 << 20;        ///< bytes
    int silenceSeconds = 30;             ///< without any progress
    int totalSeconds = 6 * 3600;
};

/// A branch that a place is to have: moved there by compare-and-swap from where it is expected to be.
struct Sending {
    QByteArray branch;           ///< the errand's, or "discussions"
    Id from;                     ///< null: not there yet
    Id to;                       ///< in our repository, and going on from `from`: a place moves forward only

    bool operator==(const Sending &) const = default;
};

/// The file in the quarantine in which a page is, see Errand::page.
inline constexpr const char *PageFile = "page";

/// One exchange to be done. It fetches, or where there is something to send it sends that and does not fetch.
struct Errand {
    Address address;
    QString repository;          ///< ours, opened for reading only: what we have. May not exist yet.
    QString quarantine;          ///< a fresh folder; what arrives is there when the answer comes
    QByteArray branch;           ///< the branch to follow ("main"), or empty for the one the place calls its own; to send, it is named
    Access access;
    QString proxy;               ///< as sync/proxy.h writes it; empty: the system's
    QString apart;               ///< what Tor is told, so that it leads no other library's connections the same way; says nothing else
    Budget budget;
    QList<Sending> sending;
    QByteArray place{};          ///< what the refs of ours below refs/places/ call it, that say what it had; empty: nothing is known
    QString page{};              ///< a file of the web to be fetched, and no library; as sync/pageaddress.h writes it
    QString bundle;              ///< our own file in a folder of bundles, see bundleName(); not asked of any other place
};

struct Progress {
    enum class Stage { Connecting, Receiving, Unpacking, Checking, Packing, Sending, Meeting }; ///< the last one is no courier's
    Stage stage = Stage::Connecting;
    qint64 done = 0;
    qint64 total = 0;  ///< objects; 0 where not known
    qint64 bytes = 0;
};

/// What became of one branch that was to be sent.
struct Sent {
    /// Accepted: the place has it (perhaps it had it already). Behind: the place is elsewhere by now, fetch again.
    /// Refused: `why` says it; the other branches are not touched by that.
    enum class Outcome { Accepted, Behind, Refused };
    QByteArray branch;
    Outcome outcome = Outcome::Accepted;
    Error why;

    bool operator==(const Sent &) const = default;
};

/// One of several files of a place that could not be used, and why; the others were.
struct LeftOut {
    QString name;
    Error why;

    bool operator==(const LeftOut &) const = default;
};

/// What the courier brought: a checked pack in the quarantine, or nothing new. Of an errand that sends: `sent`.
struct Arrival {
    QByteArray branch;                ///< the branch followed ("main")
    QMultiHash<QByteArray, Id> tips;  ///< short branch names ("main", "discussions") → where the place has them: one each,
                                      ///< but in a folder of bundles each computer's own
    bool anythingNew = false;         ///< whether the quarantine holds a pack to adopt
    QList<LeftOut> leftOut;           ///< of a folder of bundles
    QList<Sent> sent;                 ///< in the errand's order
};

/// `stop` may be set from any thread and ends the exchange as Cancelled. Errors are the courier's own, or Offline
/// ("silent"), TooLarge ("bytes", "advertisement", "memory"), Damaged ("courier-died").
/// An unknown SSH host is SignIn ("unknown-host", detail: the fingerprint); a changed one Refused ("host-changed").
/// Sending, besides: Refused ("may-not-send", "declined", "read-only", "checked-out", "not-a-place" …), Full ("place-full");
/// where no branch was sent the first such error is the whole answer's. After any error the branches may have arrived all the
/// same: a fetch tells.
Result<Arrival> runErrand(const Errand &errand, const std::function<void(const Progress &)> &progress,
                          const std::atomic<bool> &stop);

/// A courier that is started before its errand is known, and is awake by then. It is for one errand; those that find none start one
/// of their own. Any thread may hand it one; the thread that wakes it outlives it.
class AwakeCourier {
public:
    AwakeCourier();
    ~AwakeCourier();
    /// Starts one where none is waiting.
    void wake();
    /// As runErrand.
    Result<Arrival> run(const Errand &errand, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop);

private:
    std::mutex m_guard;
    std::unique_ptr<class Courier> m_waiting;
};

/// What people call the library, as far as every file system can write it ("street-medics").
QString fileNameOf(const QString &library);
/// The name of this computer's file in a folder of bundles: that, and what tells this computer from others
/// ("street-medics-7f3a91c2.bundle").
QString bundleName(const QString &library, const QString &random);

/// Where `mycel-courier` is: beside this program, or below ../libexec. Tests set MYCEL_COURIER.
QString courierProgram();

} // namespace mycel::sync
