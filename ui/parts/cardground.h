#pragma once
// What all cards in lists have in common: their ground, the mark of the one that is open, the ring of the keyboard, tags.

#include "ui/theme.h"

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace mycel::ui {

inline constexpr int CardBeside = 10;   // between a card and the pane's edge
inline constexpr int CardBetween = 9;   // between two cards
inline constexpr int CardPadding = 13;

void drawCardGround(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option, const Theme &theme);
/// After everything else.
void drawCardFocus(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option, const Theme &theme);
/// A word on a coloured ground at the beginning of a line; the width that it takes.
int drawTag(QPainter &painter, const QRect &line, const QString &word, const Ink &ink, const Theme &theme, Qt::LayoutDirection direction);
/// Of text in a card.
int cardAlignment(Qt::LayoutDirection direction);

} // namespace mycel::ui
