#pragma once
// Where the offers are, drawn without asking anybody: land and borders, names of towns by how near one looks, marks that become
// one where they lie close, the ring of what is near enough, a scale. Whoever cannot see it has the list, which says the same.

#include "model/finder/finder.h"
#include "ui/finder/clusters.h"
#include "ui/finder/landlayers.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace mycel::ui {

class MapView : public QWidget {
    Q_OBJECT
public:
    MapView(model::Finder &finder, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `near`, `within`: the ring; 0: none. Looks at all of it where it is other than before.
    void show(const model::Matches &matches, const std::optional<model::Point> &near, double within);
    /// -1: none.
    void markOpen(qsizetype offer);
    /// Of the marks and the ring, whatever is there.
    void lookAtAll();
    [[nodiscard]] QSize sizeHint() const override { return {540, 480}; }

    // What a person does with a mouse, for those without one, and for tests.
    void zoom(double steps, const QPointF &around);
    void move(const QPointF &pixels);
    [[nodiscard]] double worldPixels() const { return m_world; }
    [[nodiscard]] model::Point centre() const;
    /// As fine as it gets, with its names.
    [[nodiscard]] bool isWhole() const { return m_areNamed && !m_land.isReading(); }
    [[nodiscard]] const std::vector<Cluster> &marks() const { return m_clusters; }
    [[nodiscard]] QPointF pixelOf(const QPointF &onMap) const;

Q_SIGNALS:
    void offerChosen(qsizetype offer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QToolButton *button(const QString &text, const QString &name);
    void placeButtons();
    void recluster();
    void askNames();
    void look();
    [[nodiscard]] QRectF piece() const;
    [[nodiscard]] const Cluster *clusterAt(const QPointF &pixel) const;
    [[nodiscard]] QString textOf(const Cluster &cluster) const;
    void choose(const Cluster &cluster, const QPoint &at);
    void drawGround(QPainter &painter) const;
    void drawRing(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawScale(QPainter &painter) const;
    [[nodiscard]] QPixmap markOf(qsizetype offers) const;
    void describe();

    model::Finder &m_finder;
    Theme m_theme;
    LandLayers m_land;
    std::shared_ptr<const model::Catalogue> m_catalogue;
    std::vector<MapPlace> m_places;
    std::vector<Cluster> m_clusters;
    QList<model::Town> m_names;
    mutable QHash<qsizetype, QPixmap> m_marks; ///< by how many offers they stand for; hundreds are drawn at each step of a drag
    std::optional<model::Point> m_near;
    double m_within = 0;
    QPointF m_centre{0.5, 0.36};
    double m_world = 700;          ///< pixels along a side of it
    double m_clustered = 0;        ///< the world for which m_clusters are
    qsizetype m_open = -1;
    bool m_looked = false;          ///< at something that is there
    std::optional<QPointF> m_held; ///< where the mouse was, while it drags
    double m_dragged = 0;
    QTimer m_naming;
    bool m_areNamed = false;        ///< the towns of what is looked at
    QList<QToolButton *> m_buttons;
};

} // namespace mycel::ui
