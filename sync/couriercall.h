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

/// One exchange to be done.
struct Errand {
    Address address;
    QString repository;          ///< ours, opened for reading only: what we have. May not exist yet.
    QString quarantine;          ///< a fresh folder; what arrives is there when the answer comes
    QByteArray branch;           ///< the branch to follow ("main"), or empty for the one the place calls its own
    Access access;
    QString proxy;               ///< empty: the system's; "none"; "http://…", "socks5://…"
    Budget budget;
};

struct Progress {
    enum class Stage { Connecting, Receiving, Unpacking, Checking };
    Stage stage = Stage::Connecting;
    qint64 done = 0;
    qint64 total = 0;  ///< objects; 0 where not known
    qint64 bytes = 0;
};

/// What the courier brought: a checked pack in the quarantine, or nothing new.
struct Arrival {
    QByteArray branch;              ///< the branch followed ("main")
    QHash<QByteArray, Id> tips;     ///< short branch names ("main", "discussions") → where the place has them
    bool anythingNew = false;       ///< whether the quarantine holds a pack to adopt
};

/// `stop` may be set from any thread and ends the exchange as Cancelled. Errors are the courier's own, or Offline
/// ("silent"), TooLarge ("bytes", "advertisement", "memory"), Damaged ("courier-died").
/// An unknown SSH host is SignIn ("unknown-host", detail: the fingerprint); a changed one Refused ("host-changed").
Result<Arrival> runErrand(const Errand &errand, const std::function<void(const Progress &)> &progress,
                          const std::atomic<bool> &stop);

/// A courier that is started before its errand is known, and is awake by then. It is for the first errand; others start one
/// of their own. Any thread may hand it one; the thread that makes it outlives it.
class AwakeCourier {
public:
    AwakeCourier();
    ~AwakeCourier();
    /// As runErrand.
    Result<Arrival> run(const Errand &errand, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop);

private:
    std::mutex m_guard;
    std::unique_ptr<class Courier> m_waiting;
};

/// Where `mycel-courier` is: beside this program, or below ../libexec. Tests set MYCEL_COURIER.
QString courierProgram();

} // namespace mycel::sync
