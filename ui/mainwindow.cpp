#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/discuss/discussplace.h"
#include "ui/editor/writingdesk.h"
#include "ui/finder/finderplace.h"
#include "ui/help/helpplace.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/knowledge/listpane.h"
#include "ui/libraries/addplace.h"
#include "ui/libraries/filepost.h"
#include "ui/libraries/librarypage.h"
#include "ui/libraries/newlibrary.h"
#include "ui/parts/enterkey.h"
#include "ui/parts/noticebar.h"
#include "ui/searchbox.h"
#include "ui/settings/settingsplace.h"
#include "ui/sidebar.h"
#include "ui/statusline.h"
#include "ui/topbar.h"
#include "ui/versions/itemmarks.h"
#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr QSize Usual(1360, 860);
constexpr QSize Least(640, 480);
}

MainWindow::MainWindow(model::Commons &commons, const Preferences &preferences, const Theme &system, const QStringList &systemLanguages)
    : m_commons(commons)
    , m_preferences(preferences)
    , m_system(system)
    , m_systemLanguages(systemLanguages)
{
    setWindowTitle(tr("Mycel"));
    resize(Usual);
    setMinimumSize(Least);
    dress();
    new EnterKey(this);
    m_actions = new Actions(this);
    m_libraries = new Libraries(commons, this);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new TopBar(*m_actions, *m_libraries, m_theme, all);
    m_sidebar = new Sidebar(*m_libraries, m_theme, all);
    m_places = new QStackedWidget(all);
    m_knowledge = new KnowledgePlace(m_commons, *m_actions, m_theme, m_places);
    m_places->addWidget(m_knowledge);
    m_writing = new WritingDesk(commons, *m_libraries, *m_actions, m_theme, m_places);
    m_notice = new NoticeBar(all);
    m_files = new FilePost(commons, *m_notice, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_places, 1);
    column->addWidget(m_bar);
    column->addLayout(row, 1);
    column->addWidget(m_notice);
    setCentralWidget(all);
    m_status = new StatusLine(*m_libraries, this);
    setStatusBar(m_status);
    connectHome();
    connectPlaces();
    connectActions();
    connectWriting();
    connectFiles();
    connectDiscussions();
    connectFinder();
    m_libraries->read();
    openKind(model::Kind::Guide);
    m_bar->searchBox()->setFocus();
}

AddPlace *MainWindow::adding()
{
    if (m_adding)
        return m_adding;
    m_adding = new AddPlace(m_commons, m_places);
    m_places->addWidget(m_adding);
    connect(m_adding, &AddPlace::openAsked, this, &MainWindow::openLibrary);
    connect(m_adding, &AddPlace::backAsked, m_libraries, &Libraries::undoRemove);
    connect(m_adding, &AddPlace::added, this, [this](const QString &key, const QString &address, const sync::Access &access) {
        m_libraries->welcome(key, address, access);
        if (m_places->currentWidget() != m_adding)
            return; // who does something else meanwhile is left there
        browseLibrary(key);
        m_knowledge->list()->takeFocus();
    });
    return m_adding;
}

LibraryPage *MainWindow::library()
{
    if (m_library)
        return m_library;
    m_library = new LibraryPage(m_commons, *m_libraries, m_theme, m_places);
    m_places->addWidget(m_library);
    connect(m_library, &LibraryPage::browseAsked, this, &MainWindow::browseLibrary);
    connect(m_library, &LibraryPage::sendAsked, m_files, &FilePost::send);
    connect(m_files, &FilePost::sent, m_library, [this] { m_library->open(m_library->key()); });
    connect(m_library, &LibraryPage::gone, this, [this] { openKind(model::Kind::Guide); });
    connect(m_library, &LibraryPage::itemChosen, this, [this](const model::ItemRef &ref) {
        browseLibrary(ref.library);
        m_knowledge->openItem(ref);
    });
    return m_library;
}

SettingsPlace *MainWindow::settings()
{
    if (m_settings)
        return m_settings;
    m_settings = new SettingsPlace(m_preferences, m_systemLanguages, m_places);
    m_settings->setKnownLanguages(knownLanguages());
    m_places->addWidget(m_settings);
    connect(m_settings, &SettingsPlace::changed, this, &MainWindow::setPreferences);
    return m_settings;
}

HelpPlace *MainWindow::help()
{
    if (!m_help) {
        m_help = new HelpPlace(*m_actions, m_theme, m_places);
        m_places->addWidget(m_help);
    }
    return m_help;
}

void MainWindow::connectPlaces()
{
    connect(m_sidebar, &Sidebar::kindChosen, this, &MainWindow::openKind);
    connect(m_sidebar, &Sidebar::libraryChosen, this, &MainWindow::openLibrary);
    connect(m_sidebar, &Sidebar::addAsked, this, &MainWindow::openAdding);
    connect(m_sidebar, &Sidebar::settingsAsked, this, &MainWindow::openSettings);
    connect(m_sidebar, &Sidebar::helpAsked, this, &MainWindow::openHelp);
    connect(m_bar->searchBox(), &QLineEdit::textChanged, this, &MainWindow::search);
    connect(m_bar->searchBox(), &SearchBox::listWanted, m_knowledge->list(), &ListPane::enter);
    connect(m_knowledge->list(), &ListPane::wordsChosen, m_bar->searchBox(), &QLineEdit::setText);
    connect(m_knowledge->list(), &ListPane::addAsked, this, &MainWindow::openAdding);
    connect(m_knowledge, &KnowledgePlace::libraryChosen, this, &MainWindow::openLibrary);
    const auto troubled = [this](const sync::Error &error) { m_status->say(words::textOf(error).text()); };
    connect(m_knowledge, &KnowledgePlace::troubled, this, troubled);
    connect(m_libraries, &Libraries::troubled, this, troubled);
    m_commons.caughtUp().then(this, [troubled](const sync::Result<void> &ready) {
        if (!ready && ready.error().kind != sync::Error::Kind::Cancelled)
            troubled(ready.error());
    });
    connect(m_libraries, &Libraries::changed, this, &MainWindow::readLibraries);
    connect(m_libraries, &Libraries::changed, m_knowledge->marks(), &ItemMarks::read, Qt::SingleShotConnection);
    connect(m_knowledge->marks(), &ItemMarks::changed, this, [this] { m_status->setTwoVersions(m_knowledge->marks()->withTwoVersions()); });
    connect(m_status, &StatusLine::twoVersionsChosen, this, &MainWindow::openTwoVersions);
    connect(m_libraries, &Libraries::removedChanged, this, &MainWindow::showRemoved);
    connect(m_libraries, &Libraries::synced, this, [this](int arrived) { m_status->say(arrived ? tr("%n item(s) arrived", nullptr, arrived) : QString()); });
    connect(&m_commons, &model::Commons::changed, this, [this](const QList<model::ItemRef> &items) { m_knowledge->refresh(items); });
    connect(&m_commons, &model::Commons::librariesChanged, this, [this] { m_knowledge->refresh({}); });
}

void MainWindow::connectActions()
{
    connect(m_actions->search, &QAction::triggered, this, [this] {
        m_bar->searchBox()->setFocus(Qt::ShortcutFocusReason);
        m_bar->searchBox()->selectAll();
    });
    connect(m_actions->sync, &QAction::triggered, this, [this] {
        if (m_libraries->isAnySyncing())
            m_libraries->stop();
        else
            m_libraries->sync();
    });
    connect(m_actions->add, &QAction::triggered, this, &MainWindow::openAdding);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::openHelp);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->larger, &QAction::triggered, this, [this] { resizeText(m_preferences.textPercent + TextStep); });
    connect(m_actions->smaller, &QAction::triggered, this, [this] { resizeText(m_preferences.textPercent - TextStep); });
    connect(m_actions->usual, &QAction::triggered, this, [this] { resizeText(100); });
    for (qsizetype i = 0; i < m_actions->kinds.size(); ++i)
        connect(m_actions->kinds[i], &QAction::triggered, this, [this, i] { openKind(model::AllKinds[i]); });
}

void MainWindow::connectWriting()
{
    connect(m_actions->write, &QAction::triggered, m_bar, &TopBar::openNew);
    connect(m_actions->drafts, &QAction::triggered, m_writing, &WritingDesk::openDrafts);
    connect(m_actions->edit, &QAction::triggered, this, [this] {
        if (m_knowledge->open() && m_places->currentWidget() == m_knowledge)
            m_writing->edit(*m_knowledge->open());
    });
    connect(m_knowledge, &KnowledgePlace::editBothAsked, m_writing, &WritingDesk::editBoth);
    connect(m_sidebar, &Sidebar::draftsAsked, m_writing, &WritingDesk::openDrafts);
    connect(m_bar, &TopBar::newLibraryAsked, this, &MainWindow::openNewLibrary);
    connect(m_bar, &TopBar::newAsked, this, [this](model::Kind kind) { m_writing->write(kind, m_knowledge->list()->library()); });
    connect(m_writing, &WritingDesk::opened, m_sidebar, &Sidebar::showPlace);
    connect(m_writing, &WritingDesk::draftsCounted, m_sidebar, &Sidebar::setDrafts);
    connect(m_writing, &WritingDesk::troubled, this, [this](const sync::Error &error) { m_status->say(words::textOf(error).text()); });
    connect(m_writing, &WritingDesk::published, this, [this](const model::ItemRef &ref) {
        m_status->say(tr("Published"));
        if (!m_writing->isOpen())
            return; // who does something else meanwhile is left there
        browseLibrary(ref.library);
        m_knowledge->openPublished(ref);
    });
    connect(m_libraries, &Libraries::changed, m_writing, &WritingDesk::countDrafts, Qt::SingleShotConnection);
}

void MainWindow::connectFiles()
{
    connect(m_actions->openFile, &QAction::triggered, m_files, &FilePost::choose);
    connect(m_files, &FilePost::opened, this, [this] { m_openedAt = m_places->currentWidget(); });
    connect(m_files, &FilePost::received, this, [this](const QString &key) {
        if (m_places->currentWidget() == m_openedAt) // who went elsewhere while it was brought in is left there
            openLibrary(key);
    });
    connect(m_files, &FilePost::said, m_status, &StatusLine::say);
    connect(m_files, &FilePost::addAsked, this, [this](const QString &file) { adding()->begin(file), openAdding(); });
    connect(m_files, &FilePost::eventsAsked, this, &MainWindow::openEvents);
}

void MainWindow::openFile(const QString &file)
{
    m_files->open(file);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool posts = !m_discussions || m_discussions->settle(), items = m_writing->settle();
    // What is nowhere else goes only where that was said before.
    const bool wasSaid = std::exchange(m_saidNotKept, !posts || !items);
    if (!m_saidNotKept || wasSaid)
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

QLineEdit *MainWindow::searchBox() const
{
    return m_bar->searchBox();
}

void MainWindow::clearSearch()
{
    const QScopedValueRollback clearing(m_clearing, true); // its reader did not clear it
    m_bar->searchBox()->clear();
}

void MainWindow::openKind(model::Kind kind)
{
    if (kind == model::Kind::Opportunity) {
        openFinder();
        return;
    }
    clearSearch();
    m_places->setCurrentWidget(m_knowledge);
    m_sidebar->showKind(kind);
    m_knowledge->list()->openKind(kind);
}

void MainWindow::openLibrary(const QString &key)
{
    library()->open(key);
    m_sidebar->showLibrary(key);
    m_places->setCurrentWidget(m_library);
}

void MainWindow::browseLibrary(const QString &key)
{
    clearSearch();
    m_places->setCurrentWidget(m_knowledge);
    m_sidebar->showLibrary(key);
    m_knowledge->list()->openLibrary(key);
}

void MainWindow::openTwoVersions()
{
    const QList<model::Item> &items = m_knowledge->marks()->withTwoVersions();
    if (items.isEmpty())
        return;
    openKind(items.first().kind);
    m_knowledge->openTwoVersions(items.first().ref);
}

void MainWindow::openAdding()
{
    m_sidebar->showPlace(QStringLiteral("add"));
    m_places->setCurrentWidget(adding());
    m_adding->enter();
}

void MainWindow::openNewLibrary()
{
    if (!m_newLibrary) {
        m_newLibrary = new NewLibrary(m_commons, *m_libraries, m_places);
        m_places->addWidget(m_newLibrary);
        connect(m_newLibrary, &NewLibrary::begun, this, [this](const QString &key) {
            if (m_places->currentWidget() == m_newLibrary) // who does something else meanwhile is left there
                openLibrary(key);
        });
    }
    m_sidebar->showPlace({});
    m_places->setCurrentWidget(m_newLibrary);
    m_newLibrary->enter();
}

void MainWindow::openSettings()
{
    m_sidebar->showPlace(QStringLiteral("settings"));
    m_places->setCurrentWidget(settings());
}

void MainWindow::openHelp()
{
    m_sidebar->showPlace(QStringLiteral("help"));
    m_places->setCurrentWidget(help());
    m_help->enter();
}

void MainWindow::search(const QString &words)
{
    if (m_clearing)
        return;
    m_places->setCurrentWidget(m_knowledge);
    m_knowledge->list()->search(words);
    const auto kind = m_knowledge->list()->kind();
    if (words.trimmed().isEmpty() && kind)
        m_sidebar->showKind(*kind);
    else
        m_sidebar->showPlace({});
}

void MainWindow::readLibraries()
{
    m_knowledge->setLibraries(m_libraries->all());
    if (m_settings)
        m_settings->setKnownLanguages(knownLanguages());
    if (m_discussions)
        m_discussions->setLibraries(m_libraries->all());
    if (m_finder)
        m_finder->setLibraries(m_libraries->all());
}

QStringList MainWindow::knownLanguages() const
{
    QStringList languages;
    for (const model::Library &library : m_libraries->all()) {
        for (const QString &tag : library.languages) {
            if (!languages.contains(tag))
                languages.append(tag);
        }
    }
    return languages;
}

void MainWindow::networkReturned()
{
    m_libraries->networkReturned();
}

void MainWindow::showRemoved()
{
    const QList<Removed> &removed = m_libraries->removed();
    if (removed.isEmpty()) {
        m_notice->hide();
        return;
    }
    QStringList names;
    QList<NoticeBar::Choice> choices;
    for (const Removed &each : removed) {
        names.append(each.name);
        choices.append({removed.size() == 1 ? tr("Undo") : tr("Bring back %1").arg(each.name), [this, key = each.key] { m_libraries->undoRemove(key); }});
    }
    m_notice->say(removed.size() == 1 ? tr("%1 was removed.").arg(names.first()) : tr("These were removed: %1.").arg(names.join(QStringLiteral(", "))),
                  std::ranges::any_of(removed, &Removed::unsent) ? words::unsentText() : tr("It can be brought back until you close Mycel."), choices);
}

} // namespace mycel::ui
