#include "model/finder/affiliations.h"

namespace mycel::model {

namespace {

/// An id in small letters, or a folder with its stroke behind it, is the same.
QString plain(const QString &reference)
{
    QString text = reference.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return isItemId(text.toUpper()) ? text.toUpper() : text;
}

} // namespace

void Affiliations::add(const Item &item, bool isBest)
{
    const QString path = QString::fromUtf8(item.ref.path), &library = item.ref.library;
    // The first of a work names it, whichever language that is in: what belongs together has its work in common.
    const QString known = m_called.value(item.work).value(library);
    const QString identity = known.isEmpty() ? library + u'/' + (item.id.isEmpty() ? item.work : item.id) : known;
    const bool hasFolder = path.section(u'/', -1).startsWith(QLatin1String("index."));
    for (const QString &name : {item.work, item.id, path, hasFolder ? path.section(u'/', 0, -2) : QString()}) {
        if (!name.isEmpty())
            m_called[name].insert(library, identity);
    }
    if (const auto other = m_ofIds.constFind(item.id); !item.id.isEmpty() && (other == m_ofIds.constEnd() || identity < *other))
        m_ofIds.insert(item.id, identity);
    if (isBest || !m_titles.contains(identity))
        m_titles.insert(identity, item.title);
}

QString Affiliations::identityOf(const QString &library, const QString &reference)
{
    const QString name = plain(reference);
    const QString here = m_called.value(name).value(library, m_ofIds.value(name));
    if (!here.isEmpty() || !name.contains(u'/'))
        return here.isEmpty() ? name : here;
    const QString identity = library + u'/' + name;
    m_called[name].insert(library, identity);
    m_titles.insert(identity, reference);
    return identity;
}

QStringList Affiliations::identitiesOf(const QString &reference) const
{
    const QString name = plain(reference);
    if (m_titles.contains(name))
        return {name};
    QStringList all = m_called.value(name).values();
    all.removeDuplicates();
    return all.isEmpty() ? QStringList(name) : all;
}

} // namespace mycel::model
