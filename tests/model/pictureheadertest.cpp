// A picture's size is told from its first bytes, and nothing else is taken for a picture.
#include "model/content/pictureheader.h"

#include <QDirIterator>
#include <QTest>
#include <QtEndian>

using namespace mycel::model;
using Format = PictureHeader::Format;

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

QByteArray png(quint32 width, quint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 side : {width, height}) {
        const quint32 big = qToBigEndian(side);
        bytes.append(reinterpret_cast<const char *>(&big), 4);
    }
    return bytes + hex("0802000000");
}

QByteArray box(const char *type, const QByteArray &inside)
{
    const quint32 size = qToBigEndian(quint32(inside.size() + 8));
    return QByteArray(reinterpret_cast<const char *>(&size), 4) + type + inside;
}

QByteArray avif()
{
    const QByteArray thumb = box("ispe", hex("000000000000001000000010")), whole = box("ispe", hex("000000000000028000000140"));
    return box("ftyp", "avif" + hex("00000000")) + box("meta", hex("00000000") + box("hdlr", "x") + box("iprp", box("ipco", thumb + whole)));
}

} // namespace

class PictureHeaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachFormatTellsItsSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png") << png(640, 320) << int(Format::Png) << 640 << 320;
        QTest::newRow("gif") << QByteArray("GIF89a") + hex("80024001f70000") << int(Format::Gif) << 640 << 320;
        QTest::newRow("jpeg with a comment, filling and a table before its frame") << hex("ffd8ffe000104a46494600010100000100010000fffe0004787affffdb0003ffffc00011080140028003012200021101031101") << int(Format::Jpeg) << 640 << 320;
        QTest::newRow("progressive jpeg") << hex("ffd8ffc20011080140028003012200021101031101") << int(Format::Jpeg) << 640 << 320;
        QTest::newRow("webp, lossy") << QByteArray("RIFF") + hex("22000000") + "WEBPVP8 " + hex("16000000" "300100" "9d012a" "80024001" "0000000000") << int(Format::WebP) << 640 << 320;
        QTest::newRow("webp, lossless") << QByteArray("RIFF") + hex("22000000") + "WEBPVP8L" + hex("16000000" "2f" "7fc24f00" "000000000000000000") << int(Format::WebP) << 640 << 320;
        QTest::newRow("webp, extended") << QByteArray("RIFF") + hex("22000000") + "WEBPVP8X" + hex("0a000000" "10000000" "7f0200" "3f0100") << int(Format::WebP) << 640 << 320;
        QTest::newRow("avif, with a thumbnail first") << avif() << int(Format::Avif) << 640 << 320;
    }
    void eachFormatTellsItsSize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        QFETCH(int, width);
        QFETCH(int, height);
        const auto header = readPictureHeader(bytes);
        QVERIFY(header);
        QCOMPARE(*header, (PictureHeader{Format(format), width, height}));
        QVERIFY(header->isBearable());
    }
    void aCutHeaderIsNoPicture_data() { eachFormatTellsItsSize_data(); }
    void aCutHeaderIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, width);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const QByteArray cut(bytes.constData(), size); // of its own, so that a sanitizer sees a step too far
            const auto header = readPictureHeader(cut);
            QVERIFY(!header || header->width == width || header->format == Format::Avif);
        }
    }
    void changedBytesNeverHarm_data() { eachFormatTellsItsSize_data(); }
    void changedBytesNeverHarm()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const int value : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
                QByteArray changed = bytes;
                changed[at] = char(value);
                if (const auto header = readPictureHeader(changed))
                    QVERIFY(header->width > 0 && header->height > 0);
            }
        }
    }
    void aBombIsNotBearable()
    {
        QVERIFY(!readPictureHeader(png(20000, 20000))->isBearable());
        QVERIFY(!readPictureHeader(png(0xffffffff, 0xffffffff))->isBearable());
        QVERIFY(!readPictureHeader(png(1, 0xffffffff))->isBearable());
        QVERIFY(readPictureHeader(png(10000, 5000))->isBearable());
    }
    void whatIsNotAPictureIsNone()
    {
        QVERIFY(!readPictureHeader({}));
        QVERIFY(!readPictureHeader(png(0, 5)));
        QVERIFY(!readPictureHeader("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"));
        QVERIFY(!readPictureHeader("<html><script>"));
        QVERIFY(!readPictureHeader(QByteArray("BM") + QByteArray(60, 'x')));
    }
    void theWelcomeLibrarysPicturesAreRead()
    {
        int pictures = 0;
        for (QDirIterator each(QStringLiteral(MYCEL_SOURCE_DIR "/resources/welcome"), {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories); each.hasNext(); ++pictures) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto header = readPictureHeader(file.readAll());
            QVERIFY(header && header->format == Format::Png && header->isBearable());
        }
        QVERIFY(pictures > 0);
    }
};

QTEST_APPLESS_MAIN(PictureHeaderTest)
#include "pictureheadertest.moc"
