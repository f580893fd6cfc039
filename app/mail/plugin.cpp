// Mailboxes as a plug-in: GMime and the dozen libraries behind it, which nobody who imports no mail should wait for.
#include "app/mail/mailboxes.h"

#include <QObject>

namespace mycel::app {

class MailPlugin : public QObject, public Mailboxes {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID MYCEL_MAILBOXES)
    Q_INTERFACES(mycel::app::Mailboxes)
public:
    sync::Result<void> read(const QString &name, const std::function<bool(const model::Letter &)> &take) const override { return model::readMailbox(name, take); }
    [[nodiscard]] QByteArray entry(const model::Letter &letter) const override { return model::mailboxEntry(letter); }
};

} // namespace mycel::app

#include "plugin.moc"
