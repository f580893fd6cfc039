#pragma once
// A disk of our own in a file, whose power can be taken: what had reached it at that instant is what a copy of the file holds,
// and nothing else. For root alone, where loop devices and ext4 are to be had; else `begin` says why not.
//
// The file lies on a second disk of the same kind, which is frozen while the copy is made: the first one's writes wait for
// that in the middle of whatever they are at, so that a copy is of one instant.

#include <QDir>
#include <QProcess>
#include <QString>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace mycel::tests {

/// A disk in a file, mounted at a folder until the end.
class LoopDisk {
public:
    ~LoopDisk() { unmount(); }
    /// What is wrong; empty: it is there.
    QString make(const QString &file, const QString &at, int mebibytes, const QStringList &format = {QStringLiteral("mkfs.ext4"), QStringLiteral("-q"), QStringLiteral("-F")})
    {
        if (geteuid() != 0)
            return QStringLiteral("only root may mount a disk");
        QFile image(file);
        if (!image.open(QIODevice::ReadWrite) || !image.resize(qint64(mebibytes) << 20))
            return image.errorString();
        image.close();
        if (const QString wrong = call(format + QStringList(file)); !wrong.isEmpty())
            return wrong;
        return mount(file, at);
    }
    QString mount(const QString &file, const QString &at, const QString &options = QStringLiteral("loop"))
    {
        QDir().mkpath(at);
        const QString wrong = call({QStringLiteral("mount"), QStringLiteral("-o"), options, file, at});
        if (wrong.isEmpty())
            m_at = at;
        return wrong;
    }
    void unmount()
    {
        // Lazily where somebody is in it still: who is unplugged goes on in what is nowhere any more.
        if (!m_at.isEmpty() && !call({QStringLiteral("umount"), m_at}).isEmpty())
            call({QStringLiteral("umount"), QStringLiteral("-l"), m_at});
        m_at.clear();
    }
    [[nodiscard]] const QString &at() const { return m_at; }

private:
    static QString call(const QStringList &words)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(words.first(), words.mid(1));
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return {};
        return words.first() + QStringLiteral(": ") + (process.error() == QProcess::FailedToStart ? process.errorString() : QString::fromUtf8(process.readAll()).simplified());
    }
    QString m_at;
};

/// A disk that can be copied as it is at one instant.
class CuttableDisk {
public:
    /// `options` of its file system. What is wrong; empty: it is there.
    QString begin(const QString &folder, const QString &options, const QStringList &format = {QStringLiteral("mkfs.ext4"), QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-J"), QStringLiteral("size=4")})
    {
        QDir().mkpath(folder);
        if (const QString wrong = m_outer.make(folder + QStringLiteral("/outer.img"), folder + QStringLiteral("/outer"), 160); !wrong.isEmpty())
            return wrong;
        LoopDisk formatted;
        if (const QString wrong = formatted.make(image(), folder + QStringLiteral("/disk"), 64, format); !wrong.isEmpty())
            return wrong;
        formatted.unmount();
        return m_inner.mount(image(), folder + QStringLiteral("/disk"), QStringLiteral("loop,") + options);
    }
    [[nodiscard]] const QString &at() const { return m_inner.at(); }
    void end()
    {
        m_inner.unmount();
        m_outer.unmount();
    }
    /// The power is taken: all that had reached the disk, into a file. False where that could not be done.
    [[nodiscard]] bool copyTo(const QString &file) const
    {
        const int outer = open(QFile::encodeName(m_outer.at()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (outer < 0)
            return false;
        bool copied = ioctl(outer, FIFREEZE, 0) == 0;
        if (copied) {
            copied = QProcess::execute(QStringLiteral("cp"), {QStringLiteral("--sparse=always"), image(), file}) == 0;
            ioctl(outer, FITHAW, 0);
        }
        close(outer);
        return copied;
    }
    /// What the system holds back goes to the disk, as it would some seconds later.
    void flush() const
    {
        const int inner = open(QFile::encodeName(m_inner.at()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        syncfs(inner);
        close(inner);
    }

private:
    [[nodiscard]] QString image() const { return m_outer.at() + QStringLiteral("/disk.img"); }
    LoopDisk m_outer, m_inner; ///< the inner one goes first
};

} // namespace mycel::tests
