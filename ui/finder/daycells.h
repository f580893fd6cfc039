#pragma once
// Draws a day of the calendar: its number, and as many lines as fit of what takes place.

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace mycel::ui {

class DayCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    DayCells(const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void setOpen(qsizetype offer) { m_open = offer; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Which of the day's entries is drawn at a point of its cell; -1: none, and as many as the day has: the line that tells of more.
    [[nodiscard]] int entryAt(const QRect &cell, const QModelIndex &index, const QPoint &point) const;

private:
    [[nodiscard]] QRect lineOf(const QRect &cell, int line) const;
    [[nodiscard]] int linesIn(const QRect &cell) const;
    Theme m_theme;
    qsizetype m_open = -1;
};

} // namespace mycel::ui
