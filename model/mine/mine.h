#pragma once
// What is private and cannot be rebuilt, in mine.sqlite: which libraries are kept here, where they are had from, and whose
// computers we have met. Every write is on the disk when its call returns. Opened for each deed; belongs to one thread.

#include "sync/couriercall.h"
#include "sync/result.h"

#include <QDateTime>

#include <memory>

namespace mycel::model {

class Database;

struct Kept {
    QString key;
    QString address;      ///< canonical; empty: planted here
    QByteArray branch;
    QString name;         ///< what to call it where it has no name of its own
    QDateTime removed;    ///< UTC; invalid while it is shown
    QDateTime lastSync;   ///< UTC
};

class Mine {
public:
    static sync::Result<Mine> open(const QString &folder);
    Mine(Mine &&) noexcept;
    ~Mine();

    [[nodiscard]] sync::Result<QList<Kept>> libraries() const;
    sync::Result<void> keep(const Kept &library);
    sync::Result<void> drop(const QString &key);
    [[nodiscard]] sync::Result<QHash<QString, QByteArray>> hosts() const;
    sync::Result<void> pinHost(const QString &host, const QByteArray &key);

private:
    explicit Mine(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace mycel::model
