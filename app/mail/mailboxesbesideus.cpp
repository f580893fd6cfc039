#include "app/mail/mailboxes.h"
#include "app/plugin.h"

#include <QObject>

namespace mycel::app {

sync::Result<const Mailboxes *> mailboxesBesideUs()
{
    static const Mailboxes *const mailboxes = qobject_cast<Mailboxes *>(pluginBesideUs("mycel-mail"));
    return mailboxes ? sync::Result<const Mailboxes *>(mailboxes) : sync::fail(sync::Error::Kind::Internal, "no-mail", QStringLiteral("mycel-mail.so"));
}

} // namespace mycel::app
