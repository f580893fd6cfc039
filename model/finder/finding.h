#pragma once
// What fits somebody: a filter over all opportunities that are here, with what each further choice would leave, and the fit of
// each in words. Pure functions of values: what is asked for is written down nowhere.

#include "model/finder/calendar.h"

#include <QHash>
#include <QSet>

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
};

/// The facets: of each, any of the chosen values will do; all facets have to.
enum class Trait { Form, Topic, Skill, Language, Library, Group, Campaign };
inline constexpr int Traits = 7;

/// Times of the week that somebody has.
struct Hours {
    bool evenings = false;         ///< begins at 17:00 or later
    bool weekends = false;
    bool weekdays = false;         ///< on one, before 17:00

    bool operator==(const Hours &) const = default;
    [[nodiscard]] bool isAny() const { return !evenings && !weekends && !weekdays; }
};

struct Wanted {
    std::array<QStringList, Traits> chosen;
    std::optional<Point> near;
    double within = 0;             ///< kilometres; 0: however far
    bool remote = true;            ///< what can be done from anywhere, too
    bool inPerson = true;
    QDateTime from, to;            ///< UTC; either may be invalid
    Hours hours;
    bool oneOff = true, regular = true;
    double mostHours = 0;          ///< of one time; where it is for a week, `perWeek`; 0: any
    bool perWeek = false;
    bool noExperience = false;
    std::optional<Risk> risk;      ///< at most
    bool free = false;
    int age = 0;                   ///< of who goes; 0: not said
    QSet<int> needs;               ///< of Need
    bool orNotSaid = true;         ///< what is not said about a need, the risk or the age counts as perhaps
    std::optional<QSet<qsizetype>> among; ///< of the offers, those in which the words were found

    bool operator==(const Wanted &) const = default;
};

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

/// Why something fits, or why it stands low.
struct Reason {
    enum class Is { Skill, Learning, Topic, Language, Near, Time, Hours, NoExperience, Ask, Filled, Expired, NotConfirmed };
    Is is;
    QString value;                 ///< the skill, the topic, the language; of Ask the need

    bool operator==(const Reason &) const = default;
};

struct Fit {
    qsizetype offer = 0;           ///< its place in the catalogue
    double fit = 0;                ///< the higher the better
    QList<Reason> because;
    std::optional<double> kilometres;
    std::optional<Occurrence> next;

    bool operator==(const Fit &) const = default;
};

struct Found {
    QList<Fit> best;
    int all = 0;
    std::array<QHash<QString, int>, Traits> counts; ///< what there would be with this value
};

/// All opportunities, prepared for being asked again and again; `now` and `here` are those of when it was made.
class Catalogue {
public:
    Catalogue(QList<Offer> offers, const QDateTime &now, const QTimeZone &here);

    /// The best `most`, the others counted.
    [[nodiscard]] Found find(const Wanted &wanted, const Profile &profile, int most = 100) const;
    [[nodiscard]] const Offer &offer(qsizetype which) const { return m_offers[which]; }
    [[nodiscard]] qsizetype size() const { return m_offers.size(); }
    /// What takes place of an offer, as far as `Ahead`.
    [[nodiscard]] const std::vector<Occurrence> &times(qsizetype which) const { return m_prepared[size_t(which)].times; }
    [[nodiscard]] QDateTime now() const { return m_now; }

private:
    struct Prepared {
        std::array<std::vector<quint32>, Traits> values;
        std::vector<Occurrence> times;
        std::vector<quint8> kinds;     ///< of each time: evening, weekend, weekday
        QString title;                 ///< by which equals are ordered
        bool isOver = false;
    };
    [[nodiscard]] quint32 known(Trait facet, const QString &value);
    bool fitsWhen(const Prepared &prepared, const Offer &offer, const Wanted &wanted, std::optional<Occurrence> *next) const;
    bool fitsPlace(const Offer &offer, const Wanted &wanted, std::optional<double> *kilometres) const;
    [[nodiscard]] Fit fitOf(qsizetype which, const std::optional<Occurrence> &next, const Wanted &wanted, const Profile &profile) const;

    QList<Offer> m_offers;
    QDateTime m_now;
    QTimeZone m_here;
    std::vector<Prepared> m_prepared;
    std::array<QHash<QString, quint32>, Traits> m_known;
    std::array<QStringList, Traits> m_names;
};

} // namespace mycel::model
