#pragma once
// How often something comes again, as people say it, and the rule of RFC 5545 that says so. What people do not say so is a rule
// of its own, and stays as it is written.

#include "model/finder/opportunity.h"

namespace mycel::model {

enum class Every { Once, Day, Week, SecondWeek, MonthOnDay, MonthOnWeekday, OwnRule };

struct Recurrence {
    Every every = Every::Once;
    QDate until;                   ///< the last day on which it may begin, on its own clock; invalid: without an end

    bool operator==(const Recurrence &) const = default;
};

/// OwnRule for all that says more.
Recurrence recurrenceOf(const When &when);
/// The rule for something that begins at `when.start`; empty for Once; of OwnRule the rule that it has.
QString ruleOf(const Recurrence &recurrence, const When &when);
/// Which one of its weekday in its month a day is: 1 to 4; -1: the last, where it is a fifth.
int weekOfMonth(const QDate &day);

} // namespace mycel::model
