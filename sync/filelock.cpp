#include "sync/filelock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mycel::sync {

namespace {

constexpr qsizetype NameBytes = 60;
constexpr unsigned long LookAgainMilliseconds = 20;

QString holder(int descriptor)
{
    char name[200] = {};
    const ssize_t count = pread(descriptor, name, sizeof name - 1, 0);
    return count > 0 ? QString::fromUtf8(name, count).trimmed() : QString();
}

void writeName(int descriptor)
{
    // Only for people; a full disk must not stop the lock. Never cut first: ext4 has what was cut and written on the disk
    // before the file is closed, some milliseconds for each lock.
    const QByteArray name = QStringLiteral("%1 (%2)").arg(QCoreApplication::applicationName()).arg(QCoreApplication::applicationPid()).toUtf8().leftJustified(NameBytes, ' ', true) + '\n';
    [[maybe_unused]] const ssize_t written = pwrite(descriptor, name.constData(), size_t(name.size()), 0);
}

tl::unexpected<Error> systemError()
{
    return fail(Error::Kind::Full, "disk", QString::fromLocal8Bit(std::strerror(errno)));
}

/// Whether the path still leads to the file that was opened: whoever held it may have tidied it away.
bool isStillAt(const QByteArray &path, int descriptor)
{
    struct stat there{}, ours{};
    return stat(path.constData(), &there) == 0 && fstat(descriptor, &ours) == 0 && there.st_dev == ours.st_dev && there.st_ino == ours.st_ino;
}

} // namespace

Result<FileLock> FileLock::take(const QString &path, int waitMilliseconds)
{
    const QByteArray name = QFile::encodeName(path);
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return systemError();
        FileLock lock(descriptor);
        while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR)
                continue;
            if (errno != EWOULDBLOCK)
                return systemError();
            if (waited.hasExpired(waitMilliseconds))
                return fail(Error::Kind::Refused, "busy", holder(descriptor));
            QThread::msleep(LookAgainMilliseconds);
        }
        if (!isStillAt(name, descriptor))
            continue;
        writeName(descriptor);
        return lock;
    }
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
