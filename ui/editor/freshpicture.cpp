#include "ui/editor/freshpicture.h"

#include "model/content/pictureheader.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QSet>

namespace mycel::ui {

namespace {

constexpr int MostMegabytes = 256; // decoded: 50 megapixels and a little
constexpr int Quality = 85;
constexpr int FewColours = 600;    // a drawing has fewer, a photo never
constexpr int Samples = 40'000;

/// Only the pixels: what else a QImage carries along (texts, colour profile) is not painted. (A plain save keeps EXIF.)
QImage pixelsOf(const QImage &picture)
{
    QImage source = picture;
    if (source.colorSpace().isValid())
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    if (source.width() > LongestSide || source.height() > LongestSide)
        source = source.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage fresh(source.size(), source.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    fresh.fill(Qt::transparent);
    source.setDevicePixelRatio(1);
    QPainter painter(&fresh);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(0, 0, source);
    painter.end();
    return fresh;
}

struct Nature {
    bool isSeeThrough = false;
    bool isDrawing = false;
};

Nature natureOf(const QImage &picture)
{
    QSet<QRgb> colours;
    Nature nature;
    const qint64 pixels = qint64(picture.width()) * picture.height(), step = qMax<qint64>(1, pixels / Samples);
    for (qint64 at = 0; at < pixels; at += step) {
        const QRgb colour = picture.pixel(int(at % picture.width()), int(at / picture.width()));
        nature.isSeeThrough = nature.isSeeThrough || qAlpha(colour) < 255;
        if (colours.size() <= FewColours)
            colours.insert(colour);
    }
    nature.isDrawing = colours.size() <= FewColours;
    return nature;
}

QByteArray encoded(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, format, quality) ? bytes : QByteArray();
}

} // namespace

sync::Result<FreshPicture> freshPicture(const QByteArray &foreign)
{
    // The header first: what a decoder is asked to do is known before it begins.
    const auto header = model::readPictureHeader(foreign);
    if (!header)
        return sync::fail(sync::Error::Kind::Refused, "not-a-picture");
    if (!header->isBearable())
        return sync::fail(sync::Error::Kind::TooLarge, "picture");
    QByteArray bytes = foreign;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(MostMegabytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    return picture.isNull() ? sync::Result<FreshPicture>(sync::fail(sync::Error::Kind::Refused, "not-a-picture")) : freshPicture(picture);
}

sync::Result<FreshPicture> freshPicture(const QImage &picture)
{
    if (picture.isNull())
        return sync::fail(sync::Error::Kind::Refused, "not-a-picture");
    const QImage fresh = pixelsOf(picture);
    const Nature nature = natureOf(fresh);
    FreshPicture made{nature.isDrawing || nature.isSeeThrough ? encoded(fresh, "PNG", -1) : encoded(fresh, "JPEG", Quality), nature.isDrawing || nature.isSeeThrough ? "png" : "jpg", fresh.size()};
    if (nature.isSeeThrough && !nature.isDrawing) {
        // A photo that is cut out: PNG would keep every grain of it.
        if (const QByteArray smaller = encoded(fresh, "WEBP", Quality); !smaller.isEmpty() && smaller.size() < made.bytes.size())
            made = {smaller, "webp", fresh.size()};
    }
    return made.bytes.isEmpty() ? sync::Result<FreshPicture>(sync::fail(sync::Error::Kind::Refused, "not-a-picture")) : made;
}

} // namespace mycel::ui
