#pragma once
// The list of what was found, with how many there are and in which order.

#include "model/finder/finder.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace mycel::ui {

class EmptyState;
class MenuButton;
class OfferCards;
class OfferList;

class OfferPane : public QFrame {
    Q_OBJECT
public:
    OfferPane(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `asking`: whether anything at all was asked for.
    void show(const model::Matches &matches, bool asking);
    /// Marks one in the list, where it is there; says nothing to anybody.
    void markOpen(qsizetype offer);
    void takeFocus();
    [[nodiscard]] model::Order order() const { return m_order; }
    void setOrder(model::Order order);
    [[nodiscard]] const OfferList *offers() const { return m_offers; }
    /// In a narrow window the filters stand behind a button here.
    [[nodiscard]] QPushButton *filtersButton() const { return m_filters; }

Q_SIGNALS:
    void offerChosen(qsizetype offer);
    /// Enter, or twice: it is to be read.
    void offerEntered(qsizetype offer);
    void orderChosen();
    void moreAsked(int rows);
    void clearAsked();
    void offerAsked(); ///< there are none: one is to be written

private:
    QLayout *makeHead();
    void describe();
    Theme m_theme;
    model::Order m_order = model::Order::Fit;
    int m_found = 0, m_here = 0;
    QLabel *m_heading = nullptr;
    QPushButton *m_filters = nullptr;
    MenuButton *m_orderButton = nullptr;
    OfferList *m_offers = nullptr;
    OfferCards *m_cards = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    bool m_marking = false;
};

} // namespace mycel::ui
