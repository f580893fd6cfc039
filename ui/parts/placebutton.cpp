#include "ui/parts/placebutton.h"

#include "ui/icons.h"
#include "ui/parts/hint.h"

#include <QPainter>

namespace mycel::ui {

namespace {
constexpr int Edge = 10;
}

PlaceButton::PlaceButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    describe();
}

void PlaceButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void PlaceButton::setIconColour(const QColor &colour)
{
    m_iconColour = colour;
    update();
}

void PlaceButton::setName(const QString &name)
{
    m_name = name;
    describe();
}

void PlaceButton::setCount(int count)
{
    m_count = count;
    describe();
}

void PlaceButton::setSign(const QString &icon, const QColor &colour, const QString &words)
{
    m_sign = icon;
    m_signColour = colour;
    m_signWords = words;
    describe();
}

void PlaceButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
}

void PlaceButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

void PlaceButton::describe()
{
    const QString items = m_count >= 0 ? tr("%n item(s)", nullptr, m_count) : QString();
    setAccessibleName(m_name);
    setAccessibleDescription(m_signWords.isEmpty() ? items : m_signWords);
    const QString more = accessibleDescription();
    setToolTip(hintOf(m_narrow && !more.isEmpty() ? m_name + u'\n' + more : m_narrow ? m_name : m_signWords));
    update();
}

QSize PlaceButton::sizeHint() const
{
    return {m_narrow ? 40 : 120, m_theme.px(20) + 15};
}

void PlaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? QPen(m_theme.line) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(ground, Corner, Corner);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    }
    const QColor ink = isChecked() || m_quiet ? m_theme.accent : m_theme.text;
    const auto mirrored = [this](const QRect &where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    const int size = qMin(m_theme.px(18), 28);
    const auto draw = [&](const QString &name, const QColor &colour, int x) {
        painter.drawPixmap(mirrored({x, (height() - size) / 2, size, size}), iconPixmap(name, colour, size, devicePixelRatioF()));
    };
    draw(m_icon, m_iconColour.isValid() ? m_iconColour : ink, m_narrow ? (width() - size) / 2 : Edge);
    if (m_narrow) {
        if (!m_sign.isEmpty() && m_sign != QLatin1String("check"))
            painter.drawPixmap(mirrored({width() - 15, 2, 13, 13}), iconPixmap(m_sign, m_signColour, 13, devicePixelRatioF()));
        return;
    }
    int right = width() - Edge;
    if (!m_sign.isEmpty()) {
        const int small = qMin(m_theme.px(15), 24);
        right -= small;
        painter.drawPixmap(mirrored({right, (height() - small) / 2, small, small}), iconPixmap(m_sign, m_signColour, small, devicePixelRatioF()));
    } else if (m_count >= 0) {
        painter.setFont(m_theme.font(12));
        painter.setPen(isChecked() ? m_theme.accent : m_theme.muted);
        const QString count = locale().toString(m_count);
        const int wide = painter.fontMetrics().horizontalAdvance(count);
        right -= wide;
        painter.drawText(mirrored({right, 0, wide, height()}), Qt::AlignCenter, count);
    }
    painter.setFont(m_theme.font(14, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(ink);
    const int left = Edge + size + 9;
    const int wide = right - left - 8;
    painter.drawText(mirrored({left, 0, wide, height()}), int(Qt::AlignVCenter | Qt::AlignAbsolute) | int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, wide));
}

} // namespace mycel::ui
