#pragma once
// A server on loopback that wants everybody to say who they are, lets nobody in, and writes down what it was told.

#include "tests/support/loopback.h"

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <atomic>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace mycel::tests {

class AskingServer {
public:
    AskingServer()
    {
        m_thread = std::thread([this] { serve(); });
    }
    ~AskingServer()
    {
        m_over = true;
        m_thread.join();
        close(m_listening.socket);
    }
    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1/library.git").arg(m_listening.port); }
    /// The heads of the requests.
    [[nodiscard]] QList<QByteArray> asked() const
    {
        const QMutexLocker one(&m_guard);
        return m_asked;
    }
    /// Whether anybody said who they are.
    [[nodiscard]] bool wasTold() const
    {
        return std::ranges::any_of(asked(), [](const QByteArray &head) { return head.toLower().contains("\r\nauthorization:"); });
    }

private:
    bool isReady(int descriptor) const
    {
        pollfd waiting{descriptor, POLLIN, 0};
        while (!m_over) {
            if (poll(&waiting, 1, 20) > 0)
                return true;
        }
        return false;
    }
    void serve()
    {
        while (isReady(m_listening.socket)) {
            const int client = accept4(m_listening.socket, nullptr, nullptr, SOCK_CLOEXEC);
            QByteArray head;
            for (char byte = 0; !head.endsWith("\r\n\r\n") && isReady(client) && recv(client, &byte, 1, 0) > 0;)
                head += byte;
            {
                const QMutexLocker one(&m_guard);
                m_asked.append(head);
            }
            const QByteArray answer("HTTP/1.1 401 Who are you\r\nWWW-Authenticate: Basic realm=\"git\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            [[maybe_unused]] const auto sent = send(client, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL);
            close(client);
        }
    }
    mutable QMutex m_guard;
    QList<QByteArray> m_asked;
    std::atomic<bool> m_over{false};
    const Listening m_listening = listenOnLoopback();
    std::thread m_thread;
};

} // namespace mycel::tests
