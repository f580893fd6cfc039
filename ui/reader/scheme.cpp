#include "ui/reader/scheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>

namespace mycel::ui {

namespace {

void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *body = new QBuffer(job);
    body->setData(bytes);
    body->open(QIODevice::ReadOnly);
    job->reply(type, body);
}

} // namespace

QUrl Scheme::open(const PageDocument &document)
{
    m_document = document;
    m_address = QUrl(QStringLiteral("mycel://page/%1").arg(++m_number));
    return m_address;
}

void Scheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl().adjusted(QUrl::RemoveFragment);
    if (job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    if (url == m_address)
        return reply(job, "text/html;charset=utf-8", m_document.html);
    if (url == QUrl(QLatin1String(PageStyleAddress)))
        return reply(job, "text/css;charset=utf-8", m_document.style);
    m_host.file(url, [job = QPointer(job)](const PageFile &file) {
        if (!job)
            return; // the page went away meanwhile
        if (file.type.isEmpty())
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            reply(job, file.type, file.bytes);
    });
}

void Gate::interceptRequest(QWebEngineUrlRequestInfo &request)
{
    if (request.requestUrl().scheme() == QLatin1String("mycel"))
        return;
    request.block(true);
    ++m_refusals.requests;
}

} // namespace mycel::ui
