#include "ui/words/postlink.h"

namespace mycel::words {

QString safe(const QString &text)
{
    return text.toHtmlEscaped();
}

QString postAddress(const char *deed, const QString &post, const QString &value, const QString &token)
{
    return QStringLiteral("mycel://post/%1/%2%3?%4").arg(QLatin1String(deed), post, value.isEmpty() ? QString() : u'/' + value, token);
}

QString postLink(const char *deed, const QString &post, const QString &value, const QString &token, const QString &words, const QString &label)
{
    return QStringLiteral("<a class=\"deed\" href=\"%1\" title=\"%2\">%3</a>").arg(postAddress(deed, post, value, token), safe(label), safe(words));
}

} // namespace mycel::words
