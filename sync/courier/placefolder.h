#pragma once
// A folder of somebody else's that we write into: every step down is taken without following a link, so that nothing is ever
// written outside of it. What is put there is on the disk when it has its name. In the courier alone.

#include "sync/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace mycel::sync {

class PlaceFolder {
public:
    /// NotFound ("no-such-folder").
    static Result<PlaceFolder> open(const QString &path);
    PlaceFolder(PlaceFolder &&other) noexcept;
    PlaceFolder &operator=(PlaceFolder &&other) noexcept;
    ~PlaceFolder();

    /// The folder below; made where it is missing. Full ("place-full"), Refused ("read-only").
    [[nodiscard]] Result<PlaceFolder> below(const QByteArray &name) const;
    [[nodiscard]] bool has(const QByteArray &name) const;
    /// A copy of a file of ours under this name. `going` is called on the way. The name is not yet on the disk.
    [[nodiscard]] Result<void> put(const QString &file, const QByteArray &name, const std::function<void()> &going) const;
    /// All names in this folder are on the disk.
    [[nodiscard]] Result<void> settle() const;

    /// Writes "<name>.lock", which git respects; Refused ("place-busy") where it is there. It goes with `unlock` or `moveLock`.
    [[nodiscard]] Result<void> lock(const QByteArray &name, const QByteArray &bytes) const;
    void unlock(const QByteArray &name) const;
    /// What was written into the lock is what stands under the name now, on the disk.
    [[nodiscard]] Result<void> moveLock(const QByteArray &name) const;

private:
    PlaceFolder(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    [[nodiscard]] Result<void> fill(const QByteArray &name, int flags, const std::function<QByteArray()> &more) const;
    int m_descriptor;
    QString m_path;
};

} // namespace mycel::sync
