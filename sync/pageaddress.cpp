#include "sync/pageaddress.h"

#include <QUrl>

namespace mycel::sync {

Result<PageAddress> readPageAddress(const QString &typed)
{
    QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (url.scheme() == QLatin1String("webcal") || url.scheme() == QLatin1String("webcals"))
        url.setScheme(QStringLiteral("https"));
    if (!url.isValid() || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return fail(Error::Kind::Refused, url.isValid() && !url.scheme().isEmpty() ? "unknown-scheme" : "unreadable", url.scheme());
    url.setFragment(QString());
    QUrl server = url;
    server.setQuery(QString());
    server.setPath(QStringLiteral("/page"));
    const auto address = readAddress(server.toString(QUrl::FullyEncoded));
    if (!address)
        return fail(address.error());
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    return PageAddress{QString::fromLatin1(url.toEncoded()), *address};
}

} // namespace mycel::sync
