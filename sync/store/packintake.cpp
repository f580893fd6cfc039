#include "sync/store/packintake.h"

#include "sync/store/packdeltas.h"
#include "sync/store/packsettling.h"
#include "sync/store/repository.h"

#include <QtEndian>

#include <algorithm>

namespace mycel::sync {

namespace {

constexpr qsizetype HeaderBytes = 12;
constexpr qsizetype SumBytes = 20;
constexpr qsizetype LongestStart = 32;                       ///< of an object: its size and what it is upon
constexpr quint64 LongestEntry = 4 * quint64(MostObjectBytes); ///< deflated in the oddest way
constexpr quint32 MostObjects = 4'000'000;                   ///< as many as a courier has memory for

tl::unexpected<Error> damaged(const char *what)
{
    return fail(Error::Kind::Damaged, "pack", QString::fromLatin1(what));
}

} // namespace

PackIntake::PackIntake(QString folder, git_odb *others, Watch watch)
    : m_folder(std::move(folder))
    , m_others(others)
    , m_watch(std::move(watch))
    , m_inflater(std::make_unique<ArrivingInflater>())
    , m_sum(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha1))
{
}

Result<PackIntake> PackIntake::begin(const QString &folder, git_odb *others, Watch watch)
{
    PackIntake intake(folder, others, std::move(watch));
    auto file = newPack(folder);
    if (!file)
        return fail(file.error());
    intake.m_file = std::move(*file);
    return intake;
}

Result<void> PackIntake::append(QByteArrayView bytes)
{
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return noDisk(m_file->errorString());
    while (!bytes.isEmpty()) {
        if (const auto read = readNext(bytes); !read)
            return read;
    }
    return tell();
}

/// Takes what it reads from the front of `bytes`.
Result<void> PackIntake::readNext(QByteArrayView &bytes)
{
    if (m_pack.end == 0)
        return readHeader(bytes);
    if (m_coming)
        return readEntry(bytes);
    if (m_progress.received_objects < m_progress.total_objects)
        return readEntryStart(bytes);
    m_waiting += std::exchange(bytes, {});
    return m_waiting.size() > SumBytes ? damaged("more than a pack") : Result<void>();
}

/// Into the sum, and behind what came before.
void PackIntake::count(QByteArrayView bytes)
{
    m_sum->addData(bytes);
    m_pack.end += quint64(bytes.size());
    if (m_coming)
        m_coming->append(bytes);
}

Result<void> PackIntake::readHeader(QByteArrayView &bytes)
{
    const qsizetype more = qMin(bytes.size(), HeaderBytes - m_waiting.size());
    m_waiting += bytes.first(more);
    bytes = bytes.sliced(more);
    if (m_waiting.size() < HeaderBytes)
        return {};
    const auto number = [this](qsizetype at) { return qFromBigEndian<quint32>(m_waiting.constData() + at); };
    if (!m_waiting.startsWith("PACK") || (number(4) != 2 && number(4) != 3))
        return damaged("no pack");
    if (number(8) > MostObjects)
        return damaged("too many objects");
    m_progress.total_objects = number(8);
    count(std::exchange(m_waiting, {}));
    return {};
}

Result<void> PackIntake::readEntryStart(QByteArrayView &bytes)
{
    const qsizetype had = m_waiting.size();
    m_waiting += bytes.first(qMin(bytes.size(), LongestStart - had));
    const auto header = readEntryHeader(m_waiting);
    if (!header)
        return fail(header.error());
    if (!*header && m_waiting.size() == LongestStart)
        return damaged("no header of an object");
    if (!*header) {
        bytes = {};
        return {};
    }
    m_entry = **header;
    bytes = bytes.sliced(m_entry.length - had);
    m_coming = PackedObject::at(m_pack.end, m_entry);
    count(QByteArrayView(m_waiting).first(m_entry.length));
    m_waiting.clear();
    m_inflater->begin(m_entry.size);
    return {};
}

Result<void> PackIntake::readEntry(QByteArrayView &bytes)
{
    const QByteArrayView before = bytes;
    const auto state = m_inflater->take(bytes);
    if (state == ArrivingInflater::State::Bad || m_pack.end - m_coming->offset > LongestEntry)
        return damaged("what is no object");
    count(before.chopped(bytes.size()));
    if (state == ArrivingInflater::State::More)
        return {};
    if (const auto placed = place(*m_coming); !placed)
        return placed;
    m_pack.objects.push_back(*std::exchange(m_coming, std::nullopt));
    ++m_progress.received_objects;
    return {};
}

/// Its id, or what it is upon, as far as that can be known by now.
Result<void> PackIntake::place(PackedObject &object)
{
    m_progress.total_deltas += m_entry.isDelta() ? 1 : 0;
    if (m_entry.kind == GIT_OBJECT_REF_DELTA) {
        m_pack.upon.emplace_back(qint32(m_pack.objects.size()), m_entry.upon);
    } else if (m_entry.kind == GIT_OBJECT_OFS_DELTA) {
        const auto base = std::ranges::lower_bound(m_pack.objects, object.offset - m_entry.back, {}, &PackedObject::offset);
        if (m_entry.back > object.offset || base == m_pack.objects.end() || base->offset != object.offset - m_entry.back)
            return damaged("a delta upon what is no object");
        object.base = qint32(base - m_pack.objects.begin());
    } else {
        const auto id = idOfObject(m_inflater->bytes(), m_entry.kind);
        if (!id)
            return fail(id.error());
        object.id = *id;
        ++m_progress.indexed_objects;
    }
    return {};
}

Result<void> PackIntake::commit()
{
    m_pack.sum = m_sum->result();
    if (m_pack.end == 0 || m_progress.received_objects < m_progress.total_objects || m_waiting != m_pack.sum)
        return damaged("it ends early, or its sum is another");
    if (m_pack.objects.empty())
        return {};
    m_inflater.reset(); // what comes now needs room of its own
    const auto goOn = [this](qsizetype named) {
        m_progress.indexed_objects = m_progress.total_objects - m_progress.total_deltas + uint(named);
        return tell().has_value();
    };
    return completePack(m_pack, *m_file, m_others, goOn).and_then([this] { return settlePack(m_folder, *m_file, m_pack.objects, m_pack.sum, Keeping::Anyhow); }).map([](const QString &) {});
}

Result<void> PackIntake::tell() const
{
    return m_watch && !m_watch(m_progress) ? fail(Error::Kind::Cancelled) : Result<void>();
}

} // namespace mycel::sync
