#include "ui/parts/menubutton.h"

#include <QPainter>
#include <QStyle>

namespace mycel::ui {

namespace {
constexpr int FromEdge = 8;
constexpr QChar EmSpace(0x2003); // the room for the arrow
}

/// Mirrored, Qt leaves no room at the end of a text beside a picture.
bool MenuButton::hasArrow() const
{
    return !isRightToLeft() || icon().isNull();
}

void MenuButton::setArrowColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void MenuButton::setTextAndArrow(const QString &text)
{
    setText(text.isEmpty() || !hasArrow() ? text : text + EmSpace); // at the end, on whichever side that is
}

void MenuButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (text().isEmpty() || !hasArrow())
        return;
    const int wide = QFontInfo(font()).pixelSize() / 2;
    const QRectF at = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - FromEdge - wide, (height() - wide / 2) / 2, wide, wide / 2));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour);
    painter.drawPolygon(QPolygonF{at.topLeft(), at.topRight(), QPointF(at.center().x(), at.bottom())});
}

} // namespace mycel::ui
