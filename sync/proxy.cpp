#include "sync/proxy.h"

#include <QUrl>

namespace mycel::sync {

namespace {

struct Scheme {
    const char *name;
    Proxy::Way way;
    int port; ///< the usual one
};

constexpr Scheme Schemes[] = {{"http", Proxy::Way::Http, 8080}, {"socks5", Proxy::Way::Socks5, 1080}, {"socks5h", Proxy::Way::Socks5, 1080}, {"tor", Proxy::Way::Tor, TorPort}};

} // namespace

QString Proxy::text() const
{
    if (way == Way::System || way == Way::None)
        return way == Way::None ? QStringLiteral("none") : QString();
    QUrl url;
    for (const Scheme &scheme : Schemes) {
        if (scheme.way == way && url.scheme().isEmpty())
            url.setScheme(QString::fromLatin1(scheme.name));
    }
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

Result<Proxy> readProxy(const QString &typed)
{
    const QString text = typed.trimmed().toLower();
    if (text.isEmpty() || text == QLatin1String("system"))
        return Proxy{};
    if (text == QLatin1String("none"))
        return Proxy{Proxy::Way::None, {}, 0};
    if (text == QLatin1String("tor"))
        return Proxy{Proxy::Way::Tor, QString::fromLatin1(TorHost), TorPort};
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    for (const Scheme &scheme : Schemes) {
        if (plain && url.scheme() == QLatin1String(scheme.name) && url.port(scheme.port) > 0)
            return Proxy{scheme.way, url.host(), url.port(scheme.port)};
    }
    return fail(Error::Kind::Refused, "bad-proxy", typed.left(200));
}

} // namespace mycel::sync
