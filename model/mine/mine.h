#pragma once
// What is private and cannot be rebuilt, in mine.sqlite: which libraries are kept here, where they are had from, and which
// servers we trust. Every write is on the disk when its call returns. Opened for each deed; belongs to one thread.
// A damaged file is put aside and the newest kept copy takes its place (keptcopy.h).

#include "sync/access.h"
#include "sync/result.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace mycel::model {

class Database;

struct Kept {
    QString key;
    QString address;      ///< canonical; empty: planted here
    QByteArray branch;
    QString name;         ///< what to call it where it has no name of its own
    QDateTime removed;    ///< UTC; invalid while it is shown
};

class Mine {
public:
    /// Full, Refused ("busy").
    static sync::Result<Mine> open(const QString &folder);
    /// Whether nothing was ever kept in this folder.
    static bool isNew(const QString &folder);
    /// To read alone: also where nothing can be written.
    static sync::Result<Mine> read(const QString &folder);
    /// At start: checks every page, and keeps a copy once a day; the store as it is then.
    static sync::Result<Mine> lookAfter(const QString &folder);
    /// Where a damaged file was put aside since this was last asked.
    static std::optional<QString> putAside(const QString &folder);
    Mine(Mine &&) noexcept;
    Mine &operator=(Mine &&) noexcept;
    ~Mine();

    [[nodiscard]] sync::Result<QList<Kept>> libraries() const;
    /// One that is shown. NotFound ("library").
    [[nodiscard]] sync::Result<Kept> library(const QString &key) const;
    sync::Result<void> keep(const Kept &library);
    /// Unless it is known already.
    sync::Result<void> keepFound(const Kept &library);
    sync::Result<void> setRemoved(const QString &key, const QDateTime &removed);
    sync::Result<void> drop(const QString &key);
    /// What was accepted of a server ("host:port"); credentials are never kept here.
    [[nodiscard]] sync::Result<sync::Access> trusted(const QString &server) const;
    sync::Result<void> trust(const QString &server, const sync::Access &accepted);

    /// Further places of a library, canonical addresses.
    [[nodiscard]] sync::Result<QStringList> places(const QString &library) const;
    sync::Result<void> forgetPlace(const QString &library, const QString &address);
    sync::Result<void> keepPlace(const QString &library, const QString &address);
    /// The name that somebody chose in a library, all that others learn of them; empty where none was.
    [[nodiscard]] sync::Result<QString> chosenName(const QString &library) const;
    /// Refused ("machine-name"): a program writes under it, and what a person wrote so would be taken for nobody's.
    sync::Result<void> chooseName(const QString &library, const QString &name);

    /// For the rooms beside this one: the journal is in the same file.
    [[nodiscard]] Database &database() const { return *m_database; }

private:
    explicit Mine(std::unique_ptr<Database> database);
    static sync::Result<Mine> openFile(const QString &file);
    static sync::Result<Mine> mend(const QString &folder, bool badly);
    sync::Result<void> write(const char *how, const Kept &library);
    std::unique_ptr<Database> m_database;
};

} // namespace mycel::model
