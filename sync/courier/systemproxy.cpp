#include "sync/courier/systemproxy.h"

#include "sync/proxy.h"

#include <QHostAddress>
#include <QUrl>

namespace mycel::sync {

namespace {

/// The first that has something in it; each in small letters, then in capitals.
QString inEnvironment(const QList<const char *> &names)
{
    for (const QByteArray name : names) {
        for (const QByteArray &each : {name, name.toUpper()}) {
            if (const QString value = qEnvironmentVariable(each.constData()).trimmed(); !value.isEmpty())
                return value;
        }
    }
    return {};
}

QString writtenFor(Address::Way way)
{
    switch (way) {
    case Address::Way::Https: return inEnvironment({"https_proxy", "all_proxy", "http_proxy"});
    case Address::Way::Http: return inEnvironment({"http_proxy", "all_proxy"});
    case Address::Way::Ssh: return inEnvironment({"all_proxy", "https_proxy", "http_proxy"});
    case Address::Way::Folder:
    case Address::Way::Bundle: break;
    }
    return {};
}

/// no_proxy: "*", or names and what is below them, separated by commas. A number has nothing below it.
bool isExcepted(const Address &address)
{
    const bool isName = QHostAddress(address.host).isNull();
    for (QString each : inEnvironment({"no_proxy"}).toLower().split(u',', Qt::SkipEmptyParts)) {
        each = each.trimmed();
        if (each == QLatin1String("*"))
            return true;
        while (each.startsWith(u'*') || each.startsWith(u'.'))
            each.remove(0, 1);
        if (!each.isEmpty() && (address.host == each || (isName && address.host.endsWith(u'.' + each)) || address.server() == each))
            return true;
    }
    return false;
}

Result<QNetworkProxy> read(const QString &written)
{
    QUrl url(written.contains(QLatin1String("://")) ? written : QStringLiteral("http://") + written, QUrl::StrictMode);
    if (!url.isValid()) // and not told: there may be a password in it
        return fail(Error::Kind::Refused, "bad-proxy");
    if (url.scheme() == QLatin1String("socks"))
        url.setScheme(QStringLiteral("socks5"));
    const QString user = url.userName(QUrl::FullyDecoded), password = url.password(QUrl::FullyDecoded);
    url.setUserInfo({});
    const auto proxy = readProxy(url.toString());
    if (!proxy || (proxy->way != Proxy::Way::Http && proxy->way != Proxy::Way::Socks5))
        return fail(Error::Kind::Refused, "bad-proxy", url.toString().left(200));
    const auto type = proxy->way == Proxy::Way::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, proxy->host, quint16(proxy->port), QString::fromLatin1(user.toUtf8()), QString::fromLatin1(password.toUtf8()));
}

/// What the desktop says, which knows web pages and not SSH.
QNetworkProxy ofDesktop(const Address &address)
{
    QUrl url(address.text());
    if (address.way == Address::Way::Ssh) {
        url = QUrl();
        url.setScheme(QStringLiteral("https"));
        url.setHost(address.host);
    }
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0, QNetworkProxy::NoProxy);
}

} // namespace

Result<QNetworkProxy> systemProxy(const Address &address)
{
    const QString written = writtenFor(address.way);
    if (written.isEmpty())
        return ofDesktop(address);
    return isExcepted(address) ? Result<QNetworkProxy>(QNetworkProxy::NoProxy) : read(written);
}

} // namespace mycel::sync
