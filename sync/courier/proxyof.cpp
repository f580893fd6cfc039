#include "sync/courier/proxyof.h"

#include "sync/proxy.h"

#include <QUrl>

namespace mycel::sync {

namespace {

QNetworkProxy ofSystem(const Address &address)
{
    const QNetworkProxyQuery query(QUrl(address.text()));
    const QNetworkProxy first = QNetworkProxyFactory::systemProxyForQuery(query).value(0, QNetworkProxy::NoProxy);
    const bool forAll = first.type() == QNetworkProxy::Socks5Proxy;
    return address.way == Address::Way::Ssh && !forAll ? QNetworkProxy(QNetworkProxy::NoProxy) : first;
}

} // namespace

Result<QNetworkProxy> proxyOf(const Errand &errand)
{
    const auto proxy = readProxy(errand.proxy);
    if (!proxy)
        return fail(proxy.error());
    const quint16 port = quint16(proxy->port);
    switch (proxy->way) {
    case Proxy::Way::System: return ofSystem(errand.address);
    case Proxy::Way::None: return QNetworkProxy(QNetworkProxy::NoProxy);
    case Proxy::Way::Http: return QNetworkProxy(QNetworkProxy::HttpProxy, proxy->host, port);
    case Proxy::Way::Socks5: return QNetworkProxy(QNetworkProxy::Socks5Proxy, proxy->host, port);
    case Proxy::Way::Tor: break;
    }
    // Two libraries with different names here never share a way through Tor. The password counts as well, and may not be empty.
    return QNetworkProxy(QNetworkProxy::Socks5Proxy, proxy->host, port, errand.apart, errand.apart);
}

} // namespace mycel::sync
