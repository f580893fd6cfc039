#include "app/ctlnaming.h"

#include "app/ctloutput.h"
#include "model/discuss/discussions.h"

namespace mycel::ctl {

sync::Result<QString> libraryNamed(model::Commons &commons, const QString &name)
{
    const auto libraries = await(commons.libraries());
    if (!libraries)
        return sync::fail(libraries.error());
    const auto typed = sync::readAddress(name);
    QStringList keys;
    for (const model::Library &library : *libraries) {
        if (library.key == name)
            return name;
        const bool isIt = library.name == name || (!library.id.isEmpty() && library.id == name) || (typed && library.address == typed->text());
        if (isIt || (!name.isEmpty() && library.address == name))
            keys.append(library.key);
    }
    if (keys.size() > 1)
        return sync::fail(sync::Error::Kind::Refused, "several-named", keys.join(QStringLiteral(", ")));
    return keys.isEmpty() ? sync::Result<QString>(sync::fail(sync::Error::Kind::NotFound, "library", name)) : keys.first();
}

sync::Result<void> categoryKnown(model::Commons &commons, const QString &library, const QString &category)
{
    const auto categories = await(commons.discussions().categories(library));
    if (!categories)
        return sync::fail(categories.error());
    QStringList ids;
    for (const model::Category &each : *categories)
        ids.append(each.id);
    return ids.contains(category) ? sync::Result<void>() : sync::fail(sync::Error::Kind::Refused, "no-category", ids.join(QStringLiteral(", ")));
}

namespace {

constexpr qsizetype MostNamed = 12;

bool isOneWork(const QList<model::Item> &items)
{
    return std::ranges::all_of(items, [&first = items.first()](const model::Item &item) { return item.work == first.work && item.ref.library == first.ref.library; });
}

/// One work in all its languages, for an id and a former path mean all of it; the path of a file means that file, unless a
/// language was asked for.
QList<model::Item> inAllLanguages(model::Commons &commons, const QList<model::Item> &items, const Asked &asked)
{
    const bool isFile = asked.words.value(0).endsWith(QString::fromUtf8(items.first().ref.path));
    if (!isOneWork(items) || (isFile && asked.lang.isEmpty()))
        return items;
    const auto all = await(commons.named(items.first().ref.library + u'/' + items.first().work));
    return all && !all->isEmpty() && isOneWork(*all) ? *all : items;
}

/// Each as it can be named, and what tells it from the others.
sync::Error severalOf(model::Commons &commons, const QList<model::Item> &items)
{
    QHash<QString, QString> libraries;
    for (const model::Library &library : await(commons.libraries()).value_or(QList<model::Library>()))
        libraries.insert(library.key, library.name);
    QStringList names;
    for (const model::Item &each : items.first(qMin(items.size(), MostNamed)))
        names.append(QStringLiteral("%4/%5 \u201c%1\u201d, %2 %3").arg(each.title, libraries.value(each.ref.library), each.lang, each.ref.library, pathText(each.ref.path)).trimmed());
    if (items.size() > MostNamed)
        names.append(QStringLiteral("and %1 more").arg(items.size() - MostNamed));
    return {sync::Error::Kind::Refused, "several", names.join(QStringLiteral("; "))};
}

} // namespace

sync::Result<model::Item> oneItem(model::Commons &commons, const Asked &asked)
{
    const QString name = asked.words.value(0);
    auto items = await(commons.named(name));
    if (!items)
        return sync::fail(items.error());
    if (items->isEmpty())
        return sync::fail(sync::Error::Kind::NotFound, "item", name);
    *items = inAllLanguages(commons, *items, asked);
    if (!asked.lang.isEmpty())
        items->removeIf([&asked](const model::Item &item) { return item.lang != asked.lang && !item.lang.startsWith(asked.lang + u'-'); });
    if (items->isEmpty())
        return sync::fail(sync::Error::Kind::NotFound, "item-language", name + u' ' + asked.lang);
    if (isOneWork(*items))
        return items->first();
    return sync::fail(severalOf(commons, *items));
}

sync::Result<model::Item> itemWithin(model::Commons &commons, const QString &library, const QString &name)
{
    for (const QString &way : {name, library + u'/' + name}) { // another library may have the name as well
        auto items = await(commons.named(way));
        if (!items)
            return sync::fail(items.error());
        items->removeIf([&library](const model::Item &item) { return item.ref.library != library; });
        if (items->isEmpty())
            continue;
        if (!isOneWork(*items))
            return sync::fail(severalOf(commons, *items));
        const auto original = std::ranges::find_if(*items, &model::Item::original);
        return original == items->end() ? items->first() : *original;
    }
    return sync::fail(sync::Error::Kind::NotFound, "item", name);
}

QString pathText(const QByteArray &path)
{
    QString text = QString::fromUtf8(path);
    return text.replace(u'\n', QChar::ReplacementCharacter).replace(u'\t', QChar::ReplacementCharacter);
}

QString lineOf(const model::Item &item)
{
    return QStringLiteral("%1  [%2%3]  %4/%5").arg(item.title, QString(model::nameOf(item.kind)), item.lang.isEmpty() ? QString() : QStringLiteral(" ") + item.lang, item.ref.library, pathText(item.ref.path));
}

int noWords()
{
    return complain(QStringLiteral("something is missing behind the command; see mycelctl --help"));
}

} // namespace mycel::ctl
