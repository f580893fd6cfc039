#pragma once
// How often something comes again, in words.

#include "model/finder/recurrence.h"

namespace mycel::words {

/// "Every Friday", for what begins on that day.
QString everyText(model::Every every, const QDate &day);
/// The same in a sentence, with the last day where there is one and it is wanted: "every Friday, until Fri 18 Dec 2026"; empty: it
/// comes once. `daysLater`: where one is, it is that many days later (or, below zero, earlier) than by its own clock.
QString repeatText(const model::When &when, bool withEnd = true, int daysLater = 0);
/// A rule of RFC 5545 alone, which says itself on which days: "every second Tuesday". What is no rule stays as it is written.
QString ruleText(const QString &rule);

} // namespace mycel::words
