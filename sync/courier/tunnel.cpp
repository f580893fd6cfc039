#include "sync/courier/tunnel.h"

#include "sync/courier/proxyof.h"

#include <QByteArray>

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr qsizetype LongestName = 255, LongestAnswer = 16 * 1024;

tl::unexpected<Error> atProxy(const QString &detail)
{
    return fail(Error::Kind::Offline, "proxy", detail);
}

tl::unexpected<Error> beyondProxy(const QString &detail)
{
    return fail(Error::Kind::Offline, "beyond-proxy", detail);
}

/// A socket that is closed unless it is taken.
class Line {
public:
    explicit Line(int descriptor) : m_descriptor(descriptor) {}
    Line(Line &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Line &operator=(Line &&) = delete;
    ~Line()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    int take() { return std::exchange(m_descriptor, -1); }
    /// 0: as long as it takes.
    void setPatience(int seconds) const
    {
        const timeval time{seconds, 0};
        setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
        setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
    }
    [[nodiscard]] bool connect(const sockaddr *to, socklen_t size) const { return ::connect(m_descriptor, to, size) == 0; }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        for (qsizetype written = 0; written < bytes.size();) {
            const ssize_t step = send(m_descriptor, bytes.constData() + written, size_t(bytes.size() - written), MSG_NOSIGNAL);
            if (step <= 0)
                return false;
            written += step;
        }
        return true;
    }
    /// Exactly so many bytes; fewer where it ends before.
    [[nodiscard]] QByteArray read(qsizetype count) const
    {
        QByteArray bytes(count, Qt::Uninitialized);
        qsizetype got = 0;
        while (got < count) {
            const ssize_t step = recv(m_descriptor, bytes.data() + got, size_t(count - got), 0);
            if (step <= 0)
                break;
            got += step;
        }
        bytes.truncate(got);
        return bytes;
    }

private:
    int m_descriptor;
};

Result<Line> reach(const QNetworkProxy &proxy, int seconds)
{
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    if (const int failed = getaddrinfo(proxy.hostName().toUtf8().constData(), QByteArray::number(proxy.port()).constData(), &hints, &found); failed != 0)
        return atProxy(QString::fromLocal8Bit(gai_strerror(failed)));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, freeaddrinfo);
    int number = 0;
    for (const addrinfo *each = found; each; each = each->ai_next) {
        Line line(socket(each->ai_family, each->ai_socktype | SOCK_CLOEXEC, each->ai_protocol));
        line.setPatience(seconds);
        if (line.connect(each->ai_addr, each->ai_addrlen))
            return line;
        number = errno;
    }
    return atProxy(QString::fromLocal8Bit(std::strerror(number)));
}

QByteArray withLength(const QByteArray &bytes)
{
    return char(bytes.size()) + bytes;
}

/// RFC 1929: who we are, which for Tor only says whose connections are to stay apart.
Result<void> introduce(const Line &line, const QNetworkProxy &proxy)
{
    const QByteArray user = proxy.user().toLatin1(), password = proxy.password().toLatin1();
    if (user.size() > LongestName || password.size() > LongestName || !line.write('\1' + withLength(user) + withLength(password)))
        return atProxy(QStringLiteral("no introduction"));
    const QByteArray answer = line.read(2);
    return answer.size() == 2 && answer[1] == 0 ? Result<void>() : fail(Error::Kind::SignIn, wordOfUnknown(proxy), QStringLiteral("SOCKS5 user"));
}

/// RFC 1928.
Result<void> askSocks(const Line &line, const QNetworkProxy &proxy, const QByteArray &host, quint16 port)
{
    const char method = proxy.user().isEmpty() ? '\0' : '\2';
    if (!line.write(QByteArray("\5\1", 2) + method))
        return atProxy(QStringLiteral("it ended"));
    const QByteArray chosen = line.read(2);
    if (chosen.size() < 2 || chosen[0] != 5)
        return atProxy(QStringLiteral("not SOCKS5"));
    if (chosen[1] != method)
        return fail(Error::Kind::SignIn, wordOfUnknown(proxy), QStringLiteral("SOCKS5 method %1").arg(int(uchar(chosen[1]))));
    if (const auto introduced = method ? introduce(line, proxy) : Result<void>(); !introduced)
        return introduced;
    const char portBytes[] = {char(port >> 8), char(port & 0xff)};
    if (host.size() > LongestName || !line.write(QByteArray("\5\1\0\3", 4) + withLength(host) + QByteArray(portBytes, 2)))
        return atProxy(QStringLiteral("it ended"));
    const QByteArray answer = line.read(4);
    if (answer.size() < 4)
        return atProxy(QStringLiteral("it ended"));
    if (answer[1] != 0)
        return beyondProxy(QStringLiteral("SOCKS5 answer %1").arg(int(uchar(answer[1]))));
    const qsizetype rest = answer[3] == 1 ? 4 : answer[3] == 4 ? 16 : answer[3] == 3 ? qsizetype(uchar(line.read(1).append('\0')[0])) : -1;
    return rest >= 0 && line.read(rest + 2).size() == rest + 2 ? Result<void>() : atProxy(QStringLiteral("not SOCKS5"));
}

Result<void> askHttp(const Line &line, const QNetworkProxy &proxy, const QByteArray &host, quint16 port)
{
    const QByteArray server = (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(port);
    const QByteArray who = proxy.user().isEmpty() ? QByteArray() : "Proxy-Authorization: Basic " + (proxy.user() + u':' + proxy.password()).toLatin1().toBase64() + "\r\n";
    if (!line.write("CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n" + who + "\r\n"))
        return atProxy(QStringLiteral("it ended"));
    QByteArray head; // byte by byte: what follows it is the server's
    while (!head.endsWith("\r\n\r\n")) {
        const QByteArray next = line.read(1);
        if (next.isEmpty() || head.size() > LongestAnswer)
            return atProxy(QStringLiteral("not an HTTP proxy"));
        head += next;
    }
    const QByteArray status = head.left(head.indexOf('\r'));
    if (!status.startsWith("HTTP/1."))
        return atProxy(QStringLiteral("not an HTTP proxy"));
    const int code = status.split(' ').value(1).toInt();
    if (code >= 200 && code < 300)
        return {};
    const QString detail = QString::fromLatin1(status).left(200);
    return code == 407 ? fail(Error::Kind::SignIn, wordOfUnknown(proxy), detail) : beyondProxy(detail);
}

} // namespace

Result<int> openTunnel(const QNetworkProxy &proxy, const QByteArray &host, quint16 port, int seconds)
{
    auto line = reach(proxy, seconds);
    if (!line)
        return fail(line.error());
    const auto asked = proxy.type() == QNetworkProxy::Socks5Proxy ? askSocks(*line, proxy, host, port) : askHttp(*line, proxy, host, port);
    if (!asked)
        return fail(asked.error());
    line->setPatience(0);
    return line->take();
}

} // namespace mycel::sync
