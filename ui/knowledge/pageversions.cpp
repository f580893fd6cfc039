// What a page has to say of its versions, and the way to them: the part of KnowledgePlace that ui/versions/ has its places in.
#include "ui/actions.h"
#include "ui/knowledge/itemdeeds.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/knowledge/pagerow.h"
#include "ui/knowledge/sidepanel.h"
#include "ui/pageview.h"
#include "ui/versions/itemmarks.h"
#include "ui/versions/newsstrip.h"
#include "ui/versions/versionsplace.h"
#include "ui/words/historytext.h"

#include <QStackedLayout>

namespace mycel::ui {

namespace {

constexpr int ReadAfterMilliseconds = 1000;
const QString TwoVersions = QStringLiteral("two versions"), News = QStringLiteral("news"), Gone = QStringLiteral("gone");

} // namespace

void KnowledgePlace::connectVersions()
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(ReadAfterMilliseconds);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (m_page && m_reader->isVisible())
            m_marks->noteRead(m_page->item);
    });
    connect(m_marks, &ItemMarks::changed, this, &KnowledgePlace::tellVersions);
    connect(m_actions.history, &QAction::triggered, this, [this] { openHistory(); });
    connect(m_reader, &PageView::historyAsked, this, [this] { openHistory(); });
    connect(m_panel, &SidePanel::historyAsked, this, [this] { openHistory(); });
}

VersionsPlace *KnowledgePlace::versions()
{
    if (m_versions)
        return m_versions;
    m_versions = new VersionsPlace(m_commons, m_theme, this);
    m_pages->addWidget(m_versions);
    connect(m_versions, &VersionsPlace::shown, this, &KnowledgePlace::showVersions);
    connect(m_versions, &VersionsPlace::left, this, &KnowledgePlace::leaveVersions);
    connect(m_versions, &VersionsPlace::editAsked, this, &KnowledgePlace::editBothAsked);
    connect(m_versions, &VersionsPlace::troubled, this, &KnowledgePlace::troubled);
    connect(m_versions, &VersionsPlace::deedAsked, this, [this](const model::Future<model::Reversible> &deed, const QString &said) { m_deeds->carryOut(*m_open, deed, said); });
    return m_versions;
}

void KnowledgePlace::showVersions()
{
    m_row->hide();
    m_news->hide();
    m_pages->setCurrentWidget(m_versions);
    share();
    showWays();
}

void KnowledgePlace::leaveVersions()
{
    if (m_open)
        load(*m_open, {}, Way::Walked);
}

void KnowledgePlace::openVersions(const model::ItemRef &ref, const std::function<void(const model::Item &)> &which)
{
    m_commons.page(ref).then(this, [this, which, number = ++m_pageAsked](const sync::Result<model::Page> &page) {
        if (number != m_pageAsked)
            return;
        if (!page) {
            Q_EMIT troubled(page.error());
            return;
        }
        m_trail.visit(page->item.ref);
        showPage(*page, {}, Way::Chosen);
        which(page->item);
    });
}

void KnowledgePlace::openTwoVersions(const model::ItemRef &ref)
{
    openVersions(ref, [this](const model::Item &item) { versions()->openTwo(item); });
}

void KnowledgePlace::openVersion(const model::ItemRef &ref, const sync::Id &commit)
{
    m_commons.textAt(ref, commit).then(this, [this, ref](const sync::Result<sync::Id> &text) {
        openVersions(ref, [this, then = text.value_or(sync::Id())](const model::Item &item) {
            if (!then.isNull() && then != item.blob)
                versions()->openHistory(item, {}, then);
        });
    });
}

void KnowledgePlace::openChange(const model::ItemRef &ref, const model::News &news)
{
    openVersions(ref, [this, news](const model::Item &item) {
        m_marks->noteRead(item);
        versions()->openHistory(item, news);
    });
}

void KnowledgePlace::openHistory(const std::optional<model::News> &news)
{
    if (m_open)
        versions()->openHistory(m_page->item, news);
}

void KnowledgePlace::tellVersions()
{
    if (!m_page || m_pages->currentWidget() != m_reader)
        return;
    const bool two = m_marks->hasTwoVersions(m_page->item.ref);
    m_news->say(TwoVersions, two ? tr("Two people changed the same words of this: both versions are kept.") : QString(),
                two ? QList<NewsStrip::Way>{{tr("Compare them"), [this] { versions()->openTwo(m_page->item); }}} : QList<NewsStrip::Way>());
}

void KnowledgePlace::tellNews(const model::Page &page)
{
    m_reading.stop();
    if (!m_marks->isNews(page.item)) {
        m_reading.start();
        return;
    }
    m_commons.news(page.item.ref).then(this, [this, item = page.item](const sync::Result<std::optional<model::News>> &found) {
        if (!m_page || m_page->item.ref != item.ref || m_page->item.blob != item.blob)
            return;
        m_reading.start();
        const auto news = found.value_or(std::nullopt);
        if (!news || news->onlyMine) {
            m_marks->noteRead(item);
            return;
        }
        m_news->say(News, words::newsText(*news), {{tr("See what changed"), [this, news] { openHistory(news); }}});
    });
}

void KnowledgePlace::tellGone()
{
    m_reading.stop();
    m_news->say(Gone, tr("This was deleted meanwhile. What you see is what it said last."), {{tr("See its history"), [this] { openHistory(); }}, {tr("Close the page"), [this] { showNothing(); }}});
}

void KnowledgePlace::tellArrival(const model::Page &page)
{
    m_commons.news(page.item.ref).then(this, [this, page](const sync::Result<std::optional<model::News>> &found) {
        if (m_open != page.item.ref || m_shown == page.item.blob || m_pages->currentWidget() == m_versions)
            return;
        const auto news = found.value_or(std::nullopt);
        if (!news || news->onlyMine) {
            showPage(page, {}, Way::Published);
            return;
        }
        m_reading.stop();
        m_news->say(News, words::arrivedText(*news),
                    {{tr("Show the new text"), [this, ref = page.item.ref] { load(ref, {}, Way::Published); }},
                     {tr("See what changed"), [this, news, item = page.item] {
                          m_marks->noteRead(item);
                          versions()->openHistory(item, news);
                      }}});
    });
}

} // namespace mycel::ui
