#pragma once
// Draws a thread as a card: its title with how many posts are new, where a search found it the sentence, and how it stands.

#include "ui/theme.h"

#include <QStyledItemDelegate>

class QListView;

namespace mycel::ui {

class ThreadList;

class ThreadCards : public QStyledItemDelegate {
    Q_OBJECT
public:
    ThreadCards(const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// A list of these cards, as wide as it is given room.
    QListView *makeList(ThreadList *threads, const QString &accessibleName, QWidget *parent);

private:
    Theme m_theme;
};

} // namespace mycel::ui
