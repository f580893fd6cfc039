#include "model/translated.h"

#include <QSet>

#include <algorithm>

namespace mycel::model {

namespace {

bool isSameLanguage(const QString &one, const QString &other)
{
    return one.section(u'-', 0, 0).compare(other.section(u'-', 0, 0), Qt::CaseInsensitive) == 0;
}

Item itemIn(const QString &lang, const Item &item, const Reader &reader)
{
    if (lang.isEmpty() || isSameLanguage(item.lang, lang))
        return item;
    const QList<Item> translations = reader.translations(item).value_or(QList<Item>());
    const auto found = std::ranges::find_if(translations, [&lang](const Item &other) { return isSameLanguage(other.lang, lang); });
    return found == translations.end() ? item : *found;
}

/// What a text says of itself and not of what it is about.
bool isOfOneText(const QString &key)
{
    static const QSet<QString> keys{QStringLiteral("id"), QStringLiteral("lang"), QStringLiteral("translation"), QStringLiteral("source_rev"), QStringLiteral("created"),
                                    QStringLiteral("updated"), QStringLiteral("reviewed"), QStringLiteral("review_by"), QStringLiteral("aliases")};
    return keys.contains(key);
}

} // namespace

std::optional<Item> sourceOf(const Item &item, const QList<Item> &translations)
{
    const auto source = std::ranges::find_if(translations, &Item::original);
    return item.original || source == translations.end() || source->ref == item.ref ? std::nullopt : std::optional(*source);
}

Value withSource(const Value &own, const Value &source)
{
    Value::Map keys = own.map();
    for (const auto &[key, value] : source.map()) {
        if (own[key].isNone() && !isOfOneText(key))
            keys.append({key, value});
    }
    Value all;
    all.is = keys;
    return all;
}

QList<Relation> relationsIn(const QString &lang, const QList<Relation> &relations, const QList<Relation> &more, const Reader &reader)
{
    QList<Relation> all;
    QSet<std::pair<QString, QString>> known;
    for (const auto &some : {relations, more}) {
        for (const Relation &each : some) {
            if (known.contains({each.rel, each.item.work}))
                continue;
            known.insert({each.rel, each.item.work});
            all.append({each.rel, each.why, itemIn(lang, each.item, reader)});
        }
    }
    return all;
}

QList<Relation> othersOnce(const Item &item, const QList<Relation> &relations)
{
    QList<Relation> others;
    QSet<QString> known{item.work};
    for (const Relation &each : relations) {
        if (!known.contains(each.item.work))
            others.append(each);
        known.insert(each.item.work);
    }
    return others;
}

} // namespace mycel::model
