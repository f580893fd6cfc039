#include "sync/id.h"

#include <algorithm>
#include <cstring>

namespace mycel::sync {

bool Id::isNull() const
{
    return std::ranges::all_of(bytes, [](unsigned char byte) { return byte == 0; });
}

QByteArray Id::hex() const
{
    return raw().toHex();
}

QByteArray Id::raw() const
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

std::optional<Id> Id::fromHex(QByteArrayView digits)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    if (digits.size() != 40 || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    return fromRaw(QByteArray::fromHex(digits.toByteArray()));
}

Id Id::fromRaw(QByteArrayView raw)
{
    Id id;
    if (raw.size() == qsizetype(id.bytes.size()))
        std::memcpy(id.bytes.data(), raw.data(), id.bytes.size());
    return id;
}

size_t qHash(const Id &id, size_t seed) noexcept
{
    size_t head = 0; // the bytes are a hash already
    std::memcpy(&head, id.bytes.data(), sizeof head);
    return head ^ seed;
}

} // namespace mycel::sync
