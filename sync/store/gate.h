#pragma once
// The gate: what is checked of everything that arrived before any ref moves. It runs in the courier, over a quarantine
// folder, and asks one question that makes every later walk safe: is each new object well formed, and does everything
// that it names exist, as the kind of object that it says? What we had was closed in this sense; so is then the whole.
//
// It never walks paths (a tree of 828 bytes can hold ten thousand million of them), only objects, each once.

#include "sync/id.h"
#include "sync/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace mycel::sync {

struct GateReport {
    qint64 objects = 0;
    qint64 bytes = 0; ///< inflated
};

/// Checks every object in the packs below `quarantine`/objects/pack against itself and `repository` (a folder, may be
/// empty or absent), and that each tip is a commit that is there. Refused with a word for the first thing found wrong:
/// "missing-object", "bad-tree", "bad-commit", "wrong-kind", "bad-name", "tip-not-commit"; TooLarge ("object").
/// `progress(done, total)` may return false to end it as Cancelled.
Result<GateReport> checkArrival(const QString &quarantine, const QString &repository, const QList<Id> &tips,
                                const std::function<bool(qint64, qint64)> &progress);

} // namespace mycel::sync
