// The door of the plug-in: prepares Chromium's surroundings, once, and makes engines.
#include "ui/reader/engine.h"

#include <QAccessible>
#include <QObject>
#include <QOpenGLContext>
#include <QQuickWindow>
#include <QWebEngineUrlScheme>

#include <unistd.h>

namespace mycel::ui {

namespace {

/// A variable of the environment, for a while: what is started from here, a browser of Qt's kind above all, must not inherit it.
class Lent {
public:
    Lent(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        set(value);
    }
    ~Lent() { set(m_before); }
    Q_DISABLE_COPY_MOVE(Lent)

private:
    void set(const QByteArray &value) { value.isNull() ? qunsetenv(m_name) : qputenv(m_name, value); }
    const char *m_name;
    QByteArray m_before;
};

/// Pages are drawn without the graphics card: its driver takes more memory than a page, and goes wrong more often.
void doWithoutGraphicsCard()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const Lent none("QT_XCB_GL_INTEGRATION", "none");
    QOpenGLContext::supportsThreadedOpenGL(); // Qt looks for OpenGL at the first question, and never again
}

QByteArray chromiumFlags()
{
    QByteArrayList flags{"--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--host-resolver-rules=\"MAP * ~NOTFOUND\"", "--disable-background-networking", "--disable-gpu", "--disable-features=SpareRendererForSitePerProcess"};
    if (QAccessible::isActive())
        flags.append("--force-renderer-accessibility"); // else a screen reader meets an empty page
    return flags.join(' ');
}

QtMessageHandler usualHandler = nullptr;

/// Qt tells at length that it will draw without the graphics card, which is as it should be.
void sayTheRest(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "qt.webenginecontext") != 0 && !text.startsWith(QLatin1String("No suitable graphics backend")))
        usualHandler(type, context, text);
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
            doWithoutGraphicsCard();
            registerScheme();
            usualHandler = qInstallMessageHandler(sayTheRest);
            m_prepared = true;
        }
        // Chromium reads these with the first engine. What stood there, the way to debug it above all, it does not get to see.
        const Lent flags("QTWEBENGINE_CHROMIUM_FLAGS", chromiumFlags()), debugging("QTWEBENGINE_REMOTE_DEBUGGING", {});
        const Lent sandbox("QTWEBENGINE_DISABLE_SANDBOX", ::getuid() == 0 ? "1" : QByteArray()); // it refuses to run as root with it: only a test machine does
        return std::make_unique<Engine>(std::move(host), ground, parent);
    }

private:
    bool m_prepared = false;
};

} // namespace mycel::ui

#include "plugin.moc"
