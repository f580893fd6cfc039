#include "sync/courier/http.h"

#include "sync/courier/answer.h"
#include "sync/courier/proxyof.h"

#include <QBuffer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryFile>
#include <QTimer>
#include <QUrl>

#include <git2/sys/transport.h>

namespace mycel::sync {

namespace {

constexpr int ThinkingMinutes = 5; ///< that a server may be silent once it has all of what we send: hooks run, and some gateways hold back its signs of life

constexpr int EndMilliseconds = 200; ///< that the end of an answer may come behind all that was in it

/// The connection to one server: libgit2's "subtransport".
struct Http {
    git_smart_subtransport parent{};
    ExchangeContext *context = nullptr;
    QNetworkAccessManager network;
    std::optional<QSslConfiguration> tls; ///< of HTTPS alone: to have one is to load and set up all of OpenSSL
    QUrl base;            ///< where the repository is, after a redirect within the host
};

/// One request and its answer, as libgit2 reads and writes it.
struct Request {
    git_smart_subtransport_stream parent{};
    Http *http = nullptr;
    git_smart_service_t service = GIT_SERVICE_UPLOADPACK_LS;
    std::unique_ptr<QIODevice> body;  ///< what we want, in memory; what we send, in a file
    std::unique_ptr<QNetworkReply> reply;
    QByteArray ready;     ///< of the branch list, cut down, or of what we can answer ourselves
    bool listed = false;
    bool answered = false;  ///< the server need not be asked
    bool thinking = false;  ///< the server has all that we send

    [[nodiscard]] bool isList() const { return service == GIT_SERVICE_UPLOADPACK_LS || service == GIT_SERVICE_RECEIVEPACK_LS; }
    [[nodiscard]] bool sends() const { return service == GIT_SERVICE_RECEIVEPACK || service == GIT_SERVICE_RECEIVEPACK_LS; }
    [[nodiscard]] QString name() const { return sends() ? QStringLiteral("git-receive-pack") : QStringLiteral("git-upload-pack"); }
};

Http *ours(git_smart_subtransport *parent)
{
    return reinterpret_cast<Http *>(parent);
}

Request *ours(git_smart_subtransport_stream *parent)
{
    return reinterpret_cast<Request *>(parent);
}

QSslConfiguration setUpTls(const QByteArray &more)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!more.isEmpty())
        tls.addCaCertificates(QSslCertificate::fromData(more));
    return tls;
}

QNetworkRequest requestFor(const Request &request)
{
    const Http &http = *request.http;
    QUrl url = http.base;
    url.setPath(url.path() + u'/' + (request.isList() ? QStringLiteral("info/refs") : request.name()));
    if (request.isList())
        url.setQuery(QStringLiteral("service=") + request.name());
    QNetworkRequest made(url);
    // Of one that does not even take what we send, whoever sent us hears nothing, and ends it.
    const bool mayThink = request.service == GIT_SERVICE_RECEIVEPACK;
    made.setTransferTimeout(mayThink ? ThinkingMinutes * 60'000 : http.context->errand.budget.silenceSeconds * 1000);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("git/2"));
    made.setRawHeader("Accept-Encoding", "identity");
    if (http.tls)
        made.setSslConfiguration(*http.tls);
    const Credentials &given = http.context->errand.access.credentials;
    if (!given.secret.isEmpty())
        made.setRawHeader("Authorization", "Basic " + (given.user + u':' + given.secret).toUtf8().toBase64());
    if (!request.isList()) {
        made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-%1-request").arg(request.name()));
        made.setRawHeader("Accept", QStringLiteral("application/x-%1-result").arg(request.name()).toLatin1());
    }
    return made;
}

/// Waits for more of the answer, its head or its end.
void waitFor(const Request &request)
{
    const QNetworkReply &reply = *request.reply;
    if (reply.isFinished())
        return;
    QEventLoop loop;
    QTimer clock;
    if (request.service == GIT_SERVICE_RECEIVEPACK) {
        QObject::connect(&clock, &QTimer::timeout, [&request] {
            if (request.thinking)
                request.http->context->tellAlive();
        });
        clock.start(1000);
    }
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Where a redirect leads, if it may be followed: the same scheme (or from http to https), host and port.
std::optional<QUrl> redirectWithin(const QUrl &from, const QNetworkReply &reply)
{
    const QUrl to = from.resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    if (to.host() != from.host() || to.port() != from.port() || to.scheme() != from.scheme() || !to.userInfo().isEmpty())
        return std::nullopt;
    QUrl base = to;
    base.setQuery(QString());
    if (!base.path().endsWith(QLatin1String("/info/refs")))
        return std::nullopt;
    base.setPath(base.path().chopped(10));
    return base;
}

/// Sends and waits for the answer's head. 0, or what stops libgit2.
int send(Request &request)
{
    Http &http = *request.http;
    for (int redirects = 0; redirects < 3; ++redirects) {
        const QNetworkRequest made = requestFor(request);
        if (request.body)
            request.body->seek(0);
        request.reply.reset(request.isList() ? http.network.get(made) : http.network.post(made, request.body.get()));
        QNetworkReply &reply = *request.reply;
        if (request.sends()) {
            QObject::connect(&reply, &QNetworkReply::uploadProgress, &reply, [&request](qint64 done, qint64 total) {
                if (total > 0)
                    request.http->context->tell(Progress::Stage::Sending, done, total);
                request.thinking = total > 0 && done == total;
            });
        }
        while (!reply.isFinished() && !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
            waitFor(request);
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool redirected = status >= 301 && status <= 308 && status != 304;
        if (!redirected) {
            limitReadAhead(reply);
            if (const auto error = errorOfAnswer(reply, !http.context->errand.access.credentials.secret.isEmpty()))
                return http.context->stop(*error);
            return 0;
        }
        const auto base = request.isList() ? redirectWithin(made.url(), reply) : std::nullopt;
        if (!base)
            return http.context->stop({Error::Kind::Refused, "other-host", reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl().host()});
        http.base = *base;
    }
    return http.context->stop({Error::Kind::Refused, "redirects"});
}

/// Up to `most` bytes of the answer; 0 at its end, below 0 where it failed.
qint64 readAnswer(Request &request, char *to, qint64 most)
{
    QNetworkReply &reply = *request.reply;
    while (reply.bytesAvailable() == 0 && !reply.isFinished())
        waitFor(request);
    if (reply.bytesAvailable() == 0) {
        if (const auto error = errorOfAnswer(reply, false))
            return request.http->context->stop(*error);
        return 0;
    }
    const qint64 count = reply.read(to, most);
    if (request.service == GIT_SERVICE_RECEIVEPACK)
        request.http->context->tellAlive(); // it may think for long about what it got
    return request.http->context->count(count) ? count : qint64(GIT_EUSER);
}

/// The end of an answer mostly comes with the last of it. Who takes it can ask for the next on the same connection, where another
/// one would have to be made, on slow ways for a second or more.
void takeEnd(const Request &request)
{
    QNetworkReply &reply = *request.reply;
    const auto drop = [&request, &reply] { return request.http->context->count(reply.readAll().size()); };
    if (!drop() || reply.isFinished())
        return;
    QEventLoop loop;
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, [&loop, drop] {
        if (!drop())
            loop.quit();
    });
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(EndMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

int readList(Request &request)
{
    Advertisement &advertisement = request.http->context->advertisement;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    while (!advertisement.isDone()) {
        const qint64 count = readAnswer(request, chunk.data(), chunk.size());
        if (count < 0)
            return int(count);
        if (count == 0)
            return request.http->context->stop({Error::Kind::Refused, "not-git"});
        if (const auto fed = advertisement.feed(QByteArrayView(chunk).first(count)); !fed)
            return request.http->context->stop(fed.error());
    }
    request.ready = advertisement.takeOutput();
    request.listed = true;
    takeEnd(request);
    return 0;
}

/// Once all is written that is to be sent: false where the server has to be asked.
bool answerOurselves(Request &request)
{
    const auto *round = qobject_cast<QBuffer *>(request.body.get());
    const auto known = round ? request.http->context->negotiated(round->data()) : std::nullopt;
    request.ready = known ? known->answer : QByteArray();
    return known.has_value();
}

int onRead(git_smart_subtransport_stream *stream, char *buffer, size_t size, size_t *count)
{
    Request &request = *ours(stream);
    *count = 0;
    if (!request.reply && !request.answered)
        request.answered = answerOurselves(request);
    if (!request.reply && !request.answered) {
        if (const int code = send(request))
            return code;
    }
    if (request.isList() && !request.listed) {
        if (const int code = readList(request))
            return code;
    }
    if (request.isList() || request.answered) {
        *count = size_t(qMin<qsizetype>(request.ready.size(), qsizetype(size)));
        std::memcpy(buffer, request.ready.constData(), *count);
        request.ready.remove(0, qsizetype(*count));
        return 0;
    }
    const qint64 read = readAnswer(request, buffer, qint64(size));
    if (read < 0)
        return int(read);
    *count = size_t(read);
    return 0;
}

int onWrite(git_smart_subtransport_stream *stream, const char *bytes, size_t size)
{
    Request &request = *ours(stream);
    if (request.body->write(bytes, qint64(size)) != qint64(size))
        return request.http->context->stop({Error::Kind::Full, "disk", request.body->errorString()});
    return request.http->context->count(qint64(size)) ? 0 : int(GIT_EUSER);
}

void onFreeStream(git_smart_subtransport_stream *stream)
{
    Request *request = ours(stream);
    if (request->reply)
        request->reply->abort();
    delete request;
}

int onAction(git_smart_subtransport_stream **out, git_smart_subtransport *transport, const char *, git_smart_service_t service)
{
    Http *http = ours(transport);
    auto request = std::make_unique<Request>();
    request->parent = {transport, onRead, onWrite, onFreeStream};
    request->http = http;
    request->service = service;
    if (service == GIT_SERVICE_RECEIVEPACK)
        request->body = std::make_unique<QTemporaryFile>(http->context->errand.quarantine + QStringLiteral("/body"));
    else if (service == GIT_SERVICE_UPLOADPACK)
        request->body = std::make_unique<QBuffer>();
    auto *file = qobject_cast<QTemporaryFile *>(request->body.get());
    if (file ? !file->open() : request->body && !request->body->open(QIODevice::ReadWrite))
        return http->context->stop({Error::Kind::Full, "disk", request->body->errorString()});
    *out = &request.release()->parent;
    return 0;
}

int makeHttp(git_smart_subtransport **out, git_transport *, void *param)
{
    auto *context = static_cast<ExchangeContext *>(param);
    const auto proxy = proxyOf(context->errand);
    if (!proxy)
        return context->stop(proxy.error());
    auto *http = new Http;
    http->context = context;
    http->parent.action = onAction;
    http->parent.close = [](git_smart_subtransport *) { return 0; };
    http->parent.free = [](git_smart_subtransport *transport) { delete ours(transport); };
    http->base = QUrl(http->context->errand.address.text());
    http->network.setProxy(*proxy);
    if (http->base.scheme() == QLatin1String("https"))
        http->tls = setUpTls(http->context->errand.access.authorities);
    *out = http->context->line = &http->parent;
    return 0;
}

} // namespace

int makeHttpTransport(git_transport **out, git_remote *owner, void *param)
{
    git_smart_subtransport_definition definition{makeHttp, 1, param};
    return git_transport_smart(out, owner, &definition);
}

} // namespace mycel::sync
