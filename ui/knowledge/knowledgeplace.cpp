#include "ui/knowledge/knowledgeplace.h"

#include "ui/actions.h"
#include "ui/knowledge/itemdeeds.h"
#include "ui/knowledge/listpane.h"
#include "ui/knowledge/pagerow.h"
#include "ui/knowledge/sidepanel.h"
#include "ui/pageview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/noticebar.h"
#include "ui/savefile.h"
#include "ui/versions/itemmarks.h"
#include "ui/versions/newsstrip.h"
#include "ui/versions/versionsplace.h"

#include <QHBoxLayout>
#include <QStackedLayout>

namespace mycel::ui {

namespace {
constexpr int PanelFrom = 1100;
constexpr int ListWidth = 352;
constexpr double MostOfList = 0.42; // of the whole
}

KnowledgePlace::KnowledgePlace(model::Commons &commons, const Actions &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_actions(actions)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_marks = new ItemMarks(commons, this);
    m_list = new ListPane(commons, theme, this);
    m_list->setMarks(m_marks);
    row->addWidget(m_list);
    row->addWidget(makePagePane(actions), 1);
    m_panel = new SidePanel(commons, theme, this);
    m_panel->hide();
    row->addWidget(m_panel);

    connect(m_list, &ListPane::itemChosen, this, [this](const model::ItemRef &ref) { openItem(ref); });
    connect(m_list, &ListPane::itemEntered, this, &KnowledgePlace::enterPage);
    connect(m_list, &ListPane::troubled, this, &KnowledgePlace::troubled);
    connect(m_reader, &PageView::itemAsked, this, &KnowledgePlace::openItem);
    connect(m_reader, &PageView::threadAsked, this, [this](const QString &library, const QString &thread, const QString &post) { Q_EMIT threadAsked({library, thread}, post); });
    connect(m_reader, &PageView::webAsked, m_notice, &NoticeBar::askOutside);
    connect(m_reader, &PageView::fileAsked, this, [this](const QString &library, const QByteArray &path) {
        saveFile(m_commons, library, path, this, [this](const sync::Error &error) { Q_EMIT troubled(error); });
    });
    connect(m_reader, &PageView::pageDrawn, this, [this] { Q_EMIT pageShown(m_title); });
    connect(m_panel, &SidePanel::anchorChosen, m_reader, &PageView::scrollToAnchor);
    connect(m_panel, &SidePanel::itemChosen, this, [this](const model::ItemRef &ref) { openItem(ref); });
    connect(m_panel, &SidePanel::threadChosen, this, [this](const model::ThreadRef &ref) { Q_EMIT threadAsked(ref, {}); });
    connect(m_panel, &SidePanel::discussAsked, actions.discuss, &QAction::trigger);
    connect(m_row, &PageRow::libraryChosen, this, &KnowledgePlace::libraryChosen);
    connect(m_row, &PageRow::translationChosen, this, [this](const model::ItemRef &ref) { openItem(ref); });
    connect(m_row, &PageRow::renameAsked, this, [this] { m_deeds->askName(*m_page); });
    connect(m_row, &PageRow::removalAsked, this, [this] { m_deeds->askRemoval(*m_page); });
    connect(m_deeds, &ItemDeeds::troubled, this, &KnowledgePlace::troubled);
    connect(m_deeds, &ItemDeeds::done, this, [this](const model::ItemRef &ref, const std::optional<model::ItemRef> &from) {
        if (m_open && m_open != from)
            return; // another page is read by now
        if (ref.path.isEmpty())
            showNothing();
        else
            openPublished(ref);
    });
    connect(actions.back, &QAction::triggered, this, [this] {
        if (m_pages->currentWidget() == m_versions)
            leaveVersions();
        else
            load(m_trail.back(), {}, Way::Walked);
    });
    connect(actions.forward, &QAction::triggered, this, [this] { load(m_trail.forward(), {}, Way::Walked); });
    connect(actions.print, &QAction::triggered, m_reader, &PageView::print);
    connect(actions.find, &QAction::triggered, m_reader, &PageView::openFind);
    connect(actions.list, &QAction::triggered, m_list, &ListPane::enter);
    connect(actions.page, &QAction::triggered, this, &KnowledgePlace::enterPage);
    connectOffers();
    connectVersions();
    showWays();
}

QWidget *KnowledgePlace::makePagePane(const Actions &actions)
{
    auto *pane = new QFrame(this);
    pane->setObjectName(QStringLiteral("surface"));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_row = new PageRow(actions, m_theme, pane);
    m_row->hide();
    m_nothing = new EmptyState(m_theme, pane);
    m_nothing->say(QStringLiteral("guides"), tr("Choose something to read"), tr("The arrow keys walk through the list. Everything here is readable without a network."));
    m_reader = new PageView(m_commons, m_theme, pane);
    m_reader->setTextScale(m_theme.textScale);
    m_reader->offerPassages();
    m_news = new NewsStrip(pane);
    m_notice = new NoticeBar(pane);
    m_deeds = new ItemDeeds(m_commons, [this] { return m_open; }, pane);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_reader);
    column->addWidget(m_row);
    column->addWidget(m_news);
    column->addLayout(m_pages, 1);
    column->addWidget(m_notice);
    column->addWidget(m_deeds);
    return pane;
}

void KnowledgePlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_list->setTheme(theme);
    m_row->setTheme(theme);
    m_nothing->setTheme(theme);
    m_panel->setTheme(theme);
    if (m_versions)
        m_versions->setTheme(theme);
    m_reader->setTextScale(theme.textScale);
    m_reader->setTheme(theme);
    share();
}

void KnowledgePlace::setLibraries(const QList<model::Library> &libraries)
{
    m_list->setLibraries(libraries);
    const bool isThere = m_open && std::ranges::any_of(libraries, [this](const model::Library &library) { return library.key == m_open->library; });
    if (m_open && !isThere) {
        showNothing();
    }
}

void KnowledgePlace::showNothing()
{
    m_open.reset();
    m_page.reset();
    m_pages->setCurrentWidget(m_nothing);
    m_row->hide();
    m_news->clear();
    if (m_versions)
        m_versions->leave();
    m_reading.stop();
    m_panel->hide();
    m_deeds->leaveQuestion();
    showWays();
}

void KnowledgePlace::refresh(const QList<model::ItemRef> &items)
{
    m_list->refresh();
    if (!m_open || !(items.isEmpty() || items.contains(*m_open)))
        return;
    m_commons.page(*m_open).then(this, [this, ref = *m_open](const sync::Result<model::Page> &page) {
        if (m_open != ref || m_pages->currentWidget() == m_versions)
            return; // who looks at versions comes back to the page as it is then
        if (!page && page.error().why == "item")
            tellGone();
        if (!page || (page->item.blob == m_shown && page->item.ref == ref))
            return;
        if (m_marks->readText(m_page->item) == m_shown)
            tellArrival(*page);
        else
            showPage(*page, {}, Way::Walked);
    });
}

void KnowledgePlace::openItem(const model::ItemRef &ref, const QString &anchor)
{
    load(ref, anchor, Way::Chosen);
}

void KnowledgePlace::load(const model::ItemRef &ref, const QString &anchor, Way way)
{
    const quint64 number = ++m_pageAsked;
    m_commons.page(ref).then(this, [this, number, anchor, way](const sync::Result<model::Page> &page) {
        if (number != m_pageAsked)
            return;
        if (!page) {
            Q_EMIT troubled(page.error());
            return;
        }
        if (way == Way::Published && m_pages->currentWidget() == m_versions && m_versions->goOn(page->item)) {
            m_marks->noteRead(page->item);
            return; // the next passage of which there are two versions
        }
        if (way != Way::Walked)
            m_trail.visit(page->item.ref);
        showPage(*page, anchor, way);
    });
}

void KnowledgePlace::showPage(const model::Page &page, const QString &anchor, Way way)
{
    if (m_open != page.item.ref) {
        m_deeds->leaveQuestion();
        if (m_versions)
            m_versions->leave();
    }
    m_open = page.item.ref;
    m_page = page;
    m_title = page.item.title;
    m_shown = page.item.blob;
    m_row->show(page);
    m_row->setVisible(true);
    m_notice->hide();
    m_news->clear();
    m_reader->showPage(page);
    m_pages->setCurrentWidget(m_reader);
    tellVersions();
    if (way == Way::Published)
        m_marks->noteRead(page.item);
    else
        tellNews(page);
    m_panel->show(page);
    share();
    m_list->markOpen(page.item.ref);
    if (!anchor.isEmpty())
        m_reader->scrollToAnchor(anchor);
    showWays();
}

void KnowledgePlace::showWays()
{
    m_actions.back->setEnabled(m_trail.hasBack() || m_pages->currentWidget() == m_versions);
    m_actions.history->setEnabled(m_open.has_value());
    m_actions.discuss->setEnabled(m_open.has_value());
    m_actions.forward->setEnabled(m_trail.hasForward());
    m_actions.edit->setEnabled(m_open.has_value());
    m_actions.print->setEnabled(m_open.has_value());
    m_actions.find->setEnabled(m_open.has_value());
}

void KnowledgePlace::enterPage()
{
    if (m_open && m_pages->currentWidget() == m_reader)
        m_reader->takeFocus();
}

void KnowledgePlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void KnowledgePlace::share()
{
    m_list->setFixedWidth(qMin(m_theme.px(ListWidth), int(width() * MostOfList)));
    m_panel->setVisible(m_open && m_pages->currentWidget() != m_versions && window()->width() >= m_theme.px(PanelFrom));
}

} // namespace mycel::ui
