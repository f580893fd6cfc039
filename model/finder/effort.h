#pragma once
// What an offer asks of somebody's hours. Pure: of what it says, and else of how long it takes; what is neither stays not said.

#include "model/finder/calendar.h"

namespace mycel::model {

struct Effort {
    double once = 0;               ///< hours of one time, after which nothing more is asked; 0: not said; infinite: it is not done in one
    double aWeek = 0;              ///< of a week in which it takes place; 0: not said

    bool operator==(const Effort &) const = default;
};

/// `times`: its next ones, in their order.
Effort effortOf(const Opportunity &of, const QList<Occurrence> &times);

} // namespace mycel::model
