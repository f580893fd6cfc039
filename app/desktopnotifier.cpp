#include "app/desktopnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mycel::app {

namespace {
const QString Service = QStringLiteral("org.freedesktop.Notifications"), Path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int AsTheDesktopLikes = -1; // how long it stays
}

DesktopNotifier::DesktopNotifier(const std::optional<QDBusConnection> &bus, QObject *parent)
    : ui::Notifier(parent)
    , m_bus(bus)
{
}

void DesktopNotifier::show(const ui::Notice &notice)
{
    if (!bus().isConnected())
        return;
    if (!m_listens) {
        m_listens = true;
        bus().connect(Service, Path, Service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint,QString)));
        bus().connect(Service, Path, Service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint,uint)));
    }
    m_notice = notice;
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("Notify"));
    // Its text is markup, as the desktop reads it; its title is not.
    call.setArguments({QStringLiteral("Mycel"), m_shown, QStringLiteral("mycel"), notice.title, notice.text.toHtmlEscaped(), QStringList{QStringLiteral("default"), notice.open},
                       QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("mycel")}}, AsTheDesktopLikes});
    auto *answer = new QDBusPendingCallWatcher(bus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<uint> number = *answer;
        if (!number.isError())
            m_shown = number.value();
        answer->deleteLater();
    });
}

QDBusConnection &DesktopNotifier::bus()
{
    if (!m_bus)
        m_bus = QDBusConnection::sessionBus();
    return *m_bus;
}

void DesktopNotifier::onAction(uint number, const QString &action)
{
    if (number == m_shown && action == QLatin1String("default"))
        Q_EMIT chosen(m_notice);
}

void DesktopNotifier::onClosed(uint number, uint)
{
    if (number == m_shown)
        m_shown = 0;
}

} // namespace mycel::app
