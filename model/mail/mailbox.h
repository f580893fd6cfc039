#pragma once
// Mailboxes (mbox), read and written with GMime: what a list has said for years comes in, what is said in a library goes out,
// so that real mail clients open it. Of a person only the name is taken, never an address.

#include "sync/result.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <functional>

namespace mycel::model {

struct Letter {
    QString id;                ///< of the message, without brackets
    QString inReplyTo;
    QStringList references;    ///< the first of the thread first
    QString author;            ///< a name; empty where there was only an address
    QDateTime time;            ///< UTC; invalid where none can be read
    QString subject;           ///< one line, as it was written
    QByteArray text;           ///< Markdown
    QMap<QString, QString> keys{}; ///< of the post that it was here, called as format.md does: headers that no mail client shows
};

/// Calls `take` for each message of a file until it returns false; one that cannot be read is passed over. Messages without a
/// text are told too. NotFound ("mailbox"), Refused ("not-a-mailbox").
sync::Result<void> readMailbox(const QString &name, const std::function<bool(const Letter &)> &take);

/// One message of a mailbox, with its separator before it and an empty line behind it.
QByteArray mailboxEntry(const Letter &letter);

} // namespace mycel::model
