#include "sync/store/packintake.h"

#include "sync/store/newfile.h"
#include "sync/store/packdeltas.h"
#include "sync/store/repository.h"

#include <QtEndian>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr qsizetype HeaderBytes = 12;
constexpr quint32 MostObjects = 10'000'000;

tl::unexpected<Error> damaged(const char *what)
{
    return fail(Error::Kind::Damaged, "pack", QString::fromLatin1(what));
}

tl::unexpected<Error> noDisk(const QString &detail)
{
    return fail(Error::Kind::Full, "disk", detail);
}

/// Under a name that is swept away where it stays behind.
Result<std::unique_ptr<QTemporaryFile>> newFile(const QString &folder)
{
    auto file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/tmp_pack_XXXXXX"));
    if (!file->open())
        return noDisk(file->errorString());
    return file;
}

/// Under its name, read-only as git has them.
Result<void> settle(QTemporaryFile &file, const QString &path, PackIntake::Keeping keeping)
{
    if (!file.flush() || !file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther))
        return noDisk(file.errorString());
    if (keeping == PackIntake::Keeping::Anyhow) // the disk may begin: who waits for it later waits the less
        sync_file_range(file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE);
    else if (fsync(file.handle()) != 0)
        return noDisk(file.fileName());
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return noDisk(path);
    file.setAutoRemove(false);
    return {};
}

Result<void> settleNames(const QString &folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool settled = descriptor >= 0 && settleFolder(descriptor);
    if (descriptor >= 0)
        close(descriptor);
    return settled ? Result<void>() : noDisk(folder);
}

} // namespace

PackIntake::PackIntake(QString folder, git_odb *others, Keeping keeping, Watch watch)
    : m_folder(std::move(folder))
    , m_others(others)
    , m_keeping(keeping)
    , m_watch(std::move(watch))
    , m_inflater(std::make_unique<Inflater>())
    , m_sum(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha1))
{
}

Result<PackIntake> PackIntake::begin(const QString &folder, git_odb *others, Keeping keeping, Watch watch)
{
    PackIntake intake(folder, others, keeping, std::move(watch));
    auto file = newFile(folder);
    if (!file)
        return fail(file.error());
    intake.m_file = std::move(*file);
    return intake;
}

Result<void> PackIntake::append(QByteArrayView bytes)
{
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return noDisk(m_file->errorString());
    m_waiting += bytes;
    return readObjects(false).and_then([this] { return tell(); });
}

Result<void> PackIntake::readHeader()
{
    const auto number = [this](qsizetype at) { return qFromBigEndian<quint32>(m_waiting.constData() + at); };
    if (!m_waiting.startsWith("PACK") || (number(4) != 2 && number(4) != 3))
        return damaged("no pack");
    if (number(8) > MostObjects)
        return damaged("too many objects");
    m_progress.total_objects = number(8);
    m_pack.end = HeaderBytes;
    return {};
}

/// All that are whole. What was read is summed, and needed no longer.
Result<void> PackIntake::readObjects(bool allIsHere)
{
    if (m_pack.end == 0 && m_waiting.size() < HeaderBytes)
        return {};
    const quint64 before = m_pack.end;
    if (const auto begun = before == 0 ? readHeader() : Result<void>(); !begun)
        return begun;
    while (m_progress.received_objects < m_progress.total_objects) {
        const auto read = readObject(QByteArrayView(m_waiting).sliced(qsizetype(m_pack.end - before)), allIsHere);
        if (!read)
            return fail(read.error());
        if (!*read)
            break;
    }
    const auto count = qsizetype(m_pack.end - before);
    m_sum->addData(QByteArrayView(m_waiting).first(count));
    m_waiting.remove(0, count);
    return {};
}

/// The one that stands first, if it is whole.
Result<bool> PackIntake::readObject(QByteArrayView here, bool allIsHere)
{
    if (!allIsHere && here.size() < m_wanted)
        return false;
    const auto header = readEntryHeader(here);
    if (!header)
        return fail(header.error());
    if (!*header && allIsHere)
        return damaged("it ends in a header");
    // Into how much it is deflated is said nowhere. Where there is as much as it can be, the whole of it is there.
    m_wanted = *header ? (*header)->length + mostDeflated((*header)->size) : here.size() + 1;
    if (!allIsHere && here.size() < m_wanted)
        return false;
    const auto deflated = m_inflater->inflate(here.sliced((*header)->length), (*header)->size, m_bytes);
    if (!deflated && !allIsHere && here.size() < 2 * MostObjectBytes) { // or someone made it longer than programs do
        m_wanted = 2 * here.size();
        return false;
    }
    if (!deflated)
        return damaged("what is no object, or not all of one");
    m_wanted = 0;
    PackedObject object = packedObject(m_pack.end, **header, here.first((*header)->length + *deflated));
    if (const auto placed = place(object, **header); !placed)
        return fail(placed.error());
    m_pack.objects.push_back(object);
    m_pack.end += object.length;
    ++m_progress.received_objects;
    return true;
}

/// Its id, or what it is upon, as far as that can be known by now.
Result<void> PackIntake::place(PackedObject &object, const EntryHeader &header)
{
    m_progress.total_deltas += header.isDelta() ? 1 : 0;
    if (header.kind == GIT_OBJECT_REF_DELTA) {
        m_pack.upon.emplace_back(qint32(m_pack.objects.size()), header.upon);
    } else if (header.kind == GIT_OBJECT_OFS_DELTA) {
        const auto base = std::ranges::lower_bound(m_pack.objects, object.offset - header.back, {}, &PackedObject::offset);
        if (header.back > object.offset || base == m_pack.objects.end() || base->offset != object.offset - header.back)
            return damaged("a delta upon what is no object");
        object.base = qint32(base - m_pack.objects.begin());
    } else {
        const auto id = idOfObject(m_bytes, header.kind);
        if (!id)
            return fail(id.error());
        object.id = *id;
        ++m_progress.indexed_objects;
    }
    return {};
}

Result<void> PackIntake::commit()
{
    if (const auto read = readObjects(true); !read)
        return read;
    m_pack.sum = m_sum->result();
    if (m_pack.end == 0 || m_progress.received_objects < m_progress.total_objects || m_waiting != m_pack.sum)
        return damaged("it ends early, or its sum is another");
    if (m_pack.objects.empty())
        return {};
    const auto goOn = [this](qsizetype named) {
        m_progress.indexed_objects = m_progress.total_objects - m_progress.total_deltas + uint(named);
        return tell().has_value();
    };
    return completePack(m_pack, *m_file, m_others, goOn).and_then([this] { return giveName(); });
}

Result<void> PackIntake::giveName()
{
    const auto index = packIndex(m_pack.objects, m_pack.sum);
    if (!index)
        return fail(index.error());
    auto file = newFile(m_folder);
    if (!file)
        return fail(file.error());
    if ((*file)->write(*index) != index->size())
        return noDisk((*file)->errorString());
    const QString stem = m_folder + QStringLiteral("/pack-") + QString::fromLatin1(m_pack.sum.toHex());
    // The pack first: an index without its pack would be a store that is broken for a moment.
    return settle(*m_file, stem + QStringLiteral(".pack"), m_keeping)
        .and_then([&] { return settle(**file, stem + QStringLiteral(".idx"), m_keeping); })
        .and_then([&] { return m_keeping == Keeping::OnDisk ? settleNames(m_folder) : Result<void>(); });
}

Result<void> PackIntake::tell() const
{
    return m_watch && !m_watch(m_progress) ? fail(Error::Kind::Cancelled) : Result<void>();
}

} // namespace mycel::sync
