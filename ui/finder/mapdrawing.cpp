// How the map is drawn: the ground first, then the ring, the names, the marks, and the scale above all.
#include "ui/finder/mapview.h"

#include "ui/finder/mercator.h"
#include "ui/words/findertext.h"
#include "ui/words/plaintext.h"

#include <QPainter>
#include <QToolButton>

namespace mycel::ui {

namespace {

constexpr double MarkRadius = 9, OpenBeyond = 5, LeastCluster = 12, MostCluster = 24;
constexpr int BesideMark = 22, RingPoints = 96, ScaleAtMost = 120, ScaleHigh = 20, Margin = 12;
constexpr int RingAlpha = 26, HaloAlpha = 190;

double radiusOf(qsizetype offers)
{
    return offers > 1 ? std::min(MostCluster, LeastCluster + 1.6 * std::log2(double(offers))) : MarkRadius;
}

/// Where one comes to who goes `kilometres` in a direction (radians, from north).
model::Point gone(const model::Point &from, double kilometres, double direction)
{
    constexpr double Radius = 6371, Degree = std::numbers::pi / 180;
    const double far = kilometres / Radius, lat = from.lat * Degree;
    const double there = std::asin(std::clamp(std::sin(lat) * std::cos(far) + std::cos(lat) * std::sin(far) * std::cos(direction), -1.0, 1.0));
    const double lon = std::atan2(std::sin(direction) * std::sin(far) * std::cos(lat), std::cos(far) - std::sin(lat) * std::sin(there));
    return {there / Degree, from.lon + lon / Degree};
}

} // namespace

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.water);
    drawGround(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRing(painter);
    drawNames(painter);
    drawMarks(painter);
    drawScale(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void MapView::drawGround(QPainter &painter) const
{
    const Land *land = const_cast<LandLayers &>(m_land).best(m_world);
    if (!land)
        return;
    const QRectF seen = piece();
    QPen coast(m_theme.coast, 1), border(m_theme.coast, 1, Qt::DotLine);
    coast.setCosmetic(true);
    border.setCosmetic(true);
    // The world stands beside itself: what is beyond the date line is its other end.
    for (int copy = int(std::floor(seen.left())); copy <= int(std::floor(seen.right())); ++copy) {
        painter.save();
        painter.translate(width() / 2.0, height() / 2.0);
        painter.scale(m_world, m_world);
        painter.translate(-m_centre + QPointF(copy, 0));
        const auto cells = land->within(seen.translated(-copy, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.land);
        for (const Land::Cell *cell : cells) {
            for (const QPolygonF &each : cell->land)
                painter.drawPolygon(each);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const auto &[kind, pen] : {std::pair(&Land::Cell::coasts, coast), std::pair(&Land::Cell::borders, border)}) {
            painter.setPen(pen);
            for (const Land::Cell *cell : cells) {
                for (const QPolygonF &each : cell->*kind)
                    painter.drawPolyline(each);
            }
        }
        painter.restore();
    }
}

void MapView::drawRing(QPainter &painter) const
{
    if (!m_near || m_within <= 0)
        return;
    QPolygonF ring;
    const QPointF middle = pixelOf(onMap(*m_near));
    for (int i = 0; i < RingPoints; ++i) {
        const QPointF apart = onMap(gone(*m_near, m_within, 2 * std::numbers::pi * i / RingPoints)) - onMap(*m_near);
        ring.append(middle + apart * m_world);
    }
    QColor inside = m_theme.accent;
    inside.setAlpha(RingAlpha);
    painter.setBrush(inside);
    painter.setPen(QPen(m_theme.accent, 1.2, Qt::DashLine));
    painter.drawPolygon(ring);
}

void MapView::drawNames(QPainter &painter) const
{
    painter.setFont(m_theme.font(12));
    const QFontMetrics metrics = painter.fontMetrics();
    QList<QRect> taken{QRect(0, height() - Margin - ScaleHigh, width(), Margin + ScaleHigh)};
    for (const QToolButton *button : m_buttons)
        taken.append(button->geometry());
    for (const Cluster &cluster : m_clusters) {
        const QPointF at = pixelOf(cluster.at);
        if (rect().contains(at.toPoint()))
            taken.append(QRect(at.toPoint() - QPoint(12, 12), QSize(24, 24)));
    }
    QColor halo = m_theme.land;
    halo.setAlpha(HaloAlpha);
    for (const model::Town &town : m_names) {
        const QPoint at = pixelOf(onMap(town.at)).toPoint();
        QRect box = metrics.boundingRect(town.name).adjusted(-4, -2, 4, 2);
        const auto isFree = [&](int lower) {
            box.moveCenter(at + QPoint(0, lower));
            return rect().contains(box) && std::ranges::none_of(taken, [&box](const QRect &other) { return other.intersects(box); });
        };
        if (!isFree(0) && !isFree(BesideMark) && !isFree(-BesideMark))
            continue;
        taken.append(box);
        painter.setPen(halo);
        for (const QPoint &by : {QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1)})
            painter.drawText(box.translated(by), Qt::AlignCenter, town.name);
        painter.setPen(m_theme.muted);
        painter.drawText(box, Qt::AlignCenter, town.name);
    }
}

QPixmap MapView::markOf(qsizetype offers) const
{
    QPixmap &mark = m_marks[offers];
    const qreal ratio = devicePixelRatioF();
    if (!mark.isNull() && mark.devicePixelRatio() == ratio)
        return mark;
    const double radius = radiusOf(offers);
    const int side = 2 * int(std::ceil(radius + 2)); // with its edge
    mark = QPixmap(QSize(side, side) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.surface, 2));
    painter.setBrush(m_theme.engagement.text);
    painter.drawEllipse(QPointF(side / 2.0, side / 2.0), radius, radius);
    if (offers > 1) {
        painter.setFont(m_theme.font(11, QFont::DemiBold));
        painter.setPen(m_theme.surface);
        painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, QString::number(offers));
    }
    return mark;
}

void MapView::drawMarks(QPainter &painter) const
{
    const QRectF seen = QRectF(rect()).adjusted(-MostCluster, -MostCluster, MostCluster, MostCluster);
    const QColor ink = m_theme.engagement.text;
    const Cluster *open = nullptr;
    for (const Cluster &cluster : m_clusters) {
        const QPointF at = pixelOf(cluster.at);
        if (!seen.contains(at))
            continue;
        if (m_open >= 0 && std::ranges::find(cluster.offers, m_open) != cluster.offers.end())
            open = &cluster;
        const QPixmap mark = markOf(cluster.offers.size());
        const QSizeF size = mark.deviceIndependentSize();
        painter.drawPixmap(QPoint(qRound(at.x() - size.width() / 2), qRound(at.y() - size.height() / 2)), mark);
    }
    if (!open)
        return;
    const QPointF at = pixelOf(open->at);
    painter.setPen(QPen(ink, 2.5));
    painter.setBrush(Qt::NoBrush);
    const double ring = radiusOf(open->offers.size()) + OpenBeyond;
    painter.drawEllipse(at, ring, ring);
    painter.setFont(m_theme.font(14, QFont::DemiBold));
    const QString title = painter.fontMetrics().elidedText(words::harmless(m_catalogue->offer(m_open).title), Qt::ElideRight, width() / 2);
    const int wide = painter.fontMetrics().horizontalAdvance(title), high = painter.fontMetrics().height();
    const bool before = at.x() + ring + wide + 2 * Margin > width();
    const QRect box(int(before ? at.x() - ring - wide - 14 : at.x() + ring + 6), int(at.y()) - high / 2 - 2, wide + 8, high + 4);
    QColor ground = m_theme.surface;
    ground.setAlpha(HaloAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(m_theme.text);
    painter.drawText(box, Qt::AlignCenter, title);
}

/// A length in kilometres that is a round number and fits.
void MapView::drawScale(QPainter &painter) const
{
    const double perKilometre = mapPerKilometre(centre().lat) * m_world, most = ScaleAtMost / perKilometre;
    double round = std::pow(10, std::floor(std::log10(most)));
    for (const double times : {5.0, 2.0}) {
        if (round * times <= most) {
            round *= times;
            break;
        }
    }
    const int wide = int(round * perKilometre), y = height() - Margin - 4, x = layoutDirection() == Qt::RightToLeft ? width() - Margin - wide : Margin;
    painter.setFont(m_theme.font(11));
    painter.setPen(QPen(m_theme.muted, 2));
    painter.drawLine(x, y, x + wide, y);
    painter.drawText(QRect(x - 40, y - ScaleHigh, wide + 80, 18), Qt::AlignCenter, words::distanceText(round));
    painter.drawText(rect().adjusted(Margin, 0, -Margin, -4), int(Qt::AlignBottom) | int(Qt::AlignTrailing), QStringLiteral("Natural Earth · GeoNames"));
}

} // namespace mycel::ui
