#include "model/index/elsewhere.h"

#include "model/content/htmlwriter.h"
#include "model/discuss/threadfile.h"
#include "model/index/formernames.h"

#include <QUrl>

namespace mycel::model {

namespace {
constexpr int MostAsked = 2000; ///< of the links of a page; a hostile one has a hundred thousand
}

std::string leadsElsewhere()
{
    const std::string name = NamedByLink;
    return "(EXISTS(SELECT 1 FROM items e WHERE e.id <> '' AND e.id = upper(" + name + ") AND e.library <> k.library)"
        " OR (k.target LIKE '[[%' AND EXISTS(SELECT 1 FROM libraries n CROSS JOIN items e ON e.library = n.no AND e.title = " + name + " COLLATE NOCASE WHERE n.no <> k.library)))";
}

Paths pathsOf(const Reader &reader, const QString &library)
{
    const auto about = reader.about(library);
    const auto former = reader.formerNames(library).value_or(nullptr);
    const auto moved = [former](const QByteArray &name) { return former ? former->now(name) : std::nullopt; };
    return {[&reader, library](const QByteArray &path) { return reader.has(library, path).value_or(false) || placeOf(path); }, // a thread is on the other branch
            [&reader, library, moved](const QString &name) {
                const auto found = reader.called(library, name);
                return found ? std::optional(found->ref.path) : moved(name.toUtf8());
            },
            about ? about->sites : QStringList(), moved};
}

std::vector<Elsewhere::Other> &Elsewhere::others()
{
    if (m_others)
        return *m_others;
    m_others.emplace();
    QStringList keys = m_reader.counts().value_or(QHash<QString, QHash<Kind, int>>()).keys();
    keys.removeAll(m_own);
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        Other other{key, {}, {}};
        for (const QString &site : m_reader.about(key).value_or(About()).sites)
            other.hosts.append(QUrl(site).host());
        m_others->push_back(std::move(other));
    }
    return *m_others;
}

std::optional<Elsewhere::Place> Elsewhere::called(const QString &name, const QString &anchor)
{
    for (const Other &other : others()) {
        const auto item = m_reader.called(other.key, name);
        if (item && (item->id == name.toUpper() || item->title.compare(name, Qt::CaseInsensitive) == 0))
            return Place{other.key, {Link::Is::Item, item->ref.path, anchor, {}}};
    }
    return std::nullopt;
}

std::optional<Elsewhere::Place> Elsewhere::onSite(const QByteArray &address)
{
    const QString host = QUrl::fromEncoded(address).host();
    for (Other &other : others()) {
        if (host.isEmpty() || !other.hosts.contains(host, Qt::CaseInsensitive) || ++m_asked > MostAsked)
            continue;
        if (!other.paths)
            other.paths = pathsOf(m_reader, other.key);
        const Link link = resolveLink(address, {}, *other.paths);
        if (link.is == Link::Is::Item || link.is == Link::Is::File)
            return Place{other.key, link};
    }
    return std::nullopt;
}

std::optional<Elsewhere::Place> Elsewhere::find(const QByteArray &destination)
{
    const QByteArray text = destination.trimmed();
    const bool wiki = text.startsWith("[[") && text.endsWith("]]");
    const QByteArray whole = wiki ? text.sliced(2, text.size() - 4) : text;
    const qsizetype hash = whole.indexOf('#');
    const QString name = QString::fromUtf8(hash < 0 ? whole : whole.first(hash)).trimmed();
    if (!wiki && !isItemId(name))
        return onSite(text);
    if (name.isEmpty() || ++m_asked > MostAsked)
        return std::nullopt;
    const QByteArray part = hash < 0 ? QByteArray() : whole.sliced(hash + 1);
    return called(name, wiki ? anchorOf(QString::fromUtf8(part)) : QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
}

} // namespace mycel::model
