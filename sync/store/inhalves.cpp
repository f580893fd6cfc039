#include "sync/store/inhalves.h"

#include <atomic>
#include <future>
#include <system_error>

namespace mycel::sync {

namespace {
constexpr qsizetype Many = 1000;
constexpr qsizetype AskEvery = 2000;
}

Result<void> inHalves(qsizetype count, const std::function<Result<void>(int, qsizetype)> &deed, const std::function<bool(qsizetype)> &goOn)
{
    const qsizetype middle = count > Many ? count / 2 : count;
    std::atomic<bool> ended = false;
    const auto doSecond = [&]() -> Result<void> {
        for (qsizetype which = middle; which < count && !ended; ++which) {
            if (const auto done = deed(1, which); !done)
                return done;
        }
        return {};
    };
    std::future<Result<void>> second;
    try {
        second = std::async(middle < count ? std::launch::async : std::launch::deferred, doSecond);
    } catch (const std::system_error &) { // no thread is to be had: after the first, then
        second = std::async(std::launch::deferred, doSecond);
    }
    const auto first = [&]() -> Result<void> {
        for (qsizetype which = 0; which < middle; ++which) {
            if (const auto done = deed(0, which); !done)
                return done;
            if ((which + 1) % AskEvery == 0 && goOn && !goOn((which + 1) * count / middle))
                return fail(Error::Kind::Cancelled);
        }
        return {};
    }();
    ended = !first;
    const auto other = second.get();
    return first ? other : first;
}

} // namespace mycel::sync
