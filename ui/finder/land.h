#pragma once
// Land and borders of the earth from Natural Earth (resources/geo), cut into the cells of a grid, so that drawing a piece of the
// map costs what is to be seen of it and not the coast of a continent.

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace mycel::ui {

class Land {
public:
    /// `lines`: a map of resources/geo, unpacked; `perDegree`: its steps in a degree; `cells`: along a side.
    Land(const QByteArray &lines, double perDegree, int cells);

    struct Cell {
        QRectF frame;
        std::vector<QPolygonF> land;    ///< closed; its edges at the frame are no coast
        std::vector<QPolygonF> coasts, borders; ///< lines
    };
    /// Those that a piece of the map meets, in the map's measures (mercator.h); it may reach over the date line on the left or right.
    [[nodiscard]] std::vector<const Cell *> within(const QRectF &piece) const;

private:
    void addLand(const QPolygonF &ring, int x0, int y0, int x1, int y1);
    void addLine(const QPolygonF &line, std::vector<QPolygonF> Cell::*kind);
    [[nodiscard]] QRectF frameOf(int x0, int y0, int x1, int y1) const;
    [[nodiscard]] int cellAt(double place) const;

    int m_side;
    std::vector<Cell> m_cells;
};

} // namespace mycel::ui
