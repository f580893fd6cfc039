#include "ui/knowledge/carddelegate.h"

#include "ui/knowledge/itemlist.h"
#include "ui/knowledge/markedtext.h"
#include "ui/parts/cardground.h"
#include "ui/words/plaintext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace mycel::ui {

namespace {

constexpr int MostLines = 2;

/// Where everything of a card stands, within its own rectangle.
struct Plan {
    QRect title, text, foot;
    int height = 0;
};

Plan planOf(const Theme &theme, const QRect &card, int textHeight)
{
    Plan plan;
    const int left = card.left() + CardPadding, width = card.width() - 2 * CardPadding;
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
    const int inside = width - 2 * CardBeside - 2 * CardPadding;
    const int text = heightOf(shownText(hit), m_theme.font(13), inside, MostLines);
    return {width, planOf(m_theme, {0, 0, width - 2 * CardBeside, 0}, text).height + CardBetween};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(ItemList::HitRole).value<model::Hit>();
    painter->save();
    const QRect card = option.rect.adjusted(CardBeside, 0, -CardBeside, -CardBetween);
    drawCardGround(*painter, card, option, m_theme);
    const MarkedText text = layOut(shownText(hit), m_theme.font(13), card.width() - 2 * CardPadding, MostLines, m_theme.text, option.direction);
    const Plan plan = planOf(m_theme, card, text.height);
    drawTitle(painter, plan.title, hit.item.title, index.data(ItemList::NewsRole).toBool(), option.direction);
    painter->setPen(m_theme.muted);
    text.layout->draw(painter, plan.text.topLeft());
    drawFoot(painter, plan.foot, index, option.direction);
    drawCardFocus(*painter, card, option, m_theme);
    painter->restore();
}

void CardDelegate::drawTitle(QPainter *painter, const QRect &title, const QString &words, bool isNews, Qt::LayoutDirection direction) const
{
    const int dot = m_theme.px(8), room = title.width() - (isNews ? dot + 8 : 0);
    painter->setFont(m_theme.font(14, QFont::DemiBold));
    painter->setPen(m_theme.text);
    painter->drawText(QStyle::visualRect(direction, title, QRect(title.left(), title.top(), room, title.height())), cardAlignment(direction),
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, room));
    if (!isNews)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.accent);
    painter->drawEllipse(QStyle::visualRect(direction, title, QRect(title.right() - dot, title.center().y() - dot / 2, dot, dot)));
}

void CardDelegate::drawFoot(QPainter *painter, const QRect &foot, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const model::Kind kind = index.data(ItemList::HitRole).value<model::Hit>().item.kind;
    QRect rest = foot; // as people read from the left
    const auto draw = [&](const QString &word, const Ink &ink) {
        const int wide = drawTag(*painter, QStyle::visualRect(direction, foot, rest), word, ink, m_theme, direction);
        rest.setLeft(rest.left() + wide + 6);
    };
    draw(words::kindName(kind), m_theme.inkOf(kind));
    if (index.data(ItemList::TwoVersionsRole).toBool())
        draw(tr("Two versions"), m_theme.engagement);
    rest.setLeft(rest.left() + 4);
    painter->setFont(m_theme.font(12));
    painter->setPen(m_theme.muted);
    painter->drawText(QStyle::visualRect(direction, foot, rest), cardAlignment(direction), painter->fontMetrics().elidedText(index.data(ItemList::FactsRole).toString(), Qt::ElideRight, rest.width()));
}

} // namespace mycel::ui
