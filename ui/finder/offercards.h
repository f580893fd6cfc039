#pragma once
// Draws what was found as cards: title, when and where, its form, why it fits.

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace mycel::ui {

class OfferCards : public QStyledItemDelegate {
    Q_OBJECT
public:
    OfferCards(const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace mycel::ui
