#include "ui/finder/offercards.h"

#include "ui/finder/offerlist.h"
#include "ui/knowledge/markedtext.h"
#include "ui/parts/cardground.h"

#include <QAbstractItemView>
#include <QPainter>

namespace mycel::ui {

namespace {
constexpr int MostTitleLines = 2, MostFactLines = 2;
constexpr int Above = 11, Gap = 4;
}

OfferCards::OfferCards(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize OfferCards::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 340, inside = width - 2 * CardBeside - 2 * CardPadding;
    const int title = heightOf(index.data(Qt::DisplayRole).toString(), m_theme.font(14, QFont::DemiBold), inside, MostTitleLines);
    const int facts = heightOf(index.data(OfferList::FactsRole).toString(), m_theme.font(13), inside, MostFactLines);
    return {width, Above + title + Gap + facts + Gap + 2 + m_theme.px(18) + Above + CardBetween};
}

void OfferCards::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect card = option.rect.adjusted(CardBeside, 0, -CardBeside, -CardBetween);
    drawCardGround(*painter, card, option, m_theme);
    const int left = card.left() + CardPadding, width = card.width() - 2 * CardPadding;
    int y = card.top() + Above;
    const MarkedText title = layOut(index.data(Qt::DisplayRole).toString(), m_theme.font(14, QFont::DemiBold), width, MostTitleLines, m_theme.text, option.direction);
    painter->setPen(m_theme.text);
    title.layout->draw(painter, QPoint(left, y));
    y += title.height + Gap;
    const MarkedText facts = layOut(index.data(OfferList::FactsRole).toString(), m_theme.font(13), width, MostFactLines, m_theme.text, option.direction);
    painter->setPen(m_theme.muted);
    facts.layout->draw(painter, QPoint(left, y));
    const QRect foot(left, y + facts.height + Gap + 2, width, m_theme.px(18));
    QRect rest = foot; // as people read from the left
    const auto tag = [&](const QString &word, const Ink &ink) {
        if (!word.isEmpty())
            rest.setLeft(rest.left() + drawTag(*painter, QStyle::visualRect(option.direction, foot, rest), word, ink, m_theme, option.direction) + 6);
    };
    tag(index.data(OfferList::FormRole).toString(), m_theme.engagement);
    tag(index.data(OfferList::MarkRole).toString(), m_theme.guide);
    rest.setLeft(rest.left() + 4);
    painter->setFont(m_theme.font(12));
    painter->setPen(m_theme.muted);
    painter->drawText(QStyle::visualRect(option.direction, foot, rest), cardAlignment(option.direction), painter->fontMetrics().elidedText(index.data(OfferList::FitRole).toString(), Qt::ElideRight, rest.width()));
    drawCardFocus(*painter, card, option, m_theme);
    painter->restore();
}

} // namespace mycel::ui
