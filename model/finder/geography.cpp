#include "model/finder/geography.h"

#include <QRegularExpression>

#include <algorithm>
#include <numbers>

namespace mycel::model {

namespace {

constexpr double EarthRadius = 6371.0088; ///< kilometres, the mean of the IUGG
constexpr double FarFromATown = 300, InATown = 100; ///< kilometres
constexpr double Right = 90, Half = 180, Full = 360;

double radians(double degrees)
{
    return degrees * std::numbers::pi / Half;
}

} // namespace

std::optional<Point> pointOf(double lat, double lon)
{
    if (!std::isfinite(lat) || !std::isfinite(lon) || (lat == 0 && lon == 0))
        return std::nullopt;
    if (std::abs(lat) > Right && std::abs(lon) <= Right && std::abs(lat) <= Half)
        std::swap(lat, lon);
    if (std::abs(lat) > Right || std::abs(lon) > Full)
        return std::nullopt;
    if (std::abs(lon) > Half)
        lon -= std::copysign(Full, lon);
    return Point{lat, lon};
}

double kilometresBetween(const Point &a, const Point &b)
{
    // The haversine formula: right for points that are near each other, too.
    const double up = std::sin(radians(b.lat - a.lat) / 2), along = std::sin(radians(b.lon - a.lon) / 2);
    const double h = up * up + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * along * along;
    return 2 * EarthRadius * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

Point swapped(const Point &at)
{
    return pointOf(at.lon, at.lat).value_or(at);
}

Placing placingOf(const Point &at, const QList<Point> &towns)
{
    const auto isWithin = [&towns](const Point &point, double kilometres) { return std::ranges::any_of(towns, [&](const Point &town) { return kilometresBetween(point, town) <= kilometres; }); };
    if (towns.isEmpty() || isWithin(at, FarFromATown))
        return Placing::AsIs;
    return isWithin(swapped(at), InATown) ? Placing::Swapped : Placing::FarOff;
}

std::optional<Point> pointIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*([NS])?\\s*[,; ]\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*([EW])?$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const double north = match.captured(1).toDouble(), east = match.captured(3).toDouble();
    return pointOf(match.captured(2).toUpper() == QLatin1String("S") ? -north : north, match.captured(4).toUpper() == QLatin1String("W") ? -east : east);
}

} // namespace mycel::model
