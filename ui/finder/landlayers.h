#pragma once
// The maps of resources/geo, each read beside the window when it is first wanted; until then a coarser one is drawn.

#include "ui/finder/land.h"

#include <QObject>

#include <array>
#include <memory>

namespace mycel::ui {

class LandLayers : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// The best that is here for a map whose world is so many pixels wide; nothing at first.
    [[nodiscard]] const Land *best(double worldPixels);
    /// A better one than is drawn is being read.
    [[nodiscard]] bool isReading() const { return m_reading > 0; }

Q_SIGNALS:
    void came();

private:
    void want(size_t layer);
    static constexpr size_t Layers = 3;
    std::array<std::shared_ptr<const Land>, Layers> m_layers;
    std::array<bool, Layers> m_wanted{};
    int m_reading = 0;
    std::shared_ptr<LandLayers *> m_self = std::make_shared<LandLayers *>(this); ///< what another thread may hold without keeping it
};

} // namespace mycel::ui
