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
const QString SystemAs = QStringLiteral("system:");

} // namespace

QString Proxy::text() const
{
    if (way == Way::None)
        return QStringLiteral("none");
    if (way == Way::System)
        return user.isEmpty() ? QString() : SystemAs + QString::fromLatin1(QUrl::toPercentEncoding(user));
    QUrl url;
    for (const Scheme &scheme : Schemes) {
        if (scheme.way == way && url.scheme().isEmpty())
            url.setScheme(QString::fromLatin1(scheme.name));
    }
    url.setUserName(user, QUrl::DecodedMode);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

Result<Proxy> readProxy(const QString &typed)
{
    const QString whole = typed.trimmed(), text = whole.toLower();
    if (text.isEmpty() || text == QLatin1String("system"))
        return Proxy{};
    if (text.startsWith(SystemAs))
        return Proxy{Proxy::Way::System, {}, 0, QUrl::fromPercentEncoding(whole.mid(SystemAs.size()).toUtf8())};
    if (text == QLatin1String("none"))
        return Proxy{Proxy::Way::None, {}, 0};
    if (text == QLatin1String("tor"))
        return Proxy{Proxy::Way::Tor, QString::fromLatin1(TorHost), TorPort};
    const QUrl url(whole, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return fail(Error::Kind::Refused, "proxy-secret", url.host());
    const bool plain = url.isValid() && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    for (const Scheme &scheme : Schemes) {
        const bool mayHaveUser = scheme.way != Proxy::Way::Tor; // which is told one of our own
        if (plain && url.scheme() == QLatin1String(scheme.name) && url.port(scheme.port) > 0 && (mayHaveUser || url.userName().isEmpty()))
            return Proxy{scheme.way, url.host(), url.port(scheme.port), url.userName(QUrl::FullyDecoded)};
    }
    return fail(Error::Kind::Refused, "bad-proxy", typed.left(200));
}

} // namespace mycel::sync
