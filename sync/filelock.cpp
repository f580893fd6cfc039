#include "sync/filelock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace mycel::sync {

namespace {

constexpr unsigned long LookAgainMilliseconds = 20;

QString holder(int descriptor)
{
    char name[200] = {};
    const ssize_t count = pread(descriptor, name, sizeof name - 1, 0);
    return count > 0 ? QString::fromUtf8(name, count).trimmed() : QString();
}

void writeName(int descriptor)
{
    const QByteArray name = QStringLiteral("%1 (%2)\n").arg(QCoreApplication::applicationName()).arg(QCoreApplication::applicationPid()).toUtf8();
    // Only for people; a full disk must not stop the lock.
    if (ftruncate(descriptor, 0) == 0)
        [[maybe_unused]] const ssize_t written = pwrite(descriptor, name.constData(), size_t(name.size()), 0);
}

} // namespace

Result<FileLock> FileLock::take(const QString &path, int waitMilliseconds)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const bool full = errno == ENOSPC || errno == EDQUOT || errno == EROFS;
        return fail(full ? Error::Kind::Full : Error::Kind::Internal, full ? "disk" : "lock", QString::fromLocal8Bit(std::strerror(errno)));
    }
    FileLock lock(descriptor);
    QElapsedTimer waited;
    waited.start();
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return fail(Error::Kind::Internal, "lock", QString::fromLocal8Bit(std::strerror(errno)));
        if (waited.hasExpired(waitMilliseconds))
            return fail(Error::Kind::Refused, "busy", holder(descriptor));
        QThread::msleep(LookAgainMilliseconds);
    }
    writeName(descriptor);
    return lock;
}

FileLock::FileLock(int descriptor)
    : m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace mycel::sync
