#pragma once
// The folder in which what arrives is kept until it was checked: a bare repository of its own that sees ours through an
// alternate, so that only what is new comes. Made by the courier, taken apart by the git lane.

#include "sync/handle.h"
#include "sync/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace mycel::sync {

class Quarantine {
public:
    /// `repository`: ours, or empty. What it has is known to servers by its tips, written here as refs.
    static Result<Quarantine> make(const QString &folder, const QString &repository);

    [[nodiscard]] git_repository *handle() const { return m_handle.get(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether ours or what arrived has this object.
    [[nodiscard]] bool has(const git_oid &id) const;
    /// Where ours stands; all that these reach is ours.
    [[nodiscard]] Result<QList<Id>> known() const;
    /// Sees packs that were put into it.
    Result<void> refresh();
    /// Whether a pack arrived.
    [[nodiscard]] bool holdsPack() const;

private:
    Quarantine(QString folder, RepositoryHandle handle, OdbHandle odb);
    QString m_folder;
    RepositoryHandle m_handle;
    OdbHandle m_odb;
};

/// A pack that comes as a stream, indexed as it comes: every object's hash is computed, thin ones are completed.
class PackIntake {
public:
    using Watch = std::function<bool(const git_indexer_progress &)>;
    /// `watch` may end it by returning false (Cancelled).
    static Result<PackIntake> begin(const Quarantine &quarantine, Watch watch);

    Result<void> append(QByteArrayView bytes);
    Result<void> commit();

private:
    PackIntake(QString folder, std::unique_ptr<Watch> watch, OdbHandle odb, IndexerHandle indexer);
    QString m_folder;
    std::unique_ptr<Watch> m_watch;
    OdbHandle m_odb;
    IndexerHandle m_indexer;
    git_indexer_progress m_progress{};
};

} // namespace mycel::sync
