#include "sync/store/packindex.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace mycel::sync {

namespace {

constexpr quint64 FirstLongOffset = quint64(1) << 31; ///< from here on it stands in a table of its own

template <class Number>
void append(QByteArray &file, Number number)
{
    const Number big = qToBigEndian(number);
    file.append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace

PackedObject PackedObject::at(quint64 offset, const EntryHeader &entry)
{
    PackedObject object;
    object.offset = offset;
    object.size = quint32(entry.size);
    object.header = quint8(entry.length);
    object.kind = entry.kind;
    return object;
}

Result<PackedObject> PackedObject::at(quint64 offset, const Id &id, QByteArrayView entry)
{
    const auto header = readEntryHeader(entry);
    if (!header || !*header)
        return fail(header ? Error{Error::Kind::Damaged, "pack", QStringLiteral("no header of an object")} : header.error());
    PackedObject object = at(offset, **header);
    object.append(entry);
    object.id = id;
    return object;
}

void PackedObject::append(QByteArrayView bytes)
{
    length += quint32(bytes.size());
    crc = libdeflate_crc32(crc, bytes.data(), size_t(bytes.size()));
}

Result<QByteArray> packIndex(const std::vector<PackedObject> &objects, QByteArrayView sum)
{
    std::vector<quint32> order(objects.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto idOf = [&objects](quint32 which) -> const Id & { return objects[which].id; };
    std::ranges::sort(order, {}, idOf);
    if (const auto twice = std::ranges::adjacent_find(order, {}, idOf); twice != order.end())
        return fail(Error::Kind::Damaged, "pack", QStringLiteral("%1 twice").arg(QString::fromLatin1(idOf(*twice).hex())));

    QByteArray file("\377tOc\0\0\0\2", 8);
    file.reserve(qsizetype(1100 + objects.size() * 28));
    std::array<quint32, 256> upTo{};
    for (const PackedObject &object : objects)
        ++upTo[object.id.bytes[0]];
    std::partial_sum(upTo.begin(), upTo.end(), upTo.begin());
    for (const quint32 count : upTo)
        append(file, count);
    for (const quint32 which : order)
        file.append(reinterpret_cast<const char *>(idOf(which).bytes.data()), qsizetype(idOf(which).bytes.size()));
    for (const quint32 which : order)
        append(file, objects[which].crc);
    std::vector<quint64> beyond;
    for (const quint32 which : order) {
        const quint64 offset = objects[which].offset;
        if (offset >= FirstLongOffset)
            beyond.push_back(offset);
        append(file, offset < FirstLongOffset ? quint32(offset) : quint32(FirstLongOffset | (beyond.size() - 1)));
    }
    for (const quint64 offset : beyond)
        append(file, offset);
    file.append(sum);
    file.append(QCryptographicHash::hash(file, QCryptographicHash::Sha1));
    return file;
}

} // namespace mycel::sync
