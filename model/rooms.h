#pragma once
// What stands behind the door of Commons: the lanes, and the deeds that run on them. Every deed here blocks and is called
// on a lane; nothing here knows a signal, what is to be told goes out through `tell`.

#include "model/commons.h"
#include "model/index/index.h"
#include "model/mine/mine.h"
#include "sync/lane.h"
#include "sync/syncer.h"


namespace mycel::model {

class Rooms {
public:
    using Tell = std::function<void(const QString &library, const sync::State &state)>;

    explicit Rooms(const QString &folder);
    ~Rooms();

    // On the read lane.
    sync::Result<QList<Library>> libraries();
    sync::Result<Reader *> reader();
    const sync::Repository *store(const QString &library);

    // On the git lane.
    sync::Result<Report> add(const AddRequest &request, const std::atomic<bool> &stop, const Tell &tell);
    sync::Result<Report> plant(const QString &name, const QList<sync::Change> &files);
    SyncReport sync(const Kept &library, const sync::Credentials &credentials, const std::atomic<bool> &stop, const Tell &tell);
    [[nodiscard]] sync::Result<QList<Kept>> shown() const;
    sync::Result<void> setRemoved(const QString &library, bool removed);
    sync::Result<void> reindex(const QString &library);
    /// Deletes what was removed; at the end and at the start.
    void deleteRemoved();
    /// Brings the index to where the repositories are, after a crash or a lost index. Returns what came.
    sync::Result<void> catchUp(const std::atomic<bool> &stop, const Tell &tell);

    QString folder;
    QStringList languages;
    sync::Lane reading{QStringLiteral("read")};
    sync::Lane git{QStringLiteral("git")};
    std::atomic<bool> stopAll{false};
    std::function<void(const QList<ItemRef> &)> changed;

private:
    QString repositoryOf(const QString &key) const { return folder + QStringLiteral("/libraries/") + key + QStringLiteral(".git"); }
    QString lockOf(const QString &key) const { return folder + QStringLiteral("/locks/") + key + QStringLiteral(".lock"); }
    sync::Place placeOf(const Kept &kept, const sync::Address &address) const;
    [[nodiscard]] sync::Result<QList<Kept>> kept() const; ///< the removed ones too
    sync::Result<Index *> index();
    sync::Result<Applied> bringIn(const Kept &kept, const std::atomic<bool> &stop, const Tell &tell);
    sync::Result<Report> reportOf(const Kept &kept, int items);
    Library libraryOf(const Kept &kept, const QHash<QString, QHash<Kind, int>> &counts, const Reader &reader) const;
    std::optional<QString> sameAs(const Kept &kept);

    std::unique_ptr<Index> m_index;                              ///< of the git lane
    std::unique_ptr<Reader> m_reader;                            ///< of the read lane
    std::map<QString, std::optional<sync::Repository>> m_stores; ///< of the read lane
};

} // namespace mycel::model
