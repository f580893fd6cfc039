#include "ui/finder/mapview.h"

#include "ui/finder/mercator.h"
#include "ui/parts/hint.h"
#include "ui/words/plaintext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>

namespace mycel::ui {

namespace {

constexpr double LeastWorld = 300, MostWorld = 256.0 * (1 << 16);
constexpr double MarkApart = 42;       ///< pixels below which two marks are one
constexpr int PanStep = 60, ButtonSize = 34, ButtonGap = 6, Margin = 12, QuietMilliseconds = 120;
constexpr double ZoomStep = 1.6;
constexpr int MostNames = 40, MostInMenu = 20;
constexpr double Beside = 48;          ///< pixels between what is looked at and the edge
constexpr double OneTown = 9000;       ///< the world's pixels where only one place is looked at: some kilometres around it

/// How large a town has to be to be named on a world of so many pixels.
int sizeNamedAt(double world)
{
    return std::clamp(int(std::lround(18 - 1.25 * std::log2(world / 400))), 1, 16);
}

} // namespace

MapView::MapView(model::Finder &finder, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map"));
    setMinimumSize(220, 200);
    connect(button(QStringLiteral("+"), tr("Nearer")), &QToolButton::clicked, this, [this] { zoom(1, rect().center()); });
    connect(button(QStringLiteral("−"), tr("Farther")), &QToolButton::clicked, this, [this] { zoom(-1, rect().center()); });
    connect(button(QStringLiteral("◎"), tr("See all of it")), &QToolButton::clicked, this, &MapView::lookAtAll);
    connect(&m_land, &LandLayers::came, this, qOverload<>(&QWidget::update));
    m_naming.setSingleShot(true);
    m_naming.setInterval(QuietMilliseconds);
    connect(&m_naming, &QTimer::timeout, this, &MapView::askNames);
    describe();
}

QToolButton *MapView::button(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("onMap"));
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_buttons.append(button);
    return button;
}

void MapView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_marks.clear();
    placeButtons();
    update();
}

void MapView::show(const model::Matches &matches, const std::optional<model::Point> &near, double within)
{
    m_catalogue = matches.catalogue;
    m_places.clear();
    for (const qsizetype which : matches.all) {
        const model::Opportunity &of = m_catalogue->offer(which).of;
        if (of.at && of.isInPerson())
            m_places.push_back({onMap(*of.at), which});
    }
    const bool isSeen = m_places.empty() || std::ranges::any_of(m_places, [this](const MapPlace &place) { return QRectF(rect()).contains(pixelOf(place.at)); });
    const bool moved = near != m_near || within != m_within || !m_looked || !isSeen;
    m_near = near;
    m_within = within;
    m_open = -1;
    m_clustered = 0;
    if (moved)
        lookAtAll();
    look();
}

void MapView::markOpen(qsizetype offer)
{
    m_open = offer;
    const auto place = std::ranges::find(m_places, offer, &MapPlace::offer);
    if (place != m_places.end() && !QRectF(rect()).adjusted(Beside, Beside, -Beside, -Beside).contains(pixelOf(place->at)))
        m_centre = place->at;
    look();
}

void MapView::lookAtAll()
{
    QRectF frame;
    if (m_near && m_within > 0) {
        const double reach = m_within * mapPerKilometre(m_near->lat);
        const QPointF middle = onMap(*m_near);
        frame = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach);
    } else if (!m_places.empty()) {
        // Around the widest gap, so that what lies on both sides of the date line is looked at across it.
        std::vector<double> xs;
        for (const MapPlace &place : m_places)
            xs.push_back(place.at.x());
        std::ranges::sort(xs);
        double gap = xs.front() + 1 - xs.back(), from = xs.front();
        for (size_t i = 1; i < xs.size(); ++i) {
            if (xs[i] - xs[i - 1] > gap) {
                gap = xs[i] - xs[i - 1];
                from = xs[i];
            }
        }
        const auto [top, bottom] = std::ranges::minmax_element(m_places, {}, [](const MapPlace &place) { return place.at.y(); });
        frame = QRectF(QPointF(from, top->at.y()), QPointF(from + 1 - gap, bottom->at.y()));
    } else if (m_near) {
        frame = QRectF(onMap(*m_near), QSizeF(0, 0));
    } else {
        frame = QRectF(0, 0.1, 1, 0.55);
    }
    m_looked = m_near || !m_places.empty();
    m_centre = frame.center();
    const double wide = std::max(40.0, width() - 2 * Beside), high = std::max(40.0, height() - 2 * Beside);
    const double fits = std::min(wide / std::max(frame.width(), 1e-9), high / std::max(frame.height(), 1e-9));
    m_world = std::clamp(fits, LeastWorld, frame.width() > 0 || frame.height() > 0 ? MostWorld / 4 : OneTown);
    look();
}

model::Point MapView::centre() const
{
    return onEarth(m_centre);
}

QPointF MapView::pixelOf(const QPointF &place) const
{
    QPointF from = place - m_centre;
    from.setX(from.x() - std::round(from.x())); // the nearest of all its copies
    return from * m_world + QPointF(width() / 2.0, height() / 2.0);
}

QRectF MapView::piece() const
{
    const QSizeF size(width() / m_world, height() / m_world);
    return {m_centre - QPointF(size.width() / 2, size.height() / 2), size};
}

void MapView::zoom(double steps, const QPointF &around)
{
    const QPointF from = around - QPointF(width() / 2.0, height() / 2.0);
    const QPointF fixed = m_centre + from / m_world;
    m_world = std::clamp(m_world * std::pow(ZoomStep, steps), LeastWorld, MostWorld);
    m_centre = fixed - from / m_world;
    look();
}

void MapView::move(const QPointF &pixels)
{
    m_centre -= pixels / m_world;
    look();
}

/// After something about where one looks has changed.
void MapView::look()
{
    m_centre.setX(m_centre.x() - std::floor(m_centre.x()));
    m_centre.setY(std::clamp(m_centre.y(), 0.0, 1.0));
    recluster();
    m_areNamed = false;
    m_naming.start();
    describe();
    update();
}

void MapView::recluster()
{
    const double step = std::exp2(std::round(std::log2(m_world) * 2) / 2); // marks do not dance at every turn of the wheel
    if (step == m_clustered)
        return;
    m_clustered = step;
    m_clusters = clustersOf(m_places, MarkApart / step);
}

void MapView::askNames()
{
    if (!isVisible())
        return;
    const QRectF seen = piece();
    m_finder.townsWithin(onEarth(seen.bottomLeft()), onEarth(seen.topRight()), sizeNamedAt(m_world), MostNames).then(this, [this](const sync::Result<QList<model::Town>> &towns) {
        m_areNamed = true;
        if (!towns)
            return; // a map without names is one still
        m_names = *towns;
        update();
    });
}

const Cluster *MapView::clusterAt(const QPointF &pixel) const
{
    const Cluster *nearest = nullptr;
    double least = MarkApart / 2;
    for (const Cluster &cluster : m_clusters) {
        const QPointF apart = pixelOf(cluster.at) - pixel;
        if (const double far = std::hypot(apart.x(), apart.y()); far < least) {
            least = far;
            nearest = &cluster;
        }
    }
    return nearest;
}

QString MapView::textOf(const Cluster &cluster) const
{
    const QString first = words::harmless(m_catalogue->offer(cluster.offers.front()).title);
    const int more = int(cluster.offers.size()) - 1;
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(first) : first;
}

void MapView::choose(const Cluster &cluster, const QPoint &at)
{
    if (cluster.offers.size() == 1) {
        Q_EMIT offerChosen(cluster.offers.front());
        return;
    }
    if (m_world < MostWorld / 8 && cluster.offers.size() > MostInMenu) {
        zoom(2, at);
        return;
    }
    QMenu menu(this);
    menu.setAccessibleName(tr("Offers here"));
    for (size_t i = 0; i < cluster.offers.size() && i < MostInMenu; ++i) {
        QString title = words::harmless(m_catalogue->offer(cluster.offers[i]).title);
        menu.addAction(title.replace(u'&', QStringLiteral("&&")), this, [this, ref = m_catalogue->offer(cluster.offers[i]).ref] {
            if (const qsizetype offer = m_catalogue->at(ref); offer >= 0) // which may be other ones since the menu was opened
                Q_EMIT offerChosen(offer);
        });
    }
    menu.exec(mapToGlobal(at));
}

void MapView::describe()
{
    const int all = int(m_places.size());
    setAccessibleDescription(all ? tr("%n offer(s) have a place on it. The list beside says the same. Arrow keys move it, plus and minus change how near one looks.", nullptr, all)
                                 : tr("No offer has a place on it."));
}

void MapView::placeButtons()
{
    const int size = m_theme.px(ButtonSize);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setGeometry(mirrored ? Margin : width() - Margin - size, Margin + int(i) * (size + ButtonGap), size, size);
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    if (!m_looked || !event->oldSize().isValid())
        lookAtAll();
    look();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    zoom(event->angleDelta().y() / 240.0, event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = event->position();
    m_dragged = 0;
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_held) {
        setCursor(clusterAt(event->position()) ? Qt::PointingHandCursor : Qt::OpenHandCursor);
        return;
    }
    const QPointF by = event->position() - *m_held;
    m_dragged += by.manhattanLength();
    m_held = event->position();
    setCursor(Qt::ClosedHandCursor);
    move(by);
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    constexpr double Trembling = 4;
    const bool clicked = m_held && m_dragged < Trembling;
    m_held.reset();
    const Cluster *cluster = clicked ? clusterAt(event->position()) : nullptr;
    if (cluster)
        choose(Cluster(*cluster), event->position().toPoint());
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return move({PanStep, 0});
    case Qt::Key_Right: return move({-PanStep, 0});
    case Qt::Key_Up: return move({0, PanStep});
    case Qt::Key_Down: return move({0, -PanStep});
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(1, rect().center());
    case Qt::Key_Minus: return zoom(-1, rect().center());
    case Qt::Key_0:
    case Qt::Key_Home: return lookAtAll();
    default: QWidget::keyPressEvent(event);
    }
}

bool MapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Cluster *cluster = clusterAt(help->pos());
    QToolTip::showText(help->globalPos(), cluster ? hintOf(textOf(*cluster)) : QString(), this);
    return true;
}

} // namespace mycel::ui
