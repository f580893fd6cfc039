#pragma once
// Tells outside of the window that a kept search has something new; never what, for others may look at the screen. It says so once.

#include "model/finder/finder.h"
#include "ui/notifier.h"
#include "ui/preferences.h"

#include <QTimer>

namespace mycel::ui {

class SearchTeller : public QObject {
    Q_OBJECT
public:
    /// `preferences`: as they are now; `isLooking`: whether its reader looks at the window.
    SearchTeller(model::Finder &finder, Notifier &notifier, std::function<Preferences()> preferences, std::function<bool()> isLooking, QObject *parent);

private:
    void look();
    void tell(const QList<model::SearchNews> &searches);
    model::Finder &m_finder;
    Notifier &m_notifier;
    std::function<Preferences()> m_preferences;
    std::function<bool()> m_isLooking;
    QTimer m_pause;
    std::optional<QSet<model::OfferKey>> m_known; ///< of the last time; nothing before the first
};

} // namespace mycel::ui
