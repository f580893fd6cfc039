#pragma once
// What somebody can do somewhere: the keys of an opportunity (format.md) as the finder asks for them, read once from the front
// matter and kept in the index. Nothing is guessed: what is not said stays not said.

#include "model/content/item.h"
#include "model/finder/geography.h"

#include <optional>

namespace mycel::model {

struct Value;

enum class Stated { No, Yes, NotStated };

/// The access needs that can be asked for, in the order of the format.
enum class Need { StepFree, SignLanguage, Captions, QuietSpace, Children, SmokeFree };
inline constexpr int Needs = 6;
/// "step_free" …
QLatin1StringView nameOf(Need need);

enum class Mode { InPerson, Online, Hybrid, FromHome };
QLatin1StringView nameOf(Mode mode);
std::optional<Mode> modeNamed(const QString &word);
enum class Risk { None, Low, Arrestable };
std::optional<Risk> riskNamed(const QString &word);
/// What hours are counted by.
enum class Per { Time, Day, Week, Month };
inline constexpr double HoursOfADay = 8; ///< of work
/// As RFC 5545 has it, and filled: enough people have said yes.
enum class Standing { Confirmed, Tentative, Cancelled, Filled };
QLatin1StringView nameOf(Standing standing);

/// When it takes place. `start` and `end` are wall-clock times in `zone`; a whole day has no time.
struct When {
    QDateTime start;               ///< as written, without a zone; invalid: at no certain time
    QDateTime end;                 ///< after `start`, or invalid
    bool wholeDay = false;
    QByteArray zone;               ///< of the tz database; empty: as the clock says where one is ("floating"); "UTC"
    QString rule;                  ///< RRULE; empty: once
    QStringList except;            ///< EXDATE

    bool operator==(const When &) const = default;
};

/// A time as it is written in a key.
struct Moment {
    QDateTime time;                ///< of the wall clock, or UTC
    bool wholeDay = false;         ///< a date alone
    bool utc = false;              ///< it was written with Z or an offset
    int ahead = 0;                 ///< seconds: the offset
};
/// RFC 5545's two forms and ISO 8601's.
std::optional<Moment> momentIn(const QString &written);
/// When an item with these keys takes place. What is written with an offset beside a known zone is by the clock of that zone,
/// and without one by a clock that always has this offset.
When whenOf(const Value &keys);

struct Opportunity {
    QString form;                  ///< event, role, task …
    When when;
    std::optional<Point> at;
    QString place;                 ///< its name
    QString address;               ///< which tells the town where the name does not
    std::optional<Mode> mode;
    double leastHours = 0, mostHours = 0; ///< of what `per` says; 0: not said
    Per per = Per::Time;
    QStringList skills;            ///< asked for, or learnt at a training
    Stated noExperience = Stated::NotStated;
    QStringList languages;
    std::optional<Risk> risk;
    bool free = false;             ///< says that it costs nothing
    QString cost;
    int leastAge = 0;              ///< 0: not said
    Stated access[Needs] = {Stated::NotStated, Stated::NotStated, Stated::NotStated, Stated::NotStated, Stated::NotStated, Stated::NotStated};
    QString group, campaign;       ///< ids or paths
    Standing standing = Standing::Confirmed;
    QDate expires, lastConfirmed;
    QString contact;
    QString signUpHow, signUp;     ///< "mail", "phone", "form" …, and where
    QString uid;                   ///< of the feed that it came from

    bool operator==(const Opportunity &) const = default;

    [[nodiscard]] bool isRemote() const { return mode == Mode::Online || mode == Mode::Hybrid || mode == Mode::FromHome; }
    [[nodiscard]] bool isInPerson() const { return !mode || mode == Mode::InPerson || mode == Mode::Hybrid; }
};

/// From an item's keys. Bounded in all its parts.
Opportunity opportunityOf(const Value &keys);

/// For the index's own table; changes with its version.
QByteArray packed(const Opportunity &opportunity);
std::optional<Opportunity> unpackedOpportunity(const QByteArray &bytes);

} // namespace mycel::model
