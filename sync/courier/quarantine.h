#pragma once
// The folder in which what arrives is kept until it was checked: a bare repository of its own that sees ours through an
// alternate, so that only what is new comes. Made by the courier, taken apart by the git lane.

#include "sync/handle.h"
#include "sync/result.h"
#include "sync/store/packintake.h"
#include "sync/store/packwriting.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace mycel::sync {

class Quarantine {
public:
    /// `repository`: ours, or empty. What it has is known to servers by its tips, written here as refs. `place`: what its refs
    /// call the one that is gone to.
    static Result<Quarantine> make(const QString &folder, const QString &repository, const QByteArray &place = {});

    [[nodiscard]] git_repository *handle() const { return m_handle.get(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether ours or what arrived has this object.
    [[nodiscard]] bool has(const git_oid &id) const;
    /// The same without looking for packs that came since the last `refresh`: for who asks for many that are not there.
    [[nodiscard]] bool hasByNow(const git_oid &id) const;
    /// Where ours stands; all that these reach is ours.
    [[nodiscard]] Result<QList<Id>> known() const;
    /// What the place had when it was last gone to.
    [[nodiscard]] const QList<Id> &had() const { return m_had; }
    /// Sees packs that were put into it.
    Result<void> refresh() const;
    /// For a pack that comes into it.
    [[nodiscard]] Result<PackIntake> intake(PackIntake::Watch watch) const;
    /// For objects that come into it one by one.
    [[nodiscard]] Result<PackWriter> packWriter() const;
    /// Lets libgit2 give what it downloads to such an intake. `wrong` hears of what goes wrong there.
    Result<void> receive(const std::function<void(Error)> &wrong);
    /// Whether a pack arrived.
    [[nodiscard]] bool holdsPack() const;

private:
    Quarantine(QString folder, RepositoryHandle handle, OdbHandle odb, QList<Id> had);
    [[nodiscard]] QString packs() const;
    QString m_folder;
    RepositoryHandle m_handle;
    OdbHandle m_odb;
    QList<Id> m_had;
};

} // namespace mycel::sync
