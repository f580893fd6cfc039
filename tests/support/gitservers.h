#pragma once
// Real git servers on loopback for a test, as gitservers.sh starts them: HTTPS with a password and a certificate of an own
// authority, and SSH with a key. They end with the object.

#include "tests/support/realgit.h"

#include "sync/access.h"

#include <QCoreApplication>
#include <QTcpServer>

#include <utility>

namespace mycel::tests {

/// A port that nobody listens on, and never the same twice. Below those that the system gives to whoever connects (32768 and
/// up), and from another beginning in each program: it is still free when its server starts.
inline int freePort()
{
    constexpr int First = 15'000, Count = 16'000;
    static int next = int(QCoreApplication::applicationPid() * 61 % Count);
    for (QTcpServer server;;) {
        const int port = First + std::exchange(next, (next + 1) % Count);
        if (server.listen(QHostAddress::LocalHost, quint16(port)))
            return port;
    }
}

class GitServers {
public:
    ~GitServers() { QProcess::execute(script(), {QStringLiteral("stop"), m_folder.path()}); }
    /// `repository`: what they serve, as library.git.
    bool start(const QString &repository)
    {
        m_user = QString::fromLocal8Bit(run(QStringLiteral("/"), QStringLiteral("id"), {QStringLiteral("-un")}));
        QProcess start;
        start.setStandardOutputFile(QProcess::nullDevice());
        start.setStandardErrorFile(file("start.log"));
        start.start(script(), {QStringLiteral("start"), m_folder.path(), QString::number(m_https), QString::number(m_ssh), repository, QString::number(m_expired), QString::number(m_misnamed), QString::number(m_lonely)});
        return start.waitForFinished(60'000) && start.exitCode() == 0;
    }
    /// From here on they have another authority and another host key, as a stranger would.
    void rekey() { QProcess::execute(script(), {QStringLiteral("rekey"), m_folder.path()}); }
    /// Whoever has this key comes in by SSH, too.
    void admit(const QByteArray &publicLine) const
    {
        QFile known(file("ssh/ak"));
        if (known.open(QIODevice::Append))
            known.write("restrict,command=\"git-shell -c \\\"$SSH_ORIGINAL_COMMAND\\\"\" " + publicLine + '\n');
    }
    /// ca.pem, ssh/id, ssh/other, ssh/hk.pub …
    [[nodiscard]] QString file(const char *name) const { return m_folder.path() + u'/' + QLatin1String(name); }
    /// /open/library.git for everybody, /private/library.git for alice with s3cret; /half/library.git asks only who sends.
    [[nodiscard]] QString https(const QString &path) const { return QStringLiteral("https://localhost:%1%2").arg(m_https).arg(path); }
    /// /open/library.git where the certificate has expired, is for another name, or is nobody's but its own.
    [[nodiscard]] QString expired() const { return doubtful(m_expired); }
    [[nodiscard]] QString misnamed() const { return doubtful(m_misnamed); }
    [[nodiscard]] QString lonely() const { return doubtful(m_lonely); }
    [[nodiscard]] QString ssh() const { return QStringLiteral("ssh://%1@127.0.0.1:%2%3/library.git").arg(m_user).arg(m_ssh).arg(m_folder.path()); }
    /// Who may read and send on either way, and knows who they are.
    [[nodiscard]] sync::Access member() const
    {
        return {{QStringLiteral("alice"), QStringLiteral("s3cret"), file("ssh/id"), {}}, QByteArray::fromBase64(fingerprint().mid(7).toLatin1()), sync::readAuthority(file("ca.pem")).value_or(QByteArray())};
    }
    /// As people are told it: SHA256:…
    [[nodiscard]] QString fingerprint() const { return QString::fromLatin1(run(m_folder.path(), QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), file("ssh/hk.pub")}).split(' ').value(1)); }

private:
    static QString doubtful(int port) { return QStringLiteral("https://localhost:%1/open/library.git").arg(port); }
    static QString script() { return QStringLiteral(MYCEL_SOURCE_DIR "/tests/support/gitservers.sh"); }
    QTemporaryDir m_folder;
    QString m_user;
    int m_https = freePort(), m_ssh = freePort(), m_expired = freePort(), m_misnamed = freePort(), m_lonely = freePort();
};

} // namespace mycel::tests
