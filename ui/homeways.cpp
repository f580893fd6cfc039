// The way to Home and from there: the part of MainWindow that knows where each of its cards leads.
#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/discuss/discussplace.h"
#include "ui/editor/writingdesk.h"
#include "ui/home/homeplace.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/sidebar.h"
#include "ui/statusline.h"
#include "ui/words/errortext.h"

#include <QStackedWidget>
#include <QTimer>

namespace mycel::ui {

namespace {
constexpr int CountAfterMilliseconds = 500; ///< the first list comes before what only a number of the sidebar is
}

void MainWindow::connectHome()
{
    connect(m_sidebar, &Sidebar::homeAsked, this, &MainWindow::openHome);
    connect(m_actions->home, &QAction::triggered, this, &MainWindow::openHome);
    connect(m_libraries, &Libraries::changed, this, [this] { QTimer::singleShot(CountAfterMilliseconds, this, [this] { home(); }); }, Qt::SingleShotConnection);
}

HomePlace *MainWindow::home()
{
    if (m_home)
        return m_home;
    m_home = new HomePlace(m_commons, *m_libraries, *m_knowledge->marks(), m_theme, m_places);
    m_places->addWidget(m_home);
    connect(m_home, &HomePlace::newsCounted, m_sidebar, &Sidebar::setNews);
    connect(m_home, &HomePlace::libraryChosen, this, &MainWindow::openLibrary);
    connect(m_home, &HomePlace::addAsked, this, &MainWindow::openAdding);
    connect(m_home, &HomePlace::draftsChosen, m_writing, &WritingDesk::openDrafts);
    connect(m_home, &HomePlace::draftChosen, m_writing, &WritingDesk::openDraft);
    connect(m_home, &HomePlace::troubled, this, [this](const sync::Error &error) { m_status->say(words::textOf(error).text()); });
    connect(m_home, &HomePlace::itemChosen, this, [this](const model::ItemRef &ref) {
        browseLibrary(ref.library);
        m_knowledge->openItem(ref);
    });
    connect(m_home, &HomePlace::changeChosen, this, [this](const model::ItemRef &ref, const model::News &news) {
        browseLibrary(ref.library);
        m_knowledge->openChange(ref, news);
    });
    connect(m_home, &HomePlace::searchChosen, this, &MainWindow::openSearch);
    connect(m_home, &HomePlace::threadChosen, this, [this](const model::ThreadRef &ref) {
        openDiscussions();
        m_discussions->openThread(ref);
    });
    connect(m_home, &HomePlace::twoVersionsChosen, this, [this](const model::Item &item) {
        openKind(item.kind);
        m_knowledge->openTwoVersions(item.ref);
    });
    return m_home;
}

void MainWindow::openHome()
{
    m_sidebar->showPlace(QStringLiteral("home"));
    m_places->setCurrentWidget(home());
    m_home->enter();
}

} // namespace mycel::ui
