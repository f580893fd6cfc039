#include "sync/store/inhalves.h"

#include <QScopeGuard>

#include <atomic>
#include <chrono>
#include <future>
#include <system_error>

namespace mycel::sync {

namespace {

using namespace std::chrono_literals;

constexpr auto Look = 50ms;

} // namespace

Result<void> inHalves(qsizetype count, const std::function<Result<void>(int, qsizetype)> &deed, const std::function<bool(qsizetype)> &goOn, qsizetype few)
{
    const qsizetype middle = count > few ? count / 2 : count;
    std::atomic<qsizetype> done = 0;
    std::atomic<bool> ended = false;
    const auto doAll = [&](int half, qsizetype from, qsizetype to, const std::function<bool(qsizetype)> &asked) -> Result<void> {
        for (qsizetype which = from; which < to && !ended; ++which) {
            if (const auto one = deed(half, which); !one)
                return one;
            ++done;
            if (asked && !asked(done))
                return fail(Error::Kind::Cancelled);
        }
        return {};
    };
    std::future<Result<void>> second;
    const auto doSecond = [&] { return doAll(1, middle, count, {}); };
    const auto end = qScopeGuard([&ended] { ended = true; }); // before the other is waited for, if this one throws
    try {
        second = std::async(middle < count ? std::launch::async : std::launch::deferred, doSecond);
    } catch (const std::system_error &) { // no thread is to be had: after the first, then
        second = std::async(std::launch::deferred, doSecond);
    }
    const auto first = doAll(0, 0, middle, goOn);
    ended = !first;
    while (second.wait_for(Look) == std::future_status::timeout) {
        if (!ended && goOn && !goOn(done)) {
            ended = true;
            second.wait();
            return fail(Error::Kind::Cancelled);
        }
    }
    const auto other = second.get();
    return first ? other : first;
}

} // namespace mycel::sync
