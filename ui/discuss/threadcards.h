#pragma once
// Draws a thread as a card: its title with how many posts are new, where a search found it the sentence, and how it stands.

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace mycel::ui {

class ThreadCards : public QStyledItemDelegate {
    Q_OBJECT
public:
    ThreadCards(const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace mycel::ui
