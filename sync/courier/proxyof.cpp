#include "sync/courier/proxyof.h"

#include "sync/courier/systemproxy.h"
#include "sync/proxy.h"

namespace mycel::sync {

namespace {

QNetworkProxy signedIn(QNetworkProxy proxy, const QString &user, const QString &secret)
{
    if (proxy.type() != QNetworkProxy::NoProxy && !user.isEmpty()) {
        // As bytes: Qt writes them in Latin-1, which has not every letter, and proxies expect UTF-8.
        proxy.setUser(QString::fromLatin1(user.toUtf8()));
        proxy.setPassword(QString::fromLatin1(secret.toUtf8()));
    }
    return proxy;
}

} // namespace

QByteArray wordOfUnknown(const QNetworkProxy &proxy)
{
    return proxy.password().isEmpty() ? "proxy-needs-secret" : "proxy-wrong-secret";
}

Result<QNetworkProxy> proxyOf(const Errand &errand)
{
    const auto proxy = readProxy(errand.proxy);
    if (!proxy)
        return fail(proxy.error());
    const quint16 port = quint16(proxy->port);
    const ProxyLogin &login = errand.access.proxyLogin;
    const QString user = login.user.isEmpty() ? proxy->user : login.user;
    switch (proxy->way) {
    case Proxy::Way::System: return systemProxy(errand.address).transform([&](const QNetworkProxy &said) { return signedIn(said, user, login.secret); });
    case Proxy::Way::None: return QNetworkProxy(QNetworkProxy::NoProxy);
    case Proxy::Way::Http: return signedIn(QNetworkProxy(QNetworkProxy::HttpProxy, proxy->host, port), user, login.secret);
    case Proxy::Way::Socks5: return signedIn(QNetworkProxy(QNetworkProxy::Socks5Proxy, proxy->host, port), user, login.secret);
    case Proxy::Way::Tor: break;
    }
    // Two libraries with different names here never share a way through Tor. The password counts as well, and may not be empty.
    return QNetworkProxy(QNetworkProxy::Socks5Proxy, proxy->host, port, errand.apart, errand.apart);
}

} // namespace mycel::sync
