#include "ui/versions/versionsplace.h"

#include "ui/versions/historypage.h"
#include "ui/versions/twoversionspage.h"
#include "ui/words/historytext.h"
#include "ui/words/statetext.h"

#include <QShortcut>
#include <QStackedLayout>

namespace mycel::ui {

VersionsPlace::VersionsPlace(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    m_pages = new QStackedLayout(this);
    m_two = new TwoVersionsPage(theme, this);
    m_history = new HistoryPage(commons, theme, this);
    m_pages->addWidget(m_two);
    m_pages->addWidget(m_history);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &VersionsPlace::left);
    connect(m_two, &TwoVersionsPage::left, this, &VersionsPlace::left);
    connect(m_history, &HistoryPage::left, this, &VersionsPlace::left);
    connect(m_history, &HistoryPage::troubled, this, &VersionsPlace::troubled);
    connect(m_two, &TwoVersionsPage::chosen, this, [this](const QByteArray &kept, model::Keep keep) {
        m_settling = m_two->hasMore();
        const QString said = keep == model::Keep::Shared ? tr("The shared version stands.") : keep == model::Keep::Mine ? tr("The other version stands now.") : tr("Both versions stand, one after the other.");
        Q_EMIT deedAsked(m_commons.settle(m_two->item(), {{kept, keep}}), said);
    });
    connect(m_two, &TwoVersionsPage::editAsked, this, [this] { Q_EMIT editAsked(m_two->item()); });
    connect(m_history, &HistoryPage::restoreAsked, this, [this](const model::ItemVersion &version) {
        m_settling = false;
        Q_EMIT deedAsked(m_commons.restoring(m_history->item(), version), tr("The version of %1, %2, is restored.").arg(words::authorText(version.author), words::whenText(version.time)));
    });
}

void VersionsPlace::setTheme(const Theme &theme)
{
    m_two->setTheme(theme);
    m_history->setTheme(theme);
}

void VersionsPlace::openTwo(const model::Item &item)
{
    m_commons.versions(item.ref).then(this, [this, item, number = ++m_asked](const sync::Result<QList<model::TwoVersions>> &versions) {
        if (number != m_asked)
            return;
        if (!versions || versions->isEmpty()) {
            Q_EMIT troubled(versions ? sync::Error{sync::Error::Kind::NotFound, "versions", item.title} : versions.error());
            Q_EMIT left();
            return;
        }
        m_two->show(item, *versions);
        m_pages->setCurrentWidget(m_two);
        Q_EMIT shown();
        m_two->takeFocus();
        m_commons.combinedPlaces(item.ref).then(this, [this, number](const sync::Result<int> &places) {
            if (number == m_asked)
                m_two->setCombined(places.value_or(0));
        });
    });
}

void VersionsPlace::openHistory(const model::Item &item, const std::optional<model::News> &news, const sync::Id &text)
{
    m_commons.history(item.ref).then(this, [this, item, news, text, number = ++m_asked](const sync::Result<QList<model::ItemVersion>> &versions) {
        if (number != m_asked)
            return;
        if (!versions) {
            Q_EMIT troubled(versions.error());
            return;
        }
        m_history->show(item, *versions, news, text);
        m_pages->setCurrentWidget(m_history);
        Q_EMIT shown();
        m_history->takeFocus();
    });
}

bool VersionsPlace::goOn(const model::Item &item)
{
    if (!m_settling || m_two->item() != item.ref)
        return false;
    m_settling = false;
    openTwo(item);
    return true;
}

void VersionsPlace::leave()
{
    ++m_asked;
}

} // namespace mycel::ui
