#pragma once
// Opportunities made of dice, the same at each run, for the benches of the finder.
#include "model/finder/finding.h"

#include <random>

namespace mycel::bench {

inline constexpr const char *Forms[] = {"event", "role", "task", "training", "resource-needed", "petition", "mutual-aid"};
inline constexpr const char *Topics[] = {"climate", "housing", "labour", "migration", "peace", "education", "digital", "health", "rights", "culture", "feminism", "democracy"};
inline constexpr const char *Skills[] = {"cooking", "driving", "arabic", "listening", "carpentry", "web", "legal", "first aid", "music", "translation", "drawing", "sewing"};

class Dice {
public:
    int below(int sides) { return int(m_random() % unsigned(sides)); }
    template <size_t N>
    QString of(const char *const (&words)[N]) { return QString::fromLatin1(words[below(int(N))]); }

private:
    std::mt19937 m_random{1};
};

inline const QDateTime Now(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);

inline model::Offer madeOffer(Dice &dice, int number)
{
    model::Offer offer{{QStringLiteral("library%1").arg(dice.below(5)), QByteArray::number(number)}, QString::number(number), QStringLiteral("Offer %1").arg(number, 6, 10, QLatin1Char('0')), {}, QStringLiteral("en"), {dice.of(Topics), dice.of(Topics)}, {}};
    model::Opportunity &of = offer.of;
    of.form = dice.of(Forms);
    of.skills = {dice.of(Skills), dice.of(Skills)};
    of.at = model::Point{35 + dice.below(3000) / 100.0, -10 + dice.below(4000) / 100.0};
    of.mode = model::Mode(dice.below(4));
    of.risk = model::Risk(dice.below(3));
    of.leastHours = 1 + dice.below(10);
    of.languages = {QStringLiteral("en")};
    of.lastConfirmed = Now.date().addDays(-dice.below(90));
    for (model::Stated &said : of.access)
        said = model::Stated(dice.below(3));
    if (dice.below(4)) {
        of.when.start = QDateTime(Now.date().addDays(1 + dice.below(120)), QTime(8 + dice.below(12), 0), Qt::UTC);
        of.when.end = of.when.start.addSecs(7200);
        of.when.zone = "Europe/Stockholm";
        of.when.rule = dice.below(5) ? QString() : QStringLiteral("FREQ=WEEKLY;COUNT=20");
    }
    return offer;
}

} // namespace mycel::bench
