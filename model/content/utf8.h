#pragma once
// UTF-8 read where it stands, one code point after the other: what the index and the readers of text walk with, so that
// nothing has to be turned into UTF-16 and back on the way.

#include <QByteArrayView>

namespace mycel::model {

/// The code point at `at`, which moves behind it. What is no UTF-8 is one U+FFFD for each byte.
inline char32_t nextCodePoint(QByteArrayView text, qsizetype &at)
{
    const auto byte = [&text](qsizetype i) -> unsigned char { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const int length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 1;
    char32_t c = length == 4 ? first & 7u : length == 3 ? first & 15u : first & 31u;
    bool whole = length > 1;
    for (int i = 1; whole && i < length; ++i) {
        whole = (byte(at + i) & 0xc0) == 0x80;
        c = c << 6 | (byte(at + i) & 0x3fu);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && (c < 0x10000 || c > 0x10ffff));
    if (!whole || overlong || (c >= 0xd800 && c < 0xe000)) {
        ++at;
        return 0xfffd;
    }
    at += length;
    return c;
}

/// The first `most` bytes or a little less, so that no code point is cut.
inline QByteArrayView firstBytes(QByteArrayView text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80)
        --most;
    return text.first(most);
}

} // namespace mycel::model
