// A picture that is put in keeps its pixels and loses all that it knew: place, camera, time, comments, thumbnail. Shown for
// JPEG, PNG and WebP with each of these written into them.
#include "ui/editor/freshpicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <zlib.h>

using namespace mycel;
using ui::freshPicture;

namespace {

const QByteArray Secret = "SECRETPLACE";

QByteArray big(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray small(quint32 number, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += char(number >> (8 * i));
    return bytes;
}

QByteArray saved(const QImage &picture, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, 95);
    return bytes;
}

QImage photo(int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    QRandomGenerator chance(7);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            picture.setPixel(x, y, qRgb(x * 255 / width, y * 255 / height, int(chance.bounded(200))));
    }
    return picture;
}

/// TIFF as EXIF has it: orientation 6 (a quarter turn), camera, time, a GPS folder, and a second picture, the thumbnail.
QByteArray exif()
{
    const QByteArray thumbnail = Secret + "-thumbnail";
    QByteArray tiff = "II*" + QByteArray(1, '\0') + small(8, 4);
    const auto entry = [](quint32 tag, quint32 type, quint32 count, quint32 value) { return small(tag, 2) + small(type, 2) + small(count, 4) + small(value, 4); };
    const quint32 after = 8 + 2 + 4 * 12 + 4;        // behind the first folder
    const QByteArray camera = Secret + "-camera" + '\0', time = "2026:05:01 18:00:00" + QByteArray(1, '\0'), place = Secret + "-gps" + '\0';
    const quint32 cameraAt = after, timeAt = cameraAt + quint32(camera.size()), gpsAt = timeAt + quint32(time.size());
    const quint32 placeAt = gpsAt + 2 + 12 + 4, secondAt = placeAt + quint32(place.size());
    tiff += small(4, 2) + entry(0x0110, 2, quint32(camera.size()), cameraAt) + entry(0x0112, 3, 1, 6) + entry(0x0132, 2, quint32(time.size()), timeAt) + entry(0x8825, 4, 1, gpsAt) + small(secondAt, 4);
    tiff += camera + time + small(1, 2) + entry(0x001b, 2, quint32(place.size()), placeAt) + small(0, 4) + place;
    tiff += small(2, 2) + entry(0x0201, 4, 1, secondAt + 2 + 24 + 4) + entry(0x0202, 4, 1, quint32(thumbnail.size())) + small(0, 4) + thumbnail;
    return tiff;
}

QByteArray jpegSegment(int marker, const QByteArray &content)
{
    const qsizetype size = content.size() + 2;
    return QByteArray("\xff") + char(marker) + char(size >> 8) + char(size) + content;
}

QByteArray spokenJpeg(const QImage &picture)
{
    QByteArray bytes = saved(picture, "JPEG");
    const QByteArray xmp = "http://ns.adobe.com/xap/1.0/" + QByteArray(1, '\0') + "<x:xmpmeta>" + Secret + "-xmp</x:xmpmeta>";
    const QByteArray iptc = "Photoshop 3.0" + QByteArray(1, '\0') + "8BIM" + Secret + "-iptc";
    return bytes.insert(2, jpegSegment(0xe1, "Exif" + QByteArray(2, '\0') + exif()) + jpegSegment(0xe1, xmp) + jpegSegment(0xed, iptc) + jpegSegment(0xfe, Secret + "-comment") + jpegSegment(0xfe, Secret + "-another"));
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    const QByteArray inside = name + content;
    return big(quint32(content.size())) + inside + big(quint32(crc32(0, reinterpret_cast<const Bytef *>(inside.constData()), uInt(inside.size()))));
}

QByteArray spokenPng(const QImage &picture)
{
    QByteArray bytes = saved(picture, "PNG");
    const QByteArray raw = "Raw profile type exif" + QByteArray(1, '\0') + "\nexif\n" + Secret + "-raw";
    const QByteArray itxt = "XML:com.adobe.xmp" + QByteArray(5, '\0') + Secret + "-xmp";
    return bytes.insert(8 + 25, pngChunk("eXIf", exif()) + pngChunk("tEXt", raw) + pngChunk("tEXt", "Comment" + QByteArray(1, '\0') + Secret) + pngChunk("iTXt", itxt) + pngChunk("tIME", QByteArray::fromHex("07ea0501120000")));
}

QByteArray riffChunk(const QByteArray &name, const QByteArray &content)
{
    return name + small(quint32(content.size()), 4) + content + QByteArray(content.size() % 2, '\0');
}

QByteArray spokenWebP(const QImage &picture)
{
    const QByteArray plain = saved(picture, "WEBP");
    const QByteArray canvas = small(0x0c, 4) + small(quint32(picture.width() - 1), 3) + small(quint32(picture.height() - 1), 3); // EXIF and XMP
    const QByteArray inside = "WEBP" + riffChunk("VP8X", canvas) + plain.mid(12) + riffChunk("EXIF", exif()) + riffChunk("XMP ", "<x:xmpmeta>" + Secret + "-xmp</x:xmpmeta>");
    return "RIFF" + small(quint32(inside.size()), 4) + inside;
}

} // namespace

class FreshPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingButPixelsGoesAlong_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::addColumn<QByteArray>("suffix");
        QImage drawing(300, 200, QImage::Format_ARGB32);
        drawing.fill(Qt::transparent);
        QImage cutOut = photo(300, 200).convertToFormat(QImage::Format_ARGB32);
        for (int x = 0; x < 100; ++x) {
            for (int y = 0; y < 200; ++y)
                cutOut.setPixel(x, y, 0);
        }
        QTest::newRow("a photo as JPEG") << spokenJpeg(photo(300, 200)) << QByteArray("jpg");
        QTest::newRow("a photo as PNG") << spokenPng(photo(300, 200)) << QByteArray("jpg");
        QTest::newRow("a photo as WebP") << spokenWebP(photo(300, 200)) << QByteArray("jpg");
        QTest::newRow("a drawing as PNG") << spokenPng(drawing) << QByteArray("png");
        QTest::newRow("a photo that is cut out") << spokenPng(cutOut) << QByteArray("webp");
    }
    void nothingButPixelsGoesAlong()
    {
        QFETCH(QByteArray, foreign);
        QFETCH(QByteArray, suffix);
        QVERIFY(foreign.contains(Secret) && foreign.contains("2026:05:01"));
        QBuffer buffer(&foreign);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(!QImageReader(&buffer).read().isNull()); // it is whole all the same
        const auto fresh = freshPicture(foreign);
        QVERIFY(fresh);
        QCOMPARE(fresh->suffix, suffix);
        for (const QByteArray &trace : {Secret, QByteArray("2026:05:01"), QByteArray("Exif"), QByteArray("EXIF"), QByteArray("eXIf"), QByteArray("tEXt"), QByteArray("iTXt"), QByteArray("zTXt"), QByteArray("tIME"), QByteArray("xmp"), QByteArray("XMP "), QByteArray("Photoshop"), QByteArray("ICC_PROFILE"), QByteArray("iCCP"), QByteArray("\xff\xfe\x00")})
            QVERIFY2(!fresh->bytes.contains(trace), trace.constData());
        const QImage read = QImage::fromData(fresh->bytes);
        QCOMPARE(read.size(), fresh->size);
        QVERIFY(read.textKeys().isEmpty());
    }
    void aPhotoThatLiesOnItsSideIsTurned()
    {
        const auto fresh = freshPicture(spokenJpeg(photo(300, 200)));
        QCOMPARE(fresh->size, QSize(200, 300));
    }
    void largePicturesBecomeSmaller()
    {
        const auto fresh = freshPicture(photo(4000, 1000));
        QCOMPARE(fresh->size, QSize(2048, 512));
        QCOMPARE(freshPicture(photo(100, 50))->size, QSize(100, 50));
    }
    void whatIsNoPictureIsRefused()
    {
        QCOMPARE(freshPicture(QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")).error().why, QByteArray("not-a-picture"));
        QCOMPARE(freshPicture(QByteArray()).error().why, QByteArray("not-a-picture"));
        QCOMPARE(freshPicture(spokenPng(photo(30, 20)).left(60)).error().why, QByteArray("not-a-picture"));
        // A header that asks for a billion pixels.
        QByteArray bomb = saved(photo(30, 20), "PNG");
        bomb.replace(16, 8, big(40'000) + big(40'000));
        QCOMPARE(freshPicture(bomb).error().why, QByteArray("picture"));
    }
};

QTEST_MAIN(FreshPictureTest)
#include "freshpicturetest.moc"
