#pragma once
// A file that somebody else may read at any moment, on a disk that may be pulled out at any moment: it is written beside its
// name, and has it once all of it is on the disk. What was under that name before is there until then.

#include "sync/result.h"

#include <QByteArrayView>
#include <QString>

namespace mycel::sync {

/// What the system says of a disk that is not our own. Full ("place-full"): no room, or it is gone; Refused ("read-only").
Error placeError(int number, const QString &path);
/// All that a folder names is on the disk under these names. True where the file system cannot be asked.
bool settleFolder(int descriptor);
/// The same of a folder by its path; errno says why not.
bool settleFolder(const QString &path);

class NewFile {
public:
    /// Refused ("busy") where another process is writing it, Full, Refused ("read-only").
    static Result<NewFile> begin(const QString &path);
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&) = delete;
    /// Without `settle` it never was.
    ~NewFile();

    Result<void> append(QByteArrayView bytes);
    Result<void> settle();

private:
    NewFile(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    [[nodiscard]] QString beside() const { return m_path + QStringLiteral(".part"); }
    QString m_path;
    int m_descriptor = -1;
    qsizetype m_waiting = 0; ///< bytes that may not be on the disk yet
};

/// Whether there is room for `bytes` more. libgit2 writes packs that it gathers through a mapping, where a full disk would be a signal
/// that ends this program; so the room is asked for first, in the way that has an answer. Full.
Result<void> hasRoom(const QString &folder, qint64 bytes);
inline constexpr qint64 PackSlackBytes = 256 << 10; ///< a pack's index, and what a file system keeps for itself

} // namespace mycel::sync
