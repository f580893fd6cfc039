#include "sync/address.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace mycel::sync {

namespace {

using Way = Address::Way;

constexpr qsizetype Longest = 2048; ///< characters, as it is typed and as it is kept

tl::unexpected<Error> refuse(const char *why, const QString &detail = {})
{
    return fail(Error::Kind::Refused, why, detail);
}

tl::unexpected<Error> tooLong()
{
    return refuse("unreadable", QStringLiteral("longer than 2,048 characters"));
}

/// Control characters, joiners and marks of direction, and what is no character at all, which an address cannot say
/// (U+FFFD stands where percent-signs were not UTF-8).
bool hasInvisible(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint c) {
        const auto category = QChar::category(c);
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || QChar::isSurrogate(c) || QChar::isNonCharacter(c) || c == QChar::ReplacementCharacter;
    });
}

bool isThisComputer(const QString &host)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|127(\\.\\d{1,3}){3}|\\[?::1\\]?)$"));
    return loopback.match(host).hasMatch();
}

/// A path on a server, in the one form in which two spellings of it are equal.
Result<QString> cleanRemotePath(QString path)
{
    if (path.contains(u'\\'))
        return refuse("bad-path", QStringLiteral("a backslash"));
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty() || path == QLatin1String("/"))
        return refuse("no-path");
    const QStringList parts = path.split(u'/');
    if (parts.contains(QLatin1String("..")))
        return refuse("bad-path", QStringLiteral(".."));
    return path;
}

bool isPlainName(const QString &text, QStringView more)
{
    return std::ranges::all_of(text, [more](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || more.contains(c);
    });
}

Result<QString> cleanHost(const QString &host)
{
    if (host.isEmpty())
        return refuse("no-host");
    if (host.startsWith(u'-'))
        return refuse("dash-host", host);
    if (!isPlainName(host, u".-_:"))
        return refuse("bad-host", host);
    QUrl asked;
    asked.setHost(host.toLower(), QUrl::StrictMode);
    return asked.host().isEmpty() ? Result<QString>(refuse("bad-host", host)) : host.toLower(); // "..", "[A]"
}

Result<Address> fromUrl(const QString &typed, Way way)
{
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid())
        return refuse("unreadable", url.errorString());
    if (!url.password().isEmpty() || (way != Way::Ssh && !url.userName().isEmpty()))
        return refuse("secret-in-address");
    if (url.hasQuery() || url.hasFragment())
        return refuse("unreadable", QStringLiteral("a query or a fragment"));
    Address address;
    address.way = way;
    const auto host = cleanHost(url.host(QUrl::FullyEncoded));
    if (!host)
        return fail(host.error());
    address.host = *host;
    address.user = url.userName();
    if (address.user.startsWith(u'-') || !isPlainName(address.user, u"._-+@"))
        return refuse("bad-user", address.user);
    const int usual = way == Way::Https ? 443 : way == Way::Http ? 80 : 22;
    address.port = url.port() == usual || url.port() == -1 ? 0 : url.port();
    const auto path = cleanRemotePath(url.path(QUrl::FullyDecoded));
    if (!path)
        return fail(path.error());
    address.path = *path;
    if (hasInvisible(address.path))
        return refuse("control-character");
    if (way == Way::Http && !isThisComputer(address.host))
        return refuse("plain-http", address.host);
    return address.text().size() > Longest ? Result<Address>(tooLong()) : address;
}

/// user@host:path, as git writes it: the path is relative to the home folder unless it begins with a slash.
Result<Address> fromScp(const QString &typed, qsizetype colon)
{
    Address address;
    address.way = Way::Ssh;
    const QString before = typed.left(colon);
    const qsizetype at = before.lastIndexOf(u'@');
    address.user = at < 0 ? QString() : before.left(at);
    if (address.user.contains(u':'))
        return refuse("secret-in-address");
    if (address.user.startsWith(u'-') || !isPlainName(address.user, u"._-+"))
        return refuse("bad-user", address.user);
    const auto host = cleanHost(before.mid(at + 1));
    if (!host)
        return fail(host.error());
    address.host = *host;
    const auto path = cleanRemotePath(typed.mid(colon + 1));
    if (!path)
        return fail(path.error());
    if (path->startsWith(u'-'))
        return refuse("bad-path", *path);
    address.path = path->startsWith(u'/') ? *path : u'/' + *path; // "/~me/a" is somebody's home in an ssh:// address, too
    return fromUrl(address.text(), Way::Ssh); // one reader says what a server and a path may be
}

Result<Address> fromDisk(QString path)
{
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, "no-such-folder", QDir::toNativeSeparators(path));
    Address address;
    address.path = info.canonicalFilePath();
    if (address.path.isEmpty())
        return fail(Error::Kind::NotFound, "no-such-folder", QDir::toNativeSeparators(path));
    address.way = info.isDir() ? Way::Folder : Way::Bundle;
    if (!info.isDir() && !info.isFile())
        return refuse("not-a-folder", path);
    return address;
}

} // namespace

QString Address::text() const
{
    if (way == Way::Folder || way == Way::Bundle)
        return path;
    QUrl url;
    url.setScheme(way == Way::Https ? QStringLiteral("https") : way == Way::Http ? QStringLiteral("http") : QStringLiteral("ssh"));
    url.setUserName(user);
    url.setHost(host);
    url.setPort(port == 0 ? -1 : port);
    url.setPath(path, QUrl::DecodedMode);
    return QString::fromUtf8(url.toEncoded());
}

QString Address::server() const
{
    const int usual = way == Way::Ssh ? 22 : way == Way::Https ? 443 : 80;
    return QStringLiteral("%1:%2").arg(host).arg(port == 0 ? usual : port);
}

QString Address::suggestedName() const
{
    QString name = path.section(u'/', -1);
    if (name == QLatin1String(".git"))
        name = path.section(u'/', -2, -2);
    for (const auto ending : {".git", ".bundle"}) {
        if (name.endsWith(QLatin1String(ending)) && name.size() > qsizetype(qstrlen(ending)))
            name.chop(qsizetype(qstrlen(ending)));
    }
    return name.isEmpty() ? host : name;
}

Result<Address> readAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return refuse("empty");
    if (text.size() > Longest)
        return tooLong();
    if (hasInvisible(text))
        return refuse("control-character");
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    if (scheme > 0) {
        const QString name = text.left(scheme).toLower();
        if (name == QLatin1String("https"))
            return fromUrl(text, Way::Https);
        if (name == QLatin1String("http"))
            return fromUrl(text, Way::Http);
        if (name == QLatin1String("ssh") || name == QLatin1String("git+ssh") || name == QLatin1String("ssh+git"))
            return fromUrl(QLatin1String("ssh") + text.mid(scheme), Way::Ssh);
        if (name == QLatin1String("file")) {
            const QUrl url(text);
            if (!url.host().isEmpty() && url.host() != QLatin1String("localhost"))
                return refuse("bad-host", url.host());
            return fromDisk(url.path(QUrl::FullyDecoded));
        }
        return refuse("unknown-scheme", name);
    }
    if (text.contains(QLatin1String("::")) && !text.startsWith(u'/'))
        return refuse("unknown-scheme", text.section(QLatin1String("::"), 0, 0));
    if (text.startsWith(u'-'))
        return refuse("bad-path", text);
    const qsizetype colon = text.indexOf(u':');
    const qsizetype slash = text.indexOf(u'/');
    const bool looksRemote = colon > 0 && (slash < 0 || colon < slash) && !QFileInfo::exists(text);
    if (looksRemote)
        return fromScp(text, colon);
    return fromDisk(text);
}

} // namespace mycel::sync
