#pragma once
// What a library's sync is doing, as a value, and the pure table of what may come next.

#include "sync/couriercall.h"

#include <QDateTime>

namespace mycel::sync {

struct State {
    enum class Phase { Idle, Fetching, Merging, Pushing, Waiting, NeedsYou };

    Phase phase = Phase::Idle;
    Progress progress;          ///< while Fetching
    QDateTime until;            ///< Waiting: when the next try is, UTC
    std::optional<Error> why;   ///< Waiting and NeedsYou: what happened
    int tries = 0;              ///< failed tries in a row
    QDateTime lastSync;         ///< UTC, of the last one that ended well
    QString where{};            ///< the place that it is about, where a library may have several
};

struct Event {
    enum class Kind { Asked, Fetched, Merged, NothingToSend, Pushed, Behind, Failed, NetworkBack, TimeCame, Answered };
    Kind kind = Kind::Asked;
    std::optional<Error> error;  ///< Failed
    QDateTime now;               ///< UTC
};

/// What comes after `state` when `event` happened. Offline is retried for ever, with back-off from 5 seconds to
/// 15 minutes, and at once when the network returns. SignIn and Refused end in NeedsYou.
State next(const State &state, const Event &event);

} // namespace mycel::sync
