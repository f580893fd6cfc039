#pragma once
// What mycelctl knows of the plug-in for mailboxes: what model/mail/mailbox.h does, done by GMime.

#include "model/mail/mailbox.h"

#include <QtPlugin>

#define MYCEL_MAILBOXES "mycel.Mailboxes/1"

namespace mycel::app {

class Mailboxes {
public:
    virtual ~Mailboxes() = default;
    virtual sync::Result<void> read(const QString &name, const std::function<bool(const model::Letter &)> &take) const = 0;
    [[nodiscard]] virtual QByteArray entry(const model::Letter &letter) const = 0;
};

/// Loads the plug-in when it is first asked for. Internal ("no-mail") where there is none.
sync::Result<const Mailboxes *> mailboxesBesideUs();

} // namespace mycel::app

Q_DECLARE_INTERFACE(mycel::app::Mailboxes, MYCEL_MAILBOXES)
