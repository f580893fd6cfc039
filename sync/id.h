#pragma once
// The name of an object in a store: the SHA-1 of its content, 20 raw bytes; all zero means "none".

#include <QByteArray>
#include <QHash>

#include <array>
#include <compare>
#include <optional>

namespace mycel::sync {

struct Id {
    std::array<unsigned char, 20> bytes{};

    [[nodiscard]] bool isNull() const;
    /// 40 lower-case hexadecimal digits.
    [[nodiscard]] QByteArray hex() const;
    /// The 20 bytes, for a database.
    [[nodiscard]] QByteArray raw() const;
    /// Nothing unless `digits` are exactly 40 hexadecimal digits.
    static std::optional<Id> fromHex(QByteArrayView digits);
    /// The null id unless `raw` has exactly 20 bytes.
    static Id fromRaw(QByteArrayView raw);

    auto operator<=>(const Id &) const = default;
};

size_t qHash(const Id &id, size_t seed = 0) noexcept;

} // namespace mycel::sync
