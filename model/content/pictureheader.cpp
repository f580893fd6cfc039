#include "model/content/pictureheader.h"

#include <QtEndian>

namespace mycel::model {

namespace {

using Format = PictureHeader::Format;

quint32 big(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.data() + at); }
quint16 big16(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.data() + at); }
quint16 little16(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); }
qint64 little24(QByteArrayView bytes, qsizetype at) { return quint8(bytes[at]) | quint8(bytes[at + 1]) << 8 | quint8(bytes[at + 2]) << 16; }

std::optional<PictureHeader> sized(Format format, qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0)
        return std::nullopt;
    return PictureHeader{format, width, height};
}

std::optional<PictureHeader> readPng(QByteArrayView bytes)
{
    if (bytes.size() < 24 || bytes.sliced(12, 4) != "IHDR")
        return std::nullopt;
    return sized(Format::Png, big(bytes, 16), big(bytes, 20));
}

std::optional<PictureHeader> readGif(QByteArrayView bytes)
{
    if (bytes.size() < 10)
        return std::nullopt;
    return sized(Format::Gif, little16(bytes, 6), little16(bytes, 8));
}

/// Segments follow each other until the one that begins a frame.
std::optional<PictureHeader> readJpeg(QByteArrayView bytes)
{
    for (qsizetype at = 2; at + 9 <= bytes.size();) {
        if (quint8(bytes[at]) != 0xff)
            return std::nullopt;
        const auto marker = quint8(bytes[at + 1]);
        if (marker == 0xff) { // filling
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { // without a length
            at += 2;
            continue;
        }
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return sized(Format::Jpeg, big16(bytes, at + 7), big16(bytes, at + 5));
        if (marker == 0xda || marker == 0xd9)
            return std::nullopt; // the data came before any frame
        const quint16 length = big16(bytes, at + 2);
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<PictureHeader> readWebP(QByteArrayView bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X")
        return sized(Format::WebP, little24(bytes, 24) + 1, little24(bytes, 27) + 1);
    if (chunk == "VP8L" && bytes[20] == 0x2f) {
        const auto bits = qFromLittleEndian<quint32>(bytes.data() + 21);
        return sized(Format::WebP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (chunk == "VP8 " && bytes.sliced(23, 3) == "\x9d\x01\x2a")
        return sized(Format::WebP, little16(bytes, 26) & 0x3fff, little16(bytes, 28) & 0x3fff);
    return std::nullopt;
}

/// Calls `found(type, inside)` for each box of an ISO base media file at this level.
template <class Found>
void eachBox(QByteArrayView bytes, Found found)
{
    while (bytes.size() >= 8) {
        const quint32 size = big(bytes, 0);
        const qsizetype whole = size == 0 ? bytes.size() : size;
        if (whole < 8 || whole > bytes.size())
            return; // 64-bit sizes are for films
        found(bytes.sliced(4, 4), bytes.sliced(8, whole - 8));
        bytes = bytes.sliced(whole);
    }
}

/// meta → iprp → ipco → ispe; of several the largest, so that no thumbnail speaks for the whole.
std::optional<PictureHeader> readAvif(QByteArrayView bytes)
{
    qint64 width = 0, height = 0;
    const auto ispe = [&](QByteArrayView type, QByteArrayView inside) {
        if (type == "ispe" && inside.size() >= 12) {
            width = std::max<qint64>(width, big(inside, 4));
            height = std::max<qint64>(height, big(inside, 8));
        }
    };
    const auto ipco = [&](QByteArrayView type, QByteArrayView inside) {
        if (type == "ipco")
            eachBox(inside, ispe);
    };
    const auto iprp = [&](QByteArrayView type, QByteArrayView inside) {
        if (type == "iprp")
            eachBox(inside, ipco);
    };
    eachBox(bytes, [&](QByteArrayView type, QByteArrayView inside) {
        if (type == "meta" && inside.size() > 4)
            eachBox(inside.sliced(4), iprp);
    });
    return sized(Format::Avif, width, height);
}

} // namespace

QByteArray PictureHeader::mimeType() const
{
    switch (format) {
    case Format::Png: return "image/png";
    case Format::Jpeg: return "image/jpeg";
    case Format::Gif: return "image/gif";
    case Format::WebP: return "image/webp";
    case Format::Avif: return "image/avif";
    }
    return {};
}

std::optional<PictureHeader> readPictureHeader(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return readPng(bytes);
    if (bytes.startsWith(QByteArrayView("\xff\xd8\xff", 3)))
        return readJpeg(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return readGif(bytes);
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return readWebP(bytes);
    if (bytes.size() >= 12 && bytes.sliced(4, 4) == "ftyp" && (bytes.sliced(8, 4) == "avif" || bytes.sliced(8, 4) == "avis"))
        return readAvif(bytes);
    return std::nullopt;
}

} // namespace mycel::model
