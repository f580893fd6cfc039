#include "ui/finder/land.h"

#include "ui/finder/mercator.h"

#include <QByteArrayList>

namespace mycel::ui {

namespace {

/// The part of a ring on one side of a line across an axis (Sutherland and Hodgman). `sign`: 1 keeps what is beyond `at`.
QPolygonF cut(const QPolygonF &ring, bool byX, double at, int sign)
{
    const auto of = [byX](const QPointF &point) { return byX ? point.x() : point.y(); };
    const auto isKept = [&](const QPointF &point) { return sign * (of(point) - at) >= 0; };
    QPolygonF kept;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &from = ring[i], &to = ring[(i + 1) % ring.size()];
        if (isKept(from))
            kept.append(from);
        if (isKept(from) == isKept(to))
            continue;
        const double part = (at - of(from)) / (of(to) - of(from));
        const QPointF between = from + (to - from) * part;
        kept.append(byX ? QPointF(at, between.y()) : QPointF(between.x(), at));
    }
    return kept;
}

/// "L-59572 -80041 -295 -509": a first point, then steps. What crosses the date line goes on beyond the map's edge.
QPolygonF readLine(QByteArrayView text, double perDegree)
{
    QPolygonF line;
    qint64 lon = 0, lat = 0;
    const qint64 around = qint64(360 * perDegree);
    const char *at = text.data(), *const end = at + text.size();
    const auto number = [&at, end]() -> qint64 {
        while (at < end && *at == ' ')
            ++at;
        const bool negative = at < end && *at == '-';
        at += negative ? 1 : 0;
        qint64 value = 0;
        for (; at < end && *at >= '0' && *at <= '9'; ++at)
            value = value * 10 + (*at - '0');
        return negative ? -value : value;
    };
    while (at < end) {
        const char *const before = at;
        const qint64 step = number();
        lon += 2 * step > around ? step - around : 2 * step < -around ? step + around : step;
        lat += number();
        if (at == before)
            break; // nothing that is a number
        line.append(onMap({double(lat) / perDegree, double(lon) / perDegree}));
    }
    return line;
}

/// A ring that goes around the whole earth holds the southern pole.
QPolygonF closed(QPolygonF ring)
{
    if (std::abs(ring.first().x() - ring.last().x()) > 0.5)
        ring += QPolygonF({QPointF(ring.last().x(), 1), QPointF(ring.first().x(), 1)});
    return ring;
}

/// Along the map's edge or its foot, where a continent is cut and has no coast.
bool isCut(const QPointF &a, const QPointF &b)
{
    constexpr double Near = 1e-7;
    const auto atEdge = [](const QPointF &point) { return std::abs(point.x() - std::round(point.x())) < Near; };
    const auto atFoot = [](const QPointF &point) { return point.y() > 1 - Near; };
    return (atEdge(a) && atEdge(b)) || (atFoot(a) && atFoot(b));
}

} // namespace

Land::Land(const QByteArray &lines, double perDegree, int cells)
    : m_side(cells)
    , m_cells(size_t(cells) * size_t(cells))
{
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x)
            m_cells[size_t(y * m_side + x)].frame = frameOf(x, y, x + 1, y + 1);
    }
    for (qsizetype from = 0; from < lines.size();) {
        qsizetype to = lines.indexOf('\n', from);
        to = to < 0 ? lines.size() : to;
        const QPolygonF line = to > from + 1 ? readLine(QByteArrayView(lines).sliced(from + 1, to - from - 1), perDegree) : QPolygonF();
        const bool isLand = lines[from] == 'L';
        if (line.size() >= 2) {
            const QPolygonF whole = isLand ? closed(line) : line;
            const QRectF met = whole.boundingRect();
            for (int copy = -int(std::floor(met.right())); copy <= -int(std::floor(met.left())); ++copy) {
                const QPolygonF its = whole.translated(copy, 0);
                if (isLand)
                    addLand(its, 0, 0, m_side, m_side);
                addLine(isLand ? QPolygonF(its + QPolygonF({its.first()})) : its, isLand ? &Cell::coasts : &Cell::borders);
            }
        }
        from = to + 1;
    }
}

QRectF Land::frameOf(int x0, int y0, int x1, int y1) const
{
    return {QPointF(double(x0) / m_side, double(y0) / m_side), QPointF(double(x1) / m_side, double(y1) / m_side)};
}

int Land::cellAt(double place) const
{
    return std::clamp(int(std::floor(place * m_side)), 0, m_side - 1);
}

/// Halves what it is given until it is one cell's.
void Land::addLand(const QPolygonF &ring, int x0, int y0, int x1, int y1)
{
    if (ring.size() < 3)
        return;
    const QRectF met = ring.boundingRect();
    if (met.left() < 0 || met.right() > 1) {
        addLand(met.left() < 0 ? cut(ring, true, 0, 1) : cut(ring, true, 1, -1), x0, y0, x1, y1);
        return;
    }
    x0 = std::max(x0, cellAt(met.left()));
    x1 = std::min(x1, cellAt(met.right()) + 1);
    y0 = std::max(y0, cellAt(met.top()));
    y1 = std::min(y1, cellAt(met.bottom()) + 1);
    if (x0 >= x1 || y0 >= y1)
        return;
    if (x1 - x0 == 1 && y1 - y0 == 1) {
        m_cells[size_t(y0 * m_side + x0)].land.push_back(ring);
    } else if (x1 - x0 >= y1 - y0) {
        const int half = (x0 + x1) / 2;
        addLand(cut(ring, true, double(half) / m_side, -1), x0, y0, half, y1);
        addLand(cut(ring, true, double(half) / m_side, 1), half, y0, x1, y1);
    } else {
        const int half = (y0 + y1) / 2;
        addLand(cut(ring, false, double(half) / m_side, -1), x0, y0, x1, half);
        addLand(cut(ring, false, double(half) / m_side, 1), x0, half, x1, y1);
    }
}

/// A stretch that leads out of a cell is in both, so that no line ends before the other begins.
void Land::addLine(const QPolygonF &line, std::vector<QPolygonF> Cell::*kind)
{
    QPolygonF stretch;
    int cell = -1;
    const auto end = [&] {
        if (stretch.size() >= 2)
            (m_cells[size_t(cell)].*kind).push_back(stretch);
    };
    for (const QPointF &point : line) {
        const int its = cellAt(point.y()) * m_side + cellAt(point.x());
        if (!stretch.isEmpty() && isCut(stretch.last(), point)) {
            end();
            stretch = {point};
            cell = its;
            continue;
        }
        stretch.append(point);
        if (its == cell)
            continue;
        end();
        stretch = stretch.size() > 1 ? QPolygonF({stretch[stretch.size() - 2], point}) : QPolygonF({point});
        cell = its;
    }
    end();
}

std::vector<const Land::Cell *> Land::within(const QRectF &piece) const
{
    std::vector<const Cell *> cells;
    for (int y = cellAt(piece.top()); y <= cellAt(piece.bottom()); ++y) {
        for (int x = cellAt(piece.left()); x <= cellAt(piece.right()); ++x)
            cells.push_back(&m_cells[size_t(y * m_side + x)]);
    }
    return cells;
}

} // namespace mycel::ui
