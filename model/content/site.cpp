#include "model/content/site.h"

#include "model/content/languagename.h"
#include "model/merge/paths.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qint64 MostBytes = 64 << 10;
constexpr const char *Names[] = {"mkdocs.yml", "_config.yml", "hugo.toml", "hugo.yaml", "config.toml", "config.yaml", "docusaurus.config.js", "docusaurus.config.ts", "CNAME",
                                 "website/docusaurus.config.js", "website/docusaurus.config.ts", "docs/_config.yml", "docs/CNAME"};
/// The line of such a file that says in which language its pages are.
constexpr const char *Languages[][2] = {{"book.toml", "language"}, {"hugo.toml", "defaultContentLanguage"}, {"hugo.yaml", "defaultContentLanguage"}, {"config.toml", "defaultContentLanguage"},
                                        {"docusaurus.config.js", "defaultLocale"}, {"docusaurus.config.ts", "defaultLocale"}, {"_config.yml", "lang"}};

QString valueOf(const QString &text, const char *key)
{
    const QRegularExpression line(QStringLiteral("^ {0,2}%1\\s*[:=]\\s*[\"']?([^\"'\\s#,]+)").arg(QLatin1String(key)), QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

} // namespace

QString siteFrom(const QByteArray &name, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (name == "CNAME") {
        static const QRegularExpression host(QStringLiteral("^[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+\\s*$"));
        return host.match(text).hasMatch() ? QStringLiteral("https://") + text.trimmed() : QString();
    }
    for (const char *key : {"site_url", "baseURL", "base_url", "url"}) {
        const QString site = valueOf(text, key);
        if (!site.startsWith(QLatin1String("https://")) && !site.startsWith(QLatin1String("http://")))
            continue;
        const QString below = valueOf(text, name == "_config.yml" ? "baseurl" : "baseUrl"); // Jekyll, Docusaurus
        return below.startsWith(u'/') && below.size() > 1 ? (site.endsWith(u'/') ? site.chopped(1) : site) + below : site;
    }
    return {};
}

QStringList forgeSites(const QString &address, const QByteArray &branch)
{
    static const QRegularExpression place(QStringLiteral("^(?:https?://|ssh://)?(?:[^@/]*@)?([a-zA-Z0-9.-]+\\.[a-zA-Z]+)(?::\\d+)?[:/]+([^?#]+?)(?:\\.git)?/?$"));
    const auto parts = place.match(address);
    QStringList sites;
    if (!parts.hasMatch() || !parts.captured(2).contains(u'/') || branch.isEmpty())
        return sites;
    for (const char *view : {"/blob/", "/tree/", "/raw/", "/-/blob/", "/-/tree/", "/src/branch/"})
        sites.append(QStringLiteral("https://") + parts.captured(1) + u'/' + parts.captured(2) + QLatin1String(view) + QString::fromUtf8(branch));
    return sites;
}

QStringList sitesIn(const sync::Repository &store, const sync::Id &commit)
{
    QStringList sites;
    for (const char *name : Names) {
        const auto bytes = store.find(commit, name).and_then([&store](const sync::Id &blob) { return store.read(blob, MostBytes); });
        if (const QString site = bytes ? siteFrom(merge::nameOf(name), *bytes) : QString(); !site.isEmpty() && !sites.contains(site))
            sites.append(site);
    }
    return sites;
}

QString siteLanguageIn(const sync::Repository &store, const sync::Id &commit)
{
    for (const auto &[name, key] : Languages) {
        const auto bytes = store.find(commit, name).and_then([&store](const sync::Id &blob) { return store.read(blob, MostBytes); });
        if (const QString lang = bytes ? languageWritten(valueOf(QString::fromUtf8(*bytes), key)) : QString(); !lang.isEmpty())
            return lang;
    }
    return {};
}

QString withoutNumbers(QString path)
{
    static const QRegularExpression number(QStringLiteral("(?<![^/])\\d{1,3}[-_. ]+(?=[^/])"));
    return path.remove(number);
}

} // namespace mycel::model
