#pragma once
// What fits somebody: a filter over all opportunities that are here, with what each further choice would leave, and the fit of
// each in words. Pure functions of values: what is asked for is written down nowhere.

#include "model/finder/calendar.h"
#include "model/finder/effort.h"
#include "model/finder/wanted.h"

#include <QHash>

#include <array>
#include <vector>

namespace mycel::model {

/// An opportunity with what its item says beside its keys.
struct Offer {
    ItemRef ref;
    QString id;                    ///< as the JSON calls it
    QString title, summary, lang;
    QStringList topics;
    Opportunity of;
    QDate written{};               ///< when its text was changed last; invalid where nobody knows
    QString groupIs{}, campaignIs{}; ///< whose it is by the one name that those have here; empty: as it is written
};

/// Why something fits, or why it stands low.
struct Reason {
    enum class Is { Skill, Learning, Topic, Language, Near, Time, Hours, NoExperience, Ask, Lacks, TooRisky, Tentative, Cancelled, Filled, Expired, NotConfirmed };
    Is is;
    QString value;                 ///< the skill, the topic, the language; of Near the kilometres, or the town in whose middle it is; of Time evenings or weekends; of Ask and Lacks the need

    /// Whether it speaks for the offer.
    [[nodiscard]] bool isFor() const { return is <= Is::NoExperience; }

    bool operator==(const Reason &) const = default;
};

inline constexpr double InTheMiddle = 0.05; ///< kilometres: of a town, where all lies of which no more is known

struct Fit {
    qsizetype offer = 0;           ///< its place in the catalogue
    double fit = 0;                ///< the higher the better
    QList<Reason> because;
    std::optional<double> kilometres;
    std::optional<Occurrence> next;

    bool operator==(const Fit &) const = default;
};

/// What can be chosen beside the facets, and is counted as they are.
enum class Choice {
    Today, Weekend, SevenDays, Month, Evenings, Weekends, Weekdays, OneOff, Regular,
    OnlyRemote, NoExperience, Free, NoRisk, LowRisk,
    OneHour, ThreeHours, EightHours, OneHourAWeek, TwoHoursAWeek, FiveHoursAWeek, TenHoursAWeek,
    FirstNeed                      ///< and the other needs
};
inline constexpr int Choices = int(Choice::FirstNeed) + Needs;

/// What of one's hours can be chosen.
struct HourChoice {
    Choice choice;
    double hours;
    bool perWeek;
};
inline constexpr HourChoice HourChoices[] = {{Choice::OneHour, 1, false}, {Choice::ThreeHours, 3, false}, {Choice::EightHours, 8, false}, {Choice::OneHourAWeek, 1, true}, {Choice::TwoHoursAWeek, 2, true}, {Choice::FiveHoursAWeek, 5, true}, {Choice::TenHoursAWeek, 10, true}};

/// How many there would be with each value of a facet, and with each other choice instead of what is chosen of its kind.
struct Counts {
    std::array<QHash<QString, int>, Traits> traits;
    std::array<int, Choices> choices{};

    [[nodiscard]] int of(Choice choice) const { return choices[size_t(choice)]; }
};

struct Found {
    QList<Fit> best;
    std::vector<qsizetype> all;    ///< that fit, by their places in the catalogue
    Counts counts;
};

/// What somebody speaks, as one word: "sv" of "svenska", "Swedish" and "sv-SE"; what is no language's name stays.
QString spokenLanguage(const QString &said);
/// With its languages as the catalogue has them.
Profile comparable(Profile profile);

/// All opportunities, prepared for being asked again and again; `now` and `here` are those of when it was made.
class Catalogue {
public:
    Catalogue(QList<Offer> offers, const QDateTime &now, const QTimeZone &here);

    /// The best `most`, the others counted.
    [[nodiscard]] Found find(const Wanted &wanted, const Profile &profile, int most = 100) const;
    [[nodiscard]] const Offer &offer(qsizetype which) const { return m_offers[which]; }
    [[nodiscard]] qsizetype size() const { return m_offers.size(); }
    /// What takes place of an offer: its next times.
    [[nodiscard]] const std::vector<Occurrence> &times(qsizetype which) const { return m_prepared[size_t(which)].times; }
    /// Of one, whatever is asked for.
    [[nodiscard]] Fit fitOf(qsizetype which, const Profile &profile) const;
    /// The one that somebody sees under this reference, or in another language of it; -1: none.
    [[nodiscard]] qsizetype at(const ItemRef &ref) const;
    /// Those of an offer that fit what is asked for, and take place between two moments (UTC), however far ahead.
    [[nodiscard]] std::vector<Occurrence> timesBetween(qsizetype which, const Wanted &wanted, const QDateTime &from, const QDateTime &to) const;
    /// What a group or a campaign is called, by a value of its facet; the value itself where it is of nothing that is here.
    [[nodiscard]] QString titleOf(const QString &value) const { return m_titles.value(value, value); }
    void setTitles(const QHash<QString, QString> &titles) { m_titles = titles; }
    [[nodiscard]] QDateTime now() const { return m_now; }
    /// Whether it can still be asked: what is over is over in an hour, and today is the day by the clock where one is.
    [[nodiscard]] bool isGoodAt(const QDateTime &now, const QTimeZone &here) const;
    [[nodiscard]] const QTimeZone &here() const { return m_here; }

private:
    struct Prepared {
        std::array<std::vector<quint32>, Traits> values;
        std::vector<Occurrence> times;
        std::vector<quint8> kinds;     ///< of each time: evening, weekend, weekday
        std::optional<Occurrence> past; ///< of what took place once, and no more
        Effort effort;
        QString title;                 ///< by which equals are ordered
        bool isPast = false;
    };
    [[nodiscard]] bool isShown(qsizetype which, const Wanted &wanted) const;
    [[nodiscard]] std::optional<Occurrence> nextOf(qsizetype which) const;
    [[nodiscard]] quint32 known(Trait facet, const QString &value);
    enum class Side { Place, Time, Hours, Experience, Cost, Risk, Access };
    static constexpr int Sides = 7;
    struct Alternatives;
    /// What is asked of it beside the facets and the sides.
    [[nodiscard]] bool fitsTheRest(qsizetype which, const Wanted &wanted) const;
    [[nodiscard]] bool fitsSide(Side side, qsizetype which, const Wanted &wanted, const Days &days, std::optional<Occurrence> *next) const;
    void count(qsizetype which, const Alternatives &alternatives, int missed, std::array<int, Choices> &counts) const;
    bool fitsWhen(qsizetype which, const Wanted &wanted, const Days &days, std::optional<Occurrence> *next) const;
    bool fitsPlace(const Offer &offer, const Wanted &wanted, std::optional<double> *kilometres) const;
    [[nodiscard]] bool isBetter(const Fit &a, const Fit &b, Order order) const;
    [[nodiscard]] Fit fitOf(qsizetype which, const std::optional<Occurrence> &next, const Wanted &wanted, const Profile &profile) const;

    QList<Offer> m_offers;
    QDateTime m_now;
    QTimeZone m_here;
    std::vector<Prepared> m_prepared;
    std::array<QHash<QString, quint32>, Traits> m_known;
    std::array<QStringList, Traits> m_names;
    QHash<QString, QString> m_titles;
};

} // namespace mycel::model
