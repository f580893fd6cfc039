#include "ui/knowledge/itemlist.h"

#include "ui/versions/itemmarks.h"
#include "ui/words/plaintext.h"

namespace mycel::ui {

namespace {
constexpr qsizetype MostLanguages = 4; // named on a card
}

void ItemList::setHits(const QList<model::Hit> &hits, bool isWhole)
{
    beginResetModel();
    m_hits = hits;
    m_whole = isWhole || hits.isEmpty();
    m_asked = false;
    endResetModel();
}

void ItemList::append(const QList<model::Hit> &hits)
{
    m_asked = false;
    m_whole = hits.isEmpty();
    if (m_whole)
        return;
    beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + hits.size()) - 1);
    m_hits.append(hits);
    endInsertRows();
}

void ItemList::setLibraryNames(const QHash<QString, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    look();
}

void ItemList::setMarks(const ItemMarks *marks)
{
    m_marks = marks;
    connect(marks, &ItemMarks::changed, this, &ItemList::look);
}

void ItemList::look()
{
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ItemList::rowOf(const model::ItemRef &ref) const
{
    for (qsizetype row = 0; row < m_hits.size(); ++row) {
        if (m_hits[row].item.ref == ref)
            return int(row);
    }
    return -1;
}

int ItemList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QString ItemList::factsOf(const model::Hit &hit) const
{
    const model::Item &item = hit.item;
    QStringList facts{m_names.value(item.ref.library)};
    facts.append(hit.languages.size() > MostLanguages ? hit.languages.mid(0, MostLanguages).join(u' ') + QStringLiteral(" …") : hit.languages.isEmpty() ? item.lang : hit.languages.join(u' '));
    if (item.minutes > 0)
        facts.append(tr("%n min", nullptr, item.minutes));
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

QVariant ItemList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const model::Hit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole: return hit.item.title;
    case HitRole: return QVariant::fromValue(hit);
    case FactsRole: return factsOf(hit);
    case TwoVersionsRole: return m_marks && m_marks->hasTwoVersions(hit.item.ref);
    case NewsRole: return m_marks && m_marks->isNews(hit.item);
    case Qt::AccessibleTextRole: {
        QString text = tr("%1. %2 from %3. %4").arg(hit.item.title, words::kindName(hit.item.kind), factsOf(hit), hit.item.summary);
        if (data(index, TwoVersionsRole).toBool())
            text += u' ' + tr("There are two versions of it.");
        if (data(index, NewsRole).toBool())
            text += u' ' + tr("It changed since you read it.");
        return text;
    }
    case Qt::ToolTipRole: return data(index, NewsRole).toBool() ? tr("It changed since you read it.") : QVariant();
    default: return {};
    }
}

bool ItemList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && !m_whole;
}

void ItemList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT nearEnd(int(m_hits.size()));
}

} // namespace mycel::ui
