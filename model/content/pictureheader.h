#pragma once
// What a picture's first bytes say: its format and its size, without decoding anything. The reader asks this before it hands
// a picture to the engine. PNG, JPEG, GIF, WebP and AVIF; anything else, SVG above all, is not a picture here. Pure.

#include <QByteArray>

#include <optional>

namespace mycel::model {

inline constexpr qint64 MostPixels = 50'000'000;

struct PictureHeader {
    enum class Format { Png, Jpeg, Gif, WebP, Avif };
    Format format = Format::Png;
    qint64 width = 0;
    qint64 height = 0;

    bool operator==(const PictureHeader &) const = default;
    [[nodiscard]] QByteArray mimeType() const;
    /// Whether a screen wants it: at most 50 megapixels.
    [[nodiscard]] bool isBearable() const { return width <= MostPixels && height <= MostPixels && width * height <= MostPixels; }
};

/// Nothing where the format is another, the header is cut, or a side is 0.
std::optional<PictureHeader> readPictureHeader(QByteArrayView bytes);

} // namespace mycel::model
