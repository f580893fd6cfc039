#include "ui/discuss/threadpane.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/threadcards.h"
#include "ui/discuss/threadlist.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/menubutton.h"
#include "ui/words/threadtext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>

namespace mycel::ui {

namespace {
constexpr int ListLength = 40; // more come as somebody scrolls
using Of = model::ThreadQuery::Of;
}

ThreadPane::ThreadPane(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("list"));
    m_query.most = ListLength;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 10, 0);
    m_heading = new QLabel(tr("Discussions"), this);
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_new = new QPushButton(tr("New thread"), this);
    m_new->setObjectName(QStringLiteral("quiet"));
    head->addWidget(m_heading, 1);
    head->addWidget(m_new);
    column->addLayout(head);
    makeChips(column);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Search what was said"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(10, 0, 10, 0);
    search->addWidget(m_words);
    column->addLayout(search);
    m_threads = new ThreadList(this);
    m_cards = new ThreadCards(theme, this);
    m_list = new QListView(this);
    m_list->setModel(m_threads);
    m_list->setItemDelegate(m_cards);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cards keep their width, whatever is found
    m_list->setAccessibleName(tr("Threads"));
    m_empty = new EmptyState(theme, this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newAsked(m_query.library); });
    connect(m_empty, &EmptyState::stepTaken, this, [this] { Q_EMIT newAsked(m_query.library); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_query.words = words;
        ask();
    });
    connect(m_threads, &ThreadList::nearEnd, this, &ThreadPane::askMore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const auto card = index.data(ThreadList::CardRole).value<model::ThreadCard>();
        if (index.isValid() && !m_marking)
            Q_EMIT threadChosen(card.ref, card.post);
    });
}

void ThreadPane::makeChips(QVBoxLayout *column)
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(box, 6);
    flow->setContentsMargins(10, 0, 10, 0);
    auto *group = new QButtonGroup(this);
    const auto chip = [&](const QString &name, Of of) {
        auto *button = new QPushButton(name, box);
        button->setObjectName(QStringLiteral("chip"));
        button->setCheckable(true);
        group->addButton(button);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, of] { choose(of); });
        return button;
    };
    m_all = chip(tr("All"), Of::All);
    m_unread = chip(tr("Unread"), Of::Unread);
    chip(tr("Following"), Of::Followed);
    chip(tr("Mine"), Of::Mine);
    m_all->setChecked(true);
    m_library = new MenuButton(box);
    m_library->setObjectName(QStringLiteral("chip"));
    m_library->setMenu(new QMenu(m_library));
    flow->addWidget(m_library);
    connect(m_library->menu(), &QMenu::aboutToShow, this, &ThreadPane::fillLibraryMenu);
    m_library->setArrowColour(m_theme.muted);
    m_library->setTextAndArrow(tr("Library"));
    column->addWidget(box);
}

void ThreadPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_cards->setTheme(theme);
    m_empty->setTheme(theme);
    m_library->setArrowColour(theme.muted);
    m_list->doItemsLayout();
}

void ThreadPane::setLibraries(const QList<model::Library> &libraries)
{
    m_names.clear();
    m_keys.clear();
    for (const model::Library &library : libraries) {
        m_names.insert(library.key, library.name);
        m_keys.append(library.key);
    }
    m_threads->setLibraryNames(m_names);
    m_library->setVisible(m_keys.size() > 1);
}

void ThreadPane::showAbout(const std::optional<model::Item> &item)
{
    m_query.about = item ? std::optional(item->ref) : std::nullopt;
    m_heading->setText(item ? m_heading->fontMetrics().elidedText(tr("About %1").arg(item->title), Qt::ElideRight, width() - m_theme.px(120)) : tr("Discussions"));
    ask();
}

void ThreadPane::choose(Of of)
{
    m_query.of = of;
    if (of == Of::All)
        showAbout({});
    else
        ask();
}

void ThreadPane::fillLibraryMenu()
{
    QMenu *menu = m_library->menu();
    menu->clear();
    const auto add = [&](const QString &name, const QString &key) {
        QAction *action = menu->addAction(name, this, [this, name, key] {
            m_query.library = key;
            m_library->setTextAndArrow(key.isEmpty() ? tr("Library") : name);
            ask();
        });
        action->setCheckable(true);
        action->setChecked(m_query.library == key);
    };
    add(tr("All libraries"), {});
    for (const QString &key : std::as_const(m_keys))
        add(m_names.value(key), key);
}

void ThreadPane::refresh()
{
    ask(true);
}

void ThreadPane::ask(bool sameQuestion)
{
    model::ThreadQuery query = m_query;
    if (sameQuestion)
        query.most = qMax(ListLength, m_threads->rowCount());
    m_commons.discussions().threads(query).then(this, [this, sameQuestion, most = query.most, number = ++m_asked](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (number != m_asked)
            return;
        m_answered = number;
        if (!cards) {
            Q_EMIT troubled(cards.error());
            return;
        }
        const int at = sameQuestion ? m_list->verticalScrollBar()->value() : 0;
        m_threads->setCards(*cards, cards->size() < most);
        if (m_open)
            markOpen(*m_open);
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(at);
        showEmptiness();
    });
}

void ThreadPane::askMore(int offset)
{
    model::ThreadQuery more = m_query;
    more.offset = offset;
    m_commons.discussions().threads(more).then(this, [this, number = m_asked](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (number == m_asked && cards)
            m_threads->append(*cards, cards->size() < ListLength);
    });
}

void ThreadPane::showEmptiness()
{
    if (m_threads->rowCount() > 0)
        return m_stack->setCurrentWidget(m_list);
    if (!m_query.words.trimmed().isEmpty())
        m_empty->say(QStringLiteral("discussions"), tr("Nothing of this was said"), tr("Another word may find it. What was taken back or hidden is not found."));
    else if (m_query.of == Of::Unread)
        m_empty->say(QStringLiteral("discussions"), tr("All is read"), tr("What arrives with the next sync stands here."));
    else if (m_query.of == Of::Followed)
        m_empty->say(QStringLiteral("discussions"), tr("You follow nothing yet"), tr("Follow a thread, and it stands here. Nobody learns that you do."));
    else
        m_empty->say(QStringLiteral("discussions"), tr("No discussions yet"), tr("Ask something, share what you tried, or propose something. It waits here until the next sync."), tr("Begin a thread"));
    m_stack->setCurrentWidget(m_empty);
}

void ThreadPane::setUnread(int unread)
{
    m_unread->setText(unread > 0 ? tr("Unread %1").arg(locale().toString(unread)) : tr("Unread"));
}

void ThreadPane::markOpen(const model::ThreadRef &ref)
{
    m_open = ref;
    const int row = m_threads->rowOf(ref);
    const QScopedValueRollback marking(m_marking, true); // it is open already
    m_list->setCurrentIndex(row >= 0 ? m_threads->index(row) : QModelIndex());
}

void ThreadPane::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid() && m_threads->rowCount() > 0)
        m_list->setCurrentIndex(m_threads->index(0));
}

} // namespace mycel::ui
