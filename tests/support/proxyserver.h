#pragma once
// A small proxy on loopback, SOCKS5 or HTTP, that writes down what it was asked for. Whatever server it is asked for, it
// connects to this computer's port of that number, so that a test may name a server that no resolver knows.

#include "tests/support/loopback.h"

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <atomic>
#include <poll.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace mycel::tests {

class ProxyServer {
public:
    enum class Speaks { Socks5, Http };
    struct Asked {
        QByteArray host;   ///< "library.test:443"
        bool byName = false;
        QByteArray user;   ///< where it came with one

        bool operator==(const Asked &) const = default;
    };
    explicit ProxyServer(Speaks speaks) : m_speaks(speaks)
    {
        m_thread = std::thread([this] { serve(); });
    }
    ~ProxyServer()
    {
        m_over = true;
        m_thread.join();
        for (std::thread &each : m_talks)
            each.join();
        close(m_listening.socket);
    }
    [[nodiscard]] int port() const { return m_listening.port; }
    [[nodiscard]] QString address() const { return QStringLiteral("%1://127.0.0.1:%2").arg(m_speaks == Speaks::Http ? QStringLiteral("http") : QStringLiteral("socks5")).arg(m_listening.port); }
    [[nodiscard]] QString asTor() const { return QStringLiteral("tor://127.0.0.1:%1").arg(m_listening.port); }
    [[nodiscard]] QList<Asked> asked() const
    {
        const QMutexLocker one(&m_guard);
        return m_asked;
    }
    void forget()
    {
        const QMutexLocker one(&m_guard);
        m_asked.clear();
    }
    /// From here on it reaches nobody.
    void refuseAll() { m_refuses = true; }
    /// From here on it wants to know who asks, and lets nobody else in. Before it is asked for the first time.
    void wantUser(const QString &user, const QString &secret)
    {
        m_user = user.toUtf8();
        m_secret = secret.toUtf8();
        m_wantsUser = true;
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
    QByteArray read(int from, qsizetype count) const
    {
        QByteArray bytes;
        while (bytes.size() < count && isReady(from)) {
            char byte = 0;
            if (recv(from, &byte, 1, 0) <= 0)
                break;
            bytes += byte;
        }
        return bytes;
    }
    static void write(int to, const QByteArray &bytes) { [[maybe_unused]] const auto sent = send(to, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL); }
    QByteArray readCounted(int from) const { return read(from, uchar(read(from, 1).append('\0')[0])); }
    int serverAt(const Asked &asked)
    {
        {
            const QMutexLocker one(&m_guard);
            m_asked.append(asked);
        }
        if (m_refuses)
            return -1;
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(asked.host.mid(asked.host.lastIndexOf(':') + 1).toInt());
        if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
            return server;
        close(server);
        return -1;
    }
    /// The server that a SOCKS5 client wants; below 0 where it gets none.
    int meetSocks(int client)
    {
        Asked asked;
        if (read(client, 1) != "\5")
            return -1;
        const bool tells = readCounted(client).contains('\2');
        if (m_wantsUser && !tells) {
            write(client, QByteArray("\5\xff", 2));
            return -1;
        }
        write(client, tells ? QByteArray("\5\2", 2) : QByteArray("\5\0", 2));
        if (tells) {
            read(client, 1);
            asked.user = readCounted(client);
            const bool known = readCounted(client) == m_secret && asked.user == m_user;
            write(client, QByteArray("\1", 1) + (m_wantsUser && !known ? '\1' : '\0'));
            if (m_wantsUser && !known)
                return -1;
        }
        const QByteArray head = read(client, 4);
        asked.byName = head.endsWith('\3');
        asked.host = asked.byName ? readCounted(client) : read(client, head.endsWith('\1') ? 4 : 16).toHex();
        const QByteArray port = read(client, 2);
        if (port.size() < 2)
            return -1;
        asked.host += ':' + QByteArray::number(uchar(port[0]) * 256 + uchar(port[1]));
        const int server = serverAt(asked);
        write(client, QByteArray("\5", 1) + (server < 0 ? '\1' : '\0') + QByteArray("\0\1\0\0\0\0\0\0", 8));
        return server;
    }
    int meetHttp(int client)
    {
        QByteArray head;
        while (!head.endsWith("\r\n\r\n")) {
            const QByteArray next = read(client, 1);
            if (next.isEmpty())
                return -1;
            head += next;
        }
        Asked asked;
        asked.host = head.split(' ').value(1);
        asked.byName = !asked.host.isEmpty() && !QChar::fromLatin1(asked.host[0]).isDigit();
        const qsizetype told = head.indexOf("Proxy-Authorization: Basic ");
        const QByteArray who = told < 0 ? QByteArray() : QByteArray::fromBase64(head.mid(told + 27, head.indexOf('\r', told) - told - 27));
        asked.user = who.left(who.indexOf(':'));
        if (m_wantsUser && who != m_user + ':' + m_secret) {
            write(client, "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return -1;
        }
        const int server = head.startsWith("CONNECT ") ? serverAt(asked) : -1;
        write(client, server < 0 ? "HTTP/1.1 503 Nobody there\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 Connection established\r\n\r\n");
        return server;
    }
    void talk(int client)
    {
        const int server = m_speaks == Speaks::Http ? meetHttp(client) : meetSocks(client);
        const int ends[2] = {client, server};
        while (server >= 0 && !m_over) {
            pollfd waiting[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
            if (poll(waiting, 2, 20) <= 0)
                continue;
            char bytes[16 * 1024];
            bool whole = true;
            for (const int from : {0, 1}) {
                if (!waiting[from].revents)
                    continue;
                const ssize_t got = recv(ends[from], bytes, sizeof bytes, 0);
                whole = whole && got > 0 && send(ends[1 - from], bytes, size_t(got), MSG_NOSIGNAL) == got;
            }
            if (!whole)
                break;
        }
        close(client);
        if (server >= 0)
            close(server);
    }
    void serve()
    {
        while (isReady(m_listening.socket)) {
            const int client = accept4(m_listening.socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (client >= 0)
                m_talks.emplace_back([this, client] { talk(client); });
        }
    }

    Speaks m_speaks;
    QByteArray m_user, m_secret;
    const Listening m_listening = listenOnLoopback();
    std::atomic<bool> m_over{false}, m_refuses{false}, m_wantsUser{false};
    mutable QMutex m_guard;
    QList<Asked> m_asked;
    std::thread m_thread;
    std::vector<std::thread> m_talks; ///< of the thread that serves, until the end
};

} // namespace mycel::tests
