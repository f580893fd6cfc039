#include "sync/store/packentry.h"

#include "sync/store/repository.h"

#include <libdeflate.h>
#include <zlib.h>

#include <new>

namespace mycel::sync {

namespace {

constexpr qsizetype Piece = 1 << 20;
constexpr qsizetype LeastDelta = 4; ///< git takes none that is shorter

tl::unexpected<Error> damaged(const char *what)
{
    return fail(Error::Kind::Damaged, "pack", QString::fromLatin1(what));
}

tl::unexpected<Error> tooLarge(quint64 bytes)
{
    return fail(Error::Kind::TooLarge, "object", QStringLiteral("%1 bytes").arg(bytes));
}

/// Numbers in the manner of packs, seven bits in each byte, and raw bytes. Past the end all is zero, and `isOver`.
class Bytes {
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }

    uint next()
    {
        if (atEnd()) {
            m_isOver = true;
            return 0;
        }
        return static_cast<unsigned char>(m_bytes[m_at++]);
    }
    QByteArrayView take(qsizetype count)
    {
        if (count > m_bytes.size() - m_at) {
            m_isOver = true;
            return {};
        }
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }
    /// The lowest bits first, upon `value`, whose first `shift` bits are known. What needs more than 63 is no size of anything.
    std::optional<quint64> size(quint64 value = 0, int shift = 0)
    {
        for (uint byte = 0x80; byte & 0x80; shift += 7) {
            byte = next();
            if (shift > 56)
                return std::nullopt;
            value |= quint64(byte & 0x7f) << shift;
        }
        return value;
    }
    /// The highest bits first, each byte but the last counting one more.
    std::optional<quint64> distance()
    {
        uint byte = next();
        quint64 value = byte & 0x7f;
        while (byte & 0x80) {
            if (value >> 48)
                return std::nullopt;
            byte = next();
            value = (value + 1) << 7 | (byte & 0x7f);
        }
        return value;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isOver = false;
};

} // namespace

Result<std::optional<EntryHeader>> readEntryHeader(QByteArrayView bytes)
{
    Bytes in(bytes);
    const uint first = in.next();
    EntryHeader header;
    header.kind = git_object_t(first >> 4 & 7);
    const auto size = first & 0x80 ? in.size(first & 0xf, 4) : std::optional<quint64>(first & 0xf);
    if (!size)
        return damaged("no size");
    if (in.isOver())
        return std::nullopt;
    if (*size > quint64(MostObjectBytes))
        return tooLarge(*size);
    switch (header.kind) {
    case GIT_OBJECT_COMMIT:
    case GIT_OBJECT_TREE:
    case GIT_OBJECT_BLOB:
    case GIT_OBJECT_TAG:
        break;
    case GIT_OBJECT_OFS_DELTA: {
        const auto back = in.distance();
        if (!back)
            return damaged("no distance");
        header.back = *back;
        break;
    }
    case GIT_OBJECT_REF_DELTA:
        header.upon = Id::fromRaw(in.take(qsizetype(header.upon.bytes.size())));
        break;
    default:
        return damaged("no kind of object");
    }
    if (in.isOver())
        return std::nullopt;
    header.size = qsizetype(*size);
    header.length = in.at();
    return header;
}

Result<QByteArray> packEntry(git_object_t kind, QByteArrayView bytes, int effort)
{
    QByteArray entry;
    quint64 size = quint64(bytes.size());
    uint byte = uint(kind) << 4 | (size & 0xf);
    for (size >>= 4; size != 0; size >>= 7) {
        entry.append(char(byte | 0x80));
        byte = size & 0x7f;
    }
    entry.append(char(byte));
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(libdeflate_alloc_compressor(effort), &libdeflate_free_compressor);
    if (!compressor)
        return fail(Error::Kind::Full, "memory");
    const qsizetype start = entry.size();
    const size_t room = libdeflate_zlib_compress_bound(compressor.get(), size_t(bytes.size()));
    entry.resize(start + qsizetype(room));
    const size_t packed = libdeflate_zlib_compress(compressor.get(), bytes.data(), size_t(bytes.size()), entry.data() + start, room);
    entry.truncate(start + qsizetype(packed));
    return entry;
}

std::optional<qsizetype> sizeByDelta(QByteArrayView delta)
{
    Bytes in(delta);
    const auto baseSize = in.size(), size = in.size();
    const bool isSize = baseSize && size && !in.isOver() && *size <= quint64(MostObjectBytes);
    return isSize ? std::optional(qsizetype(*size)) : std::nullopt;
}

Result<QByteArray> applyDelta(QByteArrayView base, QByteArrayView delta)
{
    Bytes in(delta);
    const auto baseSize = in.size(), size = in.size();
    if (delta.size() < LeastDelta || !baseSize || !size || *baseSize != quint64(base.size()))
        return damaged("a delta of another object");
    if (*size > quint64(MostObjectBytes))
        return tooLarge(*size);
    QByteArray made;
    made.reserve(qsizetype(*size));
    while (!in.atEnd()) {
        const uint what = in.next();
        QByteArrayView piece;
        if (what & 0x80) { // a copy: the bits say which bytes of where and how much follow
            quint64 from = 0, count = 0;
            for (int bit = 0; bit < 4; ++bit)
                from |= what & 1u << bit ? quint64(in.next()) << 8 * bit : 0;
            for (int bit = 0; bit < 3; ++bit)
                count |= what & 0x10u << bit ? quint64(in.next()) << 8 * bit : 0;
            if (count == 0)
                count = 0x10000;
            if (from + count > *baseSize)
                return damaged("a delta beyond its base");
            piece = base.sliced(qsizetype(from), qsizetype(count));
        } else if (what != 0) {
            piece = in.take(what);
        }
        if (piece.isEmpty() || in.isOver() || quint64(made.size() + piece.size()) > *size)
            return damaged("a delta that is none");
        made.append(piece);
    }
    if (quint64(made.size()) != *size)
        return damaged("a delta that ends early");
    return made;
}

ArrivingInflater::ArrivingInflater()
    : m_stream(std::make_unique<z_stream>())
{
    if (inflateInit(m_stream.get()) != Z_OK)
        throw std::bad_alloc();
}

ArrivingInflater::~ArrivingInflater()
{
    inflateEnd(m_stream.get());
}

void ArrivingInflater::begin(qsizetype size)
{
    inflateReset(m_stream.get());
    m_bytes.resize(size + 1); // one more, to see what is too long
    m_stream->next_out = reinterpret_cast<Bytef *>(m_bytes.data());
    m_stream->avail_out = uInt(size + 1);
}

ArrivingInflater::State ArrivingInflater::take(QByteArrayView &deflated)
{
    const qsizetype most = qMin<qsizetype>(deflated.size(), Piece);
    m_stream->next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(deflated.data()));
    m_stream->avail_in = uInt(most);
    const int code = ::inflate(m_stream.get(), Z_NO_FLUSH);
    deflated = deflated.sliced(most - m_stream->avail_in);
    if (code == Z_STREAM_END)
        return m_stream->avail_out == 1 ? State::Whole : State::Bad;
    const bool wantsMore = code == Z_OK && m_stream->avail_in == 0 && m_stream->avail_out > 0;
    return wantsMore ? State::More : State::Bad;
}

QByteArrayView ArrivingInflater::bytes() const
{
    return QByteArrayView(m_bytes).chopped(1);
}

Inflater::Inflater()
    : m_decompressor(libdeflate_alloc_decompressor())
{
    if (!m_decompressor)
        throw std::bad_alloc();
}

Inflater::~Inflater() = default;

void Inflater::Freed::operator()(libdeflate_decompressor *decompressor) const
{
    libdeflate_free_decompressor(decompressor);
}

std::optional<QByteArray> Inflater::inflate(QByteArrayView deflated, qsizetype size)
{
    QByteArray inflated(size, Qt::Uninitialized);
    const auto code = libdeflate_zlib_decompress(m_decompressor.get(), deflated.data(), size_t(deflated.size()), inflated.data(), size_t(size), nullptr);
    return code == LIBDEFLATE_SUCCESS ? std::optional(inflated) : std::nullopt;
}

} // namespace mycel::sync
