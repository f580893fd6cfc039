#pragma once
// Where a point of the earth is on a map of the world in Web Mercator's projection: the whole world is a square of side 1 whose
// first corner is north-west.

#include "model/finder/geography.h"

#include <QPointF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mycel::ui {

inline constexpr double MostLatitude = 85.05112878; ///< where the square ends; beyond it is drawn at its edge

inline QPointF onMap(const model::Point &point)
{
    const double lat = std::clamp(point.lat, -MostLatitude, MostLatitude) * std::numbers::pi / 180;
    return {point.lon / 360 + 0.5, 0.5 - std::asinh(std::tan(lat)) / (2 * std::numbers::pi)};
}

inline model::Point onEarth(const QPointF &place)
{
    const double lon = (place.x() - std::floor(place.x()) - 0.5) * 360;
    return {std::atan(std::sinh((0.5 - place.y()) * 2 * std::numbers::pi)) * 180 / std::numbers::pi, lon};
}

/// How much of the map's side a kilometre is there.
inline double mapPerKilometre(double latitude)
{
    constexpr double Equator = 40075.017;
    return 1 / (Equator * std::cos(std::clamp(latitude, -MostLatitude, MostLatitude) * std::numbers::pi / 180));
}

} // namespace mycel::ui
