#include "ui/finder/daycells.h"

#include "ui/finder/calendardays.h"

#include <QPainter>

namespace mycel::ui {

namespace {
constexpr int Inset = 5, NumberHeight = 22, LineHeight = 20, LineGap = 2;
constexpr int WithTime = 130; ///< a narrower line has the title alone
}

DayCells::DayCells(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QRect DayCells::lineOf(const QRect &cell, int line) const
{
    return {cell.left() + 3, cell.top() + m_theme.px(NumberHeight) + line * m_theme.px(LineHeight + LineGap), cell.width() - 6, m_theme.px(LineHeight)};
}

int DayCells::linesIn(const QRect &cell) const
{
    return qMax(0, (cell.height() - m_theme.px(NumberHeight) - 2) / m_theme.px(LineHeight + LineGap));
}

int DayCells::entryAt(const QRect &cell, const QModelIndex &index, const QPoint &point) const
{
    const int all = int(index.data(CalendarDays::EntriesRole).value<QList<DayEntry>>().size()), lines = linesIn(cell);
    for (int line = 0; line < qMin(all, lines); ++line) {
        if (lineOf(cell, line).contains(point))
            return all > lines && line == lines - 1 ? all : line;
    }
    return -1;
}

void DayCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *days = static_cast<const CalendarDays *>(index.model());
    const QList<DayEntry> entries = index.data(CalendarDays::EntriesRole).value<QList<DayEntry>>();
    const bool outside = index.data(CalendarDays::OutsideRole).toBool(), today = days->dateOf(index) == QDate::currentDate();
    const QRect cell = option.rect;
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(cell, outside ? m_theme.window : m_theme.surface);
    painter->setFont(m_theme.font(12, today ? QFont::Bold : QFont::Normal));
    painter->setPen(today ? m_theme.accent : outside ? m_theme.muted : m_theme.text);
    painter->drawText(cell.adjusted(Inset, 3, -Inset, 0), int(Qt::AlignTop) | int(Qt::AlignLeading), index.data().toString());
    painter->setFont(m_theme.font(12));
    const int lines = linesIn(cell), all = int(entries.size());
    for (int line = 0; line < qMin(all, lines); ++line) {
        const QRect box = lineOf(cell, line);
        const bool more = all > lines && line == lines - 1;
        const bool open = !more && entries[line].offer == m_open;
        painter->setPen(open ? QPen(m_theme.engagement.text, 1.5) : QPen(Qt::NoPen));
        if (!more) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(m_theme.engagement.tint);
            painter->drawRoundedRect(box, 4, 4);
        }
        painter->setPen(more ? m_theme.muted : m_theme.engagement.text);
        const QString text = more ? tr("%n more", nullptr, all - line) : days->titleOf(entries[line], box.width() >= m_theme.px(WithTime));
        painter->drawText(box.adjusted(5, 0, -4, 0), int(Qt::AlignVCenter) | int(Qt::AlignLeading), painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width() - 9));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace mycel::ui
