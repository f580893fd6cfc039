#pragma once
// Tells outside of the window what was said in threads that its reader follows, as they chose: not at all, without a word of it,
// or with its title. Nobody is told of what they hid, nor while they look at the window.

#include "model/commons.h"
#include "ui/notifier.h"
#include "ui/preferences.h"

namespace mycel::ui {

class SaidTeller : public QObject {
    Q_OBJECT
public:
    /// `preferences`: as they are now; `isLooking`: whether its reader looks at the window.
    SaidTeller(model::Commons &commons, Notifier &notifier, std::function<Preferences()> preferences, std::function<bool()> isLooking, QObject *parent);

private:
    void tell(const QList<model::Heard> &said);
    Notifier &m_notifier;
    std::function<Preferences()> m_preferences;
    std::function<bool()> m_isLooking;
};

} // namespace mycel::ui
