#pragma once
// Small deeds that do not need one another: whoever is free does the next of those that wait, this thread or one beside it. With
// few deeds, or one core, this thread does them all.
//
// For deeds that only compute: none touches what another touches, or a handle of libgit2.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mycel::sync {

class Hands {
public:
    Hands() = default;
    /// What was not begun by now is never done.
    ~Hands();
    Hands(const Hands &) = delete;
    Hands &operator=(const Hands &) = delete;

    /// Where many wait already, the first of them is done here meanwhile.
    void add(std::function<void()> deed);
    /// All are done when this returns, and more may be added. What one of them threw is thrown here; those that waited then are not done.
    void finish();

private:
    void begin();
    void work();
    void doNext(std::unique_lock<std::mutex> &lock);
    void end();

    std::mutex m_guard;                ///< of what waits, what was thrown, and whether it ended
    std::condition_variable m_moved;
    std::deque<std::function<void()>> m_waiting;
    std::exception_ptr m_thrown;
    bool m_ended = false;
    std::vector<std::thread> m_beside;
};

} // namespace mycel::sync
