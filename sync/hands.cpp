#include "sync/hands.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace mycel::sync {

namespace {
constexpr size_t Few = 8;
constexpr size_t Ahead = 64; ///< so many may wait, with what they hold in memory
constexpr unsigned MostThreads = 4;
}

Hands::~Hands()
{
    {
        const std::lock_guard lock(m_guard);
        m_waiting.clear();
    }
    end();
}

void Hands::add(std::function<void()> deed)
{
    std::unique_lock lock(m_guard);
    m_waiting.push_back(std::move(deed));
    if (m_waiting.size() > Ahead)
        doNext(lock);
    else if (m_waiting.size() > Few && m_beside.empty())
        begin();
    else
        m_moved.notify_one();
}

void Hands::finish()
{
    {
        std::unique_lock lock(m_guard);
        while (!m_waiting.empty())
            doNext(lock);
    }
    end();
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
}

void Hands::begin()
{
    const unsigned threads = std::min(std::thread::hardware_concurrency(), MostThreads);
    try {
        while (m_beside.size() + 1 < threads)
            m_beside.emplace_back([this] { work(); });
    } catch (const std::system_error &) { // no thread is to be had: those that are here, then
    }
}

void Hands::work()
{
    std::unique_lock lock(m_guard);
    for (;;) {
        m_moved.wait(lock, [this] { return m_ended || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        doNext(lock);
    }
}

/// Without the lock while it is done.
void Hands::doNext(std::unique_lock<std::mutex> &lock)
{
    auto deed = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    std::exception_ptr thrown;
    try {
        deed();
        deed = nullptr; // what it held goes here, too
    } catch (...) {
        thrown = std::current_exception();
    }
    lock.lock();
    if (thrown) {
        m_thrown = m_thrown ? m_thrown : thrown;
        m_waiting.clear();
    }
}

void Hands::end()
{
    {
        const std::lock_guard lock(m_guard);
        m_ended = true;
    }
    m_moved.notify_all();
    for (std::thread &each : m_beside)
        each.join();
    m_beside.clear();
    m_ended = false;
}

} // namespace mycel::sync
