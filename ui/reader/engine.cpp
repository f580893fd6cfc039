#include "ui/reader/engine.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineScript>

namespace mycel::ui {

Engine::Engine(PageHost host, const QColor &ground, QWidget *parent)
    : m_host(std::move(host))
    , m_scheme(m_host)
    , m_gate(m_refusals)
    , m_view(new QWebEngineView(parent))
{
    m_profile.setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile.setSpellCheckEnabled(false);
    m_profile.setUrlRequestInterceptor(&m_gate);
    m_profile.installUrlSchemeHandler("mycel", &m_scheme);
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest *download) { download->cancel(); });
    m_page = new LockedPage(&m_profile, m_host, m_refusals, m_view);
    m_page->setBackgroundColor(ground); // no grey flash before the first page
    m_view->setPage(m_page);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &Engine::openMenu);
    connect(m_page, &QWebEnginePage::loadFinished, this, [this](bool whole) {
        m_isLoading = !whole; // one that another took the place of
        if (!whole)
            return;
        if (!m_place.isNull())
            m_page->runJavaScript(QStringLiteral("window.scrollTo(%1,%2)").arg(m_place.x()).arg(m_place.y()), QWebEngineScript::ApplicationWorld);
        m_host.shown();
    });
    // Queued: the page may not be handed away while it tells of its end.
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] { m_host.ended(); }, Qt::QueuedConnection);
}

Engine::~Engine()
{
    delete m_view; // and its page, before the profile that it belongs to
}

void Engine::show(const PageDocument &document)
{
    if (!document.keepsPlace)
        m_place = {};
    else if (!m_isLoading)
        m_place = m_page->scrollPosition() / m_page->zoomFactor();
    m_isLoading = true;
    m_page->setBackgroundColor(document.ground);
    m_page->open(m_scheme.open(document));
}

void Engine::scrollTo(const QString &anchor)
{
    // In a world of our own, apart from the page's, whose scripts are off. The anchor is foreign: quoted as JSON.
    const QByteArray quoted = QJsonDocument(QJsonArray{anchor}).toJson(QJsonDocument::Compact);
    m_page->runJavaScript(QStringLiteral("(function(){const e=document.getElementById(%1[0]);if(e)e.scrollIntoView();})()").arg(QString::fromUtf8(quoted)), QWebEngineScript::ApplicationWorld);
}

void Engine::find(const QString &words, bool backwards, const std::function<void(int, int)> &found)
{
    m_page->findText(words, backwards ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags(),
                     [found](const QWebEngineFindTextResult &result) { found(result.activeMatch(), result.numberOfMatches()); });
}

void Engine::setScale(qreal scale)
{
    m_page->setZoomFactor(scale);
}

void Engine::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        connect(m_view, &QWebEngineView::printFinished, this, [printer] { delete printer; }, Qt::SingleShotConnection);
        m_view->print(printer);
    });
    dialog->open();
}

void Engine::openMenu(const QPoint &at)
{
    const QWebEngineContextMenuRequest *asked = m_view->lastContextMenuRequest();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy"), m_page->action(QWebEnginePage::Copy), &QAction::trigger);
    copy->setEnabled(m_page->hasSelection());
    menu->addAction(tr("Select all"), m_page->action(QWebEnginePage::SelectAll), &QAction::trigger);
    if (m_host.passageMeant && m_page->hasSelection())
        menu->addAction(tr("Discuss this passage"), [this] { m_host.passageMeant(); });
    const QUrl link = asked ? asked->linkUrl() : QUrl();
    if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
        menu->addAction(tr("Copy the link's address"), [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
    menu->popup(m_view->mapToGlobal(at));
}

} // namespace mycel::ui
