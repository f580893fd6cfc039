#include "model/index/together.h"

#include "model/content/languagename.h"
#include "model/index/search.h"

#include <QSet>

namespace mycel::model {

namespace {

/// The place of its language among the reader's, behind which all others are alike.
qsizetype rankOf(const Hit &hit, const Query &query)
{
    const QStringList languages = baseLanguages(query.readerLanguages);
    const qsizetype own = languages.indexOf(baseLanguage(hit.item.lang));
    return own < 0 ? languages.size() : own;
}

bool comesBefore(const Hit &a, const Hit &b, const Query &query)
{
    switch (query.order) {
    case Query::Order::Newest: return a.item.changed > b.item.changed;
    case Query::Order::Title: return a.item.title.compare(b.item.title, Qt::CaseInsensitive) < 0;
    case Query::Order::Best: break;
    }
    return std::pair(rankOf(a, query), -a.score) < std::pair(rankOf(b, query), -b.score);
}

QList<Facet> sum(QList<Facet> facets, const QList<Facet> &others)
{
    for (const Facet &other : others) {
        const auto known = std::ranges::find(facets, other.value, &Facet::value);
        if (known == facets.end())
            facets.append(other);
        else
            known->count += other.count;
    }
    std::ranges::stable_sort(facets, std::ranges::greater(), &Facet::count);
    return facets;
}

} // namespace

Answer together(const Answer &one, const Answer &other, const Query &query)
{
    Answer both;
    std::ranges::merge(one.hits, other.hits, std::back_inserter(both.hits), [&query](const Hit &a, const Hit &b) { return comesBefore(a, b, query); });
    QSet<std::pair<QString, QString>> works;
    both.hits.removeIf([&](const Hit &hit) {
        const std::pair work(hit.item.ref.library, hit.item.work);
        const bool again = query.onePerWork && works.contains(work);
        works.insert(work);
        return again;
    });
    both.hits = both.hits.mid(query.offset, query.most);
    if (one.total < 0)
        return both;
    both.total = one.total + other.total;
    both.topics = sum(one.topics, other.topics);
    both.languages = sum(one.languages, other.languages);
    both.libraries = sum(one.libraries, other.libraries);
    both.kinds = sum(one.kinds, other.kinds);
    return both;
}

} // namespace mycel::model
