#pragma once
// A wire between a program and a server on loopback that can be cut: after so many bytes in one direction all its connections
// end, and new ones end at once. Or it can be held: they stay, and nothing more comes. On a thread of its own.

#include "tests/support/loopback.h"

#include <QtGlobal>

#include <atomic>
#include <poll.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace mycel::tests {

class CutProxy {
public:
    enum Direction { Up, Down };
    explicit CutProxy(int target) : m_target(target)
    {
        m_thread = std::thread([this] { serve(); });
    }
    ~CutProxy()
    {
        m_over = true;
        m_thread.join();
        close(m_listening.socket);
    }
    [[nodiscard]] int port() const { return m_listening.port; }
    /// From now on; -1: never.
    void cutAfter(Direction direction, qint64 bytes)
    {
        m_holds = false;
        m_count[Up] = m_count[Down] = 0;
        m_most[direction] = bytes;
        m_most[1 - direction] = -1;
    }
    /// From now on, until it is cut after other bytes: as of a server that says nothing more, in the middle of a word.
    void holdAfter(Direction direction, qint64 bytes)
    {
        cutAfter(direction, bytes);
        m_holds = true;
    }
    /// Since `cutAfter`.
    [[nodiscard]] qint64 count(Direction direction) const { return m_count[direction]; }

private:
    struct Pair {
        int ends[2]; ///< the program's and the server's
    };
    void accept()
    {
        Pair pair{{accept4(m_listening.socket, nullptr, nullptr, SOCK_CLOEXEC), socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}};
        const sockaddr_in address = loopback(m_target);
        if (pair.ends[0] < 0 || ::connect(pair.ends[1], reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return end(pair);
        m_pairs.push_back(pair);
    }
    static void end(const Pair &pair)
    {
        for (const int each : pair.ends) {
            if (each >= 0)
                close(each);
        }
    }
    [[nodiscard]] bool isHeld(int from) const { return m_holds && m_most[from] >= 0 && m_count[from] >= m_most[from]; }
    /// False where one side has ended, or the wire is cut here.
    bool pass(const Pair &pair, int from)
    {
        char bytes[16 * 1024];
        const bool holds = m_holds; // what is read is passed on, that nothing is missing when it goes on
        const ssize_t got = recv(pair.ends[from], bytes, sizeof bytes, 0);
        if (got <= 0)
            return false;
        ssize_t may = got;
        if (const qint64 most = m_most[from]; most >= 0 && !holds)
            may = ssize_t(qBound(qint64(0), most - m_count[from].load(), qint64(got)));
        m_count[from] += may;
        for (ssize_t sent = 0; sent < may;) {
            const ssize_t step = send(pair.ends[1 - from], bytes + sent, size_t(may - sent), MSG_NOSIGNAL);
            if (step <= 0)
                return false;
            sent += step;
        }
        return may == got;
    }
    void serve()
    {
        while (!m_over) {
            std::vector<pollfd> waiting{{m_listening.socket, POLLIN, 0}};
            for (const Pair &pair : m_pairs) {
                for (const int from : {0, 1})
                    waiting.push_back({isHeld(from) ? -1 : pair.ends[from], POLLIN, 0});
            }
            if (poll(waiting.data(), waiting.size(), 20) <= 0)
                continue;
            std::vector<Pair> left;
            for (size_t i = 0; i < m_pairs.size(); ++i) {
                bool whole = true;
                for (const int from : {0, 1})
                    whole = whole && (!waiting[1 + 2 * i + size_t(from)].revents || pass(m_pairs[i], from));
                if (whole)
                    left.push_back(m_pairs[i]);
                else
                    end(m_pairs[i]);
            }
            m_pairs = std::move(left);
            if (waiting[0].revents)
                accept();
        }
        for (const Pair &pair : m_pairs)
            end(pair);
    }

    int m_target;
    const Listening m_listening = listenOnLoopback();
    std::vector<Pair> m_pairs;
    std::atomic<qint64> m_most[2]{-1, -1}, m_count[2]{0, 0};
    std::atomic<bool> m_holds{false}, m_over{false};
    std::thread m_thread;
};

} // namespace mycel::tests
