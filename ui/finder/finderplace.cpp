#include "ui/finder/finderplace.h"

#include "ui/finder/calendarview.h"
#include "ui/finder/filterpane.h"
#include "ui/finder/hellopage.h"
#include "ui/finder/importpage.h"
#include "ui/finder/mapview.h"
#include "ui/finder/offerlist.h"
#include "ui/finder/offerpane.h"
#include "ui/finder/offerpanel.h"
#include "ui/finder/profilepage.h"
#include "ui/finder/takepart.h"
#include "ui/parts/chips.h"
#include "ui/parts/noticebar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace mycel::ui {

namespace {
constexpr int FilterWidth = 248, ListWidth = 366, LeastRight = 300, LeastOfMap = 330, FirstOffers = 100;
}

FinderPlace::FinderPlace(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_finder(commons.finder())
    , m_theme(theme)
    , m_most(FirstOffers)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_filters = new FilterPane(m_finder, this);
    m_offers = new OfferPane(theme, this);
    m_right = makeRight();
    row->addWidget(m_filters);
    row->addWidget(m_offers);
    row->addWidget(m_right, 1);
    connectParts();
}

QWidget *FinderPlace::makeRight()
{
    auto *right = new QWidget(this);
    m_pages = new QStackedLayout(right);
    m_views = new QWidget(right);
    auto *column = new QVBoxLayout(m_views);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QFrame(m_views);
    bar->setObjectName(QStringLiteral("pageRow"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 9, 16, 9);
    m_kinds = new QButtonGroup(this);
    for (const QString &text : {tr("Map"), tr("Calendar")}) {
        QPushButton *chip = choiceChip(text, bar);
        m_kinds->addButton(chip, int(m_kinds->buttons().size()));
        row->addWidget(chip);
    }
    m_kinds->button(0)->setChecked(true);
    row->addStretch(1);
    auto *file = new QPushButton(tr("Add to calendar (.ics)"), bar);
    file->setObjectName(QStringLiteral("quiet"));
    file->setToolTip(tr("All that is in the list, as a file for a calendar"));
    row->addWidget(file);
    m_map = new MapView(m_finder, m_theme, m_views);
    m_calendar = new CalendarView(m_theme, m_views);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_calendar);
    m_panel = new OfferPanel(m_finder, m_views);
    m_notice = new NoticeBar(m_views);
    m_notice->hide();
    column->addWidget(bar);
    column->addLayout(m_stack, 1);
    column->addWidget(m_panel);
    column->addWidget(m_notice);
    m_pages->addWidget(m_views);
    connect(file, &QPushButton::clicked, this, [this] {
        QList<model::ItemRef> offers;
        for (const qsizetype which : m_matches.all)
            offers.append(m_matches.catalogue->offer(which).ref);
        Q_EMIT calendarFileAsked(offers);
    });
    return right;
}

void FinderPlace::connectParts()
{
    connect(m_filters, &FilterPane::changed, this, [this] {
        m_most = FirstOffers;
        look();
    });
    connect(m_filters, &FilterPane::profileAsked, this, &FinderPlace::openProfile);
    connect(m_filters, &FilterPane::helloAsked, this, &FinderPlace::openHello);
    connect(m_filters, &FilterPane::importAsked, this, [this] { openImport(); });
    connect(m_filters, &FilterPane::troubled, this, &FinderPlace::troubled);
    connect(m_offers, &OfferPane::orderChosen, this, &FinderPlace::look);
    connect(m_offers, &OfferPane::offerChosen, this, &FinderPlace::open);
    connect(m_offers, &OfferPane::offerEntered, this, [this](qsizetype offer) { Q_EMIT itemAsked(m_matches.catalogue->offer(offer).ref); });
    connect(m_offers, &OfferPane::clearAsked, this, [this] { m_filters->ask({}, {}); });
    connect(m_offers, &OfferPane::offerAsked, this, &FinderPlace::newAsked);
    connect(m_offers, &OfferPane::moreAsked, this, [this](int rows) {
        m_most = rows + FirstOffers;
        look();
    });
    connect(m_offers->filtersButton(), &QPushButton::toggled, this, &FinderPlace::arrange);
    connect(m_kinds, &QButtonGroup::idClicked, this, &FinderPlace::showView);
    connect(m_map, &MapView::offerChosen, this, &FinderPlace::open);
    connect(m_calendar, &CalendarView::offerChosen, this, &FinderPlace::open);
    connect(m_panel, &OfferPanel::readAsked, this, &FinderPlace::itemAsked);
    TakePart *const part = m_panel->takePart();
    connect(part, &TakePart::outsideAsked, m_notice, &NoticeBar::askOutside);
    connect(part, &TakePart::calendarAsked, this, [this](const model::ItemRef &ref) { Q_EMIT calendarFileAsked({ref}); });
    connect(part, &TakePart::debriefAsked, this, &FinderPlace::debriefAsked);
    connect(part, &TakePart::troubled, this, &FinderPlace::troubled);
    connect(&m_finder, &model::Finder::offersChanged, this, &FinderPlace::lookAgain);
    connect(&m_finder, &model::Finder::marksChanged, this, &FinderPlace::lookAgain);
}

void FinderPlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_offers->setTheme(theme);
    m_map->setTheme(theme);
    m_calendar->setTheme(theme);
    arrange();
}

void FinderPlace::setLibraries(const QList<model::Library> &libraries)
{
    QHash<QString, QString> names;
    for (const model::Library &library : libraries)
        names.insert(library.key, library.name);
    m_libraries = libraries;
    m_filters->setLibraryNames(names);
    if (m_import)
        m_import->setLibraries(libraries);
    lookAgain();
}

void FinderPlace::enter()
{
    m_offers->takeFocus();
    m_filters->enter();
    look();
}

void FinderPlace::ask(const model::Wanted &wanted, const QString &words)
{
    m_pages->setCurrentWidget(m_views);
    m_offers->setOrder(wanted.order);
    m_filters->ask(wanted, words);
}

void FinderPlace::openCalendar()
{
    m_pages->setCurrentWidget(m_views);
    m_kinds->button(1)->setChecked(true);
    showView();
}

void FinderPlace::openProfile()
{
    if (!m_profile) {
        m_profile = new ProfilePage(m_finder, m_right);
        m_pages->addWidget(m_profile);
        connect(m_profile, &ProfilePage::troubled, this, &FinderPlace::troubled);
        connect(m_profile, &ProfilePage::left, this, [this] { m_pages->setCurrentWidget(m_views); });
        connect(m_profile, &ProfilePage::saved, this, [this] {
            m_pages->setCurrentWidget(m_views);
            look();
        });
    }
    m_pages->setCurrentWidget(m_profile);
    m_profile->enter();
}

void FinderPlace::openHello()
{
    if (!m_hello) {
        m_hello = new HelloPage(m_commons, m_right);
        m_pages->addWidget(m_hello);
        connect(m_hello, &HelloPage::troubled, this, &FinderPlace::troubled);
        connect(m_hello, &HelloPage::itemChosen, this, &FinderPlace::itemAsked);
        connect(m_hello, &HelloPage::left, this, [this] { m_pages->setCurrentWidget(m_views); });
        connect(m_hello, &HelloPage::allAsked, this, [this](const model::Wanted &wanted) { ask(wanted); });
    }
    m_pages->setCurrentWidget(m_hello);
    m_hello->enter();
}

void FinderPlace::openImport(const QString &file)
{
    if (!m_import) {
        m_import = new ImportPage(m_commons, m_right);
        m_import->setLibraries(m_libraries);
        m_pages->addWidget(m_import);
        connect(m_import, &ImportPage::left, this, [this] { m_pages->setCurrentWidget(m_views); });
    }
    m_pages->setCurrentWidget(m_import);
    m_import->enter();
    if (!file.isEmpty())
        m_import->openFile(file);
}

void FinderPlace::look()
{
    model::Wanted wanted = m_filters->wanted();
    wanted.order = m_offers->order();
    m_finder.find(wanted, m_filters->words(), m_most).then(this, [this, wanted, number = ++m_asked](const sync::Result<model::Matches> &matches) {
        if (number != m_asked)
            return; // of an older wish
        m_answered = number;
        if (matches)
            show(*matches, wanted);
        else
            Q_EMIT troubled(matches.error());
    });
}

/// What changed elsewhere: whoever comes back looks anyway.
void FinderPlace::lookAgain()
{
    if (isVisible())
        look();
}

/// The map or the calendar; only the one that is seen is drawn.
void FinderPlace::showView()
{
    m_stack->setCurrentIndex(m_kinds->checkedId());
    arrange();
    if (!m_matches.catalogue)
        return; // nothing is found yet
    if (m_stack->currentWidget() == m_map)
        m_map->show(m_matches, m_wanted.near, m_wanted.within);
    else
        m_calendar->show(m_matches, m_wanted);
    markOpen(openNow());
}

void FinderPlace::markOpen(qsizetype offer)
{
    if (m_stack->currentWidget() == m_map)
        m_map->markOpen(offer);
    else
        m_calendar->markOpen(offer);
}

/// The one that is open, where it is among those that were found; -1: none.
qsizetype FinderPlace::openNow() const
{
    const qsizetype open = m_open ? m_matches.catalogue->at(*m_open) : -1;
    return open >= 0 && std::ranges::binary_search(m_matches.all, open) ? open : -1;
}

void FinderPlace::show(const model::Matches &matches, const model::Wanted &wanted)
{
    m_matches = matches;
    m_wanted = wanted;
    m_offers->show(matches, m_filters->isAsking());
    m_filters->setMatches(matches);
    showView();
    if (const qsizetype open = openNow(); open >= 0)
        this->open(open);
    else
        m_panel->hide();
}

const model::Match *FinderPlace::matchOf(qsizetype offer) const
{
    const auto at = std::ranges::find_if(m_matches.best, [offer](const model::Match &match) { return match.fit.offer == offer; });
    return at == m_matches.best.end() ? nullptr : &*at;
}

void FinderPlace::open(qsizetype offer)
{
    const model::Match *match = matchOf(offer);
    const model::Offer &its = m_matches.catalogue->offer(offer);
    m_open = its.ref;
    m_offers->markOpen(offer);
    markOpen(offer);
    if (match) {
        m_panel->show(*match);
        return;
    }
    // Not among the best, so its marks and its time have to be asked for.
    m_finder.matchOf({its.ref}).then(this, [this, ref = its.ref](const sync::Result<model::Match> &answer) {
        if (answer && m_open == ref)
            m_panel->show(*answer);
    });
}

/// In a narrow window the filters take the place of the list while somebody uses them, and what does not fit is left out.
void FinderPlace::arrange()
{
    const int filters = m_theme.px(FilterWidth), list = m_theme.px(ListWidth);
    const bool wide = width() >= filters + list + LeastRight, pair = width() >= list + LeastRight;
    QPushButton *const button = m_offers->filtersButton();
    button->setVisible(!wide);
    m_filters->setVisible(wide || button->isChecked());
    m_filters->setFixedWidth(filters);
    m_right->setVisible(wide || (pair && !button->isChecked()));
    m_offers->setMinimumWidth(0);
    m_offers->setMaximumWidth(m_right->isHidden() ? QWIDGETSIZE_MAX : list);
    if (m_right->isHidden())
        return;
    // A calendar needs more than a map does, and the list beside it gives way; else it would be cut off.
    const int needed = m_stack->currentWidget() == m_calendar ? m_right->minimumSizeHint().width() : m_theme.px(LeastOfMap);
    m_right->setMinimumWidth(needed);
    m_offers->setFixedWidth(qMin(list, width() - (wide ? filters : 0) - needed));
}

void FinderPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace mycel::ui
