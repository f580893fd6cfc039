#include "model/pages.h"

#include "model/content/document.h"
#include "model/content/links.h"
#include "model/discuss/threadfile.h"
#include "model/index/elsewhere.h"
#include "model/translated.h"

#include <QUrl>

namespace mycel::model {

namespace {

QString ownAddress(const char *what, const QString &library, const QByteArray &path)
{
    return QStringLiteral("mycel://%1/%2/%3").arg(QLatin1String(what), library, QString::fromLatin1(path.toPercentEncoding("/")));
}

bool isPicture(const QByteArray &path)
{
    const QByteArray ending = path.mid(path.lastIndexOf('.') + 1).toLower();
    return ending == "png" || ending == "jpg" || ending == "jpeg" || ending == "gif" || ending == "webp" || ending == "avif";
}

Target targetOf(const Link &link, const QString &library, bool picture, const Reader &reader)
{
    switch (link.is) {
    case Link::Is::Item: {
        if (const auto place = placeOf(link.path); place && !reader.has(library, link.path).value_or(false))
            return {Target::Is::Inside, QStringLiteral("mycel://thread/%1/%2/%3").arg(library, place->thread, place->event), {}};
        const auto item = reader.item({library, link.path});
        return {Target::Is::Inside, itemAddress({library, link.path}, link.anchor), item ? item->title : QString()};
    }
    case Link::Is::File:
        if (picture && isPicture(link.path))
            return {Target::Is::Picture, pictureAddress(library, link.path), {}};
        return {Target::Is::File, ownAddress("file", library, link.path), QString::fromUtf8(link.path.mid(link.path.lastIndexOf('/') + 1))};
    case Link::Is::Anchor: return {Target::Is::Anchor, u'#' + link.anchor, {}};
    case Link::Is::Web: return {picture ? Target::Is::RemotePicture : Target::Is::Web, link.url, QUrl(link.url).host()};
    case Link::Is::Mail: return {Target::Is::Mail, link.url, {}};
    case Link::Is::Dead: return {Target::Is::Dead, {}, {}};
    case Link::Is::Refused: break;
    }
    return {};
}

QList<Fact> factsOf(Kind kind, const Value &said)
{
    QList<Fact> facts;
    for (const auto &keys : {keysOf(kind), commonKeys()}) {
        for (const Key &key : keys) {
            const Value &value = said[QString::fromLatin1(key.name)];
            if (key.fact && !value.isNone())
                facts.append({key, value});
        }
    }
    return facts;
}

Value keysIn(const sync::Repository &store, const Item &item)
{
    const auto bytes = store.read(item.blob, MaxItemBytes);
    return bytes ? readFrontMatter(*bytes).keys : Value();
}

int placeOf(const QString &lang, const QStringList &languages)
{
    const auto base = [](const QString &tag) { return tag.section(u'-', 0, 0).toLower(); };
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (base(languages[i]) == base(lang))
            return int(i);
    }
    return 1000;
}

} // namespace

QString itemAddress(const ItemRef &ref, const QString &anchor)
{
    const QString address = ownAddress("item", ref.library, ref.path);
    return anchor.isEmpty() ? address : address + u'#' + QString::fromLatin1(QUrl::toPercentEncoding(anchor));
}

QString pictureAddress(const QString &library, const QByteArray &path)
{
    return ownAddress("picture", library, path);
}

std::optional<ItemRef> itemOfAddress(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyDecoded);
    const qsizetype slash = path.indexOf(u'/', 1);
    if (url.scheme() != QLatin1String("mycel") || url.host() != QLatin1String("item") || slash < 2)
        return std::nullopt;
    return ItemRef{path.mid(1, slash - 1), path.mid(slash + 1).toUtf8()};
}

std::optional<ThreadAddress> threadOfAddress(const QUrl &url)
{
    const QStringList parts = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (url.scheme() != QLatin1String("mycel") || url.host() != QLatin1String("thread") || parts.size() < 2)
        return std::nullopt;
    return ThreadAddress{parts[0], parts[1], parts.value(2)};
}

void sortForReader(QList<Item> &items, const QStringList &readerLanguages)
{
    std::ranges::stable_sort(items, {}, [&readerLanguages](const Item &item) { return std::tuple(placeOf(item.lang, readerLanguages), !item.original, item.lang); });
}

Resolve resolverOf(const Reader &reader, const ItemRef &from)
{
    const Paths paths = pathsOf(reader, from.library);
    const auto elsewhere = std::make_shared<Elsewhere>(reader, from.library);
    return [&reader, from, paths, elsewhere](const QByteArray &to, bool picture) {
        Link link = resolveLink(to, from.path, paths);
        // Of what leads nowhere as it is written, and of several that are called so, the index knows which is meant.
        const bool isKnown = link.is == Link::Is::Dead || to.startsWith("[[");
        if (const auto path = isKnown ? reader.whereLeads(from, to) : sync::Result<QByteArray>(QByteArray()); path && !path->isEmpty())
            link = {isItemPath(*path) ? Link::Is::Item : Link::Is::File, *path, link.anchor, {}};
        const bool leadsOut = !picture && (link.is == Link::Is::Dead || link.is == Link::Is::Web);
        if (const auto place = leadsOut ? elsewhere->find(to) : std::nullopt)
            return targetOf(place->link, place->library, picture, reader);
        return targetOf(link, from.library, picture, reader);
    };
}

sync::Result<Page> makePage(const Reader &reader, const sync::Repository &store, const ItemRef &asked, const QStringList &readerLanguages)
{
    const auto item = reader.itemNow(asked);
    if (!item)
        return sync::fail(item.error());
    const ItemRef ref = item->ref;
    const auto bytes = store.read(item->blob, MaxItemBytes);
    if (!bytes)
        return sync::fail(bytes.error());
    const auto about = reader.about(ref.library);
    Page page;
    page.item = *item;
    const FrontMatter matter = readFrontMatter(*bytes);
    page.saidSummary = saidSummary(matter.keys);
    page.html = toHtml(QByteArrayView(*bytes).sliced(matter.bodyAt), resolverOf(reader, ref));
    page.translations = reader.translations(*item).value_or(QList<Item>());
    const std::optional<Item> source = sourceOf(*item, page.translations);
    sortForReader(page.translations, readerLanguages);
    const Value keys = source ? withSource(matter.keys, keysIn(store, *source)) : matter.keys;
    page.facts = factsOf(item->kind, keys);
    const auto all = [&](sync::Result<QList<Relation>> (Reader::*relations)(const Item &) const) {
        const QList<Relation> own = (reader.*relations)(*item).value_or(QList<Relation>());
        return relationsIn(item->lang, own, source ? (reader.*relations)(*source).value_or(QList<Relation>()) : QList<Relation>(), reader);
    };
    page.related = all(&Reader::related);
    page.backlinks = othersOnce(*item, all(&Reader::backlinks));
    if (page.item.authors.isEmpty() && source)
        page.item.authors = source->authors;
    page.license = !item->license.isEmpty() ? item->license : source && !source->license.isEmpty() ? source->license : about ? about->license : QString();
    page.changedBy = reader.changedBy(ref).value_or(QString());
    page.contentWarning = keys[u"content_warning"].text();
    page.below = isFolderPage(ref.path) ? reader.othersBelow(*item).value_or(0) : 0;
    return page;
}

} // namespace mycel::model
