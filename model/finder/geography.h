#pragma once
// Points on the earth and how far they are from each other.

#include <QList>
#include <QString>

#include <cmath>
#include <optional>

namespace mycel::model {

/// Degrees; north and east are positive.
struct Point {
    double lat = 0;
    double lon = 0;

    bool operator==(const Point &) const = default;
};

/// A point from what somebody wrote: a longitude beyond 180 goes on at the other side; where only the other order can be a
/// point, the two were swapped. Nothing where neither can, and where both are exactly 0, which nobody means.
std::optional<Point> pointOf(double lat, double lon);

/// "57.7, 11.97", "57.7 11.97", "33.9° S, 18.4° E": as maps give it to copy.
std::optional<Point> pointIn(const QString &text);

/// Along the earth's surface, in kilometres. The poles and the date line are places as any other.
double kilometresBetween(const Point &a, const Point &b);

/// How a point goes together with the towns that may be meant beside it: as it is where there is none or one of them is not far,
/// swapped where its two numbers are in one of them the other way round.
enum class Placing { AsIs, Swapped, FarOff };
Placing placingOf(const Point &at, const QList<Point> &towns);
Point swapped(const Point &at);

} // namespace mycel::model
