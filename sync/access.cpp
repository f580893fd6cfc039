#include "sync/access.h"

#include <QFile>

namespace mycel::sync {

namespace {

constexpr qint64 MostBytes = 256 << 10;
constexpr char Head[] = "-----BEGIN CERTIFICATE-----", Foot[] = "-----END CERTIFICATE-----";

} // namespace

void Access::update(const Access &later)
{
    if (!later.credentials.isEmpty())
        credentials = later.credentials;
    if (!later.hostKey.isEmpty())
        hostKey = later.hostKey;
    if (!later.authorities.isEmpty())
        authorities = later.authorities;
    if (!later.proxyLogin.isEmpty())
        proxyLogin = later.proxyLogin;
}

bool hasAgent()
{
    const QString socket = qEnvironmentVariable("SSH_AUTH_SOCK");
    return !socket.isEmpty() && QFile::exists(socket);
}

Result<QByteArray> readAuthority(const QString &file)
{
    QFile opened(file);
    const QByteArray bytes = opened.open(QIODevice::ReadOnly) ? opened.read(MostBytes) : QByteArray();
    if (bytes.contains(Head) && bytes.contains(Foot))
        return bytes;
    if (bytes.startsWith("\x30\x82")) // DER, as files named .cer and .crt often are
        return Head + QByteArray("\n") + bytes.toBase64() + '\n' + Foot + '\n';
    return fail(Error::Kind::Refused, "not-certificate", file);
}

} // namespace mycel::sync
