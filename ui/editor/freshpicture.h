#pragma once
// A picture that somebody puts in, made anew: turned the right way, at most 2,048 pixels wide and high, and nothing left of
// it but its pixels. No place, camera, time, comment or thumbnail goes along, because only pixels are carried over. No widget.

#include "sync/result.h"

#include <QImage>

namespace mycel::ui {

struct FreshPicture {
    QByteArray bytes;
    QByteArray suffix; ///< "jpg", "png" or "webp"
    QSize size;
};

inline constexpr int LongestSide = 2048;

/// PNG, JPEG, GIF, WebP. Refused ("not-a-picture"), TooLarge ("picture").
sync::Result<FreshPicture> freshPicture(const QByteArray &foreign);
sync::Result<FreshPicture> freshPicture(const QImage &picture);

} // namespace mycel::ui
