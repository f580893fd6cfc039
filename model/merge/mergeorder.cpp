#include "model/merge/frontmerge.h"
#include "model/merge/text.h"

#include <list>

namespace mycel::model::merge {

namespace {

using Elements = std::vector<QByteArray>;

QSet<QByteArray> setOf(const Elements &elements) { return {elements.begin(), elements.end()}; }

Elements those(const Elements &elements, const QSet<QByteArray> &in)
{
    Elements found;
    std::ranges::copy_if(elements, std::back_inserter(found), [&](const QByteArray &element) { return in.contains(element); });
    return found;
}

/// Which of two orders leads where neither has a better claim: `stays` of them written out.
bool leads(const Elements &a, const Elements &b)
{
    const auto written = [](const Elements &elements) {
        QByteArray text;
        for (const QByteArray &element : elements)
            text += element + '\0';
        return text;
    };
    const QByteArray first = written(a), second = written(b);
    return first == second ? a >= b : staysBefore(first, second);
}

} // namespace

std::vector<QByteArray> mergeOrder(const Elements &base, const Elements &a, const Elements &b, const QSet<QByteArray> &keep)
{
    const QSet<QByteArray> common = setOf(base) & setOf(a) & setOf(b);
    const Elements inBase = those(base, common);
    const bool byA = those(a, common) != inBase, byB = those(b, common) != inBase;
    const bool aLeads = byA != byB ? byA : leads(a, b);
    std::list<QByteArray> out;
    QHash<QByteArray, std::list<QByteArray>::iterator> place; // of the first of its kind
    for (const QByteArray &element : those(aLeads ? a : b, keep)) {
        const auto at = out.insert(out.end(), element);
        if (!place.contains(element))
            place.insert(element, at);
    }
    auto behind = out.begin();
    for (const QByteArray &element : aLeads ? b : a) {
        if (!keep.contains(element))
            continue;
        auto at = place.constFind(element);
        if (at == place.constEnd())
            at = place.insert(element, out.insert(behind, element));
        behind = std::next(*at);
    }
    return {out.begin(), out.end()};
}

} // namespace mycel::model::merge
