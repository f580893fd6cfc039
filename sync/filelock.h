#pragma once
// The file lock of a library, held around every ref move and every apply, whichever process does it. The kernel frees it
// with the process, so a dead one never blocks the next (flock, not a file that must be removed).

#include "sync/result.h"

#include <QString>

#include <memory>

namespace mycel::sync {

class FileLock {
public:
    /// Waits up to ten seconds, then Refused ("busy", detail: who holds it, as that process wrote it down). Full.
    /// Only its holder may remove the file; who waited for it then takes the next one.
    static Result<FileLock> take(const QString &path, int waitMilliseconds = 10'000);

    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor);
    int m_descriptor = -1;
};

} // namespace mycel::sync
