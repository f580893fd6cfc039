#include "ui/discuss/discussplace.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/hiddenplace.h"
#include "ui/discuss/newthread.h"
#include "ui/discuss/threadpane.h"
#include "ui/discuss/threadview.h"
#include "ui/discuss/unreadcount.h"
#include "ui/parts/noticebar.h"

#include <QHBoxLayout>
#include <QStackedLayout>

namespace mycel::ui {

namespace {
constexpr int ListWidth = 352;
constexpr double MostOfList = 0.42; // of the whole
}

DiscussPlace::DiscussPlace(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list = new ThreadPane(commons, theme, this);
    m_thread = new ThreadView(commons, theme, this);
    m_new = new NewThread(commons, theme, this);
    m_notice = new NoticeBar(this);
    m_notice->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_thread);
    m_pages->addWidget(m_new);
    m_hidden = new HiddenPlace(commons, this);
    m_pages->addWidget(m_hidden);
    column->addLayout(m_pages, 1);
    column->addWidget(m_notice);
    row->addWidget(m_list);
    row->addLayout(column, 1);
    m_thread->showNothing();
    connect(m_list, &ThreadPane::threadChosen, this, [this](const model::ThreadRef &ref, const QString &post) { openThread(ref, post); });
    connect(m_list, &ThreadPane::newAsked, this, [this](const QString &library) { begin(library); });
    connect(m_list, &ThreadPane::troubled, this, &DiscussPlace::troubled);
    connect(m_list, &ThreadPane::hiddenAsked, this, &DiscussPlace::openHidden);
    connect(m_hidden, &HiddenPlace::left, this, [this] { m_pages->setCurrentWidget(m_thread); });
    connect(m_hidden, &HiddenPlace::troubled, this, &DiscussPlace::troubled);
    connect(m_thread, &ThreadView::troubled, this, &DiscussPlace::troubled);
    connect(m_thread, &ThreadView::itemAsked, this, &DiscussPlace::itemAsked);
    connect(m_thread, &ThreadView::versionAsked, this, &DiscussPlace::versionAsked);
    connect(m_thread, &ThreadView::sectionChosen, this, &DiscussPlace::sectionChosen);
    connect(m_thread, &ThreadView::webAsked, m_notice, &NoticeBar::askOutside);
    connect(m_thread, &ThreadView::opened, m_list, &ThreadPane::markOpen);
    connect(m_thread, &ThreadView::draftKept, this, &DiscussPlace::draftKept);
    connect(m_thread, &ThreadView::threadTakenBack, this, [this](const model::Draft &opening, bool seen) {
        if (seen && m_pages->currentWidget() == m_thread)
            return goOn(opening);
        Q_EMIT draftKept(); // who reads another by now is left there
    });
    connect(m_new, &NewThread::draftKept, this, &DiscussPlace::draftKept);
    connect(m_new, &NewThread::troubled, this, &DiscussPlace::troubled);
    connect(m_new, &NewThread::left, this, [this] { m_pages->setCurrentWidget(m_thread); });
    connect(m_new, &NewThread::begun, this, [this](const model::ThreadRef &ref) {
        if (m_pages->currentWidget() == m_new) // who does something else meanwhile is left there
            openThread(ref);
    });
    connect(&commons.discussions(), &model::Discussions::changed, m_thread, &ThreadView::refresh);
    auto *unread = new UnreadCount(commons, this);
    connect(unread, &UnreadCount::counted, m_list, &ThreadPane::setUnread);
    connect(&commons.discussions(), &model::Discussions::unreadChanged, m_list, &ThreadPane::refresh);
    connect(&commons.discussions(), &model::Discussions::marksChanged, m_list, &ThreadPane::refresh);
    connect(&commons, &model::Commons::librariesChanged, m_list, &ThreadPane::refresh);
    unread->count();
}

void DiscussPlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_list->setTheme(theme);
    m_thread->setTheme(theme);
    m_new->setTheme(theme);
}

void DiscussPlace::setLibraries(const QList<model::Library> &libraries)
{
    m_list->setLibraries(libraries);
    m_new->setLibraries(libraries);
    m_hidden->setLibraries(libraries);
}

void DiscussPlace::enter()
{
    m_list->sortAnew();
    m_list->takeFocus();
}

void DiscussPlace::openThread(const model::ThreadRef &ref, const QString &post)
{
    m_notice->hide();
    m_pages->setCurrentWidget(m_thread);
    m_thread->open(ref, post);
}

void DiscussPlace::search(const QString &words)
{
    m_list->search(words);
}

void DiscussPlace::openHidden()
{
    m_pages->setCurrentWidget(m_hidden);
    m_hidden->enter();
}

void DiscussPlace::showAbout(const model::Item &item)
{
    m_pages->setCurrentWidget(m_thread);
    m_list->showAbout(item);
}

void DiscussPlace::begin(const QString &library, const std::optional<model::Item> &about, const model::Quote &quote)
{
    m_pages->setCurrentWidget(m_new);
    m_new->begin(library, about, quote);
}

void DiscussPlace::discuss(const model::Item &item, const model::Quote &quote)
{
    showAbout(item);
    begin(item.ref.library, item, quote);
}

void DiscussPlace::goOn(const model::Draft &draft)
{
    const bool isNew = draft.path.isEmpty();
    m_pages->setCurrentWidget(isNew ? static_cast<QWidget *>(m_new) : m_thread);
    if (isNew)
        m_new->goOn(draft);
    else
        m_thread->goOn(draft);
}

bool DiscussPlace::settle()
{
    const bool reply = m_thread->settle(), thread = m_new->settle();
    return reply && thread;
}

void DiscussPlace::letGo(const QString &draft)
{
    m_thread->letGo(draft);
    m_new->letGo(draft);
}

void DiscussPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setFixedWidth(qMin(m_theme.px(ListWidth), int(width() * MostOfList)));
}

} // namespace mycel::ui
