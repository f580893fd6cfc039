#include "ui/knowledge/listpane.h"

#include "ui/discuss/saidhits.h"
#include "ui/knowledge/carddelegate.h"
#include "ui/knowledge/emptytext.h"
#include "ui/knowledge/facetbar.h"
#include "ui/knowledge/itemlist.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/hint.h"
#include "ui/parts/menubutton.h"
#include "ui/words/plaintext.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>

namespace mycel::ui {

namespace {

constexpr int ListLength = 40; // more come as somebody scrolls
constexpr int FirstHits = 20;
constexpr int QuietMilliseconds = 120;
using Order = model::Query::Order;

QString orderName(Order order)
{
    switch (order) {
    case Order::Best: return ListPane::tr("Best");
    case Order::Newest: return ListPane::tr("Newest");
    case Order::Title: return ListPane::tr("Title");
    }
    return {};
}

} // namespace

ListPane::ListPane(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("list"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 0);
    column->setSpacing(8);
    m_facets = new FacetBar(this);
    m_didYouMean = new QPushButton(this);
    m_didYouMean->setObjectName(QStringLiteral("link"));
    m_didYouMean->hide();
    m_items = new ItemList(this);
    m_cards = new CardDelegate(theme, this);
    m_list = new QListView(this);
    m_list->setModel(m_items);
    m_list->setItemDelegate(m_cards);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cards keep their width, whatever is found
    m_list->setAccessibleName(tr("Items"));
    m_list->installEventFilter(this);
    m_empty = new EmptyState(theme, this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *didRow = new QHBoxLayout;
    didRow->setContentsMargins(14, 0, 14, 0);
    didRow->addWidget(m_didYouMean, 1);
    column->addLayout(makeHead());
    column->addWidget(m_facets);
    column->addLayout(didRow);
    column->addLayout(m_stack, 1);
    m_said = new SaidHits(commons, theme, this);
    column->addWidget(m_said);
    setTheme(theme);
    m_counting.setSingleShot(true);
    m_counting.setInterval(QuietMilliseconds);

    connect(&m_counting, &QTimer::timeout, this, &ListPane::askCounts);
    connect(m_said, &SaidHits::threadChosen, this, &ListPane::threadChosen);
    connect(m_said, &SaidHits::shown, this, [this](int threads) {
        if (threads > 0 && m_items->rowCount() == 0 && isSearch())
            m_empty->say(QStringLiteral("search"), tr("In no text, but it was said"), tr("What was said of it stands below."));
    });
    connect(m_said, &SaidHits::allAsked, this, &ListPane::saidAsked);
    connect(m_facets, &FacetBar::chosen, this, [this] { ask(); });
    connect(m_items, &ItemList::nearEnd, this, &ListPane::askMore);
    connect(m_didYouMean, &QPushButton::clicked, this, [this] { Q_EMIT wordsChosen(m_didYouMean->property("words").toString()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_marking)
            Q_EMIT itemChosen(index.data(ItemList::HitRole).value<model::Hit>().item.ref);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const model::ItemRef ref = index.data(ItemList::HitRole).value<model::Hit>().item.ref;
        if (ref != m_open)
            Q_EMIT itemChosen(ref);
    });
    connect(m_empty, &EmptyState::stepTaken, this, [this] {
        if (m_facets->isEmpty() && !isSearch()) {
            Q_EMIT addAsked();
            return;
        }
        m_facets->clear();
        if (isSearch())
            Q_EMIT wordsChosen({});
        else
            ask();
    });
}

QLayout *ListPane::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 10, 0);
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_order = new MenuButton(this);
    m_order->setObjectName(QStringLiteral("order"));
    auto *menu = new QMenu(m_order);
    for (const Order order : {Order::Best, Order::Newest, Order::Title}) {
        QAction *action = menu->addAction(orderName(order), this, [this, order] { choose(order); });
        action->setCheckable(true);
        action->setData(int(order));
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QAction *action : menu->actions()) {
            action->setVisible(isSearch() || action->data().toInt() != int(Order::Best));
            action->setChecked(action->data().toInt() == int(isSearch() ? m_searchOrder : m_browseOrder));
        }
    });
    m_order->setMenu(menu);
    head->addWidget(m_heading, 1);
    head->addWidget(m_order);
    return head;
}

void ListPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_cards->setTheme(theme);
    m_said->setTheme(theme);
    m_order->setArrowColour(theme.muted);
    m_empty->setTheme(theme);
    m_list->doItemsLayout();
}

void ListPane::setLibraries(const QList<model::Library> &libraries)
{
    m_libraryNames.clear();
    for (const model::Library &library : libraries)
        m_libraryNames.insert(library.key, library.name);
    m_items->setLibraryNames(m_libraryNames);
    m_said->setLibraryNames(m_libraryNames);
}

void ListPane::setMarks(const ItemMarks *marks)
{
    m_items->setMarks(marks);
}

void ListPane::openKind(model::Kind kind)
{
    m_kind = kind;
    m_words.clear();
    m_library.clear();
    m_facets->clear();
    ask();
}

void ListPane::openLibrary(const QString &key)
{
    m_kind.reset();
    m_words.clear();
    m_library = key;
    m_facets->clear();
    m_facets->chooseLibrary(key, m_libraryNames.value(key));
    ask();
}

void ListPane::search(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    ask();
}

void ListPane::refresh()
{
    ask(true);
}

model::Query ListPane::query() const
{
    model::Query query;
    query.words = m_words;
    query.kind = isSearch() ? std::nullopt : m_kind; // one box searches everything
    query.most = ListLength;
    query.onePerWork = true;
    query.order = isSearch() ? m_searchOrder : m_browseOrder;
    query.readerLanguages = m_commons.readerLanguages();
    m_facets->applyTo(query);
    return query;
}

// First hits at once, the ranked ones when those are there, the counts when the list stands and nobody types any more: each only
// for the words that still stand there, so that no question waits behind an old one.

void ListPane::ask(bool sameQuestion)
{
    ++m_asked;
    m_counting.stop();
    if (!isSearch())
        m_said->search({}, {});
    if (!isSearch() || m_searchOrder != Order::Best) {
        askRanked(sameQuestion);
        return;
    }
    model::Query first = query();
    first.ranked = false;
    first.most = FirstHits;
    m_commons.search(first).then(this, [this, sameQuestion, number = m_asked](const sync::Result<model::Answer> &answer) {
        if (number != m_asked)
            return;
        if (answer && !answer->hits.isEmpty() && !sameQuestion)
            showHits(answer->hits, false, true);
        askRanked(sameQuestion);
    });
}

void ListPane::askRanked(bool sameQuestion)
{
    model::Query ranked = query();
    if (sameQuestion)
        ranked.most = qMax(ranked.most, m_items->rowCount()); // nobody is thrown back from where they read
    m_commons.search(ranked).then(this, [this, sameQuestion, number = m_asked](const sync::Result<model::Answer> &answer) {
        if (number != m_asked)
            return; // of an older text
        m_answered = number;
        if (!answer) {
            Q_EMIT troubled(answer.error());
            return;
        }
        showHits(answer->hits, sameQuestion, false);
        m_didYouMean->setVisible(!answer->didYouMean.isEmpty());
        m_didYouMean->setText(tr("Did you mean “%1”?").arg(answer->didYouMean));
        m_didYouMean->setProperty("words", answer->didYouMean);
        showEmptiness(*answer);
        m_counting.start();
        Q_EMIT listShown(int(answer->hits.size()));
    });
}

void ListPane::askCounts()
{
    m_said->search(m_words, query().library);
    model::Query counts = query();
    counts.most = 0;
    counts.facets = true;
    m_commons.search(counts).then(this, [this, number = m_asked](const sync::Result<model::Answer> &answer) {
        if (number != m_asked || !answer)
            return;
        m_facets->setAnswer(*answer, m_libraryNames, isSearch() || !m_kind);
        showHead(answer->total);
    });
}

void ListPane::askMore(int offset)
{
    model::Query more = query();
    more.offset = offset;
    m_commons.search(more).then(this, [this, number = m_asked](const sync::Result<model::Answer> &answer) {
        if (number == m_asked && answer)
            m_items->append(answer->hits);
    });
}

void ListPane::showHits(const QList<model::Hit> &hits, bool sameQuestion, bool isWhole)
{
    const int at = sameQuestion ? m_list->verticalScrollBar()->value() : 0;
    m_items->setHits(hits, isWhole);
    if (m_open)
        markOpen(*m_open);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(at);
    m_stack->setCurrentWidget(m_list);
    showHead(-1);
}

void ListPane::showHead(int total)
{
    const QString heading = isSearch() ? tr("Found") : m_kind ? words::placeName(*m_kind) : m_libraryNames.value(m_library);
    m_heading->setText(m_heading->fontMetrics().elidedText(heading, Qt::ElideRight, width() - m_theme.px(140)));
    m_heading->setToolTip(hintOf(heading));
    const QString order = orderName(isSearch() ? m_searchOrder : m_browseOrder);
    m_order->setTextAndArrow(total < 0 ? order : QStringLiteral("%1 · %2").arg(locale().toString(total), order));
    m_order->setAccessibleName(total < 0 ? tr("In the order: %1").arg(order) : tr("%n item(s), in the order: %1", nullptr, total).arg(order));
}

void ListPane::showEmptiness(const model::Answer &answer)
{
    if (!answer.hits.isEmpty()) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    const EmptyText text = isSearch() ? nothingFound(!m_facets->isEmpty()) : !m_facets->isEmpty() ? nothingChosen() : emptyPlace(m_kind);
    m_empty->say(text.icon, text.title, text.text, text.step);
    m_stack->setCurrentWidget(m_empty);
}

void ListPane::choose(Order order)
{
    (isSearch() ? m_searchOrder : m_browseOrder) = order;
    ask();
}

void ListPane::markOpen(const model::ItemRef &ref)
{
    m_open = ref;
    const int row = m_items->rowOf(ref);
    const QScopedValueRollback marking(m_marking, true); // it is open already
    m_list->setCurrentIndex(row >= 0 ? m_items->index(row) : QModelIndex());
}

void ListPane::enter()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid() && m_items->rowCount() > 0)
        m_list->setCurrentIndex(m_items->index(0));
}

void ListPane::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ListPane::openFirst()
{
    if (m_items->rowCount() > 0)
        m_list->setCurrentIndex(m_items->index(0));
}

bool ListPane::hasContent() const
{
    return m_items->rowCount() > 0;
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            Q_EMIT itemEntered();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace mycel::ui
