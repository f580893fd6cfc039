#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace mycel::ui {

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal deviceRatio)
{
    const QString key = QStringLiteral("mycel/%1/%2/%3/%4").arg(name, colour.name(QColor::HexArgb)).arg(size).arg(deviceRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "iconPixmap", qPrintable(name));
    QByteArray drawing = file.readAll();
    drawing.replace("#000", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(QSize(size, size) * deviceRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(deviceRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name, const QColor &colour, int size)
{
    QIcon icon;
    QColor pale = colour;
    pale.setHsl(colour.hslHue(), colour.hslSaturation() / 3, (colour.lightness() + 150) / 2);
    const qreal ratio = qApp->devicePixelRatio(); // of the finest screen
    icon.addPixmap(iconPixmap(name, colour, size, ratio));
    icon.addPixmap(iconPixmap(name, pale, size, ratio), QIcon::Disabled);
    return icon;
}

} // namespace mycel::ui
