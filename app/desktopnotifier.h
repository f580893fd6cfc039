#pragma once
// The desktop's own notifications (org.freedesktop.Notifications on the session's bus), which need no tray. Where nobody shows any,
// nothing happens and nobody waits.

#include "ui/notifier.h"

#include <QDBusConnection>

#include <optional>

namespace mycel::app {

class DesktopNotifier : public ui::Notifier {
    Q_OBJECT
public:
    /// Without a bus: the session's, which is not looked for before there is something to tell.
    explicit DesktopNotifier(const std::optional<QDBusConnection> &bus = {}, QObject *parent = nullptr);
    void show(const ui::Notice &notice) override;

private Q_SLOTS:
    void onAction(uint number, const QString &action);
    void onClosed(uint number, uint reason);

private:
    QDBusConnection &bus();
    std::optional<QDBusConnection> m_bus;
    bool m_listens = false;
    uint m_shown = 0;          ///< the number of the one that may still be seen
    ui::Notice m_notice;
};

} // namespace mycel::app
