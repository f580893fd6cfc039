#pragma once
// The pieces of which SSH's keys and signatures are made (RFC 4251, 5): numbers of four bytes, and bytes with their count before
// them.

#include <QByteArray>

namespace mycel::sync {

inline QByteArray wireNumber(quint32 value)
{
    const char bytes[] = {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
    return {bytes, 4};
}

inline QByteArray counted(const QByteArray &bytes)
{
    return wireNumber(quint32(bytes.size())) + bytes;
}

/// The next counted bytes; the place behind them, or below 0 where there are not as many.
inline QByteArray nextCounted(const QByteArray &from, qsizetype &at)
{
    if (at < 0 || at + 4 > from.size())
        return at = -1, QByteArray();
    quint32 size = 0;
    for (int i = 0; i < 4; ++i)
        size = size << 8 | uchar(from[at + i]);
    if (size > quint32(from.size() - at - 4))
        return at = -1, QByteArray();
    const QByteArray bytes = from.mid(at + 4, qsizetype(size));
    at += 4 + qsizetype(size);
    return bytes;
}

} // namespace mycel::sync
