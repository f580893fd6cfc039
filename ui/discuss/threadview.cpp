#include "ui/discuss/threadview.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/guidechoice.h"
#include "ui/discuss/hiding.h"
#include "ui/discuss/postdeeds.h"
#include "ui/discuss/replybox.h"
#include "ui/discuss/threadhead.h"
#include "ui/pageview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/noticebar.h"
#include "ui/words/threadpage.h"
#include "ui/words/threadtext.h"

#include <QRandomGenerator>
#include <QStackedLayout>

namespace mycel::ui {

namespace {

QString freshToken()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

ThreadView::ThreadView(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("surface"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new ThreadHead(theme, this);
    m_head->hide();
    m_nothing = new EmptyState(theme, this);
    m_nothing->say(QStringLiteral("discussions"), tr("Choose a thread to read"), tr("Everything that was said is here without a network. What you write goes out with the next sync."));
    m_reader = new PageView(m_commons, theme, this);
    m_leaves = new QStackedLayout;
    m_leaves->addWidget(m_nothing);
    m_leaves->addWidget(m_reader);
    m_notice = new NoticeBar(this);
    m_notice->hide();
    m_hiding = new Hiding(m_commons, m_notice, this);
    connect(m_hiding, &Hiding::changed, this, [this](const QString &post) {
        if (m_ref)
            load(post);
    });
    connect(m_hiding, &Hiding::troubled, this, &ThreadView::troubled);
    m_guide = new GuideChoice(commons, this);
    m_reply = new ReplyBox(commons, theme, this);
    m_reply->hide();
    m_deeds = new PostDeeds(commons, m_notice, m_reply, this);
    column->addWidget(m_head);
    column->addLayout(m_leaves, 1);
    column->addWidget(m_notice);
    column->addWidget(m_guide);
    column->addWidget(m_reply);
    connectHead();
    connect(&commons, &model::Commons::stateChanged, this, [this](const QString &library, const sync::State &state) {
        // What waited may have gone out.
        if (m_page && m_waits && m_ref->library == library && state.phase == sync::State::Phase::Idle)
            load({});
    });
    connect(m_reader, &PageView::itemAsked, this, &ThreadView::itemAsked);
    connect(m_reader, &PageView::threadAsked, this, [this](const QString &library, const QString &thread, const QString &post) { open({library, thread}, post); });
    connect(m_reader, &PageView::webAsked, this, &ThreadView::webAsked);
    connect(m_reader, &PageView::postAsked, this, &ThreadView::follow);
    connect(m_reply, &ReplyBox::draftKept, this, &ThreadView::draftKept);
    connect(m_reply, &ReplyBox::troubled, this, &ThreadView::troubled);
    connect(m_reply, &ReplyBox::postAsked, this, [this](const model::NewPost &post) {
        const auto ended = [this, thread = model::ThreadRef{post.library, post.thread}, which = m_reply->wait()](bool accepted) { m_reply->done(thread, which, accepted); };
        const auto answer = [this, post, ended] { m_deeds->publish(post, ended); };
        if (m_page && m_reply->name() == m_page->me)
            return answer();
        m_commons.chooseName(post.library, m_reply->name()).then(this, [this, answer, ended](const sync::Result<void> &chosen) {
            if (chosen)
                return answer();
            ended(false); // under another name than the one that stands there nothing is said
            Q_EMIT troubled(chosen.error());
        });
    });
}

void ThreadView::connectHead()
{
    connect(m_head, &ThreadHead::aboutAsked, this, [this] {
        if (m_page && m_page->about)
            Q_EMIT itemAsked(m_page->about->ref, {});
    });
    connect(m_head, &ThreadHead::followAsked, this, [this] {
        if (!m_page)
            return;
        m_commons.discussions().setFollowed({model::Follow::What::Thread, m_ref->library, m_ref->id}, !m_page->followed).then(this, [this](const sync::Result<void> &) { reload(); });
    });
    connect(m_head, &ThreadHead::readAsked, this, [this] {
        if (!m_page)
            return;
        m_unread.clear();
        m_commons.discussions().markRead(*m_ref);
        load({});
    });
    connect(m_head, &ThreadHead::stateAsked, this, [this](const QString &state) {
        model::ThreadEvent event;
        event.act = model::Act::State;
        event.value = state;
        m_deeds->publish(event);
    });
    connect(m_head, &ThreadHead::writeAsked, m_deeds, &PostDeeds::writeOnTop);
    connect(m_deeds, &PostDeeds::takenBack, this, [this](const model::ThreadRef &thread, const model::Draft &draft) {
        const bool isOpening = draft.post && draft.path.isEmpty(), isSeen = m_ref == thread;
        if (isOpening && isSeen)
            showNothing();
        if (isOpening)
            Q_EMIT threadTakenBack(draft, isSeen);
        else if (!draft.id.isEmpty() && isSeen)
            m_reply->want(draft);
    });
    connect(m_deeds, &PostDeeds::versionAsked, this, &ThreadView::versionAsked);
    connect(m_deeds, &PostDeeds::sectionAsked, this, [this](const model::NewSection &section, const std::optional<model::Item> &guide) {
        if (guide)
            Q_EMIT sectionChosen(guide->ref, section);
        else
            m_guide->ask(section);
    });
    connect(m_guide, &GuideChoice::chosen, this, &ThreadView::sectionChosen);
    connect(m_deeds, &PostDeeds::troubled, this, &ThreadView::troubled);
    connect(m_deeds, &PostDeeds::done, this, [this](const model::ThreadRef &ref, const QString &post) {
        if (m_ref == ref)
            load(post);
    });
}

void ThreadView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_nothing->setTheme(theme);
    m_reader->setTheme(theme);
    m_reader->setTextScale(theme.textScale);
    m_reply->setTheme(theme);
    m_head->setTheme(theme);
}

void ThreadView::open(const model::ThreadRef &ref, const QString &post)
{
    leave();
    m_ref = ref;
    m_unread.clear();
    m_opened.clear();
    m_wanted.clear();
    m_onPage.clear();
    m_goal.clear();
    load(post);
}

void ThreadView::goOn(const model::Draft &draft)
{
    const model::NewPost post = model::postIn(draft);
    if (const model::ThreadRef ref{post.library, post.thread}; m_ref != ref)
        open(ref);
    m_reply->want(draft);
}

bool ThreadView::settle()
{
    return m_reply->settle();
}

void ThreadView::letGo(const QString &draft)
{
    m_reply->letGo(draft);
}

void ThreadView::readDrafts()
{
    m_reply->readDrafts();
}

/// What was shown is read; it stays marked as new as long as it is looked at.
void ThreadView::leave()
{
    const QStringList read = m_ref && m_page ? model::readPosts(m_page->thread, m_page->unread, m_onPage) : QStringList();
    if (!read.isEmpty())
        m_commons.discussions().markRead(*m_ref, read);
    m_page.reset();
    m_hiding->forget();
    m_notice->hide(); // what it asks is about the thread that is left
    m_guide->hide();
}

void ThreadView::showNothing()
{
    leave();
    m_ref.reset();
    clear();
}

void ThreadView::clear()
{
    m_head->hide();
    m_reply->hide();
    m_leaves->setCurrentWidget(m_nothing);
}

void ThreadView::refresh(const QList<model::ThreadRef> &threads)
{
    if (m_ref && threads.contains(*m_ref))
        load({});
}

void ThreadView::reload()
{
    if (m_ref)
        load({});
}

void ThreadView::load(const QString &scrollTo)
{
    if (!scrollTo.isEmpty()) {
        m_wanted.insert(scrollTo);
        m_goal = scrollTo;
    }
    m_commons.discussions().thread(*m_ref).then(this, [this, number = ++m_asked](const sync::Result<model::ThreadPage> &page) {
        if (number != m_asked)
            return;
        if (!page) {
            if (!m_page)
                clear(); // what stands there is of another thread; this one may be here in a moment
            Q_EMIT troubled(page.error());
            return;
        }
        const bool isFirst = !m_page;
        m_page = *page;
        m_unread |= page->unread;
        m_page->unread = m_unread;
        m_hiding->openIn(*m_page);
        m_deeds->setPage(*m_page);
        const QList<model::Post> &posts = m_page->thread.posts;
        const auto news = std::ranges::find_if(posts, [this](const model::Post &post) { return m_unread.contains(post.event.id()); });
        if (isFirst && m_goal.isEmpty() && news != posts.end() && news != posts.begin()) // what is new as a whole is read from its title on
            m_goal = news->event.id();
        draw();
    });
}

void ThreadView::draw()
{
    const QList<model::ShownPost> shown = model::shownPosts(m_page->thread, m_unread, m_opened, m_wanted);
    const QList<model::Post> posts = words::postsShown(m_page->thread, shown);
    m_commons.discussions().said(*m_ref, posts).then(this, [this, shown, posts, number = m_asked](const sync::Result<QList<model::SaidPost>> &said) {
        if (number != m_asked || !m_page)
            return;
        if (!said) {
            Q_EMIT troubled(said.error());
            return;
        }
        QHash<QString, model::SaidPost> texts;
        for (qsizetype i = 0; i < posts.size(); ++i)
            texts.insert(posts[i].event.id(), (*said)[i]);
        m_waits = std::ranges::any_of(*said, &model::SaidPost::waits);
        m_token = freshToken();
        m_reader->show({words::headingText(*m_page), {}, words::threadHtml(*m_page, shown, texts, m_token), {}, !m_onPage.isEmpty()});
        if (!m_goal.isEmpty())
            m_reader->scrollToAnchor(QStringLiteral("post-") + m_goal);
        m_goal.clear();
        for (const model::ShownPost &each : shown) {
            if (each.leftOut == 0)
                m_onPage.insert(m_page->thread.posts[each.post].event.id());
        }
        m_leaves->setCurrentWidget(m_reader);
        m_reply->open(*m_page);
        m_reply->QWidget::show();
        m_head->show(*m_page, !m_unread.isEmpty());
        Q_EMIT opened(*m_ref);
    });
}

/// A text cannot have a deed done: it does not know the token of the page.
void ThreadView::follow(const QUrl &url)
{
    const auto deed = words::postDeedOf(url);
    if (!m_page || !deed || deed->token != m_token)
        return;
    if (m_hiding->carryOut(deed->deed, deed->post, *m_page))
        return;
    if (deed->deed != QLatin1String("open"))
        return m_deeds->carryOut(*deed);
    const qsizetype at = deed->post.toLongLong();
    m_opened.insert(at);
    if (at >= 0 && at < m_page->thread.posts.size())
        m_goal = m_page->thread.posts[at].event.id();
    draw();
}

} // namespace mycel::ui
