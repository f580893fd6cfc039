#include "ui/finder/landlayers.h"

#include <QCoreApplication>
#include <QFile>
#include <QThreadPool>

namespace mycel::ui {

namespace {

struct Layer {
    const char *file;
    double perDegree;
    int cells;
    double from; ///< world pixels
};
constexpr Layer Known[] = {{":/geo/map-110m.z", 1000, 8, 0}, {":/geo/map-50m.z", 1000, 32, 1500}, {":/geo/map-10m.z", 10000, 128, 12000}};

} // namespace

const Land *LandLayers::best(double worldPixels)
{
    size_t wanted = 0;
    while (wanted + 1 < Layers && worldPixels >= Known[wanted + 1].from)
        ++wanted;
    want(wanted);
    for (size_t layer = wanted + 1; layer-- > 0;) {
        if (m_layers[layer])
            return m_layers[layer].get();
    }
    want(0);
    return nullptr;
}

void LandLayers::want(size_t layer)
{
    if (std::exchange(m_wanted[layer], true))
        return;
    ++m_reading;
    QThreadPool::globalInstance()->start([layer, self = std::weak_ptr(m_self)] {
        const Layer &known = Known[layer];
        QFile file(QString::fromLatin1(known.file));
        std::shared_ptr<const Land> land; // none in a program without maps
        if (file.open(QIODevice::ReadOnly))
            land = std::make_shared<const Land>(qUncompress(file.readAll()), known.perDegree, known.cells);
        QMetaObject::invokeMethod(qApp, [self, layer, land] {
            if (const auto still = self.lock()) {
                --(*still)->m_reading;
                (*still)->m_layers[layer] = land;
                Q_EMIT (*still)->came();
            }
        });
    });
}

} // namespace mycel::ui
