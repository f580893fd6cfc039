#pragma once
// A bundle file of our own: a library, or what is new in it, as one file that any git can clone or fetch from, for a stick or
// a messenger. It is never half there under its name.

#include "sync/store/outgoing.h"

#include <QHash>

namespace mycel::sync {

struct BundleContent {
    QByteArray branch;             ///< the one that a clone checks out
    QHash<QByteArray, Id> tips;    ///< short branch names → where they stand
    QList<Id> needed{};            ///< commits that whoever takes it has; none: the file holds all
};

/// Into `file`, in place of what was there. Refused ("nothing-new") where nothing is left to send; NotFound where a tip is not
/// here; Full ("place-full"), Refused ("read-only", "busy"), Cancelled.
Result<void> writeBundle(git_repository *repository, const QString &file, const BundleContent &content, const Outgoing::Watch &watch);

/// *Send what is new*: the same of a library's folder. `known`: what the receiver is known to have; those that are not here or
/// no part of this history are left out.
Result<void> writeBundle(const QString &repository, const QString &file, const BundleContent &content, const Outgoing::Watch &watch);

} // namespace mycel::sync
