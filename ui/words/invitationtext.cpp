#include "ui/words/invitationtext.h"

#include "sync/address.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct Invitation {
    Q_DECLARE_TR_FUNCTIONS(Invitation)
};

} // namespace

bool isSharedAt(const QString &address)
{
    const auto read = sync::readAddress(address);
    return !address.isEmpty() && read && read->way != sync::Address::Way::Folder && read->way != sync::Address::Way::Bundle;
}

QString invitationText(const model::Library &library, const QByteArray &hostKey)
{
    QStringList parts{Invitation::tr("You are invited to the library “%1”.").arg(harmless(library.name))};
    if (!library.summary.isEmpty())
        parts.append(harmless(library.summary));
    parts.append(Invitation::tr("In Mycel, choose “Add a library…” and paste this address:") + QStringLiteral("\n\n    ") + library.address);
    if (!hostKey.isEmpty())
        parts.append(Invitation::tr("When Mycel asks whether it is the right server, compare this fingerprint:") + QStringLiteral("\n\n    SHA256:") + QString::fromLatin1(hostKey.toBase64(QByteArray::OmitTrailingEquals)));
    parts.append(Invitation::tr("To read needs no account where the server lets everybody read. If it asks who you are, ask whoever invited you."));
    parts.append(Invitation::tr("Without Mycel, any git fetches it:") + QStringLiteral("\n\n    git clone ") + library.address);
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

} // namespace mycel::words
