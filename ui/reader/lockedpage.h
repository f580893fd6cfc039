#pragma once
// A page that can do nothing but be read: no script, no window, no dialog, no permission, no download, no way to another
// address. A click on a link is told, never followed.

#include "ui/pageengine.h"

#include <QWebEnginePage>

namespace mycel::ui {

class LockedPage : public QWebEnginePage {
    Q_OBJECT
public:
    LockedPage(QWebEngineProfile *profile, const PageHost &host, PageRefusals &refusals, QObject *parent);
    /// The only address that it may go to.
    void open(const QUrl &address);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &proposed, QString *answer) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;

private:
    const PageHost &m_host;
    PageRefusals &m_refusals;
    QUrl m_address;
};

} // namespace mycel::ui
