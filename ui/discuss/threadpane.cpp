#include "ui/discuss/threadpane.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/followline.h"
#include "ui/discuss/threadcards.h"
#include "ui/discuss/threadfacets.h"
#include "ui/discuss/threadlist.h"
#include "ui/icons.h"
#include "ui/parts/emptystate.h"
#include "ui/words/threadtext.h"

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
constexpr int QuietMilliseconds = 120;
constexpr int MostWaiting = 200;
using Of = model::ThreadQuery::Of;
}

ThreadPane::ThreadPane(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("list"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 0);
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
    m_more = new QPushButton(this);
    m_more->setObjectName(QStringLiteral("quiet"));
    m_more->setAccessibleName(tr("More for discussions"));
    m_more->setToolTip(m_more->accessibleName());
    auto *more = new QMenu(m_more);
    more->addAction(tr("Hidden by you…"), this, &ThreadPane::hiddenAsked);
    m_more->setMenu(more);
    head->addWidget(m_more);
    column->addLayout(head);
    m_facets = new ThreadFacets(this);
    column->addWidget(m_facets);
    m_follow = new FollowLine(commons, this);
    column->addWidget(m_follow);
    m_counting.setSingleShot(true);
    m_counting.setInterval(QuietMilliseconds);
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
    m_list = m_cards->makeList(m_threads, tr("Threads"), this);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cards keep their width, whatever is found
    m_empty = new EmptyState(theme, this);
    setTheme(theme);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newAsked(query().library); });
    connect(m_empty, &EmptyState::stepTaken, this, [this] {
        if (m_step)
            m_step();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this] { ask(); });
    connect(m_facets, &ThreadFacets::chosen, this, [this] { ask(); });
    connect(m_facets, &ThreadFacets::allChosen, this, [this] { showAbout({}); });
    connect(m_follow, &FollowLine::troubled, this, &ThreadPane::troubled);
    connect(&m_counting, &QTimer::timeout, this, &ThreadPane::askCounts);
    connect(m_threads, &ThreadList::nearEnd, this, &ThreadPane::askMore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const auto card = index.data(ThreadList::CardRole).value<model::ThreadCard>();
        if (index.isValid() && !m_marking)
            Q_EMIT threadChosen(card.ref, card.post);
    });
}

void ThreadPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_cards->setTheme(theme);
    m_empty->setTheme(theme);
    m_more->setIcon(icon(QStringLiteral("more"), theme.accent, 40));
    m_more->setIconSize({theme.px(18), theme.px(18)});
    m_list->doItemsLayout();
}

void ThreadPane::search(const QString &words)
{
    m_facets->clear();
    m_facets->choose(Of::All);
    m_about.reset();
    m_words->setText(words);
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
    readCategories();
}

/// What each category is called and for; the same id may be of several libraries.
void ThreadPane::readCategories()
{
    for (const QString &key : std::as_const(m_keys)) {
        m_commons.discussions().categories(key).then(this, [this, key](const sync::Result<QList<model::Category>> &categories) {
            if (!categories)
                return;
            m_categories.insert(key, *categories);
            m_counting.start();
        });
    }
}

void ThreadPane::showAbout(const std::optional<model::Item> &item)
{
    m_about = item;
    m_heading->setText(item ? m_heading->fontMetrics().elidedText(tr("About %1").arg(item->title), Qt::ElideRight, width() - m_theme.px(120)) : tr("Discussions"));
    if (item) {
        m_facets->clear();
        m_facets->choose(Of::All);
    }
    ask();
}

/// What all that is listed belongs to, which can be followed as one.
void ThreadPane::showFollow()
{
    const QString category = m_facets->category();
    if (m_about)
        return m_follow->show(tr("What is said about “%1”").arg(m_about->title), m_about->title, {{model::Follow::What::Item, m_about->ref.library, m_about->id.isEmpty() ? QString::fromUtf8(m_about->ref.path) : m_about->id}});
    if (category.isEmpty())
        return m_follow->clear();
    QString purpose;
    QList<model::Follow> follows;
    const QString library = query().library;
    for (const QString &key : std::as_const(m_keys)) {
        if (!library.isEmpty() && key != library)
            continue;
        for (const model::Category &each : m_categories.value(key)) {
            if (each.id != category)
                continue;
            follows.append({model::Follow::What::Category, key, category});
            purpose = purpose.isEmpty() ? words::purposeText(each) : purpose;
        }
    }
    m_follow->show(purpose.isEmpty() ? m_facets->categoryName() : purpose, m_facets->categoryName(), follows);
}

model::ThreadQuery ThreadPane::query() const
{
    model::ThreadQuery query;
    m_facets->applyTo(query);
    query.words = m_words->text();
    query.about = m_about ? std::optional(m_about->ref) : std::nullopt;
    query.most = ListLength;
    return query;
}

void ThreadPane::ask(Question question)
{
    model::ThreadQuery query = this->query();
    if (question != Question::New)
        query.most = qMax(ListLength, m_threads->rowCount());
    else
        showFollow();
    m_counting.start();
    m_commons.discussions().threads(query).then(this, [this, question, most = query.most, number = ++m_asked](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (number != m_asked)
            return;
        m_answered = number;
        if (!cards) {
            Q_EMIT troubled(cards.error());
            return;
        }
        const int at = question == Question::New ? 0 : m_list->verticalScrollBar()->value();
        if (question == Question::Same)
            m_threads->renew(*cards, cards->size() < most);
        else
            m_threads->setCards(*cards, cards->size() < most);
        if (m_open)
            markOpen(*m_open);
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(at);
        showEmptiness();
    });
}

/// When the list stands: nobody waits for a number.
void ThreadPane::askCounts()
{
    m_commons.discussions().counts(query()).then(this, [this, number = m_asked](const sync::Result<model::ThreadCounts> &counts) {
        if (number != m_asked || !counts)
            return;
        QHash<QString, QString> names;
        for (const QString &key : std::as_const(m_keys)) {
            for (const model::Category &each : m_categories.value(key)) {
                if (!names.contains(each.id))
                    names.insert(each.id, words::categoryText(each));
            }
        }
        m_facets->setCounts(*counts, m_names, names);
    });
    askWaiting();
}

void ThreadPane::askWaiting()
{
    model::ThreadQuery waiting;
    waiting.of = Of::Waiting;
    waiting.most = MostWaiting;
    m_commons.discussions().threads(waiting).then(this, [this](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (cards)
            m_facets->setWaiting(int(cards->size()));
    });
}

void ThreadPane::askMore(int offset)
{
    model::ThreadQuery more = query();
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
    const model::ThreadQuery asked = query();
    m_step = {};
    if (!asked.words.trimmed().isEmpty())
        m_empty->say(QStringLiteral("discussions"), tr("Nothing of this was said"), tr("Another word may find it. What was taken back or hidden is not found."));
    else if (m_facets->isNarrowed()) {
        m_step = [this] { m_facets->clear(), ask(); };
        m_empty->say(QStringLiteral("discussions"), tr("No thread is all of this"), tr("With fewer choices there may be some."), tr("Take them off"));
    } else if (asked.of == Of::Unread)
        m_empty->say(QStringLiteral("discussions"), tr("All is read"), tr("What arrives with the next sync stands here."));
    else if (asked.of == Of::Followed)
        m_empty->say(QStringLiteral("discussions"), tr("You follow nothing yet"), tr("Follow a thread, a category or what is said about an item, and it stands here. Nobody learns that you do."));
    else if (asked.of == Of::Mine)
        m_empty->say(QStringLiteral("discussions"), tr("You have said nothing yet"), tr("Threads in which you wrote under the name that you chose in their library stand here."));
    else if (asked.of == Of::Waiting)
        m_empty->say(QStringLiteral("discussions"), tr("Nobody waits for you"), tr("What people say under a new name stands here until a maintainer lets them in."));
    else {
        m_step = [this] { Q_EMIT newAsked(query().library); };
        m_empty->say(QStringLiteral("discussions"), tr("No discussions yet"), tr("Ask something, share what you tried, or propose something. It waits here until the next sync."), tr("Begin a thread"));
    }
    m_stack->setCurrentWidget(m_empty);
}

void ThreadPane::setUnread(int unread)
{
    m_facets->setUnread(unread);
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
