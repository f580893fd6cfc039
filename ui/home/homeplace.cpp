#include "ui/home/homeplace.h"

#include "model/discuss/discussions.h"
#include "model/finder/finder.h"
#include "ui/home/handcards.h"
#include "ui/home/homesection.h"
#include "ui/libraries/lossboxes.h"
#include "ui/versions/itemmarks.h"
#include "ui/words/errortext.h"
#include "ui/words/hometext.h"
#include "ui/words/liveabletext.h"
#include "ui/words/plaintext.h"
#include "ui/words/threadtext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <numeric>

namespace mycel::ui {

namespace {

constexpr int PauseMilliseconds = 200;
constexpr int BesideFrom = 820;          ///< pixels from which the halves stand beside each other
constexpr qsizetype MostNews = 30, MostThreads = 8;

int countOf(const QList<model::Arrivals> &arrivals)
{
    return std::accumulate(arrivals.begin(), arrivals.end(), 0, [](int sum, const model::Arrivals &each) { return sum + int(each.items.size()) + each.more; });
}

} // namespace

HomePlace::HomePlace(model::Commons &commons, Libraries &libraries, const ItemMarks &marks, const Theme &theme, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_known(libraries)
    , m_theme(theme)
{
    setAccessibleName(tr("Home"));
    makeHead();
    m_losses = new LossBoxes(commons, libraries, inside());
    column()->addWidget(m_losses);
    column()->addSpacing(Space);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(36);
    auto *one = new QVBoxLayout, *other = new QVBoxLayout;
    m_new = new HomeSection(tr("New knowledge"), theme, inside());
    m_more = textLabel({}, "small", inside());
    m_needs = new HomeSection(tr("Needs you"), theme, inside());
    m_hand = new HomeSection(tr("Needs a hand"), theme, inside());
    m_handCards = new HandCards(commons, marks, [this](const QString &library) { return nameOf(library); }, *m_hand, theme, this);
    m_unanswered = new HomeSection(tr("You have not answered"), theme, inside());
    m_said = new HomeSection(tr("What was said"), theme, inside());
    m_searches = new HomeSection(tr("New in your searches"), theme, inside());
    m_yours = new HomeSection(tr("Yours"), theme, inside());
    one->addWidget(m_needs);
    one->addWidget(m_new);
    one->addWidget(m_more);
    one->addWidget(m_hand);
    one->addStretch();
    other->addWidget(m_unanswered);
    other->addWidget(m_said);
    other->addWidget(m_searches);
    other->addWidget(m_yours);
    other->addStretch();
    m_halves->addLayout(one, 1);
    m_halves->addLayout(other, 1);
    m_halves->addStretch(0);
    for (HomeSection *each : {m_needs, m_new, m_hand})
        connect(each, &HomeSection::filled, this, &HomePlace::arrange);
    column()->addLayout(m_halves);
    column()->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HomePlace::read);
    connect(m_handCards, &HandCards::itemChosen, this, &HomePlace::itemChosen);
    connect(m_handCards, &HandCards::twoVersionsChosen, this, &HomePlace::twoVersionsChosen);
    connect(m_handCards, &HandCards::libraryChosen, this, &HomePlace::libraryChosen);
    connect(m_losses, &LossBoxes::troubled, this, &HomePlace::troubled);
    connect(&commons, &model::Commons::changed, this, &HomePlace::readSoon);
    connect(&commons, &model::Commons::librariesChanged, this, &HomePlace::readSoon);
    connect(&commons, &model::Commons::published, this, &HomePlace::readSoon);
    connect(&commons, &model::Commons::draftsChanged, this, [this] {
        if (isVisible())
            readSoon();
    });
    connect(&libraries, &Libraries::synced, this, &HomePlace::readSoon);
    connect(&libraries, &Libraries::changed, this, [this] {
        showTroubles();
        if (keys() != m_read)
            readSoon();
    });
    connect(&marks, &ItemMarks::changed, this, &HomePlace::readSoon);
    connect(&commons.discussions(), &model::Discussions::unreadChanged, this, &HomePlace::readSoon);
    connect(&commons.finder(), &model::Finder::searchesChanged, this, &HomePlace::readSoon);
    read();
}

void HomePlace::makeHead()
{
    m_title = textLabel(tr("Home"), "title", inside());
    m_seen = new QPushButton(inside());
    m_seen->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_seen, 0, Qt::AlignTop);
    column()->addLayout(row);
    m_about = addText({}, "muted");
    m_add = new QPushButton(tr("Add a library…"), inside());
    m_add->setObjectName(QStringLiteral("main"));
    m_add->hide();
    column()->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &HomePlace::addAsked);
    connect(m_seen, &QPushButton::clicked, this, [this] { countOf(m_arrivals) > 0 ? seeAll() : takeSeenBack(); });
}

void HomePlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (HomeSection *each : {m_new, m_needs, m_hand, m_unanswered, m_said, m_searches, m_yours})
        each->setTheme(theme);
    m_handCards->setTheme(theme);
    read(); // the tags have colours of their own
    arrange();
}

void HomePlace::enter()
{
    for (HomeCard *card : inside()->findChildren<HomeCard *>()) { // in the order in which one reads; none that does something
        if (card->isVisibleTo(inside())) {
            card->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QString HomePlace::nameOf(const QString &library) const
{
    const model::Library *known = m_known.find(library);
    return known ? known->name : QString();
}

QStringList HomePlace::keys() const
{
    QStringList keys;
    for (const model::Library &library : m_known.all())
        keys.append(library.key);
    return keys;
}

void HomePlace::readSoon()
{
    m_pause.start();
}

void HomePlace::read()
{
    m_commons.arrivals().then(this, [this, number = ++m_asked](const sync::Result<QList<model::Arrivals>> &arrivals) {
        if (number != m_asked || m_marking || !arrivals)
            return; // of a data folder in which nothing is yet
        m_arrivals = *arrivals;
        showArrivals();
        Q_EMIT newsCounted(countOf(m_arrivals));
    });
    m_read = keys();
    if (isVisible())
        readRest();
}

/// What only somebody who looks has to wait for.
void HomePlace::readRest()
{
    showTroubles();
    m_handCards->read();
    m_losses->open(m_read, true);
    m_commons.drafts().then(this, [this](const sync::Result<QList<model::Draft>> &drafts) {
        if (drafts)
            showDrafts(*drafts);
    });
    model::ThreadQuery unread;
    unread.of = model::ThreadQuery::Of::Unread;
    m_commons.discussions().threads(unread).then(this, [this](const sync::Result<QList<model::ThreadCard>> &threads) {
        if (threads)
            showSaid(*threads);
    });
    m_commons.discussions().unanswered().then(this, [this](const sync::Result<QList<model::OpenRound>> &rounds) {
        if (rounds)
            showUnanswered(*rounds);
    });
    m_commons.finder().searches().then(this, [this](const sync::Result<QList<model::SearchNews>> &searches) {
        if (searches)
            showSearches(*searches);
    });
    auto counted = std::make_shared<QHash<QString, int>>();
    for (const model::Library &library : m_known.all()) {
        if (library.address.isEmpty())
            continue; // what is only here waits for nobody
        m_commons.waiting(library.key).then(this, [this, counted, key = library.key](const sync::Result<QList<model::Waiting>> &waiting) {
            counted->insert(key, waiting ? int(waiting->size()) : 0);
            showWaiting(*counted);
        });
    }
    if (m_known.all().isEmpty())
        showWaiting({});
}

void HomePlace::showArrivals()
{
    struct Card { QDateTime time; HomeCard::Content content; };
    QList<Card> cards;
    QDateTime since;
    int libraries = 0;
    for (const model::Arrivals &each : std::as_const(m_arrivals)) {
        libraries += each.items.isEmpty() ? 0 : 1;
        for (const model::Arrived &arrived : each.items)
            cards.append({arrived.time, cardOf(arrived, each.since)});
    }
    for (const model::Arrivals &each : std::as_const(m_arrivals)) {
        if ((libraries == 0 || !each.items.isEmpty()) && (!since.isValid() || each.since.time < since))
            since = each.since.time;
    }
    std::ranges::stable_sort(cards, std::ranges::greater(), &Card::time);
    QList<HomeCard::Content> shown;
    for (const Card &card : cards.first(qMin(cards.size(), MostNews)))
        shown.append(card.content);
    const int all = countOf(m_arrivals);
    m_new->show(shown);
    m_more->setText(tr("and %n more", nullptr, all - int(shown.size())));
    m_more->setVisible(all > int(shown.size()));
    if (all > 0)
        m_before.clear();
    m_title->setText(words::homeTitle(all + m_unread, since));
    m_about->setText(words::homeAbout(all, libraries, m_unread));
    m_seen->setText(all > 0 ? tr("I have seen all of this") : tr("Show them again"));
    m_seen->setAccessibleName(m_seen->text());
    m_seen->setVisible(all > 0 || !m_before.isEmpty());
    m_add->setVisible(std::ranges::all_of(m_known.all(), [](const model::Library &library) { return library.address.isEmpty(); }));
}

HomeCard::Content HomePlace::cardOf(const model::Arrived &arrived, const model::SeenMark &since)
{
    const model::Item &item = arrived.item;
    HomeCard::Content card{item.title, words::kindName(item.kind), m_theme.inkOf(item.kind), words::arrivedFacts(arrived, nameOf(item.ref.library)), [this, ref = item.ref] { Q_EMIT itemChosen(ref); }};
    if (!arrived.isNew) {
        card.link = tr("see what");
        const model::News news{since.time, arrived.before, item.blob, arrived.authors, false, {}, false};
        card.linkChosen = [this, ref = item.ref, news] { Q_EMIT changeChosen(ref, news); };
    }
    return card;
}

/// Libraries whose last sync wants somebody.
void HomePlace::showTroubles()
{
    QList<HomeCard::Content> cards;
    for (const model::Library &library : m_known.all()) {
        const sync::State state = m_known.stateOf(library.key);
        const bool isOffline = state.why && state.why->kind == sync::Error::Kind::Offline;
        if (!state.why || isOffline || m_known.isSyncing(library.key))
            continue;
        cards.append({words::textOf(*state.why).sentence, tr("Sync"), m_theme.engagement, library.name, [this, key = library.key] { Q_EMIT libraryChosen(key); }});
    }
    m_needs->show(cards);
}

/// Proposals in libraries where its reader has a name; what has ended stands last.
void HomePlace::showUnanswered(const QList<model::OpenRound> &rounds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<HomeCard::Content> cards;
    for (const model::OpenRound &each : rounds.first(qMin(rounds.size(), MostThreads)))
        cards.append({words::cardTitle(each.card), tr("Proposal"), each.hasEnded(now) ? m_theme.discussion : m_theme.engagement, words::roundFacts(each, nameOf(each.card.ref.library), now), [this, ref = each.card.ref] { Q_EMIT threadChosen(ref); }});
    m_unanswered->show(cards);
}

/// Threads with something unread, those that its reader follows first.
void HomePlace::showSaid(QList<model::ThreadCard> threads)
{
    if (std::exchange(m_unread, int(threads.size())) != int(threads.size()))
        showArrivals(); // its title tells of them, too
    std::ranges::stable_partition(threads, &model::ThreadCard::followed);
    QList<HomeCard::Content> cards;
    for (const model::ThreadCard &each : threads.first(qMin(threads.size(), MostThreads)))
        cards.append({words::cardTitle(each), each.form.isEmpty() ? tr("Discussion") : words::formText(each.form), m_theme.discussion, words::saidFacts(each, nameOf(each.ref.library)), [this, ref = each.ref] { Q_EMIT threadChosen(ref); }});
    m_said->show(cards);
}

void HomePlace::showSearches(const QList<model::SearchNews> &searches)
{
    QList<HomeCard::Content> cards;
    for (const model::SearchNews &each : searches) {
        if (!each.fresh.isEmpty())
            cards.append({words::seenName(each.search.name), tr("Search"), m_theme.engagement, tr("%n new offer(s)", nullptr, int(each.fresh.size())), [this, search = each.search] { Q_EMIT searchChosen(search); }});
    }
    m_searches->show(cards);
}

void HomePlace::showDrafts(const QList<model::Draft> &drafts)
{
    constexpr qsizetype MostDrafts = 5;
    m_draftCards.clear();
    for (const model::Draft &draft : drafts.first(qMin(drafts.size(), MostDrafts)))
        m_draftCards.append({words::draftTitle(draft), tr("Draft"), draft.post ? m_theme.discussion : m_theme.guide, words::draftFacts(draft), [this, id = draft.id] { Q_EMIT draftChosen(id); }});
    if (drafts.size() > MostDrafts)
        m_draftCards.append({tr("and %n more", nullptr, int(drafts.size() - MostDrafts)), tr("Drafts"), m_theme.guide, tr("all that you are writing"), [this] { Q_EMIT draftsChosen(); }});
    m_yours->show(m_draftCards + m_waitingCards);
}

void HomePlace::showWaiting(const QHash<QString, int> &waiting)
{
    m_waitingCards.clear();
    for (const model::Library &library : m_known.all()) {
        const int edits = waiting.value(library.key);
        if (edits == 0)
            continue;
        const bool mayGo = library.mayPublish.value_or(true);
        m_waitingCards.append({words::waitingTitle(edits, mayGo), mayGo ? tr("Waiting") : tr("Suggestion"), mayGo ? m_theme.guide : m_theme.engagement, words::waitingFacts(library.name, mayGo),
                               [this, key = library.key] { Q_EMIT libraryChosen(key); }});
    }
    m_yours->show(m_draftCards + m_waitingCards);
}

void HomePlace::seeAll()
{
    QList<model::SeenMark> marks;
    m_before.clear();
    for (const model::Arrivals &each : std::as_const(m_arrivals)) {
        m_before.append(each.since);
        marks.append({each.since.library, each.head, QDateTime::currentDateTimeUtc()});
    }
    mark(marks);
}

void HomePlace::takeSeenBack()
{
    mark(std::exchange(m_before, {}));
}

void HomePlace::mark(const QList<model::SeenMark> &marks)
{
    m_marking = true; // what is told meanwhile may be of before
    m_commons.markSeen(marks).then(this, [this](const sync::Result<void> &kept) {
        m_marking = false;
        if (!kept)
            Q_EMIT troubled(kept.error());
        read();
    });
}

void HomePlace::showEvent(QShowEvent *event)
{
    ColumnPlace::showEvent(event);
    read();
}

void HomePlace::hideEvent(QHideEvent *event)
{
    m_before.clear(); // who goes on has decided
    ColumnPlace::hideEvent(event);
}

void HomePlace::resizeEvent(QResizeEvent *event)
{
    ColumnPlace::resizeEvent(event);
    arrange();
}

void HomePlace::arrange()
{
    const bool beside = width() >= m_theme.px(BesideFrom);
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // What is alone stands where one begins to read.
    const bool isAlone = m_needs->isEmpty() && m_new->isEmpty() && m_hand->isEmpty();
    m_halves->setSpacing(beside && !isAlone ? 36 : 0);
    m_halves->setStretch(0, isAlone ? 0 : 1);
    m_halves->setStretch(2, isAlone && beside ? 1 : 0);
}

} // namespace mycel::ui
