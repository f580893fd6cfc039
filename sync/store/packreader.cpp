#include "sync/store/packreader.h"

#include <QDir>

namespace mycel::sync {

namespace {

constexpr int MostDeltas = 4095;              ///< upon one another; git makes no more either
constexpr qsizetype MostKeptBytes = 16 << 20; ///< as libgit2 keeps of each pack
constexpr qsizetype EachCosts = 160;          ///< beside its bytes

} // namespace

PackReader::PackReader(QString folder)
    : m_folder(std::move(folder))
    , m_kept(MostKeptBytes)
{
}

std::optional<PackReader::Object> PackReader::read(const Id &id)
{
    auto at = find(id);
    std::vector<std::pair<Place, QByteArray>> deltas;
    Object made;
    while (at) {
        if (const Object *kept = m_kept.object(*at)) {
            made = *kept;
            break;
        }
        const auto entry = entryAt(*at);
        auto bytes = entry ? inflate(*at, *entry) : std::nullopt;
        if (!bytes || deltas.size() > MostDeltas)
            return std::nullopt;
        if (!entry->header.isDelta()) {
            made = {entry->header.kind, std::move(*bytes)};
            break;
        }
        deltas.emplace_back(*at, std::move(*bytes));
        at = baseOf(*at, entry->header);
    }
    if (!at)
        return std::nullopt;
    for (; !deltas.empty(); deltas.pop_back()) {
        if (!m_kept.contains(*at))
            m_kept.insert(*at, new Object(made), made.bytes.size() + EachCosts);
        auto applied = applyDelta(made.bytes, deltas.back().second);
        if (!applied)
            return std::nullopt;
        made.bytes = std::move(*applied);
        at = deltas.back().first;
    }
    return made;
}

std::optional<PackReader::Header> PackReader::header(const Id &id)
{
    auto at = find(id);
    auto entry = at ? entryAt(*at) : std::nullopt;
    if (!entry)
        return std::nullopt;
    Header header{entry->header.kind, entry->header.size};
    if (entry->header.isDelta()) {
        const auto delta = inflate(*at, *entry);
        const auto size = delta ? sizeByDelta(*delta) : std::nullopt;
        if (!size)
            return std::nullopt;
        header.size = *size;
    }
    for (int deltas = 0; entry && entry->header.isDelta(); ++deltas) {
        at = deltas < MostDeltas ? baseOf(*at, entry->header) : std::nullopt;
        entry = at ? entryAt(*at) : std::nullopt;
    }
    header.kind = entry ? entry->header.kind : GIT_OBJECT_INVALID;
    return entry ? std::optional(header) : std::nullopt;
}

/// A pack that is open stays so for as long as it is there.
void PackReader::look()
{
    QStringList names = QDir(m_folder).entryList({QStringLiteral("pack-*.idx")}, QDir::Files);
    std::erase_if(m_packs, [&](const Pack &pack) { return !names.removeOne(pack.name); });
    for (const QString &name : std::as_const(names)) {
        if (auto file = PackFile::open(m_folder + QLatin1Char('/') + name.chopped(4)))
            m_packs.push_back({name, std::move(file)});
    }
    m_kept.clear(); // places of packs that went may be those of others now
    m_inflatedLast = {};
    m_looked = true;
}

std::optional<PackReader::Place> PackReader::find(const Id &id)
{
    if (!m_looked)
        look();
    for (const Pack &pack : m_packs) {
        if (const auto offset = pack.file->find(id))
            return Place(pack.file.get(), *offset);
    }
    return std::nullopt;
}

std::optional<PackReader::Entry> PackReader::entryAt(const Place &place)
{
    const QByteArrayView bytes = place.first->from(place.second);
    const auto header = readEntryHeader(bytes);
    return header && *header ? std::optional(Entry{**header, bytes.sliced((*header)->length)}) : std::nullopt;
}

std::optional<PackReader::Place> PackReader::baseOf(const Place &place, const EntryHeader &delta)
{
    const auto &[pack, offset] = place;
    if (delta.kind == GIT_OBJECT_OFS_DELTA)
        return delta.back > 0 && delta.back < offset ? std::optional(Place(pack, offset - delta.back)) : std::nullopt;
    const auto base = pack->find(delta.upon);
    return base ? std::optional(Place(pack, *base)) : std::nullopt;
}

std::optional<QByteArray> PackReader::inflate(const Place &place, const Entry &entry)
{
    if (m_inflatedLast.first == place)
        return m_inflatedLast.second;
    auto bytes = m_inflater.inflate(entry.deflated, entry.header.size);
    if (bytes)
        m_inflatedLast = {place, *bytes};
    return bytes;
}

} // namespace mycel::sync
