#include "ui/parts/cardground.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace mycel::ui {

void drawCardGround(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(selected ? theme.accent : theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    if (!selected)
        return;
    painter.setClipRect(QStyle::visualRect(option.direction, card, QRect(card.left(), card.top(), 4, card.height())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(card, Corner, Corner);
    painter.setClipping(false);
}

void drawCardFocus(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option, const Theme &theme)
{
    if (!(option.state & QStyle::State_HasFocus) || !option.widget || !option.widget->hasFocus())
        return;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Corner, Corner);
}

int drawTag(QPainter &painter, const QRect &line, const QString &word, const Ink &ink, const Theme &theme, Qt::LayoutDirection direction)
{
    painter.setFont(theme.font(11, QFont::DemiBold));
    const int wide = painter.fontMetrics().horizontalAdvance(word) + 14;
    const QRect tag = QStyle::visualRect(direction, line, QRect(line.left(), line.top(), wide, line.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.tint);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(ink.text);
    painter.drawText(tag, Qt::AlignCenter, word);
    return wide;
}

int cardAlignment(Qt::LayoutDirection direction)
{
    return int(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute) | int(Qt::AlignVCenter);
}

} // namespace mycel::ui
