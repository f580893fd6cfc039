#pragma once
// What somebody looks for, and what they say of themselves: values, and how they are kept. Neither leaves this computer.

#include "model/finder/opportunity.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <array>

class QJsonObject;

namespace mycel::model {

/// The facets: of each, any of the chosen values will do; all facets have to.
enum class Trait { Form, Topic, Skill, Language, Library, Group, Campaign, Learning }; ///< Learning: the skills of trainings
inline constexpr int Traits = 8;

/// Times of the week that somebody has.
struct Hours {
    bool evenings = false;         ///< begins at 17:00 or later
    bool weekends = false;
    bool weekdays = false;         ///< on one, before 17:00

    bool operator==(const Hours &other) const { return evenings == other.evenings && weekends == other.weekends && weekdays == other.weekdays; }
    [[nodiscard]] bool isAny() const { return !evenings && !weekends && !weekdays; }
};

/// Days that are meant from the day on which somebody looks: a search that is kept means the next weekend, not that one.
enum class Span { Any, Today, Weekend, SevenDays, Month, Dates };

/// What somebody noted of an offer, for themselves.
enum class Mark { None, Interested, Going, Done, NotForMe };

enum class Order { Fit, Soonest, Nearest };

struct Wanted {
    std::array<QStringList, Traits> chosen;
    std::optional<Point> near;
    QString nearName;              ///< of the place, as it was chosen
    double within = 0;             ///< kilometres; 0: however far
    bool remote = true;            ///< what can be done from anywhere, too
    bool inPerson = true;
    Span span = Span::Any;
    QDateTime from, to;            ///< UTC, of Dates; either may be invalid
    Hours hours;
    bool oneOff = true, regular = true;
    double mostHours = 0;          ///< of one time; where it is for a week, `perWeek`; 0: any
    bool perWeek = false;
    bool noExperience = false;
    std::optional<Risk> risk;      ///< at most
    bool free = false;
    int age = 0;                   ///< of who goes; 0: not said
    QSet<int> needs;               ///< of Need
    bool orNotSaid = true;         ///< what is not said about a need, the risk, the age or the hours counts as perhaps
    std::optional<Mark> mark;      ///< only what is marked so; nothing: all but what is not for me
    Order order = Order::Fit;
    std::optional<QSet<qsizetype>> among; ///< of the offers, those in which the words were found
    QSet<qsizetype> without;       ///< of the offers, those that are left out

    bool operator==(const Wanted &) const = default;
};

/// Without `among` and `without`, which are of one catalogue.
QJsonObject jsonOf(const Wanted &wanted);
Wanted wantedIn(const QJsonObject &json);

struct Days {
    QDateTime from, to;            ///< UTC; either may be invalid
};

/// The days that a span means for who looks at `now` and lives by `here`.
Days daysOf(const Wanted &wanted, const QDateTime &now, const QTimeZone &here);

/// What somebody says of themselves, for themselves.
struct Profile {
    QStringList skills, learning, topics, languages;
    double hours = 0;              ///< a week
    QString homeName;
    std::optional<Point> home;
    QSet<int> needs;               ///< of Need
    std::optional<Risk> risk;      ///< at most

    bool operator==(const Profile &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == Profile(); }
};

QJsonObject jsonOf(const Profile &profile);
Profile profileIn(const QJsonObject &json);

} // namespace mycel::model
