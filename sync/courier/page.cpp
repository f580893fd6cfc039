#include "sync/courier/page.h"

#include "sync/courier/answer.h"
#include "sync/courier/proxyof.h"
#include "sync/pageaddress.h"

#include <QEventLoop>
#include <QFile>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

namespace mycel::sync {

namespace {

constexpr int MostRedirects = 5;

/// Of this computer, or of the network around it: what nobody else should have us ask.
bool isPrivate(const QHostAddress &address)
{
    bool isFour = false;
    const QHostAddress four(address.toIPv4Address(&isFour)); // also of one that is written as IPv6
    const QHostAddress &plain = isFour ? four : address;
    static const QList<std::pair<QHostAddress, int>> nets = [] {
        QList<std::pair<QHostAddress, int>> list;
        for (const char *net : {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", "::/127", "64:ff9b:1::/48", "fc00::/7", "fe80::/9", "ff00::/8"})
            list.append(QHostAddress::parseSubnet(QString::fromLatin1(net)));
        return list;
    }();
    return std::ranges::any_of(nets, [&plain](const auto &net) { return plain.isInSubnet(net); });
}

bool isPrivateName(const QString &host)
{
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    const QHostAddress literal(name);
    if (!literal.isNull())
        return isPrivate(literal);
    return !name.contains(u'.') || name.endsWith(QLatin1String(".localhost")) || name.endsWith(QLatin1String(".local")) || name.endsWith(QLatin1String(".internal")) || name.endsWith(QLatin1String(".home.arpa")) || name.endsWith(QLatin1String(".lan"));
}

/// Where another server sends us on to. On a straight way names are looked up here, and an address of our own network is no place
/// to be sent to; behind a proxy the proxy looks them up.
Result<void> mayFollow(const Address &asked, const Address &next, const QNetworkProxy &proxy)
{
    if (next.way == Address::Way::Http && asked.way != Address::Way::Http)
        return fail(Error::Kind::Refused, "unsafe-redirect", next.host);
    if (next.server() == asked.server())
        return {};
    if (isPrivateName(next.host))
        return fail(Error::Kind::Refused, "private-host", next.host);
    if (proxy.type() != QNetworkProxy::NoProxy)
        return {};
    const QList<QHostAddress> all = QHostInfo::fromName(next.host).addresses();
    return std::ranges::any_of(all, isPrivate) ? fail(Error::Kind::Refused, "private-host", next.host) : Result<void>();
}

QNetworkRequest requestFor(const QUrl &url, const Errand &errand)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(errand.budget.silenceSeconds * 1000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Mozilla/5.0"));
    request.setRawHeader("Accept", "text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.8, */*;q=0.1");
    request.setRawHeader("Accept-Language", "en");
    request.setRawHeader("Accept-Encoding", "identity");
    if (url.scheme() == QLatin1String("https")) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        if (!errand.access.authorities.isEmpty())
            tls.addCaCertificates(QSslCertificate::fromData(errand.access.authorities));
        request.setSslConfiguration(tls);
    }
    return request;
}

/// What the words of a library's server mean for a file.
Error asOfAFeed(Error error)
{
    if (error.kind == Error::Kind::NotFound || error.why == "not-git")
        return {Error::Kind::NotFound, "no-feed", error.detail};
    if (error.why == "forbidden" || error.why == "needs-secret" || error.why == "wrong-secret")
        return {Error::Kind::Refused, "feed-closed", error.detail};
    return error;
}

void waitFor(const QNetworkReply &reply)
{
    if (reply.isFinished())
        return;
    QEventLoop loop;
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<void> take(ExchangeContext &context, QNetworkReply &reply)
{
    QFile file(context.errand.quarantine + u'/' + QLatin1String(PageFile));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error::Kind::Full, "disk", file.errorString());
    const qint64 total = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    while (!reply.isFinished() || reply.bytesAvailable() > 0) {
        if (reply.bytesAvailable() == 0)
            waitFor(reply);
        const QByteArray bytes = reply.read(ReadAhead);
        if (total > context.errand.budget.bytes || !context.count(bytes.size()))
            return fail(Error::Kind::TooLarge, "long-feed", QStringLiteral("more than %1 bytes").arg(context.errand.budget.bytes));
        if (file.write(bytes) != bytes.size())
            return fail(Error::Kind::Full, "disk", file.errorString());
        context.tell(Progress::Stage::Receiving, context.bytes, total);
    }
    if (const auto error = errorOfAnswer(reply, false))
        return fail(asOfAFeed(*error));
    return file.flush() ? Result<void>() : fail(Error::Kind::Full, "disk", file.errorString());
}

} // namespace

Result<Arrival> fetchPage(ExchangeContext &context)
{
    auto asked = readPageAddress(context.errand.page);
    if (!asked)
        return fail(asked.error());
    for (int redirects = 0; redirects <= MostRedirects; ++redirects) {
        Errand there = context.errand;
        there.address = asked->address; // what the system says of a proxy it says of a server
        const auto proxy = proxyOf(there);
        if (!proxy)
            return fail(proxy.error());
        QNetworkAccessManager network;
        network.setProxy(*proxy);
        const QUrl url(asked->url, QUrl::StrictMode);
        const std::unique_ptr<QNetworkReply> reply(network.get(requestFor(url, there)));
        while (!reply->isFinished() && !reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
            waitFor(*reply);
        limitReadAhead(*reply);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status < 301 || status > 308 || status == 304) {
            if (const auto error = errorOfAnswer(*reply, false))
                return fail(asOfAFeed(*error));
            Arrival arrival;
            arrival.anythingNew = true;
            const auto taken = take(context, *reply);
            return taken ? Result<Arrival>(arrival) : fail(taken.error());
        }
        const QUrl to = url.resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        const auto next = readPageAddress(to.toString(QUrl::FullyEncoded));
        if (!next)
            return fail(Error::Kind::Refused, "unsafe-redirect", to.host());
        if (const auto may = mayFollow(asked->address, next->address, *proxy); !may)
            return fail(may.error());
        asked = next;
    }
    return fail(Error::Kind::Refused, "redirects");
}

} // namespace mycel::sync
