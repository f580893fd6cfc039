#pragma once
// What all parts of one exchange share in the courier: the errand, where progress goes, how much has come, and the first
// thing that went wrong (libgit2 only carries numbers through its callbacks).

#include "sync/courier/advertisement.h"
#include "sync/courier/negotiation.h"
#include "sync/couriercall.h"

#include <QElapsedTimer>

#include <optional>

struct git_smart_subtransport;

namespace mycel::sync {

struct ExchangeContext {
    Errand errand;
    std::function<void(const Progress &)> report;
    Advertisement advertisement{{}, 0};
    git_smart_subtransport *line = nullptr; ///< the connection that is open, as long as its remote is
    QList<Id> had;                 ///< what the place had when it was last gone to
    bool keyGiven = false;         ///< the SSH key was offered once
    qint64 bytes = 0;              ///< on the wire, both ways
    std::optional<Error> error;    ///< the first; what libgit2 says after it is only its echo
    Progress progress;
    QElapsedTimer sinceReport;

    /// Keeps the first error and gives libgit2 a number for it.
    int stop(Error first);
    /// Counts bytes against the budget; false once it is used up.
    bool count(qint64 more);
    /// What a round of libgit2's negotiation comes to without the place.
    std::optional<Negotiated> negotiated(const QByteArray &round) const;
    /// At most ten lines a second, but each stage's first.
    void tell(Progress::Stage stage, qint64 done, qint64 total);
    /// The same again: something moves, though nothing that could be counted.
    void tellAlive() { tell(progress.stage, progress.done, progress.total); }
    /// For whoever makes a pack.
    std::function<bool(qint64, qint64)> packing();
};

} // namespace mycel::sync
