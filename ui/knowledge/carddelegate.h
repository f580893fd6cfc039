#pragma once
// Draws an item as a card: title, two lines of summary or the sentence that was found, its kind, where it is from.

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace mycel::ui {

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CardDelegate(const Theme &theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace mycel::ui
