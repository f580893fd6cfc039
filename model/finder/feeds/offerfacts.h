#pragma once
// What an opportunity says beyond an event of a calendar: skills, hours, risk, access, how one signs up … Each is one line of text
// under its key of the format, and every form of a feed has a place for it, so that what is given out comes back as it was.

#include "model/finder/feeds/feedevent.h"

#include <QLatin1StringView>

namespace mycel::model {

struct Value;

struct OfferFact {
    enum class Is { Line, List, YesNo, Number, Date, Risk };
    const char *key;               ///< "time.min"
    Is is = Is::Line;
};

inline constexpr OfferFact OfferFacts[] = {
    {"skills", OfferFact::Is::List}, {"no_experience_needed", OfferFact::Is::YesNo}, {"responsibilities", OfferFact::Is::List}, {"requirements", OfferFact::Is::List},
    {"time.min", OfferFact::Is::Number}, {"time.max", OfferFact::Is::Number}, {"time.unit"}, {"time.per"},
    {"languages", OfferFact::Is::List}, {"interpretation", OfferFact::Is::List},
    {"access.step_free", OfferFact::Is::YesNo}, {"access.sign_language", OfferFact::Is::YesNo}, {"access.captions", OfferFact::Is::YesNo}, {"access.quiet_space", OfferFact::Is::YesNo}, {"access.children", OfferFact::Is::YesNo}, {"access.smoke_free", OfferFact::Is::YesNo},
    {"risk", OfferFact::Is::Risk}, {"age_min", OfferFact::Is::Number}, {"food"}, {"travel_support"}, {"newcomers"},
    {"sign_up.how"}, {"sign_up.value"}, {"expires", OfferFact::Is::Date},
};
inline constexpr int OfferFactCount = int(std::size(OfferFacts));

/// As it is kept, from what somebody wrote: empty where it says nothing that can be used.
QString settledFact(const OfferFact &fact, const QString &text);
/// Those of an item.
QMap<QString, QString> offerFactsOf(const Value &keys);
/// The one with this key or, without points and in capitals or not, this name of a column or a property; -1: none.
int offerFactNamed(const QString &name);
/// What a feed says under a name that offerFactNamed() knows.
void takeFact(QMap<QString, QString> &facts, int which, const QString &text);
/// "time_min".
QLatin1StringView columnOf(const OfferFact &fact);
/// As an item says it.
Value valueOf(const OfferFact &fact, const QString &settled);

} // namespace mycel::model
