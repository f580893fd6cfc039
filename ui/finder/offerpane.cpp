#include "ui/finder/offerpane.h"

#include "ui/finder/offercards.h"
#include "ui/finder/offerlist.h"
#include "ui/parts/chips.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/menubutton.h"
#include "ui/words/plaintext.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>

namespace mycel::ui {

namespace {

using model::Order;

QString orderName(Order order)
{
    switch (order) {
    case Order::Fit: return OfferPane::tr("Best fit");
    case Order::Soonest: return OfferPane::tr("Soonest");
    case Order::Nearest: return OfferPane::tr("Nearest");
    }
    return {};
}

} // namespace

OfferPane::OfferPane(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("list"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 0);
    column->setSpacing(8);
    column->addLayout(makeHead());
    m_offers = new OfferList(this);
    m_cards = new OfferCards(theme, this);
    m_list = new QListView(this);
    m_list->setModel(m_offers);
    m_list->setItemDelegate(m_cards);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // else only another height would lay the cards out anew
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cards keep their width, whatever is found
    m_list->setAccessibleName(tr("Offers"));
    m_empty = new EmptyState(theme, this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    setTheme(theme);
    const auto offerOf = [](const QModelIndex &index) { return index.data(OfferList::MatchRole).value<model::Match>().fit.offer; };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, offerOf](const QModelIndex &index) {
        if (index.isValid() && !m_marking)
            Q_EMIT offerChosen(offerOf(index));
    });
    connect(m_list, &QListView::activated, this, [this, offerOf](const QModelIndex &index) { Q_EMIT offerEntered(offerOf(index)); });
    connect(m_offers, &OfferList::nearEnd, this, &OfferPane::moreAsked);
    connect(m_empty, &EmptyState::stepTaken, this, [this] { m_here > 0 ? clearAsked() : offerAsked(); });
}

QLayout *OfferPane::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 10, 0);
    m_heading = new QLabel(words::placeName(model::Kind::Opportunity), this);
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filters = choiceChip(tr("Filters"), this);
    m_filters->hide();
    m_orderButton = new MenuButton(this);
    m_orderButton->setObjectName(QStringLiteral("order"));
    auto *menu = new QMenu(m_orderButton);
    auto *group = new QActionGroup(menu);
    for (const Order order : {Order::Fit, Order::Soonest, Order::Nearest}) {
        QAction *action = menu->addAction(orderName(order), this, [this, order] {
            setOrder(order);
            Q_EMIT orderChosen();
        });
        action->setCheckable(true);
        action->setChecked(order == m_order);
        group->addAction(action);
    }
    m_orderButton->setMenu(menu);
    row->addWidget(m_heading, 1);
    row->addWidget(m_filters);
    row->addWidget(m_orderButton);
    return row;
}

void OfferPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_cards->setTheme(theme);
    m_empty->setTheme(theme);
    m_orderButton->setArrowColour(theme.muted);
    m_list->doItemsLayout();
}

void OfferPane::setOrder(Order order)
{
    m_order = order;
    m_orderButton->menu()->actions().at(int(order))->setChecked(true);
    describe();
}

void OfferPane::describe()
{
    const QString counts = m_found == m_here ? QLocale().toString(m_here) : tr("%1 of %2", "found of all").arg(QLocale().toString(m_found), QLocale().toString(m_here));
    m_orderButton->setTextAndArrow(QStringLiteral("%1 · %2").arg(counts, orderName(m_order)));
    m_orderButton->setAccessibleName(tr("%n offer(s), in the order: %1", nullptr, m_found).arg(orderName(m_order)));
}

void OfferPane::show(const model::Matches &matches, bool asking)
{
    const int at = m_list->verticalScrollBar()->value();
    m_found = int(matches.all.size());
    m_here = matches.here;
    const QScopedValueRollback marking(m_marking, true);
    m_offers->setMatches(matches);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(at);
    describe();
    if (m_found > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    if (m_here == 0)
        m_empty->say(QStringLiteral("engagement"), tr("No offers yet"), tr("What people can take part in stands here, of all your libraries. Add a library, or write the first offer."), tr("Offer something"));
    else
        m_empty->say(QStringLiteral("search"), tr("Nothing fits all of it"), tr("Leave something out: a smaller wish finds more."), asking ? tr("Clear all") : QString());
    m_stack->setCurrentWidget(m_empty);
}

void OfferPane::markOpen(qsizetype offer)
{
    const QScopedValueRollback marking(m_marking, true);
    const int row = m_offers->rowOf(offer);
    m_list->setCurrentIndex(row >= 0 ? m_offers->index(row) : QModelIndex());
}

void OfferPane::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
