#include "ui/knowledge/carddelegate.h"

#include "ui/knowledge/itemlist.h"
#include "ui/knowledge/markedtext.h"
#include "ui/words/plaintext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace mycel::ui {

namespace {

constexpr int Beside = 10;   // between a card and the pane's edge
constexpr int Between = 9;   // between two cards
constexpr int Padding = 13;
constexpr int MostLines = 2;

/// Where everything of a card stands, within its own rectangle.
struct Plan {
    QRect title, text, foot;
    int height = 0;
};

Plan planOf(const Theme &theme, const QRect &card, int textHeight)
{
    Plan plan;
    const int left = card.left() + Padding, width = card.width() - 2 * Padding;
    int y = card.top() + 11;
    plan.title = {left, y, width, theme.px(21)};
    y += plan.title.height() + 2;
    plan.text = {left, y, width, textHeight};
    y += textHeight + (textHeight ? 6 : 2);
    plan.foot = {left, y, width, theme.px(18)};
    plan.height = y + plan.foot.height() + 11 - card.top();
    return plan;
}

QString shownText(const model::Hit &hit)
{
    return hit.snippet.isEmpty() ? hit.item.summary : hit.snippet;
}

} // namespace

CardDelegate::CardDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 340;
    const auto hit = index.data(ItemList::HitRole).value<model::Hit>();
    const int inside = width - 2 * Beside - 2 * Padding;
    const int text = heightOf(shownText(hit), m_theme.font(13), inside, MostLines);
    return {width, planOf(m_theme, {0, 0, width - 2 * Beside, 0}, text).height + Between};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(ItemList::HitRole).value<model::Hit>();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(Beside, 0, -Beside, -Between);
    painter->setPen(QPen(selected ? m_theme.accent : m_theme.line, 1));
    painter->setBrush(m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    if (selected) {
        painter->setClipRect(QStyle::visualRect(option.direction, card, QRect(card.left(), card.top(), 4, card.height())));
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawRoundedRect(card, Corner, Corner);
        painter->setClipping(false);
    }
    const MarkedText text = layOut(shownText(hit), m_theme.font(13), card.width() - 2 * Padding, MostLines, m_theme.text, option.direction);
    const Plan plan = planOf(m_theme, card, text.height);
    const int align = int(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute) | int(Qt::AlignVCenter);
    painter->setFont(m_theme.font(14, QFont::DemiBold));
    painter->setPen(m_theme.text);
    painter->drawText(plan.title, align, painter->fontMetrics().elidedText(hit.item.title, Qt::ElideRight, plan.title.width()));
    painter->setPen(m_theme.muted);
    text.layout->draw(painter, plan.text.topLeft());
    drawFoot(painter, plan.foot, words::kindName(hit.item.kind), index.data(ItemList::FactsRole).toString(), m_theme.inkOf(hit.item.kind), option.direction);
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Corner, Corner);
    }
    painter->restore();
}

void CardDelegate::drawFoot(QPainter *painter, const QRect &foot, const QString &kind, const QString &facts, const Ink &ink, Qt::LayoutDirection direction) const
{
    painter->setFont(m_theme.font(11, QFont::DemiBold));
    const int wide = painter->fontMetrics().horizontalAdvance(kind) + 14;
    const QRect tag = QStyle::visualRect(direction, foot, QRect(foot.left(), foot.top(), wide, foot.height()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink.tint);
    painter->drawRoundedRect(tag, 4, 4);
    painter->setPen(ink.text);
    painter->drawText(tag, Qt::AlignCenter, kind);
    painter->setFont(m_theme.font(12));
    painter->setPen(m_theme.muted);
    const QRect rest = QStyle::visualRect(direction, foot, QRect(foot.left() + wide + 10, foot.top(), foot.width() - wide - 10, foot.height()));
    painter->drawText(rest, int(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute) | int(Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(facts, Qt::ElideRight, rest.width()));
}

} // namespace mycel::ui
