#pragma once
// The only ways into a page: the scheme `mycel:`, answered from memory and by the host, and a gate that lets nothing else out.

#include "ui/pageengine.h"

#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace mycel::ui {

/// Answers mycel://page/<number> and the style sheet from the document that is open, pictures by asking the host.
class Scheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    explicit Scheme(const PageHost &host)
        : m_host(host)
    {
    }
    /// Where the document is to be loaded from. Each has an address of its own, so none is taken for another.
    QUrl open(const PageDocument &document);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    const PageHost &m_host;
    PageDocument m_document;
    QUrl m_address;
    int m_number = 0;
};

/// Blocks every request that is not of our scheme, and counts what it blocked.
class Gate : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    explicit Gate(PageRefusals &refusals)
        : m_refusals(refusals)
    {
    }
    void interceptRequest(QWebEngineUrlRequestInfo &request) override;

private:
    PageRefusals &m_refusals;
};

} // namespace mycel::ui
