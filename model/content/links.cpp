#include "model/content/links.h"

#include "model/content/document.h"
#include "model/content/htmlwriter.h"
#include "model/content/shelf.h"
#include "model/content/site.h"
#include "model/merge/paths.h"

#include <QUrl>

#include <algorithm>

namespace mycel::model {

namespace {

Link refused()
{
    return {Link::Is::Refused, {}, {}, {}};
}

/// `path` from `folder`, without . and ..; nothing where it leaves the library.
std::optional<QByteArray> joined(const QByteArray &folder, const QByteArray &path)
{
    QList<QByteArray> parts;
    for (const QByteArray &part : (folder + '/' + path).split('/')) {
        if (part == "..") {
            if (parts.isEmpty())
                return std::nullopt;
            parts.removeLast();
        } else if (!part.isEmpty() && part != ".") {
            parts.append(part);
        }
    }
    return parts.join('/');
}

/// The names under which a file may stand for a link to `path`.
std::optional<QByteArray> found(const QByteArray &path, const Paths &paths)
{
    if (!path.isEmpty() && paths.has(path))
        return path;
    QByteArray stem = path;
    for (const QByteArray &ending : {QByteArray(".html"), QByteArray(".htm"), QByteArray(".md")}) { // .md: the file may be an .mdx
        if (stem.endsWith(ending))
            stem.chop(ending.size());
    }
    QList<QByteArray> names;
    for (const char *ending : {".md", ".mdx", ".markdown"})
        names.append(stem + ending);
    const bool isIndex = path.endsWith(".html") && (stem == "index" || stem.endsWith("/index")); // what a README becomes
    const QByteArray folder = isIndex ? stem.chopped(5) : stem.isEmpty() ? QByteArray() : stem + '/';
    for (const char *name : {"index.md", "index.mdx", "README.md", "readme.md", "_index.md", "index.markdown"})
        names.append(folder + name);
    for (const QByteArray &name : names) {
        if (paths.has(name))
            return name;
    }
    return std::nullopt;
}

/// What a site has at its root, in whichever folder of the repository it is: its pictures, no pages.
std::optional<QByteArray> fromPublic(const QByteArray &path, const QList<QByteArray> &roots, const Paths &paths)
{
    const bool isFile = merge::nameOf(path).contains('.') && !path.endsWith(".html");
    for (const QByteArray &root : isFile ? roots : QList<QByteArray>()) {
        for (const char *folder : {"/static", "/public"}) {
            if (const auto whole = joined(root + folder, path); whole && paths.has(*whole))
                return whole;
        }
    }
    return std::nullopt;
}

std::optional<QByteArray> fromRoot(const QByteArray &path, const QByteArray &fromPath, const Paths &paths)
{
    QByteArray root;
    QList<QByteArray> roots{root, "static", "public"}; // whose files are at the root of a site
    for (const QByteArray &part : merge::parentOf(fromPath).toByteArray().split('/'))
        roots.append(root = root.isEmpty() ? part : root + '/' + part);
    for (const QByteArray &at : roots) {
        const auto whole = joined(at, path);
        if (const auto file = whole ? found(*whole, paths) : std::nullopt)
            return file;
    }
    return fromPublic(path, roots, paths);
}

/// /cooking/2022/11/30/soup.html, as Jekyll publishes _posts/2022-11-30-soup.md.
std::optional<QByteArray> fromDate(const QByteArray &path, const Paths &paths)
{
    QList<QByteArray> parts = path.split('/');
    parts.removeAll(QByteArray());
    const auto isNumber = [&parts](qsizetype at, qsizetype digits) { return parts[at].size() == digits && std::ranges::all_of(parts[at], [](char c) { return c >= '0' && c <= '9'; }); };
    const qsizetype day = parts.size() - 2;
    if (day < 2 || !isNumber(day, 2) || !isNumber(day - 1, 2) || !isNumber(day - 2, 4))
        return std::nullopt;
    return found("_posts/" + parts.mid(day - 2).join('-'), paths);
}

std::optional<QByteArray> fromHere(const QByteArray &path, const QByteArray &fromPath, const Paths &paths)
{
    const QByteArray asFolder = fromPath.left(fromPath.lastIndexOf('.')); // where pages are folders, a link is written from inside
    QList<QByteArray> folders{merge::parentOf(fromPath).toByteArray(), asFolder};
    if (path.endsWith('/') && !isNamedAsPage(merge::nameOf(asFolder))) // as it leads to one, its own page is one too
        folders.swapItemsAt(0, 1);
    for (const QByteArray &at : std::as_const(folders)) {
        const auto whole = joined(at, path);
        if (const auto file = whole ? found(*whole, paths) : std::nullopt)
            return file;
    }
    return std::nullopt;
}

Link inside(const QByteArray &path, const QString &anchor)
{
    return {isItemPath(path) ? Link::Is::Item : Link::Is::File, path, anchor, {}};
}

bool hasScheme(const QByteArray &text, QByteArray &scheme)
{
    const qsizetype colon = text.indexOf(':');
    if (colon < 1)
        return false;
    scheme = text.left(colon).toLower();
    return std::ranges::all_of(scheme, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; });
}

Link resolveWeb(const QByteArray &text, const QByteArray &fromPath, const Paths &paths)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused();
    const QString normal = QString::fromLatin1(url.toEncoded());
    for (const QString &site : paths.ownSites) {
        if (!site.contains(url.host(), Qt::CaseInsensitive))
            continue; // most, before they are taken apart
        const QUrl own(site);
        const QString ownPath = own.path().endsWith(u'/') ? own.path() : own.path() + u'/';
        if (own.host().compare(url.host(), Qt::CaseInsensitive) != 0 || !(url.path() + u'/').startsWith(ownPath))
            continue;
        if (const auto file = fromRoot(url.path(QUrl::FullyDecoded).mid(ownPath.size() - 1).toUtf8(), fromPath, paths))
            return inside(*file, url.fragment(QUrl::FullyDecoded));
    }
    return {Link::Is::Web, {}, {}, normal};
}

Link resolveWiki(const QByteArray &target, const QByteArray &fromPath, const Paths &paths)
{
    const qsizetype hash = target.indexOf('#');
    const QString name = QString::fromUtf8(hash < 0 ? target : target.left(hash)).trimmed();
    const QString part = hash < 0 ? QString() : QString::fromUtf8(target.mid(hash + 1));
    const QString anchor = part.startsWith(u'^') ? QString() : anchorOf(part); // a heading's words; a paragraph has no anchor here
    if (const auto path = paths.named ? paths.named(name) : std::nullopt)
        return inside(*path, anchor);
    auto file = fromHere(name.toUtf8(), fromPath, paths);
    if (!file)
        file = fromRoot(name.toUtf8(), fromPath, paths); // a vault's own way to say where
    if (file)
        return inside(*file, anchor);
    return {Link::Is::Dead, name.toUtf8(), anchor, {}};
}

Link resolveNow(const QByteArray &destination, const QByteArray &fromPath, const Paths &paths)
{
    QByteArray text = destination.trimmed();
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }) || text.startsWith('\\'))
        return refused();
    QByteArray scheme;
    const bool isAddress = hasScheme(text, scheme);
    if (isAddress && text.contains('\\'))
        return refused();
    text.replace('\\', '/'); // ..\guides\x.md, as Windows writes it
    if (text.startsWith("[[") && text.endsWith("]]"))
        return resolveWiki(text.mid(2, text.size() - 4), fromPath, paths);
    if (text.isEmpty() || text.startsWith('#'))
        return {Link::Is::Anchor, {}, QString::fromUtf8(QByteArray::fromPercentEncoding(text.mid(1))), {}};
    if (isAddress) {
        if (scheme == "http" || scheme == "https")
            return resolveWeb(text, fromPath, paths);
        if (scheme == "mailto" && text.contains('@'))
            return {Link::Is::Mail, {}, {}, QString::fromUtf8(text)};
        return refused();
    }
    if (text.startsWith("//"))
        return resolveWeb("https:" + text, fromPath, paths);
    const qsizetype hash = text.indexOf('#');
    QByteArray path = hash < 0 ? text : text.left(hash);
    if (const qsizetype query = path.indexOf('?'); query >= 0)
        path.truncate(query);
    path = QByteArray::fromPercentEncoding(path);
    const QString anchor = hash < 0 ? QString() : QString::fromUtf8(QByteArray::fromPercentEncoding(text.mid(hash + 1)));
    if (path.contains('\0'))
        return refused();
    if (path.startsWith("@site/"))
        path.remove(0, 5);
    else if (path.startsWith("@/")) // from Zola's content
        path.remove(0, 1);
    auto file = path.startsWith('/') ? std::nullopt : fromHere(path, fromPath, paths);
    if (!file)
        file = fromRoot(path, fromPath, paths); // some write from the root without saying so
    for (const QString &site : file || !path.startsWith('/') ? QStringList() : paths.ownSites) {
        const QByteArray base = QUrl(site).path().toUtf8(); // a site that is not at the root of its host
        if (!file && base.size() > 1 && path.startsWith(base))
            file = fromRoot(path.mid(base.endsWith('/') ? base.size() - 1 : base.size()), fromPath, paths);
    }
    if (!file)
        file = fromDate(path, paths);
    if (file)
        return inside(*file, anchor);
    return {Link::Is::Dead, path, anchor, {}};
}

} // namespace

Link resolveLink(const QByteArray &destination, const QByteArray &fromPath, const Paths &paths)
{
    const Link now = resolveNow(destination, fromPath, paths);
    if (!paths.moved || (now.is != Link::Is::Dead && now.is != Link::Is::Web))
        return now;
    // What is nowhere may have been there under another name, and is meant all the same.
    const Paths then{[&paths](const QByteArray &path) { return paths.moved(path).has_value(); }, {}, paths.ownSites};
    const QByteArray address = withoutNumbers(QString::fromUtf8(fromPath)).toUtf8(); // from where a site's own links are written
    for (const QByteArray &from : address == fromPath ? QList{fromPath} : QList{fromPath, address}) {
        const Link before = resolveNow(destination, from, then);
        if (before.is == Link::Is::Item || before.is == Link::Is::File)
            return inside(*paths.moved(before.path), before.anchor);
    }
    return now;
}

} // namespace mycel::model
