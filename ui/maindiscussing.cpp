// The frame's way to the discussions and from them.
#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/discuss/discussplace.h"
#include "ui/discuss/saidteller.h"
#include "ui/discuss/threadview.h"
#include "ui/discuss/unreadcount.h"
#include "ui/editor/writingdesk.h"
#include "ui/finder/searchteller.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/knowledge/listpane.h"
#include "ui/libraries/libraries.h"
#include "ui/pageview.h"
#include "ui/sidebar.h"
#include "ui/statusline.h"
#include "ui/words/errortext.h"

#include <QStackedWidget>

namespace mycel::ui {

DiscussPlace *MainWindow::discussions()
{
    if (m_discussions)
        return m_discussions;
    m_discussions = new DiscussPlace(m_commons, m_theme, m_places);
    m_discussions->setLibraries(m_libraries->all());
    m_places->addWidget(m_discussions);
    connect(m_discussions, &DiscussPlace::troubled, this, [this](const sync::Error &error) { m_status->say(words::textOf(error).text()); });
    connect(m_discussions, &DiscussPlace::versionAsked, this, [this](const model::ItemRef &ref, const QString &rev) {
        browseLibrary(ref.library);
        m_knowledge->openVersion(ref, sync::Id::fromHex(rev.toLatin1()).value_or(sync::Id()));
    });
    connect(m_discussions, &DiscussPlace::sectionChosen, m_writing, &WritingDesk::addSection);
    connect(m_writing, &WritingDesk::throwing, m_discussions, &DiscussPlace::letGo);
    connect(m_writing, &WritingDesk::broughtBack, m_discussions->thread(), &ThreadView::readDrafts);
    connect(m_discussions, &DiscussPlace::draftKept, m_writing, &WritingDesk::countDrafts);
    connect(m_discussions, &DiscussPlace::itemAsked, this, [this](const model::ItemRef &ref, const QString &anchor) {
        browseLibrary(ref.library);
        m_knowledge->openItem(ref, anchor);
    });
    return m_discussions;
}

void MainWindow::connectDiscussions()
{
    auto *unread = new UnreadCount(m_commons, this);
    connect(unread, &UnreadCount::counted, m_sidebar, &Sidebar::setUnread);
    connect(m_libraries, &Libraries::changed, unread, &UnreadCount::count, Qt::SingleShotConnection);
    const auto openThread = [this](const model::ThreadRef &ref, const QString &post) {
        openDiscussions();
        m_discussions->openThread(ref, post);
    };
    connect(m_knowledge->list(), &ListPane::threadChosen, this, openThread);
    connect(m_knowledge->list(), &ListPane::saidAsked, this, [this](const QString &words) {
        openDiscussions();
        m_discussions->search(words);
    });
    connect(m_sidebar, &Sidebar::discussionsAsked, this, &MainWindow::openDiscussions);
    connect(m_actions->discussions, &QAction::triggered, this, &MainWindow::openDiscussions);
    connect(m_knowledge, &KnowledgePlace::threadAsked, this, openThread);
    connect(m_knowledge->reader(), &PageView::passageMeant, m_actions->discuss, &QAction::trigger);
    connect(m_writing, &WritingDesk::postChosen, this, [this](const model::Draft &draft) {
        openDiscussions();
        m_discussions->goOn(draft);
    });
    connect(m_actions->discuss, &QAction::triggered, this, [this] {
        if (!m_knowledge->open() || m_places->currentWidget() != m_knowledge)
            return;
        const QString passage = m_knowledge->reader()->selectedText();
        m_commons.edit(*m_knowledge->open()).then(this, [this, passage, ref = *m_knowledge->open()](const sync::Result<model::Source> &source) {
            if (!source || m_places->currentWidget() != m_knowledge || m_knowledge->open() != ref)
                return; // who reads on meanwhile does not ask about that any more
            openDiscussions();
            m_discussions->discuss(source->item, passage.isEmpty() ? model::Quote() : model::Quote{source->item.identity(), QString::fromLatin1(source->base.hex()), passage});
        });
    });
}

void MainWindow::tellOutside(Notifier &notifier)
{
    new SaidTeller(m_commons, notifier, [this] { return m_preferences; }, [this] { return isActiveWindow(); }, this);
    new SearchTeller(m_commons.finder(), notifier, [this] { return m_preferences; }, [this] { return isActiveWindow(); }, this);
    connect(&notifier, &Notifier::chosen, this, [this](const Notice &notice) {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        raise();
        activateWindow();
        if (notice.ofSearch) {
            openFinder();
            return;
        }
        openDiscussions();
        if (!notice.thread.id.isEmpty())
            m_discussions->openThread(notice.thread);
    });
}

void MainWindow::openDiscussions()
{
    m_sidebar->showPlace(QStringLiteral("discussions"));
    m_places->setCurrentWidget(discussions());
    m_discussions->enter();
}

} // namespace mycel::ui
