#include "ui/libraries/librarypage.h"

#include "ui/libraries/activitylist.h"
#include "ui/libraries/describebox.h"
#include "ui/libraries/factrow.h"
#include "ui/libraries/invitebox.h"
#include "ui/libraries/librarystanding.h"
#include "ui/libraries/placeslist.h"
#include "ui/libraries/problemlist.h"
#include "ui/libraries/sharebox.h"
#include "ui/libraries/signinbox.h"
#include "ui/libraries/troublebox.h"
#include "ui/libraries/waitinglist.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/kindtag.h"
#include "ui/parts/menubutton.h"
#include "ui/parts/progressbox.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

namespace mycel::ui {

LibraryPage::LibraryPage(model::Commons &commons, Libraries &libraries, const Theme &theme, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_known(libraries)
    , m_theme(theme)
{
    m_standing = new LibraryStanding(commons, libraries, inside());
    makeHead();
    makeWords();
    m_address = addText({}, "small");
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address of the library"));
    m_facts = new FactRow(inside());
    m_invite = new InviteBox(m_commons, inside());
    connect(m_invite, &InviteBox::fileAsked, this, [this](const QString &name) { Q_EMIT sendAsked(m_key, name, true); });
    m_describe = new DescribeBox(m_commons, inside());
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const model::Library *library = m_known.find(m_key))
            m_describe->open(*library);
    });
    m_progress = new ProgressBox(inside());
    m_trouble = new TroubleBox(inside());
    m_signIn = new SignInBox(m_commons, inside());
    for (QWidget *each : std::initializer_list<QWidget *>{m_describe, m_facts, m_invite, m_share = new ShareBox(m_commons, m_known, ShareBox::For::First, inside()), m_progress, m_trouble, m_signIn, m_standing})
        column()->addWidget(each);
    makeLists();

    connect(m_trouble, &TroubleBox::stepTaken, this, &LibraryPage::tryAgain);
    connect(m_signIn, &SignInBox::answered, this, [this](const sync::Access &access, const QString &place) { m_known.sync(m_key, place, access); });
    connect(m_signIn, &SignInBox::guestChosen, this, &LibraryPage::goOnAsGuest);
    const auto troubled = [this](const sync::Error &error) { m_trouble->say(error, {}); };
    connect(m_standing, &LibraryStanding::troubled, this, troubled);
    connect(m_activity, &ActivityList::itemChosen, this, &LibraryPage::itemChosen);
    connect(m_facts, &FactRow::nameChosen, this, [this, troubled](const QString &name) {
        m_commons.chooseName(m_key, name).then(this, [this, troubled](const sync::Result<void> &chosen) {
            if (!chosen)
                troubled(chosen.error());
            readActivity();
        });
    });
    connect(m_waiting, &WaitingList::takeBackAsked, this, &LibraryPage::takeBack);
    connect(&m_commons, &model::Commons::published, this, &LibraryPage::readWaiting);
    connect(&libraries, &Libraries::synced, this, &LibraryPage::readWaiting);
    connect(m_problems, &ProblemList::itemChosen, this, &LibraryPage::itemChosen);
    connect(&libraries, &Libraries::changed, this, &LibraryPage::read);
    const auto readWordsIfSeen = [this] {
        if (isVisible())
            readWords();
    };
    connect(&m_commons, &model::Commons::changed, this, readWordsIfSeen);
    connect(&m_commons, &model::Commons::librariesChanged, this, readWordsIfSeen);
    connect(m_describe, &DescribeBox::closed, this, [this] { m_change->setFocus(Qt::OtherFocusReason); });
    connect(&libraries, &Libraries::synced, this, &LibraryPage::readProblems);
    connect(&libraries, &Libraries::synced, this, &LibraryPage::readActivity);
}

void LibraryPage::makeWords()
{
    m_about = addText({}, "muted");
    m_people = addText({}, "small");
    m_people->hide();
    auto *links = new QHBoxLayout;
    links->setSpacing(14);
    const auto addLink = [this, links](const QString &text) {
        auto *link = new QPushButton(text, inside());
        link->setObjectName(QStringLiteral("link"));
        link->hide();
        links->addWidget(link);
        return link;
    };
    m_rules = addLink({});
    m_change = addLink(tr("Change what it says of itself…"));
    links->addStretch();
    column()->addLayout(links);
    connect(m_rules, &QPushButton::clicked, this, [this] { Q_EMIT itemChosen(m_rulesAre); });
}

void LibraryPage::makeLists()
{
    m_waitingHeading = addSection(tr("Waits to be shared"));
    m_waiting = new WaitingList(inside());
    column()->addWidget(m_waiting);
    m_activityHeading = addSection(tr("Activity"));
    m_activity = new ActivityList(inside());
    column()->addWidget(m_activity);
    m_kindsHeading = addSection(tr("What is in it"));
    auto *kinds = new QWidget(inside());
    m_kinds = new FlowLayout(kinds, 8);
    m_kinds->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(kinds);
    column()->addWidget(m_places = new PlacesList(m_commons, m_known, inside()));
    m_problemsHeading = addSection(tr("Left out or marked"));
    m_problems = new ProblemList(inside());
    column()->addWidget(m_problems);
    column()->addStretch();
}

QWidget *LibraryPage::makeSending()
{
    m_send = new MenuButton(inside());
    m_send->setTextAndArrow(tr("Send as a file"));
    m_send->setAccessibleName(tr("Send as a file"));
    m_send->setObjectName(QStringLiteral("menu"));
    m_send->setToolTip(tr("By any messenger or mail, without a server"));
    auto *menu = new QMenu(m_send);
    const auto send = [this](bool whole) {
        if (const model::Library *library = m_known.find(m_key))
            Q_EMIT sendAsked(m_key, library->name, whole);
    };
    menu->addAction(tr("What is new, for those who have the library…"), this, [send] { send(false); });
    menu->addAction(tr("All of it, for somebody who has nothing of it…"), this, [send] { send(true); });
    m_send->setArrowColour(m_theme.text);
    m_send->setMenu(menu);
    connect(m_standing, &LibraryStanding::sendAsked, this, [send] { send(false); });
    return m_send;
}

void LibraryPage::makeHead()
{
    m_title = textLabel({}, "title", inside());
    m_right = new KindTag(inside());
    auto *invite = new QPushButton(tr("Invite…"), inside());
    invite->setToolTip(tr("A text for somebody who does not have the library yet"));
    auto *remove = new QPushButton(tr("Remove"), inside());
    auto *browse = new QPushButton(tr("Browse"), inside());
    auto *stick = new QPushButton(tr("Sync by USB…"), inside());
    stick->setToolTip(tr("With a folder or a stick, without any network"));
    m_sync = new QPushButton(tr("Sync now"), inside());
    m_sync->setObjectName(QStringLiteral("main"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *name = new QHBoxLayout; // beside the title, however long that is
    name->setSpacing(14);
    name->addWidget(m_title);
    name->addWidget(m_right, 0, Qt::AlignVCenter);
    name->addStretch();
    row->addLayout(name, 1);
    for (QWidget *button : std::initializer_list<QWidget *>{remove, browse, invite, makeSending(), stick, m_sync})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, [this] { m_known.remove(m_key); });
    connect(invite, &QPushButton::clicked, this, [this] {
        if (const model::Library *library = m_known.find(m_key))
            m_invite->open(*library);
    });
    connect(stick, &QPushButton::clicked, this, &LibraryPage::syncWithFolder);
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT browseAsked(m_key); });
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (m_known.isSyncing(m_key))
            m_known.stop(m_key);
        else
            m_known.sync(m_key);
    });
    column()->addLayout(row);
}

void LibraryPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_send->setArrowColour(theme.text);
    read();
}

void LibraryPage::open(const QString &key)
{
    if (std::exchange(m_key, key) != key)
        m_describe->leave();
    m_isThere = false;
    m_shownError.reset();
    m_waits = 0;
    m_bytes = 0;
    m_invite->hide();
    m_change->setVisible(key != QLatin1String("welcome"));
    m_people->hide();
    m_rules->hide();
    m_trouble->hide();
    m_signIn->hide();
    for (QWidget *each : std::initializer_list<QWidget *>{m_waitingHeading, m_waiting, m_activityHeading, m_activity, m_problemsHeading, m_problems})
        each->hide();
    m_standing->open(key);
    verticalScrollBar()->setValue(0);
    m_share->open(key);
    m_places->open(key);
    read();
    readWords();
    readProblems();
    readWaiting();
    readActivity();
}

void LibraryPage::read()
{
    const model::Library *library = m_known.find(m_key);
    inside()->setVisible(library);
    if (!library) {
        if (m_isThere && isVisible()) // of one that has only just come is heard in a moment
            Q_EMIT gone();
        return;
    }
    m_isThere = true;
    const sync::State state = m_known.stateOf(m_key);
    m_title->setText(library->name);
    QStringList languages;
    for (const QString &tag : library->languages)
        languages.append(words::languageName(tag));
    QStringList about{library->summary, languages.mid(0, 8).join(QStringLiteral(", ")) + (languages.size() > 8 ? QStringLiteral(" …") : QString()), library->license};
    about.removeAll(QString());
    m_about->setText(about.isEmpty() ? tr("This library says nothing about itself.") : about.join(QStringLiteral(" · ")));
    m_address->setText(library->address.isEmpty() ? library->key == QLatin1String("welcome") ? tr("It came with Mycel and is only on this computer.") : tr("It is only on this computer so far.") : library->address);
    showFacts(*library, state);
    showKinds(*library);
    showState(*library, state);
}

void LibraryPage::showFacts(const model::Library &library, const sync::State &state)
{
    QStringList facts;
    if (!library.address.isEmpty())
        facts << tr("Last sync") << (state.lastSync.isValid() ? words::whenText(state.lastSync) : tr("not yet"));
    if (const auto arrived = m_known.arrived(m_key))
        facts << tr("Arrived") << tr("%n item(s)", nullptr, *arrived);
    if (!library.address.isEmpty() || m_waits > 0)
        facts << tr("Waiting to go out") << (m_waits > 0 ? tr("%n change(s)", nullptr, m_waits) : tr("nothing"));
    if (m_bytes > 0)
        facts << tr("On this computer") << locale().formattedDataSize(m_bytes, 0, QLocale::DataSizeSIFormat);
    m_facts->show(facts);
}

void LibraryPage::showKinds(const model::Library &library)
{
    while (QLayoutItem *old = m_kinds->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    for (const model::Kind kind : model::AllKinds) {
        const int count = library.counts.value(kind);
        if (count == 0)
            continue;
        auto *tag = new KindTag(inside());
        tag->show(QStringLiteral("%1 · %2").arg(words::placeName(kind), locale().toString(count)), m_theme.inkOf(kind), m_theme);
        m_kinds->addWidget(tag);
        tag->setVisible(true);
    }
    m_kindsHeading->setVisible(m_kinds->count() > 0);
}

void LibraryPage::showState(const model::Library &library, const sync::State &state)
{
    const bool syncing = m_known.isSyncing(m_key);
    m_sync->setVisible(!library.address.isEmpty());
    m_standing->showSuggestions(syncing ? 0 : m_known.suggestions(m_key));
    m_right->setVisible(library.mayPublish.has_value());
    if (library.mayPublish)
        m_right->show(*library.mayPublish ? tr("You may publish") : tr("Suggestions only"), m_theme.inkOf(*library.mayPublish ? model::Kind::Guide : model::Kind::Opportunity), m_theme);
    m_sync->setText(syncing ? tr("Stop") : tr("Sync now"));
    m_sync->setAccessibleName(m_sync->text());
    m_progress->setVisible(syncing);
    if (syncing) {
        m_progress->show(state);
        m_shownError.reset();
        m_shownPlace.clear();
        m_trouble->hide();
        m_signIn->hide();
        m_standing->showHistory({});
        return;
    }
    m_standing->showHistory(state.why);
    const model::SyncReport *report = m_known.report(m_key); // comes after the state that it ended in
    const bool received = report && report->received;
    const QString asking = m_known.placeOf(m_key); // which may be another than the library's own
    if (state.why == m_shownError && received == m_shownReceived && asking == m_shownPlace)
        return;
    m_shownPlace = asking;
    m_shownError = state.why;
    m_shownReceived = received;
    m_trouble->setVisible(false);
    m_signIn->setVisible(false);
    if (!state.why || sync::asksWhoseHistory(*state.why))
        return;
    if (!m_signIn->ask(*state.why, asking, received))
        m_trouble->say(*state.why, holdsOther(*state.why) ? tr("Make a folder in it") : tr("Try again"), asking == library.address && !m_places->areSeveral() ? QString() : asking);
}

} // namespace mycel::ui
