// The door of the plug-in: prepares Chromium's surroundings, once, and makes engines.
#include "ui/reader/engine.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QObject>
#include <QWebEngineUrlScheme>

#include <unistd.h>

namespace mycel::ui {

namespace {

/// Chromium reads its flags from the environment, once. Of what stands there only help with a graphics card's trouble stays.
void setSurroundings()
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    if (::getuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium refuses to run as root with it: only a test machine does
    else
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    QByteArrayList flags{"--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--host-resolver-rules=\"MAP * ~NOTFOUND\"", "--disable-background-networking", "--disable-features=SpareRendererForSitePerProcess"};
    for (const QByteArray &flag : qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").split(' ')) {
        if (flag.startsWith("--disable-gpu") || flag.startsWith("--use-gl") || flag.startsWith("--use-angle"))
            flags.append(flag);
    }
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        flags.append("--disable-gpu");
    if (QAccessible::isActive())
        flags.append("--force-renderer-accessibility"); // else a screen reader meets an empty page
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.join(' '));
}

void registerScheme()
{
    QWebEngineUrlScheme scheme("mycel");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::Flags(QWebEngineUrlScheme::SecureScheme) | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace

class ReaderPlugin : public QObject, public PageEngineMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "mycel.PageEngineMaker/1")
    Q_INTERFACES(mycel::ui::PageEngineMaker)
public:
    std::unique_ptr<PageEngine> make(PageHost host, const QColor &ground, QWidget *parent) override
    {
        if (!m_prepared) {
            setSurroundings();
            registerScheme();
            m_prepared = true;
        }
        return std::make_unique<Engine>(std::move(host), ground, parent);
    }

private:
    bool m_prepared = false;
};

} // namespace mycel::ui

#include "plugin.moc"
