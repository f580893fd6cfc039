#include "sync/store/newfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mycel::sync {

namespace {
constexpr qsizetype Piece = 4 << 20;
}

Error placeError(int number, const QString &path)
{
    const QString detail = QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(number)));
    if (number == EROFS || number == EACCES || number == EPERM)
        return {Error::Kind::Refused, "read-only", detail};
    return {Error::Kind::Full, "place-full", detail};
}

bool settleFolder(int descriptor)
{
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
}

bool settleFolder(const QString &path)
{
    const int folder = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool settled = folder >= 0 && settleFolder(folder);
    const int number = errno;
    if (folder >= 0)
        close(folder);
    errno = number;
    return settled;
}

Result<NewFile> NewFile::begin(const QString &path)
{
    NewFile file(path, -1);
    const QByteArray name = QFile::encodeName(file.beside());
    const int opened = open(name.constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0644);
    if (opened < 0)
        return fail(placeError(errno, path));
    // Who died left one that is nobody's; who is still at it holds its lock, and gives it another name in the end.
    struct stat mine{}, named{};
    if (flock(opened, LOCK_EX | LOCK_NB) != 0 || fstat(opened, &mine) != 0 || lstat(name.constData(), &named) != 0 || mine.st_ino != named.st_ino || !S_ISREG(mine.st_mode)) {
        close(opened);
        return fail(Error::Kind::Refused, "busy", path);
    }
    file.m_descriptor = opened;
    if (ftruncate(opened, 0) != 0)
        return fail(placeError(errno, path));
    return file;
}

NewFile::NewFile(NewFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_waiting(other.m_waiting)
{
}

NewFile::~NewFile()
{
    if (m_descriptor < 0)
        return;
    unlink(QFile::encodeName(beside()).constData());
    close(m_descriptor);
}

Result<void> NewFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(m_descriptor, bytes.constData(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(placeError(errno, m_path));
        bytes = bytes.sliced(written);
        m_waiting += written;
    }
    // A slow stick is heard of on the way, instead of being silent for minutes at the end.
    if (m_waiting >= Piece) {
        m_waiting = 0;
        if (fdatasync(m_descriptor) != 0)
            return fail(placeError(errno, m_path));
    }
    return {};
}

Result<void> NewFile::settle()
{
    if (fsync(m_descriptor) != 0 || std::rename(QFile::encodeName(beside()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(placeError(errno, m_path));
    close(std::exchange(m_descriptor, -1));
    if (!settleFolder(QFileInfo(m_path).path()))
        return fail(placeError(errno, m_path));
    return {};
}

Result<void> hasRoom(const QString &folder, qint64 bytes)
{
    QTemporaryFile probe(folder + QStringLiteral("/tmp_room"));
    if (!probe.open())
        return fail(Error::Kind::Full, "disk", probe.errorString());
    if (const int code = posix_fallocate(probe.handle(), 0, off_t(bytes)))
        return fail(Error::Kind::Full, "disk", QString::fromLocal8Bit(std::strerror(code)));
    return {};
}

} // namespace mycel::sync
