#pragma once
// Draws an item as a card: title, one or two lines of summary or the sentence that was found, its kind, where it is from.

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace mycel::model {
struct Hit;
}

namespace mycel::ui {

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CardDelegate(const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawTitle(QPainter *painter, const QRect &title, const QString &words, bool isNews, Qt::LayoutDirection direction) const;
    void drawFoot(QPainter *painter, const QRect &foot, const QModelIndex &index, Qt::LayoutDirection direction) const;
    Theme m_theme;
};

} // namespace mycel::ui
