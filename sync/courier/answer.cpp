#include "sync/courier/answer.h"

#include "sync/courier/proxyof.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace mycel::sync {

namespace {

std::optional<Error> errorOfStatus(int status, bool signedIn)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    switch (status) {
    case 0:
    case 200:
        return std::nullopt;
    case 401:
        return Error{Error::Kind::SignIn, signedIn ? "wrong-secret" : "needs-secret", detail};
    case 403:
        return Error{Error::Kind::Refused, "forbidden", detail};
    case 404:
    case 410:
        return Error{Error::Kind::NotFound, "no-library", detail};
    case 413:
        return Error{Error::Kind::Refused, "too-much", detail};
    case 429:
    case 503:
        return Error{Error::Kind::Offline, "server-busy", detail};
    default:
        break;
    }
    if (status >= 500)
        return Error{Error::Kind::Offline, "server-error", detail};
    return Error{Error::Kind::Refused, "not-git", detail};
}

Error errorOfTls(const QNetworkReply &reply)
{
    // Qt tells the reasons only through a signal; its text carries the first, which is enough to choose the sentence.
    const QString said = reply.errorString();
    const auto says = [&said](const char *words) { return said.contains(QLatin1String(words), Qt::CaseInsensitive); };
    // Where a clock is wrong every authority is out of date as well, and that nobody vouches is then what is said first.
    const QSslCertificate theirs = reply.sslConfiguration().peerCertificate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (says("expired") || (!theirs.isNull() && theirs.expiryDate() < now))
        return {Error::Kind::Refused, "certificate-expired", said};
    if (says("not yet valid") || (!theirs.isNull() && theirs.effectiveDate() > now))
        return {Error::Kind::Refused, "certificate-early", said};
    if (says("host name did not match"))
        return {Error::Kind::Refused, "certificate-name", said};
    if (says("self-signed") || says("self signed") || says("issuer certificate") || says("untrusted") || says("not trusted"))
        return {Error::Kind::Refused, "certificate-self-signed", said};
    return {Error::Kind::Refused, "certificate", said};
}

/// Qt says of a proxy and of the server behind it partly the same.
std::optional<Error> errorOfProxy(const QNetworkReply &reply)
{
    const QString said = reply.errorString();
    const bool isBeyond = said.contains(QLatin1String("unreachable")) || said.contains(QLatin1String("TTL"));
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
        return Error{Error::Kind::Offline, "beyond-proxy", said};
    case QNetworkReply::UnknownNetworkError:
        return Error{Error::Kind::Offline, isBeyond ? "beyond-proxy" : "proxy", said};
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Error> errorOfAnswer(const QNetworkReply &reply, bool signedIn)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkProxy proxy = reply.manager() ? reply.manager()->proxy() : QNetworkProxy(QNetworkProxy::NoProxy);
    if (status == 407 || reply.error() == QNetworkReply::ProxyAuthenticationRequiredError)
        return Error{Error::Kind::SignIn, wordOfUnknown(proxy), reply.errorString()};
    if (const auto error = errorOfStatus(status, signedIn))
        return error;
    const QString said = reply.errorString();
    const bool straight = proxy.type() == QNetworkProxy::NoProxy;
    if (const auto error = straight ? std::nullopt : errorOfProxy(reply))
        return error;
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return std::nullopt;
    case QNetworkReply::SslHandshakeFailedError:
        return errorOfTls(reply);
    case QNetworkReply::HostNotFoundError:
        return Error{Error::Kind::Offline, "name", said};
    case QNetworkReply::ConnectionRefusedError:
        return Error{Error::Kind::Offline, "refused", said};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return Error{Error::Kind::Offline, "silent", said};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Error{Error::Kind::Offline, "proxy", said};
    default:
        return Error{Error::Kind::Offline, "cut", said};
    }
}

void limitReadAhead(QNetworkReply &reply)
{
    if (!reply.isFinished())
        reply.setReadBufferSize(ReadAhead);
}

} // namespace mycel::sync
