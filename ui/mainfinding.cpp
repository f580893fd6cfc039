// The frame's way to the finder and from it.
#include "ui/mainwindow.h"

#include "ui/editor/writingdesk.h"
#include "ui/finder/finderplace.h"
#include "ui/finder/offerfile.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/libraries.h"
#include "ui/sidebar.h"
#include "ui/statusline.h"
#include "ui/words/errortext.h"

#include <QStackedWidget>

namespace mycel::ui {

FinderPlace *MainWindow::finder()
{
    if (m_finder)
        return m_finder;
    m_finder = new FinderPlace(m_commons, m_theme, m_places);
    m_finder->setLibraries(m_libraries->all());
    m_places->addWidget(m_finder);
    connect(m_finder, &FinderPlace::troubled, this, [this](const sync::Error &error) { m_status->say(words::textOf(error).text()); });
    connect(m_finder, &FinderPlace::calendarFileAsked, this, &MainWindow::saveOffers);
    connect(m_finder, &FinderPlace::newAsked, this, [this] { m_writing->write(model::Kind::Opportunity); });
    connect(m_finder, &FinderPlace::debriefAsked, this, &MainWindow::debrief);
    connect(m_finder, &FinderPlace::itemAsked, this, [this](const model::ItemRef &ref) {
        browseLibrary(ref.library);
        m_knowledge->openItem(ref);
    });
    return m_finder;
}

void MainWindow::connectFinder()
{
    connect(m_knowledge, &KnowledgePlace::calendarFileAsked, this, &MainWindow::saveOffers);
    connect(m_knowledge, &KnowledgePlace::debriefAsked, this, &MainWindow::debrief);
    connect(m_knowledge, &KnowledgePlace::repetitionAsked, this, [this](const model::ItemRef &source) { goOn(m_commons.finder().repetition(source)); });
}

void MainWindow::saveOffers(const QList<model::ItemRef> &offers)
{
    ui::saveOffers(m_commons, offers, this, [this](const QString &sentence) { m_status->say(sentence); });
}

void MainWindow::debrief(const model::ItemRef &offer)
{
    goOn(m_commons.finder().debrief(offer));
}

/// With a draft that was made for somebody. Who went elsewhere meanwhile finds it among the drafts.
void MainWindow::goOn(sync::Future<model::Draft> made)
{
    made.then(this, [this, from = m_places->currentWidget()](const sync::Result<model::Draft> &draft) {
        if (draft && m_places->currentWidget() != from)
            m_writing->countDrafts();
        else if (draft)
            m_writing->openDraft(draft->id);
        else
            m_status->say(words::textOf(draft.error()).text());
    });
}

/// What it finds now has been shown then.
void MainWindow::openSearch(const model::SavedSearch &search)
{
    openFinder();
    m_finder->ask(search.wanted, search.words);
    m_commons.finder().setSearchSeen(search.id);
}

/// A file with events: first what would become of each.
void MainWindow::openEvents(const QString &file)
{
    openFinder();
    m_finder->openImport(file);
}

void MainWindow::openFinder()
{
    clearSearch();
    m_sidebar->showKind(model::Kind::Opportunity);
    m_places->setCurrentWidget(finder());
    m_finder->enter();
}

} // namespace mycel::ui
