#pragma once
// Histories that were left: somebody took over what a place had replaced its own with, and what was here before is kept by
// name, below refs/kept/. Nothing of it is ever lost, sent, or mixed in again by itself.

#include "sync/store/repository.h"

namespace mycel::sync {

/// From now on `tip`, and all that it reaches, is a history that was left.
Result<void> keepLeft(Repository &repository, const QByteArray &branch, const Id &tip);

/// Where the histories end that were left.
Result<QList<Id>> leftTips(const Repository &repository, const QByteArray &branch);

/// Whether a commit lies in a history that was left, and not in that of `head`.
Result<bool> isLeft(const Repository &repository, const QByteArray &branch, const Id &head, const Id &commit);

/// What an edit that was begun on `base` is to be written upon: `base`, or the last commit that the head has in common with
/// it, where the history of `base` was left or `base` was taken back. Else the edit would bring all of that back.
Result<Id> standingBase(const Repository &repository, const Id &head, const Id &base);

} // namespace mycel::sync
