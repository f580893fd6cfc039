#include "sync/state.h"

#include <algorithm>

namespace mycel::sync {

namespace {

using Phase = State::Phase;
using Happened = Event::Kind;

constexpr int FirstPauseSeconds = 5;
constexpr int LongestPauseSeconds = 15 * 60;

State in(Phase phase, State state)
{
    state.phase = phase;
    state.progress = {};
    state.until = {};
    if (phase != Phase::Waiting && phase != Phase::NeedsYou)
        state.why.reset();
    return state;
}

bool asksSomebody(const Error &error)
{
    return error.kind == Error::Kind::SignIn || error.kind == Error::Kind::Refused || error.kind == Error::Kind::TooLarge
        || error.kind == Error::Kind::NotFound;
}

State afterFailure(const State &state, const Event &event)
{
    const Error error = event.error.value_or(Error{});
    if (error.kind == Error::Kind::Cancelled)
        return in(Phase::Idle, state);
    State after = in(asksSomebody(error) ? Phase::NeedsYou : Phase::Waiting, state);
    after.why = error;
    after.tries = state.tries + 1;
    if (after.phase == Phase::Waiting)
        after.until = event.now.addSecs(std::min(LongestPauseSeconds, FirstPauseSeconds << std::min(state.tries, 10)));
    return after;
}

State afterSuccess(const State &state, const Event &event)
{
    State after = in(Phase::Idle, state);
    after.tries = 0;
    after.lastSync = event.now;
    return after;
}

bool working(Phase phase)
{
    return phase == Phase::Fetching || phase == Phase::Merging || phase == Phase::Pushing;
}

} // namespace

State next(const State &state, const Event &event)
{
    switch (event.kind) {
    case Happened::Asked:
        return working(state.phase) ? state : in(Phase::Fetching, state);
    case Happened::NetworkBack:
    case Happened::TimeCame:
        return state.phase == Phase::Waiting ? in(Phase::Fetching, state) : state;
    case Happened::Answered:
        return state.phase == Phase::NeedsYou ? in(Phase::Fetching, state) : state;
    case Happened::Fetched:
        return state.phase == Phase::Fetching ? in(Phase::Merging, state) : state;
    case Happened::Merged:
        return state.phase == Phase::Merging ? in(Phase::Pushing, state) : state;
    case Happened::NothingToSend:
        return state.phase == Phase::Fetching || state.phase == Phase::Merging ? afterSuccess(state, event) : state;
    case Happened::Pushed:
        return state.phase == Phase::Pushing ? afterSuccess(state, event) : state;
    case Happened::Behind:
        return state.phase == Phase::Pushing ? in(Phase::Fetching, state) : state;
    case Happened::Failed:
        return working(state.phase) ? afterFailure(state, event) : state;
    }
    return state;
}

} // namespace mycel::sync
