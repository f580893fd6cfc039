// The towns that are in what people write where a place is said.
#include "model/finder/gazetteer.h"

#include "model/finder/townnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int KnownAmongWords = 10;     ///< a size: some 50,000 people
constexpr int MuchLarger = 2;           ///< sizes: four times
constexpr int FewLetters = 2;           ///< of a script without blanks, which a name is at least
constexpr double WithinATown = 50;      ///< kilometres

/// What stands behind a town's name where trains stop.
bool isStation(const QString &word)
{
    constexpr const char *Stations[] = {"c", "hb", "hbf", "hauptbahnhof", "bahnhof", "station", "centralstation", "resecentrum"};
    return std::ranges::any_of(Stations, [&word](const char *each) { return word.compare(QLatin1String(each), Qt::CaseInsensitive) == 0; });
}

} // namespace

QList<Town> Gazetteer::named(const QString &name, const QString &behind, int least, const QStringList &home) const
{
    QList<Town> found = exactly(name, behind, least, home);
    if (!found.isEmpty() || name.size() < FewLetters || !isWithoutBlanks(name))
        return found;
    const QList<Town> begun = beginning(name, behind, 2, home);
    const bool isClear = !begun.isEmpty() && begun.first().size >= Town::KnownByItsName && (begun.size() < 2 || begun.first().size >= begun.last().size + MuchLarger);
    return isClear ? begun.first(1) : QList<Town>();
}

/// "Folkets Hus Malmö", "Zürich HB".
QList<Town> Gazetteer::amongWords(const QString &name, const QStringList &home) const
{
    const auto atHome = [&](const QString &words) {
        QList<Town> towns = words.isEmpty() || !words.front().isUpper() ? QList<Town>() : exactly(words, {}, KnownAmongWords, home);
        towns.removeIf([&home](const Town &town) { return !home.contains(town.country); });
        return towns;
    };
    const qsizetype last = name.lastIndexOf(u' ');
    if (home.isEmpty() || last < 0)
        return {};
    QList<Town> found = isStation(name.sliced(last + 1)) ? atHome(name.first(last)) : QList<Town>();
    for (qsizetype space = name.indexOf(u' '); space >= 0 && found.isEmpty(); space = name.indexOf(u' ', space + 1))
        found = atHome(name.sliced(space + 1));
    return found;
}

/// "Berlin-Kreuzberg": the second, where it lies in the first.
QList<Town> Gazetteer::quarter(const QString &name, const QStringList &home) const
{
    static const QRegularExpression two(QStringLiteral("^(.+?)\\s*[-–/]\\s*(.+)$"));
    const auto match = two.match(name);
    const QList<Town> towns = match.hasMatch() ? exactly(match.captured(1), {}, KnownAmongWords, home) : QList<Town>();
    QList<Town> found = towns.isEmpty() ? QList<Town>() : exactly(match.captured(2), {}, 0, home);
    found.removeIf([&towns](const Town &quarter) { return kilometresBetween(quarter.at, towns.first().at) > WithinATown; });
    return found;
}

QList<Point> Gazetteer::townsOf(const QString &address, const QString &lang) const
{
    static const QRegularExpression postcode(QStringLiteral("^(?:[A-Z]{1,3}-)?\\d[\\d ]*\\s+|\\s+\\d[\\d ]*$"));
    QStringList parts;
    for (const QString &each : address.split(u',', Qt::SkipEmptyParts))
        parts.append(each.simplified().remove(postcode));
    if (parts.isEmpty())
        return {};
    const QStringList home = countriesOf({lang});
    QList<Town> found;
    for (qsizetype i = parts.size() - 2; i >= qMax<qsizetype>(0, parts.size() - 3) && found.isEmpty(); --i) // before a country, or a region and its country
        found = named(parts[i], parts[i + 1], 0, home);
    if (found.isEmpty())
        found = named(parts.last(), {}, Town::KnownByItsName, home);
    if (found.isEmpty())
        found = quarter(parts.last(), home);
    if (found.isEmpty())
        found = amongWords(parts.last(), home);
    QList<Point> points;
    for (const Town &town : std::as_const(found))
        points.append(town.at);
    return points;
}

std::optional<Point> Gazetteer::townOf(const QString &address, const QString &lang) const
{
    const QList<Point> towns = townsOf(address, lang);
    return towns.isEmpty() ? std::nullopt : std::optional(towns.first());
}

} // namespace mycel::model
