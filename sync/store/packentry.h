#pragma once
// One object as it stands in a pack: a header, then deflated bytes, which are the object's own or what makes it of another one.
// https://git-scm.com/docs/gitformat-pack. Pure: no store, no disk.

#include "sync/id.h"
#include "sync/result.h"

#include <git2/types.h>

#include <memory>
#include <optional>

struct libdeflate_decompressor;
struct z_stream_s;

namespace mycel::sync {

inline constexpr quint16 MostDeltas = 4095;      ///< upon one another; git makes no more either
inline constexpr qsizetype KeptBesideBytes = 160; ///< what it costs about to keep an object in memory, beside its bytes

struct EntryHeader {
    git_object_t kind = GIT_OBJECT_INVALID; ///< also GIT_OBJECT_OFS_DELTA and GIT_OBJECT_REF_DELTA
    qsizetype size = 0;                     ///< of what is deflated, inflated
    qsizetype length = 0;                   ///< of the header itself
    quint64 back = 0;                       ///< of an OFS_DELTA: how many bytes before it what it is upon begins
    Id upon;                                ///< of a REF_DELTA

    [[nodiscard]] bool isDelta() const { return kind == GIT_OBJECT_OFS_DELTA || kind == GIT_OBJECT_REF_DELTA; }
};

/// Nothing where `bytes` end too early. Damaged ("pack"); TooLarge ("object"): over MostObjectBytes.
Result<std::optional<EntryHeader>> readEntryHeader(QByteArrayView bytes);

/// A header and the bytes, deflated with `effort` from 0 (not at all) to 9. Full ("memory").
Result<QByteArray> packEntry(git_object_t kind, QByteArrayView bytes, int effort);

/// Of what a delta makes, whatever it is upon; nothing where it says none that may be.
std::optional<qsizetype> sizeByDelta(QByteArrayView delta);

/// What a delta makes of `base`. Damaged ("pack") where it is none of it; TooLarge ("object").
Result<QByteArray> applyDelta(QByteArrayView base, QByteArrayView delta);

/// What one object was deflated to, as it comes. By zlib: there are streams that only libdeflate reads, and who reads a store later
/// reads it with zlib.
class ArrivingInflater {
public:
    enum class State { More, Whole, Bad };

    ArrivingInflater();
    ~ArrivingInflater();
    ArrivingInflater(const ArrivingInflater &) = delete;
    ArrivingInflater &operator=(const ArrivingInflater &) = delete;

    /// From here on another object comes, of exactly `size` bytes.
    void begin(qsizetype size);
    /// Takes from the front of `deflated` what is of this object.
    State take(QByteArrayView &deflated);
    /// Once it is whole.
    [[nodiscard]] QByteArrayView bytes() const;

private:
    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_bytes;
};

/// The same of what is here and was inflated before, by libdeflate, which is faster.
class Inflater {
public:
    Inflater();
    ~Inflater();
    /// Nothing where what `deflated` begins with does not come to exactly that many bytes.
    std::optional<QByteArray> inflate(QByteArrayView deflated, qsizetype size);

private:
    struct Freed {
        void operator()(libdeflate_decompressor *decompressor) const;
    };
    std::unique_ptr<libdeflate_decompressor, Freed> m_decompressor;
};

} // namespace mycel::sync
