#include "ui/mainwindow.h"

#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/addplace.h"
#include "ui/sidebar.h"
#include "ui/words/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace mycel::ui {

namespace {
constexpr int SidebarFrom = 900;
}

MainWindow::MainWindow(model::Commons &commons, const Theme &theme)
    : m_commons(commons)
{
    setWindowTitle(tr("Mycel"));
    resize(1360, 860);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_sidebar = new Sidebar(theme, all);
    m_places = new QStackedWidget(all);
    m_knowledge = new KnowledgePlace(commons, theme, m_places);
    m_adding = new AddPlace(commons, m_places);
    m_places->addWidget(m_knowledge);
    m_places->addWidget(m_adding);
    row->addWidget(m_sidebar);
    row->addWidget(m_places, 1);
    column->addLayout(row, 1);
    setCentralWidget(all);
    m_says = new QLabel(this);
    m_holds = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_says, 1);
    statusBar()->addPermanentWidget(m_holds);

    connect(m_sidebar, &Sidebar::placeChosen, this, [this](model::Kind kind) {
        m_places->setCurrentWidget(m_knowledge);
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_knowledge->openKind(kind);
    });
    connect(m_sidebar, &Sidebar::libraryChosen, this, [this](const QString &key) {
        m_places->setCurrentWidget(m_knowledge);
        m_knowledge->openLibrary(key);
    });
    connect(m_sidebar, &Sidebar::addAsked, this, &MainWindow::openAdding);
    connect(m_adding, &AddPlace::added, this, [this](const QString &key) {
        m_places->setCurrentWidget(m_knowledge);
        m_knowledge->openLibrary(key);
    });
    connect(m_knowledge, &KnowledgePlace::wordsProposed, this, [this](const QString &words) { say(tr("Did you mean “%1”?").arg(words)); });
    connect(m_knowledge, &KnowledgePlace::troubled, this, [this](const sync::Error &error) {
        say(words::textOf(error).line());
    });
    connect(&commons, &model::Commons::librariesChanged, this, &MainWindow::readLibraries);
    connect(&commons, &model::Commons::changed, this, [this] {
        readLibraries();
        m_knowledge->refresh();
    });
    m_sidebar->setPlace(model::Kind::Guide);
    readLibraries();
    m_knowledge->openKind(model::Kind::Guide);
}

QWidget *MainWindow::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setFixedHeight(52);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    auto *name = new QLabel(QStringLiteral("❀ ") + tr("Mycel"), bar);
    name->setObjectName(QStringLiteral("name"));
    name->setFixedWidth(200);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search guides, experiences, campaigns…  (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(480);
    m_sync = new QPushButton(tr("Sync"), bar);
    m_sync->setObjectName(QStringLiteral("main"));
    row->addWidget(name);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_sync);
    connect(m_sync, &QPushButton::clicked, this, &MainWindow::syncNow);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_places->setCurrentWidget(m_knowledge);
        m_knowledge->search(words);
    });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    return bar;
}

void MainWindow::openAdding()
{
    m_places->setCurrentWidget(m_adding);
}

void MainWindow::readLibraries()
{
    m_commons.libraries().then(this, [this](const sync::Result<QList<model::Library>> &libraries) {
        if (!libraries)
            return;
        m_sidebar->setLibraries(*libraries);
        m_knowledge->setLibraries(*libraries);
        int items = 0;
        QDateTime last;
        for (const model::Library &library : *libraries) {
            for (const int count : library.counts)
                items += count;
            if (library.state.lastSync.isValid() && (!last.isValid() || library.state.lastSync > last))
                last = library.state.lastSync;
        }
        m_holds->setText(tr("%n library(s)", nullptr, int(libraries->size())) + QStringLiteral(" · ") + tr("%n item(s), all readable offline", nullptr, items));
        say(last.isValid() ? tr("Last synced %1").arg(locale().toString(last.toLocalTime(), QLocale::ShortFormat)) : tr("Nothing was synced yet. Everything here is on this computer."));
    });
}

void MainWindow::syncNow()
{
    m_sync->setEnabled(false);
    say(tr("Syncing…"));
    m_commons.syncNow().then(this, [this](const sync::Result<QList<model::SyncReport>> &reports) {
        m_sync->setEnabled(true);
        readLibraries();
        int arrived = 0;
        for (const model::SyncReport &report : reports ? *reports : QList<model::SyncReport>()) {
            arrived += report.arrived;
            if (report.error) {
                say(words::textOf(*report.error).line());
                return;
            }
        }
        say(arrived ? tr("%n item(s) arrived.", nullptr, arrived) : tr("Everything is as it is at its libraries."));
    });
}

void MainWindow::say(const QString &text)
{
    m_says->setText(text);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setNarrow(width() < SidebarFrom);
}

} // namespace mycel::ui
