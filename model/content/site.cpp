#include "model/content/site.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qint64 MostBytes = 64 << 10;
constexpr const char *Names[] = {"mkdocs.yml", "_config.yml", "hugo.toml", "hugo.yaml", "config.toml", "config.yaml", "docusaurus.config.js", "docusaurus.config.ts", "CNAME"};

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

QStringList sitesIn(const sync::Repository &store, const sync::Id &commit)
{
    QStringList sites;
    for (const char *name : Names) {
        const auto bytes = store.find(commit, name).and_then([&store](const sync::Id &blob) { return store.read(blob, MostBytes); });
        if (const QString site = bytes ? siteFrom(name, *bytes) : QString(); !site.isEmpty() && !sites.contains(site))
            sites.append(site);
    }
    return sites;
}

} // namespace mycel::model
