#include "ui/words/webtext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct Web {
    Q_DECLARE_TR_FUNCTIONS(Web)
};

} // namespace

QString hostText(const QUrl &url)
{
    const QString ascii = url.host(QUrl::FullyEncoded);
    const QString shown = QUrl::fromAce(ascii.toLatin1());
    return shown.isEmpty() || shown == ascii ? ascii : QStringLiteral("%1 (%2)").arg(shown, ascii);
}

QString leadsTo(const QUrl &url)
{
    if (url.scheme() == QLatin1String("mailto"))
        return Web::tr("This writes a message to %1.").arg(url.path());
    const bool lookAlike = url.host(QUrl::FullyEncoded).contains(QLatin1String("xn--"));
    return lookAlike ? Web::tr("This leads to %1, outside of your libraries. The name has unusual letters: look twice.").arg(hostText(url))
                     : Web::tr("This leads to %1, outside of your libraries.").arg(hostText(url));
}

} // namespace mycel::words
