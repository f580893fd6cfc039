#include "sync/courier/placefolder.h"

#include "sync/store/newfile.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mycel::sync {

namespace {
constexpr qsizetype Piece = 4 << 20; ///< written through at once: a slow stick that is silent for long would pass for dead
}

Result<PlaceFolder> PlaceFolder::open(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(Error::Kind::NotFound, "no-such-folder", path);
    return PlaceFolder(descriptor, path);
}

PlaceFolder::PlaceFolder(PlaceFolder &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

PlaceFolder &PlaceFolder::operator=(PlaceFolder &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

PlaceFolder::~PlaceFolder()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Result<PlaceFolder> PlaceFolder::below(const QByteArray &name) const
{
    const QString path = m_path + u'/' + QFile::decodeName(name);
    const bool made = mkdirat(m_descriptor, name.constData(), 0777) == 0;
    if (!made && errno != EEXIST)
        return fail(placeError(errno, path));
    const int descriptor = openat(m_descriptor, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return fail(Error::Kind::Refused, "read-only", path);
    PlaceFolder folder(descriptor, path);
    if (made) {
        if (const auto settled = settle(); !settled)
            return fail(settled.error());
    }
    return folder;
}

Result<void> PlaceFolder::fill(const QByteArray &name, int flags, const std::function<QByteArray()> &more) const
{
    const QString path = m_path + u'/' + QFile::decodeName(name);
    const int descriptor = openat(m_descriptor, name.constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags, 0666);
    if (descriptor < 0)
        return errno == EEXIST ? fail(Error::Kind::Refused, "place-busy", path) : fail(placeError(errno, path));
    int failed = 0;
    for (QByteArray bytes = more(); !bytes.isEmpty() && !failed;) {
        const ssize_t written = write(descriptor, bytes.constData(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            failed = errno;
        else if (written > 0)
            bytes.remove(0, written);
        if (bytes.isEmpty() && !failed) {
            failed = fdatasync(descriptor) == 0 ? 0 : errno;
            bytes = more();
        }
    }
    if (!failed && fsync(descriptor) != 0)
        failed = errno;
    close(descriptor);
    if (!failed)
        return {};
    unlinkat(m_descriptor, name.constData(), 0);
    return fail(placeError(failed, path));
}

bool PlaceFolder::has(const QByteArray &name) const
{
    struct stat there{};
    return fstatat(m_descriptor, name.constData(), &there, AT_SYMLINK_NOFOLLOW) == 0;
}

Result<void> PlaceFolder::put(const QString &file, const QByteArray &name, const std::function<void()> &going) const
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Full, "disk", from.errorString());
    const QByteArray beside = "tmp_" + name; // git itself sweeps such a one away
    if (const auto filled = fill(beside, O_TRUNC, [&] { going(); return from.read(Piece); }); !filled)
        return filled;
    if (renameat(m_descriptor, beside.constData(), m_descriptor, name.constData()) != 0)
        return fail(placeError(errno, m_path));
    return {};
}

Result<void> PlaceFolder::settle() const
{
    if (!settleFolder(m_descriptor))
        return fail(placeError(errno, m_path));
    return {};
}

Result<void> PlaceFolder::lock(const QByteArray &name, const QByteArray &bytes) const
{
    return fill(name + ".lock", O_EXCL, [left = bytes]() mutable { return std::exchange(left, {}); });
}

void PlaceFolder::unlock(const QByteArray &name) const
{
    unlinkat(m_descriptor, (name + ".lock").constData(), 0);
}

Result<void> PlaceFolder::moveLock(const QByteArray &name) const
{
    if (renameat(m_descriptor, (name + ".lock").constData(), m_descriptor, name.constData()) != 0)
        return fail(placeError(errno, m_path));
    return settle();
}

} // namespace mycel::sync
