#include "ui/finder/searchteller.h"

namespace mycel::ui {

namespace {
constexpr int PauseMilliseconds = 1500; ///< a sync brings many things one after the other
}

SearchTeller::SearchTeller(model::Finder &finder, Notifier &notifier, std::function<Preferences()> preferences, std::function<bool()> isLooking, QObject *parent)
    : QObject(parent)
    , m_finder(finder)
    , m_notifier(notifier)
    , m_preferences(std::move(preferences))
    , m_isLooking(std::move(isLooking))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchTeller::look);
    connect(&finder, &model::Finder::offersChanged, &m_pause, qOverload<>(&QTimer::start));
    look();
}

void SearchTeller::look()
{
    if (m_preferences().notices == Preferences::NoticesOff) {
        m_known.reset();
        return;
    }
    m_finder.searches().then(this, [this](const sync::Result<QList<model::SearchNews>> &searches) {
        if (searches)
            tell(*searches);
    });
}

void SearchTeller::tell(const QList<model::SearchNews> &searches)
{
    QSet<model::OfferKey> fresh;
    for (const model::SearchNews &news : searches)
        fresh.unite(QSet<model::OfferKey>(news.fresh.begin(), news.fresh.end()));
    const bool isNews = m_known && !m_known->contains(fresh);
    m_known = fresh;
    if (!isNews || m_isLooking())
        return;
    Notice notice;
    notice.title = tr("Something new in a search that you keep");
    notice.open = tr("Open");
    notice.ofSearch = true;
    m_notifier.show(notice);
}

} // namespace mycel::ui
