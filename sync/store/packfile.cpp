#include "sync/store/packfile.h"

#include <QtEndian>

#include <cstring>
#include <sys/mman.h>

namespace mycel::sync {

namespace {

constexpr qsizetype IdBytes = 20;
constexpr qsizetype SumBytes = 20;
constexpr qsizetype PackHeader = 12;
constexpr qsizetype Fanout = 8;             ///< where the table of first bytes begins
constexpr qsizetype Ids = Fanout + 256 * 4;
constexpr qsizetype EachTakes = IdBytes + 4 + 4;
constexpr quint32 IsLong = quint32(1) << 31;
constexpr qint64 Small = 128 << 10;
constexpr int MostAsked = 1024; ///< each has the system map 64 KiB at most: who reads all of a large pack would hold all of it

template <class Number>
Number numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.data() + at);
}

} // namespace

FileBytes::FileBytes(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    const qint64 size = m_file.size();
    if (size <= Small) {
        m_read = m_file.read(size);
        m_bytes = m_read;
    } else if (const uchar *mapped = m_file.map(0, size)) {
        m_bytes = QByteArrayView(mapped, qsizetype(size));
    }
    m_file.close();
}

void FileBytes::letGo() const
{
    if (m_read.isNull() && !m_bytes.isEmpty())
        madvise(const_cast<char *>(m_bytes.data()), size_t(m_bytes.size()), MADV_DONTNEED);
}

std::unique_ptr<PackFile> PackFile::open(const QString &stem)
{
    std::unique_ptr<PackFile> file(new PackFile(stem));
    return file->isIndex() ? std::move(file) : nullptr;
}

PackFile::PackFile(const QString &stem)
    : m_stem(stem)
    , m_indexFile(stem + QStringLiteral(".idx"))
    , m_index(m_indexFile.bytes())
{
}

bool PackFile::isIndex()
{
    if (m_index.size() < Ids + 2 * SumBytes || !m_index.startsWith(QByteArrayView("\377tOc\0\0\0\2", 8)))
        return false;
    for (int byte = 1; byte < 256; ++byte) {
        if (upTo(byte) < upTo(byte - 1))
            return false;
    }
    m_count = upTo(255);
    const qsizetype rest = m_index.size() - Ids - 2 * SumBytes - qsizetype(m_count) * EachTakes;
    m_long = rest / 8;
    return rest >= 0 && rest % 8 == 0;
}

bool PackFile::isPackOfIndex() const
{
    const QByteArrayView pack = m_packFile->bytes();
    return pack.size() >= PackHeader + SumBytes && pack.startsWith(QByteArrayView("PACK\0\0\0\2", 8))
        && m_index.sliced(m_index.size() - 2 * SumBytes, SumBytes) == pack.last(SumBytes);
}

quint32 PackFile::upTo(int firstByte) const
{
    return numberAt<quint32>(m_index, Fanout + 4 * firstByte);
}

std::optional<quint64> PackFile::find(const Id &id) const
{
    quint32 low = id.bytes[0] == 0 ? 0 : upTo(id.bytes[0] - 1), high = upTo(id.bytes[0]);
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        const int order = std::memcmp(m_index.data() + Ids + qsizetype(middle) * IdBytes, id.bytes.data(), IdBytes);
        if (order == 0) {
            const quint32 offset = numberAt<quint32>(m_index, Ids + qsizetype(m_count) * (IdBytes + 4) + qsizetype(middle) * 4);
            if (!(offset & IsLong))
                return offset;
            const qsizetype which = offset & ~IsLong;
            return which < m_long ? std::optional(numberAt<quint64>(m_index, Ids + qsizetype(m_count) * EachTakes + which * 8)) : std::nullopt;
        }
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return std::nullopt;
}

QByteArrayView PackFile::from(quint64 offset)
{
    if (!m_packFile) {
        m_packFile = std::make_unique<FileBytes>(m_stem + QStringLiteral(".pack"));
        if (isPackOfIndex())
            m_pack = m_packFile->bytes().chopped(SumBytes);
    }
    if (++m_asked > MostAsked) {
        m_packFile->letGo();
        m_asked = 0;
    }
    const quint64 end = quint64(m_pack.size());
    return offset >= quint64(PackHeader) && offset < end ? m_pack.sliced(qsizetype(offset)) : QByteArrayView();
}

} // namespace mycel::sync
