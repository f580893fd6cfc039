#pragma once
// What lies close together on a map at one scale, as one mark.

#include <QPointF>

#include <vector>

namespace mycel::ui {

struct MapPlace {
    QPointF at;                    ///< on the map (mercator.h)
    qsizetype offer = 0;           ///< its place in the catalogue
};

struct Cluster {
    QPointF at;                    ///< the middle of those that it holds
    std::vector<qsizetype> offers;
};

/// Each place is in exactly one. `size`: below which two are not told apart, in the map's measure.
std::vector<Cluster> clustersOf(const std::vector<MapPlace> &places, double size);

} // namespace mycel::ui
