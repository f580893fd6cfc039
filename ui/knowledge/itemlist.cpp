#include "ui/knowledge/itemlist.h"

#include "ui/words/plaintext.h"

namespace mycel::ui {

void ItemList::setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames)
{
    beginResetModel();
    m_answer = answer;
    m_names = libraryNames;
    endResetModel();
}

const QString &ItemList::libraryName(const QString &key) const
{
    const auto name = m_names.constFind(key);
    return name == m_names.constEnd() ? key : *name;
}

int ItemList::rowOf(const model::ItemRef &ref) const
{
    for (qsizetype row = 0; row < m_answer.hits.size(); ++row) {
        if (m_answer.hits[row].item.ref == ref)
            return int(row);
    }
    return -1;
}

int ItemList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_answer.hits.size());
}

QVariant ItemList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_answer.hits.size())
        return {};
    const model::Hit &hit = m_answer.hits[index.row()];
    switch (role) {
    case Qt::DisplayRole: return hit.item.title;
    case HitRole: return QVariant::fromValue(hit);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, from %3. %4").arg(hit.item.title, words::kindName(hit.item.kind), libraryName(hit.item.ref.library), hit.item.summary);
    default: return {};
    }
}

} // namespace mycel::ui
