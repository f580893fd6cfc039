#pragma once
// A body as the units that people change one by one: paragraph, heading line, list item, table row, fenced block. The blank
// lines before a unit are an attribute of it and never tell units apart, so an insertion does not touch its neighbours.

#include <QByteArray>

#include <tuple>
#include <vector>

namespace mycel::model::merge {

struct Unit {
    int blank = 0; ///< lines before it
    QByteArray text;

    bool operator==(const Unit &) const = default;
    bool operator<(const Unit &other) const { return std::tie(blank, text) < std::tie(other.blank, other.text); }
};

struct Units {
    std::vector<Unit> units;
    int tail = 0; ///< line ends after the last unit
};

/// Of a body with LF line ends.
Units readUnits(QByteArrayView body);
/// So that reading it again gives the same units: two that would grow together get a blank line between them.
QByteArray writeUnits(const Units &body);

} // namespace mycel::model::merge
