#pragma once
// The versions of one file, newest first, along all ways that its history took. Merges that only bring together what is
// listed by itself are passed over. A rename is followed where `isSame` says that one file went and the same one came.

#include "sync/store/repository.h"

namespace mycel::sync {

struct FileVersion {
    Commit commit;
    QByteArray path;   ///< as it was called then
    Id before;         ///< null: it is new, or comes from another name
    Id after;          ///< null: it went
};

/// Whether the file that went is the one that came, by its blob.
using IsSame = std::function<bool(const Difference &gone, const Id &came)>;

/// At most `most` versions of the file at `path`, from `tip` back; only those that `since` (null: nothing) had not. Damaged.
Result<QList<FileVersion>> fileHistory(const Repository &repository, const Id &tip, const QByteArray &path, int most, const IsSame &isSame, const Id &since = {});

} // namespace mycel::sync
