#pragma once
// What the finder found, in words: when and where, and why it fits.

#include "model/finder/finder.h"

namespace mycel::words {

/// "cooking", "4 km", "filled" …
QString reasonText(const model::Reason &reason);
/// "Fits you: cooking, weekends" and what has to be asked; empty where there is nothing to say.
QString fitText(const model::Fit &fit);
/// "Sat 12 Dec 09:00 · Backa · 4 km · 2 h a week".
QString matchText(const model::Match &match);
/// How many more there are than those that are shown.
QString moreText(int count);
/// "15 km", "800 m".
QString distanceText(double kilometres);
QString needText(model::Need need);
/// The same as a label: "Step-free".
QString needLabel(model::Need need);
/// "No risk", "At most a low risk": what somebody is ready for.
QString riskLabel(model::Risk most);
/// "Going"; empty where there is none.
QString markText(model::Mark mark);
/// "Göteborg, 15 km, weekends, cooking": what a search may be called.
QString searchName(const model::Wanted &wanted, const QString &words);
/// "Write a mail", "Call": how somebody signs up.
QString signUpText(const QString &how);

} // namespace mycel::words
