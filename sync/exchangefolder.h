#pragma once
// A fresh folder for one exchange, locked while it runs and gone afterwards: whatever dies in between is swept at the next start.

#include "sync/filelock.h"

#include <QString>

namespace mycel::sync {

class ExchangeFolder {
public:
    /// Below `quarantines`. Full.
    static Result<ExchangeFolder> begin(const QString &quarantines);
    ExchangeFolder(ExchangeFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_lock(std::move(other.m_lock)) {}
    ExchangeFolder &operator=(ExchangeFolder &&) = delete;
    ~ExchangeFolder();

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Removes what dead exchanges left; those that run are let alone.
    static void sweep(const QString &quarantines);

private:
    ExchangeFolder(QString path, FileLock lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
    QString m_path;
    FileLock m_lock;
};

} // namespace mycel::sync
