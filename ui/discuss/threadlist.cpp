#include "ui/discuss/threadlist.h"

#include "ui/words/liveabletext.h"
#include "ui/words/threadtext.h"

namespace mycel::ui {

void ThreadList::setCards(const QList<model::ThreadCard> &cards, bool whole)
{
    beginResetModel();
    m_cards = cards;
    m_whole = whole;
    m_asked = false;
    endResetModel();
}

void ThreadList::renew(QList<model::ThreadCard> cards, bool whole)
{
    QHash<model::ThreadRef, int> rows;
    for (int row = 0; row < m_cards.size(); ++row)
        rows.insert(m_cards[row].ref, row);
    std::ranges::stable_sort(cards, {}, [&rows](const model::ThreadCard &card) { return rows.value(card.ref, -1); });
    setCards(cards, whole);
}

void ThreadList::append(const QList<model::ThreadCard> &cards, bool whole)
{
    m_whole = whole;
    m_asked = false;
    if (cards.isEmpty())
        return;
    beginInsertRows({}, int(m_cards.size()), int(m_cards.size() + cards.size()) - 1);
    m_cards += cards;
    endInsertRows();
}

void ThreadList::setLibraryNames(const QHash<QString, QString> &names)
{
    m_names = names;
    if (!m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1));
}

int ThreadList::rowOf(const model::ThreadRef &ref) const
{
    const auto card = std::ranges::find(m_cards, ref, &model::ThreadCard::ref);
    return card == m_cards.end() ? -1 : int(card - m_cards.begin());
}

int ThreadList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant ThreadList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_cards.size())
        return {};
    const model::ThreadCard &card = m_cards[index.row()];
    const QString facts = words::cardText(card, m_names.size() > 1 ? m_names.value(card.ref.library) : QString());
    const QString title = words::cardTitle(card);
    switch (role) {
    case CardRole: return QVariant::fromValue(card);
    case FactsRole: return facts;
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: return (card.unread > 0 ? QStringList{title, tr("%n new", nullptr, card.unread), facts} : QStringList{title, facts}).join(QStringLiteral(", "));
    default: return {};
    }
}

bool ThreadList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_whole && !m_asked;
}

void ThreadList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT nearEnd(int(m_cards.size()));
}

} // namespace mycel::ui
