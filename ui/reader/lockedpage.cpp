#include "ui/reader/lockedpage.h"

#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

namespace mycel::ui {

LockedPage::LockedPage(QWebEngineProfile *profile, const PageHost &host, PageRefusals &refusals, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_host(host)
    , m_refusals(refusals)
{
    using Setting = QWebEngineSettings;
    for (const Setting::WebAttribute attribute :
         {Setting::JavascriptEnabled, Setting::JavascriptCanOpenWindows, Setting::JavascriptCanAccessClipboard, Setting::JavascriptCanPaste, Setting::AllowWindowActivationFromJavaScript,
          Setting::LocalStorageEnabled, Setting::LocalContentCanAccessRemoteUrls, Setting::LocalContentCanAccessFileUrls, Setting::AllowRunningInsecureContent,
          Setting::AllowGeolocationOnInsecureOrigins, Setting::HyperlinkAuditingEnabled, Setting::DnsPrefetchEnabled, Setting::PluginsEnabled, Setting::PdfViewerEnabled,
          Setting::FullScreenSupportEnabled, Setting::ScreenCaptureEnabled, Setting::WebGLEnabled, Setting::Accelerated2dCanvasEnabled, Setting::AutoLoadIconsForPage,
          Setting::NavigateOnDropEnabled, Setting::TouchIconsEnabled, Setting::ErrorPageEnabled, Setting::XSSAuditingEnabled, Setting::FocusOnNavigationEnabled})
        settings()->setAttribute(attribute, false);
    settings()->setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    settings()->setAttribute(Setting::PlaybackRequiresUserGesture, true);
    settings()->setUnknownUrlSchemePolicy(Setting::AllowUnknownUrlSchemesFromUserInteraction); // so that a click on mailto: is told; nothing of it is ever accepted
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    // A link that would open a window, by its own wish or by the middle button, is a link like any other.
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated())
            m_host.linkChosen(request.requestedUrl());
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this, [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this, [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

void LockedPage::open(const QUrl &address)
{
    m_address = address;
    load(address);
}

bool LockedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && url.adjusted(QUrl::RemoveFragment) == m_address)
        return true;
    if (isMainFrame && type == NavigationTypeLinkClicked)
        m_host.linkChosen(url);
    else
        ++m_refusals.navigations;
    return false;
}

QWebEnginePage *LockedPage::createWindow(WebWindowType)
{
    ++m_refusals.windows;
    return nullptr;
}

void LockedPage::javaScriptAlert(const QUrl &, const QString &)
{
    ++m_refusals.dialogs;
}

bool LockedPage::javaScriptConfirm(const QUrl &, const QString &)
{
    ++m_refusals.dialogs;
    return false;
}

bool LockedPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    ++m_refusals.dialogs;
    return false;
}

void LockedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // What the engine says about a foreign page is not for our log: it would hold titles and addresses.
}

QStringList LockedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    ++m_refusals.dialogs;
    return {};
}

} // namespace mycel::ui
