#include "ui/finder/clusters.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace mycel::ui {

namespace {
constexpr double Touching = 0.8; ///< of the size: marks nearer than that would lie upon each other
}

std::vector<Cluster> clustersOf(const std::vector<MapPlace> &places, double size)
{
    // Cells of a grid first; then those whose middles came closer than that are joined, the larger taking the smaller.
    const auto keyOf = [size](const QPointF &at, int dx, int dy) { return (qint64(std::floor(at.x() / size)) + dx) * (qint64(1) << 32) + qint64(std::floor(at.y() / size)) + dy; };
    std::vector<Cluster> clusters;
    std::unordered_map<qint64, size_t> cells;
    cells.reserve(places.size());
    for (const MapPlace &place : places) {
        const auto [cell, isNew] = cells.try_emplace(keyOf(place.at, 0, 0), clusters.size());
        if (isNew)
            clusters.push_back({});
        Cluster &cluster = clusters[cell->second];
        cluster.at += place.at;
        cluster.offers.push_back(place.offer);
    }
    for (Cluster &cluster : clusters)
        cluster.at /= double(cluster.offers.size());

    std::vector<size_t> order(clusters.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, [&clusters](size_t a, size_t b) { return clusters[a].offers.size() != clusters[b].offers.size() ? clusters[a].offers.size() > clusters[b].offers.size() : a < b; });
    std::unordered_map<qint64, std::vector<size_t>> kept;
    std::vector<Cluster> joined;
    joined.reserve(clusters.size());
    for (const size_t which : order) {
        Cluster &cluster = clusters[which];
        size_t into = joined.size();
        for (int dy = -1; dy <= 1 && into == joined.size(); ++dy) {
            for (int dx = -1; dx <= 1 && into == joined.size(); ++dx) {
                const auto near = kept.find(keyOf(cluster.at, dx, dy));
                if (near == kept.end())
                    continue;
                for (const size_t other : near->second) {
                    const QPointF apart = joined[other].at - cluster.at;
                    if (std::hypot(apart.x(), apart.y()) < size * Touching) {
                        into = other;
                        break;
                    }
                }
            }
        }
        if (into < joined.size()) {
            joined[into].offers.insert(joined[into].offers.end(), cluster.offers.begin(), cluster.offers.end());
        } else {
            kept[keyOf(cluster.at, 0, 0)].push_back(joined.size());
            joined.push_back(std::move(cluster));
        }
    }
    return joined;
}

} // namespace mycel::ui
