#pragma once
// What somebody else lacks, as one pack: everything that some commits reach and others do not. Only what differs between a
// commit and its parents is looked at, so that sending one edit of a large library costs as much as of a small one. Used for
// what goes to servers, folders and files alike.

#include "sync/handle.h"
#include "sync/id.h"
#include "sync/result.h"

#include <QByteArrayView>
#include <QList>

#include <functional>

namespace mycel::sync {

using PackbuilderHandle = Handle<git_packbuilder, git_packbuilder_free>;

class Outgoing {
public:
    /// Of how many objects there are so many are packed; 0 of 0 while they are gathered. False ends it as Cancelled.
    using Watch = std::function<bool(qint64 done, qint64 total)>;
    /// Takes a piece of the pack; an error of its own ends the writing.
    using Take = std::function<Result<void>(QByteArrayView piece)>;

    /// `had`: commits that the other side has, with all that they reach; those that are not here are passed over.
    /// The repository must outlive this. Damaged where something of ours is missing.
    static Result<Outgoing> gather(git_repository *repository, const QList<Id> &to, const QList<Id> &had, Watch watch);

    [[nodiscard]] qint64 objects() const { return qint64(git_packbuilder_object_count(m_builder.get())); }
    /// The pack, piece by piece; its end is its checksum.
    Result<void> write(const Take &take);
    /// The pack and its index, as pack-<hash>.pack and .idx in a folder.
    Result<void> writeInto(const QString &folder);

private:
    Outgoing(PackbuilderHandle builder, std::unique_ptr<Watch> watch) : m_watch(std::move(watch)), m_builder(std::move(builder)) {}
    std::unique_ptr<Watch> m_watch;
    PackbuilderHandle m_builder;
};

} // namespace mycel::sync
