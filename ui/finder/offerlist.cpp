#include "ui/finder/offerlist.h"

#include "ui/words/findertext.h"
#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"

namespace mycel::ui {

void OfferList::setMatches(const model::Matches &matches)
{
    beginResetModel();
    m_matches = matches.best;
    m_all = qsizetype(matches.all.size());
    m_asked = false;
    endResetModel();
}

int OfferList::rowOf(qsizetype offer) const
{
    const auto at = std::ranges::find_if(m_matches, [offer](const model::Match &match) { return match.fit.offer == offer; });
    return at == m_matches.end() ? -1 : int(at - m_matches.begin());
}

int OfferList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

bool OfferList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && m_matches.size() < m_all;
}

void OfferList::fetchMore(const QModelIndex &)
{
    m_asked = true;
    Q_EMIT nearEnd(rowCount());
}

QVariant OfferList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_matches.size())
        return {};
    const model::Match &match = m_matches[index.row()];
    switch (role) {
    case Qt::DisplayRole: return words::harmless(match.offer.title);
    case FactsRole: return words::matchText(match);
    case FitRole: return words::fitText(match.fit);
    case FormRole: return words::keyText(match.offer.of.form);
    case MarkRole: return words::markText(match.mark);
    case MatchRole: return QVariant::fromValue(match);
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (const int part : {int(Qt::DisplayRole), int(FormRole), int(FactsRole), int(FitRole), int(MarkRole)}) {
            if (const QString text = data(index, part).toString(); !text.isEmpty())
                parts.append(text);
        }
        return parts.join(QStringLiteral(". "));
    }
    default: return {};
    }
}

} // namespace mycel::ui
