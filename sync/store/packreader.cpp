#include "sync/store/packreader.h"

#include <QFile>

#include <algorithm>
#include <filesystem>

namespace mycel::sync {

namespace {

constexpr qsizetype MostKeptBytes = 16 << 20; ///< as libgit2 keeps of each pack
constexpr qsizetype Small = 1 << 20;

/// What the indices of the packs in a folder are called, the newest first: of what came last, most is asked.
std::vector<std::string> indicesIn(const QString &folder)
{
    namespace files = std::filesystem;
    std::vector<std::pair<files::file_time_type, std::string>> found;
    std::error_code none; // what cannot be read is no pack
    for (files::directory_iterator file(QFile::encodeName(folder).toStdString(), none), end; !none && file != end; file.increment(none)) {
        std::error_code gone;
        if (file->path().extension() == ".idx")
            found.emplace_back(file->last_write_time(gone), file->path().filename().string());
    }
    std::ranges::sort(found, std::ranges::greater());
    std::vector<std::string> names;
    for (auto &[time, name] : found)
        names.push_back(std::move(name));
    return names;
}

} // namespace

PackReader::PackReader(QString folder)
    : m_folder(std::move(folder))
    , m_kept(MostKeptBytes)
{
}

/// From what it is upon upwards, so that one delta is held at a time, however many there are upon one another.
std::optional<PackReader::Object> PackReader::read(const Id &id)
{
    auto at = find(id);
    std::vector<Place> deltas;
    while (at && !m_kept.contains(*at)) {
        const auto entry = entryAt(*at);
        if (!entry || deltas.size() > MostDeltas)
            return std::nullopt;
        if (!entry->header.isDelta())
            break;
        deltas.push_back(*at);
        at = baseOf(*at, entry->header);
    }
    auto made = at ? readWhole(*at) : std::nullopt;
    for (; made && !deltas.empty(); deltas.pop_back()) {
        if (!m_kept.contains(*at))
            m_kept.insert(*at, new Object(*made), made->bytes.size() + KeptBesideBytes);
        at = deltas.back();
        const auto delta = inflate(*at);
        auto applied = delta ? applyDelta(made->bytes, *delta) : fail(Error::Kind::Damaged);
        made = applied ? std::optional(Object{made->kind, std::move(*applied)}) : std::nullopt;
    }
    return made;
}

/// What is kept, or no delta.
std::optional<PackReader::Object> PackReader::readWhole(const Place &place)
{
    if (const Object *kept = m_kept.object(place))
        return *kept;
    const auto entry = entryAt(place);
    auto bytes = entry ? inflate(place) : std::nullopt;
    return bytes ? std::optional(Object{entry->header.kind, std::move(*bytes)}) : std::nullopt;
}

std::optional<PackReader::Header> PackReader::header(const Id &id)
{
    auto at = find(id);
    auto entry = at ? entryAt(*at) : std::nullopt;
    if (!entry)
        return std::nullopt;
    Header header{entry->header.kind, entry->header.size};
    if (entry->header.isDelta()) {
        const auto delta = inflate(*at);
        const auto size = delta ? sizeByDelta(*delta) : std::nullopt;
        if (!size)
            return std::nullopt;
        header.size = *size;
    }
    for (size_t deltas = 0; entry && entry->header.isDelta(); ++deltas) {
        at = deltas < MostDeltas ? baseOf(*at, entry->header) : std::nullopt;
        entry = at ? entryAt(*at) : std::nullopt;
    }
    header.kind = entry ? entry->header.kind : GIT_OBJECT_INVALID;
    return entry ? std::optional(header) : std::nullopt;
}

/// A pack that is open stays so for as long as it is there; one that could not be opened may be now.
void PackReader::look()
{
    std::erase_if(m_packs, [](const Pack &pack) { return pack.isOpen && (!pack.file || pack.file->isBroken()); });
    std::vector<Pack> packs;
    for (const std::string &name : indicesIn(m_folder)) {
        const auto known = std::ranges::find(m_packs, name, &Pack::name);
        packs.push_back(known != m_packs.end() ? std::move(*known) : Pack{name, false, nullptr});
    }
    const auto isOpen = [](const Pack &pack) { return pack.file != nullptr; };
    if (std::ranges::any_of(m_packs, isOpen)) { // of one that is not there any more, whose places may be another's now
        m_kept.clear();
        m_inflatedLast = {};
    }
    m_packs = std::move(packs);
    m_looked = true;
}

std::optional<quint64> PackReader::findIn(Pack &pack, const Id &id) const
{
    if (!std::exchange(pack.isOpen, true))
        pack.file = PackFile::open(m_folder + QLatin1Char('/') + QString::fromStdString(pack.name).chopped(4));
    return pack.file ? pack.file->find(id) : std::nullopt;
}

std::optional<PackReader::Place> PackReader::find(const Id &id)
{
    if (!m_looked)
        look();
    for (auto pack = m_packs.begin(); pack != m_packs.end(); ++pack) {
        if (const auto offset = findIn(*pack, id)) {
            const Place place(pack->file.get(), *offset);
            std::rotate(m_packs.begin(), pack, pack + 1);
            return place;
        }
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

std::optional<QByteArray> PackReader::inflate(const Place &place)
{
    if (m_inflatedLast.first == place)
        return m_inflatedLast.second;
    const auto entry = entryAt(place);
    auto bytes = entry ? m_inflater.inflate(entry->deflated, entry->header.size) : std::nullopt;
    if (bytes && bytes->size() <= Small)
        m_inflatedLast = {place, *bytes};
    return bytes;
}

} // namespace mycel::sync
